// This file tests searches against Poindexter's tree and against a plain sort, on data of every kind.

package kdtree

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/Snider/Poindexter"

	"dappco.re/go/py/typemap/matrix"
)

var ctx = context.Background()

// datasets are points of so many dimensions, by name.
var datasets = map[string]func(r *rand.Rand, n, dim int) matrix.Matrix{
	"uniform": func(r *rand.Rand, n, dim int) matrix.Matrix {
		return fill(n, dim, func(i, j int) float64 { return r.Float64()*2 - 1 })
	},
	"clusters": func(r *rand.Rand, n, dim int) matrix.Matrix {
		centres := fill(5, dim, func(i, j int) float64 { return r.NormFloat64() * 10 })
		return fill(n, dim, func(i, j int) float64 { return centres.At(i*7%5, j) + r.NormFloat64()*0.01 })
	},
	"duplicates": func(r *rand.Rand, n, dim int) matrix.Matrix {
		return fill(n, dim, func(i, j int) float64 { return float64((i * 31 % 7) * (j + 1) % 3) })
	},
	"grid": func(r *rand.Rand, n, dim int) matrix.Matrix {
		return fill(n, dim, func(i, j int) float64 { return float64(r.IntN(3)) })
	},
	"line": func(r *rand.Rand, n, dim int) matrix.Matrix {
		return fill(n, dim, func(i, j int) float64 { return float64(i) })
	},
	"constant": func(r *rand.Rand, n, dim int) matrix.Matrix {
		return fill(n, dim, func(i, j int) float64 { return 2.5 })
	},
	"zeros": func(r *rand.Rand, n, dim int) matrix.Matrix {
		return fill(n, dim, func(i, j int) float64 { return float64(i%3) * r.NormFloat64() })
	},
	"scales": func(r *rand.Rand, n, dim int) matrix.Matrix {
		return fill(n, dim, func(i, j int) float64 { return r.NormFloat64() * math.Pow(10, float64(r.IntN(40)-20)) })
	},
}

func fill(rows, cols int, f func(i, j int) float64) matrix.Matrix {
	m := matrix.New(rows, cols)
	for i := range rows {
		for j := range cols {
			m.Set(i, j, f(i, j))
		}
	}
	return m
}

