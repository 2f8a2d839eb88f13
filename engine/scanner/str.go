// String literals without replacement fields.

package scanner

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/token"
)

// maxPrefix is the number of letters that a string prefix may have: each letter once.
const maxPrefix = 5

// prefixConflicts are the pairs of letters that no string prefix may hold, in the order in which they are reported.
var prefixConflicts = [...]string{"ub", "ur", "uf", "ut", "bf", "bt", "ft"}

// isPrefix reports whether s looks like a string prefix: letters of "burft", each at most once.
func isPrefix(s string) bool {
	seen := 0
	for i := 0; i < len(s); i++ {
		k := strings.IndexByte("burft", s[i]|0x20)
		if k < 0 || seen&(1<<k) != 0 {
			return false
		}
		seen |= 1 << k
	}
	return true
}

func hasLetter(prefix string, c byte) bool {
	return strings.IndexByte(prefix, c) >= 0 || strings.IndexByte(prefix, c-0x20) >= 0
}

// prefixConflict returns the error message for letters that cannot be combined, or "".
func prefixConflict(prefix string) string {
	if len(prefix) < 2 {
		return ""
	}
	for _, p := range prefixConflicts {
		if hasLetter(prefix, p[0]) && hasLetter(prefix, p[1]) {
			return fmt.Sprintf("'%c' and '%c' prefixes are incompatible", p[0], p[1])
		}
	}
	return ""
}

// scanString returns the string whose prefix starts at start and whose quote is at pos, or the start of an f-string or t-string.
func (s *Scanner) scanString(start, pos int) token.Token {
	quote := s.src[pos]
	size := 1
	if s.byteAt(pos+1) == quote && s.byteAt(pos+2) == quote {
		size = 3
	}
	if prefix := s.src[start:pos]; hasLetter(prefix, 'f') || hasLetter(prefix, 't') {
		return s.startFormatted(start, pos, size)
	}
	t := s.at(start, token.String)
	end, ok := pos+size, false
	if size == 3 {
		end, ok = s.skipTriple(end, quote, &t)
	} else {
		end, ok = s.skipSingle(start, end, quote, &t)
	}
	if !ok {
		return s.errorToken()
	}
	s.pos = end
	t.End, t.EndLine, t.EndCol = int32(end), int32(s.line), int32(end-s.lineStart)
	return t
}

// skipSingle finds the end of a string with single quotes.
func (s *Scanner) skipSingle(start, i int, quote byte, t *token.Token) (int, bool) {
	escapedQuote := false
	line, lineStart := s.line, s.lineStart
	for i < len(s.src) {
		switch c := s.src[i]; {
		case c == quote:
			s.line, s.lineStart = line, lineStart
			return i + 1, true
		case c == '\n':
			s.failString(start, line, 1, escapedQuote)
			return i, false
		case c == '\\':
			t.HasBackslash = true
			i++
			switch s.byteAt(i) {
			case quote:
				escapedQuote = true
			case '\n':
				line++
				lineStart = i + 1
				if i+1 >= len(s.src) {
					line--
				}
			}
		case c >= 0x80:
			t.NonASCII = true
		}
		i++
	}
	s.failString(start, line, 1, escapedQuote)
	s.err.AtEOF = true
	return i, false
}

// skipTriple finds the end of a triple-quoted string.
func (s *Scanner) skipTriple(i int, quote byte, t *token.Token) (int, bool) {
	line, lineStart := s.line, s.lineStart
	for i < len(s.src) {
		switch c := s.src[i]; {
		case c == quote && s.byteAt(i+1) == quote && s.byteAt(i+2) == quote:
			s.line, s.lineStart = line, lineStart
			return i + 3, true
		case c == '\n':
			line++
			lineStart = i + 1
		case c == '\\':
			t.HasBackslash = true
			i++
			if s.byteAt(i) == '\n' {
				line++
				lineStart = i + 1
			}
		case c >= 0x80:
			t.NonASCII = true
		}
		i++
	}
	if lineStart >= len(s.src) {
		line--
	}
	s.failString(int(t.Pos), line, 3, false)
	return i, false
}

// failString reports a string that starts at start on the current line and has no end up to the line given.
func (s *Scanner) failString(start, line, size int, escapedQuote bool) {
	quote := start
	for class[s.src[quote]] != classQuote {
		quote++
	}
	if n := len(s.strs); n > 0 {
		if f := &s.strs[n-1]; f.quote == s.src[quote] && f.size == size {
			s.fail(start+1, fmt.Sprintf("%c-string: expecting '}'", f.letter()))
			return
		}
	}
	msg := fmt.Sprintf("unterminated string literal (detected at line %d)", line)
	if size == 3 {
		msg = fmt.Sprintf("unterminated triple-quoted string literal (detected at line %d)", line)
	} else if escapedQuote {
		msg += "; perhaps you escaped the end quote?"
	}
	s.fail(start+1, msg)
	s.err.AtEOF = size == 3
}
