// This file implements sums, products and distances.

package math

import (
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
)

var sums = []method{
	{Name: "dist", Sig: "($module, p, q, /)", Doc: "Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))", F2: dist},
	{Name: "fsum", Sig: "($module, seq, /)", Doc: "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic.", F1: fsum},
	{Name: "hypot", Sig: "($module, /, *coordinates)", Doc: "Multidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), gives the hypotenuse\nusing the Pythagorean theorem:  sqrt(x*x + y*y).\n\nFor example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0", FN: hypot, Max: -1},
	{Name: "prod", Sig: "($module, iterable, /, *, start=1)", Doc: "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.", FS: prod},
	{Name: "sumprod", Sig: "($module, p, q, /)", Doc: "Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(itertools.starmap(operator.mul, zip(p, q, strict=True)))\n\nFor float and mixed int/float inputs, the intermediate products\nand sums are computed with extended precision.", F2: sumprod},
}

// norm is the length of a vector of finite floats, correctly rounded by exact squares.
func norm(v []float64) float64 {
	most, nan := 0.0, false
	for i, x := range v {
		v[i] = math.Abs(x)
		if math.IsInf(x, 0) {
			return math.Inf(1)
		}
		nan = nan || x != x
		most = max(most, v[i])
	}
	switch {
	case nan:
		return math.NaN()
	case most == 0 || len(v) == 1:
		return most
	}
	_, e := math.Frexp(most)
	sum := new(big.Float).SetPrec(256)
	for _, x := range v {
		f := new(big.Float).SetPrec(256).SetFloat64(x)
		f.SetMantExp(f, -e)
		sum.Add(sum, f.Mul(f, f))
	}
	sum.Sqrt(sum)
	r, _ := sum.SetMantExp(sum, e).Float64()
	return r
}

func hypot(th *thread, _ value, args []value) (value, *exception) {
	v := make([]float64, len(args))
	for i, a := range args {
		var exc *exception
		if v[i], exc = object.ToFloat64(th, a); exc != nil {
			return value{}, exc
		}
	}
	return object.Float(norm(v)), nil
}

func dist(th *thread, _, p, q value) (value, *exception) {
	a, exc := object.Collect(th, p)
	if exc != nil {
		return value{}, exc
	}
	b, exc := object.Collect(th, q)
	if exc != nil {
		return value{}, exc
	}
	if len(a) != len(b) {
		return value{}, object.ValueErrorf("both points must have the same number of dimensions")
	}
	v := make([]float64, len(a))
	for i := range a {
		x, y, exc := pair(th, a[i], b[i])
		if exc != nil {
			return value{}, exc
		}
		v[i] = x - y
	}
	return object.Float(norm(v)), nil
}

// exactSum adds floats without rounding: partials do not overlap and grow in magnitude.
type exactSum struct{ partials []float64 }

// add adds x; ok is false when an intermediate sum overflows.
func (s *exactSum) add(x float64) (ok bool) {
	kept := s.partials[:0]
	for _, y := range s.partials {
		if math.Abs(x) < math.Abs(y) {
			x, y = y, x
		}
		high := x + y
		if low := y - (high - x); low != 0 {
			kept = append(kept, low)
		}
		x = high
	}
	s.partials = append(kept, x)
	return !math.IsInf(x, 0)
}

// total is the sum, rounded once.
func (s *exactSum) total() float64 {
	n := len(s.partials)
	if n == 0 {
		return 0
	}
	sum := new(big.Float).SetPrec(2200)
	for _, p := range s.partials {
		sum.Add(sum, new(big.Float).SetFloat64(p))
	}
	if sum.Sign() == 0 {
		return 0
	}
	f, _ := sum.Float64()
	return f
}

func fsum(th *thread, _, seq value) (value, *exception) {
	var s exactSum
	special, infinite := 0.0, 0.0
	found := false
	exc := object.Each(th, seq, func(v value) *exception {
		x, exc := object.ToFloat64(th, v)
		if exc != nil {
			return exc
		}
		if x != x || math.IsInf(x, 0) {
			found = true
			special += x
			if x == x {
				infinite += x
			}
			return nil
		}
		if !s.add(x) {
			return object.OverflowErrorf("intermediate overflow in fsum")
		}
		return nil
	})
	switch {
	case exc != nil:
		return value{}, exc
	case found && infinite != infinite:
		return value{}, object.ValueErrorf("-inf + inf in fsum")
	case found:
		return object.Float(special), nil
	}
	return object.Float(s.total()), nil
}

func prod(th *thread, _ value, args []value) (value, *exception) {
	r := object.Int64(1)
	if !args[1].IsNull() {
		r = args[1]
	}
	exc := object.Each(th, args[0], func(v value) (exc *exception) {
		r, exc = object.Binary(th, object.Mul, r, v)
		return exc
	})
	return r, exc
}

// isNumber reports that v is a plain int or float, which sumprod adds with extended precision.
func isNumber(v value) bool { return v.IsFloat() || v.Type() == object.IntType }

func sumprod(th *thread, _, p, q value) (value, *exception) {
	a, exc := object.Collect(th, p)
	if exc != nil {
		return value{}, exc
	}
	b, exc := object.Collect(th, q)
	if exc != nil {
		return value{}, exc
	}
	total := object.Int64(0)
	for i := 0; i < len(a) && i < len(b); {
		if floats := floatRun(a[i:], b[i:]); floats > 0 {
			if sum, ok := exactDot(th, a[i:i+floats], b[i:i+floats], total); ok {
				total, i = object.Float(sum), i+floats
				continue
			}
		}
		x, exc := object.Binary(th, object.Mul, a[i], b[i])
		if exc == nil {
			total, exc = object.Binary(th, object.Add, total, x)
		}
		if exc != nil {
			return value{}, exc
		}
		i++
	}
	if len(a) != len(b) {
		return value{}, object.ValueErrorf("Inputs are not the same length")
	}
	return total, nil
}

// floatRun is how many leading pairs are numbers of which at least one is a float.
func floatRun(a, b []value) int {
	n := 0
	for n < len(a) && n < len(b) && isNumber(a[n]) && isNumber(b[n]) && (a[n].IsFloat() || b[n].IsFloat()) {
		n++
	}
	return n
}

// exactDot is total plus the products, rounded once; ok is false when a number or an intermediate result is not a finite float.
func exactDot(th *thread, a, b []value, total value) (sum float64, ok bool) {
	var s exactSum
	if !isNumber(total) {
		return 0, false
	}
	if f, exc := object.ToFloat64(th, total); exc != nil || !s.add(f) {
		return 0, false
	}
	for i := range a {
		x, y, exc := pair(th, a[i], b[i])
		if exc != nil {
			return 0, false
		}
		p := x * y
		if p != p || math.IsInf(p, 0) || !s.add(p) || !s.add(math.FMA(x, y, -p)) {
			return 0, false
		}
	}
	return s.total(), true
}
