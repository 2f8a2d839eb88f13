// This file defines Closure, a function made at run time by Go code that scripts see as one written in Python.

package native

import (
	"dappco.re/go/py/engine/object"
)

// Closure is a function object: it has a name and a docstring, takes attributes, and binds to instances as functions written in Python do.
// What decorators return is one.
type Closure struct {
	object.Head
	object.Attrs
	name, qualname, module, doc object.Value
	annotate, typeParams        object.Value
	sig                         string
	call                        func(th *object.Thread, args []object.Value, kw []*object.Str) (object.Value, *object.Exception)
}

var closureType = &object.Type{Name: "function", Def: closureDef{}}

type closureDef struct{}

// Define implements object.Definition.
func (closureDef) Define(t *object.Type) {
	Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew | object.FlagMethodDescr
		t.AttrsOffset = object.PlainAttrsOffset
		t.HasDict, t.HasWeakref = true, true
		t.Call = func(th *object.Thread, f object.Value, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
			if exc := th.EnterCall(); exc != nil {
				return object.Value{}, exc
			}
			defer th.LeaveCall()
			return object.Cast[Closure](f).call(th, args, kw)
		}
		t.Repr = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return object.StrOf("<function " + object.Cast[Closure](v).qualname.AsStr().String() + " at " + object.HexAddress(v) + ">"), nil
		}
		t.DescrGet = func(_ *object.Thread, f, obj object.Value, _ *object.Type) (object.Value, *object.Exception) {
			if obj.IsNull() {
				return f, nil
			}
			return object.NewBoundMethod(f, obj), nil
		}
		field := func(name string, at func(f *Closure) *object.Value, check func(v object.Value) *object.Exception) object.GetSet {
			return object.GetSet{Name: name, Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
				return *at(object.Cast[Closure](v)), nil
			}, Set: func(_ *object.Thread, v, x object.Value) *object.Exception {
				if x.IsNull() {
					x = object.None
				}
				if check != nil {
					if exc := check(x); exc != nil {
						return exc
					}
				}
				*at(object.Cast[Closure](v)) = x
				return nil
			}}
		}
		text := func(name string) func(v object.Value) *object.Exception {
			return func(v object.Value) *object.Exception {
				if !v.Type().Has(object.FlagStr) {
					return object.TypeErrorf("%s must be set to a string object", name)
				}
				return nil
			}
		}
		t.AddGetSets([]object.GetSet{
			field("__name__", func(f *Closure) *object.Value { return &f.name }, text("__name__")),
			field("__qualname__", func(f *Closure) *object.Value { return &f.qualname }, text("__qualname__")),
			field("__module__", func(f *Closure) *object.Value { return &f.module }, nil),
			field("__doc__", func(f *Closure) *object.Value { return &f.doc }, nil),
			field("__annotate__", func(f *Closure) *object.Value { return &f.annotate }, nil),
			field("__type_params__", func(f *Closure) *object.Value { return &f.typeParams }, func(v object.Value) *object.Exception {
				if !v.Type().Has(object.FlagTuple) {
					return object.TypeErrorf("__type_params__ must be set to a tuple")
				}
				return nil
			}),
			{Name: "__text_signature__", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
				if sig := object.Cast[Closure](v).sig; sig != "" {
					return object.StrOf(sig), nil
				}
				return object.None, nil
			}},
			{Name: "__annotations__", Get: func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
				if a := object.Cast[Closure](v).annotate; !a.IsNone() {
					return object.Call1(th, a, object.Int64(1))
				}
				return object.NewDict().Value(), nil
			}},
		})
	})
}

// NewClosure is a function of module whose qualified name ends in its name; call gets the arguments as it was called with them.
func NewClosure(module, name, qualname string, call func(th *object.Thread, args []object.Value, kw []*object.Str) (object.Value, *object.Exception)) object.Value {
	f := &Closure{Head: object.NewHead(closureType), name: object.StrOf(name), qualname: object.StrOf(qualname), module: object.StrOf(module),
		doc: object.None, annotate: object.None, typeParams: object.EmptyTuple.Value(), call: call}
	f.Attrs.Init(closureType)
	return f.Value()
}

// Signed is f, a function that NewClosure made, with the signature that inspect shows.
func Signed(f object.Value, sig string) object.Value {
	object.Cast[Closure](f).sig = sig
	return f
}

// Documented is f, a function that NewClosure made, with a docstring.
func Documented(f object.Value, doc string) object.Value {
	object.Cast[Closure](f).doc = object.StrOf(doc)
	return f
}

// Wraps makes the function f look like wrapped, as functools.wraps does.
func Wraps(th *object.Thread, f, wrapped object.Value) *object.Exception {
	update, exc := FromModule(th, "functools", "update_wrapper")
	if exc != nil {
		return exc
	}
	_, exc = object.Call2(th, update, f, wrapped)
	return exc
}
