// This file describes the classes Enum and StrEnum.

package enum

import (
	"dappco.re/go/py/engine/object"
)

const enumDoc = "Create a collection of name/value pairs.\n\nMembers are attributes of the class; Color(1) finds a member by its\nvalue, Color['RED'] by its name. Enumerations can be iterated over and\nhave a length. Methods can be added to enumerations, and members can\nhave attributes of their own."

func enumSpec(st *state) object.ClassSpec {
	return object.ClassSpec{
		Name: "Enum", Doc: enumDoc, Meta: st.meta,
		Methods: []object.Method{
			{Name: "__new__", Kind: object.StaticMethod, Sig: "(cls, value)", FK: enumNew},
			{Name: "_generate_next_value_", Kind: object.StaticMethod, Sig: "(name, start, count, last_values)", FS: nextValue, Doc: "Generate the next value when not given: one more than the highest so far."},
			{Name: "_missing_", Kind: object.ClassMethod, Sig: "($cls, value)", F1: func(*thread, value, value) (value, *exception) { return object.None, nil }},
			{Name: "_add_alias_", Sig: "($self, name)", F1: func(th *thread, self, name value) (value, *exception) {
				if !name.Type().Has(object.FlagStr) {
					return value{}, object.TypeErrorf("name must be a str, not %s", name.Type().Name)
				}
				return object.None, bind(th, self.Type(), object.Intern(name.AsStr().String()), self)
			}},
			{Name: "_add_value_alias_", Sig: "($self, value)", F1: addValueAlias},
			{Name: "__repr__", Sig: "($self)", F0: enumRepr},
			{Name: "__str__", Sig: "($self)", F0: enumStr},
			{Name: "__dir__", Sig: "($self)", Doc: "Returns public methods and other interesting attributes.", F0: enumDir},
			{Name: "__format__", Sig: "($self, format_spec)", F1: enumFormat},
			{Name: "__hash__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				name, exc := nameOf(th, self)
				if exc != nil {
					return value{}, exc
				}
				h, exc := object.Hash(th, name)
				return object.Int64(h), exc
			}},
			{Name: "__reduce_ex__", Sig: "($self, proto)", F1: func(th *thread, self, _ value) (value, *exception) {
				v, exc := valueOf(th, self)
				return object.TupleOf(self.Type().Value(), object.TupleOf(v)), exc
			}},
			{Name: "__deepcopy__", Sig: "($self, memo)", F1: func(_ *thread, self, _ value) (value, *exception) { return self, nil }},
			{Name: "__copy__", Sig: "($self)", F0: func(_ *thread, self value) (value, *exception) { return self, nil }},
		},
		Attrs: []object.ClassAttr{
			{Name: "name", V: stored("name", "The name of the Enum member.", nameName.Str())},
			{Name: "value", V: stored("value", "The value of the Enum member.", nameValue.Str())},
		},
	}
}

func enumNew(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	if len(kw) > 0 {
		return value{}, object.UnexpectedKeyword("Enum.__new__", kw[0].String())
	}
	if len(args) != 2 {
		were := "were"
		if len(args) == 1 {
			were = "was"
		}
		return value{}, object.TypeErrorf("Enum.__new__() takes 2 positional arguments but %d %s given", len(args), were)
	}
	if !args[0].Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("Enum.__new__(X): X is not a type object (%s)", args[0].Type().MessageName())
	}
	return byValue(th, args[0].AsType(), args[1])
}

// nextValue is one more than the highest of the values so far.
func nextValue(th *thread, _ value, args []value) (value, *exception) {
	last, exc := object.Collect(th, args[3])
	if exc != nil || len(last) == 0 {
		return args[1], exc
	}
	sorted := append([]value(nil), last...)
	if exc := object.SortValues(th, sorted, value{}, false); exc != nil {
		if exc.Is(object.TypeErrorType) {
			exc = instead(exc, object.TypeErrorf("unable to sort non-numeric values"))
		}
		return value{}, exc
	}
	highest := sorted[len(sorted)-1]
	next, exc := object.Binary(th, object.Add, highest, object.Int64(1))
	if exc != nil && exc.Is(object.TypeErrorType) {
		exc = instead(exc, failf(th, object.TypeErrorType, "unable to increment %s", highest))
	}
	return next, exc
}

// instead is exc as raised "from None" while old was handled.
func instead(old, exc *exception) *exception {
	exc.SetContext(old)
	exc.SuppressContext = true
	return exc
}

func addValueAlias(th *thread, self, v value) (value, *exception) {
	t := self.Type()
	bound, exc := memberWithValue(th, t, v)
	if exc != nil {
		return value{}, exc
	}
	if !bound.IsNull() {
		if bound.Is(self) {
			return object.None, nil
		}
		return value{}, failf(th, object.ValueErrorType, "%s is already bound: %s", v, bound)
	}
	return object.None, addValue(th, t, value{}, v, self)
}

// showValue is the value of a member as its class shows it.
func showValue(th *thread, self value) (string, *exception) {
	v, exc := valueOf(th, self)
	if exc != nil {
		return "", exc
	}
	show := self.Type().Lookup(nameValueRepr.Str())
	if show.IsNull() || show.IsNone() {
		return text(th, v)
	}
	s, exc := object.Call1(th, show, v)
	if exc != nil {
		return "", exc
	}
	if !s.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("__repr__ returned non-string (type %s)", s.Type().Name)
	}
	return s.AsStr().String(), nil
}

