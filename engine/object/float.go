// This file defines the representation of instances of subclasses of float, and float's Go API.

package object

import (
	"math"

	"dappco.re/go/py/engine/internal/dtoa"
)

// FloatObject is an instance of a subclass of float.
type FloatObject struct {
	Head
	Num float64
}

// NaN is the one not-a-number that Python code gets from float('nan'): quiet, positive, without payload.
var NaN = math.Float64frombits(0x7FF8000000000000)

// FloatValue is the number of v, an instance of float or a subclass.
func FloatValue(v Value) float64 {
	if v.ref == &floatHead {
		return v.AsFloat()
	}
	return Cast[FloatObject](v).Num
}

func fillFloat(t *Type) {
	t.Doc = "A floating-point number of double precision: float(x) converts a number or a string."
	t.Sig = "(x=0, /)"
	t.Flags |= FlagBasetype | FlagFloat | FlagMatchSelf
	t.Alloc, t.SubAttrsOffset = AllocOf[FloatObject], SubclassAttrs[FloatObject]()
	t.Slots = Slots{
		New:     floatNew,
		Repr:    floatRepr,
		Hash:    floatHash,
		Compare: floatCompare,
		Truth:   func(_ *Thread, v Value) (bool, *Exception) { return FloatValue(v) != 0, nil },
	}
	n := &NumberSlots{
		Pow3: floatPow3,
		Neg:  func(_ *Thread, v Value) (Value, *Exception) { return Float(-FloatValue(v)), nil },
		Pos:  floatPos,
		Abs:  func(_ *Thread, v Value) (Value, *Exception) { return Float(math.Abs(FloatValue(v))), nil },
		Int:  func(_ *Thread, v Value) (Value, *Exception) { return floatToInt(FloatValue(v)) }, Float: floatPos,
	}
	n.Binary = [NumBinaryOps]BinaryFunc{
		Add: floatAdd, Sub: floatSub, Mul: floatMul, TrueDiv: floatTrueDiv, FloorDiv: floatFloorDiv, Mod: floatMod, DivMod: floatDivMod, Pow: floatPow,
	}
	t.Number = n
	t.AddMethods(floatMethods)
	t.AddGetSets(floatGetSets)
}

func floatPos(_ *Thread, v Value) (Value, *Exception) { return Float(FloatValue(v)), nil }

func floatRepr(_ *Thread, v Value) (Value, *Exception) {
	return NewASCII(dtoa.Repr(FloatValue(v))).Value(), nil
}

// floatOf is f as an instance of cls, float or a subclass.
func floatOf(th *Thread, cls *Type, f float64) (Value, *Exception) {
	if cls == FloatType {
		return Float(f), nil
	}
	o, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	Cast[FloatObject](o).Num = f
	return o, nil
}