func mustBuild(t testing.TB, m matrix.Matrix, metric string, options BuildOptions) *KDTree {
	t.Helper()
	if metric == "weighted_cosine" && options.Weights == nil {
		options.Weights = weightsOf(m.Cols)
	}
	tree, err := Build(ctx, m, metric, options)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func weightsOf(dim int) []float64 {
	weights := make([]float64, dim)
	for i := range weights {
		weights[i] = float64(i%4) + 0.5
	}
	return weights
}

func oracleMetric(name string, dim int) poindexter.DistanceMetric {
	return map[string]poindexter.DistanceMetric{
		"euclidean": poindexter.EuclideanDistance{}, "manhattan": poindexter.ManhattanDistance{}, "chebyshev": poindexter.ChebyshevDistance{}, "cosine": poindexter.CosineDistance{},
		"weighted_cosine": poindexter.WeightedCosineDistance{Weights: weightsOf(dim)},
	}[name]
}

// oracle is Poindexter's tree of the points that are alive; values are the rows.
func oracle(t testing.TB, m matrix.Matrix, metric string) *poindexter.KDTree[int] {
	t.Helper()
	points := make([]poindexter.KDPoint[int], m.Rows)
	for i := range points {
		points[i] = poindexter.KDPoint[int]{Coords: m.Row(i), Value: i}
	}
	tree, err := poindexter.NewKDTree(points, poindexter.WithMetric(oracleMetric(metric, m.Cols)))
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// near reports that two distances differ by rounding only. A cosine near 1 loses digits when it is taken from 1.
func near(metric string, a, b float64) bool {
	slack := 1e-12 * max(math.Abs(a), math.Abs(b))
	if metric == "cosine" || metric == "weighted_cosine" {
		slack = 1e-13
	}
	return a == b || math.Abs(a-b) <= slack
}

// check compares results with those of the oracle: as many, at the same distances, each point where it is said to be, in order, none twice.
func check(t *testing.T, what, metric string, m matrix.Matrix, q []float64, got []Neighbour, distances []float64) {
	t.Helper()
	if len(got) != len(distances) {
		t.Fatalf("%s: %d results, want %d", what, len(got), len(distances))
	}
	seen := map[int]bool{}
	for i, n := range got {
		real := oracleMetric(metric, m.Cols).Distance(q, m.Row(n.Index))
		if !near(metric, n.Distance, distances[i]) || !near(metric, n.Distance, real) || seen[n.Index] || !slices.Equal(n.Point, m.Row(n.Index)) {
			t.Fatalf("%s: result %d is %+v, want distance %v; Poindexter says it is %v", what, i, n, distances[i], real)
		}
		seen[n.Index] = true
	}
	if !slices.IsSortedFunc(got, func(a, b Neighbour) int {
		return cmp.Or(cmp.Compare(a.Distance, b.Distance), cmp.Compare(a.Index, b.Index))
	}) {
		t.Fatalf("%s: not in order: %+v", what, got)
	}
}

// same reports that results are equal to the bit.
func same(a, b []Neighbour) bool {
	return slices.EqualFunc(a, b, func(a, b Neighbour) bool { return a.Index == b.Index && a.Distance == b.Distance })
}

func TestSearch_Nearest_Good(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for name, make := range datasets {
		for _, dim := range []int{1, 2, 3, 7, 16, 41} {
			m := make(r, 220, dim)
			for _, metric := range metricNames {
				want := oracle(t, m, metric)
				scan, tree := mustBuild(t, m, metric, BuildOptions{Method: "scan"}), mustBuild(t, m, metric, BuildOptions{Method: "tree"})
				for trial := range 4 {
					q := slices.Clone(m.Row(r.IntN(m.Rows)))
					if trial%2 == 0 {
						for d := range q {
							q[d] += r.NormFloat64()
						}
					}
					for _, k := range []int{1, 10, 219, 1000} {
						what := fmt.Sprintf("%s, %d dimensions, %s, k=%d", name, dim, metric, k)
						_, distances := want.KNearest(q, k)
						a, err := scan.Nearest(ctx, q, k)
						b, err2 := tree.Nearest(ctx, q, k)
						if err != nil || err2 != nil {
							t.Fatal(err, err2)
						}
						check(t, what, metric, m, q, a, distances)
						if !same(a, b) {
							t.Fatalf("%s: scan and tree differ:\n%v\n%v", what, a, b)
						}
					}
				}
			}
		}
	}
}

func TestSearch_Radius_Good(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for name, make := range datasets {
		for _, dim := range []int{1, 3, 20} {
			m := make(r, 500, dim)
			for _, metric := range metricNames {
				scan, tree := mustBuild(t, m, metric, BuildOptions{Method: "scan"}), mustBuild(t, m, metric, BuildOptions{Method: "tree"})
				q := m.Row(r.IntN(m.Rows))
				all, err := scan.Nearest(ctx, q, 500)
				if err != nil {
					t.Fatal(err)
				}
				for _, radius := range []float64{0, all[50].Distance, all[200].Distance * 1.01, math.Inf(1)} {
					want := all[:0:0]
					for _, n := range all {
						if n.Distance <= radius {
							want = append(want, n)
						}
					}
					a, err := scan.Radius(ctx, q, radius)
					b, err2 := tree.Radius(ctx, q, radius)
					if err != nil || err2 != nil || !same(a, want) || !same(b, want) {
						t.Fatalf("%s, %d dimensions, %s, radius %v: %d and %d results, want %d (%v %v)", name, dim, metric, radius, len(a), len(b), len(want), err, err2)
					}
				}
			}
		}
	}
}

// A long scan is divided among goroutines, and batches among all; the results are those of one.
func TestSearch_Parallel_Good(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	m := datasets["grid"](r, 40000, 30)
	for _, metric := range metricNames {
		tree := mustBuild(t, m, metric, BuildOptions{})
		queries := datasets["grid"](r, 21, 30)
		lists, err := tree.NearestAll(ctx, queries, 12)
		indices, distances, err2 := tree.Query(ctx, queries, 12)
		around, err3 := tree.RadiusAll(ctx, queries, lists[0][3].Distance)
		if err != nil || err2 != nil || err3 != nil {
			t.Fatal(err, err2, err3)
		}
		for i := range queries.Rows {
			one, err := tree.Nearest(ctx, queries.Row(i), 12)
			if err != nil || !same(one, lists[i]) {
				t.Fatalf("%s: %v\n%v %v", metric, lists[i], one, err)
			}
			for j, n := range one {
				if indices.At(i, j) != n.Index || distances.At(i, j) != n.Distance {
					t.Fatal(metric, i, j)
				}
			}
			if within, err := tree.Radius(ctx, queries.Row(i), lists[0][3].Distance); err != nil || !same(within, around[i]) {
				t.Fatal(metric, i, err)
			}
		}
	}
}

func TestSearch_Nearest_Bad(t *testing.T) {
	tree := mustBuild(t, matrix.Matrix{Data: []float64{1, 2, 3, 4}, Rows: 2, Cols: 2, Stride: 2}, "euclidean", BuildOptions{})
	two := matrix.New(2, 2)
	wide := matrix.New(1, 3)
	lie := matrix.Matrix{Rows: 3, Cols: 2, Stride: 2}
	nan := matrix.Matrix{Data: []float64{1, 2, math.NaN(), 0}, Rows: 2, Cols: 2, Stride: 2}
	one := func(_ any, err error) error { return err }
	query := func(q matrix.Matrix, k int) error { _, _, err := tree.Query(ctx, q, k); return err }
	for want, err := range map[string]error{
		"k: 0 is not a number of points":                                                   one(tree.Nearest(ctx, []float64{1, 2}, 0)),
		"k: -1 is not a number of points":                                                  one(tree.NearestAll(ctx, two, -1)),
		"query: 3 coordinates, but points have 2":                                          one(tree.Nearest(ctx, []float64{1, 2, 3}, 1)),
		"query: 0 coordinates, but points have 2":                                          one(tree.Nearest(ctx, nil, 1)),
		"query: coordinate 1 is nan, which is not a finite number":                         one(tree.Nearest(ctx, []float64{1, math.NaN()}, 1)),
		"query: coordinate 0 is -inf, which is not a finite number":                        one(tree.Radius(ctx, []float64{math.Inf(-1), 1}, 1)),
		"query: coordinate 0 is 1e+200, and distances can be calculated up to 1e+150 only": one(tree.Nearest(ctx, []float64{1e200, 1}, 1)),
		"r: -1 is not a distance":                                                          one(tree.Radius(ctx, []float64{1, 2}, -1)),
		"r: nan is not a distance":                                                         one(tree.RadiusAll(ctx, two, math.NaN())),
		"queries: rows have 3 coordinates, but points have 2":                              one(tree.NearestAll(ctx, wide, 1)),
		"queries: row 1, coordinate 0 is nan, which is not a finite number":                query(nan, 1),
		"queries: 0 elements cannot hold 3 rows of 2 that begin every 2 elements":          query(lie, 1),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	big := matrix.Matrix{Data: make([]float64, 2), Rows: 1 << 40, Cols: 2}
	if big.Check() == nil {
		if err := query(big, 1); err == nil || err.Error()[:8] != "queries:" {
			t.Error(err)
		}
	}
}

func TestSearch_Nearest_Ugly(t *testing.T) {
	tree := mustBuild(t, matrix.Matrix{Data: []float64{0, 0, 9, 1, 1, 9, 5, 5, 9}, Rows: 3, Cols: 2, Stride: 3}, "euclidean", BuildOptions{IDs: []string{"a", "", "c"}, Values: []any{1, nil, "x"}})
	got, err := tree.Nearest(ctx, []float64{0, 0}, 99)
	if want := "[{0 0 [0 0] a 1} {1 1.4142135623730951 [1 1]  <nil>} {2 7.0710678118654755 [5 5] c x}]"; err != nil || fmt.Sprint(got) != want {
		t.Error(got, err)
	}
	if lists, err := tree.NearestAll(ctx, matrix.New(0, 7), 1); err != nil || len(lists) != 0 {
		t.Error(lists, err)
	}
	got[0].Point[0] = 7 // a view
	if got, _ := tree.Nearest(ctx, []float64{7, 0}, 1); got[0].Index != 0 || got[0].Distance != 0 {
		t.Error("the point of a neighbour is no view", got)
	}
	// Directions of tiny and huge points are as good as others.
	for _, method := range []string{"scan", "tree"} {
		m := matrix.Matrix{Data: []float64{1e-200, 0, 1e140, 1e140, 0, 5e-324, 0, 0}, Rows: 4, Cols: 2, Stride: 2}
		tree := mustBuild(t, m, "cosine", BuildOptions{Method: method})
		got, err := tree.Nearest(ctx, []float64{1e-170, 0}, 4)
		if err != nil || len(got) != 4 || got[0].Index != 0 || got[0].Distance != 0 || got[1].Index != 1 || math.Abs(got[1].Distance-0.2928932188134524) > 1e-15 || got[2].Index != 2 || got[2].Distance != 1 || got[3].Distance != 1 {
			t.Error(method, got, err)
		}
		if got, err = tree.Nearest(ctx, []float64{0, 0}, 2); err != nil || got[0].Index != 3 || got[0].Distance != 0 || got[1].Index != 0 || got[1].Distance != 1 {
			t.Error(method, got, err)
		}
	}
}