// nameText is the name of a member; null for flags without one.
func nameText(th *thread, self value) (string, bool, *exception) {
	name, exc := nameOf(th, self)
	if exc != nil || name.IsNone() {
		return "", false, exc
	}
	s, exc := object.ToStr(th, name)
	if exc != nil {
		return "", false, exc
	}
	if name.Type().Has(object.FlagStr) {
		return name.AsStr().String(), true, nil
	}
	return s.String(), true, nil
}

func enumRepr(th *thread, self value) (value, *exception) {
	name, _, exc := nameText(th, self)
	if exc != nil {
		return value{}, exc
	}
	shown, exc := showValue(th, self)
	return object.StrOf("<" + self.Type().Name + "." + name + ": " + shown + ">"), exc
}

func enumStr(th *thread, self value) (value, *exception) {
	name, _, exc := nameText(th, self)
	return object.StrOf(self.Type().Name + "." + name), exc
}

func enumFormat(th *thread, self, spec value) (value, *exception) {
	s, exc := object.ToStr(th, self)
	if exc != nil {
		return value{}, exc
	}
	f := object.StrType.Lookup(nameFormat.Str())
	return object.Call2(th, f, s.Value(), spec)
}

// enumDir is what dir() shows of a member: the methods that its classes add, and a few attributes.
func enumDir(th *thread, self value) (value, *exception) {
	t, st := self.Type(), stateOf(th)
	names := object.NewSet()
	if memberType(t) != object.ObjectType {
		f, exc := object.CallMethod(th, object.ObjectType.Value(), object.Intern("__dir__"), self)
		if exc != nil {
			return value{}, exc
		}
		if exc := names.Update(th, f); exc != nil {
			return value{}, exc
		}
	} else {
		for _, name := range []string{"__class__", "__doc__", "__eq__", "__hash__", "__module__"} {
			if exc := names.Add(th, object.Intern(name).Value()); exc != nil {
				return value{}, exc
			}
		}
	}
	if a := object.AttrsOf(self); a != nil {
		var exc *exception
		a.Range(func(name *object.Str, _ value) bool {
			if name.String() != "" && name.String()[0] != '_' {
				exc = names.Add(th, name.Value())
			}
			return exc == nil
		})
		if exc != nil {
			return value{}, exc
		}
	}
	if exc := addClassNames(th, st, t, names); exc != nil {
		return value{}, exc
	}
	items, exc := object.Collect(th, names.Value())
	if exc == nil {
		exc = object.SortValues(th, items, value{}, false)
	}
	return object.ListOf(items...), exc
}

// addClassNames adds to names what the classes of a member of t define for it, members aside.
func addClassNames(th *thread, st *state, t *class, names *object.Set) *exception {
	members := membersOf(t)
	for _, c := range t.MRO {
		if c == object.ObjectType || memberType(t) != object.ObjectType && c == memberType(t) {
			continue
		}
		for i := 0; ; {
			k, v, next, ok := c.Namespace().Next(i)
			if !ok {
				break
			}
			i = next
			if !k.Type().Has(object.FlagStr) || k.AsStr().Len() == 0 || k.AsStr().String()[0] == '_' {
				continue
			}
			_, isMember := members.GetStr(k.AsStr())
			if object.IsInstance(v, propertyType) {
				a := attributeOf(v)
				isMember = a.Get.IsNone() && a.instant == nil && a.inner.IsNull()
			}
			if isMember {
				if _, exc := names.Discard(th, k); exc != nil {
					return exc
				}
				continue
			}
			if exc := names.Add(th, k); exc != nil {
				return exc
			}
		}
	}
	return nil
}

func strSpec(st *state) object.ClassSpec {
	return object.ClassSpec{
		Name: "StrEnum", Doc: "Enum where members are also (and must be) strings", Meta: st.meta, Bases: []*class{object.StrType, st.repr},
		Methods: []object.Method{
			{Name: "__new__", Kind: object.StaticMethod, Sig: "(cls, *values)", FK: strNew, Doc: "values must already be of type `str`"},
			{Name: "_generate_next_value_", Kind: object.StaticMethod, Sig: "(name, start, count, last_values)", Doc: "Return the lower-cased version of the member name.", FS: func(th *thread, _ value, args []value) (value, *exception) {
				return object.CallMethod(th, args[0], object.Intern("lower"))
			}},
		},
	}
}

// strNew makes a member of a StrEnum: values are the arguments of str().
func strNew(th *thread, _ value, args []value, _ []*object.Str) (value, *exception) {
	if len(args) == 0 || !args[0].Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("StrEnum.__new__() missing 1 required positional argument: 'cls'")
	}
	cls, values := args[0], args[1:]
	if len(values) > 3 {
		return value{}, failf(th, object.TypeErrorType, "too many arguments for str(): %s", object.TupleOf(values...))
	}
	checks := []string{"%s is not a string", "encoding must be a string, not %s", "errors must be a string, not %s"}
	for i, v := range values {
		if (i > 0 || len(values) == 1) && !v.Type().Has(object.FlagStr) {
			return value{}, failf(th, object.TypeErrorType, checks[i], v)
		}
	}
	s, exc := object.Call(th, object.StrType.Value(), values, nil)
	if exc != nil {
		return value{}, exc
	}
	m, exc := object.NewAs(th, object.StrType, cls, s)
	if exc != nil {
		return value{}, exc
	}
	return m, object.SetAttr(th, m, nameValue.Str(), s)
}
