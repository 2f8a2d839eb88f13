// This file implements NewType, a distinct name for a type that costs nothing at runtime.

package typing

import (
	"cmp"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// newTypeClass makes the class NewType.
func newTypeClass(th *thread) (*class, *exception) {
	union := func(swap bool) func(th *thread, self, other value) (value, *exception) {
		return func(th *thread, self, other value) (value, *exception) {
			if swap {
				self, other = other, self
			}
			return eitherType(th, self, other)
		}
	}
	call := object.NewNative(&object.Method{Name: "_idfunc", Of: "_typing", Sig: "(x, /)", F1: func(_ *thread, _, x value) (value, *exception) { return x, nil }}, value{})
	return object.NewClass(th, object.ClassSpec{Module: "typing", Name: "NewType",
		Doc:   "A type that checkers keep apart from the one it is made of.\n\nUserId = NewType(\"UserId\", int) makes a callable that returns its argument.",
		Attrs: []object.ClassAttr{{Name: "__call__", V: object.NewStaticMethod(call.Value()).Value()}},
		Methods: []object.Method{
			native.Python("NewType.__init__", "($self, name, tp)", "", func(th *thread, self value, a []value) (value, *exception) {
				r := native.Begin(th)
				r.Set(self, "__qualname__", a[0])
				name := r.Str(a[0])
				r.Set(self, "__name__", object.StrOf(name[strings.LastIndexByte(name, '.')+1:]))
				r.Set(self, "__supertype__", a[1])
				if module := nearestModule(th); r.OK() && !r.Equal(module, object.StrOf("typing")) {
					r.Set(self, "__module__", module)
				}
				return r.Done(object.None)
			}),
			native.Python("NewType.__mro_entries__", "($self, bases)", "", func(th *thread, self value, _ []value) (value, *exception) {
				r := native.Begin(th)
				return refusal(r, r.Str(r.Attr(self, "__name__")))
			}),
			{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				r := native.Begin(th)
				return r.Done(object.StrOf(r.Str(r.Attr(self, "__module__")) + "." + r.Str(r.Attr(self, "__qualname__"))))
			}},
			{Name: "__reduce__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) { return object.GetAttrName(th, self, "__qualname__") }},
			{Name: "__or__", Sig: "($self, other)", F1: union(false)},
			{Name: "__ror__", Sig: "($self, other)", F1: union(true)},
		}})
}

// refusal is a base of which no class can be made: the message says how it would be written, with the name of that class.
func refusal(r *run, super string) (value, *exception) {
	c, exc := object.NewClass(r.Th, object.ClassSpec{Module: "typing", Name: "Dummy", Methods: []object.Method{
		{Name: "__init_subclass__", Kind: object.ClassMethod, Sig: "(cls)", F0: func(_ *thread, cls value) (value, *exception) {
			name := cls.AsType().Name
			return value{}, object.TypeErrorf("Cannot subclass an instance of NewType. Perhaps you were looking for: `%s = NewType('%s', %s)`", name, name, super)
		}}}})
	if exc != nil || !r.OK() {
		return value{}, cmp.Or(r.Exc, exc)
	}
	return object.TupleOf(c.Value()), nil
}

// nearestModule is __name__ of the globals of the running script function.
func nearestModule(th *thread) value {
	if frames, ok := th.VM.(interface{ CurrentGlobals() *object.Dict }); ok {
		if g := frames.CurrentGlobals(); g != nil {
			if v, ok := g.GetName("__name__"); ok {
				return v
			}
		}
	}
	return object.None
}
