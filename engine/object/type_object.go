// This file implements type: the attributes and methods of classes.

package object

import "strings"

func fillType(t *Type) {
	t.Flags |= FlagType | FlagBasetype
	t.Doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type"
	t.HasDict, t.HasWeakref = true, true
	t.New, t.Init, t.Call = typeNew, typeInit, typeCall
	t.GetAttr, t.SetAttr = typeGetAttr, typeSetAttr
	t.Repr = typeRepr
	t.Number = &NumberSlots{}
	t.Number.Binary[Or] = unionOr
	t.AddMembers(typeMembers())
	t.AddGetSets(guardedGetSets(typeGetSets()))
	t.AddMethods([]Method{
		{Name: "mro", Sig: "($self, /)", Doc: "Return a type's method resolution order.", F0: func(_ *Thread, self Value) (Value, *Exception) {
			mro, exc := self.AsType().defaultMRO()
			return typeList(mro), exc
		}},
		{Name: "__subclasses__", Sig: "($self, /)", Doc: "Return a list of immediate subclasses.", F0: func(th *Thread, self Value) (Value, *Exception) {
			return typeList(self.AsType().Subclasses(th)), nil
		}},
		{Name: "__prepare__", Sig: "($cls, name, bases, /, **kwds)", Doc: "Create the namespace for the class statement", Kind: ClassMethod,
			FK: func(*Thread, Value, []Value, []*Str) (Value, *Exception) { return NewDict().Value(), nil }},
		{Name: "__instancecheck__", Sig: "($self, instance, /)", Doc: "Check if an object is an instance.", F1: func(th *Thread, self, v Value) (Value, *Exception) {
			b, exc := instanceByClass(th, v, self)
			return Bool(b), exc
		}},
		{Name: "__subclasscheck__", Sig: "($self, subclass, /)", Doc: "Check if a class is a subclass.", F1: func(th *Thread, self, v Value) (Value, *Exception) {
			b, exc := subclassByBases(th, v, self)
			return Bool(b), exc
		}},
		{Name: "__dir__", Sig: "($self, /)", Doc: "Specialized __dir__ implementation for types.", F0: func(_ *Thread, self Value) (Value, *Exception) {
			names := NewDict()
			for _, b := range self.AsType().MRO {
				mergeKeys(names, b.Namespace())
			}
			return dictKeys(names), nil
		}},
		{Name: "__sizeof__", Sig: "($self, /)", Doc: "Return memory consumption of the type object.", F0: func(*Thread, Value) (Value, *Exception) {
			return Int64(1064), nil
		}},
	})
}

func typeList(types []*Type) Value { return NewList(typeValues(types)).Value() }

func typeValues(types []*Type) []Value {
	items := make([]Value, len(types))
	for i, t := range types {
		items[i] = t.Value()
	}
	return items
}

func typeRepr(_ *Thread, self Value) (Value, *Exception) {
	t := self.AsType()
	if module := t.ModuleName(); module != "" && module != "builtins" {
		return NewStr("<class '" + module + "." + t.Qualname + "'>").Value(), nil
	}
	name := t.Qualname
	if t.IsHeap() && t.ModuleName() == "" {
		name = t.Name
	}
	return NewStr("<class '" + name + "'>").Value(), nil
}

// typeGetter adapts a function of the class.
func typeGetter(f func(t *Type) Value) func(*Thread, Value) (Value, *Exception) {
	return func(_ *Thread, self Value) (Value, *Exception) { return f(self.AsType()), nil }
}

func typeMembers() []GetSet {
	return []GetSet{
		{Name: "__basicsize__", Get: typeGetter(func(t *Type) Value { return Int64(t.basicSize()) })},
		{Name: "__itemsize__", Get: typeGetter(func(t *Type) Value { return Int64(t.itemSize()) })},
		{Name: "__flags__", Get: typeGetter(func(t *Type) Value { return Int64(t.publicFlags()) })},
		{Name: "__weakrefoffset__", Get: typeGetter(func(t *Type) Value {
			if t.HasWeakref {
				return Int64(-8)
			}
			return Int64(0)
		})},
		{Name: "__base__", Get: typeGetter(func(t *Type) Value {
			if t.Base == nil {
				return None
			}
			return t.Base.Value()
		})},
		{Name: "__dictoffset__", Get: typeGetter(func(t *Type) Value {
			if t.HasDict {
				return Int64(-1)
			}
			return Int64(0)
		})},
	}
}

