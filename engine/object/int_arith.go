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
	p, exc := mulBig(th, ToBig(x), ToBig(y))
	if exc != nil {
		return Value{}, exc
	}
	return NormInt(p), nil
}

// pollBits is the size of operands from which multiplication is done in pieces, with Poll between them: smaller ones
// take less than some ten milliseconds.
const pollBits = 1 << 20

// mulBig is x * y, refused when there is no room for it and interruptible when it takes long.
func mulBig(th *Thread, x, y *big.Int) (*big.Int, *Exception) {
	nx, ny := x.BitLen(), y.BitLen()
	if nx <= pollBits || ny <= pollBits {
		if nx > 64*pollBits || ny > 64*pollBits {
			return mulLopsided(th, x, y)
		}
		return new(big.Int).Mul(x, y), nil
	}
	if exc := th.CheckAlloc(nx/8+ny/8, 1); exc != nil {
		return nil, exc
	}
	p, exc := mulPieces(th, new(big.Int).Abs(x), new(big.Int).Abs(y))
	if exc == nil && x.Sign() != y.Sign() {
		p.Neg(p)
	}
	return p, exc
}

// mulLopsided multiplies a huge number by one that is not, piece by piece.
func mulLopsided(th *Thread, x, y *big.Int) (*big.Int, *Exception) {
	if x.BitLen() < y.BitLen() {
		x, y = y, x
	}
	if exc := th.CheckAlloc(x.BitLen()/8+y.BitLen()/8, 1); exc != nil {
		return nil, exc
	}
	words, step := new(big.Int).Abs(x).Bits(), 16*pollBits/bits.UintSize
	sum := new(big.Int)
	for at := (len(words) - 1) / step * step; at >= 0; at -= step {
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
		piece := new(big.Int).SetBits(words[at:min(at+step, len(words))]) // shares x's words: must not be written to
		sum.Lsh(sum, uint(step*bits.UintSize))
		sum.Add(sum, new(big.Int).Mul(piece, y))
	}
	if x.Sign() < 0 {
		sum.Neg(sum)
	}
	return sum, nil
}

// mulPieces is Karatsuba's algorithm on non-negative numbers down to pollBits, where math/big takes over.
func mulPieces(th *Thread, x, y *big.Int) (*big.Int, *Exception) {
	if x.BitLen() <= pollBits || y.BitLen() <= pollBits {
		return mulBig(th, x, y)
	}
	if exc := th.Poll(); exc != nil {
		return nil, exc
	}
	half := (max(len(x.Bits()), len(y.Bits())) + 1) / 2
	x1, x0 := splitWords(x, half)
	y1, y0 := splitWords(y, half)
	low, exc := mulPieces(th, x0, y0)
	if exc != nil {
		return nil, exc
	}
	high, exc := mulPieces(th, x1, y1)
	if exc != nil {
		return nil, exc
	}
	mid, exc := mulPieces(th, x1.Add(x1, x0), y1.Add(y1, y0))
	if exc != nil {
		return nil, exc
	}
	mid.Sub(mid, low).Sub(mid, high)
	shift := uint(half * bits.UintSize)
	high.Lsh(high, shift).Add(high, mid).Lsh(high, shift)
	return high.Add(high, low), nil
}

// splitWords is x as high*2**(words*UintSize) + low; both are new numbers.
func splitWords(x *big.Int, words int) (high, low *big.Int) {
	w := x.Bits()
	at := min(words, len(w))
	low = new(big.Int).Set(new(big.Int).SetBits(w[:at]))
	high = new(big.Int).Set(new(big.Int).SetBits(w[at:]))
	return high, low
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
