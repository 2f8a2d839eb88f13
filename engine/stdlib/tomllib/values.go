// This file parses values.

package tomllib

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

const clockPattern = `([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?`

var (
	momentPattern = native.Pattern{Text: `^([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:([Tt ])` + clockPattern + `(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?`}
	timePattern   = native.Pattern{Text: `^` + clockPattern}
	numberPattern = native.Pattern{Text: `^(?:0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)|[+-]?(?:0|[1-9](?:_?[0-9])*)((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?))`}
)

func (p *parser) value() (value, *exception) {
	switch c := p.next(); {
	case c == '"' || c == '\'':
		s, exc := p.text(c)
		return object.StrOf(s), exc
	case p.has("true"):
		p.at += 4
		return object.True, nil
	case p.has("false"):
		p.at += 5
		return object.False, nil
	case c == '[':
		return p.list()
	case c == '{':
		return p.inline()
	}
	rest := p.src[min(p.at, len(p.src)):]
	if m := momentPattern.Get().FindStringSubmatch(rest); m != nil {
		v, exc := p.moment(m)
		if exc != nil && exc.Is(object.ValueErrorType) {
			return value{}, p.fail(p.at, "Invalid date or datetime")
		}
		p.at += len(m[0])
		return v, exc
	}
	if m := timePattern.Get().FindStringSubmatch(rest); m != nil {
		p.at += len(m[0])
		return p.make("time", numbers(m[1], m[2], m[3], micros(m[4]))...)
	}
	if m := numberPattern.Get().FindStringSubmatch(rest); m != nil {
		p.at += len(m[0])
		if m[1] != "" {
			return p.number(m[0])
		}
		return object.ParseInt(p.th, object.NewStr(m[0]), 0)
	}
	for _, word := range []string{"inf", "nan", "-inf", "+inf", "-nan", "+nan"} {
		if p.has(word) {
			p.at += len(word)
			return p.number(word)
		}
	}
	return value{}, p.fail(p.at, "Invalid value")
}

// number makes a float of its text.
func (p *parser) number(text string) (value, *exception) {
	if p.float.IsNull() {
		f, exc := object.ParseFloat(p.th, object.NewStr(text))
		return object.Float(f), exc
	}
	v, exc := object.Call1(p.th, p.float, object.StrOf(text))
	if exc == nil && (v.Type().Has(object.FlagDict) || v.Type().Has(object.FlagList)) {
		exc = object.ValueErrorf("parse_float must not return dicts or lists")
	}
	return v, exc
}

// micros is digits of a fraction as six digits.
func micros(fraction string) string { return (fraction + "000000")[:6] }

// numbers is texts of digits as ints.
func numbers(texts ...string) []value {
	list := make([]value, len(texts))
	for i, s := range texts {
		n, _ := strconv.Atoi(s) // there are digits only
		list[i] = object.Int64(int64(n))
	}
	return list
}

// make calls a class of module datetime.
func (p *parser) make(name string, args ...value) (value, *exception) {
	cls, exc := native.FromModule(p.th, "datetime", name)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(p.th, cls, args, nil)
}

