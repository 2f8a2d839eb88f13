// This file parses the statements of a document: tables, arrays of tables, and keys with values.

package tomllib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// parser reads src from at on. Keys go into root, and what must not be touched again into flags.
type parser struct {
	th      *thread
	src     string
	at      int
	root    *object.Dict
	flags   *flags
	header  []string // the table that keys belong to
	pending [][]string
	float   value // parse_float, null for float
}

// flags is what is known about a key and those below it.
type flags struct {
	declared bool // the table has been declared: it must not be again
	frozen   bool // neither this nor anything below may change
	below    map[string]*flags
}

// get is the flags of a key, made at need.
func (f *flags) get(key []string) *flags {
	for _, k := range key {
		if f.below == nil {
			f.below = map[string]*flags{}
		}
		if f.below[k] == nil {
			f.below[k] = &flags{}
		}
		f = f.below[k]
	}
	return f
}

// look is what is known about a key; what is below something frozen is frozen.
func (f *flags) look(key []string) (declared, frozen bool) {
	for _, k := range key {
		if f = f.below[k]; f == nil {
			return false, frozen
		}
		frozen = frozen || f.frozen
	}
	return f.declared, frozen
}

// fail is a TOMLDecodeError at a place.
func (p *parser) fail(at int, message string) *exception {
	cls, exc := native.FromModule(p.th, "tomllib", "TOMLDecodeError")
	if exc != nil {
		return exc
	}
	pos := object.NewStr(p.src[:min(at, len(p.src))]).Len() + max(0, at-len(p.src))
	return object.Raise(p.th, cls, object.StrOf(message), object.StrOf(p.src), object.Int64(int64(pos)))
}

// keyText is how messages show a key: as a tuple.
func keyText(th *thread, key []string) string {
	t := object.NewTuple(len(key))
	for i, k := range key {
		t.Items[i] = object.StrOf(k)
	}
	r, exc := object.Repr(th, t.Value())
	if exc != nil {
		return strings.Join(key, ".")
	}
	return r.String()
}

func (p *parser) end() bool { return p.at >= len(p.src) }

// next is the byte at the place, 0 at the end.
func (p *parser) next() byte {
	if p.end() {
		return 0
	}
	return p.src[p.at]
}

func (p *parser) has(s string) bool { return strings.HasPrefix(p.src[min(p.at, len(p.src)):], s) }

func (p *parser) skip(chars string) {
	for !p.end() && strings.IndexByte(chars, p.src[p.at]) >= 0 {
		p.at++
	}
}

const blanks = " \t"

// document reads all statements.
func (p *parser) document() *exception {
	for n := 0; ; n++ {
		if n%256 == 0 {
			if exc := p.th.Poll(); exc != nil {
				return exc
			}
		}
		p.skip(blanks)
		if p.end() {
			return nil
		}
		var exc *exception
		switch c := p.src[p.at]; {
		case c == '\n':
			p.at++
			continue
		case isBare(c) || c == '"' || c == '\'':
			exc = p.assignment()
			p.skip(blanks)
		case c == '[':
			for _, key := range p.pending {
				if exc := p.th.Poll(); exc != nil {
					return exc
				}
				p.flags.get(key).declared = true
			}
			p.pending = nil
			if p.has("[[") {
				exc = p.array()
			} else {
				exc = p.table()
			}
			p.skip(blanks)
		case c != '#':
			exc = p.fail(p.at, "Invalid statement")
		}
		if exc == nil {
			exc = p.comment()
		}
		if exc != nil {
			return exc
		}
		if p.end() {
			return nil
		}
		if p.src[p.at] != '\n' {
			return p.fail(p.at, "Expected newline or end of document after a statement")
		}
		p.at++
	}
}

// comment skips a comment.
func (p *parser) comment() *exception {
	if p.next() != '#' {
		return nil
	}
	end := strings.IndexByte(p.src[p.at:], '\n')
	if end < 0 {
		end = len(p.src) - p.at
	}
	if exc := p.legal(p.at, p.at+end, ""); exc != nil {
		return exc
	}
	p.at += end
	return nil
}

// legal refuses control characters between two places; a tab and those in also are none.
func (p *parser) legal(from, to int, also string) *exception {
	for i := from; i < to; i++ {
		if c := p.src[i]; (c < ' ' && c != '\t' || c == 0x7f) && strings.IndexByte(also, c) < 0 {
			return p.fail(i, "Found invalid character "+p.quoted(c))
		}
	}
	return nil
}

func (p *parser) quoted(c byte) string {
	r, exc := object.Repr(p.th, object.StrOf(string(rune(c))))
	if exc != nil {
		return ""
	}
	return r.String()
}

