// Package contextlib implements module contextlib: tools for the with statement.
package contextlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

// names of what from contextlib import * gives.
var names = []string{"asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager", "AbstractAsyncContextManager",
	"AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout", "redirect_stderr", "suppress", "aclosing", "chdir"}

// classes is the classes of one interpreter, in the order in which they are made.
type classes struct {
	th  *thread
	ns  *object.Dict
	by  map[string]*class
	exc *exception
}

// add makes a class; meta says whether its metaclass is ABCMeta, bases are names of classes made before.
func (c *classes) add(name, doc string, meta bool, bases []string, methods []object.Method, attrs ...object.ClassAttr) {
	if c.exc != nil {
		return
	}
	spec := object.ClassSpec{Module: "contextlib", Name: name, Doc: doc, Methods: methods, Attrs: attrs}
	if doc == "" {
		spec.Attrs = append(spec.Attrs, object.ClassAttr{Name: "__doc__", V: object.None})
	}
	for _, b := range bases {
		spec.Bases = append(spec.Bases, c.by[b])
	}
	make := object.NewClass
	if meta {
		make = abc.NewClass
	}
	var t *class
	if t, c.exc = make(c.th, spec); c.exc == nil {
		c.by[name] = t
		c.ns.SetName(name, t.Value())
	}
}

// New makes module contextlib.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("contextlib", "Utilities for with statements.\n", nil)
	base, exc := native.ClassFromModule(th, "abc", "ABC")
	if exc != nil {
		return nil, exc
	}
	c := &classes{th: th, ns: m.Dict, by: map[string]*class{"ABC": base}}
	c.addAbstract()
	c.addGenerators()
	c.addSmall()
	c.addStacks()
	if c.exc != nil {
		return nil, c.exc
	}
	native.Add(m.Dict, "contextlib", c.makers())
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}

var noSlots = ondemand.Value[object.ClassAttr]{Make: func() object.ClassAttr { return object.ClassAttr{Name: "__slots__", V: object.EmptyTuple.Value()} }}

// addAbstract makes the abstract base classes.
func (c *classes) addAbstract() {
	c.add("AbstractContextManager", "An abstract base class for context managers.", true, []string{"ABC"}, []object.Method{
		object.GenericClass(),
		native.Python("AbstractContextManager.__enter__", "($self)", "Return `self` upon entering the runtime context.", itself),
		c.hook("AbstractContextManager", "__enter__", "__exit__"),
	}, noSlots.Get(), abstractExit("__exit__", func() value { return object.None }))
	c.add("AbstractAsyncContextManager", "An abstract base class for asynchronous context managers.", true, []string{"ABC"}, []object.Method{
		object.GenericClass(),
		native.Python("AbstractAsyncContextManager.__aenter__", "($self)", "Return `self` upon entering the runtime context.", func(_ *thread, self value, _ []value) (value, *exception) {
			return done("AbstractAsyncContextManager.__aenter__", self), nil
		}),
		c.hook("AbstractAsyncContextManager", "__aenter__", "__aexit__"),
	}, noSlots.Get(), abstractExit("__aexit__", func() value { return done("AbstractAsyncContextManager.__aexit__", object.None) }))
}

// abstractExit is the abstract method name of an abstract base class, which returns what result makes.
func abstractExit(name string, result func() value) object.ClassAttr {
	owner := "AbstractContextManager."
	if name == "__aexit__" {
		owner = "AbstractAsyncContextManager."
	}
	params := object.ParseParams(owner+name, "(self, exc_type, exc_value, traceback)")
	f := native.NewClosure("contextlib", name, owner+name, func(_ *thread, args []value, kw []*str) (value, *exception) {
		if _, _, _, exc := native.BindPython(params, 0, false, args, kw); exc != nil {
			return value{}, exc
		}
		return result(), nil
	})
	native.Signed(f, "(self, exc_type, exc_value, traceback)")
	attrs := object.AttrsOf(f)
	attrs.Set(f.Type(), object.Intern("__isabstractmethod__"), object.True)
	return object.ClassAttr{Name: name, V: f}
}

// hook is the __subclasshook__ of the class owner: whoever has both methods is a subclass.
func (c *classes) hook(owner, enter, exit string) object.Method {
	return object.Method{Name: "__subclasshook__", Sig: "($cls, C)", Kind: object.ClassMethod, F1: func(_ *thread, cls, sub value) (value, *exception) {
		if t := c.by[owner]; t == nil || !cls.Is(t.Value()) || !sub.Type().Has(object.FlagType) {
			return object.NotImplemented, nil
		}
		for _, name := range []string{enter, exit} {
			if v := sub.AsType().LookupName(name); v.IsNull() || v.IsNone() {
				return object.NotImplemented, nil
			}
		}
		return object.True, nil
	}}
}

func itself(_ *thread, self value, _ []value) (value, *exception) { return self, nil }

func nothing(_ *thread, _ value, _ []value) (value, *exception) { return object.None, nil }

// set sets the attribute name of v.
func set(th *thread, v value, name string, x value) *exception {
	return object.SetAttr(th, v, object.Intern(name), x)
}

func get(th *thread, v value, name string) (value, *exception) {
	return object.GetAttr(th, v, object.Intern(name))
}

// handling does f while exc is the exception being handled.
func handling(th *thread, exc *exception, f func() (value, *exception)) (value, *exception) {
	prev := th.Handled
	th.Handled = &object.HandledState{Exc: exc, Prev: prev}
	v, failed := f()
	th.Handled = prev
	if failed != nil && failed.Context == nil {
		failed.SetContext(exc)
	}
	return v, failed
}

// details is the arguments of __exit__ for exc, which may be nil.
func details(exc *exception) []value {
	if exc == nil {
		return []value{object.None, object.None, object.None}
	}
	tb := exc.Traceback
	if tb.IsNull() {
		tb = object.None
	}
	return []value{exc.Type().Value(), exc.Value(), tb}
}

// notManager is the error of an object without the methods of a context manager; hint names the other kind of manager that it is.
func notManager(v value, what string) *exception {
	t := v.Type()
	return object.TypeErrorf("'%s.%s' object does not support the %s protocol", t.ModuleName(), t.Qualname, what)
}
