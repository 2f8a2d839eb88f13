// This file implements list.sort and sorted: the choice of algorithm by the kind of keys.
//
// Keys that are all unboxed ints, all floats without NaN, or all exact strs are sorted by Go comparisons; see
// sort_ordered.go. All other keys are compared by < alone, as rarely as possible; see sort_merge.go.

package object

import "slices"

// Sort sorts the list in place by key(element), or by the elements when key is null. The list looks empty meanwhile; if somebody
// puts something in, that is an error at the end. An exception leaves some permutation of the elements.
func (l *List) Sort(th *Thread, key Value, reverse bool) *Exception {
	items := l.Items
	l.Items = nil
	exc := SortValues(th, items, key, reverse)
	if l.Items != nil && exc == nil {
		exc = ValueErrorf("list modified during sort")
	}
	l.Items = items
	return exc
}

// SortValues sorts items in place, stably, by key(element), or by the elements when key is null.
func SortValues(th *Thread, items []Value, key Value, reverse bool) *Exception {
	if key.IsNull() {
		if len(items) < 2 {
			return nil
		}
		if reverse {
			reverseValues(items)
			defer reverseValues(items)
		}
		return sortPlain(th, items)
	}
	keys, exc := sortKeys(th, items, key)
	if exc != nil || len(items) < 2 {
		return exc
	}
	if reverse {
		reverseValues(items)
		reverseValues(keys)
		defer reverseValues(items)
	}
	return sortByKeys(th, items, keys)
}

func sortKeys(th *Thread, items []Value, key Value) ([]Value, *Exception) {
	keys := make([]Value, len(items))
	window := th.Scratch(1)
	defer th.Release(window)
	for i, v := range items {
		window[0] = v
		k, exc := Call(th, key, window, nil)
		if exc != nil {
			return nil, exc
		}
		keys[i] = k
	}
	return keys, nil
}

// keyKind is what the keys of a sort have in common.
type keyKind uint8

const (
	mixedKeys keyKind = iota
	intKeys
	floatKeys
	strKeys
)

// kindOf looks whether all keys are of one kind that Go can compare. Floats with a NaN are mixed: their order is what the comparisons make it.
func kindOf(keys []Value) keyKind {
	if len(keys) > 1<<31-1 {
		return mixedKeys
	}
	switch first := keys[0]; {
	case first.IsInt64():
		for i := range keys {
			if keys[i].ref != &intHead {
				return mixedKeys
			}
		}
		return intKeys
	case first.IsFloat():
		for i := range keys {
			if keys[i].ref != &floatHead || keys[i].AsFloat() != keys[i].AsFloat() {
				return mixedKeys
			}
		}
		return floatKeys
	case first.Type() == StrType:
		for i := range keys {
			if keys[i].ref.typ != StrType {
				return mixedKeys
			}
		}
		return strKeys
	}
	return mixedKeys
}

func sortPlain(th *Thread, items []Value) *Exception {
	switch kindOf(items) {
	case intKeys:
		return sortInts(th, items)
	case floatKeys:
		return sortRanked(th, items, items, Value.AsFloat)
	case strKeys:
		return sortRanked(th, items, items, func(v Value) string { return v.AsStr().s })
	}
	s := merger[Value]{}
	s.less = func(a, b *Value) bool {
		if s.exc != nil {
			return false
		}
		less, exc := lessThan(th, *a, *b)
		s.exc = exc
		return less
	}
	s.sort(items)
	return s.exc
}

// sortInts sorts unboxed ints; equal ones are the same object, so that stability does not matter. Pieces are sorted and then merged: a sort of all of
// them at once could not be interrupted.
func sortInts(th *Thread, items []Value) *Exception {
	sorted := true
	for i := 1; i < len(items) && sorted; i++ {
		sorted = items[i-1].AsInt64() <= items[i].AsInt64()
	}
	if sorted {
		return nil
	}
	n := len(items)
	nums := make([]int64, n)
	for i := range items {
		nums[i] = items[i].AsInt64()
	}
	for lo := 0; lo < n; lo += sortPiece {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		slices.Sort(nums[lo:min(lo+sortPiece, n)])
	}
	var other []int64
	if n > sortPiece {
		other = make([]int64, n)
	}
	for width := sortPiece; width < n; width *= 2 {
		for lo := 0; lo < n; lo += 2 * width {
			if exc := th.Poll(); exc != nil {
				return exc
			}
			mid, hi := min(lo+width, n), min(lo+2*width, n)
			mergeInts(other[lo:hi], nums[lo:mid], nums[mid:hi])
		}
		nums, other = other, nums
	}
	for i, n := range nums {
		items[i].bits = uint64(n)
	}
	return nil
}

// sortPiece is how many ints are sorted between two looks for interrupts, about two milliseconds' worth.
const sortPiece = 1 << 15

// mergeInts merges the sorted x and y into out.
func mergeInts(out, x, y []int64) {
	for k := range out {
		if len(y) == 0 || len(x) > 0 && x[0] <= y[0] {
			out[k], x = x[0], x[1:]
		} else {
			out[k], y = y[0], y[1:]
		}
	}
}

// keyed is an element together with its key.
type keyed struct{ key, item Value }

func sortByKeys(th *Thread, items, keys []Value) *Exception {
	switch kindOf(keys) {
	case intKeys:
		return sortRanked(th, items, keys, Value.AsInt64)
	case floatKeys:
		return sortRanked(th, items, keys, Value.AsFloat)
	case strKeys:
		return sortRanked(th, items, keys, func(v Value) string { return v.AsStr().s })
	}
	pairs := make([]keyed, len(items))
	for i := range pairs {
		pairs[i] = keyed{keys[i], items[i]}
	}
	s := merger[keyed]{}
	s.less = func(a, b *keyed) bool {
		if s.exc != nil {
			return false
		}
		less, exc := lessThan(th, a.key, b.key)
		s.exc = exc
		return less
	}
	s.sort(pairs)
	for i := range pairs {
		items[i] = pairs[i].item
	}
	return s.exc
}

// lessThan is the truth of a < b, with the common exact types inline.
func lessThan(th *Thread, a, b Value) (bool, *Exception) {
	if a.ref == &intHead && b.ref == &intHead {
		return a.AsInt64() < b.AsInt64(), nil
	}
	if a.ref == &floatHead && b.ref == &floatHead {
		return a.AsFloat() < b.AsFloat(), nil
	}
	switch ta := a.ref.typ; {
	case ta != b.ref.typ:
	case ta == StrType:
		return a.AsStr().s < b.AsStr().s, nil
	case ta == TupleType:
		return tupleLess(th, a.AsTuple().Items, b.AsTuple().Items)
	}
	v, exc := Compare(th, a, b, LT)
	if exc != nil {
		return false, exc
	}
	return Truth(th, v)
}

func tupleLess(th *Thread, a, b []Value) (bool, *Exception) {
	if exc := th.Enter(" in comparison"); exc != nil {
		return false, exc
	}
	defer th.Leave()
	for i := 0; i < len(a) && i < len(b); i++ {
		same, exc := EqualValues(th, a[i], b[i])
		if exc != nil {
			return false, exc
		}
		if !same {
			return lessThan(th, a[i], b[i])
		}
	}
	return len(a) < len(b), nil
}
