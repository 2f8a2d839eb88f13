// This file implements nsmallest and nlargest: the best of what an iterable gives, by a heap of the best so far.

package heapq

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	mergeParams    = object.ParseParams("merge", "(*, key=None, reverse=False)")
	largestParams  = object.ParseParams("nlargest", "(n, iterable, key=None)")
	smallestParams = object.ParseParams("nsmallest", "(n, iterable, key=None)")
)

var selections = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		{Name: "merge", Sig: "(*iterables, key=None, reverse=False)", Doc: "Merge sorted inputs into a single sorted output, an iterator.\n\nThe inputs are read as the output is. reverse means that they go from the largest to\nthe smallest; key is a function that makes of each element what is compared.", FK: newMerge},
		{Name: "nlargest", Sig: "(n, iterable, key=None)", Doc: "Find the n largest elements in a dataset.\n\nEquivalent to: sorted(iterable, key=key, reverse=True)[:n]", FK: selection(largestParams, true)},
		{Name: "nsmallest", Sig: "(n, iterable, key=None)", Doc: "Find the n smallest elements in a dataset.\n\nEquivalent to: sorted(iterable, key=key)[:n]", FK: selection(smallestParams, false)},
	}
}}

// choice is a call of nsmallest or nlargest: key is null where elements are compared themselves.
type choice struct {
	n, iterable, key value
	largest          bool
}

func selection(p *object.Params, largest bool) func(*thread, value, []value, []*object.Str) (value, *exception) {
	return func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		v, _, _, exc := native.BindPython(p, 0, false, args, kw)
		if exc != nil {
			return value{}, exc
		}
		c := choice{n: v[0], iterable: v[1], key: v[2], largest: largest}
		if !c.key.IsNull() && c.key.IsNone() {
			c.key = value{}
		}
		single, exc := object.EqualValues(th, c.n, object.Int64(1))
		if exc != nil {
			return value{}, exc
		}
		if single {
			return c.best(th)
		}
		size, exc := object.Len(th, c.iterable)
		if exc == nil {
			all, exc := object.CompareBool(th, c.n, object.Int64(int64(size)), object.GE)
			if exc != nil {
				return value{}, exc
			}
			if all {
				return c.sorted(th)
			}
		} else if !exc.Is(object.TypeErrorType) && !exc.Is(object.AttributeErrorType) {
			return value{}, exc
		}
		return c.some(th)
	}
}

func (c *choice) keyOf(th *thread, v value) (value, *exception) {
	if c.key.IsNull() {
		return v, nil
	}
	return object.Call1(th, c.key, v)
}

// best is a list of the first of the best elements, empty if there are none.
func (c *choice) best(th *thread) (value, *exception) {
	op := object.LT
	if c.largest {
		op = object.GT
	}
	var best, bestKey value
	exc := object.Each(th, c.iterable, func(v value) *exception {
		k, exc := c.keyOf(th, v)
		if exc != nil {
			return exc
		}
		if !best.IsNull() {
			if better, exc := object.CompareBool(th, k, bestKey, op); exc != nil || !better {
				return exc
			}
		}
		best, bestKey = v, k
		return nil
	})
	if exc != nil || best.IsNull() {
		return object.ListOf(), exc
	}
	return object.ListOf(best), nil
}

// sorted is the way to take all there is.
func (c *choice) sorted(th *thread) (value, *exception) {
	items, exc := object.Collect(th, c.iterable)
	if exc != nil {
		return value{}, exc
	}
	l := object.NewList(append([]value(nil), items...))
	key := c.key
	if exc := l.Sort(th, key, c.largest); exc != nil {
		return value{}, exc
	}
	return object.GetItem(th, l.Value(), object.NewSlice(object.None, c.n, object.None))
}

// some reads all elements and keeps the n best so far in a heap of tuples, the worst of them on top. A number in the tuple keeps
// equal elements in the order they came in.
func (c *choice) some(th *thread) (value, *exception) {
	it, exc := object.Iter(th, c.iterable)
	if exc != nil {
		return value{}, exc
	}
	worstFirst, step, n := order(more), int64(1), c.n
	if c.largest {
		worstFirst, step = less, -1
		if n, exc = object.Negative(th, n); exc != nil {
			return value{}, exc
		}
	}
	most, exc := object.ToIndexInt(th, n, nil)
	if exc != nil {
		return value{}, exc
	}
	most *= int(step)
	heap, number := object.NewList(nil), int64(0)
	for ; int(number*step) < most; number += step {
		v, k, exc := c.read(th, it)
		if exc != nil {
			return value{}, exc
		}
		if v.IsNull() {
			break
		}
		heap.Append(object.TupleOf(k, object.Int64(number), v))
	}
	if len(heap.Items) == 0 {
		return heap.Value(), nil
	}
	if _, exc := heapify(worstFirst)(th, heap); exc != nil {
		return value{}, exc
	}
	for {
		v, k, exc := c.read(th, it)
		if exc != nil {
			return value{}, exc
		}
		if v.IsNull() {
			return c.result(th, heap)
		}
		better, exc := worstFirst(th, heap.Items[0].AsTuple().Items[0], k)
		if exc == nil && better {
			_, exc = replace(worstFirst)(th, heap, object.TupleOf(k, object.Int64(number), v))
			number += step
		}
		if exc != nil {
			return value{}, exc
		}
	}
}

// read is the next element of it and its key, null at the end.
func (c *choice) read(th *thread, it value) (v, key value, exc *exception) {
	if exc = th.Poll(); exc != nil {
		return v, key, exc
	}
	if v, exc = object.Next(th, it); exc != nil || v.IsNull() {
		return v, key, exc
	}
	key, exc = c.keyOf(th, v)
	return v, key, exc
}

// result is the elements of the heap, best first.
func (c *choice) result(th *thread, heap *object.List) (value, *exception) {
	if exc := heap.Sort(th, value{}, c.largest); exc != nil {
		return value{}, exc
	}
	for i, entry := range heap.Items {
		heap.Items[i] = entry.AsTuple().Items[2]
	}
	return heap.Value(), nil
}
