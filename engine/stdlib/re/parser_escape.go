// This file parses escapes, outside and inside of sets.

package re

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
	"dappco.re/go/py/engine/ondemand"
)

func isLetter(r rune) bool { return unicodedata.IsAlpha(r) }

// simpleEscapes are the escapes of characters.
var simpleEscapes = ondemand.Value[map[rune]rune]{Make: func() map[rune]rune {
	return map[rune]rune{'a': '\a', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}
}}

// escape is the node of the escape \r at start, outside of a set.
func (p *parser) escape(s scope, r rune, start int) *node {
	wordASCII := s.flags&flagUnicode == 0
	assert := func(kind, ascii assertKind) *node {
		if wordASCII {
			kind = ascii
		}
		return &node{kind: nodeAssert, assert: kind}
	}
	switch r {
	case 'A':
		return assert(atStart, atStart)
	case 'Z', 'z':
		return assert(atEnd, atEnd)
	case 'b':
		return assert(atWord, atWordASCII)
	case 'B':
		return assert(atNotWord, atNotWordASCII)
	}
	if cat, ok := categoryOf(r, s); ok {
		return &node{kind: nodeSet, set: categorySet(cat)}
	}
	if r >= '1' && r <= '9' {
		return p.numberEscape(s, r, start)
	}
	c, ok := p.charEscape(r, start)
	if !ok {
		return nil
	}
	return char(c, s)
}

// categorySets are the sets of single categories, which all patterns share.
var categorySets [16]lazySet

// categoryOf is the category of the escape \r.
func categoryOf(r rune, s scope) (category, bool) {
	var cat category
	switch r | 0x20 {
	case 'd':
		cat = catDigit
	case 's':
		cat = catSpace
	case 'w':
		cat = catWord
	default:
		return 0, false
	}
	if r&0x20 == 0 {
		cat |= catNegated
	}
	if s.flags&flagUnicode == 0 {
		cat |= catASCII
	}
	return cat, r < 128
}

// numberEscape is a reference to a group, or a character in octal.
func (p *parser) numberEscape(s scope, r rune, start int) *node {
	digits := string(r)
	if second := p.digits(1, decimals); second != "" {
		digits += second
		if isOctal(digits) {
			if third := p.digits(1, octals); third != "" {
				c, ok := p.octal(digits+third, p.start-start)
				if !ok {
					return nil
				}
				return char(c, s)
			}
		}
	}
	n, _ := strconv.Atoi(digits)
	if n >= len(p.groups) {
		p.errorf(len(digits), "invalid group reference %d", n)
		return nil
	}
	return p.backreference(s, n, len(digits)+1)
}

func isOctal(digits string) bool { return strings.Trim(digits, octals) == "" }

// octal is the character of octal digits behind a backslash; the escape is back characters before the token ahead.
func (p *parser) octal(digits string, back int) (rune, bool) {
	n, _ := strconv.ParseInt(digits, 8, 32)
	if n > 0o377 {
		p.errorf(back, "octal escape value \\%s outside of range 0-0o377", digits)
		return 0, false
	}
	return rune(n), true
}

// charEscape is the character of the escape \r at start that is the same inside and outside of sets.
func (p *parser) charEscape(r rune, start int) (rune, bool) {
	if c, ok := simpleEscapes.Get()[r]; ok {
		return c, true
	}
	switch {
	case r == 'x':
		return p.hexEscape(r, 2, start)
	case r == 'u' && p.isText:
		return p.hexEscape(r, 4, start)
	case r == 'U' && p.isText:
		return p.hexEscape(r, 8, start)
	case r == 'N' && p.isText:
		return p.nameEscape(start)
	case r == '0':
		digits := "0" + p.digits(2, octals)
		return p.octal(digits, p.start-start)
	case r < 128 && isLetter(r):
		p.errorf(p.start-start, "bad escape \\%c", r)
		return 0, false
	}
	return r, true
}

func (p *parser) hexEscape(r rune, n, start int) (rune, bool) {
	digits := p.digits(n, hexs)
	if len(digits) != n {
		p.errorf(p.start-start, "incomplete escape \\%c%s", r, digits)
		return 0, false
	}
	c, _ := strconv.ParseUint(digits, 16, 64)
	if c > 0x10FFFF {
		p.errorf(p.start-start, "bad escape \\%c%s", r, digits)
		return 0, false
	}
	return rune(c), true
}

func (p *parser) nameEscape(start int) (rune, bool) {
	if !p.match('{') {
		p.errorf(0, "missing {")
		return 0, false
	}
	name := p.until('}', "character name")
	if p.trouble != nil {
		return 0, false
	}
	c, ok := unicodedata.Lookup(name)
	if !ok {
		p.errorf(p.start-start, "undefined character name %s", quoted(p.th, name))
	}
	return c, ok
}
