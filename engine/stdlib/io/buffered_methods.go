// This file implements the methods of the buffered streams.

package io

import "dappco.re/go/py/engine/object"

// forwarded is a method that the raw stream answers.
func forwarded(name string) object.Method {
	return object.Method{Name: name, Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
		b := object.Cast[buffered](self)
		if b.raw.IsNull() {
			return Value{}, b.usable("")
		}
		return call(th, b.raw, name)
	}}
}

func bufferedMethods() []object.Method {
	return []object.Method{
		forwarded("fileno"), forwarded("isatty"), forwarded("readable"), forwarded("writable"), forwarded("seekable"),
		{Name: "flush", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			b := object.Cast[buffered](self)
			if exc := b.usable("I/O operation on closed file."); exc != nil {
				return Value{}, exc
			}
			if closed, exc := b.isClosed(th); exc != nil || closed {
				if exc == nil {
					exc = object.ValueErrorf("flush of closed file")
				}
				return Value{}, exc
			}
			if b.writable {
				if exc := b.flush(th); exc != nil {
					return Value{}, exc
				}
			}
			return call(th, b.raw, "flush")
		}},
		{Name: "close", Sig: "($self, /)", F0: bufferedClose},
		{Name: "detach", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			if _, exc := call(th, self, "flush"); exc != nil {
				return Value{}, exc
			}
			b := object.Cast[buffered](self)
			raw := b.raw
			b.raw, b.file = Value{}, nil
			return raw, nil
		}},
		{Name: "seek", Sig: "($self, target, whence=0, /)", FN: bufferedSeek, Min: 1, Max: 2},
		{Name: "tell", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			b := object.Cast[buffered](self)
			if exc := b.usable("I/O operation on closed file"); exc != nil {
				return Value{}, exc
			}
			pos, exc := b.rawSeek(th, 0, 1)
			return object.Int64(pos - int64(len(b.in)-b.at) + int64(len(b.out))), exc
		}},
		{Name: "truncate", Sig: "($self, pos=None, /)", FN: func(th *Thread, self Value, args []Value) (Value, *Exception) {
			b := object.Cast[buffered](self)
			if exc := b.usable("truncate of closed file"); exc != nil {
				return Value{}, exc
			}
			if !b.writable {
				return Value{}, unsupported("truncate")
			}
			pos := object.None
			if len(args) > 0 {
				pos = args[0]
			}
			if exc := b.settle(th); exc != nil {
				return Value{}, exc
			}
			if pos.IsNone() {
				at, exc := b.rawSeek(th, 0, 1)
				if exc != nil {
					return Value{}, exc
				}
				pos = object.Int64(at)
			}
			return call(th, b.raw, "truncate", pos)
		}, Max: 1},
	}
}

func bufferedReadMethods() []object.Method {
	sized := func(what string, f func(th *Thread, b *buffered, n int) ([]byte, *Exception)) func(*Thread, Value, []Value) (Value, *Exception) {
		return func(th *Thread, self Value, args []Value) (Value, *Exception) {
			b := object.Cast[buffered](self)
			n, exc := sizeArgument(th, args)
			if exc != nil {
				return Value{}, exc
			}
			if exc := b.open(th, what+" of closed file"); exc != nil {
				return Value{}, exc
			}
			data, exc := f(th, b, n)
			if exc != nil {
				return Value{}, exc
			}
			return bytesValue(data), nil
		}
	}
	once := func(th *Thread, b *buffered, n int) ([]byte, *Exception) {
		if _, exc := b.fill(th); exc != nil {
			return nil, exc
		}
		take := len(b.in) - b.at
		if n >= 0 {
			take = min(take, n)
		}
		b.at += take
		return b.in[b.at-take : b.at], nil
	}
	readAny := sized("read", func(th *Thread, b *buffered, n int) ([]byte, *Exception) { return b.read(th, n) })
	return []object.Method{
		{Name: "read", Sig: "($self, size=-1, /)", Max: 1, FN: func(th *Thread, self Value, args []Value) (Value, *Exception) {
			if len(args) == 1 && args[0].IsInt64() && args[0].AsInt64() < -1 {
				return Value{}, object.ValueErrorf("read length must be non-negative or -1")
			}
			v, exc := readAny(th, self, args)
			if exc == nil && object.Cast[buffered](self).blocked && object.Cast[object.Bytes](v).Data == "" && !(len(args) == 1 && args[0].IsInt64() && args[0].AsInt64() == 0) {
				v = object.None // nothing is there yet
			}
			return v, exc
		}},
		{Name: "read1", Sig: "($self, size=-1, /)", FN: sized("read", once), Max: 1},
		{Name: "peek", Sig: "($self, size=0, /)", FN: sized("peek", func(th *Thread, b *buffered, _ int) ([]byte, *Exception) {
			_, exc := b.fill(th)
			return b.in[b.at:], exc
		}), Max: 1},
		{Name: "readline", Sig: "($self, size=-1, /)", FN: sized("readline", func(th *Thread, b *buffered, n int) ([]byte, *Exception) { return b.readLine(th, n) }), Max: 1},
		{Name: "readinto", Sig: "($self, buffer, /)", F1: bufferedReadInto("readinto", true)},
		{Name: "readinto1", Sig: "($self, buffer, /)", F1: bufferedReadInto("readinto1", false)},
	}
}

