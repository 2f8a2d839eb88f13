// This file tests searches without a tree.

package knn

import (
	"context"
	"testing"

	"dappco.re/go/py/typemap/matrix"
)

func TestKnn_Search_Good(t *testing.T) {
	points, _ := matrix.FromRows([][]float64{{1, 0}, {0, 1}, {2, 0.1}})
	got, err := Search(context.Background(), points, []float64{1, 0}, 2, "cosine", SearchOptions{})
	if err != nil || len(got) != 2 || got[0].Index != 0 || got[1].Index != 2 || got[0].Distance != 0 {
		t.Error(got, err)
	}
	got, err = Search(context.Background(), points, []float64{1, 1}, 1, "weighted_cosine", SearchOptions{Weights: []float64{1, 100}})
	if err != nil || got[0].Index != 1 {
		t.Error(got, err)
	}
}

func TestKnn_Search_Bad(t *testing.T) {
	points, _ := matrix.FromRows([][]float64{{1, 0}})
	for want, f := range map[string]func() error{
		"points: there are none": func() error {
			_, err := Search(context.Background(), matrix.Matrix{}, nil, 1, "cosine", SearchOptions{})
			return err
		},
		"query: 1 coordinates, but points have 2": func() error {
			_, err := Search(context.Background(), points, []float64{1}, 1, "cosine", SearchOptions{})
			return err
		},
		"k: 0 is not a number of points": func() error {
			_, err := Search(context.Background(), points, []float64{1, 2}, 0, "cosine", SearchOptions{})
			return err
		},
	} {
		if err := f(); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestKnn_Search_Ugly(t *testing.T) {
	points, _ := matrix.FromRows([][]float64{{1, 0}})
	if got, err := Search(context.Background(), points, []float64{0, 0}, 9, "cosine", SearchOptions{}); err != nil || len(got) != 1 || got[0].Distance != 1 {
		t.Error(got, err)
	}
}
