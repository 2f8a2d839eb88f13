// This file implements bound methods and built-in functions as Python objects.

package object

import "fmt"

func fillBoundMethod(t *Type) {
	t.GetAttr, t.Call, t.Repr, t.New = boundMethodGetAttr, boundMethodCall, boundMethodRepr, boundMethodNew
	t.HasWeakref = true
	t.Doc = "Create a bound instance method object."
	t.Sig = "(function, instance, /)"
	t.DescrGet = func(_ *Thread, descr, _ Value, _ *Type) (Value, *Exception) { return descr, nil }
	t.Hash = func(th *Thread, self Value) (int64, *Exception) {
		m := Cast[BoundMethod](self)
		if exc := th.Enter(" while hashing"); exc != nil {
			return 0, exc
		}
		defer th.Leave()
		h, exc := Hash(th, m.Func)
		h ^= int64(m.Self.Address() >> 4)
		if h == -1 {
			h = -2
		}
		return h, exc
	}
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
		if op != EQ && op != NE || a.Type() != MethodType || b.Type() != MethodType {
			return NotImplemented, nil
		}
		x, y := Cast[BoundMethod](a), Cast[BoundMethod](b)
		same := x.Self.Is(y.Self)
		if same {
			var exc *Exception
			if same, exc = EqualValues(th, x.Func, y.Func); exc != nil {
				return Value{}, exc
			}
		}
		return Bool(same == (op == EQ)), nil
	}
	t.AddMembers([]GetSet{
		{Name: "__func__", Doc: "the function (or other callable) implementing a method",
			Get: func(_ *Thread, self Value) (Value, *Exception) { return Cast[BoundMethod](self).Func, nil }},
		{Name: "__self__", Doc: "the instance to which a method is bound",
			Get: func(_ *Thread, self Value) (Value, *Exception) { return Cast[BoundMethod](self).Self, nil }},
	})
	t.AddGetSets([]GetSet{{Name: "__doc__", Get: func(th *Thread, self Value) (Value, *Exception) {
		v, ok, exc := FindAttr(th, Cast[BoundMethod](self).Func, nameDoc)
		if exc != nil || !ok {
			return None, exc
		}
		return v, nil
	}}})
	t.AddMethods([]Method{{Name: "__reduce__", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
		m := Cast[BoundMethod](self)
		name, exc := GetAttr(th, m.Func, nameName)
		if exc != nil {
			return Value{}, exc
		}
		text, exc := ToStr(th, name)
		if exc != nil {
			return Value{}, exc
		}
		return reduceByGetattr(th, m.Self, text.s)
	}}})
}

// boundMethodGetAttr looks on the method type first and then at the function.
func boundMethodGetAttr(th *Thread, self Value, name *Str) (Value, *Exception) {
	if v := MethodType.Lookup(name); !v.IsNull() {
		if get := v.Type().DescrGet; get != nil {
			return get(th, v, self, MethodType)
		}
		return v, nil
	}
	if exc := th.Enter(""); exc != nil {
		return Value{}, exc
	}
	defer th.Leave()
	m := Cast[BoundMethod](self)
	if attr := m.Func.Type().BoundAttr; attr != nil {
		if v := attr(m.Func, m.Self, name); !v.IsNull() {
			return v, nil
		}
	}
	return GetAttr(th, m.Func, name)
}

func boundMethodNew(_ *Thread, _ *Type, args []Value, kw []*Str) (Value, *Exception) {
	if len(kw) > 0 {
		return Value{}, TypeErrorf("method() takes no keyword arguments")
	}
	if len(args) != 2 {
		return Value{}, ArityError("method", len(args), 2, 2)
	}
	if args[0].Type().Call == nil {
		return Value{}, TypeErrorf("first argument must be callable")
	}
	if args[1].IsNone() {
		return Value{}, TypeErrorf("instance must not be None")
	}
	return NewBoundMethod(args[0], args[1]), nil
}

// callableName is the qualified name of f for messages and reprs, "" when it has none.
func callableName(th *Thread, f Value) (string, *Exception) {
	for _, name := range [2]*Str{nameQualname, nameName} {
		v, ok, exc := FindAttr(th, f, name)
		if exc != nil {
			return "", exc
		}
		if ok && v.Type().Has(FlagStr) {
			return v.AsStr().s, nil
		}
	}
	return "", nil
}

