// This file has TextTestRunner and its result, which write what becomes of tests.

package unittest

import (
	"fmt"
	"strings"
	"time"

	"dappco.re/go/py/engine/object"
)

func makeRunner(st *state, mk *maker) {
	st.writeln = mk.class("runner", object.ClassSpec{Name: "_WritelnDecorator", Doc: "A stream with a method writeln.", Methods: []object.Method{
		def("_WritelnDecorator.__init__", "($self, stream)", "", func(r *run, self value, a []value) value {
			r.Set(self, "stream", a[0])
			return object.None
		}),
		def("_WritelnDecorator.__getattr__", "($self, attr)", "", func(r *run, self value, a []value) value {
			name := text(a[0])
			if name == "stream" || name == "__getstate__" {
				r.Fail(object.NewException(object.AttributeErrorType, a[0]))
				return object.None
			}
			return r.Attr(r.Attr(self, "stream"), name)
		}),
		def("_WritelnDecorator.writeln", "($self, arg=None)", "Write arg and end the line.", func(r *run, self value, a []value) value {
			if arg := or(a[0], object.None); r.Truth(arg) {
				r.Method(self, "write", arg)
			}
			r.Method(self, "write", str("\n"))
			return object.None
		}),
	}})
	st.textResult = mk.class("runner", textResultSpec(st))
	st.runner = mk.class("runner", runnerSpec(st))
}

// flag is an attribute of a result that is true or not.
func flag(r *run, self value, name string) bool { return r.Truth(r.Attr(self, name)) }

func write(r *run, self value, s string) { r.Method(r.Attr(self, "stream"), "write", str(s)) }

func writeLine(r *run, self value, s string) {
	stream := r.Attr(self, "stream")
	if s == "" {
		r.Method(stream, "writeln")
	} else {
		r.Method(stream, "writeln", str(s))
	}
}

func flush(r *run, self value) { r.Method(r.Attr(self, "stream"), "flush") }

// writeStatus writes what became of a test, with its name if it is not on the line already.
func writeStatus(r *run, self, test value, status string) {
	sub := object.IsInstance(test, stateOf(r.Th).subTest)
	if newline := flag(r, self, "_newline"); sub || newline {
		if !newline {
			writeLine(r, self, "")
		}
		if sub {
			write(r, self, "  ")
		}
		write(r, self, r.Str(r.Method(self, "getDescription", test)))
		write(r, self, " ... ")
	}
	writeLine(r, self, status)
	flush(r, self)
	r.Set(self, "_newline", object.True)
}

// show writes status, or the dot that stands for it.
func show(r *run, self, test value, status, dot string) {
	if flag(r, self, "showAll") {
		writeStatus(r, self, test, status)
	} else if flag(r, self, "dots") {
		write(r, self, dot)
		flush(r, self)
	}
}

func textResultSpec(st *state) object.ClassSpec {
	m := func(name, sig, doc string, f body) object.Method { return def("TextTestResult."+name, sig, doc, f) }
	told := func(name, sig, doc string, status func(r *run, a []value) string, dot string) object.Method {
		return m(name, sig, doc, func(r *run, self value, a []value) value {
			r.Super(st.textResult, self, name, a, nil)
			show(r, self, a[0], status(r, a), dot)
			return object.None
		})
	}
	is := func(s string) func(*run, []value) string { return func(*run, []value) string { return s } }
	return object.ClassSpec{Name: "TextTestResult", Bases: []*class{st.result}, Doc: "A result that writes to a stream: a character for each test, or a line.",
		Attrs: []object.ClassAttr{{Name: "separator1", V: str(strings.Repeat("=", 70))}, {Name: "separator2", V: str(strings.Repeat("-", 70))}},
		Methods: append([]object.Method{
			m("__init__", "($self, stream, descriptions, verbosity, *, durations=None)", "", func(r *run, self value, a []value) value {
				initResult(r, self)
				r.Set(self, "stream", a[0])
				r.Set(self, "showAll", object.Bool(r.Less(integer(1), a[2])))
				r.Set(self, "dots", object.Bool(r.Equal(a[2], integer(1))))
				r.Set(self, "descriptions", a[1])
				r.Set(self, "_newline", object.True)
				r.Set(self, "durations", or(a[3], object.None))
				return object.None
			}),
			m("getDescription", "($self, test)", "How a test is called.", func(r *run, self value, a []value) value {
				s := r.Str(a[0])
				if first := r.Method(a[0], "shortDescription"); flag(r, self, "descriptions") && r.Truth(first) {
					s += "\n" + r.Str(first)
				}
				return str(s)
			}),
			m("startTest", "($self, test)", "Write the name of the test.", func(r *run, self value, a []value) value {
				r.Super(st.textResult, self, "startTest", a, nil)
				if flag(r, self, "showAll") {
					write(r, self, r.Str(r.Method(self, "getDescription", a[0])))
					write(r, self, " ... ")
					flush(r, self)
					r.Set(self, "_newline", object.False)
				}
				return object.None
			}),
			m("addSubTest", "($self, test, subtest, err)", "Write that a subtest failed.", func(r *run, self value, a []value) value {
				if given(a[2]) {
					if r.IsSubclass(r.Item(a[2], integer(0)), r.Attr(a[1], "failureException")) {
						show(r, self, a[1], "FAIL", "F")
					} else {
						show(r, self, a[1], "ERROR", "E")
					}
				}
				r.Super(st.textResult, self, "addSubTest", a, nil)
				return object.None
			}),
			told("addSuccess", "($self, test)", "Write that a test worked.", is("ok"), "."),
			told("addError", "($self, test, err)", "Write that a test raised an exception.", is("ERROR"), "E"),
			told("addFailure", "($self, test, err)", "Write that a test failed.", is("FAIL"), "F"),
			told("addSkip", "($self, test, reason)", "Write that a test was skipped.", func(r *run, a []value) string { return "skipped " + r.Repr(a[1]) }, "s"),
			told("addExpectedFailure", "($self, test, err)", "Write that a test failed as expected.", is("expected failure"), "x"),
			told("addUnexpectedSuccess", "($self, test)", "Write that a test worked unexpectedly.", is("unexpected success"), "u"),
		}, errorMethods()...)}
}

