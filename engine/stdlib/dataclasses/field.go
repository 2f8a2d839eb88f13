// This file implements Field and InitVar.

package dataclasses

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// field is a Field: what is known about one field of a dataclass.
type field struct {
	object.Head
	values [fieldSlots]value
}

// The attributes of a Field, in the order of its repr.
const (
	fieldName = iota
	fieldTypeOf
	fieldDefault
	fieldFactory
	fieldInit
	fieldRepr
	fieldHash
	fieldCompare
	fieldMetadata
	fieldKwOnly
	fieldDoc
	fieldKind
	fieldSlots
)

var fieldAttrs = [fieldSlots]string{"name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "doc", "_field_type"}

var fieldType = &object.Type{Name: "Field", Module: "dataclasses", Doc: "What is known about one field of a dataclass.", Def: fieldDef{}}

type fieldDef struct{}

// Define implements object.Definition.
func (fieldDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.PythonLike = true
		t.Sig = "(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)"
		t.New = func(th *thread, _ *class, args []value, kw []*object.Str) (value, *exception) {
			room := make([]value, len(fieldParams.List().Names))
			if exc := fieldParams.Bind(args, kw, room); exc != nil {
				return value{}, exc
			}
			return newField(th, room)
		}
		t.Repr = fieldReprFunc
		members := make([]object.GetSet, fieldSlots)
		for i, name := range fieldAttrs {
			members[i] = object.GetSet{Name: name, Get: func(_ *thread, self value) (value, *exception) {
				if v := fieldOf(self).values[i]; !v.IsNull() {
					return v, nil
				}
				return value{}, object.AttributeErrorf("'Field' object has no attribute '%s'", name)
			}, Set: func(_ *thread, self, v value) *exception {
				if v.IsNull() {
					return object.AttributeErrorf("attribute '%s' of 'Field' objects cannot be deleted", name)
				}
				if i == fieldName && !v.Type().Has(object.FlagStr) {
					return object.TypeErrorf("name must be str, not %s", v.Type().MessageName())
				}
				fieldOf(self).values[i] = v
				return nil
			}}
		}
		t.AddMembers(members)
		t.AddMethods([]object.Method{{Name: "__set_name__", Sig: "($self, owner, name)", F2: func(th *thread, self, owner, name value) (value, *exception) {
			// A default that is a descriptor learns its name too.
			d := fieldOf(self).values[fieldDefault]
			f, ok, exc := object.FindAttr(th, d.Type().Value(), object.Intern("__set_name__"))
			if exc == nil && ok {
				_, exc = object.Call3(th, f, d, owner, name)
			}
			return object.None, exc
		}}, object.ClassGetItem()})
	})
}

var fieldParams = object.ParseParams("Field.__init__", "(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)")

func fieldOf(v value) *field { return object.Cast[field](v) }

// name is the name of f, which it has once it belongs to a class.
func (f *field) name() *object.Str { return f.values[fieldName].AsStr() }

// is reports that attribute i of f is true.
func (f *field) is(th *thread, i int) (bool, *exception) {
	v := f.values[i]
	if v.IsBool() {
		return v.AsBool(), nil
	}
	if v.Is(missing.Get()) {
		return false, nil
	}
	return object.Truth(th, v)
}

func (f *field) hasDefault() bool       { return !f.values[fieldDefault].Is(missing.Get()) }
func (f *field) hasFactory() bool       { return !f.values[fieldFactory].Is(missing.Get()) }
func (f *field) isKind(kind value) bool { return f.values[fieldKind].Is(kind) }

// newField is a Field of default, factory, init, repr, hash, compare, metadata, kw_only and doc.
func newField(th *thread, a []value) (value, *exception) {
	f := &field{Head: object.NewHead(fieldType)}
	f.values[fieldName], f.values[fieldTypeOf], f.values[fieldKind] = object.None, object.None, object.None
	for i, v := range a {
		f.values[fieldDefault+i] = v
	}
	if m := f.values[fieldMetadata]; m.IsNone() {
		f.values[fieldMetadata] = object.NewMappingProxy(object.NewDict().Value())
	} else {
		proxy, exc := object.Call1(th, object.MappingProxyType.Value(), m)
		if exc != nil {
			return value{}, exc
		}
		f.values[fieldMetadata] = proxy
	}
	return f.Value(), nil
}

// newFieldFunc is field().
func newFieldFunc(th *thread, _ value, args []value) (value, *exception) {
	a := append([]value(nil), args...)
	for i, absent := range []value{missing.Get(), missing.Get(), object.True, object.True, object.None, object.True, object.None, missing.Get(), object.None} {
		if a[i].IsNull() {
			a[i] = absent
		}
	}
	if !a[0].Is(missing.Get()) && !a[1].Is(missing.Get()) {
		return value{}, object.ValueErrorf("cannot specify both default and default_factory")
	}
	return newField(th, a)
}

func defaultField(th *thread, v value) (*field, *exception) {
	made, exc := newField(th, []value{v, missing.Get(), object.True, object.True, object.None, object.True, object.None, missing.Get(), object.None})
	if exc != nil {
		return nil, exc
	}
	return fieldOf(made), nil
}

func fieldReprFunc(th *thread, self value) (value, *exception) {
	if !th.EnterRepr(self) {
		return object.StrOf("..."), nil
	}
	defer th.LeaveRepr()
	parts := make([]string, fieldSlots)
	for i, v := range fieldOf(self).values {
		s, exc := repr(th, v)
		if exc != nil {
			return value{}, exc
		}
		parts[i] = fieldAttrs[i] + "=" + s
	}
	return object.StrOf("Field(" + strings.Join(parts, ",") + ")"), nil
}

func initVarSpec() object.ClassSpec {
	typeAttr := object.Intern("type")
	return object.ClassSpec{Module: "dataclasses", Name: "InitVar", Doc: "A pseudo-field that is passed to __post_init__ only.", Methods: []object.Method{
		{Name: "__init__", Sig: "($self, type)", FS: func(th *thread, self value, args []value) (value, *exception) {
			return object.None, object.SetAttr(th, self, typeAttr, args[0])
		}},
		{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
			v, exc := object.GetAttr(th, self, typeAttr)
			if exc != nil {
				return value{}, exc
			}
			if v.Type().Has(object.FlagType) && v.Type() != object.GenericAliasType {
				return object.StrOf("dataclasses.InitVar[" + v.AsType().Name + "]"), nil
			}
			s, exc := repr(th, v)
			return object.StrOf("dataclasses.InitVar[" + s + "]"), exc
		}},
		{Name: "__class_getitem__", Kind: object.ClassMethod, Sig: "($cls, type)", F1: func(th *thread, cls, v value) (value, *exception) {
			return object.Call1(th, cls, v)
		}},
	}, Attrs: []object.ClassAttr{{Name: "__slots__", V: object.TupleOf(typeAttr.Value())}}}
}
