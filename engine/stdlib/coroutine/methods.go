// This file has what scripts see of coroutines written in Go.

package coroutine

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

// waiter is the iterator behind await of a routine.
type waiter struct {
	object.Head
	c *routine
}

// result turns the outcome of a resumption into what send() and throw() do.
func result(v value, status object.SendStatus, exc *exception) (value, *exception) {
	if status == object.SendReturn {
		return value{}, object.NewStopIteration(v)
	}
	return v, exc
}

// resuming is the methods that resume the routine that of finds.
func resuming(of func(v value) *routine) []object.Method {
	return []object.Method{
		{Name: "send", Sig: "($self, value, /)", Doc: "Resume with value as the result of what is awaited.", F1: func(th *thread, self, v value) (value, *exception) {
			return result(of(self).send(th, v, nil))
		}},
		{Name: "throw", Doc: "Raise an exception where the coroutine waits.", Min: 1, Max: 3, FN: func(th *thread, self value, args []value) (value, *exception) {
			thrown, exc := vm.ThrowArgument(th, args)
			if exc != nil {
				return value{}, exc
			}
			return result(of(self).send(th, object.None, thrown))
		}},
		{Name: "close", Sig: "($self, /)", Doc: "Raise GeneratorExit where the coroutine waits.", F0: func(th *thread, self value) (value, *exception) {
			return object.None, of(self).close(th)
		}},
	}
}

var routineType = &object.Type{Name: "coroutine", Def: routineDef{}}

type routineDef struct{}

// Define implements object.Definition.
func (routineDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		of := func(v value) *routine { return object.Cast[routine](v) }
		t.Flags |= object.FlagDisallowNew
		t.HasWeakref = true
		t.Repr = func(_ *thread, v value) (value, *exception) {
			return object.StrOf("<coroutine object " + of(v).qualname.AsStr().String() + " at " + object.HexAddress(v) + ">"), nil
		}
		t.Send = func(th *thread, v, x value) (value, object.SendStatus, *exception) { return of(v).send(th, x, nil) }
		t.Await = func(_ *thread, v value) (value, *exception) {
			if of(v).state == suspended {
				return value{}, object.Errorf(object.RuntimeErrorType, "coroutine is being awaited already")
			}
			w := &waiter{object.NewHead(waiterType), of(v)}
			return w.Value(), nil
		}
		t.AddMethods(append(resuming(of), object.ClassGetItem()))
		get := func(name string, f func(c *routine) value) object.GetSet {
			return object.GetSet{Name: name, Get: func(_ *thread, v value) (value, *exception) { return f(of(v)), nil }}
		}
		t.AddGetSets([]object.GetSet{
			get("__name__", func(c *routine) value { return c.name }),
			get("__qualname__", func(c *routine) value { return c.qualname }),
			get("cr_running", func(c *routine) value { return object.Bool(c.state == running) }),
			get("cr_suspended", func(c *routine) value { return object.Bool(c.state == suspended) }),
			get("cr_await", func(c *routine) value {
				if c.inner.IsNull() {
					return object.None
				}
				return c.inner
			}),
			get("cr_frame", func(*routine) value { return object.None }),
			get("cr_code", func(*routine) value { return object.None }),
			get("cr_origin", func(*routine) value { return object.None }),
		})
	})
}

var waiterType = &object.Type{Name: "coroutine_wrapper", Def: waiterDef{}}

type waiterDef struct{}

// Define implements object.Definition.
func (waiterDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		of := func(v value) *routine { return object.Cast[waiter](v).c }
		t.Flags |= object.FlagDisallowNew
		t.Iter = func(_ *thread, v value) (value, *exception) { return v, nil }
		t.Next = func(th *thread, v value) (value, *exception) {
			r, status, exc := of(v).send(th, object.None, nil)
			if status == object.SendReturn {
				if r.IsNone() {
					return value{}, nil
				}
				return value{}, object.NewStopIteration(r)
			}
			return r, exc
		}
		t.Send = func(th *thread, v, x value) (value, object.SendStatus, *exception) { return of(v).send(th, x, nil) }
		t.AddMethods(resuming(of))
	})
}
