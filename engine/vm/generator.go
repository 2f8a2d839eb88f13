// This file defines Generator, the representation of generators, coroutines and async generators, and how they are resumed.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

type generatorState uint8

const (
	created generatorState = iota
	suspended
	running
	finished
	unbegun // created, and waiting suspended, for a generator that Go code drives; see driven
	waiting
)

// Generator is a generator, coroutine or async generator object; its type tells which.
//
// It owns its frame and registers. Resuming links the frame on top of the current one: ForLoop and Send do so within
// the run loop, Go code through send and throw. While it is suspended, frame.pc is behind the Yield that it stands at.
// handled is its level of the thread's "exception being handled".
type Generator struct {
	object.Head
	frame    *Frame
	state    generatorState
	handled  object.HandledState
	name     *object.Str
	qualname *object.Str
	origin   object.Value // cr_origin
	async    *asyncState  // async generators only
	own      Frame
}

// The types of generator-like objects.
var (
	GeneratorType      = &object.Type{Name: "generator", Def: definition{}}
	CoroutineType      = &object.Type{Name: "coroutine", Def: definition{}}
	AsyncGeneratorType = &object.Type{Name: "async_generator", Def: definition{}}
)

// newGenerator makes the object for a call whose arguments are bound in frame f.
func (m *Machine) newGenerator(f *Frame) object.Value {
	c := f.code
	g := &Generator{name: f.fn.name, qualname: f.fn.qualname}
	switch {
	case c.Flags&code.AsyncGenerator != 0:
		g.Head = object.NewHead(AsyncGeneratorType)
		g.async = &asyncState{}
	case c.Flags&code.Coroutine != 0:
		g.Head = object.NewHead(CoroutineType)
	default:
		g.Head = object.NewHead(GeneratorType)
	}
	regs := newRegs(c.numRegs)
	copy(regs, f.regs.slice(0, c.numRegs)[:len(c.Locals)])
	g.own = Frame{code: c, fn: f.fn, base: -1, gen: g, locals: f.locals}
	g.own.regs.p = &regs[0]
	g.frame = &g.own
	return g.Value()
}

// enter puts the generator's frame on top, to be run. The caller has checked that it is created or suspended.
func (g *Generator) enter(m *Machine, caller *Frame, kind frameKind) (*Frame, *object.Exception) {
	th := m.th
	if th.Depth >= th.Interp.RecursionLimit || th.Interrupt.Load() != 0 {
		if exc := refuseFrame(th); exc != nil {
			return nil, exc
		}
	}
	th.Depth++
	f := g.frame
	if m.trace != nil && m.isTracing() {
		f.code = f.code.traced()
	}
	f.prev, f.chunk, f.top = caller, caller.chunk, caller.top
	f.kind = kind
	g.state = running
	g.handled.Prev = th.Handled
	th.Handled = &g.handled
	m.frame = f
	return f, nil
}

// deliver stores what was sent in where the pending Yield wants it.
func (g *Generator) deliver(v object.Value) {
	f := g.frame
	if g.state != suspended {
		return
	}
	ins := f.code.Instrs[f.pc-1]
	if ins.Op() == code.OpYieldDelegated {
		*f.regs.at(ins.B()) = v
	} else {
		*f.regs.at(ins.A()) = v
	}
}

// delegate is the iterator that a suspended generator delegates to (yield from, await), or null.
func (g *Generator) delegate() object.Value {
	if g.state != suspended {
		return object.Value{}
	}
	if ins := g.frame.code.Instrs[g.frame.pc-1]; ins.Op() == code.OpYieldDelegated {
		return *g.frame.regs.at(ins.A())
	}
	return object.Value{}
}

// resumeFor resumes g for the ForLoop of f; nil means that the general way must be taken.
func (m *Machine) resumeFor(f *Frame, g *Generator) *Frame {
	if g.state > suspended {
		return nil
	}
	g.deliver(object.None)
	nf, exc := g.enter(m, f, frameFor)
	if exc != nil {
		return nil
	}
	return nf
}

// yield suspends f at a Yield. It returns the frame to go on with, or nil when the value goes to Go code.
func (m *Machine) yield(f *Frame, ins code.Instr) (object.Value, *Frame, *object.Exception) {
	g := f.gen
	v := *f.regs.at(ins.B())
	if g.async != nil && ins.Op() == code.OpYield {
		v = newAsyncYield(v)
	}
	g.state = suspended
	m.th.Handled = g.handled.Prev
	g.handled.Prev = nil
	m.th.Depth--
	caller := f.prev
	f.prev = nil
	m.frame = caller
	switch f.kind {
	case frameFor:
		loop := caller.code.Instrs[caller.pc-1]
		*caller.regs.at(loop.B()) = v
		caller.pc = loop.C()
		return v, caller, nil
	case frameSend:
		send := caller.code.Instrs[caller.pc-1]
		*caller.regs.at(send.B()) = v
		return v, caller, nil
	}
	return v, nil, nil
}

// finish marks g as done and restores the thread's handled exception.
func (g *Generator) finish(m *Machine) {
	g.state = finished
	m.th.Handled = g.handled.Prev
	g.handled = object.HandledState{}
}

