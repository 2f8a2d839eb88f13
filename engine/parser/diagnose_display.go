// Diagnoser: displays, groups and comprehensions.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

func (d *diagnoser) tuple() ast.Expr {
	st, start := d.start(), d.pos
	if d.tok(token.LParen) {
		var elts []ast.Expr
		d.alt(func() bool {
			first := d.starNamed()
			if first == nil || !d.tok(token.Comma) {
				return false
			}
			elts = append([]ast.Expr{first}, d.starNameds()...)
			return true
		})
		if d.tok(token.RParen) {
			return &ast.Tuple{Span: d.from(st), Elts: elts}
		}
	}
	d.pos = start
	return nil
}

func (d *diagnoser) group() ast.Expr {
	start := d.pos
	if d.tok(token.LParen) {
		e := d.yield()
		if e == nil {
			e = d.named()
		}
		if e != nil && d.tok(token.RParen) {
			return e
		}
	}
	d.pos = start
	if d.faulty {
		d.alt(func() bool {
			if !d.tok(token.LParen) {
				return false
			}
			a := d.starredExpression()
			return a != nil && d.tok(token.RParen) && d.raise(a.Pos(), "cannot use starred expression here")
		})
		d.alt(func() bool {
			if !d.tok(token.LParen) || !d.tok(token.DoubleStar) {
				return false
			}
			a := *d.prev()
			return d.expression() != nil && d.tok(token.RParen) && d.raiseToken(&a, "cannot use double starred expression here")
		})
	}
	return nil
}

func (d *diagnoser) listDisplay() ast.Expr {
	st, start := d.start(), d.pos
	if d.tok(token.LBracket) {
		elts := d.starNameds()
		if d.tok(token.RBracket) {
			return &ast.List{Span: d.from(st), Elts: elts}
		}
	}
	d.pos = start
	return nil
}

func (d *diagnoser) listComprehension() ast.Expr {
	st, start := d.start(), d.pos
	if d.tok(token.LBracket) {
		if e := d.named(); e != nil && d.clauses() && d.tok(token.RBracket) {
			return &ast.ListComp{Span: d.from(st), Elt: e}
		}
	}
	d.pos = start
	d.invalidComprehension()
	return nil
}

// generator matches a generator expression in its parentheses.
func (d *diagnoser) generator() ast.Expr {
	st, start := d.start(), d.pos
	if d.tok(token.LParen) {
		e, cut := d.assignmentExpression()
		if e == nil && !cut {
			e = d.expressionNotWalrus()
		}
		if e != nil && d.clauses() && d.tok(token.RParen) {
			return &ast.GeneratorExp{Span: d.from(st), Elt: e}
		}
	}
	d.pos = start
	d.invalidComprehension()
	return nil
}

// braces matches a dict, a set and their comprehensions.
func (d *diagnoser) braces() ast.Expr {
	st, start := d.start(), d.pos
	if d.tok(token.LBrace) {
		d.pairs()
		if d.tok(token.RBrace) {
			return &ast.Dict{Span: d.from(st)}
		}
	}
	d.pos = start
	d.alt(func() bool { return d.tok(token.LBrace) && d.invalidPairs() })
	d.pos = start
	if d.tok(token.LBrace) {
		if elts := d.starNameds(); elts != nil && d.tok(token.RBrace) {
			return &ast.Set{Span: d.from(st), Elts: elts}
		}
	}
	d.pos = start
	if d.tok(token.LBrace) && d.pair() && d.clauses() && d.tok(token.RBrace) {
		return &ast.DictComp{Span: d.from(st)}
	}
	d.pos = start
	if d.faulty {
		d.alt(func() bool {
			if !d.tok(token.LBrace) || !d.tok(token.DoubleStar) {
				return false
			}
			a := *d.prev()
			return d.bitOr() != nil && d.clauses() && d.tok(token.RBrace) &&
				d.raiseToken(&a, "dict unpacking cannot be used in dict comprehension")
		})
	}
	d.pos = start
	if d.tok(token.LBrace) {
		if e := d.named(); e != nil && d.clauses() && d.tok(token.RBrace) {
			return &ast.SetComp{Span: d.from(st), Elt: e}
		}
	}
	d.pos = start
	d.invalidComprehension()
	return nil
}

func (d *diagnoser) pairs() bool {
	if !d.list(d.starredPair) {
		return false
	}
	d.tok(token.Comma)
	return true
}

