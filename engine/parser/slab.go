// Slabs: the commonest nodes are allocated many at a time.

package parser

import (
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
	"golang.org/x/text/unicode/norm"
)

// slabSize is small so that one node kept alive keeps little else alive.
const slabSize = 32

// slabs holds the unused rest of the newest slab of each kind.
type slabs struct {
	names  []ast.Name
	consts []ast.Constant
	attrs  []ast.Attribute
	calls  []ast.Call
}

// identifier returns the normalised, shared text of a name token.
func (p *parser) identifier(t *token.Token) string {
	s := p.text(t)
	if v, ok := p.names[s]; ok {
		return v
	}
	key := strings.Clone(s)
	v := key
	if t.NonASCII {
		v = norm.NFKC.String(key)
	}
	p.names[key] = v
	return v
}

func (p *parser) newName(t *token.Token, ctx ast.Context) *ast.Name {
	if len(p.nodes.names) == 0 {
		p.nodes.names = make([]ast.Name, slabSize)
	}
	n := &p.nodes.names[0]
	p.nodes.names = p.nodes.names[1:]
	n.Span = ast.Span{Line: t.Line, Col: t.Col, EndLine: t.EndLine, EndCol: t.EndCol}
	n.ID, n.Ctx = p.identifier(t), ctx
	return n
}

func (p *parser) newConstant(span ast.Span, value any) *ast.Constant {
	if len(p.nodes.consts) == 0 {
		p.nodes.consts = make([]ast.Constant, slabSize)
	}
	n := &p.nodes.consts[0]
	p.nodes.consts = p.nodes.consts[1:]
	n.Span, n.Value = span, value
	return n
}

func (p *parser) newAttribute() *ast.Attribute {
	if len(p.nodes.attrs) == 0 {
		p.nodes.attrs = make([]ast.Attribute, slabSize)
	}
	n := &p.nodes.attrs[0]
	p.nodes.attrs = p.nodes.attrs[1:]
	return n
}

func (p *parser) newCall() *ast.Call {
	if len(p.nodes.calls) == 0 {
		p.nodes.calls = make([]ast.Call, slabSize)
	}
	n := &p.nodes.calls[0]
	p.nodes.calls = p.nodes.calls[1:]
	return n
}
