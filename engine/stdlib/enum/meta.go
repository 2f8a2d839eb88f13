// This file describes EnumType, the metaclass of enumerations, and has its methods but for the making of classes.

package enum

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

const callSig = "($cls, value, names=<not given>, *values, module=None, qualname=None, type=None, start=1, boundary=None)"

func metaSpec() object.ClassSpec {
	signature := newAttribute(propertyType)
	signature.Get = object.NewNative(&object.Method{Name: "__signature__", F1: metaSignature}, value{}).Value()
	return object.ClassSpec{
		Name: "EnumType", Doc: "Metaclass for Enum", Bases: []*class{object.TypeType},
		Methods: []object.Method{
			{Name: "__prepare__", Kind: object.ClassMethod, Sig: "($metacls, cls, bases, **kwds)", FK: metaPrepare},
			{Name: "__new__", Kind: object.StaticMethod, Sig: "(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds)", FK: metaNew},
			{Name: "__init__", Sig: "($self, *args, **kwds)", FK: func(*thread, value, []value, []*object.Str) (value, *exception) { return object.None, nil }},
			{Name: "__bool__", Sig: "($cls)", Doc: "classes/types should always be True.", F0: func(*thread, value) (value, *exception) { return object.True, nil }},
			{Name: "__call__", Sig: callSig, FK: metaCall, Doc: "Either returns an existing member, or creates a new enum class.\n\n" +
				"With only a value it looks up the member; with names it makes an\nenumeration: value is its name, names its members as a string, an\niterable or a mapping, and start the first value."},
			{Name: "__contains__", Sig: "($cls, value)", Doc: "Return True if `value` is in `cls`: a member, or the value of a member.", F1: metaContains},
			{Name: "__delattr__", Sig: "($cls, attr)", F1: metaDelAttr},
			{Name: "__dir__", Sig: "($cls)", F0: metaDir},
			{Name: "__getitem__", Sig: "($cls, name)", Doc: "Return the member matching `name`.", F1: func(th *thread, self, name value) (value, *exception) {
				return object.GetItem(th, membersOf(self.AsType()).Value(), name)
			}},
			{Name: "__iter__", Sig: "($cls)", Doc: "Return members in definition order.", F0: func(_ *thread, self value) (value, *exception) {
				return iterate("EnumType.__iter__.<locals>.<genexpr>", self.AsType(), false), nil
			}},
			{Name: "__reversed__", Sig: "($cls)", Doc: "Return members in reverse definition order.", F0: func(_ *thread, self value) (value, *exception) {
				return iterate("EnumType.__reversed__.<locals>.<genexpr>", self.AsType(), true), nil
			}},
			{Name: "__len__", Sig: "($cls)", Doc: "Return the number of members (no aliases)", F0: func(_ *thread, self value) (value, *exception) {
				return object.Int64(int64(len(namesOf(self.AsType()).Items))), nil
			}},
			{Name: "__repr__", Sig: "($cls)", F0: func(th *thread, self value) (value, *exception) {
				kind := "enum"
				if st := stateOf(th); st.flag != nil && self.AsType().IsSubtype(st.flag) || st.flag == nil && self.AsType().Name == "Flag" {
					kind = "flag"
				}
				name, exc := text(th, object.StrOf(self.AsType().Name))
				return object.StrOf("<" + kind + " " + name + ">"), exc
			}},
			{Name: "__setattr__", Sig: "($cls, name, value)", Doc: "Block attempts to reassign Enum members.", F2: metaSetAttr},
			{Name: "_create_", Sig: "($cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None)", FK: metaCreate, Doc: "Convenience method to create a new Enum class."},
			{Name: "_convert_", Sig: "($cls, name, module, filter, source=None, *, boundary=None, as_global=False)", FS: metaConvert, Doc: "Create a new Enum subclass that replaces a collection of global constants"},
			{Name: "_add_member_", Sig: "($cls, name, member)", F2: func(th *thread, self, name, m value) (value, *exception) {
				if !name.Type().Has(object.FlagStr) {
					return value{}, object.TypeErrorf("name must be a str, not %s", name.Type().Name)
				}
				return object.None, bind(th, self.AsType(), object.Intern(name.AsStr().String()), m)
			}},
			{Name: "_check_for_existing_members_", Kind: object.ClassMethod, Sig: "($mcls, class_name, bases)", F2: func(th *thread, _, name, bases value) (value, *exception) {
				items, exc := object.Collect(th, bases)
				if exc != nil {
					return value{}, exc
				}
				return object.None, checkExtends(th, name, items)
			}},
			{Name: "_get_mixins_", Kind: object.ClassMethod, Sig: "($mcls, class_name, bases)", Doc: "Return the type for creating enum members, and the first inherited enum class.", F2: func(th *thread, _, name, bases value) (value, *exception) {
				items, exc := object.Collect(th, bases)
				if exc != nil {
					return value{}, exc
				}
				data, first, exc := mixins(th, name, items)
				if exc != nil || first == nil {
					return object.TupleOf(object.ObjectType.Value(), object.None), exc
				}
				return object.TupleOf(data.Value(), first.Value()), nil
			}},
		},
		GetSets: []object.GetSet{{Name: "__members__", Doc: "Returns a mapping of member name->value, a read-only view of all members with aliases.", Get: func(_ *thread, self value) (value, *exception) {
			return object.NewMappingProxy(membersOf(self.AsType()).Value()), nil
		}}},
		Attrs: []object.ClassAttr{{Name: "__signature__", V: signature.Value()}},
	}
}

