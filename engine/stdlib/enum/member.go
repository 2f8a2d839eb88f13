// This file makes the members of an enumeration, and looks them up by their values.

package enum

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// proto stands for a member in the namespace of a class in the making; __set_name__ puts the member into its place.
type proto struct {
	object.Head
	v value
}

var protoType = &object.Type{Name: "_proto_member", Module: "enum", Doc: "intermediate step for enum members between class execution and final creation", Def: protoDef{}}

type protoDef struct{}

// Define implements object.Definition.
func (protoDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.AddMethods([]object.Method{{Name: "__set_name__", F2: func(th *thread, self, owner, name value) (value, *exception) {
			if !owner.Type().Has(object.FlagType) || !name.Type().Has(object.FlagStr) {
				return value{}, object.TypeErrorf("__set_name__() needs a class and a name")
			}
			t, key := owner.AsType(), object.Intern(name.AsStr().String())
			if exc := set(th, t, key, value{}); exc != nil {
				return value{}, exc
			}
			return object.None, addMember(th, t, key, object.Cast[proto](self).v)
		}}})
	})
}

func newProto(v value) value {
	p := &proto{Head: object.NewHead(protoType), v: v}
	return p.Value()
}

// addMember makes the member of t with name and value v, or makes name an alias of the member that has the value already.
func addMember(th *thread, t *class, name *object.Str, v value) *exception {
	args, given := []value{v}, v
	if v.Type().Has(object.FlagTuple) && memberType(t) != object.TupleType {
		args = append([]value(nil), v.AsTuple().Items...)
	}
	m, exc := makeMember(th, t, v, args)
	if exc != nil {
		return exc
	}
	if v, exc = valueOf(th, m); exc != nil {
		return exc
	}
	for _, a := range []struct {
		name *object.Str
		v    value
	}{{nameName.Str(), name.Value()}, {nameObjClass.Str(), t.Value()}} {
		if exc := object.SetAttr(th, m, a.name, a.v); exc != nil {
			return exc
		}
	}
	if init := m.Type().Init; init != nil && !t.LookupName("__init__").Is(object.ObjectType.LookupName("__init__")) {
		if stateOf(th).simple {
			args = []value{given}
		}
		if exc := init(th, m, args, nil); exc != nil {
			return exc
		}
	}
	names := namesOf(t)
	if exc := object.SetAttr(th, m, nameSortOrder.Str(), object.Int64(int64(len(names.Items)))); exc != nil {
		return exc
	}
	canonical, exc := memberWithValue(th, t, v)
	if exc != nil {
		return exc
	}
	if !canonical.IsNull() {
		m = canonical
	} else if !isFlagClass(th, t) || isSingleBit(th, v) {
		names.Append(name.Value())
	}
	if isFlagClass(th, t) {
		if exc := addBits(th, t, v); exc != nil {
			return exc
		}
	}
	if exc := bind(th, t, name, m); exc != nil {
		return exc
	}
	return addValue(th, t, name.Value(), v, m)
}

// makeMember makes an instance of t and sees to it that it has a value.
func makeMember(th *thread, t *class, v value, args []value) (value, *exception) {
	create, exc := object.GetAttr(th, t.Value(), nameNewMember.Str())
	if exc != nil {
		return value{}, exc
	}
	given := []value{t.Value()}
	if use := t.Lookup(nameUseArgs.Str()); use.Is(object.True) {
		given = append(given, args...)
	}
	st := stateOf(th)
	outer := st.creating
	st.creating = t
	m, exc := object.Call(th, create, given, nil)
	st.creating = outer
	if exc != nil {
		return value{}, exc
	}
	if _, ok, exc := object.FindAttr(th, m, nameValue.Str()); exc != nil || ok {
		return m, exc
	}
	if data := memberType(t); data != object.ObjectType {
		made, exc := object.Call(th, data.Value(), args, nil)
		if exc != nil {
			failed := object.TypeErrorf("_value_ not set in __new__, unable to create it")
			failed.Cause, failed.SuppressContext = exc.Value(), true
			return value{}, failed
		}
		v = made
	}
	return m, object.SetAttr(th, m, nameValue.Str(), v)
}

