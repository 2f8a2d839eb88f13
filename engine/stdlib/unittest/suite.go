// This file has TestSuite, with the fixtures of classes and modules.

package unittest

import (
	"dappco.re/go/py/engine/object"
)

func makeSuites(st *state, mk *maker) {
	st.baseSuite = mk.class("suite", baseSuiteSpec(st))
	st.suite = mk.class("suite", object.ClassSpec{Name: "TestSuite", Bases: []*class{st.baseSuite}, Doc: "A group of tests and suites, which run in order, with setUpClass and setUpModule around those of a class or module.", Methods: []object.Method{
		def("TestSuite.run", "($self, result, debug=False)", "Run the tests and tell the result.", func(r *run, self value, a []value) value {
			return runSuite(r, self, a[0], !a[1].IsNull() && r.Truth(a[1]))
		}),
		def("TestSuite.debug", "($self)", "Run the tests without a result: exceptions come through.", func(r *run, self value, _ []value) value {
			holder := r.Call(st.attr("suite", "_DebugResult"))
			runSuite(r, self, holder, true)
			return object.None
		}),
	}})
	st.errorHolder = mk.class("suite", object.ClassSpec{Name: "_ErrorHolder", Attrs: []object.ClassAttr{{Name: "failureException", V: object.None}}, Methods: []object.Method{
		def("_ErrorHolder.__init__", "($self, description)", "", func(r *run, self value, a []value) value {
			r.Set(self, "description", a[0])
			return object.None
		}),
		def("_ErrorHolder.id", "($self)", "", func(r *run, self value, _ []value) value { return r.Attr(self, "description") }),
		def("_ErrorHolder.shortDescription", "($self)", "", func(*run, value, []value) value { return object.None }),
		def("_ErrorHolder.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			return str("<ErrorHolder description=" + r.Repr(r.Attr(self, "description")) + ">")
		}),
		def("_ErrorHolder.__str__", "($self)", "", func(r *run, self value, _ []value) value { return r.Method(self, "id") }),
		def("_ErrorHolder.run", "($self, result)", "", func(*run, value, []value) value { return object.None }),
		def("_ErrorHolder.__call__", "($self, result)", "", func(*run, value, []value) value { return object.None }),
		def("_ErrorHolder.countTestCases", "($self)", "", func(*run, value, []value) value { return integer(0) }),
	}})
	mk.class("suite", object.ClassSpec{Name: "_DebugResult", Attrs: []object.ClassAttr{{Name: "_previousTestClass", V: object.None}, {Name: "_moduleSetUpFailed", V: object.False}, {Name: "shouldStop", V: object.False}}})
}

// attr is a name of a submodule, None if there is none.
func (st *state) attr(module, name string) value {
	v, ok := st.names(module).GetName(name)
	if !ok {
		return object.None
	}
	return v
}

