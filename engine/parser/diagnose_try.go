// Diagnoser: try statements.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

func (d *diagnoser) tryRule() bool {
	if d.faulty {
		d.invalidTry()
	}
	head := func() bool { return d.tok(token.KwTry) && d.force(token.Colon) && d.block() }
	rest := func() bool { return d.opt(d.elseBlock()) && d.opt(d.finallyBlock()) }
	return d.alt(func() bool { return head() && d.finallyBlock() }) ||
		d.alt(func() bool { return head() && d.many(d.exceptBlock) > 0 && rest() }) ||
		d.alt(func() bool { return head() && d.many(d.exceptStarBlock) > 0 && rest() })
}

func (d *diagnoser) invalidTry() {
	line := d.look().Line
	d.alt(func() bool {
		return d.tok(token.KwTry) && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'try' statement", line)
	})
	d.alt(func() bool {
		return d.tok(token.KwTry) && d.tok(token.Colon) && d.block() && d.not(token.KwExcept, token.KwFinally) &&
			d.raiseLast("SyntaxError", "expected 'except' or 'finally' block")
	})
	const mixed = "cannot have both 'except' and 'except*' on the same 'try'"
	name := func() bool { return d.opt(d.alt(func() bool { return d.tok(token.KwAs) && d.tok(token.Name) })) }
	d.alt(func() bool {
		if !d.tok(token.KwTry) || !d.tok(token.Colon) {
			return false
		}
		d.many(d.block)
		if d.many(d.exceptBlock) == 0 || !d.tok(token.KwExcept) {
			return false
		}
		a := *d.prev()
		if !d.tok(token.Star) {
			return false
		}
		b := *d.prev()
		return d.expression() != nil && name() && d.tok(token.Colon) && d.raiseRange(spanOf(&a), spanOf(&b), mixed)
	})
	d.alt(func() bool {
		if !d.tok(token.KwTry) || !d.tok(token.Colon) {
			return false
		}
		d.many(d.block)
		if d.many(d.exceptStarBlock) == 0 || !d.tok(token.KwExcept) {
			return false
		}
		a := *d.prev()
		return d.opt(d.alt(func() bool { return d.expression() != nil && name() })) && d.tok(token.Colon) && d.raiseToken(&a, mixed)
	})
}

func (d *diagnoser) exceptBlock() bool {
	line := d.look().Line
	if d.faulty {
		d.alt(func() bool {
			return d.tok(token.KwExcept) && d.expression() != nil &&
				d.opt(d.alt(func() bool { return d.tok(token.KwAs) && d.tok(token.Name) })) && d.tok(token.Colon) && d.noIndent() &&
				d.raiseBlock("'except' statement", line)
		})
		d.alt(func() bool {
			return d.tok(token.KwExcept) && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'except' statement", line)
		})
	}
	if d.alt(func() bool { return d.tok(token.KwExcept) && d.expressions() != nil && d.tok(token.Colon) && d.block() }) ||
		d.alt(func() bool {
			return d.tok(token.KwExcept) && d.expression() != nil && d.tok(token.KwAs) && d.tok(token.Name) && d.tok(token.Colon) && d.block()
		}) || d.alt(func() bool { return d.tok(token.KwExcept) && d.tok(token.Colon) && d.block() }) {
		return true
	}
	d.invalidExcept(false)
	return false
}

func (d *diagnoser) exceptStarBlock() bool {
	line := d.look().Line
	head := func() bool { return d.tok(token.KwExcept) && d.tok(token.Star) }
	if d.faulty {
		d.alt(func() bool {
			return head() && d.expression() != nil && d.opt(d.alt(func() bool { return d.tok(token.KwAs) && d.tok(token.Name) })) &&
				d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'except*' statement", line)
		})
	}
	if d.alt(func() bool { return head() && d.expressions() != nil && d.tok(token.Colon) && d.block() }) || d.alt(func() bool {
		return head() && d.expression() != nil && d.tok(token.KwAs) && d.tok(token.Name) && d.tok(token.Colon) && d.block()
	}) {
		return true
	}
	d.invalidExcept(true)
	return false
}

// invalidExcept reports faults of except clauses, or of except* clauses if star is true.
func (d *diagnoser) invalidExcept(star bool) {
	if !d.faulty {
		return
	}
	word := "except"
	if star {
		word = "except*"
	}
	head := func() bool { return d.tok(token.KwExcept) && (!star || d.tok(token.Star)) }
	d.alt(func() bool {
		if !head() {
			return false
		}
		a := d.start()
		return d.expression() != nil && d.tok(token.Comma) && d.expressions() != nil && d.tok(token.KwAs) && d.tok(token.Name) &&
			d.tok(token.Colon) && d.raiseExceptTypes(a)
	})
	d.alt(func() bool {
		return head() && d.expression() != nil && d.opt(d.alt(func() bool { return d.tok(token.KwAs) && d.tok(token.Name) })) &&
			d.missingColon()
	})
	d.alt(func() bool {
		if !head() {
			return false
		}
		if star {
			return d.anyOf(token.Newline, token.Colon) && d.raiseLast("SyntaxError", "expected one or more exception types")
		}
		return d.missingColon()
	})
	d.alt(func() bool {
		if !head() || d.expression() == nil || !d.tok(token.KwAs) {
			return false
		}
		a := d.expression()
		if _, name := a.(*ast.Name); a == nil || name {
			return false
		}
		return d.tok(token.Colon) && d.block() && d.raise(a.Pos(), "cannot use "+word+" statement with "+exprName(a))
	})
}

// raiseExceptTypes reports several exception types with "as", from the first type on.
func (d *diagnoser) raiseExceptTypes(a position) bool {
	t := token.Token{Line: a.line, Col: a.col}
	return d.raiseFrom(&t, "multiple exception types must be parenthesized when using 'as'")
}

func (d *diagnoser) finallyBlock() bool {
	line := d.look().Line
	if d.faulty {
		d.alt(func() bool {
			return d.tok(token.KwFinally) && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'finally' statement", line)
		})
	}
	return d.alt(func() bool { return d.tok(token.KwFinally) && d.force(token.Colon) && d.block() })
}
