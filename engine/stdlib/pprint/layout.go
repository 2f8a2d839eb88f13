// This file puts what is too long for one line on several.

package pprint

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

func size(text string) int { return object.NewStr(text).Len() }

func (p *printer) put(text string) { p.out.WriteString(text) }

// newline begins a line that is indented.
func (p *printer) newline(indent int) {
	p.put("\n")
	p.blanks(indent)
}

func (p *printer) blanks(n int) {
	if n <= 0 {
		return
	}
	if exc := p.r.Th.CheckAlloc(n+p.out.Len(), 1); exc != nil {
		p.r.Fail(exc)
		return
	}
	p.put(strings.Repeat(" ", n))
}

// write shows v, which begins at column indent and has allowance columns of punctuation after it.
func (p *printer) write(v value, indent, allowance int, context *object.Dict, level int) {
	if !p.r.OK() {
		return
	}
	if p.inside(context, v) {
		p.put(recursion(v))
		return
	}
	text := p.line(v, context, level)
	if !p.r.OK() || size(text) <= p.width-indent-allowance {
		p.put(text)
		return
	}
	write := p.lib.layoutOf(p, v)
	if write == nil {
		p.put(text)
		return
	}
	exc := p.r.Th.Enter(" while pretty-printing an object")
	if exc == nil {
		defer p.r.Th.Leave()
		exc = p.r.Th.Poll()
	}
	if p.r.Fail(exc); exc != nil {
		return
	}
	p.enter(context, v)
	write(p, v, at{indent, allowance, context, level + 1})
	p.leave(context, v)
}

// at is where something is shown.
type at struct {
	indent, allowance int
	context           *object.Dict
	level             int
}

// moved is the place n columns to the right with more columns of punctuation after it.
func (w at) moved(n, more int) at {
	return at{w.indent + n, w.allowance + more, w.context, w.level}
}

// show shows v at w.
func (p *printer) show(v value, w at) { p.write(v, w.indent, w.allowance, w.context, w.level) }

// first is the blanks between an opening bracket and the first item.
func (p *printer) first() { p.blanks(p.indent - 1) }

// list shows items below each other, or as many on a line as fit.
func (p *printer) list(items []value, w at) {
	w.indent += p.indent
	p.first()
	room := p.width - w.indent + 1
	left, broken := room, false // broken means that what is next begins a line
	separate := func(i int) {
		if i > 0 && broken {
			p.put(",")
			p.newline(w.indent)
		} else if i > 0 {
			p.put(", ")
		}
	}
	for i, v := range items {
		if !p.r.OK() {
			return
		}
		last := i == len(items)-1
		if last {
			room -= w.allowance
			left -= w.allowance
		}
		if p.compact {
			text := p.line(v, w.context, w.level)
			need := size(text) + 2
			if left < need {
				left, broken = room, true
			}
			if left >= need {
				left -= need
				separate(i)
				broken = false
				p.put(text)
				continue
			}
		}
		broken = true
		separate(i)
		p.inner(v, w, 0, last)
	}
}

// inner shows an item that has a comma after it unless it is the last one.
func (p *printer) inner(v value, w at, right int, last bool) {
	w.indent += right
	if !last {
		w.allowance = 1
	}
	p.show(v, w)
}

// dict shows the items of a mapping.
func (p *printer) dict(items []pair, w at) {
	w.indent += p.indent
	for i, item := range items {
		if i > 0 {
			p.put(",")
			p.newline(w.indent)
		}
		key := p.line(item.key, w.context, w.level)
		p.put(key + ": ")
		p.inner(item.value, w, size(key)+2, i == len(items)-1)
		if !p.r.OK() {
			return
		}
	}
}

// fields shows attributes and their values.
func (p *printer) fields(items []pair, w at) {
	for i, item := range items {
		if i > 0 {
			p.put(",")
			p.newline(w.indent)
		}
		name := p.r.Str(item.key)
		p.put(name + "=")
		if p.r.OK() && p.inside(w.context, item.value) {
			p.put("...")
		} else {
			p.inner(item.value, w, size(name)+1, i == len(items)-1)
		}
		if !p.r.OK() {
			return
		}
	}
}

// spaces is the characters that are white space.
const spaces = " \t\n\r\f\v\x1c\x1d\x1e\x1f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"

// words is text in words with the white space after them.
func words(text string) (out []string) {
	start, blank := 0, false
	for i := 0; i < len(text); {
		c, n := object.DecodeRune(text[i:])
		space := strings.ContainsRune(spaces, c)
		if blank && !space {
			out = append(out, text[start:i])
			start = i
		}
		blank = space
		i += n
	}
	return append(out, text[start:])
}

// text shows a string in pieces that end with lines or words.
func (p *printer) text(v value, w at) {
	lines := p.r.Items(p.r.Method(v, "splitlines", object.True))
	if w.level == 1 {
		w = w.moved(1, 1)
	}
	room := p.width - w.indent
	quoted := func(s string) string { return p.r.Repr(object.StrOf(s)) }
	var pieces []string
	for i, line := range lines {
		if !p.r.OK() {
			return
		}
		final, limit := i == len(lines)-1, room
		if final {
			limit -= w.allowance
		}
		text := line.AsStr().String()
		if whole := quoted(text); size(whole) <= limit {
			pieces = append(pieces, whole)
			continue
		}
		parts, current := words(text), ""
		for j, part := range parts {
			limit := room
			if final && j == len(parts)-1 {
				limit -= w.allowance
			}
			if size(quoted(current+part)) > limit {
				if current != "" {
					pieces = append(pieces, quoted(current))
				}
				current = part
			} else {
				current += part
			}
		}
		if current != "" {
			pieces = append(pieces, quoted(current))
		}
	}
	p.pieces(pieces, w, w.level == 1 && len(pieces) != 1)
}

// pieces shows literals below each other.
func (p *printer) pieces(pieces []string, w at, bracketed bool) {
	if bracketed {
		p.put("(")
	}
	for i, text := range pieces {
		if i > 0 {
			p.newline(w.indent)
		}
		p.put(text)
	}
	if bracketed {
		p.put(")")
	}
}

// bytes shows bytes in pieces whose lengths are multiples of four.
func (p *printer) bytes(v value, w at) {
	data := object.Cast[object.Bytes](v).Data
	quoted := func(from, to int) string { return p.r.Repr(object.NewBytes(data[from:to])) }
	if len(data) <= 4 {
		p.put(quoted(0, len(data)))
		return
	}
	bracketed := w.level == 1
	if bracketed {
		w = w.moved(1, 1)
	}
	room, start := p.width-w.indent, 0
	var pieces []string
	for i := 0; i < len(data); i += 4 {
		end := i + 4
		if end > len(data) {
			room -= w.allowance
			end = len(data)
		}
		if size(quoted(start, end)) > room {
			if start < i {
				pieces = append(pieces, quoted(start, i))
			}
			start = i
		}
	}
	p.pieces(append(pieces, quoted(start, len(data))), w, bracketed)
}
