// Diagnoser: match statements and patterns.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

func (d *diagnoser) matchRule() bool {
	if !d.isSoft("match") {
		return false
	}
	line := d.look().Line
	if d.alt(func() bool {
		return d.soft("match") && d.subject() && d.tok(token.Colon) && d.tok(token.Newline) && d.tok(token.Indent) &&
			d.many(d.caseBlock) > 0 && d.tok(token.Dedent)
	}) {
		return true
	}
	if d.faulty {
		d.alt(func() bool { return d.soft("match") && d.subject() && d.missingColon() })
		d.alt(func() bool {
			return d.soft("match") && d.subject() && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'match' statement", line)
		})
	}
	return false
}

func (d *diagnoser) subject() bool {
	return d.alt(func() bool {
		return d.starNamed() != nil && d.tok(token.Comma) && d.opt(d.starNameds() != nil)
	}) || d.named() != nil
}

func (d *diagnoser) caseBlock() bool {
	line := d.look().Line
	head := func() bool {
		return d.soft("case") && d.patterns() && d.opt(d.alt(func() bool { return d.tok(token.KwIf) && d.named() != nil }))
	}
	if d.faulty {
		d.alt(func() bool { return head() && d.missingColon() })
		d.alt(func() bool {
			return head() && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'case' statement", line)
		})
	}
	return d.alt(func() bool { return head() && d.tok(token.Colon) && d.block() })
}

func (d *diagnoser) patterns() bool { return d.openSequence() || d.pattern() }

func (d *diagnoser) openSequence() bool {
	return d.alt(func() bool { return d.maybeStar() && d.tok(token.Comma) && d.opt(d.patternSequence()) })
}

func (d *diagnoser) patternSequence() bool {
	return d.alt(func() bool { return d.list(d.maybeStar) && d.opt(d.tok(token.Comma)) })
}

func (d *diagnoser) maybeStar() bool {
	return d.alt(func() bool { return d.tok(token.Star) && (d.captureTarget() || d.soft("_")) }) || d.pattern()
}

func (d *diagnoser) pattern() bool {
	if d.alt(func() bool { return d.orPattern() && d.tok(token.KwAs) && d.captureTarget() }) {
		return true
	}
	if d.faulty {
		d.alt(func() bool {
			return d.orPattern() && d.tok(token.KwAs) && d.soft("_") && d.raiseToken(d.prev(), "cannot use '_' as a target")
		})
		d.alt(func() bool {
			if !d.orPattern() || !d.tok(token.KwAs) {
				return false
			}
			a := d.expression()
			return a != nil && d.raise(a.Pos(), "cannot use "+exprName(a)+" as pattern target")
		})
	}
	return d.orPattern()
}

func (d *diagnoser) orPattern() bool {
	return d.alt(func() bool {
		if !d.closedPattern() {
			return false
		}
		d.many(func() bool { return d.tok(token.VBar) && d.closedPattern() })
		return d.err == nil
	})
}

func (d *diagnoser) captureTarget() bool {
	return d.alt(func() bool {
		return !d.isSoft("_") && d.tok(token.Name) && d.not(token.Dot, token.LParen, token.Equal)
	})
}

func (d *diagnoser) closedPattern() bool {
	return d.match(ruleClosedPattern, func() bool {
		return d.literalPattern() || d.captureTarget() || d.soft("_") || d.valuePattern() ||
			d.alt(func() bool { return d.tok(token.LParen) && d.pattern() && d.tok(token.RParen) }) ||
			d.alt(func() bool { return d.tok(token.LBracket) && d.opt(d.patternSequence()) && d.tok(token.RBracket) }) ||
			d.alt(func() bool { return d.tok(token.LParen) && d.opt(d.openSequence()) && d.tok(token.RParen) }) ||
			d.mappingPattern() || d.classPattern()
	})
}

func (d *diagnoser) literalPattern() bool {
	return d.alt(func() bool { return d.opt(d.tok(token.Minus)) && d.tok(token.Number) && d.not(token.Plus, token.Minus) }) ||
		d.alt(func() bool {
			d.tok(token.Minus)
			return d.complexPart(false) && d.anyOf(token.Plus, token.Minus) && d.complexPart(true)
		}) || d.strings() != nil || d.anyOf(token.KwNone, token.KwTrue, token.KwFalse)
}

// complexPart matches the real or the imaginary part of a complex literal.
func (d *diagnoser) complexPart(imaginary bool) bool {
	if !d.tok(token.Number) {
		return false
	}
	t := d.prev()
	text := d.p.text(t)
	c := text[len(text)-1] | 0x20
	if is := c == 'j'; is != imaginary {
		if imaginary {
			return d.raiseToken(t, "imaginary number required in complex literal")
		}
		return d.raiseToken(t, "real number required in complex literal")
	}
	return true
}

func (d *diagnoser) valuePattern() bool {
	return d.alt(func() bool { return d.dotted() && d.not(token.Dot, token.LParen, token.Equal) })
}

// dotted matches a name with at least one attribute.
func (d *diagnoser) dotted() bool {
	return d.alt(func() bool {
		return d.tok(token.Name) && d.many(func() bool { return d.tok(token.Dot) && d.tok(token.Name) }) > 0
	})
}

func (d *diagnoser) mappingPattern() bool {
	if !d.is(token.LBrace) {
		return false
	}
	rest := func() bool { return d.alt(func() bool { return d.tok(token.DoubleStar) && d.captureTarget() }) }
	item := func() bool {
		return d.alt(func() bool { return (d.literalPattern() || d.dotted()) && d.tok(token.Colon) && d.pattern() })
	}
	end := func() bool { return d.opt(d.tok(token.Comma)) && d.tok(token.RBrace) }
	return d.alt(func() bool { return d.tok(token.LBrace) && d.tok(token.RBrace) }) ||
		d.alt(func() bool { return d.tok(token.LBrace) && rest() && end() }) ||
		d.alt(func() bool { return d.tok(token.LBrace) && d.list(item) && d.tok(token.Comma) && rest() && end() }) ||
		d.alt(func() bool { return d.tok(token.LBrace) && d.list(item) && end() })
}

func (d *diagnoser) classPattern() bool {
	head := func() bool { return (d.dotted() || d.tok(token.Name)) && d.tok(token.LParen) }
	positional := func() bool { return d.list(d.pattern) }
	keyword := func() bool {
		return d.alt(func() bool { return d.tok(token.Name) && d.tok(token.Equal) && d.pattern() })
	}
	keywords := func() bool { return d.list(keyword) }
	end := func() bool { return d.opt(d.tok(token.Comma)) && d.tok(token.RParen) }
	if d.alt(func() bool { return head() && d.tok(token.RParen) }) ||
		d.alt(func() bool { return head() && positional() && end() }) ||
		d.alt(func() bool { return head() && keywords() && end() }) ||
		d.alt(func() bool { return head() && positional() && d.tok(token.Comma) && keywords() && end() }) {
		return true
	}
	if !d.faulty {
		return false
	}
	d.alt(func() bool {
		if !head() {
			return false
		}
		d.alt(func() bool { return positional() && d.tok(token.Comma) })
		if !keywords() || !d.tok(token.Comma) {
			return false
		}
		st := d.start()
		if !positional() {
			return false
		}
		var s ast.Span = d.from(st)
		return d.raise(s, "positional patterns follow keyword patterns")
	})
	return false
}
