// This file has the Python-visible attributes of functions.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

func reprAt(kind, name string, v object.Value) string {
	return "<" + kind + " " + name + " at " + object.HexAddress(v) + ">"
}

func fillFunction(t *object.Type) {
	t.Flags |= object.FlagMethodDescr
	t.AttrsOffset = object.PlainAttrsOffset
	t.HasDict = true
	t.HasWeakref = true
	t.Call = functionCall
	t.New = functionNew
	t.Sig = "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)"
	t.Repr = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return object.StrOf(reprAt("function", object.Cast[Function](v).qualname.String(), v)), nil
	}
	t.DescrGet = func(_ *object.Thread, fn, obj object.Value, _ *object.Type) (object.Value, *object.Exception) {
		if obj.IsNull() {
			return fn, nil
		}
		return object.NewBoundMethod(fn, obj), nil
	}
	t.AddMembers(functionMembers)
	t.AddGetSets(functionGetSets)
}

func fn(v object.Value) *Function { return object.Cast[Function](v) }

func orNone(v object.Value) object.Value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// functionMembers are the attributes that nobody can set.
var functionMembers = []object.GetSet{
	{Name: "__globals__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return fn(v).globals.Value(), nil
	}},
	{Name: "__builtins__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return builtinsValue(fn(v).builtins), nil
	}},
	{Name: "__closure__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		if c := fn(v).closure; c != nil {
			return c.Value(), nil
		}
		return object.None, nil
	}},
}

var functionGetSets = []object.GetSet{
	{Name: "__code__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return fn(v).code.Value(), nil
	},
		Set: setFunctionCode},
	{Name: "__defaults__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		if d := fn(v).defaults; d != nil {
			return d.Value(), nil
		}
		return object.None, nil
	}, Set: func(_ *object.Thread, v, x object.Value) *object.Exception {
		switch {
		case x.IsNull() || x.IsNone():
			fn(v).defaults = nil
		case x.Type().Has(object.FlagTuple):
			fn(v).defaults = x.AsTuple()
		default:
			return object.TypeErrorf("__defaults__ must be set to a tuple object")
		}
		return nil
	}},
	{Name: "__kwdefaults__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		if d := fn(v).kwdefaults; d != nil {
			return d.Value(), nil
		}
		return object.None, nil
	}, Set: func(_ *object.Thread, v, x object.Value) *object.Exception {
		switch {
		case x.IsNull() || x.IsNone():
			fn(v).kwdefaults = nil
		case x.Type().Has(object.FlagDict):
			fn(v).kwdefaults = x.AsDict()
		default:
			return object.TypeErrorf("__kwdefaults__ must be set to a dict object")
		}
		return nil
	}},
	{Name: "__name__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return fn(v).name.Value(), nil
	},
		Set: func(_ *object.Thread, v, x object.Value) *object.Exception {
			return setText(&fn(v).name, "__name__", x)
		}},
	{Name: "__qualname__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return fn(v).qualname.Value(), nil
	},
		Set: func(_ *object.Thread, v, x object.Value) *object.Exception {
			return setText(&fn(v).qualname, "__qualname__", x)
		}},
	{Name: "__doc__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return fn(v).doc, nil },
		Set: func(_ *object.Thread, v, x object.Value) *object.Exception { fn(v).doc = orNone(x); return nil }},
	{Name: "__module__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return fn(v).module, nil },
		Set: func(_ *object.Thread, v, x object.Value) *object.Exception { fn(v).module = orNone(x); return nil }},
	{Name: "__type_params__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		if p := fn(v).typeParams; !p.IsNull() {
			return p, nil
		}
		return object.EmptyTuple.Value(), nil
	}, Set: func(_ *object.Thread, v, x object.Value) *object.Exception {
		if x.IsNull() || !x.Type().Has(object.FlagTuple) {
			return object.TypeErrorf("__type_params__ must be set to a tuple")
		}
		fn(v).typeParams = x
		return nil
	}},
	{Name: "__annotate__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return orNone(fn(v).annotate), nil
	},
		Set: func(th *object.Thread, v, x object.Value) *object.Exception {
			switch {
			case x.IsNull():
				return object.TypeErrorf("__annotate__ cannot be deleted")
			case x.IsNone():
				fn(v).annotate = object.Value{}
			case x.Type().Call == nil:
				return object.TypeErrorf("__annotate__ must be callable or None")
			default:
				fn(v).annotate, fn(v).annotations = x, object.Value{}
			}
			return nil
		}},
	{Name: "__annotations__", Get: functionAnnotations, Set: func(_ *object.Thread, v, x object.Value) *object.Exception {
		if !x.IsNull() && !x.IsNone() && !x.Type().Has(object.FlagDict) {
			return object.TypeErrorf("__annotations__ must be set to a dict object")
		}
		if x.IsNone() {
			x = object.Value{}
		}
		fn(v).annotate, fn(v).annotations = object.Value{}, x
		return nil
	}},
}

