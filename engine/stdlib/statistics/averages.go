// This file implements the averages, the quantiles and the modes.

package statistics

import (
	"math"
	"math/big"
	"sort"

	"dappco.re/go/py/engine/object"
)

func mean(th *thread, _ value, args []value) (value, *exception) {
	items, exc := object.Collect(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	s, exc := sum(th, items)
	if exc != nil {
		return value{}, exc
	}
	if s.count < 1 {
		return value{}, fail(th, "mean requires at least one data point")
	}
	return s.per(th, s.count)
}

func fmean(th *thread, _ value, args []value) (value, *exception) {
	items, exc := object.Collect(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	data := object.ListOf(items...)
	if args[1].IsNull() || args[1].IsNone() {
		total, exc := mathCall(th, "fsum", data)
		if exc != nil {
			return value{}, exc
		}
		if len(items) == 0 {
			return value{}, fail(th, "fmean requires at least one data point")
		}
		return divide(th, total, object.Int64(int64(len(items))))
	}
	w, exc := object.Collect(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	weights := object.ListOf(w...)
	top, exc := mathCall(th, "sumprod", data, weights)
	if exc != nil {
		if exc.Is(object.ValueErrorType) {
			exc = fail(th, "data and weights must be the same length")
		}
		return value{}, exc
	}
	below, exc := mathCall(th, "fsum", weights)
	if exc != nil {
		return value{}, exc
	}
	if object.FloatValue(below) == 0 {
		return value{}, fail(th, "sum of weights must be non-zero")
	}
	return divide(th, top, below)
}

func geometricMean(th *thread, _ value, args []value) (value, *exception) {
	var logs []value
	n, zero := 0, false
	exc := object.Each(th, args[0], func(v value) *exception {
		n++
		positive, exc := object.CompareBool(th, v, object.Float(0), object.GT)
		if exc != nil {
			return exc
		}
		if !positive {
			nan, exc := mathCall(th, "isnan", v)
			if exc != nil {
				return exc
			}
			positive = nan.Is(object.True)
		}
		if positive {
			l, exc := mathCall(th, "log", v)
			logs = append(logs, l)
			return exc
		}
		isZero, exc := object.CompareBool(th, v, object.Float(0), object.EQ)
		if exc != nil {
			return exc
		}
		if !isZero {
			st, exc := stateOf(th)
			if exc != nil {
				return exc
			}
			return object.NewException(st.err, object.StrOf("No negative inputs allowed"), v)
		}
		zero = true
		return nil
	})
	if exc != nil {
		return value{}, exc
	}
	total, exc := mathCall(th, "fsum", object.ListOf(logs...))
	if exc != nil {
		return value{}, exc
	}
	f := object.FloatValue(total)
	switch {
	case n == 0:
		return value{}, fail(th, "Must have a non-empty dataset")
	case math.IsNaN(f), zero && math.IsInf(f, 1):
		return object.Float(object.NaN), nil
	case zero:
		return object.Float(0), nil
	}
	return mathCall(th, "exp", object.Float(f/float64(n)))
}

// notNegative refuses data with negative numbers.
func notNegative(th *thread, items []value) *exception {
	for _, v := range items {
		negative, exc := object.CompareBool(th, v, object.Int64(0), object.LT)
		if exc != nil {
			return exc
		}
		if negative {
			return fail(th, "harmonic mean does not support negative values")
		}
	}
	return nil
}

func harmonicMean(th *thread, _ value, args []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	items, exc := object.Collect(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	weighted := !args[1].IsNull() && !args[1].IsNone()
	switch {
	case len(items) < 1:
		return value{}, fail(th, "harmonic_mean requires at least one data point")
	case len(items) == 1 && !weighted:
		isReal, exc := object.IsInstanceOf(th, items[0], st.real.Value())
		if exc != nil {
			return value{}, exc
		}
		if !isReal && !object.IsInstance(items[0], st.decimal) {
			return value{}, object.TypeErrorf("unsupported type")
		}
		return items[0], notNegative(th, items)
	}
	weights := make([]value, len(items))
	sumWeights := new(big.Rat).SetInt64(int64(len(items)))
	for i := range weights {
		weights[i] = object.Int64(1)
	}
	if weighted {
		if weights, exc = object.Collect(th, args[1]); exc != nil {
			return value{}, exc
		}
		if len(weights) != len(items) {
			return value{}, fail(th, "Number of weights does not match data size")
		}
		if exc := notNegative(th, weights); exc != nil {
			return value{}, exc
		}
		s, exc := sum(th, weights)
		if exc != nil {
			return value{}, exc
		}
		sumWeights = s.rat
	}
	if exc := notNegative(th, items); exc != nil {
		return value{}, exc
	}
	return harmonic(th, items, weights, sumWeights)
}

// harmonic is the weighted mean of numbers of which none is negative.
func harmonic(th *thread, items, weights []value, sumWeights *big.Rat) (value, *exception) {
	var exc *exception
	shares := make([]value, len(items))
	for i, w := range weights {
		shares[i] = object.Int64(0)
		on, exc := object.Truth(th, w)
		if exc != nil {
			return value{}, exc
		}
		if !on {
			continue
		}
		if shares[i], exc = divide(th, w, items[i]); exc != nil {
			if exc.Is(object.ZeroDivisionErrorType) {
				return object.Int64(0), nil
			}
			return value{}, exc
		}
	}
	s, exc := sum(th, shares)
	if exc != nil {
		return value{}, exc
	}
	if !s.odd.IsNull() {
		total, exc := fractionOf(th, sumWeights)
		if exc != nil {
			return value{}, exc
		}
		if total, exc = divide(th, total, s.odd); exc != nil {
			return value{}, exc
		}
		return convert(th, total, s.cls)
	}
	if s.rat.Sign() <= 0 {
		return value{}, fail(th, "Weighted sum must be positive")
	}
	return convertRat(th, new(big.Rat).Quo(sumWeights, s.rat), s.cls)
}

// ordered is the data, sorted.
func ordered(th *thread, data value) ([]value, *exception) {
	items, exc := object.Collect(th, data)
	if exc != nil {
		return nil, exc
	}
	items = append([]value(nil), items...)
	return items, object.SortValues(th, items, value{}, false)
}

// middle is the data, sorted, of which there must be some.
func middle(th *thread, data value) ([]value, *exception) {
	items, exc := ordered(th, data)
	if exc == nil && len(items) == 0 {
		exc = fail(th, "no median for empty data")
	}
	return items, exc
}

func median(th *thread, _ value, args []value) (value, *exception) {
	items, exc := middle(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	at := len(items) / 2
	if len(items)%2 == 1 {
		return items[at], nil
	}
	both, exc := object.Binary(th, object.Add, items[at-1], items[at])
	if exc != nil {
		return value{}, exc
	}
	return divide(th, both, object.Int64(2))
}

func medianLow(th *thread, _ value, args []value) (value, *exception) {
	items, exc := middle(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return items[(len(items)-1)/2], nil
}

func medianHigh(th *thread, _ value, args []value) (value, *exception) {
	items, exc := middle(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return items[len(items)/2], nil
}

// bound is where x goes in sorted items from low on: before what equals it, or after that.
func bound(th *thread, items []value, x value, low int, after bool) (int, *exception) {
	var failed *exception
	at := low + sort.Search(len(items)-low, func(i int) bool {
		if failed != nil {
			return true
		}
		a, b, want := items[low+i], x, false
		if after {
			a, b, want = x, items[low+i], true
		}
		less, exc := object.CompareBool(th, a, b, object.LT)
		if exc != nil {
			failed = exc
		}
		return less == want
	})
	return at, failed
}

func medianGrouped(th *thread, _ value, args []value) (value, *exception) {
	items, exc := middle(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	x := items[len(items)/2]
	i, exc := bound(th, items, x, 0, false)
	if exc != nil {
		return value{}, exc
	}
	j, exc := bound(th, items, x, i, true)
	if exc != nil {
		return value{}, exc
	}
	f := [2]float64{1, 0}
	for k, v := range []value{args[1], x} {
		if v.IsNull() {
			continue
		}
		if f[k], exc = object.ToFloat(th, v); exc != nil {
			if exc.Is(object.ValueErrorType) {
				exc = object.TypeErrorf("Value cannot be converted to a float")
			}
			return value{}, exc
		}
	}
	low := f[1] - f[0]/2
	return object.Float(low + f[0]*(float64(len(items))/2-float64(i))/float64(j-i)), nil
}

// counts counts equal data, in the order of their first appearance.
func counts(th *thread, data value) (keys []value, n []int, exc *exception) {
	at := object.NewDict()
	exc = object.Each(th, data, func(v value) *exception {
		if _, exc := object.Hash(th, v); exc != nil {
			return exc
		}
		i, known, exc := at.Get(th, v)
		if exc != nil {
			return exc
		}
		if known {
			n[i.AsInt64()]++
			return nil
		}
		keys, n = append(keys, v), append(n, 1)
		return at.Set(th, v, object.Int64(int64(len(keys)-1)))
	})
	return keys, n, exc
}

func mode(th *thread, _ value, args []value) (value, *exception) {
	keys, n, exc := counts(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if len(keys) == 0 {
		return value{}, fail(th, "no mode for empty data")
	}
	best := 0
	for i := range n {
		if n[i] > n[best] {
			best = i
		}
	}
	return keys[best], nil
}

func multimode(th *thread, _ value, args []value) (value, *exception) {
	keys, n, exc := counts(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	most := 0
	for _, k := range n {
		most = max(most, k)
	}
	var list []value
	for i := range keys {
		if n[i] == most {
			list = append(list, keys[i])
		}
	}
	return object.ListOf(list...), nil
}

func quantiles(th *thread, _ value, args []value) (value, *exception) {
	parts := args[1]
	if parts.IsNull() {
		parts = object.Int64(4)
	}
	if low, exc := object.CompareBool(th, parts, object.Int64(1), object.LT); exc != nil {
		return value{}, exc
	} else if low {
		return value{}, fail(th, "n must be at least 1")
	}
	items, exc := ordered(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if len(items) == 0 {
		return value{}, fail(th, "must have at least one data point")
	}
	if len(items) == 1 {
		less, exc := object.Binary(th, object.Sub, parts, object.Int64(1))
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, object.Mul, object.ListOf(items...), less)
	}
	inclusive := false
	if v := args[2]; !v.IsNull() {
		switch {
		case v.Type().Has(object.FlagStr) && v.AsStr().String() == "inclusive":
			inclusive = true
		case v.Type().Has(object.FlagStr) && v.AsStr().String() == "exclusive":
		default:
			shown, exc := object.Repr(th, v)
			if exc != nil {
				return value{}, exc
			}
			return value{}, object.ValueErrorf("Unknown method: %s", shown)
		}
	}
	n, exc := object.ToSsize(th, parts)
	if exc != nil {
		return value{}, exc
	}
	if exc := th.CheckAlloc(n, 16); exc != nil {
		return value{}, exc
	}
	var list []value
	for i := 1; i < n; i++ {
		var j, delta int
		if inclusive {
			j, delta = i*(len(items)-1)/n, i*(len(items)-1)%n
		} else {
			j = min(max(i*(len(items)+1)/n, 1), len(items)-1)
			delta = i*(len(items)+1) - j*n
			j--
		}
		v, exc := between(th, items[j], items[j+1], n, delta)
		if exc != nil {
			return value{}, exc
		}
		list = append(list, v)
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
	return object.ListOf(list...), nil
}

// between is (a*(n-delta) + b*delta) / n.
func between(th *thread, a, b value, n, delta int) (value, *exception) {
	low, exc := object.Binary(th, object.Mul, a, object.Int64(int64(n-delta)))
	if exc != nil {
		return value{}, exc
	}
	high, exc := object.Binary(th, object.Mul, b, object.Int64(int64(delta)))
	if exc != nil {
		return value{}, exc
	}
	both, exc := object.Binary(th, object.Add, low, high)
	if exc != nil {
		return value{}, exc
	}
	return divide(th, both, object.Int64(int64(n)))
}
