// This file implements sine, cosine, the arc tangent and the hypotenuse, correct to little more than half a unit in the last place.

package fmath

import (
	"math"
	"math/big"
)

// Sincos is the sine and cosine of x.
func Sincos(x float64) (sin, cos float64) {
	if x != x || math.IsInf(x, 0) {
		return math.NaN(), math.NaN()
	}
	if x == 0 {
		return x, 1
	}
	quadrant, hi, lo := reduce(x)
	st, ct := sincosReduced(hi, lo)
	s, c := st.hi+st.lo, ct.hi+ct.lo
	switch quadrant & 3 {
	case 1:
		return c, -s
	case 2:
		return -s, -c
	case 3:
		return -c, s
	}
	return s, c
}

// Tan is the tangent of x.
func Tan(x float64) float64 {
	if x == 0 || x != x || math.IsInf(x, 0) {
		return math.Tan(x)
	}
	quadrant, hi, lo := reduce(x)
	s, c := sincosReduced(hi, lo)
	s.hi, s.lo = twoSum(s.hi, s.lo)
	c.hi, c.lo = twoSum(c.hi, c.lo)
	if quadrant&1 != 0 {
		s, c = two{-c.hi, -c.lo}, s
	}
	q := s.over(c)
	return q.hi + q.lo
}

// reduce is x = quadrant*pi/2 + hi + lo with |hi| <= pi/4 or a little more.
func reduce(x float64) (quadrant int, hi, lo float64) {
	if math.Abs(x) < math.Pi/4 {
		return 0, x, 0
	}
	if math.Abs(x) > 1<<19 {
		return reduceBig(x)
	}
	n := math.RoundToEven(x * perHalfPi)
	a, e1 := twoSum(x, -n*halfPi1)
	a, e2 := twoSum(a, -n*halfPi2)
	p := n * halfPi3
	pl := math.FMA(n, halfPi3, -p)
	a, e3 := twoSum(a, -p)
	hi, lo = twoSum(a, e1+e2+e3-pl-n*halfPi4)
	return int(n), hi, lo
}

// reduceBig does the same with as many bits of pi as the largest float needs.
func reduceBig(x float64) (quadrant int, hi, lo float64) {
	half := bigPi()
	half.SetMantExp(half, -1)
	exact := new(big.Float).SetPrec(2400).SetFloat64(x)
	q := new(big.Float).SetPrec(2400).Quo(exact, half)
	whole, _ := q.Int(nil)
	rest := new(big.Float).SetPrec(2400).SetInt(whole)
	rest.Sub(exact, rest.Mul(rest, half))
	quadrant = int(new(big.Int).And(whole, big.NewInt(3)).Int64())
	hi, _ = rest.Float64()
	if math.Abs(hi) > math.Pi/4 {
		step := 1
		if hi < 0 {
			step = -1
			rest.Add(rest, half)
		} else {
			rest.Sub(rest, half)
		}
		quadrant += step
		hi, _ = rest.Float64()
	}
	lo, _ = new(big.Float).Sub(rest, new(big.Float).SetFloat64(hi)).Float64()
	return quadrant & 3, hi, lo
}

// bigPi is pi to 2400 bits, by Machin's formula.
func bigPi() *big.Float {
	const bits = 2420
	arctan := func(n int64) *big.Int { // atan(1/n) * 2**bits
		power := new(big.Int).Div(new(big.Int).Lsh(big.NewInt(1), bits), big.NewInt(n))
		sum, square := new(big.Int).Set(power), big.NewInt(n*n)
		for k := int64(3); power.Sign() != 0; k += 2 {
			power.Div(power, square)
			term := new(big.Int).Div(power, big.NewInt(k))
			if k&2 != 0 {
				sum.Sub(sum, term)
			} else {
				sum.Add(sum, term)
			}
		}
		return sum
	}
	pi := arctan(5)
	pi.Lsh(pi, 2).Sub(pi, arctan(239)).Lsh(pi, 2)
	f := new(big.Float).SetPrec(2400).SetInt(pi)
	return f.SetMantExp(f, -bits)
}

// sincosReduced is the sine and cosine of hi + lo, |hi| below 0.8: that of the nearest multiple of 1/64, from the
// table, turned by the small rest.
func sincosReduced(hi, lo float64) (sin, cos two) {
	k := math.RoundToEven(hi * 64)
	d, dl := twoSum(hi-k/64, lo)
	t := trigTable[int(math.Abs(k))]
	s, sl := t.sin, t.sinLo
	if k < 0 {
		s, sl = -s, -sl
	}
	dd := d * d
	sinRest := d * dd * (-1.0/6 + dd*(1.0/120+dd*(-1.0/5040+dd*(1.0/362880)))) // sin(d) - d
	cosRest := dd*dd*(1.0/24+dd*(-1.0/720+dd*(1.0/40320))) - d*dl              // cos(d) - 1 + d**2/2
	half := dd / 2
	if k == 0 {
		h, e := twoSum(1, -half)
		return two{d, dl + sinRest}, two{h, e + cosRest - math.FMA(d, d, -dd)/2}
	}
	cosRest -= half
	sin = join(s, t.cos*d, math.FMA(t.cos, d, -(t.cos*d))+sl+t.cosLo*d+t.cos*(dl+sinRest)+s*cosRest)
	cos = join(t.cos, -(s * d), -math.FMA(s, d, -(s*d))+t.cosLo-sl*d-s*(dl+sinRest)+t.cos*cosRest)
	return sin, cos
}

