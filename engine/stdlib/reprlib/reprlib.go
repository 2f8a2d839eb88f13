// Package reprlib implements module reprlib: representations of limited size.
package reprlib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

// limits is the keyword arguments of Repr and their defaults.
var limits = []struct {
	name string
	n    int64
}{{"maxlevel", 6}, {"maxtuple", 6}, {"maxlist", 6}, {"maxarray", 5}, {"maxdict", 4}, {"maxset", 6}, {"maxfrozenset", 6}, {"maxdeque", 6}, {"maxstring", 30}, {"maxlong", 40}, {"maxother", 30}}

const reprSig = "($self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30, fillvalue='...', indent=None)"

var reprClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "reprlib", Name: "Repr", Doc: "Representations whose size is limited by the attributes of the instance.\n\nA method repr_NAME(x, level) represents instances of types called NAME.",
		Methods: append([]object.Method{
			native.Python("Repr.__init__", reprSig, "", initialise),
			native.Python("Repr.repr", "($self, x)", "The representation of x.", func(th *thread, self value, args []value) (value, *exception) {
				level, exc := get(th, self, "maxlevel")
				if exc != nil {
					return value{}, exc
				}
				return call(th, self, "repr1", args[0], level)
			}),
			native.Python("Repr.repr1", "($self, x, level)", "The representation of x, in which level more levels of containers are shown.", dispatch),
		}, kinds()...)}
}}

func initialise(th *thread, self value, args []value) (value, *exception) {
	for i, v := range args {
		name := ""
		switch {
		case i < len(limits):
			name = limits[i].name
			if v.IsNull() {
				v = object.Int64(limits[i].n)
			}
		case i == len(limits):
			name = "fillvalue"
			if v.IsNull() {
				v = object.StrOf("...")
			}
		default:
			name = "indent"
			if v.IsNull() {
				v = object.None
			}
		}
		if exc := object.SetAttr(th, self, object.Intern(name), v); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

func call(th *thread, self value, name string, args ...value) (value, *exception) {
	return object.CallMethod(th, self, object.Intern(name), args...)
}

func get(th *thread, v value, name string) (value, *exception) {
	return object.GetAttr(th, v, object.Intern(name))
}

// modules says which types the methods of Repr itself are for: those of other modules with the same name are none of their business.
var modules = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{"tuple": "builtins", "list": "builtins", "array": "array", "set": "builtins", "frozenset": "builtins", "deque": "collections", "dict": "builtins", "str": "builtins", "int": "builtins"}
}}

// dispatch is repr1: the method for the name of the type, if there is one.
func dispatch(th *thread, self value, args []value) (value, *exception) {
	t := args[0].Type()
	name := strings.ReplaceAll(t.Name, " ", "_")
	f, ok, exc := object.FindAttr(th, self, object.Intern("repr_"+name))
	if exc != nil {
		return value{}, exc
	}
	if module, own := modules.Get()[name]; !ok || own && module != t.ModuleName() {
		return call(th, self, "repr_instance", args...)
	}
	return object.Call2(th, f, args[0], args[1])
}

// names of what from reprlib import * gives.
var names = []string{"Repr", "repr", "recursive_repr"}

// New makes module reprlib.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("reprlib", "Representations of limited size, for debuggers and the like.\n", []object.Method{
		native.Python("recursive_repr", "(fillvalue='...')", "Decorator to make a repr function return fillvalue for a recursive call", recursive)})
	t, exc := object.NewClass(th, reprClass.Get())
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("Repr", t.Value())
	r, exc := object.Call0(th, t.Value())
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("aRepr", r)
	f, exc := get(th, r, "repr")
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("repr", f)
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}

// running is a call of a decorated repr.
type running struct {
	v  value
	th *thread
}

func recursive(th *thread, _ value, args []value) (value, *exception) {
	fill := args[0]
	if fill.IsNull() {
		fill = object.StrOf("...")
	}
	return native.NewClosure("reprlib", "decorating_function", "recursive_repr.<locals>.decorating_function", func(th *thread, args []value, _ []*str) (value, *exception) {
		if len(args) != 1 {
			return value{}, object.TypeErrorf("recursive_repr.<locals>.decorating_function() takes 1 positional argument but %d were given", len(args))
		}
		fn, active := args[0], map[running]bool{}
		wrapper := native.NewClosure("reprlib", "wrapper", "recursive_repr.<locals>.decorating_function.<locals>.wrapper", func(th *thread, args []value, _ []*str) (value, *exception) {
			if len(args) != 1 {
				return value{}, object.TypeErrorf("wrapper() takes 1 positional argument but %d were given", len(args))
			}
			key := running{args[0], th}
			if active[key] {
				return fill, nil
			}
			active[key] = true
			defer delete(active, key)
			return object.Call1(th, fn, args[0])
		})
		for _, name := range []string{"__module__", "__doc__", "__name__", "__qualname__", "__type_params__"} {
			v, ok, exc := object.FindAttr(th, fn, object.Intern(name))
			if exc == nil && ok {
				exc = object.SetAttr(th, wrapper, object.Intern(name), v)
			}
			if exc != nil {
				return value{}, exc
			}
		}
		return wrapper, object.SetAttr(th, wrapper, object.Intern("__wrapped__"), fn)
	}), nil
}
