// This file implements sys.settrace and sys.setprofile.
//
// Code that is traced runs as a twin: the same code, but the instructions that mean an event have opTrap in place of
// their opcode. opTrap calls the trace functions and jumps to a copy of the instruction behind the end of the code,
// which is followed by a jump back: copy number i lies at n + 2i, n being the number of instructions. So code that is
// not traced pays nothing, not even in the run loop. Positions and handlers of the twin cover the copies; what Python
// sees of a pc goes through plainPC. While tracing is on, the interrupt word is never zero, which makes all calls take
// the general way through pushAbove, where frames get their twins.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// opTrap is an opcode that no code has.
const opTrap = code.Opcode(255)

// What happens at a trapped instruction, in this order.
const (
	trapEnter     uint8 = 1 << iota // the frame begins or is resumed
	trapAfterCall                   // behind a call
	trapLine                        // first instruction of a line
	trapCall                        // a call, which may be of a native function
	trapLeave                       // return or yield
)

// tracing is the state of settrace and setprofile of a thread. Null means that the function is not set.
type tracing struct {
	trace, profile object.Value
	busy           bool         // a trace function is running: it is not traced itself
	native         object.Value // the native function that frame is calling, for c_return
	frame          *Frame
}

// twin is the code of a traced frame.
type twin struct {
	orig  *Code
	kinds []uint8 // of the traps, by instruction
}

// original is the code that Python sees: c, or what c is the twin of.
func (c *Code) original() *Code {
	if c.twin != nil {
		return c.twin.orig
	}
	return c
}

// traced is the twin of c.
func (c *Code) traced() *Code {
	if c.twin != nil {
		return c
	}
	if t := c.traceTwin.Load(); t != nil {
		return t
	}
	n := len(c.Instrs)
	whole := *c.Code
	whole.Instrs = append([]code.Instr(nil), c.Instrs...)
	whole.Positions = append([]code.Position(nil), c.Positions...)
	for i, ins := range c.Instrs {
		whole.Instrs = append(whole.Instrs, ins, code.Make(code.OpJump, 0, 0, min(i+1, n-1)))
		whole.Positions = append(whole.Positions, c.Positions[i], c.Positions[i])
	}
	whole.Handlers = nil
	for _, h := range c.Handlers {
		copies := h
		copies.Start, copies.End = int32(n)+2*h.Start, int32(n)+2*h.End
		whole.Handlers = append(whole.Handlers, h, copies)
	}
	t := load(&whole)
	// Functions and classes that the code makes are those of the original.
	t.consts, t.kpool = c.consts, c.kpool
	t.twin = &twin{orig: c, kinds: c.traps()}
	for i, k := range t.twin.kinds {
		if k != 0 {
			whole.Instrs[i] = whole.Instrs[i]&^0xFF | code.Instr(opTrap)
		}
	}
	c.traceTwin.Store(t)
	return t
}

// copyOf is where the copy of instruction i of a twin lies.
func (c *Code) copyOf(i int) int { return len(c.twin.kinds) + 2*i }

// plainPC is pc, which is behind an instruction, as the original of a twin has it.
func (c *Code) plainPC(pc int) int {
	if c.twin == nil || pc <= len(c.twin.kinds) {
		return pc
	}
	return (pc-1-len(c.twin.kinds))/2 + 1
}

// traps says what happens at each instruction of c.
func (c *Code) traps() []uint8 {
	kinds := make([]uint8, len(c.Instrs))
	kinds[0] |= trapEnter
	line := int32(0)
	for i, ins := range c.Instrs {
		if p := c.Positions[i]; p.Line > 0 && p.Line != line {
			kinds[i] |= trapLine
			line = p.Line
		}
		switch op := ins.Op(); op {
		case code.OpReturn, code.OpReturnK:
			kinds[i] |= trapLeave
		case code.OpYield, code.OpYieldDelegated:
			kinds[i] |= trapLeave
			if i+1 < len(kinds) {
				kinds[i+1] |= trapEnter
			}
		case code.OpCall, code.OpCallMethod, code.OpCallKw, code.OpCallMethodKw, code.OpCallEx:
			kinds[i] |= trapCall
			if i+1 < len(kinds) {
				kinds[i+1] |= trapAfterCall
			}
		default:
			if op.Jumps() {
				if target := ins.C(); target < i && target < len(kinds) {
					// A loop: its line begins again.
					kinds[target] |= trapLine
				}
			}
		}
	}
	return kinds
}

