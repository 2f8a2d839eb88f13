// This file implements comparisons, and the choice of the greater and the lesser number.

package decimal

// Cmp orders two numbers that are no NaNs.
func Cmp(x, y Number) int {
	a, b := x.Sign(), y.Sign()
	switch {
	case a != b:
		return sign(a - b)
	case a == 0:
		return 0
	case x.Form == Infinite || y.Form == Infinite:
		switch {
		case x.Form == y.Form:
			return 0
		case x.Form == Infinite:
			return a
		}
		return -a
	}
	return a * cmpAbs(x, y)
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// cmpAbs orders the absolute values of finite numbers that are not 0.
func cmpAbs(x, y Number) int {
	if p, q := x.Adjusted(), y.Adjusted(); p != q {
		if p < q {
			return -1
		}
		return 1
	}
	switch {
	case x.Exp > y.Exp:
		return raise(x.Coef, x.Exp-y.Exp).Cmp(y.Coef)
	case x.Exp < y.Exp:
		return x.Coef.Cmp(raise(y.Coef, y.Exp-x.Exp))
	}
	return x.Coef.Cmp(y.Coef)
}

func ordering(n int) Number {
	if n < 0 {
		return Number{Coef: one(), Neg: true}
	}
	if n > 0 {
		return Number{Coef: one()}
	}
	return Number{Coef: zero}
}

// Compare is -1, 0 or 1, or a NaN.
func (c *Context) Compare(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		return r
	}
	return ordering(Cmp(x, y))
}

// CompareSignal is Compare for which every NaN is invalid.
func (c *Context) CompareSignal(x, y Number) Number {
	if r, ok := c.nans(x, y); ok {
		c.Status |= InvalidOperation
		return r
	}
	return ordering(Cmp(x, y))
}

// CompareTotal orders all numbers, by representation where they are equal.
func CompareTotal(x, y Number) Number { return ordering(cmpTotal(x, y)) }

// CompareTotalMag is CompareTotal of the absolute values.
func CompareTotalMag(x, y Number) Number { return ordering(cmpTotal(x.Abs(), y.Abs())) }

func cmpTotal(x, y Number) int {
	if x.Neg != y.Neg {
		if x.Neg {
			return -1
		}
		return 1
	}
	n := 0
	switch {
	case x.IsNaN() || y.IsNaN():
		switch rank := func(v Number) int {
			return map[Form]int{Finite: 0, Infinite: 0, Signaling: 1, Quiet: 2}[v.Form]
		}; {
		case rank(x) != rank(y):
			n = sign(rank(x) - rank(y))
		default:
			n = x.Coef.Cmp(y.Coef)
		}
	default:
		n = Cmp(x.Abs(), y.Abs())
		if n == 0 && x.Form == Finite && y.Form == Finite {
			switch {
			case x.Exp < y.Exp:
				n = -1
			case x.Exp > y.Exp:
				n = 1
			}
		}
	}
	if x.Neg {
		return -n
	}
	return n
}

// Choose is the greater (or, with less set, the lesser) of two numbers, by absolute value with mag set. A quiet NaN loses against a number.
func (c *Context) Choose(x, y Number, less, mag bool) Number {
	if x.Form == Quiet && !y.IsNaN() {
		return c.Fit(y)
	}
	if y.Form == Quiet && !x.IsNaN() {
		return c.Fit(x)
	}
	if r, ok := c.nans(x, y); ok {
		return r
	}
	n := 0
	if mag {
		n = Cmp(x.Abs(), y.Abs())
	}
	if n == 0 {
		n = Cmp(x, y)
	}
	if n == 0 {
		n = cmpTotal(x, y)
	}
	if (n < 0) == less && n != 0 || n == 0 {
		return c.Fit(x)
	}
	return c.Fit(y)
}

// SameQuantum reports that the exponents are equal, or both numbers infinite, or both NaNs.
func SameQuantum(x, y Number) bool {
	if x.Form == Finite && y.Form == Finite {
		return x.Exp == y.Exp
	}
	return x.IsNaN() && y.IsNaN() || x.Form == Infinite && y.Form == Infinite
}
