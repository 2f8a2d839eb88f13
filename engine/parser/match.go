// The match statement and its patterns.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// matchStatement parses a match statement, or returns nil with nothing consumed if "match" is a name here. It is a keyword if a
// subject, a colon, a newline, an indent and "case" follow.
func (p *parser) matchStatement() ast.Stmt {
	if k := p.peek(); !starts(k) && k != token.Star {
		return nil
	}
	pos := p.pos
	st := p.start()
	p.advance()
	subject := p.subject()
	if p.kind == token.Colon {
		p.advance()
	} else {
		p.fail()
	}
	p.expect(token.Newline)
	p.expect(token.Indent)
	if p.failed || !p.atSoft("case") {
		if p.actionErr != nil || p.tooDeep {
			p.fail()
			return &ast.Pass{}
		}
		p.reset(pos)
		return nil
	}
	n := &ast.Match{Subject: subject}
	for p.atSoft("case") {
		n.Cases = append(n.Cases, p.matchCase())
	}
	p.expect(token.Dedent)
	n.Span = p.from(st)
	return n
}

func (p *parser) atSoft(word string) bool {
	return p.kind == token.Name && p.text(&p.tok) == word
}

func (p *parser) subject() ast.Expr {
	st := p.start()
	e := p.starNamed()
	if p.kind != token.Comma {
		if _, star := e.(*ast.Starred); star {
			p.fail()
		}
		return e
	}
	return p.restOfTuple(st, e, (*parser).starNamed)
}

func (p *parser) matchCase() *ast.MatchCase {
	st := p.start()
	p.advance()
	n := &ast.MatchCase{Pattern: p.patterns()}
	if p.accept(token.KwIf) {
		n.Guard = p.named()
	}
	n.Body = p.suite()
	n.Span = p.from(st)
	return n
}

// patterns parses one pattern or an open sequence pattern.
func (p *parser) patterns() ast.Pattern {
	st := p.start()
	first := p.maybeStarPattern()
	if p.kind != token.Comma {
		if _, star := first.(*ast.MatchStar); star {
			p.fail()
		}
		return first
	}
	list := p.patternList(first, token.EndMarker)
	return &ast.MatchSequence{Span: p.from(st), Patterns: list}
}

// patternList parses ", b, c" after the first pattern of a sequence up to end, which it leaves.
func (p *parser) patternList(first ast.Pattern, end token.Kind) []ast.Pattern {
	list := []ast.Pattern{first}
	for p.accept(token.Comma) {
		if p.kind == end || p.kind == token.Colon || p.kind == token.KwIf {
			break
		}
		list = append(list, p.maybeStarPattern())
	}
	return list
}

func (p *parser) maybeStarPattern() ast.Pattern {
	if p.kind != token.Star {
		return p.pattern()
	}
	st := p.start()
	p.advance()
	name := p.nameHere()
	if name == "_" {
		name = ""
	}
	return &ast.MatchStar{Span: p.from(st), Name: name}
}

// pattern parses an or pattern with an optional "as".
func (p *parser) pattern() ast.Pattern {
	p.enter()
	defer p.leave()
	st := p.start()
	first := p.closedPattern()
	if p.kind == token.VBar {
		list := []ast.Pattern{first}
		for p.accept(token.VBar) {
			list = append(list, p.closedPattern())
		}
		first = &ast.MatchOr{Span: p.from(st), Patterns: list}
	}
	if !p.accept(token.KwAs) {
		return first
	}
	name := p.nameHere()
	if name == "_" || p.kind == token.Dot || p.kind == token.LParen || p.kind == token.Equal {
		p.fail()
	}
	return &ast.MatchAs{Span: p.from(st), Pattern: first, Name: name}
}

func (p *parser) closedPattern() ast.Pattern {
	st := p.start()
	switch p.kind {
	case token.Number, token.Minus:
		e := p.complexLiteral()
		return &ast.MatchValue{Span: p.from(st), Value: e}
	case token.String, token.FStringStart, token.TStringStart:
		e := p.strings()
		return &ast.MatchValue{Span: p.from(st), Value: e}
	case token.KwNone, token.KwTrue, token.KwFalse:
		c := p.atom().(*ast.Constant)
		return &ast.MatchSingleton{Span: p.from(st), Value: c.Value}
	case token.Name:
		return p.namePattern(st)
	case token.LParen:
		return p.groupPattern(st)
	case token.LBracket:
		p.advance()
		var list []ast.Pattern
		if p.kind != token.RBracket {
			list = p.patternList(p.maybeStarPattern(), token.RBracket)
		}
		p.expect(token.RBracket)
		return &ast.MatchSequence{Span: p.from(st), Patterns: list}
	case token.LBrace:
		return p.mappingPattern(st)
	}
	p.fail()
	return &ast.MatchAs{}
}

