// This file has the functions of finite numbers, by formulas that do not cancel or overflow before they must.

package cmath

import (
	"math"

	"dappco.re/go/py/engine/internal/fmath"
	"dappco.re/go/py/engine/ondemand"
)

// big is where squares begin to overflow, tiny the smallest normal number, and logBig where the exponential function overflows.
const (
	big  = math.MaxFloat64 / 4
	tiny = 0x1p-1022
)

var (
	logBig   = ondemand.Value[float64]{Make: func() float64 { return math.Log(big) }}
	sqrtBig  = ondemand.Value[float64]{Make: func() float64 { return math.Sqrt(big) }}
	sqrtTiny = ondemand.Value[float64]{Make: func() float64 { return math.Sqrt(tiny) }}
)

// fault is what is wrong with an argument.
type fault int

const (
	fine fault = iota
	domain
	rangeFault
)

// function is one of finite numbers.
type function func(z complex128) (complex128, fault)

func sqrt(z complex128) (complex128, fault) {
	if z == 0 {
		return complex(0, imag(z)), fine
	}
	ax, ay := math.Abs(real(z)), math.Abs(imag(z))
	var s float64
	if ax < tiny && ay < tiny && (ax > 0 || ay > 0) {
		ax = math.Ldexp(ax, 54)
		s = math.Ldexp(math.Sqrt(ax+fmath.Hypot(ax, math.Ldexp(ay, 54))), -27)
		s *= math.Sqrt2 / 2
		s = math.Ldexp(math.Sqrt((ax+fmath.Hypot(ax, math.Ldexp(ay, 54)))/2), -27)
	} else {
		ax /= 8
		s = 2 * math.Sqrt(ax+fmath.Hypot(ax, ay/8))
	}
	d := ay / (2 * s)
	if real(z) >= 0 {
		return complex(s, math.Copysign(d, imag(z))), fine
	}
	return complex(d, math.Copysign(s, imag(z))), fine
}

// logHalf is log(|z|) + ln 2 of a large z.
func logHalf(x, y float64) float64 { return fmath.Log(fmath.Hypot(x/2, y/2)) + math.Ln2*2 }

func huge(z complex128) bool { return math.Abs(real(z)) > big || math.Abs(imag(z)) > big }

func acos(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if huge(z) {
		return complex(fmath.Atan2(math.Abs(y), x), math.Copysign(logHalf(x, y), -y)), fine
	}
	s1, _ := sqrt(complex(1-x, -y))
	s2, _ := sqrt(complex(1+x, y))
	return complex(2*fmath.Atan2(real(s1), real(s2)), math.Asinh(float64(real(s2)*imag(s1))-float64(imag(s2)*real(s1)))), fine
}

func acosh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if huge(z) {
		return complex(logHalf(x, y), fmath.Atan2(y, x)), fine
	}
	s1, _ := sqrt(complex(x-1, y))
	s2, _ := sqrt(complex(x+1, y))
	return complex(math.Asinh(float64(real(s1)*real(s2))+float64(imag(s1)*imag(s2))), 2*fmath.Atan2(imag(s1), real(s2))), fine
}

func asinh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if huge(z) {
		return complex(math.Copysign(logHalf(x, y), x), fmath.Atan2(y, math.Abs(x))), fine
	}
	s1, _ := sqrt(complex(1+y, -x))
	s2, _ := sqrt(complex(1-y, x))
	return complex(math.Asinh(float64(real(s1)*imag(s2))-float64(real(s2)*imag(s1))), fmath.Atan2(y, float64(real(s1)*real(s2))-float64(imag(s1)*imag(s2)))), fine
}

