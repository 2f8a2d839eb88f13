// This file implements the square root, and the exponential and logarithmic functions, correctly rounded.

package decimal

import (
	"math"
	"math/big"
	"sync"

	"dappco.re/go/py/engine/internal/squareroot"
)

// Sqrt is the square root of x, rounded half to even.
func (c *Context) Sqrt(x Number) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	ideal := floorDiv(x.Exp, 2)
	switch {
	case x.Form == Finite && x.Coef.Sign() == 0:
		return c.fitZero(Number{Coef: zero, Exp: ideal, Neg: x.Neg})
	case x.Neg:
		return c.invalid(InvalidOperation)
	case x.Form == Infinite:
		return x
	}
	coef, exp := x.Coef, x.Exp
	if exp&1 != 0 {
		coef, exp = raise(coef, 1), exp-1
	}
	// The root gets one digit more than the precision.
	shift := c.Prec + 1 - (digitsOf(coef)+1)/2
	exact := true
	if shift >= 0 {
		if c.tooLarge(2*shift + digitsOf(coef)) {
			return NaN()
		}
		coef = raise(coef, 2*shift)
	} else {
		var r *big.Int
		coef, r = cut(coef, -2*shift)
		exact = r.Sign() == 0
	}
	exp -= 2 * shift
	root := squareroot.Of(coef, c.stopped)
	if root == nil {
		return NaN()
	}
	exact = exact && new(big.Int).Mul(root, root).Cmp(coef) == 0
	r := Number{Coef: root, Exp: exp / 2}
	if exact {
		if r.Exp < ideal {
			n := trailingZeros(root, ideal-r.Exp)
			r.Coef, _ = cut(root, n)
			r.Exp += n
		} else if r.Exp > ideal {
			r.Coef, r.Exp = raise(root, r.Exp-ideal), ideal
		}
	} else if last := new(big.Int).Mod(root, big.NewInt(5)); last.Sign() == 0 {
		r.Coef = root.Add(root, one())
	}
	return c.half(r)
}

// half fits r rounding half to even.
func (c *Context) half(r Number) Number {
	saved := c.Rounding
	c.Rounding = HalfEven
	r = c.Fit(r)
	c.Rounding = saved
	return r
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// padded is 1 with all digits of the precision.
func (c *Context) padded(neg bool) Number {
	if c.tooLarge(c.Prec) {
		return NaN()
	}
	c.Status |= Inexact | Rounded
	return Number{Coef: Pow10(c.Prec - 1), Exp: 1 - c.Prec, Neg: neg}
}

// approximate finds a correctly rounded result: f gives it with so many bits after the binary point as a fraction, and the error in units of the last one.
func (c *Context) approximate(bits uint, f func(bits uint) (x *big.Int, err int64)) Number {
	for {
		if c.stopped() || c.tooLarge(int64(bits)/3) {
			return NaN()
		}
		x, err := f(bits)
		if c.Status&(Stopped|OutOfMemory) != 0 {
			return NaN()
		}
		low, high := new(big.Int).Sub(x, big.NewInt(err)), new(big.Int).Add(x, big.NewInt(err))
		if low.Sign() == high.Sign() && low.Sign() != 0 {
			a, b := c.digits(low, bits), c.digits(high, bits)
			if a.Exp == b.Exp && a.Coef.Cmp(b.Coef) == 0 {
				a.Neg = x.Sign() < 0
				return a
			}
		}
		bits += bits/2 + 64
	}
}

// digits is |x| / 2**bits cut off after two digits more than the precision has. What was cut off is not 0: a last digit says so.
func (c *Context) digits(x *big.Int, bits uint) Number {
	x = new(big.Int).Abs(x)
	count := c.Prec + 2
	first := int64(math.Floor(float64(x.BitLen()-1-int(bits)) * 0.30102999566398114)) // of the leading digit, at most one too low
	for {
		exp := first - count + 1
		n, d := x, new(big.Int).Lsh(one(), bits)
		if exp >= 0 {
			d = new(big.Int).Mul(d, Pow10(exp))
		} else {
			n = new(big.Int).Mul(n, Pow10(-exp))
		}
		q := new(big.Int).Quo(n, d)
		if q.Cmp(Pow10(count)) >= 0 {
			first++
			continue
		}
		q.Mul(q, Pow10(1)).Add(q, one())
		return Number{Coef: q, Exp: exp - 1}
	}
}

// bitsFor is how many bits so many digits are.
func bitsFor(digits int64) uint { return uint(digits*3322/1000) + 8 }

// fixed is x as a fixed-point number, rounded down.
func fixed(x Number, bits uint) *big.Int {
	n := new(big.Int).Lsh(x.Coef, bits)
	if x.Exp >= 0 {
		n.Mul(n, Pow10(x.Exp))
	} else {
		n.Quo(n, Pow10(-x.Exp))
	}
	if x.Neg {
		n.Neg(n)
	}
	return n
}

// Exp is e**x.
func (c *Context) Exp(x Number) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	switch {
	case x.Form == Infinite:
		if x.Neg {
			return Number{Coef: zero}
		}
		return x
	case x.Coef.Sign() == 0:
		return Number{Coef: one()}
	}
	adjusted := x.Adjusted()
	switch {
	case isTiny(x, c.Prec):
		return c.half(c.padded(false))
	case adjusted > 20:
		if x.Neg {
			return c.half(Number{Coef: one(), Exp: c.Etiny() - 2})
		}
		return c.halfOverflow()
	}
	// The exponent of the result, roughly: beyond the bounds the digits do not matter.
	rough, _ := new(big.Float).SetInt(fixed(x, 0)).Float64()
	switch rough /= math.Ln10; {
	case rough > float64(c.Emax)+float64(c.Emax)/1e15+2:
		return c.halfOverflow()
	case rough < float64(c.Etiny())+float64(c.Etiny())/1e15-4:
		return c.half(Number{Coef: one(), Exp: c.Etiny() - 2})
	}
	return c.exp(x)
}

