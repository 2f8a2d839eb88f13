// This file makes slots of built-in types callable from Python: slot wrappers such as int.__add__ and list.__len__.

package object

// WrapperDescr is a slot wrapper: the special method of a built-in type that stands for one of its slots.
type WrapperDescr struct {
	Head
	def   *slotDef
	Owner *Type
}

// MethodWrapper is a slot wrapper bound to an instance.
type MethodWrapper struct {
	Head
	Descr *WrapperDescr
	Self  Value
}

func expectArgs(args []Value, n int) *Exception {
	if len(args) == n {
		return nil
	}
	plural := "s"
	if n == 1 {
		plural = ""
	}
	return TypeErrorf("expected %d argument%s, got %d", n, plural, len(args))
}

func noWrapperKeywords(d *WrapperDescr, kw []*Str) *Exception {
	if len(kw) == 0 {
		return nil
	}
	return TypeErrorf("wrapper %s() takes no keyword arguments", d.def.name)
}

// fixedWrap is a wrapper of n positional arguments.
func fixedWrap(n int, f func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception)) wrapFunc {
	return func(th *Thread, d *WrapperDescr, self Value, args []Value, kw []*Str) (Value, *Exception) {
		if exc := noWrapperKeywords(d, kw); exc != nil {
			return Value{}, exc
		}
		if exc := expectArgs(args, n); exc != nil {
			return Value{}, exc
		}
		return f(th, d.Owner, self, args)
	}
}

func wrapUnary(get func(t *Type) UnaryFunc) wrapFunc {
	return fixedWrap(0, func(th *Thread, t *Type, self Value, _ []Value) (Value, *Exception) { return get(t)(th, self) })
}

func wrapBinary(get func(t *Type) BinaryFunc) wrapFunc {
	return fixedWrap(1, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
		return get(t)(th, self, args[0])
	})
}

// wrapNumber is a binary operator; reflected ones exchange the operands.
func wrapNumber(op BinaryOp, reflected bool) wrapFunc {
	return fixedWrap(1, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
		if reflected {
			return t.Number.Binary[op](th, args[0], self)
		}
		return t.Number.Binary[op](th, self, args[0])
	})
}

// wrapPow is __pow__ or __rpow__, with an optional modulus.
func wrapPow(reflected bool) wrapFunc {
	return func(th *Thread, d *WrapperDescr, self Value, args []Value, kw []*Str) (Value, *Exception) {
		if exc := noWrapperKeywords(d, kw); exc != nil {
			return Value{}, exc
		}
		if len(args) < 1 || len(args) > 2 {
			return Value{}, ArityError("", len(args), 1, 2)
		}
		a, b := self, args[0]
		if reflected {
			a, b = b, a
		}
		n := d.Owner.Number
		if len(args) == 1 || args[1].IsNone() {
			return n.Binary[Pow](th, a, b)
		}
		if n.Pow3 == nil {
			return NotImplemented, nil
		}
		return n.Pow3(th, a, b, args[1])
	}
}

func wrapRepeat(get func(t *Type) BinaryFunc) wrapFunc {
	return fixedWrap(1, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
		n, exc := Index(th, args[0])
		if exc != nil {
			return Value{}, exc
		}
		return get(t)(th, self, n)
	})
}

func wrapCompare(op CompareOp) wrapFunc {
	return fixedWrap(1, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
		return t.Compare(th, self, args[0], op)
	})
}

// asNone is the result of a slot that returns nothing.
func asNone(exc *Exception) (Value, *Exception) {
	if exc != nil {
		return Value{}, exc
	}
	return None, nil
}

func wrapInit(th *Thread, d *WrapperDescr, self Value, args []Value, kw []*Str) (Value, *Exception) {
	return asNone(d.Owner.Init(th, self, args, kw))
}

func wrapCall(th *Thread, d *WrapperDescr, self Value, args []Value, kw []*Str) (Value, *Exception) {
	return d.Owner.Call(th, self, args, kw)
}

func wrapDel(th *Thread, d *WrapperDescr, self Value, args []Value, _ []*Str) (Value, *Exception) {
	if exc := expectArgs(args, 0); exc != nil {
		return Value{}, exc
	}
	return asNone(d.Owner.Del(th, self))
}

// attributeName checks that v can name an attribute.
func attributeName(v Value) (*Str, *Exception) {
	if !v.Type().Has(FlagStr) {
		return nil, TypeErrorf("attribute name must be string, not '%s'", v.Type().MessageName())
	}
	s := v.AsStr()
	if v.Type() != StrType || !s.IsInterned() {
		s = Intern(s.s)
	}
	return s, nil
}

func wrapGetAttr(th *Thread, d *WrapperDescr, self Value, args []Value, kw []*Str) (Value, *Exception) {
	if exc := noWrapperKeywords(d, kw); exc != nil {
		return Value{}, exc
	}
	if exc := expectArgs(args, 1); exc != nil {
		return Value{}, exc
	}
	name, exc := attributeName(args[0])
	if exc != nil {
		return Value{}, exc
	}
	return d.Owner.GetAttr(th, self, name)
}