func boundMethodRepr(th *Thread, self Value) (Value, *Exception) {
	m := Cast[BoundMethod](self)
	name, exc := callableName(th, m.Func)
	if exc != nil {
		return Value{}, exc
	}
	if name == "" {
		name = "?"
	}
	of, exc := Repr(th, m.Self)
	if exc != nil {
		return Value{}, exc
	}
	return NewStr("<bound method " + name + " of " + of.s + ">").Value(), nil
}

// selfOrModule is what the method is bound to for __self__: a static method of a type is bound to nothing.
func (n *Native) selfOrModule() Value { return orNone(n.Self) }

func fillNative(t *Type) {
	t.Flags |= FlagDisallowNew
	t.HasWeakref = true
	t.Call, t.Repr = nativeCall, nativeRepr
	t.Hash = func(_ *Thread, self Value) (int64, *Exception) {
		n := Cast[Native](self)
		if n.Self.IsNull() {
			return hashIdentity(nil, self)
		}
		h := int64(n.Self.Address()>>4) ^ int64(uintptrOf(n.Method))
		if h == -1 {
			h = -2
		}
		return h, nil
	}
	t.Compare = func(_ *Thread, a, b Value, op CompareOp) (Value, *Exception) {
		if op != EQ && op != NE || a.Type() != NativeType || b.Type() != NativeType {
			return NotImplemented, nil
		}
		x, y := Cast[Native](a), Cast[Native](b)
		same := x.Method == y.Method && x.Self.Is(y.Self)
		return Bool(same == (op == EQ)), nil
	}
	get := func(f func(n *Native) Value) func(*Thread, Value) (Value, *Exception) {
		return func(_ *Thread, self Value) (Value, *Exception) { return f(Cast[Native](self)), nil }
	}
	t.AddMembers([]GetSet{{Name: "__module__", Get: get(func(n *Native) Value { return orNone(n.Module) }), Set: func(_ *Thread, self, v Value) *Exception {
		Cast[Native](self).Module = v
		return nil
	}}})
	t.AddGetSets([]GetSet{
		{Name: "__name__", Get: get(func(n *Native) Value { return Intern(n.Method.Name).Value() })},
		{Name: "__qualname__", Get: get(func(n *Native) Value { return NewStr(n.qualname()).Value() })},
		{Name: "__doc__", Get: get(func(n *Native) Value { return textOrNone(n.Method.Doc) })},
		{Name: "__self__", Get: get((*Native).selfOrModule)},
		{Name: "__text_signature__", Get: get(func(n *Native) Value { return textOrNone(n.Method.textSignature()) })},
	})
	t.AddMethods([]Method{{Name: "__reduce__", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
		n := Cast[Native](self)
		if n.Method.owner != nil && n.Method.Kind == StaticMethod {
			return reduceByGetattr(th, n.Method.owner.Value(), n.Method.Name)
		}
		if n.Self.IsNull() || n.Self.Type().IsSubtype(ModuleType) {
			return NewStr(n.Method.Name).Value(), nil
		}
		return reduceByGetattr(th, n.Self, n.Method.Name)
	}}})
}

func (n *Native) qualname() string {
	switch {
	case n.Method.owner != nil && n.Method.Kind == StaticMethod:
		return n.Method.owner.Qualname + "." + n.Method.Name
	case n.Self.IsNull() || n.Self.Type().IsSubtype(ModuleType):
		return n.Method.Name
	case n.Self.Type().Has(FlagType):
		return n.Self.AsType().Qualname + "." + n.Method.Name
	}
	return n.Self.Type().Qualname + "." + n.Method.Name
}

func nativeRepr(th *Thread, self Value) (Value, *Exception) {
	n := Cast[Native](self)
	if n.Method.LooksPython() && n.Method.owner != nil && !n.Self.IsNull() {
		text, exc := Repr(th, n.Self)
		if exc != nil {
			return Value{}, exc
		}
		return StrOf("<bound method " + n.Method.owner.Qualname + "." + n.Method.Name + " of " + text.String() + ">"), nil
	}
	switch {
	case n.Method.owner != nil && n.Self.IsNull():
		return NewStr(fmt.Sprintf("<built-in method %s of type object at %#x>", n.Method.Name, n.Method.owner.Value().Address())).Value(), nil
	case n.Self.IsNull() || n.Self.Type().IsSubtype(ModuleType):
		return NewStr("<built-in function " + n.Method.Name + ">").Value(), nil
	}
	return NewStr(fmt.Sprintf("<built-in method %s of %s object at %#x>", n.Method.Name, n.Self.Type().MessageName(), n.Self.Address())).Value(), nil
}
