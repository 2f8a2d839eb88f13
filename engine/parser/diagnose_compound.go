// Diagnoser: programs and compound statements.

package parser

import "dappco.re/go/py/engine/token"

// program matches what is left of the text from the refused statement on.
func (d *diagnoser) program() bool {
	switch d.p.opt.Mode {
	case Eval:
		if d.expressions() == nil {
			return false
		}
		d.many(func() bool { return d.tok(token.Newline) })
		return d.is(token.EndMarker)
	case Single:
		return d.alt(func() bool { return d.compound() && d.tok(token.Newline) }) || d.simpleStatements() || d.tok(token.Newline) ||
			d.is(token.EndMarker)
	case FuncType:
		return d.tok(token.LParen) && d.opt(d.list(func() bool {
			d.anyOf(token.Star, token.DoubleStar)
			return d.expression() != nil
		})) && d.tok(token.RParen) && d.tok(token.Arrow) && d.expression() != nil &&
			d.opt(d.many(func() bool { return d.tok(token.Newline) }) > 0) && d.is(token.EndMarker)
	}
	d.many(d.statement)
	return d.is(token.EndMarker)
}

func (d *diagnoser) statement() bool {
	if end, ok := d.done[d.pos]; ok && d.err == nil {
		d.pos = end
		d.fill = max(d.fill, end)
		return true
	}
	return d.compound() || d.simpleStatements()
}

func (d *diagnoser) compound() bool {
	k := d.look().Kind
	if d.err != nil {
		return false
	}
	if (k == token.KwDef || k == token.At || k == token.KwAsync) && d.functionDef() ||
		k == token.KwIf && d.ifRule(token.KwIf, "'if'") || (k == token.KwClass || k == token.At) && d.classDef() ||
		(k == token.KwWith || k == token.KwAsync) && d.withRule() || (k == token.KwFor || k == token.KwAsync) && d.forRule() ||
		k == token.KwTry && d.tryRule() || k == token.KwWhile && d.whileRule() {
		return true
	}
	return d.err == nil && d.matchRule()
}

// force consumes a token that must come here.
func (d *diagnoser) force(k token.Kind) bool {
	if d.tok(k) {
		return true
	}
	if t := d.look(); d.err == nil {
		d.err = d.errorAt(t, "SyntaxError", "expected '"+k.String()+"'")
		if d.p.atEnd(t) {
			d.err.Col, d.err.EndCol = 0, 0
		}
	}
	return false
}

// forceLater is force for the tokens whose lack CPython reports only while it looks for faults.
func (d *diagnoser) forceLater(k token.Kind) bool {
	if d.faulty {
		return d.force(k)
	}
	return d.tok(k)
}

// noIndent matches a newline without indented block after it.
func (d *diagnoser) noIndent() bool { return d.tok(token.Newline) && d.not(token.Indent) }

// missingColon reports a newline where a colon is expected.
func (d *diagnoser) missingColon() bool {
	return d.tok(token.Newline) && d.raiseLast("SyntaxError", "expected ':'")
}

func (d *diagnoser) block() bool {
	return d.match(ruleBlock, func() bool {
		if d.alt(func() bool {
			return d.tok(token.Newline) && d.tok(token.Indent) && d.many(d.statement) > 0 && d.tok(token.Dedent)
		}) || d.simpleStatements() {
			return true
		}
		if d.faulty {
			d.alt(func() bool { return d.noIndent() && d.raiseLast("IndentationError", "expected an indented block") })
		}
		return false
	})
}

func (d *diagnoser) decorators() bool {
	return d.many(func() bool { return d.tok(token.At) && d.named() != nil && d.tok(token.Newline) }) > 0 && d.err == nil
}

func (d *diagnoser) classDef() bool {
	return d.alt(func() bool { return d.decorators() && d.classRaw() }) || d.classRaw()
}

func (d *diagnoser) classRaw() bool {
	var line int32
	head := func() bool {
		line = d.look().Line
		return d.tok(token.KwClass) && d.tok(token.Name) && d.opt(d.typeParameterList()) &&
			d.opt(d.alt(func() bool { return d.tok(token.LParen) && d.opt(d.arguments()) && d.tok(token.RParen) }))
	}
	if d.faulty {
		d.alt(func() bool { return head() && d.missingColon() })
		d.alt(func() bool {
			return head() && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("class definition", line)
		})
	}
	return d.alt(func() bool { return head() && d.tok(token.Colon) && d.block() })
}

func (d *diagnoser) functionDef() bool {
	return d.alt(func() bool { return d.decorators() && d.functionRaw() }) || d.functionRaw()
}

func (d *diagnoser) functionRaw() bool {
	returns := func() bool {
		return d.opt(d.alt(func() bool { return d.tok(token.Arrow) && d.expression() != nil }))
	}
	if d.faulty {
		d.alt(func() bool {
			d.tok(token.KwAsync)
			line := d.look().Line
			return d.tok(token.KwDef) && d.tok(token.Name) && d.opt(d.typeParameterList()) && d.tok(token.LParen) &&
				d.opt(d.functionParameters()) && d.tok(token.RParen) && returns() && d.tok(token.Colon) && d.noIndent() &&
				d.raiseBlock("function definition", line)
		})
	}
	return d.alt(func() bool {
		d.tok(token.KwAsync)
		return d.tok(token.KwDef) && d.tok(token.Name) && d.opt(d.typeParameterList()) && d.forceLater(token.LParen) &&
			d.opt(d.functionParameters()) && d.tok(token.RParen) && returns() && d.forceLater(token.Colon) && d.block()
	})
}

