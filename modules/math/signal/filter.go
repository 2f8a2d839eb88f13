// This file filters: convolution, and what smooths samples or takes the smooth part from them.

package signal

import (
	"context"
	"slices"

	"dappco.re/go/py/modules/math/argument"
)

// poll is how many steps a loop does before it looks whether it is to stop.
const poll = 1 << 20

// Convolve is the convolution of a and b, calculated term by term. Mode "full" has every place where they overlap, len(a)+len(b)-1 of them; "same" has the
// middle of that, as many as the longer one; "valid" has the places where the shorter one lies within the longer one.
//
//py:default mode="full"
func Convolve(ctx context.Context, a, b []float64, mode string) ([]float64, error) {
	if err := argument.NotEmpty("a", a); err != nil {
		return nil, err
	}
	if err := argument.NotEmpty("b", b); err != nil {
		return nil, err
	}
	long, short := a, b
	if len(long) < len(short) {
		long, short = short, long
	}
	n, m := len(long), len(short)
	from, to := 0, n+m-1
	switch mode {
	case "full":
	case "same":
		from, to = (m-1)/2, (m-1)/2+n
	case "valid":
		from, to = m-1, n
	default:
		return nil, argument.Invalid("mode", "%q is not full, same or valid", mode)
	}
	out := make([]float64, to-from)
	done := 0
	for i := range out {
		at := from + i
		first, last := max(0, at-n+1), min(m-1, at) // of short
		var sum float64
		for j := first; j <= last; j++ {
			sum += short[j] * long[at-j]
		}
		out[i] = sum
		if done += m; done >= poll {
			done = 0
			if err := context.Cause(ctx); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// LowPass smooths exponentially: every result is alpha of the value and the rest of the result before it. Alpha is more than 0 and at most 1.
func LowPass(values []float64, alpha float64) ([]float64, error) {
	if !(alpha > 0 && alpha <= 1) {
		return nil, argument.Invalid("alpha", "%s is not more than 0 and at most 1", argument.Text(alpha))
	}
	out := slices.Clone(values)
	for i := 1; i < len(out); i++ {
		out[i] = alpha*values[i] + (1-alpha)*out[i-1]
	}
	return out, nil
}

// HighPass is what LowPass takes away: values less their smoothed form.
func HighPass(values []float64, alpha float64) ([]float64, error) {
	out, err := LowPass(values, alpha)
	for i := range out {
		out[i] = values[i] - out[i]
	}
	return out, err
}

// MedianFilter is, for every value, the median of the window values around it. At the ends there are fewer. The window is odd.
//
//py:default window=3
func MedianFilter(ctx context.Context, values []float64, window int) ([]float64, error) {
	if window < 1 || window%2 == 0 {
		return nil, argument.Invalid("window", "%d is not an odd number of values", window)
	}
	if err := argument.Ordered("values", values); err != nil {
		return nil, err
	}
	half := min(window/2, len(values))
	sorted := make([]float64, 0, min(2*half+1, len(values)))
	for _, v := range values[:half] {
		sorted = insert(sorted, v)
	}
	out := make([]float64, len(values))
	done := 0
	for i := range values {
		if at := i + half; at < len(values) {
			sorted = insert(sorted, values[at])
		}
		if at := i - half - 1; at >= 0 {
			place, _ := slices.BinarySearch(sorted, values[at])
			sorted = slices.Delete(sorted, place, place+1)
		}
		m := len(sorted) / 2
		out[i] = sorted[m]
		if len(sorted)%2 == 0 {
			out[i] = sorted[m-1]/2 + sorted[m]/2
		}
		if done += len(sorted); done >= poll {
			done = 0
			if err := context.Cause(ctx); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// insert puts v into its place in sorted.
func insert(sorted []float64, v float64) []float64 {
	at, _ := slices.BinarySearch(sorted, v)
	return slices.Insert(sorted, at, v)
}