func setText(dst **object.Str, what string, x object.Value) *object.Exception {
	if x.IsNull() || !x.Type().Has(object.FlagStr) {
		return object.TypeErrorf("%s must be set to a string object", what)
	}
	*dst = x.AsStr()
	return nil
}

// functionAnnotations is __annotations__: evaluated by __annotate__ at first use (PEP 649).
func functionAnnotations(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	f := fn(v)
	if f.annotations.IsNull() {
		d := object.NewDict().Value()
		if !f.annotate.IsNull() {
			r, exc := object.Call1(th, f.annotate, object.Int64(1))
			if exc != nil {
				return object.Value{}, exc
			}
			if !r.Type().Has(object.FlagDict) {
				return object.Value{}, object.TypeErrorf("__annotate__() must return a dict, not %s", r.Type().Name)
			}
			d = r
		}
		f.annotations = d
	}
	return f.annotations, nil
}

func setFunctionCode(_ *object.Thread, v, x object.Value) *object.Exception {
	if x.IsNull() || x.Type() != CodeType {
		return object.TypeErrorf("__code__ must be set to a code object")
	}
	f, c := fn(v), object.Cast[Code](x)
	have := 0
	if f.closure != nil {
		have = len(f.closure.Items)
	}
	if c.NumFree != have {
		return object.ValueErrorf("%s() requires a code object with %d free vars, not %d", f.name, have, c.NumFree)
	}
	f.code = c
	return nil
}

var functionParams = object.ParseParams("function", "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")

// functionNew is types.FunctionType(code, globals, name, argdefs, closure, kwdefaults).
func functionNew(th *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	a := make([]object.Value, len(functionParams.List().Names))
	if exc := functionParams.Bind(args, kw, a); exc != nil {
		return object.Value{}, exc
	}
	if a[0].Type() != CodeType {
		return object.Value{}, object.TypeErrorf("function() argument 'code' must be code, not %s", a[0].Type().Name)
	}
	if !a[1].Type().Has(object.FlagDict) {
		return object.Value{}, object.TypeErrorf("function() argument 'globals' must be dict, not %s", a[1].Type().Name)
	}
	c := object.Cast[Code](a[0])
	f := NewFunction(th, c, a[1].AsDict())
	if v := a[2]; !v.IsNull() && !v.IsNone() {
		if !v.Type().Has(object.FlagStr) {
			return object.Value{}, object.TypeErrorf("arg 3 (name) must be None or string")
		}
		f.name = v.AsStr()
	}
	if v := a[3]; !v.IsNull() && !v.IsNone() {
		if !v.Type().Has(object.FlagTuple) {
			return object.Value{}, object.TypeErrorf("arg 4 (defaults) must be None or tuple")
		}
		f.defaults = v.AsTuple()
	}
	if exc := f.setClosure(a[4]); exc != nil {
		return object.Value{}, exc
	}
	if v := a[5]; !v.IsNull() && !v.IsNone() {
		if !v.Type().Has(object.FlagDict) {
			return object.Value{}, object.TypeErrorf("arg 6 (kwdefaults) must be None or dict")
		}
		f.kwdefaults = v.AsDict()
	}
	return f.Value(), nil
}

// setClosure checks and sets the closure of a function made by hand.
func (f *Function) setClosure(v object.Value) *object.Exception {
	if v.IsNull() || v.IsNone() {
		if f.code.NumFree > 0 {
			return object.TypeErrorf("arg 5 (closure) must be tuple")
		}
		return nil
	}
	if !v.Type().Has(object.FlagTuple) {
		return object.TypeErrorf("arg 5 (closure) must be None or tuple")
	}
	items := v.AsTuple().Items
	if len(items) != f.code.NumFree {
		return object.ValueErrorf("%s requires closure of length %d, not %d", f.name, f.code.NumFree, len(items))
	}
	for _, c := range items {
		if c.Type() != object.CellType {
			return object.TypeErrorf("arg 5 (closure) expected cell, found %s", c.Type().Name)
		}
	}
	f.closure = v.AsTuple()
	return nil
}

// hasDoc reports that the first constant is the docstring.
func (c *Code) hasDoc() bool { return c.Flags&code.HasDocstring != 0 && len(c.consts) > 1 }
