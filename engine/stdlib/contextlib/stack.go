// This file implements ExitStack and AsyncExitStack.

package contextlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/coroutine"
	"dappco.re/go/py/engine/stdlib/native"
)

// Callbacks are tuples in the deque _exit_callbacks: whether they are synchronous, and what is called with the details of the exception.
const callbacks = "_exit_callbacks"

// addStacks makes the classes.
func (c *classes) addStacks() {
	c.add("_BaseExitStack", "A base class for ExitStack and AsyncExitStack.", false, nil, []object.Method{
		native.Python("_BaseExitStack.__init__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) { return object.None, empty(th, self) }),
		native.Python("_BaseExitStack.pop_all", "($self)", "Preserve the context stack by transferring it to a new instance.", popAll),
		native.Python("_BaseExitStack.push", "($self, exit)", "Registers a callback with the standard __exit__ method signature.\n\n"+
			"It can suppress exceptions as __exit__ can. An object with an __exit__ method can be\ngiven as well: its method is called, but it is not entered.", push),
		native.Python("_BaseExitStack.enter_context", "($self, cm)", "Enters the supplied context manager.\n\nIts __exit__ is called when the stack is left; the result is that of its __enter__.", enterContext),
		callbackMethod("callback", "Registers an arbitrary callback and arguments.\n\nIt cannot suppress exceptions.", true)})
	c.add("ExitStack", "Context manager for dynamic management of a stack of exit callbacks.\n\nWhen it is left, the callbacks are called, the last one first.", true, []string{"_BaseExitStack", "AbstractContextManager"}, []object.Method{
		native.Python("ExitStack.__enter__", "($self)", "", itself),
		{Name: "__exit__", Sig: "($self, *exc_details)", Min: 3, Max: 3, FN: exitStack},
		native.Python("ExitStack.close", "($self)", "Immediately unwind the context stack.", func(th *thread, self value, _ []value) (value, *exception) {
			f, exc := get(th, self, "__exit__")
			if exc != nil {
				return value{}, exc
			}
			_, exc = object.Call3(th, f, object.None, object.None, object.None)
			return object.None, exc
		})})
	c.add("AsyncExitStack", "Async context manager for dynamic management of a stack of exit\ncallbacks.\n\nIt takes asynchronous callbacks and managers as well as ordinary ones.", true, []string{"_BaseExitStack", "AbstractAsyncContextManager"}, []object.Method{
		native.Python("AsyncExitStack.__aenter__", "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) {
			return done("AsyncExitStack.__aenter__", self), nil
		}),
		{Name: "__aexit__", Sig: "($self, *exc_details)", Min: 3, Max: 3, FN: func(_ *thread, self value, args []value) (value, *exception) {
			given := args[1]
			return coroutine.New("__aexit__", "AsyncExitStack.__aexit__", func(th *thread) coroutine.Step { return newUnwinding(th, self, given).step(th) }), nil
		}},
		native.Python("AsyncExitStack.aclose", "($self)", "Immediately unwind the context stack.", closeStack),
		native.Python("AsyncExitStack.enter_async_context", "($self, cm)", "Enters the supplied async context manager.\n\nIts __aexit__ is awaited when the stack is left; the result is that of its __aenter__.", enterAsyncContext),
		native.Python("AsyncExitStack.push_async_exit", "($self, exit)", "Registers a coroutine function with the standard __aexit__ method\nsignature.\n\nAn object with an __aexit__ method can be given as well.", pushAsync),
		callbackMethod("push_async_callback", "Registers an arbitrary coroutine function and arguments.\n\nIt cannot suppress exceptions.", false)})
}

// empty gives self a new deque of callbacks.
func empty(th *thread, self value) *exception {
	deque, exc := native.FromModule(th, "_collections", "deque")
	if exc != nil {
		return exc
	}
	d, exc := object.Call0(th, deque)
	if exc != nil {
		return exc
	}
	return set(th, self, callbacks, d)
}

func popAll(th *thread, self value, _ []value) (value, *exception) {
	made, exc := object.Call0(th, self.Type().Value())
	if exc != nil {
		return value{}, exc
	}
	d, exc := get(th, self, callbacks)
	if exc == nil {
		exc = set(th, made, callbacks, d)
	}
	if exc == nil {
		exc = empty(th, self)
	}
	return made, exc
}

func pushCallback(th *thread, self value, sync bool, f value) *exception {
	return pushTo(th, self, callbacks, object.TupleOf(object.Bool(sync), f))
}

// exitOf is the method name of the class of v, null if it has none.
func exitOf(th *thread, v value, name string) (value, *exception) {
	f, ok, exc := object.FindAttr(th, v.Type().Value(), object.Intern(name))
	if exc != nil || !ok {
		return value{}, exc
	}
	return f, nil
}

