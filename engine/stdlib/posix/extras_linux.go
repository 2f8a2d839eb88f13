// This file has what only some systems have: attributes beside a file's contents, descriptors of events and timers, scheduling, pseudo-terminals.

package posix

import (
	"encoding/binary"
	"math"
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// xattrName is the name of an attribute and whether symbolic links are followed.
func xattrName(th *thread, fn string, p, name, follow value) (path, string, bool, *exception) {
	f, exc := toPath(th, fn, "path", p, allowFD)
	if exc != nil {
		return f, "", false, exc
	}
	attribute := ""
	if !name.IsNull() {
		a, exc := toPath(th, fn, "attribute", name, 0)
		if exc != nil {
			return f, "", false, exc
		}
		attribute = a.name
	}
	follows, exc := toTruth(th, follow, true)
	if exc == nil && f.isFD && !follows {
		exc = object.ValueErrorf("%s: cannot use fd and follow_symlinks together", fn)
	}
	return f, attribute, follows, exc
}

// readAttribute is what get gives, which is asked for the size first.
func readAttribute(get func(room []byte) (int, error)) ([]byte, error) {
	for {
		size, err := get(nil)
		if err != nil || size == 0 {
			return nil, err
		}
		room := make([]byte, size+64)
		n, err := get(room)
		if err == syscall.ERANGE {
			continue
		}
		return room[:max(n, 0)], err
	}
}

var directAttributes = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		direct(files, "getxattr", "($module, /, path, attribute, *, follow_symlinks=True)", "The value of an extended attribute of a file.", func(th *thread, _ value, args []value) (value, *exception) {
			p, name, follow, exc := xattrName(th, "getxattr", args[0], args[1], args[2])
			if exc != nil {
				return value{}, exc
			}
			data, err := readAttribute(func(room []byte) (int, error) {
				switch {
				case p.isFD:
					return unix.Fgetxattr(p.fd, name, room)
				case follow:
					return unix.Getxattr(p.name, name, room)
				}
				return unix.Lgetxattr(p.name, name, room)
			})
			if err != nil {
				return value{}, failed(err, p.v)
			}
			return object.NewBytes(string(data)), nil
		}),
		direct(files, "setxattr", "($module, /, path, attribute, value, flags=0, *,\n         follow_symlinks=True)", "Sets an extended attribute of a file.", func(th *thread, _ value, args []value) (value, *exception) {
			p, name, follow, exc := xattrName(th, "setxattr", args[0], args[1], args[4])
			if exc != nil {
				return value{}, exc
			}
			data, exc := object.BytesOf(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			flags, exc := toInt(th, args[3], 0)
			if exc != nil {
				return value{}, exc
			}
			var err error
			switch {
			case p.isFD:
				err = unix.Fsetxattr(p.fd, name, []byte(data), flags)
			case follow:
				err = unix.Setxattr(p.name, name, []byte(data), flags)
			default:
				err = unix.Lsetxattr(p.name, name, []byte(data), flags)
			}
			return object.None, failedOrNil(err, p.v)
		}),
		direct(files, "removexattr", "($module, /, path, attribute, *, follow_symlinks=True)", "Removes an extended attribute of a file.", func(th *thread, _ value, args []value) (value, *exception) {
			p, name, follow, exc := xattrName(th, "removexattr", args[0], args[1], args[2])
			if exc != nil {
				return value{}, exc
			}
			var err error
			switch {
			case p.isFD:
				err = unix.Fremovexattr(p.fd, name)
			case follow:
				err = unix.Removexattr(p.name, name)
			default:
				err = unix.Lremovexattr(p.name, name)
			}
			return object.None, failedOrNil(err, p.v)
		}),
		direct(files, "listxattr", "($module, /, path=None, *, follow_symlinks=True)", "The names of the extended attributes of a file.", func(th *thread, _ value, args []value) (value, *exception) {
			v := args[0]
			if v.IsNull() || v.IsNone() {
				v = object.StrOf(".")
			}
			p, _, follow, exc := xattrName(th, "listxattr", v, value{}, args[1])
			if exc != nil {
				return value{}, exc
			}
			data, err := readAttribute(func(room []byte) (int, error) {
				switch {
				case p.isFD:
					return unix.Flistxattr(p.fd, room)
				case follow:
					return unix.Listxattr(p.name, room)
				}
				return unix.Llistxattr(p.name, room)
			})
			if err != nil {
				return value{}, failed(err, p.v)
			}
			var names []value
			for start, i := 0, 0; i < len(data); i++ {
				if data[i] == 0 {
					names = append(names, object.FSDecode(string(data[start:i])))
					start = i + 1
				}
			}
			return object.ListOf(names...), nil
		}),
	}
}}

