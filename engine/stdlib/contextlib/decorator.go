// This file runs functions inside context managers, which decorate them.

package contextlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/coroutine"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// methodsOf is the bound methods that enter and leave a context manager.
func methodsOf(th *thread, manager value, enter, exit string) (in, out value, exc *exception) {
	found := [2]value{}
	for i, name := range []string{exit, enter} {
		f, ok, exc := object.LookupSpecial(th, manager, object.Intern(name))
		if exc != nil {
			return value{}, value{}, exc
		}
		if !ok {
			return value{}, value{}, vm.NoContextManager(manager.Type(), name)
		}
		found[i] = f
	}
	return found[1], found[0], nil
}

// decorate makes a function that runs fn inside the manager that _recreate_cm gives for each call.
func decorate(th *thread, self value, args []value) (value, *exception) {
	fn := args[0]
	inner := native.NewClosure("contextlib", "inner", "ContextDecorator.__call__.<locals>.inner", func(th *thread, args []value, kw []*str) (value, *exception) {
		manager, exc := object.CallMethod(th, self, object.Intern("_recreate_cm"))
		if exc != nil {
			return value{}, exc
		}
		enter, exit, exc := methodsOf(th, manager, "__enter__", "__exit__")
		if exc != nil {
			return value{}, exc
		}
		if _, exc := object.Call0(th, enter); exc != nil {
			return value{}, exc
		}
		v, failed := object.Call(th, fn, args, kw)
		if failed == nil {
			_, exc := object.Call(th, exit, details(nil), nil)
			return v, exc
		}
		v, exc = handling(th, failed, func() (value, *exception) { return object.Call(th, exit, details(failed), nil) })
		if exc != nil {
			return value{}, exc
		}
		suppressed, exc := object.Truth(th, v)
		switch {
		case exc != nil:
			return value{}, exc
		case suppressed:
			return object.None, nil
		}
		return value{}, failed
	})
	return inner, native.Wraps(th, inner, fn)
}

// decorateAsync is decorate for coroutine functions.
func decorateAsync(th *thread, self value, args []value) (value, *exception) {
	fn := args[0]
	inner := native.NewClosure("contextlib", "inner", "AsyncContextDecorator.__call__.<locals>.inner", func(_ *thread, args []value, kw []*str) (value, *exception) {
		args, kw = append([]value(nil), args...), append([]*str(nil), kw...)
		return coroutine.New("inner", "AsyncContextDecorator.__call__.<locals>.inner", func(th *thread) coroutine.Step {
			manager, exc := object.CallMethod(th, self, object.Intern("_recreate_cm"))
			if exc != nil {
				return coroutine.Raise(exc)
			}
			return within(th, manager, func(th *thread) (value, *exception) { return object.Call(th, fn, args, kw) })
		}), nil
	})
	mark, exc := native.FromModule(th, "inspect", "markcoroutinefunction")
	if exc == nil {
		_, exc = object.Call1(th, mark, inner)
	}
	if exc != nil {
		return value{}, exc
	}
	return inner, native.Wraps(th, inner, fn)
}

// within awaits what body makes inside the asynchronous context manager.
func within(th *thread, manager value, body func(th *thread) (value, *exception)) coroutine.Step {
	enter, exit, exc := methodsOf(th, manager, "__aenter__", "__aexit__")
	if exc != nil {
		return coroutine.Raise(exc)
	}
	leave := func(th *thread, result value, failed *exception) coroutine.Step {
		waiting, exc := object.Call(th, exit, details(failed), nil)
		if exc != nil {
			exc.SetContext(failed)
			return coroutine.Raise(exc)
		}
		return coroutine.Await(waiting, func(th *thread, v value, exc *exception) coroutine.Step {
			suppressed := false
			if exc == nil && failed != nil {
				suppressed, exc = object.Truth(th, v)
			}
			switch {
			case exc != nil:
				if exc.Context == nil {
					exc.SetContext(failed)
				}
				return coroutine.Raise(exc)
			case suppressed:
				return coroutine.Return(object.None)
			case failed != nil:
				return coroutine.Raise(failed)
			}
			return coroutine.Return(result)
		})
	}
	entering, exc := object.Call0(th, enter)
	if exc != nil {
		return coroutine.Raise(exc)
	}
	return coroutine.Await(entering, func(th *thread, _ value, exc *exception) coroutine.Step {
		if exc != nil {
			return coroutine.Raise(exc)
		}
		waiting, exc := body(th)
		if exc != nil {
			return leave(th, value{}, exc)
		}
		return coroutine.Await(waiting, leave)
	})
}

// done is a coroutine that ends at once with result v.
func done(qualname string, v value) value {
	name := qualname
	for i := len(qualname) - 1; i >= 0; i-- {
		if qualname[i] == '.' {
			name = qualname[i+1:]
			break
		}
	}
	return coroutine.New(name, qualname, func(*thread) coroutine.Step { return coroutine.Return(v) })
}
