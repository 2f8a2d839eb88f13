// This file implements addition, subtraction, multiplication and the unary operators of int: 64 bits first, math/big where they overflow.

package object

import (
	"math"
	"math/big"
	"math/bits"
)

func intAdd(th *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		x, y := int64(a.bits), int64(b.bits)
		if s := x + y; (x^s)&(y^s) >= 0 {
			return Int64(s), nil
		}
		return sum(x, y), nil
	}
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if x.ref == &intHead && y.ref == &intHead {
		return intAdd(th, x, y)
	}
	if isSmall(x) && isSmall(y) {
		r := newSmallBig()
		r.num.Add(r.operand(x), r.operand(y))
		return r.int(), nil
	}
	return NormInt(new(big.Int).Add(ToBig(x), ToBig(y))), nil
}

func intSub(th *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		x, y := int64(a.bits), int64(b.bits)
		if d := x - y; (x^y)&(x^d) >= 0 {
			return Int64(d), nil
		}
		return difference(x, y), nil
	}
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if x.ref == &intHead && y.ref == &intHead {
		return intSub(th, x, y)
	}
	if isSmall(x) && isSmall(y) {
		r := newSmallBig()
		r.num.Sub(r.operand(x), r.operand(y))
		return r.int(), nil
	}
	return NormInt(new(big.Int).Sub(ToBig(x), ToBig(y))), nil
}

// MulInt64 is x * y; ok is false when it does not fit.
func MulInt64(x, y int64) (product int64, ok bool) {
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	hi -= uint64(x>>63)&uint64(y) + uint64(y>>63)&uint64(x)
	return int64(lo), int64(hi) == int64(lo)>>63
}

func intMul(th *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		if p, ok := MulInt64(int64(a.bits), int64(b.bits)); ok {
			return Int64(p), nil
		}
		return product(int64(a.bits), int64(b.bits)), nil
	}
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if x.ref == &intHead && y.ref == &intHead {
		return intMul(th, x, y)
	}
	if isSmall(x) && isSmall(y) {
		r := newSmallBig()
		r.num.Mul(r.operand(x), r.operand(y))
		return r.int(), nil
	}
	p, exc := MulBig(th, ToBig(x), ToBig(y))
	if exc != nil {
		return Value{}, exc
	}
	return NormInt(p), nil
}

func intNeg(_ *Thread, v Value) (Value, *Exception) {
	if v = exactInt(v); v.ref == &intHead && int64(v.bits) != math.MinInt64 {
		return Int64(-int64(v.bits)), nil
	}
	return NormInt(new(big.Int).Neg(ToBig(v))), nil
}

func intPos(_ *Thread, v Value) (Value, *Exception) { return exactInt(v), nil }

func intAbs(th *Thread, v Value) (Value, *Exception) {
	if v = exactInt(v); IntSign(v) < 0 {
		return intNeg(th, v)
	}
	return v, nil
}

func intInvert(_ *Thread, v Value) (Value, *Exception) {
	if v = exactInt(v); v.ref == &intHead {
		return Int64(^int64(v.bits)), nil
	}
	return NormInt(new(big.Int).Not(ToBig(v))), nil
}
