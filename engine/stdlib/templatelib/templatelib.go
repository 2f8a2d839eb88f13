// Package templatelib implements module string.templatelib: the parts of template strings.
package templatelib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// New makes the module.
func New(*object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("string.templatelib", "Support for template string literals (t-strings).", functions)
	m.Dict.SetName("Template", vm.TemplateType.Value())
	m.Dict.SetName("Interpolation", vm.InterpolationType.Value())
	return m, nil
}

var functions = []object.Method{
	{Name: "convert", Sig: "(obj, /, conversion)", Doc: "Convert *obj* using formatted string literal semantics.", FS: convert},
}

func convert(th *object.Thread, _ object.Value, args []object.Value) (object.Value, *object.Exception) {
	v, how := args[0], args[1]
	if how.IsNone() {
		return v, nil
	}
	kind := ""
	if how.Type().Has(object.FlagStr) {
		kind = how.AsStr().String()
	}
	var s *object.Str
	var exc *object.Exception
	switch kind {
	case "r":
		s, exc = object.Repr(th, v)
	case "s":
		s, exc = object.ToStr(th, v)
	case "a":
		ascii, ok := th.Interp.Builtins.GetName("ascii")
		if !ok {
			return object.Value{}, object.Errorf(object.RuntimeErrorType, "lost builtins.ascii")
		}
		return object.Call1(th, ascii, v)
	default:
		shown, exc := object.ToStr(th, how)
		if exc != nil {
			return object.Value{}, exc
		}
		return object.Value{}, object.ValueErrorf("invalid conversion specifier: %s", shown)
	}
	if exc != nil {
		return object.Value{}, exc
	}
	return s.Value(), nil
}
