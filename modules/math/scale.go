// This file scales: numbers and lists of numbers from one range to another.

package math

import (
	"math"

	"github.com/Snider/Poindexter"

	"dappco.re/go/py/modules/math/argument"
)

// Lerp is the number between a and b at t: a at 0, b at 1.
func Lerp(t, a, b float64) float64 { return poindexter.Lerp(t, a, b) }

// InverseLerp is where v lies between a and b: 0 at a, 1 at b. It is 0 if a equals b.
func InverseLerp(v, a, b float64) float64 { return poindexter.InverseLerp(v, a, b) }

// Remap is the number that lies between out_min and out_max where v lies between in_min and in_max.
func Remap(v, inMin, inMax, outMin, outMax float64) float64 {
	return poindexter.Remap(v, inMin, inMax, outMin, outMax)
}

// RoundToN rounds v to so many decimals, halves away from zero. Negative decimals round to tens, hundreds and so on.
//
//py:default decimals=0
func RoundToN(v float64, decimals int) float64 {
	switch scale := math.Pow(10, float64(decimals)); {
	case v-v != 0, math.IsInf(v*scale, 0): // nothing to round, or more decimals than v has
		return v
	case scale == 0:
		return 0
	}
	return poindexter.RoundToN(v, decimals)
}

// Clamp is the number from lower to upper that is next to v.
func Clamp(v, lower, upper float64) (float64, error) {
	if !(lower <= upper) {
		return 0, argument.Invalid("lower", "%s is not less than or equal to upper, %s", argument.Text(lower), argument.Text(upper))
	}
	return poindexter.Clamp(v, lower, upper), nil
}

// ClampInt is Clamp for integers.
func ClampInt(v, lower, upper int) (int, error) {
	if lower > upper {
		return 0, argument.Invalid("lower", "%d is more than upper, %d", lower, upper)
	}
	return poindexter.ClampInt(v, lower, upper), nil
}

// MinMaxScale is where v lies in the range from lower to upper: 0 at lower, 1 at upper. It is 0 if they are equal.
func MinMaxScale(v, lower, upper float64) float64 { return poindexter.MinMaxScale(v, lower, upper) }

// MinMax is the least and the greatest of values.
func MinMax(values []float64) (lower, upper float64, err error) {
	if err := ordered("values", values); err != nil {
		return 0, 0, err
	}
	lower, upper = poindexter.MinMax(values)
	return lower, upper, nil
}

// Normalize scales values to the range from 0 to 1. Equal values all become 0.
func Normalize(values []float64) ([]float64, error) { return Rescale(values, 0, 1) }

// Rescale scales values to the range from new_min to new_max. Equal values all become new_min.
func Rescale(values []float64, newMin, newMax float64) ([]float64, error) {
	if err := argument.Finite("values", values...); err != nil {
		return nil, err
	}
	if err := argument.Finite("new_min", newMin); err != nil {
		return nil, err
	}
	if err := argument.Finite("new_max", newMax); err != nil {
		return nil, err
	}
	lower, upper := poindexter.MinMax(values)
	scaled := make([]float64, len(values))
	// Halves, so that the range of the largest numbers is a number.
	in, out := upper/2-lower/2, newMax/2-newMin/2
	for i, v := range values {
		switch {
		case lower == upper, v == lower:
			scaled[i] = newMin
		case v == upper:
			scaled[i] = newMax
		default:
			scaled[i] = newMin + 2*((v/2-lower/2)/in*out)
		}
	}
	return scaled, nil
}

// Standardize shifts and scales values so that their mean is 0 and their standard deviation is 1. Equal values all become 0.
func Standardize(values []float64) ([]float64, error) {
	if err := argument.Finite("values", values...); err != nil {
		return nil, err
	}
	mean, deviation := poindexter.Mean(values), poindexter.StdDev(values)
	if lower, upper := poindexter.MinMax(values); lower == upper {
		deviation = 0
	}
	scaled := make([]float64, len(values))
	for i, v := range values {
		if deviation != 0 {
			scaled[i] = (v - mean) / deviation
		}
	}
	return scaled, nil
}
