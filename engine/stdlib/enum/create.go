// This file makes enumerations: what EnumType does when a class statement, or a call, asks for a class.

package enum

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// metaPrepare is EnumType.__prepare__.
func metaPrepare(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	npos := len(args) - len(kw)
	if npos != 2 {
		return value{}, object.TypeErrorf("EnumType.__prepare__() takes 3 positional arguments but %d were given", npos+1)
	}
	bases, exc := object.Collect(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	return prepare(th, self.AsType(), args[0], bases)
}

// prepare is the namespace for a class statement: it knows how to compute the values of auto().
func prepare(th *thread, meta *class, name value, bases []value) (value, *exception) {
	if exc := checkExtends(th, name, bases); exc != nil {
		return value{}, exc
	}
	ns, exc := object.Call1(th, stateOf(th).dict.Value(), name)
	if exc != nil {
		return value{}, exc
	}
	_, first, exc := mixins(th, name, bases)
	if exc != nil || first == nil {
		return ns, exc
	}
	f, ok, exc := object.FindAttr(th, first.Value(), nameGenerate.Str())
	if exc != nil || !ok {
		return ns, exc
	}
	return ns, dictSet(th, ns, nameGenerate.Str().Value(), f)
}

// making is a class in the making.
type making struct {
	st       *state
	meta     *class
	name     value
	bases    []value
	ns       *object.Dict
	members  []value // names, in order
	data     *class  // the mixed-in type
	first    *class  // the enumeration that the new one derives from, nil for Enum itself
	order    value   // _order_, null if absent
	boundary value   // null if not given
	newFunc  value   // __new__ of the class body, null if it has none
}

// metaNew is EnumType.__new__.
func metaNew(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	npos := len(args) - len(kw)
	if npos != 4 {
		return value{}, object.TypeErrorf("EnumType.__new__() takes 4 positional arguments but %d were given", npos)
	}
	if !args[0].Type().Has(object.FlagType) || !args[3].Type().Has(object.FlagDict) {
		return value{}, object.TypeErrorf("EnumType.__new__() needs a metaclass and a namespace")
	}
	m := &making{st: stateOf(th), meta: args[0].AsType(), name: args[1], ns: args[3].AsDict()}
	var rest []value
	var names []*object.Str
	simple := false
	for i, k := range kw {
		switch v := args[npos+i]; k.String() {
		case "boundary":
			if !v.IsNone() {
				m.boundary = v
			}
		case "_simple":
			var exc *exception
			if simple, exc = object.Truth(th, v); exc != nil {
				return value{}, exc
			}
		default:
			rest, names = append(rest, v), append(names, k)
		}
	}
	var exc *exception
	if m.bases, exc = object.Collect(th, args[2]); exc != nil {
		return value{}, exc
	}
	if simple {
		return m.makeClass(th, args[2], rest, names)
	}
	if exc := m.readNamespace(th, args[3]); exc != nil {
		return value{}, exc
	}
	cls, exc := m.makeClass(th, args[2], rest, names)
	if exc != nil {
		// What happens to a member is no matter of __set_name__ to those who read the error.
		if a := object.AttrsOf(exc.Value()); a != nil {
			a.Delete(exc.Type(), object.Intern("__notes__"))
		}
		return value{}, exc
	}
	if !cls.Type().Has(object.FlagType) || m.first == nil {
		return cls, nil
	}
	return cls, m.finish(th, cls.AsType())
}

// makeClass has the next metaclass make the class.
func (m *making) makeClass(th *thread, bases value, rest []value, names []*object.Str) (value, *exception) {
	args := append([]value{m.name, bases, m.ns.Value()}, rest...)
	if m.meta == m.st.meta {
		return object.TypeType.New(th, m.meta, args, names)
	}
	super, exc := object.NewSuper(th, m.st.meta, m.meta.Value())
	if exc != nil {
		return value{}, exc
	}
	f, exc := object.GetAttr(th, super, nameNew.Str())
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, f, append([]value{m.meta.Value()}, args...), names)
}

