// Package kdtree finds the nearest of many points, exactly.
//
//	tree = kdtree.build(points, metric="cosine")
//	for n in tree.nearest(query, k=10):
//	    print(n.index, n.distance)
//
// The points are rows of a matrix that stays where it is: the tree keeps no copy of it. With up to 10 dimensions they are found through a tree of boxes, with
// more by a scan, which is faster then; the results are the same. Every call uses all processors where that is worth it, and ends with the
// context of the script. Changing the matrix under a tree gives stale results, but nothing worse.
package kdtree

//go:generate go run ../../../cmd/corepy-bind .

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dappco.re/go/py/modules/math/argument"
	"dappco.re/go/py/typemap/matrix"
)

// KDTree is points that can be searched. Goroutines may share it: inserting and removing wait for searches, and the other way round.
type KDTree struct {
	mu     sync.RWMutex
	index  index          // guarded by mu, as all below
	ids    []string       // of every row, nil if there are none
	byID   map[string]int // the rows of ids
	values []any          // of every row, nil if there are none
}

// BuildOptions are what may be said about the points.
type BuildOptions struct {
	IDs      []string                    // a name for every point, "" for none; no two are the same
	Values   []any                       // something to get back with every point
	Weights  []float64                   // of the dimensions, for the metric weighted_cosine
	Method   string                      // "tree" or "scan"; what is faster, if it is not given
	Progress func(done, total int) error // is called now and then while the tree is built
}

// Build makes a tree of points. Metric is euclidean, manhattan, chebyshev, cosine or weighted_cosine. The cosine distance is 1 less the cosine of the angle; points without a direction,
// all zeros, are at distance 1 from others and 0 from each other.
//
//py:default metric="euclidean"
func Build(ctx context.Context, points matrix.Matrix, metric string, options BuildOptions) (*KDTree, error) {
	if err := points.Check(); err != nil {
		return nil, misshapen("points", err)
	}
	if points.Rows == 0 {
		return nil, argument.Invalid("points", "there are none")
	}
	return build(ctx, points, metric, options)
}

// misshapen is an error of package matrix as one of the argument.
func misshapen(name string, err error) error {
	return argument.Invalid(name, "%s", strings.TrimPrefix(err.Error(), "matrix: "))
}

// Empty makes a tree without points, which will have so many dimensions. Points are inserted.
//
//py:default metric="euclidean"
func Empty(ctx context.Context, dimensions int, metric string, options BuildOptions) (*KDTree, error) {
	if dimensions < 1 {
		return nil, argument.Invalid("dimensions", "%d is not a number of dimensions", dimensions)
	}
	if err := argument.Room("dimensions", dimensions, 8*blockRows); err != nil {
		return nil, err
	}
	return build(ctx, matrix.Matrix{Cols: dimensions, Stride: dimensions}, metric, options)
}

func build(ctx context.Context, points matrix.Matrix, metricName string, options BuildOptions) (*KDTree, error) {
	if points.Cols == 0 {
		return nil, argument.Invalid("points", "they have no coordinates")
	}
	m, err := parseMetric(metricName)
	if err != nil {
		return nil, err
	}
	t := &KDTree{index: index{metric: m}}
	if t.index.weighting, err = newWeighting(m, options.Weights, points.Cols); err != nil {
		return nil, err
	}
	if t.index.method, err = chooseMethod(options.Method, points); err != nil {
		return nil, err
	}
	if err := t.name(points.Rows, options); err != nil {
		return nil, err
	}
	if err := newIndex(ctx, &t.index, points, options.Progress); err != nil {
		return nil, err
	}
	return t, nil
}

func chooseMethod(name string, points matrix.Matrix) (method, error) {
	switch name {
	case "scan":
		return byScan, nil
	case "tree":
		if points.Rows > math.MaxInt32 {
			return 0, argument.Invalid("method", "a tree has at most %d points", math.MaxInt32)
		}
		return byTree, nil
	case "":
		if points.Cols <= treeCols && points.Rows <= math.MaxInt32 {
			return byTree, nil
		}
		return byScan, nil
	}
	return 0, argument.Invalid("method", "%q is neither tree nor scan", name)
}

// name takes the ids and values of rows points.
func (t *KDTree) name(rows int, options BuildOptions) error {
	if options.Values != nil {
		if len(options.Values) != rows {
			return argument.Invalid("values", "there are %d, but %d points", len(options.Values), rows)
		}
		t.values = slices.Clone(options.Values)
	}
	if options.IDs == nil {
		return nil
	}
	if len(options.IDs) != rows {
		return argument.Invalid("ids", "there are %d, but %d points", len(options.IDs), rows)
	}
	t.ids, t.byID = slices.Clone(options.IDs), make(map[string]int, rows)
	for i, id := range options.IDs {
		if id == "" {
			continue
		}
		if first, twice := t.byID[id]; twice {
			return argument.Invalid("ids", "points %d and %d are both %q", first, i, id)
		}
		t.byID[id] = i
	}
	return nil
}

// Len is the number of points.
func (t *KDTree) Len() int {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.index.points.alive
}

// Dimensions is how many coordinates a point has.
func (t *KDTree) Dimensions() int { return t.index.points.cols }

// Metric is the name of the metric.
func (t *KDTree) Metric() string { return t.index.metric.String() }

// Method is how points are found: "tree" or "scan".
func (t *KDTree) Method() string { return t.index.method.String() }

// Overhead is how many bytes the tree takes beside the matrix, ids and values.
func (t *KDTree) Overhead() int {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.index.overhead()
}

// String describes the tree.
func (t *KDTree) String() string {
	return "<KDTree of " + strconv.Itoa(t.Len()) + " points, " + t.Metric() + ", " + t.Method() + ">"
}
