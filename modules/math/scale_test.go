// This file tests scaling, scores and comparisons within a tolerance.

package math

import (
	"math"
	"slices"
	"testing"
)

func TestScale_Numbers_Good(t *testing.T) {
	clamp := func(v, a, b float64) float64 {
		c, err := Clamp(v, a, b)
		if err != nil {
			t.Error(err)
		}
		return c
	}
	for name, c := range map[string][2]float64{
		"lerp":          {Lerp(0.25, 10, 20), 12.5},
		"inverse lerp":  {InverseLerp(12.5, 10, 20), 0.25},
		"remap":         {Remap(5, 0, 10, 100, 200), 150},
		"round":         {RoundToN(2.345, 1), 2.3},
		"round tens":    {RoundToN(125, -1), 130},
		"clamp":         {clamp(5, 0, 1), 1},
		"clamp low":     {clamp(-5, 0, 1), 0},
		"min max scale": {MinMaxScale(5, 0, 10), 0.5},
		"score":         {WeightedScore([]Factor{{1, 2}, {3, 0.5}}), 3.5},
		"no score":      {WeightedScore(nil), 0},
		"ratio":         {Ratio(1, 4), 0.25},
		"delta":         {Delta(3, 1), -2},
		"percent":       {DeltaPercent(50, 75), 50},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: %v, want %v", name, c[0], c[1])
		}
	}
	if n, err := ClampInt(7, 1, 3); err != nil || n != 3 {
		t.Error(n, err)
	}
	if !IsUnderrepresented(3, 10, 0.5) || IsUnderrepresented(5, 10, 0.5) {
		t.Error("IsUnderrepresented")
	}
}

func TestScale_Numbers_Bad(t *testing.T) {
	for _, b := range []float64{0, nan} {
		if _, err := Clamp(1, 2, b); !refused(err, "ValueError", "lower") {
			t.Error(err)
		}
	}
	if _, err := ClampInt(1, 2, 0); !refused(err, "ValueError", "lower") {
		t.Error(err)
	}
	if _, _, err := MinMax(nil); !refused(err, "ValueError", "values") {
		t.Error(err)
	}
	if _, _, err := MinMax([]float64{nan}); !refused(err, "ValueError", "values") {
		t.Error(err)
	}
	if _, err := EpsilonEqual(1, 1, -1); !refused(err, "ValueError", "epsilon") {
		t.Error(err)
	}
}

func TestScale_Numbers_Ugly(t *testing.T) {
	for name, c := range map[string][2]float64{
		"equal ends": {InverseLerp(3, 1, 1), 0}, "no range": {MinMaxScale(3, 1, 1), 0}, "no whole": {Ratio(1, 0), 0}, "no old": {DeltaPercent(0, 3), 0},
		"many decimals": {RoundToN(1.5, 400), 1.5}, "few decimals": {RoundToN(1.5, -400), 0}, "infinite": {RoundToN(inf, 2), inf},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: %v, want %v", name, c[0], c[1])
		}
	}
}

func TestScale_Rescale_Good(t *testing.T) {
	if v, err := Normalize([]float64{10, 20, 15}); err != nil || !slices.Equal(v, []float64{0, 1, 0.5}) {
		t.Error(v, err)
	}
	if v, err := Rescale([]float64{0, 5, 10}, 10, -10); err != nil || !slices.Equal(v, []float64{10, 0, -10}) {
		t.Error(v, err)
	}
	if v, err := Standardize([]float64{2, 4, 4, 4, 5, 5, 7, 9}); err != nil || v[0] != -1.5 || v[7] != 2 {
		t.Error(v, err)
	}
}

func TestScale_Rescale_Bad(t *testing.T) {
	for name, f := range map[string]func() ([]float64, error){
		"values":  func() ([]float64, error) { return Normalize([]float64{nan}) },
		"new_min": func() ([]float64, error) { return Rescale([]float64{1}, inf, 1) },
		"new_max": func() ([]float64, error) { return Rescale([]float64{1}, 1, nan) },
	} {
		if _, err := f(); !refused(err, "ValueError", name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Standardize([]float64{inf}); !refused(err, "ValueError", "values") {
		t.Error(err)
	}
}

func TestScale_Rescale_Ugly(t *testing.T) {
	if v, err := Normalize([]float64{3, 3}); err != nil || !slices.Equal(v, []float64{0, 0}) {
		t.Error(v, err)
	}
	if v, err := Rescale([]float64{3, 3}, 7, 9); err != nil || !slices.Equal(v, []float64{7, 7}) {
		t.Error(v, err)
	}
	if v, err := Normalize(nil); err != nil || v == nil || len(v) != 0 {
		t.Error(v, err)
	}
	if v, err := Normalize([]float64{-math.MaxFloat64, 0, math.MaxFloat64}); err != nil || !slices.Equal(v, []float64{0, 0.5, 1}) {
		t.Error(v, err)
	}
	if v, err := Standardize([]float64{0.1, 0.1, 0.1}); err != nil || !slices.Equal(v, []float64{0, 0, 0}) {
		t.Error(v, err)
	}
}

func TestMath_EpsilonEqual_Good(t *testing.T) {
	for _, c := range []struct {
		a, b, epsilon float64
		want          bool
	}{
		{1, 1 + 1e-10, 1e-9, true}, {1, 1.1, 1e-9, false}, {1, 1, 0, true}, {1, 1.5, 0.5, true}, {1.5, 1, 0.5, true}, {inf, inf, 0, true}, {inf, -inf, 1, false}, {nan, nan, inf, false},
	} {
		if got, err := EpsilonEqual(c.a, c.b, c.epsilon); err != nil || got != c.want {
			t.Errorf("%+v: %v %v", c, got, err)
		}
	}
	if ok, err := EpsilonZero(1e-10, 1e-9); err != nil || !ok {
		t.Error(ok, err)
	}
}
