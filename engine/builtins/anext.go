// This file implements anext and the awaitable that it returns when it is given a default.

package builtins

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// anextAwaitable awaits the next value of an async iterator and yields otherwise in place of its end. iter is the iterator of the awaitable, null until it is
// first stepped.
type anextAwaitable struct {
	object.Head
	awaitable, otherwise Value
	iter                 Value
}

var anextType = &object.Type{Name: "anext_awaitable", Def: anextDef{}}

type anextDef struct{}

// Define implements object.Definition.
func (anextDef) Define(t *object.Type) {
	object.ReadyType(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		self := func(_ *Thread, v Value) (Value, *Exception) { return v, nil }
		t.Await, t.Iter = self, self
		t.Next = func(th *Thread, v Value) (Value, *Exception) {
			r, status, exc := anextSend(th, v, object.None)
			if status == object.SendReturn && exc == nil {
				return Value{}, object.NewStopIteration(r)
			}
			return r, exc
		}
		t.Send = anextSend
		t.AddMethods([]object.Method{
			{Name: "send", F1: func(th *Thread, v, sent Value) (Value, *Exception) {
				r, status, exc := anextSend(th, v, sent)
				if status == object.SendReturn && exc == nil {
					return Value{}, object.NewStopIteration(r)
				}
				return r, exc
			}},
			{Name: "throw", FN: anextForward("throw"), Min: 1, Max: 3},
			{Name: "close", Sig: "($self, /)", FN: anextForward("close")},
		})
	})
}

func anext(th *Thread, _ Value, args []Value) (Value, *Exception) {
	t := args[0].Type()
	if t.ANext == nil {
		return Value{}, object.TypeErrorf("'%s' object is not an async iterator", t.Name)
	}
	awaitable, exc := t.ANext(th, args[0])
	if exc != nil || len(args) == 1 {
		return awaitable, exc
	}
	a := &anextAwaitable{Head: object.NewHead(anextType), awaitable: awaitable, otherwise: args[1]}
	return a.Value(), nil
}

// start gets the iterator of the awaitable.
func (a *anextAwaitable) start(th *Thread) *Exception {
	if !a.iter.IsNull() {
		return nil
	}
	it, exc := vm.Awaitable(th, a.awaitable)
	a.iter = it
	return exc
}

// ended turns the end of the async iterator into the default.
func (a *anextAwaitable) ended(exc *Exception) (Value, object.SendStatus, *Exception) {
	if exc.Is(object.StopAsyncIterationType) {
		return a.otherwise, object.SendReturn, nil
	}
	return Value{}, object.SendError, exc
}

func anextSend(th *Thread, v, sent Value) (Value, object.SendStatus, *Exception) {
	a := object.Cast[anextAwaitable](v)
	if exc := th.Enter(" in an awaitable"); exc != nil {
		return Value{}, object.SendError, exc
	}
	defer th.Leave()
	if exc := a.start(th); exc != nil {
		return Value{}, object.SendError, exc
	}
	if send := a.iter.Type().Send; send != nil {
		r, status, exc := send(th, a.iter, sent)
		if exc != nil {
			return a.ended(exc)
		}
		return r, status, nil
	}
	r, exc := object.Next(th, a.iter)
	if exc != nil {
		return a.ended(exc)
	}
	if r.IsNull() {
		return object.None, object.SendReturn, nil
	}
	return r, object.SendYield, nil
}

func anextForward(name string) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, v Value, args []Value) (Value, *Exception) {
		a := object.Cast[anextAwaitable](v)
		if exc := a.start(th); exc != nil {
			return Value{}, exc
		}
		r, exc := object.CallMethod(th, a.iter, object.Intern(name), args...)
		if exc == nil {
			return r, nil
		}
		r, status, exc := a.ended(exc)
		if status == object.SendReturn {
			return Value{}, object.NewStopIteration(r)
		}
		return Value{}, exc
	}
}
