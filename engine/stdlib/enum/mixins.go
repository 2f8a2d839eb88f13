// This file finds out about the bases of an enumeration: the data type that is mixed in, and what makes its members.

package enum

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// isEnumeration reports that t was made by the metaclass of enumerations.
func isEnumeration(st *state, t *class) bool {
	return st.meta != nil && object.IsInstance(t.Value(), st.meta)
}

// checkExtends refuses bases that have members.
func checkExtends(th *thread, name value, bases []value) *exception {
	st := stateOf(th)
	for _, b := range bases {
		if !b.Type().Has(object.FlagType) {
			continue
		}
		for _, t := range b.AsType().MRO {
			if isEnumeration(st, t) && len(namesOf(t).Items) > 0 {
				return failf(th, object.TypeErrorType, "<enum %s> cannot extend %s", name, t.Value())
			}
		}
	}
	return nil
}

// mixins is the data type of an enumeration with these bases and the enumeration among them, nil when there are no bases.
func mixins(th *thread, name value, bases []value) (data, first *class, exc *exception) {
	st := stateOf(th)
	if len(bases) == 0 || st.enum == nil {
		return object.ObjectType, nil, nil
	}
	last := bases[len(bases)-1]
	if !last.Type().Has(object.FlagType) || !isEnumeration(st, last.AsType()) {
		return nil, nil, object.TypeErrorf("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
	}
	data, exc = dataType(th, name, bases)
	return data, last.AsType(), exc
}

// dataType is the one type among the bases whose instances hold data; object if there is none.
func dataType(th *thread, name value, bases []value) (*class, *exception) {
	found := object.NewSet()
	result := object.ObjectType
	for _, b := range bases {
		if !b.Type().Has(object.FlagType) {
			continue
		}
		if t := dataTypeIn(stateOf(th), b.AsType()); t != nil {
			if exc := found.Add(th, t.Value()); exc != nil {
				return nil, exc
			}
			if result == object.ObjectType {
				result = t
			}
		}
	}
	if found.Len() > 1 {
		return nil, failf(th, object.TypeErrorType, "too many data types for %s: %s", name, found.Value())
	}
	return result, nil
}

// dataTypeIn is the data type that base b contributes: a class that makes its instances itself, or the subclass of it that is nearest to b.
func dataTypeIn(st *state, b *class) *class {
	var candidate *class
	for _, t := range b.MRO {
		switch {
		case t == object.ObjectType:
		case isEnumeration(st, t):
			if data := memberType(t); data != object.ObjectType {
				return data
			}
		case !own(t, nameNew.Str()).IsNull() || !own(t, nameDataFields.Str()).IsNull():
			if candidate != nil {
				return candidate
			}
			return t
		case candidate == nil:
			candidate = t
		}
	}
	return nil
}

// dataRepr is the function that shows values of members: the repr of the mixed-in type; None when values are shown by their own.
func dataRepr(th *thread, st *state, bases []value) value {
	for _, b := range bases {
		if !b.Type().Has(object.FlagType) {
			continue
		}
		for _, t := range b.AsType().MRO {
			if t == object.ObjectType {
				continue
			}
			if isEnumeration(st, t) {
				return t.Lookup(nameValueRepr.Str())
			}
			if f := own(t, nameRepr.Str()); !f.IsNull() {
				if params := own(t, object.Intern("__dataclass_params__")); !params.IsNull() && !own(t, nameDataFields.Str()).IsNull() {
					if made, ok, exc := object.FindAttr(th, params, object.Intern("repr")); exc == nil && ok && made.Is(object.True) {
						return fieldsRepr.Get()
					}
				}
				return f
			}
		}
	}
	return object.None
}

// fieldsRepr shows a dataclass without the name of the class, which members have before them.
var fieldsRepr = ondemand.Value[object.Value]{Make: func() object.Value {
	return object.NewNative(&object.Method{Name: "_dataclass_repr", F1: func(th *thread, _, self value) (value, *exception) {
		fields, exc := object.GetAttr(th, self, nameDataFields.Str())
		if exc != nil {
			return value{}, exc
		}
		if !fields.Type().Has(object.FlagDict) {
			return object.StrOf(""), nil
		}
		out := ""
		for i := 0; ; {
			k, f, next, ok := fields.AsDict().Next(i)
			if !ok {
				return object.StrOf(out), nil
			}
			i = next
			if shown, exc := object.GetAttr(th, f, object.Intern("repr")); exc != nil || !shown.Is(object.True) || !k.Type().Has(object.FlagStr) {
				continue
			}
			v, exc := object.GetAttr(th, self, object.Intern(k.AsStr().String()))
			if exc != nil {
				return value{}, exc
			}
			s, exc := text(th, v)
			if exc != nil {
				return value{}, exc
			}
			if out != "" {
				out += ", "
			}
			out += k.AsStr().String() + "=" + s
		}
	}}, value{}).Value()
}}

// isObjectNew reports that f is object.__new__.
func isObjectNew(f value) bool {
	if f.Type() == object.StaticMethodType {
		f = object.Cast[object.MethodHolder](f).Callable
	}
	return f.Is(object.ObjectType.Lookup(nameNew.Str()))
}

// isBaseNew reports that f makes nothing of its arguments: it is the __new__ of object or of Enum.
func isBaseNew(st *state, f value) bool {
	return isObjectNew(f) || !st.enumNew.IsNull() && (f.Is(st.enumNew) || f.Is(st.dynamicNew))
}

// findNew is the function that makes members, and whether it takes their values as arguments.
func (m *making) findNew(th *thread) (create value, useArgs bool, exc *exception) {
	if m.first == nil {
		return object.ObjectType.Lookup(nameNew.Str()), false, nil
	}
	f := m.newFunc
	if f.IsNull() {
		for _, name := range []*object.Str{nameSavedNew.Str(), nameNew.Str()} {
			for _, t := range []*class{m.data, m.first} {
				found, ok, exc := object.FindAttr(th, t.Value(), name)
				if exc != nil {
					return value{}, false, exc
				}
				if ok && f.IsNull() && !isBaseNew(m.st, found) {
					f = found
				}
			}
			if !f.IsNull() {
				break
			}
		}
	}
	if f.IsNull() {
		return object.ObjectType.Lookup(nameNew.Str()), false, nil
	}
	// A function in the namespace binds to nothing when it is called as _new_member_.
	if f.Type().Has(object.FlagMethodDescr) {
		f = object.NewStaticMethod(f).Value()
	}
	return f, !isBaseNew(m.st, f), nil
}
