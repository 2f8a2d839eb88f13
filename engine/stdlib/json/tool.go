// This file makes module json.tool: a command that checks JSON and prints it neatly.

package json

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func toolArgs() []native.Arg {
	return []native.Arg{
		{Names: "infile", Help: "a JSON file to be validated or pretty-printed", Set: []any{"nargs", "?", "default", "-"}},
		{Names: "outfile", Help: "write the output of infile to outfile", Set: []any{"nargs", "?", "default", object.None}},
		{Names: "--sort-keys", Help: "sort the output of dictionaries alphabetically by key", Set: []any{"action", "store_true", "default", false}},
		{Names: "--no-ensure-ascii", Help: "disable escaping of non-ASCII characters", Set: []any{"dest", "ensure_ascii", "action", "store_false"}},
		{Names: "--json-lines", Help: "parse input using the JSON Lines format. Use with --no-indent or --compact to produce valid JSON Lines output.", Set: []any{"action", "store_true", "default", false}},
		{Names: "--indent", Help: "separate items with newlines and use this number of spaces for indentation", Set: []any{"default", 4, "type", object.IntType.Value()}, Group: "|"},
		{Names: "--tab", Help: "separate items with newlines and use tabs for indentation", Set: []any{"action", "store_const", "dest", "indent", "const", "\t"}, Group: "|"},
		{Names: "--no-indent", Help: "separate items with spaces rather than newlines", Set: []any{"action", "store_const", "dest", "indent", "const", object.None}, Group: "|"},
		{Names: "--compact", Help: "suppress all whitespace separation (most compact)", Set: []any{"action", "store_true"}, Group: "|"},
	}
}

// NewTool makes module json.tool, or json.__main__, which is the same command.
func NewTool(_ *object.Thread, name string) (*object.Module, *object.Exception) {
	return native.Module(name, "Command-line tool to validate and pretty-print JSON.", []object.Method{
		native.Python("main", "()", "The command line of this module.", func(th *object.Thread, _ object.Value, _ []object.Value) (object.Value, *object.Exception) {
			t := &tool{th: th}
			if exc := t.read(); exc != nil {
				return object.Value{}, exc
			}
			exc := t.run()
			if exc != nil && exc.Is(object.ValueErrorType) {
				exc = object.NewException(object.SystemExitType, exc.Value())
			}
			return object.None, exc
		}),
	}), nil
}

// tool is what a command line says.
type tool struct {
	th                                *object.Thread
	files                             [2]string // "-" is a standard stream
	indent                            object.Value
	sortKeys, unicode, lines, compact bool
}

func (t *tool) read() *object.Exception {
	r := native.Begin(t.th)
	parser := r.CommandLine(toolArgs(), "description", "A simple command line interface for json module to validate and pretty-print JSON objects.", "color", true)
	ns := r.Method(parser, "parse_args")
	t.files = [2]string{r.Str(r.Attr(ns, "infile")), "-"}
	if out := r.Option(ns, "outfile"); !out.IsNull() {
		t.files[1] = r.Str(out)
	}
	t.indent, t.compact, t.lines = r.Attr(ns, "indent"), r.Truth(r.Attr(ns, "compact")), r.Truth(r.Attr(ns, "json_lines"))
	t.sortKeys, t.unicode = r.Truth(r.Attr(ns, "sort_keys")), !r.Truth(r.Attr(ns, "ensure_ascii"))
	if t.compact {
		t.indent = object.None
	}
	return r.Exc
}

// open is a file for reading or writing, or a standard stream for "-" and what is left out.
func (t *tool) open(i int, mode, stream string) (f object.Value, close bool, exc *object.Exception) {
	if t.files[i] == "-" {
		f, ok := t.th.Interp.SysAttr(stream)
		if !ok {
			return f, false, object.Errorf(object.RuntimeErrorType, "lost sys.%s", stream)
		}
		return f, false, nil
	}
	open, exc := native.FromModule(t.th, "builtins", "open")
	if exc != nil {
		return f, false, exc
	}
	f, exc = object.Call(t.th, open, []object.Value{object.StrOf(t.files[i]), object.StrOf(mode), object.StrOf("utf-8")}, []*object.Str{object.Intern("encoding")})
	return f, true, exc
}

func (t *tool) run() *object.Exception {
	write := object.Intern("write")
	in, close, exc := t.open(0, "r", "stdin")
	if exc != nil {
		return exc
	}
	text, exc := object.CallMethod(t.th, in, object.Intern("read"))
	if close {
		if _, closing := object.CallMethod(t.th, in, object.Intern("close")); exc == nil {
			exc = closing
		}
	}
	if exc != nil {
		return exc
	}
	documents := []object.Value{text}
	if t.lines && text.Type().Has(object.FlagStr) {
		documents = documents[:0]
		for line := range strings.Lines(text.AsStr().String()) {
			documents = append(documents, object.StrOf(line))
		}
	}
	out, close, exc := t.open(1, "w", "stdout")
	if exc != nil {
		return exc
	}
	for _, d := range documents {
		neat, exc := t.neat(d)
		if exc == nil {
			_, exc = object.CallMethod(t.th, out, write, neat)
		}
		if exc != nil {
			return exc
		}
	}
	if close {
		_, exc = object.CallMethod(t.th, out, object.Intern("close"))
	}
	return exc
}

// neat is a document as it is printed, with a newline.
func (t *tool) neat(document object.Value) (object.Value, *object.Exception) {
	loads, exc := native.FromModule(t.th, "json", "loads")
	if exc != nil {
		return object.Value{}, exc
	}
	v, exc := object.Call1(t.th, loads, document)
	if exc != nil {
		return object.Value{}, exc
	}
	dumps, exc := native.FromModule(t.th, "json", "dumps")
	if exc != nil {
		return object.Value{}, exc
	}
	args := []object.Value{v, object.Bool(t.sortKeys), object.Bool(!t.unicode), t.indent}
	names := []*object.Str{object.Intern("sort_keys"), object.Intern("ensure_ascii"), object.Intern("indent")}
	if t.compact {
		args, names = append(args, object.TupleOf(object.StrOf(","), object.StrOf(":"))), append(names, object.Intern("separators"))
	}
	text, exc := object.Call(t.th, dumps, args, names)
	if exc != nil {
		return object.Value{}, exc
	}
	return object.Binary(t.th, object.Add, text, object.StrOf("\n"))
}
