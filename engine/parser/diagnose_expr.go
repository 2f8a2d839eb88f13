// Diagnoser: expressions down to the operators.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// sequence matches item, or an unparenthesised tuple of items.
func (d *diagnoser) sequence(item func() ast.Expr) ast.Expr {
	st := d.start()
	first := item()
	if first == nil {
		return nil
	}
	if !d.is(token.Comma) {
		return first
	}
	elts := []ast.Expr{first}
	for d.alt(func() bool {
		if !d.tok(token.Comma) {
			return false
		}
		e := item()
		if e == nil {
			return false
		}
		elts = append(elts, e)
		return true
	}) {
	}
	d.tok(token.Comma)
	return &ast.Tuple{Span: d.from(st), Elts: elts}
}

func (d *diagnoser) expressions() ast.Expr     { return d.sequence(d.expression) }
func (d *diagnoser) starExpressions() ast.Expr { return d.sequence(d.starExpression) }

func (d *diagnoser) starExpression() ast.Expr {
	return d.expr(ruleStarExpression, func() ast.Expr {
		if e := d.starredBitOr(); e != nil {
			return e
		}
		return d.expression()
	})
}

// starredBitOr matches "*" and an expression without comparison.
func (d *diagnoser) starredBitOr() ast.Expr {
	st, start := d.start(), d.pos
	if d.tok(token.Star) {
		if v := d.bitOr(); v != nil {
			return &ast.Starred{Span: d.from(st), Value: v}
		}
	}
	d.pos = start
	return nil
}

func (d *diagnoser) starNamed() ast.Expr {
	if e := d.starredBitOr(); e != nil {
		return e
	}
	return d.named()
}

// starNameds matches items of a display separated by commas, with an optional last comma.
func (d *diagnoser) starNameds() []ast.Expr {
	var elts []ast.Expr
	item := func() bool {
		e := d.starNamed()
		if e == nil {
			return false
		}
		elts = append(elts, e)
		return true
	}
	if !d.list(item) {
		return nil
	}
	d.tok(token.Comma)
	return elts
}

func (d *diagnoser) annotatedRHS() ast.Expr {
	if e := d.yield(); e != nil {
		return e
	}
	return d.starExpressions()
}

func (d *diagnoser) yield() ast.Expr {
	st, start := d.start(), d.pos
	if !d.tok(token.KwYield) {
		return nil
	}
	after := d.pos
	if d.tok(token.KwFrom) {
		if v := d.expression(); v != nil {
			return &ast.YieldFrom{Span: d.from(st), Value: v}
		}
		d.pos = after
	}
	v := d.starExpressions()
	if d.err != nil {
		d.pos = start
		return nil
	}
	return &ast.Yield{Span: d.from(st), Value: v}
}

// assignmentExpression matches "name := expression".
func (d *diagnoser) assignmentExpression() (e ast.Expr, cut bool) {
	st, start := d.start(), d.pos
	if d.is(token.Name) {
		name := d.name()
		if d.tok(token.ColonEqual) {
			if v := d.expression(); v != nil {
				return &ast.NamedExpr{Span: d.from(st), Target: name, Value: v}, false
			}
			d.pos = start
			return nil, true
		}
	}
	d.pos = start
	return nil, false
}

func (d *diagnoser) named() ast.Expr {
	e, _ := d.assignmentExpression()
	if e != nil {
		return e
	}
	if d.faulty {
		d.invalidNamed()
	}
	return d.expressionNotWalrus()
}

// expressionNotWalrus matches an expression that no ":=" follows.
func (d *diagnoser) expressionNotWalrus() ast.Expr {
	start := d.pos
	if e := d.expression(); e != nil && d.not(token.ColonEqual) {
		return e
	}
	d.pos = start
	return nil
}

