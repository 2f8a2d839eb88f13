// Expressions from the loosest operators to the tightest.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// binary operators by token: precedence (0 means none) and node operator. Power is not here: it binds on its own terms.
var binaryPrec = [256]uint8{
	token.VBar: 1, token.Circumflex: 2, token.Amper: 3, token.LeftShift: 4, token.RightShift: 4, token.Plus: 5, token.Minus: 5,
	token.Star: 6, token.Slash: 6, token.DoubleSlash: 6, token.Percent: 6, token.At: 6,
}

var binaryOp = [256]ast.Operator{
	token.VBar: ast.BitOr, token.Circumflex: ast.BitXor, token.Amper: ast.BitAnd, token.LeftShift: ast.LShift,
	token.RightShift: ast.RShift, token.Plus: ast.Add, token.Minus: ast.Sub, token.Star: ast.Mult, token.Slash: ast.Div,
	token.DoubleSlash: ast.FloorDiv, token.Percent: ast.Modulo, token.At: ast.MatMult,
}

// starts reports whether a token may start an expression (a starred one not included).
func starts(k token.Kind) bool {
	switch k {
	case token.Name, token.Number, token.String, token.FStringStart, token.TStringStart, token.LParen, token.LBracket,
		token.LBrace, token.Minus, token.Plus, token.Tilde, token.Ellipsis, token.KwNot, token.KwLambda, token.KwAwait,
		token.KwNone, token.KwTrue, token.KwFalse:
		return true
	}
	return false
}

// starExpressions parses one expression or an unparenthesised tuple, either with starred members.
func (p *parser) starExpressions() ast.Expr {
	st := p.start()
	e := p.starExpression()
	if p.kind != token.Comma {
		return e
	}
	return p.restOfTuple(st, e, (*parser).starExpression)
}

// restOfTuple parses ", b, c" after the first member of an unparenthesised tuple.
func (p *parser) restOfTuple(st position, first ast.Expr, member func(*parser) ast.Expr) ast.Expr {
	base := len(p.exprs)
	p.exprs = append(p.exprs, first)
	for p.accept(token.Comma) {
		if !starts(p.kind) && p.kind != token.Star {
			break
		}
		p.exprs = append(p.exprs, member(p))
	}
	elts := p.takeExprs(base)
	return &ast.Tuple{Span: p.from(st), Elts: elts}
}

func (p *parser) starExpression() ast.Expr {
	if p.kind == token.Star {
		return p.starred()
	}
	return p.expression()
}

// starNamed parses a starred or named expression: a member of a display.
func (p *parser) starNamed() ast.Expr {
	if p.kind == token.Star {
		return p.starred()
	}
	return p.named()
}

func (p *parser) starred() ast.Expr {
	st := p.start()
	p.advance()
	v := p.binary(1)
	return &ast.Starred{Span: p.from(st), Value: v}
}

// yieldOrStar parses what may stand to the right of an assignment.
func (p *parser) yieldOrStar() ast.Expr {
	if p.kind == token.KwYield {
		return p.yield()
	}
	return p.starExpressions()
}

func (p *parser) yield() ast.Expr {
	st := p.start()
	p.advance()
	if p.accept(token.KwFrom) {
		v := p.expression()
		return &ast.YieldFrom{Span: p.from(st), Value: v}
	}
	var v ast.Expr
	if starts(p.kind) || p.kind == token.Star {
		v = p.starExpressions()
	}
	return &ast.Yield{Span: p.from(st), Value: v}
}

// named parses an expression or "name := expression".
func (p *parser) named() ast.Expr {
	st := p.start()
	isName := p.kind == token.Name
	e := p.expression()
	if p.kind != token.ColonEqual {
		return e
	}
	name, ok := e.(*ast.Name)
	if !ok || !isName {
		p.fail()
		return e
	}
	p.advance()
	v := p.expression()
	name.Ctx = ast.Store
	return &ast.NamedExpr{Span: p.from(st), Target: name, Value: v}
}

// expression parses a conditional expression or a lambda.
func (p *parser) expression() ast.Expr {
	p.enter()
	defer p.leave()
	if p.kind == token.KwLambda {
		return p.lambda()
	}
	st := p.start()
	body := p.disjunction()
	if p.kind != token.KwIf {
		return body
	}
	p.advance()
	test := p.disjunction()
	p.expect(token.KwElse)
	orelse := p.expression()
	return &ast.IfExp{Span: p.from(st), Test: test, Body: body, OrElse: orelse}
}

