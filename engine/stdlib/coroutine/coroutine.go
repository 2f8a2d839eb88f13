// Package coroutine lets Go code be a coroutine: what standard modules define with async def is written as steps between awaits.
package coroutine

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// Next goes on after an await, with its result or the exception that it raised.
type Next = func(th *thread, v value, exc *exception) Step

// Step is what a coroutine does when it has run for a while: it awaits something, returns, or raises.
type Step struct {
	await, result value
	then          Next
	exc           *exception
}

// Await goes on with then when the awaitable v is done.
func Await(v value, then Next) Step { return Step{await: v, then: then} }

// Return ends the coroutine with a result.
func Return(v value) Step { return Step{result: v} }

// Raise ends the coroutine with an exception.
func Raise(exc *exception) Step { return Step{exc: exc} }

type state uint8

const (
	created state = iota
	suspended
	running
	finished
)

// routine is a coroutine object. While it is suspended, inner is the iterator that it waits for and then what comes after.
type routine struct {
	object.Head
	state          state
	name, qualname value
	start          func(th *thread) Step
	inner          value
	then           Next
}

// New is a coroutine that begins with start when it is first resumed.
func New(name, qualname string, start func(th *thread) Step) value {
	c := &routine{Head: object.NewHead(routineType), name: object.StrOf(name), qualname: object.StrOf(qualname), start: start}
	return c.Value()
}

// send resumes c with v as the result of what it waits for, or with exc raised there.
func (c *routine) send(th *thread, v value, exc *exception) (value, object.SendStatus, *exception) {
	switch c.state {
	case running:
		return value{}, object.SendError, object.ValueErrorf("coroutine already executing")
	case finished:
		return value{}, object.SendError, object.Errorf(object.RuntimeErrorType, "cannot reuse already awaited coroutine")
	case created:
		if exc != nil {
			return c.end(Raise(exc))
		}
		if !v.IsNone() {
			return value{}, object.SendError, object.TypeErrorf("can't send non-None value to a just-started coroutine")
		}
	}
	if exc := th.EnterCall(); exc != nil {
		return value{}, object.SendError, exc
	}
	defer th.LeaveCall()
	was := c.state
	c.state = running
	if was == created {
		step := c.start(th)
		c.start = nil
		return c.run(th, step)
	}
	var r value
	var status object.SendStatus
	if exc != nil {
		r, status, exc = throwInto(th, c.inner, exc)
	} else {
		r, status, exc = sendTo(th, c.inner, v)
	}
	return c.proceed(th, r, status, exc)
}

// proceed goes on with the outcome of the inner iterator.
func (c *routine) proceed(th *thread, r value, status object.SendStatus, exc *exception) (value, object.SendStatus, *exception) {
	if status == object.SendYield {
		c.state = suspended
		return r, status, nil
	}
	then := c.then
	c.inner, c.then = value{}, nil
	return c.run(th, then(th, r, exc))
}

// run does steps until one has to wait or is the last.
func (c *routine) run(th *thread, step Step) (value, object.SendStatus, *exception) {
	for {
		if exc := th.Poll(); exc != nil {
			return c.end(Raise(exc))
		}
		if step.await.IsNull() {
			return c.end(step)
		}
		it, exc := vm.AwaitIterator(th, step.await)
		var r value
		status := object.SendError
		if exc == nil {
			if r, status, exc = sendTo(th, it, object.None); status == object.SendYield {
				c.state, c.inner, c.then = suspended, it, step.then
				return r, status, nil
			}
		}
		step = step.then(th, r, exc)
	}
}

// end finishes c with the last step.
func (c *routine) end(step Step) (value, object.SendStatus, *exception) {
	c.state, c.start, c.then, c.inner = finished, nil, nil, value{}
	if step.exc == nil {
		return step.result, object.SendReturn, nil
	}
	if step.exc.Is(object.StopIterationType) {
		err := object.Errorf(object.RuntimeErrorType, "coroutine raised StopIteration")
		err.Cause = step.exc.Value()
		err.SuppressContext = true
		err.SetContext(step.exc)
		return value{}, object.SendError, err
	}
	return value{}, object.SendError, step.exc
}

var (
	nameSend  = object.Name{Text: "send"}
	nameThrow = object.Name{Text: "throw"}
	nameClose = object.Name{Text: "close"}
)

// sendTo sends v to the iterator it.
func sendTo(th *thread, it, v value) (value, object.SendStatus, *exception) {
	t := it.Type()
	if t.Send != nil {
		return t.Send(th, it, v)
	}
	var r value
	var exc *exception
	if v.IsNone() && t.Next != nil {
		if r, exc = t.Next(th, it); exc == nil && r.IsNull() {
			return object.None, object.SendReturn, nil
		}
	} else {
		r, exc = object.CallMethod(th, it, nameSend.Str(), v)
	}
	return outcome(r, exc)
}

// outcome tells what the result of a method of an iterator means: StopIteration is its end.
func outcome(r value, exc *exception) (value, object.SendStatus, *exception) {
	switch {
	case exc == nil:
		return r, object.SendYield, nil
	case exc.Is(object.StopIterationType):
		return exc.StopValue(), object.SendReturn, nil
	}
	return value{}, object.SendError, exc
}

// throwInto raises exc in the iterator it; one that is to be closed is closed.
func throwInto(th *thread, it value, exc *exception) (value, object.SendStatus, *exception) {
	name := nameThrow.Str()
	if exc.Is(object.GeneratorExitType) {
		name = nameClose.Str()
	}
	f, ok, failed := object.FindAttr(th, it, name)
	if failed != nil {
		return value{}, object.SendError, failed
	}
	if !ok {
		return value{}, object.SendError, exc
	}
	if name == nameThrow.Str() {
		return outcome(object.Call1(th, f, exc.Value()))
	}
	if _, failed := object.Call0(th, f); failed != nil {
		return value{}, object.SendError, failed
	}
	return value{}, object.SendError, exc
}

// close ends c by raising GeneratorExit where it waits.
func (c *routine) close(th *thread) *exception {
	switch c.state {
	case running:
		return object.ValueErrorf("coroutine already executing")
	case created:
		c.end(Step{})
		return nil
	case finished:
		return nil
	}
	_, status, exc := c.send(th, object.None, object.NewException(object.GeneratorExitType))
	switch {
	case status == object.SendYield:
		return object.Errorf(object.RuntimeErrorType, "coroutine ignored GeneratorExit")
	case status == object.SendReturn, exc.Is(object.GeneratorExitType):
		return nil
	}
	return exc
}
