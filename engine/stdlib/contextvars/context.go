// This file implements Context, and what Go code needs of it to run tasks.

package contextvars

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// Context maps variables to values. Contexts that are copies of one another share the map until one of them is changed.
type Context struct {
	object.Head
	vars    *object.Dict
	shared  bool // vars belongs to other contexts too
	entered bool // a thread is in it
}

func newContext() *Context {
	return &Context{Head: object.NewHead(contextType), vars: object.NewDict()}
}

// Current is the context of th; it is made when it is first asked for.
func Current(th *thread) *Context {
	if c, ok := th.Vars.(*Context); ok {
		return c
	}
	c := newContext()
	c.entered = true
	th.Vars = c
	return c
}

// CopyCurrent is copy_context().
func CopyCurrent(th *thread) *Context { return Current(th).Copy() }

// Copy is a context with the same values.
func (c *Context) Copy() *Context {
	c.shared = true
	return &Context{Head: object.NewHead(contextType), vars: c.vars, shared: true}
}

// Run calls f in the context, which nobody may be in.
func (c *Context) Run(th *thread, f func() (value, *exception)) (value, *exception) {
	if c.entered {
		return value{}, object.Errorf(object.RuntimeErrorType, "cannot enter context: <_contextvars.Context object at %s> is already entered", object.HexAddress(c.Value()))
	}
	old := th.Vars
	c.entered = true
	th.Vars = c
	defer func() {
		c.entered = false
		th.Vars = old
	}()
	return f()
}

// change is the map, for changes that do not show in copies.
func (c *Context) change() *object.Dict {
	if c.shared {
		c.vars, c.shared = c.vars.Copy(), false
	}
	return c.vars
}

var contextType = &class{Name: "Context", Module: "_contextvars", Sig: "()", Doc: "A mapping of context variables to their values.\n\nrun() calls a function in it; copy_context() is a copy of the current one.", Def: contextDef{}}

func asContext(v value) *Context { return object.Cast[Context](v) }

type contextDef struct{}

// Define implements object.Definition.
func (contextDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagMapping
		t.HasWeakref = true
		t.New = func(_ *thread, _ *class, args []value, _ []*str) (value, *exception) {
			if len(args) > 0 {
				return value{}, object.TypeErrorf("Context() does not accept any arguments")
			}
			return newContext().Value(), nil
		}
		t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, *exception) {
			if op != object.EQ && op != object.NE || b.Type() != contextType {
				return object.NotImplemented, nil
			}
			return object.Compare(th, asContext(a).vars.Value(), asContext(b).vars.Value(), op)
		}
		t.Len = func(_ *thread, v value) (int, *exception) { return asContext(v).vars.Len(), nil }
		t.GetItem = func(th *thread, v, key value) (value, *exception) {
			x, ok, exc := asContext(v).get(th, key)
			if exc == nil && !ok {
				exc = object.NewException(object.KeyErrorType, key)
			}
			return x, exc
		}
		t.Contains = func(th *thread, v, key value) (bool, *exception) {
			_, ok, exc := asContext(v).get(th, key)
			return ok, exc
		}
		t.Iter = parts("keys", func(k, _ value) value { return k })
		t.AddMethods([]object.Method{
			{Name: "run", Doc: "Call a function in the context: run(callable, *args, **kwargs).", FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
				if len(args) == len(kw) {
					return value{}, object.TypeErrorf("run() missing 1 required positional argument")
				}
				return asContext(self).Run(th, func() (value, *exception) { return object.Call(th, args[0], args[1:], kw) })
			}},
			{Name: "copy", Sig: "($self, /)", Doc: "Return a shallow copy of the context object.", F0: func(_ *thread, self value) (value, *exception) { return asContext(self).Copy().Value(), nil }},
			{Name: "get", Sig: "($self, key, default=None, /)", Doc: "Return the value for `key` if `key` has the value in the context object.\n\nIf `key` does not exist, return `default`. If `default` is not given,\nreturn None.", Min: 1, Max: 2, FN: func(th *thread, self value, args []value) (value, *exception) {
				x, ok, exc := asContext(self).get(th, args[0])
				if exc != nil || ok {
					return x, exc
				}
				if len(args) > 1 {
					return args[1], nil
				}
				return object.None, nil
			}},
			{Name: "keys", Sig: "($self, /)", Doc: "Return a list of all variables in the context object.", F0: parts("keys", func(k, _ value) value { return k })},
			{Name: "values", Sig: "($self, /)", Doc: "Return a list of all variables' values in the context object.", F0: parts("values", func(_, v value) value { return v })},
			{Name: "items", Sig: "($self, /)", Doc: "Return all variables and their values in the context object.\n\nThe result is returned as a list of 2-tuples (variable, value).", F0: parts("items", func(k, v value) value { return object.TupleOf(k, v) })},
		})
	})
}

func (c *Context) get(th *thread, key value) (v value, ok bool, exc *exception) {
	if key.Type() != varType {
		text, exc := object.Repr(th, key)
		if exc != nil {
			return value{}, false, exc
		}
		return value{}, false, object.TypeErrorf("a ContextVar key was expected, got %s", text)
	}
	return c.vars.Get(th, key)
}

// contextIterator yields what a context had when it was made.
type contextIterator struct {
	object.Head
	items []value
}

var iteratorTypes = ondemand.Value[map[string]*class]{Make: func() map[string]*class {
	return map[string]*class{"keys": iteratorType("keys"), "values": iteratorType("values"), "items": iteratorType("items")}
}}

func iteratorType(name string) *class {
	return native.Iterator[contextIterator](&class{Name: name}, nil, func(_ *thread, v value) (value, *exception) {
		it := object.Cast[contextIterator](v)
		if len(it.items) == 0 {
			return value{}, nil
		}
		next := it.items[0]
		it.items = it.items[1:]
		return next, nil
	}, nil)
}

// parts is a method that iterates over a part of each item.
func parts(name string, part func(k, v value) value) func(*thread, value) (value, *exception) {
	return func(_ *thread, self value) (value, *exception) {
		it := &contextIterator{Head: object.NewHead(iteratorTypes.Get()[name])}
		for i, d := 0, asContext(self).vars; ; {
			k, v, next, ok := d.Next(i)
			if !ok {
				return it.Value(), nil
			}
			i = next
			it.items = append(it.items, part(k, v))
		}
	}
}
