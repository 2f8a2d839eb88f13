// This file paces Go's garbage collector for programs that run much Python.

package py

import (
	"runtime"
	"runtime/debug"
)

// PaceGC makes Go's collector run less often while the heap is small: the next collection starts when the heap has
// grown by room bytes or by half as much again as is live, whichever is more. Python programs allocate small objects at
// a high rate, and the default pace (collect at 4 MiB, then at each doubling) spends more time collecting than running
// for them. It concerns the whole process, so package py never calls it by itself; the corepy command does. An explicit
// GOGC in the environment wins: call PaceGC only if there is none.
func PaceGC(room uint64) {
	const initialHeap = 4 << 20 // the collector's smallest goal at 100 %
	debug.SetGCPercent(int(room * 100 / initialHeap))
	watchCycles(func() {
		live := uint64(heapLive())
		percent := 50
		if live > 0 {
			percent = max(percent, int(room*100/live))
		}
		debug.SetGCPercent(min(percent, int(room*100/initialHeap)))
	})
}

// cycleMark is an object that each collection finds unreachable.
type cycleMark struct{ _ [16]byte }

// watchCycles calls f after every collection.
func watchCycles(f func()) {
	runtime.SetFinalizer(new(cycleMark), func(*cycleMark) {
		f()
		watchCycles(f)
	})
}
