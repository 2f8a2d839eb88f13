// Diagnoser: parameters of functions and lambdas, type parameters.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// params matches parameter lists. end is the token after the list: ")" or, for a lambda, ":".
type params struct {
	*diagnoser
	end token.Kind
}

func (d *diagnoser) functionParameters() bool { return params{d, token.RParen}.all() }
func (d *diagnoser) lambdaParameters() bool   { return params{d, token.Colon}.all() }

// defaultUse says whether a parameter may have a default.
type defaultUse uint8

const (
	noDefault defaultUse = iota
	withDefault
	maybeDefault
)

// bare matches a parameter without default and without the comma.
func (p params) bare(star bool) bool {
	return p.alt(func() bool {
		if !p.tok(token.Name) {
			return false
		}
		if p.end == token.RParen {
			p.alt(func() bool {
				if !p.tok(token.Colon) {
					return false
				}
				if star {
					return p.starExpression() != nil
				}
				return p.expression() != nil
			})
		}
		return true
	})
}

// one matches a parameter and the comma after it, or the end that is left.
func (p params) one(use defaultUse, star bool) func() bool {
	return func() bool {
		return p.alt(func() bool {
			if star && !p.ahead(func() bool { return p.tok(token.Name) && p.is(token.Colon) }) || !p.bare(star) {
				return false
			}
			if use != noDefault {
				ok := p.defaultValue()
				if use == withDefault && !ok {
					return false
				}
			}
			return p.separator()
		})
	}
}

func (p params) separator() bool { return p.tok(token.Comma) || p.is(p.end) }

func (p params) defaultValue() bool {
	if p.alt(func() bool { return p.tok(token.Equal) && p.expression() != nil }) {
		return true
	}
	if p.faulty {
		p.alt(func() bool {
			return p.tok(token.Equal) && p.isAny(token.RParen, token.Comma) &&
				p.raiseToken(p.prev(), "expected default value expression")
		})
	}
	return false
}

func (p params) slashNoDefault() bool {
	return p.alt(func() bool {
		return p.many(p.one(noDefault, false)) > 0 && p.tok(token.Slash) && p.separator()
	})
}

func (p params) slashWithDefault() bool {
	return p.alt(func() bool {
		p.many(p.one(noDefault, false))
		return p.many(p.one(withDefault, false)) > 0 && p.tok(token.Slash) && p.separator()
	})
}

func (p params) all() bool {
	if p.faulty {
		p.invalidParameters()
	}
	star := func() bool { return p.opt(p.starPart()) }
	return p.alt(func() bool {
		if !p.slashNoDefault() {
			return false
		}
		p.many(p.one(noDefault, false))
		p.many(p.one(withDefault, false))
		return star()
	}) || p.alt(func() bool {
		if !p.slashWithDefault() {
			return false
		}
		p.many(p.one(withDefault, false))
		return star()
	}) || p.alt(func() bool {
		if p.many(p.one(noDefault, false)) == 0 {
			return false
		}
		p.many(p.one(withDefault, false))
		return star()
	}) || p.alt(func() bool { return p.many(p.one(withDefault, false)) > 0 && star() }) || p.starPart()
}

// starPart matches the parameters from the first star on.
func (p params) starPart() bool {
	if p.faulty {
		p.invalidStar()
	}
	rest := func() bool {
		p.many(p.one(maybeDefault, false))
		return p.opt(p.doubleStar())
	}
	return p.alt(func() bool { return p.tok(token.Star) && p.one(noDefault, false)() && rest() }) ||
		p.alt(func() bool {
			return p.end == token.RParen && p.tok(token.Star) && p.one(noDefault, true)() && rest()
		}) ||
		p.alt(func() bool {
			return p.tok(token.Star) && p.tok(token.Comma) && p.many(p.one(maybeDefault, false)) > 0 && p.opt(p.doubleStar())
		}) || p.doubleStar()
}

func (p params) doubleStar() bool {
	if p.faulty {
		p.alt(func() bool {
			return p.tok(token.DoubleStar) && p.bare(false) && p.tok(token.Equal) &&
				p.raiseToken(p.prev(), "var-keyword argument cannot have default value")
		})
		p.alt(func() bool {
			if !p.tok(token.DoubleStar) || !p.bare(false) || !p.tok(token.Comma) {
				return false
			}
			a := *p.look()
			if p.bare(false) || p.anyOf(token.Star, token.DoubleStar, token.Slash) {
				s := spanOf(&a)
				if a.Kind == token.Name {
					s = p.from(position{a.Line, a.Col})
				}
				return p.raise(s, "arguments cannot follow var-keyword argument")
			}
			return false
		})
	}
	return p.alt(func() bool { return p.tok(token.DoubleStar) && p.one(noDefault, false)() })
}

