// Package native has what native modules are made with.
package native

import (
	"sync"

	"dappco.re/go/py/engine/object"
)

// Module is a module with a docstring and the functions of methods. The slice stays in use.
func Module(name, doc string, methods []object.Method) *object.Module {
	m := object.NewModule(name)
	if doc != "" {
		m.Dict.SetName("__doc__", object.StrOf(doc))
	}
	Add(m.Dict, name, methods)
	return m
}

// Add puts the functions of methods into the namespace of module name.
func Add(ns *object.Dict, name string, methods []object.Method) {
	for i := range methods {
		if name != "builtins" {
			nameMethod(&methods[i], name)
		}
		f := object.ModuleFunction(&methods[i], name)
		ns.SetName(methods[i].Name, f.Value())
	}
}

// methodsMu guards the tables of methods, which interpreters share: one that is made fills in the names of modules.
var methodsMu sync.Mutex

func nameMethod(m *object.Method, module string) {
	methodsMu.Lock()
	defer methodsMu.Unlock()
	if m.Of != module {
		m.Of = module
	}
}

// Ready completes a built-in type of a standard module; it is what a Definition calls.
func Ready(t, base *object.Type, fill func(t *object.Type)) *object.Type {
	object.ReadyType(t, base, fill)
	return t
}

// Strings is a list of strs.
func Strings(items ...string) object.Value {
	values := make([]object.Value, len(items))
	for i, s := range items {
		values[i] = object.StrOf(s)
	}
	return object.ListOf(values...)
}
