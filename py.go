// Package py embeds Python 3.14 in Go programs.
//
//	in, err := py.New()
//	if err != nil { ... }
//	defer in.Close()
//	err = in.Run(ctx, `print("hello")`)
//
// An Interp is one interpreter: its own modules, globals and limits. Several live side by side; one is used by one goroutine at a time (calls wait for each other).
// Every entry takes a context: when it is done, the running script stops with an error that wraps ctx.Err().
package py

import (
	"context"
	"os"
	"path/filepath"
	"sync"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/vm"
)

// Interp is a Python interpreter.
type Interp struct {
	mu    sync.Mutex
	in    *engine.Interpreter
	steps int64
	// entered counts the nested entries of the goroutine that holds mu: Go functions called by Python may call back.
	entered int
	guard   *memoryGuard
}

// New makes an interpreter. Without options it reads and writes the process's standard streams and imports from the current directory.
func New(opts ...Option) (*Interp, error) {
	c := settings{Config: engine.Config{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Files: hostFiles{}, Open: stdio.HostFiles{}, Args: []string{""}}}
	for _, o := range opts {
		if err := o(&c); err != nil {
			return nil, err
		}
	}
	in, exc := engine.New(c.Config)
	if exc != nil {
		return nil, newError(nil, exc)
	}
	p := &Interp{in: in, steps: c.steps}
	if c.MemoryLimit > 0 {
		p.guard = newMemoryGuard(in.Thread, c.MemoryLimit)
	}
	return p, nil
}

// Close ends the interpreter: it runs what scripts registered for the exit and gives up its resources.
func (p *Interp) Close() error {
	return nil
}

// enter prepares the thread for an entry under ctx.
func (p *Interp) enter(ctx context.Context) (leave func()) {
	p.mu.Lock()
	restore := vm.SetContext(p.in.Thread, ctx)
	vm.SetSteps(p.in.Thread, p.steps)
	stop := p.guard.watch()
	return func() {
		stop()
		restore()
		p.mu.Unlock()
	}
}

// do runs f under ctx and turns its exception into an error.
func (p *Interp) do(ctx context.Context, f func(th *object.Thread) *object.Exception) error {
	leave := p.enter(ctx)
	defer leave()
	if err := ctx.Err(); err != nil {
		return err
	}
	exc := f(p.in.Thread)
	stdio.FlushAll(p.in.Thread)
	if exc != nil {
		return newError(p.in.Thread, exc)
	}
	return nil
}

// Run runs src as statements of module __main__.
func (p *Interp) Run(ctx context.Context, src string) error {
	return p.do(ctx, func(th *object.Thread) *object.Exception {
		return p.exec(th, []byte(src), "<string>", true)
	})
}

// RunFile runs the Python file name as __main__, with its directory first on sys.path.
func (p *Interp) RunFile(ctx context.Context, name string) error {
	src, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return p.do(ctx, func(th *object.Thread) *object.Exception {
		if path, ok := p.in.SysDict.GetName("path"); ok && path.Type() == object.ListType {
			dir := filepath.Dir(name)
			l := path.AsList()
			l.Items = append([]object.Value{object.StrOf(dir)}, l.Items...)
		}
		p.in.Main.Dict.SetName("__file__", object.StrOf(name))
		return p.exec(th, src, name, false)
	})
}

func (p *Interp) exec(th *object.Thread, src []byte, filename string, fromString bool) *object.Exception {
	c, exc := source.Compile(th, src, source.Options{Filename: filename, FromString: fromString})
	if exc != nil {
		return exc
	}
	g := p.in.Main.Dict
	_, exc = vm.RunCode(th, c, g, g.Value())
	return exc
}

// Eval evaluates the expression expr in module __main__.
func (p *Interp) Eval(ctx context.Context, expr string) (Value, error) {
	var v object.Value
	err := p.do(ctx, func(th *object.Thread) *object.Exception {
		c, exc := source.Compile(th, []byte(expr), source.Options{Filename: "<string>", Mode: parser.Eval, FromString: true})
		if exc != nil {
			return exc
		}
		g := p.in.Main.Dict
		v, exc = vm.RunCode(th, c, g, g.Value())
		return exc
	})
	return p.value(v), err
}