// SetTrace is sys.settrace; None ends it.
func SetTrace(th *object.Thread, f object.Value) {
	m := machineOf(th)
	t := m.tracingState()
	t.trace = nullIfNone(f)
	m.updateTracing()
}

// SetProfile is sys.setprofile; None ends it.
func SetProfile(th *object.Thread, f object.Value) {
	m := machineOf(th)
	t := m.tracingState()
	t.profile = nullIfNone(f)
	// The frames that are there already: the run loop takes their twins when it comes back to them.
	for f := m.frame; f != nil && f.fn != nil; f = f.prev {
		f.code = f.code.traced()
	}
	m.updateTracing()
}

// TraceFunction and ProfileFunction are what was set, or None.
func TraceFunction(th *object.Thread) object.Value {
	if t := machineOf(th).trace; t != nil {
		return orNone(t.trace)
	}
	return object.None
}

// ProfileFunction is what SetProfile was given, or None.
func ProfileFunction(th *object.Thread) object.Value {
	if t := machineOf(th).trace; t != nil {
		return orNone(t.profile)
	}
	return object.None
}

func nullIfNone(v object.Value) object.Value {
	if v.IsNone() {
		return object.Value{}
	}
	return v
}

func (m *Machine) tracingState() *tracing {
	if m.trace == nil {
		m.trace = &tracing{}
	}
	return m.trace
}

func (m *Machine) updateTracing() {
	if m.trace.trace.IsNull() && m.trace.profile.IsNull() {
		m.th.ClearInterrupt(object.InterruptTrace)
		return
	}
	m.th.SetInterrupt(object.InterruptTrace)
}

// isTracing reports that frames that begin now are traced.
func (m *Machine) isTracing() bool {
	t := m.trace
	return t != nil && !t.busy && (!t.trace.IsNull() || !t.profile.IsNull())
}

// CallTraced calls f with tracing on even while a trace function runs.
func CallTraced(th *object.Thread, f object.Value, args []object.Value) (object.Value, *object.Exception) {
	if t := machineOf(th).trace; t != nil {
		busy := t.busy
		t.busy = false
		defer func() { t.busy = busy }()
	}
	return object.Call(th, f, args, nil)
}

// setLocalTrace is frame.f_trace = v; the frame runs its twin as soon as the loop comes back to it.
func (o *FrameObject) setLocalTrace(v object.Value) {
	o.trace = nullIfNone(v)
	if o.f != nil && !o.trace.IsNull() {
		o.f.code = o.f.code.traced()
	}
}

// trap does what is due at instruction at of f.
func (m *Machine) trap(f *Frame, at int) *object.Exception {
	t := m.trace
	if t == nil || t.busy || f.code.twin == nil || t.trace.IsNull() && t.profile.IsNull() {
		return nil
	}
	kind := f.code.twin.kinds[at]
	if kind&trapAfterCall != 0 && t.frame == f {
		callee := t.native
		t.frame, t.native = nil, object.Value{}
		if exc := m.profileEvent(f, "c_return", callee); exc != nil {
			return exc
		}
	}
	if kind&trapEnter != 0 && (at == 0 || f.obj != nil && f.obj.yielded) {
		if exc := m.enterEvent(f, at); exc != nil {
			return exc
		}
	}
	if kind&trapLine != 0 {
		if exc := m.lineEvent(f, at); exc != nil {
			return exc
		}
	}
	ins := f.code.twin.orig.Instrs[at]
	if kind&trapCall != 0 && !t.profile.IsNull() {
		if callee := nativeCallee(m.th, f, ins); !callee.IsNull() {
			if exc := m.profileEvent(f, "c_call", callee); exc != nil {
				return exc
			}
			t.native, t.frame = callee, f
		}
	}
	if kind&trapLeave != 0 {
		v := object.Value{}
		switch ins.Op() {
		case code.OpReturn:
			v = *f.regs.at(ins.A())
		case code.OpReturnK:
			v = *f.code.kpool.at(ins.CR())
		default:
			v = *f.regs.at(ins.B())
			frameObject(f).yielded = true
		}
		return m.leaveEvent(f, orNone(v))
	}
	return nil
}

