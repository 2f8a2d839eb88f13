// Package typing implements _typing, the native half of module typing: the types themselves are in package object, because syntax makes them.
package typing

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// New makes module _typing.
func New(*object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("_typing", "Primitives and accelerators for the typing module.\n", functions)
	for _, t := range []*object.Type{
		object.TypeVarType, object.ParamSpecType, object.TypeVarTupleType, object.ParamSpecArgsType, object.ParamSpecKwargsType, object.TypeAliasType,
		object.GenericType, object.UnionType,
	} {
		m.Dict.SetName(t.Name, t.Value())
	}
	m.Dict.SetName("NoDefault", object.NoDefault)
	return m, nil
}

var functions = []object.Method{
	{Name: "_idfunc", Sig: "($module, x, /)", F1: func(_ *object.Thread, _, x object.Value) (object.Value, *object.Exception) { return x, nil }},
}