// fail is finish for an exception.
func (g *Generator) fail(m *Machine, exc *object.Exception) *object.Exception {
	g.finish(m)
	exc, disguised := g.disguised(exc)
	if disguised {
		m.addTraceback(g.frame, exc)
	}
	return exc
}

// disguised is exc, or a RuntimeError for StopIteration, which must not leave the generator: that would look like exhaustion.
func (g *Generator) disguised(exc *object.Exception) (err *object.Exception, disguised bool) {
	switch {
	case exc.Is(object.StopIterationType):
	case g.async != nil && exc.Is(object.StopAsyncIterationType):
	default:
		return exc, false
	}
	what := "generator"
	switch g.Type() {
	case CoroutineType:
		what = "coroutine"
	case AsyncGeneratorType:
		what = "async generator"
	}
	err = object.Errorf(object.RuntimeErrorType, "%s raised %s", what, exc.Type().Name)
	err.Cause = exc.Value()
	err.SuppressContext = true
	err.SetContext(exc)
	return err, true
}

// checkIdle refuses to resume a running generator or a finished coroutine.
func (g *Generator) checkIdle() *object.Exception {
	if g.state == running {
		what := g.Type().Name
		if g.async != nil {
			what = "asynchronous generator"
		}
		if what == "generator" || what == "coroutine" {
			return object.ValueErrorf("%s already executing", what)
		}
		return object.ValueErrorf("%s already executing", "async generator")
	}
	if g.state == finished && g.Type() == CoroutineType {
		return object.Errorf(object.RuntimeErrorType, "cannot reuse already awaited coroutine")
	}
	return nil
}

// Send resumes g from Go code: v becomes the value of the pending yield.
func (g *Generator) Send(th *object.Thread, v object.Value) (object.Value, object.SendStatus, *object.Exception) {
	if exc := g.checkIdle(); exc != nil {
		return object.Value{}, object.SendError, exc
	}
	switch g.state {
	case finished:
		return object.None, object.SendReturn, nil
	case created, unbegun:
		if !v.IsNone() {
			what := g.Type().Name
			if g.async != nil {
				what = "async generator"
			}
			return object.Value{}, object.SendError, object.TypeErrorf("can't send non-None value to a just-started %s", what)
		}
	}
	if g.state >= unbegun {
		return drivenOf(g).resume(th)
	}
	g.deliver(v)
	return g.resume(machineOf(th), nil)
}

// resume runs g until its next yield, starting with exc raised where it stands if that is not nil.
func (g *Generator) resume(m *Machine, exc *object.Exception) (object.Value, object.SendStatus, *object.Exception) {
	if exc := m.th.EnterCall(); exc != nil {
		return object.Value{}, object.SendError, exc
	}
	defer m.th.LeaveCall()
	f, failed := g.enter(m, m.frame, frameEntry)
	if failed != nil {
		return object.Value{}, object.SendError, failed
	}
	v, how, exc := m.run(f, exc)
	switch how {
	case returned:
		return v, object.SendReturn, nil
	case yielded:
		return v, object.SendYield, nil
	}
	return object.Value{}, object.SendError, exc
}

// Throw raises exc where g stands, or in what it delegates to.
func (g *Generator) Throw(th *object.Thread, exc *object.Exception) (object.Value, object.SendStatus, *object.Exception) {
	if bad := g.checkIdle(); bad != nil {
		return object.Value{}, object.SendError, bad
	}
	m := machineOf(th)
	if g.state == finished {
		return object.Value{}, object.SendError, exc
	}
	if g.state >= unbegun {
		return drivenOf(g).throw(th, exc)
	}
	if g.state == created {
		v, status, failed := g.resume(m, exc)
		if failed != nil && failed.Cause.Is(exc.Value()) {
			failed = exc // nothing of the body ran, and nothing disguised StopIteration
		}
		return v, status, failed
	}
	d := g.delegate()
	if d.IsNull() {
		return g.resume(m, exc)
	}
	if exc.Is(object.GeneratorExitType) {
		g.state = running
		failed := closeIterator(th, d)
		g.state = suspended
		if failed != nil {
			return g.resume(m, failed)
		}
		return g.resume(m, exc)
	}
	f := g.frame
	g.state = running
	f.prev, f.chunk, f.top, f.kind = m.frame, m.frame.chunk, m.frame.top, frameEntry // what d runs sees g as its caller
	m.frame = f
	v, status, failed := throwInto(th, d, exc)
	m.frame = f.prev
	f.prev = nil
	g.state = suspended
	switch status {
	case object.SendYield:
		return v, status, nil
	case object.SendReturn:
		send := f.code.original().Instrs[f.code.plainPC(f.pc)-2]
		*f.regs.at(send.B()) = v
		f.pc = send.C()
		g.state = created // nothing to deliver: the Send is over
		return g.resume(m, nil)
	}
	return g.resume(m, failed)
}

// stopValue is StopIteration.value.
func stopValue(exc *object.Exception) object.Value {
	if len(exc.Fields) > 0 && !exc.Fields[0].IsNull() {
		return exc.Fields[0]
	}
	return object.None
}

