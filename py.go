// Package py embeds Python 3.14 in Go programs.
//
// An Interp is one interpreter: its own modules, globals and limits. Several live side by side. In each, one goroutine
// at a time executes Python. Entries run whole, one after another, until the first Python callable is handed to Go, or
// from the start with the option Shared: from then on goroutines take turns, like the threads of CPython. An entry, or
// a callable called on a goroutine of Go's own, then begins while another is inside a Go function or time.sleep, or
// within milliseconds of one that is busy.
//
// A bound Go function may enter the interpreter that called it: on the same goroutine at any time, through another
// goroutine that it waits for only when goroutines take turns.
//
// Every entry takes a context: when it is done, the running script stops at its next jump or call, with an error that
// wraps ctx.Err().
//
// Go values become Python objects and back by package typemap's rules; Go packages become modules by package
// reflectbind.
package py

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"unicode/utf8"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/parser"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/stdlib/sys"
	"dappco.re/go/py/engine/traceback"
	"dappco.re/go/py/engine/vm"
	"dappco.re/go/py/hostos"
	"dappco.re/go/py/reflectbind"
)

// Interp is a Python interpreter.
type Interp struct {
	in      *engine.Interpreter
	steps   int64
	guard   *memoryGuard
	unlimit runtime.Cleanup // of guard, for interpreters that nobody closes
	threads threads
	closed  bool                       // guarded by the turn, as threads is
	failure atomic.Pointer[PanicError] // not nil once an entry has panicked
	freed   atomic.Bool                // the memory guard is given back
	// buffers says that what was printed may wait for more, or for the end, as in a Python command.
	buffers bool
}

// ErrClosed is returned by every entry of an interpreter after Close.
var ErrClosed = object.ErrClosed

// New makes an interpreter. Without options it has the process's standard streams, opens files and imports modules from
// the directories of sys.path like any program.
func New(opts ...Option) (*Interp, error) {
	c := settings{Config: engine.Config{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Host: hostos.All(), Args: []string{""}}}
	for _, o := range opts {
		if err := o(&c); err != nil {
			return nil, err
		}
	}
	in, exc := engine.New(c.Config)
	if exc != nil {
		return nil, newError(nil, exc)
	}
	in.HostInterrupts = c.buffers // only a command line decides that
	p := &Interp{in: in, steps: c.steps, buffers: c.buffers, threads: threads{main: in.Thread}}
	if c.shared {
		in.Share()
	}
	if c.MemoryLimit > 0 {
		p.limitMemory(c.MemoryLimit)
	}
	return p, nil
}

// ErrOutput is returned by Close when standard output or standard error could not be written.
var ErrOutput = errors.New("py: standard output could not be written")

// Run runs src as statements of module __main__.
func (p *Interp) Run(ctx context.Context, src string) error { return p.RunText(ctx, src, "<string>") }

// RunText is Run with a name for src in tracebacks.
func (p *Interp) RunText(ctx context.Context, src, filename string) error {
	return p.do(ctx, func(th *object.Thread) *object.Exception {
		c, exc := source.Compile(th, []byte(src), source.Options{Filename: filename, FromString: utf8.Valid([]byte(src))})
		if exc != nil {
			return exc
		}
		traceback.RegisterCode(p.in.Interp, c, src)
		g := p.in.Main.Dict
		_, exc = vm.RunCode(th, c, g, g.Value())
		return exc
	})
}

// RunFile runs the Python file name as __main__, with its directory first on sys.path.
func (p *Interp) RunFile(ctx context.Context, name string) error {
	name, err := filepath.Abs(name)
	if err != nil {
		return err
	}
	src, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := p.insertPath(ctx, filepath.Dir(name)); err != nil {
		return err
	}
	return p.RunProgram(ctx, src, name)
}

// insertPath puts dir first on sys.path.
func (p *Interp) insertPath(ctx context.Context, dir string) error {
	return p.do(ctx, func(*object.Thread) *object.Exception {
		if path, ok := p.in.SysDict.GetName("path"); ok && path.Type() == object.ListType {
			l := path.AsList()
			l.Items = append([]object.Value{object.StrOf(dir)}, l.Items...)
		}
		return nil
	})
}

// RunProgram runs src, the bytes of the file called name, as __main__. A name such as "<stdin>" stands for no file:
// tracebacks show no lines of it. Standard output is written out at the end, whether or not a Command lets it wait.
func (p *Interp) RunProgram(ctx context.Context, src []byte, name string) error {
	return p.do(ctx, func(th *object.Thread) *object.Exception {
		imports.DescribeMain(p.in.Main, name)
		c, exc := source.Compile(th, src, source.Options{Filename: name, Program: true})
		if exc != nil {
			return exc
		}
		g := p.in.Main.Dict
		_, exc = vm.RunCode(th, c, g, g.Value())
		sys.FlushQuietly(th)
		return exc
	})
}

