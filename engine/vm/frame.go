// This file defines Machine, Frame and the register stack.

package vm

import (
	"context"

	"dappco.re/go/py/engine/object"
)

// frameKind says what happens with a frame's result.
type frameKind uint8

const (
	frameCall  frameKind = iota // stored in register ret of the caller
	frameEntry                  // returned from run to Go
	frameInit                   // __init__: must be None; the caller gets self
	frameFor                    // generator driven by ForLoop
	frameSend                   // generator or coroutine driven by Send
)

// Frame is one activation of a Code. Frames of generators belong to their Generator; all others come from the machine's
// pool.
type Frame struct {
	code *Code
	fn   *Function
	regs window
	prev *Frame
	pc   int // next instruction; only true while the frame is not the one that run is executing, or after run has stored it

	base  int // of regs in chunk; -1 for a generator's frame
	top   int // first free register of chunk while this frame is on top
	chunk *chunk

	kind frameKind
	ret  uint16 // where the result goes, by kind
	// locals is the namespace of a module, class body or exec; null for functions.
	locals object.Value
	self   object.Value // frameInit: the instance
	gen    *Generator
	obj    *FrameObject // the Python frame object, once somebody asked for it
}

// chunk is a piece of the register stack.
type chunk struct {
	regs       []object.Value
	prev, next *chunk
}

// newRegs makes n registers. There is one more behind them that is never used: a window's empty slice may begin behind its last register, and a pointer
// behind an allocation is one into whatever comes next, which the garbage collector takes for a fault.
func newRegs(n int) []object.Value { return make([]object.Value, n+1)[:n] }

const (
	firstChunk = 2048
	laterChunk = 32768

	// maxStack bounds the frames and registers of a thread whose interpreter has no memory limit.
	maxStack = 1 << 30
	minStack = 2 << 20 // the least it is bounded to
)

// Machine is the VM's half of a thread.
type Machine struct {
	th    *object.Thread
	frame *Frame // the frame on top
	pool  []*Frame
	used  int   // frames of pool in use
	stack int64 // size of frames and chunks
	root  Frame
	ctx   context.Context // what the running script obeys; nil means nothing
	trace *tracing        // of sys.settrace and setprofile, nil until one of them was called
	// stops is how often the current run was told to stop, see maxStops.
	stops int
}

// NewThread is a thread that can run code.
func NewThread(in *object.Interp) *object.Thread {
	th := object.NewThread(in)
	m := &Machine{th: th}
	m.root.chunk = &chunk{regs: newRegs(firstChunk)}
	m.root.code = rootCode
	m.frame = &m.root
	th.VM = m
	in.Finalizers.SetMain(th)
	return th
}

var rootCode = &Code{numRegs: 0}

// machineOf is the machine of th.
func machineOf(th *object.Thread) *Machine { return th.VM.(*Machine) }

// growPool makes more frames.
func (m *Machine) growPool() *object.Exception {
	n := max(16, min(len(m.pool), 1024))
	if exc := m.grow(n * frameSize); exc != nil {
		return exc
	}
	block := make([]Frame, n)
	for i := range block {
		m.pool = append(m.pool, &block[i])
	}
	return nil
}

// grow counts bytes more of the stack, which is bounded: the recursion limit may be set to any height.
func (m *Machine) grow(bytes int) *object.Exception {
	limit := int64(maxStack)
	if l := m.th.Interp.MemoryLimit; l > 0 {
		limit = min(limit, max(l/4, minStack))
	}
	if m.stack+int64(bytes) > limit {
		return object.NewException(object.MemoryErrorType)
	}
	m.stack += int64(bytes)
	return nil
}

// reserve finds n registers above frame f for a frame that does not share f's registers.
func (m *Machine) reserve(f *Frame, n int) (c *chunk, base int, exc *object.Exception) {
	c, base = f.chunk, f.top
	for base+n > len(c.regs) {
		if c.next == nil {
			size := max(laterChunk, n)
			if exc := m.grow(size * valueSize); exc != nil {
				return nil, 0, exc
			}
			c.next = &chunk{regs: newRegs(size), prev: c}
		}
		c, base = c.next, 0
	}
	return c, base, nil
}

