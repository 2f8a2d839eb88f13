// This file implements comparison and hashing of float.

package object

import (
	"cmp"
	"math"
)

func floatCompare(_ *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	x := FloatValue(a)
	var y float64
	switch {
	case b.ref == &floatHead:
		y = b.AsFloat()
	case b.ref == &intHead && exactFloat(int64(b.bits)):
		y = float64(int64(b.bits))
	case b.Type().Has(FlagFloat):
		y = FloatValue(b)
	case isInt(b):
		if x != x {
			return Bool(op == NE), nil
		}
		return Bool(op.Holds(-compareIntFloat(exactInt(b), x))), nil
	default:
		return NotImplemented, nil
	}
	if x != x || y != y {
		return Bool(op == NE), nil
	}
	if x == y { // cmp would tell zeros of different signs apart
		return Bool(op.Holds(0)), nil
	}
	return Bool(op.Holds(cmp.Compare(x, y))), nil
}

func floatHash(th *Thread, v Value) (int64, *Exception) {
	f := FloatValue(v)
	if f != f && v.Type().IsHeap() {
		return hashIdentity(th, v)
	}
	return hashFloat(f), nil
}

const hashInf = 314159

// hashFloat is the hash of the number that f is; see hashModulus.
func hashFloat(f float64) int64 {
	if i := int64(f); float64(i) == f && i > -1<<62 && i < 1<<62 {
		return hashInt64(i)
	}
	switch {
	case f != f:
		return int64(math.Float64bits(f) >> 4)
	case math.IsInf(f, 1):
		return hashInf
	case math.IsInf(f, -1):
		return -hashInf
	}
	fraction, exp := math.Frexp(math.Abs(f))
	exp = (exp - 53) % 61
	if exp < 0 {
		exp += 61
	}
	return signedHash(hashRotate(uint64(math.Ldexp(fraction, 53)), exp), f < 0)
}
