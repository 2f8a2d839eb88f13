// Package signal implements modules signal and _signal: what happens when the process gets a signal.
//
// The host receives signals (object.SignalReceiver) and notes them in the interpreter; the main thread calls the handlers at its next jump or call. Blocking of signals is
// the interpreter's own affair: it puts handlers off.
package signal

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/structseq"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// Numbers of what is not the same everywhere, or used below.
const (
	sigINT  = 2
	sigKILL = 9
	sigPIPE = 13
	sigSTOP = 19
	sigXFSZ = 25
	numbers = 65 // NSIG
)

var constants = ondemand.Value[map[string]int64]{Make: func() map[string]int64 {
	return map[string]int64{
		"ITIMER_PROF": 2, "ITIMER_REAL": 0, "ITIMER_VIRTUAL": 1, "NSIG": numbers, "SIGABRT": 6, "SIGALRM": 14, "SIGBUS": 7, "SIGCHLD": 17, "SIGCLD": 17, "SIGCONT": 18, "SIGFPE": 8, "SIGHUP": 1,
		"SIGILL": 4, "SIGINT": sigINT, "SIGIO": 29, "SIGIOT": 6, "SIGKILL": sigKILL, "SIGPIPE": sigPIPE, "SIGPOLL": 29, "SIGPROF": 27, "SIGPWR": 30, "SIGQUIT": 3, "SIGRTMAX": 64, "SIGRTMIN": 34,
		"SIGSEGV": 11, "SIGSTKFLT": 16, "SIGSTOP": sigSTOP, "SIGSYS": 31, "SIGTERM": 15, "SIGTRAP": 5, "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22, "SIGURG": 23, "SIGUSR1": 10, "SIGUSR2": 12,
		"SIGVTALRM": 26, "SIGWINCH": 28, "SIGXCPU": 24, "SIGXFSZ": sigXFSZ, "SIG_BLOCK": 0, "SIG_DFL": 0, "SIG_IGN": 1, "SIG_SETMASK": 2, "SIG_UNBLOCK": 1,
	}
}}

// names are what strsignal says.
var names = [...]string{
	1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted", 7: "Bus error", 8: "Floating point exception", 9: "Killed", 10: "User defined signal 1",
	11: "Segmentation fault", 12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault", 17: "Child exited", 18: "Continued", 19: "Stopped (signal)",
	20: "Stopped", 21: "Stopped (tty input)", 22: "Stopped (tty output)", 23: "Urgent I/O condition", 24: "CPU time limit exceeded", 25: "File size limit exceeded", 26: "Virtual timer expired",
	27: "Profiling timer expired", 28: "Window changed", 29: "I/O possible", 30: "Power failure", 31: "Bad system call",
}

// siginfo is what sigwaitinfo gives.
var siginfo = structseq.New("signal", "struct_siginfo", "What is known about a signal that was waited for.", 0, true, "si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band")

// NewLow makes module _signal.
func NewLow(th *thread) (*object.Module, *exception) {
	m := native.Module("_signal", "What happens when the process gets a signal; module signal is what programs use.", functions)
	for name, n := range constants.Get() {
		m.Dict.SetName(name, object.Int64(n))
	}
	m.Dict.SetName("struct_siginfo", siginfo.Value())
	t, exc := object.NewClass(th, object.ClassSpec{Module: "signal", Name: "ItimerError", Bases: []*object.Type{object.OSErrorType}})
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("ItimerError", t.Value())
	s := stateOf(th)
	s.timerError = t
	f, _ := m.Dict.GetName("default_int_handler")
	s.interrupt = f
	if s.handlers[sigINT].IsNull() {
		s.handlers[sigINT] = f
	}
	return m, nil
}
