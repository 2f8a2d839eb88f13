// This file has the functions of processes: who they are, and how they end.

package posix

import (
	"context"
	"errors"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// getter is a function without arguments that gives a number of the process.
func getter(name, doc string, f func() int) object.Method {
	return direct(processes, name, "($module, /)", doc, func(*thread, value, []value) (value, *exception) { return object.Int64(int64(f())), nil })
}

// setter is a function of user or group numbers; what names them.
func setter(name, sig, doc, what string, f func(ids []int) error) object.Method {
	return direct(processes, name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		ids := make([]int, len(args))
		for i, v := range args {
			id, exc := toID(th, what, v)
			if exc != nil {
				return value{}, exc
			}
			ids[i] = id
		}
		return object.None, failedOrNil(f(ids))
	})
}

// asked is a function of C ints that gives a number.
func asked(n need, name, sig, doc string, f func(args []int) (int, error)) object.Method {
	return direct(n, name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		all, exc := ints(th, args)
		if exc != nil {
			return value{}, exc
		}
		got, err := f(all)
		return object.Int64(int64(got)), failedOrNil(err)
	})
}

var directProcesses = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		plain("getpid", "($module, /)", "The number of the process; 1 where the interpreter has no access to processes.", func(th *thread, _ value, _ []value) (value, *exception) {
			if c := th.Interp.Host.Processes; c == nil || !object.IsDirect(c) {
				return object.Int64(1), nil
			}
			return object.Int64(int64(unix.Getpid())), nil
		}),
		getter("getppid", "The number of the process that started this one.", unix.Getppid),
		getter("getuid", "The user that runs the process.", unix.Getuid),
		getter("geteuid", "The user whose rights the process has.", unix.Geteuid),
		getter("getgid", "The group that runs the process.", unix.Getgid),
		getter("getegid", "The group whose rights the process has.", unix.Getegid),
		getter("getpgrp", "The process group.", unix.Getpgrp),
		direct(processes, "getresuid", "($module, /)", "The real, effective and saved users.", func(*thread, value, []value) (value, *exception) {
			r, e, s := unix.Getresuid()
			return intTuple(r, e, s), nil
		}),
		direct(processes, "getresgid", "($module, /)", "The real, effective and saved groups.", func(*thread, value, []value) (value, *exception) {
			r, e, s := unix.Getresgid()
			return intTuple(r, e, s), nil
		}),
		direct(processes, "getgroups", "($module, /)", "The other groups whose rights the process has.", func(*thread, value, []value) (value, *exception) {
			groups, err := unix.Getgroups()
			if err != nil {
				return value{}, failed(err)
			}
			return intList(groups), nil
		}),
		setter("setuid", "($module, uid, /)", "Makes the process run as another user.", "uid", func(ids []int) error { return syscall.Setuid(ids[0]) }),
		setter("seteuid", "($module, euid, /)", "Gives the process the rights of another user.", "uid", func(ids []int) error { return syscall.Setreuid(-1, ids[0]) }),
		setter("setgid", "($module, gid, /)", "Makes the process run as another group.", "gid", func(ids []int) error { return syscall.Setgid(ids[0]) }),
		setter("setegid", "($module, egid, /)", "Gives the process the rights of another group.", "gid", func(ids []int) error { return syscall.Setregid(-1, ids[0]) }),
		setter("setreuid", "($module, ruid, euid, /)", "Sets the real and the effective user.", "uid", func(ids []int) error { return syscall.Setreuid(ids[0], ids[1]) }),
		setter("setregid", "($module, rgid, egid, /)", "Sets the real and the effective group.", "gid", func(ids []int) error { return syscall.Setregid(ids[0], ids[1]) }),
		setter("setresuid", "($module, ruid, euid, suid, /)", "Sets the real, effective and saved users.", "uid", func(ids []int) error { return syscall.Setresuid(ids[0], ids[1], ids[2]) }),
		setter("setresgid", "($module, rgid, egid, sgid, /)", "Sets the real, effective and saved groups.", "gid", func(ids []int) error { return syscall.Setresgid(ids[0], ids[1], ids[2]) }),
		direct(processes, "setgroups", "($module, groups, /)", "Sets the other groups whose rights the process has.", func(th *thread, _ value, args []value) (value, *exception) {
			items, exc := object.Collect(th, args[0])
			if exc != nil {
				return value{}, object.TypeErrorf("setgroups argument must be a sequence")
			}
			groups := make([]int, len(items))
			for i, v := range items {
				if groups[i], exc = toID(th, "gid", v); exc != nil {
					return value{}, exc
				}
			}
			return object.None, failedOrNil(syscall.Setgroups(groups))
		}),
		asked(processes, "getpgid", "($module, /, pid)", "The process group of a process.", func(a []int) (int, error) { return unix.Getpgid(a[0]) }),
		asked(processes, "getsid", "($module, pid, /)", "The session of a process.", func(a []int) (int, error) { return unix.Getsid(a[0]) }),
		asked(processes, "getpriority", "($module, /, which, who)", "The priority of a process, a group or a user.", func(a []int) (int, error) {
			n, err := unix.Getpriority(a[0], a[1])
			return 20 - n, err
		}),
		onFD(processes, "setpriority", "($module, /, which, who, priority)", "Sets the priority of a process, a group or a user.", func(which int, more []int) error {
			return unix.Setpriority(which, more[0], more[1])
		}),
		asked(processes, "nice", "($module, increment, /)", "Makes the process nicer to others and returns how nice it is.", func(a []int) (int, error) {
			n, err := unix.Getpriority(unix.PRIO_PROCESS, 0)
			if err != nil {
				return 0, err
			}
			nice := min(max(20-n+a[0], -20), 19)
			return nice, unix.Setpriority(unix.PRIO_PROCESS, 0, nice)
		}),
		onFD(processes, "setpgid", "($module, pid, pgrp, /)", "Puts a process into a process group.", func(pid int, more []int) error { return unix.Setpgid(pid, more[0]) }),
		direct(processes, "setpgrp", "($module, /)", "Makes the process the leader of a group of its own.", func(*thread, value, []value) (value, *exception) {
			return object.None, failedOrNil(unix.Setpgid(0, 0))
		}),
		direct(processes, "setsid", "($module, /)", "Begins a session of the process's own.", func(*thread, value, []value) (value, *exception) {
			_, err := unix.Setsid()
			return object.None, failedOrNil(err)
		}),
		asked(processes, "umask", "($module, mask, /)", "Sets which rights new files do not get, and returns those of before.", func(a []int) (int, error) { return unix.Umask(a[0]), nil }),
		direct(processes, "times", "($module, /)", "The time that the process has used, and its children.", func(*thread, value, []value) (value, *exception) {
			var t unix.Tms
			ticks, err := unix.Times(&t)
			if err != nil {
				return value{}, failed(err)
			}
			f := func(n int64) value { return object.Float(float64(n) / 100) }
			return timesResult.Make(f(t.Utime), f(t.Stime), f(t.Cutime), f(t.Cstime), f(int64(ticks))), nil
		}),
		direct(processes, "abort", "($module, /)", "Ends the process at once, by SIGABRT.", func(*thread, value, []value) (value, *exception) {
			unix.Kill(unix.Getpid(), unix.SIGABRT)
			time.Sleep(time.Second) // the signal arrives meanwhile
			exit(134)
			return object.None, nil
		}),
		direct(processes, "fork", "($module, /)", "Not possible: a process with the threads of Go cannot be copied.", noFork),
		direct(processes, "forkpty", "($module, /)", "Not possible: a process with the threads of Go cannot be copied.", noFork),
		direct(processes, "_exit", "($module, /, status)", "Ends the process at once: nothing is written out or called before.", func(th *thread, _ value, args []value) (value, *exception) {
			status, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			exit(status)
			return object.None, nil
		}),
		onProcess("kill", "($module, pid, signal, /)", "Sends a signal to a process.", func(th *thread, pid, signal int) (error, *exception) {
			if raise := th.Interp.RaiseSignal; raise != nil && pid == unix.Getpid() {
				if handled, exc := raise(th, signal); handled || exc != nil {
					return nil, exc
				}
			}
			return th.Interp.Host.Processes.Signal(pid, signal), nil
		}),
		onProcess("killpg", "($module, pgid, signal, /)", "Sends a signal to a process group.", func(_ *thread, group, signal int) (error, *exception) {
			return unix.Kill(-group, syscall.Signal(signal)), nil
		}),
	}
}}