func baseSuiteSpec(st *state) object.ClassSpec {
	m := func(name, sig, doc string, f body) object.Method { return def("BaseTestSuite."+name, sig, doc, f) }
	return object.ClassSpec{Name: "BaseTestSuite", Doc: "A group of tests.", Attrs: []object.ClassAttr{{Name: "_cleanup", V: object.True}, {Name: "__hash__", V: object.None}}, Methods: []object.Method{
		m("__init__", "($self, tests=())", "", func(r *run, self value, a []value) value {
			r.Set(self, "_tests", object.ListOf())
			r.Set(self, "_removed_tests", integer(0))
			if !a[0].IsNull() {
				r.Method(self, "addTests", a[0])
			}
			return object.None
		}),
		m("__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			return str("<" + className(self.Type()) + " tests=" + r.Repr(r.Call(object.ListType.Value(), self)) + ">")
		}),
		m("__eq__", "($self, other)", "", func(r *run, self value, a []value) value {
			if !object.IsInstance(a[0], self.Type()) {
				return object.NotImplemented
			}
			return object.Bool(r.Equal(r.Call(object.ListType.Value(), self), r.Call(object.ListType.Value(), a[0])))
		}),
		m("__iter__", "($self)", "", func(r *run, self value, _ []value) value {
			tests := r.Attr(self, "_tests")
			if !r.OK() {
				return object.None
			}
			return r.Keep(object.Iter(r.Th, tests))
		}),
		m("countTestCases", "($self)", "The number of tests.", func(r *run, self value, _ []value) value {
			n := intOf(r.Attr(self, "_removed_tests"))
			r.Each(self, func(test value) {
				if given(test) {
					n += intOf(r.Method(test, "countTestCases"))
				}
			})
			return integer(n)
		}),
		m("addTest", "($self, test)", "Add a test or a suite.", func(r *run, self value, a []value) value {
			if a[0].Type().Call == nil {
				r.Raise(object.TypeErrorType, "%s is not callable", r.Repr(a[0]))
			}
			if a[0].Type().Has(object.FlagType) && (a[0].AsType().IsSubtype(st.testCase) || a[0].AsType().IsSubtype(st.suite)) {
				r.Raise(object.TypeErrorType, "TestCases and TestSuites must be instantiated before passing them to addTest()")
			}
			r.Method(r.Attr(self, "_tests"), "append", a[0])
			return object.None
		}),
		m("addTests", "($self, tests)", "Add several tests.", func(r *run, self value, a []value) value {
			if isStr(a[0]) {
				r.Raise(object.TypeErrorType, "tests must be an iterable of tests, not a string")
			}
			r.Each(a[0], func(test value) { r.Method(self, "addTest", test) })
			return object.None
		}),
		m("run", "($self, result)", "Run the tests.", func(r *run, self value, a []value) value {
			for i, test := range r.Items(self) {
				if r.Truth(r.Attr(a[0], "shouldStop")) {
					break
				}
				r.Call(test, a[0])
				removeAt(r, self, i)
			}
			return a[0]
		}),
		free("__call__", "($self, *args, **kwds)", "Run the tests.", func(r *run, self value, args []value, kw []*object.Str) value {
			f := r.Attr(self, "run")
			if !r.OK() {
				return object.None
			}
			return r.Keep(object.Call(r.Th, f, args, kw))
		}),
		m("debug", "($self)", "Run the tests without a result.", func(r *run, self value, _ []value) value {
			r.Each(self, func(test value) { r.Method(test, "debug") })
			return object.None
		}),
		m("_removeTestAtIndex", "($self, index)", "", func(r *run, self value, a []value) value {
			removeAt(r, self, intOf(a[0]))
			return object.None
		}),
	}}
}

// removeAt forgets a test that ran, so that it can be collected.
func removeAt(r *run, self value, i int) {
	tests := r.Attr(self, "_tests")
	if !r.OK() || !r.Truth(r.Attr(self, "_cleanup")) || tests.Type() != object.ListType || i >= len(tests.AsList().Items) {
		return
	}
	if test := tests.AsList().Items[i]; !r.Find(test, "countTestCases").IsNull() {
		r.Set(self, "_removed_tests", integer(intOf(r.Attr(self, "_removed_tests"))+intOf(r.Method(test, "countTestCases"))))
	}
	r.SetItem(tests, integer(i), object.None)
}

// isSuite reports that iterating over a test gives tests.
func isSuite(test value) bool { return !test.Type().LookupName("__iter__").IsNull() }

// runSuite is TestSuite.run.
func runSuite(r *run, self, result value, debug bool) value {
	top := false
	if v := r.Find(result, "_testRunEntered"); v.IsNull() || !r.Truth(v) {
		top = true
		r.Set(result, "_testRunEntered", object.True)
	}
	for i, test := range r.Items(self) {
		if !r.OK() || r.Truth(r.Attr(result, "shouldStop")) {
			break
		}
		if exc := r.Th.Poll(); exc != nil {
			r.Fail(exc)
			break
		}
		if !isSuite(test) {
			tearDownPrevious(r, test, result, debug)
			moduleFixture(r, test, result, debug)
			classSetUp(r, test, result, debug)
			r.Set(result, "_previousTestClass", test.Type().Value())
			if truthOf(r, test.Type().Value(), "_classSetupFailed") || truthOf(r, result, "_moduleSetUpFailed") {
				continue
			}
		}
		switch {
		case !debug:
			r.Call(test, result)
		case isSuite(test):
			r.Method(test, "run", result, object.True)
		default:
			r.Method(test, "debug")
		}
		if r.OK() {
			removeAt(r, self, i)
		}
	}
	if top {
		tearDownPrevious(r, value{}, result, debug)
		moduleTearDown(r, result, debug)
		r.Set(result, "_testRunEntered", object.False)
	}
	return result
}

// fixture calls a function of a class or module. What it raises is told to the result, as an error called what; the result is that it worked.
func fixture(r *run, result value, debug bool, what, of string, f func()) bool {
	if !r.OK() {
		return false
	}
	ifHas(r, result, "_setupStdout")
	f()
	ok := r.Exc == nil
	if !ok && !debug {
		if exc := caught(r); exc != nil {
			holdError(r, result, what, of, exc)
		}
	}
	failed := r.Exc
	r.Exc = nil
	ifHas(r, result, "_restoreStdout")
	if failed != nil {
		r.Exc = failed
	}
	return ok
}

