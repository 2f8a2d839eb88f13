// This file defines Finalizers: the objects of an interpreter whose classes have __del__, and which of them are due.

package object

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"weak"
)

// Finalizers calls __del__ where Go's collector decides when: an object is watched from its creation; the collector, having found it unreachable, gives it to
// pending, and the run loop calls its __del__ between two instructions (vm.finalize). Objects that are alive when the interpreter ends are finalised then, in the
// order of their creation. Each object is finalised once at most, and a __del__ may make its object reachable again (PEP 442). Weak references to an object are dead
// before its __del__ runs. An object in a cycle with itself waits for the end, because Go does not finalise cycles.
type Finalizers struct {
	mu      sync.Mutex
	watched []weak.Pointer[Head] // in order of creation; those of finalised objects are nil
	limit   int                  // the length at which watched is compacted
	pending []due
	created int64   // counts the objects that were watched
	main    *Thread // is told that something is due
}

// due is an object to be finalised: the one that was watched as number order.
type due struct {
	h     *Head
	order int64
}

// SetMain makes th the thread that finalises, unless there is one.
func (f *Finalizers) SetMain(th *Thread) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.main == nil {
		f.main = th
	}
}

// Watch makes the collector give h to f. Nothing else may have set a finaliser of h.
func (f *Finalizers) Watch(h *Head) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.created++
	order := f.created
	runtime.SetFinalizer(h, func(h *Head) { f.queue(due{h, order}) })
	if len(f.watched) >= max(f.limit, 64) {
		f.watched = slices.DeleteFunc(f.watched, func(p weak.Pointer[Head]) bool { return p.Value() == nil })
		f.limit = 2 * len(f.watched)
	}
	f.watched = append(f.watched, weak.Make(h))
}

// queue runs on the collector's goroutine.
func (f *Finalizers) queue(d due) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.pending = append(f.pending, d)
	if f.main != nil {
		f.main.SetInterrupt(InterruptFinalize)
	}
}

// Take is what is due, in the order of creation.
func (f *Finalizers) Take() []*Head {
	f.mu.Lock()
	defer f.mu.Unlock()
	slices.SortFunc(f.pending, func(a, b due) int { return cmp.Compare(a.order, b.order) })
	taken := make([]*Head, len(f.pending))
	for i, d := range f.pending {
		taken[i] = d.h
	}
	f.pending = nil
	return taken
}

// TakeAll is what is due and everything that is alive.
func (f *Finalizers) TakeAll() []*Head {
	taken := f.Take()
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, p := range f.watched {
		if h := p.Value(); h != nil {
			runtime.SetFinalizer(h, nil)
			taken = append(taken, h)
		}
	}
	f.watched = nil
	return taken
}

// watchedAlloc is the Alloc slot of classes with __del__ whose instances have the layout of a built-in type.
func watchedAlloc(th *Thread, cls *Type) (Value, *Exception) {
	base := cls.Base
	for sameFunc(base.Alloc, watchedAlloc) {
		base = base.Base
	}
	v, exc := base.Alloc(th, cls)
	if exc == nil {
		th.Interp.Finalizers.Watch(v.Head())
	}
	return v, exc
}
