// This file defines Traceback and FrameObject, what Python code sees of the frames.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// Traceback is a traceback object: one frame that an exception went through.
type Traceback struct {
	object.Head
	next  *Traceback
	frame *FrameObject
	pc    int // behind the instruction
	made  *tracebackPlace
}

// tracebackPlace is the line and tb_lasti of a traceback that Python code made.
type tracebackPlace struct{ line, lasti int }

// FrameObject is a frame as a Python object. While the frame lives, f leads to its registers; when it ends, detach
// keeps a copy of its variables.
type FrameObject struct {
	object.Head
	f       *Frame // nil once the frame has ended
	code    *Code
	fn      *Function
	pc      int
	vars    []object.Value // the named registers after the end
	locals  object.Value   // the namespace of a module or class body
	back    *FrameObject
	gen     *Generator
	trace   object.Value // f_trace
	extra   *object.Dict // names that f_locals got which are no variables
	noLines bool
	// traceLine and traceAt are the line and instruction of the last line event.
	traceLine int32
	traceAt   int
	// enterLine is f_lineno during a "call" event, 0 otherwise; yielded says that the next event is the "call" of a resumption.
	enterLine int32
	yielded   bool
	opcodes   bool
}

// The types of frames and tracebacks.
var (
	TracebackType = &object.Type{Name: "traceback", Def: definition{}}
	FrameType     = &object.Type{Name: "frame", Def: definition{}}
)

// frameObject is the Python object of f, made at first use.
func frameObject(f *Frame) *FrameObject {
	if f.obj == nil {
		f.obj = &FrameObject{Head: object.NewHead(FrameType), f: f, code: f.code.original(), fn: f.fn, locals: f.locals, gen: f.gen}
	}
	return f.obj
}

// detach is called when f ends: the object keeps what can still be asked for.
func (o *FrameObject) detach(f *Frame) {
	o.pc = f.code.plainPC(f.pc)
	if f.gen != nil && f.gen.state != finished {
		return
	}
	o.vars = append(o.vars[:0], f.regs.slice(0, max(1, len(o.code.Locals)))[:len(o.code.Locals)]...)
	if f.prev != nil && f.prev.fn != nil {
		o.back = frameObject(f.prev)
	}
	o.f = nil
	f.obj = nil
}

// at is the pc of the instruction being executed, or -1 before the first.
func (o *FrameObject) at() int {
	if o.f != nil {
		return o.f.code.plainPC(o.f.pc) - 1
	}
	return o.pc - 1
}

// registers is the named registers.
func (o *FrameObject) registers() []object.Value {
	if o.f != nil {
		return o.f.regs.slice(0, max(1, len(o.code.Locals)))[:len(o.code.Locals)]
	}
	return o.vars
}

// position is the source position of instruction pc of c.
func (c *Code) position(pc int) code.Position {
	if pc < 0 || pc >= len(c.Positions) {
		return code.Position{Line: int32(c.FirstLine), EndLine: int32(c.FirstLine), Col: -1, EndCol: -1}
	}
	return c.Positions[pc]
}

// tracedFrame is a traceback entry together with the frame object that it is the first to need.
type tracedFrame struct {
	traceback Traceback
	object    FrameObject
	room      [3]object.Value
}

// addTraceback puts f, at its current instruction, in front of exc's traceback.
func (m *Machine) addTraceback(f *Frame, exc *object.Exception) {
	var tb *Traceback
	if f.obj == nil {
		// Most frames get their object here, and most have few variables: one allocation for all of it.
		t := new(tracedFrame)
		t.object = FrameObject{Head: object.NewHead(FrameType), f: f, code: f.code.original(), fn: f.fn, locals: f.locals, gen: f.gen, vars: t.room[:0]}
		f.obj = &t.object
		tb = &t.traceback
	} else {
		tb = new(Traceback)
	}
	tb.Head, tb.frame, tb.pc = object.NewHead(TracebackType), f.obj, f.code.plainPC(f.pc)
	if !exc.Traceback.IsNull() && exc.Traceback.Type() == TracebackType {
		tb.next = object.Cast[Traceback](exc.Traceback)
	}
	exc.Traceback = tb.Value()
}

// CurrentFrame is the frame object of the innermost Python frame, depth frames up, nil if there is none.
func CurrentFrame(th *object.Thread, depth int) *FrameObject {
	f := machineOf(th).frame
	for ; f != nil && f.fn != nil; f = f.prev {
		if depth == 0 {
			return frameObject(f)
		}
		depth--
	}
	return nil
}

// Code is the code that the frame runs, Globals and Builtins its namespaces.
func (o *FrameObject) Code() *Code            { return o.code }
func (o *FrameObject) Globals() *object.Dict  { return o.fn.globals }
func (o *FrameObject) Builtins() object.Value { return builtinsValue(o.fn.builtins) }

// Line is the source line that the frame is at.
func (o *FrameObject) Line() int {
	if o.enterLine > 0 {
		return int(o.enterLine)
	}
	return int(o.code.position(o.at()).Line)
}

// Back is the frame that called this one, nil for the outermost.
func (o *FrameObject) Back() *FrameObject {
	if o.f == nil {
		return o.back
	}
	if p := o.f.prev; p != nil && p.fn != nil {
		return frameObject(p)
	}
	return nil
}

// Next is the traceback one call further in, nil at the end; Frame its frame; Position where in the source.
func (tb *Traceback) Next() *Traceback    { return tb.next }
func (tb *Traceback) Frame() *FrameObject { return tb.frame }
func (tb *Traceback) Position() code.Position {
	p := tb.frame.code.position(tb.pc - 1)
	if tb.made != nil && int(p.Line) != tb.made.line {
		line := int32(tb.made.line)
		return code.Position{Line: line, EndLine: line, Col: -1, EndCol: -1}
	}
	return p
}
