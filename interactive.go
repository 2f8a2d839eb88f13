// This file has what a read-eval-print loop needs of an interpreter.

package py

import (
	"context"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/stdlib/sys"
	"dappco.re/go/py/engine/traceback"
	"dappco.re/go/py/engine/vm"
)

// RunInteractive runs one statement as the prompt does: the value of an expression statement is shown by
// sys.displayhook and kept in `_`. filename names the input in tracebacks. Standard output is written out afterwards.
func (p *Interp) RunInteractive(ctx context.Context, src, filename string) error {
	return p.do(ctx, func(th *object.Thread) *object.Exception {
		defer sys.FlushQuietly(th)
		c, exc := source.Compile(th, []byte(src), source.Options{Filename: filename, Mode: parser.Single, FromString: true, KeepIndent: true})
		if exc != nil {
			return exc
		}
		return p.runInput(th, c, src)
	})
}

// RunCell runs the statements of src as one input of a prompt that edits several lines: the last one is run as by RunInteractive.
func (p *Interp) RunCell(ctx context.Context, src, filename string) error {
	return p.do(ctx, func(th *object.Thread) *object.Exception {
		defer sys.FlushQuietly(th)
		opt := source.Options{Filename: filename, FromString: true}
		tree, exc := source.Parse(th, []byte(src), opt)
		if exc != nil {
			return exc
		}
		body := tree.(*ast.Module).Body
		if len(body) == 0 {
			return nil
		}
		last := len(body) - 1
		parts := []ast.Mod{&ast.Interactive{Body: body[last:]}}
		if last > 0 {
			parts = []ast.Mod{&ast.Module{Body: body[:last]}, parts[0]}
		}
		for _, part := range parts {
			c, exc := source.CompileTree(th, part, []byte(src), opt)
			if exc != nil {
				return exc
			}
			if exc := p.runInput(th, c, src); exc != nil {
				return exc
			}
		}
		return nil
	})
}

// runInput runs the code of src in module __main__.
func (p *Interp) runInput(th *object.Thread, c *vm.Code, src string) *object.Exception {
	traceback.RegisterCode(p.in.Interp, c, src)
	g := p.in.Main.Dict
	_, exc := vm.RunCode(th, c, g, g.Value())
	return exc
}

// Interrupt raises KeyboardInterrupt in the running script, as Ctrl-C does. Any goroutine may call it; without a
// running script the next one gets it.
func (p *Interp) Interrupt() { p.in.Signal(interruptSignal) }

// interruptSignal is the number of the signal of Ctrl-C.
const interruptSignal = 2

// Forget takes back an Interrupt that no script has noticed.
func (p *Interp) Forget() {
	p.in.Signals.And(^uint64(1 << interruptSignal))
	p.in.Thread.ClearInterrupt(object.InterruptSignal)
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

// PythonVersion is the version of the language, Version is sys.version.
const (
	PythonVersion = "3.14.6"
	Version       = sys.Version
)

// Completeness says what a text is that was typed at a prompt.
type Completeness int

const (
	Complete   Completeness = iota // a whole statement
	Incomplete                     // the beginning of a statement
	Wrong                          // neither, and nothing that could be added makes it one
)

// Completeness is how complete src is as one statement. A compound statement ends with an empty line: with a "\n" at
// the end of src, which other statements do not need.
func (p *Interp) Completeness(src string) Completeness {
	result := Complete
	_ = p.do(context.Background(), func(th *object.Thread) *object.Exception {
		opt := source.Options{Filename: "<stdin>", Mode: parser.Single, FromString: true, Quiet: true, AllowIncomplete: true, KeepIndent: true}
		if _, exc := source.Parse(th, []byte(src), opt); exc == nil {
			return nil
		}
		// What the end of the line makes whole, or leaves open, can go on.
		_, exc := source.Parse(th, []byte(src+"\n"), opt)
		result = Wrong
		if exc == nil || exc.Type() == object.IncompleteInputErrorType {
			result = Incomplete
		}
		return nil
	})
	return result
}

// StartPrompt makes the interpreter interactive: sys.ps1 and sys.ps2 are there from now on.
func (p *Interp) StartPrompt() {
	_ = p.do(context.Background(), func(*object.Thread) *object.Exception {
		for _, prompt := range [][2]string{{"ps1", ">>> "}, {"ps2", "... "}} {
			if _, ok := p.in.SysDict.GetName(prompt[0]); !ok {
				p.in.SysDict.SetName(prompt[0], object.StrOf(prompt[1]))
			}
		}
		return nil
	})
}

// Prompt is sys.ps1 or sys.ps2 as str() shows it, "" if that fails; otherwise if there is none.
func (p *Interp) Prompt(name, otherwise string) string {
	_ = p.do(context.Background(), func(th *object.Thread) *object.Exception {
		if v, ok := p.in.SysDict.GetName(name); ok {
			s, exc := object.ToStr(th, v)
			if exc != nil {
				otherwise = ""
				return nil
			}
			otherwise = s.String()
		}
		return nil
	})
	return otherwise
}
