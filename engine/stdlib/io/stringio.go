// This file implements StringIO, a text stream in memory.

package io

import (
	"bytes"
	"strings"

	"dappco.re/go/py/engine/object"
)

// stringIO is a StringIO object. pos counts code points, as do seek and tell; while everything is ASCII it is also the offset into text, and at the end of the
// text no offset is needed.
type stringIO struct {
	base
	text  []byte
	n     int // code points in text
	pos   int
	ends  textFile // only the settings of line ends are used
	ready bool
}

func fillStringIO(t *Type) {
	t.Sig = "(initial_value='', newline='\\n')"
	t.Doc = "Text I/O implementation using an in-memory buffer."
	get := func(name string, f func(s *stringIO) Value) object.GetSet {
		return object.GetSet{Name: name, Get: func(_ *Thread, self Value) (Value, *Exception) {
			s := object.Cast[stringIO](self)
			if s.closed && name != "closed" {
				return Value{}, closedError()
			}
			return f(s), nil
		}}
	}
	yes := func(name string) object.Method {
		return stringMethod(name, func(*stringIO) (Value, *Exception) { return object.True, nil })
	}
	fillType[stringIO](t, []object.Method{
		{Name: "__getstate__", Sig: "($self, /)", F0: stringIOGetState}, {Name: "__setstate__", Sig: "($self, state, /)", F1: stringIOSetState},
		yes("readable"), yes("writable"), yes("seekable"),
		stringMethod("isatty", func(*stringIO) (Value, *Exception) { return object.False, nil }),
		stringMethod("flush", func(*stringIO) (Value, *Exception) { return object.None, nil }),
		stringMethod("tell", func(s *stringIO) (Value, *Exception) { return object.Int64(int64(s.pos)), nil }),
		stringMethod("getvalue", func(s *stringIO) (Value, *Exception) { return object.NewStrLen(string(s.text), s.n).Value(), nil }),
		{Name: "read", Sig: "($self, size=-1, /)", FN: stringIORead, Max: 1},
		{Name: "readline", Sig: "($self, size=-1, /)", FN: func(th *Thread, self Value, args []Value) (Value, *Exception) {
			n, exc := sizeArgument(th, args)
			if exc != nil {
				return Value{}, exc
			}
			s := object.Cast[stringIO](self)
			if s.closed {
				return Value{}, closedError()
			}
			return object.StrOf(s.line(n)), nil
		}, Max: 1},
		{Name: "write", Sig: "($self, s, /)", F1: stringIOWrite},
		{Name: "seek", Sig: "($self, pos, whence=0, /)", FN: stringIOSeek, Min: 1, Max: 2},
		{Name: "truncate", Sig: "($self, pos=None, /)", FN: stringIOTruncate, Max: 1},
		{Name: "close", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
			s := object.Cast[stringIO](self)
			s.closed, s.text, s.n = true, nil, 0
			return object.None, nil
		}},
	}, []object.GetSet{
		get("closed", func(s *stringIO) Value { return object.Bool(s.closed) }),
		get("line_buffering", func(*stringIO) Value { return object.False }),
		get("newlines", func(s *stringIO) Value { return s.ends.seen.value() }),
	})
	t.New = newAlloc
	t.Init = stringIOInit
	t.Next = func(_ *Thread, self Value) (Value, *Exception) {
		s := object.Cast[stringIO](self)
		if s.closed {
			return Value{}, closedError()
		}
		if line := s.line(-1); line != "" {
			return object.StrOf(line), nil
		}
		return Value{}, nil
	}
}

var stringIOParams = object.ParseParams("StringIO", "(initial_value='', newline='\\n')")

func stringIOInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	room := make([]Value, 2)
	if exc := stringIOParams.Bind(args, kw, room); exc != nil {
		return exc
	}
	newline := room[1]
	if newline.IsNull() {
		newline = object.StrOf("\n")
	}
	if !newline.IsNone() && !newline.Type().Has(object.FlagStr) {
		return object.TypeErrorf("newline must be str or None, not %s", newline.Type().Name)
	}
	initial := room[0]
	if !initial.IsNull() && !initial.IsNone() && !initial.Type().Has(object.FlagStr) {
		return object.TypeErrorf("initial_value must be str or None, not %s", initial.Type().Name)
	}
	s := object.Cast[stringIO](self)
	s.text, s.n, s.pos, s.ready = nil, 0, 0, true
	if exc := s.ends.setNewline(newline); exc != nil {
		if shown, failed := object.Repr(th, newline); failed == nil {
			exc = object.ValueErrorf("illegal newline value: %s", shown.String())
		}
		return exc
	}
	if s.ends.translate || s.ends.universal {
		s.ends.writeEnd = "\n"
	}
	if !initial.IsNull() && !initial.IsNone() {
		if exc := s.write(th, bytesOf(initial.AsStr().String())); exc != nil {
			return exc
		}
		s.pos = 0
	}
	return nil
}

func stringMethod(name string, f func(s *stringIO) (Value, *Exception)) object.Method {
	return object.Method{Name: name, Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
		s := object.Cast[stringIO](self)
		if s.closed {
			return Value{}, closedError()
		}
		return f(s)
	}}
}

