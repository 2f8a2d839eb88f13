// Package resource implements module resource: what processes use, and how much they may.
package resource

import (
	"syscall"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/stdlib/posix"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("resource", "What processes use, and how much they may.", functions)
	for name, n := range constants.Get() {
		m.Dict.SetName(name, object.Int64(n))
	}
	m.Dict.SetName("struct_rusage", posix.Usage.Value())
	m.Dict.SetName("error", object.OSErrorType.Value())
	return m, nil
}

// kinds is how many resources there are.
const kinds = 16

func allowed(th *thread) *exception {
	if c := th.Interp.Host.Processes; c == nil || !object.IsDirect(c) {
		return object.Denied("processes", value{})
	}
	return nil
}

func kind(th *thread, v value) (int, *exception) {
	if exc := allowed(th); exc != nil {
		return 0, exc
	}
	n, exc := object.ToInt32(th, v)
	if exc == nil && (n < 0 || n >= kinds) {
		exc = object.ValueErrorf("invalid resource specified")
	}
	return int(n), exc
}

var functions = []object.Method{
	{Name: "getrlimit", Sig: "($module, resource, /)", Doc: "The pair of limits of a resource: the one in force, and the most that it may be set to.", F1: func(th *thread, _, v value) (value, *exception) {
		n, exc := kind(th, v)
		if exc != nil {
			return value{}, exc
		}
		var r unix.Rlimit
		if err := unix.Getrlimit(n, &r); err != nil {
			return value{}, posix.Failed(err)
		}
		return pair(r), nil
	}},
	{Name: "setrlimit", Sig: "($module, resource, limits, /)", Doc: "Sets the limits of a resource.", F2: func(th *thread, _, v, limits value) (value, *exception) {
		n, exc := kind(th, v)
		if exc != nil {
			return value{}, exc
		}
		r, exc := limitsOf(th, limits)
		if exc != nil {
			return value{}, exc
		}
		return object.None, refused(syscall.Setrlimit(n, &syscall.Rlimit{Cur: r.Cur, Max: r.Max}))
	}},
	{Name: "prlimit", Sig: "($module, pid, resource, limits=None, /)", Doc: "The limits of a resource of another process, which are set if limits are given.", FN: func(th *thread, _ value, args []value) (value, *exception) {
		pid, exc := object.ToInt32(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		n, exc := kind(th, args[1])
		if exc != nil {
			return value{}, exc
		}
		var next *unix.Rlimit
		if len(args) > 2 && !args[2].IsNone() {
			r, exc := limitsOf(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			next = &r
		}
		var old unix.Rlimit
		if exc := refused(unix.Prlimit(int(pid), n, next, &old)); exc != nil {
			return value{}, exc
		}
		return pair(old), nil
	}, Min: 2, Max: 3},
	{Name: "getrusage", Sig: "($module, who, /)", Doc: "What the process has used, its children, or the thread.", F1: func(th *thread, _, v value) (value, *exception) {
		if exc := allowed(th); exc != nil {
			return value{}, exc
		}
		who, exc := object.ToInt32(th, v)
		if exc != nil {
			return value{}, exc
		}
		var u unix.Rusage
		if err := unix.Getrusage(int(who), &u); err != nil {
			return value{}, object.ValueErrorf("invalid who parameter")
		}
		fields := []value{object.Float(float64(u.Utime.Nano()) / 1e9), object.Float(float64(u.Stime.Nano()) / 1e9)}
		for _, n := range []int64{u.Maxrss, u.Ixrss, u.Idrss, u.Isrss, u.Minflt, u.Majflt, u.Nswap, u.Inblock, u.Oublock, u.Msgsnd, u.Msgrcv, u.Nsignals, u.Nvcsw, u.Nivcsw} {
			fields = append(fields, object.Int64(n))
		}
		return posix.Usage.Make(fields...), nil
	}},
	{Name: "getpagesize", Sig: "($module, /)", Doc: "The size of a page of memory.", F0: func(*thread, value) (value, *exception) { return object.Int64(int64(unix.Getpagesize())), nil }},
}

func refused(err error) *exception {
	switch err {
	case nil:
		return nil
	case syscall.EINVAL:
		return object.ValueErrorf("current limit exceeds maximum limit")
	case syscall.EPERM:
		return object.ValueErrorf("not allowed to raise maximum limit")
	}
	return posix.Failed(err)
}

func pair(r unix.Rlimit) value {
	return object.TupleOf(object.Int64(int64(r.Cur)), object.Int64(int64(r.Max)))
}

func limitsOf(th *thread, v value) (r unix.Rlimit, exc *exception) {
	items, exc := object.Collect(th, v)
	if exc != nil {
		return r, exc
	}
	if len(items) != 2 {
		return r, object.ValueErrorf("expected a tuple of 2 integers")
	}
	for i, to := range []*uint64{&r.Cur, &r.Max} {
		n, exc := object.ToInt64(th, items[i])
		if exc != nil {
			return r, exc
		}
		*to = uint64(n)
	}
	return r, nil
}