// exit ends the process without what package os would have done before.
func exit(status int) {
	syscall.Exit(status)
}

func noFork(*thread, value, []value) (value, *exception) {
	return value{}, object.Errorf(object.NotImplementedErrorType, "a process with the threads of Go cannot be forked: start a program with subprocess or os.posix_spawn")
}

func onProcess(name, sig, doc string, f func(th *thread, pid, signal int) (error, *exception)) object.Method {
	return direct(processes, name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		all, exc := ints(th, args)
		if exc != nil {
			return value{}, exc
		}
		err, exc := f(th, all[0], all[1])
		if exc != nil {
			return value{}, exc
		}
		if err != nil {
			return value{}, failed(err)
		}
		// A signal to this process is noticed before the call returns.
		return object.None, th.Poll()
	})
}

func intTuple(all ...int) value {
	values := make([]value, len(all))
	for i, n := range all {
		values[i] = object.Int64(int64(n))
	}
	return object.TupleOf(values...)
}

func intList(all []int) value {
	values := make([]value, len(all))
	for i, n := range all {
		values[i] = object.Int64(int64(n))
	}
	return object.ListOf(values...)
}

var directWaits = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		direct(processes, "wait", "($module, /)", "Waits until a child ends: its number, and its status.", func(th *thread, _ value, _ []value) (value, *exception) {
			pid, status, _, exc := waitChild(th, -1, 0)
			return intTuple(pid, status), exc
		}),
		direct(processes, "waitpid", "($module, pid, options, /)", "Waits until a certain child ends: its number, and its status.", func(th *thread, _ value, args []value) (value, *exception) {
			all, exc := ints(th, args)
			if exc != nil {
				return value{}, exc
			}
			pid, status, _, exc := waitChild(th, all[0], all[1])
			return intTuple(pid, status), exc
		}),
		direct(processes, "wait3", "($module, /, options)", "Waits until a child ends: its number, its status, and what it has used.", func(th *thread, _ value, args []value) (value, *exception) {
			options, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			return waitUsage(th, -1, options)
		}),
		direct(processes, "wait4", "($module, /, pid, options)", "Waits until a certain child ends: its number, its status, and what it has used.", func(th *thread, _ value, args []value) (value, *exception) {
			all, exc := ints(th, args)
			if exc != nil {
				return value{}, exc
			}
			return waitUsage(th, all[0], all[1])
		}),
		direct(processes, "waitid", "($module, idtype, id, options, /)", "Waits for a change of a child, None if there is none and options forbid to wait.", func(th *thread, _ value, args []value) (value, *exception) {
			all, exc := ints(th, args)
			if exc != nil {
				return value{}, exc
			}
			for {
				var info unix.Siginfo
				err := retry(func() error { return unix.Waitid(all[0], all[1], &info, all[2]|unix.WNOHANG, nil) })
				if err != nil {
					return value{}, failed(err)
				}
				if r, ok := waitidOf(&info); ok {
					return r, nil
				}
				if all[2]&unix.WNOHANG != 0 {
					return object.None, nil
				}
				away(th, func() error { time.Sleep(2 * time.Millisecond); return nil })
				if exc := th.Poll(); exc != nil {
					return value{}, exc
				}
			}
		}),
		statusTest("WIFEXITED", "Whether the status is that of a process that ended by itself.", func(s syscall.WaitStatus) bool { return s.Exited() }),
		statusTest("WIFSIGNALED", "Whether the status is that of a process that a signal ended.", func(s syscall.WaitStatus) bool { return s.Signaled() }),
		statusTest("WIFSTOPPED", "Whether the status is that of a process that is stopped.", func(s syscall.WaitStatus) bool { return s.Stopped() }),
		statusTest("WIFCONTINUED", "Whether the status is that of a process that goes on.", func(s syscall.WaitStatus) bool { return s.Continued() }),
		plain("WCOREDUMP", "($module, status, /)", "Whether a core file was written.", func(th *thread, _ value, args []value) (value, *exception) {
			n, exc := toInt(th, args[0], 0)
			return object.Bool(n&0x80 != 0), exc
		}),
		statusPart("WEXITSTATUS", "The exit status of a process that ended by itself.", func(n int) int { return n >> 8 & 0xff }),
		statusPart("WTERMSIG", "The signal that ended a process.", func(n int) int { return n & 0x7f }),
		statusPart("WSTOPSIG", "The signal that stopped a process.", func(n int) int { return n >> 8 & 0xff }),
		plain("waitstatus_to_exitcode", "($module, /, status)", "The exit status, or the negative number of the signal that ended the process.", func(th *thread, _ value, args []value) (value, *exception) {
			n, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			switch s := syscall.WaitStatus(n); {
			case s.Exited():
				return object.Int64(int64(s.ExitStatus())), nil
			case s.Signaled():
				return object.Int64(-int64(s.Signal())), nil
			case s.Stopped():
				return value{}, object.ValueErrorf("process stopped by delivery of signal %d", s.StopSignal())
			}
			return value{}, object.ValueErrorf("invalid wait status: %d", n)
		}),
	}
}}

