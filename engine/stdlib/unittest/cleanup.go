// This file has what tests leave to be done at their end: cleanups and contexts, of tests, classes and modules.

package unittest

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// entry is (function, args, kwargs) of the arguments of addCleanup.
func entry(r *run, name string, args []value, kw []*object.Str) value {
	n := len(args) - len(kw)
	if n < 1 {
		r.Raise(object.TypeErrorType, "%s() missing 1 required positional argument: 'function'", name)
		return object.None
	}
	return object.TupleOf(args[0], object.TupleOf(args[1:n]...), object.Keywords(args, kw).Value())
}

// callEntry calls a function that was left with its arguments.
func callEntry(r *run, e value) {
	if !r.OK() || e.Type() != object.TupleType || len(e.AsTuple().Items) != 3 {
		return
	}
	items := e.AsTuple().Items
	args := r.Items(items[1])
	var kw []*object.Str
	for _, k := range r.Items(items[2]) {
		if isStr(k) {
			kw, args = append(kw, object.Intern(text(k))), append(args, r.Item(items[2], k))
		}
	}
	if r.OK() {
		r.Keep(object.Call(r.Th, items[0], args, kw))
	}
}

// callCleanup calls a function that was left for after a test, by the method _callCleanup of the test.
func callCleanup(r *run, self, e value) {
	if !r.OK() || e.Type() != object.TupleType || len(e.AsTuple().Items) != 3 {
		return
	}
	items := e.AsTuple().Items
	callEntry(r, object.TupleOf(r.Attr(self, "_callCleanup"), object.TupleOf(append([]value{items[0]}, r.Items(items[1])...)...), items[2]))
}

// enter enters a context and leaves its exit to add.
func enter(r *run, cm value, add func(exit value)) value {
	t := cm.Type()
	start, exit := t.LookupName("__enter__"), t.LookupName("__exit__")
	if start.IsNull() || exit.IsNull() {
		r.Raise(object.TypeErrorType, "'%s.%s' object does not support the context manager protocol", t.ModuleName(), t.Qualname)
		return object.None
	}
	v := r.Call(start, cm)
	if r.OK() {
		add(exit)
	}
	return v
}

func cleanupMethods() []object.Method {
	none := object.None
	return []object.Method{
		free("addCleanup", "($self, function, /, *args, **kwargs)", "Have a function called after the test, the last one first.", func(r *run, self value, args []value, kw []*object.Str) value {
			r.Method(r.Attr(self, "_cleanups"), "append", entry(r, "TestCase.addCleanup", args, kw))
			return none
		}),
		def("TestCase.enterContext", "($self, cm)", "Enter a context that is left after the test.", func(r *run, self value, a []value) value {
			return enter(r, a[0], func(exit value) { r.Method(self, "addCleanup", exit, a[0], none, none, none) })
		}),
		def("TestCase.doCleanups", "($self)", "Call the functions that addCleanup added.", func(r *run, self value, _ []value) value {
			o := outcomeOf(r, self)
			if o == nil {
				o = newOutcome(r, none)
			}
			for r.OK() {
				cleanups := r.Attr(self, "_cleanups")
				if r.Len(cleanups) == 0 {
					break
				}
				e := r.Method(cleanups, "pop")
				o.part(r, self, false, func() { callCleanup(r, self, e) })
			}
			return object.Bool(o.success)
		}),
		free("addClassCleanup", "($cls, function, /, *args, **kwargs)", "Have a function called after the tests of the class.", func(r *run, cls value, args []value, kw []*object.Str) value {
			r.Method(r.Attr(cls, "_class_cleanups"), "append", entry(r, "TestCase.addClassCleanup", args, kw))
			return none
		}),
		def("TestCase.enterClassContext", "($cls, cm)", "Enter a context that is left after the tests of the class.", func(r *run, cls value, a []value) value {
			return enter(r, a[0], func(exit value) { r.Method(cls, "addClassCleanup", exit, a[0], none, none, none) })
		}),
		def("TestCase.doClassCleanups", "($cls)", "Call the functions that addClassCleanup added.", func(r *run, cls value, _ []value) value {
			failures := object.ListOf()
			r.Set(cls, "tearDown_exceptions", failures)
			for r.OK() {
				cleanups := r.Attr(cls, "_class_cleanups")
				if r.Len(cleanups) == 0 {
					break
				}
				callEntry(r, r.Method(cleanups, "pop"))
				if exc := caught(r); exc != nil {
					r.Method(failures, "append", excInfo(r, exc))
				}
			}
			return none
		}),
	}
}

// caseFunctions are the functions of unittest.case that do not have to be written in Python.
var caseFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		free("addModuleCleanup", "(function, /, *args, **kwargs)", "Have a function called after the tests of the module.", func(r *run, _ value, args []value, kw []*object.Str) value {
			r.Method(stateOf(r.Th).moduleCleanups, "append", entry(r, "addModuleCleanup", args, kw))
			return object.None
		}),
		def("enterModuleContext", "(cm)", "Enter a context that is left after the tests of the module.", func(r *run, _ value, a []value) value {
			return enter(r, a[0], func(exit value) {
				r.Method(stateOf(r.Th).moduleCleanups, "append", object.TupleOf(exit, object.TupleOf(a[0], object.None, object.None, object.None), object.NewDict().Value()))
			})
		}),
		def("doModuleCleanups", "()", "Call the functions that addModuleCleanup added; the first exception is raised at the end.", func(r *run, _ value, _ []value) value {
			doModuleCleanups(r)
			return object.None
		}),
	}
}}

func doModuleCleanups(r *run) {
	var first *exception
	cleanups := stateOf(r.Th).moduleCleanups
	for r.OK() && r.Len(cleanups) > 0 {
		callEntry(r, r.Method(cleanups, "pop"))
		if exc := caught(r); exc != nil && first == nil {
			first = exc
		}
	}
	if first != nil {
		r.Fail(first)
	}
}
