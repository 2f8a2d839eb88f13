// This file keeps the handlers of an interpreter, and calls them.

package signal

import (
	"math/bits"
	"sync/atomic"

	"dappco.re/go/py/engine/object"
)

type stateKey struct{}

// state is the signals of one interpreter.
type state struct {
	handlers   [numbers]value // null: what was so at the beginning
	blocked    uint64         // signals whose handlers wait
	interrupt  value          // default_int_handler
	timerError *object.Type
	calls      int          // handlers called so far
	wakeup     atomic.Int64 // the descriptor that is written to, -1 for none
	received   [numbers]bool
}

// bit is the bit of a signal in a set.
func bit(n int) uint64 { return 1 << (n & 63) }

func stateOf(th *thread) *state {
	fresh := false
	s := th.Interp.State(stateKey{}, func() any {
		fresh = true
		s := &state{}
		s.wakeup.Store(-1)
		return s
	}).(*state)
	if fresh {
		th.Interp.OnSignal = s.handlePending
		th.Interp.RaiseSignal = s.raise
	}
	return s
}

// handler is the handler of a signal: SIG_DFL, SIG_IGN or a callable.
func (s *state) handler(n int) value {
	v := s.handlers[n]
	switch {
	case !v.IsNull():
		return v
	case n == sigPIPE || n == sigXFSZ:
		return object.Int64(1)
	}
	return object.Int64(0)
}

// isNumber reports that a handler is SIG_DFL (0) or SIG_IGN (1).
func isNumber(v value, n int64) bool { return v.IsInt64() && v.AsInt64() == n }

// handlePending calls the handlers of the signals that have come.
func (s *state) handlePending(th *thread) *exception {
	in := th.Interp
	if th != in.Main {
		in.Main.SetInterrupt(object.InterruptSignal)
		return nil
	}
	for {
		pending := in.Signals.Load() &^ s.blocked
		if pending == 0 {
			return nil
		}
		n := bits.TrailingZeros64(pending)
		in.Signals.And(^bit(n))
		if n == 0 {
			n = 64
		}
		if exc := s.call(th, n); exc != nil {
			if in.Signals.Load()&^s.blocked != 0 {
				th.SetInterrupt(object.InterruptSignal)
			}
			return exc
		}
	}
}

// call calls the handler of a signal.
func (s *state) call(th *thread, n int) *exception {
	h := s.handler(n)
	if h.IsInt64() {
		return nil
	}
	s.calls++
	frame := object.None
	if f, ok := th.Interp.SysAttr("_getframe"); ok {
		if v, exc := object.Call0(th, f); exc == nil {
			frame = v
		}
	}
	_, exc := object.Call2(th, h, object.Int64(int64(n)), frame)
	return exc
}

// raise handles a signal that the script sends to its own process.
func (s *state) raise(th *thread, n int) (handled bool, exc *exception) {
	if n <= 0 || n >= numbers || s.handler(n).IsInt64() && s.blocked&bit(n) == 0 {
		return false, nil
	}
	s.wake(n)
	th.Interp.Signal(n)
	return true, th.Poll()
}

// receiver is the host's way to receive signals.
func receiver(th *thread) (object.SignalReceiver, *exception) {
	r, ok := th.Interp.Host.Processes.(object.SignalReceiver)
	if !ok {
		return nil, object.Denied("signals", value{})
	}
	return r, nil
}

// receive has signal n noted when it comes.
func (s *state) receive(th *thread, r object.SignalReceiver, n int) {
	if s.received[n] || n == sigINT && th.Interp.HostInterrupts {
		return
	}
	s.received[n] = true
	in := th.Interp
	r.Handle(n, func() {
		s.wake(n)
		in.Signal(n)
	})
}

// set makes h the handler of signal n and returns the one of before.
func (s *state) set(th *thread, n int, h value) (value, *exception) {
	r, exc := receiver(th)
	if exc != nil {
		return value{}, exc
	}
	old := s.handler(n)
	switch {
	case isNumber(h, 0):
		r.Default(n)
	case isNumber(h, 1):
		r.Ignore(n)
	default:
		s.receive(th, r, n)
	}
	if h.IsInt64() {
		s.received[n] = false
		if n == sigINT {
			// The host does not see the signal any more.
			th.Interp.HostInterrupts = false
		}
	}
	s.handlers[n] = h
	return old, nil
}
