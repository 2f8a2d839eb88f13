// This file waits for the end of programs.

package subprocess

import (
	"context"
	"errors"
	"math"
	"syscall"
	"time"

	"dappco.re/go/py/engine/object"
)

// tick is how often a thread that exchanges data looks for signals.
const tick = 50 * time.Millisecond

// patience is how long to wait: not at all, until a time, or forever.
type patience struct {
	wait bool
	till time.Time // zero means forever
}

// patient is patience for so many seconds, or forever for None.
func patient(r *run, seconds value) patience {
	if !given(seconds) || !r.OK() {
		return patience{wait: true}
	}
	if t := seconds.Type(); !t.Has(object.FlagInt) && !t.Has(object.FlagFloat) && r.Find(seconds, "__float__").IsNull() && r.OK() {
		r.Raise(object.TypeErrorType, "unsupported operand type(s) for +: 'float' and '%s'", t.MessageName())
		return patience{}
	}
	s, exc := object.ToFloat(r.Th, seconds)
	r.Fail(exc)
	const most = float64(math.MaxInt64 / 2)
	s *= float64(time.Second)
	if !(s < most) {
		return patience{wait: true}
	}
	return patience{true, time.Now().Add(time.Duration(max(s, -most)))}
}

// step is the time for one wait of the system, zero when there is none left.
func (p patience) step() time.Duration {
	if !p.wait {
		return 0
	}
	if p.till.IsZero() {
		return tick
	}
	return max(0, min(tick, time.Until(p.till)))
}

// left is all the time that there is for waiting, negative without end.
func (p patience) left() time.Duration {
	if p.wait && p.till.IsZero() {
		return -1
	}
	if !p.wait {
		return 0
	}
	return max(0, time.Until(p.till))
}

// outcome is what is known of a program: None for the status of one that runs.
type outcome struct{ status value }

// reap asks the system for the status of the program of self and sets returncode.
func reap(r *run, self value, p patience) outcome {
	st := stateOf(r.Th)
	for r.OK() {
		if status := r.Attr(self, "returncode"); given(status) || !r.OK() {
			return outcome{status}
		}
		process := r.Attr(self, "pid")
		if !isInt(process) {
			return outcome{object.None}
		}
		pid := number(r, process)
		if !r.OK() {
			break
		}
		left := p.left()
		if st.reaping[pid] {
			// Another thread will be told: the system says it once.
			if left == 0 {
				break
			}
			away(r.Th, func() { time.Sleep(time.Millisecond) })
			r.Fail(r.Th.Poll())
			continue
		}
		status, ended := st.ask(r, pid, left)
		if ended && r.OK() {
			r.Set(self, "returncode", integer(status))
			return outcome{integer(status)}
		}
		if left == 0 {
			break
		}
		r.Fail(r.Th.Poll())
	}
	return outcome{object.None}
}

// away does what may take time while other threads run.
func away(th *thread, f func()) {
	if th.Away() {
		defer th.Return()
	}
	f()
}

// ask waits for a process until the limit, without one if it is negative, or until an interrupt is due.
func (st *state) ask(r *run, pid int, limit time.Duration) (status int, ended bool) {
	processes := r.Th.Interp.Host.Processes
	if processes == nil {
		r.Fail(object.Denied("processes", value{}))
		return 0, false
	}
	// Most programs that are asked about have ended by now.
	got, encoded, _, err := processes.Wait(context.Background(), pid, 0, true)
	if err == nil && got == 0 && limit != 0 {
		st.reaping[pid] = true
		r.Th.PauseContext(func(ctx context.Context) {
			if limit > 0 {
				var cancel context.CancelFunc
				ctx, cancel = context.WithTimeout(ctx, limit)
				defer cancel()
			}
			got, encoded, _, err = processes.Wait(ctx, pid, 0, false)
		})
		delete(st.reaping, pid)
		if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
			return 0, false
		}
	}
	switch {
	case errors.Is(err, syscall.ECHILD):
		return 0, true // Somebody else was told how it ended, and this module is not.
	case err != nil:
		r.Raise(object.OSErrorType, "%s", err.Error())
		return 0, false
	case got == 0:
		return 0, false
	case encoded&0x7f != 0:
		return -(encoded & 0x7f), true
	}
	return encoded >> 8 & 0xff, true
}

// wait is the method.
func wait(r *run, self, timeout value) value {
	status := reap(r, self, patient(r, timeout)).status
	if r.OK() && !given(status) {
		stateOf(r.Th).expire(r, r.Attr(self, "args"), timeout)
	}
	return status
}
