// This file tests what is taken as points.

package kdtree

import (
	"math/big"
	"slices"
	"testing"

	"dappco.re/go/py/typemap/matrix"
)

func TestRows_Rows_Good(t *testing.T) {
	m := matrix.New(2, 2)
	for name, x := range map[string]any{
		"matrix": m, "pointer": &m, "rows": [][]float64{{0, 0}, {0, 0}}, "lists": []any{[]any{0, 0.0}, []any{false, new(big.Int)}}, "mixed": []any{[]float64{0, 0}, []any{0, 0}},
	} {
		got, err := Rows("points", x)
		if err != nil || got.Rows != 2 || got.Cols != 2 || !slices.Equal(got.Data, m.Data) {
			t.Errorf("%s: %v %v", name, got, err)
		}
		if shared := &got.Data[0] == &m.Data[0]; shared != (name == "matrix" || name == "pointer") {
			t.Errorf("%s: shared is %v", name, shared)
		}
	}
}

func TestRows_Rows_Bad(t *testing.T) {
	var none *matrix.Matrix
	for want, x := range map[string]any{
		"points: expected rows of numbers, got None":      nil,
		"points: expected rows of numbers, got an object": none,
		"points: expected rows of numbers, got bytes":     []byte("ab"),
		"points[1]: expected a row of numbers, got int":   []any{[]any{1}, 2},
		"points[0][1]: expected float, got list":          []any{[]any{1, []any{}}},
		"points[0][0]: expected float, got str":           []any{[]any{"a"}},
	} {
		if _, err := Rows("points", x); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	for _, x := range []any{[]any{[]any{1}, []any{1, 2}}, [][]float64{{1}, {1, 2}}} {
		if _, err := Rows("points", x); err == nil || err.Error() != "points: row 1 has 2 elements, row 0 has 1" {
			t.Error(err)
		}
	}
}

func TestRows_Rows_Ugly(t *testing.T) {
	if m, err := Rows("points", []any{}); err != nil || m.Rows != 0 {
		t.Error(m, err)
	}
	if _, err := Build(ctx, []any{[]any{new(big.Int).Lsh(big.NewInt(1), 5000)}}, "euclidean", BuildOptions{}); err == nil || err.Error() != "points: row 0, coordinate 0 is inf, which is not a finite number" {
		t.Error(err)
	}
}
