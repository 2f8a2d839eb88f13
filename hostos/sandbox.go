// This file has capabilities that are less than the operating system's: a file system of Go's to read, variables of the embedder's own, and a clock that nobody waits by.

package hostos

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"dappco.re/go/py/engine/object"
)

// Reading is Files over a file system that scripts can only read: names are those of fsys, with or without a slash before them.
func Reading(fsys fs.FS) object.Files { return reading{fsys} }

type reading struct{ fsys fs.FS }

func inner(name string) string {
	if name = strings.TrimPrefix(path.Clean("/"+name), "/"); name == "" {
		return "."
	}
	return name
}

func (r reading) OpenFile(name string, flags object.OpenFlags, _ fs.FileMode) (object.File, error) {
	if flags&(object.OpenWrite|object.OpenAppend|object.OpenCreate|object.OpenTruncate) != 0 {
		return nil, syscall.EROFS
	}
	f, err := r.fsys.Open(inner(name))
	if err != nil {
		return nil, err
	}
	return readOnly{f}, nil
}

func (reading) OpenDescriptor(int) (object.File, error) { return nil, syscall.EBADF }

func (r reading) Stat(name string, _ bool) (fs.FileInfo, error) { return fs.Stat(r.fsys, inner(name)) }

func (r reading) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(r.fsys, inner(name)) }

// readOnly is an open file of an fs.FS.
type readOnly struct{ fs.File }

func (readOnly) Write([]byte) (int, error) { return 0, syscall.EBADF }
func (readOnly) Truncate(int64) error      { return syscall.EBADF }
func (readOnly) Fd() uintptr               { return ^uintptr(0) }

func (f readOnly) Seek(offset int64, whence int) (int64, error) {
	if s, ok := f.File.(io.Seeker); ok {
		return s.Seek(offset, whence)
	}
	return 0, syscall.ESPIPE
}

// Variables is an environment of its own, which begins with vars.
func Variables(vars map[string]string) object.Environment {
	v := &variables{vars: map[string]string{}}
	for name, text := range vars {
		v.vars[name] = text
	}
	return v
}

type variables struct {
	mu   sync.Mutex
	vars map[string]string
}

func (v *variables) Environ() []string {
	v.mu.Lock()
	defer v.mu.Unlock()
	list := make([]string, 0, len(v.vars))
	for name, text := range v.vars {
		list = append(list, name+"="+text)
	}
	slices.Sort(list)
	return list
}

func (v *variables) Setenv(name, text string) error {
	if name == "" || strings.ContainsAny(name, "=\x00") {
		return syscall.EINVAL
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.vars[name] = text
	return nil
}

func (v *variables) Unsetenv(name string) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	delete(v.vars, name)
	return nil
}

// Watch is a clock that can be read; waiting by it is refused.
type Watch struct{}

// Now is the time.
func (Watch) Now() time.Time { return time.Now() }

// After refuses.
func (Watch) After(time.Duration) (<-chan time.Time, func(), error) {
	return nil, nil, fmt.Errorf("this interpreter may not wait: %w", fs.ErrPermission)
}
