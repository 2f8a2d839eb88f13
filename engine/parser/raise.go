// The ways in which the diagnoser places an error.

package parser

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// raise reports an error that covers a span. It returns false so that a rule can end with it.
func (d *diagnoser) raise(s ast.Span, msg string) bool {
	if d.err == nil {
		d.err = d.p.errorOver(s, msg, &d.p.toks[d.fill-1])
	}
	return false
}

func (d *diagnoser) raiseRange(from, to ast.Span, msg string) bool { return d.raise(from.To(to), msg) }

func (d *diagnoser) raiseToken(t *token.Token, msg string) bool { return d.raise(spanOf(t), msg) }

// raiseFrom reports an error from a token up to where the scanner is.
func (d *diagnoser) raiseFrom(t *token.Token, msg string) bool {
	if d.err == nil {
		end := spanOf(&d.p.toks[d.fill-1])
		d.raise(spanOf(t).To(end), msg)
		d.err.EndCol--
		if d.p.atEnd(t) {
			d.err.Col = 0
		}
	}
	return false
}

// raiseLast reports an error at the farthest token looked at.
func (d *diagnoser) raiseLast(class, msg string) bool {
	if d.err == nil {
		d.err = d.errorAt(&d.p.toks[d.fill-1], class, msg)
	}
	return false
}

// raiseNext reports an error at the current token.
func (d *diagnoser) raiseNext(msg string) bool {
	if t := d.look(); d.err == nil {
		d.err = d.errorAt(t, "SyntaxError", msg)
	}
	return false
}

// raiseBlock reports a missing indented block.
func (d *diagnoser) raiseBlock(what string, line int32) bool {
	return d.raiseLast("IndentationError", "expected an indented block after "+what+" on line "+strconv.Itoa(int(line)))
}

// lastLineNumber returns the number of the last line, 0 for an empty text.
func (p *parser) lastLineNumber() int {
	n := strings.Count(p.src, "\n")
	if p.src != "" && p.src[len(p.src)-1] != '\n' {
		n++
	}
	return n
}

// atEnd reports whether a token stands at the end of the text.
func (p *parser) atEnd(t *token.Token) bool { return int(t.Pos) >= len(p.src) }

// errorAt returns an error at a token as CPython places errors without a range: tokens without a column are placed where the scanner was.
func (d *diagnoser) errorAt(t *token.Token, class, msg string) *SyntaxError {
	return d.p.errorAt(t, &d.p.toks[d.fill-1], class, msg)
}

// errorAt is diagnoser.errorAt while last is the farthest token read.
func (p *parser) errorAt(t, last *token.Token, class, msg string) *SyntaxError {
	e := p.errorOver(spanOf(t), msg, last)
	e.Class = class
	switch {
	case p.atEnd(t):
		e.Line = p.lastLineNumber()
		e.EndLine, e.EndCol = e.Line, -1
		e.Text = p.shownLine(e.Line, t)
		e.Col = offsetIn(e.Text, len(e.Text)) - 1
	case t.Kind == token.Indent || t.Kind == token.Dedent:
		e.Col, e.EndCol = e.Col-1, -1
	}
	return e
}

// exprName returns what CPython calls an expression in messages.
func exprName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Attribute:
		return "attribute"
	case *ast.Subscript:
		return "subscript"
	case *ast.Starred:
		return "starred"
	case *ast.Name:
		return "name"
	case *ast.List:
		return "list"
	case *ast.Tuple:
		return "tuple"
	case *ast.Lambda:
		return "lambda"
	case *ast.Call:
		return "function call"
	case *ast.BoolOp, *ast.BinOp, *ast.UnaryOp:
		return "expression"
	case *ast.GeneratorExp:
		return "generator expression"
	case *ast.Yield, *ast.YieldFrom:
		return "yield expression"
	case *ast.Await:
		return "await expression"
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	case *ast.Dict:
		return "dict literal"
	case *ast.Set:
		return "set display"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "f-string expression"
	case *ast.TemplateStr, *ast.Interpolation:
		return "t-string expression"
	case *ast.Compare:
		return "comparison"
	case *ast.IfExp:
		return "conditional expression"
	case *ast.NamedExpr:
		return "named expression"
	case *ast.Constant:
		return constantName(e)
	}
	return "expression"
}

func constantName(c *ast.Constant) string {
	switch v := c.Value.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case ast.Ellipsis:
		return "ellipsis"
	}
	return "literal"
}

// targetUse says what a target is for.
type targetUse uint8

const (
	assignTarget targetUse = iota
	loopTarget
	deleteTarget
)

// invalidTarget returns the first part of e that cannot be a target, or nil.
func invalidTarget(e ast.Expr, use targetUse) ast.Expr {
	switch e := e.(type) {
	case nil, *ast.Name, *ast.Attribute, *ast.Subscript:
		return nil
	case *ast.List:
		return invalidAmong(e.Elts, use)
	case *ast.Tuple:
		return invalidAmong(e.Elts, use)
	case *ast.Starred:
		if use == deleteTarget {
			return e
		}
		return invalidTarget(e.Value, use)
	case *ast.Compare:
		if use == loopTarget {
			if e.Ops[0] == ast.In {
				return invalidTarget(e.Left, use)
			}
			return nil
		}
	}
	return e
}

func invalidAmong(elts []ast.Expr, use targetUse) ast.Expr {
	for _, e := range elts {
		if bad := invalidTarget(e, use); bad != nil {
			return bad
		}
	}
	return nil
}

// raiseTarget reports the first part of e that cannot be a target, if there is one.
func (d *diagnoser) raiseTarget(e ast.Expr, use targetUse) bool {
	bad := invalidTarget(e, use)
	if bad == nil {
		return false
	}
	if use == deleteTarget {
		return d.raise(bad.Pos(), "cannot delete "+exprName(bad))
	}
	return d.raise(bad.Pos(), "cannot assign to "+exprName(bad))
}
