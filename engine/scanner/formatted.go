// f-strings and t-strings: their text, and the switch between text and replacement fields.

package scanner

import (
	"fmt"

	"dappco.re/go/py/engine/token"
)

const (
	maxFormatted = 150
	maxFields    = 3
)

// formatted is an f-string or t-string being scanned. It is either in text (Next yields FStringMiddle) or in a replacement
// field (Next yields ordinary tokens until the brackets are back at the level of the field's own brace).
type formatted struct {
	quote     byte
	size      int // 1 or 3 quotes
	raw       bool
	template  bool
	pos       int // of the prefix
	line      int
	lineStart int
	levels    [maxFields]int // bracket level inside each open field
	fields    int            // number of open fields; more than one inside nested format specifications
	inField   bool
	inSpec    bool // the text is a format specification
	specField bool // a field of the specification has been closed
	specStart bool // nothing of the specification has been scanned since its start or its last field
}

func (f *formatted) letter() byte {
	if f.template {
		return 't'
	}
	return 'f'
}

// atFieldLevel reports whether the scanner is in a field with no bracket open inside it.
func (f *formatted) atFieldLevel(brackets int) bool {
	return f.inField && f.levels[f.fields-1] == brackets
}

// plainSpec reports whether the scanner is in a format specification in which braces are not doubled. CPython forgets that it is in
// one once a field inside it has been closed.
func (f *formatted) plainSpec() bool { return f.inSpec && !f.specField }

func (f *formatted) endField() {
	f.fields--
	f.specField = true
	f.inField, f.inSpec, f.specStart = false, f.fields > 0, f.fields > 0
}

func (s *Scanner) startFormatted(start, pos, size int) token.Token {
	if len(s.strs) >= maxFormatted {
		s.fail(pos+1, "too many nested f-strings")
		return s.errorToken()
	}
	prefix := s.src[start:pos]
	f := formatted{quote: s.src[pos], size: size, raw: hasLetter(prefix, 'r'), template: hasLetter(prefix, 't'),
		pos: start, line: s.line, lineStart: s.lineStart}
	s.strs = append(s.strs, f)
	kind := token.FStringStart
	if f.template {
		kind = token.TStringStart
	}
	return s.span(start, pos+size, kind)
}

func (s *Scanner) atQuotes(i int, f *formatted) bool {
	if s.byteAt(i) != f.quote {
		return false
	}
	return f.size == 1 || s.byteAt(i+1) == f.quote && s.byteAt(i+2) == f.quote
}

// nextText returns the next token of the text of the innermost f-string: a piece of text, the brace of a field, or the end. An
// empty specification still has a piece of text.
func (s *Scanner) nextText() token.Token {
	f := &s.strs[len(s.strs)-1]
	c := s.byteAt(s.pos)
	atStart := f.specStart
	f.specStart = false
	switch {
	case c == '{' && s.lenient && atStart && f.plainSpec() && s.byteAt(s.pos+1) == '{':
		return s.span(s.pos, s.pos, token.FStringMiddle)
	case c == '{' && (f.plainSpec() || s.byteAt(s.pos+1) != '{'):
		return s.startField(f)
	case c == '}' && f.inSpec && atStart:
		return s.span(s.pos, s.pos, token.FStringMiddle)
	case c == '}' && f.inSpec:
		f.inField = true
		return s.closeBracket(c)
	case s.atQuotes(s.pos, f):
		kind := token.FStringEnd
		if f.template {
			kind = token.TStringEnd
		}
		size := f.size
		s.strs = s.strs[:len(s.strs)-1]
		return s.span(s.pos, s.pos+size, kind)
	}
	return s.scanText(f)
}

func (s *Scanner) startField(f *formatted) token.Token {
	if f.fields >= maxFields {
		s.fail(s.pos, fmt.Sprintf("%c-string: expressions nested too deeply", f.letter()))
		return s.errorToken()
	}
	t := s.openBracket('{')
	if s.err == nil {
		f.levels[f.fields] = len(s.brackets)
		f.fields++
		f.inField, f.inSpec = true, false
	}
	return t
}

// scanText returns the text up to the next field or the end of the string. A doubled brace ends a piece after its first brace;
// the second one is skipped, but counts for the end column. A character named by \N{...} ends a piece, too.
func (s *Scanner) scanText(f *formatted) token.Token {
	t := s.at(s.pos, token.FStringMiddle)
	i := s.pos
	line, lineStart := s.line, s.lineStart
	skip := 0
	named := false // inside the braces of \N{...}
loop:
	for ; ; i++ {
		c := s.byteAt(i)
		if i >= len(s.src) || c == '\n' && f.size == 1 {
			return s.failText(f, i, line, lineStart)
		}
		switch c {
		case f.quote:
			if s.atQuotes(i, f) {
				break loop
			}
		case '\n':
			line, lineStart = line+1, i+1
		case '{':
			if !f.plainSpec() && s.byteAt(i+1) == '{' {
				i, skip = i+1, 1
			}
			break loop
		case '}':
			if named {
				i++
				break loop
			}
			if f.inSpec {
				break loop
			}
			if s.byteAt(i+1) != '}' {
				s.line, s.lineStart = line, lineStart
				s.fail(i+1, fmt.Sprintf("%c-string: single '}' is not allowed", f.letter()))
				if s.lenient { // the text before it counts
					t.End, t.EndLine, t.EndCol = int32(i), int32(line), int32(i-lineStart)
					return t
				}
				return s.errorToken()
			}
			i, skip = i+1, 1
			break loop
		case '\\':
			t.HasBackslash = true
			switch c := s.byteAt(i + 1); {
			case c == '{' || c == '}' || i+1 >= len(s.src):
			case c == '\n':
				i, line, lineStart = i+1, line+1, i+2
			case c == 'N' && !f.raw && s.byteAt(i+2) == '{':
				i, named = i+2, true
			default:
				i++
			}
		}
	}
	s.pos, s.line, s.lineStart = i, line, lineStart
	s.pos += skip
	t.End, t.EndLine, t.EndCol = int32(i), int32(line), int32(s.pos-lineStart)
	return t
}

// failText reports an f-string whose text is not closed before offset i.
func (s *Scanner) failText(f *formatted, i, line, lineStart int) token.Token {
	letter := f.letter()
	if f.plainSpec() && f.size == 1 && i < len(s.src) {
		s.fail(i+1, fmt.Sprintf("%c-string: newlines are not allowed in format specifiers for single quoted %c-strings",
			letter, letter))
		return s.errorToken()
	}
	if i >= len(s.src) && lineStart >= len(s.src) {
		line--
	}
	triple := ""
	if f.size == 3 {
		triple = "triple-quoted "
	}
	pos := f.pos
	s.line, s.lineStart = f.line, f.lineStart
	s.fail(pos+1, fmt.Sprintf("unterminated %s%c-string literal (detected at line %d)", triple, letter, line))
	s.err.AtEOF = f.size == 3
	return s.errorToken()
}
