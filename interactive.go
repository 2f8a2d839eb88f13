// This file has what a read-eval-print loop needs of an interpreter.

package py

import (
	"context"
	"errors"
	"strings"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/traceback"
	"dappco.re/go/py/engine/vm"
)

// ErrIncomplete is returned by RunInteractive for a statement that more input could complete.
var ErrIncomplete = errors.New("py: the statement is not complete")

// RunInteractive runs one statement as the prompt does: the value of an expression statement is shown by sys.displayhook and kept in `_`. filename names the input in tracebacks.
func (p *Interp) RunInteractive(ctx context.Context, src, filename string) error {
	incomplete := false
	err := p.do(ctx, func(th *object.Thread) *object.Exception {
		c, exc := source.Compile(th, []byte(src), source.Options{Filename: filename, Mode: parser.Single, FromString: true, AllowIncomplete: true, KeepIndent: true})
		if exc != nil {
			incomplete = exc.Type() == object.IncompleteInputErrorType
			return exc
		}
		traceback.RegisterCode(p.in.Interp, c, src)
		g := p.in.Main.Dict
		_, exc = vm.RunCode(th, c, g, g.Value())
		return exc
	})
	if incomplete {
		return ErrIncomplete
	}
	return err
}

// Interrupt raises KeyboardInterrupt in the running script, as Ctrl-C does. Any goroutine may call it; without a running script the next one gets it.
func (p *Interp) Interrupt() { p.in.Thread.SetInterrupt(object.InterruptSignal) }

// Complete is the names that could continue the last name or dotted name of text: variables of __main__, built-ins and attributes, in alphabetical order. Attributes are looked for
// without calling anything but attribute access.
func (p *Interp) Complete(ctx context.Context, text string) []string {
	start := len(text)
	for start > 0 && isNameByte(text[start-1]) {
		start--
	}
	expr := text[start:]
	owner, prefix := "", expr
	if i := strings.LastIndexByte(expr, '.'); i >= 0 {
		owner, prefix = expr[:i], expr[i+1:]
	}
	var names []string
	_ = p.do(ctx, func(th *object.Thread) *object.Exception {
		candidates, exc := p.candidates(th, owner)
		if exc != nil {
			return exc
		}
		return object.Each(th, candidates, func(v object.Value) *object.Exception {
			if !v.Type().Has(object.FlagStr) {
				return nil
			}
			name := v.AsStr().String()
			if strings.HasPrefix(name, prefix) && (prefix != "" || !strings.HasPrefix(name, "_")) {
				if owner != "" {
					name = owner + "." + name
				}
				names = append(names, name)
			}
			return nil
		})
	})
	return names
}

func isNameByte(c byte) bool {
	return c == '_' || c == '.' || c >= 0x80 || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// candidates is dir(owner), or all global and built-in names when owner is "".
func (p *Interp) candidates(th *object.Thread, owner string) (object.Value, *object.Exception) {
	dir, _ := p.in.Builtins.GetName("dir")
	if owner == "" {
		names := object.NewSet()
		for _, d := range []*object.Dict{p.in.Main.Dict, p.in.Builtins} {
			for i := 0; ; {
				k, _, next, ok := d.Next(i)
				if !ok {
					break
				}
				i = next
				if exc := names.Add(th, k); exc != nil {
					return object.Value{}, exc
				}
			}
		}
		sorted, _ := p.in.Builtins.GetName("sorted")
		return object.Call1(th, sorted, names.Value())
	}
	first, rest, dotted := strings.Cut(owner, ".")
	v, ok := p.in.Main.Dict.GetName(first)
	if !ok {
		if v, ok = p.in.Builtins.GetName(first); !ok {
			return object.Value{}, object.Errorf(object.NameErrorType, "name '%s' is not defined", first)
		}
	}
	for dotted {
		var part string
		part, rest, dotted = strings.Cut(rest, ".")
		var exc *object.Exception
		if v, exc = object.GetAttrName(th, v, part); exc != nil {
			return object.Value{}, exc
		}
	}
	return object.Call1(th, dir, v)
}

// Disassemble compiles src and lists its code.
func (p *Interp) Disassemble(src []byte, filename string) (string, error) {
	var listing string
	err := p.do(context.Background(), func(th *object.Thread) *object.Exception {
		c, exc := source.Compile(th, src, source.Options{Filename: filename})
		if exc == nil {
			listing = code.Disassemble(c.Code)
		}
		return exc
	})
	return listing, err
}

// PythonVersion is the version of the language.
const PythonVersion = "3.14.6"

// IsComplete reports that src, typed at a prompt, is a whole statement (or wrong beyond repair) rather than the beginning of one.
func (p *Interp) IsComplete(src string) bool {
	complete := true
	_ = p.do(context.Background(), func(th *object.Thread) *object.Exception {
		_, exc := source.Parse(th, []byte(src), source.Options{Filename: "<stdin>", Mode: parser.Single, FromString: true, AllowIncomplete: true, KeepIndent: true})
		complete = exc == nil || exc.Type() != object.IncompleteInputErrorType
		return nil
	})
	return complete
}

// Prompt is sys.ps1 or sys.ps2 as str() shows it, otherwise the default.
func (p *Interp) Prompt(name, otherwise string) string {
	_ = p.do(context.Background(), func(th *object.Thread) *object.Exception {
		if v, ok := p.in.SysDict.GetName(name); ok {
			if s, exc := object.ToStr(th, v); exc == nil {
				otherwise = s.String()
			}
		}
		return nil
	})
	return otherwise
}

// RunSource runs the text of a file called filename as __main__.
func (p *Interp) RunSource(ctx context.Context, src []byte, filename string) error {
	return p.do(ctx, func(th *object.Thread) *object.Exception {
		traceback.Register(p.in.Interp, filename, string(src))
		return p.exec(th, src, filename, false)
	})
}