// offset is where code point i begins in text.
func (s *stringIO) offset(i int) int {
	if i >= s.n {
		return len(s.text)
	}
	if s.n == len(s.text) {
		return i
	}
	off := 0
	for ; i > 0; i-- {
		off++
		for off < len(s.text) && s.text[off]&0xC0 == 0x80 {
			off++
		}
	}
	return off
}

func (s *stringIO) write(th *Thread, text []byte) *Exception {
	if s.ends.universal && bytes.ContainsAny(text, "\r\n") {
		text = []byte(translateLines(string(text), s.ends.translate, &s.ends.seen))
	} else if s.ends.writeEnd != "\n" && bytes.ContainsRune(text, '\n') {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte(s.ends.writeEnd))
	}
	n := 0
	for i := 0; i < len(text); i++ {
		if text[i]&0xC0 != 0x80 {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	if exc := th.CheckAlloc(s.pos+n, 2); exc != nil {
		return exc
	}
	if s.pos > s.n {
		s.text = append(s.text, make([]byte, s.pos-s.n)...)
		s.n = s.pos
	}
	if s.pos == s.n {
		s.text = append(s.text, text...)
		s.n += n
	} else {
		from, to := s.offset(s.pos), s.offset(s.pos+n)
		tail := append([]byte(nil), s.text[to:]...)
		s.text = append(append(s.text[:from], text...), tail...)
		s.n = max(s.n, s.pos+n)
	}
	s.pos += n
	return nil
}

// take hands out the text from offset from to offset to.
func (s *stringIO) take(from, to int) string {
	text := string(s.text[from:to])
	if s.n == len(s.text) {
		s.pos += len(text)
	} else {
		s.pos += object.NewStr(text).Len()
	}
	return text
}

func (s *stringIO) line(limit int) string {
	if s.pos >= s.n {
		return ""
	}
	from := s.offset(s.pos)
	rest := s.text[from:]
	s.ends.text, s.ends.at = string(rest[:min(len(rest), 256)]), 0
	end := s.ends.findLineIn()
	if end < 0 && len(rest) > 256 {
		s.ends.text = string(rest)
		end = s.ends.findLineIn()
	}
	s.ends.text = ""
	to := len(s.text)
	if end >= 0 {
		to = from + end
	}
	if limit >= 0 && to-from > limit {
		if cut := s.offset(s.pos + limit); cut < to {
			to = cut
		}
	}
	return s.take(from, to)
}

// findLineIn is findLine for text that StringIO has translated already: after newline=None only "\n" ends lines.
func (t *textFile) findLineIn() int {
	if t.translate || t.lineEnd == "\n" {
		if i := strings.IndexByte(t.text, '\n'); i >= 0 {
			return i + 1
		}
		return -1
	}
	if end := t.findLine(0); end >= 0 {
		return end
	}
	if t.universal && strings.HasSuffix(t.text, "\r") && len(t.text) != 256 {
		return len(t.text)
	}
	return -1
}

func stringIORead(th *Thread, self Value, args []Value) (Value, *Exception) {
	n, exc := sizeArgument(th, args)
	if exc != nil {
		return Value{}, exc
	}
	s := object.Cast[stringIO](self)
	if s.closed {
		return Value{}, closedError()
	}
	if s.pos >= s.n {
		return object.EmptyStr.Value(), nil
	}
	to := len(s.text)
	if n >= 0 && n < s.n-s.pos {
		to = s.offset(s.pos + n)
	}
	return object.StrOf(s.take(s.offset(s.pos), to)), nil
}

func stringIOWrite(th *Thread, self, v Value) (Value, *Exception) {
	if !v.Type().Has(object.FlagStr) {
		return Value{}, object.TypeErrorf("string argument expected, got '%s'", v.Type().Name)
	}
	s := object.Cast[stringIO](self)
	if s.closed {
		return Value{}, closedError()
	}
	return object.Int64(int64(v.AsStr().Len())), s.write(th, bytesOf(v.AsStr().String()))
}

func stringIOSeek(th *Thread, self Value, args []Value) (Value, *Exception) {
	s := object.Cast[stringIO](self)
	if s.closed {
		return Value{}, closedError()
	}
	pos, exc := object.ToIndexInt(th, args[0], object.OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	w, exc := whence(th, args)
	switch {
	case exc != nil:
		return Value{}, exc
	case w < 0 || w > 2:
		return Value{}, object.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", w)
	case w == 0 && pos < 0:
		return Value{}, object.ValueErrorf("Negative seek position %d", pos)
	case w != 0 && pos != 0:
		return Value{}, object.Errorf(object.OSErrorType, "Can't do nonzero cur-relative seeks")
	case w == 1:
		pos = s.pos
	case w == 2:
		pos = s.n
	}
	s.pos = pos
	return object.Int64(int64(pos)), nil
}

func stringIOTruncate(th *Thread, self Value, args []Value) (Value, *Exception) {
	s := object.Cast[stringIO](self)
	if s.closed {
		return Value{}, closedError()
	}
	size := s.pos
	if len(args) > 0 && !args[0].IsNone() {
		var exc *Exception
		if size, exc = object.ToIndexInt(th, args[0], object.OverflowErrorType); exc != nil {
			return Value{}, exc
		}
		if size < 0 {
			return Value{}, object.ValueErrorf("Negative size value %d", size)
		}
	}
	if size < s.n {
		s.text = s.text[:s.offset(size)]
		s.n = size
	}
	return object.Int64(int64(size)), nil
}