// ifRule matches an if statement or, from "elif" on, the rest of one.
func (d *diagnoser) ifRule(word token.Kind, name string) bool {
	for first := d.pos; ; {
		if d.faulty {
			d.alt(func() bool { return d.tok(word) && d.named() != nil && d.missingColon() })
			d.alt(func() bool {
				line := d.look().Line
				return d.tok(word) && d.named() != nil && d.tok(token.Colon) && d.noIndent() && d.raiseBlock(name+" statement", line)
			})
		}
		if !d.alt(func() bool { return d.tok(word) && d.named() != nil && d.tok(token.Colon) && d.block() }) {
			if word == token.KwIf {
				d.pos = first
				return false
			}
			return d.err == nil && d.opt(d.elseBlock())
		}
		word, name = token.KwElif, "'elif'"
		if !d.is(token.KwElif) {
			return d.opt(d.elseBlock())
		}
	}
}

func (d *diagnoser) elseBlock() bool {
	if d.faulty {
		d.alt(func() bool {
			line := d.look().Line
			return d.tok(token.KwElse) && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'else' statement", line)
		})
		d.alt(func() bool {
			return d.tok(token.KwElse) && d.tok(token.Colon) && d.block() && d.is(token.KwElif) &&
				d.raiseToken(d.look(), "'elif' block follows an 'else' block")
		})
	}
	return d.alt(func() bool { return d.tok(token.KwElse) && d.force(token.Colon) && d.block() })
}

func (d *diagnoser) whileRule() bool {
	line := d.look().Line
	head := func() bool { return d.tok(token.KwWhile) && d.named() != nil }
	if d.faulty {
		d.alt(func() bool { return head() && d.missingColon() })
		d.alt(func() bool {
			return head() && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'while' statement", line)
		})
	}
	return d.alt(func() bool { return head() && d.tok(token.Colon) && d.block() && d.opt(d.elseBlock()) })
}

func (d *diagnoser) forRule() bool {
	var line int32
	head := func() bool {
		d.tok(token.KwAsync)
		line = d.look().Line
		return d.tok(token.KwFor) && d.starTargets() && d.tok(token.KwIn)
	}
	if d.faulty {
		d.alt(func() bool { return head() && d.starExpressions() != nil && d.missingColon() })
		d.alt(func() bool {
			return head() && d.starExpressions() != nil && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'for' statement", line)
		})
	}
	committed := false
	if d.alt(func() bool {
		committed = head()
		return committed && d.starExpressions() != nil && d.tok(token.Colon) && d.block() && d.opt(d.elseBlock())
	}) {
		return true
	}
	if !committed {
		d.invalidForTarget()
	}
	return false
}

func (d *diagnoser) withItem() bool {
	if d.alt(func() bool {
		return d.expression() != nil && d.tok(token.KwAs) && d.starTarget() && d.isAny(token.Comma, token.RParen, token.Colon)
	}) {
		return true
	}
	if d.faulty {
		d.alt(func() bool {
			if d.expression() == nil || !d.tok(token.KwAs) {
				return false
			}
			a := d.expression()
			return a != nil && d.isAny(token.Comma, token.RParen, token.Colon) && d.raiseTarget(a, assignTarget)
		})
	}
	return d.expression() != nil
}

func (d *diagnoser) withRule() bool {
	var line int32
	with := func() bool {
		d.tok(token.KwAsync)
		line = d.look().Line
		return d.tok(token.KwWith)
	}
	as := func() bool { return d.opt(d.alt(func() bool { return d.tok(token.KwAs) && d.starTarget() })) }
	plain := func() bool { return d.list(func() bool { return d.expression() != nil && as() }) }
	inParens := func() bool {
		return d.tok(token.LParen) && d.list(func() bool { return d.expressions() != nil && as() }) && d.opt(d.tok(token.Comma)) &&
			d.tok(token.RParen)
	}
	if d.faulty {
		d.alt(func() bool {
			return with() && plain() && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'with' statement", line)
		})
		d.alt(func() bool {
			return with() && inParens() && d.tok(token.Colon) && d.noIndent() && d.raiseBlock("'with' statement", line)
		})
	}
	if d.alt(func() bool {
		return with() && d.tok(token.LParen) && d.list(d.withItem) && d.opt(d.tok(token.Comma)) && d.tok(token.RParen) &&
			d.tok(token.Colon) && d.block()
	}) || d.alt(func() bool { return with() && d.list(d.withItem) && d.tok(token.Colon) && d.block() }) {
		return true
	}
	if d.faulty {
		d.alt(func() bool { return with() && plain() && d.missingColon() })
		d.alt(func() bool { return with() && inParens() && d.missingColon() })
	}
	return false
}
