// This file implements the divisions of int: // and % round towards minus infinity, / is the correctly rounded quotient.

package object

import (
	"math"
	"math/big"
	"math/bits"
)

func zeroDivision() *Exception { return Errorf(ZeroDivisionErrorType, "division by zero") }

// divmodInt64 is floor division with its remainder; the caller has excluded y == 0 and the one quotient that overflows.
func divmodInt64(x, y int64) (q, r int64) {
	q = x / y
	r = x - q*y
	if r != 0 && (r^y) < 0 {
		q--
		r += y
	}
	return q, r
}

// divmodBig is floor division with its remainder.
func divmodBig(th *Thread, x, y *big.Int) (q, r *big.Int, exc *Exception) {
	if q, r, exc = QuoRemBig(th, x, y); exc != nil {
		return nil, nil, exc
	}
	if r.Sign() != 0 && r.Sign() != y.Sign() {
		q.Sub(q, bigOne)
		r.Add(r, y)
	}
	return q, r, nil
}

var bigOne = big.NewInt(1)

// intDivide is the floor quotient and remainder of a and b; ok is false when they are not ints.
func intDivide(th *Thread, a, b Value) (q, r Value, ok bool, exc *Exception) {
	x, y, ok := intOperands(a, b)
	if !ok {
		return a, b, false, nil
	}
	if IntSign(y) == 0 {
		return x, y, true, zeroDivision()
	}
	if x.ref == &intHead && y.ref == &intHead {
		i, j := int64(x.bits), int64(y.bits)
		if i != math.MinInt64 || j != -1 {
			i, j = divmodInt64(i, j)
			return Int64(i), Int64(j), true, nil
		}
	}
	if byWord(x, y) {
		quotient := newSmallBig()
		rem := divideWord(x.AsBigInt().Big, int64(y.bits), quotient)
		return quotient.int(), Int64(rem), true, nil
	}
	bq, br, exc := divmodBig(th, ToBig(x), ToBig(y))
	if exc != nil {
		return x, y, true, exc
	}
	return NormInt(bq), NormInt(br), true, nil
}

func intFloorDiv(th *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		x, y := int64(a.bits), int64(b.bits)
		if y > 0 || y < -1 {
			q, _ := divmodInt64(x, y)
			return Int64(q), nil
		}
	}
	q, _, ok, exc := intDivide(th, a, b)
	if exc != nil {
		return Value{}, exc
	}
	if !ok {
		return NotImplemented, nil
	}
	return q, nil
}

func intMod(th *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		x, y := int64(a.bits), int64(b.bits)
		if y > 0 || y < -1 {
			r := x % y
			if r != 0 && (r^y) < 0 {
				r += y
			}
			return Int64(r), nil
		}
	}
	if isInt(a) && b.ref == &intHead && b.bits != 0 {
		if x := exactInt(a); byWord(x, b) {
			return Int64(divideWord(x.AsBigInt().Big, int64(b.bits), nil)), nil
		}
	}
	_, r, ok, exc := intDivide(th, a, b)
	if exc != nil {
		return Value{}, exc
	}
	if !ok {
		return NotImplemented, nil
	}
	return r, nil
}

func intDivMod(th *Thread, a, b Value) (Value, *Exception) {
	q, r, ok, exc := intDivide(th, a, b)
	if exc != nil {
		return Value{}, exc
	}
	if !ok {
		return NotImplemented, nil
	}
	return TupleOf(q, r), nil
}

// exactFloat reports that i converts to float without rounding.
func exactFloat(i int64) bool { return i >= -1<<53 && i <= 1<<53 }

func intTrueDiv(_ *Thread, a, b Value) (Value, *Exception) {
	x, y, ok := intOperands(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if IntSign(y) == 0 {
		return Value{}, zeroDivision()
	}
	if x.ref == &intHead && y.ref == &intHead {
		if i, j := int64(x.bits), int64(y.bits); exactFloat(i) && exactFloat(j) {
			return Float(float64(i) / float64(j)), nil
		}
	}
	f, ok := divideBig(ToBig(x), ToBig(y))
	if !ok {
		return Value{}, OverflowErrorf("integer division result too large for a float")
	}
	return Float(f), nil
}

// divideBig is x / y rounded to the nearest float, ties to even; ok is false when that is out of range.
//
// The quotient is computed with at least two bits more than the result can hold, the lowest of them being set when
// anything was cut off, so that rounding it once gives the right answer, for subnormal results too.
func divideBig(x, y *big.Int) (f float64, ok bool) {
	negative := (x.Sign() < 0) != (y.Sign() < 0)
	if x.Sign() != 0 {
		shift := x.BitLen() - y.BitLen() // the quotient is in (2**(shift-1), 2**(shift+1))
		if shift > 1024 {
			return 0, false
		}
		if shift >= -1080 {
			shift = max(shift, -1021) - 55
			n, d := new(big.Int).Abs(x), new(big.Int).Abs(y)
			if shift >= 0 {
				d.Lsh(d, uint(shift))
			} else {
				n.Lsh(n, uint(-shift))
			}
			rem := new(big.Int)
			n.QuoRem(n, d, rem)
			if f = roundScaled(n.Uint64(), rem.Sign() != 0, shift); math.IsInf(f, 0) {
				return 0, false
			}
		}
	}
	if negative {
		f = -f
	}
	return f, true
}

// roundScaled is m * 2**exp rounded to the nearest float; sticky says that the value is really a little more than m.
func roundScaled(m uint64, sticky bool, exp int) float64 {
	if m == 0 {
		return 0
	}
	keep := 53
	if e := bits.Len64(m) + exp; e < -1021 {
		keep -= -1021 - e // subnormal
	}
	drop := bits.Len64(m) - keep
	if drop > 0 {
		if drop > 63 {
			return 0
		}
		half, low := uint64(1)<<(drop-1), m&(1<<drop-1)
		m >>= drop
		if low > half || low == half && (sticky || m&1 == 1) {
			m++
		}
		exp += drop
	}
	return math.Ldexp(float64(m), exp)
}
