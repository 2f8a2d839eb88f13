// This file implements frame.f_locals of functions: a mapping that writes through to the variables (PEP 667).

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

type localsProxy struct {
	object.Head
	frame *FrameObject
}

// LocalsProxyType is the type of f_locals of a function's frame.
var LocalsProxyType = &object.Type{Name: "FrameLocalsProxy"}

func newLocalsProxy(o *FrameObject) object.Value {
	p := &localsProxy{Head: object.NewHead(LocalsProxyType), frame: o}
	return p.Value()
}

// register is the index of the variable called key, -1 if there is none.
func (p *localsProxy) register(key object.Value) int {
	if key.Type().Has(object.FlagStr) {
		for i, l := range p.frame.code.Locals {
			if l.Name == key.AsStr().String() && l.Kind != code.HiddenLocal && l.Kind != code.HiddenCell {
				return i
			}
		}
	}
	return -1
}

// all is a snapshot: the variables and what was added.
func (p *localsProxy) all() *object.Dict {
	d := p.frame.variables()
	if p.frame.extra != nil {
		for i := 0; ; {
			k, v, next, ok := p.frame.extra.Next(i)
			if !ok {
				break
			}
			i = next
			d.SetStr(k.AsStr(), v)
		}
	}
	return d
}

func (p *localsProxy) set(th *object.Thread, key, v object.Value) *object.Exception {
	if i := p.register(key); i >= 0 {
		if v.IsNull() {
			return object.ValueErrorf("cannot remove local variables from FrameLocalsProxy")
		}
		r := &p.frame.registers()[i]
		if p.frame.code.Locals[i].Kind != code.PlainLocal && !r.IsNull() && r.Type() == object.CellType {
			object.Cast[object.Cell](*r).V = v
		} else {
			*r = v
		}
		return nil
	}
	if p.frame.extra == nil {
		p.frame.extra = object.NewDict()
	}
	if v.IsNull() {
		_, ok, exc := p.frame.extra.Delete(th, key)
		if exc == nil && !ok {
			exc = object.NewException(object.KeyErrorType, key)
		}
		return exc
	}
	return p.frame.extra.Set(th, key, v)
}

func fillLocalsProxy(t *object.Type) {
	self := func(v object.Value) *localsProxy { return object.Cast[localsProxy](v) }
	t.Flags |= object.FlagMapping | object.FlagDisallowNew
	t.Repr = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		s, exc := object.Repr(th, self(v).all().Value())
		if exc != nil {
			return object.Value{}, exc
		}
		return s.Value(), nil
	}
	t.Len = func(_ *object.Thread, v object.Value) (int, *object.Exception) { return self(v).all().Len(), nil }
	t.Iter = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return object.Iter(th, self(v).all().Value())
	}
	t.GetItem = func(th *object.Thread, v, key object.Value) (object.Value, *object.Exception) {
		x, ok, exc := self(v).all().Get(th, key)
		if exc == nil && !ok {
			exc = object.NewException(object.KeyErrorType, key)
		}
		return x, exc
	}
	t.SetItem = func(th *object.Thread, v, key, x object.Value) *object.Exception { return self(v).set(th, key, x) }
	t.Contains = func(th *object.Thread, v, key object.Value) (bool, *object.Exception) {
		_, ok, exc := self(v).all().Get(th, key)
		return ok, exc
	}
	t.Compare = func(th *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
		if a.Type() != LocalsProxyType || op != object.EQ && op != object.NE {
			return object.NotImplemented, nil
		}
		if b.Type() == LocalsProxyType {
			return object.Bool((self(a).frame == self(b).frame) == (op == object.EQ)), nil
		}
		return object.Compare(th, self(a).all().Value(), b, op)
	}
	for _, name := range []string{"keys", "values", "items", "get", "copy", "__reversed__"} {
		t.AddMethods([]object.Method{forwardToDict(name)})
	}
	t.AddMethods([]object.Method{
		{Name: "update", FK: func(th *object.Thread, v object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
			d := object.NewDict()
			if len(args) != 1 || len(kw) > 0 {
				return object.Value{}, object.TypeErrorf("update() takes exactly one argument (%d given)", len(args))
			}
			if exc := d.Update(th, args[0]); exc != nil {
				return object.Value{}, exc
			}
			for i := 0; ; {
				k, x, next, ok := d.Next(i)
				if !ok {
					return object.None, nil
				}
				i = next
				if exc := self(v).set(th, k, x); exc != nil {
					return object.Value{}, exc
				}
			}
		}},
		{Name: "setdefault", Min: 1, Max: 2, FN: func(th *object.Thread, v object.Value, args []object.Value) (object.Value, *object.Exception) {
			if x, ok, exc := self(v).all().Get(th, args[0]); ok || exc != nil {
				return x, exc
			}
			x := object.None
			if len(args) > 1 {
				x = args[1]
			}
			return x, self(v).set(th, args[0], x)
		}},
	})
}

// forwardToDict is a method that answers from a snapshot.
func forwardToDict(name string) object.Method {
	return object.Method{Name: name, FK: func(th *object.Thread, v object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		f, exc := object.GetAttrName(th, object.Cast[localsProxy](v).all().Value(), name)
		if exc != nil {
			return object.Value{}, exc
		}
		return object.Call(th, f, args, kw)
	}}
}
