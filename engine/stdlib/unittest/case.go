// This file has TestCase, but for its assertions.

package unittest

import (
	"strings"
	"time"

	"dappco.re/go/py/engine/object"
)

// className is how messages call a class.
func className(t *class) string { return t.ModuleName() + "." + t.Qualname }

func makeCases(st *state, mk *maker) {
	st.testCase = mk.class("case", testCaseSpec(st))
	st.functionCase = mk.class("case", functionCaseSpec(st))
	st.subTest = mk.class("case", subTestSpec(st))
	mk.class("case", contextSpec())
}

func testCaseSpec(st *state) object.ClassSpec {
	nothing := func(*run, value, []value) value { return object.None }
	methods := []object.Method{
		def("TestCase.__init__", "($self, methodName='runTest')", "", func(r *run, self value, a []value) value {
			initCase(r, self, or(a[0], str("runTest")))
			return object.None
		}),
		free("__init_subclass__", "($cls, *args, **kwargs)", "", func(r *run, cls value, args []value, kw []*object.Str) value {
			r.Set(cls, "_classSetupFailed", object.False)
			r.Set(cls, "_class_cleanups", object.ListOf())
			return r.Super(st.testCase, cls, "__init_subclass__", args, kw)
		}),
		def("TestCase.setUp", "($self)", "Called before each test.", nothing),
		def("TestCase.tearDown", "($self)", "Called after each test whose setUp worked.", nothing),
		def("TestCase.setUpClass", "($cls)", "Called before the tests of the class.", nothing),
		def("TestCase.tearDownClass", "($cls)", "Called after the tests of the class.", nothing),
		def("TestCase.countTestCases", "($self)", "The number of tests: one.", func(*run, value, []value) value { return integer(1) }),
		def("TestCase.defaultTestResult", "($self)", "A new result.", func(r *run, _ value, _ []value) value { return r.Call(st.result.Value()) }),
		def("TestCase.shortDescription", "($self)", "The first line of the docstring of the test, None without one.", func(r *run, self value, _ []value) value {
			return firstLine(r.Attr(self, "_testMethodDoc"))
		}),
		def("TestCase.id", "($self)", "The name of the test: of module, class and method.", func(r *run, self value, _ []value) value {
			return str(className(self.Type()) + "." + r.Str(r.Attr(self, "_testMethodName")))
		}),
		def("TestCase.__eq__", "($self, other)", "", func(r *run, self value, a []value) value {
			if a[0].Type() != self.Type() {
				return object.NotImplemented
			}
			return object.Bool(r.Equal(r.Attr(self, "_testMethodName"), r.Attr(a[0], "_testMethodName")))
		}),
		def("TestCase.__hash__", "($self)", "", func(r *run, self value, _ []value) value {
			h, exc := object.Hash(r.Th, object.TupleOf(self.Type().Value(), r.Attr(self, "_testMethodName")))
			r.Fail(exc)
			return object.Int64(h)
		}),
		def("TestCase.__str__", "($self)", "", func(r *run, self value, _ []value) value {
			name := r.Str(r.Attr(self, "_testMethodName"))
			return str(name + " (" + className(self.Type()) + "." + name + ")")
		}),
		def("TestCase.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			return str("<" + className(self.Type()) + " testMethod=" + r.Str(r.Attr(self, "_testMethodName")) + ">")
		}),
		def("TestCase.run", "($self, result=None)", "Run the test and tell the result, which is made if there is none.", func(r *run, self value, a []value) value {
			return runTest(r, self, or(a[0], object.None))
		}),
		free("__call__", "($self, *args, **kwds)", "Run the test.", func(r *run, self value, args []value, kw []*object.Str) value {
			f := r.Attr(self, "run")
			if !r.OK() {
				return object.None
			}
			return r.Keep(object.Call(r.Th, f, args, kw))
		}),
		def("TestCase.debug", "($self)", "Run the test without a result: exceptions come through.", debugTest),
		def("TestCase.skipTest", "($self, reason)", "Skip the test that runs.", func(r *run, _ value, a []value) value {
			raise(r, st.skipTest.Value(), a[0])
			return object.None
		}),
		free("subTest", "($self, msg=<object object>, **params)", "A context for a part of the test: its failure does not end the test.", newSubTest),
	}
	methods = append(append(methods, partMethods()...), cleanupMethods()...)
	methods = append(methods, assertMethods()...)
	return object.ClassSpec{Name: "TestCase", Methods: methods, Attrs: []object.ClassAttr{{Name: "failureException", V: object.AssertionErrorType.Value()}, {Name: "longMessage", V: object.True},
		{Name: "maxDiff", V: integer(640)}, {Name: "_diffThreshold", V: integer(1 << 16)}, {Name: "_classSetupFailed", V: object.False}, {Name: "_class_cleanups", V: object.ListOf()}},
		Doc: "Base of test cases.\n\nA subclass has methods whose names begin with test, each a test; an instance is one of\nthem. setUp and tearDown are called around each; the assert methods check."}
}

