// Package keyword implements module keyword: which words the grammar reserves.
package keyword

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const (
	hard = "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield"
	soft = "_ case match type"
)

// New makes the module.
func New(th *object.Thread) (*object.Module, *object.Exception) {
	m := native.Module("keyword", "Keywords (from \"Grammar/python.gram\")", nil)
	m.Dict.SetName("__all__", native.Strings("iskeyword", "issoftkeyword", "kwlist", "softkwlist"))
	for _, list := range []struct{ list, test, words string }{{"kwlist", "iskeyword", hard}, {"softkwlist", "issoftkeyword", soft}} {
		words := native.Strings(strings.Fields(list.words)...)
		m.Dict.SetName(list.list, words)
		items, exc := object.Collect(th, words)
		if exc != nil {
			return nil, exc
		}
		test, exc := object.GetAttrName(th, object.NewFrozenSetOf(items), "__contains__")
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(list.test, test)
	}
	return m, nil
}
