// This file lets Ctrl-C end a run of tests in good order.

package unittest

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

func begin(th *thread) *run { return native.Begin(th) }

func bindProgram(args []value, kw []*object.Str) ([]value, *exception) {
	a, _, _, exc := native.BindPython(programParams, 1, false, args, kw)
	return a, exc
}

func register(r *run, result value) {
	r.SetItem(stateOf(r.Th).results, object.TupleOf(str("id"), r.Call(r.Builtin("id"), result)), result)
}

var signalFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		def("registerResult", "(result)", "Have a result stopped when Ctrl-C is pressed.", func(r *run, _ value, a []value) value {
			register(r, a[0])
			return object.None
		}),
		def("removeResult", "(result)", "Have a result no longer stopped; false if it was not registered.", func(r *run, _ value, a []value) value {
			key := object.TupleOf(str("id"), r.Call(r.Builtin("id"), a[0]))
			return object.Bool(given(r.Method(stateOf(r.Th).results, "pop", key, object.None)))
		}),
		def("installHandler", "()", "Catch Ctrl-C: the first ends the run after the test, the second at once.", func(r *run, _ value, _ []value) value {
			signal := r.Import("signal")
			sigint := r.Attr(signal, "SIGINT")
			before := r.Method(signal, "getsignal", sigint)
			pressed := false
			handler := object.NewNative(&object.Method{Name: "_InterruptHandler", Sig: "(signum, frame)", FN: func(th *thread, _ value, a []value) (value, *exception) {
				r := begin(th)
				if pressed && before.Type().Call != nil {
					return r.Done(r.Call(before, a...))
				}
				pressed = true
				for _, result := range r.Items(r.Call(object.ListType.Value(), r.Method(stateOf(th).results, "values"))) {
					r.Method(result, "stop")
				}
				return r.Done(object.None)
			}, Min: 2, Max: 2}, value{})
			r.Method(signal, "signal", sigint, handler.Value())
			return object.None
		}),
		def("removeHandler", "(method=None)", "No longer catch Ctrl-C; as a decorator, while a function runs.", func(r *run, _ value, a []value) value {
			signal := r.Import("signal")
			restore := func(r *run) {
				r.Method(signal, "signal", r.Attr(signal, "SIGINT"), r.Attr(signal, "default_int_handler"))
			}
			if a[0].IsNull() || a[0].IsNone() {
				restore(r)
				return object.None
			}
			f := a[0]
			return object.NewNative(&object.Method{Name: "inner", Sig: "(*args, **kwargs)", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
				r := begin(th)
				old := r.Method(signal, "getsignal", r.Attr(signal, "SIGINT"))
				restore(r)
				if !r.OK() {
					return value{}, r.Exc
				}
				v, exc := object.Call(th, f, args, kw)
				r.Method(signal, "signal", r.Attr(signal, "SIGINT"), old)
				r.Fail(exc)
				return r.Done(v)
			}}, value{}).Value()
		}),
	}
}}
