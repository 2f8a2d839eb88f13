// Primaries: atoms with attribute references, subscriptions and calls.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

func (p *parser) primary() ast.Expr {
	st := p.start()
	e := p.atom()
	for {
		switch p.kind {
		case token.Dot:
			p.advance()
			if p.kind != token.Name {
				p.fail()
				return e
			}
			n := p.newAttribute()
			n.Attr = p.identifier(&p.tok)
			p.advance()
			n.Span, n.Value = p.from(st), e
			e = n
		case token.LParen:
			e = p.call(st, e)
		case token.LBracket:
			p.advance()
			index := p.slices()
			p.expect(token.RBracket)
			e = &ast.Subscript{Span: p.from(st), Value: e, Slice: index}
		default:
			return e
		}
	}
}

// slices parses the inside of a subscription.
func (p *parser) slices() ast.Expr {
	st := p.start()
	first := p.slice()
	if _, star := first.(*ast.Starred); p.kind != token.Comma && !star {
		return first
	}
	base := len(p.exprs)
	p.exprs = append(p.exprs, first)
	for p.accept(token.Comma) {
		if p.kind == token.RBracket {
			break
		}
		p.exprs = append(p.exprs, p.slice())
	}
	elts := p.takeExprs(base)
	return &ast.Tuple{Span: p.from(st), Elts: elts}
}

func (p *parser) slice() ast.Expr {
	if p.kind == token.Star {
		return p.starredArgument()
	}
	st := p.start()
	var lower ast.Expr
	if p.kind != token.Colon {
		lower = p.named()
		if p.kind != token.Colon {
			return lower
		}
		if _, walrus := lower.(*ast.NamedExpr); walrus && p.toks[p.pos-1].Kind != token.RParen {
			p.fail()
		}
	}
	p.advance()
	n := &ast.Slice{Lower: lower}
	if starts(p.kind) {
		n.Upper = p.expression()
	}
	if p.accept(token.Colon) && starts(p.kind) {
		n.Step = p.expression()
	}
	n.Span = p.from(st)
	return n
}

// starredArgument parses "*expression": after the star more may stand than in a display.
func (p *parser) starredArgument() ast.Expr {
	st := p.start()
	p.advance()
	v := p.expression()
	return &ast.Starred{Span: p.from(st), Value: v}
}

// call parses the argument list of a call of f.
func (p *parser) call(st position, f ast.Expr) ast.Expr {
	n := p.newCall()
	n.Func = f
	open := p.start()
	p.advance()
	n.Args, n.Keywords = p.arguments(open, true)
	n.Span = p.from(st)
	return n
}

// arguments parses the arguments after an opening parenthesis that stands at open, and the closing one. A generator expression
// without parentheses of its own is allowed as the only argument of a call.
func (p *parser) arguments(open position, genexpOK bool) ([]ast.Expr, []*ast.Keyword) {
	base := len(p.exprs)
	var keywords []*ast.Keyword
	mapping := false // "**x" seen
	for p.kind != token.RParen {
		st := p.start()
		switch {
		case p.kind == token.Star:
			if mapping {
				p.fail()
			}
			p.exprs = append(p.exprs, p.starredArgument())
		case p.kind == token.DoubleStar:
			mapping = true
			p.advance()
			v := p.expression()
			keywords = append(keywords, &ast.Keyword{Span: p.from(st), Value: v})
		case p.kind == token.Name && p.peek() == token.Equal:
			name := p.identifier(&p.tok)
			p.advance()
			p.advance()
			v := p.expression()
			keywords = append(keywords, &ast.Keyword{Span: p.from(st), Arg: name, Value: v})
		default:
			if keywords != nil {
				p.fail()
			}
			e := p.named()
			if p.kind == token.KwFor || p.kind == token.KwAsync {
				if !genexpOK || len(p.exprs) != base {
					p.fail()
				}
				gens := p.comprehensions()
				if p.kind != token.RParen {
					p.fail()
				}
				p.advance()
				g := &ast.GeneratorExp{Span: p.from(open), Elt: e, Generators: gens}
				return []ast.Expr{g}, nil
			}
			p.exprs = append(p.exprs, e)
		}
		if !p.accept(token.Comma) {
			break
		}
		genexpOK = false
	}
	p.expect(token.RParen)
	return p.takeExprs(base), keywords
}

func (p *parser) atom() ast.Expr {
	switch p.kind {
	case token.Name:
		n := p.newName(&p.tok, ast.Load)
		p.advance()
		return n
	case token.Number:
		return p.number()
	case token.String, token.FStringStart, token.TStringStart:
		return p.strings()
	case token.LParen:
		return p.parenthesised()
	case token.LBracket:
		return p.list()
	case token.LBrace:
		return p.braces()
	case token.KwNone:
		return p.constant(nil)
	case token.KwTrue:
		return p.constant(true)
	case token.KwFalse:
		return p.constant(false)
	case token.Ellipsis:
		return p.constant(ast.Ellipsis{})
	}
	p.fail()
	return &ast.Name{}
}

