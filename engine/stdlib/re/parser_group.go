// This file parses groups and whatever else begins with a parenthesis.

package re

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/ondemand"
)

// inlineFlags are the letters of flags in a pattern.
var inlineFlags = ondemand.Value[map[rune]int]{Make: func() map[rune]int {
	return map[rune]int{'i': flagIgnoreCase, 'L': flagLocale, 'm': flagMultiline, 's': flagDotAll, 'x': flagVerbose, 'a': flagASCII, 'u': flagUnicode}
}}

// group parses what is behind the parenthesis at start. first says that it begins the pattern. Comments and flags are no node.
func (p *parser) group(s scope, start int, first bool) *node {
	if !p.match('?') {
		return p.capture(s, start, "")
	}
	r, escaped := p.takeRune()
	switch {
	case r < 0:
		p.errorf(0, "unexpected end of pattern")
		return nil
	case escaped:
		p.errorf(3, "unknown extension ?\\%c", r)
		return nil
	}
	switch r {
	case 'P':
		return p.namedGroup(s, start)
	case ':':
		return &node{kind: nodeGroup, subs: []*node{p.body(s, start)}}
	case '>':
		return &node{kind: nodeAtomic, subs: []*node{p.body(s, start)}}
	case '#':
		p.comment(start)
		return nil
	case '=', '!', '<':
		return p.look(s, r, start)
	case '(':
		return p.condition(s, start)
	}
	if _, ok := inlineFlags.Get()[r]; ok || r == '-' {
		return p.flagGroup(s, r, start, first)
	}
	p.errorf(2, "unknown extension ?%c", r)
	return nil
}

// body parses the inside of a group with its closing parenthesis.
func (p *parser) body(s scope, start int) *node {
	s.depth++
	n := p.alternatives(s)
	p.close(start)
	return n
}

func (p *parser) close(start int) {
	if !p.match(')') {
		p.errorf(p.start-start, "missing ), unterminated subpattern")
	}
}

// capture parses the inside of a capturing group.
func (p *parser) capture(s scope, start int, name string) *node {
	n := len(p.groups)
	if name != "" {
		if old, ok := p.byName[name]; ok {
			p.errorf(countRunes(name)+1, "redefinition of group name %s as group %d; was group %d", quoted(p.th, name), n, old)
			return nil
		}
		p.byName[name] = n
		p.names = append(p.names, name)
	}
	p.groups = append(p.groups, groupInfo{})
	body := p.body(s, start)
	p.groups[n] = groupInfo{closed: true, width: body.width}
	return &node{kind: nodeGroup, group: n, subs: []*node{body}}
}

// namedGroup parses (?P<name>...) and (?P=name).
func (p *parser) namedGroup(s scope, start int) *node {
	switch {
	case p.match('<'):
		name := p.until('>', "group name")
		if p.trouble != nil {
			return nil
		}
		p.checkName(name, 1)
		return p.capture(s, start, name)
	case p.match('='):
		name := p.until(')', "group name")
		if p.trouble != nil {
			return nil
		}
		p.checkName(name, 1)
		n, ok := p.byName[name]
		if !ok {
			p.errorf(countRunes(name)+1, "unknown group name %s", quoted(p.th, name))
			return nil
		}
		return p.backreference(s, n, countRunes(name)+1)
	case p.atEnd():
		p.errorf(0, "unexpected end of pattern")
	default:
		token := p.take()
		p.errorf(countRunes(token)+2, "unknown extension ?P%s", token)
	}
	return nil
}

// backreference is a reference to group n, which is written back characters before the token ahead.
func (p *parser) backreference(s scope, n, back int) *node {
	if n >= len(p.groups) || !p.groups[n].closed {
		p.errorf(back, "cannot refer to an open group")
		return nil
	}
	p.checkBehind(n)
	return &node{kind: nodeRef, group: n, fold: s.fold(), width: p.groups[n].width}
}

