// This file implements addition, multiplication and division.

package decimal

import (
	"math/big"

	"dappco.re/go/py/engine/internal/longint"
)

// Add is x + y.
func (c *Context) Add(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	if x.Form == Infinite || y.Form == Infinite {
		switch {
		case x.Form == y.Form && x.Neg != y.Neg:
			return c.invalid(InvalidOperation)
		case x.Form == Infinite:
			return x
		}
		return y
	}
	return c.add(x, y)
}

// Sub is x - y.
func (c *Context) Sub(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	return c.Add(x, y.Negated())
}

// add adds finite numbers.
func (c *Context) add(x, y Number) Number {
	big1, small := x, y
	if big1.Exp < small.Exp {
		big1, small = small, big1
	}
	if big1.Exp != small.Exp {
		if big1.Coef.Sign() != 0 {
			small = c.sticky(big1, small)
			n := big1.Exp - small.Exp
			if c.tooLarge(n + big1.Digits()) {
				return NaN()
			}
			big1.Coef = raise(big1.Coef, n)
		}
		big1.Exp = small.Exp
	}
	sum := new(big.Int).Add(big1.signed(), small.signed())
	r := New(sum, small.Exp)
	if sum.Sign() == 0 {
		r.Neg = x.Neg && y.Neg || x.Neg != y.Neg && c.Rounding == Floor
	}
	return c.Fit(r)
}

// sticky is small, or what has the same effect on a sum with large if it is too small to matter otherwise.
func (c *Context) sticky(large, small Number) Number {
	if small.Coef.Sign() == 0 {
		return small
	}
	digits := large.Digits()
	exp := large.Exp - 1
	if digits <= c.Prec {
		exp += digits - c.Prec - 1
	}
	if small.Adjusted() < exp {
		return Number{Coef: one(), Exp: exp, Neg: small.Neg}
	}
	return small
}

// Mul is x * y.
func (c *Context) Mul(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	neg := x.Neg != y.Neg
	if x.Form == Infinite || y.Form == Infinite {
		if x.IsZero() || y.IsZero() {
			return c.invalid(InvalidOperation)
		}
		return Inf(neg)
	}
	return c.Fit(c.mul(x, y))
}

// mul multiplies finite numbers exactly.
func (c *Context) mul(x, y Number) Number {
	if c.tooLarge(x.Digits() + y.Digits()) {
		return NaN()
	}
	p := longint.Mul(x.Coef, y.Coef, c.Stop)
	if p == nil {
		c.Status |= Stopped
		return NaN()
	}
	return Number{Coef: p, Exp: x.Exp + y.Exp, Neg: x.Neg != y.Neg}
}

// FMA is x*y + z, rounded once.
func (c *Context) FMA(x, y, z Number) Number {
	if x.IsNaN() || y.IsNaN() {
		if r, ok := c.nans(x, y, z); ok {
			return r
		}
	}
	var p Number
	switch {
	case x.Form == Infinite || y.Form == Infinite:
		if x.IsZero() || y.IsZero() {
			return c.invalid(InvalidOperation)
		}
		p = Inf(x.Neg != y.Neg)
	default:
		p = c.mul(x, y)
		if c.Status&(OutOfMemory|Stopped) != 0 {
			return p
		}
	}
	return c.Add(p, z)
}

// Div is x / y.
func (c *Context) Div(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	neg := x.Neg != y.Neg
	switch {
	case x.Form == Infinite && y.Form == Infinite:
		return c.invalid(InvalidOperation)
	case x.Form == Infinite:
		return Inf(neg)
	case y.Form == Infinite:
		c.Status |= Clamped
		return Number{Coef: zero, Exp: c.Etiny(), Neg: neg}
	case y.Coef.Sign() == 0:
		if x.Coef.Sign() == 0 {
			return c.invalid(DivisionUndefined)
		}
		c.Status |= DivisionByZero
		return Inf(neg)
	case x.Coef.Sign() == 0:
		return c.fitZero(Number{Coef: zero, Exp: x.Exp - y.Exp, Neg: neg})
	}
	ideal := x.Exp - y.Exp
	shift := max(0, y.Digits()-x.Digits()+c.Prec+1)
	if c.tooLarge(shift + x.Digits()) {
		return NaN()
	}
	a, b := raise(x.Coef, shift), y.Coef
	if lower := x.Digits() - y.Digits() - c.Prec - 1; lower > 0 {
		// The dividend has more digits than matter.
		b = raise(b, lower)
		shift = -lower
	}
	q, r, ok := c.quoRem(a, b)
	if !ok {
		return NaN()
	}
	exp := ideal - shift
	if r.Sign() != 0 {
		// What is left counts: the last digit must not look like an exact result or a tie.
		if last := new(big.Int).Mod(q, big.NewInt(5)); last.Sign() == 0 {
			q.Add(q, one())
		}
		return c.Fit(Number{Coef: q, Exp: exp, Neg: neg})
	}
	if exp < ideal {
		n := trailingZeros(q, ideal-exp)
		q, _ = cut(q, n)
		exp += n
	}
	return c.Fit(Number{Coef: q, Exp: exp, Neg: neg})
}

