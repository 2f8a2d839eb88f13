// This file defines proxy, an object of ours in gpython, and foreign, an object of gpython here.

package gpython

import (
	"dappco.re/go/py/engine/object"
	"github.com/go-python/gpython/py"
)

// proxy is an object of ours as gpython sees it: a bound function, class, instance or module.
type proxy struct {
	b *bridge
	v object.Value
}

var proxyType = py.NewType("corepy_object", "an object of CorePy")

// Type implements py.Object.
func (p *proxy) Type() *py.Type { return proxyType }

// result converts what an operation gave.
func (p *proxy) result(th *object.Thread, v object.Value, exc *object.Exception) (py.Object, error) {
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	return p.b.out(th, v)
}

// M__call__ implements calls.
func (p *proxy) M__call__(args py.Tuple, kwargs py.StringDict) (py.Object, error) {
	th := p.b.thread()
	all := make([]object.Value, 0, len(args)+len(kwargs))
	var names []*object.Str
	for _, o := range args {
		v, exc := p.b.in(th, o)
		if exc != nil {
			return nil, p.b.toError(th, exc)
		}
		all = append(all, v)
	}
	for k, o := range kwargs {
		v, exc := p.b.in(th, o)
		if exc != nil {
			return nil, p.b.toError(th, exc)
		}
		all, names = append(all, v), append(names, object.Intern(k))
	}
	v, exc := object.Call(th, p.v, all, names)
	return p.result(th, v, exc)
}

// M__getattr__ implements attribute access.
func (p *proxy) M__getattr__(name string) (py.Object, error) {
	th := p.b.thread()
	v, exc := object.GetAttrName(th, p.v, name)
	return p.result(th, v, exc)
}

// M__setattr__ implements assignment to attributes.
func (p *proxy) M__setattr__(name string, value py.Object) (py.Object, error) {
	th := p.b.thread()
	v, exc := p.b.in(th, value)
	if exc == nil {
		exc = object.SetAttr(th, p.v, object.Intern(name), v)
	}
	return p.result(th, object.None, exc)
}

// M__repr__ implements repr().
func (p *proxy) M__repr__() (py.Object, error) {
	th := p.b.thread()
	s, exc := object.Repr(th, p.v)
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	return py.String(s.String()), nil
}

// M__str__ implements str().
func (p *proxy) M__str__() (py.Object, error) {
	th := p.b.thread()
	s, exc := object.ToStr(th, p.v)
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	return py.String(s.String()), nil
}

// M__len__ implements len().
func (p *proxy) M__len__() (py.Object, error) {
	th := p.b.thread()
	n, exc := object.Len(th, p.v)
	return p.result(th, object.Int64(int64(n)), exc)
}

// M__getitem__ implements subscription.
func (p *proxy) M__getitem__(key py.Object) (py.Object, error) {
	th := p.b.thread()
	k, exc := p.b.in(th, key)
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	v, exc := object.GetItem(th, p.v, k)
	return p.result(th, v, exc)
}

// M__iter__ implements iteration.
func (p *proxy) M__iter__() (py.Object, error) {
	th := p.b.thread()
	v, exc := object.Iter(th, p.v)
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	return &proxy{p.b, v}, nil
}

// M__next__ implements next().
func (p *proxy) M__next__() (py.Object, error) {
	th := p.b.thread()
	v, exc := object.Next(th, p.v)
	if exc == nil && v.IsNull() {
		return nil, py.StopIteration
	}
	return p.result(th, v, exc)
}

// M__eq__ implements ==.
func (p *proxy) M__eq__(other py.Object) (py.Object, error) {
	th := p.b.thread()
	v, exc := p.b.in(th, other)
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	same, exc := object.EqualValues(th, p.v, v)
	return p.result(th, object.Bool(same), exc)
}

// foreign is an object of gpython as Python code here sees it.
type foreign struct {
	object.Head
	b *bridge
	o py.Object
}

var foreignType = &object.Type{Name: "object", Qualname: "object", Module: "gpython", Doc: "An object of gpython."}

var _ = readyForeign()

func readyForeign() bool {
	object.ReadyType(foreignType, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Call = foreignCall
		t.GetAttr = func(th *object.Thread, self object.Value, name *object.Str) (object.Value, *object.Exception) {
			f := object.Cast[foreign](self)
			o, err := py.GetAttrString(f.o, name.String())
			if err != nil {
				return object.Value{}, f.b.exception(err)
			}
			return f.b.in(th, o)
		}
		t.Repr = func(th *object.Thread, self object.Value) (object.Value, *object.Exception) {
			f := object.Cast[foreign](self)
			o, err := py.Repr(f.o)
			if err != nil {
				return object.Value{}, f.b.exception(err)
			}
			return f.b.in(th, o)
		}
	})
	return true
}

func newForeign(b *bridge, o py.Object) object.Value {
	f := &foreign{Head: object.NewHead(foreignType), b: b, o: o}
	return f.Value()
}

func foreignCall(th *object.Thread, callee object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	f := object.Cast[foreign](callee)
	all, err := f.b.outAll(th, args)
	if err != nil {
		return object.Value{}, f.b.exception(err)
	}
	npos := len(args) - len(kw)
	kwargs := py.NewStringDict()
	for i, name := range kw {
		kwargs[name.String()] = all[npos+i]
	}
	self := py.Object(py.None)
	var o py.Object
	if m, ok := f.o.(*py.Method); ok {
		if m.Module != nil {
			self = m.Module
		}
		o, err = m.CallWithKeywords(self, all[:npos], kwargs)
	} else {
		o, err = py.Call(f.o, all[:npos], kwargs)
	}
	if err != nil {
		return object.Value{}, f.b.exception(err)
	}
	return f.b.in(th, o)
}
