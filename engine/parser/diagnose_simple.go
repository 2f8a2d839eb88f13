// Diagnoser: simple statements and assignment targets.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

func (d *diagnoser) simpleStatements() bool {
	return d.alt(func() bool { return d.simpleStatement() && d.not(token.Semicolon) && d.tok(token.Newline) }) ||
		d.alt(func() bool {
			if !d.simpleStatement() {
				return false
			}
			d.many(func() bool { return d.tok(token.Semicolon) && d.simpleStatement() })
			return d.opt(d.tok(token.Semicolon)) && d.tok(token.Newline)
		})
}

func (d *diagnoser) simpleStatement() bool {
	return d.match(ruleSimple, func() bool {
		if d.assignment() {
			return true
		}
		if d.isSoft("type") && d.typeAlias() || d.starExpressions() != nil {
			return true
		}
		switch d.look().Kind {
		case token.KwReturn:
			return d.tok(token.KwReturn) && d.opt(d.starExpressions() != nil)
		case token.KwImport, token.KwFrom:
			return d.importStatement()
		case token.KwRaise:
			d.pos++
			return d.opt(d.alt(func() bool {
				return d.expression() != nil && d.opt(d.alt(func() bool { return d.tok(token.KwFrom) && d.expression() != nil }))
			}))
		case token.KwPass, token.KwBreak, token.KwContinue:
			d.pos++
			return true
		case token.KwDel:
			return d.deletion()
		case token.KwYield:
			return d.yield() != nil
		case token.KwAssert:
			d.pos++
			return d.expression() != nil && d.opt(d.alt(func() bool { return d.tok(token.Comma) && d.expression() != nil }))
		case token.KwGlobal, token.KwNonlocal:
			d.pos++
			return d.list(func() bool { return d.tok(token.Name) })
		}
		return false
	})
}

func (d *diagnoser) typeAlias() bool {
	return d.alt(func() bool {
		return d.soft("type") && d.tok(token.Name) && d.opt(d.typeParameterList()) && d.tok(token.Equal) && d.expression() != nil
	})
}

func (d *diagnoser) assignment() bool {
	annotation := func() bool {
		return d.tok(token.Colon) && d.expression() != nil &&
			d.opt(d.alt(func() bool { return d.tok(token.Equal) && d.annotatedRHS() != nil }))
	}
	if d.alt(func() bool { return d.tok(token.Name) && annotation() }) || d.alt(func() bool {
		ok := d.alt(func() bool { return d.tok(token.LParen) && d.singleTarget() && d.tok(token.RParen) }) || d.attributeTarget()
		return ok && annotation()
	}) || d.alt(func() bool {
		n := d.many(func() bool { return d.starTargets() && d.tok(token.Equal) })
		return n > 0 && d.annotatedRHS() != nil && d.not(token.Equal)
	}) {
		return true
	}
	committed := false
	if d.alt(func() bool {
		if !d.singleTarget() || !d.augmentedOperator() {
			return false
		}
		committed = true
		return d.annotatedRHS() != nil
	}) {
		return true
	}
	if d.faulty && !committed {
		d.invalidAssignment()
	}
	return false
}

func (d *diagnoser) augmentedOperator() bool {
	if augmentedOperator(d.look().Kind) < 0 || d.err != nil {
		return false
	}
	d.pos++
	return true
}

func (d *diagnoser) invalidAssignment() {
	d.alt(func() bool {
		a := d.annotatedDisplay()
		if a == nil || !d.tok(token.Colon) || d.expression() == nil {
			return false
		}
		return d.raise(a.Pos(), "only single target (not "+exprName(a)+") can be annotated")
	})
	d.alt(func() bool {
		a := d.starNamed()
		if a == nil || !d.tok(token.Comma) {
			return false
		}
		d.many(func() bool { return d.starNameds() != nil })
		return d.tok(token.Colon) && d.expression() != nil && d.raise(a.Pos(), "only single target (not tuple) can be annotated")
	})
	d.alt(func() bool {
		a := d.expression()
		return a != nil && d.tok(token.Colon) && d.expression() != nil && d.raise(a.Pos(), "illegal target for annotation")
	})
	targets := func() { d.many(func() bool { return d.starTargets() && d.tok(token.Equal) }) }
	d.alt(func() bool {
		targets()
		a := d.starExpressions()
		return a != nil && d.tok(token.Equal) && d.raiseTarget(a, assignTarget)
	})
	d.alt(func() bool {
		targets()
		a := d.yield()
		return a != nil && d.tok(token.Equal) && d.raise(a.Pos(), "assignment to yield expression not possible")
	})
	d.alt(func() bool {
		a := d.starExpressions()
		return a != nil && d.augmentedOperator() && d.annotatedRHS() != nil &&
			d.raise(a.Pos(), "'"+exprName(a)+"' is an illegal expression for augmented assignment")
	})
}