func (p params) invalidParameters() {
	p.alt(func() bool {
		if !p.tok(token.Slash) {
			return false
		}
		a := *p.prev()
		return p.tok(token.Comma) && p.raiseToken(&a, "at least one argument must precede /")
	})
	p.alt(func() bool {
		if !p.slashNoDefault() && !p.slashWithDefault() {
			return false
		}
		p.many(p.one(maybeDefault, false))
		return p.tok(token.Slash) && p.raiseToken(p.prev(), "/ may appear only once")
	})
	p.alt(func() bool {
		p.slashNoDefault()
		p.many(p.one(noDefault, false))
		if !p.slashWithDefault() && p.many(p.one(withDefault, false)) == 0 {
			return false
		}
		a := *p.look()
		if !p.one(noDefault, false)() {
			return false
		}
		s := p.from(position{a.Line, a.Col})
		if p.prev().Kind == token.Comma {
			p.pos--
			s = p.from(position{a.Line, a.Col})
			p.pos++
		}
		return p.raise(s, "parameter without a default follows parameter with a default")
	})
	p.alt(func() bool {
		p.many(p.one(noDefault, false))
		if !p.tok(token.LParen) {
			return false
		}
		a := *p.prev()
		inner := params{p.diagnoser, token.RParen}
		if p.end == token.Colon {
			if !p.list(func() bool { return p.tok(token.Name) }) {
				return false
			}
		} else if p.many(inner.one(noDefault, false)) == 0 {
			return false
		}
		p.tok(token.Comma)
		if !p.tok(token.RParen) {
			return false
		}
		what := "Function"
		if p.end == token.Colon {
			what = "Lambda expression"
		}
		return p.raiseRange(spanOf(&a), spanOf(p.prev()), what+" parameters cannot be parenthesized")
	})
	p.alt(func() bool {
		if !p.slashNoDefault() {
			p.slashWithDefault()
		}
		p.many(p.one(maybeDefault, false))
		if !p.tok(token.Star) || !p.tok(token.Comma) && !p.one(noDefault, false)() {
			return false
		}
		p.many(p.one(maybeDefault, false))
		return p.tok(token.Slash) && p.raiseToken(p.prev(), "/ must be ahead of *")
	})
	p.alt(func() bool {
		return p.many(p.one(maybeDefault, false)) > 0 && p.tok(token.Slash) && p.tok(token.Star) &&
			p.raiseToken(p.prev(), "expected comma between / and *")
	})
}

func (p params) invalidStar() {
	p.alt(func() bool {
		if !p.tok(token.Star) {
			return false
		}
		a := *p.prev()
		if p.tok(p.end) || p.tok(token.Comma) && (p.tok(p.end) || p.tok(token.DoubleStar)) {
			if p.end == token.Colon {
				return p.raiseLast("SyntaxError", "named arguments must follow bare *")
			}
			return p.raiseToken(&a, "named arguments must follow bare *")
		}
		return false
	})
	p.alt(func() bool {
		return p.tok(token.Star) && p.bare(false) && p.tok(token.Equal) &&
			p.raiseToken(p.prev(), "var-positional argument cannot have default value")
	})
	p.alt(func() bool {
		if !p.tok(token.Star) || !p.one(noDefault, false)() && !p.tok(token.Comma) {
			return false
		}
		p.many(p.one(maybeDefault, false))
		if !p.tok(token.Star) {
			return false
		}
		a := *p.prev()
		return (p.one(noDefault, false)() || p.tok(token.Comma)) && p.raiseToken(&a, "* argument may appear only once")
	})
}

// typeParameterList matches "[T, *Ts, **P]".
func (d *diagnoser) typeParameterList() bool {
	if d.faulty {
		d.alt(func() bool {
			if !d.tok(token.LBracket) {
				return false
			}
			return d.tok(token.RBracket) && d.raiseFrom(d.prev(), "Type parameter list cannot be empty")
		})
	}
	return d.alt(func() bool {
		return d.tok(token.LBracket) && d.list(d.typeParameterRule) && d.opt(d.tok(token.Comma)) && d.tok(token.RBracket)
	})
}

func (d *diagnoser) typeParameterRule() bool {
	return d.match(ruleTypeParam, func() bool {
		if d.alt(func() bool {
			return d.tok(token.Name) && d.opt(d.alt(func() bool { return d.tok(token.Colon) && d.expression() != nil })) &&
				d.opt(d.alt(func() bool { return d.tok(token.Equal) && d.expression() != nil }))
		}) {
			return true
		}
		if d.faulty {
			d.invalidTypeParameter()
		}
		return d.alt(func() bool {
			return d.tok(token.Star) && d.tok(token.Name) &&
				d.opt(d.alt(func() bool { return d.tok(token.Equal) && d.starExpression() != nil }))
		}) || d.alt(func() bool {
			return d.tok(token.DoubleStar) && d.tok(token.Name) &&
				d.opt(d.alt(func() bool { return d.tok(token.Equal) && d.expression() != nil }))
		})
	})
}

func (d *diagnoser) invalidTypeParameter() {
	d.alt(func() bool {
		what := "TypeVarTuple"
		if d.is(token.DoubleStar) {
			what = "ParamSpec"
		}
		if !d.anyOf(token.Star, token.DoubleStar) || !d.tok(token.Name) || !d.tok(token.Colon) {
			return false
		}
		colon := *d.prev()
		e := d.expression()
		if e == nil {
			return false
		}
		if _, tuple := e.(*ast.Tuple); tuple {
			return d.raiseFrom(&colon, "cannot use constraints with "+what)
		}
		return d.raiseFrom(&colon, "cannot use bound with "+what)
	})
}
