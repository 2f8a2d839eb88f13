// This file makes context managers of generators, and decorators of context managers.

package contextlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/coroutine"
	"dappco.re/go/py/engine/stdlib/native"
)

// addGenerators makes the classes of context managers that generators drive.
func (c *classes) addGenerators() {
	recreate := func(owner, doc string) object.Method {
		return native.Python(owner+"._recreate_cm", "($self)", doc, itself)
	}
	c.add("ContextDecorator", "A base class or mixin that lets context managers work as decorators.", false, nil, []object.Method{
		recreate("ContextDecorator", "Return the manager for one call of the decorated function: the same one, unless overridden."),
		native.Python("ContextDecorator.__call__", "($self, func)", "", decorate)})
	c.add("AsyncContextDecorator", "A base class or mixin that lets asynchronous context managers work as decorators.", false, nil, []object.Method{
		recreate("AsyncContextDecorator", "Return the manager for one call of the decorated function: the same one, unless overridden."),
		native.Python("AsyncContextDecorator.__call__", "($self, func)", "", decorateAsync)})
	c.add("_GeneratorContextManagerBase", "Shared functionality for @contextmanager and @asynccontextmanager.", false, nil, []object.Method{
		native.Python("_GeneratorContextManagerBase.__init__", "($self, func, args, kwds)", "", initGenerator),
		native.Python("_GeneratorContextManagerBase._recreate_cm", "($self)", "Return a new manager made by the same call: a generator runs only once.", recreateGenerator)})
	c.add("_GeneratorContextManager", "Helper for @contextmanager decorator.", true, []string{"_GeneratorContextManagerBase", "AbstractContextManager", "ContextDecorator"}, []object.Method{
		native.Python("_GeneratorContextManager.__enter__", "($self)", "", enterGenerator),
		native.Python("_GeneratorContextManager.__exit__", "($self, typ, value, traceback)", "", exitGenerator)})
	c.add("_AsyncGeneratorContextManager", "Helper for @asynccontextmanager decorator.", true, []string{"_GeneratorContextManagerBase", "AbstractAsyncContextManager", "AsyncContextDecorator"}, []object.Method{
		native.Python("_AsyncGeneratorContextManager.__aenter__", "($self)", "", enterAsyncGenerator),
		native.Python("_AsyncGeneratorContextManager.__aexit__", "($self, typ, value, traceback)", "", exitAsyncGenerator)})
}

// makers is the functions that make factories of the classes.
func (c *classes) makers() []object.Method {
	maker := func(name, of, doc string) object.Method {
		t := c.by[of]
		return native.Python(name, "(func)", doc, func(th *thread, _ value, args []value) (value, *exception) {
			fn := args[0]
			helper := native.NewClosure("contextlib", "helper", name+".<locals>.helper", func(th *thread, args []value, kw []*str) (value, *exception) {
				return object.Call3(th, t.Value(), fn, object.TupleOf(args[:len(args)-len(kw)]...), object.Keywords(args, kw).Value())
			})
			return helper, native.Wraps(th, helper, fn)
		})
	}
	return []object.Method{
		maker("contextmanager", "_GeneratorContextManager", "Make a context manager factory of a generator function.\n\n"+
			"The generator yields once. What comes before the yield is done on entry of the\nwith statement, the value yielded is what as binds, and the rest is done on exit.\n"+
			"An exception of the body is raised where the generator stands."),
		maker("asynccontextmanager", "_AsyncGeneratorContextManager", "Make an asynchronous context manager factory of an asynchronous generator function.\n\n"+
			"It is to async with what contextmanager() is to with."),
	}
}

