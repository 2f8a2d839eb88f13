// Package math sorts, searches, describes, scales and scores numbers.
//
// Functions that need an order (median, sort, quantile, min and max) refuse NaN; others calculate with NaN and infinities
// as floating point does. Statistics of no values are errors; a transformation of no values is an empty list.
package math

//go:generate go run ../../cmd/corepy-bind .

import (
	"github.com/Snider/Poindexter"

	"dappco.re/go/py/modules/math/argument"
	"dappco.re/go/py/modules/math/signal"
)

// EpsilonEqual reports whether a and b differ by no more than epsilon. Equal infinities are equal, NaN equals nothing.
//
//py:default epsilon=1e-09
func EpsilonEqual(a, b, epsilon float64) (bool, error) {
	if !(epsilon >= 0) {
		return false, argument.Invalid("epsilon", "%s is not a distance", argument.Text(epsilon))
	}
	return a == b || a-b == epsilon || b-a == epsilon || poindexter.ApproxEqual(a, b, epsilon), nil
}

// EpsilonZero reports whether value is no further than epsilon from zero.
//
//py:default epsilon=1e-09
func EpsilonZero(value, epsilon float64) (bool, error) { return EpsilonEqual(value, 0, epsilon) }

// MovingAverage is core.math.signal.moving_average.
//
//py:default window=1
func MovingAverage(values []float64, window int) ([]float64, error) {
	return signal.MovingAverage(values, window)
}

// Difference is core.math.signal.difference.
//
//py:default lag=1
func Difference(values []float64, lag int) ([]float64, error) {
	return signal.Difference(values, lag)
}
