// This file defines the options of New.

package py

import (
	"errors"
	"io"
	"io/fs"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/hostos"
	"dappco.re/go/py/reflectbind"
)

// Option is a setting of New.
type Option func(*settings) error

type settings struct {
	engine.Config
	steps   int64
	buffers bool
	shared  bool
}

// Stdin, Stdout and Stderr set the interpreter's standard streams.
func Stdin(r io.Reader) Option  { return func(s *settings) error { s.Config.Stdin = r; return nil } }
func Stdout(w io.Writer) Option { return func(s *settings) error { s.Config.Stdout = w; return nil } }
func Stderr(w io.Writer) Option { return func(s *settings) error { s.Config.Stderr = w; return nil } }

// Args sets sys.argv.
func Args(args ...string) Option { return func(s *settings) error { s.Config.Args = args; return nil } }

// Path sets the directories that imports are looked for in (sys.path).
func Path(dirs ...string) Option { return func(s *settings) error { s.Config.Path = dirs; return nil } }

// Source adds a file system that modules are imported from, after sys.path.
func Source(root fs.FS) Option {
	return func(s *settings) error {
		if root == nil {
			return errors.New("py.Source: nil file system")
		}
		s.Roots = append(s.Roots, root)
		return nil
	}
}

// Lib adds the directory of a standard library in Python, such as the Lib of CPython 3.14, behind sys.path. What is native
// here stays native; the rest of the library comes from there.
func Lib(dir string) Option {
	return func(s *settings) error {
		if dir == "" {
			return errors.New("py.Lib: no directory")
		}
		s.Config.Lib = dir
		return nil
	}
}

// Modules adds bound Go packages to what scripts can import. A mistake in one is an error of New; what the generator has written is
// read later, and a mistake in it is an ImportError.
func Modules(modules ...*reflectbind.Descriptor) Option {
	return func(s *settings) error {
		for _, m := range modules {
			if err := m.Refusal(); err != nil {
				return err
			}
			s.Config.Modules = append(s.Config.Modules, imports.Native{Name: m.Name(), Build: m.Build})
		}
		return nil
	}
}

// Capabilities is what an interpreter may use of the machine: files, environment, other programs, network, clock and
// terminal. Each is an interface; nil denies it. Package hostos has those of the operating system, and smaller ones.
type Capabilities = object.Host

// Host sets what scripts may use of the machine; without it that is hostos.All().
func Host(c Capabilities) Option { return func(s *settings) error { s.Config.Host = c; return nil } }

// Sandboxed denies what the host has: scripts cannot open files, start programs, read the environment, use the network
// or wait; they get PermissionError. They can read the clock. Modules come only from Source and from Go. The options
// Files, Environment and Clock behind it give parts back.
func Sandboxed() Option { return Host(Capabilities{Clock: hostos.Watch{}}) }

// Files lets scripts read the files of fsys, and no others; imports search it too, as sys.path says.
func Files(fsys fs.FS) Option {
	return func(s *settings) error {
		if fsys == nil {
			return errors.New("py.Files: nil file system")
		}
		s.Config.Host.Files = hostos.Reading(fsys)
		return nil
	}
}

// Environment gives scripts an environment of their own, which begins with vars; that of the process stays as it is.
func Environment(vars map[string]string) Option {
	return func(s *settings) error { s.Config.Host.Environment = hostos.Variables(vars); return nil }
}

// Clock sets what scripts read the time by and wait by; nil denies both.
func Clock(c object.Clock) Option {
	return func(s *settings) error { s.Config.Host.Clock = c; return nil }
}

// StepLimit bounds each entry to n steps (calls and jumps taken); 0 means no limit.
func StepLimit(n int64) Option {
	return func(s *settings) error {
		if n < 0 {
			return errors.New("py.StepLimit: negative limit")
		}
		s.steps = n
		return nil
	}
}

// Shared lets goroutines take turns from the start: entries begin while another is inside a Go function, such as one
// that serves requests, or busy. Without it that begins when the first Python callable is handed to Go.
func Shared() Option { return func(s *settings) error { s.shared = true; return nil } }

// RecursionLimit sets sys.getrecursionlimit().
func RecursionLimit(n int) Option {
	return func(s *settings) error {
		if n < 1 {
			return errors.New("py.RecursionLimit: the limit must be positive")
		}
		s.Config.RecursionLimit = n
		return nil
	}
}

// MemoryLimit bounds what scripts may have allocated, in bytes: an allocation that does not fit raises MemoryError, and
// so does growth of the heap beyond the limit. The heap is that of the whole process, measured from when the
// interpreter was made: leave room for what the host allocates while scripts run. Interpreters that run at the same
// time share their limits.
func MemoryLimit(bytes int64) Option {
	return func(s *settings) error {
		if bytes < 1<<20 {
			return errors.New("py.MemoryLimit: less than 1 MiB")
		}
		s.Config.MemoryLimit = bytes
		return nil
	}
}
