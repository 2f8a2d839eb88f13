// This file implements the parser of patterns: alternatives, sequences and repetitions.

package re

import (
	"strconv"

	"dappco.re/go/py/engine/object"
)

// parser makes a tree of a pattern. Once it has failed (lexer.trouble), all it does is to come to an end.
type parser struct {
	*lexer
	flags  int // those of the whole pattern
	groups []groupInfo
	names  []string // of groups, in order
	byName map[string]int
	// ahead are the groups that conditions refer to by number, with the place of the first reference.
	ahead []reference
	// behind is the number of groups at the outermost lookbehind around, 0 outside of any.
	behind int
}

// groupInfo is what the parser knows of a group.
type groupInfo struct {
	closed bool
	width  width
}

type reference struct{ group, pos int }

// scope is the flags in force at a place.
type scope struct {
	flags int
	depth int
}

func (s scope) fold() foldKind {
	switch {
	case s.flags&flagIgnoreCase == 0:
		return foldNone
	case s.flags&flagUnicode != 0:
		return foldUnicode
	}
	return foldASCII
}

const (
	decimals = "0123456789"
	octals   = "01234567"
	hexs     = "0123456789abcdefABCDEF"
)

// parse is the tree of a pattern, and what was learned of its groups and flags.
func parse(th *thread, source value, flags int) (*node, *parser, *exception) {
	l, exc := newLexer(th, source)
	if exc != nil {
		return nil, nil, exc
	}
	p := &parser{lexer: l, flags: flags, groups: make([]groupInfo, 1), byName: map[string]int{}}
	if l.isText {
		p.flags |= 0
	}
	n := p.alternatives(scope{flags: flags})
	if !p.atEnd() {
		p.errorf(0, "unbalanced parenthesis")
	}
	for _, r := range p.ahead {
		if p.trouble == nil && r.group >= len(p.groups) {
			p.trouble = patternError(th, "invalid group reference "+strconv.Itoa(r.group), source, r.pos)
		}
	}
	if p.trouble != nil {
		return nil, nil, p.trouble
	}
	return n, p, nil
}

// effective is the scope with the flags that the pattern set for all of itself, which it can only do at its beginning.
func (p *parser) effective(s scope) scope {
	if s.depth == 0 {
		s.flags |= p.flags
		if p.isText && s.flags&flagASCII == 0 {
			s.flags |= flagUnicode
		}
	}
	return s
}

// alternatives parses up to a closing parenthesis or the end.
func (p *parser) alternatives(s scope) *node {
	if exc := p.th.Enter(" while parsing a regular expression"); exc != nil {
		p.fail(exc)
		return &node{}
	}
	defer p.th.Leave()
	var list []*node
	for {
		list = append(list, p.sequence(s, s.depth == 0 && len(list) == 0))
		if !p.match('|') {
			break
		}
	}
	if len(list) == 1 {
		return list[0]
	}
	n := &node{kind: nodeAlt, subs: list}
	return n.measured()
}

// sequence parses up to a bar, a closing parenthesis or the end. first says that it begins the pattern.
func (p *parser) sequence(s scope, first bool) *node {
	cat := &node{kind: nodeCat}
	for !p.atEnd() {
		here := p.effective(s)
		r := p.peek()
		if r == '|' || r == ')' {
			break
		}
		if here.flags&flagVerbose != 0 && p.skipSpace(r) {
			continue
		}
		start := p.start
		switch r {
		case '\\':
			p.advance()
			cat.add(p.escape(here, p.text[start+1], start))
		case '[':
			p.advance()
			cat.add(p.set(here, start))
		case '.':
			p.advance()
			kind := nodeAny
			if here.flags&flagDotAll != 0 {
				kind = nodeAll
			}
			cat.add(&node{kind: kind})
		case '^', '$':
			p.advance()
			cat.add(lineAssert(r, here.flags))
		case '(':
			p.advance()
			cat.add(p.group(here, start, first && len(cat.subs) == 0))
		case '*', '+', '?', '{':
			p.advance()
			p.repeat(cat, r, start, here)
		default:
			p.advance()
			cat.add(char(r, here))
		}
	}
	return cat.measured()
}

// add appends a part; nil is one that matches without doing anything, such as a comment.
func (n *node) add(part *node) {
	if part != nil {
		n.subs = append(n.subs, part.measured())
	}
}

// skipSpace skips what verbose patterns ignore: white space and comments.
func (p *parser) skipSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\v', '\f':
		p.advance()
	case '#':
		for !p.atEnd() {
			token, escaped := p.takeRune()
			if token == '\n' && !escaped {
				break
			}
		}
	default:
		return false
	}
	return true
}

// char is the node that matches r.
func char(r rune, s scope) *node {
	fold := s.fold()
	if !fold.hasCase(r) {
		return &node{kind: nodeChar, r: r}
	}
	return &node{kind: nodeSet, set: newCharset([]span{{r, r}}, nil, false, fold)}
}

func lineAssert(r rune, flags int) *node {
	n := &node{kind: nodeAssert}
	switch multiline := flags&flagMultiline != 0; {
	case r == '^' && multiline:
		n.assert = atLineStart
	case r == '^':
		n.assert = atStart
	case multiline:
		n.assert = atLineEnd
	default:
		n.assert = atLastLine
	}
	return n
}

// repeat parses the rest of a repetition whose operator r begins at start, and applies it to the last part of cat.
func (p *parser) repeat(cat *node, r rune, start int, s scope) {
	least, most := 0, maxRepeat
	switch r {
	case '+':
		least = 1
	case '?':
		most = 1
	case '{':
		var ok bool
		if least, most, ok = p.bounds(); !ok {
			if p.trouble == nil {
				p.seek(start + 1)
				cat.add(char('{', s))
			}
			return
		}
	}
	if len(cat.subs) == 0 || cat.subs[len(cat.subs)-1].kind == nodeAssert {
		p.errorf(p.start-start, "nothing to repeat")
		return
	}
	last := cat.subs[len(cat.subs)-1]
	if last.kind == nodeRepeat {
		p.errorf(p.start-start, "multiple repeat")
		return
	}
	n := &node{kind: nodeRepeat, min: least, max: most, subs: []*node{last}}
	if p.match('?') {
		n.mode = lazy
	} else if p.match('+') {
		n.mode = possessive
	}
	cat.subs[len(cat.subs)-1] = n.measured()
}

// bounds parses what is behind the { of a repetition; ok is false if it is none, and the brace an ordinary character.
func (p *parser) bounds() (least, most int, ok bool) {
	begin := p.start
	if p.peek() == '}' {
		return 0, 0, false
	}
	lo := p.digits(len(p.text), decimals)
	hi := lo
	if p.match(',') {
		hi = p.digits(len(p.text), decimals)
	}
	if !p.match('}') {
		return 0, 0, false
	}
	least, most = 0, maxRepeat
	for _, bound := range []struct {
		text string
		to   *int
	}{{lo, &least}, {hi, &most}} {
		if bound.text == "" {
			continue
		}
		n, err := strconv.ParseInt("0"+bound.text, 10, 64)
		if err != nil || n >= maxRepeat {
			p.fail(object.OverflowErrorf("the repetition number is too large"))
			return 0, 0, false
		}
		*bound.to = int(n)
	}
	if most < least {
		p.errorf(p.start-begin, "min repeat greater than max repeat")
	}
	return least, most, p.trouble == nil
}
