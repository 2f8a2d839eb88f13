// Package contextvars implements modules contextvars and _contextvars: variables whose values belong to a context, such as that of a task.
package contextvars

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

var functions = []object.Method{
	{Name: "copy_context", Sig: "($module, /)", Doc: "Return a copy of the current context.\n\nIt has the same values; what is set in one of them later does not show in the other.", F0: func(th *thread, _ value) (value, *exception) {
		return CopyCurrent(th).Value(), nil
	}},
}

// New makes module contextvars, NewLow module _contextvars.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("contextvars", "Context variables.\n", nil)
	fill(m)
	m.Dict.SetName("__all__", object.TupleOf(object.StrOf("Context"), object.StrOf("ContextVar"), object.StrOf("Token"), object.StrOf("copy_context")))
	return m, nil
}

func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_contextvars", "Context Variables", nil)
	fill(m)
	return m, nil
}

func fill(m *object.Module) {
	native.Add(m.Dict, "_contextvars", functions)
	for _, t := range []*class{contextType, varType, tokenType} {
		m.Dict.SetName(t.Name, t.Value())
	}
}
