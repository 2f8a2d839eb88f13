// This file implements attribute access on classes.
//
// cls.name looks in this order: a data descriptor on the metaclass, the MRO of cls itself (a descriptor found there is
// asked without an instance), then anything on the metaclass.

package object

func typeGetAttr(th *Thread, self Value, name *Str) (Value, *Exception) {
	t, meta := self.AsType(), self.Type()
	onMeta := meta.Lookup(name)
	if !onMeta.IsNull() {
		if mt := onMeta.Type(); mt.DescrGet != nil && mt.DescrSet != nil {
			return mt.DescrGet(th, onMeta, self, meta)
		}
	}
	if v := t.Lookup(name); !v.IsNull() {
		if get := v.Type().DescrGet; get != nil {
			return get(th, v, Value{}, t)
		}
		return v, nil
	}
	if onMeta.IsNull() {
		return Value{}, noTypeAttribute(t, name)
	}
	if get := onMeta.Type().DescrGet; get != nil {
		return get(th, onMeta, self, meta)
	}
	return onMeta, nil
}

func noTypeAttribute(t *Type, name *Str) *Exception {
	return attributeError(t.Value(), name, "type object '%s' has no attribute '%s'", t.Name, name)
}

func typeSetAttr(th *Thread, self Value, name *Str, v Value) *Exception {
	t := self.AsType()
	if t.Flags&FlagImmutable != 0 {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name, t.Name)
	}
	if onMeta := self.Type().Lookup(name); !onMeta.IsNull() && onMeta.Type().DescrSet != nil {
		return onMeta.Type().DescrSet(th, onMeta, self, v)
	}
	if !name.IsInterned() {
		name = Intern(name.s)
	}
	if v.IsNull() {
		if !t.Namespace().DelStr(name) {
			return noTypeAttribute(t, name)
		}
	} else {
		t.Namespace().SetStr(name, v)
	}
	t.attributeChanged(name)
	if name == nameGet || name == nameSet || name == nameDelete {
		touchBelow(th, ObjectType) // sites may have seen an instance of t on any class when it was no descriptor
	}
	return nil
}

// setDict sets an attribute of a class in its namespace, whatever the metaclass says; null deletes.
func (t *Type) setDict(name *Str, v Value) {
	if v.IsNull() {
		t.Namespace().DelStr(name)
	} else {
		t.Namespace().SetStr(name, v)
	}
	t.attributeChanged(name)
}

// typeGetItem is cls[key]: __class_getitem__, if the class has it.
func typeGetItem(th *Thread, v, key Value) (Value, *Exception) {
	if v.AsType() == TypeType {
		return NewGenericAlias(th, v, key)
	}
	f, ok, exc := FindAttr(th, v, nameClassGetItem)
	if exc != nil {
		return Value{}, exc
	}
	if !ok || f.IsNone() {
		return Value{}, TypeErrorf("type '%s' is not subscriptable", v.AsType().MessageName())
	}
	return Call1(th, f, key)
}
