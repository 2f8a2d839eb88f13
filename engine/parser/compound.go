// Compound statements except match.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// block parses an indented block or the statements on the rest of the line.
func (p *parser) block() []ast.Stmt {
	base := len(p.stmts)
	if !p.accept(token.Newline) {
		p.simpleStatements()
		return p.takeStmts(base)
	}
	p.enter()
	defer p.leave()
	p.expect(token.Indent)
	for p.kind != token.Dedent && p.kind != token.EndMarker && p.kind != token.Error {
		from := p.pos
		p.statement()
		if !p.failed {
			p.done = append(p.done, doneRange{int32(from), int32(p.pos)})
		}
	}
	p.expect(token.Dedent)
	return p.takeStmts(base)
}

// suite parses a colon and a block.
func (p *parser) suite() []ast.Stmt {
	p.expect(token.Colon)
	return p.block()
}

// elseSuite parses an else clause if there is one.
func (p *parser) elseSuite() []ast.Stmt {
	if !p.accept(token.KwElse) {
		return nil
	}
	return p.suite()
}

// ifStatement parses an if statement. Its elif arms are read in a loop and joined from the last, so that a long chain takes no stack.
func (p *parser) ifStatement() ast.Stmt {
	var arms []*ast.If
	var starts []position
	for {
		starts = append(starts, p.start())
		p.advance()
		n := &ast.If{Test: p.named()}
		n.Body = p.suite()
		arms = append(arms, n)
		if p.kind != token.KwElif {
			break
		}
	}
	last := len(arms) - 1
	arms[last].OrElse = p.elseSuite()
	for i := last; i >= 0; i-- {
		arms[i].Span = p.from(starts[i])
		if i < last {
			arms[i].OrElse = []ast.Stmt{arms[i+1]}
		}
	}
	return arms[0]
}

func (p *parser) whileStatement() ast.Stmt {
	st := p.start()
	p.advance()
	n := &ast.While{Test: p.named()}
	n.Body = p.suite()
	n.OrElse = p.elseSuite()
	n.Span = p.from(st)
	return n
}

func (p *parser) forStatement(st position, async bool) ast.Stmt {
	p.advance()
	target := p.targets()
	p.expect(token.KwIn)
	iter := p.starExpressions()
	body := p.suite()
	orelse := p.elseSuite()
	if async {
		return &ast.AsyncFor{Span: p.from(st), Target: target, Iter: iter, Body: body, OrElse: orelse}
	}
	return &ast.For{Span: p.from(st), Target: target, Iter: iter, Body: body, OrElse: orelse}
}

func (p *parser) withStatement(st position, async bool) ast.Stmt {
	p.advance()
	items := p.withItems()
	body := p.suite()
	if async {
		return &ast.AsyncWith{Span: p.from(st), Items: items, Body: body}
	}
	return &ast.With{Span: p.from(st), Items: items, Body: body}
}

// withItems parses the context managers. An opening parenthesis may enclose them all or only part of the first expression: the first reading
// is tried, and kept if a colon follows the closing parenthesis.
func (p *parser) withItems() []*ast.WithItem {
	if p.kind == token.LParen && !p.failed {
		pos := p.pos
		p.advance()
		items := p.itemList(token.RParen)
		p.expect(token.RParen)
		if !p.failed && len(items) > 0 && p.kind == token.Colon {
			return items
		}
		if p.actionErr != nil || p.tooDeep {
			p.fail()
			return nil
		}
		p.reset(pos)
	}
	return p.itemList(token.Colon)
}

func (p *parser) itemList(end token.Kind) []*ast.WithItem {
	var items []*ast.WithItem
	for {
		st := p.start()
		n := &ast.WithItem{ContextExpr: p.expression()}
		if p.accept(token.KwAs) {
			n.OptionalVars = p.target()
		}
		n.Span = p.from(st)
		items = append(items, n)
		if !p.accept(token.Comma) || p.kind == end && end == token.RParen {
			return items
		}
	}
}

func (p *parser) tryStatement() ast.Stmt {
	st := p.start()
	p.advance()
	body := p.suite()
	var handlers []*ast.ExceptHandler
	star := p.kind == token.KwExcept && p.peek() == token.Star
	for p.kind == token.KwExcept {
		handlers = append(handlers, p.handler(star))
	}
	var orelse, final []ast.Stmt
	if handlers != nil {
		orelse = p.elseSuite()
	}
	if p.accept(token.KwFinally) {
		final = p.suite()
	} else if handlers == nil {
		p.fail()
	}
	if star {
		return &ast.TryStar{Span: p.from(st), Body: body, Handlers: handlers, OrElse: orelse, FinalBody: final}
	}
	return &ast.Try{Span: p.from(st), Body: body, Handlers: handlers, OrElse: orelse, FinalBody: final}
}

func (p *parser) handler(star bool) *ast.ExceptHandler {
	st := p.start()
	p.advance()
	n := &ast.ExceptHandler{}
	if p.accept(token.Star) != star {
		p.fail()
	}
	if star || p.kind != token.Colon {
		s := p.start()
		n.Type = p.expression()
		if p.kind == token.Comma {
			n.Type = p.restOfTuplePlain(s, n.Type)
		} else if p.accept(token.KwAs) {
			n.Name = p.nameHere()
		}
	}
	n.Body = p.suite()
	n.Span = p.from(st)
	return n
}

func (p *parser) asyncStatement(decorators []ast.Expr) {
	st := p.start()
	p.advance()
	switch p.kind {
	case token.KwDef:
		p.push(p.function(st, decorators, true))
	case token.KwFor:
		p.push(p.forStatement(st, true))
	case token.KwWith:
		p.push(p.withStatement(st, true))
	default:
		p.fail()
	}
}

// decorated parses decorators and the definition after them.
func (p *parser) decorated() {
	base := len(p.exprs)
	for p.accept(token.At) {
		p.exprs = append(p.exprs, p.named())
		p.expect(token.Newline)
	}
	decorators := p.takeExprs(base)
	switch {
	case p.kind == token.KwDef:
		p.push(p.function(p.start(), decorators, false))
	case p.kind == token.KwClass:
		p.push(p.class(decorators))
	case p.kind == token.KwAsync && p.peek() == token.KwDef:
		p.asyncStatement(decorators)
	default:
		p.fail()
	}
}

func (p *parser) function(st position, decorators []ast.Expr, async bool) ast.Stmt {
	p.advance()
	name := p.nameHere()
	params := p.typeParameters()
	p.expect(token.LParen)
	args := p.parameters(token.RParen, true)
	p.expect(token.RParen)
	var returns ast.Expr
	if p.accept(token.Arrow) {
		returns = p.expression()
	}
	body := p.suite()
	if async {
		return &ast.AsyncFunctionDef{Span: p.from(st), Name: name, Args: args, Body: body, DecoratorList: decorators,
			Returns: returns, TypeParams: params}
	}
	return &ast.FunctionDef{Span: p.from(st), Name: name, Args: args, Body: body, DecoratorList: decorators,
		Returns: returns, TypeParams: params}
}

func (p *parser) class(decorators []ast.Expr) ast.Stmt {
	st := p.start()
	p.advance()
	n := &ast.ClassDef{DecoratorList: decorators, Name: p.nameHere()}
	n.TypeParams = p.typeParameters()
	if p.kind == token.LParen {
		open := p.start()
		p.advance()
		n.Bases, n.Keywords = p.arguments(open, false)
	}
	n.Body = p.suite()
	n.Span = p.from(st)
	return n
}
