// This file implements types.DynamicClassAttribute.

package types

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// DynamicAttribute is a DynamicClassAttribute: a property for instances, an AttributeError on the class. Absent functions are None.
type DynamicAttribute struct {
	object.Head
	object.Attrs
	Get, Set, Del value
	Doc           value
}

// DynamicType is types.DynamicClassAttribute.
var DynamicType = &object.Type{Name: "DynamicClassAttribute", Module: "types", Doc: "Route attribute access on a class to __getattr__.", Def: dynamicDef{}}

type dynamicDef struct{}

// Define implements object.Definition.
func (dynamicDef) Define(t *object.Type) { native.Ready(t, object.ObjectType, fillDynamic) }

var dynamicParams = object.ParseParams("DynamicClassAttribute", "(fget=None, fset=None, fdel=None, doc=None)")

func dynamicOf(v value) *DynamicAttribute { return object.Cast[DynamicAttribute](v) }

func newDynamic(th *thread, cls *object.Type, get, set, del, doc value) (value, *exception) {
	v, exc := object.Alloc(th, cls)
	if exc == nil {
		d := dynamicOf(v)
		d.Get, d.Set, d.Del, d.Doc = get, set, del, doc
	}
	return v, exc
}

func fillDynamic(t *object.Type) {
	t.Flags |= object.FlagBasetype
	t.PythonLike, t.Sig = true, "(fget=None, fset=None, fdel=None, doc=None)"
	t.SlotSigs = map[string]string{"__get__": "($self, instance, ownerclass=None)"}
	t.AttrsOffset, t.HasDict = object.PlainAttrsOffset, true
	t.Alloc = func(_ *thread, cls *object.Type) (value, *exception) {
		d := &DynamicAttribute{Head: object.NewHead(cls), Get: object.None, Set: object.None, Del: object.None, Doc: object.None}
		d.Attrs.Init(cls)
		return d.Value(), nil
	}
	t.New = func(th *thread, cls *object.Type, args []value, kw []*object.Str) (value, *exception) {
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
		return newDynamic(th, cls, room[0], room[1], room[2], room[3])
	}
	t.DescrGet = func(th *thread, descr, obj value, _ *object.Type) (value, *exception) {
		d := dynamicOf(descr)
		if obj.IsNull() {
			abstract, _, _ := object.FindAttr(th, d.Get, object.Intern("__isabstractmethod__"))
			if !abstract.IsNull() && abstract.Is(object.True) {
				return descr, nil
			}
			return value{}, object.NewException(object.AttributeErrorType)
		}
		if d.Get.IsNone() {
			return value{}, object.AttributeErrorf("unreadable attribute")
		}
		return object.Call1(th, d.Get, obj)
	}
	t.DescrSet = func(th *thread, descr, obj, v value) *exception {
		d := dynamicOf(descr)
		var exc *exception
		switch {
		case v.IsNull() && d.Del.IsNone():
			return object.AttributeErrorf("can't delete attribute")
		case v.IsNull():
			_, exc = object.Call1(th, d.Del, obj)
		case d.Set.IsNone():
			return object.AttributeErrorf("can't set attribute")
		default:
			_, exc = object.Call2(th, d.Set, obj, v)
		}
		return exc
	}
	get := func(name string, f func(d *DynamicAttribute) value) object.GetSet {
		return object.GetSet{Name: name, Get: func(_ *thread, v value) (value, *exception) { return f(dynamicOf(v)), nil }}
	}
	t.AddGetSets([]object.GetSet{
		get("fget", func(d *DynamicAttribute) value { return d.Get }), get("fset", func(d *DynamicAttribute) value { return d.Set }),
		get("fdel", func(d *DynamicAttribute) value { return d.Del }), get("__doc__", func(d *DynamicAttribute) value { return d.Doc }),
	})
	with := func(name, param string, change func(d *DynamicAttribute, f value)) object.Method {
		return object.Method{Name: name, Sig: "($self, " + param + ")", F1: func(th *thread, v, f value) (value, *exception) {
			d := dynamicOf(v)
			made, exc := newDynamic(th, v.Type(), d.Get, d.Set, d.Del, d.Doc)
			if exc == nil {
				change(dynamicOf(made), f)
			}
			return made, exc
		}}
	}
	t.AddMethods([]object.Method{
		with("getter", "fget", func(d *DynamicAttribute, f value) { d.Get = f }),
		with("setter", "fset", func(d *DynamicAttribute, f value) { d.Set = f }),
		with("deleter", "fdel", func(d *DynamicAttribute, f value) { d.Del = f }),
	})
}
