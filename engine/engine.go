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
	// Roots are file systems searched for modules after sys.path.
	Roots []fs.FS
	// Files gives imports access to the directories of sys.path; nil denies it.
	Files imports.Files
	// Open gives open() access to the files of the host; nil denies it.
	Open object.Files
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
	in.Obey = vm.SetContext
	if c.RecursionLimit > 0 {
		in.RecursionLimit = c.RecursionLimit
	}
	in.MemoryLimit = c.MemoryLimit
	builtins.Install(in)
	builtins.InstallCode(in)
	im := imports.New()
	im.Files, im.Roots = c.Files, c.Roots
	in.Files = c.Open
	im.Add(all.Modules()...)
	im.Add(c.Modules...)
	in.Importer = im
	p := &Interpreter{Interp: in, Imports: im, Thread: vm.NewThread(in)}
	if exc := sys.Install(p.Thread, sys.Options{Args: c.Args, Path: c.Path}); exc != nil {
		return nil, exc
	}
	sys.SetNativeNames(in, im)
	warnings.Install(p.Thread)
	b := &object.Module{Head: object.NewHead(object.ModuleType), Dict: in.Builtins}
	imports.Describe(b, "builtins")
	in.Modules.SetName("builtins", b.Value())
	p.Main = object.NewModule("__main__")
	p.Main.Dict.SetName("__builtins__", b.Value())
	in.Modules.SetName("__main__", p.Main.Value())
	return p, nil
}

// Finish ends the interpreter: what was registered for the exit is called, and streams are written out.
func (p *Interpreter) Finish() *object.Exception {
	atexit.Run(p.Thread)
	sys.Finalizing(p.Thread)
	stdio.FlushAll(p.Thread)
	return nil
}