// pushExit registers v: the method name of its class bound to it, or itself.
func pushExit(th *thread, self, v value, name string, sync bool) (value, *exception) {
	f, exc := exitOf(th, v, name)
	if exc != nil {
		return value{}, exc
	}
	if f.IsNull() {
		return v, pushCallback(th, self, sync, v)
	}
	return v, pushCallback(th, self, sync, object.NewBoundMethod(f, v))
}

func push(th *thread, self value, args []value) (value, *exception) {
	return pushExit(th, self, args[0], "__exit__", true)
}

func pushAsync(th *thread, self value, args []value) (value, *exception) {
	return pushExit(th, self, args[0], "__aexit__", false)
}

// classMethods is the methods of the class of cm that enter and leave it.
func classMethods(th *thread, cm value, enter, exit, what string) (in, out value, exc *exception) {
	if in, exc = exitOf(th, cm, enter); exc == nil && !in.IsNull() {
		out, exc = exitOf(th, cm, exit)
	}
	if exc == nil && (in.IsNull() || out.IsNull()) {
		exc = notManager(cm, what)
		missing := enter
		if !in.IsNull() {
			missing = exit
		}
		exc = without(exc, object.AttributeErrorf("type object '%s' has no attribute '%s'", cm.Type().MessageName(), missing))
	}
	return in, out, exc
}

func enterContext(th *thread, self value, args []value) (value, *exception) {
	cm := args[0]
	in, out, exc := classMethods(th, cm, "__enter__", "__exit__", "context manager")
	if exc != nil {
		return value{}, exc
	}
	v, exc := object.Call1(th, in, cm)
	if exc != nil {
		return value{}, exc
	}
	return v, pushCallback(th, self, true, object.NewBoundMethod(out, cm))
}

func enterAsyncContext(_ *thread, self value, args []value) (value, *exception) {
	cm := args[0]
	return coroutine.New("enter_async_context", "AsyncExitStack.enter_async_context", func(th *thread) coroutine.Step {
		in, out, exc := classMethods(th, cm, "__aenter__", "__aexit__", "asynchronous context manager")
		if exc != nil {
			return coroutine.Raise(exc)
		}
		entering, exc := object.Call1(th, in, cm)
		if exc != nil {
			return coroutine.Raise(exc)
		}
		return coroutine.Await(entering, func(th *thread, v value, exc *exception) coroutine.Step {
			if exc == nil {
				exc = pushCallback(th, self, false, object.NewBoundMethod(out, cm))
			}
			return stepOf(v, exc)
		})
	}), nil
}

// callbackMethod registers a function and its arguments.
func callbackMethod(name, doc string, sync bool) object.Method {
	owner := "_BaseExitStack"
	if !sync {
		owner = "AsyncExitStack"
	}
	return object.Method{Name: name, Sig: "($self, callback, /, *args, **kwds)", Doc: doc, FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
		if len(args) == len(kw) {
			return value{}, object.TypeErrorf("%s.%s() missing 1 required positional argument: 'callback'", owner, name)
		}
		f, args, kw := args[0], append([]value(nil), args[1:]...), append([]*str(nil), kw...)
		shown := "_create_cb_wrapper"
		if !sync {
			shown = "_create_async_cb_wrapper"
		}
		wrapper := native.NewClosure("contextlib", "_exit_wrapper", "_BaseExitStack."+shown+".<locals>._exit_wrapper", func(th *thread, _ []value, _ []*str) (value, *exception) {
			v, exc := object.Call(th, f, args, kw)
			if sync || exc != nil {
				return object.None, exc
			}
			return coroutine.New("_exit_wrapper", "_exit_wrapper", func(*thread) coroutine.Step {
				return coroutine.Await(v, func(_ *thread, _ value, exc *exception) coroutine.Step { return stepOf(object.None, exc) })
			}), nil
		})
		if exc := set(th, wrapper, "__wrapped__", f); exc != nil {
			return value{}, exc
		}
		return f, pushCallback(th, self, sync, wrapper)
	}}
}

func closeStack(_ *thread, self value, _ []value) (value, *exception) {
	return coroutine.New("aclose", "AsyncExitStack.aclose", func(th *thread) coroutine.Step {
		f, exc := get(th, self, "__aexit__")
		if exc != nil {
			return coroutine.Raise(exc)
		}
		leaving, exc := object.Call3(th, f, object.None, object.None, object.None)
		if exc != nil {
			return coroutine.Raise(exc)
		}
		return coroutine.Await(leaving, func(_ *thread, _ value, exc *exception) coroutine.Step { return stepOf(object.None, exc) })
	}), nil
}
