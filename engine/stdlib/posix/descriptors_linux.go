// This file has the functions of descriptors: reading and writing, pipes, copies, and what else belongs to an open file.

package posix

import (
	"syscall"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// onFD is a function of a descriptor and more C ints that returns None.
func onFD(n need, name, sig, doc string, f func(fd int, more []int) error) object.Method {
	return direct(n, name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		all, exc := ints(th, args)
		if exc != nil {
			return value{}, exc
		}
		if err := retry(func() error { return f(all[0], all[1:]) }); err != nil {
			return value{}, failed(err)
		}
		return object.None, nil
	})
}

// onFile is a function of a descriptor, or an object with one, that returns None.
func onFile(name, doc string, f func(fd int) error) object.Method {
	return direct(files, name, "($module, /, fd)", doc, func(th *thread, _ value, args []value) (value, *exception) {
		fd, exc := fileDescriptor(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		if err := away(th, func() error { return f(fd) }); err != nil {
			return value{}, failed(err)
		}
		return object.None, nil
	})
}

// away calls f, which may take long, while other goroutines may run Python.
func away(th *thread, f func() error) error {
	if th.Away() {
		defer th.Return()
	}
	return retry(f)
}

// waitTick is how many milliseconds a wait takes to hear of an interrupt.
const waitTick = 8

// waitFor waits until events may have happened to fd, and looks for interrupts meanwhile. A descriptor that does not block is not waited for.
func waitFor(th *thread, fd int, events int16) *exception {
	p := []unix.PollFd{{Fd: int32(fd), Events: events}}
	if n, err := unix.Poll(p, 0); n > 0 || err != nil && err != syscall.EINTR {
		return nil
	}
	if flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0); err != nil || flags&unix.O_NONBLOCK != 0 {
		return nil
	}
	for !happens(th, fd, events) {
		if exc := th.Poll(); exc != nil {
			return exc
		}
	}
	return nil
}

// happens waits for events of fd, at most for waitTick, and reports that there may be any.
func happens(th *thread, fd int, events int16) bool {
	n := 0
	err := away(th, func() (err error) {
		n, err = unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: events}}, waitTick)
		return err
	})
	return n > 0 || err != nil
}

