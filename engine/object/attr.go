// This file implements attribute access.
//
// obj.name looks in this order: a data descriptor on the type's MRO, the instance's attributes, another descriptor or plain value on the MRO, then
// __getattr__. Types look in their own MRO where instances look in their attributes (see type_attr.go), modules in their namespace.

package object

// GetAttr is obj.name.
func GetAttr(th *Thread, obj Value, name *Str) (Value, *Exception) {
	return obj.Type().GetAttr(th, obj, name)
}

// GetAttrName is GetAttr for a name given as a Go string.
func GetAttrName(th *Thread, obj Value, name string) (Value, *Exception) {
	return obj.Type().GetAttr(th, obj, Intern(name))
}

// FindAttr is GetAttr that reports a missing attribute (AttributeError) as ok == false.
func FindAttr(th *Thread, obj Value, name *Str) (v Value, ok bool, exc *Exception) {
	v, exc = obj.Type().GetAttr(th, obj, name)
	if exc != nil {
		if exc.Is(AttributeErrorType) {
			return Value{}, false, nil
		}
		return Value{}, false, exc
	}
	return v, true, nil
}

// SetAttr is obj.name = v; a null v deletes.
func SetAttr(th *Thread, obj Value, name *Str, v Value) *Exception {
	set := obj.Type().SetAttr
	if set == nil {
		return TypeErrorf("'%s' object has no attributes (assign to .%s)", obj.Type().Name, name)
	}
	return set(th, obj, name, v)
}

// GenericGetAttr is object.__getattribute__.
func GenericGetAttr(th *Thread, obj Value, name *Str) (Value, *Exception) {
	t := obj.Type()
	onType := t.Lookup(name)
	var get func(*Thread, Value, Value, *Type) (Value, *Exception)
	if !onType.IsNull() {
		if dt := onType.Type(); dt.DescrGet != nil {
			if get = dt.DescrGet; dt.DescrSet != nil {
				return get(th, onType, obj, t)
			}
		}
	}
	if a := AttrsOf(obj); a != nil {
		if v := a.Get(name); !v.IsNull() {
			return v, nil
		}
	}
	if get != nil {
		return get(th, onType, obj, t)
	}
	if !onType.IsNull() {
		return onType, nil
	}
	return Value{}, noAttribute(obj, name)
}

// noAttribute is the AttributeError for a missing attribute; it carries name and obj for suggestions.
func noAttribute(obj Value, name *Str) *Exception {
	exc := AttributeErrorf("'%s' object has no attribute '%s'", obj.Type().Name, name)
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
		exc := AttributeErrorf("'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.Name, name)
		if !onType.IsNull() {
			exc = AttributeErrorf("'%s' object attribute '%s' is read-only", t.Name, name)
		}
		exc.Fields = []Value{name.Value(), obj}
		return exc
	}
	if v.IsNull() {
		if !a.Delete(t, name) {
			return noAttribute(obj, name)
		}
		return nil
	}
	a.Set(t, name, v)
	return nil
}
