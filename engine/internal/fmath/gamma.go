// This file implements the gamma function and its logarithm with a little more than the precision of a float.

package fmath

import "math"

const (
	halfLog2PiHi = 0x1.d67f1c864beb5p-1
	halfLog2PiLo = -0x1.65b5a1b7ff5dfp-55

	// stirlingFrom is where the series of Stirling has all the digits of a float.
	stirlingFrom = 12
)

// two is the sum of two floats, of which lo is the smaller one.
type two struct{ hi, lo float64 }

// times is a product, to about 100 bits.
func (a two) times(b two) two {
	p := a.hi * b.hi
	e := math.FMA(a.hi, b.hi, -p) + (a.hi*b.lo + a.lo*b.hi)
	hi := p + e
	return two{hi, e - (hi - p)}
}

// over is a quotient.
func (a two) over(b two) two {
	q := a.hi / b.hi
	r := math.FMA(-q, b.hi, a.hi) + (a.lo - q*b.lo)
	lo := r / b.hi
	hi := q + lo
	return two{hi, lo - (hi - q)}
}

// stirling is the logarithm of the gamma function of z, which is 12 or more.
func stirling(z two) two {
	h, l := logParts(z.hi)
	l += z.lo / z.hi
	a, al := twoSum(z.hi, -0.5)
	al += z.lo
	p := a * h
	low := math.FMA(a, h, -p) + (a*l + al*h)
	s, e1 := twoSum(p, -z.hi)
	s, e2 := twoSum(s, halfLog2PiHi)
	w := 1 / (z.hi * z.hi)
	series := (1.0/12 + w*(-1.0/360+w*(1.0/1260+w*(-1.0/1680+w*(1.0/1188+w*(-691.0/360360+w*(1.0/156+w*(-3617.0/122400+w*(43867.0/244188-w*174611.0/125400))))))))) / z.hi
	s, e3 := twoSum(s, series)
	low += e1 + e2 + e3 - z.lo + halfLog2PiLo
	hi := s + low
	return two{hi, low - (hi - s)}
}

// rising is x*(x+1)*...*(x+n-1) as p*2**exp, and x+n, the first of these numbers that is 12 or more.
func rising(x float64) (p two, exp int, z two) {
	p = two{1, 0}
	for n := 0.0; ; n++ {
		z.hi, z.lo = twoSum(x, n)
		if z.hi >= stirlingFrom {
			return p, exp, z
		}
		p = p.times(z)
		if e := math.Ilogb(p.hi); e > 400 || e < -400 {
			p.hi, p.lo = math.Ldexp(p.hi, -e), math.Ldexp(p.lo, -e)
			exp += e
		}
	}
}

// Gamma is the gamma function of x between -200 and 172, which is not zero or a negative integer.
func Gamma(x float64) float64 {
	if x >= stirlingFrom {
		e := stirling(two{x, 0})
		return expParts(e.hi, e.lo)
	}
	p, exp, z := rising(x)
	e := stirling(z)
	s, tail, n := expSplit(e.hi, e.lo)
	h, l := twoSum(s, tail)
	g := two{h, l}.over(p)
	return scaleDown(g.hi, g.lo, n-exp)
}

// Lgamma is the logarithm of the absolute value of the gamma function of x, which is not zero or a negative integer.
func Lgamma(x float64) float64 {
	switch {
	case x >= stirlingFrom && x < 0x1p900:
		e := stirling(two{x, 0})
		return e.hi + e.lo
	case x < -200 || x > 0.5 && x < 3 || x >= stirlingFrom || x != x:
		// Near 1 and 2, where it is zero, and far from zero the function of package math is good.
		l, _ := math.Lgamma(x)
		return l
	}
	p, exp, z := rising(x)
	if p.hi < 0 {
		p.hi, p.lo = -p.hi, -p.lo
	}
	h, l := logParts(p.hi)
	l += p.lo / p.hi
	k := float64(exp)
	e := stirling(z)
	s, e1 := twoSum(e.hi, -h)
	s, e2 := twoSum(s, -k*ln2Hi)
	return s + (e1 + e2 + e.lo - l - k*ln2Lo)
}
