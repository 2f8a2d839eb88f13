// This file allocates strs: short ones together with their text, and many at a time.

package object

import (
	"strings"
	"unsafe"
)

// Inline sizes for text, so that a short str is one allocation.
type (
	str16 struct {
		Str
		room [16]byte
	}
	str32 struct {
		Str
		room [32]byte
	}
	str48 struct {
		Str
		room [48]byte
	}
	str64 struct {
		Str
		room [64]byte
	}
)

// newStrRoom is a str of size bytes and n characters (-1: not counted), and its text for the caller to fill in at once.
func newStrRoom(size int, n int32) (*Str, []byte) {
	var s *Str
	var room []byte
	switch {
	case size <= 16:
		o := new(str16)
		s, room = &o.Str, o.room[:size]
	case size <= 32:
		o := new(str32)
		s, room = &o.Str, o.room[:size]
	case size <= 48:
		o := new(str48)
		s, room = &o.Str, o.room[:size]
	case size <= 64:
		o := new(str64)
		s, room = &o.Str, o.room[:size]
	default:
		s, room = new(Str), make([]byte, size)
	}
	s.typ = StrType
	s.n = n
	s.s = unsafe.String(unsafe.SliceData(room), size)
	return s, room
}

// newStrCopy is a str of text, which is copied, with n characters (-1: not counted).
func newStrCopy(text []byte, n int) Value {
	switch len(text) {
	case 0:
		return EmptyStr.Value()
	case 1:
		return latin1Strs[text[0]].Value()
	case 2:
		if text[0] >= 0x80 {
			return StrOf(string(text))
		}
	}
	s, room := newStrRoom(len(text), int32(n))
	copy(room, text)
	return s.Value()
}

// ASCIICopy is a str of ASCII text, which is copied. It takes one allocation when the text is short.
func ASCIICopy(text []byte) Value { return newStrCopy(text, len(text)) }

// strChunk is how many strs strPieces allocates together: any of them keeps all alive, so not too many.
const strChunk = 16

// A part of a text shares its memory, and so keeps all of it alive. A small part of a big text is copied instead:
// bigText bytes are big, a quarter is small.
const bigText = 4096

func pinsTooMuch(part, whole int) bool { return whole >= bigText && part <= whole/4 }

// strPieces makes many strs that are parts of one text. Of a big text it copies a window at a time and lets the parts share that.
type strPieces struct {
	of         *Str
	ascii      bool
	chunk      []Str
	left       int // about how many are still to come
	window     string
	start, end int // of the window in the text
}

// piece is the text from byte offset i to j.
func (p *strPieces) piece(i, j int) Value {
	if j-i < 2 || j-i == len(p.of.s) {
		return p.of.piece(i, j)
	}
	if len(p.chunk) == 0 {
		if p.left < 2 {
			return p.of.piece(i, j)
		}
		p.chunk = make([]Str, min(p.left, strChunk))
	}
	s := &p.chunk[0]
	p.chunk = p.chunk[1:]
	p.left--
	s.typ = StrType
	if s.s = p.of.s[i:j]; len(p.of.s) >= bigText {
		if i < p.start || j > p.end {
			p.start, p.end = i, min(max(j, i+bigText/2), len(p.of.s))
			p.window = strings.Clone(p.of.s[p.start:p.end])
		}
		s.s = p.window[i-p.start : j-p.start]
	}
	s.n = -1
	if p.ascii {
		s.n = int32(j - i)
	}
	return s.Value()
}
