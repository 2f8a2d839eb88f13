// This file implements the operators of decimals: arithmetic, comparison, hash and conversions.

package decimal

import (
	"math"

	arith "dappco.re/go/py/engine/internal/decimal"
	"dappco.re/go/py/engine/object"
)

// operation computes with the rules of a context.
type operation func(c *arith.Context, x, y arith.Number) arith.Number

// run computes by f with the rules of c, and raises what is trapped.
func (c *context) run(th *thread, f func(w *arith.Context) arith.Number) (value, *exception) {
	w := c.c
	w.Status = 0
	var stopped *exception
	w.Stop = func() bool {
		if stopped == nil {
			stopped = th.Poll()
		}
		return stopped != nil
	}
	n := f(&w)
	if stopped != nil {
		return value{}, stopped
	}
	if w.Status != 0 {
		if exc := c.raise(th, w.Status); exc != nil {
			return value{}, exc
		}
	}
	return of(n), nil
}

// binary makes the slot of an operator.
func binary(f operation) object.BinaryFunc {
	return func(th *thread, a, b value) (value, *exception) {
		x, ok := operand(a)
		if !ok {
			return object.NotImplemented, nil
		}
		y, ok := operand(b)
		if !ok {
			return object.NotImplemented, nil
		}
		c, exc := current(th)
		if exc != nil {
			return value{}, exc
		}
		if x.Coef == nil || y.Coef == nil || x.Coef.BitLen()+y.Coef.BitLen() > longBits || c.c.Prec > longBits {
			return c.run(th, func(w *arith.Context) arith.Number { return f(w, x, y) })
		}
		w := c.c
		w.Status = 0
		n := f(&w, x, y)
		if w.Status != 0 {
			if exc := c.raise(th, w.Status); exc != nil {
				return value{}, exc
			}
		}
		return of(n), nil
	}
}

// longBits is the size of operands, and the precision, from which an operator may have to be interrupted.
const longBits = 1 << 14

func divmod(th *thread, a, b value) (value, *exception) {
	x, ok1 := operand(a)
	y, ok2 := operand(b)
	if !ok1 || !ok2 {
		return object.NotImplemented, nil
	}
	c, exc := current(th)
	if exc != nil {
		return value{}, exc
	}
	return c.divmod(th, x, y)
}

func (c *context) divmod(th *thread, x, y arith.Number) (value, *exception) {
	w := c.c
	w.Status = 0
	var stopped *exception
	w.Stop = func() bool {
		if stopped == nil {
			stopped = th.Poll()
		}
		return stopped != nil
	}
	q, r := w.DivMod(x, y)
	if stopped != nil {
		return value{}, stopped
	}
	if exc := c.raise(th, w.Status); exc != nil {
		return value{}, exc
	}
	return object.TupleOf(of(q), of(r)), nil
}

func pow3(th *thread, a, b, m value) (value, *exception) {
	c, exc := current(th)
	if exc != nil {
		return value{}, exc
	}
	x, ok1 := operand(a)
	y, ok2 := operand(b)
	if !ok1 || !ok2 {
		return object.NotImplemented, nil
	}
	if m.IsNone() || m.IsNull() {
		return c.run(th, func(w *arith.Context) arith.Number { return w.Pow(x, y) })
	}
	z, ok := operand(m)
	if !ok {
		return object.NotImplemented, nil
	}
	return c.run(th, func(w *arith.Context) arith.Number { return w.PowMod(x, y, z) })
}

// unary makes the slot of an operator of one operand.
func unary(f func(c *arith.Context, x arith.Number) arith.Number) object.UnaryFunc {
	return func(th *thread, v value) (value, *exception) {
		c, exc := current(th)
		if exc != nil {
			return value{}, exc
		}
		x := numberOf(v)
		return c.run(th, func(w *arith.Context) arith.Number { return f(w, x) })
	}
}

func fillNumber() *object.NumberSlots {
	n := &object.NumberSlots{}
	n.Binary[object.Add] = binary((*arith.Context).Add)
	n.Binary[object.Sub] = binary((*arith.Context).Sub)
	n.Binary[object.Mul] = binary((*arith.Context).Mul)
	n.Binary[object.TrueDiv] = binary((*arith.Context).Div)
	n.Binary[object.FloorDiv] = binary((*arith.Context).DivInt)
	n.Binary[object.Mod] = binary((*arith.Context).Rem)
	n.Binary[object.Pow] = func(th *thread, a, b value) (value, *exception) { return pow3(th, a, b, object.None) }
	n.Binary[object.DivMod] = divmod
	n.Pow3 = pow3
	n.Neg, n.Pos, n.Abs = unary((*arith.Context).Minus), unary((*arith.Context).Plus), unary((*arith.Context).Abs)
	n.Int = func(_ *thread, v value) (value, *exception) { return integerOf(numberOf(v)) }
	n.Float = func(_ *thread, v value) (value, *exception) {
		f, exc := floatOf(numberOf(v))
		return object.Float(f), exc
	}
	return n
}