var directEvents = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		direct(files, "eventfd", "($module, /, initval, flags=524288)", "A descriptor of a counter that processes wait for.", func(th *thread, _ value, args []value) (value, *exception) {
			n, exc := object.ToInt64(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			flags, exc := toInt(th, args[1], unix.EFD_CLOEXEC)
			if exc != nil {
				return value{}, exc
			}
			fd, err := unix.Eventfd(uint(n), flags)
			return object.Int64(int64(fd)), failedOrNil(err)
		}),
		direct(files, "eventfd_read", "($module, /, fd)", "Waits until the counter is not zero, and takes it.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if exc := waitFor(th, fd, unix.POLLIN); exc != nil {
				return value{}, exc
			}
			var room [8]byte
			if err := retry(func() error { _, err := unix.Read(fd, room[:]); return err }); err != nil {
				return value{}, failed(err)
			}
			return unsigned(binary.NativeEndian.Uint64(room[:])), nil
		}),
		direct(files, "eventfd_write", "($module, /, fd, value)", "Adds to the counter.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			v, exc := object.Index(th, args[1])
			if exc != nil {
				return value{}, exc
			}
			n := object.ToBig(v)
			switch {
			case n.Sign() < 0:
				return value{}, object.ValueErrorf("Cannot convert negative int")
			case !n.IsUint64():
				return value{}, object.OverflowErrorf("Python int too large for C unsigned long long")
			}
			data := binary.NativeEndian.AppendUint64(nil, n.Uint64())
			return object.None, failedOrNil(away(th, func() error { _, err := unix.Write(fd, data); return err }))
		}),
		direct(files, "timerfd_create", "($module, clockid, /, *, flags=0)", "A descriptor of a timer.", func(th *thread, _ value, args []value) (value, *exception) {
			all, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			flags, exc := toInt(th, args[1], unix.TFD_CLOEXEC)
			if exc != nil {
				return value{}, exc
			}
			fd, err := unix.TimerfdCreate(all, flags|unix.TFD_CLOEXEC)
			return object.Int64(int64(fd)), failedOrNil(err)
		}),
		timerSetting("timerfd_settime", "($module, fd, /, *, flags=0, initial=0.0, interval=0.0)", "Sets a timer, in seconds.", false),
		timerSetting("timerfd_settime_ns", "($module, fd, /, *, flags=0, initial=0, interval=0)", "Sets a timer, in nanoseconds.", true),
		timerGetting("timerfd_gettime", "When a timer expires, and how often then, in seconds.", false),
		timerGetting("timerfd_gettime_ns", "When a timer expires, and how often then, in nanoseconds.", true),
	}
}}

func timerPair(spec *unix.ItimerSpec, ns bool) value {
	f := func(t unix.Timespec) value {
		if ns {
			return object.Int64(unix.TimespecToNsec(t))
		}
		return object.Float(float64(t.Sec) + float64(t.Nsec)*1e-9)
	}
	return object.TupleOf(f(spec.Value), f(spec.Interval))
}

