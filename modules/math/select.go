// This file finds the values at a few places of an order without sorting all.

package math

import (
	"math/bits"
	"slices"
)

// fewPlaces is up to how many places finding each is faster than sorting.
const fewPlaces = 4

// place puts the value at n into place as if values were sorted, nothing greater before it and nothing less behind it.
func place(values []float64, n int) {
	for rounds := 3 * bits.Len(uint(len(values))); len(values) > 1; rounds-- {
		if rounds == 0 { // an order that is made to be slow
			slices.Sort(values)
			return
		}
		last := len(values) - 1
		a, b, c := values[0], values[last/2], values[last]
		pivot := max(min(a, b), min(max(a, b), c))
		i, j := 0, last
		for i <= j {
			for values[i] < pivot {
				i++
			}
			for values[j] > pivot {
				j--
			}
			if i <= j {
				values[i], values[j] = values[j], values[i]
				i++
				j--
			}
		}
		switch {
		case n <= j:
			values = values[:j+1]
		case n >= i:
			values, n = values[i:], n-i
		default:
			return
		}
	}
}
