// This file implements lexer, which cuts patterns and templates into characters and escapes.

package re

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
)

// lexer reads a text one token at a time: a character, or a backslash and the character behind it. The token ahead is known already; so a
// lone backslash at the end is found when the token before it is taken.
type lexer struct {
	th      *thread
	source  value // the text as an object
	text    []rune
	isText  bool // a str, not bytes
	start   int  // of the token ahead
	end     int
	trouble *exception
}

func newLexer(th *thread, source value) (*lexer, *exception) {
	text, exc := runesOf(th, source)
	if exc != nil {
		return nil, exc
	}
	if exc := th.CheckAlloc(len(text), 128); exc != nil {
		return nil, exc
	}
	l := &lexer{th: th, source: source, text: text, isText: source.Type().Has(object.FlagStr)}
	l.advance()
	return l, nil
}

// advance takes the token ahead. Trouble stays in the lexer: it is at its end then.
func (l *lexer) advance() {
	l.start = l.end
	if l.start >= len(l.text) {
		return
	}
	l.end++
	if l.text[l.start] != '\\' {
		return
	}
	if l.end >= len(l.text) {
		l.fail(patternError(l.th, "bad escape (end of pattern)", l.source, len(l.text)-1))
		return
	}
	l.end++
}

// fail ends the reading with exc, unless it failed before.
func (l *lexer) fail(exc *exception) {
	if l.trouble == nil {
		l.trouble = exc
	}
	l.start, l.end = len(l.text), len(l.text)
}

// errorf fails with a PatternError about the position back characters before the token ahead.
func (l *lexer) errorf(back int, format string, args ...any) {
	if l.trouble == nil {
		l.fail(patternError(l.th, fmt.Sprintf(format, args...), l.source, l.start-back))
	}
}

func (l *lexer) atEnd() bool { return l.start >= len(l.text) }

// peek is the token ahead if that is a single character, a backslash for an escape, -1 at the end.
func (l *lexer) peek() rune {
	if l.atEnd() {
		return -1
	}
	return l.text[l.start]
}

// take is the token ahead as text, "" at the end.
func (l *lexer) take() string {
	if l.atEnd() {
		return ""
	}
	token := textOf(l.text[l.start:l.end])
	l.advance()
	return token
}

// takeRune is the token ahead; escaped says that a backslash is before the character.
func (l *lexer) takeRune() (r rune, escaped bool) {
	if l.atEnd() {
		return -1, false
	}
	r, escaped = l.text[l.end-1], l.end-l.start == 2
	l.advance()
	return r, escaped
}

// match takes the token ahead if it is r.
func (l *lexer) match(r rune) bool {
	if l.peek() != r || l.end-l.start != 1 {
		return false
	}
	l.advance()
	return true
}

// seek makes the token at pos the one ahead.
func (l *lexer) seek(pos int) {
	if l.trouble == nil {
		l.end = pos
		l.advance()
	}
}

// digits takes up to most characters of set.
func (l *lexer) digits(most int, set string) string {
	var out []byte
	for len(out) < most {
		r := l.peek()
		if r < 0 || r > 127 || strings.IndexByte(set, byte(r)) < 0 {
			break
		}
		out = append(out, byte(r))
		l.advance()
	}
	return string(out)
}

// until is the text up to terminator, which is taken too; what names it in messages.
func (l *lexer) until(terminator rune, what string) string {
	from := l.start
	for {
		switch {
		case l.atEnd():
			if l.start == from {
				l.errorf(0, "missing %s", what)
			} else {
				l.errorf(l.start-from, "missing %c, unterminated name", terminator)
			}
			return ""
		case l.peek() == terminator && l.end-l.start == 1:
			name := l.text[from:l.start]
			l.advance()
			if len(name) == 0 {
				l.errorf(1, "missing %s", what)
			}
			return textOf(name)
		}
		l.advance()
	}
}

// checkName fails unless name, which ends back characters before the token ahead, is good for a group.
func (l *lexer) checkName(name string, back int) {
	n := countRunes(name)
	if !l.isText && len(name) != n {
		text, exc := object.Ascii(l.th, object.StrOf(name))
		if exc != nil {
			l.fail(exc)
			return
		}
		l.errorf(n+back, "bad character in group name %s", text)
		return
	}
	if !object.IsIdentifier(name) {
		l.errorf(n+back, "bad character in group name %s", quoted(l.th, name))
	}
}

// quoted is repr of text.
func quoted(th *thread, text string) string {
	s, exc := object.Repr(th, object.StrOf(text))
	if exc != nil {
		return text
	}
	return s.String()
}

func countRunes(text string) int { return object.NewStr(text).Len() }

// isNumber reports that name consists of ASCII digits.
func isNumber(name string) bool {
	return name != "" && strings.Trim(name, "0123456789") == ""
}

// textOf is the characters as a text.
func textOf(runes []rune) string {
	var out []byte
	for _, r := range runes {
		out = object.AppendRune(out, r)
	}
	return string(out)
}