func bufferedReadInto(name string, full bool) func(*Thread, Value, Value) (Value, *Exception) {
	return func(th *Thread, self, room Value) (Value, *Exception) {
		b := object.Cast[buffered](self)
		dest, release, exc := roomOf(th, room, name)
		if exc != nil {
			return Value{}, exc
		}
		defer release()
		if exc := b.open(th, name+" of closed file"); exc != nil {
			return Value{}, exc
		}
		done := 0
		for done < len(dest) {
			ok, exc := b.fill(th)
			if exc != nil {
				return Value{}, exc
			}
			if !ok {
				break
			}
			n := copy(dest[done:], b.in[b.at:])
			b.at += n
			done += n
			if !full {
				break
			}
		}
		return object.Int64(int64(done)), nil
	}
}

func bufferedWrite(th *Thread, self, v Value) (Value, *Exception) {
	b := object.Cast[buffered](self)
	data, release, exc := dataOf(th, v)
	if exc != nil {
		return Value{}, exc
	}
	defer release()
	if exc := b.usable("write to closed file"); exc != nil {
		return Value{}, exc
	}
	if closed, exc := b.isClosed(th); exc != nil || closed {
		if exc == nil {
			exc = object.ValueErrorf("write to closed file")
		}
		return Value{}, exc
	}
	return object.Int64(int64(len(data))), b.write(th, data)
}

func bufferedSeek(th *Thread, self Value, args []Value) (Value, *Exception) {
	b := object.Cast[buffered](self)
	w, exc := whence(th, args)
	if exc != nil {
		return Value{}, exc
	}
	if w < 0 || w > 2 {
		return Value{}, object.ValueErrorf("whence value %d unsupported", w)
	}
	if exc := b.open(th, "seek of closed file"); exc != nil {
		return Value{}, exc
	}
	pos, exc := object.ToIndexInt(th, args[0], object.OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	if exc := b.settle(th); exc != nil {
		return Value{}, exc
	}
	at, exc := b.rawSeek(th, int64(pos), w)
	return object.Int64(at), exc
}

func bufferedClose(th *Thread, self Value) (Value, *Exception) {
	b := object.Cast[buffered](self)
	if b.raw.IsNull() {
		return Value{}, b.usable("")
	}
	if closed, exc := b.isClosed(th); exc != nil || closed {
		return object.None, exc
	}
	_, exc := call(th, self, "flush")
	_, closeExc := call(th, b.raw, "close")
	b.out = nil
	forgetDirty(th, b)
	if exc != nil {
		closeExc = exc
	}
	return object.None, closeExc
}

func bufferedGetSets() []object.GetSet {
	from := func(name string) object.GetSet {
		return object.GetSet{Name: name, Get: func(th *Thread, self Value) (Value, *Exception) {
			b := object.Cast[buffered](self)
			if b.raw.IsNull() {
				return Value{}, b.usable("")
			}
			return object.GetAttrName(th, b.raw, name)
		}}
	}
	return []object.GetSet{from("closed"), from("name"), from("mode"), {Name: "raw", Get: func(_ *Thread, self Value) (Value, *Exception) {
		if raw := object.Cast[buffered](self).raw; !raw.IsNull() {
			return raw, nil
		}
		return object.None, nil
	}}}
}
