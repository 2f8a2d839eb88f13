// This file implements the memory limit: a sampler that interrupts scripts when the heap has grown beyond the limit,
// and the check that decides on MemoryError.

package py

import (
	"context"
	"runtime"
	"runtime/metrics"
	"sync"
	"sync/atomic"
	"time"
	"weak"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// memoryGuard enforces the memory limit of an interpreter.
//
// What a script allocates in one piece is charged to its thread before it is made (object.Thread.CheckAlloc), and after
// every sixteenth of the limit check is asked. What grows piece by piece is found by sample, which looks at the size of
// the heap while a script runs and sets InterruptMemory; the thread asks check at its next back edge or call. check
// stops the script, collects garbage if need be, and so judges by what is really in use.
//
// Garbage is allowed beyond the limit, up to next, so that a script that uses nearly all of its memory does not collect
// all the time. A script over the limit gets one MemoryError and some room to handle it; one that goes on beyond
// ceiling gets it at every back edge and call until it has let go of memory.
type memoryGuard struct {
	limit   int64
	use     *int64       // what the interpreter was seen to use, guarded by heap
	next    atomic.Int64 // heap size from which check is asked
	running atomic.Int32 // entries under way
	ticking atomic.Bool

	mu      sync.Mutex
	threads []weak.Pointer[object.Thread]
	over    int64 // heap size after the last collection while beyond the ceiling, 0 if not
}

// memoryInterval is how often the heap is measured while scripts run.
const memoryInterval = 2 * time.Millisecond

// heap is what the process's heap may hold. Go cannot tell which interpreter an object belongs to, so those that run at
// the same time share their limits; one that does not run counts with what it was seen to use while it ran alone.
var heap struct {
	sync.Mutex
	base    int64 // the heap's size without the interpreters, as far as is known
	idle    int64 // sum of use of the guards that do not run
	limits  int64 // sum of the limits of those that do
	running int
}

// allowed is how big the heap may be.
func allowed() int64 {
	heap.Lock()
	defer heap.Unlock()
	return heap.base + heap.idle + heap.limits
}

// collection lets those who wait for a garbage collection at the same time share it.
var collection struct {
	sync.Mutex
	done chan struct{}
}

func newMemoryGuard(limit int64) *memoryGuard {
	used := heapInUse()
	if used-heapLive() > limit/4 {
		// Too much of it may be garbage: once that is collected, scripts would have its place beyond their limit.
		collectGarbage(context.Background())
		used = heapInUse()
	}
	heap.Lock()
	defer heap.Unlock()
	if heap.running == 0 {
		heap.base = max(0, used-heap.idle)
	}
	return &memoryGuard{limit: limit, use: new(int64)}
}

// limitMemory gives interpreter p a guard.
func (p *Interp) limitMemory(limit int64) {
	g := newMemoryGuard(limit)
	p.guard = g
	p.unlimit = runtime.AddCleanup(p, forget, g.use)
	in := p.in.Interp
	in.OnMemory = g.check
	g.attach(p.in.Thread)
	makeThread := in.NewThread
	in.NewThread = func() *object.Thread {
		th := makeThread()
		g.attach(th)
		return th
	}
}

// forget takes an interpreter that is closed out of the account.
func forget(use *int64) {
	heap.Lock()
	heap.idle -= *use
	*use = 0
	heap.Unlock()
}

// observe takes note of the heap's size after a collection: what is not accounted for is the host's.
func observe(used int64) {
	heap.Lock()
	heap.base = min(heap.base, used)
	heap.Unlock()
}

// heapInUse is the size of the heap's objects, garbage included.
func heapInUse() int64 { return readMetric("/memory/classes/heap/objects:bytes") }

// heapLive is what the last collection found reachable.
func heapLive() int64 { return readMetric("/gc/heap/live:bytes") }

func readMetric(name string) int64 {
	s := [1]metrics.Sample{{Name: name}}
	metrics.Read(s[:])
	return int64(s[0].Value.Uint64())
}

// collectGarbage runs a collection, or waits for one that starts now, until ctx is done.
func collectGarbage(ctx context.Context) {
	collection.Lock()
	done := collection.done
	if done == nil {
		done = make(chan struct{})
		collection.done = done
		go func() {
			runtime.GC()
			collection.Lock()
			collection.done = nil
			collection.Unlock()
			close(done)
		}()
	}
	collection.Unlock()
	select {
	case <-done:
	case <-ctx.Done():
	}
}

// attach makes the guard interrupt th.
func (g *memoryGuard) attach(th *object.Thread) {
	g.mu.Lock()
	defer g.mu.Unlock()
	kept := g.threads[:0]
	for _, p := range g.threads {
		if p.Value() != nil {
			kept = append(kept, p)
		}
	}
	g.threads = append(kept, weak.Make(th))
}

// enter starts sampling, until leave. Sampling goes on over a sequence of short entries. A nil guard watches nothing.
func (g *memoryGuard) enter() {
	if g == nil {
		return
	}
	if g.running.Add(1) == 1 {
		heap.Lock()
		heap.running++
		heap.idle -= *g.use
		heap.limits += g.limit
		heap.Unlock()
	}
	if g.next.Load() == 0 {
		g.next.Store(allowed())
	}
	if g.ticking.CompareAndSwap(false, true) {
		time.AfterFunc(memoryInterval, g.sample)
	}
}

func (g *memoryGuard) leave() {
	if g != nil && g.running.Add(-1) == 0 {
		heap.Lock()
		heap.running--
		heap.idle += *g.use
		heap.limits -= g.limit
		heap.Unlock()
	}
}

// sample looks at the heap once and arranges for the next time.
func (g *memoryGuard) sample() {
	used := heapInUse()
	heap.Lock()
	if heap.running == 1 && g.running.Load() > 0 {
		*g.use = min(g.limit, max(0, used-heap.base-heap.idle))
	}
	heap.Unlock()
	if used > g.next.Load() {
		g.mu.Lock()
		for _, p := range g.threads {
			if th := p.Value(); th != nil {
				th.SetInterrupt(object.InterruptMemory)
			}
		}
		g.mu.Unlock()
	}
	if g.running.Load() > 0 {
		time.AfterFunc(memoryInterval, g.sample)
		return
	}
	g.ticking.Store(false)
	if g.running.Load() > 0 && g.ticking.CompareAndSwap(false, true) {
		time.AfterFunc(memoryInterval, g.sample)
	}
}

// check decides whether th may have need more bytes; it is object.Interp.OnMemory.
func (g *memoryGuard) check(th *object.Thread, need int64) *object.Exception {
	g.mu.Lock()
	defer g.mu.Unlock()
	room := allowed()
	slack := g.limit / 16
	used := heapInUse()
	if g.over > 0 && used+need > room {
		if used < g.over+slack/4 {
			return outOfMemory()
		}
	} else if next := max(room, g.next.Load()); used+need <= next {
		g.next.Store(next)
		th.ClearInterrupt(object.InterruptMemory)
		return nil
	}
	vm.Trim(th)
	ctx := vm.Context(th)
	collectGarbage(ctx)
	used = heapInUse()
	if used+need <= room {
		observe(used)
		g.over = 0
		g.next.Store(max(room, used+need+2*slack))
		th.ClearInterrupt(object.InterruptMemory)
		return nil
	}
	if ctx.Err() != nil {
		return nil // the interruption comes first
	}
	if used > room+g.limit/4 {
		g.over = used
		g.next.Store(room)
		th.SetInterrupt(object.InterruptMemory)
	} else {
		g.over = 0
		g.next.Store(used + slack)
		th.ClearInterrupt(object.InterruptMemory)
	}
	return outOfMemory()
}

func outOfMemory() *object.Exception { return object.NewException(object.MemoryErrorType) }
