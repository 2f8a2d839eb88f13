// This file implements the functions that are not one float to one float: logarithms, powers, rounding, neighbours of floats.

package math

import (
	"math"
	"math/big"

	"dappco.re/go/py/engine/internal/fmath"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

var twoFloats = ondemand.Value[[]method]{Make: func() []method {
	return []method{
		{Name: "atan2", Sig: "($module, y, x, /)", Doc: "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.", F2: finitePair(fmath.Atan2)},
		{Name: "ceil", Sig: "($module, x, /)", Doc: "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.", F1: special("__ceil__", math.Ceil)},
		{Name: "copysign", Sig: "($module, x, y, /)", Doc: "Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n", F2: func(th *thread, _, a, b value) (value, *exception) {
			x, y, exc := pair(th, a, b)
			return object.Float(math.Copysign(x, y)), exc
		}},
		{Name: "degrees", Sig: "($module, x, /)", Doc: "Convert angle x from radians to degrees.", F1: plain(func(x float64) float64 { return x * (180 / math.Pi) })},
		{Name: "floor", Sig: "($module, x, /)", Doc: "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.", F1: special("__floor__", math.Floor)},
		{Name: "fma", Sig: "($module, x, y, z, /)", Doc: "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round.", FN: fma, Min: 3, Max: 3},
		{Name: "fmod", Sig: "($module, x, y, /)", Doc: "Return fmod(x, y), according to platform C.\n\nx % y may differ.", F2: finitePair(math.Mod)},
		{Name: "frexp", Sig: "($module, x, /)", Doc: "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.", F1: func(th *thread, _, a value) (value, *exception) {
			x, exc := object.ToFloat64(th, a)
			if exc != nil {
				return value{}, exc
			}
			m, e := math.Frexp(x)
			return object.TupleOf(object.Float(m), object.Int64(int64(e))), nil
		}},
		{Name: "isclose", Sig: "($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc: "Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\nFor the values to be considered close, the difference between them\nmust be smaller than at least one of the tolerances.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard.  That\nis, NaN is not close to anything, even itself.  inf and -inf are\nonly close to themselves.", FS: isclose},
		{Name: "isfinite", Sig: "($module, x, /)", Doc: "Return True if x is neither an infinity nor a NaN, and False otherwise.", F1: test(func(x float64) bool { return !math.IsInf(x, 0) && x == x })},
		{Name: "isinf", Sig: "($module, x, /)", Doc: "Return True if x is a positive or negative infinity, and False otherwise.", F1: test(func(x float64) bool { return math.IsInf(x, 0) })},
		{Name: "isnan", Sig: "($module, x, /)", Doc: "Return True if x is a NaN (not a number), and False otherwise.", F1: test(func(x float64) bool { return x != x })},
		{Name: "ldexp", Sig: "($module, x, i, /)", Doc: "Return x * (2**i).\n\nThis is essentially the inverse of frexp().", F2: ldexp},
		{Name: "log", Doc: "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x.", FN: logBase, Min: 1, Max: 2},
		{Name: "log10", Sig: "($module, x, /)", Doc: "Return the base 10 logarithm of x.", F1: func(th *thread, _, a value) (value, *exception) { return logarithm(th, a, 10) }},
		{Name: "log2", Sig: "($module, x, /)", Doc: "Return the base 2 logarithm of x.", F1: func(th *thread, _, a value) (value, *exception) { return logarithm(th, a, 2) }},
		{Name: "modf", Sig: "($module, x, /)", Doc: "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.", F1: func(th *thread, _, a value) (value, *exception) {
			x, exc := object.ToFloat64(th, a)
			if exc != nil {
				return value{}, exc
			}
			if math.IsInf(x, 0) {
				return object.TupleOf(object.Float(math.Copysign(0, x)), object.Float(x)), nil
			}
			whole := math.Trunc(x)
			return object.TupleOf(object.Float(math.Copysign(x-whole, x)), object.Float(whole)), nil
		}},
		{Name: "nextafter", Sig: "($module, x, y, /, *, steps=None)", Doc: "Return the floating-point value the given number of steps after x towards y.\n\nIf steps is not specified or is None, it defaults to 1.\n\nRaises a TypeError, if x or y is not a double, or if steps is not\nan integer.  Raises ValueError if steps is negative.", FS: nextafter},
		{Name: "pow", Sig: "($module, x, y, /)", Doc: "Return x**y (x to the power of y).", F2: power},
		{Name: "radians", Sig: "($module, x, /)", Doc: "Convert angle x from degrees to radians.", F1: plain(func(x float64) float64 { return x * (math.Pi / 180) })},
		{Name: "remainder", Sig: "($module, x, y, /)", Doc: "Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.", F2: finitePair(math.Remainder)},
		{Name: "trunc", Sig: "($module, x, /)", Doc: "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.", F1: trunc},
		{Name: "ulp", Sig: "($module, x, /)", Doc: "Return the value of the least significant bit of the float x.", F1: plain(func(x float64) float64 {
			x = math.Abs(x)
			if x != x || math.IsInf(x, 0) {
				return x
			}
			if next := math.Nextafter(x, math.Inf(1)); !math.IsInf(next, 0) {
				return next - x
			}
			return x - math.Nextafter(x, 0)
		})},
	}
}}

func fma(th *thread, _ value, args []value) (value, *exception) {
	var f [3]float64
	for i, a := range args {
		var exc *exception
		if f[i], exc = object.ToFloat64(th, a); exc != nil {
			return value{}, exc
		}
	}
	x, y, z := f[0], f[1], f[2]
	r := math.FMA(x, y, z)
	switch {
	case r != r && x == x && y == y && z == z:
		return value{}, object.ValueErrorf("invalid operation in fma")
	case math.IsInf(r, 0) && finite(x) && finite(y) && finite(z):
		return value{}, object.OverflowErrorf("overflow in fma")
	}
	return object.Float(r), nil
}

func isclose(th *thread, _ value, args []value) (value, *exception) {
	f := [4]float64{0, 0, 1e-9, 0}
	for i, a := range args {
		var exc *exception
		if a.IsNull() {
			continue
		}
		if f[i], exc = object.ToFloat64(th, a); exc != nil {
			return value{}, exc
		}
	}
	a, b, rel, tol := f[0], f[1], f[2], f[3]
	if rel < 0 || tol < 0 {
		return value{}, object.ValueErrorf("tolerances must be non-negative")
	}
	if a == b {
		return object.True, nil
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return object.False, nil
	}
	diff := math.Abs(b - a)
	return object.Bool(diff <= math.Abs(rel*b) || diff <= math.Abs(rel*a) || diff <= tol), nil
}

func ldexp(th *thread, _, a, n value) (value, *exception) {
	x, exc := object.ToFloat64(th, a)
	if exc != nil {
		return value{}, exc
	}
	if !n.Type().Has(object.FlagInt) {
		return value{}, object.TypeErrorf("Expected an int as second argument to ldexp.")
	}
	if x == 0 || x != x || math.IsInf(x, 0) {
		return object.Float(x), nil
	}
	e, ok := object.IntValue(n)
	if !ok || e > 1<<20 || e < -1<<20 {
		e = 1 << 20 * int64(object.IntSign(n))
	}
	r := scale(x, int(e))
	if math.IsInf(r, 0) {
		return value{}, rangeError()
	}
	return object.Float(r), nil
}

// scale is x * 2**e, rounded once to even when the result is subnormal, which math.Ldexp does not do.
func scale(x float64, e int) float64 {
	m, k := math.Frexp(x)
	e += k
	if e > -1021 || e < -1200 {
		return math.Ldexp(m, e)
	}
	return math.RoundToEven(math.Ldexp(m, e+1074)) * 0x1p-1074
}

func logarithm(th *thread, a value, base int) (value, *exception) {
	if a.Type().Has(object.FlagInt) {
		if object.IntSign(a) <= 0 {
			return value{}, object.ValueErrorf("expected a positive input")
		}
		b := object.ToBig(a)
		if b.BitLen() > 1023 {
			return object.Float(logBig(b, base)), nil
		}
		f, _ := new(big.Float).SetInt(b).Float64()
		return object.Float(logOf(f, base)), nil
	}
	x, exc := object.ToFloat64(th, a)
	if exc != nil {
		return value{}, exc
	}
	if x <= 0 {
		return value{}, object.ValueErrorf("expected a positive input, got %s", shown(x))
	}
	return object.Float(logOf(x, base)), nil
}

func logBase(th *thread, _ value, args []value) (value, *exception) {
	num, exc := logarithm(th, args[0], 0)
	if exc != nil || len(args) == 1 {
		return num, exc
	}
	den, exc := logarithm(th, args[1], 0)
	if exc != nil {
		return value{}, exc
	}
	return object.Binary(th, object.TrueDiv, num, den)
}

func power(th *thread, _, a, b value) (value, *exception) {
	x, y, exc := pair(th, a, b)
	if exc != nil {
		return value{}, exc
	}
	var r float64
	if x != x || y != y {
		r = math.Pow(x, y)
	} else if x > 0 && finite(x) && finite(y) {
		r = fmath.Pow(x, y)
	} else if x < 0 && finite(x) && finite(y) && y == math.Trunc(y) {
		r = fmath.Pow(-x, y)
		if math.Mod(y, 2) != 0 {
			r = -r
		}
	} else {
		r = math.Pow(x, y)
	}
	if finite(x) && finite(y) && x == x && y == y {
		switch {
		case r != r || x == 0 && y < 0:
			return value{}, domainError()
		case math.IsInf(r, 0):
			return value{}, rangeError()
		}
	}
	if x == -1 && math.IsInf(y, 0) {
		r = 1
	}
	return object.Float(r), nil
}

func nextafter(th *thread, _ value, args []value) (value, *exception) {
	x, y, exc := pair(th, args[0], args[1])
	if exc != nil {
		return value{}, exc
	}
	steps := uint64(1)
	if s := args[2]; !s.IsNull() && !s.IsNone() {
		n, exc := object.Index(th, s)
		if exc != nil {
			return value{}, exc
		}
		b := object.ToBig(n)
		switch {
		case b.Sign() < 0:
			return value{}, object.ValueErrorf("steps must be a non-negative integer")
		case b.IsUint64():
			steps = b.Uint64()
		default:
			steps = math.MaxUint64
		}
	}
	if steps == 0 || x == y || x != x {
		if steps > 0 && x == y {
			x = y
		}
		return object.Float(x), nil
	}
	if y != y {
		return object.Float(y), nil
	}
	r := walk(x, y, steps)
	if r == 0 && (args[2].IsNull() || args[2].IsNone()) {
		// A single step keeps the sign of x even where y is a zero of the other one.
		r = math.Copysign(0, x)
	}
	return object.Float(r), nil
}

// walk is the float steps after x towards y, by the order of floats as integers of sign and magnitude.
func walk(x, y float64, steps uint64) float64 {
	const sign = 1 << 63
	from, to := math.Float64bits(x), math.Float64bits(y)
	a, b := from&^sign, to&^sign
	if (from^to)&sign != 0 { // on different sides of zero
		if steps >= a+b {
			return y
		}
		if steps <= a {
			return math.Float64frombits(from - steps)
		}
		return math.Float64frombits(to&sign | (steps - a))
	}
	switch {
	case a > b && a-b > steps:
		return math.Float64frombits(from - steps)
	case b > a && b-a > steps:
		return math.Float64frombits(from + steps)
	}
	return y
}
