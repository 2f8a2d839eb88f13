// This file implements frame.f_locals of functions: a mapping that writes through to the variables (PEP 667).

package vm

import (
	"slices"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

type localsProxy struct {
	object.Head
	frame *FrameObject
}

// LocalsProxyType is the type of f_locals of a function's frame.
var LocalsProxyType = &object.Type{Name: "FrameLocalsProxy", Def: definition{}}

func newLocalsProxy(o *FrameObject) object.Value {
	p := &localsProxy{Head: object.NewHead(LocalsProxyType), frame: o}
	return p.Value()
}

func proxyOf(v object.Value) *localsProxy { return object.Cast[localsProxy](v) }

// register is the index of the variable that is equal to key, -1 if there is none. The variables of a running inlined comprehension hide
// those of the function.
func (p *localsProxy) register(th *object.Thread, key object.Value) (int, *object.Exception) {
	found := -1
	if key.Type() != object.StrType {
		if _, exc := object.HashKey(th, key); exc != nil {
			return -1, exc
		}
	}
	for i, l := range p.frame.code.Locals {
		hidden := l.Kind == code.HiddenLocal || l.Kind == code.HiddenCell
		if hidden && p.frame.value(i).IsNull() || !hidden && found >= 0 {
			continue
		}
		same := key.Type().Has(object.FlagStr) && l.Name == key.AsStr().String()
		if key.Type() != object.StrType {
			var exc *object.Exception
			if same, exc = sameName(th, key, l.Name); exc != nil {
				return -1, exc
			}
		}
		if same {
			found = i
		}
	}
	return found, nil
}

// sameName compares a key that is no plain str with a name, as a dict would.
func sameName(th *object.Thread, key object.Value, name string) (bool, *object.Exception) {
	str := object.Intern(name).Value()
	h, exc := object.Hash(th, str)
	if exc != nil {
		return false, exc
	}
	if k, exc := object.Hash(th, key); exc != nil || k != h {
		return false, exc
	}
	return object.EqualValues(th, str, key)
}

// allVariables is a snapshot of the variables and of what f_locals got besides: what locals() returns in a function.
func (o *FrameObject) allVariables(th *object.Thread) (*object.Dict, *object.Exception) {
	d := o.variables()
	if o.extra == nil {
		return d, nil
	}
	return d, d.Update(th, o.extra.Value())
}

func (p *localsProxy) all(th *object.Thread) (*object.Dict, *object.Exception) {
	return p.frame.allVariables(th)
}

// get is the value of key, null when there is none.
func (p *localsProxy) get(th *object.Thread, key object.Value) (object.Value, *object.Exception) {
	i, exc := p.register(th, key)
	if exc != nil {
		return object.Value{}, exc
	}
	if i >= 0 {
		return p.frame.value(i), nil
	}
	if p.frame.extra == nil {
		return object.Value{}, nil
	}
	v, _, exc := p.frame.extra.Get(th, key)
	return v, exc
}

var errNoRemoval = "cannot remove local variables from FrameLocalsProxy"

func (p *localsProxy) set(th *object.Thread, key, v object.Value) *object.Exception {
	i, exc := p.register(th, key)
	if exc != nil {
		return exc
	}
	if i >= 0 {
		if v.IsNull() {
			return object.ValueErrorf("%s", errNoRemoval)
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

// update sets the items of a mapping.
func (p *localsProxy) update(th *object.Thread, from object.Value) *object.Exception {
	d := object.NewDict()
	if from.Type() == LocalsProxyType {
		var exc *object.Exception
		if d, exc = proxyOf(from).all(th); exc != nil {
			return exc
		}
	} else if exc := d.Update(th, from); exc != nil {
		return exc
	}
	for i := 0; ; {
		k, x, next, ok := d.Next(i)
		if !ok {
			return nil
		}
		i = next
		if exc := p.set(th, k, x); exc != nil {
			return exc
		}
	}
}

func proxyNew(_ *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if len(args) != 1 {
		return object.Value{}, object.TypeErrorf("FrameLocalsProxy expected 1 argument, got %d", len(args))
	}
	if len(kw) != 0 {
		return object.Value{}, object.TypeErrorf("FrameLocalsProxy takes no keyword arguments")
	}
	if args[0].Type() != FrameType {
		return object.Value{}, object.TypeErrorf("expect frame, not %s", args[0].Type().Name)
	}
	return newLocalsProxy(object.Cast[FrameObject](args[0])), nil
}

func fillLocalsProxy(t *object.Type) {
	t.Flags |= object.FlagMapping
	t.New = proxyNew
	t.Repr = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		if !th.EnterRepr(v) {
			return object.StrOf("{...}"), nil
		}
		defer th.LeaveRepr()
		d, exc := proxyOf(v).all(th)
		if exc != nil {
			return object.Value{}, exc
		}
		s, exc := object.Repr(th, d.Value())
		if exc != nil {
			return object.Value{}, exc
		}
		return s.Value(), nil
	}
	t.Len = func(th *object.Thread, v object.Value) (int, *object.Exception) {
		d, exc := proxyOf(v).all(th)
		if exc != nil {
			return 0, exc
		}
		return d.Len(), nil
	}
	t.Iter = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		d, exc := proxyOf(v).all(th)
		if exc != nil {
			return object.Value{}, exc
		}
		return object.Iter(th, d.Value())
	}
	t.GetItem = func(th *object.Thread, v, key object.Value) (object.Value, *object.Exception) {
		x, exc := proxyOf(v).get(th, key)
		if exc != nil || !x.IsNull() {
			return x, exc
		}
		return object.Value{}, object.Errorf(object.KeyErrorType, "local variable '%s' is not defined", reprOf(th, key))
	}
	t.SetItem = func(th *object.Thread, v, key, x object.Value) *object.Exception { return proxyOf(v).set(th, key, x) }
	t.Contains = func(th *object.Thread, v, key object.Value) (bool, *object.Exception) {
		x, exc := proxyOf(v).get(th, key)
		return !x.IsNull(), exc
	}
	t.Compare = proxyCompare
	t.Number = &object.NumberSlots{}
	t.Number.Binary[object.Or] = proxyOr
	t.Number.InPlace[object.Or] = func(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
		if b.Type() != LocalsProxyType && !b.Type().Has(object.FlagDict) {
			return object.NotImplemented, nil
		}
		return a, proxyOf(a).update(th, b)
	}
	t.AddMethods(proxyMethods())
}

func proxyCompare(th *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
	if a.Type() != LocalsProxyType || op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	if b.Type() == LocalsProxyType {
		return object.Bool((proxyOf(a).frame == proxyOf(b).frame) == (op == object.EQ)), nil
	}
	if !b.Type().Has(object.FlagDict) {
		return object.NotImplemented, nil
	}
	d, exc := proxyOf(a).all(th)
	if exc != nil {
		return object.Value{}, exc
	}
	return object.Compare(th, d.Value(), b, op)
}

// proxyOr is a | b, a new dict.
func proxyOr(th *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
	d := object.NewDict()
	for _, v := range []object.Value{a, b} {
		if v.Type() == LocalsProxyType {
			all, exc := proxyOf(v).all(th)
			if exc != nil {
				return object.Value{}, exc
			}
			v = all.Value()
		} else if !v.Type().Has(object.FlagDict) {
			return object.NotImplemented, nil
		}
		if exc := d.Update(th, v); exc != nil {
			return object.Value{}, exc
		}
	}
	return d.Value(), nil
}

// listOf is a method that answers with a list, made by the dict method name from a snapshot.
func listOf(name string) object.Method {
	attr := object.Intern(name)
	return object.Method{Name: name, F0: func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		d, exc := proxyOf(v).all(th)
		if exc != nil {
			return object.Value{}, exc
		}
		view, exc := object.CallMethod(th, d.Value(), attr)
		if exc != nil {
			return object.Value{}, exc
		}
		items, exc := object.Collect(th, view)
		return object.ListOf(items...), exc
	}}
}

func proxyMethods() []object.Method {
	snapshot := func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		d, exc := proxyOf(v).all(th)
		if exc != nil {
			return object.Value{}, exc
		}
		return d.Value(), nil
	}
	return []object.Method{
		listOf("keys"), listOf("values"), listOf("items"),
		{Name: "copy", F0: snapshot},
		{Name: "__reversed__", F0: func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			d, exc := proxyOf(v).all(th)
			if exc != nil {
				return object.Value{}, exc
			}
			keys, exc := object.Collect(th, d.Value())
			slices.Reverse(keys)
			return object.ListOf(keys...), exc
		}},
		{Name: "get", Min: 1, Max: 2, FN: func(th *object.Thread, v object.Value, args []object.Value) (object.Value, *object.Exception) {
			x, exc := proxyOf(v).get(th, args[0])
			if exc == nil && x.IsNull() {
				if x = object.None; len(args) > 1 {
					x = args[1]
				}
			}
			return x, exc
		}},
		{Name: "pop", Min: 1, Max: 2, FN: func(th *object.Thread, v object.Value, args []object.Value) (object.Value, *object.Exception) {
			p := proxyOf(v)
			i, exc := p.register(th, args[0])
			if exc != nil {
				return object.Value{}, exc
			}
			if i >= 0 {
				return object.Value{}, object.ValueErrorf("%s", errNoRemoval)
			}
			if p.frame.extra != nil {
				if x, ok, exc := p.frame.extra.Delete(th, args[0]); ok || exc != nil {
					return x, exc
				}
			}
			if len(args) > 1 {
				return args[1], nil
			}
			return object.Value{}, object.NewException(object.KeyErrorType, args[0])
		}},
		{Name: "update", F1: func(th *object.Thread, v, from object.Value) (object.Value, *object.Exception) {
			return object.None, proxyOf(v).update(th, from)
		}},
		{Name: "setdefault", Min: 1, Max: 2, FN: func(th *object.Thread, v object.Value, args []object.Value) (object.Value, *object.Exception) {
			if x, exc := proxyOf(v).get(th, args[0]); exc != nil || !x.IsNull() {
				return x, exc
			}
			x := object.None
			if len(args) > 1 {
				x = args[1]
			}
			return x, proxyOf(v).set(th, args[0], x)
		}},
	}
}
