// This file tells which registers an instruction names.

package code

// Registers calls f for each operand of i that stands for registers: n of them, from first on.
func (i Instr) Registers(f func(first, n int)) {
	if !i.valid() {
		return
	}
	info := &opTable[i.Op()]
	for _, o := range []struct {
		spec string
		v    int
	}{{info.a, int(i.A())}, {info.b, int(i.B())}, {info.c, i.C()}} {
		switch o.spec[0] {
		case '-', 'i', 'u', 'k', 's', 'j':
		case 'b':
			f(o.v&MaxReg, 1)
		default:
			if n, err := registerCount(o.spec, i); err == nil && n > 0 {
				f(o.v, n)
			}
		}
	}
}
