// This file has the assertions of mocks about how they were called.

package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

func mockName(r *run, d *mockData) string {
	if given(d.name) && r.Truth(d.name) {
		return r.Str(d.name)
	}
	return "mock"
}

// callsShown is the calls so far, for messages.
func callsShown(r *run, d *mockData) string {
	if !r.Truth(d.mockCalls) {
		return ""
	}
	return "\nCalls: " + safeRepr(r, d.mockCalls, false) + "."
}

func assertion(r *run, message string) value {
	if r.OK() {
		r.Fail(object.NewException(object.AssertionErrorType, str(message)))
	}
	return object.None
}

// matcher is a call in a form that can be compared: bound to the signature of the spec if there is one. An exception says that it does not fit.
func matched(r *run, self, call value) value {
	d := known(r, self)
	name, args, kwargs, ok := callParts(call)
	sig := d.signature
	if ok && len(call.AsTuple().Items) > 2 {
		sig = signatureFor(r, self, name)
	}
	if !ok || sig.IsNull() || !r.OK() {
		return call
	}
	names := []string{}
	values := r.Items(args)
	for _, k := range r.Items(kwargs) {
		names, values = append(names, text(k)), append(values, r.Item(kwargs, k))
	}
	bound := r.CallNamed(r.Attr(sig, "bind"), values, names...)
	if exc := r.Exc; exc != nil && exc.Is(object.TypeErrorType) {
		r.Exc = nil
		return r.Method(exc.Value(), "with_traceback", object.None)
	}
	return newCall(r, true, name, r.Attr(bound, "args"), r.Attr(bound, "kwargs"))
}

// signatureFor is the signature of the child of a mock that a recorded call is of.
func signatureFor(r *run, self value, name string) value {
	d := known(r, self)
	if name == "" {
		return d.signature
	}
	sig := value{}
	for _, part := range strings.Split(strings.ReplaceAll(name, "()", ""), ".") {
		child, ok := d.children.GetName(part)
		if !ok {
			return value{}
		}
		child = mockIn(r, child)
		next := dataOf(child)
		if next == nil {
			return value{}
		}
		d, sig = next, next.signature
	}
	return sig
}

// fails raises an AssertionError, with an exception among calls as its cause.
func fails(r *run, message string, calls ...value) value {
	assertion(r, message)
	for _, c := range calls {
		if r.Exc != nil && object.IsException(c) && !given(r.Exc.Cause) {
			r.Exc.Cause = c
		}
	}
	return object.None
}