func (p *parser) constant(value any) ast.Expr {
	st := p.start()
	p.advance()
	return p.newConstant(p.from(st), value)
}

// parenthesised parses a group, a tuple or a generator expression.
func (p *parser) parenthesised() ast.Expr {
	p.enter()
	defer p.leave()
	st := p.start()
	p.advance()
	if p.accept(token.RParen) {
		return &ast.Tuple{Span: p.from(st)}
	}
	if p.kind == token.KwYield {
		e := p.yield()
		p.expect(token.RParen)
		return e
	}
	first := p.starNamed()
	_, star := first.(*ast.Starred)
	switch {
	case p.kind == token.Comma:
		elts := p.members(first, token.RParen)
		p.expect(token.RParen)
		return &ast.Tuple{Span: p.from(st), Elts: elts}
	case star:
		p.fail()
	case p.kind == token.KwFor || p.kind == token.KwAsync:
		gens := p.comprehensions()
		p.expect(token.RParen)
		return &ast.GeneratorExp{Span: p.from(st), Elt: first, Generators: gens}
	}
	p.expect(token.RParen)
	return first
}

// members parses the rest of a display after its first member.
func (p *parser) members(first ast.Expr, end token.Kind) []ast.Expr {
	base := len(p.exprs)
	p.exprs = append(p.exprs, first)
	for p.accept(token.Comma) {
		if p.kind == end {
			break
		}
		p.exprs = append(p.exprs, p.starNamed())
	}
	return p.takeExprs(base)
}

func (p *parser) list() ast.Expr {
	p.enter()
	defer p.leave()
	st := p.start()
	p.advance()
	if p.accept(token.RBracket) {
		return &ast.List{Span: p.from(st)}
	}
	first := p.starNamed()
	if p.kind == token.KwFor || p.kind == token.KwAsync {
		if _, star := first.(*ast.Starred); star {
			p.fail()
		}
		gens := p.comprehensions()
		p.expect(token.RBracket)
		return &ast.ListComp{Span: p.from(st), Elt: first, Generators: gens}
	}
	elts := p.members(first, token.RBracket)
	p.expect(token.RBracket)
	return &ast.List{Span: p.from(st), Elts: elts}
}

// braces parses a dict or set display or comprehension.
func (p *parser) braces() ast.Expr {
	p.enter()
	defer p.leave()
	st := p.start()
	p.advance()
	switch p.kind {
	case token.RBrace:
		p.advance()
		return &ast.Dict{Span: p.from(st)}
	case token.DoubleStar:
		return p.dict(st, nil)
	}
	first := p.starNamed()
	switch p.kind {
	case token.Colon:
		return p.dict(st, first)
	case token.KwFor, token.KwAsync:
		if _, star := first.(*ast.Starred); star {
			p.fail()
		}
		gens := p.comprehensions()
		p.expect(token.RBrace)
		return &ast.SetComp{Span: p.from(st), Elt: first, Generators: gens}
	}
	elts := p.members(first, token.RBrace)
	p.expect(token.RBrace)
	return &ast.Set{Span: p.from(st), Elts: elts}
}

// dict parses a dict display or comprehension whose first key has been read; a nil key means that "**" is current.
func (p *parser) dict(st position, key ast.Expr) ast.Expr {
	switch key.(type) {
	case *ast.Starred:
		p.fail()
	case *ast.NamedExpr:
		if p.toks[p.pos-1].Kind != token.RParen {
			p.fail()
		}
	}
	var keys, values []ast.Expr
	for {
		var value ast.Expr
		if key == nil {
			p.advance()
			value = p.binary(1)
		} else {
			p.expect(token.Colon)
			value = p.expression()
			if len(keys) == 0 && (p.kind == token.KwFor || p.kind == token.KwAsync) {
				gens := p.comprehensions()
				p.expect(token.RBrace)
				return &ast.DictComp{Span: p.from(st), Key: key, Value: value, Generators: gens}
			}
		}
		keys, values = append(keys, key), append(values, value)
		if !p.accept(token.Comma) || p.kind == token.RBrace {
			break
		}
		key = nil
		if p.kind != token.DoubleStar {
			key = p.expression()
		}
	}
	p.expect(token.RBrace)
	return &ast.Dict{Span: p.from(st), Keys: keys, Values: values}
}

// comprehensions parses one or more "for" clauses with their conditions.
func (p *parser) comprehensions() []*ast.Comprehension {
	var out []*ast.Comprehension
	for p.kind == token.KwFor || p.kind == token.KwAsync {
		st := p.start()
		n := &ast.Comprehension{IsAsync: p.accept(token.KwAsync)}
		p.expect(token.KwFor)
		n.Target = p.targets()
		p.expect(token.KwIn)
		n.Iter = p.disjunction()
		base := len(p.exprs)
		for p.accept(token.KwIf) {
			p.exprs = append(p.exprs, p.disjunction())
		}
		n.Ifs = p.takeExprs(base)
		n.Span = p.from(st)
		out = append(out, n)
	}
	return out
}
