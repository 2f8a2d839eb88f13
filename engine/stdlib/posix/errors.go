// This file turns errors of the host into exceptions.

package posix

import (
	"errors"
	"io/fs"
	"syscall"

	"dappco.re/go/py/engine/object"
	stdio "dappco.re/go/py/engine/stdlib/io"
)

// failed is the OSError for an error of the host, about a file or two.
func failed(err error, names ...value) *exception {
	errno, ok := errors.AsType[syscall.Errno](err)
	if !ok {
		for _, c := range []struct {
			is    error
			errno syscall.Errno
		}{{fs.ErrPermission, syscall.EACCES}, {fs.ErrNotExist, syscall.ENOENT}, {fs.ErrExist, syscall.EEXIST}, {fs.ErrClosed, syscall.EBADF}, {fs.ErrInvalid, syscall.EINVAL}} {
			if errors.Is(err, c.is) {
				errno, ok = c.errno, true
				break
			}
		}
	}
	if !ok {
		return object.Errorf(object.OSErrorType, "%s", err.Error())
	}
	return failedWith(errno, names...)
}

// failedWith is the OSError for errno, about a file or two.
func failedWith(errno syscall.Errno, names ...value) *exception {
	args := []value{object.Int64(int64(errno)), object.StrOf(stdio.StrError(errno))}
	if len(names) > 0 {
		args = append(args, names[0])
	}
	if len(names) > 1 {
		args = append(args, object.None, names[1])
	}
	return object.NewException(object.OSErrorType, args...)
}

// Failed is the OSError for an error of the host, about a file or two; null names are left out.
func Failed(err error, names ...value) *exception {
	var known []value
	for _, v := range names {
		if !v.IsNull() {
			known = append(known, v)
		}
	}
	return failed(err, known...)
}
