// This file implements the arithmetic of timedelta.

package datetime

import (
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
)

var deltaNumber = &object.NumberSlots{
	Binary: [object.NumBinaryOps]object.BinaryFunc{
		object.Add:      deltaAdd,
		object.Sub:      deltaSub,
		object.Mul:      deltaMul,
		object.TrueDiv:  deltaTrueDiv,
		object.FloorDiv: deltaFloorDiv,
		object.Mod:      deltaMod,
		object.DivMod:   deltaDivMod,
	},
	Neg: func(_ *thread, v value) (value, *exception) { return asDelta(v).scaled(-1) },
	Pos: func(_ *thread, v value) (value, *exception) { return asDelta(v).scaled(1) },
	Abs: func(_ *thread, v value) (value, *exception) {
		if d := asDelta(v); d.days < 0 {
			return d.scaled(-1)
		}
		return asDelta(v).scaled(1)
	},
}

// result boxes a new duration.
func result(d *delta, exc *exception) (value, *exception) {
	if exc != nil {
		return value{}, exc
	}
	return d.Value(), nil
}

func (d *delta) scaled(sign int) (value, *exception) {
	return result(newDelta(sign*d.days, sign*d.second, sign*d.micro))
}

func (d *delta) plus(e *delta, sign int) (*delta, *exception) {
	return newDelta(d.days+sign*e.days, d.second+sign*e.second, d.micro+sign*e.micro)
}

func deltaAdd(_ *thread, a, b value) (value, *exception) {
	if !isDelta(a) || !isDelta(b) {
		return object.NotImplemented, nil
	}
	return result(asDelta(a).plus(asDelta(b), 1))
}

func deltaSub(_ *thread, a, b value) (value, *exception) {
	if !isDelta(a) || !isDelta(b) {
		return object.NotImplemented, nil
	}
	return result(asDelta(a).plus(asDelta(b), -1))
}

func isInt(v value) bool   { return v.Type().Has(object.FlagInt) }
func isFloat(v value) bool { return v.Type().Has(object.FlagFloat) }

// floatRatio is f as a fraction.
func floatRatio(f float64) (num, den *big.Int, exc *exception) {
	switch {
	case math.IsNaN(f):
		return nil, nil, object.ValueErrorf("cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, nil, object.OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat)
	r.SetFloat64(f)
	return new(big.Int).Set(r.Num()), new(big.Int).Set(r.Denom()), nil
}

// divideNearest is a/b rounded to the nearest, ties to even.
func divideNearest(a, b *big.Int) (*big.Int, *exception) {
	if b.Sign() == 0 {
		return nil, object.Errorf(object.ZeroDivisionErrorType, "division by zero")
	}
	if b.Sign() < 0 {
		a, b = new(big.Int).Neg(a), new(big.Int).Neg(b)
	}
	q, r := new(big.Int).DivMod(a, b, new(big.Int))
	r.Lsh(r, 1)
	if c := r.Cmp(b); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return q, nil
}

func nearest(a, b *big.Int) (value, *exception) {
	q, exc := divideNearest(a, b)
	if exc != nil {
		return value{}, exc
	}
	return result(deltaOf(q))
}

func deltaMul(_ *thread, a, b value) (value, *exception) {
	if !isDelta(a) {
		a, b = b, a
	}
	switch {
	case !isDelta(a):
	case isInt(b):
		n := asDelta(a).big()
		return result(deltaOf(n.Mul(n, object.ToBig(b))))
	case isFloat(b):
		num, den, exc := floatRatio(object.FloatValue(b))
		if exc != nil {
			return value{}, exc
		}
		return nearest(num.Mul(num, asDelta(a).big()), den)
	}
	return object.NotImplemented, nil
}

func deltaTrueDiv(th *thread, a, b value) (value, *exception) {
	switch {
	case !isDelta(a):
	case isDelta(b):
		return object.Binary(th, object.TrueDiv, object.NormInt(asDelta(a).big()), object.NormInt(asDelta(b).big()))
	case isInt(b):
		return nearest(asDelta(a).big(), object.ToBig(b))
	case isFloat(b):
		num, den, exc := floatRatio(object.FloatValue(b))
		if exc != nil {
			return value{}, exc
		}
		return nearest(den.Mul(den, asDelta(a).big()), num)
	}
	return object.NotImplemented, nil
}

// quotient divides the microseconds of a by those of b, or by the int b, rounding down.
func quotient(a, b value) (q, r *big.Int, exc *exception) {
	n := new(big.Int)
	if isDelta(b) {
		n = asDelta(b).big()
	} else {
		n.Set(object.ToBig(b))
	}
	if n.Sign() == 0 {
		return nil, nil, object.Errorf(object.ZeroDivisionErrorType, "division by zero")
	}
	q, r = new(big.Int).DivMod(asDelta(a).big(), n, new(big.Int))
	if n.Sign() < 0 && r.Sign() != 0 {
		// Go's remainder is never negative; Python's has the sign of the divisor.
		q.Sub(q, big.NewInt(1))
		r.Add(r, n)
	}
	return q, r, nil
}

func deltaFloorDiv(_ *thread, a, b value) (value, *exception) {
	if !isDelta(a) || !isDelta(b) && !isInt(b) {
		return object.NotImplemented, nil
	}
	q, _, exc := quotient(a, b)
	if exc != nil {
		return value{}, exc
	}
	if isDelta(b) {
		return object.NormInt(q), nil
	}
	return result(deltaOf(q))
}

func deltaMod(_ *thread, a, b value) (value, *exception) {
	if !isDelta(a) || !isDelta(b) {
		return object.NotImplemented, nil
	}
	_, r, exc := quotient(a, b)
	if exc != nil {
		return value{}, exc
	}
	return result(deltaOf(r))
}

func deltaDivMod(_ *thread, a, b value) (value, *exception) {
	if !isDelta(a) || !isDelta(b) {
		return object.NotImplemented, nil
	}
	q, r, exc := quotient(a, b)
	if exc != nil {
		return value{}, exc
	}
	d, exc := deltaOf(r)
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(object.NormInt(q), d.Value()), nil
}
