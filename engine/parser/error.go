// Errors of the parser: making them, and choosing the one that CPython would report.

package parser

import (
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/scanner"
	"dappco.re/go/py/engine/token"
)

func fromLexical(e *scanner.Error, filename string) *SyntaxError {
	return &SyntaxError{Class: e.Class, Msg: e.Msg, Filename: filename, Line: e.Line, Col: e.Col, EndLine: e.EndLine,
		EndCol: e.EndCol, Text: e.Text, TextAbsent: e.Text == "" && e.EndLine == Absent, Incomplete: e.AtEOF, lexical: true}
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
	p.failAt(p.errorOver(ast.Span{Line: t.Line, Col: t.Col, EndLine: t.EndLine, EndCol: t.EndCol}, msg, &p.toks[p.pos]))
}

// failHere fails with an error at the current token.
func (p *parser) failHere(msg string) {
	t := p.tok
	p.failAt(p.errorAt(&t, &p.toks[p.pos], "SyntaxError", msg))
}

// errorOver returns a SyntaxError for a span, while last is the farthest token read. Both columns are measured on the line where the
// span starts, even if it ends on another: CPython does so.
func (p *parser) errorOver(s ast.Span, msg string, last *token.Token) *SyntaxError {
	text := p.shownLine(int(s.Line), last)
	return &SyntaxError{Class: "SyntaxError", Msg: msg, Filename: p.opt.Filename, Line: int(s.Line), EndLine: int(s.EndLine),
		Col: offsetIn(text, int(s.Col)), EndCol: offsetIn(text, int(s.EndCol)), Text: text}
}

// shownLine returns a line as an error shows it: with its newline only if nothing beyond it has been read.
func (p *parser) shownLine(line int, last *token.Token) string {
	text := p.lineText(line)
	reached := int(last.EndLine)
	if p.atEnd(last) {
		reached = p.lastLineNumber()
	}
	if reached > line || p.src == "" || line >= p.lastLineNumber() && p.src[len(p.src)-1] != '\n' {
		return text
	}
	return text + "\n"
}

// lineOffset returns where a line starts.
func (p *parser) lineOffset(line int) int {
	at := 0
	for ; line > 1; line-- {
		i := strings.IndexByte(p.src[at:], '\n')
		if i < 0 {
			return len(p.src)
		}
		at += i + 1
	}
	return at
}

// lineText returns a line of the source without its newline.
func (p *parser) lineText(line int) string {
	return p.lineOf(p.lineOffset(line))
}

// lineOf returns the line that holds offset pos.
func (p *parser) lineOf(pos int) string {
	start := strings.LastIndexByte(p.src[:pos], '\n') + 1
	if i := strings.IndexByte(p.src[start:], '\n'); i >= 0 {
		return p.src[start : start+i]
	}
	return p.src[start:]
}

// offsetIn returns the number, counted from 1, of the character at byte col of a line. A column far beyond the line counts as one beyond.
func offsetIn(line string, col int) int {
	n := 0
	for i := 0; i <= col && i < len(line); i++ {
		if line[i]&0xC0 != 0x80 {
			n++
		}
	}
	if col >= len(line) {
		n++
	}
	return n
}