// basicSize and itemSize have no meaning here but are asked for; they grow as CPython's do.
func (t *Type) basicSize() int64 {
	size := int64(16 + 8*t.SlotCount)
	if t.Solid != nil && t.Solid != ObjectType && !t.Solid.IsHeap() {
		size += 16
	}
	return size
}

func (t *Type) itemSize() int64 {
	switch {
	case t.Has(FlagInt):
		return 4
	case t.Has(FlagTuple):
		return 8
	case t.Has(FlagBytes):
		return 1
	case t.Has(FlagType):
		return 40
	}
	return 0
}

// publicFlags is __flags__ as far as Python code looks at it.
func (t *Type) publicFlags() int64 {
	bits := int64(1<<12 | 1<<14)
	for _, b := range []struct {
		flag TypeFlags
		bit  uint
	}{
		{FlagSequence, 5}, {FlagMapping, 6}, {FlagDisallowNew, 7}, {FlagImmutable, 8}, {FlagHeap, 9}, {FlagBasetype, 10}, {FlagMethodDescr, 17},
		{FlagAbstract, 20}, {FlagMatchSelf, 22}, {FlagInt, 24}, {FlagList, 25}, {FlagTuple, 26}, {FlagBytes, 27}, {FlagStr, 28}, {FlagDict, 29},
		{FlagException, 30}, {FlagType, 31},
	} {
		if t.Has(b.flag) {
			bits |= 1 << b.bit
		}
	}
	return bits
}

// guardedGetSets makes the setters refuse classes that never change, which all interpreters share.
func guardedGetSets(list []GetSet) []GetSet {
	for i := range list {
		set, name := list[i].Set, list[i].Name
		if set == nil {
			continue
		}
		list[i].Set = func(th *Thread, self, v Value) *Exception {
			if t := self.AsType(); t.Flags&FlagImmutable != 0 {
				return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name, t.Name)
			}
			return set(th, self, v)
		}
	}
	return list
}

func typeGetSets() []GetSet {
	return []GetSet{
		{Name: "__name__", Get: typeGetter(func(t *Type) Value { return NewStr(t.Name).Value() }), Set: setTypeName},
		{Name: "__qualname__", Get: typeGetter(func(t *Type) Value { return NewStr(t.Qualname).Value() }), Set: setTypeQualname},
		{Name: "__bases__", Get: typeGetter(func(t *Type) Value { return TupleOf(typeValues(t.Bases)...) }), Set: setTypeBases},
		{Name: "__mro__", Get: typeGetter(func(t *Type) Value {
			if t.MRO == nil {
				return None
			}
			return TupleOf(typeValues(t.MRO)...)
		})},
		{Name: "__module__", Get: getTypeModule, Set: func(_ *Thread, self, v Value) *Exception {
			t := self.AsType()
			if v.IsNull() {
				return TypeErrorf("cannot delete '__module__' attribute of immutable type '%s'", t.Name)
			}
			t.Namespace().DelStr(Intern("__firstlineno__"))
			t.setDict(nameModule, v)
			return nil
		}},
		{Name: "__abstractmethods__", Get: func(_ *Thread, self Value) (Value, *Exception) {
			t := self.AsType()
			if v, ok := t.Namespace().GetStr(nameAbstractMethods); ok && t != TypeType {
				return v, nil
			}
			return Value{}, attributeError(self, nameAbstractMethods, "__abstractmethods__")
		}, Set: setAbstractMethods},
		{Name: "__dict__", Get: typeGetter(func(t *Type) Value { return NewMappingProxy(t.Namespace().Value()) })},
		{Name: "__doc__", Get: getTypeDoc, Set: func(_ *Thread, self, v Value) *Exception {
			if v.IsNull() {
				return TypeErrorf("cannot delete '__doc__' attribute of immutable type '%s'", self.AsType().Name)
			}
			self.AsType().setDict(nameDoc, v)
			return nil
		}},
		{Name: "__text_signature__", Get: typeGetter(func(t *Type) Value {
			if t.IsHeap() {
				return None
			}
			return textOrNone(t.Sig)
		})},
		{Name: "__annotations__", Get: getTypeAnnotations, Set: setTypeAnnotations},
		{Name: "__annotate__", Get: getTypeAnnotate, Set: setTypeAnnotate},
		{Name: "__type_params__", Get: typeGetter(func(t *Type) Value {
			if v, ok := t.Namespace().GetStr(nameTypeParams); ok && t != TypeType {
				return v
			}
			return EmptyTuple.Value()
		}), Set: func(_ *Thread, self, v Value) *Exception {
			if v.IsNull() {
				return TypeErrorf("cannot delete '__type_params__' attribute of immutable type '%s'", self.AsType().Name)
			}
			self.AsType().setDict(nameTypeParams, v)
			return nil
		}},
	}
}

