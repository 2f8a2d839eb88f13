// This file has the searches of a tree.

package kdtree

import (
	"context"
	"math"
	"sync/atomic"

	"dappco.re/go/py/modules/math/argument"
	"dappco.re/go/py/typemap/matrix"
)

// Neighbour is a point that was found.
type Neighbour struct {
	Index    int       // its row
	Distance float64   // from the query
	Point    []float64 // its coordinates, a view of the row
	ID       string    // "" if it has none
	Value    any       // what was given with it
}

// neighbour is the point at c.
func (t *KDTree) neighbour(c candidate) Neighbour {
	n := Neighbour{Index: c.index, Distance: c.distance, Point: t.index.points.row(c.index)}
	if t.ids != nil {
		n.ID = t.ids[c.index]
	}
	if t.values != nil {
		n.Value = t.values[c.index]
	}
	return n
}

func (t *KDTree) neighbours(found []candidate) []Neighbour {
	list := make([]Neighbour, len(found))
	for i, c := range found {
		list[i] = t.neighbour(c)
	}
	return list
}

// count checks k, and is how many points there can be for it.
func (t *KDTree) count(k int) (int, error) {
	if k < 1 {
		return 0, argument.Invalid("k", "%d is not a number of points", k)
	}
	return min(k, t.index.points.alive), nil
}

// Nearest finds the k points that are nearest to query, or all if there are fewer, in the order of distance; of two at the same distance the one with the smaller index comes first.
//
//py:default k=1
func (t *KDTree) Nearest(ctx context.Context, query []float64, k int) ([]Neighbour, error) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	k, err := t.count(k)
	if err != nil {
		return nil, err
	}
	return t.find(ctx, query, nearest(k))
}

// Radius finds the points that are no further than r from query, in the order of distance.
func (t *KDTree) Radius(ctx context.Context, query []float64, r float64) ([]Neighbour, error) {
	if !(r >= 0) {
		return nil, argument.Invalid("r", "%s is not a distance", argument.Text(r))
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.find(ctx, query, within(r))
}

func (t *KDTree) find(ctx context.Context, query []float64, b best) ([]Neighbour, error) {
	x, err := t.index.prepare("query", -1, query)
	if err != nil {
		return nil, err
	}
	if t.index.points.alive == 0 {
		return []Neighbour{}, nil
	}
	if err := t.index.search(ctx, &x, &b); err != nil {
		return nil, err
	}
	return t.neighbours(b.sorted()), nil
}

// recordSize is about how many bytes a Neighbour takes, in Go and in Python.
const recordSize = 256

// NearestAll is Nearest for every row of queries.
//
//py:default k=1
func (t *KDTree) NearestAll(ctx context.Context, queries matrix.Matrix, k int) ([][]Neighbour, error) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	k, err := t.batch(queries, k, recordSize)
	if err != nil {
		return nil, err
	}
	return t.findAll(ctx, queries, best{k: k, limit: math.Inf(1)})
}

// RadiusAll is Radius for every row of queries.
func (t *KDTree) RadiusAll(ctx context.Context, queries matrix.Matrix, r float64) ([][]Neighbour, error) {
	if !(r >= 0) {
		return nil, argument.Invalid("r", "%s is not a distance", argument.Text(r))
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	if _, err := t.batch(queries, 1, recordSize); err != nil {
		return nil, err
	}
	return t.findAll(ctx, queries, within(r))
}

// mostRecords is how many results a call may have whose number only the search can tell.
const mostRecords = 1 << 22

func (t *KDTree) findAll(ctx context.Context, queries matrix.Matrix, wanted best) ([][]Neighbour, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	lists := make([][]Neighbour, queries.Rows)
	var records atomic.Int64
	err := t.index.searchAll(ctx, queries, wanted, func(i int, found []candidate) {
		if records.Add(int64(len(found))) > mostRecords {
			stop(argument.TooLarge("r", "there are more than %d points around the queries", mostRecords))
			return
		}
		lists[i] = t.neighbours(found)
	})
	if err == nil {
		err = context.Cause(ctx)
	}
	if err != nil {
		return nil, err
	}
	return lists, nil
}

// Query is NearestAll that answers with two matrices, a row for every query: the indices of the points, and their distances. If there are fewer points than k, rows are shorter.
//
//py:default k=1
func (t *KDTree) Query(ctx context.Context, queries matrix.Matrix, k int) (indices matrix.Of[int], distances matrix.Matrix, err error) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	if k, err = t.batch(queries, k, 16); err != nil {
		return matrix.Of[int]{}, matrix.Matrix{}, err
	}
	indices, distances = matrix.Make[int](queries.Rows, k), matrix.New(queries.Rows, k)
	err = t.index.searchAll(ctx, queries, best{k: k, limit: math.Inf(1)}, func(i int, found []candidate) {
		for j := range k {
			c := candidate{math.Inf(1), -1} // nothing, if the points were changed to NaN meanwhile
			if j < len(found) {
				c = found[j]
			}
			indices.Set(i, j, c.index)
			distances.Set(i, j, c.distance)
		}
	})
	if err != nil {
		return matrix.Of[int]{}, matrix.Matrix{}, err
	}
	return indices, distances, nil
}

// batch checks queries and k, and that there is room for the results; it returns how many there are for each.
func (t *KDTree) batch(queries matrix.Matrix, k, size int) (int, error) {
	if err := queries.Check(); err != nil {
		return 0, misshapen("queries", err)
	}
	if queries.Rows > 0 && queries.Cols != t.index.points.cols {
		return 0, argument.Invalid("queries", "rows have %d coordinates, but points have %d", queries.Cols, t.index.points.cols)
	}
	k, err := t.count(k)
	if err != nil {
		return 0, err
	}
	if err := argument.Room("queries", queries.Rows, size); err != nil {
		return 0, err
	}
	return k, argument.Room("k", k, size*max(1, queries.Rows))
}

// Nearest is tree.nearest(query, k).
//
//py:default k=1
func Nearest(ctx context.Context, tree *KDTree, query []float64, k int) ([]Neighbour, error) {
	if tree == nil {
		return nil, argument.Invalid("tree", "there is none")
	}
	return tree.Nearest(ctx, query, k)
}
