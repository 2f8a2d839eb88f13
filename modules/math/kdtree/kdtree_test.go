// This file tests building: what is refused, how it stops, what it takes, and that the caller's matrix is not copied.

package kdtree

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync"
	"testing"

	"dappco.re/go/py/typemap/matrix"
)

func TestKDTree_Build_Good(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for dim, method := range map[int]string{3: "tree", 64: "scan"} {
		m := datasets["uniform"](r, 5000, dim)
		tree := mustBuild(t, m, "Cosine", BuildOptions{})
		if tree.Method() != method || tree.Len() != 5000 || tree.Dimensions() != dim || tree.Metric() != "cosine" {
			t.Error(tree, tree.Dimensions())
		}
		if limit := 5000 * (8 + 4 + 4*dim*boolInt(method == "tree")); tree.Overhead() > limit {
			t.Errorf("%s takes %d bytes beside the points, more than %d", tree, tree.Overhead(), limit)
		}
		before := memory()
		kept := mustBuild(t, m, "euclidean", BuildOptions{Method: "scan"})
		if grown := memory() - before; grown > 1<<16 {
			t.Errorf("a scan of %d bytes takes %d bytes", 8*len(m.Data), grown)
		}
		runtime.KeepAlive(kept)
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func memory() int64 {
	var s runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&s)
	return int64(s.HeapAlloc)
}

func TestKDTree_Build_Bad(t *testing.T) {
	two := matrix.Matrix{Data: []float64{1, 2, 3, 4}, Rows: 2, Cols: 2, Stride: 2}
	with := func(v float64) matrix.Matrix {
		m := matrix.New(3, 2)
		m.Set(2, 1, v)
		return m
	}
	for want, c := range map[string]struct {
		m       matrix.Matrix
		metric  string
		options BuildOptions
	}{
		"points: there are none":           {matrix.Matrix{}, "euclidean", BuildOptions{}},
		"points: they have no coordinates": {matrix.Matrix{Rows: 2}, "euclidean", BuildOptions{}},
		"points: 0 elements cannot hold 2 rows of 2 that begin every 2 elements":                     {matrix.Matrix{Rows: 2, Cols: 2, Stride: 2}, "euclidean", BuildOptions{}},
		"points: row 2, coordinate 1 is nan, which is not a finite number":                           {with(math.NaN()), "euclidean", BuildOptions{}},
		"points: row 2, coordinate 1 is inf, which is not a finite number":                           {with(math.Inf(1)), "cosine", BuildOptions{}},
		"points: row 2, coordinate 1 is -2e+150, and distances can be calculated up to 1e+150 only":  {with(-2e150), "manhattan", BuildOptions{}},
		"metric: \"hamming\" is not one of euclidean, manhattan, chebyshev, cosine, weighted_cosine": {two, "hamming", BuildOptions{}},
		"method: \"ball\" is neither tree nor scan":                                                  {two, "euclidean", BuildOptions{Method: "ball"}},
		"ids: there are 1, but 2 points":                                                             {two, "euclidean", BuildOptions{IDs: []string{"a"}}},
		"ids: points 0 and 1 are both \"a\"":                                                         {two, "euclidean", BuildOptions{IDs: []string{"a", "a"}}},
		"values: there are 3, but 2 points":                                                          {two, "euclidean", BuildOptions{Values: []any{1, 2, 3}}},
		"weights: the metric cosine has none":                                                        {two, "cosine", BuildOptions{Weights: []float64{1, 2}}},
		"weights: there are 0, but points have 2 coordinates":                                        {two, "weighted_cosine", BuildOptions{}},
		"weights: weight 1 is -1, which is negative":                                                 {two, "weighted-cosine", BuildOptions{Weights: []float64{1, -1}}},
		"weights: value 0 is nan, which is not a finite number":                                      {two, "weighted_cosine", BuildOptions{Weights: []float64{math.NaN(), 1}}},
	} {
		if _, err := Build(ctx, c.m, c.metric, c.options); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	for _, dimensions := range []int{0, -1, math.MaxInt} {
		if _, err := Empty(ctx, dimensions, "cosine", BuildOptions{}); err == nil || !strings.HasPrefix(err.Error(), "dimensions: ") {
			t.Error(err)
		}
	}
}

// Building stops with its context or when the callback fails, and the callback sees it go forward.
func TestKDTree_Build_Ugly(t *testing.T) {
	m := datasets["uniform"](rand.New(rand.NewPCG(1, 1)), 100_000, 4)
	ended, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := Build(ended, m, "cosine", BuildOptions{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	var steps []int
	mustBuild(t, m, "cosine", BuildOptions{Progress: func(done, total int) error {
		if total != 200_000 || done > total {
			t.Error(done, total)
		}
		steps = append(steps, done)
		return nil
	}})
	if len(steps) < 4 || steps[len(steps)-1] != 200_000 {
		t.Error(steps)
	}
	broken := errors.New("broken")
	for at := range 3 {
		calls := 0
		_, err := Build(ctx, m, "euclidean", BuildOptions{Progress: func(done, total int) error {
			if calls++; calls > at*3 {
				return broken
			}
			return nil
		}})
		if !errors.Is(err, broken) {
			t.Error(err)
		}
	}
	within, stop := context.WithCancel(ctx)
	_, err := Build(within, m, "euclidean", BuildOptions{Progress: func(done, total int) error {
		if done > 100_000 {
			stop()
		}
		return nil
	}})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	stop()
}

// Orders that are slow to divide are sorted.
func TestGrow_Choose_Ugly(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 2, 9, 100, 5000} {
		for name, key := range map[string]func(i int) float64{
			"random": func(int) float64 { return r.Float64() }, "rising": func(i int) float64 { return float64(i) }, "falling": func(i int) float64 { return -float64(i) },
			"equal": func(int) float64 { return 1 }, "organ": func(i int) float64 { return -math.Abs(float64(i - n/2)) }, "nan": func(i int) float64 { return math.NaN() * float64(i%2) },
		} {
			keys := make([]keyed, n)
			for i := range keys {
				keys[i] = keyed{key(i), int32(i)}
			}
			at := n / 2
			choose(keys, at)
			seen := map[int32]bool{}
			for i, k := range keys {
				seen[k.row] = true
				if i < at && k.key > keys[at].key || i > at && k.key < keys[at].key {
					t.Fatalf("%s, %d: %v at %d, %v at %d", name, n, k.key, i, keys[at].key, at)
				}
			}
			if len(seen) != n {
				t.Errorf("%s, %d: rows are lost", name, n)
			}
		}
	}
}

// The caller changes the matrix and the tree while searches run: results may be stale, and nothing else happens.
func TestKDTree_Changes_Ugly(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	for dim, metric := range map[int]string{3: "euclidean", 2: "cosine", 20: "manhattan", 24: "cosine"} {
		m := datasets["uniform"](r, 3000, dim)
		tree := mustBuild(t, m, metric, BuildOptions{})
		for i := range m.Data { // before the searches: the race detector is right to refuse more
			m.Data[i] = []float64{math.NaN(), math.Inf(1), -1e308, 0}[i%4]
		}
		var wg sync.WaitGroup
		for w := range 3 {
			queries := datasets["uniform"](rand.New(rand.NewPCG(uint64(w), 1)), 40, dim)
			wg.Go(func() {
				for i := range queries.Rows {
					if _, err := tree.Nearest(ctx, queries.Row(i), 5); err != nil {
						t.Error(err)
					}
					if at, err := tree.Insert(ctx, queries.Row(i), InsertOptions{}); err != nil || i%3 == 0 && !tree.Remove(ctx, at) {
						t.Error(at, err)
					}
				}
				if _, _, err := tree.Query(ctx, queries, 3); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
	}
}
