// This file defines proxy, an object of ours in gpython.

package gpython

import (
	"dappco.re/go/py/engine/object"
	"github.com/go-python/gpython/py"
)

// proxy is an object of ours as gpython sees it: a bound function, class, instance or module.
type proxy struct {
	b *bridge
	v object.Value
	t *py.Type
}

// proxyType is the class of objects whose class has no name in gpython: functions, modules, iterators.
var proxyType = py.NewType("corepy_object", "an object of CorePy")

// Type implements py.Object.
func (p *proxy) Type() *py.Type { return p.t }

// newProxy is v as an instance of its class, if that was exported.
func (b *bridge) newProxy(v object.Value) *proxy {
	types.Lock()
	defer types.Unlock()
	if t := types.out[v.Type()]; t != nil {
		return &proxy{b, v, t}
	}
	return &proxy{b, v, proxyType}
}

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
	return p.b.newProxy(v), nil
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
