// This file implements the arithmetic of fractions: exact with rational numbers, by floats and complex numbers with those.

package fractions

import (
	"math/big"

	"dappco.re/go/py/engine/object"
)

// operation is an exact operation of two fractions.
type operation func(th *thread, st *state, a, b ratio) (value, *exception)

func mul(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) }

// calculator computes with numbers of any length until it is interrupted; then what it computes means nothing.
type calculator struct {
	th  *thread
	exc *exception
}

func (x *calculator) mul(a, b *big.Int) *big.Int {
	if x.exc == nil {
		var p *big.Int
		if p, x.exc = object.MulBig(x.th, a, b); x.exc == nil {
			return p
		}
	}
	return new(big.Int)
}

// of is the fraction n/d; d is not 0.
func (x *calculator) of(st *state, n, d *big.Int) (value, *exception) {
	if x.exc != nil {
		return value{}, x.exc
	}
	r, exc := newRatio(x.th, n, d)
	if exc != nil {
		return value{}, exc
	}
	return st.of(x.th, r)
}

// checkSize refuses products that memory has no room for.
func checkSize(th *thread, a, b ratio) *exception {
	bits := a.n.BitLen() + a.d.BitLen() + b.n.BitLen() + b.d.BitLen()
	if bits < 1<<16 {
		return nil
	}
	if exc := th.Poll(); exc != nil {
		return exc
	}
	return th.CheckAlloc(bits/4, 1)
}

func add(th *thread, st *state, a, b ratio) (value, *exception) {
	if r, ok := addSmall(a, b, 1); ok {
		return st.of(th, r)
	}
	x := calculator{th: th}
	return x.of(st, new(big.Int).Add(x.mul(a.n, b.d), x.mul(b.n, a.d)), x.mul(a.d, b.d))
}

func sub(th *thread, st *state, a, b ratio) (value, *exception) {
	if r, ok := addSmall(a, b, -1); ok {
		return st.of(th, r)
	}
	x := calculator{th: th}
	return x.of(st, new(big.Int).Sub(x.mul(a.n, b.d), x.mul(b.n, a.d)), x.mul(a.d, b.d))
}

// addSmall is a + sign*b for numbers whose products fit in 64 bits.
func addSmall(a, b ratio, sign int64) (ratio, bool) {
	if max(a.n.BitLen(), a.d.BitLen(), b.n.BitLen(), b.d.BitLen()) > 30 {
		return ratio{}, false
	}
	ad, bd := a.d.Int64(), b.d.Int64()
	return smallRatio(a.n.Int64()*bd+sign*b.n.Int64()*ad, ad*bd), true
}

// smallRatio is n/d in lowest terms; d is positive.
func smallRatio(n, d int64) ratio {
	x, y := n, d
	if x < 0 {
		x = -x
	}
	for x != 0 {
		x, y = y%x, x
	}
	return ratio{big.NewInt(n / y), big.NewInt(d / y)}
}

func product(th *thread, st *state, a, b ratio) (value, *exception) {
	if max(a.n.BitLen(), a.d.BitLen(), b.n.BitLen(), b.d.BitLen()) <= 31 {
		return st.of(th, smallRatio(a.n.Int64()*b.n.Int64(), a.d.Int64()*b.d.Int64()))
	}
	x := calculator{th: th}
	return x.of(st, x.mul(a.n, b.n), x.mul(a.d, b.d))
}

func quotient(th *thread, st *state, a, b ratio) (value, *exception) {
	if b.n.Sign() == 0 {
		// The message shows the quotient in lowest terms, as far as there are any.
		n := mul(a.n, b.d)
		n = new(big.Int).Quo(n, new(big.Int).GCD(nil, nil, b.d, new(big.Int).Abs(n)))
		if a.n.Sign() != 0 {
			n = new(big.Int).Quo(a.n, new(big.Int).Abs(a.n))
			n = mul(n, b.d)
			if a.n.Sign() < 0 {
				n = new(big.Int).Neg(n)
			}
		}
		return value{}, zeroBelow(th, n)
	}
	x := calculator{th: th}
	return x.of(st, x.mul(a.n, b.d), x.mul(a.d, b.n))
}

