// Errors of the parser: making them, and choosing the one that CPython would report.

package parser

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/scanner"
	"dappco.re/go/py/engine/token"
)

func fromLexical(e *scanner.Error, filename string) *SyntaxError {
	return &SyntaxError{Class: e.Class, Msg: e.Msg, Filename: filename, Line: e.Line, Col: e.Col, EndLine: e.EndLine,
		EndCol: e.EndCol, Text: e.Text, TextAbsent: e.Text == "" && e.EndLine == Absent, Incomplete: e.AtEOF}
}

// failAt fails with an error in the value of a literal.
func (p *parser) failAt(e *SyntaxError) {
	if p.actionErr == nil && !p.failed {
		e.Filename = p.opt.Filename
		p.actionErr = e
	}
	p.fail()
}

// failToken fails with an error that covers a token.
func (p *parser) failToken(t *token.Token, msg string) {
	p.failAt(p.errorOver(ast.Span{Line: t.Line, Col: t.Col, EndLine: t.EndLine, EndCol: t.EndCol}, msg))
}

// failHere fails with an error at the current token.
func (p *parser) failHere(msg string) {
	t := p.tok
	p.failToken(&t, msg)
}

func (p *parser) failSpan(s ast.Span, msg string) { p.failAt(p.errorOver(s, msg)) }

// errorOver returns a SyntaxError for a span.
func (p *parser) errorOver(s ast.Span, msg string) *SyntaxError {
	e := &SyntaxError{Class: "SyntaxError", Msg: msg, Filename: p.opt.Filename, Line: int(s.Line), EndLine: int(s.EndLine)}
	text := p.lineText(int(s.Line))
	e.Col = charsIn(text, int(s.Col)) + 1
	if s.EndLine == s.Line {
		e.EndCol = charsIn(text, int(s.EndCol)) + 1
	} else {
		e.EndCol = charsIn(p.lineText(int(s.EndLine)), int(s.EndCol)) + 1
	}
	e.Text = p.shownLine(int(s.Line))
	return e
}

// shownLine returns a line as an error shows it: with its newline only if the scanner has not gone beyond it.
func (p *parser) shownLine(line int) string {
	text := p.lineText(line)
	if n := len(p.toks); n > 0 && int(p.toks[n-1].Line) > line {
		return text
	}
	return text + "\n"
}

// lineText returns a line of the source without its newline.
func (p *parser) lineText(line int) string {
	s := p.src
	for ; line > 1; line-- {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			return ""
		}
		s = s[i+1:]
	}
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return s[:i]
	}
	return s
}

// lineOf returns the line that holds offset pos.
func (p *parser) lineOf(pos int) string {
	start := strings.LastIndexByte(p.src[:pos], '\n') + 1
	if i := strings.IndexByte(p.src[start:], '\n'); i >= 0 {
		return p.src[start : start+i]
	}
	return p.src[start:]
}

// charsIn returns the number of characters in the first n bytes of a line.
func charsIn(line string, n int) int {
	if n > len(line) {
		return utf8.RuneCountInString(line) + n - len(line)
	}
	return utf8.RuneCountInString(line[:n])
}

// explain returns the error for a text that the parser has refused.
func (p *parser) explain() *SyntaxError {
	if p.tooDeep {
		return &SyntaxError{Class: "MemoryError", Msg: "Parser stack overflowed - Python source too complex to parse",
			Filename: p.opt.Filename, Line: Absent, Col: Absent, EndLine: Absent, EndCol: Absent, TextAbsent: true}
	}
	if p.actionErr != nil {
		return p.actionErr
	}
	if e := p.sc.Err(); e != nil {
		return fromLexical(e, p.opt.Filename)
	}
	t := p.toks[p.pos]
	return p.errorOver(ast.Span{Line: t.Line, Col: t.Col, EndLine: t.EndLine, EndCol: t.EndCol}, "invalid syntax")
}
