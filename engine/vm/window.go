// This file is the run loop's unchecked access to registers, instructions and sites. The verifier (code.Verify) has
// proved every operand in range before code is loaded.

package vm

import (
	"unsafe"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// Sizes of what the stack is made of.
const (
	valueSize = int(unsafe.Sizeof(object.Value{}))
	frameSize = int(unsafe.Sizeof(Frame{}))
)

// window is a frame's registers: a pointer to the first.
type window struct{ p *object.Value }

func (w window) at(i uint16) *object.Value {
	return (*object.Value)(unsafe.Add(unsafe.Pointer(w.p), uintptr(i)*unsafe.Sizeof(object.Value{})))
}

// slice is n registers from i on.
func (w window) slice(i uint16, n int) []object.Value { return unsafe.Slice(w.at(i), n) }

// fetch is instruction pc of the code at p.
func fetch(p *code.Instr, pc int) code.Instr {
	return *(*code.Instr)(unsafe.Add(unsafe.Pointer(p), uintptr(pc)*8))
}

// siteAt is site i of the sites at p.
func siteAt(p *site, i int) *site {
	return (*site)(unsafe.Add(unsafe.Pointer(p), uintptr(i)*unsafe.Sizeof(site{})))
}
