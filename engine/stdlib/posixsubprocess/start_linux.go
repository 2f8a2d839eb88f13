// This file starts programs.

package posixsubprocess

import (
	"syscall"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/posix"
)

// The indexes of the arguments of fork_exec.
const (
	argArgs = iota
	argPrograms
	argCloseFDs
	argPassFDs
	argDir
	argEnv
	argStdin
	_
	_
	argStdout
	_
	argStderr
	_
	_
	_
	argSession
	argGroup
	argGID
	argGroups
	argUID
	argUmask
	argPreexec
)

func forkExec(th *thread, _ value, args []value) (value, *exception) {
	if th.Interp.Host.Processes == nil {
		return value{}, object.Denied("processes", value{})
	}
	if !args[argPreexec].IsNone() {
		return value{}, object.Errorf(object.NotImplementedErrorType, "preexec_fn is not supported: Python cannot run between fork and exec of a process with the threads of Go")
	}
	p, programs, exc := request(th, args)
	if exc != nil {
		return value{}, exc
	}
	mask, exc := object.ToInt32(th, args[argUmask])
	if exc != nil {
		return value{}, exc
	}
	if mask >= 0 {
		old := unix.Umask(int(mask))
		defer unix.Umask(old)
	}
	last := error(syscall.ENOENT)
	for _, name := range programs {
		p.Path = name
		pid, err := posix.Start(th, p)
		if err == nil {
			return object.Int64(int64(pid)), nil
		}
		if p.Dir != "" {
			if e := directory(p.Dir); e != nil {
				return value{}, posix.Failed(e, args[argDir])
			}
		}
		if err != syscall.ENOENT && err != syscall.ENOTDIR {
			last = err
		}
	}
	name := value{}
	if items, exc := object.Collect(th, args[argArgs]); exc == nil && len(items) > 0 {
		name = items[0]
	}
	if len(programs) == 1 {
		name = object.FSDecode(programs[0])
	}
	return value{}, posix.Failed(last, name)
}

// directory is what is wrong with a working directory.
func directory(name string) error {
	var st unix.Stat_t
	if err := unix.Stat(name, &st); err != nil {
		return err
	}
	if st.Mode&unix.S_IFMT != unix.S_IFDIR {
		return syscall.ENOTDIR
	}
	return unix.Access(name, unix.X_OK)
}

// request is the process that the arguments ask for, and the files of the program to be tried.
func request(th *thread, args []value) (p *object.Process, programs []string, exc *exception) {
	p = &object.Process{Group: -1}
	if p.Args, exc = texts(th, args[argArgs]); exc != nil {
		return nil, nil, exc
	}
	if programs, exc = texts(th, args[argPrograms]); exc != nil {
		return nil, nil, exc
	}
	if !args[argEnv].IsNone() {
		if p.Env, exc = texts(th, args[argEnv]); exc != nil {
			return nil, nil, exc
		}
		if p.Env == nil {
			p.Env = []string{}
		}
	}
	if !args[argDir].IsNone() {
		if p.Dir, exc = object.FSName(th, args[argDir]); exc != nil {
			return nil, nil, exc
		}
	}
	if p.Files, exc = descriptors(th, args); exc != nil {
		return nil, nil, exc
	}
	if p.NewSession, exc = object.Truth(th, args[argSession]); exc != nil {
		return nil, nil, exc
	}
	group, exc := object.ToInt32(th, args[argGroup])
	if exc != nil {
		return nil, nil, exc
	}
	p.Group = int(group)
	p.User, exc = credentials(th, args)
	return p, programs, exc
}

// descriptors are the files of the new process.
func descriptors(th *thread, args []value) ([]int, *exception) {
	list := posix.Inherited()
	closeOthers, exc := object.Truth(th, args[argCloseFDs])
	if exc != nil {
		return nil, exc
	}
	if closeOthers {
		// Those that this process was itself given are not closed by the start of a program.
		for i := 3; i < len(list); i++ {
			list[i] = -1
		}
	}
	pass, exc := object.Collect(th, args[argPassFDs])
	if exc != nil {
		return nil, exc
	}
	for _, v := range pass {
		n, exc := object.ToInt32(th, v)
		if exc != nil || n < 0 || n > 1<<16 {
			return nil, object.ValueErrorf("bad value(s) in fds_to_keep")
		}
		for len(list) <= int(n) {
			list = append(list, -1)
		}
		list[n] = int(n)
	}
	for i, arg := range []int{argStdin, argStdout, argStderr} {
		n, exc := object.ToInt32(th, args[arg])
		if exc != nil {
			return nil, exc
		}
		if n == -1 {
			continue
		}
		if _, err := unix.FcntlInt(uintptr(n), unix.F_GETFD, 0); err != nil || n < 0 {
			return nil, posix.Failed(syscall.EBADF)
		}
		list[i] = int(n)
	}
	for i, fd := range list[:3] {
		if _, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); err != nil {
			list[i] = -1
		}
	}
	return list, nil
}

// credentials are the user and the groups of the new process, nil for those of this one.
func credentials(th *thread, args []value) (*object.Credentials, *exception) {
	if args[argUID].IsNone() && args[argGID].IsNone() && args[argGroups].IsNone() {
		return nil, nil
	}
	c := &object.Credentials{User: unix.Geteuid(), Group: unix.Getegid()}
	for _, p := range []struct {
		v  value
		to *int
	}{{args[argUID], &c.User}, {args[argGID], &c.Group}} {
		if p.v.IsNone() {
			continue
		}
		n, exc := object.ToInt64(th, p.v)
		if exc != nil {
			return nil, exc
		}
		*p.to = int(n)
	}
	if !args[argGroups].IsNone() {
		items, exc := object.Collect(th, args[argGroups])
		if exc != nil {
			return nil, exc
		}
		c.Groups = []int{}
		for _, v := range items {
			n, exc := object.ToInt64(th, v)
			if exc != nil {
				return nil, exc
			}
			c.Groups = append(c.Groups, int(n))
		}
	}
	return c, nil
}

// texts are names of files or arguments as the system has them.
func texts(th *thread, v value) ([]string, *exception) {
	items, exc := object.Collect(th, v)
	if exc != nil {
		return nil, exc
	}
	list := make([]string, len(items))
	for i, item := range items {
		if list[i], exc = object.FSName(th, item); exc != nil {
			return nil, exc
		}
	}
	return list, nil
}
