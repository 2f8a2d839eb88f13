// This file implements async generators: asend, athrow, aclose, and the hooks of the event loop.

package vm

import (
	"dappco.re/go/py/engine/object"
)

// asyncState is what an async generator has beyond a generator.
type asyncState struct {
	hooked    bool
	closed    bool
	busy      bool // an asend or athrow is under way
	finalizer object.Value
}

// asyncYield wraps a value that an async generator yields, to tell it from what it passes on for an await. It is never seen by Python code.
type asyncYield struct {
	object.Head
	v object.Value
}

var asyncYieldType = &object.Type{Name: "async_generator_wrapped_value", Def: definition{}}

func newAsyncYield(v object.Value) object.Value {
	w := &asyncYield{Head: object.NewHead(asyncYieldType), v: v}
	return w.Value()
}

// asyncStep is the awaitable that asend(), athrow(), aclose() and __anext__() return: one step of an async generator.
type asyncStep struct {
	object.Head
	gen   *Generator
	kind  stepKind
	value object.Value   // asend: what to send
	exc   []object.Value // athrow: its arguments
	state stepState
}

type stepKind uint8

const (
	stepSend stepKind = iota
	stepThrow
	stepClose
)

type stepState uint8

const (
	stepFresh stepState = iota
	stepRunning
	stepDone
)

// The types of asyncStep.
var (
	AsyncSendType  = &object.Type{Name: "async_generator_asend", Def: definition{}}
	AsyncThrowType = &object.Type{Name: "async_generator_athrow", Def: definition{}}
)

// AsyncHooks is sys.set_asyncgen_hooks(): called at the first iteration of an async generator, and when one is dropped unfinished.
type AsyncHooks struct{ FirstIter, Finalizer object.Value }

type asyncHooksKey struct{}

// AsyncHooksOf is the hooks of th's interpreter.
func AsyncHooksOf(th *object.Thread) *AsyncHooks {
	return th.Interp.State(asyncHooksKey{}, func() any { return &AsyncHooks{FirstIter: object.None, Finalizer: object.None} }).(*AsyncHooks)
}

func (g *Generator) initHooks(th *object.Thread) *object.Exception {
	if g.async.hooked {
		return nil
	}
	g.async.hooked = true
	h := AsyncHooksOf(th)
	g.async.finalizer = h.Finalizer
	if !h.FirstIter.IsNone() {
		_, exc := object.Call1(th, h.FirstIter, g.Value())
		return exc
	}
	return nil
}

func (g *Generator) step(th *object.Thread, kind stepKind, v object.Value, args []object.Value) (object.Value, *object.Exception) {
	if exc := g.initHooks(th); exc != nil {
		return object.Value{}, exc
	}
	s := &asyncStep{gen: g, kind: kind, value: v, exc: append([]object.Value(nil), args...)}
	s.Head = object.NewHead(AsyncSendType)
	if kind != stepSend {
		s.Head = object.NewHead(AsyncThrowType)
	}
	return s.Value(), nil
}

// reused is the error for a step that is awaited again.
func (s *asyncStep) reused() *object.Exception {
	name := "__anext__()/asend()"
	if s.kind != stepSend {
		name = "aclose()/athrow()"
	}
	return object.Errorf(object.RuntimeErrorType, "cannot reuse already awaited %s", name)
}

// resume drives the step by sending v into it; the outcome is that of the awaiting coroutine's Send.
func (s *asyncStep) resume(th *object.Thread, v object.Value) (object.Value, object.SendStatus, *object.Exception) {
	g := s.gen
	switch s.state {
	case stepDone:
		return object.Value{}, object.SendError, s.reused()
	case stepFresh:
		if g.async.busy {
			s.state = stepDone
			name := map[stepKind]string{stepSend: "anext()", stepThrow: "athrow()", stepClose: "aclose()"}[s.kind]
			return object.Value{}, object.SendError, object.Errorf(object.RuntimeErrorType, "%s: asynchronous generator is already running", name)
		}
		return s.start(th, v)
	}
	return s.finish(g.Send(th, v))
}

// start is the first resumption of the step.
func (s *asyncStep) start(th *object.Thread, v object.Value) (object.Value, object.SendStatus, *object.Exception) {
	g := s.gen
	s.state = stepRunning
	switch s.kind {
	case stepSend:
		if v.IsNone() {
			v = s.value
		}
		g.async.busy = true
		if g.state == finished {
			return s.finish(object.None, object.SendReturn, nil)
		}
		return s.finish(g.Send(th, v))
	case stepClose:
		if g.async.closed || g.state == finished || g.state == created {
			g.async.closed = true
			g.state = finished
			s.state = stepDone
			return object.None, object.SendReturn, nil
		}
		g.async.closed = true
		g.async.busy = true
		return s.finish(g.Throw(th, object.NewException(object.GeneratorExitType)))
	}
	if g.state == finished {
		s.state = stepDone
		return object.Value{}, object.SendError, object.NewException(object.StopAsyncIterationType)
	}
	thrown, exc := ThrownException(th, s.exc)
	if exc != nil {
		return s.finish(object.Value{}, object.SendError, exc)
	}
	g.async.busy = true
	return s.finish(g.Throw(th, thrown))
}

