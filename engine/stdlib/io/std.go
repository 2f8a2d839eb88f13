// This file makes sys.stdin, sys.stdout and sys.stderr, and gives access to the files of the operating system.

package io

import (
	"errors"
	goio "io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"dappco.re/go/py/engine/object"
)

// stream makes a file of what an embedder gives as a standard stream.
type stream struct {
	r goio.Reader
	w goio.Writer
	// late reads r if that may make a script wait.
	late *lateReader
}

var errNotSupported = errors.New("operation not supported by the stream")

func (s *stream) Read(p []byte) (int, error) {
	if s.r == nil {
		return 0, goio.EOF
	}
	if s.late != nil {
		return s.late.Read(p)
	}
	return s.r.Read(p)
}

// Wait is object.FileWaiter.
func (s *stream) Wait(limit time.Duration) (ready bool, err error) {
	if s.late != nil {
		return s.late.Wait(limit)
	}
	if w, ok := s.r.(object.FileWaiter); ok {
		return w.Wait(limit)
	}
	return true, nil
}

func (s *stream) Write(p []byte) (int, error) {
	if s.w == nil {
		return len(p), nil
	}
	return s.w.Write(p)
}

// of is the stream as the embedder gave it.
func (s *stream) of() any {
	if s.r != nil {
		return s.r
	}
	return s.w
}

func (s *stream) Seek(pos int64, whence int) (int64, error) {
	if f, ok := s.of().(goio.Seeker); ok {
		return f.Seek(pos, whence)
	}
	return 0, illegalSeek
}

func (s *stream) Close() error         { return nil }
func (s *stream) Truncate(int64) error { return errNotSupported }

func (s *stream) Stat() (fs.FileInfo, error) {
	if f, ok := s.of().(interface{ Stat() (fs.FileInfo, error) }); ok {
		return f.Stat()
	}
	return nil, errNotSupported
}

// noDescriptor is the descriptor of what has none.
const noDescriptor = ^uintptr(0)

func (s *stream) Fd() uintptr {
	if f, ok := s.of().(interface{ Fd() uintptr }); ok {
		return f.Fd()
	}
	return noDescriptor
}

// standardFile is the file of descriptor 0, 1 or 2 as the embedder gave it, nil for others.
func standardFile(th *Thread, fd int) object.File {
	in := th.Interp
	switch {
	case fd == 0 && in.Stdin != nil:
		return standardInput(th)
	case fd == 1 && in.Stdout != nil:
		return &stream{w: in.Stdout}
	case fd == 2 && in.Stderr != nil:
		return &stream{w: in.Stderr}
	}
	return nil
}

// Streams are the settings of the standard streams: those of -u and PYTHONIOENCODING.
type Streams struct {
	// Encoding and Errors are "" for UTF-8 and what is usual for each stream.
	Encoding, Errors string
	// Unbuffered writes everything through at once.
	Unbuffered bool
}

var standardNames = [3]string{"stdin", "stdout", "stderr"}

// IsStandard reports that InstallStandard puts something into the namespace under that name.
func IsStandard(name string) bool {
	if inner, ok := strings.CutPrefix(name, "__"); ok {
		name = strings.TrimSuffix(inner, "__")
	}
	return slices.Contains(standardNames[:], name)
}

// InstallStandard puts stdin, stdout, stderr and their originals into the namespace of sys. Streams that the embedder did not give are None.
func InstallStandard(th *Thread, sys *object.Dict, set Streams) *Exception {
	for fd, name := range standardNames {
		v := object.None
		if h := standardFile(th, fd); h != nil {
			t, exc := standardText(th, h, fd, "<"+name+">", set)
			if exc != nil {
				return exc
			}
			v = t.Value()
		}
		sys.SetName(name, v)
		sys.SetName("__"+name+"__", v)
	}
	return nil
}

func standardText(th *Thread, h object.File, fd int, name string, set Streams) (*textFile, *Exception) {
	raw, exc := alloc[fileIO](th, FileIOType)
	if exc != nil {
		return nil, exc
	}
	raw.file, raw.name, raw.keepOpen = h, object.StrOf(name), true
	raw.readable, raw.writable = fd == 0, fd != 0
	m, errors := openMode{reading: true}, "surrogateescape"
	switch fd {
	case 1:
		m = openMode{writing: true}
	case 2:
		m, errors = openMode{writing: true}, "backslashreplace"
	}
	encoding := "utf-8"
	if set.Encoding != "" {
		encoding = set.Encoding
		if codec := object.FindTextCodec(th, encoding); codec != nil {
			encoding = codec.Name
		}
		if fd != 2 {
			errors = "strict"
		}
	}
	if set.Errors != "" && fd != 2 {
		errors = set.Errors
	}
	buffer := raw.Value()
	if !set.Unbuffered || fd == 0 {
		b, exc := newBuffered(th, raw, m, bufferSize)
		if exc != nil {
			return nil, exc
		}
		buffer = b.Value()
	}
	t, exc := alloc[textFile](th, TextIOWrapperType)
	if exc != nil {
		return nil, exc
	}
	newline := object.None
	if fd != 0 {
		newline = object.StrOf("\n")
	}
	exc = t.init(th, buffer, object.StrOf(encoding), object.StrOf(errors), newline, fd == 2 || isTerminal(h), set.Unbuffered && fd != 0)
	mode := "r"
	if fd != 0 {
		mode = "w"
	}
	object.AttrsOf(t.Value()).Set(TextIOWrapperType, object.Intern("mode"), object.StrOf(mode))
	return t, exc
}