// initGenerator calls the generator function: its errors about arguments come at once.
func initGenerator(th *thread, self value, args []value) (value, *exception) {
	fn, positional, kwds := args[0], args[1], args[2]
	items, exc := object.Collect(th, positional)
	if exc != nil {
		return value{}, exc
	}
	if !kwds.Type().Has(object.FlagDict) {
		return value{}, object.TypeErrorf("argument after ** must be a mapping, not %s", kwds.Type().MessageName())
	}
	given, kw := append([]value(nil), items...), []*str(nil)
	for i := 0; ; {
		k, v, next, ok := kwds.AsDict().Next(i)
		if !ok {
			break
		}
		i = next
		if !k.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("keywords must be strings")
		}
		given, kw = append(given, v), append(kw, k.AsStr())
	}
	gen, exc := object.Call(th, fn, given, kw)
	if exc != nil {
		return value{}, exc
	}
	doc, ok, exc := object.FindAttr(th, fn, object.Intern("__doc__"))
	if exc == nil && (!ok || doc.IsNone()) {
		doc, exc = get(th, self.Type().Value(), "__doc__")
	}
	for _, a := range []object.ClassAttr{{Name: "gen", V: gen}, {Name: "func", V: fn}, {Name: "args", V: positional}, {Name: "kwds", V: kwds}, {Name: "__doc__", V: doc}} {
		if exc == nil {
			exc = set(th, self, a.Name, a.V)
		}
	}
	return object.None, exc
}

func recreateGenerator(th *thread, self value, _ []value) (value, *exception) {
	var parts [3]value
	for i, name := range []string{"func", "args", "kwds"} {
		var exc *exception
		if parts[i], exc = get(th, self, name); exc != nil {
			return value{}, exc
		}
	}
	return object.Call3(th, self.Type().Value(), parts[0], parts[1], parts[2])
}

// forget removes what only _recreate_cm needs, which an entered manager must not keep alive.
func forget(th *thread, self value) *exception {
	for _, name := range []string{"args", "kwds", "func"} {
		if exc := set(th, self, name, value{}); exc != nil {
			return exc
		}
	}
	return nil
}

// without makes exc an error raised from None while context was handled.
func without(exc, context *exception) *exception {
	exc.SetContext(context)
	exc.SuppressContext = true
	return exc
}

func runtimeError(text string) *exception { return object.Errorf(object.RuntimeErrorType, "%s", text) }

func enterGenerator(th *thread, self value, _ []value) (value, *exception) {
	if exc := forget(th, self); exc != nil {
		return value{}, exc
	}
	gen, exc := get(th, self, "gen")
	if exc != nil {
		return value{}, exc
	}
	v, exc := object.Next(th, gen)
	switch {
	case exc == nil && v.IsNull():
		return value{}, without(runtimeError("generator didn't yield"), object.NewException(object.StopIterationType))
	case exc != nil && exc.Is(object.StopIterationType):
		return value{}, without(runtimeError("generator didn't yield"), exc)
	}
	return v, exc
}

// bodyError is the exception of the body: value, or an instance of typ.
func bodyError(th *thread, typ, v value) (*exception, *exception) {
	if v.IsNone() {
		var exc *exception
		if v, exc = object.Call0(th, typ); exc != nil {
			return nil, exc
		}
	}
	if !object.IsException(v) {
		return nil, object.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", v.Type().MessageName())
	}
	return v.AsException(), nil
}

// verdict is what __exit__ does when the generator that got body raised exc: whether body counts as handled, or what is raised.
// stop is the exception that ends the kind of generator.
func verdict(exc, body *exception, tb value, stop *class) (value, *exception) {
	if exc.Is(stop) {
		return object.Bool(exc != body), nil
	}
	switch {
	case exc == body:
		exc.Traceback = tb
		return object.False, nil
	case exc.Is(object.RuntimeErrorType) && (body.Is(object.StopIterationType) || stop == object.StopAsyncIterationType && body.Is(stop)) && exc.Cause.Is(body.Value()):
		body.Traceback = tb
		return object.False, nil
	}
	return value{}, exc
}

