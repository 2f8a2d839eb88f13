// This file has the state of a test that runs, and what becomes of its exceptions.

package unittest

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// outcome is what is known about a test while it runs: the attribute _outcome of the test case.
type outcome struct {
	object.Head
	success, expecting bool
	expected           value // exc_info of the failure that was expected
	result             value
	subtests           bool // the result can show subtests
}

var outcomeType = &class{Name: "_Outcome", Module: "unittest.case", Def: outcomeDef{}}

type outcomeDef struct{}

// Define implements object.Definition.
func (outcomeDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		of := func(v value) *outcome { return object.Cast[outcome](v) }
		t.AddGetSets([]object.GetSet{
			{Name: "success", Get: func(_ *thread, v value) (value, *exception) { return object.Bool(of(v).success), nil }},
			{Name: "result", Get: func(_ *thread, v value) (value, *exception) { return of(v).result, nil }},
			{Name: "result_supports_subtests", Get: func(_ *thread, v value) (value, *exception) { return object.Bool(of(v).subtests), nil }},
			{Name: "expecting_failure", Get: func(_ *thread, v value) (value, *exception) { return object.Bool(of(v).expecting), nil }},
			{Name: "expectedFailure", Get: func(_ *thread, v value) (value, *exception) { return or(of(v).expected, object.None), nil }},
		})
	})
}

func newOutcome(r *run, result value) *outcome {
	return &outcome{Head: object.NewHead(outcomeType), success: true, result: result, subtests: !r.Find(result, "addSubTest").IsNull()}
}

// outcomeOf is the outcome of a test that runs, nil if it does not.
func outcomeOf(r *run, test value) *outcome {
	v := r.Find(test, "_outcome")
	if v.IsNull() || v.Type() != outcomeType {
		return nil
	}
	return object.Cast[outcome](v)
}

// excInfo is sys.exc_info() for an exception.
func excInfo(r *run, exc *exception) value {
	v := exc.Value()
	return object.TupleOf(v.Type().Value(), v, r.Attr(v, "__traceback__"))
}

// handling runs f as if exc were being handled.
func handling(th *thread, exc *exception, f func()) {
	outer := th.Handled
	th.Handled = &object.HandledState{Exc: exc, Prev: outer}
	defer func() { th.Handled = outer }()
	f()
}

// caught takes the exception of r, if the program may catch it.
func caught(r *run) *exception {
	exc := r.Exc
	if exc == nil || exc.Is(object.KeyboardInterruptType) {
		return nil
	}
	r.Exc = nil
	return exc
}

// part runs a part of a test and tells the result what went wrong.
func (o *outcome) part(r *run, test value, sub bool, f func()) {
	before := o.success
	o.success = true
	f()
	o.judge(r, test, sub)
	o.success = o.success && before
}

// judge tells the result about the exception of a part that ran.
func (o *outcome) judge(r *run, test value, sub bool) {
	if r.Exc == nil {
		if sub && o.success {
			r.Method(o.result, "addSubTest", r.Attr(test, "test_case"), test, object.None)
		}
		return
	}
	st := stateOf(r.Th)
	exc := caught(r)
	switch {
	case exc == nil:
	case exc.Is(st.skipTest):
		o.success = false
		addSkip(r, o.result, test, str(r.Str(exc.Value())))
	case exc.Is(st.shouldStop):
	case o.expecting:
		o.expected = excInfo(r, exc)
	default:
		o.success = false
		info := excInfo(r, exc)
		handling(r.Th, exc, func() {
			if sub {
				r.Method(o.result, "addSubTest", r.Attr(test, "test_case"), test, info)
			} else {
				addError(r, o.result, test, exc, info)
			}
		})
	}
}

func addSkip(r *run, result, test, reason value) {
	f := r.Find(result, "addSkip")
	if f.IsNull() {
		r.Method(result, "addSuccess", test)
		return
	}
	r.Call(f, test, reason)
}

func addError(r *run, result, test value, exc *exception, info value) {
	if !given(result) {
		return
	}
	method := "addError"
	if failure := r.Attr(test, "failureException"); r.OK() && r.IsSubclass(exc.Value().Type().Value(), failure) {
		method = "addFailure"
	}
	r.Method(result, method, test, info)
}
