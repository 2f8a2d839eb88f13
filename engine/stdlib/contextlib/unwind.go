// This file leaves exit stacks: it calls the callbacks, each with what the one before left of the exception.

package contextlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/coroutine"
)

// unwinding is a stack that is being left.
type unwinding struct {
	self       value
	exc        *exception // what is on its way
	frame      *exception // what was being handled when it began
	received   bool       // an exception was given
	suppressed bool
	pending    bool // exc was raised by a callback
}

func newUnwinding(th *thread, self, given value) *unwinding {
	u := &unwinding{self: self, frame: th.Handling()}
	if object.IsException(given) {
		u.exc, u.received = given.AsException(), true
	}
	return u
}

// next is the last callback, which is removed; ok is false when none is left.
func (u *unwinding) next(th *thread) (sync bool, f value, ok bool, exc *exception) {
	list, exc := get(th, u.self, callbacks)
	if exc != nil {
		return false, value{}, false, exc
	}
	more, exc := object.Truth(th, list)
	if exc != nil || !more {
		return false, value{}, false, exc
	}
	entry, exc := object.CallMethod(th, list, object.Intern("pop"))
	if exc != nil {
		return false, value{}, false, exc
	}
	parts, exc := object.Collect(th, entry)
	if exc == nil && len(parts) != 2 {
		exc = object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(parts))
	}
	if exc != nil {
		return false, value{}, false, exc
	}
	sync, exc = object.Truth(th, parts[0])
	return sync, parts[1], exc == nil, exc
}

// settle takes the outcome of a callback.
func (u *unwinding) settle(th *thread, v value, exc *exception) {
	suppressed := false
	if exc == nil {
		suppressed, exc = object.Truth(th, v)
	}
	switch {
	case exc != nil:
		u.chain(exc)
		u.exc, u.pending = exc, true
	case suppressed:
		u.exc, u.pending, u.suppressed = nil, false, true
	}
}

// chain makes the exception that a callback raised follow the one before, as if with statements had been nested: its
// chain of contexts ends where the handling of the stack began.
func (u *unwinding) chain(exc *exception) {
	if exc == u.exc {
		return
	}
	seen := map[*exception]bool{}
	for e := exc; !seen[e]; e = e.Context {
		seen[e] = true
		switch {
		case e.Context == nil, e.Context == u.exc:
			return
		case e.Context == u.frame:
			e.Context = u.exc
			return
		}
	}
}

// result is the result of __exit__.
func (u *unwinding) result() (value, *exception) {
	if u.pending {
		return value{}, u.exc
	}
	return object.Bool(u.received && u.suppressed), nil
}

func exitStack(th *thread, self value, args []value) (value, *exception) {
	u := newUnwinding(th, self, args[1])
	for {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		_, f, ok, exc := u.next(th)
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			return u.result()
		}
		v, exc := object.Call(th, f, details(u.exc), nil)
		u.settle(th, v, exc)
	}
}

// step is the rest of an asynchronous unwinding.
func (u *unwinding) step(th *thread) coroutine.Step {
	for {
		if exc := th.Poll(); exc != nil {
			return coroutine.Raise(exc)
		}
		sync, f, ok, exc := u.next(th)
		if exc != nil {
			return coroutine.Raise(exc)
		}
		if !ok {
			return stepOf(u.result())
		}
		v, exc := object.Call(th, f, details(u.exc), nil)
		if !sync && exc == nil {
			return coroutine.Await(v, func(th *thread, v value, exc *exception) coroutine.Step {
				u.settle(th, v, exc)
				return u.step(th)
			})
		}
		u.settle(th, v, exc)
	}
}
