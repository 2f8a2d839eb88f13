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
	Doc           value // instances of subclasses have an attribute instead, since their class has a __doc__
	// getterDoc: no documentation was given, so that it changes with the getter.
	getterDoc bool
}

// DynamicType is types.DynamicClassAttribute.
var DynamicType = &object.Type{Name: "DynamicClassAttribute", Module: "types", Doc: "Route attribute access on a class to __getattr__.", Def: dynamicDef{}}

type dynamicDef struct{}

// Define implements object.Definition.
func (dynamicDef) Define(t *object.Type) { native.Ready(t, object.ObjectType, fillDynamic) }

var dynamicParams = object.ParseParams("DynamicClassAttribute", "(fget=None, fset=None, fdel=None, doc=None)")

func dynamicOf(v value) *DynamicAttribute { return object.Cast[DynamicAttribute](v) }

var nameAbstract = object.Name{Text: "__isabstractmethod__"}

// dynamicInit is __init__, with None for what is absent.
func dynamicInit(th *thread, self value, args []value, kw []*object.Str) *exception {
	room := []value{{}, {}, {}, {}}
	if exc := dynamicParams.Bind(args, kw, room); exc != nil {
		return exc
	}
	for i := range room {
		if room[i].IsNull() {
			room[i] = object.None
		}
	}
	d, doc := dynamicOf(self), room[3]
	d.Get, d.Set, d.Del, d.getterDoc = room[0], room[1], room[2], doc.IsNone()
	if doc.IsNone() && !d.Get.IsNone() {
		var exc *exception
		if doc, exc = docOf(th, d.Get); exc != nil {
			return exc
		}
	}
	if self.Type().IsHeap() {
		return object.SetAttr(th, self, object.Intern("__doc__"), doc)
	}
	d.Doc = doc
	return nil
}

func docOf(th *thread, v value) (value, *exception) {
	doc, ok, exc := object.FindAttr(th, v, object.Intern("__doc__"))
	if !ok || exc != nil {
		return object.None, exc
	}
	return doc, nil
}

// changed is a new object of the class of self with other functions, and the documentation of a new getter.
func (d *DynamicAttribute) changed(th *thread, get, set, del value) (value, *exception) {
	self := d.Value()
	doc := object.None
	if d.getterDoc && !get.Is(d.Get) {
		var exc *exception
		if doc, exc = docOf(th, get); exc != nil {
			return value{}, exc
		}
	}
	if given, exc := object.Truth(th, doc); exc != nil {
		return value{}, exc
	} else if !given {
		if doc, exc = docOf(th, self); exc != nil {
			return value{}, exc
		}
	}
	made, exc := object.Call(th, self.Type().Value(), []value{get, set, del, doc}, nil)
	if exc == nil && made.Type().IsSubtype(DynamicType) {
		dynamicOf(made).getterDoc = d.getterDoc
	}
	return made, exc
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
	t.New = func(th *thread, cls *object.Type, _ []value, _ []*object.Str) (value, *exception) {
		return object.Alloc(th, cls)
	}
	t.Init = dynamicInit
	t.DescrGet = func(th *thread, descr, obj value, _ *object.Type) (value, *exception) {
		d := dynamicOf(descr)
		if obj.IsNull() {
			abstract, _, _ := object.FindAttr(th, descr, nameAbstract.Str())
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
		{Name: "__isabstractmethod__", Get: func(th *thread, v value) (value, *exception) {
			abstract, ok, exc := object.FindAttr(th, dynamicOf(v).Get, nameAbstract.Str())
			if !ok || exc != nil {
				return object.False, exc
			}
			is, exc := object.Truth(th, abstract)
			return object.Bool(is), exc
		}},
	})
	with := func(name, param string, change func(d *DynamicAttribute, th *thread, f value) (value, *exception)) object.Method {
		return object.Method{Name: name, Sig: "($self, " + param + ")", F1: func(th *thread, v, f value) (value, *exception) { return change(dynamicOf(v), th, f) }}
	}
	t.AddMethods([]object.Method{
		with("getter", "fget", func(d *DynamicAttribute, th *thread, f value) (value, *exception) {
			return d.changed(th, f, d.Set, d.Del)
		}),
		with("setter", "fset", func(d *DynamicAttribute, th *thread, f value) (value, *exception) {
			return d.changed(th, d.Get, f, d.Del)
		}),
		with("deleter", "fdel", func(d *DynamicAttribute, th *thread, f value) (value, *exception) {
			return d.changed(th, d.Get, d.Set, f)
		}),
	})
}
