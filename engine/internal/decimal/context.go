// This file defines contexts, and how results are fitted into them: precision, exponents, conditions.

package decimal

import (
	"math/big"

	"dappco.re/go/py/engine/internal/longint"
)

// Rounding is a way to round.
type Rounding uint8

// The ways to round, in the order that Python numbers them.
const (
	Up Rounding = iota
	Down
	Ceiling
	Floor
	HalfUp
	HalfDown
	HalfEven
	ZeroFiveUp
	truncate // towards zero, as Down
)

// Condition is a set of conditions.
type Condition uint32

// The conditions.
const (
	Clamped Condition = 1 << iota
	ConversionSyntax
	DivisionByZero
	DivisionImpossible
	DivisionUndefined
	Inexact
	InvalidContext
	InvalidOperation
	Overflow
	Rounded
	Subnormal
	Underflow
	FloatOperation
	OutOfMemory // the result has more digits than there is room for
	Stopped     // the computation was interrupted
)

// Invalid is what counts as an invalid operation.
const Invalid = ConversionSyntax | DivisionImpossible | DivisionUndefined | InvalidContext | InvalidOperation

// The bounds of contexts.
const (
	MaxPrec = 999999999999999999
	MaxEmax = 999999999999999999
	MinEmin = -MaxEmax
	MinTiny = MinEmin - (MaxPrec - 1)
)

// maxDigits bounds the coefficients that are made: a machine may have room for more, but no time.
const maxDigits = 4_000_000

// Context is the rules of a computation, and the conditions that were met.
type Context struct {
	Prec       int64
	Emin, Emax int64
	Rounding   Rounding
	Clamp      bool
	Status     Condition
	// Stop, if it is not nil, is asked now and then whether to give up.
	Stop func() bool
}

// Max is the context without bounds, for exact results.
func Max() Context {
	return Context{Prec: MaxPrec, Emin: MinEmin, Emax: MaxEmax, Rounding: HalfEven}
}

// Etiny and Etop are the least exponent of subnormal numbers, and the greatest that keeps full precision.
func (c *Context) Etiny() int64 { return c.Emin - (c.Prec - 1) }

// Etop is the greatest exponent of a number with full precision.
func (c *Context) Etop() int64 { return c.Emax - (c.Prec - 1) }

func (c *Context) stopped() bool {
	if c.Stop != nil && c.Stop() {
		c.Status |= Stopped
		return true
	}
	return false
}

// quoRem is the quotient and the remainder of a by b; ok is false when the computation was interrupted.
func (c *Context) quoRem(a, b *big.Int) (q, r *big.Int, ok bool) {
	if q, r = longint.QuoRem(a, b, c.Stop); q == nil {
		c.Status |= Stopped
		return zero, zero, false
	}
	return q, r, true
}

// invalid meets cond and is its result.
func (c *Context) invalid(cond Condition) Number {
	c.Status |= cond
	return NaN()
}

// tooLarge is the result when there is no room for n digits.
func (c *Context) tooLarge(n int64) bool {
	if n > maxDigits {
		c.Status |= OutOfMemory
		return true
	}
	return false
}

// nan fits the payload of a NaN into the context, and makes it quiet.
func (c *Context) nan(x Number) Number {
	x.Form = Quiet
	most := c.Prec
	if c.Clamp {
		most--
	}
	if x.Coef.Sign() != 0 && x.Digits() > most {
		_, r := cut(x.Coef, most)
		x.Coef = r
	}
	x.Exp = 0
	return x
}

// nans is the result of an operation that has NaNs among its operands.
func (c *Context) nans(operands ...Number) (Number, bool) {
	for _, x := range operands {
		if x.Form == Signaling {
			c.Status |= InvalidOperation
			return c.nan(x), true
		}
	}
	for _, x := range operands {
		if x.Form == Quiet {
			return c.nan(x), true
		}
	}
	return Number{}, false
}

// roundsUp says whether a coefficient whose last digit is odd, or 0 or 5, goes up by what was cut off: c compares twice that with the unit, exact says that it was nothing.
func (r Rounding) roundsUp(neg bool, coef *big.Int, half int, exact bool) bool {
	if exact {
		return false
	}
	switch r {
	case Up:
		return true
	case Ceiling:
		return !neg
	case Floor:
		return neg
	case HalfUp:
		return half >= 0
	case HalfDown:
		return half > 0
	case HalfEven:
		return half > 0 || half == 0 && coef.Bit(0) == 1
	case ZeroFiveUp:
		last := new(big.Int).Mod(coef, Pow10(1)).Int64()
		return last == 0 || last == 5
	}
	return false
}

