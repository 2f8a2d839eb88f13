// This file makes one number of many: sum, mean, min, max, dot and norm.

package numeric

import (
	"math"

	"dappco.re/go/py/engine/object"
)

// reduce adds up what fast adds for chunks and slow for single elements. Sums of ints are exact.
func reduce(th *thread, t *Type, n int, fast func(sum *total, i, n int) int, slow func(i int) (value, *exception)) (value, *exception) {
	var sum total
	big := object.Int64(0)
	for i := 0; i < n; {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		m := min(chunk, n-i)
		done := fast(&sum, i, m)
		if i += done; done == m {
			continue
		}
		for range min(256, n-i) {
			x, exc := slow(i)
			if exc == nil {
				big, exc = object.Binary(th, object.Add, big, x)
			}
			if exc != nil {
				return value{}, inElement(th, i, place{}, exc)
			}
			i++
		}
	}
	if t.class == reals {
		return object.Float(sum.float()), nil
	}
	if t.class == complexes {
		return object.Binary(th, object.Add, object.NewComplex(0), big)
	}
	return object.Binary(th, object.Add, big, object.Int64(sum.whole))
}

// sumOf is the sum of the elements of s.
func sumOf(th *thread, t *Type, s span) (value, *exception) {
	if t.class == complexes {
		re, exc := sumOf(th, t.parts(), s)
		if exc != nil {
			return value{}, exc
		}
		im, exc := sumOf(th, t.parts(), span{span{s.p, 1, t.size / 2}.item(min(1, s.n)), s.n, s.step})
		return object.NewComplex(complex(re.AsFloat(), im.AsFloat())), exc
	}
	return reduce(th, t, s.n, func(sum *total, i, n int) int { return t.ops.sum(sum, s.part(i, n)) },
		func(i int) (value, *exception) { return t.ops.load(s.item(i)), nil })
}

// parts is the type of the parts of complex numbers.
func (t *Type) parts() *Type {
	if t.rank == 1 {
		return TypeNamed("float32")
	}
	return float64Type
}

func arraySum(th *thread, self value) (value, *exception) {
	a := arrayOf(self)
	return sumOf(th, a.typ, a.span())
}

func arrayMean(th *thread, self value) (value, *exception) {
	a := arrayOf(self)
	s := a.span()
	if s.n == 0 {
		return value{}, object.ValueErrorf("mean() of an empty array")
	}
	sum, exc := sumOf(th, a.typ, s)
	if exc != nil {
		return value{}, exc
	}
	return object.Binary(th, object.TrueDiv, sum, object.Int64(int64(s.n)))
}

// arrayLeast is min() and max().
func arrayLeast(name string, greatest bool) func(th *thread, self value) (value, *exception) {
	return func(th *thread, self value) (value, *exception) {
		a := arrayOf(self)
		s := a.span()
		if s.n == 0 {
			return value{}, object.ValueErrorf("%s() of an empty array", name)
		}
		if a.typ.class == complexes {
			return value{}, notOrdered("<")
		}
		best := 0
		for i := 0; i < s.n; i += chunk {
			if j := a.typ.ops.least(s.part(i, min(chunk, s.n-i)), s.item(best), greatest); j >= 0 {
				best = i + j
			}
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
		return a.typ.get(th, s.item(best))
	}
}

// arrayDot is the sum of the products of the elements of two arrays.
func arrayDot(th *thread, self, other value) (value, *exception) {
	a := arrayOf(self)
	b, exc := convertOperand(th, a.typ, other)
	if exc != nil {
		return value{}, exc
	}
	t := commonType(a.typ, b.typ)
	x, y := a.span(), b.span()
	if exc := sameLength(x.n, y.n); exc != nil {
		return value{}, exc
	}
	same := a.typ.Same(b.typ)
	return reduce(th, t, x.n, func(sum *total, i, n int) int {
		if !same && t.class == reals {
			return mixedDot(sum, a.typ, b.typ, x.part(i, n), y.part(i, n))
		}
		if !same {
			return 0
		}
		return t.ops.dot(sum, x.part(i, n), y.part(i, n))
	}, func(i int) (value, *exception) {
		return object.Binary(th, object.Mul, a.typ.ops.load(x.item(i)), b.typ.ops.load(y.item(i)))
	})
}

// mixedDot is dot for numbers of two types of which one is of floats.
func mixedDot(sum *total, ta, tb *Type, a, b span) int {
	for i := range a.n {
		x, _ := toFloat(nil, ta.ops.load(a.item(i)))
		y, _ := toFloat(nil, tb.ops.load(b.item(i)))
		realOps[float64]{}.dot(sum, span{addressOf([]float64{x}), 1, 8}, span{addressOf([]float64{y}), 1, 8})
	}
	return a.n
}

// convertOperand is v, an array, a buffer or an iterable, as an array: of type t where it has none of its own.
func convertOperand(th *thread, t *Type, v value) (*Array, *exception) {
	if a, ok, exc := lineOf(th, t, v); exc != nil || ok {
		return a, exc
	}
	return arrayFrom(th, nil, v)
}

// arrayNorm is the Euclidean length. The largest part is scaled to about 1, so that no square overflows or vanishes.
func arrayNorm(th *thread, self value) (value, *exception) {
	s, exc := partsOf(th, arrayOf(self))
	if exc != nil {
		return value{}, exc
	}
	most := 0.0
	for i := range s.n {
		most = max(most, math.Abs(*at[float64](s.p, i*s.step)))
		if i&(chunk-1) == chunk-1 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
	if most == 0 || math.IsInf(most, 0) || most != most {
		return object.Float(most), nil
	}
	_, exp := math.Frexp(most)
	scale := math.Ldexp(1, -max(exp, -1020))
	hi, lo := 0.0, 0.0
	for i := range s.n {
		x := *at[float64](s.p, i*s.step) * scale
		square := x * x
		lo += math.FMA(x, x, -square)
		r := hi + square
		lo += (hi - r) + square // squares are not negative, and rounded sums of them not far from the larger
		hi = r
		if i&(chunk-1) == chunk-1 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
	return object.Float(math.Sqrt(hi+lo) / scale), nil
}

// partsOf is the elements of a as floats, those of complex numbers as two.
func partsOf(th *thread, a *Array) (span, *exception) {
	s := a.span()
	t := float64Type
	if a.typ.class == complexes {
		t = complexType
	}
	var exc *exception
	switch {
	case !a.typ.Same(t):
		a, exc = recast(th, t, a.typ, s, place{})
	case t == complexType && s.step != t.size:
		a, exc = a.clone(th)
	}
	if exc != nil {
		return s, exc
	}
	if s = a.span(); t == complexType {
		s.n, s.step = 2*s.n, 8
	}
	return s, nil
}
