// This file defines the representation of Python's int beyond the unboxed range, and its Go API.

package object

import "math/big"

// BigInt is an int that does not fit in 64 bits. Exact ints that fit are always unboxed (Int64), so that identity and
// type tests are cheap: NormInt keeps that.
type BigInt struct {
	Head
	Big *big.Int // never changed once shared
}

// IntObject is an instance of a subclass of int (but not bool). Num is the exact int.
type IntObject struct {
	Head
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
	if n := Cast[IntObject](v).Num; !n.IsNull() {
		return n
	}
	return Int64(0)
}

// isInt reports that v is an int, of a subclass perhaps.
func isInt(v Value) bool { return v.ref == &intHead || v.ref.typ.Flags&FlagInt != 0 }

// IntValue is the int v (of any type with FlagInt) as int64; ok is false when it does not fit, or is no int.
func IntValue(v Value) (i int64, ok bool) {
	if v.ref == &intHead {
		return v.AsInt64(), true
	}
	if !isInt(v) {
		return 0, false
	}
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

// intOperands are a and b as exact ints; ok is false when one of them is no int.
func intOperands(a, b Value) (x, y Value, ok bool) {
	if !isInt(a) || !isInt(b) {
		return a, b, false
	}
	return exactInt(a), exactInt(b), true
}

func fillInt(t *Type) {
	t.Doc = "An integer of any size.\n\nint(x) converts a number or a string; int(x, base) reads x as a literal of that base, 0 meaning the base that its prefix says."
	t.Flags |= FlagBasetype | FlagInt | FlagMatchSelf
	t.Alloc, t.SubAttrsOffset = AllocOf[IntObject], SubclassAttrs[IntObject]()
	t.Slots = Slots{
		New:     intNew,
		Repr:    intRepr,
		Hash:    intHash,
		Compare: intCompare,
		Truth:   func(_ *Thread, v Value) (bool, *Exception) { return IntSign(v) != 0, nil },
	}
	n := &NumberSlots{
		Pow3: intPow3,
		Neg:  intNeg, Pos: intPos, Abs: intAbs, Invert: intInvert,
		Int: intPos, Index: intPos, Float: intToFloat,
	}
	n.Binary = [NumBinaryOps]BinaryFunc{
		Add: intAdd, Sub: intSub, Mul: intMul, TrueDiv: intTrueDiv, FloorDiv: intFloorDiv, Mod: intMod, DivMod: intDivMod, Pow: intPow,
		LShift: intLShift, RShift: intRShift, And: intAnd, Or: intOr, Xor: intXor,
	}
	t.Number = n
	t.AddMethods(intMethods)
	t.AddGetSets(intGetSets)
}
