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
		return ask(th, v, globals, locals, evaluate, format)
	}
	if !evaluate.IsNull() {
		if strings, exc := object.Truth(th, evaluate); exc != nil {
			return nil, exc
		} else if strings {
			return ask(th, v, globals, locals, evaluate, format)
		}
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
	return d, d.Update(th, ann)
}

// ask has module annotationlib get annotations in a format of its own, or evaluate the strs among them.
func ask(th *thread, v value, options ...value) (*object.Dict, *exception) {
	get, exc := native.FromModule(th, "annotationlib", "get_annotations")
	if exc != nil {
		return nil, exc
	}
	args, names := []value{v}, []*object.Str(nil)
	for i, name := range []string{"globals", "locals", "eval_str", "format"} {
		if !options[i].IsNull() {
			args, names = append(args, options[i]), append(names, object.Intern(name))
		}
	}
	d, exc := object.Call(th, get, args, names)
	if exc != nil {
		return nil, exc
	}
	if !d.Type().Has(object.FlagDict) {
		return nil, object.TypeErrorf("annotations must be a dict, not %s", d.Type().Name)
	}
	return d.AsDict(), nil
}
