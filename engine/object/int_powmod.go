// This file implements modular powers of numbers of one machine word.

package object

import "math/bits"

// powModInt64 is base ** exp mod m for 0 <= base < m and exp >= 0.
func powModInt64(base, exp, m int64) int64 {
	mod := uint64(m)
	result, square := 1%mod, uint64(base)
	for e := uint64(exp); e != 0; e >>= 1 {
		if e&1 != 0 {
			result = mulMod(result, square, mod)
		}
		square = mulMod(square, square, mod)
	}
	return int64(result)
}

func mulMod(x, y, m uint64) uint64 {
	hi, lo := bits.Mul64(x, y)
	if hi == 0 {
		return lo % m
	}
	_, r := bits.Div64(hi, lo, m)
	return r
}
