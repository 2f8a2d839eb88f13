//go:build !linux

// This file chooses the functions of the module where the system is not Linux.

package posix

import (
	"syscall"

	"dappco.re/go/py/engine/object"
)

func tables(*object.Host) [][]object.Method {
	return [][]object.Method{portableFiles.Get(), scanMethods.Get(), environmentMethods.Get(), {
		plain("getpid", "($module, /)", "The number of the process.", func(*thread, value, []value) (value, *exception) { return object.Int64(1), nil }),
	}}
}

// PID is the number of the process.
func PID(*thread) (int, *exception) { return syscall.Getpid(), nil }
