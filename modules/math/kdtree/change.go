// This file inserts and removes points.

package kdtree

import (
	"context"

	"dappco.re/go/py/modules/math/argument"
)

// InsertOptions are what may be said about a point.
type InsertOptions struct {
	ID    string // no other point has it
	Value any    // something to get back with the point
}

// Insert adds a copy of point and returns its index. Indices of other points stay what they are.
func (t *KDTree) Insert(ctx context.Context, point []float64, options InsertOptions) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	x := &t.index
	if len(point) != x.points.cols {
		return 0, argument.Invalid("point", "%d coordinates, but points have %d", len(point), x.points.cols)
	}
	if !fits(point) {
		return 0, misfit("point", "", point)
	}
	if options.ID != "" {
		if first, twice := t.byID[options.ID]; twice {
			return 0, argument.Invalid("id", "point %d is %q already", first, options.ID)
		}
	}
	at := x.points.rows
	x.points.insert(point)
	if x.metric.angular() {
		x.norms = append(x.norms, x.weighting.norm(point))
	}
	t.describe(at, options)
	if waiting := x.points.rows - x.planted; x.method == byTree && waiting > treeRows && waiting > x.planted/4 {
		// If the context ends, the point has been inserted all the same, and a later call makes the tree.
		_ = x.plant(ctx, nil)
	}
	return at, nil
}

// describe notes id and value of the last row.
func (t *KDTree) describe(at int, options InsertOptions) {
	if options.ID != "" && t.ids == nil {
		t.ids, t.byID = make([]string, at), map[string]int{}
	}
	if t.ids != nil {
		t.ids = append(t.ids, options.ID)
	}
	if options.ID != "" {
		t.byID[options.ID] = at
	}
	if options.Value != nil && t.values == nil {
		t.values = make([]any, at)
	}
	if t.values != nil {
		t.values = append(t.values, options.Value)
	}
}

// Remove takes the point at index away and reports whether it was there. Indices of other points stay what they are.
func (t *KDTree) Remove(ctx context.Context, index int) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.remove(ctx, index)
}

// RemoveID takes the point called id away and reports whether it was there.
func (t *KDTree) RemoveID(ctx context.Context, id string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	at, ok := t.byID[id]
	return ok && t.remove(ctx, at)
}

func (t *KDTree) remove(ctx context.Context, at int) bool {
	x := &t.index
	if at < 0 || at >= x.points.rows || x.points.removed(at) {
		return false
	}
	x.points.remove(at)
	if t.ids != nil {
		delete(t.byID, t.ids[at])
	}
	if t.values != nil {
		t.values[at] = nil
	}
	if planted := len(x.tree.order); x.method == byTree && planted > treeRows && x.points.alive < planted/2 {
		// If the context ends, the point has been removed all the same.
		_ = x.plant(ctx, nil)
	}
	return true
}
