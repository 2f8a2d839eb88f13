// Package dataclasses implements module dataclasses: classes whose methods are made of their annotations.
package dataclasses

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
)

// sentinel is an object that only stands for something.
type sentinel struct {
	object.Head
	text string // its repr, "" for the default one
}

func newSentinel(t *class, text string) value {
	s := &sentinel{Head: object.NewHead(t), text: text}
	return s.Value()
}

func sentinelType(name string) *class {
	return native.Ready(&object.Type{Name: name, Module: "dataclasses"}, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		plain := object.ObjectType.Repr
		t.Repr = func(th *thread, self value) (value, *exception) {
			if s := object.Cast[sentinel](self).text; s != "" {
				return object.StrOf(s), nil
			}
			return plain(th, self)
		}
	})
}

// The sentinels: no default, the mark behind which fields are keyword-only, a default that a factory makes, and the kinds of fields.
var (
	missing      = ondemand.Value[value]{Make: func() value { return newSentinel(sentinelType("_MISSING_TYPE"), "") }}
	kwOnly       = ondemand.Value[value]{Make: func() value { return newSentinel(sentinelType("_KW_ONLY_TYPE"), "") }}
	hasFactory   = ondemand.Value[value]{Make: func() value { return newSentinel(sentinelType("_HAS_DEFAULT_FACTORY_CLASS"), "<factory>") }}
	kindType     = ondemand.Value[*class]{Make: func() *class { return sentinelType("_FIELD_BASE") }}
	kindField    = ondemand.Value[value]{Make: func() value { return newSentinel(kindType.Get(), "_FIELD") }}
	kindClassVar = ondemand.Value[value]{Make: func() value { return newSentinel(kindType.Get(), "_FIELD_CLASSVAR") }}
	kindInitVar  = ondemand.Value[value]{Make: func() value { return newSentinel(kindType.Get(), "_FIELD_INITVAR") }}
)

var (
	nameFields      = object.Name{Text: "__dataclass_fields__"}
	nameParams      = object.Name{Text: "__dataclass_params__"}
	nameAnnotations = object.Name{Text: "__annotations__"}
	nameModule      = object.Name{Text: "__module__"}
	nameDict        = object.Name{Text: "__dict__"}
	nameDoc         = object.Name{Text: "__doc__"}
	nameHash        = object.Name{Text: "__hash__"}
	nameEq          = object.Name{Text: "__eq__"}
	nameClass       = object.Name{Text: "__class__"}
	nameSlots       = object.Name{Text: "__slots__"}
	namePostInit    = object.Name{Text: "__post_init__"}
	nameMatchArgs   = object.Name{Text: "__match_args__"}
	nameQualname    = object.Name{Text: "__qualname__"}
)

type stateKey struct{}

// state is the classes of one interpreter.
type state struct {
	frozen  *class // FrozenInstanceError
	initVar *class
}

func stateOf(th *thread) (*state, *exception) {
	st := th.Interp.State(stateKey{}, func() any { return new(state) }).(*state)
	if st.initVar != nil {
		return st, nil
	}
	var exc *exception
	if st.frozen, exc = object.NewClass(th, object.ClassSpec{Module: "dataclasses", Name: "FrozenInstanceError", Bases: []*class{object.AttributeErrorType}}); exc != nil {
		return nil, exc
	}
	st.initVar, exc = object.NewClass(th, initVarSpec())
	return st, exc
}

const dataclassSig = "(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False)"

// New makes module dataclasses.
func New(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("dataclasses", "Classes made of annotated fields.", functions())
	for _, c := range []struct {
		name string
		v    value
	}{
		{"Field", fieldType.Value()}, {"FrozenInstanceError", st.frozen.Value()}, {"InitVar", st.initVar.Value()}, {"KW_ONLY", kwOnly.Get()}, {"MISSING", missing.Get()},
		{"_FIELD", kindField.Get()}, {"_FIELD_CLASSVAR", kindClassVar.Get()}, {"_FIELD_INITVAR", kindInitVar.Get()}, {"_FIELDS", nameFields.Str().Value()}, {"_PARAMS", nameParams.Str().Value()},
		{"__all__", native.Strings("dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass")},
	} {
		m.Dict.SetName(c.name, c.v)
	}
	return m, nil
}

func functions() []object.Method {
	return []object.Method{
		{Name: "dataclass", Sig: dataclassSig, FS: dataclass, Doc: "Add special methods based on the fields defined in the class.\n\nWithout a class it is a decorator with these settings."},
		{Name: "field", Sig: "(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None)", FS: newFieldFunc, Doc: "Return an object to identify dataclass fields."},
		{Name: "fields", Sig: "(class_or_instance)", FS: fieldsFunc, Doc: "Return a tuple describing the fields of this dataclass."},
		{Name: "is_dataclass", Sig: "(obj)", FS: isDataclass, Doc: "Return True if obj is a dataclass or an instance of a dataclass."},
		{Name: "asdict", Sig: "(obj, *, dict_factory=dict)", FS: asDict, Doc: "Return the fields of a dataclass instance as a new dictionary mapping\nfield names to field values."},
		{Name: "astuple", Sig: "(obj, *, tuple_factory=tuple)", FS: asTuple, Doc: "Return the fields of a dataclass instance as a new tuple of field values."},
		{Name: "make_dataclass", Sig: "(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass)", FS: makeDataclass, Doc: "Return a new dynamically created dataclass."},
		{Name: "replace", Sig: "(obj, /, **changes)", FK: replaceFunc, Doc: "Return a new object replacing specified fields with new values."},
		{Name: "_is_dataclass_instance", Sig: "(obj)", F1: func(_ *thread, _, v value) (value, *exception) {
			return object.Bool(isInstance(v)), nil
		}},
	}
}

// own is what the namespace of t itself has under name, null if nothing.
func own(t *class, name *object.Str) value {
	v, _ := t.Namespace().GetStr(name)
	return v
}

// set puts an attribute on t as setattr() does.
func set(th *thread, t *class, name *object.Str, v value) *exception {
	return object.SetAttr(th, t.Value(), name, v)
}

// orMissing is v, or the sentinel for an absent argument.
func orMissing(v value) value {
	if v.IsNull() {
		return missing.Get()
	}
	return v
}

// flag is the truth of an argument.
func flag(th *thread, v value, absent bool) (bool, *exception) {
	if v.IsNull() {
		return absent, nil
	}
	return object.Truth(th, v)
}

// repr is the repr of v as Go text.
func repr(th *thread, v value) (string, *exception) {
	s, exc := object.Repr(th, v)
	if exc != nil {
		return "", exc
	}
	return s.String(), nil
}
