// This file implements importlib.util.LazyLoader: modules that are run when something is first asked of them.

package importlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/native"
)

// newLazy makes the classes LazyLoader and _LazyModule and puts them into the namespace of importlib.util, with the abstract class Loader.
func newLazy(th *thread, ns *object.Dict) *exception {
	base, exc := native.FromModule(th, "importlib.abc", "Loader")
	if exc != nil {
		return exc
	}
	ns.SetName("Loader", base)
	module, exc := object.NewClass(th, object.ClassSpec{Module: "importlib.util", Name: "_LazyModule", Bases: []*object.Type{object.ModuleType},
		Doc: "A module that has not been run yet.", Methods: []object.Method{
			native.Python("_LazyModule.__getattribute__", "($self, attr)", "Run the module and return its attribute.", lazyGet),
			native.Python("_LazyModule.__delattr__", "($self, attr)", "Run the module and delete its attribute.", func(th *thread, self value, a []value) (value, *exception) {
				if _, exc := lazyGet(th, self, a); exc != nil {
					return value{}, exc
				}
				return object.None, object.SetAttr(th, self, a[0].AsStr(), value{})
			}),
		}})
	if exc != nil {
		return exc
	}
	ns.SetName("_LazyModule", module.Value())
	lazy, exc := abc.NewClass(th, object.ClassSpec{Module: "importlib.util", Name: "LazyLoader", Bases: []*object.Type{base.AsType()},
		Doc: "A loader that lets another one run the module when it is first used.", Methods: []object.Method{
			native.Python("LazyLoader.factory", "($cls, loader)", "A function that makes lazy loaders of what the class loader loads.", lazyFactory),
			native.Python("LazyLoader.__init__", "($self, loader)", "A loader that lets loader run the module when it is first used.", func(th *thread, self value, a []value) (value, *exception) {
				if exc := checkEager(th, a[0]); exc != nil {
					return value{}, exc
				}
				return object.None, object.SetAttr(th, self, object.Intern("loader"), a[0])
			}),
			native.Python("LazyLoader.create_module", "($self, spec)", "The module for spec, made by the other loader.", func(th *thread, self value, a []value) (value, *exception) {
				loader, exc := object.GetAttrName(th, self, "loader")
				if exc != nil {
					return value{}, exc
				}
				return method(th, loader, "create_module", a[0])
			}),
			native.Python("LazyLoader.exec_module", "($self, module)", "Make the module wait for its first use.", func(th *thread, self value, a []value) (value, *exception) {
				return object.None, postpone(th, self, a[0], module)
			}),
		}})
	if exc == nil {
		ns.SetName("LazyLoader", lazy.Value())
	}
	return exc
}

// checkEager refuses loaders that do not make and run modules in two steps.
func checkEager(th *thread, loader value) *exception {
	_, ok, exc := object.FindAttr(th, loader, object.Intern("exec_module"))
	if exc == nil && !ok {
		exc = object.TypeErrorf("loader must define exec_module()")
	}
	return exc
}

func lazyFactory(th *thread, cls value, a []value) (value, *exception) {
	if exc := checkEager(th, a[0]); exc != nil {
		return value{}, exc
	}
	loader := a[0]
	return native.NewClosure("importlib.util", "<lambda>", "LazyLoader.factory.<locals>.<lambda>", func(th *thread, args []value, kw []*object.Str) (value, *exception) {
		made, exc := object.Call(th, loader, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return object.Call1(th, cls, made)
	}), nil
}

// Attributes of a spec's loader_state while its module waits.
const (
	stateDict    = "__dict__"
	stateLoading = "is_loading"
)

// postpone makes m an instance of lazy. The namespace as it is now is kept, to tell later what others have put there.
func postpone(th *thread, self, m value, lazy *object.Type) *exception {
	loader, exc := object.GetAttrName(th, self, "loader")
	if exc != nil {
		return exc
	}
	spec, exc := object.GetAttr(th, m, nameSpec.Str())
	if exc != nil {
		return exc
	}
	ns, exc := object.GetAttrName(th, m, "__dict__")
	if exc != nil {
		return exc
	}
	before, exc := object.Call1(th, object.DictType.Value(), ns)
	if exc != nil {
		return exc
	}
	state := object.NewDict()
	state.SetName(stateDict, before)
	state.SetName(stateLoading, object.False)
	for _, set := range []struct {
		of   value
		name string
		v    value
	}{{spec, "loader", loader}, {m, "__loader__", loader}, {spec, "loader_state", state.Value()}, {m, "__class__", lazy.Value()}} {
		if exc := object.SetAttr(th, set.of, object.Intern(set.name), set.v); exc != nil {
			return exc
		}
	}
	return nil
}

// lazyGet is _LazyModule.__getattribute__: the first use of the module runs it.
func lazyGet(th *thread, self value, a []value) (value, *exception) {
	name, exc := object.StrFrom(a[0], "attribute name")
	if exc != nil {
		return value{}, exc
	}
	plain := func(name value) (value, *exception) {
		get, exc := object.GetAttrName(th, object.ModuleType.Value(), "__getattribute__")
		if exc != nil {
			return value{}, exc
		}
		return object.Call2(th, get, self, name)
	}
	spec, exc := plain(nameSpec.Str().Value())
	if exc != nil {
		return value{}, exc
	}
	state, exc := object.GetAttrName(th, spec, "loader_state")
	if exc != nil {
		return value{}, exc
	}
	if !state.Type().Has(object.FlagDict) {
		return plain(a[0])
	}
	if loading, ok := state.AsDict().GetName(stateLoading); ok && loading.Is(object.True) {
		return plain(a[0])
	}
	state.AsDict().SetName(stateLoading, object.True)
	loader, exc := object.GetAttrName(th, spec, "loader")
	if exc != nil {
		return value{}, exc
	}
	ns, exc := plain(object.StrOf("__dict__"))
	if exc != nil {
		return value{}, exc
	}
	was, _ := state.AsDict().GetName(stateDict)
	before, exc := object.DictFrom(was, "loader_state['"+stateDict+"']")
	if exc != nil {
		return value{}, exc
	}
	now, exc := object.DictFrom(ns, "__dict__")
	if exc != nil {
		return value{}, exc
	}
	changes := changed(before, now)
	if _, exc := method(th, loader, "exec_module", self); exc != nil {
		return value{}, exc
	}
	for i := 0; ; {
		k, v, next, ok := changes.Next(i)
		if !ok {
			break
		}
		i = next
		if exc := now.Set(th, k, v); exc != nil {
			return value{}, exc
		}
	}
	if exc := object.SetAttr(th, self, object.Intern("__class__"), object.ModuleType.Value()); exc != nil {
		return value{}, exc
	}
	if exc := object.SetAttr(th, spec, object.Intern("loader_state"), object.None); exc != nil {
		return value{}, exc
	}
	return object.GetAttr(th, self, name)
}

// changed is what now has and before had not, or had otherwise.
func changed(before, now *object.Dict) *object.Dict {
	d := object.NewDict()
	for i := 0; ; {
		k, v, next, ok := now.Next(i)
		if !ok {
			return d
		}
		i = next
		if !k.Type().Has(object.FlagStr) {
			continue
		}
		if old, had := before.GetStr(k.AsStr()); !had || !old.Is(v) {
			d.SetStr(k.AsStr(), v)
		}
	}
}
