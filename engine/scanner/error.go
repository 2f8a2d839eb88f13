// Lexical errors and warnings.

package scanner

import "unicode/utf8"

// Error is a lexical error. Line counts from 1; Col and EndCol are what Python shows as offset and end_offset: characters counted
// from 1, where 0 and -1 also occur because CPython reports them for some errors.
type Error struct {
	Class           string // SyntaxError, IndentationError or TabError
	Msg             string
	Line, Col       int
	EndLine, EndCol int
	Text            string

	// Deferred errors stand only if the parser reaches them; the others replace an earlier error of the parser.
	Deferred bool
	// AtEOF is true if more input could remedy the error.
	AtEOF bool
	// Unclosed is true for the error that the input ends inside brackets.
	Unclosed bool
	// InString is true for an error inside an f-string or t-string. It stands only if the parser reaches it.
	InString bool
}

// Warning is a SyntaxWarning found while scanning.
type Warning struct {
	Msg             string
	Line, Col       int // Col is a byte offset counted from 0
	EndLine, EndCol int
}

// lineText returns the line that contains offset pos without its newline, and where it starts.
func (s *Scanner) lineText(start int) string {
	end := start
	for end < len(s.src) && s.src[end] != '\n' {
		end++
	}
	return s.src[start:end]
}

// fail records an error at the character that ends before offset cur on the current line.
func (s *Scanner) fail(cur int, msg string) {
	col := utf8.RuneCountInString(s.src[s.lineStart:cur])
	s.failRange(col, col, msg)
}

// failRange records an error on the current line between two offsets.
func (s *Scanner) failRange(col, endCol int, msg string) {
	s.setErr(&Error{Class: "SyntaxError", Msg: msg, Line: s.line, Col: col, EndLine: s.line, EndCol: endCol,
		Text: s.lineText(s.lineStart)})
}

// failDeferred records an error that stands only if the parser gets there.
func (s *Scanner) failDeferred(class, msg string, col, endCol int) *Error {
	text := s.lineText(s.lineStart)
	if s.lineStart+len(text) < len(s.src) {
		text += "\n"
	}
	e := &Error{Class: class, Msg: msg, Line: s.line, Col: col, EndLine: s.line, EndCol: endCol, Text: text, Deferred: true}
	s.setErr(e)
	return e
}

func (s *Scanner) setErr(e *Error) {
	if s.err == nil {
		e.InString = len(s.strs) > 0
		s.err = e
	}
}

// failUnclosed records that the text ended inside brackets.
func (s *Scanner) failUnclosed() { s.setErr(s.UnclosedError()) }

// UnclosedError returns the error that the innermost open bracket is not closed, or nil if no bracket is open.
func (s *Scanner) UnclosedError() *Error {
	if len(s.brackets) == 0 {
		return nil
	}
	b := s.brackets[len(s.brackets)-1]
	text := s.lineText(int(b.lineStart))
	if int(b.lineStart)+len(text)+1 == len(s.src) {
		text += "\n"
	}
	return &Error{Class: "SyntaxError", Msg: "'" + string(rune(b.open)) + "' was never closed", Line: int(b.line),
		Col: utf8.RuneCountInString(s.src[b.lineStart:b.pos]) + 1, EndLine: int(b.line), EndCol: 0, Text: text,
		Deferred: true, AtEOF: true, Unclosed: true}
}

// failStatement records, for tools, that the text ended on line inside a statement; the column is counted from offset start.
func (s *Scanner) failStatement(line, start int) {
	s.setErr(&Error{Class: "SyntaxError", Msg: "unexpected EOF in multi-line statement", Line: line, Col: utf8.RuneCountInString(s.src[start:]), EndLine: line, AtEOF: true})
}

func (s *Scanner) warn(msg string, line, col, endLine, endCol int) {
	s.warnings = append(s.warnings, Warning{msg, line, col, endLine, endCol})
}