var directDescriptors = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		direct(files, "close", "($module, /, fd)", "Closes a descriptor.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if keeps(th, fd) {
				return value{}, failedWith(syscall.EBADF)
			}
			return object.None, failedOrNil(ignoreEINTR(unix.Close(fd)))
		}),
		direct(files, "closerange", "($module, fd_low, fd_high, /)", "Closes the descriptors from fd_low to before fd_high, those that are open.", func(th *thread, _ value, args []value) (value, *exception) {
			all, exc := ints(th, args)
			if exc != nil {
				return value{}, exc
			}
			for _, fd := range openDescriptors() {
				if fd >= all[0] && fd < all[1] && !keeps(th, fd) {
					unix.Close(fd)
				}
			}
			return object.None, nil
		}),
		onFD(files, "fchmod", "($module, /, fd, mode)", "Sets who may do what with an open file.", func(fd int, more []int) error { return unix.Fchmod(fd, uint32(more[0])) }),
		direct(files, "fchown", "($module, /, fd, uid, gid)", "Sets the user and the group that an open file belongs to; -1 leaves either.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			uid, gid, exc := owners(th, args[1], args[2])
			if exc != nil {
				return value{}, exc
			}
			return object.None, failedOrNil(unix.Fchown(fd, uid, gid))
		}),
		onFile("fchdir", "Makes an open directory the one that relative paths begin at.", unix.Fchdir),
		onFile("fsync", "Has the system write an open file to its device.", unix.Fsync),
		onFile("fdatasync", "Has the system write what an open file contains to its device.", unix.Fdatasync),
		direct(files, "sync", "($module, /)", "Has the system write everything to its devices.", func(*thread, value, []value) (value, *exception) {
			unix.Sync()
			return object.None, nil
		}),
		direct(files, "ftruncate", "($module, fd, length, /)", "Makes an open file as long as length says.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, size, exc := fdAndSize(th, args)
			if exc != nil {
				return value{}, exc
			}
			return object.None, failedOrNil(retry(func() error { return unix.Ftruncate(fd, size) }))
		}),
		direct(files, "lseek", "($module, fd, position, whence, /)", "Moves to a position of an open file and returns it.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, pos, exc := fdAndSize(th, args)
			if exc != nil {
				return value{}, exc
			}
			whence, exc := toInt(th, args[2], 0)
			if exc != nil {
				return value{}, exc
			}
			at, err := unix.Seek(fd, pos, whence)
			if err != nil {
				return value{}, failed(err)
			}
			return object.Int64(at), nil
		}),
		direct(files, "dup", "($module, fd, /)", "A second descriptor of an open file, which programs started later do not have.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			n, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
			return object.Int64(int64(n)), failedOrNil(err)
		}),
		direct(files, "dup2", "($module, /, fd, fd2, inheritable=True)", "Makes fd2 a descriptor of what fd is one of.", func(th *thread, _ value, args []value) (value, *exception) {
			all, exc := ints(th, args[:2])
			if exc != nil {
				return value{}, exc
			}
			inheritable, exc := toTruth(th, args[2], true)
			if exc != nil {
				return value{}, exc
			}
			if all[0] < 0 || all[1] < 0 || keeps(th, all[1]) {
				return value{}, failedWith(syscall.EBADF)
			}
			flags := unix.O_CLOEXEC
			if inheritable {
				flags = 0
			}
			if all[0] == all[1] {
				_, err := unix.FcntlInt(uintptr(all[0]), unix.F_GETFD, 0)
				return object.Int64(int64(all[1])), failedOrNil(err)
			}
			err := retry(func() error { return unix.Dup3(all[0], all[1], flags) })
			return object.Int64(int64(all[1])), failedOrNil(err)
		}),
		direct(files, "pipe", "($module, /)", "A pipe: a descriptor to read from and one to write to.", func(*thread, value, []value) (value, *exception) { return newPipe(unix.O_CLOEXEC) }),
		direct(files, "pipe2", "($module, flags, /)", "A pipe made with flags: a descriptor to read from and one to write to.", func(th *thread, _ value, args []value) (value, *exception) {
			flags, exc := toInt(th, args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			return newPipe(flags)
		}),
		direct(files, "get_inheritable", "($module, fd, /)", "Whether programs started later have a descriptor.", func(th *thread, _ value, args []value) (value, *exception) {
			return flagOf(th, args[0], unix.F_GETFD, unix.FD_CLOEXEC)
		}),
		direct(files, "get_blocking", "($module, fd, /)", "Whether reading from a descriptor and writing to it may wait.", func(th *thread, _ value, args []value) (value, *exception) {
			return flagOf(th, args[0], unix.F_GETFL, unix.O_NONBLOCK)
		}),
		onFD(files, "set_inheritable", "($module, fd, inheritable, /)", "Says whether programs started later have a descriptor.", func(fd int, more []int) error {
			return setFlag(fd, unix.F_GETFD, unix.F_SETFD, unix.FD_CLOEXEC, more[0] == 0)
		}),
		onFD(files, "set_blocking", "($module, fd, blocking, /)", "Says whether reading from a descriptor and writing to it may wait.", func(fd int, more []int) error {
			return setFlag(fd, unix.F_GETFL, unix.F_SETFL, unix.O_NONBLOCK, more[0] == 0)
		}),
		direct(files, "lockf", "($module, fd, command, length, /)", "Locks a part of an open file, or gives it free.", func(th *thread, _ value, args []value) (value, *exception) {
			all, exc := ints(th, args[:2])
			if exc != nil {
				return value{}, exc
			}
			size, exc := object.ToInt64(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			return object.None, failedOrNil(away(th, func() error { return lockFile(all[0], all[1], size) }))
		}),
		onFD(terminals, "login_tty", "($module, fd, /)", "Makes a terminal the one that controls the process.", func(fd int, _ []int) error {
			if _, err := unix.Setsid(); err != nil {
				return err
			}
			if err := unix.IoctlSetInt(fd, unix.TIOCSCTTY, 0); err != nil {
				return err
			}
			for i := range 3 {
				if err := unix.Dup3(fd, i, 0); err != nil && i != fd {
					return err
				}
			}
			if fd > 2 {
				return unix.Close(fd)
			}
			return nil
		}),
		direct(files, "posix_fallocate", "($module, fd, offset, length, /)", "Has the system keep room for a part of an open file.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, offset, exc := fdAndSize(th, args)
			if exc != nil {
				return value{}, exc
			}
			size, exc := object.ToInt64(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			return object.None, failedOrNil(retry(func() error { return unix.Fallocate(fd, 0, offset, size) }))
		}),
		direct(files, "posix_fadvise", "($module, fd, offset, length, advice, /)", "Tells the system how a part of an open file will be used.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, offset, exc := fdAndSize(th, args)
			if exc != nil {
				return value{}, exc
			}
			size, exc := object.ToInt64(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			advice, exc := toInt(th, args[3], 0)
			if exc != nil {
				return value{}, exc
			}
			return object.None, failedOrNil(unix.Fadvise(fd, offset, size, advice))
		}),
	}
}}