// moment is a date or a datetime.
func (p *parser) moment(m []string) (value, *exception) {
	if m[4] == "" {
		return p.make("date", numbers(m[1:4]...)...)
	}
	zone := object.None
	switch {
	case m[9] != "":
		cls, exc := native.FromModule(p.th, "datetime", "timezone")
		if exc == nil {
			zone, exc = object.GetAttrName(p.th, cls, "utc")
		}
		if exc != nil {
			return value{}, exc
		}
	case m[10] != "":
		h, _ := strconv.Atoi(m[11])
		min, _ := strconv.Atoi(m[12])
		seconds := h*3600 + min*60
		if m[10] == "-" {
			seconds = -seconds
		}
		delta, exc := p.make("timedelta", object.Int64(0), object.Int64(int64(seconds)))
		if exc == nil {
			zone, exc = p.make("timezone", delta)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return p.make("datetime", append(numbers(m[1], m[2], m[3], m[5], m[6], m[7], micros(m[8])), zone)...)
}

// gap skips what may stand between the items of an array.
func (p *parser) gap() *exception {
	for {
		at := p.at
		p.skip(" \t\n")
		if exc := p.comment(); exc != nil {
			return exc
		}
		if p.at == at {
			return nil
		}
	}
}

func (p *parser) list() (value, *exception) {
	if exc := p.th.Enter(""); exc != nil {
		return value{}, exc
	}
	defer p.th.Leave()
	p.at++
	list := object.NewList(nil)
	if exc := p.gap(); exc != nil {
		return value{}, exc
	}
	for p.next() != ']' {
		v, exc := p.value()
		if exc != nil {
			return value{}, exc
		}
		list.Append(v)
		if exc := p.gap(); exc != nil {
			return value{}, exc
		}
		if p.next() == ']' {
			break
		}
		if p.next() != ',' {
			return value{}, p.fail(p.at, "Unclosed array")
		}
		p.at++
		if exc := p.gap(); exc != nil {
			return value{}, exc
		}
	}
	p.at++
	return list.Value(), nil
}

// inline reads a table in braces.
func (p *parser) inline() (value, *exception) {
	if exc := p.th.Enter(""); exc != nil {
		return value{}, exc
	}
	defer p.th.Leave()
	p.at++
	table, known := object.NewDict(), &flags{}
	p.skip(blanks)
	if p.next() == '}' {
		p.at++
		return table.Value(), nil
	}
	for {
		key, v, exc := p.pair()
		if exc != nil {
			return value{}, exc
		}
		if _, frozen := known.look(key); frozen {
			return value{}, p.fail(p.at, "Cannot mutate immutable namespace "+keyText(p.th, key))
		}
		d := nest(table, key[:len(key)-1], false)
		if d == nil {
			return value{}, p.fail(p.at, "Cannot overwrite a value")
		}
		name := object.NewStr(key[len(key)-1])
		if _, taken := d.GetStr(name); taken {
			r, exc := object.Repr(p.th, name.Value())
			if exc != nil {
				return value{}, exc
			}
			return value{}, p.fail(p.at, "Duplicate inline table key "+r.String())
		}
		d.SetStr(name, v)
		p.skip(blanks)
		switch p.next() {
		case '}':
			p.at++
			return table.Value(), nil
		case ',':
		default:
			return value{}, p.fail(p.at, "Unclosed inline table")
		}
		if t := v.Type(); t == object.DictType || t == object.ListType {
			known.get(key).frozen = true
		}
		p.at++
		p.skip(blanks)
	}
}

// text reads a string of any of the four kinds.
func (p *parser) text(quote byte) (string, *exception) {
	triple := strings.Repeat(string(quote), 3)
	if !p.has(triple) {
		if quote == '\'' {
			return p.literal()
		}
		return p.basic(false)
	}
	p.at += 3
	if p.next() == '\n' {
		p.at++
	}
	var s string
	if quote == '"' {
		var exc *exception
		if s, exc = p.basic(true); exc != nil {
			return "", exc
		}
	} else {
		end := strings.Index(p.src[p.at:], triple)
		if end < 0 {
			return "", p.fail(len(p.src), `Expected "'''"`)
		}
		if exc := p.legal(p.at, p.at+end, "\n"); exc != nil {
			return "", exc
		}
		s = p.src[p.at : p.at+end]
		p.at += end + 3
	}
	// Up to two quotes that belong to the text may precede the end.
	for range 2 {
		if p.next() != quote || p.end() {
			break
		}
		s += string(quote)
		p.at++
	}
	return s, nil
}

// literal reads text between single quotes.
func (p *parser) literal() (string, *exception) {
	start := p.at + 1
	end := strings.IndexByte(p.src[start:], '\'')
	if end < 0 {
		return "", p.fail(len(p.src), `Expected "'"`)
	}
	if exc := p.legal(start, start+end, ""); exc != nil {
		return "", exc
	}
	p.at = start + end + 1
	return p.src[start : start+end], nil
}

// basic reads text between double quotes, of several lines if the opening quotes were three; those have been read then.
func (p *parser) basic(lines bool) (string, *exception) {
	if !lines {
		p.at++
	}
	var b strings.Builder
	for {
		if p.end() {
			return "", p.fail(p.at, "Unterminated string")
		}
		c := p.src[p.at]
		switch {
		case c == '"' && !lines:
			p.at++
			return b.String(), nil
		case c == '"' && p.has(`"""`):
			p.at += 3
			return b.String(), nil
		case c == '\\':
			s, exc := p.escape(lines)
			if exc != nil {
				return "", exc
			}
			b.WriteString(s)
		case (c < ' ' && c != '\t' || c == 0x7f) && !(lines && c == '\n'):
			return "", p.fail(p.at, "Illegal character "+p.quoted(c))
		default:
			b.WriteByte(c)
			p.at++
		}
	}
}

var escapes = ondemand.Value[map[byte]string]{Make: func() map[byte]string {
	return map[byte]string{'b': "\b", 't': "\t", 'n': "\n", 'f': "\f", 'r': "\r", '"': "\"", '\\': "\\"}
}}

// escape reads what a backslash begins.
func (p *parser) escape(lines bool) (string, *exception) {
	p.at++
	c := p.next()
	if lines && !p.end() && strings.IndexByte(" \t\n", c) >= 0 {
		p.skip(blanks)
		if p.end() {
			return "", nil
		}
		if p.next() != '\n' {
			return "", p.fail(p.at, `Unescaped '\' in a string`)
		}
		p.skip(" \t\n")
		return "", nil
	}
	if p.end() {
		return "", p.fail(p.at+1, `Unescaped '\' in a string`)
	}
	if c < 0x80 {
		p.at++
	} else {
		p.at += len(string([]rune(p.src[p.at:min(p.at+4, len(p.src))])[0]))
	}
	digits := 4
	switch c {
	case 'u':
	case 'U':
		digits = 8
	default:
		s, ok := escapes.Get()[c]
		if !ok {
			return "", p.fail(p.at, `Unescaped '\' in a string`)
		}
		return s, nil
	}
	hex := p.src[p.at:min(p.at+digits, len(p.src))]
	if len(hex) != digits || strings.Trim(hex, "0123456789abcdefABCDEF") != "" {
		return "", p.fail(p.at, "Invalid hex value")
	}
	p.at += digits
	n, _ := strconv.ParseUint(hex, 16, 32) // there are digits only
	if n >= 0xd800 && n <= 0xdfff || n > 0x10ffff {
		return "", p.fail(p.at, "Escaped character is not a Unicode scalar value")
	}
	return string(rune(n)), nil
}
