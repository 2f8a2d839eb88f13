// This file finds greatest common divisors and inverses.

package longint

import (
	"math/big"
	"math/bits"
)

// gcdBits is the size up to which math/big finds a greatest common divisor in less than a millisecond.
const gcdBits = 1 << 14

// GCD is the greatest common divisor of |x| and |y|; that of 0 and 0 is 0.
func GCD(x, y *big.Int, stop func() bool) *big.Int {
	e := newEuclid(x, y, false)
	if !e.reduce(stop) {
		return nil
	}
	return e.a.GCD(nil, nil, e.a, e.b)
}

// Inverse is the number from 0 to m-1 whose product with x is 1 modulo m > 1, and whether there is one.
func Inverse(x, m *big.Int, stop func() bool) (inverse *big.Int, ok bool) {
	_, rest := QuoRem(x, m, stop)
	if rest == nil {
		return nil, false
	}
	if rest.Sign() < 0 {
		rest.Add(rest, m)
	}
	e := newEuclid(m, rest, true)
	if !e.reduce(stop) {
		return nil, false
	}
	s, t := new(big.Int), new(big.Int)
	if d := new(big.Int).GCD(s, t, e.a, e.b); !d.IsInt64() || d.Int64() != 1 {
		return new(big.Int), false
	}
	left, right := Mul(s, e.ca, stop), Mul(t, e.cb, stop)
	if left == nil || right == nil {
		return nil, false
	}
	_, inverse = QuoRem(left.Add(left, right), m, stop)
	if inverse != nil && inverse.Sign() < 0 {
		inverse.Add(inverse, m)
	}
	return inverse, inverse != nil
}

// euclid is Euclid's algorithm under way on two numbers a >= b >= 0. It makes many steps at once as D. H. Lehmer did, "Euclid's Algorithm for Large Numbers" (1938): the quotients of
// the leading 128 bits are those of the numbers as long as the condition of G. E. Collins holds ("Lecture Notes on Arithmetic Algorithms", 1980), and so are
// the factors by which the steps combine a and b.
//
// ca and cb are such that a is congruent to ca times the second number at the start, modulo the first, and b to cb times it; they are nil when nobody wants them.
type euclid struct {
	a, b   *big.Int
	ca, cb *big.Int
	spare  [3]*big.Int
}

func newEuclid(x, y *big.Int, factors bool) *euclid {
	e := &euclid{a: new(big.Int).Abs(x), b: new(big.Int).Abs(y), spare: [3]*big.Int{new(big.Int), new(big.Int), new(big.Int)}}
	if factors {
		e.ca, e.cb = new(big.Int), big.NewInt(1)
	}
	if e.a.Cmp(e.b) < 0 {
		e.a, e.b = e.b, e.a
		e.ca, e.cb = e.cb, e.ca
	}
	return e
}

// reduce makes steps until b is short; it is false when it was stopped.
func (e *euclid) reduce(stop func() bool) bool {
	for e.b.BitLen() > gcdBits {
		if stopped(stop) {
			return false
		}
		if s := stepsOf(e.a, e.b); s.v0 != 0 {
			e.apply(&s)
		} else if !e.divide(stop) {
			return false
		}
	}
	// One division more makes a short as well.
	return e.b.Sign() == 0 || e.a.BitLen() <= 2*gcdBits || e.divide(stop)
}

// divide makes one step.
func (e *euclid) divide(stop func() bool) bool {
	q, r := QuoRem(e.a, e.b, stop)
	if q == nil {
		return false
	}
	e.a, e.b = e.b, r
	if e.ca != nil {
		p := Mul(q, e.cb, stop)
		if p == nil {
			return false
		}
		e.ca, e.cb = e.cb, p.Sub(e.ca, p)
	}
	return true
}