// checkBehind fails if group n, referred to inside of a lookbehind, is not complete before that.
func (p *parser) checkBehind(n int) {
	switch {
	case p.behind == 0:
	case n >= len(p.groups) || !p.groups[n].closed:
		p.errorf(0, "cannot refer to an open group")
	case n >= p.behind:
		p.errorf(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
}

func (p *parser) comment(start int) {
	for !p.match(')') {
		if p.atEnd() {
			p.errorf(p.start-start, "missing ), unterminated comment")
			return
		}
		p.advance()
	}
}

// look parses the lookaround that r and perhaps the token ahead begin.
func (p *parser) look(s scope, r rune, start int) *node {
	n := &node{kind: nodeLook}
	outermost := false
	if r == '<' {
		if p.atEnd() {
			p.errorf(0, "unexpected end of pattern")
			return nil
		}
		token := p.take()
		if token != "=" && token != "!" {
			p.errorf(countRunes(token)+2, "unknown extension ?<%s", token)
			return nil
		}
		r, n.behind = rune(token[0]), true
		if outermost = p.behind == 0; outermost {
			p.behind = len(p.groups)
		}
	}
	n.neg = r == '!'
	n.subs = []*node{p.body(s, start)}
	if outermost {
		p.behind = 0
	}
	if n.neg && n.subs[0].kind == nodeCat && len(n.subs[0].subs) == 0 {
		return &node{kind: nodeFail}
	}
	return n
}

// condition parses (?(group)yes|no).
func (p *parser) condition(s scope, start int) *node {
	at := p.start
	name := p.until(')', "group name")
	if p.trouble != nil {
		return nil
	}
	size, n := countRunes(name)+1, 0
	if isNumber(name) {
		var err error
		n, err = strconv.Atoi(name)
		switch {
		case err == nil && n == 0:
			p.errorf(size, "bad group number")
		case err != nil || n >= maxGroups:
			p.errorf(size, "invalid group reference %s", shortNumber(name))
		}
		p.ahead = append(p.ahead, reference{n, at})
	} else {
		p.checkName(name, 1)
		var ok bool
		if n, ok = p.byName[name]; !ok {
			p.errorf(size, "unknown group name %s", quoted(p.th, name))
		}
	}
	p.checkBehind(n)
	if exc := p.th.Enter(" while parsing a regular expression"); exc != nil {
		p.fail(exc)
		return nil
	}
	defer p.th.Leave()
	inner := scope{flags: s.flags, depth: s.depth + 1}
	yes, no := p.sequence(inner, false), (&node{}).measured()
	if p.match('|') {
		no = p.sequence(inner, false)
		if p.peek() == '|' {
			p.errorf(0, "conditional backref with more than two branches")
		}
	}
	p.close(start)
	return &node{kind: nodeCond, group: n, subs: []*node{yes, no}}
}

// shortNumber is a number without leading zeros.
func shortNumber(digits string) string {
	if s := strings.TrimLeft(digits, "0"); s != "" {
		return s
	}
	return "0"
}

// flagGroup parses (?flags), (?flags:...) and (?flags-flags:...); r is the token behind the question mark.
func (p *parser) flagGroup(s scope, r rune, start int, first bool) *node {
	on, off, global := p.flagLetters(r)
	if p.trouble != nil {
		return nil
	}
	if global {
		if !first {
			p.errorf(p.start-start, "global flags not at the start of the expression")
		}
		p.flags |= on
		return nil
	}
	if on&textFlags != 0 {
		s.flags &^= textFlags
	}
	s.flags = (s.flags | on) &^ off
	return &node{kind: nodeGroup, subs: []*node{p.body(s, start)}}
}

// flagLetters parses the letters of flags up to a colon or, if global, a parenthesis.
func (p *parser) flagLetters(r rune) (on, off int, global bool) {
	if r != '-' {
		for {
			if on |= p.turnOn(r, on); p.trouble != nil {
				return 0, 0, false
			}
			if r = p.flagLetter("missing -, : or )", ":-)"); p.trouble != nil {
				return 0, 0, false
			}
			if r == ')' {
				return on, 0, true
			}
			if r == ':' || r == '-' {
				break
			}
		}
	}
	if r == '-' {
		if r = p.flagLetter("missing flag", ""); p.trouble != nil {
			return 0, 0, false
		}
		for r != ':' {
			flag := inlineFlags.Get()[r]
			if flag&textFlags != 0 {
				p.errorf(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
				return 0, 0, false
			}
			off |= flag
			if r = p.flagLetter("missing :", ":"); p.trouble != nil {
				return 0, 0, false
			}
		}
	}
	if on&off != 0 {
		p.errorf(1, "bad inline flags: flag turned on and off")
	}
	return on, off, false
}

// turnOn is the flag of letter r, which must go with those that are on.
func (p *parser) turnOn(r rune, on int) int {
	flag := inlineFlags.Get()[r]
	switch {
	case p.isText && r == 'L':
		p.errorf(0, "bad inline flags: cannot use 'L' flag with a str pattern")
	case !p.isText && r == 'u':
		p.errorf(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
	case flag&textFlags != 0 && (on|flag)&textFlags != flag:
		p.errorf(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
	}
	return flag
}

// flagLetter takes a letter of a flag or one of ends; anything else is the error missing, or an unknown flag.
func (p *parser) flagLetter(missing, ends string) rune {
	if p.atEnd() {
		p.errorf(0, "%s", missing)
		return -1
	}
	r, escaped := p.takeRune()
	if !escaped {
		if _, ok := inlineFlags.Get()[r]; ok || strings.ContainsRune(ends, r) {
			return r
		}
		if isLetter(r) {
			missing = "unknown flag"
		}
		p.errorf(1, "%s", missing)
		return -1
	}
	p.errorf(2, "%s", missing)
	return -1
}