// divInt is the integral part of x/y and what is left, of finite numbers; y is not 0.
func (c *Context) divInt(x, y Number) (q *big.Int, r Number, ok bool) {
	exp := min(x.Exp, y.Exp)
	neg := x.Neg
	if x.Coef.Sign() == 0 {
		return zero, Number{Coef: zero, Exp: exp, Neg: neg}, true
	}
	if x.Adjusted() < y.Adjusted() {
		r := x
		if y.Exp < x.Exp {
			if c.tooLarge(x.Exp - y.Exp + x.Digits()) {
				return nil, NaN(), false
			}
			r.Coef, r.Exp = raise(x.Coef, x.Exp-y.Exp), y.Exp
		}
		return zero, r, true
	}
	if x.Adjusted()-y.Adjusted() > c.Prec {
		c.Status |= DivisionImpossible
		return nil, NaN(), false
	}
	a, b := x.Coef, y.Coef
	if c.tooLarge(max(x.Exp, y.Exp) - exp + max(x.Digits(), y.Digits())) {
		return nil, NaN(), false
	}
	a, b = raise(a, x.Exp-exp), raise(b, y.Exp-exp)
	q, rest, ok := c.quoRem(a, b)
	if !ok {
		return nil, NaN(), false
	}
	if digitsOf(q) > c.Prec {
		c.Status |= DivisionImpossible
		return nil, NaN(), false
	}
	return q, Number{Coef: rest, Exp: exp, Neg: neg}, true
}

// DivInt is the integral part of x / y.
func (c *Context) DivInt(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	neg := x.Neg != y.Neg
	switch {
	case x.Form == Infinite && y.Form == Infinite:
		return c.invalid(InvalidOperation)
	case x.Form == Infinite:
		return Inf(neg)
	case y.Form == Infinite:
		return Number{Coef: zero, Neg: neg}
	case y.Coef.Sign() == 0:
		if x.Coef.Sign() == 0 {
			return c.invalid(DivisionUndefined)
		}
		c.Status |= DivisionByZero
		return Inf(neg)
	}
	q, _, ok := c.divInt(x, y)
	if !ok {
		return NaN()
	}
	return c.Fit(Number{Coef: q, Neg: neg})
}

// Rem is what is left of x when the integral part of x/y times y is taken away.
func (c *Context) Rem(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	switch {
	case x.Form == Infinite:
		return c.invalid(InvalidOperation)
	case y.Form == Infinite:
		return c.Fit(x)
	case y.Coef.Sign() == 0:
		if x.Coef.Sign() == 0 {
			return c.invalid(DivisionUndefined)
		}
		return c.invalid(InvalidOperation)
	}
	_, r, ok := c.divInt(x, y)
	if !ok {
		return NaN()
	}
	return c.Fit(r)
}

// DivMod is DivInt and Rem together.
func (c *Context) DivMod(x, y Number) (q, r Number) {
	if n, ok := c.nans(x, y); ok {
		return n, n
	}
	neg := x.Neg != y.Neg
	switch {
	case x.Form == Infinite && y.Form == Infinite:
		n := c.invalid(InvalidOperation)
		return n, n
	case x.Form == Infinite:
		return Inf(neg), c.invalid(InvalidOperation)
	case y.Form == Infinite:
		return Number{Coef: zero, Neg: neg}, c.Fit(x)
	case y.Coef.Sign() == 0:
		if x.Coef.Sign() == 0 {
			n := c.invalid(DivisionUndefined)
			return n, n
		}
		c.Status |= DivisionByZero | InvalidOperation
		return Inf(neg), NaN()
	}
	whole, rest, ok := c.divInt(x, y)
	if !ok {
		return NaN(), NaN()
	}
	return c.Fit(Number{Coef: whole, Neg: neg}), c.Fit(rest)
}

// RemNear is x - n*y for the integer n nearest to x/y, the even one of two.
func (c *Context) RemNear(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	switch {
	case x.Form == Infinite:
		return c.invalid(InvalidOperation)
	case y.Form == Infinite:
		return c.Fit(x)
	case y.Coef.Sign() == 0:
		if x.Coef.Sign() == 0 {
			return c.invalid(DivisionUndefined)
		}
		return c.invalid(InvalidOperation)
	}
	if x.Coef.Sign() == 0 {
		return c.Fit(Number{Coef: zero, Exp: min(x.Exp, y.Exp), Neg: x.Neg})
	}
	if x.Adjusted()-y.Adjusted() > c.Prec {
		return c.invalid(DivisionImpossible)
	}
	if x.Adjusted() < y.Adjusted()-1 {
		r := x
		if y.Exp < x.Exp {
			if c.tooLarge(x.Exp - y.Exp + x.Digits()) {
				return NaN()
			}
			r.Coef, r.Exp = raise(x.Coef, x.Exp-y.Exp), y.Exp
		}
		return c.Fit(r)
	}
	exp := min(x.Exp, y.Exp)
	if c.tooLarge(max(x.Exp, y.Exp) - exp + max(x.Digits(), y.Digits())) {
		return NaN()
	}
	a, b := raise(x.Coef, x.Exp-exp), raise(y.Coef, y.Exp-exp)
	q, r, ok := c.quoRem(a, b)
	if !ok {
		return NaN()
	}
	if cmp := new(big.Int).Lsh(r, 1).Cmp(b); cmp > 0 || cmp == 0 && q.Bit(0) == 1 {
		q.Add(q, one())
		r.Sub(r, b)
	}
	if digitsOf(q) > c.Prec {
		return c.invalid(DivisionImpossible)
	}
	result := New(r, exp)
	if x.Neg {
		result.Neg = !result.Neg
	}
	if r.Sign() == 0 {
		result.Neg = x.Neg
	}
	return c.Fit(result)
}
