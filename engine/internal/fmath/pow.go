// This file implements Pow, correct to little more than half a unit in the last place, which package math's is not.

package fmath

import "math"

// Pow is x ** y for finite x >= 0 and finite y: the exponential of y*log(x), the logarithm being kept in two floats.
func Pow(x, y float64) float64 {
	switch y {
	case 0.5:
		return math.Sqrt(x)
	case 1:
		return x
	case 2:
		return x * x
	}
	hi, lo := logParts(x)
	e := y * hi
	if !(math.Abs(e) <= 800) {
		if y == 0 {
			return 1
		}
		if e > 0 {
			return math.Inf(1)
		}
		return 0
	}
	return expParts(e, math.FMA(y, hi, -e)+y*lo)
}

// logParts is log(x) for finite x >= 0 as the sum of two floats, accurate to about 68 bits.
//
// With x = 2**k * m and t about 1/m from a table, log(x) = k*ln2 - log(t) + log(1+r), r = m*t-1 being small and known exactly in two parts.
func logParts(x float64) (hi, lo float64) {
	bits := math.Float64bits(x)
	if bits < 1<<52 { // subnormal
		if x == 0 {
			return math.Inf(-1), 0
		}
		h, l := logParts(x * (1 << 54))
		hi, lo = twoSum(h, -54*ln2Hi)
		return hi, lo + l - 54*ln2Lo
	}
	k := int(bits>>52) - 1023
	i := bits >> 45 & 127
	m := math.Float64frombits(bits&(1<<52-1) | 1023<<52)
	if i >= 64 {
		m /= 2
		k++
	}
	t := &logTable[i]
	p := m * t.inv
	r, rl := twoSum(p-1, math.FMA(m, t.inv, -p))

	// log(1+r) = r - r**2/2 + r**3/3 - ...; the square is needed in two parts.
	sq := r * r
	sql := math.FMA(r, r, -sq) + 2*r*rl
	tail := r * sq * (1.0/3 + r*(-1.0/4+r*(1.0/5+r*(-1.0/6+r*(1.0/7+r*(-1.0/8+r*(1.0/9+r*(-1.0/10))))))))

	fk := float64(k)
	s, e1 := twoSum(fk*ln2Hi, t.hi)
	s, e2 := twoSum(s, r)
	s, e3 := twoSum(s, -sq/2)
	s, e4 := twoSum(s, tail)
	low := e1 + e2 + e3 + e4 + (rl - sql/2 + t.lo + fk*ln2Lo)
	hi = s + low
	return hi, low - (hi - s)
}

// twoSum is a + b and its rounding error.
func twoSum(a, b float64) (s, e float64) {
	s = a + b
	bb := s - a
	return s, (a - (s - bb)) + (b - bb)
}

// expSplit is the exponential of hi + lo as (s + tail) * 2**exp.
func expSplit(hi, lo float64) (s, tail float64, exp int) {
	n := math.RoundToEven(hi * per128)
	r := hi - n*ln2By128Hi
	r, rl := twoSum(r, lo-n*ln2By128Lo)
	k := int(n)
	t := &expTable[k&127]
	p := r + (rl + r*r*(0.5+r*(1.0/6+r*(1.0/24+r*(1.0/120+r*(1.0/720))))))
	return t.hi, math.FMA(t.hi, p, t.lo+t.lo*p), k >> 7
}

// expParts is the exponential of hi + lo.
func expParts(hi, lo float64) float64 {
	s, tail, exp := expSplit(hi, lo)
	if exp > -1020 && exp < 1020 {
		return (s + tail) * math.Float64frombits(uint64(exp+1023)<<52)
	}
	if exp >= 1020 {
		return math.Ldexp(s+tail, exp)
	}
	if exp < -1080 {
		return 0
	}
	s, tail = twoSum(s, tail)
	return scaleDown(s, tail, exp)
}

// scaleDown is (s + e) * 2**exp, rounded once, for results that may be subnormal.
func scaleDown(s, e float64, exp int) float64 {
	r := math.Ldexp(s, exp)
	if math.Abs(r) >= 0x1p-1022 {
		return r
	}
	// r is a multiple of 2**-1074; what it lost, with e, may move it by one.
	lost := s - math.Ldexp(r, -exp) + e
	unit := math.Ldexp(1, -1074-exp)
	switch {
	case lost > unit/2:
		return r + 0x1p-1074
	case lost < -unit/2:
		return r - 0x1p-1074
	}
	return r
}

// Exp is e ** x.
func Exp(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	}
	return expParts(x, 0)
}

// Log is the natural logarithm of x.
func Log(x float64) float64 {
	switch {
	case !(x > 0) || math.IsInf(x, 1):
		return math.Log(x)
	case x == 1:
		return 0
	}
	hi, lo := logParts(x)
	return hi + lo
}

// Log2 is the logarithm of x > 0 in base 2.
func Log2(x float64) float64 {
	if m, e := math.Frexp(x); m == 0.5 || math.IsInf(x, 1) || x != x {
		if m == 0.5 {
			return float64(e - 1)
		}
		return x
	}
	return logTimes(x, 1.4426950408889634, 2.0355273740931033e-17)
}

// Log10 is the logarithm of x > 0 in base 10. Its error is that of C libraries, not the least possible: the logarithm of a number between
// 1/2 and 2 is scaled, and a multiple of log10 2, kept in two parts, is added.
func Log10(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log10(x)
	}
	const (
		scale = 4.34294481903251816668e-01
		high  = 3.01029995663611771306e-01
		low   = 3.69423907715893078616e-13
	)
	m, e := math.Frexp(x)
	k := float64(e)
	if e > 0 {
		m, k = 2*m, float64(e-1)
	}
	return float64(k*low) + float64(scale*Log(m)) + float64(k*high)
}

// logTimes is log(x) * (hi + lo).
func logTimes(x, hi, lo float64) float64 {
	h, l := logParts(x)
	h, l = twoSum(h, l)
	p := h * hi
	return p + (math.FMA(h, hi, -p) + (h*lo + l*hi))
}
