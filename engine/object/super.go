// This file implements super.
//
// super(C, obj).name looks in the classes that follow C in the MRO of obj's class (or of obj itself, if obj is a class
// that derives from C), in class namespaces only, and binds what it finds to obj.

package object

// Super is a super object; an unbound one has a null Obj.
type Super struct {
	Head
	Attrs
	This    *Type // __thisclass__, nil before __init__
	Obj     Value
	ObjType *Type // whose MRO is searched
}

// NewSuper is super(this, obj).
func NewSuper(th *Thread, this *Type, obj Value) (Value, *Exception) {
	objType, exc := superCheck(th, this, obj)
	if exc != nil {
		return Value{}, exc
	}
	s := &Super{Head: Head{SuperType}, This: this, Obj: obj, ObjType: objType}
	return s.Value(), nil
}

// superCheck finds the class whose MRO super(this, obj) searches.
func superCheck(th *Thread, this *Type, obj Value) (*Type, *Exception) {
	if obj.Type().Has(FlagType) && obj.AsType().IsSubtype(this) {
		return obj.AsType(), nil
	}
	if obj.Type().IsSubtype(this) {
		return obj.Type(), nil
	}
	c, exc := classAttribute(th, obj)
	if exc != nil {
		return nil, exc
	}
	if !c.IsNull() && c.Type().Has(FlagType) && c.AsType() != obj.Type() && c.AsType().IsSubtype(this) {
		return c.AsType(), nil
	}
	what, name := "instance of", obj.Type().Name
	if obj.Type().Has(FlagType) {
		what, name = "type", obj.AsType().Name
	}
	return nil, TypeErrorf("super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", what, name, this.Name)
}

// superFind finds name in the namespaces of the classes after this in the MRO of objType, null when there is none.
func superFind(this, objType *Type, name *Str) Value {
	mro := objType.MRO
	i := 0
	for i < len(mro) && mro[i] != this {
		i++
	}
	for i++; i < len(mro); i++ {
		if v, ok := mro[i].Namespace().GetStr(name); ok {
			return v
		}
	}
	return Value{}
}

// superLookup is superFind that binds what it finds: to obj, or to objType itself when obj is null.
func superLookup(th *Thread, this, objType *Type, obj Value, name *Str) (Value, *Exception) {
	v := superFind(this, objType, name)
	if !v.IsNull() {
		if get := v.Type().DescrGet; get != nil {
			return get(th, v, obj, objType)
		}
	}
	return v, nil
}

// SuperLookup is super(cls, obj).name without making the super object. With method set, a function that would be bound
// to obj comes back unbound, with obj as self.
func SuperLookup(th *Thread, cls, obj Value, name *Str, method bool) (fn, self Value, exc *Exception) {
	if !cls.Type().Has(FlagType) {
		return Value{}, Value{}, TypeErrorf("super() argument 1 must be a type, not %s", cls.Type().Name)
	}
	this := cls.AsType()
	objType, exc := superCheck(th, this, obj)
	if exc != nil {
		return Value{}, Value{}, exc
	}
	if name != nameClass {
		bound := obj
		if obj.Type().Has(FlagType) && obj.AsType() == objType {
			bound = Value{}
		}
		if method && !bound.IsNull() {
			if v := superFind(this, objType, name); !v.IsNull() && v.Type().Flags&FlagMethodDescr != 0 {
				return v, obj, nil
			}
		}
		if v, exc := superLookup(th, this, objType, bound, name); exc != nil || !v.IsNull() {
			return v, Value{}, exc
		}
	}
	s := &Super{Head: Head{SuperType}, This: this, Obj: obj, ObjType: objType}
	fn, exc = genericSuperAttr(th, s.Value(), name)
	return fn, Value{}, exc
}

func superGetAttr(th *Thread, self Value, name *Str) (Value, *Exception) {
	s := Cast[Super](self)
	if s.ObjType != nil && name != nameClass {
		obj := s.Obj
		if obj.Type().Has(FlagType) && obj.AsType() == s.ObjType {
			obj = Value{}
		}
		if v, exc := superLookup(th, s.This, s.ObjType, obj, name); exc != nil || !v.IsNull() {
			return v, exc
		}
	}
	return genericSuperAttr(th, self, name)
}

