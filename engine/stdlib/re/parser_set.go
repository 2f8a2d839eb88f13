// This file parses sets: [...].

package re

import (
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// lazySet is a set that is made when it is first used.
type lazySet struct {
	once sync.Once
	set  *charset
}

// categorySet is the set of the characters of cat.
func categorySet(cat category) *charset {
	l := &categorySets[cat]
	l.once.Do(func() { l.set = newCharset(nil, []category{cat}, false, foldNone) })
	return l.set
}

// item is a part of a set: a category, or the character lo.
type item struct {
	isCat bool
	cat   category
	lo    rune
	token string // as messages show it
}

// set parses what is behind the bracket at start.
func (p *parser) set(s scope, start int) *node {
	if p.peek() == '[' {
		p.hint("nested set", p.start)
	}
	neg := p.match('^')
	var spans []span
	var cats []category
	for n := 0; ; n++ {
		if p.peek() == ']' && n > 0 {
			p.advance()
			break
		}
		a, ok := p.setItem(s, start, n > 0)
		if !ok {
			return nil
		}
		if !p.match('-') {
			spans, cats = a.into(spans, cats)
			continue
		}
		if p.match(']') {
			spans, cats = a.into(spans, cats)
			spans = append(spans, span{'-', '-'})
			break
		}
		at := p.start
		b, ok := p.setItem(s, start, false)
		if !ok {
			return nil
		}
		if b.token == "-" {
			p.hint("set difference", at-1)
		}
		if a.isCat || b.isCat || b.lo < a.lo {
			p.errorf(countRunes(a.token)+1+countRunes(b.token), "bad character range %s-%s", a.token, b.token)
			return nil
		}
		spans = append(spans, span{a.lo, b.lo})
	}
	if len(spans) == 1 && len(cats) == 0 && !neg && spans[0].lo == spans[0].hi {
		return char(spans[0].lo, s)
	}
	if len(spans) == 0 && len(cats) == 1 {
		if neg {
			cats[0] ^= catNegated
		}
		return &node{kind: nodeSet, set: categorySet(cats[0])}
	}
	return &node{kind: nodeSet, set: newCharset(spans, cats, neg, s.fold())}
}

func (i item) into(spans []span, cats []category) ([]span, []category) {
	if i.isCat {
		return spans, append(cats, i.cat)
	}
	return append(spans, span{i.lo, i.lo}), cats
}

// hint warns that later versions may read a set in another way.
func (p *parser) hint(what string, pos int) {
	if exc := object.Warn(p.th, object.FutureWarningType, "Possible %s at position %d", what, pos); exc != nil {
		p.fail(exc)
	}
}

// setOperators are characters that mean an operation on sets if they are doubled, in some versions to come.
var setOperators = ondemand.Value[map[rune]string]{Make: func() map[rune]string {
	return map[rune]string{'-': "set difference", '&': "set intersection", '~': "set symmetric difference", '|': "set union"}
}}

// setItem parses a character or a category in the set that begins at start.
func (p *parser) setItem(s scope, start int, inside bool) (item, bool) {
	if p.atEnd() {
		p.errorf(p.start-start, "unterminated character set")
		return item{}, false
	}
	at := p.start
	token := p.take()
	if token[0] != '\\' {
		r, _ := object.DecodeRune(token)
		if what := setOperators.Get()[r]; inside && what != "" && p.peek() == r {
			p.hint(what, at)
		}
		return item{lo: r, token: token}, p.trouble == nil
	}
	r, _ := object.DecodeRune(token[1:])
	if cat, ok := categoryOf(r, s); ok {
		return item{isCat: true, cat: cat, token: token}, true
	}
	i, ok := item{token: token}, true
	switch {
	case r == 'b':
		i.lo = '\b'
	case r >= '1' && r <= '7':
		digits := string(r) + p.digits(2, octals)
		i.lo, ok = p.octal(digits, p.start-at)
	case r == '8' || r == '9':
		p.errorf(p.start-at, "bad escape \\%c", r)
		return i, false
	default:
		i.lo, ok = p.charEscape(r, at)
	}
	return i, ok && p.trouble == nil
}
