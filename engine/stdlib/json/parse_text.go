// This file reads JSON strings.

package json

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// text reads the rest of a string whose opening quote is before p.i. A key is shared with an equal one that was read before.
func (p *parser) text(key bool) (value, *exception) {
	begin := p.i
	if end := p.run(); end < len(p.s) && p.s[end] == '"' {
		p.i = end + 1
		if key {
			return p.key(p.s[begin:end]), nil
		}
		return copied(p.s[begin:end]), nil
	}
	var b []byte
	for {
		end := p.run()
		b = append(b, p.s[p.i:end]...)
		p.i = end
		if end == len(p.s) {
			return value{}, p.errorAt("Unterminated string starting at", begin-1)
		}
		switch c := p.s[end]; c {
		case '"':
			p.i++
			return object.StrOf(string(b)), nil
		case '\\':
			var exc *exception
			if b, exc = p.escape(b, begin); exc != nil {
				return value{}, exc
			}
		default:
			return value{}, p.errorAt("Invalid control character at", end)
		}
	}
}

// run is where the characters that stand for themselves end.
func (p *parser) run() int {
	s := p.s
	for i := p.i; i < len(s); i++ {
		if c := s[i]; c == '"' || c == '\\' || c < 0x20 && p.strict {
			return i
		}
	}
	return len(s)
}

// copied is a str that doesn't keep the document alive.
func copied(text string) value {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return object.StrOf(strings.Clone(text))
		}
	}
	if len(text) <= 32 {
		return object.ASCIICopy([]byte(text))
	}
	return object.NewASCII(strings.Clone(text)).Value()
}

func (p *parser) key(text string) value {
	if text == "" {
		return object.EmptyStr.Value()
	}
	slot := &p.keys[(len(text)*5+int(text[0])*3+int(text[len(text)-1]))%len(p.keys)]
	if !slot.IsNull() && slot.AsStr().String() == text {
		return *slot
	}
	*slot = copied(text)
	return *slot
}

// escape reads the escape at p.i and appends what it stands for.
func (p *parser) escape(b []byte, begin int) ([]byte, *exception) {
	if p.i+1 >= len(p.s) {
		return b, p.errorAt("Unterminated string starting at", begin-1)
	}
	c := p.s[p.i+1]
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		return p.codePoint(b)
	default:
		return b, p.errorAt("Invalid \\escape", p.i)
	}
	p.i += 2
	return append(b, c), nil
}

// codePoint reads \uXXXX, or two of them that are a surrogate pair.
func (p *parser) codePoint(b []byte) ([]byte, *exception) {
	r, ok := p.hex(p.i + 2)
	if !ok {
		return b, p.errorAt("Invalid \\uXXXX escape", p.i+1)
	}
	p.i += 6
	if r>>10 == 0xd800>>10 && strings.HasPrefix(p.s[p.i:], `\u`) {
		if low, ok := p.hex(p.i + 2); ok && low>>10 == 0xdc00>>10 {
			p.i += 6
			r = 0x10000 + (r-0xd800)<<10 + (low - 0xdc00)
		}
	}
	return object.AppendRune(b, r), nil
}

// hex reads four digits, which something must follow: a string has an end.
func (p *parser) hex(at int) (r rune, ok bool) {
	if at+4 >= len(p.s) {
		return 0, false
	}
	for _, c := range []byte(p.s[at : at+4]) {
		d := strings.IndexByte(hexDigits, c)
		if c >= 'A' && c <= 'F' {
			d = int(c-'A') + 10
		}
		if d < 0 {
			return 0, false
		}
		r = r<<4 | rune(d)
	}
	return r, true
}
