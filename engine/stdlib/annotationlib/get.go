// This file implements get_annotations.

package annotationlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

func getAnnotations(th *thread, _ value, args []value) (value, *exception) {
	obj, globals, locals := args[0], orNone(args[1]), orNone(args[2])
	evalStr := false
	if !args[3].IsNull() {
		var exc *exception
		if evalStr, exc = object.Truth(th, args[3]); exc != nil {
			return value{}, exc
		}
	}
	format, exc := toFormat(th, args[4])
	if exc != nil {
		return value{}, exc
	}
	if evalStr && format != formatValue {
		return value{}, object.ValueErrorf("eval_str=True is only supported with format=Format.VALUE")
	}
	d, exc := Get(th, obj, format)
	if exc != nil {
		return value{}, exc
	}
	if !evalStr || d.Len() == 0 {
		return d.Value(), nil
	}
	return evaluateStrings(th, obj, d, globals, locals)
}

// Get is the annotations of obj as a new dict.
func Get(th *thread, obj value, format int) (*object.Dict, *exception) {
	var v value
	var exc *exception
	switch format {
	case formatFake:
		return nil, object.ValueErrorf("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
	case formatValue:
		v, exc = annotationsOf(th, obj)
	case formatForward:
		if v, exc = annotationsOf(th, obj); exc != nil && exc.Is(object.NameErrorType) || exc == nil && v.IsNull() {
			v, exc = annotateWith(th, obj, format)
		}
	case formatString:
		if v, exc = annotateWith(th, obj, format); exc == nil && v.IsNull() {
			if v, exc = annotationsOf(th, obj); exc == nil && !v.IsNull() {
				v, exc = toStrings(th, v, func(v value) (string, *exception) { return TypeRepr(th, v) })
			}
		}
	}
	if exc != nil {
		return nil, exc
	}
	if v.IsNull() {
		if obj.Type().Has(object.FlagType) || obj.Type().Call != nil {
			return object.NewDict(), nil
		}
		s, exc := object.Repr(th, obj)
		if exc != nil {
			return nil, exc
		}
		return nil, object.TypeErrorf("%s does not have annotations", s)
	}
	d := object.NewDict()
	return d, d.Update(th, v)
}

// annotationsOf is __annotations__ of obj, null if it has none.
func annotationsOf(th *thread, obj value) (value, *exception) {
	v, exc := object.GetAttr(th, obj, nameAnnotations.Str())
	if exc != nil {
		if exc.Is(object.AttributeErrorType) {
			return value{}, nil
		}
		return value{}, exc
	}
	if v.IsNone() {
		return value{}, nil
	}
	if !v.Type().Has(object.FlagDict) {
		s, exc := object.Repr(th, obj)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("%s.__annotations__ is neither a dict nor None", s)
	}
	return v, nil
}

// annotateWith calls the __annotate__ function of obj, null if it has none.
func annotateWith(th *thread, obj value, format int) (value, *exception) {
	f, ok, exc := object.FindAttr(th, obj, nameAnnotate.Str())
	if exc != nil || !ok || f.IsNone() {
		return value{}, exc
	}
	v, exc := callAnnotate(th, f, format, obj)
	if exc == nil && !v.Type().Has(object.FlagDict) {
		s, exc := object.Repr(th, obj)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("%s.__annotate__ returned a non-dict", s)
	}
	return v, exc
}

// evaluateStrings replaces annotations that are strs by their values.
func evaluateStrings(th *thread, obj value, d *object.Dict, globals, locals value) (value, *exception) {
	g, l, exc := scopeOf(th, obj, globals, locals)
	if exc != nil {
		return value{}, exc
	}
	made := object.NewDict()
	for i := 0; ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			return made.Value(), nil
		}
		i = next
		if v.Type().Has(object.FlagStr) {
			code, exc := compileExpression(th, v.AsStr().String())
			if exc != nil {
				return value{}, exc
			}
			if v, exc = vm.RunCode(th, code, g, l); exc != nil {
				return value{}, exc
			}
		}
		if exc := made.Set(th, k, v); exc != nil {
			return value{}, exc
		}
	}
}

// scopeOf is the namespaces in which strings in the annotations of obj are evaluated.
func scopeOf(th *thread, obj, globals, locals value) (*object.Dict, value, *exception) {
	g, l := object.NewDict(), object.NewDict()
	unwrapped := obj
	for n := 0; n < 1000 && !obj.Type().Has(object.FlagType); n++ {
		name := nameWrapped.Str()
		if t := unwrapped.Type(); t.Name == "partial" && t.ModuleName() == "functools" {
			name = nameFunc.Str()
		}
		w, ok, exc := object.FindAttr(th, unwrapped, name)
		if exc != nil {
			return nil, value{}, exc
		}
		if !ok {
			break
		}
		unwrapped = w
	}
	if params, ok, exc := object.FindAttr(th, obj, nameTypeParams.Str()); exc != nil {
		return nil, value{}, exc
	} else if ok && params.Type() == object.TupleType {
		for _, p := range params.AsTuple().Items {
			name, exc := object.GetAttr(th, p, nameName.Str())
			if exc != nil {
				return nil, value{}, exc
			}
			if exc := l.Set(th, name, p); exc != nil {
				return nil, value{}, exc
			}
		}
	}
	switch {
	case obj.Type().Has(object.FlagType):
		if module, ok, exc := object.FindAttr(th, obj, nameModule.Str()); exc != nil {
			return nil, value{}, exc
		} else if d := moduleDict(th, module); ok && d != nil {
			g = d
		}
		if exc := l.Update(th, obj.AsType().Namespace().Value()); exc != nil {
			return nil, value{}, exc
		}
	case obj.Type() == object.ModuleType:
		g = object.Cast[object.Module](obj).Dict
	default:
		if v, ok, exc := object.FindAttr(th, unwrapped, nameGlobals.Str()); exc != nil {
			return nil, value{}, exc
		} else if ok && v.Type().Has(object.FlagDict) {
			g = v.AsDict()
		}
	}
	if !globals.IsNone() && globals.Type().Has(object.FlagDict) {
		g = globals.AsDict()
	}
	if !locals.IsNone() {
		return g, locals, nil
	}
	return g, l.Value(), nil
}
