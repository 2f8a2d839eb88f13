// This file has the lock of a queue and its conditions, on which threads wait.

package queue

import (
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// waiting is threads that wait until they are woken. Whoever touches it holds the turn of the interpreter.
type waiting struct{ queue []chan struct{} }

// forever is no deadline.
var forever time.Time

// wait waits to be woken, until the deadline or an interrupt; the turn is free in the meantime.
func (w *waiting) wait(th *thread, deadline time.Time) (woken bool, exc *exception) {
	woke := make(chan struct{})
	w.queue = append(w.queue, woke)
	defer func() {
		if !woken {
			w.leave(woke)
		}
	}()
	var end <-chan time.Time
	if !deadline.IsZero() {
		timer := time.NewTimer(time.Until(deadline))
		defer timer.Stop()
		end = timer.C
	}
	for over := false; ; {
		th.Pause(func(due <-chan struct{}) {
			select {
			case <-woke:
				woken = true
			case <-end:
				over = true
			case <-due:
			}
		})
		if over {
			return false, nil
		}
		if woken {
			return true, nil
		}
		if exc := th.Poll(); exc != nil {
			return false, exc
		}
	}
}

// leave forgets a thread that waits no longer.
func (w *waiting) leave(woke chan struct{}) {
	for i, c := range w.queue {
		if c == woke {
			w.queue = append(w.queue[:i], w.queue[i+1:]...)
			return
		}
	}
}

// wake wakes the n threads that have waited longest.
func (w *waiting) wake(n int) {
	n = min(n, len(w.queue))
	for _, c := range w.queue[:n] {
		close(c)
	}
	w.queue = append([]chan struct{}(nil), w.queue[n:]...)
}

// lock is the mutex of a queue.
type lock struct {
	object.Head
	held    bool
	waiting waiting
}

func asLock(v value) *lock { return object.Cast[lock](v) }

// acquire waits for the lock until the deadline.
func (l *lock) acquire(th *thread, deadline time.Time) (bool, *exception) {
	for l.held {
		woken, exc := l.waiting.wait(th, deadline)
		if exc != nil || !woken {
			return false, exc
		}
	}
	l.held = true
	return true, nil
}

func (l *lock) release() *exception {
	if !l.held {
		return object.Errorf(object.RuntimeErrorType, "release unlocked lock")
	}
	l.held = false
	l.waiting.wake(1)
	return nil
}

// condition is threads that wait for a change of what the lock guards.
type condition struct {
	object.Head
	lock    *lock
	waiting waiting
}

func asCondition(v value) *condition { return object.Cast[condition](v) }

// wait gives up the lock, waits to be woken, and takes the lock again.
func (c *condition) wait(th *thread, deadline time.Time) (woken bool, exc *exception) {
	if exc := c.lock.release(); exc != nil {
		return false, exc
	}
	woken, exc = c.waiting.wait(th, deadline)
	// The lock is taken whatever happens: the caller holds it afterwards.
	for c.lock.held {
		if _, interrupted := c.lock.waiting.wait(th, forever); interrupted != nil {
			return woken, interrupted
		}
	}
	c.lock.held = true
	return woken, exc
}

var lockParams = object.ParseParams("acquire", "(blocking=True, timeout=-1)")

// guards is the methods of what is locked and unlocked.
func guards(of func(v value) *lock) []object.Method {
	take := func(th *thread, self value) (value, *exception) {
		_, exc := of(self).acquire(th, forever)
		return object.True, exc
	}
	return []object.Method{
		{Name: "acquire", Sig: "($self, /, blocking=True, timeout=-1)", Doc: "Lock the lock.", FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
			given, exc := native.Bind(lockParams, args, kw)
			if exc != nil {
				return value{}, exc
			}
			blocking, deadline := true, forever
			if !given[0].IsNull() {
				if blocking, exc = object.Truth(th, given[0]); exc != nil {
					return value{}, exc
				}
			}
			if !given[1].IsNull() {
				seconds, exc := object.ToFloat(th, given[1])
				if exc != nil {
					return value{}, exc
				}
				if seconds >= 0 {
					deadline = after(seconds)
				}
			}
			if l := of(self); !blocking && l.held {
				return object.False, nil
			}
			ok, exc := of(self).acquire(th, deadline)
			return object.Bool(ok), exc
		}},
		{Name: "release", Sig: "($self, /)", Doc: "Release the lock.", F0: func(_ *thread, self value) (value, *exception) { return object.None, of(self).release() }},
		{Name: "__enter__", Sig: "($self, /)", Doc: "Lock the lock.", F0: take},
		{Name: "__exit__", Sig: "($self, /, *exc_info)", Doc: "Release the lock.", Max: -1, FN: func(_ *thread, self value, _ []value) (value, *exception) {
			return object.None, of(self).release()
		}},
	}
}

// after is the time so many seconds from now.
func after(seconds float64) time.Time {
	const longest = float64(1<<62) / float64(time.Second)
	return time.Now().Add(time.Duration(min(seconds, longest) * float64(time.Second)))
}

var lockType = &class{Name: "lock", Module: "_thread", Def: lockDef{}}

type lockDef struct{}

// Define implements object.Definition.
func (lockDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.AddMethods(append(guards(asLock), object.Method{Name: "locked", Sig: "($self, /)", Doc: "Return whether the lock is in the locked state.", F0: func(_ *thread, self value) (value, *exception) {
			return object.Bool(asLock(self).held), nil
		}}))
	})
}

var conditionType = &class{Name: "Condition", Module: "threading", Def: conditionDef{}}

type conditionDef struct{}

// Define implements object.Definition.
func (conditionDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		wake := func(name string, n int) object.Method {
			return object.Method{Name: name, Sig: "($self, /)", Doc: "Wake up threads that wait.", F0: func(_ *thread, self value) (value, *exception) {
				asCondition(self).waiting.wake(n)
				return object.None, nil
			}}
		}
		t.AddMethods(append(guards(func(v value) *lock { return asCondition(v).lock }),
			wake("notify", 1), wake("notify_all", 1<<30),
			object.Method{Name: "wait", Sig: "($self, timeout=None)", Doc: "Wait until notified or until a timeout occurs.", Max: 1, FN: func(th *thread, self value, args []value) (value, *exception) {
				deadline := forever
				if len(args) > 0 && !args[0].IsNone() {
					seconds, exc := object.ToFloat(th, args[0])
					if exc != nil {
						return value{}, exc
					}
					deadline = after(max(seconds, 0))
				}
				woken, exc := asCondition(self).wait(th, deadline)
				return object.Bool(woken), exc
			}}))
	})
}

func newLock() *lock { return &lock{Head: object.NewHead(lockType)} }

func newCondition(l *lock) value {
	c := &condition{Head: object.NewHead(conditionType), lock: l}
	return c.Value()
}
