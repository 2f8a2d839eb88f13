// This file implements interrupts: what a thread does when its interrupt word is not zero.

package vm

import (
	"context"
	"errors"

	"dappco.re/go/py/engine/object"
)

// InterruptedType is the class of the exception that stops a script from outside. It derives from BaseException so that
// `except Exception` does not stop it; and as long as the cause persists, every further back edge or call raises it
// again, so that no handler can. Handlers that go on regardless are left out once it was raised maxStops times.
var InterruptedType = &object.Type{Name: "Interrupted", Module: "corepy", Def: definition{}}

// ErrSteps says that the step budget of a run is used up.
var ErrSteps = errors.New("step limit exceeded")

// stepQuantum is how many steps one test of the interrupt word stands for.
const stepQuantum = 1

// maxStops is how many exceptions of InterruptedType a run may handle: enough for cleaning up, too few for a loop of handlers that each begin another.
const maxStops = 1000

// stop is an exception of InterruptedType.
func (m *Machine) stop(cause error) *object.Exception {
	m.stops++
	return object.Errorf(InterruptedType, "%s", cause.Error())
}

// unstoppable reports whether exc is to end the run, whatever handlers there are.
func (m *Machine) unstoppable(exc *object.Exception) bool {
	return m.stops > maxStops && exc.Is(InterruptedType)
}

// SetContext makes th obey ctx until the returned function is called: when ctx is done, the running script is interrupted.
func SetContext(th *object.Thread, ctx context.Context) (restore func()) {
	m := machineOf(th)
	old := m.ctx
	m.ctx, th.Ctx = ctx, ctx
	m.stops = 0
	stop := func() bool { return true }
	if ctx != nil && ctx.Done() != nil {
		stop = context.AfterFunc(ctx, func() { th.SetInterrupt(object.InterruptCancel) })
	}
	return func() {
		stop()
		th.ClearInterrupt(object.InterruptCancel)
		m.ctx, th.Ctx = old, old
		if old != nil && old.Err() != nil {
			th.SetInterrupt(object.InterruptCancel)
		}
	}
}

// Context is the context that th obeys, context.Background() if none was set.
func Context(th *object.Thread) context.Context {
	if m, ok := th.VM.(*Machine); ok && m.ctx != nil {
		return m.ctx
	}
	return context.Background()
}

// SetSteps gives th a budget of steps (taken jumps and calls); 0 means no limit.
func SetSteps(th *object.Thread, steps int64) {
	th.Steps = steps
	machineOf(th).stops = 0
	if steps > 0 {
		th.SetInterrupt(object.InterruptSteps)
	} else {
		th.ClearInterrupt(object.InterruptSteps)
	}
}

// betweenInstructions does what the interrupt word asks for where a script has no operation under way: objects are finalised, other goroutines have their turn, and what else was left for
// this moment is done, besides what a poll does.
func (m *Machine) betweenInstructions() *object.Exception {
	th := m.th
	if th.Interrupt.Load()&object.InterruptFinalize != 0 {
		if exc := m.finalize(); exc != nil {
			return exc
		}
	}
	if th.Interrupt.Load()&object.InterruptYield != 0 {
		if err := th.Interp.Turn.Yield(th); err != nil {
			return m.stop(err)
		}
	}
	if th.Interrupt.Load()&object.InterruptPending != 0 {
		th.ClearInterrupt(object.InterruptPending)
		if th.Interp.OnPending != nil {
			if exc := th.Interp.OnPending(th); exc != nil {
				return exc
			}
		}
	}
	return th.Poll()
}

// OnInterrupt is object.Interp.OnInterrupt of interpreters whose code this package runs.
func OnInterrupt(th *object.Thread) *object.Exception {
	bits := th.Interrupt.Load()
	m := machineOf(th)
	if bits&object.InterruptYield != 0 && th.Interp.Turn.Closed() {
		return m.stop(object.ErrClosed)
	}
	if bits&object.InterruptCancel != 0 {
		if m.ctx != nil && m.ctx.Err() != nil {
			return m.stop(m.ctx.Err())
		}
		th.ClearInterrupt(object.InterruptCancel)
	}
	if bits&object.InterruptSteps != 0 {
		if th.Steps -= stepQuantum; th.Steps < 0 {
			return m.stop(ErrSteps)
		}
	}
	if bits&object.InterruptMemory != 0 {
		if th.Interp.OnMemory == nil {
			th.ClearInterrupt(object.InterruptMemory)
			return object.NewException(object.MemoryErrorType)
		}
		if exc := th.Interp.OnMemory(th, 0); exc != nil {
			return exc
		}
	}
	return HandleSignals(th)
}

// HandleSignals handles the signals that have come, if any: OnInterrupt does so at polls, and the end of an entry from Go, so that none is left for the next one.
func HandleSignals(th *object.Thread) *object.Exception {
	if th.Interrupt.Load()&object.InterruptSignal == 0 {
		return nil
	}
	th.ClearInterrupt(object.InterruptSignal)
	if th.Interp.OnSignal != nil {
		return th.Interp.OnSignal(th)
	}
	th.Interp.Signals.Store(0)
	return object.NewException(object.KeyboardInterruptType)
}

// InterruptCause is the Go error behind an exception of InterruptedType: context.Canceled, context.DeadlineExceeded,
// ErrSteps or object.ErrClosed.
func InterruptCause(exc *object.Exception) error {
	if len(exc.Args.Items) == 0 || !exc.Args.Items[0].Type().Has(object.FlagStr) {
		return nil
	}
	text := exc.Args.Items[0].AsStr().String()
	for _, err := range []error{context.Canceled, context.DeadlineExceeded, ErrSteps, object.ErrClosed} {
		if err.Error() == text {
			return err
		}
	}
	return errors.New(text)
}
