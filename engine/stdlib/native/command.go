// This file reads the command lines of modules that are commands, with module argparse.

package native

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// Arg is an argument of a command.
type Arg struct {
	Names string // with spaces between
	Help  string
	// Set are keywords of argparse's add_argument, each followed by its value: a string, an int, a bool, or a value of Python.
	Set []any
	// Group is the title of the group, "|" for those that exclude each other, nothing for most.
	Group string
}

// CommandLine is a parser of the arguments. Set are keywords of its class, each followed by its value.
func (r *Run) CommandLine(args []Arg, set ...any) object.Value {
	parser := r.callSet(r.From("argparse", "ArgumentParser"), nil, set)
	groups := map[string]object.Value{"": parser}
	for _, a := range args {
		group, ok := groups[a.Group]
		if !ok {
			if a.Group == "|" {
				group = r.Method(parser, "add_mutually_exclusive_group")
			} else {
				group = r.Method(parser, "add_argument_group", object.StrOf(a.Group))
			}
			groups[a.Group] = group
		}
		var names []object.Value
		for name := range strings.FieldsSeq(a.Names) {
			names = append(names, object.StrOf(name))
		}
		with := a.Set
		if a.Help != "" {
			with = append([]any{"help", a.Help}, with...)
		}
		r.callSet(r.Attr(group, "add_argument"), names, with)
	}
	return parser
}

// callSet calls f with keywords, each followed by its value.
func (r *Run) callSet(f object.Value, args []object.Value, set []any) object.Value {
	var names []string
	for i := 0; i+1 < len(set); i += 2 {
		name, ok := set[i].(string)
		if !ok {
			panic("native: a keyword is a string")
		}
		var v object.Value
		switch x := set[i+1].(type) {
		case string:
			v = object.StrOf(x)
		case int:
			v = object.Int64(int64(x))
		case bool:
			v = object.Bool(x)
		case object.Value:
			v = x
		default:
			panic("native: keyword " + name + " has a value of an unknown kind")
		}
		names, args = append(names, name), append(args, v)
	}
	return r.CallNamed(f, args, names...)
}

// Option is attribute name of a parsed command line, null for None.
func (r *Run) Option(ns object.Value, name string) object.Value {
	if v := r.Attr(ns, name); !v.IsNone() {
		return v
	}
	return object.Value{}
}
