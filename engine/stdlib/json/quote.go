// This file writes strings as JSON.

package json

import (
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

var quoteFunctions = []object.Method{
	{Name: "encode_basestring", Sig: "($module, object, /)", Doc: "Return the JSON representation of a Python string", F1: func(th *thread, _, s value) (value, *exception) {
		return quoted(th, s, false)
	}},
	{Name: "encode_basestring_ascii", Sig: "($module, object, /)", Doc: "Return an ASCII-only JSON representation of a Python string", F1: func(th *thread, _, s value) (value, *exception) {
		return quoted(th, s, true)
	}},
}

func quoted(th *thread, v value, ascii bool) (value, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return value{}, notString(v)
	}
	b, exc := appendQuoted(th, nil, v.AsStr().String(), ascii)
	if exc != nil {
		return value{}, exc
	}
	return object.StrOf(string(b)), nil
}

func notString(v value) *exception {
	return object.TypeErrorf("first argument must be a string, not %s", v.Type().Name)
}

const hexDigits = "0123456789abcdef"

// longText is what is quoted in pieces, so that it can be interrupted.
const longText = 1 << 19

// appendQuoted appends text as a JSON string.
func appendQuoted(th *thread, b []byte, text string, ascii bool) ([]byte, *exception) {
	if len(text) > longText {
		return appendLong(th, b, text, ascii)
	}
	b = appendEscaped(append(b, '"'), text, ascii)
	return append(b, '"'), nil
}

func appendLong(th *thread, b []byte, text string, ascii bool) ([]byte, *exception) {
	b = append(b, '"')
	_, exc := object.EachPiece(th, text, func(piece string) bool {
		b = appendEscaped(b, piece, ascii)
		return true
	})
	return append(b, '"'), exc
}

// appendEscaped appends text with escapes for what cannot stand between quotes.
func appendEscaped(b []byte, text string, ascii bool) []byte {
	from := 0
	for i := 0; i < len(text); {
		c := text[i]
		if c >= 0x20 && c != '"' && c != '\\' && c < 0x7f || c >= 0x7f && !ascii {
			i++
			continue
		}
		b = append(b, text[from:i]...)
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = object.DecodeRune(text[i:])
		}
		b = appendEscape(b, r)
		i += size
		from = i
	}
	return append(b, text[from:]...)
}

// appendEscape appends the escape of r, two where it is beyond the Basic Multilingual Plane.
func appendEscape(b []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(b, '\\', byte(r))
	case '\b':
		return append(b, '\\', 'b')
	case '\f':
		return append(b, '\\', 'f')
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	if r > 0xffff {
		r -= 0x10000
		return appendEscape(appendEscape(b, 0xd800+r>>10), 0xdc00+r&0x3ff)
	}
	return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}