// checkTypeName checks a value for __name__ or __qualname__.
func checkTypeName(t *Type, attr string, v Value) *Exception {
	if v.IsNull() {
		return TypeErrorf("cannot delete '%s' attribute of immutable type '%s'", attr, t.Name)
	}
	if !v.Type().Has(FlagStr) {
		return TypeErrorf("can only assign string to %s.%s, not '%s'", t.Name, attr, v.Type().Name)
	}
	return nil
}

func setTypeName(th *Thread, self, v Value) *Exception {
	t := self.AsType()
	if exc := checkTypeName(t, "__name__", v); exc != nil {
		return exc
	}
	if exc := checkClassName(th, v.AsStr()); exc != nil {
		return exc
	}
	t.Name = v.AsStr().s
	return nil
}

// checkClassName refuses names that no class may have.
func checkClassName(th *Thread, name *Str) *Exception {
	if _, exc := encodeUTF8(th, name, "strict"); exc != nil {
		return exc
	}
	if strings.IndexByte(name.s, 0) >= 0 {
		return ValueErrorf("type name must not contain null characters")
	}
	return nil
}

func setTypeQualname(_ *Thread, self, v Value) *Exception {
	t := self.AsType()
	if exc := checkTypeName(t, "__qualname__", v); exc != nil {
		return exc
	}
	t.Qualname = v.AsStr().s
	return nil
}

func getTypeModule(_ *Thread, self Value) (Value, *Exception) {
	t := self.AsType()
	if t.IsHeap() {
		if v, ok := t.Namespace().GetStr(nameModule); ok {
			return v, nil
		}
		return Value{}, attributeError(self, nameModule, "__module__")
	}
	return Intern(t.Module).Value(), nil
}

func getTypeDoc(th *Thread, self Value) (Value, *Exception) {
	t := self.AsType()
	v, ok := t.Namespace().GetStr(nameDoc)
	switch {
	case !t.IsHeap() && t.Doc != "":
		return NewStr(t.Doc).Value(), nil
	case !ok:
		return None, nil
	}
	if get := v.Type().DescrGet; get != nil {
		return get(th, v, Value{}, t)
	}
	return v, nil
}

func setAbstractMethods(th *Thread, self, v Value) *Exception {
	t := self.AsType()
	if v.IsNull() {
		if !t.Namespace().DelStr(nameAbstractMethods) {
			return attributeError(self, nameAbstractMethods, "__abstractmethods__")
		}
		t.Flags &^= FlagAbstract
		t.attributeChanged(nameAbstractMethods)
		return nil
	}
	abstract, exc := Truth(th, v)
	if exc != nil {
		return exc
	}
	t.setDict(nameAbstractMethods, v)
	if t.Flags &^= FlagAbstract; abstract {
		t.Flags |= FlagAbstract
	}
	return nil
}
