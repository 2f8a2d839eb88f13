// This file has the instructions that raise, catch and match exceptions.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// raise is the statement raise v: an exception or an exception class.
func (m *Machine) raise(v object.Value) *object.Exception {
	exc := m.asException(v, "exceptions must derive from BaseException")
	if h := m.th.Handling(); h != nil && h != exc {
		exc.SetContext(h)
	}
	return exc
}

// asException is v, or an instance made of the class v; otherwise a TypeError that says message.
func (m *Machine) asException(v object.Value, message string) *object.Exception {
	if object.IsException(v) {
		return v.AsException()
	}
	if v.Type().Has(object.FlagType) && v.AsType().Has(object.FlagException) {
		made, exc := object.Call0(m.th, v)
		if exc != nil {
			return exc
		}
		if !object.IsException(made) {
			return object.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", reprOf(m.th, v), reprOf(m.th, made.Type().Value()))
		}
		return made.AsException()
	}
	return object.TypeErrorf("%s", message)
}

func reprOf(th *object.Thread, v object.Value) string {
	s, exc := object.Repr(th, v)
	if exc != nil {
		return "<" + v.Type().Name + " object>"
	}
	return s.String()
}

// raiseFrom is raise v from cause.
func (m *Machine) raiseFrom(v, cause object.Value) *object.Exception {
	exc := m.asException(v, "exceptions must derive from BaseException")
	switch {
	case cause.IsNone():
		exc.Cause = object.Value{}
	case object.IsException(cause):
		exc.Cause = cause
	case cause.Type().Has(object.FlagType) && cause.AsType().Has(object.FlagException):
		made, failed := object.Call0(m.th, cause)
		if failed != nil {
			return failed
		}
		if !object.IsException(made) {
			return object.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", reprOf(m.th, cause), reprOf(m.th, made.Type().Value()))
		}
		exc.Cause = made
	default:
		return object.TypeErrorf("exception causes must derive from BaseException")
	}
	exc.SuppressContext = true
	if h := m.th.Handling(); h != nil && h != exc {
		exc.SetContext(h)
	}
	return exc
}

// inContext makes the exception that is handled the context of exc, unless it has one.
func (m *Machine) inContext(exc *object.Exception) {
	if exc.Context != nil {
		return
	}
	if h := m.th.Handling(); h != nil && h != exc {
		exc.SetContext(h)
	}
}

// raiseAgain is raise without expression.
func (m *Machine) raiseAgain() *object.Exception {
	if h := m.th.Handling(); h != nil {
		return h
	}
	return object.Errorf(object.RuntimeErrorType, "No active exception to reraise")
}

// backToRaise makes f, which raises exc once more in code without a line, stand where it raised it first: that is the
// line that a frame shows after its end.
func (f *Frame) backToRaise(exc *object.Exception) {
	if f.code.position(f.pc-1).Line > 0 {
		return
	}
	if exc.Traceback.IsNull() || exc.Traceback.Type() != TracebackType {
		return
	}
	if tb := object.Cast[Traceback](exc.Traceback); tb.frame == f.obj && tb.made == nil {
		f.pc = tb.pc
	}
}

// endComprehensions forgets the variables of inlined comprehensions, which end with an exception: no handler is in one.
func (f *Frame) endComprehensions() {
	for i, l := range f.code.Locals {
		if l.Kind == code.HiddenLocal || l.Kind == code.HiddenCell {
			*f.regs.at(uint16(i)) = object.Value{}
		}
	}
}

// unwind takes an exception raised at f's current instruction to its handler: the frame that has one, ready to go on
// there, or the exception when the frame that run was entered with has none. again means that the instruction
// re-raises, so that the frame is in the traceback already.
func (m *Machine) unwind(f *Frame, exc *object.Exception, again bool) (*Frame, *object.Exception) {
	if !again && exc.Traceback.IsNull() {
		// One with a traceback comes out of code that a native function called: its context is what that code left.
		m.inContext(exc)
	}
	for {
		at := f.pc - 1
		if again {
			f.backToRaise(exc)
		} else {
			m.addTraceback(f, exc)
			if m.trace != nil {
				exc = m.raiseEvent(f, exc)
			}
		}
		again = false
		if h := f.code.handler(at); h != nil && !m.unstoppable(exc) {
			*f.regs.at(h.Reg) = exc.Value()
			f.pc = int(h.Target)
			if f.code.inlines {
				f.endComprehensions()
			}
			return f, nil
		}
		if f.gen != nil {
			exc = f.gen.fail(m, exc)
		}
		if m.trace != nil {
			exc = m.unwindEvent(f, exc)
		}
		kind, caller := f.kind, f.prev
		m.pop(f)
		if kind == frameEntry {
			return f, exc
		}
		f = caller
	}
}