func ifHas(r *run, v value, method string) {
	if f := r.Find(v, method); !f.IsNull() {
		r.Call(f)
	}
}

// holdError tells the result about an exception that belongs to no test.
func holdError(r *run, result value, what, of string, exc *exception) {
	st := stateOf(r.Th)
	holder := r.Call(st.errorHolder.Value(), str(what+" ("+of+")"))
	if exc.Is(st.skipTest) {
		if f := r.Find(result, "addSkip"); !f.IsNull() {
			r.Call(f, holder, str(r.Str(exc.Value())))
			return
		}
	}
	info := excInfo(r, exc)
	handling(r.Th, exc, func() { r.Method(result, "addError", holder, info) })
}

// classCleanups calls the cleanups of a class and tells the result about their exceptions.
func classCleanups(r *run, result, cls value, debug bool, what string) {
	f := r.Find(cls, "doClassCleanups")
	if f.IsNull() {
		return
	}
	r.Call(f)
	for _, info := range r.Items(r.Attr(cls, "tearDown_exceptions")) {
		v := r.Item(info, integer(1))
		if !r.OK() || !object.IsException(v) {
			return
		}
		exc := object.Cast[object.Exception](v)
		if debug {
			r.Fail(exc)
			return
		}
		holdError(r, result, what, className(cls.AsType()), exc)
	}
}

func classSetUp(r *run, test, result value, debug bool) {
	cls := test.Type().Value()
	if previous := r.Find(result, "_previousTestClass"); !previous.IsNull() && previous.Is(cls) || truthOf(r, result, "_moduleSetUpFailed") || truthOf(r, cls, "__unittest_skip__") || !r.OK() {
		return
	}
	r.Set(cls, "_classSetupFailed", object.False)
	r.Catch(object.TypeErrorType)
	f := r.Find(cls, "setUpClass")
	if f.IsNull() {
		return
	}
	if !fixture(r, result, debug, "setUpClass", className(cls.AsType()), func() { r.Call(f) }) && r.OK() {
		r.Set(cls, "_classSetupFailed", object.True)
		r.Catch(object.TypeErrorType)
		classCleanups(r, result, cls, debug, "setUpClass")
	}
}

func tearDownPrevious(r *run, test, result value, debug bool) {
	previous := r.Find(result, "_previousTestClass")
	if !given(previous) || !test.IsNull() && previous.Is(test.Type().Value()) || !previous.Type().Has(object.FlagType) {
		return
	}
	if truthOf(r, previous, "_classSetupFailed") || truthOf(r, result, "_moduleSetUpFailed") || truthOf(r, previous, "__unittest_skip__") {
		return
	}
	if f := r.Find(previous, "tearDownClass"); !f.IsNull() {
		fixture(r, result, debug, "tearDownClass", className(previous.AsType()), func() { r.Call(f) })
		classCleanups(r, result, previous, debug, "tearDownClass")
	}
}

// moduleOf is the module with a name, null if it is not there.
func moduleOf(r *run, name string) value {
	m, ok := r.Th.Interp.Modules.GetName(name)
	if !ok {
		return value{}
	}
	return m
}

func moduleFixture(r *run, test, result value, debug bool) {
	now, before := test.Type().ModuleName(), ""
	if previous := r.Find(result, "_previousTestClass"); given(previous) && previous.Type().Has(object.FlagType) {
		before = previous.AsType().ModuleName()
	}
	if now == before {
		return
	}
	moduleTearDown(r, result, debug)
	r.Set(result, "_moduleSetUpFailed", object.False)
	m := moduleOf(r, now)
	if m.IsNull() {
		return
	}
	f := r.Find(m, "setUpModule")
	if f.IsNull() {
		return
	}
	if !fixture(r, result, debug, "setUpModule", now, func() { r.Call(f) }) && r.OK() {
		fixture(r, result, debug, "setUpModule", now, func() { doModuleCleanups(r) })
		r.Set(result, "_moduleSetUpFailed", object.True)
	}
}

func moduleTearDown(r *run, result value, debug bool) {
	previous := r.Find(result, "_previousTestClass")
	if !given(previous) || !previous.Type().Has(object.FlagType) || truthOf(r, result, "_moduleSetUpFailed") {
		return
	}
	name := previous.AsType().ModuleName()
	m := moduleOf(r, name)
	if m.IsNull() {
		return
	}
	if f := r.Find(m, "tearDownModule"); !f.IsNull() {
		fixture(r, result, debug, "tearDownModule", name, func() { r.Call(f) })
	}
	fixture(r, result, debug, "tearDownModule", name, func() { doModuleCleanups(r) })
}
