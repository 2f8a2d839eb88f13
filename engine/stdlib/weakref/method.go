// This file implements WeakMethod, a weak reference to a bound method.

package weakref

import (
	"weak"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var methodParams = object.ParseParams("WeakMethod.__new__", "(meth, callback=None)")

// methodClass makes WeakMethod. A bound method is made at each access: what is referred to is its function and its instance.
func methodClass(th *thread) (*class, *exception) {
	var cls *class
	refType.Complete()
	t, exc := object.NewClass(th, object.ClassSpec{Module: "weakref", Name: "WeakMethod", Bases: []*class{refType},
		Doc: "A custom `weakref.ref` subclass which simulates a weak reference to\na bound method, working around the lifetime problem of bound methods.",
		Methods: []object.Method{
			{Name: "__new__", Sig: "(cls, meth, callback=None)", Kind: object.StaticMethod, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
				if len(args) == len(kw) {
					return value{}, object.TypeErrorf("WeakMethod.__new__() missing 1 required positional argument: 'cls'")
				}
				given, _, _, exc := native.BindPython(methodParams, 1, false, args[1:], kw)
				if exc != nil {
					return value{}, exc
				}
				if !args[0].Type().Has(object.FlagType) || !args[0].AsType().IsSubtype(refType) {
					return value{}, object.TypeErrorf("WeakMethod.__new__(X): X is not a subtype of weakref.ReferenceType")
				}
				return newWeakMethod(th, args[0].AsType(), given[0], given[1])
			}},
			{Name: "__init__", Sig: "($self, meth, callback=None)", FK: func(*thread, value, []value, []*object.Str) (value, *exception) { return object.None, nil }},
			native.Python("WeakMethod.__call__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				obj := asReference(self).get()
				f, exc := object.GetAttrName(th, self, "_func_ref")
				if exc == nil {
					f, exc = object.Call0(th, f)
				}
				if exc != nil || obj.IsNull() || f.IsNone() {
					return object.None, exc
				}
				t, exc := object.GetAttrName(th, self, "_meth_type")
				if exc != nil {
					return value{}, exc
				}
				return object.Call2(th, t, f, obj)
			}),
			native.Python("WeakMethod.__eq__", "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) {
				return methodEqual(th, cls, self, args[0])
			}),
			native.Python("WeakMethod.__ne__", "($self, other)", "", func(th *thread, self value, args []value) (value, *exception) {
				v, exc := methodEqual(th, cls, self, args[0])
				if exc != nil || v.IsNotImplemented() {
					return v, exc
				}
				return object.Bool(v.Is(object.False)), nil
			}),
		}, Attrs: []object.ClassAttr{{Name: "__slots__", V: object.TupleOf(object.StrOf("_func_ref"), object.StrOf("_meth_type"), object.StrOf("_alive"), object.StrOf("__weakref__"))},
			{Name: "__hash__", V: refType.LookupName("__hash__")}}})
	cls = t
	return t, exc
}

func newWeakMethod(th *thread, cls *class, meth, callback value) (value, *exception) {
	parts := [2]value{}
	for i, name := range []string{"__self__", "__func__"} {
		v, ok, exc := object.FindAttr(th, meth, object.Intern(name))
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			shown, exc := object.ToStr(th, meth.Type().Value())
			if exc != nil {
				return value{}, exc
			}
			return value{}, object.TypeErrorf("argument should be a bound method, not %s", shown)
		}
		parts[i] = v
	}
	// The callback is called once, whichever is gone first.
	var self weak.Pointer[reference]
	gone := native.NewClosure("weakref", "_cb", "WeakMethod.__new__.<locals>._cb", func(th *thread, _ []value, _ []*object.Str) (value, *exception) {
		r := self.Value()
		if r == nil {
			return object.None, nil
		}
		alive, exc := object.GetAttrName(th, r.Value(), "_alive")
		if exc != nil || !alive.Is(object.True) {
			return object.None, exc
		}
		if exc := object.SetAttr(th, r.Value(), object.Intern("_alive"), object.False); exc != nil {
			return value{}, exc
		}
		if callback.IsNull() || callback.IsNone() {
			return object.None, nil
		}
		return object.Call1(th, callback, r.Value())
	})
	made, exc := makeReference(th, cls, parts[0], gone)
	if exc != nil {
		return value{}, exc
	}
	self = weak.Make(asReference(made))
	f, exc := makeReference(th, refType, parts[1], gone)
	if exc != nil {
		return value{}, exc
	}
	for _, a := range []object.ClassAttr{{Name: "_func_ref", V: f}, {Name: "_meth_type", V: meth.Type().Value()}, {Name: "_alive", V: object.True}} {
		if exc := object.SetAttr(th, made, object.Intern(a.Name), a.V); exc != nil {
			return value{}, exc
		}
	}
	return made, nil
}

func methodEqual(th *thread, cls *class, self, other value) (value, *exception) {
	if !object.IsInstance(other, cls) {
		return object.NotImplemented, nil
	}
	for _, v := range []value{self, other} {
		alive, exc := object.GetAttrName(th, v, "_alive")
		if exc != nil {
			return value{}, exc
		}
		if !alive.Is(object.True) || asReference(v).get().IsNull() {
			return object.Bool(self.Is(other)), nil
		}
	}
	same, exc := referenceCompare(th, self, other, object.EQ)
	if exc != nil || !same.Is(object.True) {
		return same, exc
	}
	f, exc := object.GetAttrName(th, self, "_func_ref")
	if exc != nil {
		return value{}, exc
	}
	g, exc := object.GetAttrName(th, other, "_func_ref")
	if exc != nil {
		return value{}, exc
	}
	return object.Compare(th, f, g, object.EQ)
}
