// This file has the wrapper that makes a generator of any kind awaitable.

package types

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// wrapper makes an object with the methods of a generator awaitable.
type wrapper struct {
	object.Head
	gen value
}

var wrapperType = &object.Type{Name: "_GeneratorWrapper", Module: "types", Def: wrapperDef{}}

type wrapperDef struct{}

// Define implements object.Definition.
func (wrapperDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		self := func(_ *thread, v value) (value, *exception) { return v, nil }
		t.Iter, t.Await = self, self
		t.Next = func(th *thread, v value) (value, *exception) {
			gen := object.Cast[wrapper](v).gen
			next := gen.Type().Next
			if next == nil {
				return value{}, object.TypeErrorf("'%s' object is not an iterator", gen.Type().MessageName())
			}
			if exc := th.Enter(" in an iterator"); exc != nil {
				return value{}, exc
			}
			defer th.Leave()
			return next(th, gen) // a StopIteration has the result
		}
		forward := func(name string) object.Method {
			attr := object.Intern(name)
			return object.Method{Name: name, FK: func(th *thread, v value, args []value, kw []*object.Str) (value, *exception) {
				f, exc := object.GetAttr(th, object.Cast[wrapper](v).gen, attr)
				if exc != nil {
					return value{}, exc
				}
				return object.Call(th, f, args, kw)
			}}
		}
		t.AddMethods([]object.Method{forward("send"), forward("throw"), forward("close")})
		get := func(name string) object.GetSet {
			attr := object.Intern(name)
			return object.GetSet{Name: name, Get: func(th *thread, v value) (value, *exception) {
				return object.GetAttr(th, object.Cast[wrapper](v).gen, attr)
			}}
		}
		t.AddGetSets([]object.GetSet{get("gi_code"), get("gi_frame"), get("gi_running"), get("gi_yieldfrom"), get("__name__"), get("__qualname__")})
	})
}

// awaitable is v, the result of a function that types.coroutine() wraps, in a form that can be awaited.
func awaitable(th *thread, v value) (value, *exception) {
	t := v.Type()
	if t == vm.CoroutineType || vm.IsAwaitableGenerator(v) || !t.Lookup(object.Intern("__await__")).IsNull() && t != vm.GeneratorType {
		return v, nil
	}
	for _, name := range []string{"__iter__", "__next__", "send", "throw", "close"} {
		if _, ok, exc := object.FindAttr(th, v, object.Intern(name)); exc != nil || !ok {
			return v, exc
		}
	}
	w := &wrapper{Head: object.NewHead(wrapperType), gen: v}
	return w.Value(), nil
}
