// This file tests steps between floats and exact sums.

package math

import (
	"math"
	"testing"
)

func TestWalk(t *testing.T) {
	for _, tc := range []struct {
		x, y  float64
		steps uint64
		want  float64
	}{
		{1, 2, 1, math.Nextafter(1, 2)}, {0, -1, 3, -1.5e-323}, {-1, 1, math.MaxUint64, 1}, {1, 0, 2, math.Nextafter(math.Nextafter(1, 0), 0)},
	} {
		if got := walk(tc.x, tc.y, tc.steps); got != tc.want {
			t.Errorf("walk(%v, %v, %d) = %v, want %v", tc.x, tc.y, tc.steps, got, tc.want)
		}
	}
}

func TestExactSum(t *testing.T) {
	var s exactSum
	for _, x := range []float64{1e100, 1, -1e100, 1e-100, 1e50, -1, -1e50} {
		s.add(x)
	}
	if got := s.total(); got != 1e-100 {
		t.Errorf("total is %v", got)
	}
}
