// This file has the magic methods that mocks support, and what MagicMock gives for them.

package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// magicNames are names of magic methods: each MagicMock has those of each, a mock may be given those of all, and not those of unsupported.
type magicNames struct {
	each             []string
	all, unsupported map[string]bool
}

var magics = ondemand.Value[*magicNames]{Make: func() *magicNames {
	m := &magicNames{all: map[string]bool{}, unsupported: map[string]bool{}}
	numeric := strings.Fields("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow")
	names := strings.Fields("lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod rdivmod neg pos abs invert complex int float index round trunc floor ceil bool next fspath aiter hash iter")
	for _, n := range numeric {
		names = append(names, n, "i"+n, "r"+n)
	}
	for _, n := range names {
		m.each = append(m.each, "__"+n+"__")
		m.all["__"+n+"__"] = true
	}
	m.each = append(m.each, "__aenter__", "__aexit__", "__anext__")
	for _, n := range strings.Fields("get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir subclasses format getnewargs_ex aenter aexit anext") {
		m.all["__"+n+"__"] = true
	}
	for _, n := range strings.Fields("getattr setattr init new prepare instancecheck subclasscheck del") {
		m.unsupported["__"+n+"__"] = true
	}
	return m
}}

// proxy is a magic method of a MagicMock that was not asked for yet.
type proxy struct {
	object.Head
	name   string
	parent value
}

var proxyType = &class{Name: "MagicProxy", Module: "unittest.mock", Def: proxyDef{}}

type proxyDef struct{}

// Define implements object.Definition.
func (proxyDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.DescrGet = func(th *thread, self, _ value, _ *class) (value, *exception) {
			r := native.Begin(th)
			return r.Done(object.Cast[proxy](self).create(r))
		}
	})
}

// setMagics gives a mock the magic methods that its spec allows.
func setMagics(r *run, self value, d *mockData) {
	t := self.Type().Value()
	for _, name := range magics.Get().each {
		if !d.allows(name) || !r.OK() {
			continue
		}
		p := &proxy{object.NewHead(proxyType), name, self}
		r.Set(t, name, p.Value())
	}
}

// create makes the mock of the method, which takes the place of the proxy.
func (p *proxy) create(r *run) value {
	name := str(p.name)
	var m value
	if p.name == "__aenter__" || p.name == "__aexit__" || p.name == "__anext__" {
		m = r.CallNamed(mocksOf(r.Th).global("AsyncMock"), []value{name, name, p.parent}, "name", "_new_name", "_new_parent")
	} else {
		m = childMock(r, p.parent, map[string]value{"name": name, "_new_name": name, "_new_parent": p.parent})
	}
	if !r.OK() {
		return object.None
	}
	r.Set(p.parent.Type().Value(), p.name, m)
	if d := dataOf(p.parent); d != nil {
		d.children.SetName(p.name, m)
	}
	p.standard(r, m)
	return m
}

// standard sets what a magic method gives unless it is told.
func (p *proxy) standard(r *run, m value) {
	result := func(v value) { r.Set(m, "return_value", v) }
	parent := p.parent
	effect := func(sig string, f func(th *thread, a []value) (value, *exception), n int) {
		fn := object.NewNative(&object.Method{Name: p.name, Sig: sig, FN: func(th *thread, _ value, a []value) (value, *exception) { return f(th, a) }, Min: n, Max: n}, value{})
		r.Set(m, "side_effect", fn.Value())
	}
	// own is the return value that the program set, or the standard one.
	own := func(otherwise value) value {
		if d := dataOf(m); d != nil && !d.returnValue.Is(mocksOf(r.Th).def_) {
			return d.returnValue
		}
		return otherwise
	}
	switch p.name {
	case "__lt__", "__gt__", "__le__", "__ge__":
		result(object.NotImplemented)
	case "__int__", "__index__":
		result(integer(1))
	case "__contains__", "__exit__", "__aexit__":
		result(object.False)
	case "__len__":
		result(integer(0))
	case "__complex__":
		result(object.NewComplex(1i))
	case "__float__":
		result(object.Float(1))
	case "__bool__":
		result(object.True)
	case "__hash__", "__str__", "__sizeof__":
		result(r.Call(r.Attr(object.ObjectType.Value(), p.name), parent))
	case "__fspath__":
		result(str(parent.Type().Name + "/" + fullName(r, parent) + "/" + r.Str(r.Call(r.Builtin("id"), parent))))
	case "__eq__":
		effect("(other)", func(_ *thread, a []value) (value, *exception) {
			if v := own(value{}); !v.IsNull() {
				return v, nil
			}
			if a[0].Is(parent) {
				return object.True, nil
			}
			return object.NotImplemented, nil
		}, 1)
	case "__ne__":
		effect("(other)", func(th *thread, a []value) (value, *exception) {
			if v := own(value{}); !v.IsNull() {
				return mocksOf(th).def_, nil
			}
			if a[0].Is(parent) {
				return object.False, nil
			}
			return object.NotImplemented, nil
		}, 1)
	case "__iter__":
		effect("()", func(th *thread, _ []value) (value, *exception) { return object.Iter(th, own(object.ListOf())) }, 0)
	case "__aiter__":
		effect("()", func(th *thread, _ []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(r.Call(mocksOf(th).global("_AsyncIterator"), r.Keep(object.Iter(th, own(object.ListOf())))))
		}, 0)
	}
}
