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
	mode                    string
	infile                  value
	indent, optimize        value
	version                 value
	comments, places, empty bool
}

func (m *mainOptions) read(args value) *exception {
	r := native.Begin(m.th)
	parser := r.CommandLine(mainArgs(), "color", true)
	ns := r.Parse(parser, args)
	m.infile, m.mode, m.indent, m.optimize, m.version = r.Attr(ns, "infile"), r.Str(r.Attr(ns, "mode")), r.Attr(ns, "indent"), r.Attr(ns, "optimize"), object.None
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
	r := native.Begin(m.th)
	src, name := r.Source(m.infile)
	if !r.OK() {
		return r.Exc
	}
	tree := r.Keep(parse(m.th, value{}, []value{src, name, object.StrOf(m.mode), object.Bool(m.comments), m.version, m.optimize}))
	r.Print(r.CallNamed(r.From("ast", "dump"), []value{tree, object.Bool(m.places), m.indent, object.Bool(m.empty)}, "include_attributes", "indent", "show_empty"))
	return r.Exc
}
