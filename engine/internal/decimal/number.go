// Package decimal implements the General Decimal Arithmetic specification on numbers of any size, without values of Python.
package decimal

import (
	"math/big"
	"sync"
	"sync/atomic"
)

// Form says what a number is.
type Form uint8

// The forms.
const (
	Finite Form = iota
	Infinite
	Quiet     // NaN
	Signaling // sNaN
)

// Number is a decimal number: for a finite one (-1)**Neg * Coef * 10**Exp, for a NaN Coef is the payload. Coef is never nil nor changed.
type Number struct {
	Coef *big.Int
	Exp  int64
	Form Form
	Neg  bool
}

var (
	zero  = &big.Int{}
	empty = &big.Int{}
)

// New is coef * 10**exp; coef must not change any more.
func New(coef *big.Int, exp int64) Number {
	if coef.Sign() < 0 {
		return Number{Coef: new(big.Int).Neg(coef), Exp: exp, Neg: true}
	}
	return Number{Coef: coef, Exp: exp}
}

// Inf is an infinity.
func Inf(neg bool) Number { return Number{Coef: empty, Form: Infinite, Neg: neg} }

// NaN is a quiet NaN without payload.
func NaN() Number { return Number{Coef: empty, Form: Quiet} }

// IsNaN reports a NaN of either kind.
func (x Number) IsNaN() bool { return x.Form >= Quiet }

// IsZero reports a zero.
func (x Number) IsZero() bool { return x.Form == Finite && x.Coef.Sign() == 0 }

// Digits is the number of digits of the coefficient; zero has one.
func (x Number) Digits() int64 { return digitsOf(x.Coef) }

// Adjusted is the exponent of the first digit.
func (x Number) Adjusted() int64 { return x.Exp + x.Digits() - 1 }

// Negated and Abs are the number with another sign.
func (x Number) Negated() Number {
	x.Neg = !x.Neg
	return x
}

// Abs is the number without its sign.
func (x Number) Abs() Number {
	x.Neg = false
	return x
}

// Sign is -1, 0 or 1.
func (x Number) Sign() int {
	switch {
	case x.IsZero():
		return 0
	case x.Neg:
		return -1
	}
	return 1
}

// signed is the coefficient with the sign.
func (x Number) signed() *big.Int {
	if x.Neg {
		return new(big.Int).Neg(x.Coef)
	}
	return x.Coef
}

// IsInteger reports a finite number without a fraction.
func (x Number) IsInteger() bool {
	if x.Form != Finite {
		return false
	}
	if x.Exp >= 0 || x.Coef.Sign() == 0 {
		return true
	}
	if -x.Exp >= x.Digits() {
		return false
	}
	return trailingZeros(x.Coef, -x.Exp) == -x.Exp
}

// isOdd reports an odd integer.
func (x Number) isOdd() bool {
	if x.Exp > 0 || x.Coef.Sign() == 0 {
		return false
	}
	q, _ := cut(x.Coef, -x.Exp)
	return q.Bit(0) == 1
}

// smallPowers are those 10**n that have been asked for; of the larger ones, some are kept in powers.
var (
	smallPowers [400]atomic.Pointer[big.Int]
	powersMu    sync.Mutex
	powers      map[int64]*big.Int
)

// Pow10 is 10**n. It must not be changed.
func Pow10(n int64) *big.Int {
	if n < int64(len(smallPowers)) {
		p := smallPowers[n].Load()
		if p == nil {
			p = newPower(n)
			smallPowers[n].Store(p)
		}
		return p
	}
	powersMu.Lock()
	p := powers[n]
	powersMu.Unlock()
	if p != nil {
		return p
	}
	p = newPower(n)
	if n < 50000 {
		powersMu.Lock()
		if powers == nil || len(powers) > 64 {
			powers = map[int64]*big.Int{}
		}
		powers[n] = p
		powersMu.Unlock()
	}
	return p
}

func one() *big.Int { return Pow10(0) }

func newPower(n int64) *big.Int {
	p := new(big.Int).Exp(big.NewInt(5), big.NewInt(n), nil)
	return p.Lsh(p, uint(n))
}

var smallLimits = [...]uint64{1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

func digitsOf(x *big.Int) int64 {
	if x.IsUint64() {
		u := x.Uint64()
		for n := 1; n < len(smallLimits); n++ {
			if u < smallLimits[n] {
				return int64(n)
			}
		}
		return 20
	}
	// The estimate is at most one too low.
	n := int64(float64(x.BitLen()-1) * 0.30102999566398114)
	if x.CmpAbs(Pow10(n)) < 0 {
		return n
	}
	if x.CmpAbs(Pow10(n+1)) < 0 {
		return n + 1
	}
	return n + 2
}

// trailingZeros counts the zeros that x, which is not 0, ends with, up to limit.
func trailingZeros(x *big.Int, limit int64) int64 {
	if limit <= 0 {
		return 0
	}
	if limit = min(limit, int64(x.TrailingZeroBits())); limit == 0 {
		return 0
	}
	var n int64
	rest := x
	// Powers that double, then halve: each division is by what may still be there.
	for step := int64(1); step > 0; {
		if n+step > limit {
			step /= 2
			continue
		}
		q, r := new(big.Int).QuoRem(rest, Pow10(step), new(big.Int))
		if r.Sign() != 0 {
			step /= 2
			continue
		}
		rest = q
		n += step
		if step > 0 && n >= 2*step {
			step *= 2
		}
	}
	return n
}

// cut is the quotient and remainder by 10**n.
func cut(x *big.Int, n int64) (q, r *big.Int) {
	if n <= 0 {
		return x, zero
	}
	if n > digitsOf(x) {
		return zero, x
	}
	return new(big.Int).QuoRem(x, Pow10(n), new(big.Int))
}

// raise is x * 10**n.
func raise(x *big.Int, n int64) *big.Int {
	if n == 0 || x.Sign() == 0 {
		return x
	}
	return new(big.Int).Mul(x, Pow10(n))
}
