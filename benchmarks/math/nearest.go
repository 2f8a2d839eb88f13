// This file measures searches for the nearest points.

package main

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/Snider/Poindexter"
	gonum "gonum.org/v1/gonum/spatial/kdtree"

	"dappco.re/go/py/modules/math/kdtree"
	"dappco.re/go/py/typemap/matrix"
)

// neighbours is how many points a query asks for, queries how many queries a round has.
const (
	neighbours = 10
	queries    = 4
)

// shape is a set of data: so many points of so many dimensions, uniform around zero.
type shape struct {
	points, dim int
	metric      string
}

func (s shape) String() string { return fmt.Sprintf("%d x %d, %s", s.points, s.dim, s.metric) }

func (s shape) data() (points, asked matrix.Matrix) {
	r := rand.New(rand.NewPCG(uint64(s.points), uint64(s.dim)))
	points, asked = matrix.New(s.points, s.dim), matrix.New(queries, s.dim)
	for _, m := range []matrix.Matrix{points, asked} {
		for i := range m.Data {
			m.Data[i] = 2*r.Float64() - 1
		}
	}
	return points, asked
}

// searcher answers query i with distances in order; it times itself if it is another process.
type searcher interface {
	search(i int) (distances []float64, seconds float64, err error)
	close()
}

// peer can be searched; fits says for which shapes.
type peer struct {
	label string
	fits  func(s shape) bool
	open  func(s shape, points, asked matrix.Matrix) (searcher, error)
}

func always(shape) bool { return true }

var peers = []peer{
	{"core.math.kdtree", always, openIndex("")},
	{"Poindexter, linear", func(s shape) bool { return s.points <= 200_000 }, openPoindexter(poindexter.BackendLinear)},
	{"Poindexter, gonum", func(s shape) bool { return withGonum() && s.points <= 200_000 }, openPoindexter(poindexter.BackendGonum)},
	{"gonum spatial/kdtree", func(s shape) bool { return s.metric == "euclidean" && s.points <= 200_000 }, openGonum},
	{"CPython 3.14.6, loop", func(s shape) bool { return s.points <= 100_000 }, openCPython},
}

// withGonum reports whether Poindexter was built with its other backend.
func withGonum() bool {
	tree, err := poindexter.NewKDTreeFromDim[int](1, poindexter.WithBackend(poindexter.BackendGonum))
	return err == nil && tree.Backend() == poindexter.BackendGonum
}

// timing is seconds.
type timing struct{ build, query float64 }

// measure times the peers that fit a shape, by label.
func measure(s shape, peers []peer, rounds int) (map[string]timing, error) {
	points, asked := s.data()
	var want [][]float64
	best := map[string]timing{}
	var open []searcher
	var labels []string
	for _, p := range peers {
		if !p.fits(s) {
			continue
		}
		start := time.Now()
		x, err := p.open(s, points, asked)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.label, err)
		}
		defer x.close()
		best[p.label] = timing{build: time.Since(start).Seconds(), query: math.Inf(1)}
		open, labels = append(open, x), append(labels, p.label)
	}
	for range rounds {
		for j, x := range open {
			var total float64
			for i := range queries {
				found, seconds, err := x.search(i)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", labels[j], err)
				}
				total += seconds
				if j == 0 && len(want) < queries {
					want = append(want, found)
				}
				if !equal(found, want[i]) {
					return nil, fmt.Errorf("%s, %s: query %d finds %v, not %v", labels[j], s, i, found, want[i])
				}
			}
			t := best[labels[j]]
			t.query = min(t.query, total/queries)
			best[labels[j]] = t
		}
	}
	return best, nil
}

func equal(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if math.Abs(a[i]-b[i]) > 1e-9 {
			return false
		}
	}
	return true
}

// timed is a searcher in this process.
type timed func(i int) ([]float64, error)

func (f timed) search(i int) ([]float64, float64, error) {
	start := time.Now()
	found, err := f(i)
	return found, time.Since(start).Seconds(), err
}

func (timed) close() {}

func openIndex(method string) func(s shape, points, asked matrix.Matrix) (searcher, error) {
	return func(s shape, points, asked matrix.Matrix) (searcher, error) {
		tree, err := kdtree.Build(context.Background(), points, s.metric, kdtree.BuildOptions{Method: method})
		return timed(func(i int) ([]float64, error) {
			found, err := tree.Nearest(context.Background(), asked.Row(i), neighbours)
			distances := make([]float64, len(found))
			for j, n := range found {
				distances[j] = n.Distance
			}
			return distances, err
		}), err
	}
}

func openPoindexter(backend poindexter.KDBackend) func(s shape, points, asked matrix.Matrix) (searcher, error) {
	return func(s shape, points, asked matrix.Matrix) (searcher, error) {
		list := make([]poindexter.KDPoint[int], points.Rows)
		for i := range list {
			list[i] = poindexter.KDPoint[int]{Coords: points.Row(i)}
		}
		metric := map[string]poindexter.DistanceMetric{"euclidean": poindexter.EuclideanDistance{}, "cosine": poindexter.CosineDistance{}}[s.metric]
		tree, err := poindexter.NewKDTree(list, poindexter.WithMetric(metric), poindexter.WithBackend(backend))
		return timed(func(i int) ([]float64, error) {
			_, distances := tree.KNearest(asked.Row(i), neighbours)
			return distances, nil
		}), err
	}
}

func openGonum(s shape, points, asked matrix.Matrix) (searcher, error) {
	list := make(gonum.Points, points.Rows)
	for i := range list {
		list[i] = points.Row(i)
	}
	tree := gonum.New(list, false)
	return timed(func(i int) ([]float64, error) {
		keeper := gonum.NewNKeeper(neighbours)
		tree.NearestSet(keeper, gonum.Point(asked.Row(i)))
		distances := make([]float64, len(keeper.Heap))
		for j, found := range keeper.Heap {
			distances[j] = math.Sqrt(found.Dist)
		}
		slices.Sort(distances)
		return distances, nil
	}), nil
}
