// This file makes module json.tool: a command that checks JSON and prints it neatly.

package json

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const toolUsage = `usage: python -m json [-h] [--sort-keys] [--no-ensure-ascii] [--json-lines] [--indent INDENT | --tab | --no-indent | --compact] [infile] [outfile]
`

// NewTool makes module json.tool, or json.__main__, which is the same command.
func NewTool(name string) func(*object.Thread) (*object.Module, *object.Exception) {
	return func(*object.Thread) (*object.Module, *object.Exception) {
		return native.Module(name, "Command-line tool to validate and pretty-print JSON.", []object.Method{
			native.Python("main", "()", "The command line of this module.", func(th *object.Thread, _ object.Value, _ []object.Value) (object.Value, *object.Exception) {
				t := &tool{th: th, indent: object.Int64(4)}
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
}

// tool is what a command line says.
type tool struct {
	th                             *object.Thread
	files                          []string
	indent                         object.Value
	layout                         string // the option that has set the layout
	sortKeys, unicode, lines, help bool
	compact                        bool
}

// wrong ends the program because of its arguments.
func (t *tool) wrong(problem string) *object.Exception {
	if stderr, ok := t.th.Interp.SysDict.GetName("stderr"); ok {
		if _, exc := object.CallMethod(t.th, stderr, object.Intern("write"), object.StrOf(toolUsage+"python -m json: error: "+problem+"\n")); exc != nil {
			return exc
		}
	}
	return object.NewException(object.SystemExitType, object.Int64(2))
}

func (t *tool) read() *object.Exception {
	argv, ok := t.th.Interp.SysDict.GetName("argv")
	if !ok {
		return nil
	}
	items, exc := object.Collect(t.th, argv)
	if exc != nil {
		return exc
	}
	var words []string
	for _, v := range items[min(1, len(items)):] {
		if v.Type().Has(object.FlagStr) {
			words = append(words, v.AsStr().String())
		}
	}
	for i := 0; i < len(words); i++ {
		name, v, has := strings.Cut(words[i], "=")
		switch name {
		case "-h", "--help":
			t.help = true
		case "--sort-keys":
			t.sortKeys = true
		case "--no-ensure-ascii":
			t.unicode = true
		case "--json-lines":
			t.lines = true
		case "--indent", "--tab", "--no-indent", "--compact":
			if t.layout != "" && t.layout != name {
				return t.wrong("argument " + name + ": not allowed with argument " + t.layout)
			}
			if t.layout = name; name == "--indent" && !has {
				if i++; i == len(words) {
					return t.wrong("argument --indent: expected one argument")
				}
				v = words[i]
			}
			if exc := t.setLayout(name, v); exc != nil {
				return exc
			}
		default:
			if len(name) > 1 && name[0] == '-' || len(t.files) == 2 {
				return t.wrong("unrecognized arguments: " + words[i])
			}
			t.files = append(t.files, words[i])
		}
	}
	return nil
}

func (t *tool) setLayout(name, v string) *object.Exception {
	switch name {
	case "--indent":
		n, exc := object.ParseInt(t.th, object.NewStr(v), 10)
		if exc != nil {
			return t.wrong("argument --indent: invalid int value: '" + v + "'")
		}
		t.indent = n
	case "--tab":
		t.indent = object.StrOf("\t")
	case "--no-indent":
		t.indent = object.None
	case "--compact":
		t.indent, t.compact = object.None, true
	}
	return nil
}

// open is a file for reading or writing, or a standard stream for "-" and what is left out.
func (t *tool) open(i int, mode, stream string) (f object.Value, close bool, exc *object.Exception) {
	if i >= len(t.files) || t.files[i] == "-" {
		f, ok := t.th.Interp.SysDict.GetName(stream)
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
	if t.help {
		out, _, exc := t.open(2, "w", "stdout")
		if exc == nil {
			_, exc = object.CallMethod(t.th, out, write, object.StrOf(toolUsage))
		}
		return exc
	}
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