// isTiny reports that |x| is at most 9e-(prec+4): its exponential is 1, and no condition but Inexact and Rounded comes with it, whatever the bounds of exponents.
func isTiny(x Number, prec int64) bool {
	adjusted := x.Adjusted()
	if adjusted != -prec-4 {
		return adjusted < -prec-4
	}
	nine := raise(big.NewInt(9), digitsOf(x.Coef)-1)
	return x.Coef.Cmp(nine) <= 0
}

// halfOverflow is the result of functions that round half to even when it is too large.
func (c *Context) halfOverflow() Number {
	c.Status |= Overflow | Inexact | Rounded
	return Inf(false)
}

// exp computes e**x: 2**k * e**r, where x = k ln 2 + r.
func (c *Context) exp(x Number) Number {
	whole := max(0, x.Adjusted()+1)
	var k int64
	r := c.approximateScaled(bitsFor(c.Prec)+32+bitsFor(whole), func(bits uint) (*big.Int, int64, int64) {
		wide := bits + bitsFor(whole)
		ln2 := ln2Fixed(wide)
		q, rest := new(big.Int), new(big.Int)
		q.DivMod(fixed(x, wide), ln2, rest)
		k = q.Int64()
		rest.Rsh(rest, wide-bits)
		return c.expSeries(rest, bits), 4096, k
	})
	c.Status |= Inexact | Rounded
	return c.half(r)
}

// approximateScaled is approximate for x * 2**k.
func (c *Context) approximateScaled(bits uint, f func(bits uint) (x *big.Int, err, k int64)) Number {
	return c.approximateAny(bits, func(bits uint) (low, high Number, sure bool) {
		x, err, k := f(bits)
		if x == nil {
			return Number{}, Number{}, false
		}
		a, b := new(big.Int).Sub(x, big.NewInt(err)), new(big.Int).Add(x, big.NewInt(err))
		return c.scaled(a, bits, k), c.scaled(b, bits, k), true
	})
}

func (c *Context) approximateAny(bits uint, f func(bits uint) (low, high Number, ok bool)) Number {
	for {
		if c.stopped() || c.tooLarge(int64(bits)/3) {
			return NaN()
		}
		a, b, ok := f(bits)
		if !ok || c.Status&(Stopped|OutOfMemory) != 0 {
			return NaN()
		}
		if a.Exp == b.Exp && a.Coef.Cmp(b.Coef) == 0 {
			return a
		}
		bits += bits/2 + 64
	}
}

// scaled is x * 2**(k-bits) rounded to the precision. Large powers of two are by logarithms no problem: k has at most 60 bits, but the number must fit.
func (c *Context) scaled(x *big.Int, bits uint, k int64) Number {
	shift := k - int64(bits)
	if shift > 8*maxDigits || shift < -8*maxDigits {
		return c.scaledFar(x, bits, k)
	}
	if shift >= 0 {
		return c.digits(new(big.Int).Lsh(x, uint(shift)), 0)
	}
	return c.digits(x, uint(-shift))
}

