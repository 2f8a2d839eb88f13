// This file defines the representation of Python's int beyond the unboxed range, and its Go API.

package object

import "math/big"

// BigInt is an int that does not fit in 64 bits. Exact ints that fit are always unboxed (Int64), so that identity and type tests are cheap: NormInt keeps that.
type BigInt struct {
	Head
	Big *big.Int // never changed once shared
}

// IntObject is an instance of a subclass of int (but not bool). Num is the exact int.
type IntObject struct {
	Head
	Attrs
	Num Value
}

// NormInt is the int b, unboxed if it fits; it takes over b.
func NormInt(b *big.Int) Value {
	if b.IsInt64() {
		return Int64(b.Int64())
	}
	o := &BigInt{Head: Head{IntType}, Big: b}
	return o.Value()
}

// exactInt is the exact int (unboxed or BigInt) of an instance of int, bool or a subclass.
func exactInt(v Value) Value {
	if v.ref == &intHead || v.ref.typ == IntType {
		return v
	}
	if v.ref == &boolHead {
		return Int64(int64(v.bits))
	}
	return Cast[IntObject](v).Num
}

// IntValue is the int v (of any type with FlagInt) as int64; ok is false when it does not fit.
func IntValue(v Value) (i int64, ok bool) {
	if v = exactInt(v); v.ref == &intHead {
		return v.AsInt64(), true
	}
	return 0, false
}

// ToBig is the int v (of any type with FlagInt) as a big integer, which must not be changed.
func ToBig(v Value) *big.Int {
	if v = exactInt(v); v.ref == &intHead {
		return big.NewInt(v.AsInt64())
	}
	return v.AsBigInt().Big
}

// IntSign is the sign of the int v.
func IntSign(v Value) int {
	if v = exactInt(v); v.ref == &intHead {
		switch i := v.AsInt64(); {
		case i < 0:
			return -1
		case i > 0:
			return 1
		}
		return 0
	}
	return v.AsBigInt().Big.Sign()
}

func fillInt(t *Type)  {}
func fillBool(t *Type) {}
