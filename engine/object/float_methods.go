// This file implements the methods and attributes of float.

package object

import (
	"math"
	"math/big"
)

var floatMethods = []Method{
	{Name: "conjugate", Sig: "($self, /)", Doc: "The number itself: a float is its own complex conjugate.", F0: floatPosMethod},
	{Name: "__trunc__", Sig: "($self, /)", Doc: "The number without its fraction, an int.", F0: floatRounder(math.Trunc)},
	{Name: "__floor__", Sig: "($self, /)", Doc: "The largest int that is not above the number.", F0: floatRounder(math.Floor)},
	{Name: "__ceil__", Sig: "($self, /)", Doc: "The smallest int that is not below the number.", F0: floatRounder(math.Ceil)},
	{Name: "__round__", Sig: "($self, ndigits=None, /)", Doc: "The number rounded to ndigits places after the point, ties to even; an int without ndigits.",
		FN: floatRound, Max: 1},
	{Name: "as_integer_ratio", Sig: "($self, /)", Doc: "The pair of ints, in lowest terms and the second positive, whose quotient is exactly the number.",
		F0: floatAsIntegerRatio},
	{Name: "from_number", Sig: "($type, number, /)", Doc: "The float that number is; unlike float() it takes no strings.", Kind: ClassMethod, F1: floatFromNumber},
	{Name: "fromhex", Sig: "($type, string, /)", Doc: "The float that a hexadecimal string says; see hex().", Kind: ClassMethod, F1: floatFromHex},
	{Name: "hex", Sig: "($self, /)", Doc: "The number in hexadecimal, exactly.", F0: floatHex},
	{Name: "is_integer", Sig: "($self, /)", Doc: "Whether the number has no fraction.", F0: func(_ *Thread, self Value) (Value, *Exception) {
		f := FloatValue(self)
		return Bool(math.Floor(f) == f && !math.IsInf(f, 0)), nil
	}},
	{Name: "__getnewargs__", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) { return TupleOf(Float(FloatValue(self))), nil }},
	{Name: "__getformat__", Sig: "($type, typestr, /)", Doc: "How 'double' or 'float' is represented in memory.", Kind: ClassMethod, F1: floatGetFormat},
	{Name: "__format__", Sig: "($self, format_spec, /)", Doc: "The number written as format_spec says.", F1: numberFormat},
}

var floatGetSets = []GetSet{
	{Name: "real", Doc: "the real part of a complex number", Get: floatPosMethod},
	{Name: "imag", Doc: "the imaginary part of a complex number", Get: func(*Thread, Value) (Value, *Exception) { return Float(0), nil }},
}

func floatPosMethod(_ *Thread, self Value) (Value, *Exception) { return Float(FloatValue(self)), nil }

func floatRounder(round func(float64) float64) func(*Thread, Value) (Value, *Exception) {
	return func(_ *Thread, self Value) (Value, *Exception) { return floatToInt(round(FloatValue(self))) }
}

func floatRound(th *Thread, self Value, args []Value) (Value, *Exception) {
	f := FloatValue(self)
	if len(args) == 0 || args[0].IsNone() {
		return floatToInt(math.RoundToEven(f))
	}
	places, exc := ToIndexInt(th, args[0], nil)
	if exc != nil {
		return Value{}, exc
	}
	if f != f || math.IsInf(f, 0) {
		return Float(f), nil
	}
	r := roundFloat(f, places)
	if math.IsInf(r, 0) {
		return Value{}, OverflowErrorf("rounded value too large to represent")
	}
	return Float(r), nil
}

func floatAsIntegerRatio(_ *Thread, self Value) (Value, *Exception) {
	f := FloatValue(self)
	if f != f {
		return Value{}, ValueErrorf("cannot convert NaN to integer ratio")
	}
	if math.IsInf(f, 0) {
		return Value{}, OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return TupleOf(NormInt(new(big.Int).Set(r.Num())), NormInt(new(big.Int).Set(r.Denom()))), nil
}

func floatFromNumber(th *Thread, self, number Value) (Value, *Exception) {
	if self.AsType() == FloatType && number.IsFloat() {
		return number, nil
	}
	f, exc := ToFloat64(th, number)
	if exc != nil {
		return Value{}, exc
	}
	return callWithFloat(th, self, Float(f))
}

// callWithFloat is cls(v) for a class that may be a subclass of the type of v.
func callWithFloat(th *Thread, cls, v Value) (Value, *Exception) {
	if cls.AsType() == v.Type() {
		return v, nil
	}
	return Call1(th, cls, v)
}

func floatGetFormat(_ *Thread, _, kind Value) (Value, *Exception) {
	if !kind.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("__getformat__() argument must be str, not %s", argumentTypeName(kind))
	}
	if s := kind.AsStr().s; s != "double" && s != "float" {
		return Value{}, ValueErrorf("__getformat__() argument 1 must be 'double' or 'float'")
	}
	return StrOf("IEEE, little-endian"), nil
}
