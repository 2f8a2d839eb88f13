// This file lists the functions of one float and computes them.

package math

import (
	"math"
	"math/big"

	"dappco.re/go/py/engine/internal/fmath"
)

func finite(x float64) bool  { return !math.IsInf(x, 0) }
func inUnit(x float64) bool  { return x >= -1 && x <= 1 }
func notPole(x float64) bool { return !(x <= 0 && x == math.Floor(x)) }

const (
	wantFinite = "expected a finite input"
	wantUnit   = "expected a number in range from -1 up to 1"
	wantGamma  = "expected a noninteger or positive integer"
)

var realFuncs = []realFunc{
	{"acos", "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.", fmath.Acos, inUnit, wantUnit},
	{"acosh", "Return the inverse hyperbolic cosine of x.", math.Acosh, func(x float64) bool { return x >= 1 }, "expected argument value not less than 1"},
	{"asin", "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.", fmath.Asin, inUnit, wantUnit},
	{"asinh", "Return the inverse hyperbolic sine of x.", math.Asinh, nil, ""},
	{"atan", "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.", atan, nil, ""},
	{"atanh", "Return the inverse hyperbolic tangent of x.", math.Atanh, func(x float64) bool { return x > -1 && x < 1 }, "expected a number between -1 and 1"},
	{"cbrt", "Return the cube root of x.", math.Cbrt, nil, ""},
	{"cos", "Return the cosine of x (measured in radians).", func(x float64) float64 { _, c := fmath.Sincos(x); return c }, finite, wantFinite},
	{"cosh", "Return the hyperbolic cosine of x.", cosh, nil, ""},
	{"erf", "Error function at x.", math.Erf, nil, ""},
	{"erfc", "Complementary error function at x.", math.Erfc, nil, ""},
	{"exp", "Return e raised to the power of x.", fmath.Exp, nil, ""},
	{"exp2", "Return 2 raised to the power of x.", exp2, nil, ""},
	{"expm1", "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.", math.Expm1, nil, ""},
	{"fabs", "Return the absolute value of the float x.", math.Abs, nil, ""},
	{"gamma", "Gamma function at x.", gamma, func(x float64) bool { return notPole(x) && !math.IsInf(x, -1) }, wantGamma},
	{"lgamma", "Natural logarithm of absolute value of Gamma function at x.", lgamma, func(x float64) bool { return math.IsInf(x, -1) || notPole(x) }, wantGamma},
	{"log1p", "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.", math.Log1p, func(x float64) bool { return x > -1 }, "expected argument value > -1"},
	{"sin", "Return the sine of x (measured in radians).", func(x float64) float64 { s, _ := fmath.Sincos(x); return s }, finite, wantFinite},
	{"sinh", "Return the hyperbolic sine of x.", sinh, nil, ""},
	{"sqrt", "Return the square root of x.", math.Sqrt, func(x float64) bool { return x >= 0 }, "expected a nonnegative input"},
	{"tan", "Return the tangent of x (measured in radians).", fmath.Tan, finite, wantFinite},
	{"tanh", "Return the hyperbolic tangent of x.", math.Tanh, nil, ""},
}

func atan(x float64) float64 { return fmath.Atan2(x, 1) }

func cosh(x float64) float64 {
	x = math.Abs(x)
	if x > 709 {
		h := fmath.Exp(x / 2)
		return h / 2 * h
	}
	e := fmath.Exp(x)
	return e/2 + 0.5/e
}

func sinh(x float64) float64 {
	switch a := math.Abs(x); {
	case a > 709:
		h := fmath.Exp(a / 2)
		return math.Copysign(h/2*h, x)
	case a > 22:
		return math.Copysign(fmath.Exp(a)/2, x)
	case a > 0x1p-28:
		t := math.Expm1(a)
		return math.Copysign((t+t/(t+1))/2, x)
	}
	return x
}

func exp2(x float64) float64 {
	if math.IsInf(x, 0) || x == math.Trunc(x) {
		return math.Exp2(x)
	}
	return fmath.Pow(2, x)
}

// gamma is exact for the integers whose factorial is a float.
func gamma(x float64) float64 {
	switch {
	case math.IsInf(x, 1):
		return x
	case x == math.Trunc(x) && x <= 23:
		f := 1.0
		for i := 2.0; i < x; i++ {
			f *= i
		}
		return f
	case x > 171.7:
		return math.Inf(1)
	case math.Abs(x) < 1e-20:
		return 1 / x
	case x < -200:
		zero := 0.0
		if math.Mod(math.Floor(x), 2) != 0 {
			zero = math.Copysign(0, -1)
		}
		return zero
	}
	return fmath.Gamma(x)
}

func lgamma(x float64) float64 {
	if math.IsInf(x, 0) {
		return math.Inf(1)
	}
	if x == 1 || x == 2 {
		return 0
	}
	if math.Abs(x) < 1e-20 {
		return -fmath.Log(math.Abs(x))
	}
	return fmath.Lgamma(x)
}

// logOf is the logarithm of a positive float in base 2 or 10, or of base e for 0.
func logOf(x float64, base int) float64 {
	switch base {
	case 0:
		return fmath.Log(x)
	case 2:
		return fmath.Log2(x)
	}
	return fmath.Log10(x)
}

// logBig is the logarithm of a positive int too large for a float.
func logBig(b *big.Int, base int) float64 {
	shift := b.BitLen() - 60
	f, _ := new(big.Float).SetInt(new(big.Int).Rsh(b, uint(shift))).Float64()
	switch base {
	case 0:
		return fmath.Log(f) + float64(shift)*math.Ln2
	case 2:
		return math.Log2(f) + float64(shift)
	}
	return fmath.Log(f)/math.Ln10 + float64(shift)*(math.Ln2/math.Ln10)
}
