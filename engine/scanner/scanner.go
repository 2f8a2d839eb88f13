// Package scanner turns the text of a Python 3.14 program into tokens.
//
// A Scanner works on UTF-8 text whose line ends are "\n" (Decode makes it from a file) and yields one token for each call of
// Next. It keeps four pieces of state: the open brackets, the stack of indentation widths, the stack of f-strings
// that are being scanned, and whether the next token is the first of a line. After an error it yields Error tokens only.
package scanner

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/token"
)

const (
	maxBrackets = 200
	maxIndents  = 100
	tabWidth    = 8
)

// bracket is an opening bracket that has not been closed.
type bracket struct {
	pos, line, lineStart int32
	open                 byte
}

// indent is the width of an indentation level with tabs to columns of eight, and with tabs counted as one character.
type indent struct{ width, narrow int32 }

// Scanner yields the tokens of one text.
type Scanner struct {
	src       string
	pos       int
	lineStart int
	line      int
	comment   int // where the last comment starts: a Newline token starts at the comment before it
	joinStart int // start of the first of the lines joined by backslashes that ends in the current one

	atLineStart bool
	pending     int // Indent tokens (positive) or Dedent tokens (negative) not yet returned
	interactive bool
	keepIndent  bool
	lenient     bool
	afterToken  bool // interactive: a token has been returned since the last Newline made up at the end of the text
	// endsInComment is set when the text's last line has a comment only and no newline. At a prompt no Newline is made up after it.
	endsInComment bool

	brackets []bracket
	indents  []indent
	strs     []formatted
	err      *Error
	warnings []Warning
}

// New returns a scanner of src. The text must be UTF-8 with "\n" line ends; a missing last newline should have been added.
func New(src string) *Scanner {
	return &Scanner{src: src, line: 1, comment: -1, atLineStart: true, indents: make([]indent, 1, 8)}
}

// Err returns the error that ended the scan, or nil.
func (s *Scanner) Err() *Error { return s.err }

// Warnings returns the warnings found so far.
func (s *Scanner) Warnings() []Warning { return s.warnings }

// Next returns the next token. At the end it returns EndMarker for ever, after an error Error for ever.
func (s *Scanner) Next() token.Token {
	if s.err != nil {
		return s.errorToken()
	}
	if n := len(s.strs); n > 0 && !s.strs[n-1].inField {
		return s.nextText()
	}
	if s.atLineStart {
		s.startLine()
		if s.err != nil {
			return s.errorToken()
		}
	}
	if s.pending != 0 {
		return s.indentToken()
	}
	if !s.skipBlank() {
		return s.errorToken()
	}
	return s.scan()
}

func (s *Scanner) errorToken() token.Token {
	t := s.at(s.pos, token.Error)
	t.End, t.EndLine, t.EndCol = t.Pos, t.Line, t.Col
	return t
}

// at starts a token of one line at offset pos; its end is not set.
func (s *Scanner) at(pos int, k token.Kind) token.Token {
	return token.Token{Kind: k, Pos: int32(pos), Line: int32(s.line), Col: int32(pos - s.lineStart),
		EndLine: int32(s.line), Depth: uint8(len(s.brackets))}
}

// span returns the token of one line between two offsets.
func (s *Scanner) span(pos, end int, k token.Kind) token.Token {
	s.pos = end
	return token.Token{Kind: k, Pos: int32(pos), End: int32(end), Line: int32(s.line), Col: int32(pos - s.lineStart),
		EndLine: int32(s.line), EndCol: int32(end - s.lineStart), Depth: uint8(len(s.brackets))}
}

func (s *Scanner) indentToken() token.Token {
	k := token.Indent
	s.afterToken = true
	if s.pending < 0 {
		k = token.Dedent
		s.pending++
	} else {
		s.pending--
	}
	return s.span(s.pos, s.pos, k)
}

// newline moves to the line after the newline at offset pos.
func (s *Scanner) newline(pos int) {
	s.pos = pos + 1
	s.line++
	s.lineStart, s.joinStart = s.pos, s.pos
}

// skipBlank skips spaces, comments, joined lines and, inside brackets, newlines. It reports false on an error.
func (s *Scanner) skipBlank() bool {
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; c {
		case ' ', '\t', '\f':
			s.pos++
		case '#':
			s.comment = s.pos
			n := strings.IndexByte(s.src[s.pos:], '\n')
			if n < 0 {
				s.pos = len(s.src)
			} else {
				s.pos += n
			}
		case '\n':
			if len(s.brackets) == 0 {
				return true
			}
			s.newline(s.pos)
		case '\\':
			if !s.joinLine() {
				return false
			}
		default:
			return true
		}
	}
	return true
}

