// Diagnoser: string literals and replacement fields.

package parser

import (
	"dappco.re/go/py/engine/ast"
	"dappco.re/go/py/engine/token"
)

// strings matches adjacent string literals. Only the kind of the node matters.
func (d *diagnoser) strings() ast.Expr {
	if !d.isAny(token.String, token.FStringStart, token.TStringStart) {
		return nil
	}
	return d.expr(ruleStrings, func() ast.Expr {
		st := d.start()
		formatted, template := false, false
		n := d.many(func() bool {
			switch {
			case d.tok(token.String):
				return true
			case d.is(token.FStringStart):
				formatted = true
				return d.formatted("f")
			case d.is(token.TStringStart):
				template = true
				return d.formatted("t")
			}
			return false
		})
		switch {
		case n == 0 || d.err != nil:
			return nil
		case template:
			return &ast.TemplateStr{Span: d.from(st)}
		case formatted:
			return &ast.JoinedStr{Span: d.from(st)}
		}
		return &ast.Constant{Span: d.from(st), Value: ""}
	})
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
	d.pos++
	d.many(func() bool { return d.tok(token.FStringMiddle) || d.field() })
	return d.anyOf(token.FStringEnd, token.TStringEnd)
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
