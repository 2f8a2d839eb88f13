// Package functools implements modules functools and _functools: functions that act on functions.
package functools

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

// names of what from functools import * gives.
var names = []string{"update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce",
	"partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property", "Placeholder"}

var lowFunctions = []object.Method{
	{Name: "cmp_to_key", Sig: "($module, /, mycmp)", Doc: "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.", FS: cmpToKey},
	{Name: "reduce", Sig: "($module, function, iterable, /, initial=<functools._initial_missing>)",
		Doc: "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis reduces the iterable to a single value. If initial is present, it comes before\nthe items of the iterable, and is the result when the iterable is empty.", FS: reduce},
}

var functions = []object.Method{
	native.Python("wraps", "(wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__'), updated=('__dict__',))",
		"Decorator factory to apply update_wrapper() to a wrapper function.", wraps),
	native.Python("total_ordering", "(cls)", "Class decorator that fills in missing ordering methods.", totalOrdering),
	native.Python("lru_cache", "(maxsize=128, typed=False)", "Least-recently-used cache decorator.\n\nWith maxsize None, the cache grows without bound. With typed, arguments of\ndifferent types are cached separately.", lruCache),
	native.Python("singledispatch", "(func)", "Single-dispatch generic function decorator.\n\nThe implementation is chosen by the class of the first argument; register() adds one.", singleDispatch),
	native.Python("cache", "(user_function, /)", "Simple lightweight unbounded cache.", cache),
}

// New makes module functools, NewLow module _functools.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("functools", "Tools for working with functions and callable objects.\n", functions)
	low(m)
	native.Add(m.Dict, "functools", wrapperFunction)
	m.Dict.SetName("__all__", native.Strings(names...))
	m.Dict.SetName("WRAPPER_ASSIGNMENTS", assignments.Get())
	m.Dict.SetName("WRAPPER_UPDATES", updates.Get())
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("_CacheInfo", st.cacheInfo.Value())
	for _, spec := range []object.ClassSpec{partialMethodClass, cachedPropertyClass, singleDispatchMethodClass} {
		t, exc := object.NewClass(th, spec)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(spec.Name, t.Value())
	}
	return m, nil
}

func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_functools", "Tools that operate on functions.", nil)
	low(m)
	return m, nil
}

func low(m *object.Module) {
	native.Add(m.Dict, "_functools", lowFunctions)
	for _, t := range []*class{partialType, placeholderType, lruType} {
		m.Dict.SetName(t.Name, t.Value())
	}
	m.Dict.SetName("Placeholder", placeholder())
}

type stateKey struct{}

// state is the classes of one interpreter.
type state struct{ cacheInfo *class }

func stateOf(th *thread) (*state, *exception) {
	st := th.Interp.State(stateKey{}, func() any { return new(state) }).(*state)
	if st.cacheInfo == nil {
		t, exc := native.NamedTuple(th, "functools", "CacheInfo", nil, "hits", "misses", "maxsize", "currsize")
		if exc != nil {
			return nil, exc
		}
		st.cacheInfo = t
	}
	return st, nil
}
