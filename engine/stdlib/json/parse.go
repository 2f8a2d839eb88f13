// This file reads JSON values from text.

package json

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
)

// hooks are what a decoder does with what it reads; a null hook means the default.
type hooks struct {
	object, pairs                  value
	parseFloat, parseInt, constant value
	strict                         bool
}

// parser reads values of a text. Positions are offsets of bytes in s.
type parser struct {
	th  *thread
	doc *object.Str
	s   string
	i   int
	hooks
	keys [32]value // keys seen, so that equal ones are one object
}

// missing says, as scanners do, that no value is at offset at.
func (p *parser) missing(at int) *exception {
	return object.NewStopIteration(object.Int64(int64(p.doc.Index(at))))
}

func (p *parser) errorAt(msg string, at int) *exception {
	return decodeError(p.th, msg, p.doc, p.doc.Index(at))
}

func (p *parser) space() {
	for p.i < len(p.s) {
		switch p.s[p.i] {
		case ' ', '\t', '\n', '\r':
			p.i++
		default:
			return
		}
	}
}

// at reports that the next byte is c.
func (p *parser) at(c byte) bool { return p.i < len(p.s) && p.s[p.i] == c }

// value reads the value that begins at p.i.
func (p *parser) value() (value, *exception) {
	if p.i >= len(p.s) {
		return value{}, p.missing(p.i)
	}
	rest := p.s[p.i:]
	switch rest[0] {
	case '"':
		p.i++
		return p.text(false)
	case '{':
		if exc := p.th.Enter(" while decoding a JSON object from a unicode string"); exc != nil {
			return value{}, exc
		}
		defer p.th.Leave()
		return p.object()
	case '[':
		if exc := p.th.Enter(" while decoding a JSON array from a unicode string"); exc != nil {
			return value{}, exc
		}
		defer p.th.Leave()
		return p.array()
	case 'n':
		if strings.HasPrefix(rest, "null") {
			p.i += 4
			return object.None, nil
		}
	case 't':
		if strings.HasPrefix(rest, "true") {
			p.i += 4
			return object.Bool(true), nil
		}
	case 'f':
		if strings.HasPrefix(rest, "false") {
			p.i += 5
			return object.Bool(false), nil
		}
	case 'N', 'I':
		for _, name := range []string{"NaN", "Infinity"} {
			if strings.HasPrefix(rest, name) {
				return p.named(name)
			}
		}
	case '-':
		if strings.HasPrefix(rest, "-Infinity") {
			return p.named("-Infinity")
		}
		return p.number()
	default:
		return p.number()
	}
	return value{}, p.missing(p.i)
}

func (p *parser) named(name string) (value, *exception) {
	p.i += len(name)
	hook := p.constant
	if hook.IsNull() {
		st, exc := stateOf(p.th)
		if exc != nil {
			return value{}, exc
		}
		hook = st.constants
	}
	return object.Call1(p.th, hook, object.StrOf(name))
}

func digits(s string, i int) int {
	for i < len(s) && s[i]-'0' <= 9 {
		i++
	}
	return i
}

func (p *parser) number() (value, *exception) {
	s, start := p.s, p.i
	i := start
	if s[i] == '-' {
		i++
	}
	whole := i
	if i = digits(s, i); i == whole {
		return value{}, p.missing(start)
	}
	if s[whole] == '0' {
		i = whole + 1
	}
	integral := true
	if i+1 < len(s) && s[i] == '.' && s[i+1]-'0' <= 9 {
		i, integral = digits(s, i+1), false
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if end := digits(s, j); end > j {
			i, integral = end, false
		}
	}
	p.i = i
	text, hook := s[start:i], p.parseInt
	if !integral {
		hook = p.parseFloat
	}
	switch {
	case !hook.IsNull():
		return object.Call1(p.th, hook, object.ASCIICopy([]byte(text)))
	case !integral:
		f, _ := strconv.ParseFloat(text, 64)
		return object.Float(f), nil
	case len(text) > 18:
		return object.ParseInt(p.th, object.NewASCII(text), 10)
	}
	n := int64(0)
	for _, c := range []byte(s[whole:i]) {
		n = n*10 + int64(c-'0')
	}
	if whole > start {
		n = -n
	}
	return object.Int64(n), nil
}

func (p *parser) array() (value, *exception) {
	p.i++
	p.space()
	var items []value
	if p.at(']') {
		p.i++
		return object.NewList(items).Value(), nil
	}
	for {
		if exc := p.th.Poll(); exc != nil {
			return value{}, exc
		}
		v, exc := p.value()
		if exc != nil {
			return value{}, exc
		}
		items = append(items, v)
		p.space()
		if p.at(']') {
			p.i++
			return object.NewList(items).Value(), nil
		}
		if exc := p.comma(']', "Illegal trailing comma before end of array"); exc != nil {
			return value{}, exc
		}
	}
}

// comma reads a comma and the space behind it, which end must not follow.
func (p *parser) comma(end byte, trailing string) *exception {
	if !p.at(',') {
		return p.errorAt("Expecting ',' delimiter", p.i)
	}
	comma := p.i
	p.i++
	p.space()
	if p.at(end) {
		return p.errorAt(trailing, comma)
	}
	return nil
}

func (p *parser) object() (value, *exception) {
	p.i++
	p.space()
	var d *object.Dict
	var pairs []value
	if p.pairs.IsNull() {
		d = object.NewDict()
	}
	if p.at('}') {
		p.i++
		return p.made(d, pairs)
	}
	for {
		if exc := p.th.Poll(); exc != nil {
			return value{}, exc
		}
		key, v, exc := p.member()
		if exc != nil {
			return value{}, exc
		}
		if d != nil {
			d.SetStr(key.AsStr(), v)
		} else {
			pairs = append(pairs, object.TupleOf(key, v))
		}
		p.space()
		if p.at('}') {
			p.i++
			return p.made(d, pairs)
		}
		if exc := p.comma('}', "Illegal trailing comma before end of object"); exc != nil {
			return value{}, exc
		}
	}
}

func (p *parser) member() (key, v value, exc *exception) {
	if !p.at('"') {
		return key, v, p.errorAt("Expecting property name enclosed in double quotes", p.i)
	}
	p.i++
	if key, exc = p.text(true); exc != nil {
		return key, v, exc
	}
	p.space()
	if !p.at(':') {
		return key, v, p.errorAt("Expecting ':' delimiter", p.i)
	}
	p.i++
	p.space()
	v, exc = p.value()
	return key, v, exc
}

// made is what the hooks make of an object: of its pairs if there is a hook for pairs, else of d.
func (p *parser) made(d *object.Dict, pairs []value) (value, *exception) {
	switch {
	case d == nil:
		return object.Call1(p.th, p.pairs, object.NewList(pairs).Value())
	case !p.hooks.object.IsNull():
		return object.Call1(p.th, p.hooks.object, d.Value())
	}
	return d.Value(), nil
}
