// This file lets goroutines into the interpreter, one at a time.

package py

import (
	"context"

	"dappco.re/go/py/engine/object"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/vm"
)

// threads is what entries run on: the main thread, and others for entries that begin while it is in use. It is guarded
// by the interpreter's turn.
type threads struct {
	main  *object.Thread
	busy  bool // main is in use
	spare []*object.Thread
}

const maxSpareThreads = 16

func (t *threads) take() *object.Thread {
	if !t.busy {
		t.busy = true
		return t.main
	}
	if n := len(t.spare); n > 0 {
		th := t.spare[n-1]
		t.spare = t.spare[:n-1]
		return th
	}
	return t.main.Interp.NewThread()
}

func (t *threads) put(th *object.Thread) {
	if th == t.main {
		t.busy = false
	} else if len(t.spare) < maxSpareThreads {
		t.spare = append(t.spare, th)
	}
}

// do runs f on a thread of the interpreter under ctx and the limits, and turns its exception into an error.
//
// It waits for the interpreter's turn, until ctx is done. A goroutine that is inside a Go function which Python code of
// this interpreter called enters at once, on the thread of that call: its recursion, its step budget and the end of its
// context apply to the nested entry too.
func (p *Interp) do(ctx context.Context, f func(th *object.Thread) *object.Exception) (err error) {
	turn := &p.in.Turn
	if !turn.TryTake(nil) {
		if th := p.in.Marked(); th != nil {
			return p.doNested(ctx, th, f)
		}
		if err := turn.Take(nil, ctx); err != nil {
			if failure := p.failure.Load(); failure != nil {
				return failure
			}
			return err
		}
	} else if p.in.Shared.Load() {
		if th := p.in.Marked(); th != nil {
			turn.Release()
			return p.doNested(ctx, th, f)
		}
	}
	defer turn.Release()
	if err := p.ended(); err != nil {
		return err
	}
	th := p.threads.take()
	defer p.threads.put(th)
	turn.Hold(th)
	th.Mark(func() {
		vm.SetSteps(th, p.steps)
		err = p.run(ctx, th, f)
	})
	return err
}

// doNested is do inside of a Go call of th, on its goroutine.
func (p *Interp) doNested(ctx context.Context, th *object.Thread, f func(th *object.Thread) *object.Exception) error {
	if th.IsAway() {
		th.Return()
		defer th.Away()
	}
	if err := p.ended(); err != nil {
		return err
	}
	if exc := th.Enter(" while entering the interpreter from Go"); exc != nil {
		return p.newError(th, exc)
	}
	defer th.Leave()
	if outer := vm.Context(th); outer.Done() != nil {
		if ctx.Done() == nil {
			ctx = outer
		} else {
			both, cancel := context.WithCancel(ctx)
			defer cancel()
			defer context.AfterFunc(outer, cancel)()
			ctx = both
		}
	}
	return p.run(ctx, th, f)
}

// ended is why the interpreter cannot be entered any more, nil if it can.
func (p *Interp) ended() error {
	switch {
	case p.failure.Load() != nil:
		return p.failure.Load()
	case p.closed:
		return ErrClosed
	}
	return nil
}

// run runs f on th, which has the turn.
func (p *Interp) run(ctx context.Context, th *object.Thread, f func(th *object.Thread) *object.Exception) (err error) {
	defer p.contain(th, &err)
	if err := ctx.Err(); err != nil {
		return err
	}
	defer vm.SetContext(th, ctx)()
	p.guard.enter()
	defer p.guard.leave()
	exc := f(th)
	if late := vm.HandleSignals(th); exc == nil {
		exc = late
	}
	if !p.buffers {
		stdio.FlushAll(th) // what was printed is there when the host looks
	}
	if exc != nil {
		return p.newError(th, exc)
	}
	return nil
}

// Close ends the interpreter: it calls what scripts registered with atexit and writes out their files. Further entries,
// and those that wait, return ErrClosed; Python callables that Go still holds fail likewise. Entries that are inside a
// Go function meanwhile, or gave way, are interrupted when they go on, with an error that wraps ErrClosed.
func (p *Interp) Close() error {
	var written bool
	err := p.do(context.Background(), func(th *object.Thread) *object.Exception {
		p.closed = true
		written = p.in.Finish(th)
		p.in.Turn.Close()
		return nil
	})
	if err != ErrClosed && p.guard != nil && !p.freed.Swap(true) {
		p.unlimit.Stop()
		forget(p.guard.use)
	}
	if err == nil && !written {
		return ErrOutput
	}
	if err == ErrClosed {
		return nil
	}
	return err
}