func zeroBelow(th *thread, n *big.Int) *exception {
	text, exc := decimal(th, object.NormInt(n))
	if exc != nil {
		return exc
	}
	return object.Errorf(object.ZeroDivisionErrorType, "Fraction(%s, 0)", text)
}

// floorDiv is the floor of n/d, d positive or negative, and what is left.
func (x *calculator) floorDiv(n, d *big.Int) (q, r *big.Int) {
	if x.exc == nil {
		q, r, x.exc = object.QuoRemBig(x.th, n, d)
	}
	if x.exc != nil {
		return new(big.Int), new(big.Int)
	}
	if r.Sign() != 0 && r.Sign() != d.Sign() {
		q.Sub(q, one.Get())
		r.Add(r, d)
	}
	return q, r
}

// integer is n, which was computed.
func (x *calculator) integer(n *big.Int) (value, *exception) {
	if x.exc != nil {
		return value{}, x.exc
	}
	return object.NormInt(n), nil
}

func divided(th *thread, a, b ratio) (q *big.Int, r ratio, exc *exception) {
	if b.n.Sign() == 0 {
		return nil, ratio{}, object.Errorf(object.ZeroDivisionErrorType, "division by zero")
	}
	x := calculator{th: th}
	q, left := x.floorDiv(x.mul(a.n, b.d), x.mul(a.d, b.n))
	below := x.mul(a.d, b.d)
	if x.exc != nil {
		return nil, ratio{}, x.exc
	}
	r, exc = newRatio(th, left, below)
	return q, r, exc
}

func floorQuotient(th *thread, _ *state, a, b ratio) (value, *exception) {
	q, _, exc := divided(th, a, b)
	if exc != nil {
		return value{}, exc
	}
	return object.NormInt(q), nil
}

func remainder(th *thread, st *state, a, b ratio) (value, *exception) {
	_, r, exc := divided(th, a, b)
	if exc != nil {
		return value{}, exc
	}
	return st.of(th, r)
}

func divmod(th *thread, st *state, a, b ratio) (value, *exception) {
	q, r, exc := divided(th, a, b)
	if exc != nil {
		return value{}, exc
	}
	left, exc := st.of(th, r)
	return object.TupleOf(object.NormInt(q), left), exc
}

// float is r as a float: correctly rounded.
func (r ratio) float(th *thread) (value, *exception) {
	return object.Binary(th, object.TrueDiv, object.NormInt(r.n), object.NormInt(r.d))
}

// forward is the method of an operator: self is the left operand.
func forward(f operation, op object.BinaryOp, complexToo bool) func(th *thread, self, other value) (value, *exception) {
	return func(th *thread, self, other value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		if exc := st.missing(self); exc != nil {
			return value{}, exc
		}
		a := st.ratio(self)
		var b ratio
		switch {
		case other.Type().Has(object.FlagInt):
			b = ratio{object.ToBig(other), one.Get()}
		case st.isFraction(other):
			b = st.ratio(other)
		case other.Type().Has(object.FlagFloat), complexToo && other.Type().Has(object.FlagComplex):
			x, exc := a.float(th)
			if exc != nil {
				return value{}, exc
			}
			return object.Binary(th, op, x, other)
		default:
			return object.NotImplemented, nil
		}
		if exc := checkSize(th, a, b); exc != nil {
			return value{}, exc
		}
		return f(th, st, a, b)
	}
}

// reverse is the reflected method: self is the right operand, the left one may be any number.
func reverse(f operation, op object.BinaryOp, complexToo bool) func(th *thread, self, other value) (value, *exception) {
	return func(th *thread, self, other value) (value, *exception) {
		st, exc := stateOf(th)
		if exc != nil {
			return value{}, exc
		}
		if exc := st.missing(self); exc != nil {
			return value{}, exc
		}
		b := st.ratio(self)
		a, ok, exc := st.rationalParts(th, other)
		if exc != nil {
			return value{}, exc
		}
		if ok {
			if exc := checkSize(th, a, b); exc != nil {
				return value{}, exc
			}
			return f(th, st, a, b)
		}
		x, kind, exc := st.inexact(th, other, complexToo)
		if exc != nil || kind == 0 {
			return x, exc
		}
		y, exc := b.float(th)
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, op, x, y)
	}
}

