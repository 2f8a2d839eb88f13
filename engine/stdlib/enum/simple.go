// This file has _simple_enum, by which the library of CPython makes enumerations of plain classes.

package enum

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// leftOut are entries of a class's namespace that belong to the plain class itself.
var leftOut = ondemand.Value[map[string]bool]{Make: func() map[string]bool {
	return map[string]bool{"__dict__": true, "__weakref__": true, "__members__": true, "__firstlineno__": true, "__static_attributes__": true}
}}

// addSimple adds the function to the module.
func addSimple(_ *thread, m *object.Module) *exception {
	native.Add(m.Dict, "enum", []object.Method{
		native.Python("_simple_enum", "(etype=None, *, boundary=None, use_args=None)", "A decorator that makes an enumeration of a plain class: its attributes become the members.", func(th *thread, _ value, a []value) (value, *exception) {
			etype, boundary := a[0], a[1]
			return native.NewClosure("enum", "convert_class", "_simple_enum.<locals>.convert_class", func(th *thread, args []value, kw []*object.Str) (value, *exception) {
				if len(args) != 1 || len(kw) > 0 || !args[0].Type().Has(object.FlagType) {
					return value{}, object.TypeErrorf("convert_class() takes one class")
				}
				return fromPlain(th, etype, boundary, args[0])
			}), nil
		}),
	})
	return nil
}

// fromPlain makes the enumeration as a class statement with the namespace of plain would.
func fromPlain(th *thread, etype, boundary, plain value) (value, *exception) {
	r := native.Begin(th)
	if etype.IsNull() || etype.IsNone() {
		etype = r.From("enum", "Enum")
	}
	name, meta := r.Attr(plain, "__name__"), r.Call(object.TypeType.Value(), etype)
	bases := object.TupleOf(etype)
	ns := r.Method(meta, "__prepare__", name, bases)
	r.Each(r.Method(r.Attr(plain, "__dict__"), "items"), func(pair value) {
		key, v := r.Pair(pair)
		if key.Type().Has(object.FlagStr) && leftOut.Get()[key.AsStr().String()] || key.Type().Has(object.FlagStr) && key.AsStr().String() == "__doc__" && v.IsNone() {
			return
		}
		r.SetItem(ns, key, v)
	})
	st := stateOf(th)
	defer func(before bool) { st.simple = before }(st.simple)
	st.simple = true
	if boundary.IsNull() || boundary.IsNone() {
		return r.Done(r.Call(meta, name, bases, ns))
	}
	return r.Done(r.CallNamed(meta, []value{name, bases, ns, boundary}, "boundary"))
}
