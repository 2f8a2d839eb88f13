// This file implements BytesIO, a binary stream in memory.

package io

import (
	"bytes"

	"dappco.re/go/py/engine/object"
)

// bytesIO is a BytesIO object. pos may lie beyond the end; exports counts the views on data, which must not be resized while there are any.
type bytesIO struct {
	base
	data    []byte
	pos     int
	exports int
}

// bytesIOBuffer is what getbuffer's memoryview looks at.
type bytesIOBuffer struct {
	object.Head
	of *bytesIO
}

var bytesIOBufferType = &Type{Name: "_BytesIOBuffer", Def: definition{}}

func fillBytesIOBuffer(t *Type) {
	t.Module = "_io"
	t.Flags |= object.FlagDisallowNew
	t.Buffer = func(_ *Thread, self Value, _ bool) (*object.Buffer, *Exception) {
		b := object.Cast[bytesIOBuffer](self).of
		b.exports++
		return &object.Buffer{Owner: self, Data: b.data, Format: "B", ItemSize: 1, Shape: []int{len(b.data)}, Strides: []int{1}, Release: func() { b.exports-- }}, nil
	}
}

func fillBytesIO(t *Type) {
	t.Sig = "(initial_bytes=b'')"
	t.Doc = "Buffered I/O implementation using an in-memory bytes buffer."
	yes := func(name string) object.Method {
		return memoryMethod(name, func(*Thread, *bytesIO) (Value, *Exception) { return object.True, nil })
	}
	fillType[bytesIO](t, []object.Method{
		{Name: "__getstate__", Sig: "($self, /)", F0: bytesIOGetState}, {Name: "__setstate__", Sig: "($self, object, /)", F1: bytesIOSetState},
		yes("readable"), yes("writable"), yes("seekable"),
		memoryMethod("isatty", func(*Thread, *bytesIO) (Value, *Exception) { return object.False, nil }),
		memoryMethod("flush", func(*Thread, *bytesIO) (Value, *Exception) { return object.None, nil }),
		memoryMethod("tell", func(_ *Thread, b *bytesIO) (Value, *Exception) { return object.Int64(int64(b.pos)), nil }),
		memoryMethod("getvalue", func(_ *Thread, b *bytesIO) (Value, *Exception) { return bytesValue(b.data), nil }),
		memoryMethod("getbuffer", func(th *Thread, b *bytesIO) (Value, *Exception) {
			view := &bytesIOBuffer{Head: object.NewHead(bytesIOBufferType), of: b}
			return object.Call1(th, object.MemoryViewType.Value(), view.Value())
		}),
		{Name: "read", Sig: "($self, size=-1, /)", FN: bytesIORead, Max: 1},
		{Name: "read1", Sig: "($self, size=-1, /)", FN: bytesIORead, Max: 1},
		{Name: "readline", Sig: "($self, size=-1, /)", FN: func(th *Thread, self Value, args []Value) (Value, *Exception) {
			n, exc := sizeArgument(th, args)
			if exc != nil {
				return Value{}, exc
			}
			b := object.Cast[bytesIO](self)
			if b.closed {
				return Value{}, object.ValueErrorf("I/O operation on closed file.")
			}
			return bytesValue(b.line(n)), nil
		}, Max: 1},
		{Name: "readinto", Sig: "($self, buffer, /)", F1: func(th *Thread, self, room Value) (Value, *Exception) {
			dest, release, exc := roomOf(th, room, "readinto")
			if exc != nil {
				return Value{}, exc
			}
			defer release()
			b := object.Cast[bytesIO](self)
			if b.closed {
				return Value{}, object.ValueErrorf("I/O operation on closed file.")
			}
			n := copy(dest, b.rest())
			b.pos += n
			return object.Int64(int64(n)), nil
		}},
		{Name: "write", Sig: "($self, b, /)", F1: bytesIOWrite},
		{Name: "seek", Sig: "($self, pos, whence=0, /)", FN: bytesIOSeek, Min: 1, Max: 2},
		{Name: "truncate", Sig: "($self, size=None, /)", FN: bytesIOTruncate, Max: 1},
		{Name: "close", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
			b := object.Cast[bytesIO](self)
			if b.exports > 0 {
				return Value{}, object.Errorf(object.BufferErrorType, "Existing exports of data: object cannot be re-sized")
			}
			b.closed, b.data = true, nil
			return object.None, nil
		}},
	}, []object.GetSet{{Name: "closed", Get: func(_ *Thread, self Value) (Value, *Exception) {
		return object.Bool(object.Cast[bytesIO](self).closed), nil
	}}})
	t.New = newAlloc
	params := object.ParseParams("BytesIO", "(initial_bytes=b'')")
	t.Init = func(th *Thread, self Value, args []Value, kw []*Str) *Exception {
		room := make([]Value, 1)
		if exc := params.Bind(args, kw, room); exc != nil {
			return exc
		}
		b := object.Cast[bytesIO](self)
		b.data, b.pos = nil, 0
		if room[0].IsNull() || room[0].IsNone() {
			return nil
		}
		data, release, exc := dataOf(th, room[0])
		if exc != nil {
			return exc
		}
		defer release()
		b.data = append([]byte(nil), data...)
		return nil
	}
	t.Next = func(_ *Thread, self Value) (Value, *Exception) {
		b := object.Cast[bytesIO](self)
		if b.closed {
			return Value{}, object.ValueErrorf("I/O operation on closed file.")
		}
		if line := b.line(-1); len(line) > 0 {
			return bytesValue(line), nil
		}
		return Value{}, nil
	}
}