// joinLine skips a backslash and the newline after it.
func (s *Scanner) joinLine() bool {
	next := s.pos + 1
	if next >= len(s.src) || s.src[next] != '\n' {
		s.failDeferred("SyntaxError", "unexpected character after line continuation character", s.joinedColumn(), 0)
		return false
	}
	if next+1 >= len(s.src) {
		e := s.failDeferred("SyntaxError", "", 0, 0)
		s.unexpectedEOF(e, next)
		return false
	}
	start := s.joinStart
	s.newline(next)
	s.joinStart = start
	return true
}

// joinedColumn returns the column of what follows the backslash at the current position, as CPython counts: from the
// first of the joined lines, in bytes, but in characters of the last line and at most one beyond it.
func (s *Scanner) joinedColumn() int {
	text := s.lineText(s.lineStart)
	if s.lineStart+len(text) < len(s.src) {
		text += "\n"
	}
	n := min(s.pos+2, len(s.src)) - s.joinStart
	if n > len(text) {
		return utf8.RuneCountInString(text) + 1
	}
	return utf8.RuneCountInString(text[:n])
}

func (s *Scanner) unexpectedEOF(e *Error, end int) {
	if s.lenient {
		s.err = nil
		start := s.joinStart
		if strings.Trim(s.src[start:], " \t\f\\\n") == "" {
			start = len(s.src)
		}
		s.failStatement(s.line, start)
		return
	}
	if len(s.brackets) > 0 {
		s.err = nil
		s.failUnclosed()
		return
	}
	e.Msg, e.Col, e.EndCol, e.AtEOF = "unexpected EOF while parsing", s.chars(end)+1, -1, true
}

// chars returns the number of characters between the start of the line and offset pos.
func (s *Scanner) chars(pos int) int {
	n := 0
	for i := s.lineStart; i < pos; i++ {
		if s.src[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// scan returns the token at the current position, which is not blank.
func (s *Scanner) scan() token.Token {
	if s.pos >= len(s.src) {
		return s.end()
	}
	pos := s.pos
	c := s.src[pos]
	s.afterToken = true
	switch class[c] {
	case classLetter:
		return s.scanName()
	case classDigit:
		return s.scanNumber()
	case classQuote:
		return s.scanString(pos, pos)
	}
	if c == '\n' {
		t := s.span(s.newlineStart(pos), pos+1, token.Newline)
		s.newline(pos)
		s.atLineStart = true
		return t
	}
	if c == '.' && pos+1 < len(s.src) && class[s.src[pos+1]] == classDigit {
		return s.scanNumber()
	}
	return s.scanOperator(c)
}

// newlineStart returns where the Newline token for the newline at pos starts: at the comment before it, if there is one.
func (s *Scanner) newlineStart(pos int) int {
	if s.comment >= s.lineStart {
		return s.comment
	}
	return pos
}

// end yields what is due when the text is exhausted: EndMarker, and before it, in interactive mode, a Newline and the Dedents.
func (s *Scanner) end() token.Token {
	if len(s.brackets) > 0 {
		if s.lenient {
			start := len(s.src)
			if n := len(s.strs); n > 0 {
				start = s.strs[n-1].lineStart
			}
			s.failStatement(s.line-1, start)
		} else {
			s.failUnclosed()
		}
		return s.errorToken()
	}
	if s.interactive && s.afterToken && !s.endsInComment {
		s.afterToken = false
		if n := len(s.indents) - 1; n > 0 && !s.keepIndent {
			s.pending -= n
			s.indents = s.indents[:1]
		}
		return s.span(s.pos, s.pos, token.Newline)
	}
	return s.span(s.pos, s.pos, token.EndMarker)
}

// SetInteractive prepares the scanner for a statement typed at a prompt: the end of the text ends the statement, which needs no newline. With
// keepIndent it does not end an indented block.
func (s *Scanner) SetInteractive(keepIndent bool) {
	s.interactive, s.keepIndent = true, keepIndent
}

// SetLenient prepares the scanner for tools that show tokens: what no program may have, but still is a token (a name with wrong characters, a number
// that runs into a name, a bracket that closes none), is yielded, and every error is one about tokens.
func (s *Scanner) SetLenient() { s.lenient = true }
