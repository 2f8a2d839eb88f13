// This file parses format strings of str.format: literal text and replacement fields, and the names in fields.

package object

import (
	"math"
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
)

// markup goes through a format string piece by piece.
type markup struct {
	text string
	at   int
}

// markupPiece is literal text and the replacement field that follows it, if hasField. conversion is 0 when there is
// none. nested says that the format specification contains replacement fields itself.
type markupPiece struct {
	literal    string
	hasField   bool
	name       string
	spec       string
	conversion rune
	nested     bool
}

// next is the next piece; ok is false at the end.
func (m *markup) next() (p markupPiece, ok bool, exc *Exception) {
	if m.at >= len(m.text) {
		return p, false, nil
	}
	start := m.at
	i := strings.IndexAny(m.text[start:], "{}")
	if i < 0 {
		p.literal = m.text[start:]
		m.at = len(m.text)
		return p, true, nil
	}
	brace := m.text[start+i]
	m.at = start + i + 1
	switch {
	case m.at < len(m.text) && m.text[m.at] == brace: // doubled: the first one is literal text
		p.literal = m.text[start:m.at]
		m.at++
		return p, true, nil
	case brace == '}':
		return p, false, ValueErrorf("Single '}' encountered in format string")
	case m.at == len(m.text):
		return p, false, ValueErrorf("Single '{' encountered in format string")
	}
	p.literal = m.text[start : start+i]
	p.hasField = true
	return p, true, m.field(&p)
}

// field parses a replacement field up to and with its closing brace.
func (m *markup) field(p *markupPiece) *Exception {
	start := m.at
	end := byte(0)
name:
	for m.at < len(m.text) {
		c := m.text[m.at]
		m.at++
		switch c {
		case '{':
			return ValueErrorf("unexpected '{' in field name")
		case '[':
			for m.at < len(m.text) && m.text[m.at] != ']' {
				m.at++
			}
		case '}', ':', '!':
			end = c
			break name
		}
	}
	if end == 0 {
		return ValueErrorf("expected '}' before end of string")
	}
	p.name = m.text[start : m.at-1]
	switch end {
	case '}':
		return nil
	case '!':
		if m.at >= len(m.text) {
			return ValueErrorf("end of string while looking for conversion specifier")
		}
		r, size := DecodeRune(m.text[m.at:])
		p.conversion = r
		if m.at += size; m.at < len(m.text) {
			c := m.text[m.at]
			m.at++
			if c == '}' {
				return nil
			} else if c != ':' {
				return ValueErrorf("expected ':' after conversion specifier")
			}
		}
	}
	return m.spec(p)
}

// spec parses the format specification up to the brace that closes the field.
func (m *markup) spec(p *markupPiece) *Exception {
	start, depth := m.at, 1
	for ; m.at < len(m.text); m.at++ {
		switch m.text[m.at] {
		case '{':
			p.nested = true
			depth++
		case '}':
			if depth--; depth == 0 {
				p.spec = m.text[start:m.at]
				m.at++
				return nil
			}
		}
	}
	return ValueErrorf("unmatched '{' in format spec")
}

// fieldIndex is text as a number, -1 if it is no sequence of decimal digits.
func fieldIndex(text string) (int, *Exception) {
	if text == "" {
		return -1, nil
	}
	n := 0
	for at := 0; at < len(text); {
		r, size := DecodeRune(text[at:])
		at += size
		d, ok := unicodedata.Decimal(r)
		if !ok {
			return -1, nil
		}
		if n > (math.MaxInt-d)/10 {
			return -1, ValueErrorf("Too many decimal digits in format string")
		}
		n = n*10 + d
	}
	return n, nil
}

// splitFieldName is the first part of a field name, and the rest with its attributes and indexes.
func splitFieldName(name string) (first string, rest fieldPath) {
	i := strings.IndexAny(name, ".[")
	if i < 0 {
		i = len(name)
	}
	return name[:i], fieldPath{name[i:]}
}

// fieldPath is what is left of a field name behind its first part: .name and [key], in any number.
type fieldPath struct{ rest string }

// next is the next step; ok is false at the end.
func (p *fieldPath) next() (isAttr bool, name string, ok bool, exc *Exception) {
	if p.rest == "" {
		return false, "", false, nil
	}
	c := p.rest[0]
	p.rest = p.rest[1:]
	switch c {
	case '.':
		isAttr = true
		i := strings.IndexAny(p.rest, ".[")
		if i < 0 {
			i = len(p.rest)
		}
		name, p.rest = p.rest[:i], p.rest[i:]
	case '[':
		i := strings.IndexByte(p.rest, ']')
		if i < 0 {
			return false, "", false, ValueErrorf("Missing ']' in format string")
		}
		name, p.rest = p.rest[:i], p.rest[i+1:]
	default:
		return false, "", false, ValueErrorf("Only '.' or '[' may follow ']' in format field specifier")
	}
	if name == "" {
		return false, "", false, ValueErrorf("Empty attribute in format string")
	}
	return isAttr, name, true, nil
}
