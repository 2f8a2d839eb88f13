// This file implements the abstract base classes: what every stream can do in terms of what its class defines.

package io

import (
	"bytes"

	"dappco.re/go/py/engine/object"
)

// base is the front of every stream.
type base struct {
	object.Head
	closed bool
}

func isClosed(th *Thread, v Value) (bool, *Exception) {
	c, exc := object.GetAttrName(th, v, "closed")
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, c)
}

func checkOpen(th *Thread, v Value) *Exception {
	closed, exc := isClosed(th, v)
	if exc == nil && closed {
		exc = object.ValueErrorf("I/O operation on closed file.")
	}
	return exc
}

func fillIOBase(t *Type) {
	t.Doc, t.Sig = "The abstract base class for all I/O classes.", "()"
	no := func(name string) object.Method {
		return object.Method{Name: name, Sig: "($self, /)", F0: func(*Thread, Value) (Value, *Exception) { return object.False, nil }}
	}
	cannot := func(name, sig string) object.Method {
		return object.Method{Name: name, Sig: sig, FN: func(*Thread, Value, []Value) (Value, *Exception) { return Value{}, unsupported(name) }, Max: -1}
	}
	fillType[base](t, []object.Method{
		cannot("seek", "($self, offset, whence=0, /)"), cannot("truncate", "($self, size=None, /)"), cannot("fileno", "($self, /)"), no("seekable"), no("readable"), no("writable"),
		{Name: "isatty", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) { return object.False, checkOpen(th, self) }},
		{Name: "tell", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			return call(th, self, "seek", object.Int64(0), object.Int64(1))
		}},
		{Name: "flush", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) { return object.None, checkOpen(th, self) }},
		{Name: "close", Sig: "($self, /)", F0: baseClose},
		{Name: "__enter__", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) { return self, checkOpen(th, self) }},
		{Name: "__exit__", FN: func(th *Thread, self Value, _ []Value) (Value, *Exception) { return call(th, self, "close") }, Max: -1},
		{Name: "_checkClosed", Sig: "($self, /)", FN: func(th *Thread, self Value, _ []Value) (Value, *Exception) { return object.None, checkOpen(th, self) }, Max: -1},
		checker("_checkReadable", "readable", "File or stream is not readable."),
		checker("_checkWritable", "writable", "File or stream is not writable."),
		checker("_checkSeekable", "seekable", "File or stream is not seekable."),
		{Name: "readline", Sig: "($self, size=-1, /)", FN: baseReadline, Max: 1},
		{Name: "readlines", Sig: "($self, hint=-1, /)", FN: baseReadlines, Max: 1},
		{Name: "writelines", Sig: "($self, lines, /)", F1: baseWritelines},
	}, []object.GetSet{{Name: "closed", Get: func(_ *Thread, self Value) (Value, *Exception) {
		return object.Bool(object.Cast[base](self).closed), nil
	}}, {Name: "__dict__", Get: func(_ *Thread, self Value) (Value, *Exception) {
		return object.AttrsOf(self).Dict(self.Type()).Value(), nil
	}}})
	t.New = newAlloc
	t.Iter = func(th *Thread, self Value) (Value, *Exception) { return self, checkOpen(th, self) }
	t.Next = func(th *Thread, self Value) (Value, *Exception) {
		line, exc := call(th, self, "readline")
		if exc != nil {
			return Value{}, exc
		}
		if n, exc := object.Len(th, line); exc != nil || n == 0 {
			return Value{}, exc
		}
		return line, nil
	}
}

func checker(name, method, message string) object.Method {
	return object.Method{Name: name, Sig: "($self, /)", FN: func(th *Thread, self Value, _ []Value) (Value, *Exception) {
		ok, exc := callTruth(th, self, method)
		if exc == nil && !ok {
			exc = unsupported(message)
		}
		return object.None, exc
	}, Max: -1}
}

func baseClose(th *Thread, self Value) (Value, *Exception) {
	b := object.Cast[base](self)
	if b.closed {
		return object.None, nil
	}
	_, exc := call(th, self, "flush")
	b.closed = true
	return object.None, exc
}

func baseReadline(th *Thread, self Value, args []Value) (Value, *Exception) {
	limit, exc := sizeArgument(th, args)
	if exc != nil {
		return Value{}, exc
	}
	_, canPeek, exc := object.FindAttr(th, self, object.Intern("peek"))
	if exc != nil {
		return Value{}, exc
	}
	var line []byte
	for limit < 0 || len(line) < limit {
		want := 1
		if canPeek {
			ahead, exc := call(th, self, "peek", object.Int64(1))
			if exc != nil {
				return Value{}, exc
			}
			data, release, exc := dataOf(th, ahead)
			if exc != nil {
				return Value{}, exc
			}
			if want = bytes.IndexByte(data, '\n') + 1; want == 0 {
				want = max(1, len(data))
			}
			if limit >= 0 {
				want = min(want, limit-len(line))
			}
			release()
		}
		chunk, exc := call(th, self, "read", object.Int64(int64(want)))
		if exc != nil {
			return Value{}, exc
		}
		if !chunk.Type().Has(object.FlagBytes) {
			return Value{}, object.Errorf(object.OSErrorType, "read() should have returned a bytes object, not '%s'", chunk.Type().Name)
		}
		data := object.Cast[object.Bytes](chunk).Data
		line = append(line, data...)
		if data == "" || data[len(data)-1] == '\n' {
			break
		}
	}
	return bytesValue(line), nil
}

