// This file implements the measures of spread, and the relations of two variables.

package statistics

import (
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/fractions"
)

func fractionOf(th *thread, r *big.Rat) (value, *exception) {
	return fractions.FromRatio(th, r.Num(), r.Denom())
}

// deviations is the sum of squares that a measure of spread divides: about the mean, or about what is given for it.
func deviations(th *thread, args []value, least int, name, points string) (*exactSum, *exception) {
	items, exc := object.Collect(th, args[0])
	if exc != nil {
		return nil, exc
	}
	var s *exactSum
	if args[1].IsNull() || args[1].IsNone() {
		s, _, exc = squares(th, items)
	} else {
		s, exc = about(th, items, args[1])
	}
	if exc != nil {
		return nil, exc
	}
	if s.count < least {
		return nil, fail(th, "%s requires at least %s", name, points)
	}
	if !s.odd.IsNull() && (args[1].IsNull() || args[1].IsNone()) {
		return nil, object.ValueErrorf("inf or nan encountered in data")
	}
	return s, nil
}

const (
	twoPoints = "two data points"
	onePoint  = "one data point"
)

func variance(th *thread, _ value, args []value) (value, *exception) {
	s, exc := deviations(th, args, 2, "variance", twoPoints)
	if exc != nil {
		return value{}, exc
	}
	return s.per(th, s.count-1)
}

func pvariance(th *thread, _ value, args []value) (value, *exception) {
	s, exc := deviations(th, args, 1, "pvariance", onePoint)
	if exc != nil {
		return value{}, exc
	}
	return s.per(th, s.count)
}

func stdev(th *thread, _ value, args []value) (value, *exception) {
	s, exc := deviations(th, args, 2, "stdev", twoPoints)
	if exc != nil {
		return value{}, exc
	}
	return s.root(th, s.count-1)
}

func pstdev(th *thread, _ value, args []value) (value, *exception) {
	s, exc := deviations(th, args, 1, "pstdev", onePoint)
	if exc != nil {
		return value{}, exc
	}
	return s.root(th, s.count)
}

// root is the square root of the sum divided by n: a Decimal for decimals, otherwise a float.
func (s *exactSum) root(th *thread, n int) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if !s.odd.IsNull() {
		return value{}, object.AttributeErrorf("'%s' object has no attribute 'numerator'", s.odd.Type().Name)
	}
	r := new(big.Rat).Quo(s.rat, new(big.Rat).SetInt64(int64(n)))
	if s.cls.IsSubtype(st.decimal) {
		return st.decimalRoot(th, r)
	}
	return object.Float(floatRoot(r)), nil
}

// decimalRoot is the square root of r as a Decimal: a root of the rounded quotient, or a neighbour that is nearer.
func (st *state) decimalRoot(th *thread, r *big.Rat) (value, *exception) {
	zero := object.Int64(0)
	if r.Sign() == 0 {
		return object.Call1(th, st.decimal.Value(), object.StrOf("0.0"))
	}
	top, exc := object.Call1(th, st.decimal.Value(), object.NormInt(r.Num()))
	if exc != nil {
		return value{}, exc
	}
	q, exc := divide(th, top, object.NormInt(r.Denom()))
	if exc != nil {
		return value{}, exc
	}
	root, exc := object.CallMethod(th, q, object.Intern("sqrt"))
	if exc != nil {
		return value{}, exc
	}
	at, exc := ratOf(th, root)
	if exc != nil {
		return zero, exc
	}
	for i, name := range [2]string{"next_plus", "next_minus"} {
		neighbour, exc := object.CallMethod(th, root, object.Intern(name))
		if exc != nil {
			return value{}, exc
		}
		other, exc := ratOf(th, neighbour)
		if exc != nil {
			return value{}, exc
		}
		half := new(big.Rat).Add(at, other)
		half.Quo(half, big.NewRat(2, 1))
		half.Mul(half, half)
		if c := r.Cmp(half); i == 0 && c > 0 || i == 1 && c < 0 {
			return neighbour, nil
		}
	}
	return root, nil
}