func firstLine(doc value) value {
	if !isStr(doc) || text(doc) == "" {
		return object.None
	}
	line, _, _ := strings.Cut(strings.TrimSpace(text(doc)), "\n")
	return str(strings.TrimSpace(line))
}

// raise raises an instance of an exception class made with args.
func raise(r *run, t value, args ...value) {
	if r.OK() {
		r.Fail(object.Raise(r.Th, t, args...))
	}
}

func initCase(r *run, self, name value) {
	r.Set(self, "_testMethodName", name)
	r.Set(self, "_outcome", object.None)
	r.Set(self, "_testMethodDoc", str("No test"))
	method := r.Find(self, text(name))
	if method.IsNull() {
		if text(name) != "runTest" {
			r.Raise(object.ValueErrorType, "no such test method in %s: %s", r.Repr(self.Type().Value()), r.Str(name))
		}
	} else {
		r.Set(self, "_testMethodDoc", or(r.Find(method, "__doc__"), object.None))
	}
	r.Set(self, "_cleanups", object.ListOf())
	r.Set(self, "_subtest", object.None)
	funcs := object.NewDict()
	for t, f := range map[*class]string{object.DictType: "assertDictEqual", object.ListType: "assertListEqual", object.TupleType: "assertTupleEqual", object.SetType: "assertSetEqual",
		object.FrozenSetType: "assertSetEqual", object.StrType: "assertMultiLineEqual"} {
		r.SetItem(funcs.Value(), t.Value(), str(f))
	}
	r.Set(self, "_type_equality_funcs", funcs.Value())
}

// skipReason is why a test is skipped before it runs, and whether it is.
func skipReason(r *run, self, method value) (value, bool) {
	cls := self.Type().Value()
	for _, of := range []value{cls, method} {
		if v := r.Find(of, "__unittest_skip__"); !v.IsNull() && r.Truth(v) {
			for _, why := range []value{cls, method} {
				if reason := r.Find(why, "__unittest_skip_why__"); !reason.IsNull() && r.Truth(reason) {
					return reason, true
				}
			}
			return str(""), true
		}
	}
	return value{}, false
}

// runTest is TestCase.run.
func runTest(r *run, self, result value) value {
	stopRun := value{}
	if !given(result) {
		result = r.Method(self, "defaultTestResult")
		if f := r.Find(result, "startTestRun"); !f.IsNull() {
			r.Call(f)
		}
		stopRun = r.Find(result, "stopTestRun")
	}
	r.Method(result, "startTest", self)
	if r.OK() {
		runParts(r, self, result)
	}
	failed := r.Exc
	r.Exc = nil
	r.Method(result, "stopTest", self)
	if !stopRun.IsNull() {
		r.Call(stopRun)
	}
	if failed != nil {
		r.Exc = failed
	}
	return result
}

func runParts(r *run, self, result value) {
	method := r.Attr(self, text(r.Attr(self, "_testMethodName")))
	if !r.OK() {
		return
	}
	if reason, skip := skipReason(r, self, method); skip {
		addSkip(r, result, self, reason)
		return
	}
	expecting := false
	for _, of := range []value{self, method} {
		if v := r.Find(of, "__unittest_expecting_failure__"); !v.IsNull() {
			expecting = expecting || r.Truth(v)
		}
	}
	o := newOutcome(r, result)
	began := time.Now()
	r.Set(self, "_outcome", o.Value())
	o.part(r, self, false, func() { r.Method(self, "_callSetUp") })
	if o.success && r.OK() {
		o.expecting = expecting
		o.part(r, self, false, func() { r.Method(self, "_callTestMethod", method) })
		o.expecting = false
		o.part(r, self, false, func() { r.Method(self, "_callTearDown") })
	}
	r.Method(self, "doCleanups")
	if f := r.Find(result, "addDuration"); !f.IsNull() {
		r.Call(f, self, object.Float(time.Since(began).Seconds()))
	}
	if o.success && r.OK() {
		switch {
		case expecting && o.expected.IsNull():
			if f := r.Find(result, "addUnexpectedSuccess"); !f.IsNull() {
				r.Call(f, self)
			} else {
				r.Method(result, "addFailure", self, object.None)
			}
		case expecting:
			if f := r.Find(result, "addExpectedFailure"); !f.IsNull() {
				r.Call(f, self, o.expected)
			} else {
				r.Method(result, "addSuccess", self)
			}
		default:
			r.Method(result, "addSuccess", self)
		}
	}
	failed := r.Exc
	r.Exc = nil
	r.Set(self, "_outcome", object.None)
	if failed != nil {
		r.Exc = failed
	}
}

