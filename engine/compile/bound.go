// Definite assignment: sets of local variables.
//
// A variable is certainly bound where every path from the entry has bound it. Code is generated in the order of control flow except for loops
// and exception handlers. There the state is taken from before the loop or the try statement, without the variables that are deleted anywhere
// in the function: everything else only ever becomes bound.

package compile

type bits []uint64

func newBits(n int) bits { return make(bits, (n+63)/64) }

func (b bits) set(i int)      { b[i>>6] |= 1 << (i & 63) }
func (b bits) clear(i int)    { b[i>>6] &^= 1 << (i & 63) }
func (b bits) has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }

func (b bits) clone() bits {
	if len(b) == 0 {
		return nil
	}
	return append(bits(nil), b...)
}

func (b bits) copyFrom(o bits) { copy(b, o) }

func (b bits) and(o bits) {
	for i := range b {
		b[i] &= o[i]
	}
}

// stable is what stays bound whatever a loop's or try statement's body does.
func (u *unit) stable() bits {
	s := u.bound.clone()
	for i := range s {
		s[i] &^= u.deletable[i]
	}
	return s
}

func (u *unit) setBound(r int) {
	if r < u.named {
		u.bound.set(r)
	}
}

func (u *unit) setUnbound(r int) { u.bound.clear(r) }
