// Numeric literals.

package scanner

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/token"
)

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// byteAt returns the byte at offset i, or 0 beyond the end.
func (s *Scanner) byteAt(i int) byte {
	if i < len(s.src) {
		return s.src[i]
	}
	return 0
}

// scanNumber returns the number at the current position: a digit, or a dot before a digit.
func (s *Scanner) scanNumber() token.Token {
	start := s.pos
	if s.src[start] == '0' {
		switch s.byteAt(start + 1) {
		case 'x', 'X':
			return s.scanRadix("hexadecimal", isHex)
		case 'o', 'O':
			return s.scanRadix("octal", func(c byte) bool { return c >= '0' && c <= '7' })
		case 'b', 'B':
			return s.scanRadix("binary", func(c byte) bool { return c == '0' || c == '1' })
		}
	}
	i := start
	ok := true
	zerosEnd := 0
	if s.src[i] == '0' {
		if i, zerosEnd, ok = s.scanZeros(i); !ok {
			return s.errorToken()
		}
	} else if s.src[i] != '.' {
		if i, ok = s.scanDigits(i); !ok {
			return s.errorToken()
		}
	}
	float := false
	if s.byteAt(i) == '.' {
		float = true
		if i++; isDigit(s.byteAt(i)) {
			if i, ok = s.scanDigits(i); !ok {
				return s.errorToken()
			}
		}
	}
	if c := s.byteAt(i); c == 'e' || c == 'E' {
		end, isExp, ok := s.scanExponent(i)
		if !ok {
			return s.errorToken()
		}
		float = float || isExp
		if !isExp {
			zerosEnd = 0
		}
		i = end
	}
	kind := "decimal"
	if c := s.byteAt(i); c == 'j' || c == 'J' {
		float, kind = true, "imaginary"
		i++
	}
	if zerosEnd > 0 && !float && !s.lenient {
		s.failRange(start-s.lineStart+1, zerosEnd-s.lineStart, "leading zeros in decimal integer literals are not permitted; "+
			"use an 0o prefix for octal integers")
		return s.errorToken()
	}
	return s.endNumber(start, i, kind)
}

// scanDigits skips digits and single underscores between them, starting at a digit.
func (s *Scanner) scanDigits(i int) (int, bool) {
	for {
		for isDigit(s.byteAt(i)) {
			i++
		}
		if s.byteAt(i) != '_' {
			return i, true
		}
		i++
		if !isDigit(s.byteAt(i)) {
			s.fail(i, "invalid decimal literal")
			return i, false
		}
	}
}

// scanZeros skips a number that starts with zero. zerosEnd is the end of the first other digit, or 0 if there is none.
func (s *Scanner) scanZeros(i int) (end, zerosEnd int, ok bool) {
	for s.byteAt(i) == '0' {
		i++
		if s.byteAt(i) == '_' {
			i++
			if !isDigit(s.byteAt(i)) {
				s.fail(i, "invalid decimal literal")
				return i, 0, false
			}
		}
	}
	if !isDigit(s.byteAt(i)) {
		return i, 0, true
	}
	zerosEnd = i + 1
	end, ok = s.scanDigits(i)
	return end, zerosEnd, ok
}

// scanExponent skips an exponent. An "e" without digits ends the number before it: it may start the keyword "else".
func (s *Scanner) scanExponent(i int) (end int, isExponent, ok bool) {
	j := i + 1
	if c := s.byteAt(j); c == '+' || c == '-' {
		j++
		if !isDigit(s.byteAt(j)) {
			s.fail(j, "invalid decimal literal")
			return j, false, false
		}
	} else if !isDigit(s.byteAt(j)) {
		return i, false, true
	}
	end, ok = s.scanDigits(j)
	return end, true, ok
}

// scanRadix returns a number with a base prefix.
func (s *Scanner) scanRadix(kind string, valid func(byte) bool) token.Token {
	start := s.pos
	i := start + 2
	for {
		if s.byteAt(i) == '_' {
			i++
		}
		if c := s.byteAt(i); !valid(c) {
			if isDigit(c) {
				s.fail(i+1, fmt.Sprintf("invalid digit '%c' in %s literal", c, kind))
			} else {
				s.fail(i, "invalid "+kind+" literal")
			}
			return s.errorToken()
		}
		for valid(s.byteAt(i)) {
			i++
		}
		if s.byteAt(i) != '_' {
			break
		}
	}
	if c := s.byteAt(i); isDigit(c) {
		s.fail(i+1, fmt.Sprintf("invalid digit '%c' in %s literal", c, kind))
		return s.errorToken()
	}
	return s.endNumber(start, i, kind)
}

func isHex(c byte) bool {
	return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// wordsAfterNumber are the keywords that may touch the end of a number.
var wordsAfterNumber = [...]string{"and", "else", "for", "or", "not", "if", "in", "is"}

// endNumber returns the number from start to end unless a letter follows that starts no keyword.
func (s *Scanner) endNumber(start, end int, kind string) token.Token {
	if c := s.byteAt(end); c < 0x80 && !s.lenient && (class[c] == classLetter || class[c] == classDigit) {
		if !s.keywordAt(end) {
			s.fail(end, "invalid "+kind+" literal")
			return s.errorToken()
		}
		s.warn("invalid "+kind+" literal", s.line, start-s.lineStart, s.line, end-s.lineStart)
	}
	return s.span(start, end, token.Number)
}

// keywordAt reports whether a keyword that may touch a number stands at offset i. The words of two letters with "i" may even go on.
func (s *Scanner) keywordAt(i int) bool {
	for _, w := range wordsAfterNumber {
		if strings.HasPrefix(s.src[i:], w) {
			c := s.byteAt(i + len(w))
			return w[0] == 'i' || class[c] != classLetter && class[c] != classDigit
		}
	}
	return false
}