// Trim gives back the part of th's stack that is not in use, and what it still refers to.
func Trim(th *object.Thread) {
	th.TrimScratch()
	m := machineOf(th)
	clear(m.frame.chunk.regs[m.frame.top:])
	for c := m.frame.chunk.next; c != nil; c = c.next {
		m.stack -= int64(len(c.regs) * valueSize)
	}
	m.frame.chunk.next = nil
	for _, f := range m.pool[m.used:] {
		*f = Frame{}
	}
	if m.used < len(m.pool)/2 {
		m.stack -= int64((len(m.pool) - m.used) * frameSize)
		m.pool = append([]*Frame(nil), m.pool[:m.used]...)
	}
}

// push makes a frame for fn whose arguments are nargs registers of caller from at on. It returns nil when the call is
// not of the simplest kind or an exception is due: the caller then takes the general way.
func (m *Machine) push(caller *Frame, fn *Function, at uint16, nargs int) *Frame {
	c := fn.code
	if !c.simple {
		return nil
	}
	if nargs != c.argCount {
		if nargs > c.argCount || fn.defaults == nil || nargs+len(fn.defaults.Items) < c.argCount {
			return nil
		}
	}
	th := m.th
	base := caller.base + int(at)
	ch := caller.chunk
	if caller.base < 0 || base+c.numRegs > len(ch.regs) || m.used == len(m.pool) || th.Depth >= th.Interp.RecursionLimit || th.Interrupt.Load() != 0 {
		return nil
	}
	if nargs != c.argCount {
		d := fn.defaults.Items
		copy(ch.regs[base+nargs:base+c.argCount], d[len(d)-(c.argCount-nargs):])
	}
	th.Depth++
	f := m.pool[m.used]
	m.used++
	f.code, f.fn, f.prev, f.chunk = c, fn, caller, ch
	f.pc = 0
	f.base = base
	f.top = base + c.numRegs
	f.ret = at - 1
	f.kind = frameCall
	window := ch.regs[base:f.top]
	f.regs.p = &window[0]
	if n := c.numLocals; n > c.argCount {
		clear(window[c.argCount:n])
	}
	m.frame = f
	return f
}

// refuseFrame is the reason why th may not enter another frame: it is too deep or has been interrupted; nil if it may
// go on.
func refuseFrame(th *object.Thread) *object.Exception {
	if th.Depth >= th.Interp.RecursionLimit {
		return object.Errorf(object.RecursionErrorType, "maximum recursion depth exceeded")
	}
	return machineOf(th).betweenInstructions()
}

// pushAbove makes a frame for fn above caller, with room for binding any arguments: the caller binds them into the window.
func (m *Machine) pushAbove(caller *Frame, fn *Function) (*Frame, *object.Exception) {
	th := m.th
	if th.Depth >= th.Interp.RecursionLimit || th.Interrupt.Load() != 0 {
		if exc := refuseFrame(th); exc != nil {
			return nil, exc
		}
	}
	c := fn.code
	if m.trace != nil && m.isTracing() {
		c = c.traced()
	}
	ch, base, exc := m.reserve(caller, c.numRegs)
	if exc != nil {
		return nil, exc
	}
	if m.used == len(m.pool) {
		if exc := m.growPool(); exc != nil {
			return nil, exc
		}
	}
	th.Depth++
	f := m.pool[m.used]
	m.used++
	f.code, f.fn, f.prev, f.chunk = c, fn, caller, ch
	f.pc = 0
	f.base = base
	f.top = base + c.numRegs
	f.kind = frameCall
	window := ch.regs[base:f.top]
	f.regs.p = &window[0]
	clear(window[:len(c.Locals)])
	if c.isExec {
		f.locals = fn.globals.Value() // until exec or __build_class__ gives a namespace
	}
	m.frame = f
	return f, nil
}

// pop gives f back and makes its caller the top frame.
func (m *Machine) pop(f *Frame) {
	if f.obj != nil {
		f.obj.detach(f)
	}
	m.th.Depth--
	m.frame = f.prev
	if f.gen == nil {
		m.used--
		if !f.locals.IsNull() {
			f.locals = object.Value{}
		}
	}
}
