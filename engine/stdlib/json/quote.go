// This file writes strings as JSON.

package json

import (
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

var quoteFunctions = []object.Method{
	{Name: "encode_basestring", Sig: "($module, object, /)", Doc: "Return the JSON representation of a Python string", F1: func(_ *thread, _, s value) (value, *exception) {
		return quoted(s, false)
	}},
	{Name: "encode_basestring_ascii", Sig: "($module, object, /)", Doc: "Return an ASCII-only JSON representation of a Python string", F1: func(_ *thread, _, s value) (value, *exception) {
		return quoted(s, true)
	}},
}

func quoted(v value, ascii bool) (value, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return value{}, notString(v)
	}
	return object.StrOf(string(appendQuoted(nil, v.AsStr().String(), ascii))), nil
}

func notString(v value) *exception {
	return object.TypeErrorf("first argument must be a string, not %s", v.Type().Name)
}

const hexDigits = "0123456789abcdef"

// appendQuoted appends text as a JSON string.
func appendQuoted(b []byte, text string, ascii bool) []byte {
	b = append(b, '"')
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
	b = append(b, text[from:]...)
	return append(b, '"')
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
