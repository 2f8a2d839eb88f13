// Package gc implements module gc: Go's garbage collector as scripts see it.
package gc

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/weakref"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const debugLeak = 38

// settings is what scripts of an interpreter have set. Go's collector has no generations: they are kept and have no effect.
type settings struct {
	disabled    bool
	thresholds  [3]int64
	debug       int64
	callbacks   *object.List
	garbage     *object.List
	collections int64
	collecting  bool
}

type settingsKey struct{}

func settingsOf(th *thread) *settings {
	return th.Interp.State(settingsKey{}, func() any {
		return &settings{thresholds: [3]int64{2000, 10, 10}, callbacks: object.NewList(nil), garbage: object.NewList(nil)}
	}).(*settings)
}

// setting is a function without arguments that reads or changes settings.
func setting(name, doc string, f func(s *settings) value) object.Method {
	return object.Method{Name: name, Sig: "($module, /)", Doc: doc, F0: func(th *thread, _ value) (value, *exception) { return f(settingsOf(th)), nil }}
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		setting("enable", "Enable automatic garbage collection.", func(s *settings) value { s.disabled = false; return object.None }),
		setting("disable", "Disable automatic garbage collection.\n\nGo's collector goes on: only isenabled() tells the difference.", func(s *settings) value { s.disabled = true; return object.None }),
		setting("isenabled", "Returns true if automatic garbage collection is enabled.", func(s *settings) value { return object.Bool(!s.disabled) }),
		setting("get_debug", "Get the garbage collection debugging flags.", func(s *settings) value { return object.Int64(s.debug) }),
		setting("get_count", "Return a three-tuple of the current collection counts.", func(*settings) value {
			return object.TupleOf(object.Int64(0), object.Int64(0), object.Int64(0))
		}),
		setting("get_threshold", "Return the current collection thresholds.", func(s *settings) value {
			return object.TupleOf(object.Int64(s.thresholds[0]), object.Int64(s.thresholds[1]), object.Int64(s.thresholds[2]))
		}),
		setting("get_stats", "Return a list of dictionaries containing per-generation statistics.", func(s *settings) value {
			var list []value
			for generation := range 3 {
				d := object.NewDict()
				n := int64(0)
				if generation == 2 {
					n = s.collections
				}
				d.SetName("collections", object.Int64(n))
				d.SetName("collected", object.Int64(0))
				d.SetName("uncollectable", object.Int64(0))
				list = append(list, d.Value())
			}
			return object.ListOf(list...)
		}),
		setting("freeze", "Freeze all current tracked objects and ignore them for future collections.\n\nWithout effect: Go's collector looks at all objects.", func(*settings) value { return object.None }),
		setting("unfreeze", "Unfreeze all objects in the permanent generation.", func(*settings) value { return object.None }),
		setting("get_freeze_count", "Return the number of objects in the permanent generation.", func(*settings) value { return object.Int64(0) }),
		{Name: "set_debug", Sig: "($module, flags, /)", Doc: "Set the garbage collection debugging flags.\n\nThey are kept and have no effect.", F1: func(th *thread, _, v value) (value, *exception) {
			n, exc := object.ToInt32(th, v)
			if exc == nil {
				settingsOf(th).debug = int64(n)
			}
			return object.None, exc
		}},
		{Name: "set_threshold", Doc: "Set the collection thresholds (the collection frequency).\n\nThey are kept and have no effect.", Max: -1, FN: func(th *thread, _ value, args []value) (value, *exception) {
			if len(args) < 1 || len(args) > 3 {
				return value{}, object.TypeErrorf("gc.set_threshold requires 1 to 3 arguments")
			}
			s := settingsOf(th)
			for i, v := range args {
				n, exc := object.ToInt32(th, v)
				if exc != nil {
					return value{}, exc
				}
				s.thresholds[i] = int64(n)
			}
			return object.None, nil
		}},
		{Name: "collect", Sig: "($module, /, generation=2)", Doc: "Run the garbage collector.\n\nAll generations are collected. The result is how many objects with __del__ or weak\nreferences were found to be unreachable.", FS: collect},
		{Name: "get_objects", Sig: "($module, /, generation=None)", Doc: "Return a list of objects tracked by the collector (excluding the list returned).\n\nThey are those that modules and running functions lead to.", FS: getObjects},
		{Name: "get_referents", Sig: "($module, /, *objs)", Doc: "Return the list of objects that are directly referred to by 'objs'.", Max: -1, FN: func(th *thread, _ value, args []value) (value, *exception) {
			var list []value
			for _, v := range args {
				referents(v, func(x value) { list = append(list, x) })
			}
			return object.ListOf(list...), nil
		}},
		{Name: "get_referrers", Sig: "($module, /, *objs)", Doc: "Return the list of objects that directly refer to any of 'objs'.", Max: -1, FN: getReferrers},
		{Name: "is_tracked", Sig: "($module, obj, /)", Doc: "Returns true if the object is tracked by the garbage collector.\n\nSimple atomic objects will return false.", F1: func(_ *thread, _, v value) (value, *exception) {
			return object.Bool(isTracked(v)), nil
		}},
		{Name: "is_finalized", Sig: "($module, obj, /)", Doc: "Returns true if the object has been already finalized by the GC.", F1: func(*thread, value, value) (value, *exception) {
			return object.False, nil
		}},
	}
}}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("gc", "This module provides access to the garbage collector for reference cycles.\n\nMemory is managed by Go's collector: there are no reference counts, and what nothing refers\nto any more goes at some later time. collect() makes that now.\n", functions.Get())
	s := settingsOf(th)
	m.Dict.SetName("garbage", s.garbage.Value())
	m.Dict.SetName("callbacks", s.callbacks.Value())
	for _, c := range []struct {
		name string
		n    int64
	}{{"DEBUG_STATS", 1}, {"DEBUG_COLLECTABLE", 2}, {"DEBUG_UNCOLLECTABLE", 4}, {"DEBUG_SAVEALL", 32}, {"DEBUG_LEAK", debugLeak}} {
		m.Dict.SetName(c.name, object.Int64(c.n))
	}
	return m, nil
}

func collect(th *thread, _ value, args []value) (value, *exception) {
	generation := 2
	if !args[0].IsNull() {
		n, exc := object.ToInt32(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		if n < 0 || n > 2 {
			return value{}, object.ValueErrorf("invalid generation")
		}
		generation = int(n)
	}
	s := settingsOf(th)
	if s.collecting {
		return object.Int64(0), nil
	}
	s.collecting = true
	defer func() { s.collecting = false }()
	if exc := announce(th, s, "start", generation, 0); exc != nil {
		return value{}, exc
	}
	vm.ReleaseDead(th)
	gone, exc := vm.Collect(th)
	if exc != nil {
		return value{}, exc
	}
	s.collections++
	gone += weakref.Collected(th)
	return object.Int64(int64(gone)), announce(th, s, "stop", generation, gone)
}

// announce calls the callbacks of the module.
func announce(th *thread, s *settings, phase string, generation, collected int) *exception {
	for i := 0; i < len(s.callbacks.Items); i++ {
		info := object.NewDict()
		info.SetName("generation", object.Int64(int64(generation)))
		info.SetName("collected", object.Int64(int64(collected)))
		info.SetName("uncollectable", object.Int64(0))
		if _, exc := object.Call2(th, s.callbacks.Items[i], object.StrOf(phase), info.Value()); exc != nil {
			return exc
		}
	}
	return nil
}