// scaledFar is scaled for powers of two that are too large to write down: 2**k is a power of ten times a small number.
func (c *Context) scaledFar(x *big.Int, bits uint, k int64) Number {
	// 2**k = 10**(k log10 2): the whole part is the exponent, the rest goes into the number by e**(rest * ln 10).
	wide := bits + 80
	ln2, ln10 := ln2Fixed(wide), ln10Fixed(wide)
	power := new(big.Int).Mul(ln2, big.NewInt(k))
	q, rest := new(big.Int).DivMod(power, ln10, new(big.Int))
	rest.Rsh(rest, wide-bits)
	half, left := new(big.Int).DivMod(rest, ln2Fixed(bits), new(big.Int))
	m := c.expSeries(left, bits)
	if m == nil {
		return NaN()
	}
	m.Lsh(m, uint(half.Int64()))
	m.Mul(m, x).Rsh(m, bits)
	r := c.digits(m, bits)
	r.Exp += q.Int64()
	return r
}

// expSeries is e**r for 0 <= r < 1 in fixed point, good to a few thousand units of the last place.
func (c *Context) expSeries(r *big.Int, bits uint) *big.Int {
	// The argument is halved until the series is short, and the result squared as often.
	halvings := uint(math.Sqrt(float64(bits)))/2 + 2
	extra := 2*halvings + 16
	wide := bits + extra
	t := new(big.Int).Lsh(r, extra-halvings)
	sum := new(big.Int).Lsh(one(), wide)
	term := new(big.Int).Set(sum)
	for n := int64(1); term.Sign() != 0; n++ {
		term.Mul(term, t).Rsh(term, wide)
		term.Quo(term, big.NewInt(n))
		sum.Add(sum, term)
		if n&63 == 0 && c.stopped() {
			return nil
		}
	}
	for range halvings {
		sum.Mul(sum, sum).Rsh(sum, wide)
		if wide > 1<<16 && c.stopped() {
			return nil
		}
	}
	return sum.Rsh(sum, extra)
}

// constant is a number that is computed once for the most bits that were asked for.
type constant struct {
	mu   sync.Mutex
	bits uint
	x    *big.Int
	make func(bits uint) *big.Int
}

func (k *constant) fixed(bits uint) *big.Int {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.x == nil || k.bits < bits {
		k.bits = bits + bits/4
		k.x = k.make(k.bits)
	}
	return new(big.Int).Rsh(k.x, k.bits-bits)
}

var (
	ln2  = constant{make: func(bits uint) *big.Int { return atanhSum(bits, [][2]int64{{18, 26}, {-2, 4801}, {8, 8749}}) }}
	ln10 = constant{make: func(bits uint) *big.Int { return atanhSum(bits, [][2]int64{{46, 31}, {34, 49}, {20, 161}}) }}
)

func ln2Fixed(bits uint) *big.Int  { return ln2.fixed(bits) }
func ln10Fixed(bits uint) *big.Int { return ln10.fixed(bits) }

// atanhSum is the sum of a * atanh(1/b) for pairs of a and b.
func atanhSum(bits uint, pairs [][2]int64) *big.Int {
	wide := bits + 32
	total := new(big.Int)
	for _, p := range pairs {
		b := big.NewInt(p[1])
		square := new(big.Int).Mul(b, b)
		power := new(big.Int).Quo(new(big.Int).Lsh(one(), wide), b)
		sum := new(big.Int)
		for n := int64(1); power.Sign() != 0; n += 2 {
			sum.Add(sum, new(big.Int).Quo(power, big.NewInt(n)))
			power.Quo(power, square)
		}
		total.Add(total, sum.Mul(sum, big.NewInt(p[0])))
	}
	return total.Rsh(total, 32)
}

