// This file implements the buffered streams over a raw one: BufferedReader, BufferedWriter and BufferedRandom.

package io

import (
	"bytes"

	"dappco.re/go/py/engine/object"
)

// buffered is a BufferedReader, BufferedWriter or BufferedRandom object.
//
// in[at:] was read from raw and not yet handed out; out was handed in and not yet written. At most one of them is not empty, so the position of the stream is that
// of raw, less what is left of in, plus what is in out.
type buffered struct {
	base
	raw                Value // null after detach
	file               *fileIO
	in                 []byte
	at                 int
	out                []byte
	size               int
	readable, writable bool
	blocked            bool // the last read of the raw stream found that nothing is there yet
}

// newBuffered is the buffered stream that the mode asks for, on raw.
func newBuffered(th *Thread, raw *fileIO, m openMode, size int) (*buffered, *Exception) {
	t := BufferedReaderType
	switch {
	case m.updating:
		t = BufferedRandomType
	case !m.reading:
		t = BufferedWriterType
	}
	b, exc := alloc[buffered](th, t)
	if exc == nil {
		b.raw, b.file, b.size = raw.Value(), raw, size
		b.readable, b.writable = t != BufferedWriterType, t != BufferedReaderType
	}
	return b, exc
}

func fillBufferedReader(t *Type) {
	t.Sig = "(raw, buffer_size=131072)"
	t.Doc = "Create a new buffered reader using the given readable raw IO object."
	fillBuffered(t, "BufferedReader", true, false)
}

func fillBufferedWriter(t *Type) {
	t.Sig = "(raw, buffer_size=131072)"
	t.Doc = "A buffer for a writeable sequential RawIO object."
	fillBuffered(t, "BufferedWriter", false, true)
}

func fillBufferedRandom(t *Type) {
	t.Sig = "(raw, buffer_size=131072)"
	t.Doc = "A buffered interface to random access streams."
	fillBuffered(t, "BufferedRandom", true, true)
}

func fillBuffered(t *Type, name string, readable, writable bool) {
	methods := bufferedMethods()
	if readable {
		methods = append(methods, bufferedReadMethods()...)
	}
	if writable {
		methods = append(methods, object.Method{Name: "write", Sig: "($self, buffer, /)", F1: bufferedWrite})
	}
	fillType[buffered](t, append(methods, noState()), bufferedGetSets())
	t.New = newAlloc
	params := object.ParseParams(name, "(raw, buffer_size=131072)")
	t.Init = func(th *Thread, self Value, args []Value, kw []*Str) *Exception {
		room := make([]Value, 2)
		if exc := params.Bind(args, kw, room); exc != nil {
			return exc
		}
		return object.Cast[buffered](self).init(th, room[0], room[1], readable, writable)
	}
	t.Repr = func(th *Thread, self Value) (Value, *Exception) { return streamRepr(th, self, "") }
	if readable {
		t.Next = func(th *Thread, self Value) (Value, *Exception) {
			line, exc := object.Cast[buffered](self).readLine(th, -1)
			if exc != nil || len(line) == 0 {
				return Value{}, exc
			}
			return bytesValue(line), nil
		}
	}
}

func (b *buffered) init(th *Thread, raw, size Value, readable, writable bool) *Exception {
	for _, c := range []struct {
		need          bool
		name, message string
	}{{readable, "readable", "File or stream is not readable."}, {writable, "writable", "File or stream is not writable."}} {
		if !c.need {
			continue
		}
		ok, exc := callTruth(th, raw, c.name)
		if exc == nil && !ok {
			exc = unsupported(c.message)
		}
		if exc != nil {
			return exc
		}
	}
	b.size = bufferSize
	if !size.IsNull() {
		n, exc := object.ToIndexInt(th, size, object.OverflowErrorType)
		if exc != nil {
			return exc
		}
		if n <= 0 {
			return object.ValueErrorf("buffer size must be strictly positive")
		}
		b.size = n
	}
	b.raw, b.readable, b.writable = raw, readable, writable
	if raw.Type() == FileIOType {
		b.file = object.Cast[fileIO](raw)
	}
	return nil
}

// streamRepr is the repr of a stream that has a name attribute.
func streamRepr(th *Thread, self Value, more string) (Value, *Exception) {
	text := "<_io." + self.Type().Name
	name, ok, exc := object.FindAttr(th, self, object.Intern("name"))
	if exc != nil && !exc.Is(object.ValueErrorType) {
		return Value{}, exc
	}
	if ok && exc == nil {
		if !th.EnterRepr(self) {
			return Value{}, object.Errorf(object.RuntimeErrorType, "reentrant call inside %s.__repr__", "_io."+self.Type().Name)
		}
		defer th.LeaveRepr()
		r, exc := object.Repr(th, name)
		if exc != nil {
			return Value{}, exc
		}
		text += " name=" + r.String()
	}
	return object.NewStr(text + more + ">").Value(), nil
}

// rawRead reads once from the raw stream; n is 0 at the end, -1 when nothing is there yet on a stream that does not block.
func (b *buffered) rawRead(th *Thread, room []byte) (n int, exc *Exception) {
	if b.file != nil {
		return b.file.readInto(th, room)
	}
	ba := object.NewByteArray(make([]byte, len(room)))
	r, exc := call(th, b.raw, "readinto", ba.Value())
	if exc != nil {
		return 0, exc
	}
	if r.IsNone() {
		return -1, nil
	}
	n, exc = object.ToIndexInt(th, r, object.ValueErrorType)
	if exc != nil {
		return 0, exc
	}
	if n < 0 || n > len(room) {
		return 0, object.Errorf(object.OSErrorType, "raw readinto() returned invalid length %d (should have been between 0 and %d)", n, len(room))
	}
	copy(room, ba.Data)
	return n, nil
}