// NoProgramError is returned by RunModule and RunDir when there is no module that could be run.
type NoProgramError struct {
	// Reason is what python says about it.
	Reason string
}

// Error is the reason.
func (e *NoProgramError) Error() string { return e.Reason }

// RunModule runs a module or package found on sys.path as __main__, as `python -m name` does: sys.argv[0] becomes the
// name of its file.
func (p *Interp) RunModule(ctx context.Context, name string) error {
	return p.runModule(ctx, name, true)
}

// RunDir runs the module __main__ of the directory dir, which becomes the first of sys.path.
func (p *Interp) RunDir(ctx context.Context, dir string) error {
	if err := p.insertPath(ctx, dir); err != nil {
		return err
	}
	err := p.runModule(ctx, "__main__", false)
	if _, none := errors.AsType[*NoProgramError](err); none {
		return &NoProgramError{"can't find '__main__' module in '" + dir + "'"}
	}
	return err
}

func (p *Interp) runModule(ctx context.Context, name string, isProgram bool) error {
	problem := ""
	err := p.do(ctx, func(th *object.Thread) *object.Exception {
		m, why, exc := p.in.Imports.FindMain(th, name)
		if exc != nil || why != "" {
			problem = why
			return exc
		}
		if argv, ok := p.in.SysDict.GetName("argv"); ok && isProgram && argv.Type() == object.ListType && len(argv.AsList().Items) > 0 {
			argv.AsList().Items[0] = object.StrOf(m.File)
		}
		return p.in.Imports.RunMain(th, m, p.in.Main)
	})
	if problem != "" {
		return &NoProgramError{problem}
	}
	return err
}

// Eval evaluates the expression expr in module __main__.
func (p *Interp) Eval(ctx context.Context, expr string) (Value, error) {
	var v object.Value
	err := p.do(ctx, func(th *object.Thread) *object.Exception {
		c, exc := source.Compile(th, []byte(expr), source.Options{Filename: "<string>", Mode: parser.Eval, FromString: utf8.ValidString(expr)})
		if exc != nil {
			return exc
		}
		traceback.RegisterCode(p.in.Interp, c, expr)
		g := p.in.Main.Dict
		v, exc = vm.RunCode(th, c, g, g.Value())
		return exc
	})
	return p.value(v, err)
}

// Set binds a global variable of module __main__ to the Go value x.
func (p *Interp) Set(name string, x any) error {
	return p.do(context.Background(), func(th *object.Thread) *object.Exception {
		v, exc := p.toPython(th, x)
		if exc == nil {
			p.in.Main.Dict.SetName(name, v)
		}
		return exc
	})
}

// Get is the global variable name of module __main__; an error that is a NameError says that there is none.
func (p *Interp) Get(name string) (Value, error) {
	var v object.Value
	err := p.do(context.Background(), func(*object.Thread) *object.Exception {
		var ok bool
		if v, ok = p.in.Main.Dict.GetName(name); !ok {
			return object.Errorf(object.NameErrorType, "name '%s' is not defined", name)
		}
		return nil
	})
	return p.value(v, err)
}

// Call calls the global function name of module __main__ with Go values.
func (p *Interp) Call(ctx context.Context, name string, args ...any) (Value, error) {
	f, err := p.Get(name)
	if err != nil {
		return Value{}, err
	}
	return f.Call(ctx, args...)
}

// Import imports a module by its absolute name.
func (p *Interp) Import(ctx context.Context, name string) (Value, error) {
	var v object.Value
	err := p.do(ctx, func(th *object.Thread) (exc *object.Exception) {
		v, exc = p.in.Imports.ImportModule(th, name)
		return exc
	})
	return p.value(v, err)
}

// toPython is the Go value x as a Python object; a Value of this interpreter stands for itself, and so does one of another if nothing of Python's can change in it.
func (p *Interp) toPython(th *object.Thread, x any) (object.Value, *object.Exception) {
	if v, ok := x.(Value); ok {
		if v.v.IsNull() {
			return object.None, nil
		}
		if v.p != p && !reflectbind.Portable(v.v) {
			return object.Value{}, object.TypeErrorf("py: a '%s' object of another interpreter", v.v.Type().Name)
		}
		return v.v, nil
	}
	return reflectbind.ToPython(th, x)
}
