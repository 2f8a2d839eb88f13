// Package oracle runs the real CPython 3.14.6, which decides every question of behaviour.
// The interpreter comes inside a Go module, so nothing has to be installed; it is unpacked once into the user's cache directory.
package oracle

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/kluctl/go-embed-python/python"
)

// Version is the release of CPython that the oracle runs.
const Version = "3.14.6"

// Python is an unpacked CPython.
type Python struct {
	// Home is the installation directory: bin/python3 and lib/python3.14 lie below it.
	Home string
	// Exe is the path of the interpreter.
	Exe string
}

// Open returns the CPython in the user's cache directory and unpacks it there if it is missing.
func Open() (*Python, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, fmt.Errorf("oracle: no cache directory: %w", err)
	}
	return OpenAt(filepath.Join(cache, "corepy-oracle", Version))
}

// OpenAt returns the CPython in dir and unpacks it there if it is missing.
// A stamp beside the directory, written last, says that it is complete; several processes may call OpenAt at once.
func OpenAt(dir string) (*Python, error) {
	stamp := dir + ".complete"
	exe := filepath.Join(dir, "bin", "python3")
	if _, err := os.Stat(stamp); err == nil {
		if _, err := os.Stat(exe); err == nil {
			return &Python{Home: dir, Exe: exe}, nil
		}
	}
	embedded, err := python.NewEmbeddedPythonWithTmpDir(dir, false)
	if err != nil {
		return nil, fmt.Errorf("oracle: unpacking CPython: %w", err)
	}
	exe, err = embedded.GetExePath()
	if err != nil {
		return nil, fmt.Errorf("oracle: %w", err)
	}
	if err := os.WriteFile(stamp, []byte(Version+"\n"), 0o644); err != nil {
		return nil, fmt.Errorf("oracle: %w", err)
	}
	return &Python{Home: dir, Exe: exe}, nil
}

// Lib returns the directory of the standard library's Python sources.
func (p *Python) Lib() string {
	return filepath.Join(p.Home, "lib", "python3.14")
}

// Command prepares a run of the interpreter with an environment of its own: no colours, no user site, fixed hashes.
func (p *Python) Command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, p.Exe, args...)
	cmd.Env = append(os.Environ(), p.Env()...)
	return cmd
}

// Env returns the variables that every run of the oracle sets.
func (p *Python) Env() []string {
	return []string{
		"PYTHONHOME=" + p.Home,
		"PYTHONPATH=",
		"PYTHON_COLORS=0",
		"NO_COLOR=1",
		"PYTHONNOUSERSITE=1",
		"PYTHONDONTWRITEBYTECODE=1",
		"PYTHONHASHSEED=0",
		"PYTHONUTF8=1",
	}
}
