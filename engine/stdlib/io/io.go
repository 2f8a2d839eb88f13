// Package io implements module io: open files, the layers they are made of, and files in memory.
//
// The layers are those of the Library Reference: FileIO is an open file of the host without a buffer, BufferedReader, BufferedWriter and BufferedRandom buffer a
// raw stream, TextIOWrapper encodes and decodes a buffered one. Each works on the layer below by Go calls when that is one of ours, by method
// calls when it is any other object. The host is reached through object.Files alone.
package io

import (
	"errors"
	"io/fs"
	"syscall"

	"dappco.re/go/py/engine/object"
)

// Short names for what every function here is made of.
type (
	Value     = object.Value
	Exception = object.Exception
	Thread    = object.Thread
	Str       = object.Str
	Type      = object.Type
)

// bufferSize is io.DEFAULT_BUFFER_SIZE.
const bufferSize = 128 * 1024

// The types of the package.
var (
	IOBaseType               = &Type{Name: "_IOBase", Def: definition{}}
	RawIOBaseType            = &Type{Name: "_RawIOBase", Def: definition{}}
	BufferedIOBaseType       = &Type{Name: "_BufferedIOBase", Def: definition{}}
	TextIOBaseType           = &Type{Name: "_TextIOBase", Def: definition{}}
	FileIOType               = &Type{Name: "FileIO", Def: definition{}}
	BufferedReaderType       = &Type{Name: "BufferedReader", Def: definition{}}
	BufferedWriterType       = &Type{Name: "BufferedWriter", Def: definition{}}
	BufferedRandomType       = &Type{Name: "BufferedRandom", Def: definition{}}
	BytesIOType              = &Type{Name: "BytesIO", Def: definition{}}
	StringIOType             = &Type{Name: "StringIO", Def: definition{}}
	TextIOWrapperType        = &Type{Name: "TextIOWrapper", Def: definition{}}
	UnsupportedOperationType = &Type{Name: "UnsupportedOperation", Def: definition{}}
)

// definition defines the types of the package.
type definition struct{}

// Define implements object.Definition.
func (definition) Define(t *Type) {
	switch t {
	case IOBaseType:
		object.ReadyType(t, object.ObjectType, fillIOBase)
	case RawIOBaseType:
		object.ReadyType(t, IOBaseType, fillRawIOBase)
	case BufferedIOBaseType:
		object.ReadyType(t, IOBaseType, fillBufferedIOBase)
	case TextIOBaseType:
		object.ReadyType(t, IOBaseType, fillTextIOBase)
	case FileIOType:
		object.ReadyType(t, RawIOBaseType, fillFileIO)
	case BufferedReaderType:
		object.ReadyType(t, BufferedIOBaseType, fillBufferedReader)
	case BufferedWriterType:
		object.ReadyType(t, BufferedIOBaseType, fillBufferedWriter)
	case BufferedRandomType:
		object.ReadyType(t, BufferedIOBaseType, fillBufferedRandom)
	case BufferedRWPairType:
		object.ReadyType(t, BufferedIOBaseType, fillBufferedRWPair)
	case IncrementalNewlineDecoderType:
		object.ReadyType(t, object.ObjectType, fillNewlineDecoder)
	case BytesIOType:
		object.ReadyType(t, BufferedIOBaseType, fillBytesIO)
	case bytesIOBufferType:
		object.ReadyType(t, object.ObjectType, fillBytesIOBuffer)
	case StringIOType:
		object.ReadyType(t, TextIOBaseType, fillStringIO)
	case TextIOWrapperType:
		object.ReadyType(t, TextIOBaseType, fillTextIOWrapper)
	case UnsupportedOperationType:
		t.Bases = []*Type{object.OSErrorType, object.ValueErrorType}
		t.Solid = object.OSErrorType.Solid
		object.ReadyType(t, object.OSErrorType, func(t *Type) {
			t.Module = "io"
			t.Flags |= object.FlagBasetype
		})
	}
}

// fillType sets what all types here have in common: T is the struct of instances.
func fillType[T any](t *Type, methods []object.Method, getSets []object.GetSet) {
	t.Module = "_io"
	t.Flags |= object.FlagBasetype
	t.Alloc = object.AllocOf[T]
	t.AttrsOffset = object.SubclassAttrs[T]()
	t.HasDict = true
	t.HasWeakref = true
	t.AddMethods(methods)
	t.AddGetSets(getSets)
}

// alloc is a new instance of cls with layout T.
func alloc[T any](th *Thread, cls *Type) (*T, *Exception) {
	v, exc := object.Alloc(th, cls)
	if exc != nil {
		return nil, exc
	}
	return object.Cast[T](v), nil
}

