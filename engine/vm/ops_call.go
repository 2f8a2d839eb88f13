// This file has the general halves of calls. A finish function returns the frame to go on with when a Python function
// was pushed, or nil when the result is in its register.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// finishCall calls what is in register at with the n registers from first on; the result goes to register at.
func (m *Machine) finishCall(f *Frame, at, first uint16, n int, kw []*object.Str) (*Frame, *object.Exception) {
	callee := *f.regs.at(at)
	args := f.regs.slice(first, n)
	switch callee.Type() {
	case FunctionType:
		return m.pushGeneral(f, object.Cast[Function](callee), at, args, kw)
	case object.NativeType:
		nat := object.Cast[object.Native](callee)
		var v object.Value
		var exc *object.Exception
		if mt := nat.Method; mt.F1 != nil && n == 1 && kw == nil {
			v, exc = mt.F1(m.th, nat.Self, args[0])
		} else {
			v, exc = mt.Invoke(m.th, nat.Self, args, kw)
		}
		if exc == nil {
			*f.regs.at(at) = v
		}
		return nil, exc
	case object.MethodType:
		b := object.Cast[object.BoundMethod](callee)
		if b.Func.Type() == object.MethodType {
			break
		}
		all := m.th.Scratch(n + 1)
		all[0] = b.Self
		copy(all[1:], args)
		var callee *Frame
		var exc *object.Exception
		if b.Func.Type() == FunctionType {
			callee, exc = m.pushGeneral(f, object.Cast[Function](b.Func), at, all, kw)
		} else {
			var v object.Value
			if v, exc = object.Call(m.th, b.Func, all, kw); exc == nil {
				*f.regs.at(at) = v
			}
		}
		m.th.Release(all)
		return callee, exc
	}
	if callee.Type() == object.TypeType {
		if nf, done, exc := m.instantiate(f, callee.AsType(), at, args, kw); done {
			return nf, exc
		}
	}
	v, exc := object.Call(m.th, callee, args, kw)
	if exc == nil {
		*f.regs.at(at) = v
	}
	return nil, exc
}

// pushGeneral binds any arguments of a Python function to a new frame; the result goes to register at of f.
func (m *Machine) pushGeneral(f *Frame, fn *Function, at uint16, args []object.Value, kw []*object.Str) (*Frame, *object.Exception) {
	nf, exc := m.pushAbove(f, fn)
	if exc != nil {
		return nil, exc
	}
	nf.ret = at
	if exc := fn.bind(m.th, args, kw, nf.regs); exc != nil {
		m.pop(nf)
		return nil, exc
	}
	if fn.code.resumable {
		g := m.newGenerator(nf)
		m.pop(nf)
		*f.regs.at(at) = g
		return nil, nil
	}
	return nf, nil
}

// instantiate calls a class whose construction is object.__new__ and a Python __init__ (or none) without leaving the
// run loop. done is false for all others.
func (m *Machine) instantiate(f *Frame, t *object.Type, at uint16, args []object.Value, kw []*object.Str) (nf *Frame, done bool, exc *object.Exception) {
	init, ok := t.PlainInit()
	if !ok {
		return nil, false, nil
	}
	if init.IsNull() {
		if len(args) > 0 {
			return nil, false, nil
		}
		*f.regs.at(at) = object.NewInstance(t).Value()
		return nil, true, nil
	}
	if init.Type() != FunctionType {
		return nil, false, nil
	}
	fn := object.Cast[Function](init)
	if fn.code.resumable {
		return nil, false, nil
	}
	self := object.NewInstance(t).Value()
	all := m.th.Scratch(len(args) + 1)
	all[0] = self
	copy(all[1:], args)
	nf, exc = m.pushAbove(f, fn)
	if exc == nil {
		nf.ret = at
		nf.kind = frameInit
		nf.self = self
		if fn.code.simple && len(all) == fn.code.argCount && len(kw) == 0 {
			copy(nf.regs.slice(0, len(all)), all)
		} else if exc = fn.bind(m.th, all, kw, nf.regs); exc != nil {
			m.pop(nf)
			nf = nil
		}
	}
	m.th.Release(all)
	return nf, true, exc
}

