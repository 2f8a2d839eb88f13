// This file defines Turn, the lock that a goroutine holds while it executes Python.

package object

import (
	"context"
	"errors"
	"sync"
	"time"
)

// ErrClosed is what a goroutine gets that wants to enter an interpreter which was closed, before or while it waited.
var ErrClosed = errors.New("py: the interpreter is closed")

// turnInterval is how long a waiter lets the holder of a turn go on before it asks it to give way.
const turnInterval = time.Millisecond

// Turn makes goroutines execute the Python code of one interpreter one at a time: its objects have no locks of their
// own.
//
// Whoever enters the interpreter from outside takes the turn and releases it when it leaves: package py for an entry, a
// Python callable that Go calls on a goroutine of its own. In between, the thread that holds it gives it up for a while
// in two cases, both only once the interpreter is shared (Interp.Share), so that nobody else pays:
//   - around what may block, a Go function above all: Thread.Away and Thread.Return;
//   - when somebody has waited for turnInterval: InterruptYield is set, and the holder yields between two instructions,
//     so that what is one operation for a script is one for other goroutines too.
//
// Until then entries run whole, one after another.
//
// The turn is handed over, never up for grabs: Release gives it to whoever waits longest, so nobody starves, and nobody
// spins. A goroutine holds no other lock while it waits, except that an entry from a Go function of the interpreter
// continues on the thread that called the function (see Marked).
//
// A goroutine that enters can give up waiting; a thread that returns cannot, because the Python code below it has to be
// unwound under the turn. After Close the former are refused and the latter interrupted.
type Turn struct {
	mu     sync.Mutex
	held   bool
	holder *Thread // nil between Take(nil) and Hold
	queue  []*turnWaiter
	timer  *time.Timer // asks the holder to give way
	armed  bool        // the timer is running
	closed bool
	// pausing are the threads that wait for something outside; see Thread.Pause.
	pausing map[*Thread]struct{}
}

// turnWaiter is one goroutine in the queue. ready is closed when it has the turn, or is refused.
type turnWaiter struct {
	th      *Thread
	ready   chan struct{}
	returns bool // it cannot be refused
	refused bool
}

// Take waits for the turn until ctx is done or the interpreter is closed. th, the thread that will run, may be nil if
// Hold names it later.
func (t *Turn) Take(th *Thread, ctx context.Context) error {
	t.mu.Lock()
	if t.closed {
		t.mu.Unlock()
		return ErrClosed
	}
	if !t.held {
		t.held, t.holder = true, th
		t.mu.Unlock()
		return nil
	}
	w := t.enqueue(th, false)
	t.mu.Unlock()
	var done <-chan struct{}
	if ctx != nil {
		done = ctx.Done()
	}
	select {
	case <-w.ready:
		if w.refused {
			return ErrClosed
		}
		return nil
	case <-done:
	}
	t.mu.Lock()
	waiting := t.dequeue(w)
	t.mu.Unlock()
	if !waiting && !w.refused {
		t.Release()
	}
	return ctx.Err()
}

// TryTake takes the turn if nobody has it.
func (t *Turn) TryTake(th *Thread) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.held || t.closed {
		return false
	}
	t.held, t.holder = true, th
	return true
}

// Hold says which thread runs in the turn that was taken without one.
func (t *Turn) Hold(th *Thread) {
	t.mu.Lock()
	t.holder = th
	t.arm()
	t.mu.Unlock()
}

// Release gives the turn to the goroutine that has waited longest.
func (t *Turn) Release() {
	t.mu.Lock()
	t.pass()
	t.mu.Unlock()
}

// Close refuses everybody who waits to enter, now and later. The caller holds the turn.
func (t *Turn) Close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	for th := range t.pausing {
		th.rouse()
	}
	kept := t.queue[:0]
	for _, w := range t.queue {
		if w.returns {
			kept = append(kept, w)
			continue
		}
		w.refused = true
		close(w.ready)
	}
	clear(t.queue[len(kept):])
	t.queue = kept
}

// Closed reports that the interpreter was closed.
func (t *Turn) Closed() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.closed
}

