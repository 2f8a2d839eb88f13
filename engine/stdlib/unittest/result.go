// This file has TestResult, which collects what became of tests.

package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

func resultSpec() object.ClassSpec {
	nothing := func(*run, value, []value) value { return object.None }
	m := func(name, sig, doc string, f body) object.Method { return def("TestResult."+name, sig, doc, f) }
	add := func(list string) body {
		return func(r *run, self value, a []value) value {
			stopIfFailFast(r, self)
			r.Method(r.Attr(self, list), "append", object.TupleOf(a[0], r.Method(self, "_exc_info_to_string", a[1], a[0])))
			r.Set(self, "_mirrorOutput", object.True)
			return object.None
		}
	}
	return object.ClassSpec{Name: "TestResult", Doc: "Collects what became of tests.\n\nfailures, errors, skipped, expectedFailures and unexpectedSuccesses are lists; testsRun\nis how many tests began; stop() ends the run.",
		Attrs: []object.ClassAttr{{Name: "_previousTestClass", V: object.None}, {Name: "_testRunEntered", V: object.False}, {Name: "_moduleSetUpFailed", V: object.False}},
		Methods: append([]object.Method{
			m("__init__", "($self, stream=None, descriptions=None, verbosity=None)", "", func(r *run, self value, _ []value) value {
				initResult(r, self)
				return object.None
			}),
			m("printErrors", "($self)", "Called by runners at the end.", nothing),
			m("startTest", "($self, test)", "Called when a test begins.", func(r *run, self value, _ []value) value {
				r.Set(self, "testsRun", integer(intOf(r.Attr(self, "testsRun"))+1))
				r.Set(self, "_mirrorOutput", object.False)
				r.Method(self, "_setupStdout")
				return object.None
			}),
			m("_setupStdout", "($self)", "", setupStdout),
			m("startTestRun", "($self)", "Called before all tests.", nothing),
			m("stopTest", "($self, test)", "Called when a test has ended.", func(r *run, self value, _ []value) value {
				r.Method(self, "_restoreStdout")
				r.Set(self, "_mirrorOutput", object.False)
				return object.None
			}),
			m("_restoreStdout", "($self)", "", restoreStdout),
			m("stopTestRun", "($self)", "Called after all tests.", nothing),
			m("addError", "($self, test, err)", "A test raised an exception.", add("errors")),
			m("addFailure", "($self, test, err)", "A test failed.", add("failures")),
			m("addSubTest", "($self, test, subtest, err)", "A subtest ended; err is None if it worked.", func(r *run, self value, a []value) value {
				if !given(a[2]) {
					return object.None
				}
				stopIfFailFast(r, self)
				list := "errors"
				if r.IsSubclass(r.Item(a[2], integer(0)), r.Attr(a[0], "failureException")) {
					list = "failures"
				}
				r.Method(r.Attr(self, list), "append", object.TupleOf(a[1], r.Method(self, "_exc_info_to_string", a[2], a[0])))
				r.Set(self, "_mirrorOutput", object.True)
				return object.None
			}),
			m("addSuccess", "($self, test)", "A test worked.", nothing),
			m("addSkip", "($self, test, reason)", "A test was skipped.", func(r *run, self value, a []value) value {
				r.Method(r.Attr(self, "skipped"), "append", object.TupleOf(a[0], a[1]))
				return object.None
			}),
			m("addExpectedFailure", "($self, test, err)", "A test failed as expected.", func(r *run, self value, a []value) value {
				r.Method(r.Attr(self, "expectedFailures"), "append", object.TupleOf(a[0], r.Method(self, "_exc_info_to_string", a[1], a[0])))
				return object.None
			}),
			m("addUnexpectedSuccess", "($self, test)", "A test worked that was expected to fail.", func(r *run, self value, a []value) value {
				stopIfFailFast(r, self)
				r.Method(r.Attr(self, "unexpectedSuccesses"), "append", a[0])
				return object.None
			}),
		}, stateMethods()...)}
}

// stateMethods are the methods of TestResult about the run as a whole.
func stateMethods() []object.Method {
	m := func(name, sig, doc string, f body) object.Method { return def("TestResult."+name, sig, doc, f) }
	return []object.Method{
		m("addDuration", "($self, test, elapsed)", "How long a test took.", func(r *run, self value, a []value) value {
			r.Method(r.Attr(self, "collectedDurations"), "append", object.TupleOf(str(r.Str(a[0])), a[1]))
			return object.None
		}),
		m("wasSuccessful", "($self)", "Whether all tests worked.", func(r *run, self value, _ []value) value {
			n := r.Len(r.Attr(self, "failures")) + r.Len(r.Attr(self, "errors"))
			if v := r.Find(self, "unexpectedSuccesses"); !v.IsNull() {
				n += r.Len(v)
			}
			return object.Bool(n == 0)
		}),
		m("stop", "($self)", "Run no more tests.", func(r *run, self value, _ []value) value {
			r.Set(self, "shouldStop", object.True)
			return object.None
		}),
		m("_exc_info_to_string", "($self, err, test)", "", describeError),
		m("__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			t := self.Type()
			return str("<" + className(t) + " run=" + r.Str(r.Attr(self, "testsRun")) + " errors=" + r.Str(integer(r.Len(r.Attr(self, "errors")))) +
				" failures=" + r.Str(integer(r.Len(r.Attr(self, "failures")))) + ">")
		}),
	}
}

