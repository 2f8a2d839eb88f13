// This file implements quantize and rounding to integers, and the operations on exponents and neighbours.

package decimal

import "math/big"

// rescale is x with exponent exp, rounded; it does not look at the precision.
func (c *Context) rescale(x Number, exp int64) Number {
	if x.Exp == exp {
		return x
	}
	if x.Exp > exp {
		if x.Coef.Sign() != 0 && c.tooLarge(x.Exp-exp+x.Digits()) {
			return NaN()
		}
		return Number{Coef: raise(x.Coef, x.Exp-exp), Exp: exp, Neg: x.Neg}
	}
	coef, inexact := drop(x.Coef, exp-x.Exp, x.Neg, c.Rounding)
	c.Status |= Rounded
	if inexact {
		c.Status |= Inexact
	}
	return Number{Coef: coef, Exp: exp, Neg: x.Neg}
}

// Quantize is x with the exponent of y.
func (c *Context) Quantize(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	if x.Form == Infinite || y.Form == Infinite {
		if x.Form == y.Form {
			return x
		}
		return c.invalid(InvalidOperation)
	}
	if y.Exp > c.Emax || y.Exp < c.Etiny() {
		return c.invalid(InvalidOperation)
	}
	if x.Coef.Sign() == 0 {
		return c.Fit(Number{Coef: zero, Exp: y.Exp, Neg: x.Neg})
	}
	if shift := x.Exp - y.Exp; shift >= 0 && x.Digits()+shift > c.Prec {
		return c.invalid(InvalidOperation)
	}
	saved := c.Status
	r := c.rescale(x, y.Exp)
	if c.Status&OutOfMemory != 0 {
		return r
	}
	if r.Digits() > c.Prec || r.Coef.Sign() != 0 && r.Adjusted() > c.Emax {
		c.Status = saved
		return c.invalid(InvalidOperation)
	}
	if r.Coef.Sign() != 0 && r.Adjusted() < c.Emin {
		c.Status |= Subnormal
	}
	return c.Fit(r)
}

// ToIntegral is x rounded to an integer, with exact set meeting the conditions of that.
func (c *Context) ToIntegral(x Number, exact bool) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	if x.Form == Infinite || x.Exp >= 0 {
		return x
	}
	saved := c.Status
	r := c.rescale(x, 0)
	if x.Coef.Sign() == 0 || !exact {
		c.Status = saved
	}
	return r
}

// Scaleb is x * 10**y.
func (c *Context) Scaleb(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	n, ok := integer(y)
	if !ok || n < -2*(c.Emax+c.Prec) || n > 2*(c.Emax+c.Prec) {
		return c.invalid(InvalidOperation)
	}
	if x.Form == Infinite {
		return x
	}
	x.Exp += n
	return c.Fit(x)
}

// integer is an operand that must be an integer with exponent 0.
func integer(y Number) (int64, bool) {
	if y.Form != Finite || y.Exp != 0 || !y.Coef.IsInt64() {
		return 0, false
	}
	return y.signed().Int64(), true
}

// Logb is the adjusted exponent of x as a number.
func (c *Context) Logb(x Number) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	switch {
	case x.Form == Infinite:
		return Inf(false)
	case x.Coef.Sign() == 0:
		c.Status |= DivisionByZero
		return Inf(true)
	}
	return c.Fit(New(big.NewInt(x.Adjusted()), 0))
}

// Normalize is x without the zeros at the end of its coefficient.
func (c *Context) Normalize(x Number) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	if x.Form == Infinite {
		return x
	}
	x = c.Fit(x)
	if x.Form != Finite {
		return x
	}
	if x.Coef.Sign() == 0 {
		x.Exp = 0
		return x
	}
	top := c.Emax
	if c.Clamp {
		top = c.Etop()
	}
	n := trailingZeros(x.Coef, top-x.Exp)
	x.Coef, _ = cut(x.Coef, n)
	x.Exp += n
	return x
}

// NextPlus is the least number greater than x, NextMinus the greatest one less than x.
func (c *Context) NextPlus(x Number) Number { return c.next(x, false) }

// NextMinus is the greatest number less than x.
func (c *Context) NextMinus(x Number) Number { return c.next(x, true) }

func (c *Context) next(x Number, down bool) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	if x.Form == Infinite {
		if x.Neg == down {
			return x
		}
		return c.largest(x.Neg)
	}
	work := *c
	work.Rounding, work.Status = Ceiling, 0
	if down {
		work.Rounding = Floor
	}
	r := work.Fit(x)
	if work.Status&(Inexact|Overflow) != 0 || r.Form != Finite {
		c.Status |= work.Status & (OutOfMemory | Stopped)
		return r
	}
	work.Status = 0
	// A unit below the least place moves to the neighbour.
	r = work.Add(x, Number{Coef: one(), Exp: c.Etiny() - 1, Neg: down})
	c.Status |= work.Status & (OutOfMemory | Stopped)
	return r
}

// NextToward is the neighbour of x in the direction of y.
func (c *Context) NextToward(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	order := Cmp(x, y)
	if order == 0 {
		x.Neg = y.Neg
		return x
	}
	r := c.next(x, order > 0)
	switch {
	case r.Form == Infinite:
		c.Status |= Overflow | Rounded | Inexact
	case r.Form == Finite && r.Adjusted() < c.Emin:
		c.Status |= Underflow | Subnormal | Rounded | Inexact
		if r.Coef.Sign() == 0 {
			c.Status |= Clamped
		}
	}
	return r
}