// finishCallMethod is CallMethod: the callee in register at, self or nothing behind it, n arguments behind that.
func (m *Machine) finishCallMethod(f *Frame, at uint16, n int) (*Frame, *object.Exception) {
	callee, self := *f.regs.at(at), *f.regs.at(at + 1)
	if self.IsNull() {
		return m.finishCall(f, at, at+2, n, nil)
	}
	if callee.Type() == object.MethodDescrType {
		d := object.Cast[object.MethodDescr](callee)
		var v object.Value
		var exc *object.Exception
		switch mt := d.Method; {
		case mt.F1 != nil && n == 1:
			v, exc = mt.F1(m.th, self, *f.regs.at(at + 2))
		case mt.F0 != nil && n == 0:
			v, exc = mt.F0(m.th, self)
		default:
			v, exc = mt.Invoke(m.th, self, f.regs.slice(at+2, n), nil)
		}
		if exc == nil {
			*f.regs.at(at) = v
		}
		return nil, exc
	}
	return m.finishCall(f, at, at+1, n+1, nil)
}

// finishCallGeneral is CallKw, CallMethodKw and CallEx.
func (m *Machine) finishCallGeneral(f *Frame, ins code.Instr) (*Frame, *object.Exception) {
	at := ins.A()
	switch ins.Op() {
	case code.OpCallKw:
		return m.finishCall(f, at, at+1, int(ins.B()), f.code.kwNames(ins.C()))
	case code.OpCallMethodKw:
		kw := f.code.kwNames(ins.C())
		if f.regs.at(at + 1).IsNull() {
			return m.finishCall(f, at, at+2, int(ins.B()), kw)
		}
		return m.finishCall(f, at, at+1, int(ins.B())+1, kw)
	}
	if ins.B() == 1 {
		if exc := m.soleStar(f, at); exc != nil {
			return nil, exc
		}
	}
	args := f.regs.at(at + 1).AsTuple().Items
	var kw []*object.Str
	if d := *f.regs.at(at + 2); !d.IsNull() {
		all := append(make([]object.Value, 0, len(args)+d.AsDict().Len()), args...)
		for i := 0; ; {
			k, v, next, ok := d.AsDict().Next(i)
			if !ok {
				break
			}
			i = next
			if !k.Type().Has(object.FlagStr) {
				return nil, object.TypeErrorf("keywords must be strings")
			}
			kw = append(kw, k.AsStr())
			all = append(all, v)
		}
		args = all
	}
	if callee := *f.regs.at(at); callee.Type() == FunctionType {
		return m.pushGeneral(f, object.Cast[Function](callee), at, args, kw)
	}
	v, exc := object.Call(m.th, *f.regs.at(at), args, kw)
	if exc == nil {
		*f.regs.at(at) = v
	}
	return nil, exc
}

// soleStar makes a tuple of the operand of a call's only starred argument.
func (m *Machine) soleStar(f *Frame, at uint16) *object.Exception {
	v := *f.regs.at(at + 1)
	if v.Type() == object.TupleType {
		return nil
	}
	if t := v.Type(); t.Iter == nil && (t.Sequence == nil || !t.Sequence.IsSequence) {
		return object.TypeErrorf("%s argument after * must be an iterable, not %s", m.callName(*f.regs.at(at)), t.Name)
	}
	items, exc := object.Collect(m.th, v)
	if exc != nil {
		return exc
	}
	*f.regs.at(at + 1) = object.TupleOver(items)
	return nil
}

// finishReturn ends a frame that is not an ordinary call. It returns the frame to go on with, with an exception to
// raise there or without; or nil: run returns to Go.
func (m *Machine) finishReturn(f *Frame, result object.Value) (*Frame, *object.Exception) {
	if f.gen != nil {
		f.gen.finish(m)
	}
	kind, ret, caller := f.kind, f.ret, f.prev
	m.pop(f)
	switch kind {
	case frameInit:
		self := f.self
		f.self = object.Value{}
		if !result.IsNone() {
			return caller, object.TypeErrorf("__init__() should return None, not '%s'", result.Type().Name)
		}
		*caller.regs.at(ret) = self
		return caller, nil
	case frameFor:
		ins := caller.code.Instrs[caller.pc-1]
		*caller.regs.at(ins.A()) = object.Value{}
		return caller, nil
	case frameSend:
		ins := caller.code.Instrs[caller.pc-1]
		*caller.regs.at(ins.B()) = result
		caller.pc = ins.C()
		return caller, nil
	}
	return nil, nil
}
