// This file implements the adaptive merge sort for keys whose comparison is expensive.
//
// It finds the runs that are already there, extends short ones by binary insertion, and merges neighbours in the order
// that powersort prescribes (Munro and Wild, "Nearly-Optimal Mergesorts", 2018). When one side of a merge keeps
// winning, merging gallops: it searches exponentially for how far the streak goes. Whatever less answers, the result is
// a permutation of the input, so an exception only has to make less answer false.

package object

import (
	"math/bits"
	"slices"
)

// merger sorts a slice of E.
type merger[E any] struct {
	less func(a, b *E) bool // a < b
	exc  *Exception         // the exception that less met
	tmp  []E
	// gallop is how many wins in a row start galloping; it adapts to the data.
	gallop int
}

// sortRun is a sorted stretch; power is the level of the boundary to its right neighbour in the merge tree.
type sortRun struct {
	start, len int
	power      int
}

const initialGallop = 7

func (m *merger[E]) sort(a []E) {
	n := len(a)
	m.gallop = initialGallop
	shortest := minimumRun(n)
	var runs []sortRun
	for lo := 0; lo < n; {
		length := m.countRun(a[lo:])
		if length < shortest {
			extended := min(shortest, n-lo)
			m.insert(a[lo:lo+extended], length)
			length = extended
		}
		if top := len(runs) - 1; top >= 0 {
			power := boundaryPower(runs[top], length, n)
			for len(runs) > 1 && runs[len(runs)-2].power > power {
				runs = m.mergeTop(a, runs)
			}
			runs[len(runs)-1].power = power
		}
		runs = append(runs, sortRun{start: lo, len: length})
		lo += length
	}
	for len(runs) > 1 {
		runs = m.mergeTop(a, runs)
	}
}

// minimumRun is n divided by a power of two, rounded up, such that it lies between 32 and 64 for long inputs.
func minimumRun(n int) int {
	round := 0
	for n >= 64 {
		round |= n & 1
		n >>= 1
	}
	return n + round
}

// boundaryPower is the depth at which the midpoints of run r and of the next run, of that length, part in a perfectly
// balanced binary tree over n elements.
func boundaryPower(r sortRun, next, n int) int {
	left := uint64(2*r.start + r.len)
	right := left + uint64(r.len+next)
	l, _ := bits.Div64(left, 0, uint64(n)<<1)
	h, _ := bits.Div64(right, 0, uint64(n)<<1)
	return bits.LeadingZeros64(l ^ h)
}

// countRun is the length of the run at the start of a, which it leaves ascending. A run either does not descend, or does not ascend: such
// a one is turned round, and its stretches of equal elements once more, so that they keep their order.
func (m *merger[E]) countRun(a []E) int {
	n := 1
	for n < len(a) && !m.less(&a[n], &a[n-1]) {
		n++
	}
	if n >= len(a) {
		return len(a)
	}
	if n > 1 {
		if m.less(&a[0], &a[n-1]) {
			return n
		}
		slices.Reverse(a[:n])
	}
	equal := 0 // how many elements before n are equal to the one before them
	for n++; n < len(a); n++ {
		if m.less(&a[n], &a[n-1]) {
			slices.Reverse(a[n-1-equal : n])
			equal = 0
			continue
		}
		if m.less(&a[n-1], &a[n]) {
			break
		}
		equal++
	}
	slices.Reverse(a[n-1-equal : n])
	slices.Reverse(a[:n])
	// What follows may go on upwards from what was the first element.
	for n < len(a) && !m.less(&a[n], &a[n-1]) {
		n++
	}
	return n
}

// insert sorts a, whose first elements are sorted already, by binary insertion.
func (m *merger[E]) insert(a []E, sorted int) {
	for ; sorted < len(a); sorted++ {
		x := a[sorted]
		lo, hi := 0, sorted
		for lo < hi {
			mid := int(uint(lo+hi) >> 1)
			if m.less(&x, &a[mid]) {
				hi = mid
			} else {
				lo = mid + 1
			}
		}
		copy(a[lo+1:sorted+1], a[lo:sorted])
		a[lo] = x
	}
}

// mergeTop merges the last two runs.
func (m *merger[E]) mergeTop(a []E, runs []sortRun) []sortRun {
	top := len(runs) - 1
	x, y := runs[top-1], runs[top]
	m.merge(a[x.start:y.start+y.len], x.len)
	runs[top-1].len += y.len
	runs[top-1].power = y.power
	return runs[:top]
}

// merge merges the sorted halves a[:mid] and a[mid:].
func (m *merger[E]) merge(a []E, mid int) {
	// What stands in its place already takes no part.
	first := a[mid]
	skip := searchUp(mid, func(i int) bool { return m.less(&first, &a[i]) })
	a = a[skip:]
	if mid -= skip; mid == 0 {
		return
	}
	last := a[mid-1]
	right := a[mid:]
	a = a[:mid+searchDown(len(right), func(i int) bool { return !m.less(&right[i], &last) })]
	switch {
	case len(a) == mid:
	case mid <= len(a)-mid:
		m.mergeUp(a, mid)
	default:
		m.mergeDown(a, mid)
	}
}

