// Package atexit implements module atexit: functions to be called when the interpreter ends.
package atexit

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/sys"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// callback is a registered call; a null fn was unregistered.
type callback struct {
	fn   value
	args []value
	kw   []*object.Str
}

// state is the callbacks of an interpreter, in the order of registration.
type state struct{ calls []callback }

type stateKey struct{}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{} }).(*state)
}

// New makes the module.
func New(*object.Thread) (*object.Module, *object.Exception) {
	return native.Module("atexit", "allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n", functions), nil
}

var functions = []object.Method{
	{Name: "register", Sig: "($module, func, /, *args, **kwargs)", Doc: "Register a function to be executed upon normal program termination.\n\n    func - function to be called at exit\n    args - optional arguments to pass to func\n    kwargs - optional keyword arguments to pass to func\n\n    func is returned to facilitate usage as a decorator.", FK: register},
	{Name: "unregister", Sig: "($module, func, /)", Doc: "Unregister an exit function which was previously registered using\natexit.register\n\n    func - function to be unregistered", F1: unregister},
	{Name: "_clear", Sig: "($module, /)", Doc: "Clear the list of previously registered exit functions.", F0: func(th *thread, _ value) (value, *exception) {
		stateOf(th).calls = nil
		return object.None, nil
	}},
	{Name: "_run_exitfuncs", Sig: "($module, /)", Doc: "Run all registered exit functions.\n\nIf a callback raises an exception, it is logged with sys.unraisablehook.", F0: func(th *thread, _ value) (value, *exception) {
		Run(th)
		return object.None, nil
	}},
	{Name: "_ncallbacks", Sig: "($module, /)", Doc: "Return the number of registered exit functions.", F0: func(th *thread, _ value) (value, *exception) {
		n := int64(0)
		for _, c := range stateOf(th).calls {
			if !c.fn.IsNull() {
				n++
			}
		}
		return object.Int64(n), nil
	}},
}

func register(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	if len(args) == len(kw) {
		return value{}, object.TypeErrorf("register() takes at least 1 argument (0 given)")
	}
	if args[0].Type().Call == nil {
		return value{}, object.TypeErrorf("the first argument must be callable")
	}
	s := stateOf(th)
	s.calls = append(s.calls, callback{fn: args[0], args: append([]value(nil), args[1:]...), kw: append([]*object.Str(nil), kw...)})
	return args[0], nil
}

func unregister(th *thread, _, fn value) (value, *exception) {
	s := stateOf(th)
	for i := range s.calls {
		if s.calls[i].fn.IsNull() {
			continue
		}
		same, exc := object.EqualValues(th, fn, s.calls[i].fn)
		if exc != nil {
			return value{}, exc
		}
		if same {
			s.calls[i] = callback{}
		}
	}
	return object.None, nil
}

// Run calls what is registered, the last first, and forgets it, and what is registered meanwhile as well. Exceptions are reported, not raised.
func Run(th *object.Thread) {
	s := stateOf(th)
	defer func() { s.calls = nil }()
	for _, c := range slices.Backward(slices.Clone(s.calls)) {
		if c.fn.IsNull() {
			continue
		}
		if _, exc := object.Call(th, c.fn, c.args, c.kw); exc != nil {
			shown := "<object repr() failed>"
			if s, failed := object.Repr(th, c.fn); failed == nil {
				shown = s.String()
			}
			sys.Unraisable(th, exc, "Exception ignored in atexit callback "+shown, value{})
		}
	}
}
