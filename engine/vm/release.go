// This file lets go of objects that no code can reach any more, before a collection that a script asks for.

package vm

import "dappco.re/go/py/engine/object"

// ReleaseDead clears the registers of th that no instruction will read again, and what ended frames have left. Named variables keep their values.
func ReleaseDead(th *object.Thread) {
	m := machineOf(th)
	clear(m.frame.chunk.regs[min(m.frame.top, len(m.frame.chunk.regs)):])
	for c := m.frame.chunk.next; c != nil; c = c.next {
		clear(c.regs)
	}
	for _, f := range m.pool[m.used:] {
		*f = Frame{}
	}
	// The frame of a call begins where the arguments are: what lies there belongs to it.
	var above *Frame
	for f := m.frame; f != nil && f != &m.root; f = f.prev {
		live := f.code.original().Live(f.code.plainPC(f.pc))
		if above != nil && above.base >= 0 && f.base >= 0 && above.chunk == f.chunk {
			live = live[:min(len(live), max(0, above.base-f.base))]
		}
		above = f
		for r := len(f.code.Locals); r < len(live); r++ {
			if !live[r] {
				*f.regs.at(uint16(r)) = object.Value{}
			}
		}
	}
}

// Roots calls f for what the registers and namespaces of the running frames of th hold.
func Roots(th *object.Thread, f func(v object.Value)) {
	for fr := machineOf(th).frame; fr != nil && fr.code != rootCode; fr = fr.prev {
		for _, v := range fr.regs.slice(0, fr.code.numRegs)[:len(fr.code.Locals)] {
			if !v.IsNull() {
				f(v)
			}
		}
		if !fr.locals.IsNull() {
			f(fr.locals)
		}
		if fr.fn != nil {
			f(fr.fn.Value())
		}
	}
}

// FunctionReferents calls f for what the function v refers to.
func FunctionReferents(v object.Value, f func(v object.Value)) {
	fn := object.Cast[Function](v)
	f(fn.globals.Value())
	for _, d := range []*object.Tuple{fn.closure, fn.defaults} {
		if d != nil {
			f(d.Value())
		}
	}
	if fn.kwdefaults != nil {
		f(fn.kwdefaults.Value())
	}
	for _, x := range []object.Value{fn.doc, fn.module, fn.annotate, fn.annotations} {
		if !x.IsNull() {
			f(x)
		}
	}
}
