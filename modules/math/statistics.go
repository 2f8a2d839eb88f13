// This file describes samples: middle, spread, quantiles, how two go together, and how often values occur.

package math

import (
	"math"
	"slices"

	"github.com/Snider/Poindexter"

	"dappco.re/go/py/modules/math/argument"
)

// ordered is what functions that need an order ask of values.
func ordered(name string, values []float64) error {
	if err := argument.NotEmpty(name, values); err != nil {
		return err
	}
	return argument.Ordered(name, values)
}

// Sum adds values; it is 0 for none.
func Sum(values []float64) float64 { return poindexter.Sum(values) }

// Mean is the arithmetic mean of values.
func Mean(values []float64) (float64, error) {
	return poindexter.Mean(values), argument.NotEmpty("values", values)
}

// Median is the middle of values, or the mean of the two in the middle.
func Median(values []float64) (float64, error) { return Quantile(values, 0.5) }

// Mode is the most frequent of values, of several the one that comes first.
func Mode(values []float64) (float64, error) {
	modes, err := Multimode(values)
	if err == nil {
		err = argument.NotEmpty("values", modes)
	}
	if err != nil {
		return 0, err
	}
	return modes[0], nil
}

// Multimode is all the most frequent of values, in the order in which they come.
func Multimode(values []float64) ([]float64, error) {
	if err := argument.Ordered("values", values); err != nil {
		return nil, err
	}
	counts := map[float64]int{}
	most := 0
	for _, v := range values {
		counts[v]++
		most = max(most, counts[v])
	}
	modes := []float64{}
	for _, v := range values {
		if counts[v] == most {
			counts[v] = 0
			modes = append(modes, v)
		}
	}
	return modes, nil
}

// Variance is the mean square of the distances of values from their mean. With sample=True it estimates the variance of the population that
// values are a sample of: the sum of squares divided by one less than their number.
//
//py:default sample=False
func Variance(values []float64, sample bool) (float64, error) {
	if err := argument.NotEmpty("values", values); err != nil || !sample {
		return poindexter.Variance(values), err
	}
	if len(values) == 1 {
		return 0, argument.Invalid("values", "the variance of a sample needs at least two values")
	}
	n := float64(len(values))
	return poindexter.Variance(values) * (n / (n - 1)), nil
}

// Stdev is the square root of the variance.
//
//py:default sample=False
func Stdev(values []float64, sample bool) (float64, error) {
	v, err := Variance(values, sample)
	return math.Sqrt(v), err
}

// Quantile is the number below which the fraction q of values lies. Between two values it lies on the line that joins them.
func Quantile(values []float64, q float64) (float64, error) {
	qs, err := quantiles(values, []float64{q})
	if err != nil {
		return 0, err
	}
	return qs[0], nil
}

// Quantiles is the n-1 numbers that divide values into n parts of equal size: quartiles for 4, percentiles for 100.
//
//py:default n=4
func Quantiles(values []float64, n int) ([]float64, error) {
	if n < 1 {
		return nil, argument.Invalid("n", "%d is not a number of parts", n)
	}
	if err := argument.Room("n", n, 16); err != nil {
		return nil, err
	}
	qs := make([]float64, n-1)
	for i := range qs {
		qs[i] = float64(i+1) / float64(n)
	}
	return quantiles(values, qs)
}

func quantiles(values, qs []float64) ([]float64, error) {
	if err := ordered("values", values); err != nil {
		return nil, err
	}
	sorted := slices.Clone(values)
	if len(qs) > fewPlaces {
		slices.Sort(sorted)
	}
	found := make([]float64, len(qs))
	for i, q := range qs {
		if !(q >= 0 && q <= 1) {
			return nil, argument.Invalid("q", "%s is not between 0 and 1", argument.Text(q))
		}
		at := q * float64(len(sorted)-1)
		below := int(at)
		if len(qs) <= fewPlaces {
			place(sorted, below)
			if below+1 < len(sorted) {
				place(sorted[below+1:], 0)
			}
		}
		found[i] = sorted[below]
		if part := at - float64(below); part > 0 && sorted[below+1] != sorted[below] {
			found[i] = sorted[below]*(1-part) + sorted[below+1]*part
		}
	}
	return found, nil
}

// pairs is what functions of two lists ask of them.
func pairs(x, y []float64, least int) error {
	if len(x) != len(y) {
		return argument.Invalid("y", "there are %d values, but %d in x", len(y), len(x))
	}
	if len(x) < least {
		return argument.Invalid("x", "at least %d values are needed", least)
	}
	return nil
}

// moments is the sums of squares of x and y around their means, and of their products.
func moments(x, y []float64) (xx, yy, xy float64) {
	mx, my := poindexter.Mean(x), poindexter.Mean(y)
	for i := range x {
		dx, dy := x[i]-mx, y[i]-my
		xx, yy, xy = xx+dx*dx, yy+dy*dy, xy+dx*dy
	}
	return xx, yy, xy
}

