// This file implements make_dataclass.

package dataclasses

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// keywords are the names that no field may have.
var keywords = ondemand.Value[map[string]bool]{Make: func() map[string]bool {
	return map[string]bool{
		"False": true, "None": true, "True": true, "and": true, "as": true, "assert": true, "async": true, "await": true, "break": true, "class": true,
		"continue": true, "def": true, "del": true, "elif": true, "else": true, "except": true, "finally": true, "for": true, "from": true, "global": true,
		"if": true, "import": true, "in": true, "is": true, "lambda": true, "nonlocal": true, "not": true, "or": true, "pass": true, "raise": true,
		"return": true, "try": true, "while": true, "with": true, "yield": true,
	}
}}

// The arguments of make_dataclass by position in its signature.
const (
	makeName = iota
	makeFields
	makeBases
	makeNamespace
	makeParams
	makeModule    = makeParams + 10
	makeDecorator = makeModule + 1
)

func makeDataclass(th *thread, _ value, args []value) (value, *exception) {
	ns := object.NewDict()
	if v := args[makeNamespace]; !v.IsNull() && !v.IsNone() {
		if exc := ns.Update(th, v); exc != nil {
			return value{}, exc
		}
	}
	annotations, exc := makeAnnotations(th, args[makeFields], ns)
	if exc != nil {
		return value{}, exc
	}
	ns.SetStr(nameAnnotations.Str(), annotations.Value())
	if module := args[makeModule]; !module.IsNull() && !module.IsNone() {
		ns.SetStr(nameModule.Str(), module)
	}
	var bases []value
	if !args[makeBases].IsNull() {
		if bases, exc = object.Collect(th, args[makeBases]); exc != nil {
			return value{}, exc
		}
	}
	resolved, exc := object.ResolveBases(th, bases)
	if exc != nil {
		return value{}, exc
	}
	if !slices.EqualFunc(bases, resolved, value.Is) {
		ns.SetName("__orig_bases__", object.TupleOf(bases...))
	}
	meta, exc := object.WinnerMetatype(th, object.TypeType, resolved)
	if exc != nil {
		return value{}, exc
	}
	cls, exc := object.Call3(th, meta.Value(), args[makeName], object.TupleOf(resolved...), ns.Value())
	if exc != nil {
		return value{}, exc
	}
	params := append([]value(nil), args[makeParams:makeModule]...)
	if decorator := args[makeDecorator]; !decorator.IsNull() {
		return decorate(th, decorator, cls, params)
	}
	p, exc := readParams(th, params)
	if exc != nil {
		return value{}, exc
	}
	return process(th, cls, p)
}

// decorate applies a decorator that takes the parameters of dataclass().
func decorate(th *thread, decorator, cls value, params []value) (value, *exception) {
	args, kw := []value{cls}, []*object.Str{}
	p, exc := readParams(th, params)
	if exc != nil {
		return value{}, exc
	}
	settings := p.all()
	for i, v := range params {
		if v.IsNull() {
			v = object.Bool(*settings[i])
		}
		args, kw = append(args, v), append(kw, object.Intern(paramNames[i]))
	}
	return object.Call(th, decorator, args, kw)
}

// makeAnnotations reads fields: names, pairs of name and type, or those with a default or a Field, which goes into the namespace.
func makeAnnotations(th *thread, fields value, ns *object.Dict) (*object.Dict, *exception) {
	annotations := object.NewDict()
	items, exc := object.Collect(th, fields)
	if exc != nil {
		return nil, exc
	}
	for _, item := range items {
		parts := []value{item}
		if !item.Type().Has(object.FlagStr) {
			if _, exc = object.Len(th, item); exc != nil {
				return nil, exc
			}
			if parts, exc = object.Collect(th, item); exc != nil {
				return nil, exc
			}
		}
		if len(parts) > 3 || len(parts) < 2 && !item.Type().Has(object.FlagStr) {
			s, exc := repr(th, item)
			if exc != nil {
				return nil, exc
			}
			return nil, object.TypeErrorf("Invalid field: %s", s)
		}
		name := parts[0]
		if exc := checkFieldName(th, name, annotations); exc != nil {
			return nil, exc
		}
		t := anyType(th)
		if len(parts) > 1 {
			t = parts[1]
		}
		key := object.Intern(name.AsStr().String())
		annotations.SetStr(key, t)
		if len(parts) == 3 {
			ns.SetStr(key, parts[2])
		}
	}
	return annotations, nil
}

func checkFieldName(th *thread, name value, seen *object.Dict) *exception {
	s, exc := repr(th, name)
	if exc != nil {
		return exc
	}
	if !name.Type().Has(object.FlagStr) || !object.IsIdentifier(name.AsStr().String()) {
		return object.TypeErrorf("Field names must be valid identifiers: %s", s)
	}
	if keywords.Get()[name.AsStr().String()] {
		return object.TypeErrorf("Field names must not be keywords: %s", s)
	}
	if _, ok := seen.GetStr(name.AsStr()); ok {
		return object.TypeErrorf("Field name duplicated: %s", s)
	}
	return nil
}

// anyType is typing.Any, by name when that module is not there.
func anyType(th *thread) value {
	if th.Interp.Importer != nil {
		if m, exc := th.Interp.Importer.Import(th, object.Intern("typing"), object.None, object.None, object.None, 0); exc == nil {
			if v, ok, exc := object.FindAttr(th, m, object.Intern("Any")); exc == nil && ok {
				return v
			}
		}
	}
	return object.StrOf("typing.Any")
}
