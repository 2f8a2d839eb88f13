// This file lets one thread at a time use a Go value, where the option Locked says so.

package reflectbind

import (
	"context"
	"reflect"
	"sync"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/typemap"
	"dappco.re/go/py/typemap/numeric"
)

// locker guards the values of one type: by a mutex for each that is in use, and for fields by the value's own lock as well.
type locker struct {
	mu    sync.Mutex
	held  map[typemap.Ptr]*guard
	owner reflect.Type // T, where *T is a sync.Locker; nil for others
}

// guard is the mutex of one value. by and depth belong to the thread that has it; a callback may use the value that it was called from.
type guard struct {
	taken chan struct{} // has an element while somebody has it
	users int
	by    *object.Thread
	depth int
}

func newLocker(t reflect.Type) *locker {
	l := &locker{held: map[typemap.Ptr]*guard{}}
	if reflect.PointerTo(t).Implements(reflect.TypeFor[sync.Locker]()) {
		l.owner = t
	}
	return l
}

// acquire waits for the value at p, as long as the context of the call lasts; the caller has given its turn away if it can.
func (l *locker) acquire(th *object.Thread, p typemap.Ptr) (*guard, error) {
	l.mu.Lock()
	g := l.held[p]
	if g == nil {
		g = &guard{taken: make(chan struct{}, 1)}
		l.held[p] = g
	}
	g.users++
	if g.by == th {
		g.depth++
		l.mu.Unlock()
		return g, nil
	}
	l.mu.Unlock()
	ctx := th.Ctx
	if ctx == nil {
		ctx = context.Background()
	}
	select {
	case g.taken <- struct{}{}:
	case <-ctx.Done():
		l.mu.Lock()
		defer l.mu.Unlock()
		l.forget(p, g)
		return nil, ctx.Err()
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	g.by, g.depth = th, 1
	return g, nil
}

// forget drops a guard that nobody uses or waits for.
func (l *locker) forget(p typemap.Ptr, g *guard) {
	if g.users--; g.users == 0 {
		delete(l.held, p)
	}
}

func (l *locker) release(p typemap.Ptr, g *guard) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.forget(p, g)
	if g.depth--; g.depth == 0 {
		g.by = nil
		<-g.taken
	}
}

// field runs access, which reads or writes a field of the value at p, under the locks.
func (l *locker) field(th *object.Thread, p typemap.Ptr, access func()) *object.Exception {
	var g *guard
	var own sync.Locker
	var err error
	exc := typemap.Contained(th, func() {
		g, err = l.acquire(th, p)
		if err == nil && l.owner != nil && g.depth == 1 {
			own = reflect.NewAt(l.owner, p).Interface().(sync.Locker)
			own.Lock()
		}
	})
	switch {
	case exc != nil:
		return exc
	case err != nil:
		return shared.Exception(th, err)
	}
	defer func() {
		if own != nil {
			own.Unlock()
		}
		l.release(p, g)
	}()
	access()
	return nil
}

// lockField makes getters and setters of a field hold the locks.
func (l *locker) lockField(c *class, set *object.GetSet) {
	get, put := set.Get, set.Set
	set.Get = func(th *object.Thread, self object.Value) (v object.Value, exc *object.Exception) {
		p, ok := c.Unwrap(self)
		if !ok {
			return get(th, self)
		}
		failed := l.field(th, p, func() {
			if v, exc = get(th, self); exc == nil && numeric.IsArray(v) {
				numeric.Unbind(v) // later it would read the field without the locks
			}
		})
		if failed != nil {
			return object.Value{}, failed
		}
		return v, exc
	}
	if put == nil {
		return
	}
	set.Set = func(th *object.Thread, self, v object.Value) (exc *object.Exception) {
		p, ok := c.Unwrap(self)
		if !ok {
			return put(th, self, v)
		}
		if failed := l.field(th, p, func() { exc = put(th, self, v) }); failed != nil {
			return failed
		}
		return exc
	}
}