// Covariance is the mean product of the distances of x and y from their means; with sample=True the estimate from a sample.
//
//py:default sample=False
func Covariance(x, y []float64, sample bool) (float64, error) {
	least, n := 1, float64(len(x))
	if sample {
		least, n = 2, n-1
	}
	if err := pairs(x, y, least); err != nil {
		return 0, err
	}
	_, _, xy := moments(x, y)
	return xy / n, nil
}

// Correlation is Pearson's coefficient of x and y, from -1 to 1.
func Correlation(x, y []float64) (float64, error) {
	if err := pairs(x, y, 2); err != nil {
		return 0, err
	}
	for _, list := range []struct {
		name   string
		values []float64
	}{{"x", x}, {"y", y}} {
		if lower, upper := poindexter.MinMax(list.values); lower == upper {
			return 0, argument.Invalid(list.name, "all values are equal, so they go together with nothing")
		}
	}
	xx, yy, xy := moments(x, y)
	r := xy / (math.Sqrt(xx) * math.Sqrt(yy))
	return poindexter.Clamp(r, -1, 1), nil
}

// Bins is a histogram: counts[i] values lie from edges[i] up to, but not including, edges[i+1]; the last bin includes its end.
type Bins struct {
	Counts []int
	Edges  []float64
}

// HistogramOptions say which range a histogram has.
type HistogramOptions struct {
	Lower *float64 // where the first bin begins; the least value if it is not given
	Upper *float64 // where the last bin ends; the greatest value if it is not given
}

// Histogram counts how many of values lie in each of so many bins of equal width. Values outside of the range are not counted. Equal values without a
// given range lie in a range of width 1 around them.
//
//py:default bins=10
func Histogram(values []float64, bins int, options HistogramOptions) (Bins, error) {
	if bins < 1 {
		return Bins{}, argument.Invalid("bins", "%d is not a number of bins", bins)
	}
	if err := argument.Room("bins", bins, 16); err != nil {
		return Bins{}, err
	}
	if err := argument.NotEmpty("values", values); err != nil {
		return Bins{}, err
	}
	if err := argument.Finite("values", values...); err != nil {
		return Bins{}, err
	}
	lower, upper := poindexter.MinMax(values)
	if lower == upper {
		half := 0.5
		for lower-half == lower || upper+half == upper { // numbers so large that 0.5 is nothing beside them
			half *= 2
		}
		lower, upper = lower-half, upper+half
	}
	if options.Lower != nil {
		lower = *options.Lower
	}
	if options.Upper != nil {
		upper = *options.Upper
	}
	if width := upper - lower; !(width > 0) || math.IsInf(width, 0) {
		return Bins{}, argument.Invalid("upper", "the range from %s to %s has no finite width", argument.Text(lower), argument.Text(upper))
	}
	b := Bins{Counts: make([]int, bins), Edges: make([]float64, bins+1)}
	for i := range b.Edges {
		b.Edges[i] = lower + (upper-lower)*(float64(i)/float64(bins))
	}
	b.Edges[bins] = upper
	for _, v := range values {
		if v >= lower && v <= upper {
			b.Counts[b.find(v, (v-lower)/(upper-lower))]++
		}
	}
	return b, nil
}

// find is the bin of v, which lies at part of the range; division may have put it one bin beside the one whose edges enclose it.
func (b Bins) find(v, part float64) int {
	last := len(b.Counts) - 1
	i := min(int(part*float64(last+1)), last)
	for i > 0 && v < b.Edges[i] {
		i--
	}
	for i < last && v >= b.Edges[i+1] {
		i++
	}
	return i
}

// Statistics is what Summary finds.
type Statistics struct {
	Count    int
	Min      float64
	Max      float64
	Mean     float64
	Median   float64
	Stdev    float64 // of the population
	P25      float64
	P75      float64
	P90      float64
	P99      float64
	Variance float64 // of the population
	Skewness float64 // 0 if all values are equal
}

// Summary describes values.
func Summary(values []float64) (Statistics, error) {
	if err := ordered("values", values); err != nil {
		return Statistics{}, err
	}
	s := poindexter.ComputeDistributionStats(values)
	if s.Min == s.Max { // the mean may have been rounded
		s.StdDev, s.Variance, s.Skewness = 0, 0, 0
	}
	return Statistics{Count: s.Count, Min: s.Min, Max: s.Max, Mean: s.Mean, Median: s.Median, Stdev: s.StdDev, P25: s.P25, P75: s.P75, P90: s.P90, P99: s.P99,
		Variance: s.Variance, Skewness: s.Skewness}, nil
}
