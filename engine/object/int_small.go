// This file makes results just beyond 64 bits cheap: one allocation, operands on the stack.

package object

import (
	"math"
	"math/big"
	"math/bits"
)

// smallBig is a BigInt with its number and room for four words in one allocation: results just beyond 64 bits are common.
type smallBig struct {
	BigInt
	num  big.Int
	room [4]big.Word
}

// newSmallBig is a number of value 0, to be computed into.
func newSmallBig() *smallBig {
	r := new(smallBig)
	r.typ = IntType
	r.Big = r.num.SetBits(r.room[:0])
	return r
}

// int is the result as an int.
func (r *smallBig) int() Value {
	if r.num.IsInt64() {
		return Int64(r.num.Int64())
	}
	return r.Value()
}

// product is the exact product of two int64 that does not fit in one.
func product(x, y int64) Value {
	r := newSmallBig()
	hi, lo := bits.Mul64(absInt64(x), absInt64(y))
	if bits.UintSize == 64 {
		r.room[0], r.room[1] = big.Word(lo), big.Word(hi)
		r.num.SetBits(r.room[:2])
	} else {
		r.num.SetUint64(hi).Lsh(&r.num, 64).Or(&r.num, new(big.Int).SetUint64(lo))
	}
	if (x < 0) != (y < 0) {
		r.num.Neg(&r.num)
	}
	return r.int()
}

// sum is the exact sum of two int64 of the same sign that does not fit in one.
func sum(x, y int64) Value {
	r := newSmallBig()
	lo, hi := bits.Add64(absInt64(x), absInt64(y), 0)
	if bits.UintSize == 64 {
		r.room[0], r.room[1] = big.Word(lo), big.Word(hi)
		r.num.SetBits(r.room[:2])
	} else {
		r.num.SetUint64(hi).Lsh(&r.num, 64).Or(&r.num, new(big.Int).SetUint64(lo))
	}
	if x < 0 {
		r.num.Neg(&r.num)
	}
	return r.int()
}

// difference is the exact difference of two int64 that does not fit in one: they have different signs.
func difference(x, y int64) Value {
	if y != math.MinInt64 {
		return sum(x, -y)
	}
	return NormInt(new(big.Int).Sub(big.NewInt(x), big.NewInt(y)))
}

// smallWords is the size of operands whose sum or product fits in a smallBig.
const smallWords = 2

// operand is the exact int v as a number: r itself, set to it, when v is an int64. Of two operands one at most is.
func (r *smallBig) operand(v Value) *big.Int {
	if v.ref == &intHead {
		i := int64(v.bits)
		if bits.UintSize != 64 {
			return r.num.SetInt64(i)
		}
		r.room[0] = big.Word(absInt64(i))
		r.num.SetBits(r.room[:1])
		if i < 0 {
			r.num.Neg(&r.num)
		}
		return &r.num
	}
	return v.AsBigInt().Big
}

// isSmall reports that the exact int v has at most smallWords words.
func isSmall(v Value) bool { return v.ref == &intHead || len(v.AsBigInt().Big.Bits()) <= smallWords }

// lowWord is the low 64 bits of the exact int v as two's complement.
func lowWord(v Value) uint64 {
	if v.ref == &intHead {
		return v.bits
	}
	b := v.AsBigInt().Big
	low := uint64(b.Bits()[0])
	if bits.UintSize == 32 && len(b.Bits()) > 1 {
		low |= uint64(b.Bits()[1]) << 32
	}
	if b.Sign() < 0 {
		return -low
	}
	return low
}

// isMask reports that v is an int64 that is not negative: x & v needs the low 64 bits of x alone.
func isMask(v Value) bool { return v.ref == &intHead && int64(v.bits) >= 0 }

// divideWord is the floor quotient and remainder of a number of at most four words by y, not zero; quotient may be nil.
func divideWord(x *big.Int, y int64, quotient *smallBig) (rem int64) {
	d := absInt64(y)
	words := x.Bits()
	var r uint64
	for i := len(words) - 1; i >= 0; i-- {
		var q uint64
		q, r = bits.Div64(r, uint64(words[i]), d)
		if quotient != nil {
			quotient.room[i] = big.Word(q)
		}
	}
	differ := (x.Sign() < 0) != (y < 0)
	if quotient != nil {
		quotient.num.SetBits(quotient.room[:len(words)])
	}
	if differ {
		if r != 0 {
			r = d - r
			if quotient != nil {
				quotient.num.Add(&quotient.num, bigOne)
			}
		}
		if quotient != nil {
			quotient.num.Neg(&quotient.num)
		}
	}
	if y < 0 {
		return -int64(r)
	}
	return int64(r)
}

// byWord reports that divideWord can divide x by y.
func byWord(x, y Value) bool {
	return bits.UintSize == 64 && y.ref == &intHead && x.ref != &intHead && len(x.AsBigInt().Big.Bits()) <= 4
}