// annotatedDisplay matches a list or tuple display, in parentheses or not.
func (d *diagnoser) annotatedDisplay() ast.Expr {
	if e := d.listDisplay(); e != nil {
		return e
	}
	if e := d.tuple(); e != nil {
		return e
	}
	start := d.pos
	if d.tok(token.LParen) {
		if e := d.annotatedDisplay(); e != nil && d.tok(token.RParen) {
			return e
		}
	}
	d.pos = start
	return nil
}

func (d *diagnoser) deletion() bool {
	if d.alt(func() bool {
		return d.tok(token.KwDel) && d.list(d.delTarget) && d.opt(d.tok(token.Comma)) && d.isAny(token.Semicolon, token.Newline)
	}) {
		return true
	}
	if d.faulty {
		d.alt(func() bool {
			if !d.tok(token.KwDel) {
				return false
			}
			a := d.starExpressions()
			return a != nil && d.raiseTarget(a, deleteTarget)
		})
	}
	return false
}

func (d *diagnoser) delTarget() bool {
	return d.match(ruleDelTarget, func() bool {
		if d.attributeTarget() || d.tok(token.Name) {
			return true
		}
		inner := func() bool { return d.opt(d.list(d.delTarget) && d.opt(d.tok(token.Comma))) }
		return d.alt(func() bool { return d.tok(token.LParen) && d.delTarget() && d.tok(token.RParen) }) ||
			d.alt(func() bool { return d.tok(token.LParen) && inner() && d.tok(token.RParen) }) ||
			d.alt(func() bool { return d.tok(token.LBracket) && inner() && d.tok(token.RBracket) })
	})
}

// starTargets matches one target or several separated by commas.
func (d *diagnoser) starTargets() bool {
	return d.alt(func() bool { return d.starTarget() && d.not(token.Comma) }) ||
		d.alt(func() bool { return d.list(d.starTarget) && d.opt(d.tok(token.Comma)) })
}

func (d *diagnoser) starTarget() bool {
	return d.match(ruleStarTarget, func() bool {
		return d.alt(func() bool { return d.tok(token.Star) && d.not(token.Star) && d.starTarget() }) || d.targetWithAtom()
	})
}

func (d *diagnoser) targetWithAtom() bool {
	return d.match(ruleTargetAtom, func() bool {
		if d.attributeTarget() || d.tok(token.Name) {
			return true
		}
		return d.alt(func() bool { return d.tok(token.LParen) && d.targetWithAtom() && d.tok(token.RParen) }) ||
			d.alt(d.tupleTarget) ||
			d.alt(func() bool {
				return d.tok(token.LBracket) && d.opt(d.list(d.starTarget) && d.opt(d.tok(token.Comma))) && d.tok(token.RBracket)
			})
	})
}

// tupleTarget matches a parenthesised tuple of targets.
func (d *diagnoser) tupleTarget() bool {
	if !d.tok(token.LParen) {
		return false
	}
	d.alt(func() bool {
		if !d.starTarget() || !d.tok(token.Comma) {
			return false
		}
		return !d.list(d.starTarget) && d.err == nil || d.opt(d.tok(token.Comma))
	})
	return d.tok(token.RParen)
}

func (d *diagnoser) singleTarget() bool {
	return d.attributeTarget() || d.tok(token.Name) ||
		d.alt(func() bool { return d.tok(token.LParen) && d.singleTarget() && d.tok(token.RParen) })
}

// attributeTarget matches an attribute reference or subscription that nothing follows which would belong to it.
func (d *diagnoser) attributeTarget() bool {
	return d.alt(func() bool {
		return d.targetPrimary() && (d.alt(func() bool { return d.tok(token.Dot) && d.tok(token.Name) && d.notTrailer() }) ||
			d.alt(func() bool { return d.tok(token.LBracket) && d.slices() && d.tok(token.RBracket) && d.notTrailer() }))
	})
}

func (d *diagnoser) atTrailer() bool  { return d.isAny(token.LParen, token.LBracket, token.Dot) }
func (d *diagnoser) notTrailer() bool { return d.not(token.LParen, token.LBracket, token.Dot) }

// targetPrimary matches the longest primary that a trailer follows.
func (d *diagnoser) targetPrimary() bool {
	return d.match(ruleTargetPrimary, func() bool {
		if d.atom() == nil || !d.atTrailer() {
			return false
		}
		for d.alt(func() bool {
			return d.alt(func() bool { return d.tok(token.Dot) && d.tok(token.Name) && d.atTrailer() }) ||
				d.alt(func() bool { return d.tok(token.LBracket) && d.slices() && d.tok(token.RBracket) && d.atTrailer() }) ||
				d.alt(func() bool { return d.generator() != nil && d.atTrailer() }) || d.tok(token.LParen) && d.opt(d.arguments()) && d.tok(token.RParen) && d.atTrailer()
		}) {
		}
		return d.err == nil
	})
}