// searchUp is the first index below n at which pred holds (n if none), for a pred that stays true once it is; it looks at
// 0, 1, 3, 7 and so on first, and is fast when the answer is small.
func searchUp(n int, pred func(i int) bool) int {
	if n == 0 || pred(0) {
		return 0
	}
	last, at := 0, 1
	for at < n && !pred(at) {
		last, at = at, 2*at+1
	}
	return bisect(last+1, min(at, n), pred)
}

// searchDown is searchUp from the other end, fast when the answer is near n.
func searchDown(n int, pred func(i int) bool) int {
	if n == 0 || !pred(n-1) {
		return n
	}
	last, at := 0, 1
	for at < n && pred(n-1-at) {
		last, at = at, 2*at+1
	}
	return bisect(n-min(at, n), n-1-last, pred)
}

func bisect(lo, hi int, pred func(i int) bool) int {
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if pred(mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// room is a copy of from in the scratch buffer.
func (m *merger[E]) room(from []E) []E {
	if len(from) > cap(m.tmp) {
		m.tmp = make([]E, len(from))
	}
	t := m.tmp[:len(from)]
	copy(t, from)
	return t
}

// mergeUp merges from the left; the left half is the shorter one. The first element of the right half is less than that of the left one,
// and the last element of the left half is the greatest of all: neither is compared again.
func (m *merger[E]) mergeUp(a []E, mid int) {
	x, y := m.room(a[:mid]), a[mid:]
	a[0] = y[0]
	i, j, k := 0, 1, 1
	for len(x)-i > 1 && j < len(y) {
		winX, winY := 0, 0
		for winX < m.gallop && winY < m.gallop && len(x)-i > 1 && j < len(y) {
			if m.less(&y[j], &x[i]) {
				a[k] = y[j]
				j++
				winX, winY = 0, winY+1
			} else {
				a[k] = x[i]
				i++
				winX, winY = winX+1, 0
			}
			k++
		}
		if len(x)-i <= 1 || j == len(y) {
			break
		}
		m.gallop++
		for {
			m.gallop = max(1, m.gallop-1)
			winX = searchUp(len(x)-i, func(p int) bool { return m.less(&y[j], &x[i+p]) })
			copy(a[k:], x[i:i+winX])
			if i, k = i+winX, k+winX; len(x)-i <= 1 {
				break
			}
			a[k] = y[j]
			if j, k = j+1, k+1; j == len(y) {
				break
			}
			winY = searchUp(len(y)-j, func(p int) bool { return !m.less(&y[j+p], &x[i]) })
			copy(a[k:], y[j:j+winY])
			if j, k = j+winY, k+winY; j == len(y) {
				break
			}
			a[k] = x[i]
			if i, k = i+1, k+1; len(x)-i <= 1 {
				break
			}
			if winX < initialGallop && winY < initialGallop {
				m.gallop++
				break
			}
		}
	}
	if len(x)-i == 1 {
		k += copy(a[k:], y[j:])
	}
	copy(a[k:], x[i:])
}

// mergeDown merges from the right; the right half is the shorter one. The last element of the left half is the greatest of all, and the
// first element of the right half the least: neither is compared again.
func (m *merger[E]) mergeDown(a []E, mid int) {
	x, y := a[:mid], m.room(a[mid:])
	i, j, k := len(x)-1, len(y), len(a)-1
	a[k] = x[i]
	for i > 0 && j > 1 {
		winX, winY := 0, 0
		for winX < m.gallop && winY < m.gallop && i > 0 && j > 1 {
			k--
			if m.less(&y[j-1], &x[i-1]) {
				i--
				a[k] = x[i]
				winX, winY = winX+1, 0
			} else {
				j--
				a[k] = y[j]
				winX, winY = 0, winY+1
			}
		}
		if i == 0 || j <= 1 {
			break
		}
		m.gallop++
		for {
			m.gallop = max(1, m.gallop-1)
			winX = i - searchDown(i, func(p int) bool { return m.less(&y[j-1], &x[p]) })
			i, k = i-winX, k-winX
			copy(a[k:k+winX], x[i:i+winX])
			if i == 0 {
				break
			}
			j, k = j-1, k-1
			a[k] = y[j]
			if j == 1 {
				break
			}
			winY = j - searchDown(j, func(p int) bool { return !m.less(&y[p], &x[i-1]) })
			j, k = j-winY, k-winY
			copy(a[k:k+winY], y[j:j+winY])
			if j <= 1 {
				break
			}
			i, k = i-1, k-1
			a[k] = x[i]
			if i == 0 {
				break
			}
			if winX < initialGallop && winY < initialGallop {
				m.gallop++
				break
			}
		}
	}
	if j == 1 {
		// The rest of the left half moves up, below it goes the least element.
		k -= i
		copy(a[k:k+i], x[:i])
	}
	copy(a[k-j:], y[:j])
}
