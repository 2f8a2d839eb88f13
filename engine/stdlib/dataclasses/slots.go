// This file makes the class again with __slots__, which a finished class cannot get.

package dataclasses

import (
	"dappco.re/go/py/engine/object"
)

var (
	nameWeakref  = object.Name{Text: "__weakref__"}
	nameGetState = object.Name{Text: "__getstate__"}
	nameSetState = object.Name{Text: "__setstate__"}
)

func (m *maker) addSlots(th *thread) *exception {
	if !own(m.cls, nameSlots.Str()).IsNull() {
		return object.TypeErrorf("%s already specifies __slots__", m.cls.Name)
	}
	fields, exc := m.real(th, -1)
	if exc != nil {
		return exc
	}
	ns := m.cls.Namespace().Copy()
	slots, exc := m.slotNames(th, fields)
	if exc != nil {
		return exc
	}
	ns.SetStr(nameSlots.Str(), slots)
	for _, f := range fields {
		ns.DelStr(f.name())
	}
	ns.DelStr(nameDict.Str())
	ns.DelStr(nameWeakref.Str())
	ns.DelStr(object.Intern("__classdictcell__"))
	ns.SetStr(nameQualname.Str(), object.StrOf(m.cls.Qualname))
	if m.frozen {
		if _, ok := ns.GetStr(nameGetState.Str()); !ok {
			ns.SetStr(nameGetState.Str(), getState(fields))
		}
		if _, ok := ns.GetStr(nameSetState.Str()); !ok {
			ns.SetStr(nameSetState.Str(), setState(fields))
		}
	}
	made, exc := object.NewType(th, m.cls.Type(), m.cls.Name, m.cls.Bases, ns, nil, nil)
	if exc != nil {
		return exc
	}
	repointClass(th, m.cls, made)
	m.cls = made
	return nil
}

// slotNames is __slots__: the fields that no base class has a slot for, with their docs if there are some.
func (m *maker) slotNames(th *thread, fields []*field) (value, *exception) {
	inherited := map[string]bool{}
	for _, b := range m.cls.MRO[1:] {
		v := own(b, nameSlots.Str())
		if v.IsNull() {
			if b.IsHeap() && b.HasWeakref {
				inherited["__weakref__"] = true
			}
			continue
		}
		items := []value{v}
		if !v.Type().Has(object.FlagStr) {
			if v.Type().Iter == nil || v.Type().Next != nil {
				return value{}, object.TypeErrorf("Slots of '%s' cannot be determined", b.Name)
			}
			var exc *exception
			if items, exc = object.Collect(th, v); exc != nil {
				return value{}, exc
			}
		}
		for _, item := range items {
			if item.Type().Has(object.FlagStr) {
				inherited[item.AsStr().String()] = true
			}
		}
	}
	var names []value
	docs, hasDocs := object.NewDict(), false
	for _, f := range fields {
		if inherited[f.name().String()] {
			continue
		}
		names = append(names, f.values[fieldName])
		doc := f.values[fieldDoc]
		hasDocs = hasDocs || !doc.IsNone()
		docs.SetStr(f.name(), doc)
	}
	if m.weakrefSlot && !inherited["__weakref__"] {
		names = append(names, nameWeakref.Str().Value())
		docs.SetStr(nameWeakref.Str(), object.None)
	}
	if hasDocs {
		return docs.Value(), nil
	}
	return object.TupleOf(names...), nil
}

func getState(fields []*field) value {
	return method(&object.Method{Name: "_dataclass_getstate", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
		items := make([]value, len(fields))
		for i, f := range fields {
			var exc *exception
			if items[i], exc = object.GetAttr(th, self, f.name()); exc != nil {
				return value{}, exc
			}
		}
		return object.ListOf(items...), nil
	}})
}

func setState(fields []*field) value {
	return method(&object.Method{Name: "_dataclass_setstate", Sig: "($self, state)", F1: func(th *thread, self, state value) (value, *exception) {
		items, exc := object.Collect(th, state)
		if exc != nil {
			return value{}, exc
		}
		for i := 0; i < len(fields) && i < len(items); i++ {
			// Frozen classes refuse ordinary assignments.
			if exc := object.GenericSetAttr(th, self, fields[i].name(), items[i]); exc != nil {
				return value{}, exc
			}
		}
		return object.None, nil
	}})
}

// repointClass makes the functions of the new class mean it where they meant the old one, in super() and __class__.
func repointClass(th *thread, old, made *class) {
	for i := 0; ; {
		_, v, next, ok := made.Namespace().Next(i)
		if !ok {
			return
		}
		i = next
		switch v.Type() {
		case object.ClassMethodType, object.StaticMethodType:
			repoint(th, object.Cast[object.MethodHolder](v).Callable, old, made)
		case object.PropertyType:
			p := object.Cast[object.Property](v)
			for _, f := range []value{p.Get, p.Set, p.Delete} {
				repoint(th, f, old, made)
			}
		default:
			repoint(th, v, old, made)
		}
	}
}

func repoint(th *thread, f value, old, made *class) {
	if f.IsNull() || !f.Type().Has(object.FlagMethodDescr) {
		return
	}
	closure, ok, exc := object.FindAttr(th, f, object.Intern("__closure__"))
	if exc != nil || !ok || closure.Type() != object.TupleType {
		return
	}
	for _, c := range closure.AsTuple().Items {
		if c.Type() != object.CellType {
			continue
		}
		if cell := object.Cast[object.Cell](c); !cell.V.IsNull() && cell.V.Is(old.Value()) {
			cell.V = made.Value()
		}
	}
}
