// This file implements powers.

package decimal

import (
	"math/big"

	"dappco.re/go/py/engine/internal/longint"
)

// Pow is x**y. With an integral exponent it is exact as far as digits go, otherwise it is computed by logarithms with more digits than are kept.
func (c *Context) Pow(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	integral := y.IsInteger()
	neg := x.Neg && integral && y.isOdd()
	switch {
	case y.IsZero():
		if x.IsZero() {
			return c.invalid(InvalidOperation)
		}
		return Number{Coef: one()}
	case x.IsZero():
		if y.Neg {
			return Inf(neg)
		}
		return Number{Coef: zero, Neg: neg}
	case x.Neg && (y.Form == Infinite || !integral):
		return c.invalid(InvalidOperation)
	case x.Form == Infinite:
		if y.Neg {
			return Number{Coef: zero, Neg: neg}
		}
		return Inf(neg)
	case y.Form == Infinite:
		order := Cmp(x, Number{Coef: one()})
		switch {
		case order == 0:
			return c.padded(false)
		case order > 0 == y.Neg:
			return Number{Coef: zero}
		}
		return Inf(false)
	}
	if cmpAbs(x, Number{Coef: one()}) == 0 {
		return c.powOne(x, y, integral, neg)
	}
	if r, ok := c.powFar(x, y, neg); ok {
		return r
	}
	if integral {
		return c.powInt(x, y, neg)
	}
	return c.powReal(x, y)
}

// powOne is a power of 1 or -1.
func (c *Context) powOne(x, y Number, integral, neg bool) Number {
	if !integral {
		return c.padded(neg)
	}
	var times int64
	switch {
	case y.Neg:
	case y.Adjusted() > 18 || integralValue(y) > c.Prec:
		times = c.Prec
	default:
		times = integralValue(y)
	}
	exp := new(big.Int).Mul(big.NewInt(x.Exp), big.NewInt(times))
	if least := big.NewInt(1 - c.Prec); exp.Cmp(least) < 0 {
		exp = least
		c.Status |= Rounded
	}
	n := -exp.Int64()
	if n < 0 {
		n = 0
	}
	if c.tooLarge(n) {
		return NaN()
	}
	return Number{Coef: Pow10(n), Exp: -n, Neg: neg}
}

// integralValue is an integer that fits in 64 bits.
func integralValue(y Number) int64 {
	if y.Exp >= 0 {
		return raise(y.Coef, y.Exp).Int64()
	}
	q, _ := cut(y.Coef, -y.Exp)
	return q.Int64()
}

// powFar finds powers that are far beyond the bounds without computing them; ok is false where it cannot tell.
func (c *Context) powFar(x, y Number, neg bool) (r Number, ok bool) {
	// log is how large |log10 x| is at least, as an exponent.
	log := int64(0)
	if a := x.Adjusted(); a > 0 {
		log = digitsOf(big.NewInt(a)) - 1
	} else if a < -1 {
		log = digitsOf(big.NewInt(-a-1)) - 1
	} else {
		work := Max()
		work.Prec = 5
		work.Rounding = Down
		log = work.Sub(x.Abs(), Number{Coef: one()}).Adjusted() - 2
	}
	bound := y.Adjusted() + log
	if (x.Adjusted() >= 0) != y.Neg {
		if bound <= digitsOf(big.NewInt(c.Emax)) {
			return Number{}, false
		}
		return c.overflow(neg), true
	}
	if bound <= digitsOf(big.NewInt(-c.Etiny())) {
		return Number{}, false
	}
	return c.Fit(Number{Coef: one(), Exp: c.Etiny() - 1, Neg: neg}), true
}

// powInt multiplies, with some digits more than are kept.
func (c *Context) powInt(x, y Number, neg bool) Number {
	work := *c
	work.Status = 0
	work.Prec = min(MaxPrec, c.Prec+y.Digits()+y.Exp+2)
	work.Rounding, work.Clamp = HalfEven, false
	if y.Neg {
		work.Prec++
		x = work.Div(Number{Coef: one()}, x)
		if work.Status&(OutOfMemory|Stopped) != 0 {
			c.Status |= work.Status
			return NaN()
		}
		// That the quotient is not exact counts.
		c.Status |= work.Status
		work.Status = 0
	}
	var n *big.Int
	if y.Exp >= 0 {
		n = raise(y.Coef, y.Exp)
	} else {
		n, _ = cut(y.Coef, -y.Exp)
	}
	x.Neg = false
	r := x
	for i := n.BitLen() - 2; i >= 0; i-- {
		r = work.Mul(r, r)
		if n.Bit(i) == 1 {
			r = work.Mul(r, x)
		}
		if r.Form != Finite || r.Coef.Sign() == 0 && work.Status&Clamped != 0 {
			break
		}
		if work.stopped() {
			break
		}
	}
	c.Status |= work.Status
	if c.Status&(OutOfMemory|Stopped) != 0 {
		return NaN()
	}
	r.Neg = neg
	if r.Form == Infinite {
		return c.overflow(neg)
	}
	return c.Fit(r)
}

