// This file defines the objects that describe modules: ModuleSpec, our loaders and finders.

package imports

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// Spec is an importlib.machinery.ModuleSpec.
type Spec struct {
	object.Head
	object.Attrs
	Name                      string
	Loader, Origin, Locations object.Value
	HasLocation               bool
	Initializing              bool
}

// SpecType is its type.
var SpecType = &object.Type{Name: "ModuleSpec", Module: "_frozen_importlib", Def: definition{}}

func newSpec(name string, loader, origin object.Value, isPackage bool) *Spec {
	s := &Spec{Head: object.NewHead(SpecType), Name: name, Loader: loader, Origin: origin, Locations: object.None}
	s.Attrs.Init(SpecType)
	if isPackage {
		s.Locations = object.NewList(nil).Value()
	}
	return s
}

var specParams = object.ParseParams("ModuleSpec", "(name, loader, *, origin=None, loader_state=None, is_package=None)")

func specNew(*object.Thread, *object.Type, []object.Value, []*object.Str) (object.Value, *object.Exception) {
	return newSpec("", object.None, object.None, false).Value(), nil
}

func specInit(th *object.Thread, v object.Value, args []object.Value, kw []*object.Str) *object.Exception {
	a := make([]object.Value, 5)
	if exc := specParams.Bind(args, kw, a); exc != nil {
		return exc
	}
	if !a[0].Type().Has(object.FlagStr) {
		return object.TypeErrorf("ModuleSpec() argument 'name' must be str, not %s", a[0].Type().Name)
	}
	s := spec(v)
	s.Name, s.Loader = a[0].AsStr().String(), a[1]
	if !a[2].IsNull() {
		s.Origin = a[2]
	}
	if !a[4].IsNull() {
		isPackage, exc := object.Truth(th, a[4])
		if exc != nil {
			return exc
		}
		if isPackage {
			s.Locations = object.NewList(nil).Value()
		}
	}
	state := object.None
	if !a[3].IsNull() {
		state = a[3]
	}
	s.Attrs.Set(SpecType, object.Intern("loader_state"), state)
	return nil
}

// specCompare compares all that a spec says of where the module comes from.
func specCompare(th *object.Thread, a, b object.Value, op object.CompareOp) (object.Value, *object.Exception) {
	if op != object.EQ && op != object.NE || a.Type() != SpecType || b.Type() != SpecType {
		return object.NotImplemented, nil
	}
	x, y := spec(a), spec(b)
	same := x.Name == y.Name && x.HasLocation == y.HasLocation
	for _, pair := range [][2]object.Value{{x.Loader, y.Loader}, {x.Origin, y.Origin}, {x.Locations, y.Locations}} {
		if !same {
			break
		}
		var exc *object.Exception
		if same, exc = object.EqualValues(th, pair[0], pair[1]); exc != nil {
			return object.Value{}, exc
		}
	}
	return object.Bool(same == (op == object.EQ)), nil
}

func spec(v object.Value) *Spec { return object.Cast[Spec](v) }

func fillSpec(t *object.Type) {
	t.AttrsOffset, t.HasDict = object.PlainAttrsOffset, true
	t.PythonLike, t.Sig = true, "(name, loader, *, origin=None, loader_state=None, is_package=None)"
	t.New, t.Init, t.Compare = specNew, specInit, specCompare
	t.Repr = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		s := spec(v)
		text := "ModuleSpec(name='" + s.Name + "'"
		for _, f := range []struct {
			name string
			v    object.Value
		}{{"loader", s.Loader}, {"origin", s.Origin}, {"submodule_search_locations", s.Locations}} {
			if f.v.IsNone() && f.name != "loader" {
				continue
			}
			r, exc := object.Repr(th, f.v)
			if exc != nil {
				return object.Value{}, exc
			}
			text += ", " + f.name + "=" + r.String()
		}
		return object.StrOf(text + ")"), nil
	}
	field := func(name string, f func(s *Spec) *object.Value) object.GetSet {
		return object.GetSet{Name: name,
			Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return *f(spec(v)), nil },
			Set: func(_ *object.Thread, v, x object.Value) *object.Exception {
				if x.IsNull() {
					x = object.None
				}
				*f(spec(v)) = x
				return nil
			}}
	}
	t.AddGetSets([]object.GetSet{
		field("loader", func(s *Spec) *object.Value { return &s.Loader }),
		field("origin", func(s *Spec) *object.Value { return &s.Origin }),
		field("submodule_search_locations", func(s *Spec) *object.Value { return &s.Locations }),
		{Name: "name", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return object.StrOf(spec(v).Name), nil
		}},
		{Name: "has_location", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return object.Bool(spec(v).HasLocation), nil
		}, Set: func(th *object.Thread, v, x object.Value) *object.Exception {
			on, exc := object.Truth(th, x)
			spec(v).HasLocation = on
			return exc
		}},
		{Name: "_initializing", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return object.Bool(spec(v).Initializing), nil
		}, Set: func(th *object.Thread, v, x object.Value) *object.Exception {
			on, exc := object.Truth(th, x)
			spec(v).Initializing = on
			return exc
		}},
		{Name: "cached", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return object.None, nil }},
		{Name: "parent", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			s := spec(v)
			if !s.Locations.IsNone() {
				return object.StrOf(s.Name), nil
			}
			if i := strings.LastIndexByte(s.Name, '.'); i >= 0 {
				return object.StrOf(s.Name[:i]), nil
			}
			return object.EmptyStr.Value(), nil
		}},
	})
}

// definition defines the types of the package.
type definition struct{}

// Define implements object.Definition.
func (definition) Define(t *object.Type) {
	var fill func(*object.Type)
	switch t {
	case SpecType:
		fill = fillSpec
	case LoaderType:
		fill = fillLoader
	case BuiltinFinderType:
		fill = fillBuiltinFinder
	case FrozenImporterType:
		fill = fillFrozenImporter
	case PathFinderType:
		fill = fillPathFinder
	}
	object.ReadyType(t, object.ObjectType, fill)
}