func timerSetting(name, sig, doc string, ns bool) object.Method {
	return direct(files, name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		fd, exc := toDescriptor(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		flags, exc := toInt(th, args[1], 0)
		if exc != nil {
			return value{}, exc
		}
		var spec, old unix.ItimerSpec
		for i, to := range []*unix.Timespec{&spec.Value, &spec.Interval} {
			v := args[2+i]
			if v.IsNull() {
				continue
			}
			n := int64(0)
			if ns {
				n, exc = object.ToInt64(th, v)
			} else {
				var f float64
				if f, exc = object.ToFloat(th, v); exc == nil && (math.IsNaN(f) || math.Abs(f) > 9e9) {
					exc = object.ValueErrorf("invalid time %v", f)
				}
				n = int64(f * 1e9)
			}
			if exc != nil {
				return value{}, exc
			}
			*to = unix.NsecToTimespec(n)
		}
		if err := unix.TimerfdSettime(fd, flags, &spec, &old); err != nil {
			return value{}, failed(err)
		}
		return timerPair(&old, ns), nil
	})
}

func timerGetting(name, doc string, ns bool) object.Method {
	return direct(files, name, "($module, fd, /)", doc, func(th *thread, _ value, args []value) (value, *exception) {
		fd, exc := toDescriptor(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		var spec unix.ItimerSpec
		if err := unix.TimerfdGettime(fd, &spec); err != nil {
			return value{}, failed(err)
		}
		return timerPair(&spec, ns), nil
	})
}

var directScheduling = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		direct(processes, "sched_yield", "($module, /)", "Lets other threads run.", func(*thread, value, []value) (value, *exception) {
			runtime.Gosched()
			return object.None, nil
		}),
		asked(processes, "sched_get_priority_max", "($module, /, policy)", "The highest priority of a scheduling policy.", func(a []int) (int, error) { return schedPriority(a[0], 99) }),
		asked(processes, "sched_get_priority_min", "($module, /, policy)", "The lowest priority of a scheduling policy.", func(a []int) (int, error) { return schedPriority(a[0], 1) }),
		asked(processes, "sched_getscheduler", "($module, pid, /)", "The scheduling policy of a process.", func(a []int) (int, error) {
			attr, err := unix.SchedGetAttr(a[0], 0)
			if err != nil {
				return 0, err
			}
			return int(attr.Policy), nil
		}),
		direct(processes, "sched_getparam", "($module, pid, /)", "The scheduling parameters of a process.", func(th *thread, _ value, args []value) (value, *exception) {
			pid, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			attr, err := unix.SchedGetAttr(pid, 0)
			if err != nil {
				return value{}, failed(err)
			}
			return schedParam.Make(object.Int64(int64(attr.Priority))), nil
		}),
		direct(processes, "sched_setscheduler", "($module, pid, policy, param, /)", "Sets the scheduling policy of a process.", func(th *thread, _ value, args []value) (value, *exception) {
			all, exc := ints(th, args[:2])
			if exc != nil {
				return value{}, exc
			}
			return setScheduling(th, all[0], &all[1], args[2])
		}),
		direct(processes, "sched_setparam", "($module, pid, param, /)", "Sets the scheduling parameters of a process.", func(th *thread, _ value, args []value) (value, *exception) {
			pid, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			return setScheduling(th, pid, nil, args[1])
		}),
		direct(processes, "sched_rr_get_interval", "($module, pid, /)", "How long a process runs before others of its priority, in seconds.", func(th *thread, _ value, args []value) (value, *exception) {
			pid, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			attr, err := unix.SchedGetAttr(pid, 0)
			if err != nil {
				return value{}, failed(err)
			}
			if attr.Policy == unix.SCHED_RR {
				return object.Float(0.1), nil
			}
			return object.Float(float64(attr.Runtime) * 1e-9), nil
		}),
		direct(processes, "sched_getaffinity", "($module, pid, /)", "The processors that a process may run on.", func(th *thread, _ value, args []value) (value, *exception) {
			pid, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			var set unix.CPUSet
			if err := unix.SchedGetaffinity(pid, &set); err != nil {
				return value{}, failed(err)
			}
			cpus := object.NewSet()
			for i := range 1024 {
				if set.IsSet(i) {
					if exc := cpus.Add(th, object.Int64(int64(i))); exc != nil {
						return value{}, exc
					}
				}
			}
			return cpus.Value(), nil
		}),
		direct(processes, "sched_setaffinity", "($module, pid, mask, /)", "Sets the processors that a process may run on.", func(th *thread, _ value, args []value) (value, *exception) {
			pid, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			var set unix.CPUSet
			if exc := object.Each(th, args[1], func(v value) *exception {
				n, exc := object.ToInt32(th, v)
				if exc == nil && n < 0 {
					exc = object.ValueErrorf("negative CPU number")
				}
				if exc == nil {
					set.Set(int(n))
				}
				return exc
			}); exc != nil {
				return value{}, exc
			}
			return object.None, failedOrNil(unix.SchedSetaffinity(pid, &set))
		}),
	}
}}

