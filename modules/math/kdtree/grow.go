// This file builds the tree, with all processors.

package kdtree

import (
	"cmp"
	"context"
	"math"
	"math/bits"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// keyed is a row with the coordinate that it is sorted by: side by side they are one access to memory.
type keyed struct {
	key float64
	row int32
}

// grower is a tree in the making.
type grower struct {
	ctx   context.Context
	x     *index
	keys  []keyed // room for the range of every node: goroutines work on ranges that do not overlap
	idle  atomic.Int32
	stop  atomic.Bool
	done  atomic.Int64
	track func(done int) error
	err   error // of track
}

// grow makes a tree of rows; track is told how many of them are in place, always on the goroutine that called grow. It returns the error of the context or of track.
func (x *index) grow(ctx context.Context, rows []int32, track func(done int) error) (tree, error) {
	y := *x // searches go on with the old tree
	g := &grower{ctx: ctx, x: &y, keys: make([]keyed, len(rows)), track: track}
	g.idle.Store(int32(runtime.GOMAXPROCS(0) - 1))
	leaves := 1
	for (len(rows)+leaves-1)/leaves > leafRows {
		leaves *= 2
	}
	y.tree = tree{order: rows, boxes: make([]float64, 4*leaves*x.points.cols), leaves: leaves}
	g.build(1, 0, len(rows), true)
	g.tell(true)
	if g.err == nil {
		g.err = context.Cause(ctx)
	}
	return y.tree, g.err
}

// build makes the node of a range and those below it. Main says that this is the goroutine that called grow.
func (g *grower) build(node, from, to int, main bool) {
	if g.stop.Load() {
		return
	}
	widest := g.enclose(node, from, to)
	if node >= g.x.tree.leaves {
		g.finish(to-from, main)
		return
	}
	middle := (from + to) / 2
	g.divide(widest, from, middle, to)
	if to-from > 1<<12 && g.idle.Add(-1) >= 0 {
		var wg sync.WaitGroup
		wg.Go(func() {
			g.build(2*node+1, middle, to, false)
			g.idle.Add(1)
		})
		g.build(2*node, from, middle, main)
		wg.Wait()
		g.tell(main)
		return
	} else if to-from > 1<<12 {
		g.idle.Add(1)
	}
	g.build(2*node, from, middle, main)
	g.build(2*node+1, middle, to, main)
}

// finish counts the rows of a leaf, and looks now and then whether it is to stop.
func (g *grower) finish(rows int, main bool) {
	const often = 1 << 12
	done := g.done.Add(int64(rows))
	if done/often == (done-int64(rows))/often {
		return
	}
	if context.Cause(g.ctx) != nil {
		g.stop.Store(true)
	}
	g.tell(main)
}

// tell reports how many rows are in place.
func (g *grower) tell(main bool) {
	if !main || g.track == nil || g.stop.Load() {
		return
	}
	if g.err = g.track(int(g.done.Load())); g.err != nil {
		g.stop.Store(true)
	}
}

// enclose writes the box of a node and returns the dimension in which it is widest.
func (g *grower) enclose(node, from, to int) int {
	x := g.x
	lower, upper := x.box(node)
	for d := range lower {
		lower[d], upper[d] = math.Inf(1), math.Inf(-1)
	}
	for _, i := range x.tree.order[from:to] {
		row := x.points.row(int(i))
		for d := range row {
			v := x.place(row, int(i), d)
			lower[d], upper[d] = min(lower[d], v), max(upper[d], v)
		}
	}
	widest := 0
	for d := range lower {
		if upper[d]-lower[d] > upper[widest]-lower[widest] {
			widest = d
		}
	}
	return widest
}

// divide arranges a range so that no coordinate of dimension d before middle is greater than one behind it.
func (g *grower) divide(d, from, middle, to int) {
	order, keys := g.x.tree.order[from:to], g.keys[from:to]
	for k, i := range order {
		keys[k] = keyed{g.x.place(g.x.points.row(int(i)), int(i), d), i}
	}
	choose(keys, middle-from)
	for k := range keys {
		order[k] = keys[k].row
	}
}

// choose puts into place n what would be there if keys were sorted, nothing greater before it and nothing less behind it. Many equal keys are divided
// evenly, the pivot is the median of three of three, so that no natural order is slow, and an order that is made to be slow gets sorted.
func choose(keys []keyed, n int) {
	for rounds := 3 * bits.Len(uint(len(keys))); len(keys) > 1; rounds-- {
		if rounds == 0 {
			slices.SortFunc(keys, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
			return
		}
		pivot := ninther(keys)
		i, j := 0, len(keys)-1
		for i <= j {
			for keys[i].key < pivot {
				i++
			}
			for keys[j].key > pivot {
				j--
			}
			if i <= j {
				keys[i], keys[j] = keys[j], keys[i]
				i++
				j--
			}
		}
		switch {
		case n <= j:
			keys = keys[:j+1]
		case n >= i:
			keys, n = keys[i:], n-i
		default:
			return
		}
	}
}

func ninther(keys []keyed) float64 {
	n := len(keys) - 1
	at := func(i int) float64 { return keys[n*i/8].key }
	return median(median(at(0), at(1), at(2)), median(at(3), at(4), at(5)), median(at(6), at(7), at(8)))
}

func median(a, b, c float64) float64 {
	return max(min(a, b), min(max(a, b), c))
}
