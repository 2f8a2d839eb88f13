// This file puts an index together and searches it: a tree for few dimensions, a scan for many.

package kdtree

import (
	"context"
	"math"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"

	"dappco.re/go/py/modules/math/argument"
	"dappco.re/go/py/typemap/matrix"
)

// index finds points. Searches may run side by side; what changes it needs to be alone.
type index struct {
	metric    metric
	weighting *weighting // of a weighted cosine, nil for others
	points    points
	norms     []float64 // of every row for angles, nil for other metrics
	method    method
	tree      tree
	flat      []int32 // for angles, the rows without a direction: no box has a place for them
	planted   int     // how many rows the tree was made of; those behind it are scanned
}

// method is how points are found.
type method uint8

const (
	byScan method = iota
	byTree
)

func (m method) String() string { return [...]string{"scan", "tree"}[m] }

// newIndex checks the points and builds. track is told how far it is, in steps of a total, on this goroutine.
func newIndex(ctx context.Context, x *index, m matrix.Matrix, track func(done, total int) error) error {
	x.points = newPoints(m)
	total := m.Rows
	if x.method == byTree {
		total *= 2
	}
	report := func(offset int) func(int) error {
		if track == nil {
			return nil
		}
		return func(done int) error { return track(offset+done, total) }
	}
	if x.metric.angular() {
		x.norms = make([]float64, m.Rows)
	}
	if err := x.check(ctx, report(0)); err != nil {
		return err
	}
	if x.method == byTree {
		return x.plant(ctx, report(m.Rows))
	}
	return nil
}

// check refuses rows that do not fit and calculates norms, with all processors.
func (x *index) check(ctx context.Context, track func(int) error) error {
	rows, step := x.points.rows, x.stepRows()
	var next, done atomic.Int64
	var wrong atomic.Int64 // the first row that does not fit
	wrong.Store(math.MaxInt64)
	work := func(track func(int) error) error {
		for {
			from := int(next.Add(int64(step))) - step
			if from >= rows || wrong.Load() < int64(from) {
				return nil
			}
			to := min(from+step, rows)
			for i := from; i < to; i++ {
				row := x.points.row(i)
				if !fits(row) {
					for old := wrong.Load(); int64(i) < old && !wrong.CompareAndSwap(old, int64(i)); old = wrong.Load() {
					}
					break
				}
				if x.norms != nil {
					x.norms[i] = x.weighting.norm(row)
				}
			}
			d := done.Add(int64(to - from))
			if err := context.Cause(ctx); err != nil {
				return err
			}
			if track != nil {
				if err := track(int(d)); err != nil {
					next.Store(int64(rows)) // the others stop
					return err
				}
			}
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (rows+step-1)/step) - 1 {
		wg.Go(func() { _ = work(nil) }) // the caller sees the context end as well
	}
	err := work(track)
	wg.Wait()
	if err == nil {
		err = context.Cause(ctx)
	}
	if i := int(wrong.Load()); err == nil && i < rows {
		err = misfitRow("points", i, x.points.row(i))
	}
	return err
}

// misfitRow says what is wrong with row i.
func misfitRow(name string, i int, row []float64) error {
	if err := misfit(name, "row "+strconv.Itoa(i)+", ", row); err != nil {
		return err
	}
	return argument.Invalid(name, "row %d was changed meanwhile", i)
}

// plant makes the tree of all rows that are there.
func (x *index) plant(ctx context.Context, track func(int) error) error {
	rows := make([]int32, 0, x.points.alive)
	var flat []int32
	for i := range x.points.rows {
		switch {
		case x.points.removed(i):
		case x.norms != nil && x.norms[i] == 0:
			flat = append(flat, int32(i))
		default:
			rows = append(rows, int32(i))
		}
	}
	made, err := x.grow(ctx, rows, track)
	if err == nil {
		x.tree, x.flat, x.planted = made, flat, x.points.rows
	}
	return err
}

// inRow is how an error says which of several queries it is about.
func inRow(row int) string {
	if row < 0 {
		return ""
	}
	return "row " + strconv.Itoa(row) + ", "
}

// prepare checks a query, which errors call name. It is in a row of several, or alone, in row -1.
func (x *index) prepare(name string, row int, q []float64) (target, error) {
	if len(q) != x.points.cols {
		return target{}, argument.Invalid(name, "%s%d coordinates, but points have %d", inRow(row), len(q), x.points.cols)
	}
	if !fits(q) {
		return target{}, misfit(name, inRow(row), q)
	}
	t := target{point: q}
	if !x.metric.angular() {
		return t, nil
	}
	var top float64
	for _, v := range q {
		top = max(top, math.Abs(v))
	}
	_, exponent := math.Frexp(top)
	t.point, t.unit = make([]float64, len(q)), make([]float64, len(q))
	for d, v := range q {
		t.point[d] = math.Ldexp(v, -exponent) // the same angles, and products that are neither too large nor too small
	}
	if t.norm = x.weighting.norm(t.point); t.norm == 0 {
		return t, nil
	}
	for d, v := range t.point {
		t.unit[d] = v / t.norm
		if x.weighting != nil {
			t.unit[d] *= x.weighting.roots[d]
			t.point[d] = v * x.weighting.weights[d]
		}
	}
	return t, nil
}

// search fills b for one query, with all processors if that is worth it.
func (x *index) search(ctx context.Context, t *target, b *best) error {
	from := 0
	if x.method == byTree && !(x.metric.angular() && t.norm == 0) {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		x.searchPlanted(t, b)
		from = x.planted
	}
	return x.scanParallel(ctx, t, b, from, x.points.rows)
}

// searchPlanted offers the rows that the tree was made of.
func (x *index) searchPlanted(t *target, b *best) {
	for _, i := range x.flat {
		if !x.points.removed(int(i)) {
			b.offer(1, int(i))
		}
	}
	x.searchTree(t, b)
}

// overhead is how many bytes there are beside the points.
func (x *index) overhead() int {
	return 8*(cap(x.norms)+cap(x.tree.boxes)+cap(x.points.dead)+len(x.points.blocks)*blockRows*x.points.cols) + 4*(cap(x.tree.order)+cap(x.flat))
}
