// This file tells the states of generators and their relatives, and the variables of closures.

package inspect

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

var stateNames = []string{"GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED",
	"AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"}

var stateFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		stateFunction("getgeneratorstate", "generator", "GEN_", "gi_"),
		stateFunction("getcoroutinestate", "coroutine", "CORO_", "cr_"),
		stateFunction("getasyncgenstate", "agen", "AGEN_", "ag_"),
		localsFunction("getgeneratorlocals", "generator", "gi_frame", vm.GeneratorType, "is not a Python generator"),
		localsFunction("getcoroutinelocals", "coroutine", "cr_frame", nil, ""),
		localsFunction("getasyncgenlocals", "agen", "ag_frame", vm.AsyncGeneratorType, "is not a Python async generator"),
		native.Python("getclosurevars", "(func)", "Get the mapping of free variables to their current values.\n\nReturns a named tuple of dicts mapping the current nonlocal, global and builtin references as seen by the body of the function, and a set of unresolved names.", closureVars),
	}
}}

// stateFunction tells the state of what has attributes that begin with prefix; the state's name begins with kind.
func stateFunction(name, param, kind, prefix string) object.Method {
	return native.Python(name, "("+param+")", "Get current state: "+kind+"CREATED, "+kind+"RUNNING, "+kind+"SUSPENDED or "+kind+"CLOSED.", func(th *thread, _ value, a []value) (value, *exception) {
		for _, s := range []struct{ attr, state string }{{"running", "RUNNING"}, {"suspended", "SUSPENDED"}} {
			v, exc := object.GetAttrName(th, a[0], prefix+s.attr)
			if exc != nil {
				return value{}, exc
			}
			if yes, exc := object.Truth(th, v); exc != nil || yes {
				return object.StrOf(kind + s.state), exc
			}
		}
		frame, exc := object.GetAttrName(th, a[0], prefix+"frame")
		if exc != nil {
			return value{}, exc
		}
		if frame.IsNone() && !vm.Unbegun(a[0]) {
			return object.StrOf(kind + "CLOSED"), nil
		}
		return object.StrOf(kind + "CREATED"), nil
	})
}

func localsFunction(name, param, frameAttr string, t *object.Type, problem string) object.Method {
	return native.Python(name, "("+param+")", "Get the mapping of local variables to their current values; it is empty when it has ended.", func(th *thread, _ value, a []value) (value, *exception) {
		if t != nil && a[0].Type() != t {
			return value{}, object.TypeErrorf("%s %s", reprOf(th, a[0]), problem)
		}
		frame, exc := attr(th, a[0], frameAttr)
		if exc != nil {
			return value{}, exc
		}
		if given(frame).IsNull() {
			return object.NewDict().Value(), nil
		}
		return object.GetAttrName(th, frame, "f_locals")
	})
}

func closureVars(th *thread, _ value, a []value) (value, *exception) {
	fn := a[0]
	if inner, _, ok := boundOf(fn); ok {
		fn = inner
	}
	if !isFunction(fn) {
		return value{}, object.TypeErrorf("%s is not a Python function", reprOf(th, fn))
	}
	get := func(name string) value {
		v, _ := object.GetAttrName(th, fn, name)
		return v
	}
	c := object.Cast[vm.Code](get("__code__"))
	nonlocals := object.NewDict()
	if cells := get("__closure__"); !cells.IsNone() {
		free, exc := object.GetAttrName(th, c.Value(), "co_freevars")
		if exc != nil {
			return value{}, exc
		}
		for i, cell := range cells.AsTuple().Items {
			if v := object.Cast[object.Cell](cell).V; !v.IsNull() {
				nonlocals.SetStr(free.AsTuple().Items[i].AsStr(), v)
			}
		}
	}
	globalNames := get("__globals__").AsDict()
	builtinNames, exc := object.DictFrom(get("__builtins__"), "__builtins__")
	if exc != nil {
		return value{}, exc
	}
	globals, builtins, unbound := object.NewDict(), object.NewDict(), []value{}
	for _, name := range globalNamesOf(c) {
		key := object.Intern(name)
		if v, ok := globalNames.GetStr(key); ok {
			globals.SetStr(key, v)
		} else if v, ok := builtinNames.GetStr(key); ok {
			builtins.SetStr(key, v)
		} else {
			unbound = append(unbound, key.Value())
		}
	}
	set, exc := object.Call1(th, object.SetType.Value(), object.ListOf(unbound...))
	if exc != nil {
		return value{}, exc
	}
	return tuple(th, "ClosureVars", nonlocals.Value(), globals.Value(), builtins.Value(), set)
}

// globalNamesOf is the names that code looks up, each once; those of attributes are among them, as they are in CPython.
func globalNamesOf(c *vm.Code) []string {
	var names []string
	seen := map[string]bool{}
	for _, name := range c.Sites {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}