// throwInto throws exc into the iterator d of a yield from.
func throwInto(th *object.Thread, d object.Value, exc *object.Exception) (object.Value, object.SendStatus, *object.Exception) {
	switch d.Type() {
	case GeneratorType, CoroutineType:
		if failed := th.Enter(""); failed != nil {
			return object.Value{}, object.SendError, failed
		}
		defer th.Leave()
		return object.Cast[Generator](d).Throw(th, exc)
	}
	throw, ok, failed := object.FindAttr(th, d, strThrow)
	if failed != nil {
		return object.Value{}, object.SendError, failed
	}
	if !ok {
		return object.Value{}, object.SendError, exc
	}
	v, failed := object.Call1(th, throw, exc.Value())
	if failed == nil {
		return v, object.SendYield, nil
	}
	if failed.Is(object.StopIterationType) {
		return stopValue(failed), object.SendReturn, nil
	}
	return object.Value{}, object.SendError, failed
}

// closeIterator closes the iterator d of a yield from, if it can be closed.
func closeIterator(th *object.Thread, d object.Value) *object.Exception {
	switch d.Type() {
	case GeneratorType, CoroutineType:
		if exc := th.Enter(""); exc != nil {
			return exc
		}
		defer th.Leave()
		_, exc := object.Cast[Generator](d).Close(th)
		return exc
	}
	closeMethod, ok, exc := object.FindAttr(th, d, strClose)
	if exc != nil {
		th.Interp.OnUnraisable(th, exc, "Exception ignored while closing generator "+reprOf(th, d), object.Value{})
		return nil
	}
	if !ok {
		return nil
	}
	_, exc = object.Call0(th, closeMethod)
	return exc
}

// Close ends g by raising GeneratorExit in it; the result is what it returns.
func (g *Generator) Close(th *object.Thread) (object.Value, *object.Exception) {
	if g.state == running {
		return object.Value{}, g.checkIdle()
	}
	switch g.state {
	case created:
		g.state = finished
		return object.None, nil
	case unbegun:
		drivenOf(g).end()
		return object.None, nil
	case finished:
		return object.None, nil
	}
	v, status, exc := g.Throw(th, object.NewException(object.GeneratorExitType))
	switch status {
	case object.SendYield:
		return object.Value{}, object.Errorf(object.RuntimeErrorType, "%s ignored GeneratorExit", g.kindName())
	case object.SendReturn:
		return v, nil
	}
	if exc.Is(object.GeneratorExitType) || exc.Is(object.StopIterationType) {
		return object.None, nil
	}
	return object.Value{}, exc
}

func (g *Generator) kindName() string {
	if g.async != nil {
		return "async generator"
	}
	return g.Type().Name
}

// generatorNext is the Next slot of generators.
func generatorNext(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	r, status, exc := object.Cast[Generator](v).Send(th, object.None)
	switch {
	case status == object.SendYield:
		return r, nil
	case status == object.SendReturn && !r.IsNone():
		return object.Value{}, object.NewException(object.StopIterationType, r)
	}
	return object.Value{}, exc
}

func generatorSend(th *object.Thread, self, v object.Value) (object.Value, object.SendStatus, *object.Exception) {
	return object.Cast[Generator](self).Send(th, v)
}

// finishSend is the instruction Send. It returns the frame to go on with, f itself when the value is there already (f.pc is then right).
func (m *Machine) finishSend(f *Frame, ins code.Instr) (*Frame, *object.Exception) {
	it, v := *f.regs.at(ins.A()), f.regs.at(ins.B())
	var r object.Value
	var status object.SendStatus
	var exc *object.Exception
	switch t := it.Type(); {
	case t == GeneratorType || t == CoroutineType:
		g := object.Cast[Generator](it)
		if g.state == suspended || g.state == created && v.IsNone() {
			g.deliver(*v)
			return g.enter(m, f, frameSend)
		}
		r, status, exc = g.Send(m.th, *v)
	case t.Send != nil:
		r, status, exc = t.Send(m.th, it, *v)
	default:
		r, status, exc = m.sendTo(it, *v)
	}
	switch {
	case exc != nil:
		return nil, exc
	case status == object.SendReturn:
		f.pc = ins.C()
	}
	*v = r
	return f, nil
}

// sendTo sends v to any iterator: next() for None, else its send method.
func (m *Machine) sendTo(it, v object.Value) (object.Value, object.SendStatus, *object.Exception) {
	var r object.Value
	var exc *object.Exception
	if v.IsNone() && it.Type().Next != nil {
		r, exc = it.Type().Next(m.th, it)
		if exc == nil && r.IsNull() {
			return object.None, object.SendReturn, nil
		}
	} else {
		r, exc = object.CallMethod(m.th, it, strSend, v)
	}
	if exc == nil {
		return r, object.SendYield, nil
	}
	if exc.Is(object.StopIterationType) {
		return stopValue(exc), object.SendReturn, nil
	}
	return object.Value{}, object.SendError, exc
}
