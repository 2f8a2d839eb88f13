// This file implements the writing half of TextIOWrapper, its position, and the methods.

package io

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// writeText writes text.
func (t *textFile) writeText(th *Thread, text []byte) *Exception {
	if exc := t.usable(th); exc != nil {
		return exc
	}
	if t.buf != nil && !t.buf.writable {
		return unsupported("not writable")
	}
	if t.decoded {
		if exc := t.dropRead(th); exc != nil {
			return exc
		}
	}
	if len(t.pending) == 0 {
		noteDirtyText(th, t)
	}
	if t.plain && t.writeEnd == "\n" && utf8.Valid(text) {
		t.pending = append(t.pending, text...)
	} else if exc := t.encode(th, string(text)); exc != nil {
		return exc
	}
	flush := t.lineBuffering && bytes.ContainsAny(text, "\n\r")
	if len(t.pending) > textChunk || t.writeThrough || flush {
		if exc := t.flushPending(th); exc != nil {
			return exc
		}
	}
	if flush {
		return t.flushBuffer(th)
	}
	return nil
}

// encode appends the encoding of s to pending.
func (t *textFile) encode(th *Thread, s string) *Exception {
	if s == "" {
		return nil
	}
	if t.writeEnd != "\n" && strings.Contains(s, "\n") {
		s = strings.ReplaceAll(s, "\n", t.writeEnd)
	}
	if t.plain && utf8.ValidString(s) {
		t.pending = append(t.pending, s...)
		return nil
	}
	codec := t.codec
	if t.started && t.whole {
		// Only the start of the stream has a byte order mark.
		switch object.NormalizeEncoding(codec.Name) {
		case "utf_16":
			codec = object.FindTextCodec(th, "utf-16-le")
		case "utf_32":
			codec = object.FindTextCodec(th, "utf-32-le")
		case "utf_8_sig":
			codec = object.FindTextCodec(th, "utf-8")
		}
	}
	t.started = true
	data, exc := codec.Encode(th, object.NewStr(s), t.errors)
	t.pending = append(t.pending, data...)
	return exc
}

// flushPending gives what was encoded to the buffer.
func (t *textFile) flushPending(th *Thread) *Exception {
	if len(t.pending) == 0 {
		return nil
	}
	forgetDirtyText(th, t)
	if t.buf != nil {
		data := t.pending
		t.pending = t.pending[:0]
		return t.buf.write(th, data)
	}
	data := bytesValue(t.pending)
	t.pending = t.pending[:0]
	_, exc := call(th, t.buffer, "write", data)
	return exc
}

func (t *textFile) flushBuffer(th *Thread) *Exception {
	if t.buf != nil && t.buf.file != nil {
		return t.buf.flush(th)
	}
	_, exc := call(th, t.buffer, "flush")
	return exc
}

// dropRead forgets what was read ahead; the buffer is where the text was.
func (t *textFile) dropRead(th *Thread) *Exception {
	if t.at < len(t.text) || len(t.carry) > 0 {
		if pos := t.position(th); pos >= 0 {
			if _, exc := call(th, t.buffer, "seek", object.Int64(pos)); exc != nil {
				return exc
			}
		}
	}
	t.forget()
	return nil
}

func (t *textFile) forget() {
	t.text, t.at, t.carry, t.decoded = "", 0, nil, false
}

// position is where the next character stands in the buffer's stream.
func (t *textFile) position(th *Thread) int64 {
	if !t.decoded {
		return t.bufferTell(th)
	}
	if t.chunkAt < 0 {
		return -1
	}
	return t.chunkAt + int64(t.encodedLen(th, t.text[:t.at]))
}

func textTell(th *Thread, self Value) (Value, *Exception) {
	t := object.Cast[textFile](self)
	if exc := t.usable(th); exc != nil {
		return Value{}, exc
	}
	seekable, exc := callTruth(th, t.buffer, "seekable")
	if exc != nil {
		return Value{}, exc
	}
	if !seekable {
		return Value{}, unsupported("underlying stream is not seekable")
	}
	if !t.telling {
		return Value{}, object.Errorf(object.OSErrorType, "telling position disabled by next() call")
	}
	if exc := t.flushPending(th); exc != nil {
		return Value{}, exc
	}
	if _, exc := call(th, self, "flush"); exc != nil {
		return Value{}, exc
	}
	return object.Int64(t.position(th)), nil
}

func textSeek(th *Thread, self Value, args []Value) (Value, *Exception) {
	t := object.Cast[textFile](self)
	if exc := t.usable(th); exc != nil {
		return Value{}, exc
	}
	w, exc := whence(th, args)
	if exc != nil {
		return Value{}, exc
	}
	seekable, exc := callTruth(th, t.buffer, "seekable")
	if exc != nil {
		return Value{}, exc
	}
	if !seekable {
		return Value{}, unsupported("underlying stream is not seekable")
	}
	zero, exc := object.EqualValues(th, args[0], object.Int64(0))
	if exc != nil {
		return Value{}, exc
	}
	target := args[0]
	switch {
	case w == 1 && !zero:
		return Value{}, unsupported("can't do nonzero cur-relative seeks")
	case w == 1:
		if target, exc = call(th, self, "tell"); exc != nil {
			return Value{}, exc
		}
	case w == 2 && !zero:
		return Value{}, unsupported("can't do nonzero end-relative seeks")
	case w == 2:
		if _, exc := call(th, self, "flush"); exc != nil {
			return Value{}, exc
		}
		t.forget()
		t.telling = true
		end, exc := call(th, t.buffer, "seek", object.Int64(0), object.Int64(2))
		if exc != nil {
			return Value{}, exc
		}
		if n, ok := object.IntValue(end); ok {
			t.started = n != 0
		}
		return end, nil
	case w != 0:
		return Value{}, object.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", w)
	}
	pos, exc := object.ToIndexInt(th, target, object.OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	if pos < 0 {
		return Value{}, object.ValueErrorf("negative seek position %d", pos)
	}
	if _, exc := call(th, self, "flush"); exc != nil {
		return Value{}, exc
	}
	t.forget()
	t.telling = true
	t.started = pos != 0
	if _, exc := call(th, t.buffer, "seek", object.Int64(int64(pos))); exc != nil {
		return Value{}, exc
	}
	return object.Int64(int64(pos)), nil
}

// IsTextFile reports that v is a text stream of this package, to be written by WriteText.
func IsTextFile(v Value) bool { return v.Type() == TextIOWrapperType || v.Type() == StringIOType }

// WriteText writes text to v, for which IsTextFile holds. The text is the caller's again afterwards.
func WriteText(th *Thread, v Value, text []byte) *Exception {
	if v.Type() == TextIOWrapperType {
		return object.Cast[textFile](v).writeText(th, text)
	}
	s := object.Cast[stringIO](v)
	if s.closed {
		return closedError()
	}
	return s.write(th, text)
}