// lnFixed is the natural logarithm of a finite positive number in fixed point, good to a few thousand units.
func (c *Context) lnFixed(x Number, bits uint) *big.Int {
	wide := bits + 80
	// m * 2**k = x, with m between 3/4 and 3/2, is found from the coefficient alone; the power of ten is added.
	n, k := x.Coef, int64(0)
	exp := x.Exp
	if d := x.Digits(); exp < 0 && exp > -8*maxDigits && -exp <= d+int64(wide) {
		// A fraction is divided out, so that numbers near 1 lose nothing.
		n = new(big.Int).Quo(new(big.Int).Lsh(n, wide+64+bitsFor(max(0, -exp-d))), Pow10(-exp))
		k = -int64(wide + 64 + bitsFor(max(0, -exp-d)))
		exp = 0
	}
	e := int64(n.BitLen())
	m := new(big.Int)
	if shift := int64(wide) - e; shift >= 0 {
		m.Lsh(n, uint(shift))
	} else {
		m.Rsh(n, uint(-shift))
	}
	k += e
	// m is in [1/2, 1).
	if m.Cmp(new(big.Int).Lsh(big.NewInt(3), wide-2)) < 0 {
		m.Lsh(m, 1)
		k--
	}
	sum := c.lnSeries(m, wide)
	if sum == nil {
		return nil
	}
	sum.Add(sum, new(big.Int).Mul(ln2Fixed(wide), big.NewInt(k)))
	if exp != 0 {
		sum.Add(sum, new(big.Int).Mul(ln10Fixed(wide), big.NewInt(exp)))
	}
	return sum.Rsh(sum, wide-bits)
}

// lnSeries is ln m for m around 1: roots bring it nearer to 1, then the series of atanh.
func (c *Context) lnSeries(m *big.Int, bits uint) *big.Int {
	roots := uint(math.Sqrt(float64(bits)))/4 + 2
	extra := 2*roots + 16
	wide := bits + extra
	y := new(big.Int).Lsh(m, extra)
	for range roots {
		y.Sqrt(y.Lsh(y, wide))
		if wide > 1<<16 && c.stopped() {
			return nil
		}
	}
	unit := new(big.Int).Lsh(one(), wide)
	z := new(big.Int).Sub(y, unit)
	z.Quo(z.Lsh(z, wide), y.Add(y, unit))
	square := new(big.Int).Mul(z, z)
	square.Rsh(square, wide)
	sum, power := new(big.Int), new(big.Int).Set(z)
	for n := int64(1); ; n += 2 {
		term := new(big.Int).Quo(power, big.NewInt(n))
		if term.Sign() == 0 {
			break
		}
		sum.Add(sum, term)
		power.Mul(power, square)
		power.Quo(power, unit)
		if n&63 == 1 && c.stopped() {
			return nil
		}
	}
	sum.Lsh(sum, roots+1)
	return sum.Rsh(sum, extra)
}

// nearOne is how many bits of a number begin to differ from 1: its logarithm is as small.
func nearOne(x Number) uint {
	d := Number{Coef: one()}
	work := Max()
	work.Prec = 20
	diff := work.Sub(x, d)
	if diff.IsZero() || diff.Adjusted() >= 0 {
		return 0
	}
	return bitsFor(-diff.Adjusted())
}

// Ln is the natural logarithm of x.
func (c *Context) Ln(x Number) Number { return c.logarithm(x, false) }

// Log10 is the logarithm of x to base 10.
func (c *Context) Log10(x Number) Number { return c.logarithm(x, true) }

func (c *Context) logarithm(x Number, base10 bool) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	switch {
	case x.IsZero():
		return Inf(true)
	case x.Neg:
		return c.invalid(InvalidOperation)
	case x.Form == Infinite:
		return x
	}
	if n := trailingZeros(x.Coef, x.Digits()-1); n == x.Digits()-1 {
		if first, _ := cut(x.Coef, n); first.Cmp(one()) == 0 {
			if base10 {
				return c.half(New(big.NewInt(x.Adjusted()), 0))
			}
			if x.Adjusted() == 0 {
				return Number{Coef: zero}
			}
		}
	}
	if c.tooLarge(c.Prec) || c.tooLarge(x.Digits()) {
		return NaN()
	}
	near := nearOne(x)
	r := c.approximate(bitsFor(c.Prec)+32+near, func(bits uint) (*big.Int, int64) {
		wide := bits + 32
		l := c.lnFixed(x, wide)
		if l == nil {
			return zero, 0
		}
		if base10 {
			// Both are good to much less than what is cut off here.
			wider := wide + 64
			l = new(big.Int).Quo(new(big.Int).Lsh(l, wider), ln10Fixed(wider))
		}
		return l.Rsh(l, wide-bits), 64
	})
	if c.Status&(Stopped|OutOfMemory) != 0 {
		return NaN()
	}
	c.Status |= Inexact | Rounded
	return c.half(r)
}
