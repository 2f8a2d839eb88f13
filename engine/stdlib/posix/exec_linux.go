// This file starts programs: exec, posix_spawn and system.

package posix

import (
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	stdio "dappco.re/go/py/engine/stdlib/io"
)

const spawnSignature = "($module, path, argv, env, /, *, file_actions=(),\n            setpgroup=None, resetids=False, setsid=False,\n            setsigmask=(), setsigdef=(), scheduler=None)"

var directPrograms = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		direct(processes, "execv", "($module, path, argv, /)", "Puts another program in the place of this one.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := toPath(th, "execv", "path", args[0], 0)
			if exc != nil {
				return value{}, exc
			}
			argv, exc := toArguments(th, "execv", args[1], "execv() arg 2 must be a tuple or list", "execv() arg 2 must not be empty", "execv() arg 2 first element cannot be empty")
			if exc != nil {
				return value{}, exc
			}
			stdio.FlushFiles(th)
			return value{}, failed(th.Interp.Host.Processes.Exec(p.name, argv, nil))
		}),
		direct(processes, "execve", "($module, /, path, argv, env)", "Puts another program in the place of this one, with another environment.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := toPath(th, "execve", "path", args[0], allowFD)
			if exc != nil {
				return value{}, exc
			}
			argv, exc := toArguments(th, "execve", args[1], "execve: argv must be a tuple or list", "execve: argv must not be empty", "execve: argv first element cannot be empty")
			if exc != nil {
				return value{}, exc
			}
			if args[2].Type().GetItem == nil {
				return value{}, object.TypeErrorf("execve: environment must be a mapping object")
			}
			env, exc := toEnvironment(th, args[2])
			if exc != nil {
				return value{}, exc
			}
			if p.isFD {
				p.name = "/proc/self/fd/" + itoa(p.fd)
			}
			stdio.FlushFiles(th)
			return value{}, failed(th.Interp.Host.Processes.Exec(p.name, argv, env), p.v)
		}),
		direct(processes, "posix_spawn", spawnSignature, "Starts a program and returns the number of its process.", func(th *thread, _ value, args []value) (value, *exception) {
			return spawn(th, "posix_spawn", args, false)
		}),
		direct(processes, "posix_spawnp", strings.ReplaceAll(spawnSignature, "\n", "\n "), "Starts a program, which is looked for in PATH, and returns the number of its process.", func(th *thread, _ value, args []value) (value, *exception) {
			return spawn(th, "posix_spawnp", args, true)
		}),
		direct(processes, "system", "($module, /, command)", "Has the shell execute a command and returns its status.", func(th *thread, _ value, args []value) (value, *exception) {
			command, exc := fsName(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			stdio.FlushFiles(th)
			pid, err := th.Interp.Host.Processes.Start(&object.Process{Path: "/bin/sh", Args: []string{"sh", "-c", command}, Files: inherited(), Group: -1})
			if err != nil {
				return object.Int64(127 << 8), nil
			}
			_, status, _, exc := waitChild(th, pid, 0)
			return object.Int64(int64(status)), exc
		}),
	}
}}

// inherited are the descriptors that a program gets: the standard ones, and those that are marked so.
func inherited() []int {
	list := []int{0, 1, 2}
	for _, fd := range openDescriptors() {
		if fd < 3 {
			continue
		}
		if flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); err == nil && flags&unix.FD_CLOEXEC == 0 {
			for len(list) <= fd {
				list = append(list, -1)
			}
			list[fd] = fd
		}
	}
	return list
}

