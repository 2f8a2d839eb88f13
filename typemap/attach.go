// This file decides which thread a Python callable runs on when Go calls it.

package typemap

import (
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"dappco.re/go/py/engine/object"
)

// goCalls says which thread is inside a Go function that was given a Python callable.
//
// Such a callable should run on the thread that made the Go call if Go calls it on the same goroutine (then tracebacks,
// limits and sys.exception() are as for a Python call), and must not if Go calls it on another one, because a thread
// belongs to one goroutine. Go has no goroutine identity that is cheap to ask for, but one bit of goroutine-local
// state: debug.SetPanicOnFault. EnterGo sets it and no goroutine inherits it. So a callable that finds the bit set is
// on a goroutine inside EnterGo; if there is only one of those at the moment, current is its thread. In all other cases
// the callable runs on a thread of its own. Either way it runs when it has the turn (object.Turn), which the Go call
// released.
var goCalls struct {
	sync.Mutex
	goroutines int
	current    *object.Thread
}

// liveCallbacks counts the Python callables that Go may still hold: while there are any, every Go call may turn out to call Python.
var liveCallbacks atomic.Int64

// CallbacksAlive reports that Go code may hold Python callables.
func CallbacksAlive() bool { return liveCallbacks.Load() != 0 }

// alive counts owner, which the Go func made of a callable holds on to, until it is collected.
func alive[T any](owner *T) {
	liveCallbacks.Add(1)
	runtime.AddCleanup(owner, func(int) { liveCallbacks.Add(-1) }, 0)
}

// GoCall is what LeaveGo has to restore.
type GoCall struct {
	outer  bool // the goroutine was inside EnterGo before
	before *object.Thread
}

// EnterGo marks the goroutine as being inside a Go call made by th. LeaveGo ends it, on the same goroutine.
func EnterGo(th *object.Thread) GoCall {
	c := GoCall{outer: debug.SetPanicOnFault(true)}
	goCalls.Lock()
	if !c.outer {
		goCalls.goroutines++
	}
	if c.outer && goCalls.goroutines == 1 {
		c.before = goCalls.current
	}
	goCalls.current = th
	goCalls.Unlock()
	return c
}

// LeaveGo ends the Go call that EnterGo(th) began.
func (c GoCall) LeaveGo(th *object.Thread) {
	debug.SetPanicOnFault(c.outer)
	goCalls.Lock()
	if !c.outer {
		goCalls.goroutines--
	}
	if goCalls.current == th {
		goCalls.current = c.before
	}
	goCalls.Unlock()
}

// attachment is the thread that a callable runs on.
type attachment struct {
	th *object.Thread
	// pool takes the thread back; nil when it is the caller's own.
	pool    *threadPool
	restore func()
	// back says that th was away from its turn, and has to leave again.
	back bool
	// below says that a Go call plan is further up the stack of this goroutine: a panic arrives there.
	below bool
}

// attach finds the thread for a callable from home, and waits for its turn. On a goroutine of Go's own it obeys the context of home, and the callable finds the context
// variables of home. The error says that there was no turn: the context is done, or the interpreter closed.
func attach(home home) (attachment, error) {
	in, ctx := home.in, home.ctx
	inside := debug.SetPanicOnFault(true)
	if !inside {
		debug.SetPanicOnFault(false)
	} else {
		goCalls.Lock()
		th := goCalls.current
		alone := goCalls.goroutines == 1
		goCalls.Unlock()
		if alone && th != nil && th.Interp == in {
			return onThread(th), nil
		}
	}
	if !in.Turn.TryTake(nil) {
		// The goroutine itself may hold the turn: the callable was made during the very Go call that calls it.
		if th := in.Marked(); th != nil {
			return onThread(th), nil
		}
		if err := in.Turn.Take(nil, ctx); err != nil {
			return attachment{below: inside}, err
		}
	}
	pool := in.State(threadPoolKey{}, func() any { return new(threadPool) }).(*threadPool)
	a := attachment{th: pool.take(in), pool: pool, below: inside}
	in.Turn.Hold(a.th)
	a.th.Ctx = ctx
	if home.vars != nil {
		a.th.Vars = home.vars.Copy()
	}
	if in.Obey != nil && ctx != nil {
		a.restore = in.Obey(a.th, ctx)
	}
	return a, nil
}

// onThread is the use of a thread of the goroutine's own.
func onThread(th *object.Thread) attachment {
	a := attachment{th: th, below: true, back: th.IsAway()}
	th.Return()
	return a
}

// release ends the use of the thread and of the turn.
func (a attachment) release() {
	if a.restore != nil {
		a.restore()
	}
	if a.back {
		a.th.Away()
	}
	if a.pool != nil {
		in := a.th.Interp
		a.pool.put(a.th)
		in.Turn.Release()
	}
}

type threadPoolKey struct{}

// threadPool keeps idle threads of one interpreter: their register stacks are worth keeping.
type threadPool struct {
	mu   sync.Mutex
	idle []*object.Thread
}

const maxIdleThreads = 16

func (p *threadPool) take(in *object.Interp) *object.Thread {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.idle); n > 0 {
		th := p.idle[n-1]
		p.idle = p.idle[:n-1]
		return th
	}
	if in.NewThread != nil {
		return in.NewThread()
	}
	return object.NewThread(in)
}

func (p *threadPool) put(th *object.Thread) {
	p.mu.Lock()
	defer p.mu.Unlock()
	th.Ctx, th.Vars = nil, nil
	if len(p.idle) < maxIdleThreads {
		p.idle = append(p.idle, th)
	}
}
