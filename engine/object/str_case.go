// This file implements the methods of str that change case, with Unicode's full mappings: one character may become several.

package object

import (
	"dappco.re/go/py/engine/internal/unicodedata"
)

// caseMapper appends the mapped form of character r, which lies at text[at:], to out.
type caseMapper func(out []byte, text string, at int, r rune) []byte

func appendMapped(out []byte, one rune, full string) []byte {
	if full != "" {
		return append(out, full...)
	}
	return AppendRune(out, one)
}

func appendLower(out []byte, text string, at int, r rune) []byte {
	if r == 'Σ' {
		if isFinalSigma(text, at) {
			return append(out, "ς"...)
		}
		return append(out, "σ"...)
	}
	one, full := unicodedata.Lower(r)
	return appendMapped(out, one, full)
}

func appendUpper(out []byte, _ string, _ int, r rune) []byte {
	one, full := unicodedata.Upper(r)
	return appendMapped(out, one, full)
}

func appendTitle(out []byte, _ string, _ int, r rune) []byte {
	one, full := unicodedata.Title(r)
	return appendMapped(out, one, full)
}

func appendFold(out []byte, _ string, _ int, r rune) []byte {
	one, full := unicodedata.Fold(r)
	return appendMapped(out, one, full)
}

func appendSwapped(out []byte, text string, at int, r rune) []byte {
	switch {
	case unicodedata.IsUpper(r):
		return appendLower(out, text, at, r)
	case unicodedata.IsLower(r):
		return appendUpper(out, text, at, r)
	}
	return AppendRune(out, r)
}

// isFinalSigma applies Unicode's Final_Sigma condition to the sigma at text[at:]: a cased letter before it and none
// after it, not counting case-ignorable characters.
func isFinalSigma(text string, at int) bool {
	before := false
	for rest := text[:at]; rest != ""; {
		r, i := lastRune(rest)
		if !unicodedata.IsCaseIgnorable(r) {
			before = unicodedata.IsCased(r)
			break
		}
		rest = rest[:i]
	}
	if !before {
		return false
	}
	for i := at + len("Σ"); i < len(text); {
		r, size := DecodeRune(text[i:])
		if !unicodedata.IsCaseIgnorable(r) {
			return !unicodedata.IsCased(r)
		}
		i += size
	}
	return true
}

// mapCase maps every character of s.
func mapCase(th *Thread, s *Str, f caseMapper) (Value, *Exception) {
	out := make([]byte, 0, len(s.s)+8)
	for at, round := 0, 1; at < len(s.s); round++ {
		if round&pollMask == 0 {
			if exc := th.Poll(); exc != nil {
				return Value{}, exc
			}
		}
		r, size := DecodeRune(s.s[at:])
		out = f(out, s.s, at, r)
		at += size
	}
	return StrOf(sharedString(out)), nil
}

func strLower(th *Thread, self Value) (Value, *Exception) {
	s := self.AsStr()
	if s.IsASCII() {
		return asciiLower(s), nil
	}
	return mapCase(th, s, appendLower)
}

func strUpper(th *Thread, self Value) (Value, *Exception) {
	s := self.AsStr()
	if s.IsASCII() {
		return asciiUpper(s), nil
	}
	return mapCase(th, s, appendUpper)
}

func strCaseFold(th *Thread, self Value) (Value, *Exception) {
	s := self.AsStr()
	if s.IsASCII() {
		return asciiLower(s), nil
	}
	return mapCase(th, s, appendFold)
}

func strSwapCase(th *Thread, self Value) (Value, *Exception) {
	return mapCase(th, self.AsStr(), appendSwapped)
}

// asciiLower is the lowercase form of the ASCII string s.
func asciiLower(s *Str) Value {
	at := 0
	for at < len(s.s) && !isUpperByte(s.s[at]) {
		at++
	}
	return asciiMapped(s, at, 'A', 'Z')
}

// asciiUpper is the uppercase form of the ASCII string s.
func asciiUpper(s *Str) Value {
	at := 0
	for at < len(s.s) && !isLowerByte(s.s[at]) {
		at++
	}
	return asciiMapped(s, at, 'a', 'z')
}

// asciiMapped is the ASCII string s with the case of the letters from first to last changed; there are none before offset at.
func asciiMapped(s *Str, at int, first, last byte) Value {
	switch {
	case at == len(s.s):
		return s.exact()
	case len(s.s) == 1:
		return latin1Strs[s.s[0]^0x20].Value()
	}
	r, room := newStrRoom(len(s.s), s.n)
	copy(room, s.s[:at])
	for i := at; i < len(room); i++ {
		c := s.s[i]
		if c-first <= last-first {
			c ^= 0x20
		}
		room[i] = c
	}
	return r.Value()
}

func strCapitalize(th *Thread, self Value) (Value, *Exception) {
	return mapCase(th, self.AsStr(), func(out []byte, text string, at int, r rune) []byte {
		if at == 0 {
			return appendTitle(out, text, at, r)
		}
		return appendLower(out, text, at, r)
	})
}

func strTitle(th *Thread, self Value) (Value, *Exception) {
	inWord := false
	return mapCase(th, self.AsStr(), func(out []byte, text string, at int, r rune) []byte {
		follows := inWord
		inWord = unicodedata.IsCased(r)
		if follows {
			return appendLower(out, text, at, r)
		}
		return appendTitle(out, text, at, r)
	})
}
