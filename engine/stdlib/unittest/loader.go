// This file has TestLoader, which finds tests in classes, modules and by names.

package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

func makeLoader(st *state, mk *maker) {
	st.failedTest = mk.class("loader", object.ClassSpec{Name: "_FailedTest", Bases: []*class{st.testCase}, Attrs: []object.ClassAttr{{Name: "_testMethodName", V: object.None}}, Methods: []object.Method{
		def("_FailedTest.__init__", "($self, method_name, exception)", "", func(r *run, self value, a []value) value {
			r.Set(self, "_exception", a[1])
			r.Set(self, "_failing", a[0])
			initCase(r, self, a[0])
			return object.None
		}),
		def("_FailedTest.__getattr__", "($self, name)", "", func(r *run, self value, a []value) value {
			vars := r.Attr(self, "__dict__")
			if name := r.Method(vars, "get", str("_failing")); !r.Equal(name, a[0]) || !r.OK() {
				r.Raise(object.AttributeErrorType, "'%s' object has no attribute %s", self.Type().Name, r.Repr(a[0]))
				return object.None
			}
			failure := r.Method(vars, "get", str("_exception"))
			f := object.NewNative(&object.Method{Name: "testFailure", Sig: "()", F0: func(*thread, value) (value, *exception) {
				if object.IsException(failure) {
					return value{}, object.Cast[object.Exception](failure)
				}
				return object.None, nil
			}}, value{})
			return f.Value()
		}),
	}})
	st.loader = mk.class("loader", loaderSpec(st))
	f := object.NewNative(&utilFunctions.Get()[2], value{})
	st.names("loader").SetName("_three_way_cmp", f.Value())
	st.names("loader").SetName("VALID_MODULE_NAME", mk.r.Method(mk.r.Import("re"), "compile", str(`[_a-z]\w*\.py$`), mk.r.From("re", "IGNORECASE")))
	mk.r.Set(st.loader.Value(), "sortTestMethodsUsing", object.NewStaticMethod(f.Value()).Value())
}

func loaderSpec(st *state) object.ClassSpec {
	m := func(name, sig, doc string, f body) object.Method { return def("TestLoader."+name, sig, doc, f) }
	return object.ClassSpec{Name: "TestLoader", Doc: "Finds tests and puts them into suites.\n\nerrors lists what went wrong while looking.",
		Attrs: []object.ClassAttr{{Name: "testMethodPrefix", V: str("test")}, {Name: "testNamePatterns", V: object.None}, {Name: "suiteClass", V: st.suite.Value()}, {Name: "_top_level_dir", V: object.None}},
		Methods: []object.Method{
			m("__init__", "($self)", "", func(r *run, self value, _ []value) value {
				r.Set(self, "errors", object.ListOf())
				r.Set(self, "_loading_packages", object.NewSet().Value())
				return object.None
			}),
			m("loadTestsFromTestCase", "($self, testCaseClass)", "A suite of the tests of a class.", func(r *run, self value, a []value) value { return fromTestCase(r, self, a[0]) }),
			m("loadTestsFromModule", "($self, module, *, pattern=None)", "A suite of the tests of a module, or what its function load_tests gives.", func(r *run, self value, a []value) value {
				return fromModule(r, self, a[0], or(a[1], object.None))
			}),
			m("loadTestsFromName", "($self, name, module=None)", "A suite of the tests that a dotted name stands for: of a module, class, method or function.", func(r *run, self value, a []value) value {
				return fromName(r, self, r.Str(a[0]), or(a[1], object.None))
			}),
			m("loadTestsFromNames", "($self, names, module=None)", "A suite of the tests of several names.", func(r *run, self value, a []value) value {
				var suites []value
				for _, name := range r.Items(a[0]) {
					suites = append(suites, r.Method(self, "loadTestsFromName", name, or(a[1], object.None)))
				}
				return r.Method(self, "suiteClass", object.ListOf(suites...))
			}),
			m("getTestCaseNames", "($self, testCaseClass)", "The names of the test methods of a class, in order.", testNames),
			m("discover", "($self, start_dir, pattern='test*.py', top_level_dir=None)", "A suite of the tests in the modules below a folder whose names match a pattern.", discover),
		}}
}

// isTestCase reports that v is a class of tests.
func (st *state) isTestCase(v value) bool {
	return v.Type().Has(object.FlagType) && v.AsType().IsSubtype(st.testCase)
}

func testNames(r *run, self value, a []value) value {
	cls := a[0]
	prefix, patterns := r.Str(r.Attr(self, "testMethodPrefix")), r.Attr(self, "testNamePatterns")
	var names []value
	for _, name := range r.Items(r.Call(r.Builtin("dir"), cls)) {
		s := text(name)
		if !strings.HasPrefix(s, prefix) {
			continue
		}
		if f := r.Find(cls, s); f.IsNull() || f.Type().Call == nil {
			continue
		}
		full := r.Str(r.Attr(cls, "__module__")) + "." + r.Str(r.Attr(cls, "__qualname__")) + "." + s
		if given(patterns) && !matchesAny(r, patterns, full) {
			continue
		}
		names = append(names, name)
	}
	if order := r.Find(self, "sortTestMethodsUsing"); given(order) && r.Truth(order) {
		key := r.Call(r.From("functools", "cmp_to_key"), order)
		if r.OK() {
			r.Fail(object.SortValues(r.Th, names, key, false))
		}
	}
	return object.ListOf(names...)
}

func matchesAny(r *run, patterns value, name string) bool {
	for _, p := range r.Items(patterns) {
		if fileMatch(r, r.Str(p), name) {
			return true
		}
	}
	return false
}

