// This file counts the exports of an object's memory, which forbid to resize it.

package object

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"
	"weak"
)

// Exports counts who sees an object's memory: Go code that holds a Buffer, and memoryviews.
//
// A memoryview that nobody refers to any more must not count, and no reference counts say so; so views are known by
// weak pointers. Only when a resize would fail because of a view that was not released does the collector run to find
// out whether it is garbage. To bound the cost, this stops when it has taken a twentieth of the process's time:
// unreleased views then count as garbage. That is safe: a resize leaves them the old memory.
type Exports struct {
	mu    sync.Mutex
	held  int
	views []weak.Pointer[memorySource]
}

// Hold counts a Buffer and returns what ends that.
func (e *Exports) Hold() (release func()) {
	e.mu.Lock()
	e.held++
	e.mu.Unlock()
	return func() {
		e.mu.Lock()
		e.held--
		e.mu.Unlock()
	}
}

// watch counts s, the source of memoryviews, until it is released or garbage.
func (e *Exports) watch(s *memorySource) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.dropDead()
	e.views = append(e.views, weak.Make(s))
}

// dropDead forgets the views that were released or collected.
func (e *Exports) dropDead() {
	live := e.views[:0]
	for _, w := range e.views {
		if s := w.Value(); s != nil && s.views.Load() > 0 {
			live = append(live, w)
		}
	}
	clear(e.views[len(live):])
	e.views = live
}

var (
	processStart  = time.Now()
	collectorTime atomic.Int64 // nanoseconds spent on collections asked for by Busy
)

// Busy reports that somebody sees the memory.
func (e *Exports) Busy() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.held > 0 {
		return true
	}
	if len(e.views) == 0 {
		return false
	}
	if e.dropDead(); len(e.views) == 0 {
		return false
	}
	spent := time.Duration(collectorTime.Load())
	if spent > 200*time.Millisecond+time.Since(processStart)/20 {
		e.views = nil
		return false
	}
	began := time.Now()
	runtime.GC()
	collectorTime.Add(int64(time.Since(began)))
	e.dropDead()
	return len(e.views) > 0
}

var nameReleaseBuffer = Intern("__release_buffer__")

// ownedBuffer makes buf, a buffer of the memoryview that owner.__buffer__ returned, a buffer of owner: its release
// calls owner.__release_buffer__.
func ownedBuffer(th *Thread, owner, view Value, buf *Buffer) *Buffer {
	end := buf.Release
	buf.Owner = owner
	buf.Release = func() {
		end()
		// As when an object dies, there is nobody to tell of an exception.
		_, _, _ = CallSpecial(th, owner, nameReleaseBuffer, view)
		_ = Cast[MemoryView](view).Release()
	}
	return buf
}

// releaseBufferMethod is __release_buffer__ of the built-in types.
func releaseBufferMethod(_ *Thread, self, v Value) (Value, *Exception) {
	if v.Type() != MemoryViewType {
		return Value{}, TypeErrorf("expected a memoryview object")
	}
	m := Cast[MemoryView](v)
	switch {
	case m.released:
		return Value{}, ValueErrorf("memoryview's buffer has already been released")
	case !m.source.buf.Owner.Is(self):
		return Value{}, ValueErrorf("memoryview's buffer is not this object")
	}
	return None, m.Release()
}
