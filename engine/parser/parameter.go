// Parameters of functions and lambdas, and type parameters.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// parameters parses parameters up to the token end, which it leaves. Lambdas have no annotations.
func (p *parser) parameters(end token.Kind, annotated bool) *ast.Arguments {
	st := p.start()
	a := &ast.Arguments{}
	star, slash, needName := false, false, false
	for p.kind != end && !p.failed {
		switch p.kind {
		case token.Slash:
			if slash || star || len(a.Args) == 0 {
				p.fail()
			}
			slash = true
			a.PosOnlyArgs, a.Args = a.Args, nil
			p.advance()
		case token.DoubleStar:
			if needName {
				p.fail()
			}
			p.advance()
			a.Kwarg = p.parameter(annotated, false)
			p.accept(token.Comma)
			if p.kind != end {
				p.fail()
			}
			a.Span = p.from(st)
			return a
		case token.Star:
			if star {
				p.fail()
			}
			star = true
			p.advance()
			if needName = p.kind == token.Comma; !needName {
				a.Vararg = p.parameter(annotated, true)
			}
		default:
			p.plainParameter(a, annotated, star)
			needName = false
		}
		if !p.accept(token.Comma) {
			break
		}
	}
	if needName {
		p.fail()
	}
	a.Span = p.from(st)
	return a
}

// plainParameter parses a parameter that may have a default and adds it to a.
func (p *parser) plainParameter(a *ast.Arguments, annotated, keywordOnly bool) {
	arg := p.parameter(annotated, false)
	var value ast.Expr
	if p.accept(token.Equal) {
		value = p.expression()
	}
	if keywordOnly {
		a.KwOnlyArgs = append(a.KwOnlyArgs, arg)
		a.KwDefaults = append(a.KwDefaults, value)
		return
	}
	a.Args = append(a.Args, arg)
	if value != nil {
		a.Defaults = append(a.Defaults, value)
	} else if len(a.Defaults) > 0 {
		p.fail()
	}
}

func (p *parser) parameter(annotated, variadic bool) *ast.Arg {
	st := p.start()
	arg := &ast.Arg{}
	if p.kind != token.Name {
		p.fail()
		return arg
	}
	arg.Arg = p.identifier(&p.tok)
	p.advance()
	if annotated && p.accept(token.Colon) {
		if variadic {
			arg.Annotation = p.starExpression()
		} else {
			arg.Annotation = p.expression()
		}
	}
	arg.Span = p.from(st)
	return arg
}

// typeParameters parses "[T, *Ts, **P]" if it is there.
func (p *parser) typeParameters() []ast.TypeParam {
	if !p.accept(token.LBracket) {
		return nil
	}
	var out []ast.TypeParam
	for {
		out = append(out, p.typeParameter())
		if !p.accept(token.Comma) || p.kind == token.RBracket {
			break
		}
	}
	p.expect(token.RBracket)
	return out
}

func (p *parser) typeParameter() ast.TypeParam {
	st := p.start()
	kind := p.kind
	if kind == token.Star || kind == token.DoubleStar {
		p.advance()
	}
	if p.kind != token.Name {
		p.fail()
	}
	name := p.identifier(&p.tok)
	p.advance()
	var bound, value ast.Expr
	if kind == token.Name && p.accept(token.Colon) {
		bound = p.expression()
	}
	if p.accept(token.Equal) {
		if kind == token.Star {
			value = p.starExpression()
		} else {
			value = p.expression()
		}
	}
	switch kind {
	case token.Star:
		return &ast.TypeVarTuple{Span: p.from(st), Name: name, DefaultValue: value}
	case token.DoubleStar:
		return &ast.ParamSpec{Span: p.from(st), Name: name, DefaultValue: value}
	}
	return &ast.TypeVar{Span: p.from(st), Name: name, Bound: bound, DefaultValue: value}
}
