// This file has the functions of module _signal.

package signal

import (
	"fmt"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/posix"
)

// number is an argument that is a signal.
func number(th *thread, v value) (int, *exception) {
	n, exc := object.ToInt32(th, v)
	if exc == nil && (n < 1 || n >= numbers) {
		exc = object.ValueErrorf("signal number out of range")
	}
	return int(n), exc
}

var functions = []object.Method{
	{Name: "signal", Sig: "($module, signalnum, handler, /)", Doc: "Sets what happens when a signal comes: SIG_DFL, SIG_IGN, or a callable that gets the number of the signal and the current frame.\n\nWhat happened before is returned.", F2: func(th *thread, _, sig, h value) (value, *exception) {
		n, exc := number(th, sig)
		if exc != nil {
			return value{}, exc
		}
		if h.Type().Has(object.FlagInt) {
			if i, ok := object.IntValue(h); ok && (i == 0 || i == 1) {
				h = object.Int64(i)
			}
		}
		if !isNumber(h, 0) && !isNumber(h, 1) && (h.IsInt64() || h.Type().Call == nil) {
			return value{}, object.TypeErrorf("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
		}
		if n == sigKILL || n == sigSTOP || n == 32 || n == 33 {
			return value{}, invalid()
		}
		return stateOf(th).set(th, n, h)
	}},
	{Name: "getsignal", Sig: "($module, signalnum, /)", Doc: "What happens when a signal comes: SIG_DFL, SIG_IGN, or a callable.", F1: func(th *thread, _, sig value) (value, *exception) {
		n, exc := number(th, sig)
		if exc != nil {
			return value{}, exc
		}
		return stateOf(th).handler(n), nil
	}},
	{Name: "default_int_handler", Sig: "($module, signalnum, frame, /)", Doc: "What happens on SIGINT at first: KeyboardInterrupt is raised.", F2: func(*thread, value, value, value) (value, *exception) {
		return value{}, object.NewException(object.KeyboardInterruptType)
	}},
	{Name: "raise_signal", Sig: "($module, signalnum, /)", Doc: "Sends a signal to the process itself.", F1: func(th *thread, _, sig value) (value, *exception) {
		n, exc := object.ToInt32(th, sig)
		if exc != nil {
			return value{}, exc
		}
		if n < 0 || n >= numbers {
			return value{}, invalid()
		}
		if handled, exc := stateOf(th).raise(th, int(n)); handled || exc != nil {
			return object.None, exc
		}
		return object.None, sendSelf(th, int(n))
	}},
	{Name: "strsignal", Sig: "($module, signalnum, /)", Doc: "What a signal means, None if it means nothing.", F1: func(th *thread, _, sig value) (value, *exception) {
		n, exc := number(th, sig)
		if exc != nil {
			return value{}, exc
		}
		switch {
		case n < len(names):
			return object.StrOf(names[n]), nil
		case n >= 34:
			return object.StrOf(fmt.Sprintf("Real-time signal %d", n-34)), nil
		}
		return object.None, nil
	}},
	{Name: "valid_signals", Sig: "($module, /)", Doc: "The set of signals that there are.", F0: func(th *thread, _ value) (value, *exception) {
		return setOf(th, ^uint64(0)&^bit(32)&^bit(33))
	}},
	{Name: "pthread_sigmask", Sig: "($module, how, mask, /)", Doc: "Blocks signals, or lets them come again: handlers of blocked ones are not called. The set of those that were blocked is returned.", F2: sigmask},
	{Name: "sigpending", Sig: "($module, /)", Doc: "The set of blocked signals that have come.", F0: func(th *thread, _ value) (value, *exception) {
		return setOf(th, th.Interp.Signals.Load()&stateOf(th).blocked)
	}},
	{Name: "sigwait", Sig: "($module, sigset, /)", Doc: "Waits until a signal of a set comes, and returns it.", F1: func(th *thread, _, set value) (value, *exception) {
		n, exc := waitFor(th, set, -1)
		return object.Int64(int64(n)), exc
	}},
	{Name: "sigwaitinfo", Sig: "($module, sigset, /)", Doc: "Waits until a signal of a set comes, and returns what is known about it.", F1: func(th *thread, _, set value) (value, *exception) {
		n, exc := waitFor(th, set, -1)
		return infoOf(n), exc
	}},
	{Name: "sigtimedwait", Sig: "($module, sigset, timeout, /)", Doc: "Does what sigwaitinfo does, and returns None after timeout seconds.", F2: func(th *thread, _, set, limit value) (value, *exception) {
		f, exc := object.ToFloat(th, limit)
		if exc != nil {
			return value{}, exc
		}
		if !(f >= 0) {
			return value{}, object.ValueErrorf("timeout must be non-negative")
		}
		n, exc := waitFor(th, set, time.Duration(min(f, 9e9)*1e9))
		if exc != nil || n == 0 {
			return object.None, exc
		}
		return infoOf(n), nil
	}},
	{Name: "pause", Sig: "($module, /)", Doc: "Waits until a signal was handled.", F0: func(th *thread, _ value) (value, *exception) {
		s := stateOf(th)
		for before := s.calls; s.calls == before; {
			rest(th)
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
		return object.None, nil
	}},
	{Name: "siginterrupt", Sig: "($module, signalnum, flag, /)", Doc: "Accepted: calls of the system go on after a signal was handled.", F2: func(th *thread, _, sig, flag value) (value, *exception) {
		_, exc := number(th, sig)
		if exc == nil {
			_, exc = object.ToInt32(th, flag)
		}
		return object.None, exc
	}},
	{Name: "set_wakeup_fd", Sig: "($module, fd, /, *, warn_on_full_buffer=True)", Doc: "Has the number of each signal that comes written to a descriptor; -1 ends that. The descriptor of before is returned.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		fd, exc := object.ToInt32(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		if fd != -1 {
			if exc := checkWakeup(th, int(fd)); exc != nil {
				return value{}, exc
			}
		}
		return object.Int64(stateOf(th).wakeup.Swap(int64(fd))), nil
	}},
	{Name: "pthread_kill", Sig: "($module, thread_id, signalnum, /)", Doc: "Sends a signal to a thread: all are handled by the main one.", F2: func(th *thread, _, _, sig value) (value, *exception) {
		n, exc := object.ToInt32(th, sig)
		if exc != nil {
			return value{}, exc
		}
		if n < 0 || n >= numbers {
			return value{}, invalid()
		}
		if handled, exc := stateOf(th).raise(th, int(n)); handled || exc != nil || n == 0 {
			return object.None, exc
		}
		return object.None, sendSelf(th, int(n))
	}},
	{Name: "alarm", Sig: "($module, seconds, /)", Doc: "Has SIGALRM come after some seconds; 0 takes that back. How many seconds were left is returned.", F1: alarm},
	{Name: "setitimer", Sig: "($module, which, seconds, interval=0.0, /)", Doc: "Has a timer's signal come after some seconds, and then every interval; the pair of before is returned.", FN: setTimer, Min: 2, Max: 3},
	{Name: "getitimer", Sig: "($module, which, /)", Doc: "The pair of what is left of a timer, and its interval.", F1: getTimer},
}

