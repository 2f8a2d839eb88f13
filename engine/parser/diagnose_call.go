// Diagnoser: arguments of calls.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// argList is what a matched argument list holds, as far as messages need it.
type argList struct {
	positional []ast.Expr
	unpacking  bool // a "**" argument is among the keywords
}

// arguments matches the arguments of a call before its closing parenthesis.
func (d *diagnoser) arguments() bool {
	return d.match(ruleArguments, func() bool {
		if d.alt(func() bool { return d.args(&argList{}) && d.opt(d.tok(token.Comma)) && d.is(token.RParen) }) {
			return true
		}
		if d.faulty {
			d.invalidArguments()
		}
		return false
	})
}

func (d *diagnoser) args(a *argList) bool {
	return d.alt(func() bool {
		a.positional = nil
		return d.list(func() bool { return d.positional(a) }) &&
			d.opt(d.alt(func() bool { return d.tok(token.Comma) && d.kwargs(a) }))
	}) || d.alt(func() bool {
		*a = argList{}
		return d.kwargs(a)
	})
}

// positional matches a positional argument.
func (d *diagnoser) positional(a *argList) bool {
	return d.alt(func() bool {
		e := d.starredExpression()
		if e == nil {
			var cut bool
			if e, cut = d.assignmentExpression(); e == nil && !cut {
				e = d.expressionNotWalrus()
			}
			if e == nil || !d.not(token.Equal) {
				return false
			}
		}
		a.positional = append(a.positional, e)
		return true
	})
}

func (d *diagnoser) kwargs(a *argList) bool {
	starred := func() bool {
		return d.alt(func() bool {
			if d.keyword() {
				return true
			}
			e := d.starredExpression()
			if e != nil {
				a.positional = append(a.positional, e)
			}
			return e != nil
		})
	}
	double := func() bool {
		return d.keyword() || d.alt(func() bool {
			ok := d.tok(token.DoubleStar) && d.expression() != nil
			a.unpacking = a.unpacking || ok
			return ok
		})
	}
	return d.alt(func() bool { return d.list(starred) && d.tok(token.Comma) && d.list(double) }) ||
		d.alt(func() bool { return d.list(starred) }) || d.alt(func() bool { return d.list(double) })
}

// keyword matches "name = value".
func (d *diagnoser) keyword() bool {
	if d.faulty {
		d.invalidKeyword()
	}
	return d.alt(func() bool { return d.tok(token.Name) && d.tok(token.Equal) && d.expression() != nil })
}

// starredExpression matches "*" and any expression.
func (d *diagnoser) starredExpression() ast.Expr {
	st, start := d.start(), d.pos
	if !d.is(token.Star) {
		return nil
	}
	star := *d.look()
	if d.faulty {
		d.alt(func() bool {
			if !d.tok(token.Star) || d.expression() == nil || !d.tok(token.Equal) {
				return false
			}
			b := d.expression()
			return b != nil && d.raiseRange(spanOf(&star), b.Pos(), "cannot assign to iterable argument unpacking")
		})
	}
	if d.tok(token.Star) {
		if v := d.expression(); v != nil {
			return &ast.Starred{Span: d.from(st), Value: v}
		}
		if d.faulty {
			d.raiseLast("SyntaxError", "Invalid star expression")
		}
	}
	d.pos = start
	return nil
}

const maybeMeant = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"

func (d *diagnoser) invalidKeyword() {
	d.alt(func() bool {
		if !d.anyOf(token.KwTrue, token.KwFalse, token.KwNone) {
			return false
		}
		a := *d.prev()
		return d.tok(token.Equal) && d.raiseRange(spanOf(&a), spanOf(d.prev()), "cannot assign to "+a.Kind.String())
	})
	d.alt(d.keywordGenerator)
	d.alt(func() bool {
		if d.ahead(func() bool { return d.tok(token.Name) && d.tok(token.Equal) }) {
			return false
		}
		a := d.expression()
		return a != nil && d.tok(token.Equal) && d.raiseRange(a.Pos(), spanOf(d.prev()),
			"expression cannot contain assignment, perhaps you meant \"==\"?")
	})
	d.alt(func() bool {
		if !d.tok(token.DoubleStar) {
			return false
		}
		a := *d.prev()
		if d.expression() == nil || !d.tok(token.Equal) {
			return false
		}
		b := d.expression()
		return b != nil && d.raiseRange(spanOf(&a), b.Pos(), "cannot assign to keyword argument unpacking")
	})
}

// keywordGenerator reports "name = x for y in z".
func (d *diagnoser) keywordGenerator() bool {
	a := d.name()
	if a == nil || !d.tok(token.Equal) {
		return false
	}
	b := *d.prev()
	return d.expression() != nil && d.clauses() && d.raiseRange(a.Pos(), spanOf(&b), maybeMeant)
}

const mustParenthesise = "Generator expression must be parenthesized"

func (d *diagnoser) invalidArguments() {
	d.alt(func() bool {
		a := &argList{}
		if !d.alt(func() bool {
			return d.list(func() bool { return d.positional(a) }) && d.tok(token.Comma) && d.kwargs(a)
		}) && !d.kwargs(a) {
			return false
		}
		if !d.tok(token.Comma) {
			return false
		}
		comma := *d.prev()
		return d.list(func() bool { return d.starredExpression() != nil && d.not(token.Equal) }) &&
			d.raiseFrom(&comma, "iterable argument unpacking follows keyword argument unpacking")
	})
	d.alt(func() bool {
		a := d.expression()
		if a == nil || !d.clauses() {
			return false
		}
		end := d.clauseEnd
		if !d.tok(token.Comma) {
			return false
		}
		if !d.args(&argList{}) {
			d.alt(func() bool { return d.expression() != nil && d.clauses() })
		}
		return d.raiseRange(a.Pos(), end, mustParenthesise)
	})
	d.alt(d.keywordGenerator)
	d.alt(func() bool {
		d.alt(func() bool { return d.args(&argList{}) && d.tok(token.Comma) })
		a := d.name()
		if a == nil || !d.tok(token.Equal) {
			return false
		}
		b := *d.prev()
		return d.isAny(token.Comma, token.RParen) && d.raiseRange(a.Pos(), spanOf(&b), "expected argument value expression")
	})
	d.alt(func() bool {
		a := &argList{}
		if !d.args(a) || !d.clauses() || len(a.positional) <= 1 {
			return false
		}
		return d.raiseRange(a.positional[len(a.positional)-1].Pos(), d.clauseEnd, mustParenthesise)
	})
	d.alt(func() bool {
		if !d.args(&argList{}) || !d.tok(token.Comma) {
			return false
		}
		a := d.expression()
		return a != nil && d.clauses() && d.raiseRange(a.Pos(), d.clauseEnd, mustParenthesise)
	})
	d.alt(func() bool {
		a := &argList{}
		if !d.args(a) || !d.tok(token.Comma) || !d.args(&argList{}) {
			return false
		}
		if a.unpacking {
			return d.raiseLast("SyntaxError", "positional argument follows keyword argument unpacking")
		}
		return d.raiseLast("SyntaxError", "positional argument follows keyword argument")
	})
}