func statusTest(name, doc string, f func(s syscall.WaitStatus) bool) object.Method {
	return plain(name, "($module, /, status)", doc, func(th *thread, _ value, args []value) (value, *exception) {
		n, exc := toInt(th, args[0], 0)
		return object.Bool(f(syscall.WaitStatus(n))), exc
	})
}

func statusPart(name, doc string, f func(n int) int) object.Method {
	return plain(name, "($module, /, status)", doc, func(th *thread, _ value, args []value) (value, *exception) {
		n, exc := toInt(th, args[0], 0)
		return object.Int64(int64(f(n))), exc
	})
}

// waitChild waits for a child by the host, and looks for interrupts meanwhile.
func waitChild(th *thread, child, options int) (pid, status int, usage *object.Usage, exc *exception) {
	p := th.Interp.Host.Processes
	pid, status, usage, err := p.Wait(context.Background(), child, options, true)
	for err == nil && pid == 0 && options&unix.WNOHANG == 0 {
		if exc := th.Poll(); exc != nil {
			return 0, 0, nil, exc
		}
		th.PauseContext(func(ctx context.Context) {
			if pid, status, usage, err = p.Wait(ctx, child, options, false); errors.Is(err, context.Canceled) {
				err = nil
			}
		})
	}
	if err != nil {
		return 0, 0, nil, failed(err)
	}
	return pid, status, usage, nil
}

// waitUsage is what wait4 gives.
func waitUsage(th *thread, child, options int) (value, *exception) {
	pid, status, u, exc := waitChild(th, child, options)
	if exc != nil {
		return value{}, exc
	}
	if u == nil {
		u = &object.Usage{}
	}
	t, exc := usageType(th)
	if exc != nil {
		return value{}, exc
	}
	fields := []value{object.Float(u.User.Seconds()), object.Float(u.System.Seconds())}
	for _, n := range []int64{u.MaxResident, u.Shared, u.Data, u.Stack, u.MinorFaults, u.MajorFaults, u.Swaps, u.BlocksIn, u.BlocksOut, u.Sent, u.Received, u.Signals, u.Voluntary, u.Involuntary} {
		fields = append(fields, object.Int64(n))
	}
	return object.TupleOf(object.Int64(int64(pid)), object.Int64(int64(status)), t.Make(fields...)), nil
}

// PID is the number of the process.
func PID(*thread) (int, *exception) { return unix.Getpid(), nil }
