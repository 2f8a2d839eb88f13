// This file has the context managers that close, suppress, redirect and change the working directory.

package contextlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/coroutine"
	"dappco.re/go/py/engine/stdlib/native"
)

// exits is an __exit__ method that takes anything and calls f.
func exits(name string, f func(th *thread, self value) (value, *exception)) object.Method {
	return exitsWith(name, "exc_info", f)
}

// exitsWith is exits with another name for what is taken.
func exitsWith(name, rest string, f func(th *thread, self value) (value, *exception)) object.Method {
	return object.Method{Name: name, Sig: "($self, *" + rest + ")", Max: -1, FN: func(th *thread, self value, _ []value) (value, *exception) { return f(th, self) }}
}

// stores is an __init__ method that keeps its one argument as attribute to.
func stores(owner, sig, to string) object.Method {
	return native.Python(owner+".__init__", sig, "", func(th *thread, self value, args []value) (value, *exception) {
		v := args[0]
		if v.IsNull() {
			v = object.None
		}
		return object.None, set(th, self, to, v)
	})
}

// addSmall makes the classes.
func (c *classes) addSmall() {
	thing := func(th *thread, self value, _ []value) (value, *exception) { return get(th, self, "thing") }
	c.add("closing", "Context to automatically close something at the end of a block.\n\nThe thing's close() is called however the block ends.", true, []string{"AbstractContextManager"}, []object.Method{
		stores("closing", "($self, thing)", "thing"),
		native.Python("closing.__enter__", "($self)", "", thing),
		exits("__exit__", func(th *thread, self value) (value, *exception) {
			v, exc := get(th, self, "thing")
			if exc != nil {
				return value{}, exc
			}
			_, exc = object.CallMethod(th, v, object.Intern("close"))
			return object.None, exc
		})})
	c.add("aclosing", "Async context manager for safely finalizing an asynchronously cleaned-up\nresource such as an async generator, calling its ``aclose()`` method.", true, []string{"AbstractAsyncContextManager"}, []object.Method{
		stores("aclosing", "($self, thing)", "thing"),
		native.Python("aclosing.__aenter__", "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) {
			return coroutine.New("__aenter__", "aclosing.__aenter__", func(th *thread) coroutine.Step { return stepOf(get(th, self, "thing")) }), nil
		}),
		exits("__aexit__", func(_ *thread, self value) (value, *exception) {
			return coroutine.New("__aexit__", "aclosing.__aexit__", func(th *thread) coroutine.Step { return closeThing(th, self) }), nil
		})})
	c.add("_RedirectStream", "", true, []string{"AbstractContextManager"}, []object.Method{
		native.Python("_RedirectStream.__init__", "($self, new_target)", "", func(th *thread, self value, args []value) (value, *exception) {
			if exc := set(th, self, "_new_target", args[0]); exc != nil {
				return value{}, exc
			}
			return object.None, set(th, self, "_old_targets", object.ListOf())
		}),
		native.Python("_RedirectStream.__enter__", "($self)", "", redirect),
		exits("__exit__", redirectBack)}, object.ClassAttr{Name: "_stream", V: object.None})
	c.add("redirect_stdout", "Context manager for temporarily redirecting stdout to another file.", true, []string{"_RedirectStream"}, nil, object.ClassAttr{Name: "_stream", V: object.StrOf("stdout")})
	c.add("redirect_stderr", "Context manager for temporarily redirecting stderr to another file.", true, []string{"_RedirectStream"}, nil, object.ClassAttr{Name: "_stream", V: object.StrOf("stderr")})
	c.add("suppress", "Context manager to suppress specified exceptions.\n\nAfter one of them, execution goes on with the statement after the with statement.", true, []string{"AbstractContextManager"}, []object.Method{
		{Name: "__init__", Sig: "($self, *exceptions)", Max: -1, FN: func(th *thread, self value, args []value) (value, *exception) {
			return object.None, set(th, self, "_exceptions", object.TupleOf(args...))
		}},
		native.Python("suppress.__enter__", "($self)", "", nothing),
		native.Python("suppress.__exit__", "($self, exctype, excinst, exctb)", "", suppress)})
	c.add("nullcontext", "Context manager that does no additional processing.\n\nIt stands in for one where a manager is optional, also after async with.", true, []string{"AbstractContextManager", "AbstractAsyncContextManager"}, []object.Method{
		stores("nullcontext", "($self, enter_result=None)", "enter_result"),
		native.Python("nullcontext.__enter__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) { return get(th, self, "enter_result") }),
		exitsWith("__exit__", "excinfo", func(*thread, value) (value, *exception) { return object.None, nil }),
		native.Python("nullcontext.__aenter__", "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) {
			return coroutine.New("__aenter__", "nullcontext.__aenter__", func(th *thread) coroutine.Step { return stepOf(get(th, self, "enter_result")) }), nil
		}),
		exitsWith("__aexit__", "excinfo", func(*thread, value) (value, *exception) { return done("nullcontext.__aexit__", object.None), nil })})
	c.add("chdir", "Non thread-safe context manager to change the current working directory.", true, []string{"AbstractContextManager"}, []object.Method{
		native.Python("chdir.__init__", "($self, path)", "", func(th *thread, self value, args []value) (value, *exception) {
			if exc := set(th, self, "path", args[0]); exc != nil {
				return value{}, exc
			}
			return object.None, set(th, self, "_old_cwd", object.ListOf())
		}),
		native.Python("chdir.__enter__", "($self)", "", chdir),
		exitsWith("__exit__", "excinfo", chdirBack)})
}

