// This file implements the operations on coefficients as rows of digits: logic, shifts and rotations.

package decimal

import (
	"math/big"
	"strings"
)

// bits is the digits of a logical operand: zeros and ones of a number without sign and exponent.
func (c *Context) bits(x Number) (string, bool) {
	if x.Form != Finite || x.Neg || x.Exp != 0 {
		return "", false
	}
	text := x.Coef.String()
	for i := range len(text) {
		if text[i] > '1' {
			return "", false
		}
	}
	return text, true
}

// Logic combines the digits of two numbers by f.
func (c *Context) Logic(x, y Number, f func(a, b bool) bool) Number {
	a, ok1 := c.bits(x)
	b, ok2 := c.bits(y)
	if !ok1 || !ok2 {
		return c.invalid(InvalidOperation)
	}
	n := max(len(a), len(b))
	a, b = strings.Repeat("0", n-len(a))+a, strings.Repeat("0", n-len(b))+b
	if int64(n) > c.Prec {
		a, b = a[int64(n)-c.Prec:], b[int64(n)-c.Prec:]
	}
	out := make([]byte, len(a))
	for i := range out {
		out[i] = '0'
		if f(a[i] == '1', b[i] == '1') {
			out[i] = '1'
		}
	}
	return Number{Coef: parseDigits(string(out))}
}

// LogicInvert swaps the zeros and ones of as many digits as the precision has.
func (c *Context) LogicInvert(x Number) Number {
	a, ok := c.bits(x)
	if !ok {
		return c.invalid(InvalidOperation)
	}
	if c.tooLarge(c.Prec) {
		return NaN()
	}
	if int64(len(a)) > c.Prec {
		a = a[int64(len(a))-c.Prec:]
	}
	a = strings.Repeat("0", int(c.Prec)-len(a)) + a
	return Number{Coef: parseDigits(strings.NewReplacer("0", "1", "1", "0").Replace(a))}
}

// count is the second operand of shift and rotate.
func (c *Context) count(y Number) (int64, bool) {
	n, ok := integer(y)
	return n, ok && n >= -c.Prec && n <= c.Prec
}

// Shift moves the digits of the coefficient by y places, to the left if it is positive.
func (c *Context) Shift(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	n, ok := c.count(y)
	if !ok {
		return c.invalid(InvalidOperation)
	}
	if x.Form == Infinite {
		return x
	}
	x = c.trimmed(x)
	if n < 0 {
		x.Coef, _ = cut(x.Coef, -n)
		return x
	}
	if x.Coef.Sign() == 0 {
		return x
	}
	_, x.Coef = cut(x.Coef, c.Prec-n)
	if n == c.Prec {
		x.Coef = zero
	}
	if x.Coef.Sign() == 0 {
		return x
	}
	if c.tooLarge(n + x.Digits()) {
		return NaN()
	}
	x.Coef = raise(x.Coef, n)
	return x
}

// trimmed is x with no more digits than the precision has.
func (c *Context) trimmed(x Number) Number {
	if x.Digits() > c.Prec {
		_, x.Coef = cut(x.Coef, c.Prec)
	}
	return x
}

// Rotate turns the digits of the coefficient by y places, to the left if it is positive.
func (c *Context) Rotate(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	n, ok := c.count(y)
	if !ok {
		return c.invalid(InvalidOperation)
	}
	if x.Form == Infinite {
		return x
	}
	x = c.trimmed(x)
	if n < 0 {
		n += c.Prec
	}
	if c.tooLarge(c.Prec) {
		return NaN()
	}
	high, low := cut(x.Coef, c.Prec-n)
	if c.Prec == n {
		high, low = x.Coef, zero
	}
	x.Coef = new(big.Int).Add(raise(low, n), high)
	return x
}