// memoryMethod is a method without arguments that needs an open stream.
func memoryMethod(name string, f func(th *Thread, b *bytesIO) (Value, *Exception)) object.Method {
	return object.Method{Name: name, Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
		b := object.Cast[bytesIO](self)
		if b.closed {
			return Value{}, object.ValueErrorf("I/O operation on closed file.")
		}
		return f(th, b)
	}}
}

func (b *bytesIO) rest() []byte { return b.data[min(b.pos, len(b.data)):] }

func (b *bytesIO) line(limit int) []byte {
	s := b.rest()
	if i := bytes.IndexByte(s, '\n'); i >= 0 {
		s = s[:i+1]
	}
	if limit >= 0 && len(s) > limit {
		s = s[:limit]
	}
	b.pos += len(s)
	return s
}

func bytesIORead(th *Thread, self Value, args []Value) (Value, *Exception) {
	n, exc := sizeArgument(th, args)
	if exc != nil {
		return Value{}, exc
	}
	b := object.Cast[bytesIO](self)
	if b.closed {
		return Value{}, object.ValueErrorf("I/O operation on closed file.")
	}
	s := b.rest()
	if n >= 0 {
		s = s[:min(n, len(s))]
	}
	b.pos += len(s)
	return bytesValue(s), nil
}

func bytesIOWrite(th *Thread, self, v Value) (Value, *Exception) {
	b := object.Cast[bytesIO](self)
	if b.closed {
		return Value{}, object.ValueErrorf("I/O operation on closed file.")
	}
	data, release, exc := dataOf(th, v)
	if exc != nil {
		return Value{}, exc
	}
	defer release()
	if b.exports > 0 {
		return Value{}, object.Errorf(object.BufferErrorType, "Existing exports of data: object cannot be re-sized")
	}
	if len(data) == 0 {
		return object.Int64(0), nil
	}
	end := b.pos + len(data)
	if exc := th.CheckAlloc(end, 1); exc != nil {
		return Value{}, exc
	}
	if end > len(b.data) {
		b.data = append(b.data, make([]byte, end-len(b.data))...)
	}
	copy(b.data[b.pos:], data)
	b.pos = end
	return object.Int64(int64(len(data))), nil
}

func bytesIOSeek(th *Thread, self Value, args []Value) (Value, *Exception) {
	b := object.Cast[bytesIO](self)
	if b.closed {
		return Value{}, object.ValueErrorf("I/O operation on closed file.")
	}
	pos, exc := object.ToIndexInt(th, args[0], object.OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	w, exc := whence(th, args)
	if exc != nil {
		return Value{}, exc
	}
	switch w {
	case 0:
		if pos < 0 {
			return Value{}, object.ValueErrorf("negative seek value %d", pos)
		}
	case 1:
		pos += b.pos
	case 2:
		pos += len(b.data)
	default:
		return Value{}, object.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", w)
	}
	b.pos = max(0, pos)
	return object.Int64(int64(b.pos)), nil
}

func bytesIOTruncate(th *Thread, self Value, args []Value) (Value, *Exception) {
	b := object.Cast[bytesIO](self)
	if b.closed {
		return Value{}, object.ValueErrorf("I/O operation on closed file.")
	}
	size := b.pos
	if len(args) > 0 && !args[0].IsNone() {
		var exc *Exception
		if size, exc = object.ToIndexInt(th, args[0], object.OverflowErrorType); exc != nil {
			return Value{}, exc
		}
		if size < 0 {
			return Value{}, object.ValueErrorf("negative size value %d", size)
		}
	}
	if size < len(b.data) {
		if b.exports > 0 {
			return Value{}, object.Errorf(object.BufferErrorType, "Existing exports of data: object cannot be re-sized")
		}
		b.data = b.data[:size]
	}
	return object.Int64(int64(size)), nil
}
