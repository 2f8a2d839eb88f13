// Import statements.

package parser

import (
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

func (p *parser) importStatement() ast.Stmt {
	st := p.start()
	p.advance()
	var names []*ast.Alias
	for {
		s := p.start()
		name := p.dottedName()
		names = append(names, p.alias(s, name))
		if !p.accept(token.Comma) {
			break
		}
	}
	return &ast.Import{Span: p.from(st), Names: names}
}

// alias parses an optional "as" clause.
func (p *parser) alias(st position, name string) *ast.Alias {
	a := &ast.Alias{Name: name}
	if p.accept(token.KwAs) {
		a.AsName = p.nameHere()
	}
	a.Span = p.from(st)
	return a
}

// nameHere consumes a name.
func (p *parser) nameHere() string {
	if p.kind != token.Name {
		p.fail()
		return ""
	}
	s := p.identifier(&p.tok)
	p.advance()
	return s
}

func (p *parser) dottedName() string {
	name := p.nameHere()
	if p.kind != token.Dot {
		return name
	}
	var b strings.Builder
	b.WriteString(name)
	for p.accept(token.Dot) {
		b.WriteByte('.')
		b.WriteString(p.nameHere())
	}
	return b.String()
}

func (p *parser) fromStatement() ast.Stmt {
	st := p.start()
	p.advance()
	n := &ast.ImportFrom{}
	for {
		if p.kind == token.Dot {
			n.Level++
		} else if p.kind == token.Ellipsis {
			n.Level += 3
		} else {
			break
		}
		p.advance()
	}
	if p.kind == token.Name || n.Level == 0 {
		n.Module = p.dottedName()
	}
	p.expect(token.KwImport)
	if p.kind == token.Star {
		s := p.start()
		p.advance()
		n.Names = []*ast.Alias{{Span: p.from(s), Name: "*"}}
	} else {
		n.Names = p.importedNames()
	}
	if n.Module == "__future__" && n.Level == 0 {
		for _, a := range n.Names {
			p.fluflOn = p.fluflOn || a.Name == "barry_as_FLUFL"
		}
	}
	n.Span = p.from(st)
	return n
}

func (p *parser) importedNames() []*ast.Alias {
	var names []*ast.Alias
	paren := p.accept(token.LParen)
	for {
		s := p.start()
		name := p.nameHere()
		names = append(names, p.alias(s, name))
		if !p.accept(token.Comma) || paren && p.kind == token.RParen {
			break
		}
	}
	if paren {
		p.expect(token.RParen)
	}
	return names
}