// genericSuperAttr is an attribute of the super object itself.
func genericSuperAttr(th *Thread, self Value, name *Str) (Value, *Exception) {
	v, found, exc := genericFind(th, self, name)
	if exc == nil && !found {
		exc = attributeError(self, name, "'super' object has no attribute '%s'", name)
	}
	return v, exc
}

// zeroArgSuper is implemented by the VM's part of a thread: __class__ and the first argument of the running function.
type zeroArgSuper interface {
	SuperArgs(th *Thread) (this, obj Value, exc *Exception)
}

func superInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	if len(kw) > 0 {
		return TypeErrorf("super() takes no keyword arguments")
	}
	if len(args) > 2 {
		return TypeErrorf("super expected at most 2 arguments, got %d", len(args))
	}
	s := Cast[Super](self)
	var this, obj Value
	switch len(args) {
	case 0:
		vm, ok := th.VM.(zeroArgSuper)
		if !ok {
			return Errorf(RuntimeErrorType, "super(): no arguments")
		}
		var exc *Exception
		if this, obj, exc = vm.SuperArgs(th); exc != nil {
			return exc
		}
	case 1:
		this = args[0]
	default:
		this, obj = args[0], given(args[1])
	}
	if !this.Type().Has(FlagType) {
		return TypeErrorf("super() argument 1 must be a type, not %s", this.Type().Name)
	}
	var objType *Type
	if !obj.IsNull() {
		var exc *Exception
		if objType, exc = superCheck(th, this.AsType(), obj); exc != nil {
			return exc
		}
	}
	s.This, s.Obj, s.ObjType = this.AsType(), obj, objType
	return nil
}

func superDescrGet(th *Thread, descr, obj Value, _ *Type) (Value, *Exception) {
	s := Cast[Super](descr)
	if obj.IsNull() || obj.IsNone() || !s.Obj.IsNull() || s.This == nil {
		return descr, nil
	}
	if s.typ != SuperType {
		return Call2(th, s.typ.Value(), s.This.Value(), obj)
	}
	return NewSuper(th, s.This, obj)
}

func fillSuper(t *Type) {
	t.Flags |= FlagBasetype
	t.Doc = "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\n" +
		"super(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n" +
		"    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n"
	newSuper := func(_ *Thread, cls *Type) (Value, *Exception) {
		s := &Super{Head: Head{cls}}
		s.Attrs.Init(cls)
		return s.Value(), nil
	}
	t.Alloc, t.SubAttrsOffset = newSuper, superAttrs
	t.New = func(th *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exception) { return newSuper(th, cls) }
	t.Init, t.GetAttr, t.DescrGet = superInit, superGetAttr, superDescrGet
	t.Repr = func(_ *Thread, self Value) (Value, *Exception) {
		s := Cast[Super](self)
		this := "NULL"
		if s.This != nil {
			this = s.This.Name
		}
		if s.ObjType == nil {
			return NewStr("<super: <class '" + this + "'>, NULL>").Value(), nil
		}
		return NewStr("<super: <class '" + this + "'>, <" + s.ObjType.Name + " object>>").Value(), nil
	}
	typeOrNone := func(t *Type) Value {
		if t == nil {
			return None
		}
		return t.Value()
	}
	t.AddMembers([]GetSet{
		{Name: "__thisclass__", Doc: "the class invoking super()", Get: func(_ *Thread, self Value) (Value, *Exception) { return typeOrNone(Cast[Super](self).This), nil }},
		{Name: "__self__", Doc: "the instance invoking super(); may be None", Get: func(_ *Thread, self Value) (Value, *Exception) { return orNone(Cast[Super](self).Obj), nil }},
		{Name: "__self_class__", Doc: "the type of the instance invoking super(); may be None",
			Get: func(_ *Thread, self Value) (Value, *Exception) { return typeOrNone(Cast[Super](self).ObjType), nil }},
	})
}
