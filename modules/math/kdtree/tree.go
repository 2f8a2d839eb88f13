// This file is the tree: halves of halves of the points, each with the box that encloses it.

package kdtree

import "math"

const (
	// leafRows is how many points a leaf has at most.
	leafRows = 16
	// treeCols is up to how many dimensions the tree is faster than a scan: with more, the boxes that a query cannot rule out are most of them.
	treeCols = 10
	// treeRows is from how many points on building a tree is worth it.
	treeRows = 256
)

// tree is a balanced binary tree over rows, in arrays. Node 1 is the root, nodes 2*i and 2*i+1 are the halves of node i, and all leaves are on one level. A node
// is a range of order: its first half, rounded down, belongs to the first child.
type tree struct {
	order  []int32   // rows
	boxes  []float64 // per node: cols lower bounds, then cols upper bounds
	leaves int       // the number of the first leaf, which is how many leaves there are
}

// box is the bounds of a node.
func (x *index) box(node int) (lower, upper []float64) {
	cols := x.points.cols
	b := x.tree.boxes[2*cols*node : 2*cols*(node+1)]
	return b[:cols], b[cols:]
}

// place is coordinate d of row as boxes measure it. For angles that is the direction, for which a smaller angle is a smaller Euclidean distance.
func (x *index) place(row []float64, i, d int) float64 {
	if !x.metric.angular() {
		return row[d]
	}
	v := row[d] / x.norms[i]
	if x.weighting != nil {
		v *= x.weighting.roots[d]
	}
	return v
}

// searchTree offers the points of the tree.
func (x *index) searchTree(t *target, b *best) {
	if len(x.tree.order) == 0 {
		return
	}
	s := search{x, t, b, t.point}
	if x.metric.angular() {
		s.at = t.unit
	}
	s.visit(1, 0, len(x.tree.order), 0)
}

// search is a query on its way through the tree.
type search struct {
	x  *index
	t  *target
	b  *best
	at []float64 // the query as boxes measure it
}

// visit offers the points of a node that may be at bound or further.
func (s *search) visit(node, from, to int, bound float64) {
	if bound > s.limit() {
		return
	}
	if node >= s.x.tree.leaves {
		s.leaf(s.x.tree.order[from:to])
		return
	}
	middle := (from + to) / 2
	first, second := s.bound(2*node), s.bound(2*node+1)
	if first <= second {
		s.visit(2*node, from, middle, first)
		s.visit(2*node+1, middle, to, second)
	} else {
		s.visit(2*node+1, middle, to, second)
		s.visit(2*node, from, middle, first)
	}
}

// limit is what bounds are compared with: a little more than the distance of interest, because a bound and a distance are rounded in different ways.
func (s *search) limit() float64 {
	switch limit := s.b.limit; {
	case s.x.metric == euclidean:
		return limit * limit * (1 + 1e-12)
	case s.x.metric.angular(): // half the square of the distance of directions is 1 less the cosine
		return 2*limit*(1+1e-12) + 1e-13
	default:
		return limit * (1 + 1e-12)
	}
}

// bound is the distance of the query to the box of a node: squared, but for the Manhattan and Chebyshev metrics.
func (s *search) bound(node int) float64 {
	lower, upper := s.x.box(node)
	at := s.at
	lower, upper = lower[:len(at)], upper[:len(at)]
	var sum float64
	switch s.x.metric {
	case manhattan:
		for d, v := range at {
			sum += outside(v, lower[d], upper[d])
		}
	case chebyshev:
		for d, v := range at {
			sum = max(sum, outside(v, lower[d], upper[d]))
		}
	default:
		for d, v := range at {
			o := outside(v, lower[d], upper[d])
			sum += o * o
		}
	}
	return sum
}

// outside is how far v is from the range.
func outside(v, lower, upper float64) float64 {
	switch {
	case v < lower:
		return lower - v
	case v > upper:
		return v - upper
	}
	return 0
}

// leaf offers rows.
func (s *search) leaf(rows []int32) {
	x, t, b := s.x, s.t, s.b
	switch {
	case x.metric == euclidean:
		limit := b.square()
		for _, i := range rows {
			if sq := squared(t.point, x.points.row(int(i)), limit); sq <= limit && !x.points.removed(int(i)) {
				b.offer(math.Sqrt(sq), int(i))
				limit = b.square()
			}
		}
	case x.metric == manhattan:
		for _, i := range rows {
			if d := absolute(t.point, x.points.row(int(i)), b.limit); d <= b.limit && !x.points.removed(int(i)) {
				b.offer(d, int(i))
			}
		}
	case x.metric == chebyshev:
		for _, i := range rows {
			if d := greatest(t.point, x.points.row(int(i)), b.limit); d <= b.limit && !x.points.removed(int(i)) {
				b.offer(d, int(i))
			}
		}
	default:
		for _, i := range rows {
			d := t.angle(dot(t.point, x.points.row(int(i))), x.norms[i])
			if d <= b.limit && !x.points.removed(int(i)) {
				b.offer(d, int(i))
			}
		}
	}
}
