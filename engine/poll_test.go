// This file tests what polls of native code do, and what they leave to the run loop.

package engine_test

import (
	"errors"
	"testing"

	"dappco.re/go/py/engine"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// A native loop works on what it has looked at: while it polls, nobody else has the turn, and no callback is called.
func TestPoll(t *testing.T) {
	in, exc := engine.New(engine.Config{})
	if exc != nil {
		t.Fatal(exc)
	}
	th := in.Thread
	pending := 0
	th.Interp.OnPending = func(*object.Thread) *object.Exception { pending++; return nil }
	if err := th.Interp.Turn.Take(th, nil); err != nil {
		t.Fatal(err)
	}
	th.SetInterrupt(object.InterruptPending | object.InterruptYield)
	entered := make(chan error)
	go func() { entered <- th.Interp.Turn.Take(nil, nil) }()
	for range 1000 {
		if exc := th.Poll(); exc != nil {
			t.Fatal(exc.Message(th))
		}
	}
	select {
	case <-entered:
		t.Error("another goroutine has the turn in the middle of an operation")
	default:
	}
	if pending != 0 {
		t.Error("a callback was called in the middle of an operation")
	}
	th.Interp.Turn.Release()
	if err := <-entered; err != nil {
		t.Fatal(err)
	}
	th.Interp.Turn.Close()
	exc = th.Poll()
	if exc == nil || !errors.Is(vm.InterruptCause(exc), object.ErrClosed) {
		t.Errorf("a poll of a closed interpreter gives %v", exc)
	}
}
