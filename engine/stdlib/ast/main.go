// This file is what "-m ast" runs.

package ast

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func mainArgs() []native.Arg {
	integer := object.IntType.Value()
	return []native.Arg{
		{Names: "infile", Help: "the file to parse; defaults to stdin", Set: []any{"nargs", "?", "default", "-"}},
		{Names: "-m --mode", Help: "specify what kind of code must be parsed", Set: []any{"default", "exec", "choices", native.Strings("exec", "single", "eval", "func_type")}},
		{Names: "--no-type-comments", Help: "don't add information about type comments", Set: []any{"default", true, "action", "store_false"}},
		{Names: "-a --include-attributes", Help: "include attributes such as line numbers and column offsets", Set: []any{"action", "store_true"}},
		{Names: "-i --indent", Help: "indentation of nodes (number of spaces)", Set: []any{"type", integer, "default", 3}},
		{Names: "--feature-version", Help: "Python version in the format 3.x (for example, 3.10)", Set: []any{"type", object.StrType.Value(), "default", object.None, "metavar", "VERSION"}},
		{Names: "-O --optimize", Help: "optimization level for parser (default -1)", Set: []any{"type", integer, "default", -1, "metavar", "LEVEL"}},
		{Names: "--show-empty", Help: "show empty lists and fields in dump output", Set: []any{"default", false, "action", "store_true"}},
	}
}

var mainFunctions = []object.Method{
	{Name: "main", Sig: "(args=None)", Doc: "Show the tree of a program: the command line of this module. args is what sys.argv[1:] would be.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		m := &mainOptions{th: th}
		if exc := m.read(a[0]); exc != nil {
			return value{}, exc
		}
		return object.None, m.run()
	}},
}

// mainOptions is what the command line says.
type mainOptions struct {
	th                      *thread
	infile, mode            string
	indent, optimize        value
	version                 value
	comments, places, empty bool
}

func (m *mainOptions) read(args value) *exception {
	r := native.Begin(m.th)
	parser := r.CommandLine(mainArgs(), "color", true)
	if args.IsNull() {
		args = object.None
	}
	ns := r.Method(parser, "parse_args", args)
	m.infile, m.mode, m.indent, m.optimize, m.version = r.Str(r.Attr(ns, "infile")), r.Str(r.Attr(ns, "mode")), r.Attr(ns, "indent"), r.Attr(ns, "optimize"), object.None
	m.comments, m.places, m.empty = r.Truth(r.Attr(ns, "no_type_comments")), r.Truth(r.Attr(ns, "include_attributes")), r.Truth(r.Attr(ns, "show_empty"))
	if v := r.Option(ns, "feature_version"); r.OK() && !v.IsNull() {
		major, minor, ok := strings.Cut(r.Str(v), ".")
		n, exc := object.ParseInt(m.th, object.NewStr(minor), 10)
		if m.version = n; !ok || major != "3" || exc != nil {
			r.Method(parser, "error", object.StrOf("Invalid format for --feature-version; expected format 3.x (for example, 3.10)"))
		}
	}
	return r.Exc
}

func (m *mainOptions) run() *exception {
	print, exc := native.FromModule(m.th, "builtins", "print")
	if exc != nil {
		return exc
	}
	src, name, exc := m.source()
	if exc != nil {
		return exc
	}
	tree, exc := parse(m.th, value{}, []value{src, object.StrOf(name), object.StrOf(m.mode), object.Bool(m.comments), m.version, m.optimize})
	if exc != nil {
		return exc
	}
	dump, exc := native.FromModule(m.th, "ast", "dump")
	if exc != nil {
		return exc
	}
	text, exc := object.Call(m.th, dump, []value{tree, object.Bool(m.places), m.indent, object.Bool(m.empty)},
		[]*object.Str{object.Intern("include_attributes"), object.Intern("indent"), object.Intern("show_empty")})
	if exc == nil {
		_, exc = object.Call1(m.th, print, text)
	}
	return exc
}

// source is the bytes of the program.
func (m *mainOptions) source() (src value, name string, exc *exception) {
	read := object.Intern("read")
	if m.infile == "-" {
		stdin, ok := m.th.Interp.SysAttr("stdin")
		if !ok {
			return src, "", object.Errorf(object.RuntimeErrorType, "lost sys.stdin")
		}
		src, exc = object.CallMethod(m.th, stdin, read)
		return src, "<stdin>", exc
	}
	open, exc := native.FromModule(m.th, "builtins", "open")
	if exc != nil {
		return src, "", exc
	}
	f, exc := object.Call2(m.th, open, object.StrOf(m.infile), object.StrOf("rb"))
	if exc != nil {
		return src, "", exc
	}
	src, exc = object.CallMethod(m.th, f, read)
	if _, closing := object.CallMethod(m.th, f, object.Intern("close")); exc == nil {
		exc = closing
	}
	return src, m.infile, exc
}
