// This file lays out values for differences: one item a line where they do not fit on one, dicts by their keys.

package unittest

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const prettyWidth = 80

// printer lays out one value.
type printer struct {
	*run
	b    strings.Builder
	open []value // the containers around
}

// recursion is what stands for a container in itself, and whether v is that.
func (p *printer) recursion(v value) (string, bool) {
	for _, x := range p.open {
		if x.Is(v) {
			return fmt.Sprintf("<Recursion on %s with id=%d>", v.Type().Name, v.Address()), true
		}
	}
	return "", false
}

// pretty is the lines of a value.
func pretty(r *run, v value) []string {
	p := &printer{run: r}
	p.lay(v, 0, 0, 1)
	return strings.Split(p.b.String(), "\n")
}

// plainRepr is repr(v) with the items of dicts in the order of their keys.
func (p *printer) plainRepr(v value, depth int) string {
	if exc := p.Th.Poll(); exc != nil || depth > 100 {
		p.Fail(exc)
		return "..."
	}
	if s, ok := p.recursion(v); ok {
		return s
	}
	p.open = append(p.open, v)
	defer func() { p.open = p.open[:len(p.open)-1] }()
	var parts []string
	switch t := v.Type(); t {
	case object.DictType:
		for _, pair := range p.sorted(v) {
			parts = append(parts, p.plainRepr(pair[0], depth+1)+": "+p.plainRepr(pair[1], depth+1))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case object.ListType, object.TupleType:
		for _, x := range object.SequenceItems(v) {
			parts = append(parts, p.plainRepr(x, depth+1))
		}
		s := strings.Join(parts, ", ")
		switch {
		case t == object.ListType:
			return "[" + s + "]"
		case len(parts) == 1:
			return "(" + s + ",)"
		}
		return "(" + s + ")"
	}
	return safeRepr(p.run, v, false)
}

// sorted is the items of a dict in the order of their keys, or of types where keys cannot be compared.
func (p *printer) sorted(v value) [][2]value {
	keys := p.order(p.Items(v))
	out := make([][2]value, len(keys))
	for i, k := range keys {
		out[i] = [2]value{k, p.Item(v, k)}
	}
	return out
}

func (p *printer) order(items []value) []value {
	copied := append([]value(nil), items...)
	if exc := object.SortValues(p.Th, copied, value{}, false); exc == nil {
		return copied
	}
	copied = append(copied[:0], items...)
	names := object.NewNative(&object.Method{Name: "key", F1: func(th *thread, _, v value) (value, *exception) { return str(v.Type().Name), nil }}, value{})
	if exc := object.SortValues(p.Th, copied, names.Value(), false); exc != nil {
		return items
	}
	return copied
}

// lay writes v at column indent; allowance is how much room what follows needs.
func (p *printer) lay(v value, indent, allowance, level int) {
	rep := p.plainRepr(v, 0)
	if !p.OK() || runeLen(rep) <= prettyWidth-indent-allowance || level > 50 {
		p.b.WriteString(rep)
		return
	}
	if s, ok := p.recursion(v); ok {
		p.b.WriteString(s)
		return
	}
	p.open = append(p.open, v)
	defer func() { p.open = p.open[:len(p.open)-1] }()
	switch v.Type() {
	case object.ListType:
		p.items("[", object.SequenceItems(v), "]", indent, allowance, level)
	case object.TupleType:
		end := ")"
		if len(v.AsTuple().Items) == 1 {
			end = ",)"
		}
		p.items("(", v.AsTuple().Items, end, indent, allowance, level)
	case object.SetType:
		p.items("{", p.order(p.Items(v)), "}", indent, allowance, level)
	case object.FrozenSetType:
		p.items("frozenset({", p.order(p.Items(v)), "})", indent+len("frozenset("), allowance, level)
	case object.DictType:
		p.b.WriteByte('{')
		pairs := p.sorted(v)
		for i, pair := range pairs {
			key := p.plainRepr(pair[0], 0)
			p.b.WriteString(key + ": ")
			if i == len(pairs)-1 {
				p.lay(pair[1], indent+1+runeLen(key)+2, allowance+1, level+1)
			} else {
				p.lay(pair[1], indent+1+runeLen(key)+2, 1, level+1)
				p.b.WriteString(",\n" + strings.Repeat(" ", indent+1))
			}
		}
		p.b.WriteByte('}')
	case object.StrType:
		p.text(v, indent, allowance, level)
	default:
		p.b.WriteString(rep)
	}
}

func (p *printer) items(begin string, items []value, end string, indent, allowance, level int) {
	p.b.WriteString(begin)
	for i, v := range items {
		if i == len(items)-1 {
			p.lay(v, indent+1, allowance+len(end), level+1)
		} else {
			p.lay(v, indent+1, 1, level+1)
			p.b.WriteString(",\n" + strings.Repeat(" ", indent+1))
		}
	}
	p.b.WriteString(end)
}

var wordAndSpace = native.Pattern{Text: `\S*\s*`}

// text breaks a long str into several literals.
func (p *printer) text(v value, indent, allowance, level int) {
	var chunks []string
	lines := p.Items(p.Method(v, "splitlines", object.True))
	if level == 1 {
		indent++
		allowance++
	}
	room := prettyWidth - indent
	first := room
	for i, line := range lines {
		last := i == len(lines)-1
		if last {
			first -= allowance
		}
		if rep := p.Repr(line); runeLen(rep) <= first {
			chunks = append(chunks, rep)
			continue
		}
		parts := wordAndSpace.Get().FindAllString(line.AsStr().String(), -1)
		current := ""
		for j, part := range parts {
			if part == "" {
				continue
			}
			if last && j == len(parts)-1 {
				room -= allowance
			}
			if candidate := current + part; runeLen(p.Repr(str(candidate))) > room {
				if current != "" {
					chunks = append(chunks, p.Repr(str(current)))
				}
				current = part
			} else {
				current = candidate
			}
		}
		if current != "" {
			chunks = append(chunks, p.Repr(str(current)))
		}
	}
	s := strings.Join(chunks, "\n"+strings.Repeat(" ", indent))
	if level == 1 && len(chunks) > 1 {
		s = "(" + s + ")"
	}
	p.b.WriteString(s)
}