func (p *parser) lambda() ast.Expr {
	st := p.start()
	p.advance()
	args := p.parameters(token.Colon, false)
	p.expect(token.Colon)
	body := p.expression()
	return &ast.Lambda{Span: p.from(st), Args: args, Body: body}
}

func (p *parser) disjunction() ast.Expr {
	st := p.start()
	left := p.conjunction()
	if p.kind != token.KwOr {
		return left
	}
	base := len(p.exprs)
	p.exprs = append(p.exprs, left)
	for p.accept(token.KwOr) {
		p.exprs = append(p.exprs, p.conjunction())
	}
	values := p.takeExprs(base)
	return &ast.BoolOp{Span: p.from(st), Op: ast.Or, Values: values}
}

func (p *parser) conjunction() ast.Expr {
	st := p.start()
	left := p.inversion()
	if p.kind != token.KwAnd {
		return left
	}
	base := len(p.exprs)
	p.exprs = append(p.exprs, left)
	for p.accept(token.KwAnd) {
		p.exprs = append(p.exprs, p.inversion())
	}
	values := p.takeExprs(base)
	return &ast.BoolOp{Span: p.from(st), Op: ast.And, Values: values}
}

func (p *parser) inversion() ast.Expr {
	if p.kind != token.KwNot {
		return p.comparison()
	}
	p.enter()
	defer p.leave()
	st := p.start()
	p.advance()
	v := p.inversion()
	return &ast.UnaryOp{Span: p.from(st), Op: ast.Not, Operand: v}
}

func (p *parser) comparison() ast.Expr {
	st := p.start()
	left := p.binary(1)
	op, ok := p.comparisonOperator()
	if !ok {
		return left
	}
	base := len(p.exprs)
	ops := make([]ast.CmpOperator, 0, 1)
	for ok {
		ops = append(ops, op)
		p.exprs = append(p.exprs, p.binary(1))
		op, ok = p.comparisonOperator()
	}
	values := p.takeExprs(base)
	return &ast.Compare{Span: p.from(st), Left: left, Ops: ops, Comparators: values}
}

// comparisonOperator consumes a comparison operator if there is one.
func (p *parser) comparisonOperator() (op ast.CmpOperator, ok bool) {
	switch p.kind {
	case token.EqEqual:
		op = ast.Eq
	case token.NotEqual, token.LessGreater:
		if p.fluflOn && p.kind == token.NotEqual {
			p.failToken(&p.tok, "with Barry as BDFL, use '<>' instead of '!='")
			return 0, false
		}
		if (p.kind == token.LessGreater) != p.fluflOn {
			return 0, false
		}
		op = ast.NotEq
	case token.Less:
		op = ast.Lt
	case token.LessEqual:
		op = ast.LtE
	case token.Greater:
		op = ast.Gt
	case token.GreaterEqual:
		op = ast.GtE
	case token.KwIn:
		op = ast.In
	case token.KwIs:
		p.advance()
		if p.accept(token.KwNot) {
			return ast.IsNot, true
		}
		return ast.Is, true
	case token.KwNot:
		if p.peek() != token.KwIn {
			return 0, false
		}
		p.advance()
		op = ast.NotIn
	default:
		return 0, false
	}
	p.advance()
	return op, true
}

// binary parses operators of at least the given precedence, left to right.
func (p *parser) binary(min uint8) ast.Expr {
	st := p.start()
	left := p.unary()
	for {
		prec := binaryPrec[p.kind]
		if prec == 0 || prec < min {
			return left
		}
		op := binaryOp[p.kind]
		p.advance()
		right := p.binary(prec + 1)
		left = &ast.BinOp{Span: p.from(st), Left: left, Op: op, Right: right}
	}
}

func (p *parser) unary() ast.Expr {
	var op ast.UnaryOperator
	switch p.kind {
	case token.Minus:
		op = ast.USub
	case token.Plus:
		op = ast.UAdd
	case token.Tilde:
		op = ast.Invert
	default:
		return p.power()
	}
	p.enter()
	defer p.leave()
	st := p.start()
	p.advance()
	v := p.unary()
	return &ast.UnaryOp{Span: p.from(st), Op: op, Operand: v}
}

func (p *parser) power() ast.Expr {
	st := p.start()
	var left ast.Expr
	if p.kind == token.KwAwait {
		p.advance()
		v := p.primary()
		left = &ast.Await{Span: p.from(st), Value: v}
	} else {
		left = p.primary()
	}
	if p.kind != token.DoubleStar {
		return left
	}
	p.enter()
	defer p.leave()
	p.advance()
	right := p.unary()
	return &ast.BinOp{Span: p.from(st), Left: left, Op: ast.Pow, Right: right}
}