// inexact is v as a float (kind 1) or complex number (kind 2); kind 0 and NotImplemented if it is neither Real nor Complex.
func (st *state) inexact(th *thread, v value, complexToo bool) (x value, kind int, exc *exception) {
	isReal, exc := object.IsInstanceOf(th, v, st.real.Value())
	if exc != nil {
		return value{}, 0, exc
	}
	if isReal {
		f, exc := object.ToFloat(th, v)
		return object.Float(f), 1, exc
	}
	isComplex, exc := object.IsInstanceOf(th, v, st.complex.Value())
	if exc != nil {
		return value{}, 0, exc
	}
	if isComplex && complexToo {
		c, exc := object.Call1(th, object.ComplexType.Value(), v)
		return c, 2, exc
	}
	return object.NotImplemented, 0, nil
}

// pow is __pow__: exact with integral exponents.
func pow(th *thread, self value, args []value) (value, *exception) {
	if len(args) > 1 && !args[1].IsNone() {
		return object.NotImplemented, nil
	}
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	a, other := st.ratio(self), args[0]
	b, ok, exc := st.rationalParts(th, other)
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		if t := other.Type(); !t.Has(object.FlagFloat) && !t.Has(object.FlagComplex) {
			return object.NotImplemented, nil
		}
		x, exc := a.float(th)
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, object.Pow, x, other)
	}
	if b.d.Cmp(one.Get()) != 0 {
		x, exc := a.float(th)
		if exc != nil {
			return value{}, exc
		}
		y, exc := b.float(th)
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, object.Pow, x, y)
	}
	return st.raise(th, a, b.n)
}

// raise is a**e.
func (st *state) raise(th *thread, a ratio, e *big.Int) (value, *exception) {
	n, d := a.n, a.d
	if e.Sign() < 0 {
		n, d, e = d, n, new(big.Int).Neg(e)
	}
	exponent := object.NormInt(e)
	top, exc := object.Binary(th, object.Pow, object.NormInt(n), exponent)
	if exc != nil {
		return value{}, exc
	}
	bottom, exc := object.Binary(th, object.Pow, object.NormInt(d), exponent)
	if exc != nil {
		return value{}, exc
	}
	switch object.IntSign(bottom) {
	case 0:
		return value{}, zeroBelow(th, object.ToBig(top))
	case -1:
		return st.of(th, ratio{new(big.Int).Neg(object.ToBig(top)), new(big.Int).Neg(object.ToBig(bottom))})
	}
	if n.Sign() < 0 && d.Sign() < 0 || d.Sign() < 0 {
		return (&calculator{th: th}).of(st, object.ToBig(top), object.ToBig(bottom))
	}
	return st.make(th, st.fraction, top, bottom)
}

// rpow is __rpow__.
func rpow(th *thread, self value, args []value) (value, *exception) {
	if len(args) > 1 && !args[1].IsNone() {
		return object.NotImplemented, nil
	}
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	b, other := st.ratio(self), args[0]
	integral := b.d.Cmp(one.Get()) == 0
	if integral && b.n.Sign() >= 0 {
		return object.Binary(th, object.Pow, other, object.NormInt(b.n))
	}
	a, ok, exc := st.rationalParts(th, other)
	if exc != nil {
		return value{}, exc
	}
	if ok {
		base, exc := (&calculator{th: th}).of(st, a.n, a.d)
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, object.Pow, base, self)
	}
	if integral {
		return object.Binary(th, object.Pow, other, object.NormInt(b.n))
	}
	x, exc := b.float(th)
	if exc != nil {
		return value{}, exc
	}
	return object.Binary(th, object.Pow, other, x)
}