func schedPriority(policy, real int) (int, error) {
	switch policy {
	case unix.SCHED_FIFO, unix.SCHED_RR:
		return real, nil
	case unix.SCHED_NORMAL, unix.SCHED_BATCH, unix.SCHED_IDLE, unix.SCHED_DEADLINE:
		return 0, nil
	}
	return 0, syscall.EINVAL
}

func setScheduling(th *thread, pid int, policy *int, param value) (value, *exception) {
	if param.Type() != &schedParam.Type {
		return value{}, object.TypeErrorf("must have a sched_param object")
	}
	priority, exc := object.ToInt32(th, param.AsTuple().Items[0])
	if exc != nil {
		return value{}, exc
	}
	attr, err := unix.SchedGetAttr(pid, 0)
	if err != nil {
		return value{}, failed(err)
	}
	if policy != nil {
		attr.Policy = uint32(*policy)
	}
	attr.Priority = uint32(priority)
	return object.None, failedOrNil(unix.SchedSetAttr(pid, attr, 0))
}

var directTerminals = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		asked(terminals, "posix_openpt", "($module, oflag, /)", "A descriptor of a new pseudo-terminal's master.", func(a []int) (int, error) { return unix.Open("/dev/ptmx", a[0]|unix.O_CLOEXEC, 0) }),
		onFD(terminals, "grantpt", "($module, fd, /)", "Gives the slave of a pseudo-terminal to the user; Linux has done so.", func(fd int, _ []int) error {
			_, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
			return err
		}),
		onFD(terminals, "unlockpt", "($module, fd, /)", "Lets the slave of a pseudo-terminal be opened.", func(fd int, _ []int) error { return unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0) }),
		direct(terminals, "ptsname", "($module, fd, /)", "The name of the slave of a pseudo-terminal.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
			if err != nil {
				return value{}, failed(err)
			}
			return object.StrOf("/dev/pts/" + itoa(n)), nil
		}),
		direct(terminals, "openpty", "($module, /)", "The descriptors of a new pseudo-terminal: master and slave.", func(*thread, value, []value) (value, *exception) {
			master, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
			if err != nil {
				return value{}, failed(err)
			}
			n, err := unix.IoctlGetInt(master, unix.TIOCGPTN)
			if err == nil {
				err = unix.IoctlSetPointerInt(master, unix.TIOCSPTLCK, 0)
			}
			slave := -1
			if err == nil {
				slave, err = unix.Open("/dev/pts/"+itoa(n), unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
			}
			if err != nil {
				unix.Close(master)
				return value{}, failed(err)
			}
			return intTuple(master, slave), nil
		}),
		direct(terminals, "ttyname", "($module, fd, /)", "The name of the terminal of a descriptor.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if _, err := unix.IoctlGetTermios(fd, unix.TCGETS); err != nil {
				return value{}, failed(err)
			}
			room := make([]byte, unix.PathMax)
			n, err := unix.Readlink("/proc/self/fd/"+itoa(fd), room)
			if err != nil {
				return value{}, failed(err)
			}
			return object.FSDecode(string(room[:n])), nil
		}),
		asked(terminals, "tcgetpgrp", "($module, fd, /)", "The process group that a terminal belongs to.", func(a []int) (int, error) { return unix.IoctlGetInt(a[0], unix.TIOCGPGRP) }),
		onFD(terminals, "tcsetpgrp", "($module, fd, pgid, /)", "Gives a terminal to a process group.", func(fd int, more []int) error {
			return unix.IoctlSetPointerInt(fd, unix.TIOCSPGRP, more[0])
		}),
	}
}}
