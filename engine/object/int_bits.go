// This file implements the shifts and bitwise operators of int: ints act as two's complement with endless sign bits.

package object

import "math/big"

func intLShift(th *Thread, a, b Value) (Value, *Exception) {
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if IntSign(y) < 0 {
		return Value{}, ValueErrorf("negative shift count")
	}
	if IntSign(x) == 0 {
		return Int64(0), nil
	}
	if y.ref != &intHead {
		return Value{}, OverflowErrorf("too many digits in integer")
	}
	n := int64(y.bits)
	if x.ref == &intHead && n < 64 {
		i := int64(x.bits)
		if r := i << uint(n); r>>uint(n) == i {
			return Int64(r), nil
		}
	}
	if isSmall(x) && n <= 64 {
		r := newSmallBig()
		r.num.Lsh(r.operand(x), uint(n))
		return r.int(), nil
	}
	bx := ToBig(x)
	if exc := th.CheckAlloc(int(n/8)+bx.BitLen()/8, 1); exc != nil {
		return Value{}, exc
	}
	return NormInt(new(big.Int).Lsh(bx, uint(n))), nil
}

func intRShift(_ *Thread, a, b Value) (Value, *Exception) {
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if IntSign(y) < 0 {
		return Value{}, ValueErrorf("negative shift count")
	}
	if y.ref != &intHead {
		return Int64(int64(min(0, IntSign(x)))), nil
	}
	n := uint64(y.bits)
	if x.ref == &intHead {
		return Int64(int64(x.bits) >> min(n, 63)), nil
	}
	bx := ToBig(x)
	if n >= uint64(bx.BitLen()) {
		return Int64(int64(min(0, bx.Sign()))), nil
	}
	if len(bx.Bits()) <= smallWords {
		r := newSmallBig()
		r.num.Rsh(bx, uint(n))
		return r.int(), nil
	}
	return NormInt(new(big.Int).Rsh(bx, uint(n))), nil
}

func intAnd(_ *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		return Int64(int64(a.bits & b.bits)), nil
	}
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if x.ref == &intHead && y.ref == &intHead {
		return Int64(int64(x.bits & y.bits)), nil
	}
	if isMask(x) || isMask(y) {
		return Int64(int64(lowWord(x) & lowWord(y))), nil
	}
	if isSmall(x) && isSmall(y) {
		r := newSmallBig()
		r.num.And(r.operand(x), r.operand(y))
		return r.int(), nil
	}
	return NormInt(new(big.Int).And(ToBig(x), ToBig(y))), nil
}

func intOr(_ *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		return Int64(int64(a.bits | b.bits)), nil
	}
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if x.ref == &intHead && y.ref == &intHead {
		return Int64(int64(x.bits | y.bits)), nil
	}
	if isSmall(x) && isSmall(y) {
		r := newSmallBig()
		r.num.Or(r.operand(x), r.operand(y))
		return r.int(), nil
	}
	return NormInt(new(big.Int).Or(ToBig(x), ToBig(y))), nil
}

func intXor(_ *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		return Int64(int64(a.bits ^ b.bits)), nil
	}
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if x.ref == &intHead && y.ref == &intHead {
		return Int64(int64(x.bits ^ y.bits)), nil
	}
	if isSmall(x) && isSmall(y) {
		r := newSmallBig()
		r.num.Xor(r.operand(x), r.operand(y))
		return r.int(), nil
	}
	return NormInt(new(big.Int).Xor(ToBig(x), ToBig(y))), nil
}