// integerOf is the integral part of n as an int.
func integerOf(n arith.Number) (value, *exception) {
	switch {
	case n.IsNaN():
		return value{}, object.ValueErrorf("cannot convert NaN to integer")
	case n.Form == arith.Infinite:
		return value{}, object.OverflowErrorf("cannot convert Infinity to integer")
	}
	i, ok := n.Integer()
	if !ok {
		return value{}, object.NewException(object.MemoryErrorType)
	}
	return object.NormInt(i), nil
}

// compared is the other operand of a comparison; ok is false for what has no order with decimals.
func compared(th *thread, c *context, x arith.Number, v value, op object.CompareOp) (y arith.Number, scaled arith.Number, ok bool, exc *exception) {
	if y, ok := operand(v); ok {
		return y, x, true, nil
	}
	equality := op == object.EQ || op == object.NE
	t := v.Type()
	f := math.NaN()
	switch {
	case t.Has(object.FlagFloat):
		f = object.FloatValue(v)
	case t.Has(object.FlagComplex) && equality:
		z := object.Cast[object.Complex](v).Num
		if imag(z) != 0 {
			return y, x, false, nil
		}
		f = real(z)
	case t.Has(object.FlagStr) || t.Has(object.FlagTuple) || t.Has(object.FlagList) || t.Has(object.FlagDict) || v.IsNone():
		return y, x, false, nil
	default:
		return comparedRatio(th, x, v)
	}
	status := arith.FloatOperation
	if equality {
		c.c.Status |= status
	} else if exc := c.raise(th, status); exc != nil {
		return y, x, false, exc
	}
	return fromFloat(f), x, true, nil
}

// comparedRatio compares with a rational number: both sides are multiplied by its denominator.
func comparedRatio(th *thread, x arith.Number, v value) (y, scaled arith.Number, ok bool, exc *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return y, x, false, exc
	}
	rational, exc := object.IsInstanceOf(th, v, st.rational.Value())
	if exc != nil || !rational {
		return y, x, false, exc
	}
	var parts [2]arith.Number
	for i, name := range [2]string{"numerator", "denominator"} {
		p, exc := object.GetAttrName(th, v, name)
		if exc != nil {
			return y, x, false, exc
		}
		if p, exc = object.Index(th, p); exc != nil {
			return y, x, false, exc
		}
		parts[i] = arith.New(object.ToBig(p), 0)
	}
	if x.Form == arith.Finite {
		wide := arith.Max()
		if x = wide.Mul(x, parts[1]); wide.Status&arith.OutOfMemory != 0 {
			return y, x, false, object.NewException(object.MemoryErrorType)
		}
	}
	return parts[0], x, true, nil
}

func compare(th *thread, a, b value, op object.CompareOp) (value, *exception) {
	if !isDecimal(a) {
		return object.NotImplemented, nil
	}
	c, exc := current(th)
	if exc != nil {
		return value{}, exc
	}
	x := numberOf(a)
	y, x, ok, exc := compared(th, c, x, b, op)
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		return object.NotImplemented, nil
	}
	if x.IsNaN() || y.IsNaN() {
		equality := op == object.EQ || op == object.NE
		if !equality || x.Form == arith.Signaling || y.Form == arith.Signaling {
			if exc := c.raise(th, arith.InvalidOperation); exc != nil {
				return value{}, exc
			}
		}
		return object.Bool(op == object.NE), nil
	}
	return object.Bool(op.Holds(arith.Cmp(x, y))), nil
}

func hash(_ *thread, v value) (int64, *exception) {
	d := object.Cast[decimal](v)
	if d.hashed {
		return d.hash, nil
	}
	switch n := d.n; n.Form {
	case arith.Signaling:
		return 0, object.TypeErrorf("Cannot hash a signaling NaN value")
	case arith.Quiet:
		d.hash = int64(v.Address() >> 4)
	case arith.Infinite:
		d.hash = 314159
		if n.Neg {
			d.hash = -314159
		}
	default:
		d.hash = n.Hash()
	}
	d.hashed = true
	return d.hash, nil
}
