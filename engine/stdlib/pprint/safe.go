// This file makes representations on one line.

package pprint

import (
	"fmt"
	"math/big"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// shown is a representation; readable says whether eval() can make sense of it.
type shown struct {
	text                string
	readable, recursive bool
}

// printer shows one object.
type printer struct {
	r                         *native.Run
	lib                       *library
	self                      value
	own                       bool // format is not overridden
	indent, width             int
	depth                     value
	compact, sort, underscore bool
	out                       strings.Builder
}

func (lib *library) begin(r *native.Run, self value) *printer {
	p := &printer{r: r, lib: lib, self: self, depth: r.Attr(self, "_depth")}
	number := func(name string) int {
		v := r.Attr(self, name)
		if !r.OK() {
			return 0
		}
		n, exc := object.ToIndexInt(r.Th, v, nil)
		r.Fail(exc)
		return n
	}
	p.indent, p.width = number("_indent_per_level"), number("_width")
	p.compact, p.sort, p.underscore = r.Truth(r.Attr(self, "_compact")), r.Truth(r.Attr(self, "_sort_dicts")), r.Truth(r.Attr(self, "_underscore_numbers"))
	p.own = r.OK() && self.Type().LookupName("format").Is(lib.printer.LookupName("format"))
	return p
}

// identity is the key of an object in a context.
func identity(v value) value { return object.NormInt(new(big.Int).SetUint64(v.Address())) }

// inside says whether v is one of the objects around.
func (p *printer) inside(context *object.Dict, v value) bool {
	_, ok, exc := context.Get(p.r.Th, identity(v))
	p.r.Fail(exc)
	return ok
}

func (p *printer) enter(context *object.Dict, v value) {
	p.r.Fail(context.Set(p.r.Th, identity(v), object.Int64(1)))
}

func (p *printer) leave(context *object.Dict, v value) {
	_, _, exc := context.Delete(p.r.Th, identity(v))
	p.r.Fail(exc)
}

func recursion(v value) string {
	return fmt.Sprintf("<Recursion on %s with id=%d>", v.Type().Name, v.Address())
}

// format is method format, which may be a script's.
func (p *printer) format(v value, context *object.Dict, most value, level int) shown {
	if p.own || !p.r.OK() {
		return p.safe(v, context, most, level)
	}
	parts := p.r.Items(p.r.Method(p.self, "format", v, context.Value(), most, object.Int64(int64(level))))
	if p.r.OK() && len(parts) != 3 {
		p.r.Raise(object.ValueErrorType, "not enough values to unpack (expected 3, got %d)", len(parts))
	}
	if p.r.OK() && !parts[0].Type().Has(object.FlagStr) {
		p.r.Raise(object.TypeErrorType, "format() must return a str, not %s", parts[0].Type().Name)
	}
	if !p.r.OK() {
		return shown{}
	}
	return shown{parts[0].AsStr().String(), p.r.Truth(parts[1]), p.r.Truth(parts[2])}
}

// line is v on one line, as it is in a context.
func (p *printer) line(v value, context *object.Dict, level int) string {
	if !p.own {
		context = context.Copy()
	}
	return p.format(v, context, p.depth, level).text
}

func scalar(t *class) bool {
	switch t {
	case object.StrType, object.BytesType, object.ByteArrayType, object.FloatType, object.ComplexType, object.BoolType, object.NoneType:
		return true
	}
	return false
}

// reprIs says whether t derives from base and shows itself as base does.
func reprIs(t, base *class) bool {
	return t == base || t.IsSubtype(base) && t.LookupName("__repr__").Is(base.LookupName("__repr__"))
}

// safe is the representation of v on one line; most is how many levels are shown, if it is true.
func (p *printer) safe(v value, context *object.Dict, most value, level int) shown {
	if !p.r.OK() {
		return shown{}
	}
	t := v.Type()
	switch {
	case scalar(t):
		return shown{text: p.r.Repr(v), readable: true}
	case reprIs(t, object.IntType):
		if p.underscore {
			return shown{text: p.r.Str(p.r.Call(p.r.Builtin("format"), v, object.StrOf("_d"))), readable: true}
		}
		return shown{text: p.r.Repr(v), readable: true}
	case reprIs(t, object.DictType):
		return p.nested(v, context, most, level, "{", "}")
	case reprIs(t, object.ListType):
		return p.nested(v, context, most, level, "[", "]")
	case reprIs(t, object.TupleType):
		return p.nested(v, context, most, level, "(", ")")
	}
	text := p.r.Repr(v)
	return shown{text: text, readable: text != "" && text[0] != '<'}
}

// nested is a container between open and end.
func (p *printer) nested(v value, context *object.Dict, most value, level int, open, end string) shown {
	n := p.r.Len(v)
	if !p.r.OK() || n == 0 {
		return shown{text: open + end, readable: true}
	}
	if open == "(" && n == 1 {
		end = ",)"
	}
	if p.r.Truth(most) && p.r.AtLeast(object.Int64(int64(level)), most) {
		return shown{text: open + "..." + end, recursive: p.inside(context, v)}
	}
	if p.inside(context, v) {
		return shown{text: recursion(v), recursive: true}
	}
	if exc := p.r.Th.Enter(" while pretty-printing an object"); exc != nil {
		p.r.Fail(exc)
		return shown{}
	}
	defer p.r.Th.Leave()
	p.enter(context, v)
	all := shown{readable: true}
	one := func(x value) string {
		s := p.format(x, context, most, level+1)
		all.readable = all.readable && s.readable
		all.recursive = all.recursive || s.recursive
		return s.text
	}
	var b strings.Builder
	b.WriteString(open)
	if open == "{" {
		for i, item := range p.items(v) {
			if i > 0 {
				b.WriteString(", ")
			}
			key := one(item.key)
			b.WriteString(key + ": " + one(item.value))
			if !p.r.OK() {
				break
			}
		}
	} else {
		for i, x := range p.r.Items(v) {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(one(x))
			if !p.r.OK() {
				break
			}
		}
	}
	b.WriteString(end)
	p.leave(context, v)
	all.text = b.String()
	return all
}

// pair is an item of a mapping.
type pair struct{ key, value value }

// items is the items of a mapping, sorted if they are to be.
func (p *printer) items(v value) []pair {
	list := p.pairs(p.r.Method(v, "items"))
	if p.sort {
		keys := make([]value, len(list))
		by := map[*sortKey]pair{}
		for i, item := range list {
			keys[i] = newSortKey(item.key)
			by[object.Cast[sortKey](keys[i])] = item
		}
		if p.r.OK() {
			p.r.Fail(object.SortValues(p.r.Th, keys, value{}, false))
		}
		for i, k := range keys {
			list[i] = by[object.Cast[sortKey](k)]
		}
	}
	return list
}

// pairs is what an iterable of pairs has.
func (p *printer) pairs(v value) (list []pair) {
	p.r.Each(v, func(item value) {
		if parts := p.r.Items(item); len(parts) == 2 {
			list = append(list, pair{parts[0], parts[1]})
		} else {
			p.r.Raise(object.ValueErrorType, "not enough values to unpack (expected 2, got %d)", len(parts))
		}
	})
	return list
}

// sorted is the items of a set in order.
func (p *printer) sorted(v value) []value {
	var keys []value
	p.r.Each(v, func(x value) { keys = append(keys, newSortKey(x)) })
	if p.r.OK() {
		p.r.Fail(object.SortValues(p.r.Th, keys, value{}, false))
	}
	for i, k := range keys {
		keys[i] = object.Cast[sortKey](k).v
	}
	return keys
}

// sortKey orders objects that cannot be compared by the names of their types, then by identity.
type sortKey struct {
	object.Head
	v value
}

var sortKeyType = &class{Name: "_safe_key", Module: "pprint", Def: sortKeyDef{}}

type sortKeyDef struct{}

// Define implements object.Definition.
func (sortKeyDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, *exception) {
			if op != object.LT || a.Type() != b.Type() {
				return object.NotImplemented, nil
			}
			x, y := object.Cast[sortKey](a).v, object.Cast[sortKey](b).v
			less, exc := object.CompareBool(th, x, y, object.LT)
			if exc == nil || !exc.Is(object.TypeErrorType) {
				return object.Bool(less), exc
			}
			s, exc := object.ToStr(th, x.Type().Value())
			if exc != nil {
				return value{}, exc
			}
			u, exc := object.ToStr(th, y.Type().Value())
			if exc != nil {
				return value{}, exc
			}
			if s.String() != u.String() {
				return object.Bool(s.String() < u.String()), nil
			}
			return object.Bool(x.Address() < y.Address()), nil
		}
	})
}

func newSortKey(v value) value { return (&sortKey{Head: object.NewHead(sortKeyType), v: v}).Value() }
