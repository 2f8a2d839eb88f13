// Package script makes parts of the standard library from Python text that is part of the program: tables, and modules that hardly say more than what is missing.
package script

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/source"
	"dappco.re/go/py/engine/vm"
)

// Build is a function that makes the module name of Python text.
func Build(name, text string) func(th *object.Thread) (*object.Module, *object.Exception) {
	return func(th *object.Thread) (*object.Module, *object.Exception) {
		m := object.NewModule(name)
		return m, Run(th, m, name, text)
	}
}

// Run runs Python text in the namespace of m, which is in sys.modules meanwhile: what the text imports may import the module back.
func Run(th *object.Thread, m *object.Module, name, text string) *object.Exception {
	c, exc := source.Compile(th, []byte(text), source.Options{Filename: "<frozen " + name + ">", FromString: true, Quiet: true})
	if exc != nil {
		return exc
	}
	m.Dict.SetName("__builtins__", th.Interp.Builtins.Value())
	_, before := th.Interp.Modules.GetName(name)
	if !before {
		th.Interp.Modules.SetName(name, m.Value())
	}
	if _, exc = vm.RunCode(th, c, m.Dict, m.Dict.Value()); exc != nil && !before {
		th.Interp.Modules.DelStr(object.Intern(name))
	}
	return exc
}
