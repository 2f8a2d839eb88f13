// Package fcntl implements module fcntl: what the system does with descriptors, and locks of files.
package fcntl

import (
	"syscall"
	"time"
	"unsafe"

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
	m := native.Module("fcntl", "What the system does with descriptors, and locks of files.", functions)
	for name, n := range constants.Get() {
		m.Dict.SetName(name, object.Int64(n))
	}
	return m, nil
}

var functions = []object.Method{
	{Name: "fcntl", Sig: "($module, fd, cmd, arg=0, /)", Doc: "Has the system do cmd with a descriptor. The result is a number, or bytes if arg is bytes.", FN: control, Min: 2, Max: 3},
	{Name: "ioctl", Sig: "($module, fd, request, arg=0, mutate_flag=True, /)", Doc: "Has the device of a descriptor do what request says. What it writes goes into arg if that can be changed; otherwise the result is bytes.", FN: device, Min: 2, Max: 4},
	{Name: "flock", Sig: "($module, fd, operation, /)", Doc: "Locks a file as a whole, or gives it free.", FN: flock, Min: 2, Max: 2},
	{Name: "lockf", Sig: "($module, fd, cmd, len=0, start=0, whence=0, /)", Doc: "Locks a part of a file, or gives it free.", FN: lockf, Min: 2, Max: 5},
}

// maxArgument is how long an argument of bytes may be.
const maxArgument = 1024

// open is the descriptor that an argument means, if the host gives descriptors.
func open(th *thread, v value) (int, *exception) {
	if c := th.Interp.Host.Files; c == nil || !object.IsDirect(c) {
		return 0, object.Denied("descriptors", value{})
	}
	return posix.FileDescriptor(th, v)
}

// away calls f, which may wait, while other goroutines may run Python.
func away(th *thread, f func() syscall.Errno) syscall.Errno {
	if th.Away() {
		defer th.Return()
	}
	for {
		if errno := f(); errno != syscall.EINTR {
			return errno
		}
	}
}

// withNumber is fcntl or ioctl with a number.
func withNumber(th *thread, call uintptr, fd, cmd int, arg int64) (value, *exception) {
	var got uintptr
	errno := away(th, func() (errno syscall.Errno) {
		got, _, errno = syscall.Syscall(call, uintptr(fd), uintptr(cmd), uintptr(arg))
		return errno
	})
	if errno != 0 {
		return value{}, posix.Failed(errno)
	}
	return object.Int64(int64(int32(got))), nil
}

// withMemory is fcntl or ioctl with memory, which is data with room behind.
func withMemory(th *thread, call uintptr, fd, cmd int, data []byte) (result int, room []byte, exc *exception) {
	room = make([]byte, maxArgument+64)
	copy(room, data)
	var got uintptr
	errno := away(th, func() (errno syscall.Errno) {
		got, _, errno = syscall.Syscall(call, uintptr(fd), uintptr(cmd), uintptr(unsafe.Pointer(&room[0])))
		return errno
	})
	if errno != 0 {
		return 0, nil, posix.Failed(errno)
	}
	return int(int32(got)), room[:len(data)], nil
}

// bytesOf is an argument that is text or bytes; ok is false for others.
func bytesOf(th *thread, v value) (data string, ok bool, exc *exception) {
	switch t := v.Type(); {
	case t.Has(object.FlagStr):
		return v.AsStr().String(), true, nil
	case t.Buffer != nil:
		data, exc = object.BytesOf(th, v)
		return data, true, exc
	}
	return "", false, nil
}

