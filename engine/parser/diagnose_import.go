// Diagnoser: import statements.

package parser

import "dappco.re/go/py/engine/token"

func (d *diagnoser) importStatement() bool {
	if d.faulty {
		d.alt(func() bool {
			if !d.tok(token.KwImport) {
				return false
			}
			a := *d.prev()
			if !d.list(d.dottedName) || !d.tok(token.KwFrom) || !d.dottedName() {
				return false
			}
			return d.raiseFrom(&a, "Did you mean to use 'from ... import ...' instead?")
		})
		d.alt(func() bool { return d.tok(token.KwImport) && d.is(token.Newline) && d.raiseNoNames() })
	}
	return d.alt(func() bool { return d.tok(token.KwImport) && d.list(d.dottedAsName) }) || d.alt(func() bool {
		if !d.tok(token.KwFrom) {
			return false
		}
		dots := d.many(func() bool { return d.anyOf(token.Dot, token.Ellipsis) })
		return (d.dottedName() || dots > 0 && d.err == nil) && d.tok(token.KwImport) && d.importTargets()
	})
}

// raiseNoNames reports the newline where a name is expected.
func (d *diagnoser) raiseNoNames() bool {
	t := *d.look()
	return d.raiseFrom(&t, "Expected one or more names after 'import'")
}

func (d *diagnoser) dottedName() bool {
	return d.alt(func() bool {
		if !d.tok(token.Name) {
			return false
		}
		d.many(func() bool { return d.tok(token.Dot) && d.tok(token.Name) })
		return d.err == nil
	})
}

func (d *diagnoser) dottedAsName() bool {
	if d.faulty {
		d.alt(func() bool {
			if !d.dottedName() || !d.tok(token.KwAs) || d.ahead(func() bool { return d.tok(token.Name) && d.isAny(token.Comma, token.Newline, token.Semicolon) }) {
				return false
			}
			a := d.expression()
			return a != nil && d.raise(a.Pos(), "cannot use "+exprName(a)+" as import target")
		})
	}
	return d.alt(func() bool {
		return d.dottedName() && d.opt(d.alt(func() bool { return d.tok(token.KwAs) && d.tok(token.Name) }))
	})
}

func (d *diagnoser) importTargets() bool {
	if d.alt(func() bool {
		return d.tok(token.LParen) && d.list(d.asName) && d.opt(d.tok(token.Comma)) && d.tok(token.RParen)
	}) || d.alt(func() bool { return d.list(d.asName) && d.not(token.Comma) }) || d.tok(token.Star) {
		return true
	}
	if d.faulty {
		d.alt(func() bool {
			return d.list(d.asName) && d.tok(token.Comma) && d.tok(token.Newline) &&
				d.raiseLast("SyntaxError", "trailing comma not allowed without surrounding parentheses")
		})
		d.alt(func() bool { return d.is(token.Newline) && d.raiseNoNames() })
	}
	return false
}

func (d *diagnoser) asName() bool {
	if d.faulty {
		d.alt(func() bool {
			if !d.tok(token.Name) || !d.tok(token.KwAs) ||
				d.ahead(func() bool {
					return d.tok(token.Name) && d.isAny(token.Comma, token.RParen, token.Newline, token.Semicolon)
				}) {
				return false
			}
			a := d.expression()
			return a != nil && d.raise(a.Pos(), "cannot use "+exprName(a)+" as import target")
		})
	}
	return d.alt(func() bool {
		return d.tok(token.Name) && d.opt(d.alt(func() bool { return d.tok(token.KwAs) && d.tok(token.Name) }))
	})
}
