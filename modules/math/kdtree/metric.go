// This file names the metrics and checks numbers that distances are calculated from.

package kdtree

import (
	"math"
	"slices"
	"strings"

	"dappco.re/go/py/modules/math/argument"
)

// metric is how far apart two points are.
type metric uint8

const (
	euclidean metric = iota
	manhattan
	chebyshev
	cosine
	weightedCosine
)

var metricNames = []string{"euclidean", "manhattan", "chebyshev", "cosine", "weighted_cosine"}

func (m metric) String() string { return metricNames[m] }

// angular reports that only the direction of points matters: they have norms.
func (m metric) angular() bool { return m >= cosine }

func parseMetric(name string) (metric, error) {
	at := slices.Index(metricNames, strings.ReplaceAll(strings.ToLower(name), "-", "_"))
	if at < 0 {
		return 0, argument.Invalid("metric", "%q is not one of %s", name, strings.Join(metricNames, ", "))
	}
	return metric(at), nil
}

// largest is the greatest coordinate: the squares of larger ones add up to no number.
const largest = 1e150

// fits reports that row has only numbers that distances can be calculated from. NaN is not less than anything.
func fits(row []float64) bool {
	for _, v := range row {
		if !(math.Abs(v) <= largest) {
			return false
		}
	}
	return true
}

// misfit says what is wrong with a row that does not fit. Prefix says which row it is.
func misfit(name, prefix string, row []float64) error {
	for i, v := range row {
		switch {
		case v-v != 0:
			return argument.Invalid(name, "%scoordinate %d is %s, which is not a finite number", prefix, i, argument.Text(v))
		case math.Abs(v) > largest:
			return argument.Invalid(name, "%scoordinate %d is %s, and distances can be calculated up to %g only", prefix, i, argument.Text(v), largest)
		}
	}
	return nil
}

// weighting is the weights of a weighted cosine, scaled so that the greatest is between 0.5 and 1, which changes no angle. It is nil for other metrics.
type weighting struct {
	weights, roots []float64
}

func newWeighting(m metric, weights []float64, cols int) (*weighting, error) {
	if m != weightedCosine {
		if weights != nil {
			return nil, argument.Invalid("weights", "the metric %s has none", m)
		}
		return nil, nil
	}
	if len(weights) != cols {
		return nil, argument.Invalid("weights", "there are %d, but points have %d coordinates", len(weights), cols)
	}
	if err := argument.Finite("weights", weights...); err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(weights, func(w float64) bool { return w < 0 }); i >= 0 {
		return nil, argument.Invalid("weights", "weight %d is %g, which is negative", i, weights[i])
	}
	_, exponent := math.Frexp(slices.Max(weights))
	w := &weighting{make([]float64, cols), make([]float64, cols)}
	for i := range weights {
		w.weights[i] = math.Ldexp(weights[i], -exponent)
		w.roots[i] = math.Sqrt(w.weights[i])
	}
	return w, nil
}

// norm is the length of row. It is 0 only if every coordinate that has a weight is 0: squares that are too small are scaled.
func (w *weighting) norm(row []float64) float64 {
	sum := w.squares(row, 1)
	if sum >= 1e-280 {
		return math.Sqrt(sum)
	}
	var top float64
	for _, v := range row {
		top = max(top, math.Abs(v))
	}
	if top == 0 {
		return 0
	}
	_, exponent := math.Frexp(top)
	return math.Ldexp(math.Sqrt(w.squares(row, math.Ldexp(1, min(-exponent, 1023)))), -min(-exponent, 1023))
}

// squares is the weighted sum of the squares of row's coordinates times scale.
func (w *weighting) squares(row []float64, scale float64) (sum float64) {
	if w == nil {
		if scale == 1 {
			return dot(row, row)
		}
		for _, v := range row {
			sum += v * scale * (v * scale)
		}
		return sum
	}
	for i, v := range row {
		sum += w.weights[i] * (v * scale * (v * scale))
	}
	return sum
}