func initResult(r *run, self value) {
	for _, name := range []string{"failures", "errors", "skipped", "expectedFailures", "unexpectedSuccesses", "collectedDurations"} {
		r.Set(self, name, object.ListOf())
	}
	for _, name := range []string{"failfast", "shouldStop", "buffer", "tb_locals", "_mirrorOutput"} {
		r.Set(self, name, object.False)
	}
	r.Set(self, "testsRun", integer(0))
	for _, name := range []string{"_stdout_buffer", "_stderr_buffer"} {
		r.Set(self, name, object.None)
	}
	r.Set(self, "_original_stdout", r.From("sys", "stdout"))
	r.Set(self, "_original_stderr", r.From("sys", "stderr"))
}

func stopIfFailFast(r *run, self value) {
	if truthOf(r, self, "failfast") {
		r.Method(self, "stop")
	}
}

// setupStdout lets standard output go to a buffer, if results are buffered.
func setupStdout(r *run, self value, _ []value) value {
	if !r.Truth(r.Attr(self, "buffer")) {
		return object.None
	}
	sys := r.Import("sys")
	for _, name := range []string{"stderr", "stdout"} {
		buffer := r.Attr(self, "_"+name+"_buffer")
		if !given(buffer) {
			buffer = r.Call(r.From("io", "StringIO"))
			r.Set(self, "_"+name+"_buffer", buffer)
		}
		r.Set(sys, name, buffer)
	}
	return object.None
}

// restoreStdout ends what setupStdout did; what was written is shown if the test failed.
func restoreStdout(r *run, self value, _ []value) value {
	if !r.Truth(r.Attr(self, "buffer")) {
		return object.None
	}
	sys := r.Import("sys")
	for _, name := range []string{"stdout", "stderr"} {
		original := r.Attr(self, "_original_"+name)
		if out := buffered(r, self, name); r.Truth(r.Attr(self, "_mirrorOutput")) && out != "" {
			r.Method(original, "write", str(out))
		}
		r.Set(sys, name, original)
		buffer := r.Attr(self, "_"+name+"_buffer")
		r.Method(buffer, "seek", integer(0))
		r.Method(buffer, "truncate")
	}
	return object.None
}

// buffered is what a test wrote to a buffer, under a title; "" if nothing.
func buffered(r *run, self value, name string) string {
	out := r.Str(r.Method(r.Attr(self, "_"+name+"_buffer"), "getvalue"))
	if out == "" {
		return ""
	}
	if !strings.HasSuffix(out, "\n") {
		out += "\n"
	}
	return bufferTitle(name) + out
}

func bufferTitle(name string) string { return "\n" + strings.ToUpper(name[:1]) + name[1:] + ":\n" }

var resultFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		def("failfast", "(method)", "A method of a result that ends the run before it does its work, if failfast is set.", func(r *run, _ value, a []value) value {
			inner := native.NewClosure("unittest.result", "inner", "failfast.<locals>.inner", func(th *thread, args []value, kw []*object.Str) (value, *exception) {
				if len(args) == len(kw) {
					return value{}, object.TypeErrorf("failfast.<locals>.inner() missing 1 required positional argument: 'self'")
				}
				r := begin(th)
				stopIfFailFast(r, args[0])
				if !r.OK() {
					return value{}, r.Exc
				}
				return object.Call(th, a[0], args, kw)
			})
			r.Fail(native.Wraps(r.Th, inner, a[0]))
			return inner
		}),
	}
}}

// ofTests reports that the code of an entry of a traceback belongs to the machinery of tests, as a global __unittest says.
func ofTests(r *run, tb value) bool {
	return r.Contains(r.Attr(r.Attr(tb, "tb_frame"), "f_globals"), str("__unittest"))
}

// relevant is a traceback without the machinery of tests at its beginning.
func relevant(r *run, tb value) value {
	for given(tb) && r.OK() && ofTests(r, tb) {
		tb = r.Attr(tb, "tb_next")
	}
	return tb
}

// cutTail ends a traceback where assertions begin.
func cutTail(r *run, tb value) {
	last := value{}
	for given(tb) && r.OK() && !ofTests(r, tb) {
		last = tb
		tb = r.Attr(tb, "tb_next")
	}
	if given(last) && given(tb) {
		r.Set(last, "tb_next", object.None)
	}
}

// describeError is the text of an exception for a report.
func describeError(r *run, self value, a []value) value {
	items := r.Items(a[0])
	if !r.OK() || len(items) != 3 {
		return str("")
	}
	items[2] = relevant(r, items[2])
	if failure := r.Find(a[1], "failureException"); given(failure) && r.IsSubclass(items[0], failure) {
		cutTail(r, items[2])
	}
	e := r.CallNamed(r.From("traceback", "TracebackException"), []value{items[0], items[1], items[2], r.Attr(self, "tb_locals"), object.True}, "capture_locals", "compact")
	var b strings.Builder
	for _, line := range r.Items(r.Method(e, "format")) {
		b.WriteString(r.Str(line))
	}
	if truthOf(r, self, "buffer") && given(r.Attr(self, "_stdout_buffer")) {
		b.WriteString(buffered(r, self, "stdout") + buffered(r, self, "stderr"))
	}
	return str(b.String())
}