// memberWithValue is the member of t that has value v, null if there is none. Values that cannot be hashed are compared one by one.
func memberWithValue(th *thread, t *class, v value) (value, *exception) {
	found, ok, exc := dictIn(t, nameValues.Str()).Get(th, v)
	if exc == nil {
		if ok {
			return found, nil
		}
		return value{}, nil
	}
	if !exc.Is(object.TypeErrorType) {
		return value{}, exc
	}
	members := membersOf(t)
	for i := 0; ; {
		_, m, next, ok := members.Next(i)
		if !ok {
			return value{}, nil
		}
		i = next
		other, exc := valueOf(th, m)
		if exc != nil {
			return value{}, exc
		}
		if same, exc := object.EqualValues(th, other, v); exc != nil || same {
			return m, exc
		}
	}
}

// addValue makes v lead to m, which name, or its own if that is null, leads to.
func addValue(th *thread, t *class, name, v, m value) *exception {
	_, exc := dictIn(t, nameValues.Str()).SetDefault(th, v, m)
	if exc == nil {
		hashable := listIn(t, nameHashable.Str())
		if known, exc := object.Contains(th, hashable.Value(), v); exc != nil || known {
			return exc
		}
		hashable.Append(v)
		return nil
	}
	if !exc.Is(object.TypeErrorType) {
		return exc
	}
	listIn(t, nameUnhashable.Str()).Append(v)
	if name.IsNull() {
		if name, exc = nameOf(th, m); exc != nil {
			return exc
		}
	}
	list, exc := dictIn(t, nameUnhashMap.Str()).SetDefault(th, name, object.ListOf())
	if exc != nil {
		return exc
	}
	values, exc := object.ListFrom(list, "an item of "+nameUnhashMap.Text)
	if exc == nil {
		values.Append(v)
	}
	return exc
}

// byValue is Enum.__new__ of a finished class: the member with value v.
func byValue(th *thread, t *class, v value) (value, *exception) {
	if v.Type() == t {
		return v, nil
	}
	found, ok, exc := dictIn(t, nameValues.Str()).Get(th, v)
	switch {
	case exc == nil && ok:
		return found, nil
	case exc != nil && !exc.Is(object.TypeErrorType):
		return value{}, exc
	case exc != nil:
		if found, exc = byUnhashable(th, t, v); exc != nil || !found.IsNull() {
			return found, exc
		}
	}
	if membersOf(t).Len() == 0 {
		if stateOf(th).creating == t {
			return value{}, object.TypeErrorf("do not use `super().__new__; call the appropriate __new__ directly")
		}
		return value{}, failf(th, object.TypeErrorType, "%s has no members defined", t.Value())
	}
	return missing(th, t, v)
}

func byUnhashable(th *thread, t *class, v value) (value, *exception) {
	lists := dictIn(t, nameUnhashMap.Str())
	for i := 0; ; {
		name, list, next, ok := lists.Next(i)
		if !ok {
			return value{}, nil
		}
		i = next
		if yes, exc := object.Contains(th, list, v); exc != nil {
			return value{}, exc
		} else if yes {
			return object.GetItem(th, membersOf(t).Value(), name)
		}
	}
}

// missing asks _missing_ for the member with value v.
func missing(th *thread, t *class, v value) (value, *exception) {
	result, exc := object.CallMethod(th, t.Value(), nameMissing.Str(), v)
	if exc == nil {
		if object.IsInstance(result, t) {
			return result, nil
		}
		st := stateOf(th)
		if isFlagClass(th, t) && result.Type().Has(object.FlagInt) && t.Lookup(nameBoundary.Str()).Is(st.eject) {
			return result, nil
		}
	} else if !exc.Is(object.ExceptionType) {
		return value{}, exc
	}
	invalid := failf(th, object.ValueErrorType, "%s is not a valid %s", v, t.Qualname)
	switch {
	case exc == nil && result.IsNone():
		return value{}, invalid
	case exc == nil:
		exc = failf(th, object.TypeErrorType, "error in %s._missing_: returned %s instead of None or a valid member", t.Name, result)
	}
	if !exc.Is(object.ValueErrorType) {
		exc.SetContext(invalid)
	}
	return value{}, exc
}