func (d *diagnoser) starredPair() bool {
	return d.alt(func() bool { return d.tok(token.DoubleStar) && d.bitOr() != nil }) || d.pair()
}

func (d *diagnoser) pair() bool {
	return d.alt(func() bool { return d.expression() != nil && d.tok(token.Colon) && d.expression() != nil })
}

// invalidPairs reports faults of a dict display; CPython looks for them even while it does not look for others.
func (d *diagnoser) invalidPairs() bool {
	return d.alt(func() bool {
		if !d.list(d.starredPair) || !d.tok(token.Comma) {
			return false
		}
		return d.invalidPair()
	}) || d.alt(d.starredValue) || d.alt(d.missingValue)
}

// starredValue reports "key: *value".
func (d *diagnoser) starredValue() bool {
	if d.expression() == nil || !d.tok(token.Colon) || !d.is(token.Star) {
		return false
	}
	a := *d.look()
	d.pos++
	return d.bitOr() != nil && d.raiseFrom(&a, "cannot use a starred expression in a dictionary value")
}

// missingValue reports "key:" without a value.
func (d *diagnoser) missingValue() bool {
	if d.expression() == nil || !d.tok(token.Colon) {
		return false
	}
	colon := *d.prev()
	return d.isAny(token.RBrace, token.Comma) && d.raiseToken(&colon, "expression expected after dictionary key and ':'")
}

func (d *diagnoser) invalidPair() bool {
	return d.alt(func() bool {
		a := d.expression()
		if a == nil || !d.not(token.Colon) {
			return false
		}
		s := a.Pos()
		d.raise(ast.Span{Line: s.Line, Col: s.EndCol - 1, EndLine: s.EndLine, EndCol: s.EndCol}, "':' expected after dictionary key")
		d.err.EndCol = 0
		return false
	}) || d.alt(d.starredValue) || d.alt(d.missingValue)
}

func (d *diagnoser) clauses() bool { return d.many(d.clause) > 0 && d.err == nil }

// clause matches one "for" clause of a comprehension.
func (d *diagnoser) clause() bool {
	committed := false
	ok := d.alt(func() bool {
		d.tok(token.KwAsync)
		if !d.tok(token.KwFor) || !d.starTargets() || !d.tok(token.KwIn) {
			return false
		}
		committed = true
		last := d.disjunction()
		if last == nil {
			return false
		}
		d.many(func() bool {
			if !d.tok(token.KwIf) {
				return false
			}
			e := d.disjunction()
			if e != nil {
				last = e
			}
			return e != nil
		})
		d.clauseEnd = last.Pos()
		return true
	})
	if ok || committed || !d.faulty {
		return ok
	}
	d.alt(func() bool {
		d.tok(token.KwAsync)
		if !d.tok(token.KwFor) || !d.list(func() bool { return d.bitOr() != nil }) {
			return false
		}
		d.tok(token.Comma)
		return d.not(token.KwIn) && d.raiseLast("SyntaxError", "'in' expected after for-loop variables")
	})
	d.invalidForTarget()
	return false
}

func (d *diagnoser) invalidForTarget() {
	if !d.faulty {
		return
	}
	d.alt(func() bool {
		d.tok(token.KwAsync)
		if !d.tok(token.KwFor) {
			return false
		}
		a := d.starExpressions()
		return a != nil && d.raiseTarget(a, loopTarget)
	})
}

func (d *diagnoser) invalidComprehension() {
	if !d.faulty {
		return
	}
	d.alt(func() bool {
		if !d.anyOf(token.LBracket, token.LParen, token.LBrace) {
			return false
		}
		a := d.starredExpression()
		return a != nil && d.clauses() && d.raise(a.Pos(), "iterable unpacking cannot be used in comprehension")
	})
	const forgot = "did you forget parentheses around the comprehension target?"
	d.alt(func() bool {
		if !d.anyOf(token.LBracket, token.LBrace) {
			return false
		}
		a := d.starNamed()
		if a == nil || !d.tok(token.Comma) {
			return false
		}
		b := d.starNameds()
		return b != nil && d.clauses() && d.raiseRange(a.Pos(), b[len(b)-1].Pos(), forgot)
	})
	d.alt(func() bool {
		if !d.anyOf(token.LBracket, token.LBrace) {
			return false
		}
		a := d.starNamed()
		if a == nil || !d.tok(token.Comma) {
			return false
		}
		comma := *d.prev()
		return d.clauses() && d.raiseRange(a.Pos(), spanOf(&comma), forgot)
	})
}