func callTest(r *run, self, method value) {
	if v := r.Call(method); r.OK() && !v.IsNone() {
		r.Fail(object.Warn(r.Th, object.DeprecationWarningType, "It is deprecated to return a value that is not None from a test case (%s returned %s)", r.Repr(method), r.Repr(r.Attr(v.Type().Value(), "__name__"))))
	}
}

// debugTest is TestCase.debug.
func debugTest(r *run, self value, _ []value) value {
	method := r.Attr(self, text(r.Attr(self, "_testMethodName")))
	if reason, skip := skipReason(r, self, method); skip {
		raise(r, stateOf(r.Th).skipTest.Value(), reason)
	}
	r.Method(self, "_callSetUp")
	r.Method(self, "_callTestMethod", method)
	r.Method(self, "_callTearDown")
	for r.OK() && r.Len(r.Attr(self, "_cleanups")) > 0 {
		callCleanup(r, self, r.Method(r.Attr(self, "_cleanups"), "pop"))
	}
	return object.None
}

// partMethods are the methods that call the parts of a test; asynchronous tests have other ones.
func partMethods() []object.Method {
	call := func(name, method string) object.Method {
		return def("TestCase."+name, "($self)", "", func(r *run, self value, _ []value) value {
			r.Method(self, method)
			return object.None
		})
	}
	return []object.Method{
		call("_callSetUp", "setUp"), call("_callTearDown", "tearDown"),
		def("TestCase._callTestMethod", "($self, method)", "", func(r *run, self value, a []value) value {
			callTest(r, self, a[0])
			return object.None
		}),
		free("_callCleanup", "($self, function, /, *args, **kwargs)", "", func(r *run, _ value, args []value, kw []*object.Str) value {
			callEntry(r, entry(r, "TestCase._callCleanup", args, kw))
			return object.None
		}),
	}
}

func functionCaseSpec(st *state) object.ClassSpec {
	call := func(attr string) body {
		return func(r *run, self value, _ []value) value {
			if f := r.Attr(self, attr); given(f) {
				r.Call(f)
			}
			return object.None
		}
	}
	parts := func(r *run, v value) value {
		return object.TupleOf(r.Attr(v, "_setUpFunc"), r.Attr(v, "_tearDownFunc"), r.Attr(v, "_testFunc"), r.Attr(v, "_description"))
	}
	m := func(name, sig, doc string, f body) object.Method { return def("FunctionTestCase."+name, sig, doc, f) }
	return object.ClassSpec{Name: "FunctionTestCase", Bases: []*class{st.testCase}, Doc: "A test case made of a function, with functions to be called before and after it.", Methods: []object.Method{
		m("__init__", "($self, testFunc, setUp=None, tearDown=None, description=None)", "", func(r *run, self value, a []value) value {
			initCase(r, self, str("runTest"))
			for i, name := range []string{"_testFunc", "_setUpFunc", "_tearDownFunc", "_description"} {
				r.Set(self, name, or(a[i], object.None))
			}
			return object.None
		}),
		m("setUp", "($self)", "Call the function given for it.", call("_setUpFunc")),
		m("tearDown", "($self)", "Call the function given for it.", call("_tearDownFunc")),
		m("runTest", "($self)", "Call the function.", call("_testFunc")),
		m("id", "($self)", "The name of the function.", func(r *run, self value, _ []value) value { return r.Attr(r.Attr(self, "_testFunc"), "__name__") }),
		m("__eq__", "($self, other)", "", func(r *run, self value, a []value) value {
			if !object.IsInstance(a[0], self.Type()) {
				return object.NotImplemented
			}
			return object.Bool(r.Equal(parts(r, self), parts(r, a[0])))
		}),
		m("__hash__", "($self)", "", func(r *run, self value, _ []value) value {
			h, exc := object.Hash(r.Th, parts(r, self))
			r.Fail(exc)
			return object.Int64(h)
		}),
		m("__str__", "($self)", "", func(r *run, self value, _ []value) value {
			return str(className(self.Type()) + " (" + r.Str(r.Attr(r.Attr(self, "_testFunc"), "__name__")) + ")")
		}),
		m("__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			return str("<" + className(self.Type()) + " tec=" + r.Repr(r.Attr(self, "_testFunc")) + ">")
		}),
		m("shortDescription", "($self)", "The description, or the first line of the docstring of the function.", func(r *run, self value, _ []value) value {
			if d := r.Attr(self, "_description"); given(d) {
				return d
			}
			return firstLine(r.Attr(r.Attr(self, "_testFunc"), "__doc__"))
		}),
	}}
}
