// This file implements the codecs unicode_escape and raw_unicode_escape.

package object

import (
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
)

// The codecs, constant after start.
var (
	unicodeEscapeCodec    = TextCodec{"unicode_escape", encodeUnicodeEscape, decodeUnicodeEscape}
	rawUnicodeEscapeCodec = TextCodec{"raw_unicode_escape", encodeRawUnicodeEscape, decodeRawUnicodeEscape}
)

func encodeUnicodeEscape(th *Thread, s *Str, _ string) (string, *Exception) {
	if exc := th.CheckAlloc(s.Len(), 10); exc != nil {
		return "", exc
	}
	out := make([]byte, 0, len(s.s)+16)
	for at := 0; at < len(s.s); {
		r, size := DecodeRune(s.s[at:])
		at += size
		switch {
		case r == '\\':
			out = append(out, '\\', '\\')
		case r >= ' ' && r < 0x7F:
			out = append(out, byte(r))
		default:
			out = appendEscaped(out, r)
		}
	}
	return sharedString(out), nil
}

func encodeRawUnicodeEscape(th *Thread, s *Str, _ string) (string, *Exception) {
	if exc := th.CheckAlloc(s.Len(), 10); exc != nil {
		return "", exc
	}
	out := make([]byte, 0, len(s.s)+16)
	for at := 0; at < len(s.s); {
		r, size := DecodeRune(s.s[at:])
		at += size
		if r < 256 {
			out = append(out, byte(r))
		} else {
			out = appendNumericEscape(out, r)
		}
	}
	return sharedString(out), nil
}

// hexRun is the value of the up to n hexadecimal digits that data begins with, and how many there are.
func hexRun(data string, n int) (value uint32, digits int) {
	for digits < n && digits < len(data) {
		d := hexValue(data[digits])
		if d < 0 {
			break
		}
		value = value<<4 | uint32(d)
		digits++
	}
	return
}

// hexValue is the value of a hexadecimal digit, -1 if c is none.
func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// simpleEscapes maps the character behind a backslash to what it stands for.
var simpleEscapes = [128]byte{'\\': '\\', '\'': '\'', '"': '"', 'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', 'v': '\v', 'a': '\a'}

func decodeUnicodeEscape(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	d := decoding{th: th, name: "unicodeescape", data: data, errors: errors}
	invalid := "" // the first escape that only warns
	for d.at < len(d.data) {
		start := d.at
		if c := d.data[start]; c != '\\' {
			d.out.AddRune(rune(c))
			d.at++
			continue
		}
		end, r, reason := unicodeEscape(d.data, start+1)
		if reason == "" {
			if d.at = end; r >= 0 {
				d.out.AddRune(r)
			}
			if invalid == "" && (end == start+1 || r > 0xFF && end == start+4 && d.data[start+1] <= '7') {
				invalid = d.data[start+1 : max(end, start+2)]
			}
			continue
		}
		if !final && end == len(d.data) && reason != "unknown Unicode character name" && reason != illegalCharacter {
			break
		}
		if exc := d.fail(start, end, reason); exc != nil {
			return nil, 0, exc
		}
	}
	return d.out.Str(), d.at, warnInvalidEscape(th, invalid)
}

// warnInvalidEscape issues the warning for an escape (without its backslash) that is not one, or an octal one above 0o377.
func warnInvalidEscape(th *Thread, escape string) *Exception {
	kind := "escape"
	switch {
	case escape == "":
		return nil
	case len(escape) > 1:
		kind = "octal escape"
	default:
		escape = string(rune(escape[0]))
	}
	return Warn(th, DeprecationWarningType, "\"\\%s\" is an invalid %s sequence. Such sequences will not work in the future. ", escape, kind)
}

const illegalCharacter = "illegal Unicode character"

// unicodeEscape reads the escape sequence whose backslash lies before data[at:]. r is -1 for none (a line
// continuation). With a reason, data up to end is wrong. The backslash of an unknown escape stands for itself.
func unicodeEscape(data string, at int) (end int, r rune, reason string) {
	if at >= len(data) {
		return at, 0, "\\ at end of string"
	}
	c := data[at]
	if c < 128 && simpleEscapes[c] != 0 {
		return at + 1, rune(simpleEscapes[c]), ""
	}
	switch {
	case c == '\n':
		return at + 1, -1, ""
	case c >= '0' && c <= '7':
		for end = at; end < len(data) && end < at+3 && data[end] >= '0' && data[end] <= '7'; end++ {
			r = r<<3 | rune(data[end]-'0')
		}
		return end, r, ""
	case c == 'x':
		return hexEscape(data, at+1, 2, "truncated \\xXX escape")
	case c == 'u':
		return hexEscape(data, at+1, 4, "truncated \\uXXXX escape")
	case c == 'U':
		return hexEscape(data, at+1, 8, "truncated \\UXXXXXXXX escape")
	case c == 'N':
		return nameEscape(data, at+1)
	}
	return at, '\\', ""
}

func hexEscape(data string, at, digits int, reason string) (int, rune, string) {
	value, n := hexRun(data[at:], digits)
	switch {
	case n < digits:
		return at + n, 0, reason
	case value > 0x10FFFF:
		return at + n, 0, illegalCharacter
	}
	return at + n, rune(value), ""
}

// nameEscape reads the {NAME} of \N{NAME}.
func nameEscape(data string, at int) (int, rune, string) {
	const malformed = "malformed \\N character escape"
	if at >= len(data) || data[at] != '{' {
		return at, 0, malformed
	}
	n := strings.IndexByte(data[at:], '}')
	switch {
	case n < 0:
		return len(data), 0, malformed
	case n == 1:
		return at + 1, 0, malformed
	}
	r, ok := unicodedata.Lookup(data[at+1 : at+n])
	if !ok {
		return at + n + 1, 0, "unknown Unicode character name"
	}
	return at + n + 1, r, ""
}

func decodeRawUnicodeEscape(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	d := decoding{th: th, name: "rawunicodeescape", data: data, errors: errors}
	for d.at < len(d.data) {
		start := d.at
		c := d.data[start]
		if c != '\\' {
			d.out.AddRune(rune(c))
			d.at++
			continue
		}
		if start+1 == len(d.data) && !final {
			break
		}
		letter := byte(0)
		if start+1 < len(d.data) {
			letter = d.data[start+1]
		}
		if letter != 'u' && letter != 'U' {
			d.out.AddRune('\\')
			d.at++
			if letter == '\\' {
				d.out.AddRune('\\')
				d.at++
			}
			continue
		}
		digits, reason := 4, "truncated \\uXXXX escape"
		if letter == 'U' {
			digits, reason = 8, "truncated \\UXXXXXXXX escape"
		}
		end, r, wrong := hexEscape(d.data, start+2, digits, reason)
		if wrong == illegalCharacter {
			wrong = "\\Uxxxxxxxx out of range"
		}
		if wrong == "" {
			d.out.AddRune(r)
			d.at = end
			continue
		}
		if !final && end == len(d.data) && wrong == reason {
			break
		}
		if exc := d.fail(start, end, wrong); exc != nil {
			return nil, 0, exc
		}
	}
	return d.out.Str(), d.at, nil
}
