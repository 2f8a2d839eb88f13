// Package engine puts an interpreter together: object model, virtual machine, built-ins, standard library and import system.
package engine

import (
	"io"
	"io/fs"

	"dappco.re/go/py/engine/builtins"
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/all"
	"dappco.re/go/py/engine/stdlib/atexit"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/sys"
	"dappco.re/go/py/engine/stdlib/warnings"
	"dappco.re/go/py/engine/vm"
)

// Config is what an interpreter is made with.
type Config struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Args is sys.argv, Path the initial sys.path.
	Args, Path []string
	// Command is what else a command line decides; its Args and Path are those above.
	Command sys.Options
	// MaxStrDigits is sys.get_int_max_str_digits(), nil for the default.
	MaxStrDigits *int
	// PlainTracebacks leaves the lines of ^ and ~ out of tracebacks.
	PlainTracebacks bool
	// Roots are file systems searched for modules after sys.path.
	Roots []fs.FS
	// Host is what scripts may use of the machine; imports read the directories of sys.path by its Files.
	Host object.Host
	// Lib is the directory of a standard library in Python, "" for none.
	Lib string
	// RecursionLimit, MemoryLimit: 0 means the default.
	RecursionLimit int
	MemoryLimit    int64
	// Modules are native modules beside the standard library.
	Modules []imports.Native
}

// Interpreter is one Python interpreter and its main thread.
type Interpreter struct {
	*object.Interp
	Thread  *object.Thread
	Imports *imports.Importer
	Main    *object.Module // module __main__
}

// New makes an interpreter.
func New(c Config) (*Interpreter, *object.Exception) {
	in := object.NewInterp()
	in.Stdin, in.Stdout, in.Stderr = c.Stdin, c.Stdout, c.Stderr
	in.OnInterrupt = vm.OnInterrupt
	in.NewThread = func() *object.Thread { return vm.NewThread(in) }
	in.AddForeignFrames = vm.AddForeignFrames
	in.Obey = vm.SetContext
	in.SetMemoryLimit(c.MemoryLimit)
	if c.RecursionLimit > 0 {
		in.SetRecursionLimit(c.RecursionLimit)
	}
	builtins.Install(in)
	builtins.InstallCode(in)
	im := &imports.Importer{Library: all.Library{}}
	im.Files, im.Roots, im.Lib = imports.FilesOf(c.Host.Files), c.Roots, c.Lib
	if c.Lib != "" {
		c.Path = append(c.Path[:len(c.Path):len(c.Path)], c.Lib)
	}
	in.Host = c.Host
	im.Add(c.Modules...)
	in.Importer = im
	p := &Interpreter{Interp: in, Imports: im, Thread: vm.NewThread(in)}
	in.Main = p.Thread
	c.Command.Args, c.Command.Path = c.Args, c.Path
	in.Optimize, in.PlainTracebacks = c.Command.Flags.Optimize, c.PlainTracebacks
	if c.MaxStrDigits != nil {
		in.IntMaxStrDigits = *c.MaxStrDigits
	}
	if exc := sys.Install(p.Thread, c.Command); exc != nil {
		return nil, exc
	}
	warnings.Install(p.Thread, c.Command.WarnOptions...)
	b := &object.Module{Head: object.NewHead(object.ModuleType), Dict: in.Builtins}
	imports.Describe(b, "builtins")
	in.Modules.SetName("builtins", b.Value())
	p.Main = imports.NewMain()
	p.Main.Dict.SetName("__builtins__", b.Value())
	in.Modules.SetName("__main__", p.Main.Value())
	return p, nil
}

// Finish ends the interpreter, on th: what was registered for the exit is called, and streams are written out. flushed
// is false if sys.stdout or sys.stderr could not be.
func (p *Interpreter) Finish(th *object.Thread) (flushed bool) {
	waitForThreads(th)
	atexit.Run(th)
	vm.FinalizeAll(th)
	sys.Finalizing(th)
	flushed = sys.FlushStandard(th)
	stdio.FlushAll(th)
	return flushed
}

// waitForThreads waits for the threads of module threading that are no daemons.
func waitForThreads(th *object.Thread) {
	m, ok := th.Interp.Modules.GetName("threading")
	if !ok {
		return
	}
	if f, ok, exc := object.FindAttr(th, m, object.Intern("_shutdown")); exc == nil && ok {
		if _, exc := object.Call0(th, f); exc != nil {
			th.Interp.OnUnraisable(th, exc, "Exception ignored on threading shutdown", m)
		}
	}
}
