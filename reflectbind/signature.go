// This file tells module inspect the signatures of bound functions.

package reflectbind

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/object"
)

// signature is the inspect.Signature of the function. Defaults that only Go knows, those of options, are shown as the zero values that they are.
func (p *plan) signature(th *object.Thread) (object.Value, *object.Exception) {
	p.prepare()
	m, exc := importModule(th, "inspect")
	if exc != nil {
		return m, exc
	}
	class, exc := object.GetAttrName(th, m, "Parameter")
	if exc != nil {
		return class, exc
	}
	var params []object.Value
	add := func(name, kind string, def object.Value) {
		if exc != nil {
			return
		}
		var k, v object.Value
		if k, exc = object.GetAttrName(th, class, kind); exc != nil {
			return
		}
		args, names := []object.Value{object.StrOf(name), k}, []*object.Str(nil)
		if !def.IsNull() {
			args, names = append(args, def), []*object.Str{object.Intern("default")}
		}
		if v, exc = object.Call(th, class, args, names); exc == nil {
			params = append(params, v)
		}
	}
	kind := "POSITIONAL_OR_KEYWORD"
	if p.names == nil {
		kind = "POSITIONAL_ONLY"
	}
	if p.recv == 1 {
		add("self", kind, object.Value{})
	}
	for i, pp := range p.params {
		name := "arg" + strconv.Itoa(i+1)
		if p.names != nil {
			name = p.names[i].String()
		}
		add(name, kind, pp.def)
	}
	switch {
	case p.variadic != nil:
		add(p.rest, "VAR_POSITIONAL", object.Value{})
	case p.options != nil:
		for _, name := range p.options.order {
			def := object.Value{}
			if !contains(p.options.must, name) {
				def = literalValue(strings.TrimSpace(zeroText(p.options.fields[name].Go.Type)))
			}
			add(name, "KEYWORD_ONLY", def)
		}
	case p.kwargs != nil:
		add(p.kwName, "VAR_KEYWORD", object.Value{})
	}
	if exc != nil {
		return object.Value{}, exc
	}
	made, exc := object.GetAttrName(th, m, "Signature")
	if exc != nil {
		return made, exc
	}
	return object.Call(th, made, []object.Value{object.NewList(params).Value()}, nil)
}