// Yield lets those who wait have the turn, if th holds it, and takes it back. The error is ErrClosed if the interpreter
// was closed, and persists.
func (t *Turn) Yield(th *Thread) error {
	th.ClearInterrupt(InterruptYield)
	t.mu.Lock()
	if t.holder != th {
		t.mu.Unlock()
		return nil
	}
	if len(t.queue) > 0 && !t.closed {
		w := t.enqueue(th, true)
		t.pass()
		t.mu.Unlock()
		<-w.ready
		t.mu.Lock()
	}
	closed := t.closed
	t.mu.Unlock()
	if closed {
		th.SetInterrupt(InterruptYield)
		return ErrClosed
	}
	return nil
}

// leave releases the turn if th holds it.
func (t *Turn) leave(th *Thread) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.holder != th {
		return false
	}
	t.pass()
	return true
}

// TakeAnyway takes the turn, of a closed interpreter too: for threads that have Python code to finish, and last words.
func (t *Turn) TakeAnyway(th *Thread) {
	t.mu.Lock()
	if t.held {
		w := t.enqueue(th, true)
		t.mu.Unlock()
		<-w.ready
		t.mu.Lock()
	}
	t.held, t.holder = true, th
	t.mu.Unlock()
}

// comeBack is TakeAnyway for a thread that was away: it is interrupted if the interpreter was closed in the meantime.
func (t *Turn) comeBack(th *Thread) {
	t.TakeAnyway(th)
	t.mu.Lock()
	closed := t.closed
	t.mu.Unlock()
	if closed {
		th.SetInterrupt(InterruptYield)
	}
}

// enqueue, dequeue, pass, arm and ask are called with mu held, but for ask, which the timer calls.
func (t *Turn) enqueue(th *Thread, returns bool) *turnWaiter {
	w := &turnWaiter{th: th, ready: make(chan struct{}), returns: returns}
	t.queue = append(t.queue, w)
	t.arm()
	return w
}

// dequeue reports whether w was still waiting.
func (t *Turn) dequeue(w *turnWaiter) bool {
	for i, q := range t.queue {
		if q == w {
			t.queue = append(t.queue[:i], t.queue[i+1:]...)
			return true
		}
	}
	return false
}

func (t *Turn) pass() {
	t.holder = nil
	if len(t.queue) == 0 {
		t.held = false
		return
	}
	w := t.queue[0]
	t.queue[0] = nil
	t.queue = t.queue[1:]
	t.holder = w.th
	close(w.ready)
	t.arm()
}

// arm starts the timer if somebody waits for a thread that can be asked.
func (t *Turn) arm() {
	if t.armed || len(t.queue) == 0 || t.holder == nil || !t.holder.Interp.Shared.Load() {
		return
	}
	t.armed = true
	if t.timer == nil {
		t.timer = time.AfterFunc(turnInterval, t.ask)
		return
	}
	t.timer.Reset(turnInterval)
}

func (t *Turn) ask() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.armed = false
	if len(t.queue) > 0 && t.holder != nil {
		t.holder.SetInterrupt(InterruptYield)
	}
}

// Share says, for good, that goroutines other than the one of the running entry may want to enter: from now on threads
// give way.
func (in *Interp) Share() {
	if in.Shared.Swap(true) {
		return
	}
	in.Turn.mu.Lock()
	in.Turn.arm()
	in.Turn.mu.Unlock()
}

// Away releases the turn while the thread does something that may block and touches no Python object. It reports
// whether it did, which is not so while nobody else can want it; Return ends it then. Both are called on the goroutine
// of the thread.
func (th *Thread) Away() bool {
	if !th.Interp.Shared.Load() || th.away || !th.Interp.Turn.leave(th) {
		return false
	}
	th.away = true
	return true
}

// Return takes the turn back if the thread is away.
func (th *Thread) Return() {
	if th.away {
		th.away = false
		th.Interp.Turn.comeBack(th)
	}
}

// IsAway reports that the thread has released the turn for a while.
func (th *Thread) IsAway() bool { return th.away }
