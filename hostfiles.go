// This file gives interpreters access to the host's files.

package py

import (
	"errors"
	"io/fs"
	"os"

	"dappco.re/go/py/engine/object"
)

// hostFiles is imports.Files and object.Files over package os.
type hostFiles struct{}

func (hostFiles) ReadFile(name string) ([]byte, error) { return os.ReadFile(name) }

func (hostFiles) IsFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir()
}

func (hostFiles) IsDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// OpenFile opens a file as object.Files has it.
func (hostFiles) OpenFile(name string, flags object.OpenFlags, perm fs.FileMode) (object.File, error) {
	mode := os.O_RDONLY
	switch {
	case flags&object.OpenRead != 0 && flags&object.OpenWrite != 0:
		mode = os.O_RDWR
	case flags&object.OpenWrite != 0:
		mode = os.O_WRONLY
	}
	for _, f := range []struct {
		flag object.OpenFlags
		bits int
	}{{object.OpenAppend, os.O_APPEND}, {object.OpenCreate, os.O_CREATE}, {object.OpenTruncate, os.O_TRUNC}, {object.OpenExclusive, os.O_EXCL}} {
		if flags&f.flag != 0 {
			mode |= f.bits
		}
	}
	return os.OpenFile(name, mode, perm)
}

// OpenDescriptor is the open file with a descriptor of the process.
func (hostFiles) OpenDescriptor(fd int) (object.File, error) {
	if fd < 0 {
		return nil, fs.ErrInvalid
	}
	f := os.NewFile(uintptr(fd), "")
	if f == nil {
		return nil, fs.ErrInvalid
	}
	if _, err := f.Stat(); err != nil {
		return nil, errors.Unwrap(err)
	}
	return f, nil
}
