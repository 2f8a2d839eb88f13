// This file searches by looking at every point, in the order of memory.

package kdtree

import (
	"context"
	"math"
	"runtime"
	"sync"
)

// target is a query that has been checked and prepared.
type target struct {
	point []float64 // what points are compared with: for an angle, scaled and with weights
	norm  float64   // for an angle, the length
	unit  []float64 // for an angle, the direction in which boxes of the tree are measured
}

// scan offers rows from to to, the end excluded.
func (x *index) scan(t *target, b *best, from, to int) {
	for from < to {
		data, stride, rows := x.points.span(from)
		rows = min(rows, to-from)
		switch {
		case x.metric.angular() && t.norm == 0:
			x.scanZero(b, from, rows)
		case x.metric.angular():
			x.scanAngles(t, b, data, stride, from, rows)
		case x.metric == euclidean:
			x.scanSquares(t.point, b, data, stride, from, rows)
		default:
			x.scanPlain(t.point, b, data, stride, from, rows)
		}
		from += rows
	}
}

func (x *index) scanSquares(q []float64, b *best, data []float64, stride, from, rows int) {
	limit, cols := b.square(), x.points.cols
	for i := range rows {
		at := i * stride
		if s := squared(q, data[at:at+cols], limit); s <= limit && !x.points.removed(from+i) {
			b.offer(math.Sqrt(s), from+i)
			limit = b.square()
		}
	}
}

func (x *index) scanPlain(q []float64, b *best, data []float64, stride, from, rows int) {
	distance, cols := absolute, x.points.cols
	if x.metric == chebyshev {
		distance = greatest
	}
	for i := range rows {
		at := i * stride
		if d := distance(q, data[at:at+cols], b.limit); d <= b.limit && !x.points.removed(from+i) {
			b.offer(d, from+i)
		}
	}
}

func (x *index) scanAngles(t *target, b *best, data []float64, stride, from, rows int) {
	norms, cols := x.norms[from:from+rows], x.points.cols
	reach := t.reach(b.limit)
	for i, n := range norms {
		at := i * stride
		p := dot(t.point, data[at:at+cols])
		if p < reach*n { // without a division: most points are left out here
			continue
		}
		if d := t.angle(p, n); d <= b.limit && !x.points.removed(from+i) {
			b.offer(d, from+i)
			reach = t.reach(b.limit)
		}
	}
}

// scanZero offers rows to a query without a direction: others of that kind are at distance 0, all the rest at 1.
func (x *index) scanZero(b *best, from, rows int) {
	for i := range rows {
		if x.points.removed(from + i) {
			continue
		}
		d := 1.0
		if x.norms[from+i] == 0 {
			d = 0
		}
		b.offer(d, from+i)
	}
}

// reach is the least product with a point of length 1 that may be within limit. Rounding is on the safe side.
func (t *target) reach(limit float64) float64 { return (1 - limit - 1e-12) * t.norm }

// angle is the distance to a point of length n whose product with the query is p.
func (t *target) angle(p, n float64) float64 {
	if n == 0 {
		return 1
	}
	return min(max(1-p/(t.norm*n), 0), 2)
}

// stepElements is how many numbers a scan reads before it looks whether it is to stop.
const stepElements = 1 << 16

// stepRows is stepElements in rows.
func (x *index) stepRows() int { return max(1, stepElements/x.points.cols) }

// scanUntil is scan that stops with the context.
func (x *index) scanUntil(ctx context.Context, t *target, b *best, from, to int) error {
	step := x.stepRows()
	for ; from < to; from += step {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		x.scan(t, b, from, min(from+step, to))
	}
	return nil
}

// parallelElements is from how many numbers on a scan for one query is worth several goroutines.
const parallelElements = 1 << 19

// scanParallel divides a long scan among the processors.
func (x *index) scanParallel(ctx context.Context, t *target, b *best, from, to int) error {
	workers := min(runtime.GOMAXPROCS(0), (to-from)*x.points.cols/parallelElements+1)
	if workers < 2 {
		return x.scanUntil(ctx, t, b, from, to)
	}
	parts := make([]best, workers)
	errs := make([]error, workers)
	var wg sync.WaitGroup
	for w := range workers {
		parts[w] = *b
		parts[w].heap = make([]candidate, 0, b.k)
		first, last := from+(to-from)*w/workers, from+(to-from)*(w+1)/workers
		wg.Go(func() { errs[w] = x.scanUntil(ctx, t, &parts[w], first, last) })
	}
	wg.Wait()
	for w := range parts {
		if errs[w] != nil {
			return errs[w]
		}
		b.merge(&parts[w])
	}
	return nil
}
