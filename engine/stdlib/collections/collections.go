// Package collections implements what modules collections and _collections have of native container types.
package collections

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

var functions = []object.Method{
	native.Python("namedtuple", "(typename, field_names, *, rename=False, defaults=None, module=None)",
		"Return a new subclass of tuple with named fields.", namedTuple),
}

var lowFunctions = []object.Method{
	{Name: "_count_elements", Sig: "($module, mapping, iterable, /)", Doc: "Count elements in the iterable, updating the mapping", Min: 2, Max: 2, FN: countElements},
}

// names of what from collections import * gives.
var names = []string{"ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"}

// New makes module collections, NewLow module _collections.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("collections", "Specialised container datatypes: alternatives to dict, list, set and tuple.\n", functions)
	native.Add(m.Dict, "_collections", lowFunctions)
	m.Dict.SetName("_tuplegetter", tupleGetterType.Value())
	for _, t := range []*class{dequeType, defaultDictType, orderedDictType, iteratorType} {
		m.Dict.SetName(t.Name, t.Value())
	}
	st, exc := madeOwn(th)
	if exc != nil {
		return nil, exc
	}
	for _, name := range names {
		if t := st.by[name]; t != nil {
			m.Dict.SetName(name, t.Value())
		}
	}
	abstract, exc := native.Import(th, "_collections_abc")
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("abc", abstract)
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}

func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_collections", "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n", lowFunctions)
	for _, t := range []*class{dequeType, defaultDictType, orderedDictType, iteratorType, reverseIteratorType, tupleGetterType} {
		m.Dict.SetName(t.Name, t.Value())
	}
	return m, nil
}