func invalid() *exception {
	return object.NewException(object.OSErrorType, object.Int64(22), object.StrOf("Invalid argument"))
}

func infoOf(n int) value {
	zero := object.Int64(0)
	return siginfo.Make(object.Int64(int64(n)), zero, zero, zero, zero, zero, zero)
}

// sendSelf sends a signal that has no handler to the process.
func sendSelf(th *thread, n int) *exception {
	p := th.Interp.Host.Processes
	if p == nil {
		return object.Denied("processes", value{})
	}
	pid, exc := posix.PID(th)
	if exc != nil {
		return exc
	}
	if err := p.Signal(pid, n); err != nil {
		return posix.Failed(err)
	}
	return nil
}

// setOf is a set of signals as Python has it.
func setOf(th *thread, mask uint64) (value, *exception) {
	set := object.NewSet()
	for n := 1; n < numbers; n++ {
		if mask&bit(n) != 0 {
			if exc := set.Add(th, object.Int64(int64(n))); exc != nil {
				return value{}, exc
			}
		}
	}
	return set.Value(), nil
}

// maskOf is the bits of an iterable of signals.
func maskOf(th *thread, v value) (uint64, *exception) {
	mask := uint64(0)
	exc := object.Each(th, v, func(item value) *exception {
		n, exc := object.ToInt64(th, item)
		if exc == nil && (n < 1 || n >= numbers) {
			exc = object.ValueErrorf("signal number %d out of range [1; 64]", n)
		}
		mask |= bit(int(n))
		return exc
	})
	return mask, exc
}

func sigmask(th *thread, _, how, set value) (value, *exception) {
	h, exc := object.ToInt32(th, how)
	if exc != nil {
		return value{}, exc
	}
	mask, exc := maskOf(th, set)
	if exc != nil {
		return value{}, exc
	}
	s := stateOf(th)
	old := s.blocked
	mask &^= bit(sigKILL) | bit(sigSTOP)
	next := old
	switch h {
	case 0:
		next |= mask
	case 1:
		next &^= mask
	case 2:
		next = mask
	default:
		return value{}, invalid()
	}
	if r, exc := receiver(th); exc == nil {
		// One that comes while it is blocked is to be seen later, whatever happens then.
		for n := 1; n < numbers; n++ {
			if next&^old&bit(n) != 0 && isNumber(s.handler(n), 0) {
				s.receive(th, r, n)
			}
		}
	}
	s.blocked = next
	if th.Interp.Signals.Load()&^next != 0 {
		th.SetInterrupt(object.InterruptSignal)
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
	return setOf(th, old)
}

// waitFor waits until a signal of set has come, at most for limit unless that is negative; 0 means that none has.
func waitFor(th *thread, set value, limit time.Duration) (int, *exception) {
	mask, exc := maskOf(th, set)
	if exc != nil {
		return 0, exc
	}
	r, exc := receiver(th)
	if exc != nil {
		return 0, exc
	}
	s := stateOf(th)
	for n := 1; n < numbers; n++ {
		if mask&bit(n) != 0 && n != sigKILL && n != sigSTOP {
			s.receive(th, r, n)
		}
	}
	old := s.blocked
	s.blocked |= mask
	defer func() { s.blocked = old }()
	end := time.Now().Add(limit)
	for {
		for n := 1; n < numbers; n++ {
			if mask&bit(n) != 0 && th.Interp.Signals.Load()&bit(n) != 0 {
				th.Interp.Signals.And(^bit(n))
				return n, nil
			}
		}
		if limit >= 0 && time.Now().After(end) {
			return 0, nil
		}
		rest(th)
		if exc := th.Poll(); exc != nil {
			return 0, exc
		}
	}
}

// rest lets some time pass, for other goroutines as well.
func rest(th *thread) {
	if th.Away() {
		defer th.Return()
	}
	time.Sleep(time.Millisecond)
}