func (d *diagnoser) invalidNamed() {
	d.expr(ruleInvalidNamed, func() ast.Expr {
		d.alt(func() bool {
			a := d.expression()
			return a != nil && d.tok(token.ColonEqual) && d.expression() != nil &&
				d.raise(a.Pos(), "cannot use assignment expressions with "+exprName(a))
		})
		d.alt(func() bool {
			a := d.name()
			if a == nil || !d.tok(token.Equal) {
				return false
			}
			b := d.bitOr()
			return b != nil && d.not(token.Equal, token.ColonEqual) &&
				d.raiseRange(a.Pos(), b.Pos(), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		})
		d.alt(func() bool {
			if d.ahead(func() bool {
				return d.listDisplay() != nil || d.tuple() != nil || d.generator() != nil || d.anyOf(token.KwTrue, token.KwNone, token.KwFalse)
			}) {
				return false
			}
			a := d.bitOr()
			return a != nil && d.tok(token.Equal) && d.bitOr() != nil && d.not(token.Equal, token.ColonEqual) &&
				d.raise(a.Pos(), "cannot assign to "+exprName(a)+" here. Maybe you meant '==' instead of '='?")
		})
		return nil
	})
}

func (d *diagnoser) expression() ast.Expr {
	return d.expr(ruleExpression, func() ast.Expr {
		if d.faulty {
			d.invalidExpression()
			d.invalidLegacy()
		}
		return d.plainExpression()
	})
}

// plainExpression matches an expression without looking for faults at its own level.
func (d *diagnoser) plainExpression() ast.Expr {
	st, start := d.start(), d.pos
	if body := d.disjunction(); body != nil {
		after := d.pos
		if d.tok(token.KwIf) {
			if test := d.disjunction(); test != nil && d.tok(token.KwElse) {
				if orelse := d.expression(); orelse != nil {
					return &ast.IfExp{Span: d.from(st), Test: test, Body: body, OrElse: orelse}
				}
			}
		}
		d.pos = after
		return body
	}
	d.pos = start
	return d.lambda()
}

// withoutFaults runs f without the alternatives for faulty programs.
func (d *diagnoser) withoutFaults(f func() ast.Expr) ast.Expr {
	saved := d.faulty
	d.faulty = false
	e := f()
	d.faulty = saved
	return e
}

func (d *diagnoser) invalidExpression() {
	d.alt(d.forgottenComma)
	d.alt(func() bool {
		a := d.disjunction()
		if a == nil || !d.tok(token.KwIf) {
			return false
		}
		b := d.disjunction()
		return b != nil && d.not(token.KwElse, token.Colon) &&
			d.raiseRange(a.Pos(), b.Pos(), "expected 'else' after 'if' expression")
	})
	d.alt(func() bool {
		a := d.disjunction()
		return a != nil && d.tok(token.KwIf) && d.disjunction() != nil && d.tok(token.KwElse) && d.expression() == nil &&
			d.raiseNext("expected expression after 'else', but statement is given")
	})
	d.alt(func() bool {
		if !d.anyOf(token.KwPass, token.KwBreak, token.KwContinue) {
			return false
		}
		a := *d.prev()
		return d.tok(token.KwIf) && d.disjunction() != nil && d.tok(token.KwElse) && d.simpleStatement() &&
			d.raiseToken(&a, "expected expression before 'if', but statement is given")
	})
	d.alt(func() bool {
		if !d.is(token.KwLambda) {
			return false
		}
		a := *d.look()
		d.pos++
		d.lambdaParameters()
		if d.err != nil || !d.tok(token.Colon) {
			return false
		}
		b := *d.prev()
		return d.is(token.FStringMiddle) &&
			d.raiseRange(spanOf(&a), spanOf(&b), d.formattedLetter()+"-string: lambda expressions are not allowed without parentheses")
	})
}

// forgottenComma matches two expressions side by side inside brackets.
func (d *diagnoser) forgottenComma() bool {
	if d.ahead(func() bool { return d.tok(token.Name) && d.tok(token.String) }) || d.atSoftKeyword() {
		return d.err == nil && d.insideString()
	}
	if d.alt(d.insideString) {
		return true
	}
	a := d.disjunction()
	if a == nil {
		return false
	}
	b := d.withoutFaults(d.plainExpression)
	if b == nil || isLegacy(a) || d.prev().Depth == 0 {
		return false
	}
	return d.raiseRange(a.Pos(), b.Pos(), "invalid syntax. Perhaps you forgot a comma?")
}

// insideString matches a string, expressions and a string: quotes inside a string that were not escaped.
func (d *diagnoser) insideString() bool {
	if !d.tok(token.String) {
		return false
	}
	var first, last ast.Expr
	for d.alt(func() bool {
		if d.is(token.String) {
			return false
		}
		e := d.withoutFaults(d.plainExpression)
		if e == nil {
			return false
		}
		if first == nil {
			first = e
		}
		last = e
		return true
	}) {
	}
	if first == nil || !d.tok(token.String) {
		return false
	}
	return d.raiseRange(first.Pos(), last.Pos(), "invalid syntax. Is this intended to be part of the string?")
}

func (d *diagnoser) atSoftKeyword() bool {
	if !d.is(token.Name) {
		return false
	}
	switch d.p.text(d.look()) {
	case "_", "case", "match", "type":
		return true
	}
	return false
}

func isLegacy(e ast.Expr) bool {
	n, ok := e.(*ast.Name)
	return ok && (n.ID == "print" || n.ID == "exec")
}

func (d *diagnoser) invalidLegacy() {
	d.alt(func() bool {
		a := d.name()
		if a == nil || !d.not(token.LParen) {
			return false
		}
		b := d.starExpressions()
		return b != nil && isLegacy(a) &&
			d.raiseRange(a.Pos(), b.Pos(), "Missing parentheses in call to '"+a.(*ast.Name).ID+"'. Did you mean "+a.(*ast.Name).ID+"(...)?")
	})
}

func (d *diagnoser) lambda() ast.Expr {
	st, start := d.start(), d.pos
	if d.tok(token.KwLambda) {
		d.lambdaParameters()
		if d.tok(token.Colon) {
			if body := d.expression(); body != nil {
				return &ast.Lambda{Span: d.from(st), Body: body}
			}
		}
	}
	d.pos = start
	return nil
}

// boolean matches operands separated by a keyword.
func (d *diagnoser) boolean(r rule, op token.Kind, node ast.BoolOperator, operand func() ast.Expr) ast.Expr {
	return d.expr(r, func() ast.Expr {
		st := d.start()
		first := operand()
		if first == nil {
			return nil
		}
		values := []ast.Expr{first}
		for d.alt(func() bool {
			if !d.tok(op) {
				return false
			}
			e := operand()
			if e == nil {
				return false
			}
			values = append(values, e)
			return true
		}) {
		}
		if len(values) == 1 {
			return first
		}
		return &ast.BoolOp{Span: d.from(st), Op: node, Values: values}
	})
}

// quick decides at sight: an expression cannot start here, or it is a lone name or constant because no operator
// follows. ok is false if more must be read.
func (d *diagnoser) quick() (e ast.Expr, ok bool) {
	t := d.look()
	if d.err != nil || !starts(t.Kind) {
		return nil, true
	}
	switch t.Kind {
	case token.Name, token.Number, token.KwNone, token.KwTrue, token.KwFalse:
	default:
		return nil, false
	}
	d.pos++
	next := d.look().Kind
	d.pos--
	switch next {
	case token.Comma, token.RParen, token.RBracket, token.RBrace, token.Colon, token.Equal, token.Newline, token.Semicolon:
		return d.atom(), true
	}
	return nil, false
}

func (d *diagnoser) disjunction() ast.Expr {
	if e, ok := d.quick(); ok {
		return e
	}
	return d.boolean(ruleDisjunction, token.KwOr, ast.Or, d.conjunction)
}

func (d *diagnoser) conjunction() ast.Expr {
	return d.boolean(ruleConjunction, token.KwAnd, ast.And, d.inversion)
}

func (d *diagnoser) inversion() ast.Expr {
	return d.expr(ruleInversion, func() ast.Expr {
		st, start := d.start(), d.pos
		if d.tok(token.KwNot) {
			if v := d.inversion(); v != nil {
				return &ast.UnaryOp{Span: d.from(st), Op: ast.Not, Operand: v}
			}
			d.pos = start
		}
		return d.comparison()
	})
}

func (d *diagnoser) comparison() ast.Expr {
	st := d.start()
	left := d.bitOr()
	if left == nil {
		return nil
	}
	n := &ast.Compare{Left: left}
	for d.alt(func() bool {
		op, ok := d.comparisonOperator()
		if !ok {
			return false
		}
		e := d.bitOr()
		if e == nil {
			return false
		}
		n.Ops, n.Comparators = append(n.Ops, op), append(n.Comparators, e)
		return true
	}) {
	}
	if n.Ops == nil {
		return left
	}
	n.Span = d.from(st)
	return n
}

// comparisonOperator consumes an operator; only whether it is "in" matters.
func (d *diagnoser) comparisonOperator() (ast.CmpOperator, bool) {
	switch k := d.look().Kind; k {
	case token.EqEqual, token.Less, token.LessEqual, token.Greater, token.GreaterEqual:
		d.pos++
		return ast.Eq, d.err == nil
	case token.NotEqual, token.LessGreater:
		if (k == token.LessGreater) != d.p.fluflOn {
			return 0, false
		}
		d.pos++
		return ast.NotEq, d.err == nil
	case token.KwIn:
		d.pos++
		return ast.In, d.err == nil
	case token.KwIs:
		d.pos++
		d.tok(token.KwNot)
		return ast.Is, d.err == nil
	case token.KwNot:
		d.pos++
		return ast.NotIn, d.tok(token.KwIn)
	}
	return 0, false
}
