// This file answers many queries at once, with all processors.

package kdtree

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"dappco.re/go/py/typemap/matrix"
)

const (
	// groupQueries is how many queries pass over a block of rows together: it is read from memory once for all of them.
	groupQueries = 8
	// blockElements is how many numbers such a block has: it stays in the cache of one processor.
	blockElements = 1 << 14
)

// group is what one goroutine uses for group after group of queries.
type group struct {
	targets [groupQueries]target
	bests   [groupQueries]best
}

// searchAll calls take with the results of every query, in no order and from several goroutines; they are take's until it returns. wanted says what is to be found for each.
func (x *index) searchAll(ctx context.Context, queries matrix.Matrix, wanted best, take func(i int, found []candidate)) error {
	workers := max(1, min(runtime.GOMAXPROCS(0), queries.Rows))
	var mu sync.Mutex
	begun := 0 // guarded by mu
	next := func() (from, to int) {
		mu.Lock()
		defer mu.Unlock()
		left := queries.Rows - begun
		from = begun
		begun += min(max(1, min(groupQueries, left/(2*workers))), left) // small groups in the end, so that all processors end together
		return from, begun
	}
	var failure atomic.Pointer[error]
	work := func() {
		var g group
		for failure.Load() == nil {
			from, to := next()
			if from == to {
				return
			}
			if err := x.searchGroup(ctx, &g, queries, from, to, wanted, take); err != nil {
				failure.CompareAndSwap(nil, &err)
			}
		}
	}
	var wg sync.WaitGroup
	for range workers - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
	if err := failure.Load(); err != nil {
		return *err
	}
	return nil
}

// searchGroup answers queries from to to on one goroutine.
func (x *index) searchGroup(ctx context.Context, g *group, queries matrix.Matrix, from, to int, wanted best, take func(int, []candidate)) error {
	targets, bests := g.targets[:to-from], g.bests[:to-from]
	for i := range targets {
		t, err := x.prepare("queries", from+i, queries.Row(from+i))
		if err != nil {
			return err
		}
		targets[i] = t
		bests[i].reset(wanted)
	}
	if x.method == byTree {
		for i := range targets {
			if err := x.searchAlone(ctx, &targets[i], &bests[i]); err != nil {
				return err
			}
		}
	} else {
		block := max(1, blockElements/x.points.cols)
		for row := 0; row < x.points.rows; row += block {
			if err := context.Cause(ctx); err != nil {
				return err
			}
			for i := range targets {
				x.scan(&targets[i], &bests[i], row, min(row+block, x.points.rows))
			}
		}
	}
	for i := range bests {
		take(from+i, bests[i].sorted())
	}
	return nil
}

// searchAlone is search on one goroutine.
func (x *index) searchAlone(ctx context.Context, t *target, b *best) error {
	from := 0
	if x.method == byTree && !(x.metric.angular() && t.norm == 0) {
		x.searchPlanted(t, b)
		from = x.planted
	}
	if from == x.points.rows {
		return context.Cause(ctx)
	}
	return x.scanUntil(ctx, t, b, from, x.points.rows)
}