// finish turns the outcome of resuming the generator into that of the step: a wrapped value is the step's result, a
// bare one is passed on to the event loop, the end is StopAsyncIteration.
func (s *asyncStep) finish(v object.Value, status object.SendStatus, exc *object.Exception) (object.Value, object.SendStatus, *object.Exception) {
	g := s.gen
	if status == object.SendYield {
		if v.Type() != asyncYieldType {
			return v, status, nil
		}
		s.state, g.async.busy = stepDone, false
		if s.kind == stepClose {
			return object.Value{}, object.SendError, object.Errorf(object.RuntimeErrorType, "async generator ignored GeneratorExit")
		}
		return object.Cast[asyncYield](v).v, object.SendReturn, nil
	}
	s.state, g.async.busy = stepDone, false
	g.async.closed = true
	if s.kind == stepClose && (status == object.SendReturn || exc.Is(object.StopAsyncIterationType) || exc.Is(object.GeneratorExitType)) {
		return object.None, object.SendReturn, nil
	}
	if status == object.SendReturn {
		return object.Value{}, object.SendError, object.NewException(object.StopAsyncIterationType)
	}
	return object.Value{}, object.SendError, exc
}

// throw raises an exception into the step where it waits.
func (s *asyncStep) throw(th *object.Thread, exc *object.Exception) (object.Value, object.SendStatus, *object.Exception) {
	switch s.state {
	case stepDone:
		return object.Value{}, object.SendError, s.reused()
	case stepFresh:
		if s.gen.async.busy {
			s.state = stepDone
			return object.Value{}, object.SendError, object.Errorf(object.RuntimeErrorType, "anext(): asynchronous generator is already running")
		}
		s.state = stepRunning
		s.gen.async.busy = true
	}
	return s.finish(s.gen.Throw(th, exc))
}

func fillAsyncStep(t *object.Type) {
	self := func(v object.Value) *asyncStep { return object.Cast[asyncStep](v) }
	t.Flags |= object.FlagDisallowNew
	t.Iter = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return v, nil }
	t.Await = t.Iter
	t.Next = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return sendResult(self(v).resume(th, object.None))
	}
	t.Send = func(th *object.Thread, v, x object.Value) (object.Value, object.SendStatus, *object.Exception) {
		return self(v).resume(th, x)
	}
	t.AddMethods([]object.Method{
		{Name: "send", F1: func(th *object.Thread, v, x object.Value) (object.Value, *object.Exception) {
			return sendResult(self(v).resume(th, x))
		}},
		{Name: "throw", Min: 1, Max: 3, FN: func(th *object.Thread, v object.Value, args []object.Value) (object.Value, *object.Exception) {
			thrown, exc := ThrowArgument(th, args)
			if exc != nil {
				return object.Value{}, exc
			}
			return sendResult(self(v).throw(th, thrown))
		}},
		{Name: "close", F0: func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			s := self(v)
			if s.state == stepDone {
				return object.None, nil
			}
			_, status, exc := s.throw(th, object.NewException(object.GeneratorExitType))
			switch {
			case status == object.SendYield:
				return object.Value{}, object.Errorf(object.RuntimeErrorType, "coroutine ignored GeneratorExit")
			case exc != nil && !exc.Is(object.GeneratorExitType) && !exc.Is(object.StopIterationType) && !exc.Is(object.StopAsyncIterationType):
				return object.Value{}, exc
			}
			return object.None, nil
		}},
	})
}

func fillAsyncGenerator(t *object.Type) {
	self := func(v object.Value) *Generator { return object.Cast[Generator](v) }
	fillGeneratorLike(t, "ag_")
	t.Flags |= object.FlagDisallowNew
	for _, name := range []string{"send", "throw", "close"} {
		t.Namespace().DelStr(object.Intern(name))
	}
	t.AIter = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return v, nil }
	t.ANext = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return self(v).step(th, stepSend, object.None, nil)
	}
	t.AddMethods([]object.Method{
		{Name: "asend", F1: func(th *object.Thread, v, x object.Value) (object.Value, *object.Exception) {
			return self(v).step(th, stepSend, x, nil)
		}},
		{Name: "athrow", Min: 1, Max: 3, FN: func(th *object.Thread, v object.Value, args []object.Value) (object.Value, *object.Exception) {
			if exc := warnThrown(th, "athrow", args); exc != nil {
				return object.Value{}, exc
			}
			return self(v).step(th, stepThrow, object.None, args)
		}},
		{Name: "aclose", Sig: "($self, /)", F0: func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return self(v).step(th, stepClose, object.None, nil)
		}},
		object.ClassGetItem(),
	})
}
