// Identifiers and keywords.

package scanner

import (
	"fmt"
	"unicode/utf8"

	"dappco.re/go/py/engine/token"
)

// scanName returns the name, keyword or prefixed string at the current position.
func (s *Scanner) scanName() token.Token {
	src, start := s.src, s.pos
	i := start
	var bits byte
	for i < len(src) && (class[src[i]] == classLetter || class[src[i]] == classDigit) {
		bits |= src[i]
		i++
	}
	if i < len(src) && i-start <= maxPrefix && class[src[i]] == classQuote && isPrefix(src[start:i]) {
		if msg := prefixConflict(src[start:i]); msg != "" {
			s.failRange(start-s.lineStart+1, i-s.lineStart+1, msg)
			return s.errorToken()
		}
		return s.scanString(start, i)
	}
	t := s.span(start, i, token.Name)
	if bits < 0x80 {
		t.Kind = token.Lookup(src[start:i])
		return t
	}
	t.NonASCII = true
	if !s.checkName(start, i) {
		return s.errorToken()
	}
	return t
}

// checkName verifies that the characters from start to end form an identifier.
func (s *Scanner) checkName(start, end int) bool {
	if s.lenient {
		return true
	}
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(s.src[i:end])
		if i == start && !token.IsNameStart(r) || i > start && !token.IsNameContinue(r) {
			if token.IsPrintable(r) {
				s.fail(i+size, fmt.Sprintf("invalid character '%c' (U+%04X)", r, r))
			} else {
				s.fail(i+size, fmt.Sprintf("invalid non-printable character U+%04X", r))
			}
			return false
		}
		i += size
	}
	return true
}
