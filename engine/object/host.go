// This file defines how the interpreter reaches the files of its host: an interface that the embedder may implement, restrict or leave out.

package object

import (
	"io"
	"io/fs"
)

// OpenFlags say how a file is opened.
type OpenFlags uint8

// The flags. Exactly one of OpenRead and OpenWrite, or both, is set.
const (
	OpenRead OpenFlags = 1 << iota
	OpenWrite
	OpenAppend
	OpenCreate
	OpenTruncate
	OpenExclusive
)

// Files is access to the files of the host. An interpreter without one (Interp.Files is nil) answers every open with PermissionError.
type Files interface {
	// OpenFile opens the file name; perm is for files that it creates.
	OpenFile(name string, flags OpenFlags, perm fs.FileMode) (File, error)
	// OpenDescriptor is the open file with a descriptor.
	OpenDescriptor(fd int) (File, error)
}

// File is an open file of the host; *os.File is one.
type File interface {
	io.Reader
	io.Writer
	io.Seeker
	io.Closer
	Truncate(size int64) error
	Stat() (fs.FileInfo, error)
	Fd() uintptr
}