// fileMatch is fnmatch.fnmatchcase.
func fileMatch(r *run, pattern, name string) bool {
	return r.Truth(r.Call(r.From("fnmatch", "fnmatchcase"), str(name), str(pattern)))
}

func fromTestCase(r *run, self, cls value) value {
	st := stateOf(r.Th)
	if r.IsSubclass(cls, st.suite.Value()) {
		r.Raise(object.TypeErrorType, "Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
		return object.None
	}
	var names []value
	if !cls.Is(st.testCase.Value()) && !cls.Is(st.functionCase.Value()) {
		names = r.Items(r.Method(self, "getTestCaseNames", cls))
		if len(names) == 0 && !r.Find(cls, "runTest").IsNull() {
			names = []value{str("runTest")}
		}
	}
	tests := make([]value, len(names))
	for i, name := range names {
		tests[i] = r.Call(cls, name)
	}
	return r.Method(self, "suiteClass", object.ListOf(tests...))
}

func fromModule(r *run, self, module, pattern value) value {
	st := stateOf(r.Th)
	var tests []value
	for _, name := range r.Items(r.Call(r.Builtin("dir"), module)) {
		if v := r.Attr(module, text(name)); st.isTestCase(v) && !v.Is(st.testCase.Value()) && !v.Is(st.functionCase.Value()) {
			tests = append(tests, r.Method(self, "loadTestsFromTestCase", v))
		}
	}
	suite := r.Method(self, "suiteClass", object.ListOf(tests...))
	load := r.Find(module, "load_tests")
	if load.IsNull() || !r.OK() {
		return suite
	}
	v := r.Call(load, self, suite, pattern)
	if exc := r.Exc; exc != nil && exc.Is(object.ExceptionType) {
		r.Exc = nil
		return failedTest(r, self, r.Str(r.Attr(module, "__name__")), "Failed to call load_tests:\n"+traced(r, exc), exc.Value())
	}
	return v
}

// traced is the traceback of an exception as text.
func traced(r *run, exc *exception) string {
	var b strings.Builder
	for _, line := range r.Items(r.Method(r.Import("traceback"), "format_exception", exc.Value())) {
		b.WriteString(r.Str(line))
	}
	return b.String()
}

// failedTest is a suite of a test that raises exc, which stands for tests that could not be loaded.
func failedTest(r *run, self value, name, message string, exc value) value {
	test := r.Call(stateOf(r.Th).failedTest.Value(), str(name), exc)
	r.Method(r.Attr(self, "errors"), "append", str(message))
	return r.Method(self, "suiteClass", object.ListOf(test))
}

func importFailed(r *run, self value, name string, exc *exception) value {
	message := "Failed to import test module: " + name + "\n" + traced(r, exc)
	return failedTest(r, self, name, message, r.Call(object.ImportErrorType.Value(), str(message)))
}

// fromName is TestLoader.loadTestsFromName.
func fromName(r *run, self value, name string, module value) value {
	st := stateOf(r.Th)
	parts := strings.Split(name, ".")
	var failure *exception
	failed := ""
	if module.IsNone() {
		for n := len(parts); n > 0; n-- {
			wanted := strings.Join(parts[:n], ".")
			m := r.Call(r.Builtin("__import__"), str(wanted))
			if r.OK() {
				module, parts = m, parts[1:]
				break
			}
			exc := r.Exc
			if !exc.Is(object.ImportErrorType) {
				return object.None
			}
			r.Exc = nil
			failure, failed = exc, parts[n-1]
			if n == 1 {
				return importFailed(r, self, failed, failure)
			}
		}
	}
	v, parent := module, value{}
	for _, part := range parts {
		next := r.Find(v, part)
		if next.IsNull() && r.OK() {
			if !r.Find(v, "__path__").IsNull() && failure != nil {
				return importFailed(r, self, failed, failure)
			}
			r.Attr(v, part)
			exc := r.Exc
			if exc == nil || !exc.Is(object.AttributeErrorType) {
				return object.None
			}
			r.Exc = nil
			return failedTest(r, self, part, "Failed to access attribute:\n"+traced(r, exc), exc.Value())
		}
		parent, v = v, next
	}
	return testsOf(r, self, st, v, parent, parts, name, module)
}

// testsOf is the tests of what a name stands for.
func testsOf(r *run, self value, st *state, v, parent value, parts []string, name string, module value) value {
	switch {
	case !r.OK():
		return object.None
	case v.Type() == object.ModuleType:
		return r.Method(self, "loadTestsFromModule", v)
	case st.isTestCase(v) && !v.Is(st.testCase.Value()) && !v.Is(st.functionCase.Value()):
		return r.Method(self, "loadTestsFromTestCase", v)
	case !parent.IsNull() && st.isTestCase(parent) && v.Type().Call != nil && !v.Type().Has(object.FlagType):
		method := parts[len(parts)-1]
		instance := r.Call(parent, str(method))
		raw := parent.AsType().LookupName(method)
		if raw.IsNull() || raw.Type() != object.StaticMethodType {
			return r.Method(self, "suiteClass", object.ListOf(instance))
		}
	case object.IsInstance(v, st.baseSuite):
		return v
	}
	if v.Type().Call == nil {
		r.Raise(object.TypeErrorType, "don't know how to make test from: %s", r.Str(v))
		return object.None
	}
	made := r.Call(v)
	switch {
	case object.IsInstance(made, st.baseSuite):
		return made
	case object.IsInstance(made, st.testCase):
		return r.Method(self, "suiteClass", object.ListOf(made))
	}
	r.Raise(object.TypeErrorType, "calling %s returned %s, not a test", r.Str(v), r.Str(made))
	return object.None
}
