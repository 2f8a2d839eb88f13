// This file has DynamicClassAttribute, and the wrapper that makes a generator of any kind awaitable.

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

var wrapperType = &object.Type{Name: "_GeneratorWrapper", Module: "types"}

var _ = native.Ready(wrapperType, object.ObjectType, func(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	self := func(_ *thread, v value) (value, *exception) { return v, nil }
	t.Iter, t.Await = self, self
	t.Next = func(th *thread, v value) (value, *exception) {
		return object.NextInner(th, object.Cast[wrapper](v).gen)
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

// awaitable is v, the result of a function that types.coroutine() wraps, in a form that can be awaited.
func awaitable(th *thread, v value) (value, *exception) {
	switch v.Type() {
	case vm.CoroutineType, vm.GeneratorType:
		return v, nil
	}
	for _, name := range []string{"send", "throw", "close"} {
		if _, ok, exc := object.FindAttr(th, v, object.Intern(name)); exc != nil || !ok {
			return v, exc
		}
	}
	w := &wrapper{Head: object.NewHead(wrapperType), gen: v}
	return w.Value(), nil
}

// dynamic is a DynamicClassAttribute: a property for instances, an AttributeError on the class.
type dynamic struct {
	object.Head
	object.Attrs
	get, set, del value
	doc           value
}

var dynamicType = &object.Type{Name: "DynamicClassAttribute", Module: "types", Doc: "Route attribute access on a class to __getattr__."}

var _ = native.Ready(dynamicType, object.ObjectType, fillDynamic)

var dynamicParams = object.ParseParams("DynamicClassAttribute", "(fget=None, fset=None, fdel=None, doc=None)")

func dynamicOf(v value) *dynamic { return object.Cast[dynamic](v) }

func newDynamic(get, set, del, doc value) value {
	d := &dynamic{Head: object.NewHead(dynamicType), get: get, set: set, del: del, doc: doc}
	d.Attrs.Init(dynamicType)
	return d.Value()
}

func fillDynamic(t *object.Type) {
	t.AttrsOffset, t.HasDict = object.PlainAttrsOffset, true
	t.New = func(th *thread, _ *object.Type, args []value, kw []*object.Str) (value, *exception) {
		room := []value{{}, {}, {}, {}}
		if exc := dynamicParams.Bind(args, kw, room); exc != nil {
			return value{}, exc
		}
		for i := range room {
			if room[i].IsNull() {
				room[i] = object.None
			}
		}
		if room[3].IsNone() && !room[0].IsNone() {
			if doc, ok, _ := object.FindAttr(th, room[0], object.Intern("__doc__")); ok {
				room[3] = doc
			}
		}
		return newDynamic(room[0], room[1], room[2], room[3]), nil
	}
	t.DescrGet = func(th *thread, descr, obj value, _ *object.Type) (value, *exception) {
		d := dynamicOf(descr)
		if obj.IsNull() {
			abstract, _, _ := object.FindAttr(th, d.get, object.Intern("__isabstractmethod__"))
			if !abstract.IsNull() && abstract.Is(object.True) {
				return descr, nil
			}
			return value{}, object.NewException(object.AttributeErrorType)
		}
		if d.get.IsNone() {
			return value{}, object.AttributeErrorf("unreadable attribute")
		}
		return object.Call1(th, d.get, obj)
	}
	t.DescrSet = func(th *thread, descr, obj, v value) *exception {
		d := dynamicOf(descr)
		var exc *exception
		switch {
		case v.IsNull() && d.del.IsNone():
			return object.AttributeErrorf("can't delete attribute")
		case v.IsNull():
			_, exc = object.Call1(th, d.del, obj)
		case d.set.IsNone():
			return object.AttributeErrorf("can't set attribute")
		default:
			_, exc = object.Call2(th, d.set, obj, v)
		}
		return exc
	}
	get := func(name string, f func(d *dynamic) value) object.GetSet {
		return object.GetSet{Name: name, Get: func(_ *thread, v value) (value, *exception) { return f(dynamicOf(v)), nil }}
	}
	t.AddGetSets([]object.GetSet{
		get("fget", func(d *dynamic) value { return d.get }), get("fset", func(d *dynamic) value { return d.set }),
		get("fdel", func(d *dynamic) value { return d.del }), get("__doc__", func(d *dynamic) value { return d.doc }),
	})
	with := func(name string, f func(d *dynamic, fn value) value) object.Method {
		return object.Method{Name: name, F1: func(_ *thread, v, fn value) (value, *exception) { return f(dynamicOf(v), fn), nil }}
	}
	t.AddMethods([]object.Method{
		with("getter", func(d *dynamic, f value) value { return newDynamic(f, d.set, d.del, d.doc) }),
		with("setter", func(d *dynamic, f value) value { return newDynamic(d.get, f, d.del, d.doc) }),
		with("deleter", func(d *dynamic, f value) value { return newDynamic(d.get, d.set, f, d.doc) }),
	})
}