func exitGenerator(th *thread, self value, args []value) (value, *exception) {
	gen, exc := get(th, self, "gen")
	if exc != nil {
		return value{}, exc
	}
	unstopped := func(text string) (value, *exception) {
		return handling(th, runtimeError(text), func() (value, *exception) {
			err := th.Handled.Exc
			if h := th.Handled.Prev; err.Context == nil && h != nil && h.Exc != nil {
				err.SetContext(h.Exc)
			}
			if _, exc := object.CallMethod(th, gen, object.Intern("close")); exc != nil {
				return value{}, exc
			}
			return value{}, err
		})
	}
	if args[0].IsNone() {
		v, exc := object.Next(th, gen)
		switch {
		case exc == nil && v.IsNull(), exc != nil && exc.Is(object.StopIterationType):
			return object.False, nil
		case exc != nil:
			return value{}, exc
		}
		return unstopped("generator didn't stop")
	}
	body, exc := bodyError(th, args[0], args[1])
	if exc != nil {
		return value{}, exc
	}
	if _, exc := object.CallMethod(th, gen, object.Intern("throw"), body.Value()); exc != nil {
		return verdict(exc, body, args[2], object.StopIterationType)
	}
	return unstopped("generator didn't stop after throw()")
}

func enterAsyncGenerator(th *thread, self value, _ []value) (value, *exception) {
	return coroutine.New("__aenter__", "_AsyncGeneratorContextManager.__aenter__", func(th *thread) coroutine.Step {
		if exc := forget(th, self); exc != nil {
			return coroutine.Raise(exc)
		}
		next, exc := callOf(th, self, "__anext__")
		if exc != nil {
			return coroutine.Raise(exc)
		}
		return coroutine.Await(next, func(_ *thread, v value, exc *exception) coroutine.Step {
			switch {
			case exc == nil:
				return coroutine.Return(v)
			case exc.Is(object.StopAsyncIterationType):
				return coroutine.Raise(without(runtimeError("generator didn't yield"), exc))
			}
			return coroutine.Raise(exc)
		})
	}), nil
}

// callOf calls a method of the generator of self.
func callOf(th *thread, self value, name string, args ...value) (value, *exception) {
	gen, exc := get(th, self, "gen")
	if exc != nil {
		return value{}, exc
	}
	return object.CallMethod(th, gen, object.Intern(name), args...)
}

func exitAsyncGenerator(th *thread, self value, args []value) (value, *exception) {
	typ, v, tb := args[0], args[1], args[2]
	unstopped := func(th *thread, text string) coroutine.Step {
		err := runtimeError(text)
		err.SetContext(th.Handling())
		closing, exc := callOf(th, self, "aclose")
		if exc != nil {
			return coroutine.Raise(exc)
		}
		return coroutine.Await(closing, func(_ *thread, _ value, exc *exception) coroutine.Step {
			if exc != nil {
				exc.SetContext(err)
				return coroutine.Raise(exc)
			}
			return coroutine.Raise(err)
		})
	}
	return coroutine.New("__aexit__", "_AsyncGeneratorContextManager.__aexit__", func(th *thread) coroutine.Step {
		if typ.IsNone() {
			next, exc := callOf(th, self, "__anext__")
			if exc != nil {
				return coroutine.Raise(exc)
			}
			return coroutine.Await(next, func(th *thread, _ value, exc *exception) coroutine.Step {
				switch {
				case exc == nil:
					return unstopped(th, "generator didn't stop")
				case exc.Is(object.StopAsyncIterationType):
					return coroutine.Return(object.False)
				}
				return coroutine.Raise(exc)
			})
		}
		body, exc := bodyError(th, typ, v)
		if exc != nil {
			return coroutine.Raise(exc)
		}
		thrown, exc := callOf(th, self, "athrow", body.Value())
		if exc != nil {
			return coroutine.Raise(exc)
		}
		return coroutine.Await(thrown, func(th *thread, _ value, exc *exception) coroutine.Step {
			if exc == nil {
				return unstopped(th, "generator didn't stop after athrow()")
			}
			v, exc := verdict(exc, body, tb, object.StopAsyncIterationType)
			if exc != nil {
				return coroutine.Raise(exc)
			}
			return coroutine.Return(v)
		})
	}), nil
}