// readNamespace takes out of the namespace what is not for the class, checks names, and puts what makes members in the place of values.
func (m *making) readNamespace(th *thread, ns value) (exc *exception) {
	if m.data, m.first, exc = mixins(th, m.name, m.bases); exc != nil {
		return exc
	}
	if exc := m.dropIgnored(th); exc != nil {
		return exc
	}
	if m.first != nil && m.st.intFlag != nil { // the classes of the module itself are made of plain dicts
		if _, exc := object.GetAttr(th, ns, dictMembers.Str()); exc != nil {
			return exc
		}
	}
	names := dictMemberNames(ns)
	for i := 0; ; {
		k, _, next, ok := names.Next(i)
		if !ok {
			break
		}
		i = next
		if !k.Type().Has(object.FlagStr) {
			return object.TypeErrorf("the name of a member must be str, not %s", k.Type().MessageName())
		}
		m.members = append(m.members, k)
		if name := k.AsStr().String(); name == "mro" || name == "" {
			return failf(th, object.ValueErrorType, "invalid enum member name(s) %s", k)
		}
	}
	m.order, _ = m.ns.GetStr(nameOrder.Str())
	m.ns.DelStr(nameOrder.Str())
	if f, ok := m.ns.GetStr(nameGenerate.Str()); ok && f.Type().Has(object.FlagMethodDescr) {
		m.ns.SetStr(nameGenerate.Str(), object.NewStaticMethod(f).Value())
	}
	m.newFunc, _ = m.ns.GetStr(nameNew.Str())
	if m.first == nil {
		m.newFunc = value{}
	}
	create, useArgs, exc := m.findNew(th)
	if exc != nil {
		return exc
	}
	for i, name := range m.members {
		v, ok := m.ns.GetStr(name.AsStr())
		if !ok {
			return object.Errorf(object.KeyErrorType, "%s", m.members[i].AsStr())
		}
		m.ns.SetStr(name.AsStr(), newProto(v))
	}
	m.describe(th, create, useArgs)
	return m.describeFlag(th)
}

// dropIgnored removes the names in _ignore_, and that itself.
func (m *making) dropIgnored(th *thread) *exception {
	ignore, ok := m.ns.GetStr(nameIgnore.Str())
	if !ok {
		return nil
	}
	items, exc := object.Collect(th, ignore)
	if exc != nil {
		return exc
	}
	for _, item := range append(items, nameIgnore.Str().Value()) {
		if _, _, exc := m.ns.Delete(th, item); exc != nil {
			return exc
		}
	}
	return nil
}

// describe puts the tables of an enumeration into the namespace.
func (m *making) describe(th *thread, create value, useArgs bool) {
	m.ns.SetStr(nameNewMember.Str(), create)
	m.ns.SetStr(nameUseArgs.Str(), object.Bool(useArgs))
	m.ns.SetStr(nameNames.Str(), object.ListOf())
	m.ns.SetStr(nameMap.Str(), object.NewDict().Value())
	m.ns.SetStr(nameValues.Str(), object.NewDict().Value())
	m.ns.SetStr(nameHashable.Str(), object.ListOf())
	m.ns.SetStr(nameUnhashable.Str(), object.ListOf())
	m.ns.SetStr(nameUnhashMap.Str(), object.NewDict().Value())
	m.ns.SetStr(nameMemberType.Str(), m.data.Value())
	m.ns.SetStr(nameValueRepr.Str(), dataRepr(th, m.st, m.bases))
}

// isFlag reports that the class is a flag, or Flag itself.
func (m *making) isFlag() bool {
	if m.st.flag == nil {
		return m.name.Type().Has(object.FlagStr) && m.name.AsStr().String() == "Flag"
	}
	return m.first != nil && m.first.IsSubtype(m.st.flag)
}

// describeFlag adds what flags have besides.
func (m *making) describeFlag(th *thread) *exception {
	if !m.isFlag() {
		return nil
	}
	boundary := m.boundary
	if boundary.IsNull() {
		boundary = m.first.Lookup(nameBoundary.Str())
	}
	if boundary.IsNull() {
		boundary = m.st.strict
	}
	zero := object.Int64(0)
	for _, a := range []struct {
		name *object.Str
		v    value
	}{{nameBoundary.Str(), boundary}, {nameFlagMask.Str(), zero}, {nameSingles.Str(), zero}, {nameAllBits.Str(), zero}, {nameInverted.Str(), object.None}} {
		m.ns.SetStr(a.name, a.v)
	}
	return nil
}

