// This file computes with elements that are floats.

package numeric

import (
	"math"
	"math/big"
	"strconv"

	"dappco.re/go/py/engine/object"
)

type floating interface {
	float32 | float64
}

type realOps[T floating] struct{}

func (realOps[T]) alloc(n int) Ptr { return addressOf(make([]T, n)) }

func (realOps[T]) load(p Ptr) value { return object.Float(float64(*at[T](p, 0))) }

func (realOps[T]) store(th *thread, v value, p Ptr) *exception {
	f, exc := toFloat(th, v)
	if exc != nil {
		return exc
	}
	if f != f {
		f = math.Float64frombits(object.FloatBits(f)) // the engine marks NaNs
	}
	n := T(f)
	if math.IsInf(float64(n), 0) && !math.IsInf(f, 0) {
		return object.OverflowErrorf("%s does not fit float32", strconv.FormatFloat(f, 'g', -1, 64))
	}
	*at[T](p, 0) = n
	return nil
}

func (realOps[T]) fill(p Ptr, items []value) int {
	to := sliceOf[T](p, len(items))
	for i := range to {
		x := items[i].AsFloat()
		if !items[i].IsFloat() {
			if !items[i].IsInt64() {
				return i
			}
			x = float64(items[i].AsInt64())
		}
		n := T(x)
		if float64(n-n) != x-x { // not finite, which needs care, or too large for the type
			return i
		}
		to[i] = n
	}
	return len(items)
}

// toFloat is v as a float64: a float, an int, or an object with __float__.
func toFloat(th *thread, v value) (float64, *exception) {
	t := v.Type()
	switch {
	case v.IsFloat():
		return v.AsFloat(), nil
	case v.IsInt64():
		return float64(v.AsInt64()), nil
	case t.Has(object.FlagFloat):
		return object.FloatValue(v), nil
	case t.Has(object.FlagInt):
		if i, ok := object.IntValue(v); ok {
			return float64(i), nil
		}
		f, _ := new(big.Float).SetInt(object.ToBig(v)).Float64()
		if math.IsInf(f, 0) {
			return 0, object.OverflowErrorf("int too large to convert to float")
		}
		return f, nil
	case t.Number != nil && t.Number.Float != nil && !t.Has(object.FlagComplex):
		return object.ToFloat64(th, v)
	}
	return 0, expected("float", v)
}

func (realOps[T]) arith(op object.BinaryOp, out, a, b span) int {
	switch op {
	case object.Add:
		for i := range out.n {
			*at[T](out.p, i*out.step) = *at[T](a.p, i*a.step) + *at[T](b.p, i*b.step)
		}
	case object.Sub:
		for i := range out.n {
			*at[T](out.p, i*out.step) = *at[T](a.p, i*a.step) - *at[T](b.p, i*b.step)
		}
	case object.Mul:
		for i := range out.n {
			*at[T](out.p, i*out.step) = *at[T](a.p, i*a.step) * *at[T](b.p, i*b.step)
		}
	case object.TrueDiv:
		for i := range out.n {
			y := *at[T](b.p, i*b.step)
			if y == 0 {
				return i
			}
			*at[T](out.p, i*out.step) = *at[T](a.p, i*a.step) / y
		}
	default:
		return 0
	}
	return out.n
}

func (realOps[T]) compare(op object.CompareOp, out, a, b span) bool {
	compareAll[T](op, out, a, b)
	return true
}

func (realOps[T]) sort(th *thread, p Ptr, n int) *exception { return sortAll(th, sliceOf[T](p, n)) }

func (realOps[T]) sum(t *total, s span) int {
	hi, lo := t.hi, t.lo
	for i := range s.n {
		x := float64(*at[T](s.p, i*s.step))
		r := hi + x
		if math.Abs(hi) >= math.Abs(x) {
			lo += (hi - r) + x
		} else {
			lo += (x - r) + hi
		}
		hi = r
	}
	t.hi, t.lo = hi, lo
	return s.n
}

// dot adds the products and the errors of their rounding.
func (realOps[T]) dot(t *total, a, b span) int {
	hi, lo := t.hi, t.lo
	for i := range a.n {
		x, y := float64(*at[T](a.p, i*a.step)), float64(*at[T](b.p, i*b.step))
		product := x * y
		lost := math.FMA(x, y, -product)
		r := hi + product
		if math.Abs(hi) >= math.Abs(product) {
			lo += (hi - r) + product
		} else {
			lo += (product - r) + hi
		}
		hi = r
		lo += lost
	}
	t.hi, t.lo = hi, lo
	return a.n
}

func (realOps[T]) least(s span, best Ptr, greatest bool) int { return leastOf[T](s, best, greatest) }

type complexNumber interface {
	complex64 | complex128
}

type complexOps[T complexNumber] struct{}

func (complexOps[T]) alloc(n int) Ptr { return addressOf(make([]T, n)) }

func (complexOps[T]) load(p Ptr) value { return object.NewComplex(complex128(*at[T](p, 0))) }

func (complexOps[T]) store(th *thread, v value, p Ptr) *exception {
	c := complex(0, 0)
	if v.Type().Has(object.FlagComplex) {
		c = object.Cast[object.Complex](v).Num
	} else {
		f, exc := toFloat(th, v)
		if exc != nil {
			if exc.Is(object.TypeErrorType) {
				return expected("complex", v)
			}
			return exc
		}
		c = complex(f, 0)
	}
	n := T(c)
	for _, part := range [2][2]float64{{real(c), real(complex128(n))}, {imag(c), imag(complex128(n))}} {
		if math.IsInf(part[1], 0) && !math.IsInf(part[0], 0) {
			return object.OverflowErrorf("%s does not fit complex64", strconv.FormatComplex(c, 'g', -1, 128))
		}
	}
	*at[T](p, 0) = n
	return nil
}

func (complexOps[T]) fill(Ptr, []value) int { return 0 }

func (complexOps[T]) arith(op object.BinaryOp, out, a, b span) int {
	switch op {
	case object.Add:
		for i := range out.n {
			*at[T](out.p, i*out.step) = *at[T](a.p, i*a.step) + *at[T](b.p, i*b.step)
		}
	case object.Sub:
		for i := range out.n {
			*at[T](out.p, i*out.step) = *at[T](a.p, i*a.step) - *at[T](b.p, i*b.step)
		}
	default:
		return 0 // products and quotients of complex numbers are Python's
	}
	return out.n
}

func (complexOps[T]) compare(op object.CompareOp, out, a, b span) bool {
	if op != object.EQ && op != object.NE {
		return false
	}
	for i := range out.n {
		*at[bool](out.p, i*out.step) = (*at[T](a.p, i*a.step) == *at[T](b.p, i*b.step)) == (op == object.EQ)
	}
	return true
}

func (complexOps[T]) sort(*thread, Ptr, int) *exception { return notOrdered("<") }

func (complexOps[T]) sum(*total, span) int { return 0 }

func (complexOps[T]) dot(*total, span, span) int { return 0 }

func (complexOps[T]) least(span, Ptr, bool) int { return -1 }

func notOrdered(op string) *exception {
	return object.TypeErrorf("'%s' not supported between instances of 'complex' and 'complex'", op)
}