// nativeCallee is the native function that call instruction ins of f is about to call, null if it calls something else.
func nativeCallee(th *object.Thread, f *Frame, ins code.Instr) object.Value {
	callee := *f.regs.at(ins.A())
	switch {
	case callee.IsNull():
		return object.Value{}
	case callee.Type() == object.NativeType:
		return callee
	case callee.Type() == object.MethodDescrType && (ins.Op() == code.OpCallMethod || ins.Op() == code.OpCallMethodKw):
		self := *f.regs.at(ins.A() + 1)
		if self.IsNull() {
			return object.Value{}
		}
		bound, exc := callee.Type().DescrGet(th, callee, self, self.Type())
		if exc != nil {
			return object.Value{}
		}
		return bound
	}
	return object.Value{}
}

// callHook calls a trace or profile function. One that raises is removed.
func (m *Machine) callHook(fn object.Value, f *Frame, event string, arg object.Value) (object.Value, *object.Exception) {
	m.trace.busy = true
	v, exc := object.Call3(m.th, fn, frameObject(f).Value(), object.Intern(event).Value(), arg)
	m.trace.busy = false
	if exc != nil {
		m.trace.trace, m.trace.profile = object.Value{}, object.Value{}
		m.updateTracing()
	}
	return v, exc
}

func (m *Machine) profileEvent(f *Frame, event string, arg object.Value) *object.Exception {
	if m.trace.profile.IsNull() {
		return nil
	}
	_, exc := m.callHook(m.trace.profile, f, event, arg)
	return exc
}

// enterEvent is "call": the trace function's answer becomes the frame's own trace function. The frame shows the line of
// the def, or of the yield it is resumed at.
func (m *Machine) enterEvent(f *Frame, at int) *object.Exception {
	o := frameObject(f)
	o.yielded = false
	o.enterLine = int32(f.code.FirstLine)
	if at > 0 {
		o.enterLine = f.code.Positions[at-1].Line
	}
	defer func() { o.enterLine = 0 }()
	if !m.trace.trace.IsNull() {
		fn := m.trace.trace
		local, exc := m.callHook(fn, f, "call", object.None)
		if exc != nil {
			return exc
		}
		o.trace = nullIfNone(local)
		o.traceLine = 0
	}
	return m.profileEvent(f, "call", object.None)
}

// localEvent calls the frame's own trace function, which may name its successor.
func (m *Machine) localEvent(f *Frame, event string, arg object.Value) *object.Exception {
	o := f.obj
	if o == nil || o.trace.IsNull() || m.trace.trace.IsNull() {
		return nil
	}
	v, exc := m.callHook(o.trace, f, event, arg)
	if exc != nil {
		o.trace = object.Value{}
		return exc
	}
	if !v.IsNone() {
		o.trace = v
	}
	return nil
}

func (m *Machine) lineEvent(f *Frame, at int) *object.Exception {
	o := f.obj
	if o == nil || o.noLines || o.trace.IsNull() {
		return nil
	}
	line := f.code.Positions[at].Line
	again := line == o.traceLine && at > o.traceAt
	o.traceLine, o.traceAt = line, at
	if again || line <= 0 {
		return nil
	}
	return m.localEvent(f, "line", object.None)
}

func (m *Machine) leaveEvent(f *Frame, v object.Value) *object.Exception {
	if exc := m.localEvent(f, "return", v); exc != nil {
		return exc
	}
	return m.profileEvent(f, "return", v)
}

// raiseEvent is "exception": exc has come to frame f. An exception of the trace function takes its place.
func (m *Machine) raiseEvent(f *Frame, exc *object.Exception) *object.Exception {
	t := m.trace
	if t.busy || f.code.twin == nil {
		return exc
	}
	if t.frame == f {
		callee := t.native
		t.frame, t.native = nil, object.Value{}
		if failed := m.profileEvent(f, "c_exception", callee); failed != nil {
			return failed
		}
	}
	if failed := m.localEvent(f, "exception", object.TupleOf(exc.Type().Value(), exc.Value(), orNone(exc.Traceback))); failed != nil {
		return failed
	}
	return exc
}

// unwindEvent is "return" of a frame that an exception ends.
func (m *Machine) unwindEvent(f *Frame, exc *object.Exception) *object.Exception {
	if m.trace.busy || f.code.twin == nil {
		return exc
	}
	if failed := m.leaveEvent(f, object.None); failed != nil {
		return failed
	}
	return exc
}
