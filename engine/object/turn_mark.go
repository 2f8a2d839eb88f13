// This file finds out which thread the current goroutine is already executing Python on.

package object

import (
	"runtime"
	"strings"
	"sync"
)

// marks numbers the threads that are marked. Go has no goroutine-local storage, so Mark writes the number onto the
// stack: markBegin, then one call of markN for each hexadecimal digit, lowest first. Marked reads its own stack for
// such frames. Marking costs a few calls, looking a stack walk, which only those do who find that the interpreter is in
// use.
var marks struct {
	sync.Mutex
	threads []*Thread
	free    []uint
}

// Mark calls f, and lets Marked find th until it returns.
func (th *Thread) Mark(f func()) {
	marks.Lock()
	var n uint
	if last := len(marks.free) - 1; last >= 0 {
		n = marks.free[last]
		marks.free = marks.free[:last]
		marks.threads[n] = th
	} else {
		n = uint(len(marks.threads))
		marks.threads = append(marks.threads, th)
	}
	marks.Unlock()
	th.Interp.marked.Add(1)
	defer func() {
		th.Interp.marked.Add(-1)
		marks.Lock()
		marks.threads[n] = nil
		marks.free = append(marks.free, n)
		marks.Unlock()
	}()
	markBegin(n, f)
}

// Marked is the innermost thread of the interpreter that the calling goroutine is inside Mark of, nil if there is none.
func (in *Interp) Marked() *Thread {
	if in.marked.Load() == 0 {
		return nil
	}
	pcs := make([]uintptr, 256)
	n := runtime.Callers(2, pcs)
	for n == len(pcs) {
		pcs = make([]uintptr, 4*len(pcs))
		n = runtime.Callers(2, pcs)
	}
	frames := runtime.CallersFrames(pcs[:n])
	number := uint(0)
	for {
		f, more := frames.Next()
		if name, ok := strings.CutPrefix(f.Function, markPrefix); ok {
			if name == "Begin" {
				if th := markedThread(number); th != nil && th.Interp == in {
					return th
				}
				number = 0
			} else if len(name) == 1 {
				number = number<<4 | uint(strings.IndexByte("0123456789ABCDEF", name[0]))
			}
		}
		if !more {
			return nil
		}
	}
}

const markPrefix = "dappco.re/go/py/engine/object.mark"

func markedThread(n uint) *Thread {
	marks.Lock()
	defer marks.Unlock()
	return marks.threads[n]
}

//go:noinline
func markBegin(n uint, f func()) { nextDigit(n, f) }

// nextDigit puts the digits of n onto the stack and calls f.
func nextDigit(n uint, f func()) {
	if n == 0 {
		f()
		return
	}
	switch rest := n >> 4; n & 15 {
	case 0x0:
		mark0(rest, f)
	case 0x1:
		mark1(rest, f)
	case 0x2:
		mark2(rest, f)
	case 0x3:
		mark3(rest, f)
	case 0x4:
		mark4(rest, f)
	case 0x5:
		mark5(rest, f)
	case 0x6:
		mark6(rest, f)
	case 0x7:
		mark7(rest, f)
	case 0x8:
		mark8(rest, f)
	case 0x9:
		mark9(rest, f)
	case 0xA:
		markA(rest, f)
	case 0xB:
		markB(rest, f)
	case 0xC:
		markC(rest, f)
	case 0xD:
		markD(rest, f)
	case 0xE:
		markE(rest, f)
	case 0xF:
		markF(rest, f)
	}
}

//go:noinline
func mark0(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func mark1(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func mark2(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func mark3(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func mark4(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func mark5(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func mark6(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func mark7(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func mark8(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func mark9(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func markA(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func markB(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func markC(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func markD(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func markE(n uint, f func()) { nextDigit(n, f) }

//go:noinline
func markF(n uint, f func()) { nextDigit(n, f) }