// errorMethods are the methods of TextTestResult that write what went wrong.
func errorMethods() []object.Method {
	m := func(name, sig, doc string, f body) object.Method { return def("TextTestResult."+name, sig, doc, f) }
	return []object.Method{
		m("printErrors", "($self)", "Write all errors and failures.", func(r *run, self value, _ []value) value {
			if flag(r, self, "dots") || flag(r, self, "showAll") {
				writeLine(r, self, "")
				flush(r, self)
			}
			r.Method(self, "printErrorList", str("ERROR"), r.Attr(self, "errors"))
			r.Method(self, "printErrorList", str("FAIL"), r.Attr(self, "failures"))
			unexpected := r.Items(r.Attr(self, "unexpectedSuccesses"))
			if len(unexpected) > 0 {
				writeLine(r, self, r.Str(r.Attr(self, "separator1")))
				for _, test := range unexpected {
					writeLine(r, self, "UNEXPECTED SUCCESS: "+r.Str(r.Method(self, "getDescription", test)))
				}
				flush(r, self)
			}
			return object.None
		}),
		m("printErrorList", "($self, flavour, errors)", "Write a list of errors.", func(r *run, self value, a []value) value {
			for _, pair := range r.Items(a[1]) {
				items := r.Items(pair)
				if !r.OK() || len(items) != 2 {
					break
				}
				writeLine(r, self, r.Str(r.Attr(self, "separator1")))
				writeLine(r, self, r.Str(a[0])+": "+r.Str(r.Method(self, "getDescription", items[0])))
				writeLine(r, self, r.Str(r.Attr(self, "separator2")))
				writeLine(r, self, r.Str(items[1]))
				flush(r, self)
			}
			return object.None
		}),
	}
}

func runnerSpec(st *state) object.ClassSpec {
	return object.ClassSpec{Name: "TextTestRunner", Doc: "Runs tests and writes their results to a stream, standard error by default.", Attrs: []object.ClassAttr{{Name: "resultclass", V: st.textResult.Value()}}, Methods: []object.Method{
		def("TextTestRunner.__init__", "($self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False, durations=None)", "", func(r *run, self value, a []value) value {
			stream := or(a[0], object.None)
			if stream.IsNone() {
				stream = r.From("sys", "stderr")
			}
			r.Set(self, "stream", r.Call(st.writeln.Value(), stream))
			for _, s := range []struct {
				name string
				v    value
			}{{"descriptions", or(a[1], object.True)}, {"verbosity", or(a[2], integer(1))}, {"failfast", or(a[3], object.False)}, {"buffer", or(a[4], object.False)},
				{"tb_locals", or(a[7], object.False)}, {"durations", or(a[8], object.None)}, {"warnings", or(a[6], object.None)}} {
				r.Set(self, s.name, s.v)
			}
			if c := or(a[5], object.None); given(c) {
				r.Set(self, "resultclass", c)
			}
			return object.None
		}),
		def("TextTestRunner._makeResult", "($self)", "", func(r *run, self value, _ []value) value {
			args := []value{r.Attr(self, "stream"), r.Attr(self, "descriptions"), r.Attr(self, "verbosity")}
			make := r.Attr(self, "resultclass")
			v := r.CallNamed(make, append(args, r.Attr(self, "durations")), "durations")
			if r.Catch(object.TypeErrorType) {
				v = r.Call(make, args...)
			}
			return v
		}),
		def("TextTestRunner.run", "($self, test)", "Run tests and return the result.", runTests),
	}}
}

