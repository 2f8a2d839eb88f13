// This file knows which objects have weak references, and calls the callbacks when they are gone.

package weakref

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"weak"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/sys"
)

// target is an object without keeping it alive: two are equal if they are of the same object.
type target = weak.Pointer[object.Head]

func targetOf(v value) target { return weak.Make(v.Head()) }

// valueOf is the object, null if it is gone.
func valueOf(t target) value {
	if h := t.Value(); h != nil {
		return h.Value()
	}
	return value{}
}

// registry is the weak references of one interpreter. Go's collector decides when an object is gone: a cleanup then notes it in dead, from a
// goroutine of its own, and asks the interpreter's thread to call the callbacks at its next poll.
type registry struct {
	entries map[target]*entry
	made    uint64 // how many entries there were
	limit   int    // how many entries there may be before those of objects that are gone are dropped

	mu   sync.Mutex
	dead []target
	th   *thread // who is to call
}

// entry is the references to one object, in the order in which they were made. It is watched, by a cleanup, once one of them has a callback.
type entry struct {
	number  uint64
	watched bool
	refs    []weak.Pointer[reference]
}

type registryKey struct{}

func registryOf(th *thread) *registry {
	r := th.Interp.State(registryKey{}, func() any { return &registry{entries: map[target]*entry{}} }).(*registry)
	if th.Interp.OnPending == nil {
		th.Interp.OnPending = func(th *thread) *exception {
			r.run(th, r.taken())
			return nil
		}
		th.Interp.FirstWeakref = func(v value) value {
			if list := r.live(v); len(list) > 0 {
				return list[0].Value()
			}
			return object.None
		}
	}
	return r
}

// note is what a cleanup does. The registry is not kept alive: the cleanup of an object that an interpreter holds would keep the interpreter.
type note struct {
	r weak.Pointer[registry]
	t target
}

func (n note) run() {
	r := n.r.Value()
	if r == nil {
		return
	}
	r.mu.Lock()
	r.dead = append(r.dead, n.t)
	th := r.th
	r.mu.Unlock()
	th.SetInterrupt(object.InterruptPending)
}

// add makes ref one of the references to v.
func (r *registry) add(th *thread, v value, ref *reference) {
	t := targetOf(v)
	e := r.entries[t]
	if e == nil {
		r.made++
		e = &entry{number: r.made}
		r.purge()
		r.entries[t] = e
	}
	if !e.watched && !ref.callback.IsNull() {
		e.watched = true
		runtime.AddCleanup(v.Head(), note.run, note{weak.Make(r), t})
		r.mu.Lock()
		r.th = th
		r.mu.Unlock()
	}
	e.refs = slices.DeleteFunc(e.refs, func(p weak.Pointer[reference]) bool { return p.Value() == nil })
	e.refs = append(e.refs, weak.Make(ref))
}

// purge drops the entries of objects that are gone when there are twice as many as after the last time. Those with callbacks stay for run.
func (r *registry) purge() {
	if len(r.entries) < max(r.limit, 1024) {
		return
	}
	for t, e := range r.entries {
		if !e.watched && t.Value() == nil {
			delete(r.entries, t)
		}
	}
	r.limit = 2 * len(r.entries)
}

// live is the references to v that are alive themselves; the plain ones, which are shared, come first.
func (r *registry) live(v value) []*reference {
	e := r.entries[targetOf(v)]
	if e == nil {
		return nil
	}
	var list []*reference
	for _, p := range e.refs {
		if ref := p.Value(); ref != nil {
			list = append(list, ref)
		}
	}
	slices.SortStableFunc(list, func(a, b *reference) int {
		rank := func(ref *reference) int {
			if ref.callback.IsNull() && !ref.Type().IsHeap() {
				return 0
			}
			return 1
		}
		return cmp.Compare(rank(a), rank(b))
	})
	return list
}

// taken is the objects that are gone according to cleanups, which are forgotten.
func (r *registry) taken() []target {
	r.mu.Lock()
	defer r.mu.Unlock()
	dead := r.dead
	r.dead = nil
	return dead
}

// Collected calls the callbacks of references to objects that are gone, without waiting for cleanups. It is called after a collection.
func Collected(th *thread) (gone int) {
	r := registryOf(th)
	var dead []target
	for t := range r.entries {
		if t.Value() == nil {
			dead = append(dead, t)
		}
	}
	slices.SortFunc(dead, func(a, b target) int { return cmp.Compare(r.entries[a].number, r.entries[b].number) })
	r.run(th, dead)
	return len(dead)
}

// run forgets objects and calls the callbacks of their references, the last made first.
func (r *registry) run(th *thread, dead []target) {
	for _, t := range dead {
		e := r.entries[t]
		if e == nil {
			continue
		}
		delete(r.entries, t)
		for _, p := range slices.Backward(e.refs) {
			ref := p.Value()
			if ref == nil || ref.callback.IsNull() {
				continue
			}
			f := ref.callback
			ref.callback = value{}
			if _, exc := object.Call1(th, f, ref.Value()); exc != nil {
				shown := "<object repr() failed>"
				if text, failed := object.Repr(th, f); failed == nil {
					shown = text.String()
				}
				sys.Unraisable(th, exc, "Exception ignored while calling weakref callback "+shown, value{})
			}
		}
	}
}
