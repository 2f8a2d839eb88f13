// This file implements isinstance() and issubclass().

package object

// IsInstanceOf is isinstance(v, cls): cls may be a class, a tuple of such, a union, or anything with __instancecheck__.
func IsInstanceOf(th *Thread, v, cls Value) (bool, *Exception) {
	if cls.Type() == TypeType {
		if v.Type() == cls.AsType() {
			return true, nil
		}
		return instanceByClass(th, v, cls)
	}
	if cls.Type().Has(FlagType) && v.Type() == cls.AsType() {
		return true, nil
	}
	if cls.Type() == UnionType {
		cls = Cast[Union](cls).Args.Value()
	}
	if exc := th.Enter(" in __instancecheck__"); exc != nil {
		return false, exc
	}
	defer th.Leave()
	if cls.Type().Has(FlagTuple) {
		for _, c := range cls.AsTuple().Items {
			if ok, exc := IsInstanceOf(th, v, c); exc != nil || ok {
				return ok, exc
			}
		}
		return false, nil
	}
	r, ok, exc := CallSpecial(th, cls, nameInstanceCheck, v)
	if exc != nil {
		return false, exc
	}
	if ok {
		return Truth(th, r)
	}
	return instanceByClass(th, v, cls)
}

// classAttribute is v.__class__, null when it has none or its type is all there is to say.
func classAttribute(th *Thread, v Value) (Value, *Exception) {
	t := v.Type()
	if t.GenericGetAttr() && t.Lookup(nameClass).Is(ObjectType.Lookup(nameClass)) {
		return Value{}, nil
	}
	c, ok, exc := FindAttr(th, v, nameClass)
	if !ok {
		return Value{}, exc
	}
	return c, nil
}

// instanceByClass is isinstance without __instancecheck__: by the type of v, then by its __class__.
func instanceByClass(th *Thread, v, cls Value) (bool, *Exception) {
	if cls.Type().Has(FlagType) {
		t := cls.AsType()
		if IsInstance(v, t) {
			return true, nil
		}
		c, exc := classAttribute(th, v)
		if exc != nil || c.IsNull() || !c.Type().Has(FlagType) || c.AsType() == v.Type() {
			return false, exc
		}
		return c.AsType().IsSubtype(t), nil
	}
	if exc := checkClassLike(th, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"); exc != nil {
		return false, exc
	}
	c, ok, exc := FindAttr(th, v, nameClass)
	if exc != nil || !ok {
		return false, exc
	}
	return derivesByBases(th, c, cls)
}

// IsSubclassOf is issubclass(v, cls).
func IsSubclassOf(th *Thread, v, cls Value) (bool, *Exception) {
	if cls.Type() == TypeType {
		if v.Is(cls) {
			return true, nil
		}
		return subclassByBases(th, v, cls)
	}
	if cls.Type() == UnionType {
		cls = Cast[Union](cls).Args.Value()
	}
	if exc := th.Enter(" in __subclasscheck__"); exc != nil {
		return false, exc
	}
	defer th.Leave()
	if cls.Type().Has(FlagTuple) {
		for _, c := range cls.AsTuple().Items {
			if ok, exc := IsSubclassOf(th, v, c); exc != nil || ok {
				return ok, exc
			}
		}
		return false, nil
	}
	r, ok, exc := CallSpecial(th, cls, nameSubclassCheck, v)
	if exc != nil {
		return false, exc
	}
	if ok {
		return Truth(th, r)
	}
	return subclassByBases(th, v, cls)
}

// subclassByBases is issubclass without __subclasscheck__.
func subclassByBases(th *Thread, v, cls Value) (bool, *Exception) {
	if v.Type().Has(FlagType) && cls.Type().Has(FlagType) {
		return v.AsType().IsSubtype(cls.AsType()), nil
	}
	if exc := checkClassLike(th, v, "issubclass() arg 1 must be a class"); exc != nil {
		return false, exc
	}
	if cls.Type() != UnionType {
		if exc := checkClassLike(th, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"); exc != nil {
			return false, exc
		}
	}
	return derivesByBases(th, v, cls)
}

// basesOf is v.__bases__ if it is a tuple; ok is false otherwise.
func basesOf(th *Thread, v Value) (bases []Value, ok bool, exc *Exception) {
	b, ok, exc := FindAttr(th, v, nameBases)
	if exc != nil || !ok || !b.Type().Has(FlagTuple) {
		return nil, false, exc
	}
	return b.AsTuple().Items, true, nil
}

func checkClassLike(th *Thread, v Value, message string) *Exception {
	_, ok, exc := basesOf(th, v)
	if exc == nil && !ok {
		exc = TypeErrorf("%s", message)
	}
	return exc
}

// derivesByBases walks __bases__, for objects that stand in for classes.
func derivesByBases(th *Thread, v, cls Value) (bool, *Exception) {
	if v.Is(cls) {
		return true, nil
	}
	bases, ok, exc := basesOf(th, v)
	if exc != nil || !ok {
		return false, exc
	}
	if exc := th.Enter(" in __issubclass__"); exc != nil {
		return false, exc
	}
	defer th.Leave()
	for _, b := range bases {
		if ok, exc := derivesByBases(th, b, cls); exc != nil || ok {
			return ok, exc
		}
	}
	return false, nil
}
