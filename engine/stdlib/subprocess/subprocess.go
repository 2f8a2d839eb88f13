// Package subprocess implements module subprocess: other programs, with pipes to them.
package subprocess

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	run       = native.Run
)

// What may be given for a file of the program in place of a file.
const (
	pipe    = -1
	stdout  = -2
	devNull = -3
)

// entry is a name and its value.
type entry struct {
	name string
	v    value
}

type stateKey struct{}

// state is the module of one interpreter.
type state struct {
	ns                       *object.Dict
	failed, expired, popen   *class
	completed, subprocessErr *class
	active                   value        // the programs whose Popen objects are gone, though they run
	reaping                  map[int]bool // the processes that some thread waits for in the system
}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{reaping: map[int]bool{}} }).(*state)
}

// def is a function or method that binds its arguments as one written in Python: a has one for each parameter, null where absent.
func def(name, sig, doc string, f func(r *run, self value, a []value) value) object.Method {
	return native.Python(name, sig, doc, func(th *thread, self value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, self, a))
	})
}

// or is v, or otherwise if v is absent.
func or(v, otherwise value) value {
	if v.IsNull() {
		return otherwise
	}
	return v
}

// given reports that v is there and not None.
func given(v value) bool { return !v.IsNull() && !v.IsNone() }

func integer(n int) value { return object.Int64(int64(n)) }

func str(s string) value { return object.StrOf(s) }

func isInt(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagInt) }

func isStr(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

// number is v as a number of the system.
func number(r *run, v value) int {
	if !r.OK() {
		return -1
	}
	n, exc := object.ToInt32(r.Th, v)
	r.Fail(exc)
	return int(n)
}

// New makes the module.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("subprocess", "Start other programs, write to them and read what they write, and wait for their end.\n\nrun() is for programs that are run to their end; Popen has everything else.", functions.Get())
	st := stateOf(th)
	st.ns, st.active = m.Dict, object.ListOf()
	c := native.NewClasses(th, m, "subprocess").Know(object.ExceptionType)
	makeErrors(st, c)
	st.completed = c.AddSpec(completedSpec())
	spec, exc := popenSpec(th)
	if exc != nil {
		return nil, exc
	}
	st.popen = c.AddSpec(spec)
	if c.Err != nil {
		return nil, c.Err
	}
	for _, n := range []entry{{"PIPE", integer(pipe)}, {"STDOUT", integer(stdout)}, {"DEVNULL", integer(devNull)}, {"_active", st.active},
		{"_mswindows", object.False}, {"_can_fork_exec", object.True}, {"_USE_POSIX_SPAWN", object.False}} {
		m.Dict.SetName(n.name, n.v)
	}
	m.Dict.SetName("__all__", native.Strings("Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run", "CalledProcessError", "DEVNULL",
		"SubprocessError", "TimeoutExpired", "CompletedProcess"))
	return m, nil
}

// global is a name of the module, which scripts may have changed.
func (st *state) global(r *run, name string) value {
	v, ok := st.ns.GetName(name)
	if !ok {
		r.Raise(object.NameErrorType, "name '%s' is not defined", name)
		return object.None
	}
	return v
}
