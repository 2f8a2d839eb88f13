// This file defines the options of New.

package py

import (
	"errors"
	"io"
	"io/fs"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/imports"
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

// Modules adds bound Go packages to what scripts can import.
func Modules(modules ...*reflectbind.Descriptor) Option {
	return func(s *settings) error {
		for _, m := range modules {
			if err := m.Err(); err != nil {
				return err
			}
			s.Config.Modules = append(s.Config.Modules, imports.Native{Name: m.Name(), Build: m.Build})
		}
		return nil
	}
}

// Sandboxed denies what the host has: files cannot be opened, and modules come only from Source and from Go.
func Sandboxed() Option {
	return func(s *settings) error {
		s.Config.Files, s.Config.Open = nil, nil
		return nil
	}
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
