// This file lays out the kinds of containers.

package pprint

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// layout shows an object on several lines.
type layout = func(p *printer, v value, w at)

// kind is the layout of objects that show themselves with a certain __repr__.
type kind struct {
	repr  value
	write layout
}

func kindsOf(th *thread) ([]kind, *exception) {
	kinds := []kind{
		{object.DictType.LookupName("__repr__"), mapping}, {object.ListType.LookupName("__repr__"), list}, {object.TupleType.LookupName("__repr__"), tuple},
		{object.SetType.LookupName("__repr__"), set}, {object.FrozenSetType.LookupName("__repr__"), set}, {object.StrType.LookupName("__repr__"), text},
		{object.BytesType.LookupName("__repr__"), (*printer).bytes}, {object.ByteArrayType.LookupName("__repr__"), byteArray}, {object.MappingProxyType.LookupName("__repr__"), proxy},
	}
	for _, other := range []struct {
		module, name string
		write        layout
	}{
		{"types", "SimpleNamespace", namespace}, {"collections", "OrderedDict", ordered}, {"collections", "defaultdict", defaults}, {"collections", "Counter", counter}, {"collections", "ChainMap", chain}, {"collections", "deque", deque},
		{"collections", "UserDict", user}, {"collections", "UserList", user}, {"collections", "UserString", user},
	} {
		t, exc := native.ClassFromModule(th, other.module, other.name)
		if exc != nil {
			return nil, exc
		}
		kinds = append(kinds, kind{t.LookupName("__repr__"), other.write})
	}
	return kinds, nil
}

// layoutOf is the layout of v, or nil.
func (lib *library) layoutOf(p *printer, v value) layout {
	repr := v.Type().LookupName("__repr__")
	for _, k := range lib.kinds {
		if k.repr.Is(repr) {
			return k.write
		}
	}
	// The __repr__ that a dataclass was given is neither a script's function nor a slot.
	if repr.IsNull() || repr.Type().Name != "method_descriptor" || v.Type().LookupName("__dataclass_fields__").IsNull() {
		return nil
	}
	if params := p.r.Find(v, "__dataclass_params__"); params.IsNull() || !p.r.Truth(p.r.Attr(params, "repr")) {
		return nil
	}
	return dataclass
}

// call opens what looks like a call of the class of v and is the place of its argument; the caller closes it.
func (p *printer) call(name string, w at, more int) at {
	p.put(name + "(")
	return w.moved(size(name)+1, more)
}

func className(p *printer, v value) string {
	return p.r.Str(p.r.Attr(p.r.Attr(v, "__class__"), "__name__"))
}

// empty shows v by its representation if it has no items.
func empty(p *printer, v value) bool {
	if p.r.Len(v) > 0 {
		return false
	}
	p.put(p.r.Repr(v))
	return true
}

func mapping(p *printer, v value, w at) {
	p.put("{")
	p.first()
	p.dict(p.items(v), w.moved(0, 1))
	p.put("}")
}

func ordered(p *printer, v value, w at) {
	if empty(p, v) {
		return
	}
	inner := p.call(className(p, v), w, 1)
	p.show(object.ListOf(p.r.Items(p.r.Method(v, "items"))...), inner)
	p.put(")")
}

func list(p *printer, v value, w at) {
	p.put("[")
	p.list(p.r.Items(v), w.moved(0, 1))
	p.put("]")
}

func tuple(p *printer, v value, w at) {
	items, end := p.r.Items(v), ")"
	if len(items) == 1 {
		end = ",)"
	}
	p.put("(")
	p.list(items, w.moved(0, len(end)))
	p.put(end)
}

func set(p *printer, v value, w at) {
	if empty(p, v) {
		return
	}
	open, end := "{", "}"
	if v.Type() != object.SetType {
		open, end = v.Type().Name+"({", "})"
		w.indent += size(v.Type().Name) + 1
	}
	p.put(open)
	p.list(p.sorted(v), w.moved(0, len(end)))
	p.put(end)
}

func text(p *printer, v value, w at) {
	if !empty(p, v) {
		p.text(v, w)
	}
}

func byteArray(p *printer, v value, w at) {
	inner := p.call("bytearray", w, 1)
	inner.level++
	if b := p.r.Call(object.BytesType.Value(), v); p.r.OK() {
		p.bytes(b, inner)
	}
	p.put(")")
}

func proxy(p *printer, v value, w at) {
	inner := p.call("mappingproxy", w, 1)
	p.show(p.r.Method(v, "copy"), inner)
	p.put(")")
}

func namespace(p *printer, v value, w at) {
	name := "namespace"
	if v.Type().Name != "SimpleNamespace" || v.Type().ModuleName() != "types" {
		name = className(p, v)
	}
	inner := p.call(name, w, 0)
	p.fields(p.pairs(p.r.Method(p.r.Attr(v, "__dict__"), "items")), inner)
	p.put(")")
}

func dataclass(p *printer, v value, w at) {
	inner := p.call(className(p, v), w, 0)
	var items []pair
	p.r.Each(p.r.Call(p.r.From("dataclasses", "fields"), v), func(f value) {
		if p.r.Truth(p.r.Attr(f, "repr")) {
			name := p.r.Attr(f, "name")
			items = append(items, pair{name, p.r.Attr(v, p.r.Str(name))})
		}
	})
	p.fields(items, inner)
	p.put(")")
}

func defaults(p *printer, v value, w at) {
	if empty(p, v) {
		return
	}
	factory := p.line(p.r.Attr(v, "default_factory"), w.context, w.level)
	inner := p.call(className(p, v), w, 1)
	p.put(factory + ",")
	p.newline(inner.indent)
	mapping(p, v, inner)
	p.put(")")
}

func counter(p *printer, v value, w at) {
	if empty(p, v) {
		return
	}
	inner := p.call(className(p, v), w, 2)
	p.put("{")
	p.first()
	p.dict(p.pairs(p.r.Method(v, "most_common")), inner)
	p.put("})")
}

func chain(p *printer, v value, w at) {
	maps := p.r.Items(p.r.Attr(v, "maps"))
	if len(maps) == 0 {
		p.put(p.r.Repr(v))
		return
	}
	inner := p.call(className(p, v), w, 1)
	for i, m := range maps {
		last := i == len(maps)-1
		p.inner(m, inner, 0, last)
		if !last {
			p.put(",")
			p.newline(inner.indent)
		}
	}
	p.put(")")
}

func deque(p *printer, v value, w at) {
	if empty(p, v) {
		return
	}
	inner := p.call(className(p, v), w, 2)
	most := p.r.Attr(v, "maxlen")
	p.put("[")
	if most.IsNone() {
		p.list(p.r.Items(v), inner)
		p.put("])")
		return
	}
	length := p.line(most, w.context, w.level)
	bounded := inner
	bounded.allowance = 2
	p.list(p.r.Items(v), bounded)
	p.put("],")
	p.newline(inner.indent)
	p.put("maxlen=" + length + ")")
}

// user shows what a class that wraps a container has in it.
func user(p *printer, v value, w at) {
	w.level--
	p.show(p.r.Attr(v, "data"), w)
}
