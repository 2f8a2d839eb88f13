// This file implements the operations on a list that is a heap. Comparing runs code of scripts, which may change the list: every comparison is followed by a look at its size.

package heapq

import "dappco.re/go/py/engine/object"

// order says whether a belongs above b: less makes the heap's top the smallest, more the largest.
type order func(th *thread, a, b value) (bool, *exception)

func less(th *thread, a, b value) (bool, *exception) { return object.CompareBool(th, a, b, object.LT) }
func more(th *thread, a, b value) (bool, *exception) { return object.CompareBool(th, b, a, object.LT) }

func outOfRange() *exception { return object.Errorf(object.IndexErrorType, "index out of range") }

// above is before(items[a], items[b]) of a list that keeps its size.
func above(th *thread, l *object.List, before order, a, b int) (bool, *exception) {
	size := len(l.Items)
	yes, exc := before(th, l.Items[a], l.Items[b])
	if exc == nil && len(l.Items) != size {
		exc = object.Errorf(object.RuntimeErrorType, "list changed size during iteration")
	}
	return yes, exc
}

// rise swaps the element at pos with its parents until one belongs above it; top is the root of the heap.
func rise(th *thread, l *object.List, before order, top, pos int) *exception {
	if pos >= len(l.Items) {
		return outOfRange()
	}
	for pos > top {
		parent := (pos - 1) / 2
		yes, exc := above(th, l, before, pos, parent)
		if exc != nil || !yes {
			return exc
		}
		l.Items[pos], l.Items[parent] = l.Items[parent], l.Items[pos]
		pos = parent
	}
	return nil
}

// sink moves the element at pos all the way down, always to where the better child was, and then lets it rise: it came from the
// end of the heap in most cases, and belongs near it, which saves comparisons.
func sink(th *thread, l *object.List, before order, pos int) *exception {
	end, top := len(l.Items), pos
	if pos >= end {
		return outOfRange()
	}
	for pos < end/2 {
		child := 2*pos + 1
		if child+1 < end {
			first, exc := above(th, l, before, child, child+1)
			if exc != nil {
				return exc
			}
			if !first {
				child++
			}
		}
		l.Items[pos], l.Items[child] = l.Items[child], l.Items[pos]
		pos = child
	}
	return rise(th, l, before, top, pos)
}

func push(before order) func(*thread, *object.List, value) (value, *exception) {
	return func(th *thread, l *object.List, x value) (value, *exception) {
		l.Append(x)
		return object.None, rise(th, l, before, 0, len(l.Items)-1)
	}
}

func pop(before order) func(*thread, *object.List) (value, *exception) {
	return func(th *thread, l *object.List) (value, *exception) {
		if len(l.Items) == 0 {
			return value{}, outOfRange()
		}
		last := l.RemoveAt(len(l.Items) - 1)
		if len(l.Items) == 0 {
			return last, nil
		}
		top := l.Items[0]
		l.Items[0] = last
		return top, sink(th, l, before, 0)
	}
}

func replace(before order) func(*thread, *object.List, value) (value, *exception) {
	return func(th *thread, l *object.List, x value) (value, *exception) {
		if len(l.Items) == 0 {
			return value{}, outOfRange()
		}
		top := l.Items[0]
		l.Items[0] = x
		return top, sink(th, l, before, 0)
	}
}

func pushPop(before order) func(*thread, *object.List, value) (value, *exception) {
	return func(th *thread, l *object.List, x value) (value, *exception) {
		if len(l.Items) == 0 {
			return x, nil
		}
		yes, exc := before(th, l.Items[0], x)
		if exc != nil || !yes {
			return x, exc
		}
		return replace(before)(th, l, x)
	}
}

func heapify(before order) func(*thread, *object.List) (value, *exception) {
	return func(th *thread, l *object.List) (value, *exception) {
		for i := len(l.Items)/2 - 1; i >= 0; i-- {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
			if exc := sink(th, l, before, i); exc != nil {
				return value{}, exc
			}
		}
		return object.None, nil
	}
}