func mockAsserts() []object.Method {
	m := func(name, sig, doc string, f body) object.Method { return def("NonCallableMock."+name, sig, doc, f) }
	withArgs := func(name, doc string, f func(r *run, self value, d *mockData, args, kwargs value) value) object.Method {
		return free(name, "($self, /, *args, **kwargs)", doc, func(r *run, self value, args []value, kw []*object.Str) value {
			d := dataOf(self)
			if d == nil {
				return object.None
			}
			return f(r, self, d, object.TupleOf(append([]value(nil), args[:len(args)-len(kw)]...)...), object.Keywords(args, kw).Value())
		})
	}
	times := func(d *mockData, r *run) string { return r.Str(d.callCount) }
	return []object.Method{
		m("assert_not_called", "($self)", "Fail if the mock was called.", func(r *run, self value, _ []value) value {
			d := known(r, self)
			if intOf(d.callCount) != 0 {
				return assertion(r, "Expected '"+mockName(r, d)+"' to not have been called. Called "+times(d, r)+" times."+callsShown(r, d))
			}
			return object.None
		}),
		m("assert_called", "($self)", "Fail unless the mock was called.", func(r *run, self value, _ []value) value {
			d := known(r, self)
			if intOf(d.callCount) == 0 {
				return assertion(r, "Expected '"+mockName(r, d)+"' to have been called.")
			}
			return object.None
		}),
		m("assert_called_once", "($self)", "Fail unless the mock was called exactly once.", func(r *run, self value, _ []value) value {
			d := known(r, self)
			if intOf(d.callCount) != 1 {
				return assertion(r, "Expected '"+mockName(r, d)+"' to have been called once. Called "+times(d, r)+" times."+callsShown(r, d))
			}
			return object.None
		}),
		withArgs("assert_called_with", "Fail unless the last call had these arguments.", assertCalledWith),
		withArgs("assert_called_once_with", "Fail unless there was exactly one call, with these arguments.", func(r *run, self value, d *mockData, args, kwargs value) value {
			if intOf(d.callCount) != 1 {
				return assertion(r, "Expected '"+mockName(r, d)+"' to be called once. Called "+times(d, r)+" times."+callsShown(r, d))
			}
			return assertCalledWith(r, self, d, args, kwargs)
		}),
		withArgs("assert_any_call", "Fail unless some call had these arguments.", func(r *run, self value, d *mockData, args, kwargs value) value {
			expected := matched(r, self, newCall(r, false, "", args, kwargs))
			for _, c := range r.Items(d.callArgsList) {
				if !object.IsException(expected) && r.Equal(expected, matched(r, self, c)) {
					return object.None
				}
			}
			return fails(r, signatureText(r, mockName(r, d), args, kwargs)+" call not found", expected)
		}),
		m("assert_has_calls", "($self, calls, any_order=False)", "Fail unless there were these calls, in this order and with none between unless any_order is true.", assertHasCalls),
	}
}

func assertCalledWith(r *run, self value, d *mockData, args, kwargs value) value {
	name := mockName(r, d)
	expected := signatureText(r, name, args, kwargs)
	if d.callArgs.IsNone() {
		return assertion(r, "expected call not found.\nExpected: "+expected+"\n  Actual: not called.")
	}
	want, got := matched(r, self, newCall(r, false, "", args, kwargs)), matched(r, self, d.callArgs)
	if r.Equal(got, want) || !r.OK() {
		return object.None
	}
	_, lastArgs, lastKwargs, _ := callParts(d.callArgs)
	return fails(r, "expected call not found.\nExpected: "+expected+"\n  Actual: "+signatureText(r, name, lastArgs, lastKwargs), want)
}

func assertHasCalls(r *run, self value, a []value) value {
	d := known(r, self)
	var expected, all []value
	for _, c := range r.Items(a[0]) {
		expected = append(expected, matched(r, self, c))
	}
	for _, c := range r.Items(d.mockCalls) {
		all = append(all, matched(r, self, c))
	}
	if !r.OK() {
		return object.None
	}
	list := newCallList(r, all...)
	if a[1].IsNull() || !r.Truth(a[1]) {
		if r.Contains(list, object.ListOf(expected...)) {
			return object.None
		}
		problem := "Calls not found."
		for _, e := range expected {
			if object.IsException(e) {
				errors := make([]value, len(expected))
				for i, e := range expected {
					errors[i] = object.None
					if object.IsException(e) {
						errors[i] = e
					}
				}
				problem = "Error processing expected calls.\nErrors: " + r.Repr(object.ListOf(errors...))
				break
			}
		}
		return fails(r, problem+"\nExpected: "+r.Repr(newCallList(r, r.Items(a[0])...))+"\n  Actual: "+safeRepr(r, d.mockCalls, false), expected...)
	}
	var missing []value
	for _, e := range expected {
		if at := indexOf(r, all, e); at >= 0 && !object.IsException(e) {
			all = append(all[:at:at], all[at+1:]...)
		} else {
			missing = append(missing, e)
		}
	}
	if len(missing) > 0 {
		return fails(r, mockRepr_(r, d)+" does not contain all of "+r.Repr(object.TupleOf(missing...))+" in its call list, found "+r.Repr(object.ListOf(all...))+" instead", expected...)
	}
	return object.None
}

func mockRepr_(r *run, d *mockData) string { return r.Repr(str(mockName(r, d))) }
