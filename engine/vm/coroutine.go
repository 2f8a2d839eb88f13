// This file implements await, async for and async with: finding the iterator behind an awaitable.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// Awaitable is the iterator behind await v.
func Awaitable(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	return machineOf(th).getAwaitable(v, 0)
}

// IsAwaitableGenerator reports that v is a generator that types.coroutine() has made awaitable.
func IsAwaitableGenerator(v object.Value) bool {
	if v.Type() != GeneratorType {
		return false
	}
	f := object.Cast[Generator](v).frame
	return f != nil && f.code.Flags&code.IterableCoroutine != 0
}

// getAwaitable is the iterator behind await v. where is 1 after __aenter__, 2 after __aexit__.
func (m *Machine) getAwaitable(v object.Value, where int) (object.Value, *object.Exception) {
	t := v.Type()
	if t == CoroutineType {
		if g := object.Cast[Generator](v); !g.delegate().IsNull() {
			return object.Value{}, object.Errorf(object.RuntimeErrorType, "coroutine is being awaited already")
		}
		return v, nil
	}
	if IsAwaitableGenerator(v) {
		return v, nil
	}
	if t.Await == nil {
		switch where {
		case 1:
			return object.Value{}, object.TypeErrorf("'async with' received an object from __aenter__ that does not implement __await__: %s", t.Name)
		case 2:
			return object.Value{}, object.TypeErrorf("'async with' received an object from __aexit__ that does not implement __await__: %s", t.Name)
		}
		return object.Value{}, object.TypeErrorf("'%s' object can't be awaited", t.Name)
	}
	it, exc := t.Await(m.th, v)
	if exc != nil {
		return object.Value{}, exc
	}
	if it.Type() == CoroutineType {
		return object.Value{}, object.TypeErrorf("__await__() returned a coroutine")
	}
	if it.Type().Next == nil {
		return object.Value{}, object.TypeErrorf("__await__() returned non-iterator of type '%s'", it.Type().Name)
	}
	return it, nil
}

// getAIter is v.__aiter__().
func (m *Machine) getAIter(v object.Value) (object.Value, *object.Exception) {
	t := v.Type()
	if t.AIter == nil {
		return object.Value{}, object.TypeErrorf("'async for' requires an object with __aiter__ method, got %s", t.Name)
	}
	it, exc := t.AIter(m.th, v)
	if exc != nil {
		return object.Value{}, exc
	}
	if it.Type().ANext == nil {
		return object.Value{}, object.TypeErrorf("'async for' received an object from __aiter__ that does not implement __anext__: %s", it.Type().Name)
	}
	return it, nil
}

// getANext is the iterator behind await v.__anext__().
func (m *Machine) getANext(v object.Value) (object.Value, *object.Exception) {
	t := v.Type()
	if t.ANext == nil {
		return object.Value{}, object.TypeErrorf("'async for' requires an iterator with __anext__ method, got %s", t.Name)
	}
	a, exc := t.ANext(m.th, v)
	if exc != nil {
		return object.Value{}, exc
	}
	it, exc := m.getAwaitable(a, 0)
	if exc != nil {
		err := object.TypeErrorf("'async for' received an invalid object from __anext__: %s", a.Type().Name)
		err.Cause = exc.Value()
		err.SuppressContext = true
		err.SetContext(exc)
		return object.Value{}, err
	}
	return it, nil
}

// AwaitableFunction is what types.coroutine() makes of v: v itself, marked if it is a generator function;
// ok is false for everything else.
func AwaitableFunction(v object.Value) (made object.Value, ok bool) {
	if v.Type() != FunctionType {
		return object.Value{}, false
	}
	fn := object.Cast[Function](v)
	switch flags := fn.code.Flags; {
	case flags&(code.Coroutine|code.IterableCoroutine) != 0:
		return v, true
	case flags&code.Generator == 0 || flags&code.AsyncGenerator != 0:
		return object.Value{}, false
	}
	marked := *fn.code.Code
	marked.Flags |= code.IterableCoroutine
	fn.code = load(&marked)
	return v, true
}

// AwaitIterator is the iterator behind await v, for Go code that awaits.
func AwaitIterator(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	return machineOf(th).getAwaitable(v, 0)
}
