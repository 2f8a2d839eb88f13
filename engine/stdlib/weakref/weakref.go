// Package weakref implements modules weakref, _weakref and _weakrefset: references that keep no object alive.
package weakref

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var names = []string{"ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType", "ProxyTypes",
	"WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"}

var functions = []object.Method{
	{Name: "getweakrefcount", Sig: "($module, object, /)", Doc: "Return the number of weak references to 'object'.", F1: func(th *thread, _, v value) (value, *exception) {
		if !v.Type().HasWeakref {
			return object.Int64(0), nil
		}
		return object.Int64(int64(len(registryOf(th).live(v)))), nil
	}},
	{Name: "getweakrefs", Sig: "($module, object, /)", Doc: "Return a list of all weak reference objects pointing to 'object'.", F1: func(th *thread, _, v value) (value, *exception) {
		list := object.NewList(nil)
		if v.Type().HasWeakref {
			for _, ref := range registryOf(th).live(v) {
				list.Items = append(list.Items, ref.Value())
			}
		}
		return list.Value(), nil
	}},
	{Name: "proxy", Sig: "($module, object, callback=None, /)", Doc: "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with the proxy when 'object' is about to be gone.", Min: 1, Max: 2, FN: newProxy},
	{Name: "_remove_dead_weakref", Sig: "($module, dct, key, /)", Doc: "Atomically remove key from dict if it points to a dead weakref.", F2: func(th *thread, _, d, key value) (value, *exception) {
		if !d.Type().Has(object.FlagDict) {
			return value{}, object.TypeErrorf("_remove_dead_weakref() argument 1 must be dict, not %s", d.Type().MessageName())
		}
		ref, ok, exc := d.AsDict().Get(th, key)
		switch {
		case exc != nil || !ok:
			return object.None, exc
		case !object.IsInstance(ref, refType):
			return value{}, object.TypeErrorf("not a weakref")
		case asReference(ref).get().IsNull():
			_, _, exc = d.AsDict().Delete(th, key)
		}
		return object.None, exc
	}},
}

// low fills in what _weakref has.
func low(m *object.Module) {
	native.Add(m.Dict, "_weakref", functions)
	m.Dict.SetName("ref", refType.Value())
	for _, t := range []*class{refType, proxyType, callableProxyType} {
		m.Dict.SetName(t.Name, t.Value())
	}
}

// NewLow makes module _weakref.
func NewLow(th *thread) (*object.Module, *exception) {
	m := native.Module("_weakref", "Weak-reference support module.", nil)
	registryOf(th)
	low(m)
	return m, nil
}

// NewSet makes module _weakrefset.
func NewSet(th *thread) (*object.Module, *exception) {
	t, exc := setClass(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("_weakrefset", "", nil)
	m.Dict.SetName("WeakSet", t.Value())
	m.Dict.SetName("__all__", native.Strings("WeakSet"))
	return m, nil
}

// New makes module weakref.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("weakref", "Weak reference support for Python.\n\nObjects are gone when Go's collector has found that nothing refers to them, not at\nonce when the last reference ends: gc.collect() asks for a collection.\n", nil)
	registryOf(th)
	low(m)
	for _, make := range []func(*thread) (*class, *exception){valueDictClass, keyDictClass, methodClass} {
		t, exc := make(th)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(t.Name, t.Value())
	}
	set, exc := native.FromModule(th, "_weakrefset", "WeakSet")
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("WeakSet", set)
	m.Dict.SetName("finalize", finalizeType.Value())
	m.Dict.SetName("KeyedRef", keyedType.Value())
	m.Dict.SetName("ProxyTypes", object.TupleOf(proxyType.Value(), callableProxyType.Value()))
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}
