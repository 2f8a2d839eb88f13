// This file implements the stable merge sort for keys that Go can compare.

package object

import "cmp"

// rank is a key and the position of its element: small and, for numbers, without pointers, so that moving it is cheap.
type rank[K cmp.Ordered] struct {
	key K
	at  uint32
}

// sortRanked sorts items stably by of(key); keys may be items itself. After an interrupt items are as they were.
func sortRanked[K cmp.Ordered](th *Thread, items, keys []Value, of func(Value) K) *Exception {
	n := len(items)
	ranks := make([]rank[K], n)
	sorted := true
	for i := range ranks {
		ranks[i] = rank[K]{of(keys[i]), uint32(i)}
		if i > 0 && ranks[i].key < ranks[i-1].key {
			sorted = false
		}
	}
	if sorted {
		return nil
	}
	ranks, exc := mergeRanks(th, ranks)
	if exc != nil {
		return exc
	}
	old := append(make([]Value, 0, n), items...)
	for i := range ranks {
		items[i] = old[ranks[i].at]
	}
	return nil
}

// insertionBlock is the length of the pieces that are sorted by insertion before merging.
const insertionBlock = 16

func mergeRanks[K cmp.Ordered](th *Thread, a []rank[K]) ([]rank[K], *Exception) {
	n := len(a)
	for lo := 0; lo < n; lo += insertionBlock {
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
		insertRanks(a[lo:min(lo+insertionBlock, n)])
	}
	b := make([]rank[K], n)
	for width := insertionBlock; width < n; width *= 2 {
		for lo := 0; lo < n; lo += 2 * width {
			if exc := th.Poll(); exc != nil {
				return nil, exc
			}
			mid, hi := min(lo+width, n), min(lo+2*width, n)
			mergeRuns(b[lo:hi], a[lo:mid], a[mid:hi])
		}
		a, b = b, a
	}
	return a, nil
}

func insertRanks[K cmp.Ordered](a []rank[K]) {
	for i := 1; i < len(a); i++ {
		x := a[i]
		j := i
		for ; j > 0 && x.key < a[j-1].key; j-- {
			a[j] = a[j-1]
		}
		a[j] = x
	}
}

func mergeRuns[K cmp.Ordered](out, x, y []rank[K]) {
	if len(y) == 0 || !(y[0].key < x[len(x)-1].key) {
		copy(out[copy(out, x):], y)
		return
	}
	if y[len(y)-1].key < x[0].key {
		copy(out[copy(out, y):], x)
		return
	}
	i, j, k := 0, 0, 0
	for i < len(x) && j < len(y) {
		if y[j].key < x[i].key {
			out[k] = y[j]
			j++
		} else {
			out[k] = x[i]
			i++
		}
		k++
	}
	copy(out[k+copy(out[k:], x[i:]):], y[j:])
}
