// This file implements the arithmetic of complex. As in Annex G of C99, a real operand stays real: it has no imaginary
// zero to combine with infinities or signs, and products and quotients that come out as NaN in both parts, while an
// operand is infinite, are repaired.
//
// Products are converted to float64 before they are added: Go may otherwise fuse the two operations on some processors.

package object

import (
	"math"

	"dappco.re/go/py/engine/internal/fmath"
)

// complexOperand is v, an operand of complex arithmetic; isReal says that it is an int or a float, ok is false when it is no number.
func complexOperand(v Value) (c complex128, isReal, ok bool, exc *Exception) {
	if v.ref.typ.Flags&FlagComplex != 0 {
		return Cast[Complex](v).Num, false, true, nil
	}
	f, ok, exc := floatOperand(v)
	return complex(f, 0), true, ok, exc
}

// complexOperation makes a slot of a function of two numbers.
func complexOperation(a, b Value, op func(x, y complex128, xReal, yReal bool) (complex128, *Exception)) (Value, *Exception) {
	x, xReal, ok, exc := complexOperand(a)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	y, yReal, ok, exc := complexOperand(b)
	if !ok || exc != nil {
		return notFloats(exc)
	}
	c, exc := op(x, y, xReal, yReal)
	if exc != nil {
		return Value{}, exc
	}
	return NewComplex(c), nil
}

func complexAdd(_ *Thread, a, b Value) (Value, *Exception) {
	if a.ref.typ == ComplexType && b.ref.typ == ComplexType {
		x, y := Cast[Complex](a).Num, Cast[Complex](b).Num
		return NewComplex(x + y), nil
	}
	return complexOperation(a, b, func(x, y complex128, xReal, yReal bool) (complex128, *Exception) {
		switch {
		case yReal:
			return complex(real(x)+real(y), imag(x)), nil
		case xReal:
			return complex(real(x)+real(y), imag(y)), nil
		}
		return x + y, nil
	})
}

func complexSub(_ *Thread, a, b Value) (Value, *Exception) {
	if a.ref.typ == ComplexType && b.ref.typ == ComplexType {
		x, y := Cast[Complex](a).Num, Cast[Complex](b).Num
		return NewComplex(x - y), nil
	}
	return complexOperation(a, b, func(x, y complex128, xReal, yReal bool) (complex128, *Exception) {
		switch {
		case yReal:
			return complex(real(x)-real(y), imag(x)), nil
		case xReal:
			return complex(real(x)-real(y), -imag(y)), nil
		}
		return x - y, nil
	})
}

func complexMul(_ *Thread, a, b Value) (Value, *Exception) {
	if a.ref.typ == ComplexType && b.ref.typ == ComplexType {
		x, y := Cast[Complex](a).Num, Cast[Complex](b).Num
		return NewComplex(mulComplex(x, y)), nil
	}
	return complexOperation(a, b, func(x, y complex128, xReal, yReal bool) (complex128, *Exception) {
		switch {
		case yReal:
			return complex(real(x)*real(y), imag(x)*real(y)), nil
		case xReal:
			return complex(real(x)*real(y), real(x)*imag(y)), nil
		}
		return mulComplex(x, y), nil
	})
}

func complexTrueDiv(_ *Thread, a, b Value) (Value, *Exception) {
	return complexOperation(a, b, func(x, y complex128, xReal, yReal bool) (complex128, *Exception) {
		if y == 0 {
			return 0, zeroDivision()
		}
		switch {
		case yReal:
			return complex(real(x)/real(y), imag(x)/real(y)), nil
		case xReal:
			return divideReal(real(x), y), nil
		}
		return divideComplex(x, y), nil
	})
}

func isNaNs(c complex128) bool { return real(c) != real(c) && imag(c) != imag(c) }

func isInfinite(c complex128) bool { return math.IsInf(real(c), 0) || math.IsInf(imag(c), 0) }

func isFinite(f float64) bool { return f-f == 0 }

