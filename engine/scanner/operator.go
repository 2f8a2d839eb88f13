// Operators, brackets and characters that start no token.

package scanner

import (
	"fmt"
	"unicode/utf8"

	"dappco.re/go/py/engine/token"
)

// byteClass sorts the first byte of a token.
type byteClass uint8

const (
	classOther byteClass = iota
	classLetter
	classDigit
	classQuote
)

// class holds the class of every byte; bytes beyond ASCII may be part of a name.
var class = func() (t [256]byteClass) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-32] = classLetter, classLetter
	}
	t['_'] = classLetter
	for c := 0x80; c < 0x100; c++ {
		t[c] = classLetter
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = classDigit
	}
	t['"'], t['\''] = classQuote, classQuote
	return t
}()

// operators holds, for each first character, the token of the character alone, with "=" after it, doubled, and doubled
// with "=" after it; EndMarker where there is none.
var operators = [128][4]token.Kind{
	'+': {token.Plus, token.PlusEqual},
	'-': {token.Minus, token.MinusEqual},
	'*': {token.Star, token.StarEqual, token.DoubleStar, token.DoubleStarEqual},
	'/': {token.Slash, token.SlashEqual, token.DoubleSlash, token.DoubleSlashEqual},
	'<': {token.Less, token.LessEqual, token.LeftShift, token.LeftShiftEqual},
	'>': {token.Greater, token.GreaterEqual, token.RightShift, token.RightShiftEqual},
	'%': {token.Percent, token.PercentEqual},
	'&': {token.Amper, token.AmperEqual},
	'|': {token.VBar, token.VBarEqual},
	'^': {token.Circumflex, token.CircumflexEqual},
	'@': {token.At, token.AtEqual},
	'=': {token.Equal, token.EqEqual},
	':': {token.Colon, token.ColonEqual},
	'!': {token.Exclamation, token.NotEqual},
	',': {token.Comma},
	';': {token.Semicolon},
	'.': {token.Dot},
	'~': {token.Tilde},
	'(': {token.LParen},
	')': {token.RParen},
	'[': {token.LBracket},
	']': {token.RBracket},
	'{': {token.LBrace},
	'}': {token.RBrace},
	'$': {token.Stray},
	'?': {token.Stray},
	'`': {token.Stray},
}

func (s *Scanner) peek(n int) byte {
	if s.pos+n < len(s.src) {
		return s.src[s.pos+n]
	}
	return 0
}

// scanOperator returns the operator at the current position, whose first byte is c.
func (s *Scanner) scanOperator(c byte) token.Token {
	switch c {
	case '(', '[', '{':
		return s.openBracket(c)
	case ')', ']', '}':
		return s.closeBracket(c)
	case ':':
		if n := len(s.strs); n > 0 && s.strs[n-1].atFieldLevel(len(s.brackets)) {
			f := &s.strs[n-1]
			f.inField, f.inSpec, f.specStart, f.specField = false, true, true, false
			return s.span(s.pos, s.pos+1, token.Colon)
		}
	}
	if c >= 128 || operators[c][0] == token.EndMarker {
		return s.badCharacter()
	}
	row := &operators[c]
	next := s.peek(1)
	switch {
	case next == c && row[2] != 0:
		if s.peek(2) == '=' {
			return s.span(s.pos, s.pos+3, row[3])
		}
		return s.span(s.pos, s.pos+2, row[2])
	case next == '=' && row[1] != 0:
		return s.span(s.pos, s.pos+2, row[1])
	case c == '-' && next == '>':
		return s.span(s.pos, s.pos+2, token.Arrow)
	case c == '<' && next == '>':
		return s.span(s.pos, s.pos+2, token.LessGreater)
	case c == '.' && next == '.' && s.peek(2) == '.':
		return s.span(s.pos, s.pos+3, token.Ellipsis)
	}
	return s.span(s.pos, s.pos+1, row[0])
}

func (s *Scanner) openBracket(c byte) token.Token {
	if len(s.brackets) >= maxBrackets {
		s.fail(s.pos+1, "too many nested parentheses")
		return s.errorToken()
	}
	t := s.span(s.pos, s.pos+1, operators[c][0])
	s.brackets = append(s.brackets, bracket{t.Pos, t.Line, int32(s.lineStart), c})
	return t
}

func (s *Scanner) closeBracket(c byte) token.Token {
	var str *formatted
	if n := len(s.strs); n > 0 {
		str = &s.strs[n-1]
	}
	if len(s.brackets) == 0 {
		if s.lenient {
			return s.span(s.pos, s.pos+1, operators[c][0])
		}
		s.fail(s.pos+1, fmt.Sprintf("unmatched '%c'", c))
		return s.errorToken()
	}
	open := s.brackets[len(s.brackets)-1]
	if open.open+1 != c && open.open+2 != c && !s.lenient {
		switch {
		case str != nil && open.open == '{' && str.atFieldLevel(len(s.brackets)):
			s.fail(s.pos+1, fmt.Sprintf("%c-string: unmatched '%c'", str.letter(), c))
		case int(open.line) != s.line:
			s.fail(s.pos+1, fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d",
				c, open.open, open.line))
		default:
			s.fail(s.pos+1, fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c'", c, open.open))
		}
		return s.errorToken()
	}
	if str != nil && (c == '}' || !s.lenient) && str.atFieldLevel(len(s.brackets)) {
		str.endField()
	}
	s.brackets = s.brackets[:len(s.brackets)-1]
	return s.span(s.pos, s.pos+1, operators[c][0])
}

// badCharacter reports a control character.
func (s *Scanner) badCharacter() token.Token {
	r, size := utf8.DecodeRuneInString(s.src[s.pos:])
	s.fail(s.pos+size, fmt.Sprintf("invalid non-printable character U+%04X", r))
	return s.errorToken()
}
