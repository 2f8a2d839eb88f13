// This file implements the arithmetic of float; ints are converted.

package object

import "math"

// floatOperand is v, an operand of float arithmetic, as a float; ok is false when it is neither float nor int.
func floatOperand(v Value) (f float64, ok bool, exc *Exception) {
	switch {
	case v.ref == &floatHead:
		return v.AsFloat(), true, nil
	case v.ref == &intHead:
		return float64(int64(v.bits)), true, nil
	case v.ref.typ.Flags&FlagFloat != 0:
		return Cast[FloatObject](v).Num, true, nil
	case v.ref.typ.Flags&FlagInt != 0:
		f, exc = intFloat(v)
		return f, true, exc
	}
	return 0, false, nil
}

func floatOperands(a, b Value) (x, y float64, ok bool, exc *Exception) {
	if x, ok, exc = floatOperand(a); !ok || exc != nil {
		return
	}
	y, ok, exc = floatOperand(b)
	return
}

// notFloats is what a float slot returns when floatOperands found no floats or an exception.
func notFloats(exc *Exception) (Value, *Exception) {
	if exc != nil {
		return Value{}, exc
	}
	return NotImplemented, nil
}

func floatAdd(_ *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &floatHead && b.ref == &floatHead {
		return Float(a.AsFloat() + b.AsFloat()), nil
	}
	x, y, ok, exc := floatOperands(a, b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	return Float(x + y), nil
}

func floatSub(_ *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &floatHead && b.ref == &floatHead {
		return Float(a.AsFloat() - b.AsFloat()), nil
	}
	x, y, ok, exc := floatOperands(a, b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	return Float(x - y), nil
}

func floatMul(_ *Thread, a, b Value) (Value, *Exception) {
	if a.ref == &floatHead && b.ref == &floatHead {
		return Float(a.AsFloat() * b.AsFloat()), nil
	}
	x, y, ok, exc := floatOperands(a, b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	return Float(x * y), nil
}

func floatTrueDiv(_ *Thread, a, b Value) (Value, *Exception) {
	x, y, ok, exc := floatOperands(a, b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	if y == 0 {
		return Value{}, zeroDivision()
	}
	return Float(x / y), nil
}

func floatFloorDiv(_ *Thread, a, b Value) (Value, *Exception) {
	x, y, ok, exc := floatOperands(a, b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	if y == 0 {
		return Value{}, zeroDivision()
	}
	q, _ := divmodFloat(x, y)
	return Float(q), nil
}

func floatMod(_ *Thread, a, b Value) (Value, *Exception) {
	x, y, ok, exc := floatOperands(a, b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	if y == 0 {
		return Value{}, zeroDivision()
	}
	return Float(modFloat(x, y)), nil
}

func floatDivMod(_ *Thread, a, b Value) (Value, *Exception) {
	x, y, ok, exc := floatOperands(a, b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	if y == 0 {
		return Value{}, zeroDivision()
	}
	q, r := divmodFloat(x, y)
	return TupleOf(Float(q), Float(r)), nil
}

// remainder is C's fmod: x - n*y with n = x/y cut off, exact.
func remainder(x, y float64) float64 {
	ax, ay := math.Abs(x), math.Abs(y)
	if ax < ay { // also when y is infinite
		return x
	}
	q := math.Trunc(ax / ay)
	if !(q < 1<<53) || ay < 1e-290 {
		return math.Mod(x, y)
	}
	// q is right or one too large, and the remainder for it is a float: one fused operation gives it without rounding.
	r := math.FMA(-q, ay, ax)
	if r < 0 {
		r += ay
	}
	return math.Copysign(r, x)
}

// modFloat is x % y: the remainder with the sign of y.
func modFloat(x, y float64) float64 {
	r := remainder(x, y)
	if r != 0 {
		if (y < 0) != (r < 0) {
			r += y
		}
		return r
	}
	return math.Copysign(0, y)
}

// divmodFloat is x // y and x % y. The quotient is found from the remainder, so that the two agree as well as rounding allows.
func divmodFloat(x, y float64) (q, r float64) {
	r = remainder(x, y)
	d := (x - r) / y
	if r != 0 {
		if (y < 0) != (r < 0) {
			r += y
			d--
		}
	} else {
		r = math.Copysign(0, y)
	}
	if d == 0 {
		return math.Copysign(0, x/y), r
	}
	q = math.Floor(d)
	if d-q > 0.5 {
		q++
	}
	return q, r
}

func floatPow(_ *Thread, a, b Value) (Value, *Exception) {
	x, y, ok, exc := floatOperands(a, b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	return powFloats(x, y)
}

func floatPow3(_ *Thread, _, _, _ Value) (Value, *Exception) {
	return Value{}, TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
}