// runTests is TextTestRunner.run.
func runTests(r *run, self value, a []value) value {
	result := r.Method(self, "_makeResult")
	register(r, result)
	for _, name := range []string{"failfast", "buffer", "tb_locals"} {
		r.Set(result, name, r.Attr(self, name))
	}
	warnings, none := r.Import("warnings"), object.None
	caught := r.Method(warnings, "catch_warnings")
	r.Method(caught, "__enter__")
	if action := r.Attr(self, "warnings"); r.Truth(action) {
		r.Method(warnings, "simplefilter", action)
	}
	if !r.OK() {
		return none
	}
	began := time.Now()
	ifHas(r, result, "startTestRun")
	r.Call(a[0], result)
	failed := r.Exc
	r.Exc = nil
	ifHas(r, result, "stopTestRun")
	taken := time.Since(began).Seconds()
	r.Method(caught, "__exit__", none, none, none)
	if failed != nil {
		r.Exc = failed
		return none
	}
	r.Method(result, "printErrors")
	if durations := r.Attr(self, "durations"); given(durations) {
		printDurations(r, self, result, intOf(durations))
	}
	if line := r.Find(result, "separator2"); !line.IsNull() {
		writeLine(r, self, r.Str(line))
	}
	n := intOf(r.Attr(result, "testsRun"))
	plural := "s"
	if n == 1 {
		plural = ""
	}
	writeLine(r, self, fmt.Sprintf("Ran %d test%s in %.3fs", n, plural, taken))
	writeLine(r, self, "")
	summary(r, self, result, n)
	flush(r, self)
	return result
}

func summary(r *run, self, result value, n int) {
	size := func(name string) int {
		if v := r.Find(result, name); !v.IsNull() {
			return r.Len(v)
		}
		return 0
	}
	var infos []string
	note := func(name, what string) {
		if k := size(name); k > 0 {
			infos = append(infos, fmt.Sprintf("%s=%d", what, k))
		}
	}
	switch {
	case !r.Truth(r.Method(result, "wasSuccessful")):
		write(r, self, "FAILED")
		note("failures", "failures")
		note("errors", "errors")
	case n == 0 && size("skipped") == 0:
		write(r, self, "NO TESTS RAN")
	default:
		write(r, self, "OK")
	}
	note("skipped", "skipped")
	note("expectedFailures", "expected failures")
	note("unexpectedSuccesses", "unexpected successes")
	if len(infos) > 0 {
		writeLine(r, self, " ("+strings.Join(infos, ", ")+")")
	} else {
		write(r, self, "\n")
	}
}

// printDurations writes how long the slowest tests took; n is how many, 0 for all.
func printDurations(r *run, self, result value, n int) {
	durations := r.Items(r.Attr(result, "collectedDurations"))
	if len(durations) == 0 || !r.OK() {
		return
	}
	key := r.Call(r.From("operator", "itemgetter"), integer(1))
	if r.OK() {
		r.Fail(object.SortValues(r.Th, durations, key, true))
	}
	if n > 0 && n < len(durations) {
		durations = durations[:n]
	}
	writeLine(r, self, "Slowest test durations")
	if line := r.Find(result, "separator2"); !line.IsNull() {
		writeLine(r, self, r.Str(line))
	}
	hidden := false
	for _, d := range durations {
		pair := r.Items(d)
		if !r.OK() || len(pair) != 2 {
			return
		}
		seconds, exc := object.ToFloat(r.Th, pair[1])
		r.Fail(exc)
		if r.Less(r.Attr(self, "verbosity"), integer(2)) && seconds < 0.001 {
			hidden = true
			continue
		}
		writeLine(r, self, fmt.Sprintf("%-10s %s", fmt.Sprintf("%.3fs", seconds), r.Str(pair[0])))
	}
	if hidden {
		writeLine(r, self, "\n(durations < 0.001s were hidden; use -v to show these durations)")
	} else {
		writeLine(r, self, "")
	}
}