// newAlloc is the New slot of types whose arguments are for Init.
func newAlloc(th *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exception) {
	return object.Alloc(th, cls)
}

func unsupported(what string) *Exception {
	return object.Errorf(UnsupportedOperationType, "%s", what)
}

func closedError() *Exception { return object.ValueErrorf("I/O operation on closed file") }

// hostError is the OSError for an error of the host; name is the file's, null when there is none to name.
func hostError(err error, name Value) *Exception {
	var errno syscall.Errno
	switch {
	case errors.As(err, &errno):
	case errors.Is(err, fs.ErrPermission):
		errno = syscall.EACCES
	case errors.Is(err, fs.ErrNotExist):
		errno = syscall.ENOENT
	case errors.Is(err, fs.ErrExist):
		errno = syscall.EEXIST
	case errors.Is(err, fs.ErrClosed):
		errno = syscall.EBADF
	default:
		return object.Errorf(object.OSErrorType, "%s", err.Error())
	}
	return ErrnoError(errno, name)
}

// ErrnoError is the OSError for errno; name is the file's, null when there is none to name.
func ErrnoError(errno syscall.Errno, name Value) *Exception {
	args := []Value{object.Int64(int64(errno)), object.StrOf(StrError(errno))}
	if !name.IsNull() {
		args = append(args, name)
	}
	return object.NewException(object.OSErrorType, args...)
}

// StrError is the C library's text, which begins with a capital letter where Go's does not.
func StrError(errno syscall.Errno) string {
	text := errno.Error()
	if text == "errno 133" {
		return "Memory page has hardware error" // EHWPOISON, which Go has no text for
	}
	if text != "" && 'a' <= text[0] && text[0] <= 'z' {
		text = string(text[0]-'a'+'A') + text[1:]
	}
	return text
}

// dataOf is the memory of a bytes-like object, to be read before Python code runs again.
func dataOf(th *Thread, v Value) (data []byte, release func(), exc *Exception) {
	t := v.Type()
	switch {
	case t.Has(object.FlagBytes):
		return []byte(object.Cast[object.Bytes](v).Data), func() {}, nil
	case t.Has(object.FlagByteArray):
		return object.Cast[object.ByteArray](v).Data, func() {}, nil
	case t.Buffer == nil:
		return nil, nil, object.TypeErrorf("a bytes-like object is required, not '%s'", t.Name)
	}
	b, exc := t.Buffer(th, v, false)
	if exc != nil {
		return nil, nil, exc
	}
	return b.Data, releaseOf(b), nil
}

func releaseOf(b *object.Buffer) func() {
	if b.Release == nil {
		return func() {}
	}
	return b.Release
}

// roomOf is the writable memory of the argument of readinto.
func roomOf(th *Thread, v Value, fn string) (data []byte, release func(), exc *Exception) {
	t := v.Type()
	if t.Has(object.FlagByteArray) {
		return object.Cast[object.ByteArray](v).Data, func() {}, nil
	}
	if t.Buffer != nil && !t.Has(object.FlagBytes) {
		b, exc := t.Buffer(th, v, true)
		if exc == nil {
			return b.Data, releaseOf(b), nil
		}
	}
	return nil, nil, object.TypeErrorf("%s() argument must be read-write bytes-like object, not %s", fn, t.Name)
}

// sizeArgument is an optional size: absent, None and negative mean everything (-1).
func sizeArgument(th *Thread, args []Value) (int, *Exception) {
	if len(args) == 0 || args[0].IsNone() {
		return -1, nil
	}
	if !object.HasIndex(args[0]) {
		return 0, object.TypeErrorf("argument should be integer or None, not '%s'", args[0].Type().Name)
	}
	n, exc := object.ToIndexInt(th, args[0], object.OverflowErrorType)
	return max(n, -1), exc
}

// whence is the second argument of seek.
func whence(th *Thread, args []Value) (int, *Exception) {
	if len(args) < 2 {
		return 0, nil
	}
	return object.ToIndexInt(th, args[1], object.OverflowErrorType)
}

func bytesValue(data []byte) Value { return object.NewBytes(string(data)) }

func call(th *Thread, v Value, name string, args ...Value) (Value, *Exception) {
	return object.CallMethod(th, v, object.Intern(name), args...)
}

// callTruth is the truth of the result of a method, such as readable().
func callTruth(th *Thread, v Value, name string) (bool, *Exception) {
	r, exc := call(th, v, name)
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, r)
}
