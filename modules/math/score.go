// This file scores: sums of weighted factors, ratios and changes.

package math

import "github.com/Snider/Poindexter"

// Factor is one part of a score.
type Factor struct {
	Value  float64
	Weight float64
}

// WeightedScore is the sum of every factor's value times its weight, 0 for no factors.
func WeightedScore(factors []Factor) float64 {
	parts := make([]poindexter.Factor, len(factors))
	for i, f := range factors {
		parts[i] = poindexter.Factor(f)
	}
	return poindexter.WeightedScore(parts)
}

// Ratio is part divided by whole, 0 if whole is 0.
func Ratio(part, whole float64) float64 { return poindexter.Ratio(part, whole) }

// Delta is how far it is from old to new.
func Delta(old, new float64) float64 { return poindexter.Delta(old, new) }

// DeltaPercent is the change from old to new in percent of old, 0 if old is 0.
func DeltaPercent(old, new float64) float64 { return poindexter.DeltaPercent(old, new) }

// IsUnderrepresented reports whether value is less than threshold times average.
func IsUnderrepresented(value, average, threshold float64) bool {
	return poindexter.IsUnderrepresented(value, average, threshold)
}
