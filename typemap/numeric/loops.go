// This file has the loops that all ordered types share: comparing, sorting, and the least element.

package numeric

import (
	"slices"

	"dappco.re/go/py/engine/object"
)

type ordered interface {
	signed | unsigned | floating
}

// chunk is how many elements a loop does between two looks at the interrupt word.
const chunk = 1 << 14

func compareAll[T ordered](op object.CompareOp, out, a, b span) {
	for i := range out.n {
		x, y := *at[T](a.p, i*a.step), *at[T](b.p, i*b.step)
		r := false
		switch op {
		case object.LT:
			r = x < y
		case object.LE:
			r = x <= y
		case object.EQ:
			r = x == y
		case object.NE:
			r = x != y
		case object.GT:
			r = x > y
		default:
			r = x >= y
		}
		*at[bool](out.p, i*out.step) = r
	}
}

// leastOf is as Python's min and max: of equal elements the first, and a NaN is neither less nor greater.
func leastOf[T ordered](s span, best Ptr, greatest bool) int {
	found := -1
	m := *at[T](best, 0)
	for i := range s.n {
		x := *at[T](s.p, i*s.step)
		if greatest && x > m || !greatest && x < m {
			m, found = x, i
		}
	}
	return found
}

// sortAll sorts runs that take little time, then merges them. NaNs come first.
func sortAll[T ordered](th *thread, all []T) *exception {
	for from := 0; from < len(all); from += 4 * chunk {
		slices.Sort(all[from:min(from+4*chunk, len(all))])
		if exc := th.Poll(); exc != nil {
			return exc
		}
	}
	if len(all) <= 4*chunk {
		return nil
	}
	if exc := th.CheckAlloc(len(all), 16); exc != nil {
		return exc
	}
	from, to := all, make([]T, len(all))
	for width := 4 * chunk; width < len(all); width *= 2 {
		for lo := 0; lo < len(all); lo += 2 * width {
			mid, hi := min(lo+width, len(all)), min(lo+2*width, len(all))
			if exc := mergeRuns(th, to[lo:hi], from[lo:mid], from[mid:hi]); exc != nil {
				copy(all, from) // some permutation
				return exc
			}
		}
		from, to = to, from
	}
	copy(all, from)
	return nil
}

// mergeRuns merges the sorted x and y into out.
func mergeRuns[T ordered](th *thread, out, x, y []T) *exception {
	for i := range out {
		switch {
		case len(y) == 0, len(x) > 0 && !(y[0] < x[0] || y[0] != y[0] && x[0] == x[0]):
			out[i], x = x[0], x[1:]
		default:
			out[i], y = y[0], y[1:]
		}
		if i&(chunk-1) == chunk-1 {
			if exc := th.Poll(); exc != nil {
				return exc
			}
		}
	}
	return nil
}
