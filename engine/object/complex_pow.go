// This file implements ** of complex numbers.

package object

import (
	"math"

	"dappco.re/go/py/engine/internal/fmath"
)

func complexPow(_ *Thread, a, b Value) (Value, *Exception) {
	x, _, ok, exc := complexOperand(a)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	y, _, ok, exc := complexOperand(b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	return powComplex(x, y)
}

// maxComplexSquaring is the largest integral exponent that is done by multiplication.
const maxComplexSquaring = 100

// powComplex is x ** y.
func powComplex(x, y complex128) (Value, *Exception) {
	var r complex128
	switch {
	case y == 0:
		r = 1
	case imag(y) == 0 && real(y) == math.Floor(real(y)) && math.Abs(real(y)) <= maxComplexSquaring:
		if x == 0 && real(y) < 0 {
			return Value{}, zeroToNegative()
		}
		n := int(real(y))
		if r = powSquaring(x, max(n, -n)); n < 0 {
			r = divideComplex(1, r)
		}
	case x == 0:
		if imag(y) != 0 || real(y) < 0 {
			return Value{}, zeroToNegative()
		}
	default:
		var ok bool
		if r, ok = powPolar(x, y); !ok {
			return Value{}, zeroToNegative()
		}
	}
	if isInfinite(r) {
		return Value{}, OverflowErrorf("complex exponentiation")
	}
	return NewComplex(r), nil
}

func zeroToNegative() *Exception {
	return Errorf(ZeroDivisionErrorType, "zero to a negative or complex power")
}

func powSquaring(x complex128, n int) complex128 {
	r := complex128(1)
	for p, mask := x, 1; mask <= n; mask <<= 1 {
		if n&mask != 0 {
			r = mulComplex(r, p)
		}
		p = mulComplex(p, p)
	}
	return r
}

// powPolar multiplies angle and logarithm; ok is false when the angle becomes infinite, which C's cosine reports as a domain error.
func powPolar(x, y complex128) (r complex128, ok bool) {
	size := fmath.Hypot(real(x), imag(x))
	angle := fmath.Atan2(imag(x), real(x))
	length := powAny(size, real(y))
	phase := angle * real(y)
	if imag(y) != 0 {
		length *= fmath.Exp(-angle * imag(y))
		phase += float64(imag(y) * fmath.Log(size))
	}
	sin, cos := fmath.Sincos(phase)
	return complex(length*cos, length*sin), !math.IsInf(phase, 0)
}

// powAny is C's pow for x >= 0.
func powAny(x, y float64) float64 {
	if x == 0 || !isFinite(x) || !isFinite(y) {
		return math.Pow(x, y)
	}
	return fmath.Pow(x, y)
}