// apply makes the steps s.
func (e *euclid) apply(s *steps) {
	var f [4]*big.Int
	for i, n := range [4]uint64{s.u0, s.v0, s.u1, s.v1} {
		f[i] = new(big.Int).SetUint64(n)
	}
	combine := func(a, b *big.Int) (*big.Int, *big.Int) {
		x, y := e.spare[2].Mul(a, f[0]), e.spare[0].Mul(b, f[1])
		x.Sub(x, y)
		y = e.spare[0].Mul(a, f[2])
		z := e.spare[1].Mul(b, f[3])
		b.Sub(z, y)
		if s.odd {
			x.Neg(x)
			b.Neg(b)
		}
		e.spare[2] = a
		return x, b
	}
	e.a, e.b = combine(e.a, e.b)
	if e.ca != nil {
		e.ca, e.cb = combine(e.ca, e.cb)
	}
}

// steps are the factors of some steps of Euclid's algorithm: a becomes u0*a - v0*b and b v1*b - u1*a, or the negatives of that if the steps are odd in number.
type steps struct {
	u0, v0, u1, v1 uint64
	odd            bool
}

// stepsOf are the steps that the leading bits of a >= b > 0 are sure of; v0 is 0 when there are none.
func stepsOf(a, b *big.Int) steps {
	s := steps{u0: 1, v1: 1}
	low := a.BitLen() - 128
	x, y := bitsAt(a, low), bitsAt(b, low)
	for y.hi != 0 {
		q, r := x.divide(y)
		if q >= 1<<62 {
			break
		}
		hu, u := bits.Mul64(q, s.u1)
		hv, v := bits.Mul64(q, s.v1)
		if hu != 0 || hv != 0 || u >= 1<<62 || v >= 1<<62 {
			break
		}
		u, v = u+s.u0, v+s.v0
		// The quotient is right if the remainder is at least v, and the last one exceeds it by the sum of the last two.
		if r.hi == 0 && r.lo < v {
			break
		}
		if d := y.sub(r); d.hi == 0 && d.lo < v+s.v1 {
			break
		}
		x, y = y, r
		s.u0, s.v0, s.u1, s.v1, s.odd = s.u1, s.v1, u, v, !s.odd
	}
	return s
}

// double is a number of 128 bits.
type double struct{ hi, lo uint64 }

// bitsAt is 128 bits of |x| from bit at on.
func bitsAt(x *big.Int, at int) double {
	words := x.Bits()
	read := func(at int) (v uint64) {
		i, shift := at/bits.UintSize, uint(at%bits.UintSize)
		for have := 0; have < 64 && i < len(words); i++ {
			w := uint64(words[i])
			if have == 0 {
				v, have = w>>shift, bits.UintSize-int(shift)
				continue
			}
			v |= w << have
			have += bits.UintSize
		}
		return v
	}
	return double{read(at + 64), read(at)}
}

func (x double) sub(y double) double {
	lo, borrow := bits.Sub64(x.lo, y.lo, 0)
	hi, _ := bits.Sub64(x.hi, y.hi, borrow)
	return double{hi, lo}
}

func (x double) less(y double) bool { return x.hi < y.hi || x.hi == y.hi && x.lo < y.lo }

// divide is the quotient and the remainder of x by y, which has more than 64 bits.
func (x double) divide(y double) (q uint64, r double) {
	for r = x; q < 4; q++ { // most quotients are that small
		if r.less(y) {
			return q, r
		}
		r = r.sub(y)
	}
	n := uint(bits.LeadingZeros64(y.hi))
	top := y.hi<<n | y.lo>>1>>(63-n)
	q, _ = bits.Div64(x.hi>>1, x.hi<<63|x.lo>>1, top)
	if q = q >> (63 - n); q > 0 {
		q--
	}
	hi, lo := bits.Mul64(q, y.lo)
	r = x.sub(double{hi + q*y.hi, lo})
	for !r.less(y) {
		q++
		r = r.sub(y)
	}
	return q, r
}