func atanh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if x < 0 || x == 0 && math.Signbit(x) {
		r, f := atanh(-z)
		return -r, f
	}
	ay := math.Abs(y)
	if x > sqrtBig.Get() || ay > sqrtBig.Get() {
		h := fmath.Hypot(x/2, y/2)
		return complex(x/4/h/h, -math.Copysign(math.Pi/2, -y)), fine
	}
	if x == 1 && ay < sqrtTiny.Get() {
		if ay == 0 {
			return complex(math.Inf(1), y), domain
		}
		return complex(-fmath.Log(math.Sqrt(ay)/math.Sqrt(fmath.Hypot(ay, 2))), math.Copysign(fmath.Atan2(2, -ay)/2, y)), fine
	}
	square := float64(ay * ay)
	return complex(math.Log1p(4*x/(float64((1-x)*(1-x))+square))/4, -fmath.Atan2(-2*y, float64((1-x)*(1+x))-square)/2), fine
}

// overflowed reports an infinite result.
func overflowed(z complex128) (complex128, fault) {
	if math.IsInf(real(z), 0) || math.IsInf(imag(z), 0) {
		return z, rangeFault
	}
	return z, fine
}

func cosh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	sin, cos := fmath.Sincos(y)
	if math.Abs(x) > logBig.Get() {
		x -= math.Copysign(1, x)
		return overflowed(complex(cos*math.Cosh(x)*math.E, sin*math.Sinh(x)*math.E))
	}
	return overflowed(complex(cos*math.Cosh(x), sin*math.Sinh(x)))
}

func sinh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	sin, cos := fmath.Sincos(y)
	if math.Abs(x) > logBig.Get() {
		x -= math.Copysign(1, x)
		return overflowed(complex(cos*math.Sinh(x)*math.E, sin*math.Cosh(x)*math.E))
	}
	return overflowed(complex(cos*math.Sinh(x), sin*math.Cosh(x)))
}

func tanh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if math.Abs(x) > logBig.Get() {
		sin, cos := fmath.Sincos(y)
		return complex(math.Copysign(1, x), 4*sin*cos*fmath.Exp(-2*math.Abs(x))), fine
	}
	tx, ty, cx := math.Tanh(x), fmath.Tan(y), 1/math.Cosh(x)
	product := tx * ty
	below := 1 + float64(product*product)
	return complex(tx*(1+float64(ty*ty))/below, ty/below*cx*cx), fine
}

func exp(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	sin, cos := fmath.Sincos(y)
	if x > logBig.Get() {
		l := fmath.Exp(x - 1)
		return overflowed(complex(l*cos*math.E, l*sin*math.E))
	}
	l := fmath.Exp(x)
	return overflowed(complex(l*cos, l*sin))
}

func log(z complex128) (complex128, fault) {
	ax, ay := math.Abs(real(z)), math.Abs(imag(z))
	angle := fmath.Atan2(imag(z), real(z))
	switch {
	case ax > big || ay > big:
		return complex(fmath.Log(fmath.Hypot(ax/2, ay/2))+math.Ln2, angle), fine
	case ax < tiny && ay < tiny:
		if ax == 0 && ay == 0 {
			return complex(math.Inf(-1), angle), domain
		}
		return complex(fmath.Log(fmath.Hypot(math.Ldexp(ax, 53), math.Ldexp(ay, 53)))-53*math.Ln2, angle), fine
	}
	h := fmath.Hypot(ax, ay)
	if h < 0.71 || h > 1.73 {
		return complex(fmath.Log(h), angle), fine
	}
	most, least := max(ax, ay), min(ax, ay)
	return complex(math.Log1p(float64((most-1)*(most+1))+float64(least*least))/2, angle), fine
}

func log10(z complex128) (complex128, fault) {
	r, f := logOf.Get()(z)
	return complex(real(r)/math.Ln10, imag(r)/math.Ln10), f
}

// turned makes a circular function of a hyperbolic one: f(iz)/i.
func turned(f function) function {
	return func(z complex128) (complex128, fault) {
		r, flt := f(complex(-imag(z), real(z)))
		return complex(imag(r), -real(r)), flt
	}
}
