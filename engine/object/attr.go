// This file implements attribute access.
//
// obj.name looks in this order: a data descriptor on the type's MRO, the instance's attributes, another descriptor or
// plain value on the MRO, then __getattr__. Types look in their own MRO where instances look in their attributes (see
// type_attr.go), modules in their namespace.

package object

// GetAttr is obj.name.
func GetAttr(th *Thread, obj Value, name *Str) (Value, *Exception) {
	v, exc := obj.Type().GetAttr(th, obj, name)
	if exc != nil {
		exc.NoteAttribute(obj, name)
	}
	return v, exc
}

// NoteAttribute makes an AttributeError that says neither know that it came from obj.name.
func (e *Exception) NoteAttribute(obj Value, name *Str) {
	if e.Is(AttributeErrorType) && e.Field(AttributeErrorName).IsNull() && e.Field(AttributeErrorObj).IsNull() {
		e.Fields = []Value{name.Value(), obj}
	}
}

// GetAttrName is GetAttr for a name given as a Go string.
func GetAttrName(th *Thread, obj Value, name string) (Value, *Exception) {
	return obj.Type().GetAttr(th, obj, Intern(name))
}

// FindAttr is GetAttr that reports a missing attribute (AttributeError) as ok == false.
func FindAttr(th *Thread, obj Value, name *Str) (v Value, ok bool, exc *Exception) {
	t := obj.Type()
	if sameFunc(t.GetAttr, GenericGetAttr) {
		v, ok, exc = genericFind(th, obj, name)
	} else if v, exc = t.GetAttr(th, obj, name); exc == nil {
		return v, true, nil
	}
	if exc != nil {
		if exc.Is(AttributeErrorType) {
			return Value{}, false, nil
		}
		return Value{}, false, exc
	}
	return v, ok, nil
}

// SetAttr is obj.name = v; a null v deletes.
func SetAttr(th *Thread, obj Value, name *Str, v Value) *Exception {
	return obj.Type().SetAttr(th, obj, name, v)
}

// genericFind is object.__getattribute__ that reports a missing attribute as found == false. AttributeErrors of
// descriptors are exceptions like any other.
func genericFind(th *Thread, obj Value, name *Str) (v Value, found bool, exc *Exception) {
	t := obj.Type()
	onType := t.Lookup(name)
	var get func(*Thread, Value, Value, *Type) (Value, *Exception)
	if !onType.IsNull() {
		if dt := onType.Type(); dt.DescrGet != nil {
			if get = dt.DescrGet; dt.DescrSet != nil {
				v, exc = get(th, onType, obj, t)
				return v, exc == nil, exc
			}
		}
	}
	if a := AttrsOf(obj); a != nil {
		if v := a.Get(name); !v.IsNull() {
			return v, true, nil
		}
	} else if t.HasDict && t.IsSubtype(ModuleType) {
		if v, ok := Cast[Module](obj).find(name); ok {
			return v, true, nil
		}
	}
	if get != nil {
		v, exc = get(th, onType, obj, t)
		return v, exc == nil, exc
	}
	return onType, !onType.IsNull(), nil
}

// GenericGetAttr is object.__getattribute__.
func GenericGetAttr(th *Thread, obj Value, name *Str) (Value, *Exception) {
	v, found, exc := genericFind(th, obj, name)
	if exc == nil && !found {
		exc = noAttribute(obj, name)
	}
	return v, exc
}

// noAttribute is the AttributeError for a missing attribute; it carries name and obj for suggestions.
func noAttribute(obj Value, name *Str) *Exception {
	hint := ""
	for _, t := range obj.Type().MRO {
		if t.Hint != nil {
			hint = t.Hint(obj, name)
			break
		}
	}
	return attributeError(obj, name, "'%s' object has no attribute '%s'%s", obj.Type().MessageName(), name, hint)
}

// attributeError is an AttributeError that carries name and obj.
func attributeError(obj Value, name *Str, format string, args ...any) *Exception {
	exc := AttributeErrorf(format, args...)
	exc.Fields = []Value{name.Value(), obj}
	return exc
}

// GenericSetAttr is object.__setattr__ and __delattr__.
func GenericSetAttr(th *Thread, obj Value, name *Str, v Value) *Exception {
	t := obj.Type()
	onType := t.Lookup(name)
	if !onType.IsNull() && onType.Type().DescrSet != nil {
		return onType.Type().DescrSet(th, onType, obj, v)
	}
	a := AttrsOf(obj)
	if a == nil || !t.HasDict {
		if t.HasDict && t.IsSubtype(ModuleType) {
			return Cast[Module](obj).setAttr(name, v)
		}
		if !onType.IsNull() {
			return AttributeErrorf("'%s' object attribute '%s' is read-only", t.MessageName(), name)
		}
		if t.SetAttr != nil && !sameFunc(t.SetAttr, GenericSetAttr) {
			return noAttribute(obj, name)
		}
		return attributeError(obj, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.MessageName(), name)
	}
	if v.IsNull() {
		if !a.Delete(t, name) {
			if t.IsHeap() {
				return AttributeErrorf("'%s' object has no attribute '%s'", t.MessageName(), name)
			}
			return noAttribute(obj, name)
		}
		return nil
	}
	a.Set(t, name, v)
	return nil
}
