// This file finds the registers that a frame standing at an instruction may still read.

package code

// maxLiveness bounds the work of Live: instructions times words of registers.
const maxLiveness = 4 << 20

// Live says of each register whether the instruction before pc, which a suspended frame stands in, or one that may come after it reads the register
// before it is written. It is nil if c is too large to find out.
func (c *Code) Live(pc int) []bool {
	words := (c.NumRegs + 63) / 64
	n := len(c.Instrs)
	if n*words > maxLiveness {
		return nil
	}
	handler := make([]int32, n)
	for i := range handler {
		handler[i] = -1
	}
	for h := len(c.Handlers) - 1; h >= 0; h-- {
		for i := c.Handlers[h].Start; i < c.Handlers[h].End; i++ {
			handler[i] = int32(h)
		}
	}
	in := make([]uint64, (n+1)*words)
	at := func(i int) []uint64 { return in[i*words : (i+1)*words] }
	live := make([]uint64, words)
	for changed := true; changed; {
		changed = false
		for i := n - 1; i >= 0; i-- {
			ins := c.Instrs[i]
			op := ins.Op()
			clear(live)
			if !op.Ends() {
				copy(live, at(i+1))
			}
			if op.Jumps() {
				for w, bits := range at(ins.C()) {
					live[w] |= bits
				}
			} else {
				ins.operands('w', func(r int) { live[r/64] &^= 1 << (r % 64) })
			}
			ins.operands('r', func(r int) { live[r/64] |= 1 << (r % 64) })
			if h := handler[i]; h >= 0 {
				hd := &c.Handlers[h]
				for w, bits := range at(int(hd.Target)) {
					if w == int(hd.Reg)/64 {
						bits &^= 1 << (hd.Reg % 64)
					}
					live[w] |= bits
				}
			}
			old := at(i)
			for w, bits := range live {
				if bits != old[w] {
					old[w] = bits
					changed = true
				}
			}
		}
	}
	// The instruction before pc may be done, or be about to be done or repeated: a trace function runs before it, and a Send waits in it.
	pc = min(max(pc, 0), n)
	result := make([]bool, c.NumRegs)
	for r := range result {
		word, bit := r/64, uint64(1)<<(r%64)
		result[r] = at(pc)[word]&bit != 0 || at(max(pc-1, 0))[word]&bit != 0
	}
	if pc > 0 {
		c.Instrs[pc-1].Registers(func(first, count int) {
			for r := first; r < first+count; r++ {
				result[r] = true
			}
		})
	}
	return result
}

// operands calls f for the registers that i reads (how is r) or writes without reading (w).
func (i Instr) operands(how byte, f func(r int)) {
	info := &opTable[i.Op()]
	for k, spec := range [3]string{info.a, info.b, info.c} {
		kind := spec[0]
		if kind == 'm' || kind == 'b' {
			kind = 'r'
		}
		if kind != how {
			continue
		}
		v := [3]int{int(i.A()), int(i.B()), i.C()}[k]
		count := 1
		if spec[0] == 'b' {
			v &= MaxReg
		} else if n, err := registerCount(spec, i); err == nil {
			count = n
		}
		for r := v; r < v+count; r++ {
			f(r)
		}
	}
}
