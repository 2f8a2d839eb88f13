// This file implements EnumDict, the namespace of a class statement that makes an enumeration: it tells members from the rest.

package enum

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	dictClassName  = object.Name{Text: "_cls_name"}
	dictMembers    = object.Name{Text: "_member_names"}
	dictLast       = object.Name{Text: "_last_values"}
	dictIgnore     = object.Name{Text: "_ignore"}
	dictAutoCalled = object.Name{Text: "_auto_called"}
	dictGenerate   = object.Name{Text: "_generate_next_value"}
)

func dictSpec() object.ClassSpec {
	return object.ClassSpec{
		Name: "EnumDict", Doc: "Track enum member order and ensure member names are not reused.\n\nEnumType will use the names found in self._member_names as the\nenumeration member names.",
		Bases: []*class{object.DictType},
		Methods: []object.Method{
			{Name: "__init__", Sig: "($self, cls_name=None)", FS: dictInit},
			{Name: "__setitem__", Sig: "($self, key, value)", Doc: "Set self[key] to value, which becomes a member unless it is a descriptor\nor its name is reserved.", F2: func(th *thread, self, key, v value) (value, *exception) {
				return object.None, dictSet(th, self, key, v)
			}},
			{Name: "update", Sig: "($self, members, **more_members)", FK: dictUpdate},
		},
		GetSets: []object.GetSet{{Name: "member_names", Get: func(th *thread, self value) (value, *exception) {
			names, exc := object.GetAttr(th, self, dictMembers.Str())
			if exc != nil {
				return value{}, exc
			}
			items, exc := object.Collect(th, names)
			return object.ListOf(items...), exc
		}}},
	}
}

func dictInit(th *thread, self value, args []value) (value, *exception) {
	name := args[0]
	if name.IsNull() {
		name = object.None
	}
	d := dictAttrs(self)
	t := self.Type()
	d.Set(t, dictMembers.Str(), object.NewDict().Value())
	d.Set(t, dictLast.Str(), object.ListOf())
	d.Set(t, dictIgnore.Str(), object.ListOf())
	d.Set(t, dictAutoCalled.Str(), object.False)
	d.Set(t, dictClassName.Str(), name)
	return object.None, nil
}

func dictAttrs(self value) *object.Attrs { return object.AttrsOf(self) }

// isEnumDict reports that ns was made by __prepare__ of an enumeration's metaclass.
func (st *state) isEnumDict(ns value) bool { return object.IsInstance(ns, st.dict) }

// sunderNames are the _sunder_ names that a class may define.
var sunderNames = ondemand.Value[map[string]bool]{Make: func() map[string]bool {
	return map[string]bool{
		"_order_": true, "_generate_next_value_": true, "_numeric_repr_": true, "_missing_": true, "_ignore_": true, "_iter_member_": true,
		"_iter_member_by_value_": true, "_iter_member_by_def_": true, "_add_alias_": true, "_add_value_alias_": true,
	}
}}

// dictSet is self[key] = v.
func dictSet(th *thread, self, key, v value) *exception {
	if !key.Type().Has(object.FlagStr) {
		return self.AsDict().Set(th, key, v)
	}
	name := key.AsStr().String()
	cls := attr(self, dictClassName.Str())
	clsName := ""
	if !cls.IsNull() && cls.Type().Has(object.FlagStr) {
		clsName = cls.AsStr().String()
	}
	switch {
	case clsName != "" && isPrivate(clsName, name):
	case isSunder(name):
		var exc *exception
		if v, exc = setSunder(th, self, name, v); exc != nil {
			return exc
		}
	case isDunder(name):
		if name == "__order__" {
			key = nameOrder.Str().Value()
		}
	default:
		var exc *exception
		if v, exc = setPlain(th, self, key, clsName, v); exc != nil {
			return exc
		}
	}
	return self.AsDict().Set(th, key, v)
}

// setSunder checks an assignment to a _sunder_ name.
func setSunder(th *thread, self value, name string, v value) (value, *exception) {
	if !sunderNames.Get()[name] {
		return value{}, object.ValueErrorf("_sunder_ names, such as '%s', are reserved for future Enum use", name)
	}
	attrs, t := dictAttrs(self), self.Type()
	switch name {
	case "_generate_next_value_":
		if called := attr(self, dictAutoCalled.Str()); !called.IsNull() && called.Is(object.True) {
			return value{}, object.TypeErrorf("_generate_next_value_ must be defined before members")
		}
		f := v
		if v.Type() == object.StaticMethodType {
			f = object.Cast[object.MethodHolder](v).Callable
		}
		attrs.Set(t, dictGenerate.Str(), f)
	case "_ignore_":
		var items []value
		if v.Type().Has(object.FlagStr) {
			items = words(v.AsStr().String())
		} else {
			var exc *exception
			if items, exc = object.Collect(th, v); exc != nil {
				return value{}, exc
			}
		}
		v = object.ListOf(items...)
		attrs.Set(t, dictIgnore.Str(), v)
		already := object.NewSet()
		names := dictMemberNames(self)
		for _, item := range items {
			if _, ok, exc := names.Get(th, item); exc != nil {
				return value{}, exc
			} else if ok {
				if exc := already.Add(th, item); exc != nil {
					return value{}, exc
				}
			}
		}
		if already.Len() > 0 {
			return value{}, failf(th, object.ValueErrorType, "_ignore_ cannot specify already set names: %s", already.Value())
		}
	}
	return v, nil
}

