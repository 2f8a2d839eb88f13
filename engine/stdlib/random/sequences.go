// This file implements the methods of class Random that choose of sequences.

package random

import (
	"math"

	"dappco.re/go/py/engine/object"
)

func sequenceMethods() []object.Method {
	d := func(name, sig, doc string, f body) object.Method { return def("Random", name, sig, doc, f) }
	return []object.Method{
		d("choice", "($self, seq)", "Choose a random element of a sequence that is not empty.", choice),
		d("shuffle", "($self, x)", "Shuffle list x in place, and return None.", shuffle),
		d("sample", "($self, population, k, *, counts=None)", "Choose k different elements of a sequence, in random order.\n\nWith counts, each element stands for as many as its count says: sample(['red', 'blue'], counts=[4, 2], k=5).", sample),
		d("choices", "($self, population, weights=None, *, cum_weights=None, k=1)", "Return a list of k elements of a sequence, each chosen anew; all are as likely unless there are weights or cumulative weights.", choices),
	}
}

func choice(th *thread, self value, args []value) (value, *exception) {
	n, exc := object.Len(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if n == 0 {
		return value{}, object.Errorf(object.IndexErrorType, "Cannot choose from an empty sequence")
	}
	i, exc := newSource(th, self).below(object.Int64(int64(n)))
	if exc != nil {
		return value{}, exc
	}
	return object.GetItem(th, args[0], i)
}

func shuffle(th *thread, self value, args []value) (value, *exception) {
	x := args[0]
	n, exc := object.Len(th, x)
	if exc != nil {
		return value{}, exc
	}
	s := newSource(th, self)
	for i := n - 1; i > 0; i-- {
		j, exc := s.belowInt(i + 1)
		if exc != nil {
			return value{}, exc
		}
		if exc := swap(th, x, object.Int64(int64(i)), object.Int64(int64(j))); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

func swap(th *thread, x, i, j value) *exception {
	a, exc := object.GetItem(th, x, i)
	if exc != nil {
		return exc
	}
	b, exc := object.GetItem(th, x, j)
	if exc != nil {
		return exc
	}
	if exc := object.SetItem(th, x, i, b); exc != nil {
		return exc
	}
	return object.SetItem(th, x, j, a)
}

func sample(th *thread, self value, args []value) (value, *exception) {
	population, k := args[0], args[1]
	t := population.Type()
	if !t.Has(object.FlagSequence) && !t.Has(object.FlagStr) && !t.Has(object.FlagBytes) && !t.Has(object.FlagByteArray) {
		return value{}, object.TypeErrorf("Population must be a sequence.  For dicts or sets, use sorted(d).")
	}
	n, exc := object.Len(th, population)
	if exc != nil {
		return value{}, exc
	}
	if counts := args[2]; !counts.IsNull() && !counts.IsNone() {
		return sampleCounted(th, self, population, k, counts, n)
	}
	size := object.Int64(int64(n))
	low, exc := object.CompareBool(th, object.Int64(0), k, object.LE)
	if exc == nil && low {
		low, exc = object.CompareBool(th, k, size, object.LE)
	}
	if exc != nil {
		return value{}, exc
	}
	if !low {
		return value{}, object.ValueErrorf("Sample larger than population or is negative")
	}
	wanted, exc := object.ToIndexInt(th, k, object.OverflowErrorType)
	if exc != nil {
		if exc.Is(object.TypeErrorType) {
			exc = object.TypeErrorf("can't multiply sequence by non-int of type '%s'", k.Type().Name)
		}
		return value{}, exc
	}
	if exc := th.CheckAlloc(wanted, 16); exc != nil {
		return value{}, exc
	}
	return draw(newSource(th, self), population, n, wanted)
}

// draw chooses k of the n elements of population: from a pool that shrinks, or, when that would be larger than a set of k, by index without repetition.
func draw(s source, population value, n, k int) (value, *exception) {
	setSize := 21
	if k > 5 {
		setSize += 1 << (2 * int(math.Ceil(math.Log(float64(k)*3)/math.Log(4))))
	}
	result := make([]value, k)
	if n <= setSize {
		pool, exc := object.Collect(s.th, population)
		if exc != nil {
			return value{}, exc
		}
		if len(pool) < n {
			return value{}, object.Errorf(object.IndexErrorType, "list index out of range")
		}
		for i := range result {
			j, exc := s.belowInt(n - i)
			if exc != nil {
				return value{}, exc
			}
			result[i], pool[j] = pool[j], pool[n-i-1]
		}
		return object.ListOf(result...), nil
	}
	selected := make(map[int]struct{}, k)
	for i := range result {
		for {
			j, exc := s.belowInt(n)
			if exc != nil {
				return value{}, exc
			}
			if _, seen := selected[j]; seen {
				continue
			}
			selected[j] = struct{}{}
			if result[i], exc = object.GetItem(s.th, population, object.Int64(int64(j))); exc != nil {
				return value{}, exc
			}
			break
		}
	}
	return object.ListOf(result...), nil
}

// accumulate is the running sums of the elements of iterable.
func accumulate(th *thread, iterable value) ([]value, *exception) {
	var sums []value
	exc := object.Each(th, iterable, func(v value) *exception {
		if len(sums) > 0 {
			var exc *exception
			if v, exc = object.Binary(th, object.Add, sums[len(sums)-1], v); exc != nil {
				return exc
			}
		}
		sums = append(sums, v)
		return nil
	})
	return sums, exc
}

// place is the position in the ascending sums after all that are not greater than x; it is at most len(sums).
func place(th *thread, sums []value, x value) (int, *exception) {
	lo, hi := 0, len(sums)
	for lo < hi {
		mid := (lo + hi) / 2
		less, exc := object.CompareBool(th, x, sums[mid], object.LT)
		if exc != nil {
			return 0, exc
		}
		if less {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo, nil
}

func sampleCounted(th *thread, self, population, k, counts value, n int) (value, *exception) {
	sums, exc := accumulate(th, counts)
	if exc != nil {
		return value{}, exc
	}
	if len(sums) != n {
		return value{}, object.ValueErrorf("The number of counts does not match the population")
	}
	total := object.Int64(0)
	if n > 0 {
		total = sums[n-1]
		sums = sums[:n-1]
	}
	if !total.Type().Has(object.FlagInt) {
		return value{}, object.TypeErrorf("Counts must be integers")
	}
	if object.IntSign(total) < 0 {
		return value{}, object.ValueErrorf("Counts must be non-negative")
	}
	all, exc := object.Call1(th, object.RangeType.Value(), total)
	if exc != nil {
		return value{}, exc
	}
	method, exc := object.GetAttrName(th, self, "sample")
	if exc != nil {
		return value{}, exc
	}
	picked, exc := object.Call(th, method, []value{all, k}, []*object.Str{object.Intern("k")})
	if exc != nil {
		return value{}, exc
	}
	var result []value
	exc = object.Each(th, picked, func(v value) *exception {
		i, exc := place(th, sums, v)
		if exc != nil {
			return exc
		}
		item, exc := object.GetItem(th, population, object.Int64(int64(i)))
		result = append(result, item)
		return exc
	})
	return object.ListOf(result...), exc
}

func given(v value) bool { return !v.IsNull() && !v.IsNone() }

func choices(th *thread, self value, args []value) (value, *exception) {
	population, k := args[0], 1
	n, exc := object.Len(th, population)
	if exc != nil {
		return value{}, exc
	}
	sums, exc := cumulative(th, args[1], args[2], n)
	if exc != nil {
		return value{}, exc
	}
	total := 0.0
	if sums != nil {
		if total, exc = totalWeight(th, sums); exc != nil {
			return value{}, exc
		}
	}
	if !args[3].IsNull() {
		if k, exc = object.ToIndexInt(th, args[3], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	k = max(k, 0)
	if exc := th.CheckAlloc(k, 16); exc != nil {
		return value{}, exc
	}
	s := newSource(th, self)
	result := make([]value, 0, k)
	for range k {
		r, exc := s.float()
		if exc != nil {
			return value{}, exc
		}
		i := 0
		if sums == nil {
			i = int(r * float64(n))
		} else if i, exc = place(th, sums[:n-1], object.Float(r*total)); exc != nil {
			return value{}, exc
		}
		item, exc := object.GetItem(th, population, object.Int64(int64(i)))
		if exc != nil {
			return value{}, exc
		}
		result = append(result, item)
	}
	return object.ListOf(result...), nil
}

// cumulative is the cumulative weights of choices, nil when all are as likely.
func cumulative(th *thread, weights, sums value, n int) ([]value, *exception) {
	var all []value
	var exc *exception
	switch {
	case given(sums) && given(weights):
		return nil, object.TypeErrorf("Cannot specify both weights and cumulative weights")
	case given(sums):
		if all, exc = object.Collect(th, sums); exc != nil {
			return nil, exc
		}
	case given(weights):
		if all, exc = accumulate(th, weights); exc != nil {
			if exc.Is(object.TypeErrorType) && weights.Type().Has(object.FlagInt) {
				shown, exc := object.Repr(th, weights)
				if exc != nil {
					return nil, exc
				}
				return nil, object.TypeErrorf("The number of choices must be a keyword argument: k=%s", shown.String())
			}
			return nil, exc
		}
	default:
		return nil, nil
	}
	if len(all) != n {
		return nil, object.ValueErrorf("The number of weights does not match the population")
	}
	if n == 0 {
		return nil, object.Errorf(object.IndexErrorType, "list index out of range")
	}
	return all, nil
}

func totalWeight(th *thread, sums []value) (float64, *exception) {
	v, exc := object.Binary(th, object.Add, sums[len(sums)-1], object.Float(0))
	if exc != nil {
		return 0, exc
	}
	total, exc := object.ToFloat64(th, v)
	if exc != nil {
		return 0, exc
	}
	if total <= 0 {
		return 0, object.ValueErrorf("Total of weights must be greater than zero")
	}
	if math.IsInf(total, 0) || math.IsNaN(total) {
		return 0, object.ValueErrorf("Total of weights must be finite")
	}
	return total, nil
}
