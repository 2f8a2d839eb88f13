//go:build !unix

// This file makes files of descriptors where package os does it.

package hostos

import (
	"io/fs"
	"os"
	"sync"
	"syscall"

	"dappco.re/go/py/engine/object"
)

const (
	notADirectory = syscall.ENOTDIR
	isADirectory  = syscall.EISDIR
)

// unclosed are the files made of descriptors: package os closes those that are collected.
var unclosed sync.Map

func openDescriptor(fd int) (object.File, error) {
	f := os.NewFile(uintptr(fd), "")
	if f == nil {
		return nil, fs.ErrInvalid
	}
	unclosed.Store(f, true)
	if _, err := f.Stat(); err != nil {
		return nil, err
	}
	return f, nil
}
