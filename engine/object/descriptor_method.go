// This file implements classmethod and staticmethod.

package object

// MethodHolder is a classmethod or staticmethod object: the callable, and attributes copied from it.
type MethodHolder struct {
	Head
	Attrs
	Callable Value
}

// NewStaticMethod is staticmethod(f) for a function made by Go code: it copies no attributes.
func NewStaticMethod(f Value) *MethodHolder {
	m := &MethodHolder{Head: Head{StaticMethodType}, Callable: f}
	m.Attrs.Init(StaticMethodType)
	return m
}

// NewClassMethod is classmethod(f) with the attributes of f copied.
func NewClassMethod(th *Thread, f Value) (Value, *Exception) {
	return wrapCallable(th, ClassMethodType, f)
}

func wrapCallable(th *Thread, t *Type, f Value) (Value, *Exception) {
	m := &MethodHolder{Head: Head{t}}
	m.Attrs.Init(t)
	return m.Value(), m.init(th, f)
}

// init sets the callable and copies what functools.wraps would.
func (m *MethodHolder) init(th *Thread, f Value) *Exception {
	m.Callable = f
	for _, name := range [4]*Str{nameModule, nameName, nameQualname, nameDoc} {
		v, ok, exc := FindAttr(th, f, name)
		if exc != nil {
			return exc
		}
		if ok {
			m.Attrs.Set(m.typ, name, v)
		}
	}
	return nil
}

func holderInit(name string) func(*Thread, Value, []Value, []*Str) *Exception {
	return func(th *Thread, self Value, args []Value, kw []*Str) *Exception {
		if len(kw) > 0 {
			return TypeErrorf("%s() takes no keyword arguments", name)
		}
		if len(args) != 1 {
			return ArityError(name, len(args), 1, 1)
		}
		return Cast[MethodHolder](self).init(th, args[0])
	}
}

func holderNew(_ *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exception) {
	m := &MethodHolder{Head: Head{cls}, Callable: None}
	m.Attrs.Init(cls)
	return m.Value(), nil
}

// fillHolder sets what classmethod and staticmethod share.
func fillHolder(t *Type, name string) {
	t.Flags |= FlagBasetype
	t.AttrsOffset, t.HasDict = holderAttrs, true
	t.New, t.Init = holderNew, holderInit(name)
	t.Alloc = func(th *Thread, cls *Type) (Value, *Exception) { return holderNew(th, cls, nil, nil) }
	t.Repr = func(th *Thread, self Value) (Value, *Exception) {
		inner, exc := Repr(th, Cast[MethodHolder](self).Callable)
		if exc != nil {
			return Value{}, exc
		}
		return NewStr("<" + name + "(" + inner.s + ")>").Value(), nil
	}
	callable := func(_ *Thread, self Value) (Value, *Exception) { return Cast[MethodHolder](self).Callable, nil }
	t.AddMembers([]GetSet{{Name: "__func__", Get: callable}, {Name: "__wrapped__", Get: callable}})
	t.AddGetSets([]GetSet{
		{Name: "__isabstractmethod__", Get: func(th *Thread, self Value) (Value, *Exception) {
			b, exc := isAbstractMethod(th, Cast[MethodHolder](self).Callable)
			return Bool(b), exc
		}},
		{Name: "__dict__", Get: getInstanceDict, Set: setNativeDict},
		forwardedAttr(nameAnnotations), forwardedAttr(nameAnnotate),
	})
	t.AddMethods([]Method{{Name: "__class_getitem__", Sig: "($type, object, /)", Kind: ClassMethod, F1: classGetItem}})
}

// forwardedAttr is an attribute of the callable that the holder remembers once it has been read.
func forwardedAttr(name *Str) GetSet {
	return GetSet{
		Name: name.s,
		Get: func(th *Thread, self Value) (Value, *Exception) {
			m := Cast[MethodHolder](self)
			if v := m.Attrs.Get(name); !v.IsNull() {
				return v, nil
			}
			v, exc := GetAttr(th, m.Callable, name)
			if exc == nil {
				m.Attrs.Set(m.typ, name, v)
			}
			return v, exc
		},
		Set: func(_ *Thread, self, v Value) *Exception {
			m := Cast[MethodHolder](self)
			if !v.IsNull() {
				m.Attrs.Set(m.typ, name, v)
			} else if !m.Attrs.Delete(m.typ, name) {
				return noAttribute(self, name)
			}
			return nil
		},
	}
}

// isAbstractMethod is the truth of f.__isabstractmethod__, false when there is none.
func isAbstractMethod(th *Thread, f Value) (bool, *Exception) {
	if f.IsNull() || f.IsNone() {
		return false, nil
	}
	if exc := th.Enter(""); exc != nil {
		return false, exc
	}
	defer th.Leave()
	v, ok, exc := FindAttr(th, f, nameIsAbstract)
	if exc != nil || !ok {
		return false, exc
	}
	return Truth(th, v)
}

func fillStaticMethod(t *Type) {
	t.Doc = "Convert a function to be a static method."
	t.Sig = "(function, /)"
	fillHolder(t, "staticmethod")
	t.DescrGet = func(_ *Thread, descr, _ Value, _ *Type) (Value, *Exception) {
		return Cast[MethodHolder](descr).Callable, nil
	}
	t.Call = func(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
		if exc := th.Enter(whileCalling); exc != nil {
			return Value{}, exc
		}
		defer th.Leave()
		return Call(th, Cast[MethodHolder](callee).Callable, args, kw)
	}
}

func fillClassMethod(t *Type) {
	t.Doc = "Convert a function to be a class method."
	t.Sig = "(function, /)"
	fillHolder(t, "classmethod")
	t.DescrGet = func(_ *Thread, descr, obj Value, owner *Type) (Value, *Exception) {
		if owner == nil {
			owner = obj.Type()
		}
		return NewBoundMethod(Cast[MethodHolder](descr).Callable, owner.Value()), nil
	}
}
