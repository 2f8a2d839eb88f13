// This file keeps the best of what a search comes across.

package kdtree

import (
	"math"
	"slices"
)

// candidate is a point and how far it is.
type candidate struct {
	distance float64
	index    int
}

// before is the order of results: by distance, then by index.
func (a candidate) before(b candidate) bool {
	return a.distance < b.distance || a.distance == b.distance && a.index < b.index
}

// best is either the k nearest, as a heap whose root is the last of them, or all that are not further than limit.
type best struct {
	heap  []candidate
	k     int // 0 for all up to limit
	limit float64
}

// nearest is a best for k results.
func nearest(k int) best {
	return best{heap: make([]candidate, 0, k), k: k, limit: math.Inf(1)}
}

// within is a best for everything up to radius.
func within(radius float64) best { return best{limit: radius} }

// reset makes b an empty best for what wanted is for, in the memory that it has.
func (b *best) reset(wanted best) {
	b.heap, b.k, b.limit = b.heap[:0], wanted.k, wanted.limit
	if cap(b.heap) < b.k {
		b.heap = make([]candidate, 0, b.k)
	}
}

// square is a bound for the squares of distances that are still of interest. It is a little above the square of limit, because several squares have the same root.
func (b *best) square() float64 { return b.limit * b.limit * (1 + 1e-15) }

// offer takes a candidate if it is one of the best. NaN is none.
func (b *best) offer(distance float64, index int) {
	if !(distance <= b.limit) {
		return
	}
	c := candidate{distance, index}
	switch {
	case b.k == 0:
		b.heap = append(b.heap, c)
	case len(b.heap) < b.k:
		b.heap = append(b.heap, c)
		b.up(len(b.heap) - 1)
		if len(b.heap) == b.k {
			b.limit = b.heap[0].distance
		}
	case c.before(b.heap[0]):
		b.heap[0] = c
		b.down()
		b.limit = b.heap[0].distance
	}
}

func (b *best) up(i int) {
	h := b.heap
	for i > 0 {
		parent := (i - 1) / 2
		if !h[parent].before(h[i]) {
			return
		}
		h[parent], h[i] = h[i], h[parent]
		i = parent
	}
}

func (b *best) down() {
	h := b.heap
	for i := 0; ; {
		child := 2*i + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && h[child].before(h[child+1]) {
			child++
		}
		if !h[i].before(h[child]) {
			return
		}
		h[i], h[child] = h[child], h[i]
		i = child
	}
}

// merge takes the candidates of another search.
func (b *best) merge(other *best) {
	for _, c := range other.heap {
		b.offer(c.distance, c.index)
	}
}

// sorted is the results in order; the heap is none any more.
func (b *best) sorted() []candidate {
	slices.SortFunc(b.heap, func(x, y candidate) int {
		if x.before(y) {
			return -1
		}
		return 1 // no two have the same index
	})
	return b.heap
}
