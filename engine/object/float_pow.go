// This file implements ** of floats.

package object

import (
	"math"

	"dappco.re/go/py/engine/internal/fmath"
)

// isOdd reports that f is an odd integer.
func isOdd(f float64) bool {
	if math.Abs(f) >= 1<<53 {
		return false
	}
	i := int64(f)
	return float64(i) == f && i&1 != 0
}

// numericalRange is the OverflowError of operations that C's errno reports.
func numericalRange() *Exception {
	return NewException(OverflowErrorType, Int64(34), NewStr("Numerical result out of range").Value())
}

// powFloats is x ** y: that of C99 with its special cases, but zero has no negative powers, overflow is an error, and
// the power of a negative number that is not real is complex.
func powFloats(x, y float64) (Value, *Exception) {
	switch {
	case y == 0, x == 1:
		return Float(1), nil
	case x != x:
		return Float(x), nil
	case y != y:
		return Float(y), nil
	case math.IsInf(y, 0):
		switch x = math.Abs(x); {
		case x == 1:
			return Float(1), nil
		case (y > 0) == (x > 1):
			return Float(math.Abs(y)), nil
		}
		return Float(0), nil
	case math.IsInf(x, 0):
		if y < 0 {
			if isOdd(y) {
				return Float(math.Copysign(0, x)), nil
			}
			return Float(0), nil
		}
		if isOdd(y) {
			return Float(x), nil
		}
		return Float(math.Abs(x)), nil
	case x == 0:
		if y < 0 {
			return Value{}, Errorf(ZeroDivisionErrorType, "zero to a negative power")
		}
		if isOdd(y) {
			return Float(x), nil
		}
		return Float(0), nil
	}
	negate := false
	if x < 0 {
		if y != math.Floor(y) {
			return powComplex(complex(x, 0), complex(y, 0))
		}
		x, negate = -x, isOdd(y)
	}
	r := fmath.Pow(x, y)
	if math.IsInf(r, 0) {
		return Value{}, numericalRange()
	}
	if negate {
		r = -r
	}
	return Float(r), nil
}