// iterate is a generator of a method, over the members of t in the order of definition.
func iterate(qualname string, t *class, backwards bool) value {
	names, members := slices.Clone(namesOf(t).Items), membersOf(t)
	if backwards {
		slices.Reverse(names)
	}
	return generator.New(qualname, func(th *thread) (value, *exception) {
		if len(names) == 0 {
			return value{}, nil
		}
		name := names[0]
		names = names[1:]
		return object.GetItem(th, members.Value(), name)
	})
}

func metaSetAttr(th *thread, self, name, v value) (value, *exception) {
	if members := own(self.AsType(), nameMap.Str()); !members.IsNull() {
		if yes, exc := object.Contains(th, members, name); exc != nil {
			return value{}, exc
		} else if yes {
			return value{}, failf(th, object.AttributeErrorType, "cannot reassign member %s", name)
		}
	}
	return object.None, assign(th, self, name, v)
}

// assign is type.__setattr__, or __delattr__ for a null v.
func assign(th *thread, self, name, v value) *exception {
	if !name.Type().Has(object.FlagStr) {
		return object.TypeErrorf("attribute name must be string, not '%s'", name.Type().MessageName())
	}
	return set(th, self.AsType(), name.AsStr(), v)
}

func metaDelAttr(th *thread, self, name value) (value, *exception) {
	if members := own(self.AsType(), nameMap.Str()); !members.IsNull() {
		if yes, exc := object.Contains(th, members, name); exc != nil {
			return value{}, exc
		} else if yes {
			return value{}, failf(th, object.AttributeErrorType, "%s cannot delete member %s.", object.StrOf(self.AsType().Name), name)
		}
	}
	return object.None, assign(th, self, name, value{})
}

var metaCallParams = object.ParseParams("EnumType.__call__", "(value, names=None, module=None, qualname=None, type=None, start=1, boundary=None)")

// metaCall looks up a member by its value, or makes a new enumeration of a class without members.
func metaCall(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	t := self.AsType()
	hasMembers := membersOf(t).Len() > 0
	if hasMembers && len(args) == 1 && len(kw) == 0 {
		return lookUp(th, t, args[0])
	}
	npos := len(args) - len(kw)
	params := *metaCallParams.List()
	params.MaxPos = 2
	firsts := append(append([]value(nil), args[:min(npos, 2)]...), args[npos:]...)
	a, _, _, exc := native.BindPython(params.Params(), 1, false, firsts, kw)
	if exc != nil {
		return value{}, exc
	}
	if hasMembers {
		if a[1].IsNull() {
			return lookUp(th, t, a[0])
		}
		var more []value
		if npos > 2 {
			more = args[2:npos]
		}
		return lookUp(th, t, object.TupleOf(append([]value{a[0], a[1]}, more...)...))
	}
	if a[1].IsNull() && (a[4].IsNull() || a[4].IsNone()) {
		return value{}, failf(th, object.TypeErrorType, "%s has no members; specify `names=()` if you meant to create a new, empty, enum", self)
	}
	return callCreate(th, self, a)
}

// lookUp is cls.__new__(cls, v), which finds the member.
func lookUp(th *thread, t *class, v value) (value, *exception) {
	if f := t.Lookup(nameNew.Str()); f.Is(stateOf(th).enumNew) {
		return byValue(th, t, v)
	}
	f, exc := object.GetAttr(th, t.Value(), nameNew.Str())
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(th, f, t.Value(), v)
}

func metaContains(th *thread, self, v value) (value, *exception) {
	t := self.AsType()
	if object.IsInstance(v, t) {
		return object.True, nil
	}
	_, exc := object.Call1(th, self, v)
	if exc == nil {
		return object.True, nil
	}
	if !exc.Is(object.ValueErrorType) {
		return value{}, exc
	}
	for _, name := range []*object.Str{nameUnhashable.Str(), nameHashable.Str()} {
		if yes, exc := object.Contains(th, listIn(t, name).Value(), v); exc != nil || yes {
			return object.Bool(yes), exc
		}
	}
	return object.False, nil
}

var classAttributes = []string{"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"}

// metaDir is what dir() shows of an enumeration: its members, what is special about it, and what the mixed-in type has.
func metaDir(th *thread, self value) (value, *exception) {
	t := self.AsType()
	names := object.NewSet()
	add := func(items ...value) (exc *exception) {
		for i := 0; i < len(items) && exc == nil; i++ {
			exc = names.Add(th, items[i])
		}
		return exc
	}
	for _, name := range classAttributes {
		if exc := add(object.Intern(name).Value()); exc != nil {
			return value{}, exc
		}
	}
	if exc := add(namesOf(t).Items...); exc != nil {
		return value{}, exc
	}
	if f := t.Lookup(nameNewMember.Str()); !f.IsNull() && !isObjectNew(f) {
		if exc := add(nameNew.Str().Value()); exc != nil {
			return value{}, exc
		}
	}
	if data := memberType(t); data != object.ObjectType {
		for _, b := range data.MRO {
			for i := 0; ; {
				k, _, next, ok := b.Namespace().Next(i)
				if !ok {
					break
				}
				i = next
				if exc := add(k); exc != nil {
					return value{}, exc
				}
			}
		}
	}
	items, exc := object.Collect(th, names.Value())
	if exc == nil {
		exc = object.SortValues(th, items, value{}, false)
	}
	return object.ListOf(items...), exc
}
