// This file has subtests: parts of a test whose failures are told apart.

package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// context is a context manager written in Go: the object that subTest and assertNoLogs give.
type context struct {
	object.Head
	enter func(r *run) value
	exit  func(r *run, exc *exception) bool // true: the exception is dealt with
}

var contextType = &class{Name: "_GeneratorContextManager", Module: "contextlib", Def: contextDef{}}

type contextDef struct{}

// Define implements object.Definition.
func (contextDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.AddMethods([]object.Method{
			{Name: "__enter__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				r := native.Begin(th)
				return r.Done(object.Cast[context](self).enter(r))
			}},
			{Name: "__exit__", Sig: "($self, typ, value, traceback)", FN: func(th *thread, self value, a []value) (value, *exception) {
				r := native.Begin(th)
				var exc *exception
				if object.IsException(a[1]) {
					exc = object.Cast[object.Exception](a[1])
				}
				return r.Done(object.Bool(object.Cast[context](self).exit(r, exc)))
			}, Min: 3, Max: 3},
		})
	})
}

func newContext(enter func(r *run) value, exit func(r *run, exc *exception) bool) value {
	c := &context{Head: object.NewHead(contextType), enter: enter, exit: exit}
	return c.Value()
}

// contextSpec is the class that unittest.case has for contexts of assertions.
func contextSpec() object.ClassSpec {
	return object.ClassSpec{Name: "_BaseTestCaseContext", Methods: []object.Method{
		def("_BaseTestCaseContext.__init__", "($self, test_case)", "", func(r *run, self value, a []value) value {
			r.Set(self, "test_case", a[0])
			return object.None
		}),
	}}
}

// newSubTest is TestCase.subTest.
func newSubTest(r *run, self value, args []value, kw []*object.Str) value {
	st := stateOf(r.Th)
	n := len(args) - len(kw)
	msg := value{}
	params := object.NewDict()
	if n > 1 {
		r.Raise(object.TypeErrorType, "TestCase.subTest() takes from 1 to 2 positional arguments but %d were given", n+1)
	} else if n == 1 {
		msg = args[0]
	}
	for i, k := range kw {
		if k.String() == "msg" && msg.IsNull() {
			msg = args[n+i]
			continue
		}
		params.SetStr(k, args[n+i])
	}
	if outer := r.Attr(self, "_subtest"); given(outer) {
		inherited := r.Attr(outer, "params")
		for _, k := range r.Items(inherited) {
			if !r.Contains(params.Value(), k) {
				r.SetItem(params.Value(), k, r.Item(inherited, k))
			}
		}
	}
	var parent value
	var o *outcome
	var before bool
	return newContext(func(r *run) value {
		o = outcomeOf(r, self)
		if o == nil || !o.subtests {
			return object.None
		}
		parent = r.Attr(self, "_subtest")
		sub := r.Call(st.subTest.Value(), self, or(msg, str(noMessage)), params.Value())
		r.Set(self, "_subtest", sub)
		before, o.success = o.success, true
		return object.None
	}, func(r *run, exc *exception) bool {
		if o == nil || !o.subtests {
			return false
		}
		sub := r.Attr(self, "_subtest")
		inner := native.Begin(r.Th)
		inner.Exc = exc
		o.judge(inner, sub, true)
		failed := !o.success
		o.success = o.success && before
		r.Set(self, "_subtest", parent)
		r.Fail(inner.Exc)
		if !r.OK() {
			return false
		}
		if failed && given(o.result) && truthOf(r, o.result, "failfast") || !failed && !o.expected.IsNull() {
			raise(r, st.shouldStop.Value())
		}
		return true
	})
}

// noMessage stands for the message of a subtest that has none.
const noMessage = "\x00no message"

func truthOf(r *run, v value, name string) bool {
	x := r.Find(v, name)
	return !x.IsNull() && r.Truth(x)
}

func subTestSpec(st *state) object.ClassSpec {
	m := func(name, sig string, f body) object.Method { return def("_SubTest."+name, sig, "", f) }
	describe := func(r *run, self value) string {
		var parts []string
		if msg := r.Attr(self, "_message"); text(msg) != noMessage {
			parts = append(parts, "["+r.Str(msg)+"]")
		}
		params := r.Attr(self, "params")
		var pairs []string
		for _, k := range r.Items(params) {
			pairs = append(pairs, r.Str(k)+"="+r.Repr(r.Item(params, k)))
		}
		if len(pairs) > 0 {
			parts = append(parts, "("+strings.Join(pairs, ", ")+")")
		}
		if len(parts) == 0 {
			return "(<subtest>)"
		}
		return strings.Join(parts, " ")
	}
	return object.ClassSpec{Name: "_SubTest", Bases: []*class{st.testCase}, Methods: []object.Method{
		m("__init__", "($self, test_case, message, params)", func(r *run, self value, a []value) value {
			initCase(r, self, str("runTest"))
			r.Set(self, "_message", a[1])
			r.Set(self, "test_case", a[0])
			r.Set(self, "params", a[2])
			r.Set(self, "failureException", r.Attr(a[0], "failureException"))
			return object.None
		}),
		m("runTest", "($self)", func(r *run, _ value, _ []value) value {
			r.Raise(object.NotImplementedErrorType, "subtests cannot be run directly")
			return object.None
		}),
		m("_subDescription", "($self)", func(r *run, self value, _ []value) value { return str(describe(r, self)) }),
		m("id", "($self)", func(r *run, self value, _ []value) value {
			return str(r.Str(r.Method(r.Attr(self, "test_case"), "id")) + " " + describe(r, self))
		}),
		m("shortDescription", "($self)", func(r *run, self value, _ []value) value {
			return r.Method(r.Attr(self, "test_case"), "shortDescription")
		}),
		m("__str__", "($self)", func(r *run, self value, _ []value) value {
			return str(r.Str(r.Attr(self, "test_case")) + " " + describe(r, self))
		}),
	}}
}
