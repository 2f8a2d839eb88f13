// This file has timers, and the descriptor that tells of signals.

package signal

import (
	"math"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/posix"
)

// wake tells of a signal on the descriptor that the script has set.
func (s *state) wake(n int) {
	if fd := s.wakeup.Load(); fd >= 0 {
		unix.Write(int(fd), []byte{byte(n)})
	}
}

func checkWakeup(th *thread, fd int) *exception {
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	if err != nil {
		return posix.Failed(err)
	}
	if flags&unix.O_NONBLOCK == 0 {
		return object.ValueErrorf("the fd %d must be in non-blocking mode", fd)
	}
	return nil
}

func (s *state) timerFailed(err error) *exception {
	exc := posix.Failed(err)
	return object.NewException(s.timerError, exc.Args.Items...)
}

func secondsOf(t unix.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)*1e-6 }

func timeval(th *thread, v value) (unix.Timeval, *exception) {
	f, exc := object.ToFloat(th, v)
	if exc != nil {
		return unix.Timeval{}, exc
	}
	if math.IsNaN(f) || math.Abs(f) > 1e15 {
		return unix.Timeval{}, object.OverflowErrorf("timestamp out of range for platform time_t")
	}
	sec := math.Floor(f)
	return unix.Timeval{Sec: int64(sec), Usec: int64(math.Ceil((f - sec) * 1e6))}, nil
}

func setTimer(th *thread, _ value, args []value) (value, *exception) {
	which, exc := object.ToInt32(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	s := stateOf(th)
	if _, exc := receiver(th); exc != nil {
		return value{}, exc
	}
	var it unix.Itimerval
	if it.Value, exc = timeval(th, args[1]); exc != nil {
		return value{}, exc
	}
	if len(args) > 2 {
		if it.Interval, exc = timeval(th, args[2]); exc != nil {
			return value{}, exc
		}
	}
	old, err := unix.Setitimer(unix.ItimerWhich(which), it)
	if err != nil {
		return value{}, s.timerFailed(err)
	}
	return object.TupleOf(object.Float(secondsOf(old.Value)), object.Float(secondsOf(old.Interval))), nil
}

func getTimer(th *thread, _, v value) (value, *exception) {
	which, exc := object.ToInt32(th, v)
	if exc != nil {
		return value{}, exc
	}
	it, err := unix.Getitimer(unix.ItimerWhich(which))
	if err != nil {
		return value{}, stateOf(th).timerFailed(err)
	}
	return object.TupleOf(object.Float(secondsOf(it.Value)), object.Float(secondsOf(it.Interval))), nil
}

func alarm(th *thread, _, v value) (value, *exception) {
	n, exc := object.ToInt32(th, v)
	if exc != nil {
		return value{}, exc
	}
	if _, exc := receiver(th); exc != nil {
		return value{}, exc
	}
	old, err := unix.Setitimer(unix.ItimerReal, unix.Itimerval{Value: unix.Timeval{Sec: int64(uint32(n))}})
	if err != nil {
		return value{}, posix.Failed(err)
	}
	left := old.Value.Sec
	if old.Value.Usec > 0 {
		left++
	}
	return object.Int64(left), nil
}