// table reads [key].
func (p *parser) table() *exception {
	p.at++
	p.skip(blanks)
	key, exc := p.key()
	if exc != nil {
		return exc
	}
	if declared, frozen := p.flags.look(key); declared || frozen {
		return p.fail(p.at, "Cannot declare "+keyText(p.th, key)+" twice")
	}
	p.flags.get(key).declared = true
	if nest(p.root, key, true) == nil {
		return p.fail(p.at, "Cannot overwrite a value")
	}
	if p.next() != ']' {
		return p.fail(p.at, "Expected ']' at the end of a table declaration")
	}
	p.at++
	p.header = key
	return nil
}

// array reads [[key]].
func (p *parser) array() *exception {
	p.at += 2
	p.skip(blanks)
	key, exc := p.key()
	if exc != nil {
		return exc
	}
	if _, frozen := p.flags.look(key); frozen {
		return p.fail(p.at, "Cannot mutate immutable namespace "+keyText(p.th, key))
	}
	*p.flags.get(key) = flags{declared: true} // the new table has no keys yet
	if !addTable(p.root, key) {
		return p.fail(p.at, "Cannot overwrite a value")
	}
	if !p.has("]]") {
		return p.fail(p.at, "Expected ']]' at the end of an array declaration")
	}
	p.at += 2
	p.header = key
	return nil
}

// nest is the table with a key, made at need; nil if something else is there. Of an array of tables the last is meant, if lists is set.
func nest(d *object.Dict, key []string, lists bool) *object.Dict {
	for _, k := range key {
		name := object.NewStr(k)
		v, ok := d.GetStr(name)
		if !ok {
			v = object.NewDict().Value()
			d.SetStr(name, v)
		}
		if items := v; lists && items.Type() == object.ListType {
			list := items.AsList().Items
			if len(list) == 0 {
				return nil
			}
			v = list[len(list)-1]
		}
		if v.Type() != object.DictType {
			return nil
		}
		d = v.AsDict()
	}
	return d
}

// addTable adds a table to the array with a key.
func addTable(root *object.Dict, key []string) bool {
	d := nest(root, key[:len(key)-1], true)
	if d == nil {
		return false
	}
	name := object.NewStr(key[len(key)-1])
	v, ok := d.GetStr(name)
	switch {
	case !ok:
		d.SetStr(name, object.ListOf(object.NewDict().Value()))
	case v.Type() != object.ListType:
		return false
	default:
		v.AsList().Append(object.NewDict().Value())
	}
	return true
}

// join is a key below another.
func join(a, b []string) []string { return append(append([]string(nil), a...), b...) }

// assignment reads a key and its value.
func (p *parser) assignment() *exception {
	key, v, exc := p.pair()
	if exc != nil {
		return exc
	}
	full := join(p.header, key)
	for i := 1; i < len(key); i++ {
		if exc := p.th.Poll(); exc != nil {
			return exc
		}
		above := full[: len(p.header)+i : len(p.header)+i]
		if declared, _ := p.flags.look(above); declared {
			return p.fail(p.at, "Cannot redefine namespace "+keyText(p.th, above))
		}
		p.pending = append(p.pending, above)
	}
	parent := full[:len(full)-1]
	if _, frozen := p.flags.look(parent); frozen {
		return p.fail(p.at, "Cannot mutate immutable namespace "+keyText(p.th, parent))
	}
	d := nest(p.root, parent, true)
	name := object.NewStr(key[len(key)-1])
	if d != nil {
		if _, taken := d.GetStr(name); taken {
			d = nil
		}
	}
	if d == nil {
		return p.fail(p.at, "Cannot overwrite a value")
	}
	if t := v.Type(); t == object.DictType || t == object.ListType {
		p.flags.get(full).frozen = true
	}
	d.SetStr(name, v)
	return nil
}

// pair reads key = value.
func (p *parser) pair() (key []string, v value, exc *exception) {
	if key, exc = p.key(); exc != nil {
		return nil, value{}, exc
	}
	if p.next() != '=' {
		return nil, value{}, p.fail(p.at, "Expected '=' after a key in a key/value pair")
	}
	p.at++
	p.skip(blanks)
	v, exc = p.value()
	return key, v, exc
}

func isBare(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}

// key reads a key of parts with points between them.
func (p *parser) key() ([]string, *exception) {
	var key []string
	for {
		part, exc := p.keyPart()
		if exc != nil {
			return nil, exc
		}
		key = append(key, part)
		p.skip(blanks)
		if p.next() != '.' {
			return key, nil
		}
		p.at++
		p.skip(blanks)
	}
}

func (p *parser) keyPart() (string, *exception) {
	switch c := p.next(); {
	case isBare(c):
		start := p.at
		for isBare(p.next()) {
			p.at++
		}
		return p.src[start:p.at], nil
	case c == '\'':
		return p.literal()
	case c == '"':
		return p.basic(false)
	}
	return "", p.fail(p.at, "Invalid initial character for a key part")
}
