// This file tests inserting and removing, against a new tree of the same points.

package kdtree

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"dappco.re/go/py/typemap/matrix"
)

func TestChange_Insert_Good(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for _, metric := range metricNames {
		for _, dim := range []int{2, 18} {
			all := datasets["zeros"](r, 2600, dim)
			part := all.Part(0, 300, 0, dim)
			grown := mustBuild(t, part, metric, BuildOptions{})
			gone := map[int]bool{}
			for i := 300; i < all.Rows; i++ {
				if at, err := grown.Insert(ctx, all.Row(i), InsertOptions{}); err != nil || at != i {
					t.Fatal(at, err)
				}
				if i%2 == 0 || i > 2000 {
					victim := r.IntN(i)
					if grown.Remove(ctx, victim) == gone[victim] {
						t.Fatal("Remove says what is not so")
					}
					gone[victim] = true
				}
				if i%200 == 0 || i == all.Rows-1 {
					compare(t, grown, all.Part(0, i+1, 0, dim), gone, metric, all.Row(r.IntN(all.Rows)))
				}
			}
			if grown.Len() != all.Rows-len(gone) {
				t.Error(grown.Len())
			}
		}
	}
}

// compare looks for the same points in a tree that was changed and among all points but those that are gone.
func compare(t *testing.T, grown *KDTree, all matrix.Matrix, gone map[int]bool, metric string, q []float64) {
	t.Helper()
	fresh, err := mustBuild(t, all, metric, BuildOptions{Method: "scan"}).Nearest(ctx, q, all.Rows)
	if err != nil {
		t.Fatal(err)
	}
	want := fresh[:0]
	for _, n := range fresh {
		if !gone[n.Index] {
			want = append(want, n)
		}
	}
	for _, k := range []int{3, all.Rows} {
		if got, err := grown.Nearest(ctx, q, k); err != nil || !same(got, want[:min(k, len(want))]) {
			t.Fatalf("%s, %d points, k=%d: %d results: %v", metric, all.Rows, k, len(got), err)
		}
	}
}

func TestChange_Remove_Good(t *testing.T) {
	tree := mustBuild(t, matrix.Matrix{Data: []float64{0, 1, 2}, Rows: 3, Cols: 1, Stride: 1}, "euclidean", BuildOptions{IDs: []string{"a", "b", ""}})
	if !tree.RemoveID(ctx, "b") || tree.RemoveID(ctx, "b") || tree.RemoveID(ctx, "") || tree.Remove(ctx, 1) || tree.Remove(ctx, -1) || tree.Remove(ctx, 3) {
		t.Error("what was removed is there")
	}
	at, err := tree.Insert(ctx, []float64{1}, InsertOptions{ID: "b", Value: "again"})
	if err != nil || at != 3 || tree.Len() != 3 {
		t.Error(at, err)
	}
	got, err := tree.Nearest(ctx, []float64{1}, 3)
	if fmt.Sprint(got) != "[{3 0 [1] b again} {0 1 [0] a <nil>} {2 1 [2]  <nil>}]" || err != nil {
		t.Error(got, err)
	}
}

func TestChange_Insert_Bad(t *testing.T) {
	tree := mustBuild(t, matrix.New(2, 2), "cosine", BuildOptions{IDs: []string{"a", "b"}})
	for want, c := range map[string]struct {
		point []float64
		id    string
	}{
		"point: 1 coordinates, but points have 2":                  {[]float64{1}, ""},
		"point: coordinate 1 is nan, which is not a finite number": {[]float64{1, math.NaN()}, ""},
		"id: point 1 is \"b\" already":                             {[]float64{1, 2}, "b"},
	} {
		if _, err := tree.Insert(ctx, c.point, InsertOptions{ID: c.id}); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if tree.Len() != 2 {
		t.Error("what is refused was inserted")
	}
}

func TestChange_Insert_Ugly(t *testing.T) {
	tree, err := Empty(ctx, 2, "euclidean", BuildOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := tree.Nearest(ctx, []float64{1, 1}, 3); err != nil || len(got) != 0 {
		t.Error(got, err)
	}
	if lists, err := tree.NearestAll(ctx, matrix.New(2, 2), 3); err != nil || len(lists) != 2 || len(lists[0]) != 0 {
		t.Error(lists, err)
	}
	point := []float64{1, 2}
	if _, err := tree.Insert(ctx, point, InsertOptions{}); err != nil {
		t.Error(err)
	}
	point[0] = 9 // a copy was inserted
	if got, err := tree.Nearest(ctx, []float64{1, 1}, 3); err != nil || fmt.Sprint(got) != "[{0 1 [1 2]  <nil>}]" {
		t.Error(got, err)
	}
	tree.Remove(ctx, 0)
	if got, err := tree.Radius(ctx, []float64{1, 1}, 9); err != nil || len(got) != 0 || tree.Len() != 0 {
		t.Error(got, err)
	}
}
