// This file finds the part of an expression that its last operation is: the operator, the subscript or the arguments.

package traceback

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/parser"
)

// maxParsed is the longest text that is parsed again for its marks.
const maxParsed = 1 << 16

// anchors bound the operation: characters of lines of the segment.
type anchors struct{ left, right spot }

// anchorsOf finds the anchors of segment, the text of an expression; nil means that it has none.
func anchorsOf(segment string) *anchors {
	if len(segment) > maxParsed {
		return nil
	}
	body := parse("(\n" + segment + "\n)")
	if len(body) != 1 {
		return nil
	}
	statement, ok := body[0].(*ast.ExprStmt)
	if !ok {
		return nil
	}
	w := &walker{lines: strings.Split(segment, "\n")}
	switch e := statement.Value.(type) {
	case *ast.BinOp:
		return w.operator(e)
	case *ast.Subscript:
		return w.subscript(e)
	case *ast.Call:
		return w.call(e)
	}
	return nil
}

func parse(text string) []ast.Stmt {
	mod, _, err := parser.Parse([]byte(text), parser.Options{SourceIsString: true})
	if err != nil {
		return nil
	}
	m, ok := mod.(*ast.Module)
	if !ok {
		return nil
	}
	return m.Body
}

// walker moves over the characters of a segment.
type walker struct{ lines []string }

// spot is where byte col of line (of the text that was parsed: one more line in front) is in the segment.
func (w *walker) spot(line, col int32) spot {
	n := int(line) - 2
	if n < 0 || n >= len(w.lines) {
		return spot{len(w.lines), 0}
	}
	return spot{n, characters(w.lines[n], int(col))}
}

// at is the character at s, 0 behind the end of its line.
func (w *walker) at(s spot) rune {
	if s.line >= len(w.lines) {
		return 0
	}
	rest := w.lines[s.line][len(head(w.lines[s.line], s.col)):]
	if rest == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return r
}

// until is the first character from s on, outside comments, that stop accepts; ok is false when there is none.
func (w *walker) until(s spot, stop func(r rune) bool) (_ spot, ok bool) {
	for s.line < len(w.lines) {
		switch r := w.at(s); {
		case r == 0 || r == '#' || r == '\\':
			s = spot{s.line + 1, 0}
		case stop(r):
			return s, true
		default:
			s.col++
		}
	}
	return s, false
}

func (w *walker) operator(e *ast.BinOp) *anchors {
	end := e.Left.Pos()
	at, ok := w.until(w.spot(end.EndLine, end.EndCol), func(r rune) bool { return !unicode.IsSpace(r) && r != ')' })
	if !ok {
		return nil
	}
	right := spot{at.line, at.col + 1}
	if r := w.at(right); r != 0 && right.before(w.spot(e.Right.Pos().Line, e.Right.Pos().Col)) && !unicode.IsSpace(r) && r != '\\' && r != '#' {
		right.col++
	}
	return &anchors{at, right}
}

func (w *walker) subscript(e *ast.Subscript) *anchors {
	end := e.Value.Pos()
	left, ok := w.until(w.spot(end.EndLine, end.EndCol), func(r rune) bool { return r == '[' })
	if !ok {
		return nil
	}
	end = e.Slice.Pos()
	right, ok := w.until(w.spot(end.EndLine, end.EndCol), func(r rune) bool { return r == ']' })
	if !ok {
		return nil
	}
	right.col++
	return &anchors{left, right}
}

func (w *walker) call(e *ast.Call) *anchors {
	end := e.Func.Pos()
	left, ok := w.until(w.spot(end.EndLine, end.EndCol), func(r rune) bool { return r == '(' })
	if !ok {
		return nil
	}
	return &anchors{left, w.spot(e.EndLine, e.EndCol)}
}

// worthMarking says whether marks below characters from (of the first line) to to (of the last) tell more than the
// lines themselves: a plain call that is the whole statement, or the value that a statement returns or assigns, has
// none, and nor has a range without anchors that is all of the text.
func worthMarking(lines []string, from, to int, anchored bool) bool {
	if text := strings.Join(lines, "\n"); len(text) <= maxParsed {
		if body := parse(text); len(body) > 0 {
			var call *ast.Call
			switch s := body[0].(type) {
			case *ast.Return:
				if c, ok := s.Value.(*ast.Call); ok {
					if _, named := c.Func.(*ast.Name); named {
						call = c
					}
				}
			case *ast.Assign:
				call, _ = s.Value.(*ast.Call)
			}
			if call != nil && call.Line == 1 && int(call.EndLine) == len(lines) && int(call.Col) == from && int(call.EndCol) == to {
				return false
			}
		}
	}
	if anchored {
		return true
	}
	last := lines[len(lines)-1]
	return strings.TrimSpace(head(lines[0], from)) != "" || strings.TrimSpace(last[len(head(last, to)):]) != ""
}
