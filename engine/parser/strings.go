// String literals: concatenation, f-strings and t-strings.

package parser

import (
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// strings parses one or more adjacent string literals. A lone plain literal takes the short way.
func (p *parser) strings() ast.Expr {
	if p.kind == token.String {
		if next := p.peek(); next != token.String && next != token.FStringStart && next != token.TStringStart {
			t := p.tok
			p.advance()
			return p.plainString(&t)
		}
	}
	return p.joinedStrings()
}

// plainString returns the constant of a string token.
func (p *parser) plainString(t *token.Token) *ast.Constant {
	lit := p.literal(t)
	c := p.newConstant(ast.Span{Line: t.Line, Col: t.Col, EndLine: t.EndLine, EndCol: t.EndCol}, nil)
	if lit.bytes {
		c.Value = ast.Bytes(lit.value)
	} else {
		c.Value = lit.value
	}
	if lit.u {
		c.Kind = "u"
	}
	return c
}

// joinedStrings parses adjacent literals and joins them: t-strings, or literals of any other kind. The two do not mix.
func (p *parser) joinedStrings() ast.Expr {
	st := p.start()
	base := len(p.exprs)
	template := p.kind == token.TStringStart
	formatted, plain, bytes := false, false, false
	for !p.failed {
		if p.kind == token.String && !template {
			t := p.tok
			p.advance()
			c := p.plainString(&t)
			_, isBytes := c.Value.(ast.Bytes)
			bytes, plain = bytes || isBytes, plain || !isBytes
			p.exprs = append(p.exprs, c)
			continue
		}
		if p.kind != token.FStringStart && p.kind != token.TStringStart || template != (p.kind == token.TStringStart) {
			break
		}
		formatted = true
		p.formattedString()
	}
	span := p.from(st)
	parts := p.exprs[base:]
	defer func() { clear(parts); p.exprs = p.exprs[:base] }()
	switch {
	case p.failed:
		return &ast.Constant{}
	case bytes && (plain || formatted):
		p.failHere("cannot mix bytes and nonbytes literals")
		return &ast.Constant{}
	case template:
		return &ast.TemplateStr{Span: span, Values: p.mergeConstants(parts)}
	case formatted:
		return &ast.JoinedStr{Span: span, Values: p.mergeConstants(parts)}
	}
	return p.concatenate(span, parts, bytes)
}

// concatenate joins plain literals, or bytes literals, into one constant.
func (p *parser) concatenate(span ast.Span, parts []ast.Expr, bytes bool) ast.Expr {
	var b strings.Builder
	for _, e := range parts {
		switch v := e.(*ast.Constant).Value.(type) {
		case string:
			b.WriteString(v)
		case ast.Bytes:
			b.WriteString(string(v))
		}
	}
	c := p.newConstant(span, b.String())
	if bytes {
		c.Value = ast.Bytes(b.String())
	}
	c.Kind = parts[0].(*ast.Constant).Kind
	return c
}

// mergeConstants joins neighbouring constants of an f-string into one and drops empty ones.
func (p *parser) mergeConstants(parts []ast.Expr) []ast.Expr {
	base := len(p.exprs)
	for i := 0; i < len(parts); {
		c, ok := parts[i].(*ast.Constant)
		if !ok {
			p.exprs = append(p.exprs, parts[i])
			i++
			continue
		}
		j := i + 1
		for j < len(parts) {
			if _, ok := parts[j].(*ast.Constant); !ok {
				break
			}
			j++
		}
		if j > i+1 {
			c = p.concatenate(c.Span.To(parts[j-1].Pos()), parts[i:j], false).(*ast.Constant)
		}
		if c.Value != "" {
			p.exprs = append(p.exprs, c)
		}
		i = j
	}
	return p.takeExprs(base)
}

// formattedString parses one f-string or t-string and pushes its parts.
func (p *parser) formattedString() {
	p.enter()
	defer p.leave()
	template := p.kind == token.TStringStart
	prefix := p.text(&p.tok)
	raw := strings.ContainsAny(prefix, "rR")
	p.advance()
	first := len(p.exprs)
	var pieces []token.Token
	for !p.failed {
		switch p.kind {
		case token.FStringMiddle:
			pieces = append(pieces, p.tok)
			p.exprs = append(p.exprs, p.textPiece(&p.tok, raw))
			p.advance()
		case token.LBrace:
			p.field(raw, template)
		case token.FStringEnd, token.TStringEnd:
			p.decodePieces(first, pieces, raw)
			p.advance()
			return
		default:
			p.fail()
		}
	}
}

// textPiece returns a constant for a piece of text whose value is filled in by decodePieces: CPython decodes, and warns, at the end.
func (p *parser) textPiece(t *token.Token, raw bool) ast.Expr {
	span := ast.Span{Line: t.Line, Col: t.Col, EndLine: t.EndLine, EndCol: t.EndCol}
	if t.HasBackslash && !raw {
		return p.newConstant(span, pendingText{})
	}
	return p.newConstant(span, strings.Clone(p.text(t)))
}

// pendingText marks a constant whose escapes are not decoded yet.
type pendingText struct{}

// decodePieces decodes the escapes in the pieces of text of an f-string. The current token, its end, is where errors are reported.
func (p *parser) decodePieces(first int, pieces []token.Token, raw bool) {
	next := 0
	for i := first; i < len(p.exprs) && !p.failed; i++ {
		c, ok := p.exprs[i].(*ast.Constant)
		if !ok {
			continue
		}
		if _, pending := c.Value.(pendingText); !pending {
			continue
		}
		for pieces[next].Line != c.Line || pieces[next].Col != c.Col {
			next++
		}
		t := pieces[next]
		text := p.text(&t)
		value, problem := p.unescape(text, &t, int(t.Pos))
		if problem != "" {
			p.failToken(&p.tok, "(unicode error) "+problem)
			return
		}
		c.Value = value
	}
}

// field parses a replacement field and pushes it, after the text that "=" stands for.
func (p *parser) field(raw, template bool) {
	st := p.start()
	open := p.tok
	p.advance()
	value := p.yieldOrStar()
	exprEnd := p.tok.Pos
	debug := p.accept(token.Equal)
	var debugText ast.Expr
	if debug {
		span := ast.Span{Line: open.EndLine, Col: open.EndCol, EndLine: p.tok.Line, EndCol: p.tok.Col}
		debugText = p.newConstant(span, withoutComments(p.src[open.End:p.tok.Pos]))
	}
	conversion := ast.NoConversion
	if p.kind == token.Exclamation {
		conversion = p.conversion()
	}
	var spec ast.Expr
	if p.kind == token.Colon {
		spec = p.formatSpec(raw)
	}
	p.expect(token.RBrace)
	if p.failed {
		return
	}
	if debug {
		p.exprs = append(p.exprs, debugText)
		if conversion == ast.NoConversion && spec == nil {
			conversion = ast.ConversionRepr
		}
	}
	if template {
		text := strings.TrimRight(withoutComments(p.src[open.End:exprEnd]), " \t\n\f")
		p.exprs = append(p.exprs, &ast.Interpolation{Span: p.from(st), Value: value, Str: text, Conversion: conversion, FormatSpec: spec})
		return
	}
	p.exprs = append(p.exprs, &ast.FormattedValue{Span: p.from(st), Value: value, Conversion: conversion, FormatSpec: spec})
}

// conversion parses "!r", "!s" or "!a": no blank may stand after the exclamation mark.
func (p *parser) conversion() ast.Conversion {
	mark := p.tok
	p.advance()
	if p.kind != token.Name || p.tok.Pos != mark.End {
		p.fail()
		return ast.NoConversion
	}
	switch s := p.text(&p.tok); s {
	case "r", "s", "a":
		p.advance()
		return ast.Conversion(s[0])
	}
	p.fail()
	return ast.NoConversion
}

// formatSpec parses a colon and the format specification after it.
func (p *parser) formatSpec(raw bool) ast.Expr {
	st := p.start()
	p.advance()
	base := len(p.exprs)
	var pieces []token.Token
	for p.kind == token.FStringMiddle || p.kind == token.LBrace {
		if p.kind == token.LBrace {
			p.field(raw, false)
			continue
		}
		pieces = append(pieces, p.tok)
		p.exprs = append(p.exprs, p.textPiece(&p.tok, raw))
		p.advance()
	}
	p.decodePieces(base, pieces, raw)
	if p.failed {
		clear(p.exprs[base:])
		p.exprs = p.exprs[:base]
		return nil
	}
	parts := p.takeExprs(base)
	return &ast.JoinedStr{Span: p.from(st), Values: p.mergeConstants(parts)}
}

// withoutComments removes comments from the text of a replacement field, heeding string literals in it.
func withoutComments(s string) string {
	if strings.IndexByte(s, '#') < 0 {
		return strings.Clone(s)
	}
	var b strings.Builder
	var quote byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quote != 0:
			if c == '\\' && i+1 < len(s) {
				b.WriteByte(c)
				i++
				c = s[i]
			} else if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '#':
			for i < len(s) && s[i] != '\n' {
				i++
			}
			if i == len(s) {
				return b.String()
			}
			c = '\n'
		}
		b.WriteByte(c)
	}
	return b.String()
}
