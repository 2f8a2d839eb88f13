// This file implements defaultdict.

package collections

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// defaultDict is a dict with what makes the values of absent keys, null where there is nothing.
type defaultDict struct {
	object.Dict
	factory value
}

var defaultDictType = &class{Name: "defaultdict", Module: "collections",
	Doc: "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nA key that is not present when it is asked for by subscription gets the value that\nthe factory, called without arguments, returns. All other arguments are those of dict.\n", Def: defaultDictDef{}}

type defaultDictDef struct{}

// Define implements object.Definition.
func (defaultDictDef) Define(t *object.Type) {
	native.Class[defaultDict](t, object.DictType, func(th *thread, cls *class, _ []value, _ []*object.Str) (value, *exception) {
		return object.Alloc(th, cls)
	}, func(t *class) {
		t.Init = defaultInit
		t.Repr = defaultRepr
		number := *object.DictType.Number
		number.Binary[object.Or] = defaultOr
		t.Number = &number
		t.AddMethods(defaultMethods)
		t.AddMembers(defaultMembers)
	})
}

var defaultMethods = []object.Method{
	{Name: "__missing__", Doc: "Add the key with a value made by the factory, which is returned; raise KeyError without a factory.", F1: defaultMissing},
	{Name: "copy", Doc: "D.copy() -> a shallow copy of D.", F0: func(th *thread, v value) (value, *exception) { return defaultLike(th, v, v) }},
	{Name: "__copy__", Doc: "D.copy() -> a shallow copy of D.", F0: func(th *thread, v value) (value, *exception) { return defaultLike(th, v, v) }},
	{Name: "__reduce__", Doc: "Return state information for pickling.", F0: defaultReduce},
	object.ClassGetItem(),
}

var defaultMembers = []object.GetSet{{Name: "default_factory", Doc: "Factory for default value called by __missing__().",
	Get: func(_ *thread, v value) (value, *exception) { return asDefault(v).made(), nil },
	Set: func(_ *thread, v, x value) *exception {
		asDefault(v).factory = x
		return nil
	}}}

func asDefault(v value) *defaultDict { return object.Cast[defaultDict](v) }

// made is the factory as scripts see it.
func (d *defaultDict) made() value {
	if d.factory.IsNull() {
		return object.None
	}
	return d.factory
}

func defaultInit(th *thread, self value, args []value, kw []*object.Str) *exception {
	d := asDefault(self)
	factory := value{}
	if len(args) > len(kw) {
		factory, args = args[0], args[1:]
		if !factory.IsNone() && factory.Type().Call == nil {
			return object.TypeErrorf("first argument must be callable or None")
		}
	}
	d.factory = factory
	return object.DictType.Init(th, self, args, kw)
}

func defaultMissing(th *thread, self, key value) (value, *exception) {
	factory := asDefault(self).made()
	if factory.IsNone() {
		return value{}, object.NewException(object.KeyErrorType, key)
	}
	v, exc := object.Call0(th, factory)
	if exc != nil {
		return value{}, exc
	}
	return v, object.SetItem(th, self, key, v)
}

// defaultLike is a dict of the class and factory of self, with the items of from.
func defaultLike(th *thread, self, from value) (value, *exception) {
	return object.Call2(th, self.Type().Value(), asDefault(self).made(), from)
}

func defaultOr(th *thread, a, b value) (value, *exception) {
	self := a
	if !object.IsInstance(a, defaultDictType) {
		self = b
	}
	if !a.Type().Has(object.FlagDict) || !b.Type().Has(object.FlagDict) {
		return object.NotImplemented, nil
	}
	v, exc := defaultLike(th, self, a)
	if exc != nil {
		return value{}, exc
	}
	if !v.Type().Has(object.FlagDict) {
		return value{}, object.TypeErrorf("%s() must return a dict, not %s", self.Type().Name, v.Type().MessageName())
	}
	return v, v.AsDict().Update(th, b)
}

func defaultReduce(th *thread, self value) (value, *exception) {
	args := object.TupleOf()
	if f := asDefault(self).made(); !f.IsNone() {
		args = object.TupleOf(f)
	}
	items, exc := object.CallMethod(th, self, object.Intern("items"))
	if exc != nil {
		return value{}, exc
	}
	it, exc := object.Iter(th, items)
	return object.TupleOf(self.Type().Value(), args, object.None, object.None, it), exc
}

// defaultRepr shows the items first, as their repr may change the factory. A factory that is being shown already is cut short.
func defaultRepr(th *thread, v value) (value, *exception) {
	items, exc := object.DictType.Repr(th, v)
	if exc != nil {
		return value{}, exc
	}
	factory := object.NewStr("...")
	if f := asDefault(v).made(); f.IsNone() {
		factory = object.NewStr("None")
	} else if th.EnterRepr(f) {
		factory, exc = object.Repr(th, f)
		th.LeaveRepr()
		if exc != nil {
			return value{}, exc
		}
	}
	var b object.StrBuilder
	b.Add(v.Type().Name + "(")
	b.AddStr(factory)
	b.Add(", ")
	b.AddStr(items.AsStr())
	b.Add(")")
	return b.Str().Value(), nil
}
