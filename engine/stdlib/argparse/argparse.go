// Package argparse implements module argparse: parsers of command lines, and the help that they print.
package argparse

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	run       = native.Run
)

// What nargs may be besides a number, and the mark of what is not to be shown or stored.
const (
	suppress     = "==SUPPRESS=="
	optional     = "?"
	zeroOrMore   = "*"
	oneOrMore    = "+"
	parserArgs   = "A..."
	remainder    = "..."
	unrecognized = "_unrecognized_args"
)

var suppressed = object.Name{Text: suppress}

type stateKey struct{}

// state is the classes of one interpreter.
type state struct {
	argumentError, argumentTypeError, namespace, action, fileType      *class
	container, parser, group, mutex, subparsers, choice, helpFormatter *class
	actions                                                            map[string]*class // by the name that add_argument takes
}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{actions: map[string]*class{}} }).(*state)
}

// def is a method of a class, or a function, whose arguments are in the order of sig, null where absent.
func def(name, sig, doc string, f func(r *run, self value, a []value) value) object.Method {
	return native.Python(name, sig, doc, func(th *thread, self value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, self, a))
	})
}

// or is v, or otherwise if v is absent.
func or(v, otherwise value) value {
	if v.IsNull() {
		return otherwise
	}
	return v
}

func isStr(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

// is reports that v is the str s.
func is(v value, s string) bool { return isStr(v) && v.AsStr().String() == s }

// text is the content of a str, "" of anything else.
func text(v value) string {
	if isStr(v) {
		return v.AsStr().String()
	}
	return ""
}

// list is the items of a list attribute.
func list(r *run, self value, name string) []value {
	v := r.Attr(self, name)
	if !r.OK() || v.IsNone() {
		return nil
	}
	return r.Items(v)
}

// New makes module argparse.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("argparse", "Command-line parsing library.\n\nAn ArgumentParser knows the arguments of a program: positional ones and options. It\nparses command lines into a Namespace, converts values, writes help and usage, and\nends the program with a message when something is wrong.", nil)
	r, st := native.Begin(th), stateOf(th)
	make := func(spec object.ClassSpec) *class {
		spec.Module = "argparse"
		if !r.OK() {
			return object.ObjectType
		}
		t, exc := object.NewClass(th, spec)
		if exc != nil {
			r.Fail(exc)
			return object.ObjectType
		}
		m.Dict.SetName(spec.Name, t.Value())
		return t
	}
	holder := make(holderSpec())
	st.argumentError = make(argumentErrorSpec())
	st.argumentTypeError = make(object.ClassSpec{Name: "ArgumentTypeError", Doc: "An error of a type function, whose message is shown as it is.", Bases: []*class{object.ExceptionType}})
	st.namespace = make(namespaceSpec(holder))
	makeFormatters(st, make)
	makeActions(st, holder, make)
	st.fileType = make(fileTypeSpec())
	st.container = make(containerSpec())
	st.group = make(groupSpec(st))
	st.mutex = make(mutexSpec(st))
	st.parser = make(parserSpec(st, holder))
	for name, v := range map[string]string{"SUPPRESS": suppress, "OPTIONAL": optional, "ZERO_OR_MORE": zeroOrMore, "ONE_OR_MORE": oneOrMore, "PARSER": parserArgs, "REMAINDER": remainder, "_UNRECOGNIZED_ARGS_ATTR": unrecognized} {
		m.Dict.SetName(name, object.Intern(v).Value())
	}
	m.Dict.SetName("__all__", native.Strings("ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
		"RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE"))
	return m, r.Exc
}