// powReal is e**(y ln x).
func (c *Context) powReal(x, y Number) Number {
	work := *c
	work.Status = 0
	work.Clamp, work.Rounding = false, HalfEven
	work.Emin, work.Emax = MinEmin, MaxEmax
	work.Prec = min(MaxPrec, max(x.Digits(), c.Prec)+4+19)
	r := work.Exp(work.Mul(work.Ln(x), y))
	c.Status |= work.Status & (OutOfMemory | Stopped)
	if c.Status&(OutOfMemory|Stopped) != 0 {
		return NaN()
	}
	if r.Form == Infinite {
		return c.overflow(false)
	}
	if r.Form == Finite && r.Coef.Sign() != 0 && Cmp(r, Number{Coef: one()}) == 0 {
		r = Number{Coef: Pow10(c.Prec - 1), Exp: 1 - c.Prec}
	}
	c.Status |= Inexact | Rounded
	return c.Fit(r)
}

// PowMod is x**y modulo m, of integers.
func (c *Context) PowMod(x, y, m Number) Number {
	if r, ok := c.nans(x, y, m); ok {
		return r
	}
	if !x.IsInteger() || !y.IsInteger() || !m.IsInteger() || m.IsZero() || y.Neg && !y.IsZero() {
		return c.invalid(InvalidOperation)
	}
	if m.Adjusted()+1 > c.Prec || x.IsZero() && y.IsZero() {
		return c.invalid(InvalidOperation)
	}
	neg := x.Neg && y.isOdd()
	modulus := whole(m)
	// A large exponent of ten is a power of itself.
	base := new(big.Int).Mod(modular(x, modulus), modulus)
	var r *big.Int
	if y.Exp <= 0 {
		r = c.expMod(base, whole(y), modulus)
	} else {
		r = c.expMod(base, y.Coef, modulus)
		for range y.Exp {
			if r == nil || c.stopped() {
				return NaN()
			}
			r = c.expMod(r, Pow10(1), modulus)
		}
	}
	if r == nil {
		return NaN()
	}
	return Number{Coef: r, Neg: neg}
}

// expMod is base ** exp modulo m, nil when the computation was interrupted.
func (c *Context) expMod(base, exp, m *big.Int) *big.Int {
	if m.BitLen() <= 1<<12 {
		return new(big.Int).Exp(base, exp, m)
	}
	r := longint.ExpMod(base, exp, m, c.Stop)
	if r == nil {
		c.Status |= Stopped
	}
	return r
}

// whole is the value of an integer whose exponent is no danger.
func whole(x Number) *big.Int {
	if x.Exp >= 0 {
		return raise(x.Coef, x.Exp)
	}
	q, _ := cut(x.Coef, -x.Exp)
	return q
}

// modular is |x| modulo m.
func modular(x Number, m *big.Int) *big.Int {
	if x.Exp <= 0 {
		return whole(x)
	}
	p := new(big.Int).Exp(Pow10(1), big.NewInt(x.Exp), m)
	return p.Mul(p, x.Coef)
}

// Integer is the integral part of a finite number; ok is false when it has too many digits.
func (x Number) Integer() (n *big.Int, ok bool) {
	switch {
	case x.Coef.Sign() == 0:
		return zero, true
	case x.Exp > maxDigits:
		return nil, false
	case x.Exp >= 0:
		n = raise(x.Coef, x.Exp)
	default:
		n, _ = cut(x.Coef, -x.Exp)
	}
	if x.Neg {
		n = new(big.Int).Neg(n)
	}
	return n, true
}

// Ratio is a finite number as a quotient in lowest terms; ok is false when it has too many digits.
func (x Number) Ratio() (n, d *big.Int, ok bool) {
	if x.Exp > maxDigits || x.Exp < -maxDigits {
		return nil, nil, x.Coef.Sign() == 0
	}
	if x.Coef.Sign() == 0 {
		return zero, one(), true
	}
	n, d = x.signed(), one()
	if x.Exp >= 0 {
		return raise(n, x.Exp), d, true
	}
	d = Pow10(-x.Exp)
	g := new(big.Int).GCD(nil, nil, x.Coef, d)
	return new(big.Int).Quo(n, g), new(big.Int).Quo(d, g), true
}

// Hash is the hash of a finite number, which equal numbers of other types have.
func (x Number) Hash() int64 {
	modulus := big.NewInt(1<<61 - 1)
	base := Pow10(1)
	exp := x.Exp
	if exp < 0 {
		base, exp = new(big.Int).ModInverse(Pow10(1), modulus), -exp
	}
	h := new(big.Int).Exp(base, big.NewInt(exp), modulus)
	h.Mul(h, x.Coef).Mod(h, modulus)
	n := h.Int64()
	if x.Neg {
		n = -n
	}
	if n == -1 {
		n = -2
	}
	return n
}
