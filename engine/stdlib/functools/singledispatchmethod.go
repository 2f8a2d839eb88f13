// This file implements singledispatchmethod, a generic method.

package functools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var singleDispatchMethodClass = object.ClassSpec{Module: "functools", Name: "singledispatchmethod",
	Doc: "Single-dispatch generic method descriptor.\n\nIt supports wrapping existing descriptors, and is for methods, class methods and static methods.",
	Methods: []object.Method{
		{Name: "singledispatchmethod.__init__", Sig: "($self, func)", Python: true, FP: func(th *thread, self value, args []value) (value, *exception) {
			fn := args[0]
			if fn.Type().Call == nil {
				if _, ok, exc := object.FindAttr(th, fn, object.Intern("__get__")); exc != nil {
					return value{}, exc
				} else if !ok {
					return value{}, refuse(th, "", fn, " is not callable or a descriptor")
				}
			}
			f, _, exc := newDispatch(th, fn)
			if exc == nil {
				exc = object.SetAttr(th, self, object.Intern("dispatcher"), f)
			}
			if exc != nil {
				return value{}, exc
			}
			return object.None, object.SetAttr(th, self, object.Intern("func"), fn)
		}},
		{Name: "singledispatchmethod.register", Sig: "($self, cls, method=None)", Doc: "Add an implementation for a class: generic_method.register(cls, func) -> func", Python: true, FP: func(th *thread, self value, args []value) (value, *exception) {
			f, exc := dispatcherPart(th, self, "register")
			if exc != nil {
				return value{}, exc
			}
			method := args[1]
			if method.IsNull() {
				method = object.None
			}
			return object.Call2(th, f, args[0], method)
		}},
		{Name: "singledispatchmethod.__get__", Sig: "($self, obj, cls=None)", Python: true, FP: func(_ *thread, self value, args []value) (value, *exception) {
			b := &boundDispatch{Head: object.NewHead(boundDispatchType), of: self, obj: args[0], cls: args[1]}
			if b.cls.IsNull() {
				b.cls = object.None
			}
			return b.Value(), nil
		}},
		{Name: "singledispatchmethod.__repr__", Sig: "($self)", Python: true, FP: func(th *thread, self value, _ []value) (value, *exception) {
			name, exc := methodName(th, self)
			return object.StrOf("<single dispatch method descriptor " + name + ">"), exc
		}},
	}, GetSets: []object.GetSet{{Name: "__isabstractmethod__", Get: func(th *thread, self value) (value, *exception) {
		fn, exc := object.GetAttrName(th, self, "func")
		if exc != nil {
			return value{}, exc
		}
		v, ok, exc := object.FindAttr(th, fn, object.Intern("__isabstractmethod__"))
		if exc != nil || !ok {
			return object.False, exc
		}
		return v, nil
	}}}}

// dispatcherPart is an attribute of the generic function behind a descriptor.
func dispatcherPart(th *thread, self value, name string) (value, *exception) {
	f, exc := object.GetAttrName(th, self, "dispatcher")
	if exc != nil {
		return value{}, exc
	}
	return object.GetAttrName(th, f, name)
}

// methodName is the qualified name of the function of a descriptor.
func methodName(th *thread, self value) (string, *exception) {
	fn, exc := object.GetAttrName(th, self, "func")
	if exc != nil {
		return "", exc
	}
	for _, name := range []string{"__qualname__", "__name__"} {
		v, ok, exc := object.FindAttr(th, fn, object.Intern(name))
		if exc != nil {
			return "", exc
		}
		if ok && v.Type().Has(object.FlagStr) {
			return v.AsStr().String(), nil
		}
	}
	return "?", nil
}

// boundDispatch is a generic method of an instance or, if obj is None, of a class.
type boundDispatch struct {
	object.Head
	of, obj, cls value
}

func asBound(v value) *boundDispatch { return object.Cast[boundDispatch](v) }

var boundDispatchType = &class{Name: "_singledispatchmethod_get", Module: "functools", Def: boundDispatchDef{}}

type boundDispatchDef struct{}

// Define implements object.Definition.
func (boundDispatchDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.HasWeakref = true
		t.Call = callBound
		t.Repr = func(th *thread, self value) (value, *exception) {
			b := asBound(self)
			name, exc := methodName(th, b.of)
			if exc != nil {
				return value{}, exc
			}
			if b.obj.IsNone() {
				return object.StrOf("<single dispatch method " + name + ">"), nil
			}
			shown, exc := object.Repr(th, b.obj)
			if exc != nil {
				return value{}, exc
			}
			return object.StrOf("<bound single dispatch method " + name + " of " + shown.String() + ">"), nil
		}
		// What the method does not have itself, the function that it was made of has.
		t.GetAttr = func(th *thread, self value, name *str) (value, *exception) {
			switch name.String() {
			case "__name__", "__qualname__", "__doc__", "__isabstractmethod__", "__wrapped__", "__module__":
				fn, exc := object.GetAttrName(th, asBound(self).of, "func")
				if exc != nil || name.String() == "__wrapped__" {
					return fn, exc
				}
				return object.GetAttr(th, fn, name)
			case "register":
				return dispatcherPart(th, asBound(self).of, "register")
			}
			return object.GenericGetAttr(th, self, name)
		}
	})
}

// callBound calls the implementation for the first argument, bound as the method is.
func callBound(th *thread, self value, args []value, kw []*str) (value, *exception) {
	b := asBound(self)
	if len(args) == len(kw) {
		fn, exc := object.GetAttrName(th, b.of, "func")
		if exc != nil {
			return value{}, exc
		}
		name, exc := nameOf(th, fn, "singledispatchmethod method")
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.TypeErrorf("%s requires at least 1 positional argument", name)
	}
	dispatch, exc := dispatcherPart(th, b.of, "dispatch")
	if exc != nil {
		return value{}, exc
	}
	f, exc := object.Call1(th, dispatch, args[0].Type().Value())
	if exc != nil {
		return value{}, exc
	}
	if get := f.Type().DescrGet; get != nil {
		obj, cls := b.obj, (*class)(nil)
		if obj.IsNone() {
			obj = value{}
		}
		if b.cls.Type().Has(object.FlagType) {
			cls = b.cls.AsType()
		}
		if f, exc = get(th, f, obj, cls); exc != nil {
			return value{}, exc
		}
	}
	return object.Call(th, f, args, kw)
}