// dictMemberNames is the names of the members so far, as the keys of a dict.
func dictMemberNames(self value) *object.Dict {
	if v := attr(self, dictMembers.Str()); !v.IsNull() && v.Type().Has(object.FlagDict) {
		return v.AsDict()
	}
	return object.NewDict()
}

// setPlain is the value to store for an ordinary name, which is a member unless its value says otherwise.
func setPlain(th *thread, self, key value, clsName string, v value) (value, *exception) {
	st := stateOf(th)
	d, names := self.AsDict(), dictMemberNames(self)
	if _, ok := names.GetStr(key.AsStr()); ok {
		old, _ := d.GetStr(key.AsStr())
		return value{}, failf(th, object.TypeErrorType, "%s already defined as %s", key, old)
	}
	if ignored := attr(self, dictIgnore.Str()); !ignored.IsNull() {
		if yes, exc := object.Contains(th, ignored, key); exc != nil || yes {
			return v, exc
		}
	}
	if object.IsInstance(v, st.nonmember) {
		return object.GetAttr(th, v, wrappedName.Str())
	}
	if isDescriptor(th, v) || isInternalClass(th, clsName, v) {
		return v, nil
	}
	if old, ok := d.GetStr(key.AsStr()); ok {
		return value{}, failf(th, object.TypeErrorType, "%s already defined as %s", key, old)
	}
	if object.IsInstance(v, st.member) {
		var exc *exception
		if v, exc = object.GetAttr(th, v, wrappedName.Str()); exc != nil {
			return value{}, exc
		}
	}
	v, computed, exc := st.resolveAuto(th, self, key, v)
	if exc != nil {
		return value{}, exc
	}
	names.SetStr(key.AsStr(), object.None)
	if !computed {
		lastValues(self).Append(v)
	}
	return v, nil
}

func lastValues(self value) *object.List {
	if v := attr(self, dictLast.Str()); !v.IsNull() && v.Type().Has(object.FlagList) {
		return v.AsList()
	}
	return object.NewList(nil)
}

// isInternalClass reports that v is a class made in the body of class clsName.
func isInternalClass(th *thread, clsName string, v value) bool {
	if clsName == "" || !v.Type().Has(object.FlagType) {
		return false
	}
	t := v.AsType()
	suffix := clsName + "." + t.Name
	return t.Qualname == suffix || len(t.Qualname) > len(suffix) && t.Qualname[len(t.Qualname)-len(suffix)-1:] == "."+suffix
}

// resolveAuto replaces auto() objects in v, which is one or a tuple with some, by generated values.
func (st *state) resolveAuto(th *thread, self, key, v value) (resolved value, computed bool, exc *exception) {
	if object.IsInstance(v, st.auto) {
		v, exc = st.generate(th, self, key, v)
		return v, true, exc
	}
	if !v.Type().Has(object.FlagTuple) {
		return v, false, nil
	}
	items := append([]value(nil), v.AsTuple().Items...)
	for i, item := range items {
		if object.IsInstance(item, st.auto) {
			computed = true
			if items[i], exc = st.generate(th, self, key, item); exc != nil {
				return value{}, false, exc
			}
		}
	}
	if !computed {
		return v, false, nil
	}
	all := object.TupleOf(items...)
	if v.Type() == object.TupleType {
		return all, true, nil
	}
	made, exc := object.Call1(th, v.Type().Value(), all)
	if exc != nil && exc.Is(object.TypeErrorType) {
		made, exc = object.Call(th, v.Type().Value(), items, nil)
	}
	return made, true, exc
}

// generate is the value of one auto().
func (st *state) generate(th *thread, self, key, a value) (value, *exception) {
	v, exc := object.GetAttr(th, a, wrappedName.Str())
	if exc != nil {
		return value{}, exc
	}
	last := lastValues(self)
	if v.Is(autoNull.Get()) {
		f := attr(self, dictGenerate.Str())
		if f.IsNull() {
			if f, exc = object.GetAttr(th, self, dictGenerate.Str()); exc != nil {
				return value{}, exc
			}
		}
		args := []value{key, object.Int64(1), object.Int64(int64(dictMemberNames(self).Len())), object.ListOf(append([]value(nil), last.Items...)...)}
		if v, exc = object.Call(th, f, args, nil); exc != nil {
			return value{}, exc
		}
		if exc := object.SetAttr(th, a, wrappedName.Str(), v); exc != nil {
			return value{}, exc
		}
		dictAttrs(self).Set(self.Type(), dictAutoCalled.Str(), object.True)
	}
	last.Append(v)
	return v, nil
}

var updateParams = object.ParseParams("EnumDict.update", "(members)")

func dictUpdate(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, rest, names, exc := native.BindPython(updateParams, 1, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	members := a[0]
	_, keyed, exc := object.FindAttr(th, members, object.Intern("keys"))
	if exc != nil {
		return value{}, exc
	}
	pairs := members
	if keyed {
		if pairs, exc = object.CallMethod(th, members, object.Intern("keys")); exc != nil {
			return value{}, exc
		}
	}
	exc = object.Each(th, pairs, func(k value) *exception {
		st := native.Steps{Th: th}
		var v value
		if keyed {
			v = st.Item(members, k)
		} else {
			k, v = st.Pair(k)
		}
		if st.Exc != nil {
			return st.Exc
		}
		return object.SetItem(th, self, k, v)
	})
	for i, name := range names {
		if exc == nil {
			exc = object.SetItem(th, self, name.Value(), rest[i])
		}
	}
	return object.None, exc
}
