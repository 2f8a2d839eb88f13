// This file implements comparison and hashing of int, and its exact comparison with float.

package object

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

func intCompare(_ *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		return Bool(op.Holds(cmp.Compare(int64(a.bits), int64(b.bits)))), nil
	}
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	return Bool(op.Holds(compareInts(x, y))), nil
}

// compareInts is the order of two exact ints.
func compareInts(x, y Value) int {
	switch {
	case x.ref == &intHead && y.ref == &intHead:
		return cmp.Compare(int64(x.bits), int64(y.bits))
	case x.ref == &intHead: // a BigInt is beyond every int64
		return -y.AsBigInt().Big.Sign()
	case y.ref == &intHead:
		return x.AsBigInt().Big.Sign()
	}
	return x.AsBigInt().Big.Cmp(y.AsBigInt().Big)
}

// compareIntFloat is the order of the exact int i and the float f, which is not NaN, without any rounding.
func compareIntFloat(i Value, f float64) int {
	if i.ref == &intHead {
		n := int64(i.bits)
		switch {
		case f >= 1<<63:
			return -1
		case f < -1<<63:
			return 1
		}
		whole := math.Trunc(f)
		if c := cmp.Compare(n, int64(whole)); c != 0 {
			return c
		}
		return cmp.Compare(whole, f)
	}
	b := i.AsBigInt().Big
	if math.IsInf(f, 0) || math.Abs(f) < 1<<63 {
		if math.IsInf(f, 0) {
			return cmp.Compare(0, f)
		}
		return b.Sign()
	}
	whole, _ := new(big.Float).SetFloat64(f).Int(nil) // so large a float has no fraction
	return b.Cmp(whole)
}

func intHash(_ *Thread, v Value) (int64, *Exception) {
	if v = exactInt(v); v.ref == &intHead {
		return hashInt64(int64(v.bits)), nil
	}
	return hashBig(v.AsBigInt().Big), nil
}

// hashBig is b modulo hashModulus with the sign of b.
func hashBig(b *big.Int) int64 {
	var h uint64
	words := b.Bits()
	for i := len(words) - 1; i >= 0; i-- {
		h = hashRotate(h, bits.UintSize%61)
		w := uint64(words[i])
		if h += w&hashModulus + w>>61; h >= hashModulus {
			h -= hashModulus
		}
		if h >= hashModulus {
			h -= hashModulus
		}
	}
	return signedHash(h, b.Sign() < 0)
}

// hashRotate is h * 2**n modulo hashModulus, for 0 <= n < 61.
func hashRotate(h uint64, n int) uint64 { return h<<uint(n)&hashModulus | h>>uint(61-n) }

// signedHash is the hash of a number whose absolute value is h modulo hashModulus; -1 is taken for errors in C, so nothing hashes to it.
func signedHash(h uint64, negative bool) int64 {
	r := int64(h)
	if negative {
		if r = -r; r == -1 {
			r = -2
		}
	}
	return r
}