// keeps reports that a descriptor is one that the process itself lives by.
func keeps(th *thread, fd int) bool {
	k, ok := th.Interp.Host.Files.(object.DescriptorKeeper)
	return ok && k.Keeps(fd)
}

func ignoreEINTR(err error) error {
	if err == syscall.EINTR {
		return nil
	}
	return err
}

// fdAndSize are arguments that begin with a descriptor and a number of bytes.
func fdAndSize(th *thread, args []value) (fd int, size int64, exc *exception) {
	if fd, exc = toDescriptor(th, args[0]); exc != nil {
		return 0, 0, exc
	}
	size, exc = object.ToInt64(th, args[1])
	return fd, size, exc
}

func newPipe(flags int) (value, *exception) {
	var p [2]int
	if err := unix.Pipe2(p[:], flags); err != nil {
		return value{}, failed(err)
	}
	return object.TupleOf(object.Int64(int64(p[0])), object.Int64(int64(p[1]))), nil
}

// flagOf reports that a flag of a descriptor is not set.
func flagOf(th *thread, v value, get, flag int) (value, *exception) {
	fd, exc := toDescriptor(th, v)
	if exc != nil {
		return value{}, exc
	}
	flags, err := unix.FcntlInt(uintptr(fd), get, 0)
	return object.Bool(flags&flag == 0), failedOrNil(err)
}

func setFlag(fd, get, set, flag int, on bool) error {
	flags, err := unix.FcntlInt(uintptr(fd), get, 0)
	if err != nil {
		return err
	}
	if on {
		flags |= flag
	} else {
		flags &^= flag
	}
	_, err = unix.FcntlInt(uintptr(fd), set, flags)
	return err
}

// lockFile is lockf of the C library.
func lockFile(fd, command int, size int64) error {
	lock := unix.Flock_t{Type: unix.F_WRLCK, Whence: 1, Len: size}
	switch command {
	case 0: // F_ULOCK
		lock.Type = unix.F_UNLCK
		return unix.FcntlFlock(uintptr(fd), unix.F_SETLK, &lock)
	case 1: // F_LOCK
		return unix.FcntlFlock(uintptr(fd), unix.F_SETLKW, &lock)
	case 2: // F_TLOCK
		return unix.FcntlFlock(uintptr(fd), unix.F_SETLK, &lock)
	case 3: // F_TEST
		if err := unix.FcntlFlock(uintptr(fd), unix.F_GETLK, &lock); err != nil {
			return err
		}
		if lock.Type == unix.F_UNLCK || int(lock.Pid) == unix.Getpid() {
			return nil
		}
		return syscall.EACCES
	}
	return syscall.EINVAL
}