// unit is the direction of an infinite number: its infinite parts become one, the others zero, all with their signs.
func unit(c complex128) complex128 {
	part := func(f float64) float64 {
		if math.IsInf(f, 0) {
			return math.Copysign(1, f)
		}
		return math.Copysign(0, f)
	}
	return complex(part(real(c)), part(imag(c)))
}

// unNaN turns NaN parts into zeros.
func unNaN(c complex128) complex128 {
	part := func(f float64) float64 {
		if f != f {
			return math.Copysign(0, f)
		}
		return f
	}
	return complex(part(real(c)), part(imag(c)))
}

func rawProduct(x, y complex128) (ac, bd, ad, bc float64) {
	return float64(real(x) * real(y)), float64(imag(x) * imag(y)), float64(real(x) * imag(y)), float64(imag(x) * real(y))
}

func mulComplex(x, y complex128) complex128 {
	ac, bd, ad, bc := rawProduct(x, y)
	c := complex(ac-bd, ad+bc)
	if !isNaNs(c) {
		return c
	}
	repair := false
	if isInfinite(x) {
		x, y, repair = unit(x), unNaN(y), true
	}
	if isInfinite(y) {
		x, y, repair = unNaN(x), unit(y), true
	}
	if !repair && (math.IsInf(ac, 0) || math.IsInf(bd, 0) || math.IsInf(ad, 0) || math.IsInf(bc, 0)) {
		x, y, repair = unNaN(x), unNaN(y), true
	}
	if repair {
		ac, bd, ad, bc = rawProduct(x, y)
		inf := math.Inf(1)
		c = complex(inf*(ac-bd), inf*(ad+bc))
	}
	return c
}

// divideComplex is x / y by Smith's method, which avoids overflow of the square of y.
func divideComplex(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	var q complex128
	switch {
	case math.Abs(c) >= math.Abs(d):
		ratio := d / c
		denom := c + float64(d*ratio)
		q = complex((a+float64(b*ratio))/denom, (b-float64(a*ratio))/denom)
	case math.Abs(d) >= math.Abs(c):
		ratio := c / d
		denom := float64(c*ratio) + d
		q = complex((float64(a*ratio)+b)/denom, (float64(b*ratio)-a)/denom)
	default:
		q = complex(NaN, NaN)
	}
	if !isNaNs(q) {
		return q
	}
	switch {
	case isInfinite(x) && isFinite(c) && isFinite(d):
		u := unit(x)
		inf := math.Inf(1)
		q = complex(inf*(float64(real(u)*c)+float64(imag(u)*d)), inf*(float64(imag(u)*c)-float64(real(u)*d)))
	case isInfinite(y) && isFinite(a) && isFinite(b):
		u := unit(y)
		q = complex(0*(float64(a*real(u))+float64(b*imag(u))), 0*(float64(b*real(u))-float64(a*imag(u))))
	}
	return q
}

// divideReal is a / y for a real number a.
func divideReal(a float64, y complex128) complex128 {
	c, d := real(y), imag(y)
	var q complex128
	switch {
	case math.Abs(c) >= math.Abs(d):
		ratio := d / c
		denom := c + float64(d*ratio)
		q = complex(a/denom, -a*ratio/denom)
	case math.Abs(d) >= math.Abs(c):
		ratio := c / d
		denom := float64(c*ratio) + d
		q = complex(a*ratio/denom, -a/denom)
	default:
		q = complex(NaN, NaN)
	}
	if isNaNs(q) && isFinite(a) && isInfinite(y) {
		u := unit(y)
		q = complex(0*(a*real(u)), 0*(-a*imag(u)))
	}
	return q
}

func complexAbs(_ *Thread, v Value) (Value, *Exception) {
	c := Cast[Complex](v).Num
	h := fmath.Hypot(real(c), imag(c))
	if math.IsInf(h, 0) && !isInfinite(c) {
		return Value{}, OverflowErrorf("absolute value too large")
	}
	return Float(h), nil
}
