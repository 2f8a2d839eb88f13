// Package future implements module __future__: the features that were once announced by future statements.
package future

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// feature is a __future__._Feature.
type feature struct {
	object.Head
	optional, mandatory, flag object.Value
}

var featureType = &object.Type{Name: "_Feature", Module: "__future__", Def: featureDef{}}

type featureDef struct{}

// Define implements object.Definition.
func (featureDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.New = func(_ *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
			if len(args) != 3 || len(kw) > 0 {
				return object.Value{}, object.TypeErrorf("_Feature() takes exactly 3 arguments (%d given)", len(args))
			}
			f := &feature{object.NewHead(featureType), args[0], args[1], args[2]}
			return f.Value(), nil
		}
		t.Repr = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			f := object.Cast[feature](v)
			s, exc := object.Repr(th, object.TupleOf(f.optional, f.mandatory, f.flag))
			if exc != nil {
				return object.Value{}, exc
			}
			return object.StrOf("_Feature" + s.String()), nil
		}
		get := func(field func(f *feature) object.Value) func(*object.Thread, object.Value) (object.Value, *object.Exception) {
			return func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
				return field(object.Cast[feature](v)), nil
			}
		}
		optional := get(func(f *feature) object.Value { return f.optional })
		mandatory := get(func(f *feature) object.Value { return f.mandatory })
		t.AddGetSets([]object.GetSet{
			{Name: "optional", Get: optional}, {Name: "mandatory", Get: mandatory}, {Name: "compiler_flag", Get: get(func(f *feature) object.Value { return f.flag })},
		})
		t.AddMethods([]object.Method{
			{Name: "getOptionalRelease", Sig: "($self, /)", F0: optional, Doc: "Return first release in which this feature was recognized.\n\nThis is a 5-tuple, of the same form as sys.version_info."},
			{Name: "getMandatoryRelease", Sig: "($self, /)", F0: mandatory, Doc: "Return release in which this feature will become mandatory.\n\nThis is a 5-tuple, of the same form as sys.version_info, or, if\nthe feature was dropped, or the release date is undetermined, is None."},
		})
	})
}

// release is a version as in sys.version_info.
type release struct {
	major, minor, micro int64
	level               string
	serial              int64
}

func (r release) value() object.Value {
	if r.level == "" {
		return object.None
	}
	return object.TupleOf(object.Int64(r.major), object.Int64(r.minor), object.Int64(r.micro), object.StrOf(r.level), object.Int64(r.serial))
}

var features = []struct {
	name                string
	optional, mandatory release
	constant            string
	flag                int64
}{
	{"nested_scopes", release{2, 1, 0, "beta", 1}, release{2, 2, 0, "alpha", 0}, "CO_NESTED", 16},
	{"generators", release{2, 2, 0, "alpha", 1}, release{2, 3, 0, "final", 0}, "CO_GENERATOR_ALLOWED", 0},
	{"division", release{2, 2, 0, "alpha", 2}, release{3, 0, 0, "alpha", 0}, "CO_FUTURE_DIVISION", 0x20000},
	{"absolute_import", release{2, 5, 0, "alpha", 1}, release{3, 0, 0, "alpha", 0}, "CO_FUTURE_ABSOLUTE_IMPORT", 0x40000},
	{"with_statement", release{2, 5, 0, "alpha", 1}, release{2, 6, 0, "alpha", 0}, "CO_FUTURE_WITH_STATEMENT", 0x80000},
	{"print_function", release{2, 6, 0, "alpha", 2}, release{3, 0, 0, "alpha", 0}, "CO_FUTURE_PRINT_FUNCTION", 0x100000},
	{"unicode_literals", release{2, 6, 0, "alpha", 2}, release{3, 0, 0, "alpha", 0}, "CO_FUTURE_UNICODE_LITERALS", 0x200000},
	{"barry_as_FLUFL", release{3, 1, 0, "alpha", 2}, release{4, 0, 0, "alpha", 0}, "CO_FUTURE_BARRY_AS_BDFL", 0x400000},
	{"generator_stop", release{3, 5, 0, "beta", 1}, release{3, 7, 0, "alpha", 0}, "CO_FUTURE_GENERATOR_STOP", 0x800000},
	{"annotations", release{3, 7, 0, "beta", 1}, release{}, "CO_FUTURE_ANNOTATIONS", 0x1000000},
}

// New makes the module.
func New(*object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("__future__", "Record of phased-in incompatible language changes.", nil)
	m.Dict.SetName("_Feature", featureType.Value())
	var names []string
	for _, f := range features {
		v := &feature{object.NewHead(featureType), f.optional.value(), f.mandatory.value(), object.Int64(f.flag)}
		m.Dict.SetName(f.name, v.Value())
		m.Dict.SetName(f.constant, object.Int64(f.flag))
		names = append(names, f.name)
	}
	m.Dict.SetName("all_feature_names", native.Strings(names...))
	m.Dict.SetName("__all__", native.Strings(append([]string{"all_feature_names"}, names...)...))
	return m, nil
}
