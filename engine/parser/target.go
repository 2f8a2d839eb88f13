// Targets of assignments, loops, with and del.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// targets parses the targets of a loop: one, or an unparenthesised tuple.
func (p *parser) targets() ast.Expr {
	st := p.start()
	first := p.target()
	if p.kind != token.Comma {
		return first
	}
	t := p.restOfTuple(st, first, (*parser).target).(*ast.Tuple)
	t.Ctx = ast.Store
	return t
}

// target parses one target, which may be starred. An expression down to "|" is read and then checked: "in" must not be consumed.
func (p *parser) target() ast.Expr {
	var e ast.Expr
	if p.kind == token.Star {
		e = p.starred()
	} else {
		e = p.binary(1)
	}
	p.store(e)
	return e
}

// store makes an expression a target, or fails.
func (p *parser) store(e ast.Expr) {
	if !setContext(e, ast.Store) {
		p.fail()
	}
}

// setContext sets the context of a target and its parts. It reports false if e cannot be one; a starred part cannot be deleted.
func setContext(e ast.Expr, ctx ast.Context) bool {
	switch e := e.(type) {
	case *ast.Name:
		e.Ctx = ctx
	case *ast.Attribute:
		e.Ctx = ctx
	case *ast.Subscript:
		e.Ctx = ctx
	case *ast.Tuple:
		e.Ctx = ctx
		return setContexts(e.Elts, ctx)
	case *ast.List:
		e.Ctx = ctx
		return setContexts(e.Elts, ctx)
	case *ast.Starred:
		if ctx == ast.Del {
			return false
		}
		e.Ctx = ctx
		if _, twice := e.Value.(*ast.Starred); twice {
			return false
		}
		return setContext(e.Value, ctx)
	default:
		return false
	}
	return true
}

func setContexts(elts []ast.Expr, ctx ast.Context) bool {
	for _, e := range elts {
		if !setContext(e, ctx) {
			return false
		}
	}
	return true
}

// isSingleTarget reports whether e is a name, attribute reference or subscription.
func isSingleTarget(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return true
	}
	return false
}
