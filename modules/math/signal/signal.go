// Package signal works on samples that follow each other: averages, differences, filters, waves and noise.
package signal

//go:generate go run ../../../cmd/corepy-bind .

import (
	"math"

	"github.com/Snider/Poindexter"

	"dappco.re/go/py/modules/math/argument"
)

// MovingAverage is, for every value, the mean of it and those before it, window values in all. The first ones have fewer before them.
//
//py:default window=1
func MovingAverage(values []float64, window int) ([]float64, error) {
	if window < 1 {
		return nil, argument.Invalid("window", "%d is not a number of values", window)
	}
	averages := make([]float64, len(values))
	var sum, lost float64 // the sum of the window, and what rounding has taken from it
	bad := 0              // how many values in the window are not finite
	add := func(v float64) {
		next := sum + v
		if math.Abs(sum) >= math.Abs(v) {
			lost += (sum - next) + v
		} else {
			lost += (v - next) + sum
		}
		sum = next
	}
	for i, v := range values {
		if v-v == 0 {
			add(v)
		} else {
			bad++
		}
		first := max(0, i-window+1)
		if i >= window {
			if old := values[i-window]; old-old == 0 {
				add(-old)
			} else {
				bad--
			}
		}
		switch {
		case bad > 0 || sum-sum != 0:
			averages[i] = poindexter.Mean(values[first : i+1])
		default:
			averages[i] = (sum + lost) / float64(i+1-first)
		}
	}
	return averages, nil
}

// Difference is how much every value is more than the one lag places before it: lag values less than there are.
//
//py:default lag=1
func Difference(values []float64, lag int) ([]float64, error) {
	if lag < 1 {
		return nil, argument.Invalid("lag", "%d is not a number of places", lag)
	}
	if lag >= len(values) {
		return []float64{}, nil
	}
	changes := make([]float64, len(values)-lag)
	for i := range changes {
		changes[i] = poindexter.Delta(values[i], values[i+lag])
	}
	return changes, nil
}

// RampUp is how much of duration has elapsed, from 0 to 1. It is 1 if duration is not positive.
func RampUp(elapsed, duration float64) float64 { return poindexter.RampUp(elapsed, duration) }

// Ramp is count numbers from start to stop at equal distances.
//
//py:default count=50
func Ramp(start, stop float64, count int) ([]float64, error) {
	if err := countable("count", count); err != nil {
		return nil, err
	}
	line := make([]float64, count)
	for i := range line {
		switch i {
		case 0:
			line[i] = start
		case count - 1:
			line[i] = stop
		default:
			line[i] = poindexter.Lerp(float64(i)/float64(count-1), start, stop)
		}
	}
	return line, nil
}

// SineWave is a sine of the given period and amplitude at time t, 0 if period is 0.
//
//py:default amplitude=1.0
func SineWave(t, period, amplitude float64) float64 {
	return poindexter.SineWave(t, period, amplitude)
}

// Sine is count samples of a sine that has the given period, in samples, and amplitude.
//
//py:default amplitude=1.0
func Sine(count int, period, amplitude float64) ([]float64, error) {
	if err := countable("count", count); err != nil {
		return nil, err
	}
	wave := make([]float64, count)
	for i := range wave {
		wave[i] = poindexter.SineWave(float64(i), period, amplitude)
	}
	return wave, nil
}

// Oscillate is base, more and less by a sine of the given period and amplitude at time t. Amplitude is a fraction of base. It is base if period is 0.
func Oscillate(base, t, period, amplitude float64) float64 {
	return poindexter.Oscillate(base, t, period, amplitude)
}

// countable refuses negative counts and those that make too many numbers.
func countable(name string, count int) error {
	if count < 0 {
		return argument.Invalid(name, "%d is negative", count)
	}
	return argument.Room(name, count, 8)
}
