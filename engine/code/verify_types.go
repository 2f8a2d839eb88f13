// This file proves that registers hold what instructions take for granted: a list where ListAppend appends, a cell
// where GetCell reads, a value where one is needed. The compiler's code has these properties; code from elsewhere has
// to be checked.
//
// It is a data-flow analysis: for each block of instructions, which kinds of things each register may hold at its
// start. Kinds are a set of bits; where paths meet, the sets are united.

package code

import (
	"fmt"
	"slices"
)

// kinds is a set of kinds of register contents. The upper half is the number of cells if the set is kindClosure alone.
type kinds uint32

const (
	kindNull    kinds = 1 << iota // nothing
	kindOther                     // any value
	kindNone                      // None
	kindInt                       // an int that fits in 64 bits
	kindBool                      // a bool
	kindStr                       // a str
	kindList                      // a list
	kindSet                       // a set
	kindDict                      // a dict
	kindTuple                     // a tuple
	kindClosure                   // a tuple of cells
	kindExc                       // an exception
	kindCell                      // a cell

	kindMask     kinds = 1<<16 - 1
	closureShift       = 16
	kindAnything       = kindNull | kindOther
)

func (k kinds) union(o kinds) kinds {
	if k == o {
		return k
	}
	u := (k | o) & kindMask
	if u&kindClosure != 0 {
		u = u&^kindClosure | kindTuple
	}
	return u
}

// within reports that k has no kinds but those of want.
func (k kinds) within(want kinds) bool { return k&kindMask&^want == 0 }

// maxTypeState bounds the memory of the analysis, in register states.
const maxTypeState = 1 << 26

type typeChecker struct {
	c       *Code
	handler []int32 // the index of the handler that applies to each instruction, -1 if none
	blockOf map[int]int
	starts  []int
	in      [][]kinds // by block; nil while it is not reached
	queue   []int
	queued  []bool
}

// VerifyTypes reports code, itself verified by Verify, whose registers may hold something else than its instructions expect.
func VerifyTypes(c *Code) error {
	if err := verifyTypes(c); err != nil {
		return fmt.Errorf("code %q: %w", c.Qualname, err)
	}
	for _, k := range c.Consts {
		if inner, ok := k.(*Code); ok {
			if err := VerifyTypes(inner); err != nil {
				return err
			}
		}
	}
	return nil
}

func verifyTypes(c *Code) error {
	t := &typeChecker{c: c, blockOf: map[int]int{}}
	t.findBlocks()
	if len(t.starts)*max(c.NumRegs, 1) > maxTypeState {
		return fmt.Errorf("too large to be checked")
	}
	t.in, t.queued = make([][]kinds, len(t.starts)), make([]bool, len(t.starts))
	entry := make([]kinds, c.NumRegs)
	for i := range entry {
		entry[i] = kindAnything
		if i < c.NumParams() {
			entry[i] = kindOther
		} else if i < c.NumLocals() {
			entry[i] = kindNull
		}
	}
	t.reach(0, entry)
	for len(t.queue) > 0 {
		b := t.queue[len(t.queue)-1]
		t.queue = t.queue[:len(t.queue)-1]
		t.queued[b] = false
		if err := t.block(b); err != nil {
			return err
		}
	}
	return nil
}

func (t *typeChecker) findBlocks() {
	c := t.c
	lead := map[int]bool{0: true}
	for i, in := range c.Instrs {
		if in.Op().Jumps() {
			lead[in.C()] = true
			lead[i+1] = true
		} else if in.Op().Ends() {
			lead[i+1] = true
		}
	}
	t.handler = make([]int32, len(c.Instrs))
	for i := range t.handler {
		t.handler[i] = -1
	}
	for h := len(c.Handlers) - 1; h >= 0; h-- {
		lead[int(c.Handlers[h].Target)] = true
		for i := c.Handlers[h].Start; i < c.Handlers[h].End; i++ {
			t.handler[i] = int32(h)
		}
	}
	for i := range lead {
		if i < len(c.Instrs) {
			t.starts = append(t.starts, i)
		}
	}
	slices.Sort(t.starts)
	for b, i := range t.starts {
		t.blockOf[i] = b
	}
}

// reach unites a state with what is known at the start of the block at an instruction.
func (t *typeChecker) reach(instr int, state []kinds) {
	b := t.blockOf[instr]
	if t.in[b] == nil {
		t.in[b] = slices.Clone(state)
		t.enqueue(b)
		return
	}
	for r, k := range state {
		t.unite(b, r, k)
	}
}

func (t *typeChecker) unite(b, r int, k kinds) {
	if u := t.in[b][r].union(k); u != t.in[b][r] {
		t.in[b][r] = u
		t.enqueue(b)
	}
}

func (t *typeChecker) enqueue(b int) {
	if !t.queued[b] {
		t.queued[b] = true
		t.queue = append(t.queue, b)
	}
}

// raise unites the state with that of the handler; only the registers from lo to hi have changed since the last time.
func (t *typeChecker) raise(h int32, state []kinds, lo, hi int) {
	hd := &t.c.Handlers[h]
	b := t.blockOf[int(hd.Target)]
	if t.in[b] == nil {
		s := slices.Clone(state)
		s[hd.Reg] = kindExc
		t.in[b] = s
		t.enqueue(b)
		return
	}
	for r := lo; r < hi; r++ {
		if r == int(hd.Reg) {
			t.unite(b, r, kindExc)
		} else {
			t.unite(b, r, state[r])
		}
	}
}

// block follows the instructions of a block.
func (t *typeChecker) block(b int) error {
	c := t.c
	state := slices.Clone(t.in[b])
	end := len(c.Instrs)
	if b+1 < len(t.starts) {
		end = t.starts[b+1]
	}
	last := int32(-1)
	for i := t.starts[b]; i < end; i++ {
		in := c.Instrs[i]
		if err := t.check(in, state); err != nil {
			return fmt.Errorf("instruction %d: %s: %w", i, in.Op(), err)
		}
		h := t.handler[i]
		if h >= 0 && h != last {
			t.raise(h, state, 0, len(state))
		}
		last = h
		op := in.Op()
		if op.Jumps() {
			taken := slices.Clone(state)
			t.jumped(in, taken)
			t.reach(in.C(), taken)
		}
		lo, hi := t.apply(in, state)
		if h >= 0 {
			t.raise(h, state, lo, hi)
		}
		if op.Ends() {
			return nil
		}
	}
	t.reach(end, state)
	return nil
}

// jumped is the effect of an instruction on the path of its jump.
func (t *typeChecker) jumped(in Instr, s []kinds) {
	switch in.Op() {
	case OpForLoop, OpSend:
		s[in.B()] = kindOther
	case OpJumpNone:
		s[in.A()] = kindNone
	case OpJumpNotNone:
		s[in.A()] &^= kindNone
	}
}