// openDescriptors lists the descriptors of the process.
func openDescriptors() []int {
	fd, err := unix.Open("/proc/self/fd", unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	defer unix.Close(fd)
	var list []int
	room := make([]byte, 16<<10)
	for {
		n, err := unix.ReadDirent(fd, room)
		if err != nil || n <= 0 {
			return list
		}
		_, _, names := unix.ParseDirent(room[:n], -1, nil)
		for _, name := range names {
			if k, ok := atoi(name); ok && k != fd {
				list = append(list, k)
			}
		}
	}
}

// toArguments is the argument argv of a function.
func toArguments(th *thread, fn string, v value, wrong, empty, emptyFirst string) ([]string, *exception) {
	if !v.Type().Has(object.FlagList) && !v.Type().Has(object.FlagTuple) {
		return nil, object.TypeErrorf("%s", wrong)
	}
	items, exc := object.Collect(th, v)
	if exc != nil {
		return nil, exc
	}
	if len(items) == 0 {
		return nil, object.ValueErrorf("%s", empty)
	}
	argv := make([]string, len(items))
	for i, item := range items {
		if argv[i], exc = fsName(th, item); exc != nil {
			return nil, exc
		}
	}
	if argv[0] == "" {
		return nil, object.ValueErrorf("%s", emptyFirst)
	}
	return argv, nil
}

// toEnvironment is a mapping of names to texts as a program gets it.
func toEnvironment(th *thread, v value) ([]string, *exception) {
	keys, exc := object.CallMethod(th, v, object.Intern("keys"))
	if exc != nil {
		return nil, exc
	}
	names, exc := object.Collect(th, keys)
	if exc != nil {
		return nil, exc
	}
	env := make([]string, 0, len(names))
	for _, k := range names {
		text, exc := object.GetItem(th, v, k)
		if exc != nil {
			return nil, exc
		}
		name, exc := fsName(th, k)
		if exc != nil {
			return nil, exc
		}
		content, exc := fsName(th, text)
		if exc != nil {
			return nil, exc
		}
		if name == "" || strings.Contains(name[1:], "=") {
			return nil, object.ValueErrorf("illegal environment variable name")
		}
		env = append(env, name+"="+content)
	}
	return env, nil
}

// spawn is posix_spawn, or posix_spawnp if search is set.
func spawn(th *thread, fn string, args []value, search bool) (value, *exception) {
	p, exc := toPath(th, fn, "path", args[0], 0)
	if exc != nil {
		return value{}, exc
	}
	argv, exc := toArguments(th, fn, args[1], fn+": argv must be a tuple or list", fn+": argv must not be empty", fn+": argv first element cannot be empty")
	if exc != nil {
		return value{}, exc
	}
	var env []string
	if !args[2].IsNone() {
		if args[2].Type().GetItem == nil {
			return value{}, object.TypeErrorf("%s: environment must be a mapping object or None", fn)
		}
		if env, exc = toEnvironment(th, args[2]); exc != nil {
			return value{}, exc
		}
	}
	s := &object.Process{Path: p.name, Args: argv, Env: env, Files: inherited(), Group: -1}
	if !args[4].IsNull() && !args[4].IsNone() {
		if s.Group, exc = toInt(th, args[4], 0); exc != nil {
			return value{}, exc
		}
	}
	if s.NewSession, exc = toTruth(th, args[6], false); exc != nil {
		return value{}, exc
	}
	for i, name := range map[int]string{7: "setsigmask", 9: "scheduler"} {
		if some, exc := toTruth(th, args[i], false); exc != nil {
			return value{}, exc
		} else if some {
			return value{}, object.Errorf(object.NotImplementedErrorType, "%s: the argument %s is not supported", fn, name)
		}
	}
	undo, exc := fileActions(th, s, args[3])
	defer undo()
	if exc != nil {
		return value{}, exc
	}
	stdio.FlushFiles(th)
	if search && !strings.Contains(p.name, "/") {
		return spawnFromPath(th, s, p.name, p.v)
	}
	pid, err := th.Interp.Host.Processes.Start(s)
	if err != nil {
		return value{}, failed(err, p.v)
	}
	return object.Int64(int64(pid)), nil
}

func spawnFromPath(th *thread, s *object.Process, name string, v value) (value, *exception) {
	dirs := "/bin:/usr/bin"
	if env := th.Interp.Host.Environment; env != nil {
		for _, pair := range env.Environ() {
			if text, ok := strings.CutPrefix(pair, "PATH="); ok {
				dirs = text
			}
		}
	}
	last := error(syscall.ENOENT)
	for dir := range strings.SplitSeq(dirs, ":") {
		s.Path = name
		if dir != "" {
			s.Path = dir + "/" + name
		}
		pid, err := th.Interp.Host.Processes.Start(s)
		if err == nil {
			return object.Int64(int64(pid)), nil
		}
		if err != syscall.ENOENT && err != syscall.ENOTDIR {
			last = err
		}
	}
	return value{}, failed(last, v)
}

// fileActions does to the descriptors of s what the argument says; files that are opened for it are closed by undo.
func fileActions(th *thread, s *object.Process, v value) (undo func(), exc *exception) {
	var opened []int
	undo = func() {
		for _, fd := range opened {
			unix.Close(fd)
		}
	}
	if v.IsNull() || v.IsNone() {
		return undo, nil
	}
	items, exc := object.Collect(th, v)
	if exc != nil {
		return undo, exc
	}
	set := func(fd, from int) {
		for len(s.Files) <= fd {
			s.Files = append(s.Files, -1)
		}
		s.Files[fd] = from
	}
	for _, item := range items {
		if !item.Type().Has(object.FlagTuple) || len(item.AsTuple().Items) < 2 {
			return undo, object.TypeErrorf("Each file_actions element must be a non-empty tuple")
		}
		a := item.AsTuple().Items
		kind, exc := toInt(th, a[0], 0)
		if exc != nil {
			return undo, exc
		}
		fd, exc := toDescriptor(th, a[1])
		if exc != nil {
			return undo, exc
		}
		if fd < 0 || fd > 1<<16 {
			return undo, failedWith(syscall.EBADF)
		}
		switch {
		case kind == int(constants.Get()["POSIX_SPAWN_CLOSE"]) && len(a) == 2:
			set(fd, -1)
		case kind == int(constants.Get()["POSIX_SPAWN_DUP2"]) && len(a) == 3:
			to, exc := toDescriptor(th, a[2])
			if exc != nil {
				return undo, exc
			}
			if to < 0 || to > 1<<16 {
				return undo, failedWith(syscall.EBADF)
			}
			if fd < len(s.Files) && s.Files[fd] >= 0 {
				set(to, s.Files[fd])
			} else {
				set(to, fd)
			}
		case kind == int(constants.Get()["POSIX_SPAWN_OPEN"]) && len(a) == 5:
			name, exc := fsName(th, a[2])
			if exc != nil {
				return undo, exc
			}
			more, exc := ints(th, a[3:])
			if exc != nil {
				return undo, exc
			}
			from, err := unix.Open(name, more[0]|unix.O_CLOEXEC, uint32(more[1]))
			if err != nil {
				return undo, failed(err)
			}
			opened = append(opened, from)
			set(fd, from)
		default:
			return undo, object.TypeErrorf("Unknown file_actions identifier")
		}
	}
	return undo, nil
}

// Start starts a program for module _posixsubprocess.
func Start(th *thread, p *object.Process) (int, error) {
	stdio.FlushFiles(th)
	return th.Interp.Host.Processes.Start(p)
}

// Inherited lists the descriptors that programs get.
func Inherited() []int { return inherited() }
