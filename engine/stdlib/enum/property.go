// This file implements enum.property: attributes of members that leave their names free for members.

package enum

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/types"
)

// attribute is an enum.property.
type attribute struct {
	types.DynamicAttribute
	name    *object.Str
	owner   string // the name of the class it is in
	member  value  // the member of the same name, null if there is none
	inner   value  // a descriptor of a base class that member has hidden, null if there is none
	plain   value  // the class with a plain attribute that member has hidden, null if there is none
	instant *object.Str
}

var propertyType = &object.Type{Name: "property", Module: "enum", Doc: "This is a descriptor, used to define attributes that act differently\nwhen accessed through an enum member and through an enum class.\n\nInstance access is the same as property(), but access to an attribute\nthrough the enum class will look in the class' _member_map_ for a\ncorresponding enum member.", Def: propertyDef{}}

type propertyDef struct{}

// Define implements object.Definition.
func (propertyDef) Define(t *object.Type) {
	native.Ready(t, types.DynamicType, func(t *object.Type) {
		t.PythonLike = true
		t.Flags |= object.FlagBasetype
		t.AttrsOffset, t.HasDict = object.PlainAttrsOffset, true
		t.Sig = "(fget=None, fset=None, fdel=None, doc=None)"
		t.Alloc = func(_ *thread, cls *class) (value, *exception) { return newAttribute(cls).Value(), nil }
		t.New = types.DynamicType.New
		t.DescrGet, t.DescrSet = attributeGet, attributeSet
		t.AddMethods([]object.Method{{Name: "__set_name__", Sig: "($self, ownerclass, name)", F2: func(_ *thread, self, owner, name value) (value, *exception) {
			if a := attributeOf(self); name.Type().Has(object.FlagStr) && owner.Type().Has(object.FlagType) {
				a.name, a.owner = name.AsStr(), owner.AsType().Name
			}
			return object.None, nil
		}}})
		t.AddGetSets([]object.GetSet{
			{Name: "member", Get: func(_ *thread, self value) (value, *exception) {
				if m := attributeOf(self).member; !m.IsNull() {
					return m, nil
				}
				return object.None, nil
			}},
			{Name: "name", Get: func(_ *thread, self value) (value, *exception) {
				if a := attributeOf(self); a.name != nil {
					return a.name.Value(), nil
				}
				return value{}, object.AttributeErrorf("'property' object has no attribute 'name'")
			}},
			{Name: "clsname", Get: func(_ *thread, self value) (value, *exception) {
				return object.StrOf(attributeOf(self).owner), nil
			}},
		})
	})
}

func attributeOf(v value) *attribute { return object.Cast[attribute](v) }

func newAttribute(cls *class) *attribute {
	a := &attribute{}
	a.SetType(cls)
	a.Attrs.Init(cls)
	a.Get, a.Set, a.Del, a.Doc = object.None, object.None, object.None, object.None
	return a
}

// stored is the property for what members keep in the attribute field.
func stored(name, doc string, attr *object.Str) value {
	a := newAttribute(propertyType)
	a.Get = object.NewNative(&object.Method{Name: name, F1: func(th *thread, _, self value) (value, *exception) { return field(th, self, attr) }}, value{}).Value()
	a.Doc, a.instant = object.StrOf(doc), attr
	return a.Value()
}

func (a *attribute) nameValue() value {
	if a.name == nil {
		return object.None
	}
	return a.name.Value()
}

func attributeGet(th *thread, descr, obj value, owner *class) (value, *exception) {
	a := attributeOf(descr)
	switch {
	case obj.IsNull() && !a.member.IsNull():
		return a.member, nil
	case obj.IsNull():
		return value{}, failf(th, object.AttributeErrorType, "%s has no attribute %s", owner.Value(), a.nameValue())
	case a.instant != nil:
		return field(th, obj, a.instant)
	case !a.Get.IsNone():
		return object.Call1(th, a.Get, obj)
	case !a.inner.IsNull() && a.inner.Type().DescrGet != nil:
		return a.inner.Type().DescrGet(th, a.inner, obj, owner)
	case !a.plain.IsNull():
		return object.GetAttr(th, a.plain, a.name)
	}
	if owner == nil {
		owner = obj.Type()
	}
	if a.name != nil {
		if m, ok := membersOf(owner).GetStr(a.name); ok {
			return m, nil
		}
	}
	return value{}, failf(th, object.AttributeErrorType, "%s has no attribute %s", owner.Value(), a.nameValue())
}

func attributeSet(th *thread, descr, obj, v value) *exception {
	a := attributeOf(descr)
	f, verb := a.Set, "set"
	if v.IsNull() {
		f, verb = a.Del, "delete"
	}
	switch {
	case !f.IsNone() && v.IsNull():
		_, exc := object.Call1(th, f, obj)
		return exc
	case !f.IsNone():
		_, exc := object.Call2(th, f, obj, v)
		return exc
	case !a.inner.IsNull() && a.inner.Type().DescrSet != nil:
		return a.inner.Type().DescrSet(th, a.inner, obj, v)
	}
	return failf(th, object.AttributeErrorType, "<enum '%s'> cannot %s attribute %s", a.owner, verb, a.nameValue())
}

// bind makes m the member name of t. A name that is an attribute of members of a base class gets a property for both.
func bind(th *thread, t *class, name *object.Str, m value) *exception {
	members := membersOf(t)
	if old, ok := members.GetStr(name); ok {
		if old.Is(m) {
			return nil
		}
		return failf(th, object.NameErrorType, "%s is already bound: %s", name.Value(), old)
	}
	v := m
	if a := redirect(th, t, name); a != nil {
		a.member, a.name, a.owner = m, name, t.Name
		v = a.Value()
	}
	members.SetStr(name, m)
	return set(th, t, name, v)
}

// redirect is the property for a member whose name is a descriptor of a base class, nil if it is none.
func redirect(th *thread, t *class, name *object.Str) *attribute {
	var found value
	for _, base := range t.MRO[1:] {
		v := own(base, name)
		if v.IsNull() {
			continue
		}
		if object.IsInstance(v, object.PropertyType) || object.IsInstance(v, types.DynamicType) {
			found = v
			break
		}
		if isDescriptor(th, v) && found.IsNull() {
			found = v
		}
	}
	if found.IsNull() {
		return nil
	}
	a := newAttribute(propertyType)
	if object.IsInstance(found, types.DynamicType) {
		d := object.Cast[types.DynamicAttribute](found)
		a.Get, a.Set, a.Del, a.Doc = d.Get, d.Set, d.Del, d.Doc
	}
	if object.IsInstance(found, propertyType) {
		a.instant = attributeOf(found).instant
	} else {
		a.inner = found
	}
	return a
}
