// This file gets annotations, and writes them as text.

package inspect

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var annotationFunctions = []object.Method{
	{Name: "get_annotations", Sig: "(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE)", Doc: "Compute the annotations dict for an object: a class, a module or a callable. It is a new dict every time.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		d, exc := annotationsOf(th, a[0], a[1], a[2], a[3], a[4])
		if exc != nil {
			return value{}, exc
		}
		return d.Value(), nil
	}},
	{Name: "formatannotation", Sig: "(annotation, base_module=None, *, quote_annotation_strings=True)", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		base, quote := "", true
		if isStr(a[1]) {
			base = a[1].AsStr().String()
		}
		var exc *exception
		if !a[2].IsNull() {
			if quote, exc = object.Truth(th, a[2]); exc != nil {
				return value{}, exc
			}
		}
		text, exc := annotationText(th, a[0], base, quote)
		return object.StrOf(text), exc
	}},
	{Name: "formatannotationrelativeto", Sig: "(object)", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		module, exc := attr(th, a[0], "__module__")
		if exc != nil {
			return value{}, exc
		}
		base := ""
		if isStr(module) {
			base = module.AsStr().String()
		}
		f := native.Python("_formatannotation", "(annotation)", "", func(th *thread, _ value, a []value) (value, *exception) {
			text, exc := annotationText(th, a[0], base, true)
			return object.StrOf(text), exc
		})
		return object.NewNative(&f, value{}).Value(), nil
	}},
}

// formatValue is the annotation format that is the values themselves.
const formatValue = 1

// annotationsOf is a new dict of the annotations of v; absent options are null.
func annotationsOf(th *thread, v, globals, locals, evaluate, format value) (*object.Dict, *exception) {
	if n, ok := object.IntValue(orNone(format)); !format.IsNull() && (!ok || n != formatValue) {
		return foreignFormat(th, v, format)
	}
	ann, exc := attr(th, v, "__annotations__")
	if exc != nil {
		return nil, exc
	}
	if isClass(v) && !v.AsType().IsHeap() {
		ann = value{}
	}
	d := object.NewDict()
	if given(ann).IsNull() {
		if !isClass(v) && !object.IsInstance(v, object.ModuleType) && v.Type().Call == nil {
			return nil, object.TypeErrorf("%s does not have annotations", reprOf(th, v))
		}
		return d, nil
	}
	if !ann.Type().Has(object.FlagDict) {
		return nil, object.ValueErrorf("%s.__annotations__ is neither a dict nor None", reprOf(th, v))
	}
	if exc := d.Update(th, ann); exc != nil {
		return nil, exc
	}
	strings := false
	if !evaluate.IsNull() {
		if strings, exc = object.Truth(th, evaluate); exc != nil {
			return nil, exc
		}
	}
	if strings {
		return d, evaluateStrings(th, v, d, given(globals), given(locals))
	}
	return d, nil
}

// foreignFormat asks module annotationlib for annotations in a format of its own.
func foreignFormat(th *thread, v, format value) (*object.Dict, *exception) {
	get, exc := native.FromModule(th, "annotationlib", "get_annotations")
	if exc != nil {
		return nil, exc
	}
	d, exc := object.Call(th, get, []value{v, format}, []*object.Str{object.Intern("format")})
	if exc != nil {
		return nil, exc
	}
	if !d.Type().Has(object.FlagDict) {
		return nil, object.TypeErrorf("annotations must be a dict, not %s", d.Type().Name)
	}
	return d.AsDict(), nil
}

// evaluateStrings replaces the strs of d by what they evaluate to where v was defined.
func evaluateStrings(th *thread, v value, d *object.Dict, globals, locals value) *exception {
	eval, ok := th.Interp.Builtins.GetName("eval")
	if !ok {
		return object.Errorf(object.NameErrorType, "name 'eval' is not defined")
	}
	if globals.IsNull() || locals.IsNull() {
		g, l, exc := scopeOf(th, v)
		if exc != nil {
			return exc
		}
		if globals.IsNull() {
			globals = g
		}
		if locals.IsNull() {
			locals = l
		}
	}
	for i := 0; ; {
		k, x, next, ok := d.Next(i)
		if !ok {
			return nil
		}
		i = next
		if !isStr(x) {
			continue
		}
		r, exc := object.Call3(th, eval, x, orNone(globals), orNone(locals))
		if exc != nil {
			return exc
		}
		if exc := d.Set(th, k, r); exc != nil {
			return exc
		}
	}
}

// scopeOf is the namespaces in which annotations of v were written.
func scopeOf(th *thread, v value) (globals, locals value, exc *exception) {
	switch {
	case isClass(v):
		name, exc := attr(th, v, "__module__")
		if exc != nil {
			return globals, locals, exc
		}
		if isStr(name) {
			if m, ok := th.Interp.Modules.GetStr(name.AsStr()); ok && m.Type() == object.ModuleType {
				globals = object.Cast[object.Module](m).Dict.Value()
			}
		}
		return globals, v.AsType().Namespace().Copy().Value(), nil
	case object.IsInstance(v, object.ModuleType):
		return object.Cast[object.Module](v).Dict.Value(), locals, nil
	}
	inner, exc := innermost(th, v)
	if exc != nil {
		return globals, locals, exc
	}
	if inner, exc = unwrap(th, inner, func(value) (bool, *exception) { return false, nil }); exc != nil {
		return globals, locals, exc
	}
	globals, exc = attr(th, inner, "__globals__")
	return globals, locals, exc
}