// drop takes n digits off x by rounding; inexact says that they were not zeros.
func drop(x *big.Int, n int64, neg bool, r Rounding) (coef *big.Int, inexact bool) {
	if n <= 0 {
		return x, false
	}
	if x.Sign() == 0 {
		return zero, false
	}
	q, rest := cut(x, n)
	if rest.Sign() == 0 {
		return q, false
	}
	half := -1
	if n <= digitsOf(x) {
		half = new(big.Int).Lsh(rest, 1).Cmp(Pow10(n))
	}
	if r.roundsUp(neg, q, half, false) {
		q = new(big.Int).Add(q, one())
	}
	return q, true
}

// Fit rounds a result into the context: what the specification does at the end of every operation.
func (c *Context) Fit(x Number) Number {
	switch {
	case x.IsNaN():
		return c.nan(x)
	case x.Form == Infinite:
		return x
	case x.Coef.Sign() == 0:
		return c.fitZero(x)
	}
	digits := x.Digits()
	adjusted := x.Exp + digits - 1
	if adjusted > c.Emax {
		return c.overflow(x.Neg)
	}
	if c.Clamp && x.Exp > c.Etop() {
		n := x.Exp - c.Etop()
		if c.tooLarge(n + digits) {
			return NaN()
		}
		x.Coef, x.Exp = raise(x.Coef, n), c.Etop()
		c.Status |= Clamped
		digits += n
		if adjusted < c.Emin {
			c.Status |= Subnormal
			return x
		}
	}
	if adjusted < c.Emin {
		c.Status |= Subnormal
		if tiny := c.Etiny(); x.Exp < tiny {
			coef, inexact := drop(x.Coef, tiny-x.Exp, x.Neg, c.Rounding)
			c.Status |= Rounded
			x.Coef, x.Exp = coef, tiny
			if inexact {
				c.Status |= Inexact | Underflow
				if coef.Sign() == 0 {
					c.Status |= Clamped
				}
			}
		}
		return x
	}
	if digits > c.Prec {
		n := digits - c.Prec
		coef, inexact := drop(x.Coef, n, x.Neg, c.Rounding)
		x.Coef, x.Exp = coef, x.Exp+n
		c.Status |= Rounded
		if inexact {
			c.Status |= Inexact
			if coef.Cmp(Pow10(c.Prec)) >= 0 {
				x.Coef, _ = cut(coef, 1)
				x.Exp++
			}
			if x.Exp+c.Prec-1 > c.Emax {
				return c.overflow(x.Neg)
			}
		}
	}
	return x
}

func (c *Context) fitZero(x Number) Number {
	top := c.Emax
	if c.Clamp {
		top = c.Etop()
	}
	if tiny := c.Etiny(); x.Exp < tiny {
		x.Exp = tiny
		c.Status |= Clamped
	} else if x.Exp > top {
		x.Exp = top
		c.Status |= Clamped
	}
	return x
}

// overflow is the result of one that is too large: an infinity, or the largest number.
func (c *Context) overflow(neg bool) Number {
	c.Status |= Overflow | Inexact | Rounded
	switch c.Rounding {
	case Down, ZeroFiveUp, truncate:
		return c.largest(neg)
	case Ceiling:
		if neg {
			return c.largest(neg)
		}
	case Floor:
		if !neg {
			return c.largest(neg)
		}
	}
	return Inf(neg)
}

// largest is the largest finite number.
func (c *Context) largest(neg bool) Number {
	if c.tooLarge(c.Prec) {
		return NaN()
	}
	return Number{Coef: new(big.Int).Sub(Pow10(c.Prec), one()), Exp: c.Etop(), Neg: neg}
}

// Plus is x rounded into the context; -0 becomes 0 unless rounding goes down.
func (c *Context) Plus(x Number) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	if x.IsZero() {
		x.Neg = c.Rounding == Floor && x.Neg
	}
	return c.Fit(x)
}

// Minus is -x rounded into the context.
func (c *Context) Minus(x Number) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	x.Neg = !x.Neg
	if x.IsZero() {
		x.Neg = c.Rounding == Floor && x.Neg
	}
	return c.Fit(x)
}

// Abs is |x| rounded into the context.
func (c *Context) Abs(x Number) Number {
	if r, ok := c.nans(x); ok {
		return r
	}
	if x.Neg {
		return c.Minus(x)
	}
	return c.Plus(x)
}