func (b *buffered) rawSeek(th *Thread, pos int64, whence int) (int64, *Exception) {
	if b.file != nil {
		return b.file.seek(pos, whence)
	}
	r, exc := call(th, b.raw, "seek", object.Int64(pos), object.Int64(int64(whence)))
	if exc != nil {
		return 0, exc
	}
	n, exc := object.ToIndexInt(th, r, object.ValueErrorType)
	return int64(n), exc
}

// flush writes what was handed in, and takes back what was read ahead when the stream is also written.
func (b *buffered) flush(th *Thread) *Exception {
	for len(b.out) > 0 {
		var n int
		var exc *Exception
		blocked := false
		if b.file != nil {
			n, exc = b.file.write(th, b.out)
			blocked = n == wouldBlock
		} else {
			var r Value
			if r, exc = call(th, b.raw, "write", bytesValue(b.out)); exc == nil {
				if blocked = r.IsNone(); !blocked {
					n, exc = object.ToIndexInt(th, r, object.ValueErrorType)
				}
			}
		}
		if exc != nil {
			return exc
		}
		if blocked {
			return object.NewException(object.BlockingIOErrorType, object.Int64(11), object.StrOf("write could not complete without blocking"), object.Int64(0))
		}
		if n < 0 || n > len(b.out) {
			return object.Errorf(object.OSErrorType, "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(b.out))
		}
		b.out = b.out[:copy(b.out, b.out[n:])]
	}
	return nil
}

// settle brings the raw stream to the position of this one.
func (b *buffered) settle(th *Thread) *Exception {
	if exc := b.flush(th); exc != nil {
		return exc
	}
	if left := len(b.in) - b.at; left > 0 {
		if _, exc := b.rawSeek(th, int64(-left), 1); exc != nil {
			return exc
		}
	}
	b.in, b.at = b.in[:0], 0
	return nil
}

// fill reads more when nothing is left; it reports whether there is anything now.
func (b *buffered) fill(th *Thread) (bool, *Exception) {
	if b.at < len(b.in) {
		return true, nil
	}
	if exc := b.flush(th); exc != nil {
		return false, exc
	}
	if cap(b.in) < b.size {
		b.in = make([]byte, 0, b.size)
	}
	n, exc := b.rawRead(th, b.in[:b.size])
	b.in, b.at, b.blocked = b.in[:max(n, 0)], 0, n < 0
	return n > 0, exc
}

// read is up to n bytes, everything for n < 0.
func (b *buffered) read(th *Thread, n int) ([]byte, *Exception) {
	var all []byte
	for n < 0 || len(all) < n {
		ok, exc := b.fill(th)
		if exc != nil {
			return nil, exc
		}
		if !ok {
			break
		}
		take := len(b.in) - b.at
		if n >= 0 {
			take = min(take, n-len(all))
		}
		if exc := th.CheckAlloc(len(all)+take, 2); exc != nil {
			return nil, exc
		}
		all = append(all, b.in[b.at:b.at+take]...)
		b.at += take
	}
	return all, nil
}

// readLine is the bytes to the next newline, at most limit of them unless that is negative.
func (b *buffered) readLine(th *Thread, limit int) ([]byte, *Exception) {
	if exc := b.open(th, "readline of closed file"); exc != nil {
		return nil, exc
	}
	var line []byte
	for limit < 0 || len(line) < limit {
		ok, exc := b.fill(th)
		if exc != nil {
			return nil, exc
		}
		if !ok {
			break
		}
		rest := b.in[b.at:]
		if limit >= 0 {
			rest = rest[:min(len(rest), limit-len(line))]
		}
		end := bytes.IndexByte(rest, '\n') + 1
		take := end
		if end == 0 {
			take = len(rest)
		}
		line = append(line, rest[:take]...)
		b.at += take
		if end > 0 {
			break
		}
	}
	return line, nil
}

// isClosed reports that the raw stream was closed.
func (b *buffered) isClosed(th *Thread) (bool, *Exception) {
	if b.file != nil {
		return b.file.file == nil, nil
	}
	return isClosed(th, b.raw)
}

// usable refuses to go on when there is no raw stream or it is a closed file; what is the message for that.
func (b *buffered) usable(what string) *Exception {
	if b.raw.IsNull() {
		return object.ValueErrorf("raw stream has been detached")
	}
	if b.file != nil && b.file.file == nil {
		return object.ValueErrorf("%s", what)
	}
	return nil
}

// open is usable, for a raw stream of any kind.
func (b *buffered) open(th *Thread, what string) *Exception {
	exc := b.usable(what)
	if exc != nil || b.file != nil {
		return exc
	}
	closed, exc := isClosed(th, b.raw)
	if exc == nil && closed {
		exc = object.ValueErrorf("%s", what)
	}
	return exc
}

func (b *buffered) write(th *Thread, data []byte) *Exception {
	if b.readable {
		if exc := b.settle(th); exc != nil {
			return exc
		}
	}
	if len(b.out)+len(data) > b.size {
		if exc := b.flush(th); exc != nil {
			return exc
		}
	}
	if len(b.out) == 0 && len(data) > 0 {
		noteDirty(th, b)
	}
	b.out = append(b.out, data...)
	if len(b.out) > b.size {
		return b.flush(th)
	}
	return nil
}