func control(th *thread, _ value, args []value) (value, *exception) {
	fd, exc := open(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	cmd, exc := object.ToInt32(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	if len(args) < 3 {
		return withNumber(th, unix.SYS_FCNTL, fd, int(cmd), 0)
	}
	return withArgument(th, "fcntl", unix.SYS_FCNTL, fd, int(cmd), args[2])
}

// withArgument makes the call whose third argument is v: bytes that the system reads and writes, or a number. name is the function's, for messages.
func withArgument(th *thread, name string, call uintptr, fd, cmd int, v value) (value, *exception) {
	data, ok, exc := bytesOf(th, v)
	switch {
	case exc != nil:
		return value{}, exc
	case ok && len(data) > maxArgument:
		return value{}, object.ValueErrorf("%s argument 3 is too long", name)
	case ok:
		_, room, exc := withMemory(th, call, fd, cmd, []byte(data))
		return object.NewBytes(string(room)), exc
	case !object.HasIndex(v):
		return value{}, object.TypeErrorf("%s() argument 3 must be an integer, a bytes-like object, or a string, not %s", name, v.Type().Name)
	}
	n, exc := object.ToInt64(th, v)
	if exc != nil {
		return value{}, exc
	}
	return withNumber(th, call, fd, cmd, n)
}

func device(th *thread, _ value, args []value) (value, *exception) {
	fd, exc := open(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	request, exc := object.ToInt64(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	if len(args) < 3 {
		return withNumber(th, unix.SYS_IOCTL, fd, int(request), 0)
	}
	mutate := true
	if len(args) > 3 {
		if mutate, exc = object.Truth(th, args[3]); exc != nil {
			return value{}, exc
		}
	}
	if t := args[2].Type(); mutate && t.Buffer != nil && !t.Has(object.FlagBytes) {
		if b, exc := object.GetBuffer(th, args[2], true); exc == nil {
			defer b.Done()
			memory, exc := b.Contiguous(th)
			if exc != nil {
				return value{}, exc
			}
			if len(memory) > maxArgument {
				return value{}, object.ValueErrorf("ioctl argument 3 is too long")
			}
			got, room, exc := withMemory(th, unix.SYS_IOCTL, fd, int(request), memory)
			copy(memory, room)
			return object.Int64(int64(got)), exc
		}
	}
	return withArgument(th, "ioctl", unix.SYS_IOCTL, fd, int(request), args[2])
}

func flock(th *thread, _ value, args []value) (value, *exception) {
	fd, exc := open(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	op, exc := object.ToInt32(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	try := func() syscall.Errno { return errnoOf(unix.Flock(fd, int(op)|unix.LOCK_NB)) }
	return locked(th, op&(unix.LOCK_NB|unix.LOCK_UN) == 0, try)
}

// locked is the result of try, which asks for a lock; with patience, once the lock is free. A lock that the system waits for could not be interrupted, and who gave up
// would get it all the same: so it is asked for again and again.
func locked(th *thread, patience bool, try func() syscall.Errno) (value, *exception) {
	for pause := time.Millisecond; ; pause = min(2*pause, 16*time.Millisecond) {
		errno := try()
		switch {
		case errno == 0:
			return object.None, nil
		case !patience && errno != syscall.EINTR, errno != syscall.EAGAIN && errno != syscall.EACCES && errno != syscall.EINTR:
			return value{}, posix.Failed(errno)
		}
		th.Pause(func(due <-chan struct{}) {
			select {
			case <-due:
			case <-time.After(pause):
			}
		})
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
	}
}

func errnoOf(err error) syscall.Errno {
	errno, _ := err.(syscall.Errno)
	return errno
}

func lockf(th *thread, _ value, args []value) (value, *exception) {
	fd, exc := open(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	op, exc := object.ToInt32(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	var part [3]int64
	for i, v := range args[2:] {
		if part[i], exc = object.ToInt64(th, v); exc != nil {
			return value{}, exc
		}
	}
	lock := unix.Flock_t{Len: part[0], Start: part[1], Whence: int16(part[2])}
	switch {
	case op == unix.LOCK_UN:
		lock.Type = unix.F_UNLCK
	case op&unix.LOCK_SH != 0:
		lock.Type = unix.F_RDLCK
	case op&unix.LOCK_EX != 0:
		lock.Type = unix.F_WRLCK
	default:
		return value{}, object.ValueErrorf("unrecognized lockf argument")
	}
	try := func() syscall.Errno { return errnoOf(unix.FcntlFlock(uintptr(fd), unix.F_SETLK, &lock)) }
	return locked(th, op&unix.LOCK_NB == 0 && lock.Type != unix.F_UNLCK, try)
}
