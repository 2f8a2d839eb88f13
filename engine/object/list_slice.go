// This file implements slicing of the built-in sequences and assignment to slices of lists.

package object

import "math"

// maxIndex is sys.maxsize.
const maxIndex = math.MaxInt

// sliceSpan resolves the slice object s against a sequence: the elements are start, start+step, ... (n of them); stop
// is the clipped end. length is asked after the slice's own parts have been evaluated, for those may run Python code.
func sliceSpan(th *Thread, s Value, length func() int) (start, stop, step, n int, exc *Exception) {
	sl := Cast[Slice](s)
	step = 1
	if !sl.Step.IsNone() {
		if step, exc = sliceIndex(th, sl.Step); exc != nil {
			return
		}
		if step == 0 {
			return 0, 0, 0, 0, ValueErrorf("slice step cannot be zero")
		}
		step = max(step, -maxIndex)
	}
	start, stop = 0, maxIndex
	if step < 0 {
		start, stop = maxIndex, math.MinInt
	}
	if !sl.Start.IsNone() {
		if start, exc = sliceIndex(th, sl.Start); exc != nil {
			return
		}
	}
	if !sl.Stop.IsNone() {
		if stop, exc = sliceIndex(th, sl.Stop); exc != nil {
			return
		}
	}
	start, stop, n = clipSlice(start, stop, step, length())
	return
}

// clipSlice moves start and stop into a sequence of the given length and counts the elements between.
func clipSlice(start, stop, step, length int) (int, int, int) {
	clip := func(i int) int {
		if i < 0 {
			if i += length; i < 0 {
				if step < 0 {
					return -1
				}
				return 0
			}
		} else if i >= length {
			if step < 0 {
				return length - 1
			}
			return length
		}
		return i
	}
	start, stop = clip(start), clip(stop)
	switch {
	case step > 0 && start < stop:
		return start, stop, (stop-start-1)/step + 1
	case step < 0 && stop < start:
		return start, stop, (start-stop-1)/-step + 1
	}
	return start, stop, 0
}

// sliceIndex is one part of a slice, clipped to the range of int.
func sliceIndex(th *Thread, v Value) (int, *Exception) {
	if v.IsInt64() {
		return int(v.AsInt64()), nil
	}
	if !HasIndex(v) {
		return 0, TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	return ToIndexInt(th, v, nil)
}

// positionArgument is the start or stop argument of index methods: like a slice's, but None is not allowed. Negative values count from the end.
func positionArgument(th *Thread, v Value, length int) (int, *Exception) {
	if !HasIndex(v) {
		return 0, TypeErrorf("slice indices must be integers or have an __index__ method")
	}
	i, exc := ToIndexInt(th, v, nil)
	if i < 0 {
		i = max(0, i+length)
	}
	return i, exc
}

// sliceItems copies n elements from start on, step apart.
func sliceItems(items []Value, start, step, n int) []Value {
	if n == 0 {
		return nil
	}
	out := make([]Value, n)
	if step == 1 {
		copy(out, items[start:start+n])
		return out
	}
	for i, at := 0, start; i < n; i, at = i+1, at+step {
		out[i] = items[at]
	}
	return out
}

// sliceLong is sliceItems for many elements. When handlers that run meanwhile make the sequence shorter, there are fewer.
func sliceLong(th *Thread, items func() []Value, start, step, n int) ([]Value, *Exception) {
	if step == 1 {
		return copyItems(th, func() []Value { s := items(); return s[min(start, len(s)):min(start+n, len(s))] })
	}
	out, exc := makeSlice[Value](th, n, 16)
	if exc != nil {
		return nil, exc
	}
	s := items()
	for i, at := 0, start; i < n; i, at = i+1, at+step {
		if i&pollMask == pollMask {
			if exc := th.PollUrgent(); exc != nil {
				return nil, exc
			}
			s = items()
		}
		if at >= len(s) {
			return out[:i], nil
		}
		out[i] = s[at]
	}
	return out, nil
}

func listSetSlice(th *Thread, l *List, key, v Value) *Exception {
	start, stop, step, n, exc := sliceSpan(th, key, func() int { return len(l.Items) })
	if exc != nil {
		return exc
	}
	if v.IsNull() {
		deleteSlice(l, start, step, n)
		return nil
	}
	items, ok := sequenceItems(v)
	if !ok || v.Head() == &l.Head || v.Type() == ListType && len(l.Items)+len(items) > pieceValues { // long copies can be interrupted by what changes v
		if v.Type().Iter == nil && !isSequence(v) {
			return TypeErrorf("must assign iterable to extended slice")
		}
		if items, exc = Collect(th, v); exc != nil {
			return exc
		}
		// Collecting may have run Python code that changed the list.
		if start, stop, step, n, exc = sliceSpan(th, key, func() int { return len(l.Items) }); exc != nil {
			return exc
		}
	}
	if step == 1 {
		return replaceSpan(th, l, start, max(start, stop), items)
	}
	if len(items) != n {
		return ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
	}
	for i, at := 0, start; i < n; i, at = i+1, at+step {
		l.Items[at] = items[i]
	}
	return nil
}

// isSequence reports that v is indexable by position, so that iter() accepts it.
func isSequence(v Value) bool {
	s := v.Type().Sequence
	return s != nil && s.IsSequence
}

// replaceSpan replaces elements start to stop by items, which are not the list's own array.
func replaceSpan(th *Thread, l *List, start, stop int, items []Value) *Exception {
	old := l.Items
	size := len(old) - (stop - start) + len(items)
	if size <= cap(old) {
		grown := old[:max(size, len(old))]
		copy(grown[start+len(items):size], old[stop:])
		copy(grown[start:], items)
		clear(grown[size:])
		l.Items = grown[:size]
		l.trim()
		return nil
	}
	if exc := th.CheckAlloc(size, 16); exc != nil {
		return exc
	}
	if size > pieceValues {
		grown, exc := joinItems(th, size/8, func() []Value { return l.Items[:min(start, len(l.Items))] }, func() []Value { return items },
			func() []Value { return l.Items[min(stop, len(l.Items)):] })
		if exc == nil {
			l.Items = grown
		}
		return exc
	}
	grown := make([]Value, size, size+size/8)
	copy(grown, old[:start])
	copy(grown[start:], items)
	copy(grown[start+len(items):], old[stop:])
	l.Items = grown
	return nil
}

func deleteSlice(l *List, start, step, n int) {
	if n == 0 {
		return
	}
	if step < 0 {
		start += step * (n - 1)
		step = -step
	}
	items := l.Items
	if step == 1 {
		copy(items[start:], items[start+n:])
	} else {
		to := start
		for i := 0; i < n; i++ {
			from := start + i*step + 1
			end := min(from+step-1, len(items))
			if i == n-1 {
				end = len(items)
			}
			to += copy(items[to:], items[from:end])
		}
	}
	size := len(items) - n
	clear(items[size:])
	l.Items = items[:size]
	l.trim()
}

// SliceSpan resolves the slice object s against a sequence: the elements are start, start+step, ... (n of them). length is asked after
// the slice's own parts have been evaluated.
func SliceSpan(th *Thread, s Value, length func() int) (start, stop, step, n int, exc *Exception) {
	return sliceSpan(th, s, length)
}

// SliceIndex is a bound of a slice as an int, clipped to what fits.
func SliceIndex(th *Thread, v Value) (int, *Exception) { return sliceIndex(th, v) }
