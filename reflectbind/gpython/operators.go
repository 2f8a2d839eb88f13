// This file gives objects of ours their operators in gpython.

package gpython

import (
	"dappco.re/go/py/engine/object"
	"github.com/go-python/gpython/py"
)

// binary runs an operator with the proxy on the left, or on the right.
func (p *proxy) binary(op object.BinaryOp, other py.Object, right bool) (py.Object, error) {
	th := p.b.thread()
	v, exc := p.b.in(th, other)
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	x, y := p.v, v
	if right {
		x, y = y, x
	}
	r, exc := object.Binary(th, op, x, y)
	return p.result(th, r, exc)
}

// The operators: each has a reflected form.
func (p *proxy) M__add__(other py.Object) (py.Object, error) {
	return p.binary(object.Add, other, false)
}
func (p *proxy) M__radd__(other py.Object) (py.Object, error) {
	return p.binary(object.Add, other, true)
}
func (p *proxy) M__sub__(other py.Object) (py.Object, error) {
	return p.binary(object.Sub, other, false)
}
func (p *proxy) M__rsub__(other py.Object) (py.Object, error) {
	return p.binary(object.Sub, other, true)
}
func (p *proxy) M__mul__(other py.Object) (py.Object, error) {
	return p.binary(object.Mul, other, false)
}
func (p *proxy) M__rmul__(other py.Object) (py.Object, error) {
	return p.binary(object.Mul, other, true)
}
func (p *proxy) M__truediv__(other py.Object) (py.Object, error) {
	return p.binary(object.TrueDiv, other, false)
}
func (p *proxy) M__rtruediv__(other py.Object) (py.Object, error) {
	return p.binary(object.TrueDiv, other, true)
}
func (p *proxy) M__floordiv__(other py.Object) (py.Object, error) {
	return p.binary(object.FloorDiv, other, false)
}
func (p *proxy) M__mod__(other py.Object) (py.Object, error) {
	return p.binary(object.Mod, other, false)
}
func (p *proxy) M__and__(other py.Object) (py.Object, error) {
	return p.binary(object.And, other, false)
}
func (p *proxy) M__rand__(other py.Object) (py.Object, error) {
	return p.binary(object.And, other, true)
}
func (p *proxy) M__or__(other py.Object) (py.Object, error)  { return p.binary(object.Or, other, false) }
func (p *proxy) M__ror__(other py.Object) (py.Object, error) { return p.binary(object.Or, other, true) }
func (p *proxy) M__xor__(other py.Object) (py.Object, error) {
	return p.binary(object.Xor, other, false)
}

// compare runs a comparison.
func (p *proxy) compare(op object.CompareOp, other py.Object) (py.Object, error) {
	th := p.b.thread()
	v, exc := p.b.in(th, other)
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	r, exc := object.Compare(th, p.v, v, op)
	return p.result(th, r, exc)
}

// The comparisons.
func (p *proxy) M__eq__(other py.Object) (py.Object, error) { return p.compare(object.EQ, other) }
func (p *proxy) M__ne__(other py.Object) (py.Object, error) { return p.compare(object.NE, other) }
func (p *proxy) M__lt__(other py.Object) (py.Object, error) { return p.compare(object.LT, other) }
func (p *proxy) M__le__(other py.Object) (py.Object, error) { return p.compare(object.LE, other) }
func (p *proxy) M__gt__(other py.Object) (py.Object, error) { return p.compare(object.GT, other) }
func (p *proxy) M__ge__(other py.Object) (py.Object, error) { return p.compare(object.GE, other) }

// method calls a method without arguments of ours.
func (p *proxy) method(name string, args ...py.Object) (py.Object, error) {
	th := p.b.thread()
	all, exc := p.b.inAll(th, args)
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	v, exc := object.CallMethod(th, p.v, object.Intern(name), all...)
	return p.result(th, v, exc)
}

// M__hash__ implements hash().
func (p *proxy) M__hash__() (py.Object, error) { return p.method("__hash__") }

// M__neg__ implements the sign.
func (p *proxy) M__neg__() (py.Object, error) { return p.method("__neg__") }

// M__abs__ implements abs().
func (p *proxy) M__abs__() (py.Object, error) { return p.method("__abs__") }

// M__int__ and M__float__ implement int() and float().
func (p *proxy) M__int__() (py.Object, error)   { return p.method("__int__") }
func (p *proxy) M__float__() (py.Object, error) { return p.method("__float__") }

// M__enter__ and M__exit__ implement the with statement; what happened in its block is not told to ours.
func (p *proxy) M__enter__() (py.Object, error) { return p.method("__enter__") }
func (p *proxy) M__exit__(_, _, _ py.Object) (py.Object, error) {
	return p.method("__exit__", py.None, py.None, py.None)
}

// M__bool__ implements truth.
func (p *proxy) M__bool__() (py.Object, error) {
	th := p.b.thread()
	t, exc := object.Truth(th, p.v)
	return p.result(th, object.Bool(t), exc)
}

// M__contains__ implements in.
func (p *proxy) M__contains__(item py.Object) (py.Object, error) {
	th := p.b.thread()
	v, exc := p.b.in(th, item)
	if exc != nil {
		return nil, p.b.toError(th, exc)
	}
	found, exc := object.Contains(th, p.v, v)
	return p.result(th, object.Bool(found), exc)
}

// M__setitem__ implements assignment to subscripts.
func (p *proxy) M__setitem__(key, value py.Object) (py.Object, error) {
	th := p.b.thread()
	pair, exc := p.b.inAll(th, []py.Object{key, value})
	if exc == nil {
		exc = object.SetItem(th, p.v, pair[0], pair[1])
	}
	return p.result(th, object.None, exc)
}

// M__delitem__ implements deletion of subscripts.
func (p *proxy) M__delitem__(key py.Object) (py.Object, error) {
	th := p.b.thread()
	k, exc := p.b.in(th, key)
	if exc == nil {
		exc = object.DelItem(th, p.v, k)
	}
	return p.result(th, object.None, exc)
}

// M__delattr__ implements deletion of attributes.
func (p *proxy) M__delattr__(name string) (py.Object, error) {
	th := p.b.thread()
	return p.result(th, object.None, object.SetAttr(th, p.v, object.Intern(name), object.Value{}))
}