func ratOf(th *thread, v value) (*big.Rat, *exception) {
	n, d, ok, exc := ratio(th, v)
	if exc != nil {
		return nil, exc
	}
	if !ok {
		return nil, object.OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	return new(big.Rat).SetFrac(n, d), nil
}

// points is two variables with as many values each.
func points(th *thread, name string, args []value) (x, y []value, exc *exception) {
	if x, exc = object.Collect(th, args[0]); exc != nil {
		return nil, nil, exc
	}
	if y, exc = object.Collect(th, args[1]); exc != nil {
		return nil, nil, exc
	}
	switch {
	case len(x) != len(y):
		return nil, nil, fail(th, "%s requires that both inputs have same number of data points", name)
	case len(x) < 2:
		return nil, nil, fail(th, "%s requires at least two data points", name)
	}
	return x, y, nil
}

// centred is the deviations from the mean, and the mean.
func centred(th *thread, items []value) (list []value, bar value, exc *exception) {
	total, exc := mathCall(th, "fsum", object.ListOf(items...))
	if exc != nil {
		return nil, value{}, exc
	}
	bar = object.Float(object.FloatValue(total) / float64(len(items)))
	list = make([]value, len(items))
	for i, v := range items {
		if list[i], exc = object.Binary(th, object.Sub, v, bar); exc != nil {
			return nil, value{}, exc
		}
	}
	return list, bar, nil
}

func sumProduct(th *thread, x, y []value) (value, *exception) {
	return mathCall(th, "sumprod", object.ListOf(x...), object.ListOf(y...))
}

func covariance(th *thread, _ value, args []value) (value, *exception) {
	x, y, exc := points(th, "covariance", args)
	if exc != nil {
		return value{}, exc
	}
	dx, _, exc := centred(th, x)
	if exc != nil {
		return value{}, exc
	}
	dy, _, exc := centred(th, y)
	if exc != nil {
		return value{}, exc
	}
	sxy, exc := sumProduct(th, dx, dy)
	if exc != nil {
		return value{}, exc
	}
	return divide(th, sxy, object.Int64(int64(len(x)-1)))
}

// ranks is the ranks of items, equal ones sharing the mean of theirs, with a mean of 0.
func ranks(th *thread, items []value) ([]value, *exception) {
	pairs := make([]value, len(items))
	for i, v := range items {
		pairs[i] = object.TupleOf(v, object.Int64(int64(i)))
	}
	if exc := object.SortValues(th, pairs, value{}, false); exc != nil {
		return nil, exc
	}
	list := make([]value, len(items))
	at := -float64(len(items)-1)/2 - 1
	for i := 0; i < len(pairs); {
		j := i + 1
		for ; j < len(pairs); j++ {
			same, exc := object.EqualValues(th, pairs[i].AsTuple().Items[0], pairs[j].AsTuple().Items[0])
			if exc != nil {
				return nil, exc
			}
			if !same {
				break
			}
		}
		for k := i; k < j; k++ {
			list[pairs[k].AsTuple().Items[1].AsInt64()] = object.Float(at + float64(j-i+1)/2)
		}
		at += float64(j - i)
		i = j
	}
	return list, nil
}

func correlation(th *thread, _ value, args []value) (value, *exception) {
	x, y, exc := points(th, "correlation", args)
	if exc != nil {
		return value{}, exc
	}
	ranked := false
	if v := args[2]; !v.IsNull() {
		name := ""
		if v.Type().Has(object.FlagStr) {
			name = v.AsStr().String()
		}
		if ranked = name == "ranked"; !ranked && name != "linear" {
			shown, exc := object.Repr(th, v)
			if exc != nil {
				return value{}, exc
			}
			return value{}, object.ValueErrorf("Unknown method: %s", shown)
		}
	}
	for _, list := range []*[]value{&x, &y} {
		if ranked {
			*list, exc = ranks(th, *list)
		} else {
			*list, _, exc = centred(th, *list)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	var sums [3]value
	for i, pair := range [3][2][]value{{x, y}, {x, x}, {y, y}} {
		if sums[i], exc = sumProduct(th, pair[0], pair[1]); exc != nil {
			return value{}, exc
		}
	}
	below, exc := rootOfProduct(th, object.FloatValue(sums[1]), object.FloatValue(sums[2]))
	if exc != nil {
		return value{}, exc
	}
	if below == 0 {
		return value{}, fail(th, "at least one of the inputs is constant")
	}
	return divide(th, sums[0], object.Float(below))
}

// rootOfProduct is the square root of x*y, to the last digit and without overflow.
func rootOfProduct(th *thread, x, y float64) (float64, *exception) {
	h := math.Sqrt(x * y)
	switch {
	case math.IsNaN(h):
		return h, nil
	case math.IsInf(h, 0):
		if math.IsInf(x, 0) || math.IsInf(y, 0) {
			return h, nil
		}
		r, exc := rootOfProduct(th, 0x1p-512*x, 0x1p-512*y)
		return r / 0x1p-512, exc
	case h == 0:
		if x == 0 || y == 0 {
			return h, nil
		}
		r, exc := rootOfProduct(th, 0x1p537*x, 0x1p537*y)
		return r / 0x1p537, exc
	}
	// What the square misses is exact, and corrects the root.
	d, exc := sumProduct(th, []value{object.Float(x), object.Float(h)}, []value{object.Float(y), object.Float(-h)})
	if exc != nil {
		return 0, exc
	}
	return h + object.FloatValue(d)/(2*h), nil
}

func linearRegression(th *thread, _ value, args []value) (value, *exception) {
	x, y, exc := points(th, "linear regression", args)
	if exc != nil {
		return value{}, exc
	}
	proportional := false
	if !args[2].IsNull() {
		if proportional, exc = object.Truth(th, args[2]); exc != nil {
			return value{}, exc
		}
	}
	var xbar, ybar value
	if !proportional {
		if x, xbar, exc = centred(th, x); exc != nil {
			return value{}, exc
		}
		if y, ybar, exc = centred(th, y); exc != nil {
			return value{}, exc
		}
	}
	sxy, exc := sumProduct(th, x, y)
	if exc != nil {
		return value{}, exc
	}
	if sxy, exc = object.Binary(th, object.Add, sxy, object.Float(0)); exc != nil {
		return value{}, exc
	}
	sxx, exc := sumProduct(th, x, x)
	if exc != nil {
		return value{}, exc
	}
	slope, exc := divide(th, sxy, sxx)
	if exc != nil {
		if exc.Is(object.ZeroDivisionErrorType) {
			exc = fail(th, "x is constant")
		}
		return value{}, exc
	}
	intercept := object.Float(0)
	if !proportional {
		p, exc := object.Binary(th, object.Mul, slope, xbar)
		if exc != nil {
			return value{}, exc
		}
		if intercept, exc = object.Binary(th, object.Sub, ybar, p); exc != nil {
			return value{}, exc
		}
	}
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(th, st.regression.Value(), slope, intercept)
}