// finish gives the class what depends on its members, and the methods of the enumeration that the mixed-in type would hide.
func (m *making) finish(th *thread, t *class) *exception {
	if exc := m.keepMethods(th, t); exc != nil {
		return exc
	}
	if m.isFlag() && m.st.flag != nil {
		for _, name := range operators.Get() {
			if own(t, name).IsNull() {
				if exc := set(th, t, name, m.st.flag.Lookup(name)); exc != nil {
					return exc
				}
			}
		}
	}
	if !m.newFunc.IsNull() {
		saved := own(t, nameNew.Str())
		if exc := set(th, t, nameSavedNew.Str(), saved); exc != nil {
			return exc
		}
	}
	if !m.st.enumNew.IsNull() {
		if exc := set(th, t, nameNew.Str(), m.st.enumNew); exc != nil {
			return exc
		}
	}
	if m.isFlag() {
		if exc := m.finishFlag(th, t); exc != nil {
			return exc
		}
	}
	return m.checkOrder(th, t)
}

var mixedMethods = ondemand.Value[[]*object.Str]{Make: func() []*object.Str {
	return []*object.Str{nameRepr.Str(), nameStr.Str(), nameFormat.Str(), nameReduceEx.Str()}
}}

// keepMethods makes the enumeration's repr, str, format and pickling win over those of the mixed-in type; a ReprEnum leaves all but repr to it.
func (m *making) keepMethods(th *thread, t *class) *exception {
	if m.st.repr != nil && m.hasBase(m.st.repr) {
		if m.data == object.ObjectType {
			return object.TypeErrorf("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
		}
		if own(t, nameFormat.Str()).IsNull() {
			if exc := set(th, t, nameFormat.Str(), m.data.Lookup(nameFormat.Str())); exc != nil {
				return exc
			}
		}
		if own(t, nameStr.Str()).IsNull() {
			f := m.data.Lookup(nameStr.Str())
			if f.Is(object.ObjectType.Lookup(nameStr.Str())) {
				f = m.data.Lookup(nameRepr.Str())
			}
			if exc := set(th, t, nameStr.Str(), f); exc != nil {
				return exc
			}
		}
	}
	for _, name := range mixedMethods.Get() {
		if !own(t, name).IsNull() {
			continue
		}
		found := t.Lookup(name)
		if found.Is(m.data.Lookup(name)) || found.Is(object.ObjectType.Lookup(name)) {
			if exc := set(th, t, name, m.first.Lookup(name)); exc != nil {
				return exc
			}
		}
	}
	return nil
}

func (m *making) hasBase(t *class) bool {
	for _, b := range m.bases {
		if b.Is(t.Value()) {
			return true
		}
	}
	return false
}

// checkOrder compares _order_ with the order in which members were defined.
func (m *making) checkOrder(th *thread, t *class) *exception {
	if m.order.IsNull() {
		return nil
	}
	var items []value
	if m.order.Type().Has(object.FlagStr) {
		items = words(m.order.AsStr().String())
	} else {
		var exc *exception
		if items, exc = object.Collect(th, m.order); exc != nil {
			return exc
		}
	}
	if m.isFlag() {
		// Aliases may stand in the order of a flag.
		kept := items[:0:0]
		for _, name := range items {
			canonical, exc := object.Contains(th, namesOf(t).Value(), name)
			if exc != nil {
				return exc
			}
			known, exc := object.Contains(th, membersOf(t).Value(), name)
			if exc != nil {
				return exc
			}
			if canonical || !known {
				kept = append(kept, name)
			}
		}
		items = kept
	}
	order := object.ListOf(items...)
	same, exc := object.EqualValues(th, order, namesOf(t).Value())
	if exc != nil || same {
		return exc
	}
	return failf(th, object.TypeErrorType, "member order does not match _order_:\n  %s\n  %s", namesOf(t).Value(), order)
}
