// This file implements cached_property.

package functools

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	nameAttrName = object.Name{Text: "attrname"}
	nameDoc      = object.Name{Text: "__doc__"}
	nameModule   = object.Name{Text: "__module__"}
	nameDict     = object.Name{Text: "__dict__"}
)

var cachedPropertyClass = object.ClassSpec{Module: "functools", Name: "cached_property",
	Methods: []object.Method{
		native.Python("cached_property.__init__", "($self, func)", "", cachedInit),
		native.Python("cached_property.__set_name__", "($self, owner, name)", "", cachedSetName),
		native.Python("cached_property.__get__", "($self, instance, owner=None)", "", cachedGet),
		object.GenericClass(),
	}}

func cachedInit(th *thread, self value, args []value) (value, *exception) {
	f := args[0]
	for _, a := range [][2]*str{{nameFunc.Str(), nil}, {nameAttrName.Str(), nil}, {nameDoc.Str(), nameDoc.Str()}, {nameModule.Str(), nameModule.Str()}} {
		v := f
		var exc *exception
		if a[0] == nameAttrName.Str() {
			v = object.None
		} else if a[1] != nil {
			v, exc = object.GetAttr(th, f, a[1])
		}
		if exc == nil {
			exc = object.SetAttr(th, self, a[0], v)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

func cachedSetName(th *thread, self value, args []value) (value, *exception) {
	have, exc := object.GetAttr(th, self, nameAttrName.Str())
	if exc != nil {
		return value{}, exc
	}
	if have.IsNone() {
		return object.None, object.SetAttr(th, self, nameAttrName.Str(), args[1])
	}
	same, exc := object.EqualValues(th, have, args[1])
	if exc != nil || same {
		return object.None, exc
	}
	a, exc := object.Repr(th, have)
	if exc != nil {
		return value{}, exc
	}
	b, exc := object.Repr(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	return value{}, object.TypeErrorf("Cannot assign the same cached_property to two different names (%s and %s).", a, b)
}

func cachedGet(th *thread, self value, args []value) (value, *exception) {
	obj := args[0]
	if obj.IsNone() {
		return self, nil
	}
	name, exc := object.GetAttr(th, self, nameAttrName.Str())
	if exc != nil {
		return value{}, exc
	}
	if name.IsNone() {
		return value{}, object.TypeErrorf("Cannot use cached_property instance without calling __set_name__ on it.")
	}
	shown, exc := object.Repr(th, name)
	if exc != nil {
		return value{}, exc
	}
	dict, ok, exc := object.FindAttr(th, obj, nameDict.Str())
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		return value{}, object.TypeErrorf("No '__dict__' attribute on '%s' instance to cache %s property.", obj.Type().Name, shown)
	}
	if dict.Type().Has(object.FlagDict) {
		if v, ok, exc := dict.AsDict().Get(th, name); exc != nil || ok {
			return v, exc
		}
	}
	f, exc := object.GetAttr(th, self, nameFunc.Str())
	if exc != nil {
		return value{}, exc
	}
	v, exc := object.Call1(th, f, obj)
	if exc != nil {
		return value{}, exc
	}
	if exc := object.SetItem(th, dict, name, v); exc != nil {
		if exc.Is(object.TypeErrorType) {
			exc = object.TypeErrorf("The '__dict__' attribute on '%s' instance does not support item assignment for caching %s property.", obj.Type().Name, shown)
		}
		return value{}, exc
	}
	return v, nil
}
