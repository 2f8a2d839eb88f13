// This file implements the methods and attributes of int.

package object

import (
	"math/big"
	"math/bits"
)

var intMethods = []Method{
	{Name: "conjugate", Sig: "($self, /)", Doc: "The number itself: an int is its own complex conjugate.", F0: intPosMethod},
	{Name: "bit_length", Sig: "($self, /)", Doc: "How many bits the absolute value takes in binary.", F0: intBitLength},
	{Name: "bit_count", Sig: "($self, /)", Doc: "How many ones the absolute value has in binary.", F0: intBitCount},
	{Name: "to_bytes", Sig: "($self, /, length=1, byteorder='big', *, signed=False)",
		Doc: "The number as bytes, length of them, most significant first unless byteorder is 'little'; negative numbers need signed.", FS: intToBytes},
	{Name: "from_bytes", Sig: "($type, /, bytes, byteorder='big', *, signed=False)", Doc: "The number that bytes represent; see to_bytes.",
		Kind: ClassMethod, FS: intFromBytes},
	{Name: "as_integer_ratio", Sig: "($self, /)", Doc: "The pair (number, 1).", F0: intAsIntegerRatio},
	{Name: "is_integer", Sig: "($self, /)", Doc: "True, as for every number without a fraction.", F0: func(*Thread, Value) (Value, *Exception) { return True, nil }},
	{Name: "__trunc__", Sig: "($self, /)", Doc: "The number itself.", F0: intPosMethod},
	{Name: "__floor__", Sig: "($self, /)", Doc: "The number itself.", F0: intPosMethod},
	{Name: "__ceil__", Sig: "($self, /)", Doc: "The number itself.", F0: intPosMethod},
	{Name: "__round__", Sig: "($self, ndigits=None, /)", Doc: "The number rounded to ndigits places after the point; negative ones round to tens, hundreds ..., ties to even.",
		FN: intRound, Max: 1},
	{Name: "__getnewargs__", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) { return TupleOf(exactInt(self)), nil }},
	{Name: "__format__", Sig: "($self, format_spec, /)", Doc: "The number written as format_spec says.", F1: numberFormat},
	{Name: "__sizeof__", Sig: "($self, /)", Doc: "The size of the object in bytes.", F0: intSizeof},
}

var intGetSets = []GetSet{
	{Name: "real", Doc: "the real part of a complex number", Get: intPosMethod},
	{Name: "imag", Doc: "the imaginary part of a complex number", Get: func(*Thread, Value) (Value, *Exception) { return Int64(0), nil }},
	{Name: "numerator", Doc: "the numerator of a rational number in lowest terms", Get: intPosMethod},
	{Name: "denominator", Doc: "the denominator of a rational number in lowest terms", Get: func(*Thread, Value) (Value, *Exception) { return Int64(1), nil }},
}

func intPosMethod(_ *Thread, self Value) (Value, *Exception) { return exactInt(self), nil }

func intBitLength(_ *Thread, self Value) (Value, *Exception) {
	if self = exactInt(self); self.ref == &intHead {
		return Int64(int64(bits.Len64(absInt64(int64(self.bits))))), nil
	}
	return Int64(int64(self.AsBigInt().Big.BitLen())), nil
}

// absInt64 is the absolute value of i, which need not fit in an int64.
func absInt64(i int64) uint64 {
	if i < 0 {
		return -uint64(i)
	}
	return uint64(i)
}

func intBitCount(_ *Thread, self Value) (Value, *Exception) {
	if self = exactInt(self); self.ref == &intHead {
		return Int64(int64(bits.OnesCount64(absInt64(int64(self.bits))))), nil
	}
	n := 0
	for _, w := range self.AsBigInt().Big.Bits() {
		n += bits.OnesCount(uint(w))
	}
	return Int64(int64(n)), nil
}

func intAsIntegerRatio(_ *Thread, self Value) (Value, *Exception) {
	return TupleOf(exactInt(self), Int64(1)), nil
}

// intRound rounds to a power of ten, ties to the even multiple.
func intRound(th *Thread, self Value, args []Value) (Value, *Exception) {
	self = exactInt(self)
	if len(args) == 0 || args[0].IsNone() {
		return self, nil
	}
	places, exc := Index(th, args[0])
	if exc != nil {
		return Value{}, exc
	}
	if IntSign(places) >= 0 {
		return self, nil
	}
	b := ToBig(self)
	n, fits := IntValue(places)
	if !fits || -n > int64(b.BitLen()/3)+2 { // 10**-ndigits is more than twice the number
		return Int64(0), nil
	}
	unit, exc := powBig(th, big.NewInt(10), -n)
	if exc != nil {
		return Value{}, exc
	}
	q, r, exc := divmodBig(th, b, unit)
	if exc != nil {
		return Value{}, exc
	}
	r.Lsh(r, 1)
	if c := r.Cmp(unit); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, bigOne)
	}
	q, exc = MulBig(th, q, unit)
	if exc != nil {
		return Value{}, exc
	}
	return NormInt(q), nil
}

// intSizeof is what CPython answers: a head of 24 bytes and 4 bytes for every 30 bits.
func intSizeof(_ *Thread, self Value) (Value, *Exception) {
	digits := (ToBig(self).BitLen() + 29) / 30
	return Int64(int64(24 + 4*max(1, digits))), nil
}
