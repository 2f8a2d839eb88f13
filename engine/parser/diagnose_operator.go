// Diagnoser: binary and unary operators, primaries.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// leftToRight matches operands separated by operators.
func (d *diagnoser) leftToRight(r rule, operand func() ast.Expr, ops ...token.Kind) ast.Expr {
	return d.expr(r, func() ast.Expr {
		st := d.start()
		left := operand()
		if left == nil {
			return nil
		}
		for d.alt(func() bool {
			if !d.anyOf(ops...) {
				return false
			}
			right := operand()
			if right == nil {
				if d.faulty && r >= ruleSum {
					d.notOperand(d.inversion)
				}
				return false
			}
			left = &ast.BinOp{Span: d.from(st), Left: left, Right: right}
			return true
		}) {
		}
		if d.err != nil {
			return nil
		}
		return left
	})
}

// notOperand reports "not" directly after an operator; operand matches what "not" is read with.
func (d *diagnoser) notOperand(operand func() ast.Expr) bool {
	return d.alt(func() bool {
		if !d.is(token.KwNot) {
			return false
		}
		a := *d.look()
		d.pos++
		b := operand()
		return b != nil && d.raiseRange(spanOf(&a), b.Pos(), "'not' after an operator must be parenthesized")
	})
}

func (d *diagnoser) bitOr() ast.Expr {
	if e, ok := d.quick(); ok {
		return e
	}
	return d.leftToRight(ruleBitOr, d.bitXor, token.VBar)
}

func (d *diagnoser) bitXor() ast.Expr { return d.leftToRight(ruleBitXor, d.bitAnd, token.Circumflex) }
func (d *diagnoser) bitAnd() ast.Expr { return d.leftToRight(ruleBitAnd, d.shift, token.Amper) }
func (d *diagnoser) shift() ast.Expr {
	return d.leftToRight(ruleShift, d.sum, token.LeftShift, token.RightShift)
}
func (d *diagnoser) sum() ast.Expr { return d.leftToRight(ruleSum, d.term, token.Plus, token.Minus) }
func (d *diagnoser) term() ast.Expr {
	return d.leftToRight(ruleTerm, d.factor, token.Star, token.Slash, token.DoubleSlash, token.Percent, token.At)
}

func (d *diagnoser) factor() ast.Expr {
	return d.expr(ruleFactor, func() ast.Expr {
		st, start := d.start(), d.pos
		if d.anyOf(token.Plus, token.Minus, token.Tilde) {
			if d.faulty {
				d.notOperand(d.factor)
			}
			if v := d.factor(); v != nil {
				return &ast.UnaryOp{Span: d.from(st), Operand: v}
			}
			d.pos = start
			return nil
		}
		left := d.awaitPrimary()
		if left == nil {
			return nil
		}
		after := d.pos
		if d.tok(token.DoubleStar) {
			if right := d.factor(); right != nil {
				return &ast.BinOp{Span: d.from(st), Left: left, Op: ast.Pow, Right: right}
			}
			d.pos = after
		}
		return left
	})
}

func (d *diagnoser) awaitPrimary() ast.Expr {
	return d.expr(ruleAwait, func() ast.Expr {
		st, start := d.start(), d.pos
		if d.tok(token.KwAwait) {
			if v := d.primary(); v != nil {
				return &ast.Await{Span: d.from(st), Value: v}
			}
			d.pos = start
			return nil
		}
		return d.primary()
	})
}

func (d *diagnoser) primary() ast.Expr {
	return d.expr(rulePrimary, func() ast.Expr {
		st := d.start()
		e := d.atom()
		for e != nil && d.err == nil {
			next := d.trailer(st, e)
			if next == nil {
				return e
			}
			e = next
		}
		return e
	})
}

// trailer matches what may follow a primary: ".name", a call, a subscription. A generator expression is looked for, and faults of
// comprehensions are reported, at every kind of bracket.
func (d *diagnoser) trailer(st position, e ast.Expr) ast.Expr {
	start := d.pos
	switch {
	case d.tok(token.Dot):
		if d.tok(token.Name) {
			return &ast.Attribute{Span: d.from(st), Value: e}
		}
	case d.isAny(token.LParen, token.LBracket, token.LBrace):
		if g := d.generator(); g != nil {
			return &ast.Call{Span: d.from(st), Func: e, Args: []ast.Expr{g}}
		}
		if d.tok(token.LParen) {
			d.arguments()
			if d.tok(token.RParen) {
				return &ast.Call{Span: d.from(st), Func: e}
			}
		} else if d.tok(token.LBracket) && d.slices() && d.tok(token.RBracket) {
			return &ast.Subscript{Span: d.from(st), Value: e}
		}
	}
	d.pos = start
	return nil
}

func (d *diagnoser) slices() bool {
	return d.alt(func() bool { return d.slice() && d.not(token.Comma) }) || d.alt(func() bool {
		ok := d.list(func() bool { return d.slice() || d.starredExpression() != nil })
		return ok && d.opt(d.tok(token.Comma))
	})
}

func (d *diagnoser) slice() bool {
	return d.alt(func() bool {
		d.expression()
		if !d.tok(token.Colon) {
			return false
		}
		d.expression()
		d.alt(func() bool { return d.tok(token.Colon) && d.opt(d.expression() != nil) })
		return d.err == nil
	}) || d.named() != nil
}

// name matches an identifier.
func (d *diagnoser) name() ast.Expr {
	t := d.look()
	if d.err != nil || t.Kind != token.Name {
		return nil
	}
	d.pos++
	return &ast.Name{Span: spanOf(t), ID: d.p.identifier(t)}
}

func (d *diagnoser) atom() ast.Expr {
	t := d.look()
	if d.err != nil {
		return nil
	}
	switch t.Kind {
	case token.Name:
		return d.name()
	case token.KwTrue, token.KwFalse, token.KwNone, token.Number, token.Ellipsis:
		d.pos++
		c := &ast.Constant{Span: spanOf(t), Value: int64(0)}
		switch t.Kind {
		case token.KwTrue:
			c.Value = true
		case token.KwFalse:
			c.Value = false
		case token.KwNone:
			c.Value = nil
		case token.Ellipsis:
			c.Value = ast.Ellipsis{}
		}
		return c
	case token.String, token.FStringStart, token.TStringStart:
		return d.strings()
	case token.LParen:
		if e := d.tuple(); e != nil {
			return e
		}
		if e := d.group(); e != nil {
			return e
		}
		return d.generator()
	case token.LBracket:
		if e := d.listDisplay(); e != nil {
			return e
		}
		return d.listComprehension()
	case token.LBrace:
		return d.braces()
	}
	return nil
}
