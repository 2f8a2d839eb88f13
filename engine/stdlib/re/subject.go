// This file implements subject, a text that is searched.

package re

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// subject is a text to search in, and the part of it that is searched. Offsets are of bytes, indexes of characters.
type subject struct {
	v    value
	str  *object.Str // nil for bytes
	text string
	wide bool // text has characters of several bytes

	pos, endpos int // indexes
	start, end  int // the same as offsets
}

// newSubject is the text of v from pos to endpos, which are null for all of it.
func newSubject(th *thread, p *Pattern, v, pos, endpos value) (subject, *exception) {
	s, exc := textSubject(th, p, v)
	if exc != nil {
		return s, exc
	}
	n := len(s.text)
	if s.wide {
		n = s.str.Len()
	}
	s.endpos = n
	for _, bound := range []struct {
		v  value
		to *int
	}{{pos, &s.pos}, {endpos, &s.endpos}} {
		if bound.v.IsNull() {
			continue
		}
		i, exc := object.ToSsize(th, bound.v)
		if exc != nil {
			return s, exc
		}
		*bound.to = min(max(i, 0), n)
	}
	s.start, s.end = s.pos, s.endpos
	if s.wide {
		s.start, s.end = s.str.Offset(s.pos), s.str.Offset(s.endpos)
	}
	return s, nil
}

func textSubject(th *thread, p *Pattern, v value) (subject, *exception) {
	if v.Type().Has(object.FlagStr) {
		if p.program.binary {
			return subject{}, object.TypeErrorf("cannot use a bytes pattern on a string-like object")
		}
		str := v.AsStr()
		return subject{v: v, str: str, text: str.String(), wide: !str.IsASCII()}, nil
	}
	if v.Type().Buffer == nil {
		return subject{}, object.TypeErrorf("expected string or bytes-like object, got '%s'", v.Type().Name)
	}
	text, exc := object.BytesOf(th, v)
	if exc != nil {
		return subject{}, exc
	}
	if !p.program.binary {
		return subject{}, object.TypeErrorf("cannot use a string pattern on a bytes-like object")
	}
	return subject{v: v, text: text}, nil
}

// index is the index of the character at an offset.
func (s *subject) index(off int) int {
	if !s.wide {
		return off
	}
	return s.str.Index(off)
}

// bigBytes is how many bytes are too many to be kept for a small part of them.
const bigBytes = 4096

// slice is the text between two offsets.
func (s *subject) slice(i, j int) value {
	if s.str != nil {
		return s.str.Piece(i, j)
	}
	text := s.text[i:j]
	switch {
	case len(text) == len(s.text) && s.v.Type() == object.BytesType:
		return s.v
	case len(s.text) >= bigBytes && len(text) <= len(s.text)/4:
		text = strings.Clone(text)
	}
	return object.NewBytes(text)
}