// complexLiteral parses a signed number, or a signed real plus or minus an imaginary number.
func (p *parser) complexLiteral() ast.Expr {
	st := p.start()
	left, imaginary := p.signedNumber()
	if p.kind != token.Plus && p.kind != token.Minus {
		return left
	}
	op := ast.Add
	if p.kind == token.Minus {
		op = ast.Sub
	}
	p.advance()
	if imaginary || p.kind != token.Number {
		p.fail()
		return left
	}
	right := p.number()
	if !isImaginary(right) {
		p.fail()
	}
	return &ast.BinOp{Span: p.from(st), Left: left, Op: op, Right: right}
}

func (p *parser) signedNumber() (e ast.Expr, imaginary bool) {
	st := p.start()
	minus := p.accept(token.Minus)
	if p.kind != token.Number {
		p.fail()
		return &ast.Constant{}, false
	}
	e = p.number()
	imaginary = isImaginary(e)
	if minus {
		e = &ast.UnaryOp{Span: p.from(st), Op: ast.USub, Operand: e}
	}
	return e, imaginary
}

func isImaginary(e ast.Expr) bool {
	c, ok := e.(*ast.Constant)
	if !ok {
		return false
	}
	_, ok = c.Value.(complex128)
	return ok
}

// dottedValue parses "a.b.c" from the current name.
func (p *parser) dottedValue(st position) ast.Expr {
	var e ast.Expr = p.newName(&p.tok, ast.Load)
	p.advance()
	for p.accept(token.Dot) {
		name := p.nameHere()
		n := p.newAttribute()
		n.Span, n.Value, n.Attr = p.from(st), e, name
		e = n
	}
	return e
}

// namePattern parses a capture, the wildcard, a value pattern or a class pattern.
func (p *parser) namePattern(st position) ast.Pattern {
	e := p.dottedValue(st)
	if p.kind == token.LParen {
		return p.classPattern(st, e)
	}
	name, ok := e.(*ast.Name)
	if !ok {
		return &ast.MatchValue{Span: p.from(st), Value: e}
	}
	if p.kind == token.Equal {
		p.fail()
	}
	if name.ID == "_" {
		return &ast.MatchAs{Span: p.from(st)}
	}
	return &ast.MatchAs{Span: p.from(st), Name: name.ID}
}

func (p *parser) groupPattern(st position) ast.Pattern {
	p.advance()
	if p.accept(token.RParen) {
		return &ast.MatchSequence{Span: p.from(st)}
	}
	first := p.maybeStarPattern()
	if p.kind == token.Comma {
		list := p.patternList(first, token.RParen)
		p.expect(token.RParen)
		return &ast.MatchSequence{Span: p.from(st), Patterns: list}
	}
	if _, star := first.(*ast.MatchStar); star {
		p.fail()
	}
	p.expect(token.RParen)
	return first
}

func (p *parser) mappingPattern(st position) ast.Pattern {
	n := &ast.MatchMapping{}
	p.advance()
	for p.kind != token.RBrace && !p.failed {
		if p.accept(token.DoubleStar) {
			n.Rest = p.nameHere()
			if n.Rest == "_" {
				p.fail()
			}
			p.accept(token.Comma)
			break
		}
		n.Keys = append(n.Keys, p.mappingKey())
		p.expect(token.Colon)
		n.Patterns = append(n.Patterns, p.pattern())
		if !p.accept(token.Comma) {
			break
		}
	}
	p.expect(token.RBrace)
	n.Span = p.from(st)
	return n
}

func (p *parser) mappingKey() ast.Expr {
	switch p.kind {
	case token.Number, token.Minus:
		return p.complexLiteral()
	case token.String, token.FStringStart, token.TStringStart:
		return p.strings()
	case token.KwNone, token.KwTrue, token.KwFalse:
		return p.atom()
	case token.Name:
		e := p.dottedValue(p.start())
		if _, bare := e.(*ast.Name); bare {
			p.fail()
		}
		return e
	}
	p.fail()
	return &ast.Constant{}
}

func (p *parser) classPattern(st position, cls ast.Expr) ast.Pattern {
	n := &ast.MatchClass{Cls: cls}
	p.advance()
	for p.kind != token.RParen && !p.failed {
		if p.kind == token.Name && p.peek() == token.Equal {
			n.KwdAttrs = append(n.KwdAttrs, p.nameHere())
			p.advance()
			n.KwdPatterns = append(n.KwdPatterns, p.pattern())
		} else {
			if n.KwdAttrs != nil {
				p.fail()
			}
			n.Patterns = append(n.Patterns, p.pattern())
		}
		if !p.accept(token.Comma) {
			break
		}
	}
	p.expect(token.RParen)
	n.Span = p.from(st)
	return n
}
