// This file lets a package import its submodules when somebody asks for them, where CPython's package has imported them already.

package native

import (
	"slices"

	"dappco.re/go/py/engine/object"
)

// Submodules is the function __getattr__ of a package: names are the submodules that are attributes of it without being imported by name.
func Submodules(pkg string, names ...string) object.Method {
	return object.Method{Name: "__getattr__", Sig: "(name)", Doc: "Import a submodule.", F1: func(th *object.Thread, _, name object.Value) (object.Value, *object.Exception) {
		if !name.Type().Has(object.FlagStr) {
			return object.Value{}, object.TypeErrorf("attribute name must be string, not '%s'", name.Type().MessageName())
		}
		text := name.AsStr().String()
		if !slices.Contains(names, text) {
			return object.Value{}, object.AttributeErrorf("module '%s' has no attribute '%s'", pkg, text)
		}
		m, exc := Import(th, pkg+"."+text)
		if exc != nil {
			return object.Value{}, exc
		}
		return m, nil
	}}
}
