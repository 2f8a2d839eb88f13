// This file implements the methods of str that cut it into parts: split, rsplit, splitlines and the strip family.

package object

import (
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
)

// isSpaceRune is str.isspace for one character.
func isSpaceRune(r rune) bool {
	if r < 0x80 {
		return asciiSpace[r]
	}
	return unicodedata.IsSpace(r)
}

// asciiSpace marks the ASCII characters that str takes for white space: more than bytes does.
var asciiSpace = [128]bool{'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, 0x1C: true, 0x1D: true, 0x1E: true, 0x1F: true, ' ': true}

// skipSpace is the offset of the first character of text from at on that is not white space.
func skipSpace(text string, at int) int { return skipSpaceTo(text, at, len(text)) }

// skipSpaceTo is skipSpace that stops at the first character from offset end on.
func skipSpaceTo(text string, at, end int) int {
	for at < end {
		if c := text[at]; c < 0x80 {
			if !asciiSpace[c] {
				return at
			}
			at++
			continue
		}
		r, size := DecodeRune(text[at:])
		if !unicodedata.IsSpace(r) {
			return at
		}
		at += size
	}
	return at
}

// skipWordTo is the offset of the first white space of text from at on, or of the first character from offset end on.
func skipWordTo(text string, at, end int) int {
	for at < end {
		if c := text[at]; c < 0x80 {
			if asciiSpace[c] {
				return at
			}
			at++
			continue
		}
		r, size := DecodeRune(text[at:])
		if unicodedata.IsSpace(r) {
			return at
		}
		at += size
	}
	return at
}

// lastRune is the last character of text and the offset where it begins.
func lastRune(text string) (rune, int) {
	at := len(text) - 1
	for at > 0 && text[at]&0xC0 == 0x80 {
		at--
	}
	r, _ := DecodeRune(text[at:])
	return r, at
}

// trimSpaceRight is the end of text without trailing white space.
func trimSpaceRight(text string) int {
	for len(text) > 0 {
		r, at := lastRune(text)
		if !isSpaceRune(r) {
			break
		}
		text = text[:at]
	}
	return len(text)
}

// trimWordRight is where the last word of text, which ends in no white space, begins.
func trimWordRight(text string) int {
	for len(text) > 0 {
		r, at := lastRune(text)
		if isSpaceRune(r) {
			break
		}
		text = text[:at]
	}
	return len(text)
}

// splitArguments are the separator ("" for white space) and the most splits.
func splitArguments(th *Thread, args []Value) (sep string, spaces bool, most int, exc *Exception) {
	most = -1
	if !args[1].IsNull() {
		if most, exc = ToSsize(th, args[1]); exc != nil {
			return
		}
	}
	if most < 0 {
		most = maxIndex
	}
	switch v := args[0]; {
	case v.IsNull() || v.IsNone():
		return "", true, most, nil
	case !v.Type().Has(FlagStr):
		return "", false, 0, TypeErrorf("must be str or None, not %s", v.Type().Name)
	default:
		if sep = v.AsStr().s; sep == "" {
			return "", false, 0, ValueErrorf("empty separator")
		}
		return sep, false, most, nil
	}
}

func strSplit(th *Thread, self Value, args []Value) (Value, *Exception) {
	sep, spaces, most, exc := splitArguments(th, args)
	if exc != nil {
		return Value{}, exc
	}
	s := self.AsStr()
	if spaces {
		return splitSpaces(th, s, most)
	}
	return splitOn(th, s, sep, most)
}

func splitSpaces(th *Thread, s *Str, most int) (Value, *Exception) {
	text := s.s
	out := make([]Value, 0, min(most, len(text)/5, 2*strChunk)+1)
	parts := strPieces{of: s, ascii: s.IsASCII(), left: cap(out)}
	at, exc := skipLong(th, text, 0, skipSpaceTo)
	for at < len(text) && exc == nil {
		if len(out)&pollMask == pollMask {
			if exc := th.PollUrgent(); exc != nil {
				return Value{}, exc
			}
		}
		if most == 0 {
			out = append(out, parts.piece(at, len(text)))
			break
		}
		most--
		limit := min(len(text), at+pieceBytes)
		end := skipWordTo(text, at, limit)
		if end >= limit {
			if end, exc = skipLong(th, text, end, skipWordTo); exc != nil {
				return Value{}, exc
			}
		}
		out = append(out, parts.piece(at, end))
		parts.left = max(parts.left, 4)
		if limit = min(len(text), end+pieceBytes); end < limit {
			end = skipSpaceTo(text, end, limit)
		}
		at, exc = end, nil
		if end >= limit {
			at, exc = skipLong(th, text, end, skipSpaceTo)
		}
	}
	return NewList(out).Value(), exc
}

func splitOn(th *Thread, s *Str, sep string, most int) (Value, *Exception) {
	text := s.s
	n, exc := countText(th, text, sep)
	if exc != nil {
		return Value{}, exc
	}
	n = min(n, most)
	out := make([]Value, 0, n+1)
	parts := strPieces{of: s, ascii: s.IsASCII(), left: n + 1}
	at := 0
	for ; n > 0; n-- {
		if n&pollMask == 0 {
			if exc := th.PollUrgent(); exc != nil {
				return Value{}, exc
			}
		}
		i, exc := indexText(th, text[at:], sep)
		if exc != nil {
			return Value{}, exc
		}
		out = append(out, parts.piece(at, at+i))
		at += i + len(sep)
	}
	return NewList(append(out, parts.piece(at, len(text)))).Value(), nil
}

func strRSplit(th *Thread, self Value, args []Value) (Value, *Exception) {
	sep, spaces, most, exc := splitArguments(th, args)
	if exc != nil {
		return Value{}, exc
	}
	s := self.AsStr()
	text := s.s
	var out []Value
	if spaces {
		end := trimSpaceRight(text)
		for ; end > 0 && most > 0; most-- {
			if most&pollMask == 0 {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
			start := trimWordRight(text[:end])
			out = append(out, s.piece(start, end))
			end = trimSpaceRight(text[:start])
		}
		if end > 0 {
			out = append(out, s.piece(0, end))
		}
	} else {
		end := len(text)
		for ; most > 0; most-- {
			i, exc := lastIndexText(th, text[:end], sep)
			if exc != nil {
				return Value{}, exc
			}
			if most&pollMask == 0 {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
			if i < 0 {
				break
			}
			out = append(out, s.piece(i+len(sep), end))
			end = i
		}
		out = append(out, s.piece(0, end))
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return NewList(out).Value(), nil
}

// lineBreak is the length of the line break that text begins with, 0 if it begins with none.
func lineBreak(text string) int {
	switch c := text[0]; {
	case c == '\r':
		if len(text) > 1 && text[1] == '\n' {
			return 2
		}
		return 1
	case c >= '\n' && c <= '\f', c >= 0x1C && c <= 0x1E:
		return 1
	case c == 0xC2 && text[1] == 0x85:
		return 2
	case c == 0xE2 && text[1] == 0x80 && (text[2] == 0xA8 || text[2] == 0xA9):
		return 3
	}
	return 0
}

func strSplitLines(th *Thread, self Value, args []Value) (Value, *Exception) {
	keep := false
	if !args[0].IsNull() {
		var exc *Exception
		if keep, exc = Truth(th, args[0]); exc != nil {
			return Value{}, exc
		}
	}
	s := self.AsStr()
	var out []Value
	parts := strPieces{of: s, ascii: s.IsASCII(), left: 4}
	start := 0
	for at := 0; at < len(s.s); {
		if at&pieceMask == pieceMask {
			if exc := th.PollUrgent(); exc != nil {
				return Value{}, exc
			}
		}
		n := lineBreak(s.s[at:])
		if n == 0 {
			at++
			continue
		}
		end := at
		at += n
		if keep {
			end = at
		}
		out = append(out, parts.piece(start, end))
		parts.left = max(parts.left, 4)
		start = at
	}
	if start < len(s.s) {
		out = append(out, parts.piece(start, len(s.s)))
	}
	return NewList(out).Value(), nil
}

// strStrip makes strip, lstrip and rstrip.
func strStrip(fn string, left, right bool) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, self Value, args []Value) (Value, *Exception) {
		s := self.AsStr()
		start, end := 0, len(s.s)
		if len(args) == 0 || args[0].IsNone() {
			if left {
				var exc *Exception
				if start, exc = skipLong(th, s.s, 0, skipSpaceTo); exc != nil {
					return Value{}, exc
				}
			}
			if right {
				end = start + trimSpaceRight(s.s[start:])
			}
			return s.piece(start, end), nil
		}
		if !args[0].Type().Has(FlagStr) {
			return Value{}, TypeErrorf("%s arg must be None or str", fn)
		}
		chars := args[0].AsStr().s
		for left && start < end {
			n := charLen(s.s[start])
			if start&pieceMask == pieceMask {
				if exc := th.PollUrgent(); exc != nil {
					return Value{}, exc
				}
			}
			if !strings.Contains(chars, s.s[start:start+n]) {
				break
			}
			start += n
		}
		for right && start < end {
			_, at := lastRune(s.s[start:end])
			if !strings.Contains(chars, s.s[start+at:end]) {
				break
			}
			end = start + at
		}
		return s.piece(start, end), nil
	}
}
