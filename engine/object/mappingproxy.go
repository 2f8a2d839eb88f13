// This file implements mappingproxy, a read-only view of a mapping.

package object

// MappingProxy shows Mapping, any mapping; for the namespaces of classes it is their dict.
type MappingProxy struct {
	Head
	Mapping Value
}

// NewMappingProxy is a read-only view of mapping.
func NewMappingProxy(mapping Value) Value {
	p := &MappingProxy{Head{MappingProxyType}, mapping}
	return p.Value()
}

func fillMappingProxy(t *Type) {
	t.Flags |= FlagMapping
	t.Doc = "Read-only proxy of a mapping."
	t.Sig = "(mapping)"
	t.New = func(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
		room := [1]Value{}
		if exc := mappingProxyParams.Bind(args, kw, room[:]); exc != nil {
			return Value{}, exc
		}
		if m := room[0].Type(); m.GetItem == nil || m.Has(FlagList) || m.Has(FlagTuple) {
			return Value{}, TypeErrorf("mappingproxy() argument must be a mapping, not %s", m.Name)
		}
		return NewMappingProxy(room[0]), nil
	}
	of := func(v Value) Value { return Cast[MappingProxy](v).Mapping }
	t.Repr = func(th *Thread, self Value) (Value, *Exception) {
		s, exc := Repr(th, of(self))
		if exc != nil {
			return Value{}, exc
		}
		return NewStr("mappingproxy(" + s.s + ")").Value(), nil
	}
	t.Str = func(th *Thread, self Value) (Value, *Exception) {
		s, exc := ToStr(th, of(self))
		if exc != nil {
			return Value{}, exc
		}
		return s.Value(), nil
	}
	t.Hash = func(th *Thread, self Value) (int64, *Exception) {
		if exc := th.Enter(" while hashing"); exc != nil {
			return 0, exc
		}
		defer th.Leave()
		return Hash(th, of(self))
	}
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
		x, y := proxyOperands(a, b)
		return Compare(th, x, y, op)
	}
	t.Iter = func(th *Thread, self Value) (Value, *Exception) {
		return inProxied(th, func() (Value, *Exception) { return Iter(th, of(self)) })
	}
	t.Len = func(th *Thread, self Value) (int, *Exception) {
		return inProxied(th, func() (int, *Exception) { return Len(th, of(self)) })
	}
	t.GetItem = func(th *Thread, self, key Value) (Value, *Exception) {
		return inProxied(th, func() (Value, *Exception) { return GetItem(th, of(self), key) })
	}
	t.Contains = func(th *Thread, self, x Value) (bool, *Exception) {
		return inProxied(th, func() (bool, *Exception) { return Contains(th, of(self), x) })
	}
	t.Number = &NumberSlots{}
	t.Number.Binary[Or] = func(th *Thread, a, b Value) (Value, *Exception) {
		x, y := proxyOperands(a, b)
		return inProxied(th, func() (Value, *Exception) { return Binary(th, Or, x, y) })
	}
	t.Number.InPlace[Or] = func(_ *Thread, a, b Value) (Value, *Exception) {
		return Value{}, TypeErrorf("'|=' is not supported by %s; use '|' instead", a.Type().MessageName())
	}
	forward := func(name, sig, doc string) Method {
		attr := Intern(name)
		return Method{Name: name, Sig: sig, Doc: doc, FK: func(th *Thread, self Value, args []Value, kw []*Str) (Value, *Exception) {
			f, exc := GetAttr(th, of(self), attr)
			if exc != nil {
				return Value{}, exc
			}
			return Call(th, f, args, kw)
		}}
	}
	t.AddMethods([]Method{
		forward("get", "($self, key, default=None, /)", "Return the value for key if key is in the mapping, else default."),
		forward("keys", "($self, /)", "D.keys() -> a set-like object providing a view on D's keys"),
		forward("values", "($self, /)", "D.values() -> an object providing a view on D's values"),
		forward("items", "($self, /)", "D.items() -> a set-like object providing a view on D's items"),
		forward("copy", "($self, /)", "D.copy() -> a shallow copy of D"),
		forward("__reversed__", "($self, /)", "D.__reversed__() -> reverse iterator"),
		{Name: "__class_getitem__", Sig: "($type, object, /)", Doc: "mappingproxy objects are generic over two types, signifying (respectively) the types of their keys and values", Kind: ClassMethod, F1: classGetItem},
	})
}

// inProxied is f, which asks a mapping that may be a proxy itself: such proxies can be nested to any depth.
func inProxied[T any](th *Thread, f func() (T, *Exception)) (v T, exc *Exception) {
	if exc := th.Enter(" in a mapping proxy"); exc != nil {
		return v, exc
	}
	defer th.Leave()
	return f()
}

// proxyOperands is what the proxies among a and b show. A dict meets anything but a dict as a copy: a method of the other
// operand could change it, and the namespaces of built-in classes belong to all interpreters.
func proxyOperands(a, b Value) (x, y Value) {
	x, y = a, b
	if a.Type() == MappingProxyType {
		x = Cast[MappingProxy](a).Mapping
	}
	if b.Type() == MappingProxyType {
		y = Cast[MappingProxy](b).Mapping
	}
	if x.Type() == DictType && y.Type() == DictType {
		return x, y
	}
	if a.Type() == MappingProxyType && x.Type() == DictType {
		x = x.AsDict().Copy().Value()
	}
	if b.Type() == MappingProxyType && y.Type() == DictType {
		y = y.AsDict().Copy().Value()
	}
	return x, y
}

var mappingProxyParams = ParseParams("mappingproxy", "(mapping)")
