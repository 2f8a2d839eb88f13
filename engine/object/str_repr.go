// This file implements repr() of str, and ascii().

package object

import (
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
)

func strRepr(th *Thread, v Value) (Value, *Exception) {
	if text := v.AsStr().s; len(text) > pieceBytes {
		return longRepr(th, text)
	}
	out := appendQuoted(th.takeText(), v.AsStr().s)
	r := newStrCopy(out, -1)
	th.giveText(out)
	return r, nil
}

// longRepr is the repr of a long str.
func longRepr(th *Thread, text string) (Value, *Exception) {
	quote := quoteFor(text)
	out, exc := makeSlice[byte](th, len(text)+len(text)/8, 1)
	if exc != nil {
		return Value{}, exc
	}
	out = append(out[:0], quote)
	_, exc = EachPiece(th, text, func(piece string) bool {
		out = appendBetween(out, piece, quote)
		return true
	})
	if exc != nil {
		return Value{}, exc
	}
	return NewStr(sharedString(append(out, quote))).Value(), nil
}

func appendQuoted(out []byte, text string) []byte {
	quote := quoteFor(text)
	return append(appendBetween(append(out, quote), text, quote), quote)
}

// appendBetween appends what stands between the quotes.
func appendBetween(out []byte, text string, quote byte) []byte {
	for at := 0; at < len(text); {
		c := text[at]
		if c >= ' ' && c < 0x7F {
			if c == quote || c == '\\' {
				out = append(out, '\\')
			}
			out = append(out, c)
			at++
			continue
		}
		r, size := DecodeRune(text[at:])
		if r >= 0x80 && unicodedata.IsPrintable(r) {
			out = append(out, text[at:at+size]...)
		} else {
			out = appendEscaped(out, r)
		}
		at += size
	}
	return out
}

// quoteFor is the quote that repr puts around text: double ones only when that saves escaping.
func quoteFor(text string) byte {
	if strings.IndexByte(text, '\'') >= 0 && strings.IndexByte(text, '"') < 0 {
		return '"'
	}
	return '\''
}

const hexDigits = "0123456789abcdef"

// appendEscaped appends the escape sequence of r.
func appendEscaped(out []byte, r rune) []byte {
	switch r {
	case '\n':
		return append(out, '\\', 'n')
	case '\r':
		return append(out, '\\', 'r')
	case '\t':
		return append(out, '\\', 't')
	}
	return appendNumericEscape(out, r)
}

// appendNumericEscape appends \xNN, \uNNNN or \UNNNNNNNN.
func appendNumericEscape(out []byte, r rune) []byte {
	letter, digits := byte('x'), 2
	switch {
	case r > 0xFFFF:
		letter, digits = 'U', 8
	case r > 0xFF:
		letter, digits = 'u', 4
	}
	out = append(out, '\\', letter)
	for shift := 4 * (digits - 1); shift >= 0; shift -= 4 {
		out = append(out, hexDigits[r>>shift&15])
	}
	return out
}

// Ascii is ascii(v): the repr with everything outside ASCII escaped.
func Ascii(th *Thread, v Value) (*Str, *Exception) {
	s, exc := Repr(th, v)
	if exc != nil || s.IsASCII() {
		return s, exc
	}
	out := make([]byte, 0, len(s.s)+16)
	for at := 0; at < len(s.s); {
		r, size := DecodeRune(s.s[at:])
		if r < 0x80 {
			out = append(out, byte(r))
		} else {
			out = appendNumericEscape(out, r)
		}
		at += size
	}
	return NewASCII(sharedString(out)), nil
}
