// This file implements the memory guard: a watcher that interrupts a script when the heap has grown beyond its limit.

package py

import (
	"runtime"
	"runtime/metrics"
	"time"

	"dappco.re/go/py/engine/object"
)

// memoryGuard samples the size of the live heap while a script runs. Single allocations are checked before they are
// made (object.Thread.CheckAlloc); the guard is for what grows piece by piece.
type memoryGuard struct {
	limit uint64
	base  uint64 // heap in use when the interpreter was made
}

const memoryInterval = 2 * time.Millisecond

func newMemoryGuard(limit int64) *memoryGuard {
	return &memoryGuard{limit: uint64(limit), base: heapInUse()}
}

func heapInUse() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

// watch samples for a script on th until the returned function is called. A nil guard watches nothing.
func (g *memoryGuard) watch(th *object.Thread) (stop func()) {
	if g == nil {
		return func() {}
	}
	done := make(chan struct{})
	go func() {
		tick := time.NewTicker(memoryInterval)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
			}
			// Garbage counts as in use until it is collected: collect before accusing.
			if heapInUse() > g.base+g.limit {
				runtime.GC()
				if heapInUse() > g.base+g.limit {
					th.SetInterrupt(object.InterruptMemory)
				}
			}
		}
	}()
	return func() { close(done) }
}
