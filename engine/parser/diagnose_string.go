// Diagnoser: string literals and replacement fields.

package parser

import (
	"strings"

	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// strings matches adjacent string literals. Only the kind of the node matters.
func (d *diagnoser) strings() ast.Expr {
	if !d.isAny(token.String, token.FStringStart, token.TStringStart) {
		return nil
	}
	return d.expr(ruleStrings, func() ast.Expr {
		if d.faulty {
			d.mixedTemplate()
		}
		st, first := d.start(), d.pos
		switch kinds := d.literals(false); {
		case kinds == 0:
			if d.literals(true) == 0 {
				return nil
			}
			return &ast.TemplateStr{Span: d.from(st)}
		case kinds&1 != 0 && kinds&^1 != 0:
			d.look()
			d.raiseLast("SyntaxError", "cannot mix bytes and nonbytes literals")
			return nil
		case kinds&4 != 0:
			return &ast.JoinedStr{Span: d.from(st)}
		default:
			return &ast.Constant{Span: d.from(st), Value: d.p.text(&d.p.toks[first])}
		}
	})
}

// mixedTemplate reports a t-string beside a literal of another kind.
func (d *diagnoser) mixedTemplate() {
	d.alt(func() bool {
		template := d.is(token.TStringStart)
		if d.literals(template) == 0 {
			return false
		}
		a, st := d.lastLiteral, d.start()
		if !d.literal(!template) {
			return false
		}
		return d.raiseRange(a, d.from(st), "cannot mix t-string literals with string or bytes literals")
	})
}

// literals matches t-strings, or literals of other kinds, as many as there are. It returns 0 for none, or the sum of 1 for bytes, 2
// for plain strings and 4 for f-strings and t-strings.
func (d *diagnoser) literals(template bool) int {
	kinds := 0
	for d.err == nil {
		t := *d.look()
		st := d.start()
		if !d.alt(func() bool { return d.literal(template) }) {
			break
		}
		d.lastLiteral = d.from(st)
		switch {
		case t.Kind != token.String:
			kinds |= 4
		case isBytesLiteral(d.p.text(&t)):
			kinds |= 1
		default:
			kinds |= 2
		}
	}
	return kinds
}

func isBytesLiteral(text string) bool {
	return text[0]|0x20 == 'b' || text[1]|0x20 == 'b' && text[0]|0x20 == 'r'
}

// literal matches one t-string, or one literal of another kind, and checks the value of a plain one.
func (d *diagnoser) literal(template bool) bool {
	switch {
	case template:
		return d.is(token.TStringStart) && d.formatted("t")
	case d.is(token.FStringStart):
		return d.formatted("f")
	case d.tok(token.String):
		t := *d.prev()
		return d.decode(func() { d.p.literal(&t) })
	}
	return false
}

// decode runs a decoding of the parser and takes over its error. Its warnings have been given already.
func (d *diagnoser) decode(f func()) bool {
	p := d.p
	failed, pos, warnings := p.failed, p.pos, len(p.warnings)
	p.failed, p.pos = false, d.fill-1
	f()
	p.failed, p.pos, p.warnings = failed, pos, p.warnings[:warnings]
	if p.actionErr != nil {
		d.err, p.actionErr = p.actionErr, nil
	}
	return d.err == nil
}

// formattedLetter returns the letter of the f-string or t-string being read.
func (d *diagnoser) formattedLetter() string {
	if n := len(d.letters); n > 0 {
		return d.letters[n-1]
	}
	return "f"
}

func (d *diagnoser) formatted(letter string) bool {
	d.letters = append(d.letters, letter)
	defer func() { d.letters = d.letters[:len(d.letters)-1] }()
	raw := strings.ContainsAny(d.p.text(d.look()), "rR")
	d.pos++
	var pieces []token.Token
	d.many(func() bool {
		if d.tok(token.FStringMiddle) {
			pieces = append(pieces, *d.prev())
			return true
		}
		return d.field()
	})
	if !d.anyOf(token.FStringEnd, token.TStringEnd) {
		return false
	}
	end := *d.prev()
	return raw || d.decode(func() {
		for _, t := range pieces {
			if !t.HasBackslash {
				continue
			}
			if _, problem := d.p.unescape(d.p.text(&t), &t, int(t.Pos)); problem != "" {
				d.p.failToken(&end, "(unicode error) "+problem)
			}
		}
	})
}

func (d *diagnoser) field() bool {
	if !d.is(token.LBrace) {
		return false
	}
	if d.alt(func() bool {
		return d.tok(token.LBrace) && d.annotatedRHS() != nil && d.opt(d.tok(token.Equal)) && d.opt(d.conversion()) &&
			d.opt(d.formatSpec()) && d.tok(token.RBrace)
	}) {
		return true
	}
	if d.faulty {
		d.invalidField()
	}
	return false
}

// conversion matches "!" and a letter, and reports a wrong letter.
func (d *diagnoser) conversion() bool {
	return d.alt(func() bool {
		if !d.tok(token.Exclamation) {
			return false
		}
		mark := *d.prev()
		if !d.tok(token.Name) {
			return false
		}
		t := *d.prev()
		if t.Pos != mark.End {
			return d.raiseRange(spanOf(&mark), spanOf(&t),
				d.formattedLetter()+"-string: conversion type must come right after the exclamation mark")
		}
		switch s := d.p.text(&t); s {
		case "s", "r", "a":
			return true
		default:
			return d.raiseToken(&t, d.formattedLetter()+"-string: invalid conversion character "+ast.Repr(s)+": expected 's', 'r', or 'a'")
		}
	})
}

func (d *diagnoser) formatSpec() bool {
	return d.alt(func() bool {
		if !d.tok(token.Colon) {
			return false
		}
		d.many(func() bool { return d.tok(token.FStringMiddle) || d.field() })
		return d.err == nil
	})
}

func (d *diagnoser) invalidField() {
	prefix := d.formattedLetter() + "-string: "
	d.alt(func() bool {
		return d.tok(token.LBrace) && d.anyOf(token.Equal, token.Exclamation, token.Colon, token.RBrace) &&
			d.raiseToken(d.prev(), prefix+"valid expression required before '"+d.prev().Kind.String()+"'")
	})
	d.alt(func() bool {
		return d.tok(token.LBrace) && !d.ahead(func() bool { return d.annotatedRHS() != nil }) &&
			d.raiseNext(prefix+"expecting a valid expression after '{'")
	})
	open := func() bool { return d.tok(token.LBrace) && d.annotatedRHS() != nil }
	d.alt(func() bool {
		return open() && d.not(token.Equal, token.Exclamation, token.Colon, token.RBrace) &&
			d.raiseNext(prefix+"expecting '=', or '!', or ':', or '}'")
	})
	d.alt(func() bool {
		return open() && d.tok(token.Equal) && d.not(token.Exclamation, token.Colon, token.RBrace) &&
			d.raiseNext(prefix+"expecting '!', or ':', or '}'")
	})
	d.alt(func() bool {
		if !open() || !d.opt(d.tok(token.Equal)) || !d.tok(token.Exclamation) {
			return false
		}
		if d.isAny(token.Colon, token.RBrace) {
			return d.raiseNext(prefix + "missing conversion character")
		}
		return d.not(token.Name) && d.raiseNext(prefix+"invalid conversion character")
	})
	head := func() bool {
		return open() && d.opt(d.tok(token.Equal)) && d.opt(d.alt(func() bool { return d.tok(token.Exclamation) && d.tok(token.Name) }))
	}
	d.alt(func() bool {
		return head() && d.not(token.Colon, token.RBrace) && d.raiseNext(prefix+"expecting ':' or '}'")
	})
	d.alt(func() bool {
		return head() && d.formatSpec() && d.not(token.RBrace) && d.raiseNext(prefix+"expecting '}', or format specs")
	})
	d.alt(func() bool { return head() && d.not(token.RBrace) && d.raiseNext(prefix+"expecting '}'") })
}