// join is a + b + c, of which c is much smaller than the others.
func join(a, b, c float64) two {
	s, e := twoSum(a, b)
	return two{s, e + c}
}

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	ax, ay := math.Abs(x), math.Abs(y)
	if x != x || y != y || x == 0 || y == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return math.Atan2(y, x)
	}
	e := math.Ilogb(ax)
	switch d := math.Ilogb(ay) - e; {
	case d > 60:
		return math.Copysign(halfPiHi, y)
	case d < -60 && x < 0:
		return math.Copysign(piHi, y)
	case d < -60:
		return math.Copysign(ay/ax, y)
	}
	if e > 900 || e < -900 {
		ax, ay = math.Ldexp(ax, -e), math.Ldexp(ay, -e)
	}
	hi, lo := angle(ay, ax, x < 0)
	return math.Copysign(hi+lo, y)
}

// angle is the angle of the point (x, y) in two parts, x and y positive; with left set, of (-x, y).
func angle(y, x float64, left bool) (hi, lo float64) {
	swap := y > x
	if swap {
		x, y = y, x
	}
	hi, lo = atanRatio(y, x)
	if swap { // pi/2 - angle
		h, e := twoSum(halfPiHi, -hi)
		hi, lo = h, e+(halfPiLo-lo)
	}
	if left { // pi - angle
		h, e := twoSum(piHi, -hi)
		hi, lo = h, e+(piLo-lo)
	}
	return hi, lo
}

// atanRatio is atan(a/b) in two parts for 0 < a <= b: atan(k/64) from the table and the arc tangent of a small rest t =
// (a/b - c) / (1 + c*a/b), c = k/64.
func atanRatio(a, b float64) (hi, lo float64) {
	k := math.RoundToEven(a / b * 64)
	c := k / 64
	// t = (a - c*b) / (b + c*a)
	p := c * b
	n, nl := twoSum(a, -p)
	nl -= math.FMA(c, b, -p)
	p = c * a
	d, dl := twoSum(b, p)
	dl += math.FMA(c, a, -p)
	t := n / d
	tl := (math.FMA(-t, d, n) + nl - t*dl) / d
	tt := t * t
	rest := t * tt * (-1.0/3 + tt*(1.0/5+tt*(-1.0/7+tt*(1.0/9+tt*(-1.0/11)))))
	e := &trigTable[int(k)]
	hi, lo = twoSum(e.atan, t)
	return hi, lo + (e.atanLo + tl + rest)
}

// Hypot is the square root of x*x + y*y.
func Hypot(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	if x < y {
		x, y = y, x
	}
	if math.IsInf(x, 0) || math.IsInf(y, 0) || x != x || y != y || y == 0 {
		return math.Hypot(x, y)
	}
	e := math.Ilogb(x)
	if e-math.Ilogb(y) > 60 {
		return x + y
	}
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	xx, yy := x*x, y*y
	s, low := twoSum(xx, yy)
	low += math.FMA(x, x, -xx) + math.FMA(y, y, -yy)
	h := math.Sqrt(s)
	h += (math.FMA(-h, h, s) + low) / (2 * h)
	return math.Ldexp(h, e)
}

// Asin is the arc sine of x.
func Asin(x float64) float64 {
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	s, low := cofactor(x)
	if !(s > 0) || x != x {
		return Atan2(x, s)
	}
	a := math.Abs(x)
	hi, lo := angle(a, s, false)
	return math.Copysign(hi+(lo-low*a), x)
}

// cofactor is sqrt(1 - x*x) in two parts.
func cofactor(x float64) (hi, lo float64) {
	p := x * x
	rest := math.FMA(x, x, -p)
	w := 1 - p
	low := (1 - w) - p - rest
	if w <= 0 {
		return math.Sqrt(max(w+low, 0)), 0
	}
	hi = math.Sqrt(w)
	return hi, (math.FMA(-hi, hi, w) + low) / (2 * hi)
}

// Acos is the arc cosine of x.
func Acos(x float64) float64 {
	if x == 1 {
		return 0
	}
	s, low := cofactor(x)
	if !(s > 0) || math.Abs(x) < 0x1p-60 || x != x {
		return Atan2(s, x)
	}
	hi, lo := angle(s, math.Abs(x), x < 0)
	return hi + (lo + low*x)
}