// stepOf ends a coroutine with a result or an exception.
func stepOf(v value, exc *exception) coroutine.Step {
	if exc != nil {
		return coroutine.Raise(exc)
	}
	return coroutine.Return(v)
}

// closeThing awaits aclose() of the thing of self.
func closeThing(th *thread, self value) coroutine.Step {
	thing, exc := get(th, self, "thing")
	if exc != nil {
		return coroutine.Raise(exc)
	}
	closing, exc := object.CallMethod(th, thing, object.Intern("aclose"))
	if exc != nil {
		return coroutine.Raise(exc)
	}
	return coroutine.Await(closing, func(_ *thread, _ value, exc *exception) coroutine.Step { return stepOf(object.None, exc) })
}

// stream is module sys and the name of the stream that self redirects.
func stream(th *thread, self value) (sys value, name *str, exc *exception) {
	if sys, exc = native.Import(th, "sys"); exc != nil {
		return value{}, nil, exc
	}
	v, exc := get(th, self, "_stream")
	if exc == nil && !v.Type().Has(object.FlagStr) {
		exc = object.TypeErrorf("attribute name must be string, not '%s'", v.Type().MessageName())
	}
	if exc != nil {
		return value{}, nil, exc
	}
	return sys, v.AsStr(), nil
}

func redirect(th *thread, self value, _ []value) (value, *exception) {
	sys, name, exc := stream(th, self)
	if exc != nil {
		return value{}, exc
	}
	old, exc := object.GetAttr(th, sys, name)
	if exc == nil {
		exc = pushTo(th, self, "_old_targets", old)
	}
	if exc != nil {
		return value{}, exc
	}
	target, exc := get(th, self, "_new_target")
	if exc != nil {
		return value{}, exc
	}
	return target, object.SetAttr(th, sys, name, target)
}

func redirectBack(th *thread, self value) (value, *exception) {
	sys, name, exc := stream(th, self)
	if exc != nil {
		return value{}, exc
	}
	old, exc := popFrom(th, self, "_old_targets")
	if exc != nil {
		return value{}, exc
	}
	return object.None, object.SetAttr(th, sys, name, old)
}

// pushTo and popFrom use the list that is attribute name of self as a stack: managers of this file can be entered again.
func pushTo(th *thread, self value, name string, v value) *exception {
	list, exc := get(th, self, name)
	if exc != nil {
		return exc
	}
	_, exc = object.CallMethod(th, list, object.Intern("append"), v)
	return exc
}

func popFrom(th *thread, self value, name string) (value, *exception) {
	list, exc := get(th, self, name)
	if exc != nil {
		return value{}, exc
	}
	return object.CallMethod(th, list, object.Intern("pop"))
}

func suppress(th *thread, self value, args []value) (value, *exception) {
	if args[0].IsNone() {
		return object.None, nil
	}
	classes, exc := get(th, self, "_exceptions")
	if exc != nil {
		return value{}, exc
	}
	is, exc := object.IsSubclassOf(th, args[0], classes)
	if exc != nil || is {
		return object.Bool(is), exc
	}
	if is, exc = object.IsSubclassOf(th, args[0], object.BaseExceptionGroupType.Value()); exc != nil || !is {
		return object.False, exc
	}
	parts, exc := object.CallMethod(th, args[1], object.Intern("split"), classes)
	if exc != nil {
		return value{}, exc
	}
	items, exc := object.Collect(th, parts)
	if exc != nil {
		return value{}, exc
	}
	if len(items) != 2 || items[1].IsNone() {
		return object.True, nil
	}
	if !object.IsException(items[1]) {
		return value{}, object.TypeErrorf("exceptions must derive from BaseException")
	}
	rest := items[1].AsException()
	rest.SetContext(th.Handling())
	return value{}, rest
}

func chdir(th *thread, self value, _ []value) (value, *exception) {
	os, exc := native.Import(th, "os")
	if exc != nil {
		return value{}, exc
	}
	old, exc := object.CallMethod(th, os, object.Intern("getcwd"))
	if exc == nil {
		exc = pushTo(th, self, "_old_cwd", old)
	}
	if exc != nil {
		return value{}, exc
	}
	path, exc := get(th, self, "path")
	if exc == nil {
		_, exc = object.CallMethod(th, os, object.Intern("chdir"), path)
	}
	return object.None, exc
}

func chdirBack(th *thread, self value) (value, *exception) {
	os, exc := native.Import(th, "os")
	if exc != nil {
		return value{}, exc
	}
	old, exc := popFrom(th, self, "_old_cwd")
	if exc == nil {
		_, exc = object.CallMethod(th, os, object.Intern("chdir"), old)
	}
	return object.None, exc
}