func baseReadlines(th *Thread, self Value, args []Value) (Value, *Exception) {
	hint, exc := sizeArgument(th, args)
	if exc != nil {
		return Value{}, exc
	}
	l := object.NewList(nil)
	if hint <= 0 {
		return l.Value(), l.Extend(th, self)
	}
	it, exc := object.Iter(th, self)
	for total := 0; exc == nil && total <= hint; {
		var line Value
		if line, exc = object.Next(th, it); exc != nil || line.IsNull() {
			break
		}
		l.Append(line)
		n, lenExc := object.Len(th, line)
		total, exc = total+n, lenExc
		if total >= hint {
			break
		}
	}
	return l.Value(), exc
}

func baseWritelines(th *Thread, self, lines Value) (Value, *Exception) {
	if exc := checkOpen(th, self); exc != nil {
		return Value{}, exc
	}
	return object.None, object.Each(th, lines, func(line Value) *Exception {
		_, exc := call(th, self, "write", line)
		return exc
	})
}

func fillRawIOBase(t *Type) {
	t.Doc, t.Sig = "Base class for raw binary I/O.", "()"
	fillType[base](t, []object.Method{
		{Name: "read", Sig: "($self, size=-1, /)", FN: rawRead, Max: 1},
		{Name: "readall", Sig: "($self, /)", F0: rawReadAll},
		{Name: "readinto", FN: func(*Thread, Value, []Value) (Value, *Exception) {
			return Value{}, object.NewException(object.NotImplementedErrorType)
		}, Max: -1},
		{Name: "write", FN: func(*Thread, Value, []Value) (Value, *Exception) {
			return Value{}, object.NewException(object.NotImplementedErrorType)
		}, Max: -1},
	}, nil)
}

func rawRead(th *Thread, self Value, args []Value) (Value, *Exception) {
	n, exc := sizeArgument(th, args)
	if exc != nil {
		return Value{}, exc
	}
	if n < 0 {
		return call(th, self, "readall")
	}
	if exc := th.CheckAlloc(n, 1); exc != nil {
		return Value{}, exc
	}
	room := object.NewByteArray(make([]byte, n))
	got, exc := call(th, self, "readinto", room.Value())
	if exc != nil || got.IsNone() {
		return got, exc
	}
	k, exc := object.ToIndexInt(th, got, object.ValueErrorType)
	if exc != nil {
		return Value{}, exc
	}
	if k < 0 || k > len(room.Data) {
		return Value{}, object.ValueErrorf("readinto returned %d outside buffer size %d", k, n)
	}
	return bytesValue(room.Data[:k]), nil
}

func rawReadAll(th *Thread, self Value) (Value, *Exception) {
	var all []byte
	for {
		chunk, exc := call(th, self, "read", object.Int64(bufferSize))
		if exc != nil {
			return Value{}, exc
		}
		if chunk.IsNone() {
			if len(all) == 0 {
				return chunk, nil
			}
			break
		}
		if !chunk.Type().Has(object.FlagBytes) {
			return Value{}, object.TypeErrorf("read() should return bytes")
		}
		data := object.Cast[object.Bytes](chunk).Data
		if data == "" {
			break
		}
		if exc := th.CheckAlloc(len(all)+len(data), 2); exc != nil {
			return Value{}, exc
		}
		all = append(all, data...)
	}
	return bytesValue(all), nil
}

func fillBufferedIOBase(t *Type) {
	t.Doc, t.Sig = "Base class for buffered IO objects.", "()"
	cannot := func(name, sig string) object.Method {
		return object.Method{Name: name, Sig: sig, FN: func(*Thread, Value, []Value) (Value, *Exception) { return Value{}, unsupported(name) }, Max: -1}
	}
	fillType[base](t, []object.Method{
		cannot("detach", "($self, /)"), cannot("read", "($self, size=-1, /)"), cannot("read1", "($self, size=-1, /)"), cannot("write", "($self, b, /)"),
		{Name: "readinto", Sig: "($self, buffer, /)", F1: readIntoBy("readinto", "read")},
		{Name: "readinto1", Sig: "($self, buffer, /)", F1: readIntoBy("readinto1", "read1")},
	}, nil)
}

// readIntoBy is readinto in terms of a method that returns bytes.
func readIntoBy(name, read string) func(*Thread, Value, Value) (Value, *Exception) {
	return func(th *Thread, self, room Value) (Value, *Exception) {
		dest, release, exc := roomOf(th, room, name)
		if exc != nil {
			return Value{}, exc
		}
		defer release()
		data, exc := call(th, self, read, object.Int64(int64(len(dest))))
		if exc != nil {
			return Value{}, exc
		}
		if !data.Type().Has(object.FlagBytes) {
			return Value{}, object.TypeErrorf("read() should return bytes")
		}
		text := object.Cast[object.Bytes](data).Data
		if len(text) > len(dest) {
			return Value{}, object.ValueErrorf("read() returned too much data: %d bytes requested, %d returned", len(dest), len(text))
		}
		return object.Int64(int64(copy(dest, text))), nil
	}
}

func fillTextIOBase(t *Type) {
	t.Doc, t.Sig = "Base class for text I/O.", "()"
	cannot := func(name, sig string) object.Method {
		return object.Method{Name: name, Sig: sig, FN: func(*Thread, Value, []Value) (Value, *Exception) { return Value{}, unsupported(name) }, Max: -1}
	}
	none := func(name string) object.GetSet {
		return object.GetSet{Name: name, Get: func(*Thread, Value) (Value, *Exception) { return object.None, nil }}
	}
	fillType[base](t, []object.Method{cannot("detach", "($self, /)"), cannot("read", "($self, size=-1, /)"), cannot("readline", "($self, size=-1, /)"), cannot("write", "($self, s, /)")},
		[]object.GetSet{none("encoding"), none("newlines"), none("errors")})
}
