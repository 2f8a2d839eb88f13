// This file tests that floats are written as CPython writes them.

package dtoa

import (
	"math"
	"strings"
	"testing"
)

func TestAppend(t *testing.T) {
	for _, tc := range []struct {
		f     float64
		code  byte
		prec  int
		flags Flags
		want  string
	}{
		{0, 'r', 0, AddDot0, "0.0"},
		{math.Copysign(0, -1), 'r', 0, AddDot0, "-0.0"},
		{1e16, 'r', 0, AddDot0, "1e+16"},
		{9999999999999998, 'r', 0, AddDot0, "9999999999999998.0"},
		{0.0001, 'r', 0, AddDot0, "0.0001"},
		{0.00001, 'r', 0, AddDot0, "1e-05"},
		{5e-324, 'r', 0, AddDot0, "5e-324"},
		{1, 'r', 0, 0, "1"},
		{1e22, 'r', 0, Alt, "1.e+22"},
		{2.5, 'f', 0, 0, "2"},
		{2.5, 'f', 0, Alt, "2."},
		{0.125, 'f', 2, 0, "0.12"},
		{-0.001, 'f', 2, 0, "-0.00"},
		{-0.001, 'f', 2, NoNegZero, "0.00"},
		{-0.001, 'f', 2, NoNegZero | Plus, "+0.00"},
		{12345, 'e', 0, Alt, "1.e+04"},
		{12345, 'e', 2, Upper, "1.23E+04"},
		{12, 'g', 1, AddDot0, "1e+01"},
		{12, 'g', 3, AddDot0, "12.0"},
		{100000, 'g', 6, 0, "100000"},
		{1e6, 'g', 6, 0, "1e+06"},
		{0.0001, 'g', 6, 0, "0.0001"},
		{0.00001, 'g', 6, 0, "1e-05"},
		{1, 'g', 6, Alt, "1.00000"},
		{999999.5, 'g', 6, 0, "1e+06"},
		{math.Inf(-1), 'f', 2, Upper, "-INF"},
		{math.NaN(), 'r', 0, Plus, "+nan"},
	} {
		if got := string(Append(nil, tc.f, tc.code, tc.prec, tc.flags)); got != tc.want {
			t.Errorf("Append(%v, %c, %d, %d) = %q, want %q", tc.f, tc.code, tc.prec, tc.flags, got, tc.want)
		}
	}
}

func TestLongPrecision(t *testing.T) {
	for _, code := range []byte("efg") {
		got := string(Append(nil, 0.1, code, 3000, Alt))
		if !strings.Contains(got, "00000000000000055511151231257827021181583404541015625000") || len(got) < 3000 {
			t.Errorf("%c with 3000 digits has %d characters", code, len(got))
		}
	}
}
