// Package enum implements module enum: enumerations, flags, and the metaclass that makes them.
package enum

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
)

// state is the classes of one interpreter.
type state struct {
	meta, dict                   *class
	auto, member, nonmember      *class
	verify                       *class
	enum, repr, int, str         *class
	flag, intFlag                *class
	boundary, check              *class
	strict, conform, eject, keep value
	continuous, named, unique    value
	enumNew                      value  // Enum.__new__ as its namespace has it
	dynamicNew                   value  // Enum.__new__ as a function
	creating                     *class // whose __new__ makes a member
	simple                       bool   // _simple_enum makes a class: __init__ gets values as they are
}

type stateKey struct{}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return new(state) }).(*state)
}

var public = []string{
	"EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "verify", "member",
	"nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck",
	"CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name",
}

// New makes module enum. The classes are made once for an interpreter, whatever becomes of the module.
func New(th *thread) (*object.Module, *exception) {
	st := stateOf(th)
	if st.check == nil {
		if exc := st.build(th); exc != nil {
			*st = state{}
			return nil, exc
		}
	}
	m := native.Module("enum", "Enumerations: sets of symbolic names bound to unique values.", functions())
	for i := range methods {
		m.Dict.SetName(methods[i].Name, object.NewMethodDescr(&methods[i], object.ObjectType))
	}
	for _, c := range []struct {
		name string
		t    *class
	}{
		{"EnumType", st.meta}, {"EnumMeta", st.meta}, {"EnumDict", st.dict}, {"_EnumDict", st.dict}, {"Enum", st.enum}, {"IntEnum", st.int}, {"StrEnum", st.str},
		{"Flag", st.flag}, {"IntFlag", st.intFlag}, {"ReprEnum", st.repr}, {"auto", st.auto}, {"property", propertyType}, {"verify", st.verify},
		{"member", st.member}, {"nonmember", st.nonmember}, {"FlagBoundary", st.boundary}, {"EnumCheck", st.check}, {"_proto_member", protoType},
	} {
		m.Dict.SetName(c.name, c.t.Value())
	}
	for _, c := range []struct {
		name string
		v    value
	}{
		{"STRICT", st.strict}, {"CONFORM", st.conform}, {"EJECT", st.eject}, {"KEEP", st.keep}, {"CONTINUOUS", st.continuous}, {"NAMED_FLAGS", st.named},
		{"UNIQUE", st.unique}, {"_auto_null", autoNull.Get()}, {"_not_given", notGiven.Get()}, {"__all__", native.Strings(public...)},
	} {
		m.Dict.SetName(c.name, c.v)
	}
	return m, addSimple(th, m)
}

// build makes the classes, base classes first.
func (st *state) build(th *thread) *exception {
	var exc *exception
	make := func(spec object.ClassSpec) *class {
		if exc != nil {
			return nil
		}
		spec.Module = "enum"
		var t *class
		t, exc = object.NewClass(th, spec)
		return t
	}
	st.dict = make(dictSpec())
	st.auto, st.member, st.nonmember = make(autoSpec()), make(memberSpec("member", "Forces item to become an Enum member during class creation.")), make(memberSpec("nonmember", "Protects item from becoming an Enum member during class creation."))
	st.verify = make(verifySpec())
	st.meta = make(metaSpec())
	if exc != nil {
		return exc
	}
	st.enum = make(enumSpec(st))
	if exc != nil {
		return exc
	}
	st.enumNew = st.enum.Lookup(nameNew.Str())
	if st.dynamicNew, exc = object.GetAttr(th, st.enum.Value(), nameNew.Str()); exc != nil {
		return exc
	}
	enumeration := func(name, doc string, bases ...*class) *class {
		return make(object.ClassSpec{Name: name, Doc: doc, Meta: st.meta, Bases: bases})
	}
	st.repr = enumeration("ReprEnum", "Only changes the repr(), leaving str() and format() to the mixed-in type.", st.enum)
	st.int = enumeration("IntEnum", "Enum where members are also (and must be) ints", object.IntType, st.repr)
	if exc != nil {
		return exc
	}
	st.str = make(strSpec(st))
	if exc != nil {
		return exc
	}
	if exc = st.buildBoundaries(th); exc != nil {
		return exc
	}
	st.flag = make(flagSpec(st))
	if exc != nil {
		return exc
	}
	kw := []*object.Str{object.Intern("boundary")}
	ns := object.NewDict()
	ns.SetName("__module__", object.StrOf("enum"))
	ns.SetName("__doc__", object.StrOf("Support for integer-based Flags"))
	st.intFlag, exc = object.NewType(th, st.meta, "IntFlag", []*class{object.IntType, st.repr, st.flag}, ns, []value{st.keep}, kw)
	return exc
}

// buildBoundaries makes the enumerations FlagBoundary and EnumCheck and keeps their members.
func (st *state) buildBoundaries(th *thread) *exception {
	var exc *exception
	make := func(name, doc string, members []string, kept ...*value) *class {
		if exc != nil {
			return nil
		}
		var t *class
		if t, exc = st.enumerate(th, name, doc, members); exc != nil {
			return nil
		}
		for i, m := range members {
			*kept[i] = t.Lookup(object.Intern(m))
		}
		return t
	}
	st.boundary = make("FlagBoundary", "control how out of range values are handled", []string{"STRICT", "CONFORM", "EJECT", "KEEP"}, &st.strict, &st.conform, &st.eject, &st.keep)
	st.check = make("EnumCheck", "various conditions to check an enumeration for", []string{"CONTINUOUS", "NAMED_FLAGS", "UNIQUE"}, &st.continuous, &st.named, &st.unique)
	return exc
}

// enumerate makes a StrEnum of this module whose values follow from the names: lower case for boundaries, words for checks.
func (st *state) enumerate(th *thread, name, doc string, members []string) (*class, *exception) {
	ns, exc := prepare(th, st.meta, object.StrOf(name), []value{st.str.Value()})
	if exc != nil {
		return nil, exc
	}
	items := [][2]value{{object.StrOf("__module__"), object.StrOf("enum")}, {object.StrOf("__doc__"), object.StrOf(doc)}}
	for _, m := range members {
		items = append(items, [2]value{object.StrOf(m), object.StrOf(boundaryValue(m))})
	}
	for _, item := range items {
		if exc := object.SetItem(th, ns, item[0], item[1]); exc != nil {
			return nil, exc
		}
	}
	return object.NewType(th, st.meta, name, []*class{st.str}, ns.AsDict(), nil, nil)
}

func boundaryValue(member string) string {
	switch member {
	case "CONTINUOUS":
		return "no skipped integer values"
	case "NAMED_FLAGS":
		return "multi-flag aliases may not contain unnamed flags"
	case "UNIQUE":
		return "one name per value"
	}
	return lower(member)
}