// checkSetAttr refuses object.__setattr__(cls, ...) and its like, which would get around the rules of the class of
// self: the function must be that of the first built-in type in the MRO.
func checkSetAttr(d *WrapperDescr, self Value) *Exception {
	for _, t := range self.Type().MRO {
		if t.IsHeap() {
			continue
		}
		if !sameFunc(t.SetAttr, d.Owner.SetAttr) {
			return TypeErrorf("can't apply this %s to %s object", d.def.name, self.Type().MessageName())
		}
		return nil
	}
	return nil
}

func wrapSetAttr(th *Thread, d *WrapperDescr, self Value, args []Value, kw []*Str) (Value, *Exception) {
	name, exc := wrapperAttrName(d, self, args, kw, 2)
	if exc != nil {
		return Value{}, exc
	}
	return asNone(d.Owner.SetAttr(th, self, name, args[1]))
}

func wrapDelAttr(th *Thread, d *WrapperDescr, self Value, args []Value, kw []*Str) (Value, *Exception) {
	name, exc := wrapperAttrName(d, self, args, kw, 1)
	if exc != nil {
		return Value{}, exc
	}
	return asNone(d.Owner.SetAttr(th, self, name, Value{}))
}

// wrapperAttrName checks a call of __setattr__ or __delattr__ with n arguments and returns the first: the attribute's name.
func wrapperAttrName(d *WrapperDescr, self Value, args []Value, kw []*Str, n int) (*Str, *Exception) {
	if exc := noWrapperKeywords(d, kw); exc != nil {
		return nil, exc
	}
	if exc := expectArgs(args, n); exc != nil {
		return nil, exc
	}
	name, exc := attributeName(args[0])
	if exc == nil {
		exc = checkSetAttr(d, self)
	}
	return name, exc
}

var wrapHash = fixedWrap(0, func(th *Thread, t *Type, self Value, _ []Value) (Value, *Exception) {
	h, exc := t.Hash(th, self)
	return Int64(h), exc
})

var wrapTruth = fixedWrap(0, func(th *Thread, t *Type, self Value, _ []Value) (Value, *Exception) {
	b, exc := t.Truth(th, self)
	return Bool(b), exc
})

var wrapLen = fixedWrap(0, func(th *Thread, t *Type, self Value, _ []Value) (Value, *Exception) {
	n, exc := t.Len(th, self)
	return Int64(int64(n)), exc
})

var wrapNext = fixedWrap(0, func(th *Thread, t *Type, self Value, _ []Value) (Value, *Exception) {
	v, exc := t.Next(th, self)
	if exc == nil && v.IsNull() {
		exc = NewException(StopIterationType)
	}
	return v, exc
})

var wrapContains = fixedWrap(1, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
	b, exc := t.Contains(th, self, args[0])
	return Bool(b), exc
})

var wrapSetItem = fixedWrap(2, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
	return asNone(t.SetItem(th, self, args[0], args[1]))
})

var wrapDelItem = fixedWrap(1, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
	return asNone(t.SetItem(th, self, args[0], Value{}))
})

var wrapDescrSet = fixedWrap(2, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
	return asNone(t.DescrSet(th, self, args[0], args[1]))
})

var wrapDescrDelete = fixedWrap(1, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
	return asNone(t.DescrSet(th, self, args[0], Value{}))
})

func wrapDescrGet(th *Thread, d *WrapperDescr, self Value, args []Value, kw []*Str) (Value, *Exception) {
	if exc := noWrapperKeywords(d, kw); exc != nil {
		return Value{}, exc
	}
	if len(args) < 1 || len(args) > 2 {
		return Value{}, ArityError("__get__", len(args), 1, 2)
	}
	obj := args[0]
	if obj.IsNone() {
		obj = Value{}
	}
	var owner *Type
	switch {
	case len(args) == 2 && args[1].Type().Has(FlagType):
		owner = args[1].AsType()
	case len(args) == 2 && !args[1].IsNone():
		if self.Type() == ClassMethodType {
			return NewBoundMethod(Cast[MethodHolder](self).Callable, args[1]), nil
		}
		owner = args[1].Type() // anything may stand for the class; only class methods look at it
	}
	if owner == nil {
		if obj.IsNull() {
			return Value{}, TypeErrorf("__get__(None, None) is invalid")
		}
		owner = obj.Type()
	}
	return d.Owner.DescrGet(th, self, obj, owner)
}

// wrapBuffer is __buffer__(flags): a memoryview; flag bit 1 asks for a writable one.
var wrapBuffer = fixedWrap(1, func(th *Thread, t *Type, self Value, args []Value) (Value, *Exception) {
	flags, exc := ToIndexInt(th, args[0], OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	buf, exc := t.Buffer(th, self, flags&1 != 0)
	if exc != nil {
		return Value{}, exc
	}
	m := memoryViewOf(buf)
	return m.Value(), nil
})

func wrapperCall(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
	d := Cast[WrapperDescr](callee)
	if len(args)-len(kw) < 1 {
		return Value{}, TypeErrorf("descriptor '%s' of '%s' object needs an argument", d.def.name, d.Owner.MessageName())
	}
	if !IsInstance(args[0], d.Owner) {
		return Value{}, TypeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", d.def.name, d.Owner.MessageName(), args[0].Type().MessageName())
	}
	return d.def.wrap(th, d, args[0], args[1:], kw)
}

func methodWrapperCall(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
	m := Cast[MethodWrapper](callee)
	return m.Descr.def.wrap(th, m.Descr, m.Self, args, kw)
}
