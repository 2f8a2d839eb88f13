// This file has what Linux tells about itself: names, limits, load, file systems, devices and their numbers.

package posix

import (
	"runtime"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

var directSystem = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		plain("uname", "($module, /)", "The names of the system and of the machine.", func(th *thread, _ value, _ []value) (value, *exception) {
			if c := th.Interp.Host.Processes; c == nil || !object.IsDirect(c) {
				// What a program may need to choose its ways by, and nothing about this machine.
				return unameResult.Make(object.StrOf("Linux"), object.StrOf("localhost"), object.StrOf(""), object.StrOf(""), object.StrOf(machines.Get()[runtime.GOARCH])), nil
			}
			var u unix.Utsname
			if err := unix.Uname(&u); err != nil {
				return value{}, failed(err)
			}
			f := func(b []byte) value { return object.FSDecode(unix.ByteSliceToString(b)) }
			return unameResult.Make(f(u.Sysname[:]), f(u.Nodename[:]), f(u.Release[:]), f(u.Version[:]), f(u.Machine[:])), nil
		}),
		direct(processes, "getloadavg", "($module, /)", "How many processes were ready to run in the last one, five and fifteen minutes, on average.", func(*thread, value, []value) (value, *exception) {
			var info unix.Sysinfo_t
			if err := unix.Sysinfo(&info); err != nil {
				return value{}, object.Errorf(object.OSErrorType, "Load averages are unobtainable")
			}
			loads := make([]value, 3)
			for i := range loads {
				loads[i] = object.Float(float64(info.Loads[i]) / 65536)
			}
			return object.TupleOf(loads...), nil
		}),
		direct(processes, "getlogin", "($module, /)", "The name of the user who is logged in at the terminal of the process.", func(*thread, value, []value) (value, *exception) {
			data, err := readSmall("/proc/self/loginuid")
			if id, ok := atoi(strings.TrimSpace(data)); err == nil && ok {
				if name, ok := userName(id); ok {
					return object.FSDecode(name), nil
				}
			}
			return value{}, failedWith(syscall.ENXIO)
		}),
		plain("sysconf", "($module, name, /)", "A limit or property of the system.", func(th *thread, _ value, args []value) (value, *exception) {
			s, exc := toSetting(th, args[0], sysconfNames.Get())
			if exc != nil {
				return value{}, exc
			}
			return object.Int64(sysconf(s)), nil
		}),
		plain("confstr", "($module, name, /)", "A text about the system.", func(th *thread, _ value, args []value) (value, *exception) {
			n, known := int64(0), false
			if args[0].Type().Has(object.FlagStr) {
				if n, known = confstrNames.Get()[args[0].AsStr().String()]; !known {
					return value{}, object.ValueErrorf("unrecognized configuration name")
				}
			} else {
				i, exc := configurationNumber(th, args[0])
				if exc != nil {
					return value{}, exc
				}
				n = int64(i)
			}
			for name, number := range confstrNames.Get() {
				if number == n {
					return confstr(name), nil
				}
			}
			return value{}, failedWith(syscall.EINVAL)
		}),
		direct(files, "pathconf", "($module, /, path, name)", "A limit or property of a file.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := toPath(th, "pathconf", "path", args[0], allowFD)
			if exc != nil {
				return value{}, exc
			}
			s, exc := toSetting(th, args[1], pathconfNames.Get())
			if exc != nil {
				return value{}, exc
			}
			var st unix.Stat_t
			var err error
			if p.isFD {
				err = unix.Fstat(p.fd, &st)
			} else {
				err = unix.Stat(p.name, &st)
			}
			if err != nil {
				return value{}, failed(err, p.v)
			}
			return object.Int64(s.value), nil
		}),
		direct(files, "fpathconf", "($module, fd, name, /)", "A limit or property of an open file.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := fileDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			s, exc := toSetting(th, args[1], pathconfNames.Get())
			if exc != nil {
				return value{}, exc
			}
			var st unix.Stat_t
			if err := unix.Fstat(fd, &st); err != nil {
				return value{}, failed(err)
			}
			return object.Int64(s.value), nil
		}),
		direct(files, "statvfs", "($module, /, path)", "What the system knows about the file system of a file.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := toPath(th, "statvfs", "path", args[0], allowFD)
			if exc != nil {
				return value{}, exc
			}
			return statvfs(&p)
		}),
		direct(files, "fstatvfs", "($module, fd, /)", "What the system knows about the file system of an open file.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return statvfs(&path{fd: fd, isFD: true})
		}),
		plain("major", "($module, device, /)", "The part of a device number that names the kind.", func(th *thread, _ value, args []value) (value, *exception) {
			n, exc := object.ToInt64(th, args[0])
			return object.Int64(int64(unix.Major(uint64(n)))), exc
		}),
		plain("minor", "($module, device, /)", "The part of a device number that names the one of its kind.", func(th *thread, _ value, args []value) (value, *exception) {
			n, exc := object.ToInt64(th, args[0])
			return object.Int64(int64(unix.Minor(uint64(n)))), exc
		}),
		plain("makedev", "($module, major, minor, /)", "The device number of these parts.", func(th *thread, _ value, args []value) (value, *exception) {
			major, exc := object.ToInt64(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			minor, exc := object.ToInt64(th, args[1])
			return unsigned(unix.Mkdev(uint32(major), uint32(minor))), exc
		}),
		direct(processes, "getgrouplist", "($module, user, group, /)", "The groups that a user belongs to, group among them.", func(th *thread, _ value, args []value) (value, *exception) {
			name, exc := fsName(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			group, exc := toID(th, "gid", args[1])
			if exc != nil {
				return value{}, exc
			}
			return intList(append([]int{group}, groupsOf(name, group)...)), nil
		}),
		direct(processes, "initgroups", "($module, username, gid, /)", "Gives the process the rights of all groups of a user.", func(th *thread, _ value, args []value) (value, *exception) {
			name, exc := fsName(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			group, exc := toID(th, "gid", args[1])
			if exc != nil {
				return value{}, exc
			}
			return object.None, failedOrNil(syscall.Setgroups(append([]int{group}, groupsOf(name, group)...)))
		}),
		asked(processes, "unshare", "($module, /, flags)", "Separates the process from what it shares.", func(a []int) (int, error) { return 0, unix.Unshare(a[0]) }),
		onFD(processes, "setns", "($module, /, fd, nstype=0)", "Moves the thread into a namespace.", func(fd int, more []int) error { return unix.Setns(fd, more[0]) }),
	}
}}

var machines = ondemand.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{"amd64": "x86_64", "arm64": "aarch64", "386": "i686", "riscv64": "riscv64", "ppc64le": "ppc64le", "s390x": "s390x", "loong64": "loongarch64"}
}}

func configurationNumber(th *thread, v value) (int, *exception) {
	if !object.HasIndex(v) {
		return 0, object.TypeErrorf("configuration names must be strings or integers")
	}
	return toInt(th, v, 0)
}

// toSetting is a name of table, or its number.
func toSetting(th *thread, v value, table map[string]setting) (setting, *exception) {
	if v.Type().Has(object.FlagStr) {
		s, ok := table[v.AsStr().String()]
		if !ok {
			return s, object.ValueErrorf("unrecognized configuration name")
		}
		return s, nil
	}
	n, exc := configurationNumber(th, v)
	if exc != nil {
		return setting{}, exc
	}
	for _, s := range table {
		if s.number == int64(n) {
			return s, nil
		}
	}
	return setting{}, failedWith(syscall.EINVAL)
}

// sysconf is the value of a setting: what changes is asked for.
func sysconf(s setting) int64 {
	limit := func(resource int) int64 {
		var r unix.Rlimit
		if unix.Getrlimit(resource, &r) != nil || r.Cur > 1<<62 {
			return -1
		}
		return int64(r.Cur)
	}
	var info unix.Sysinfo_t
	switch s.number {
	case sysconfNames.Get()["SC_PAGE_SIZE"].number:
		return int64(unix.Getpagesize())
	case sysconfNames.Get()["SC_NPROCESSORS_CONF"].number, sysconfNames.Get()["SC_NPROCESSORS_ONLN"].number:
		return int64(runtime.NumCPU())
	case sysconfNames.Get()["SC_OPEN_MAX"].number:
		return limit(unix.RLIMIT_NOFILE)
	case sysconfNames.Get()["SC_CHILD_MAX"].number:
		return limit(unix.RLIMIT_NPROC)
	case sysconfNames.Get()["SC_PHYS_PAGES"].number:
		if unix.Sysinfo(&info) == nil {
			return int64(uint64(info.Totalram) * uint64(info.Unit) / uint64(unix.Getpagesize()))
		}
	case sysconfNames.Get()["SC_AVPHYS_PAGES"].number:
		if unix.Sysinfo(&info) == nil {
			return int64(uint64(info.Freeram) * uint64(info.Unit) / uint64(unix.Getpagesize()))
		}
	}
	return s.value
}

// confstr is a text about the system. There is no C library that others could tell of.
func confstr(name string) value {
	switch name {
	case "CS_PATH":
		return object.StrOf("/bin:/usr/bin")
	case "CS_GNU_LIBC_VERSION", "CS_GNU_LIBPTHREAD_VERSION":
		return object.None
	}
	return object.StrOf("")
}

func statvfs(p *path) (value, *exception) {
	var st unix.Statfs_t
	err := retry(func() error {
		if p.isFD {
			return unix.Fstatfs(p.fd, &st)
		}
		return unix.Statfs(p.name, &st)
	})
	if err != nil {
		if p.v.IsNull() {
			return value{}, failed(err)
		}
		return value{}, failed(err, p.v)
	}
	n := object.Int64
	id := uint64(uint32(st.Fsid.Val[0])) | uint64(uint32(st.Fsid.Val[1]))<<32
	const valid = 0x20 // a mark of the system's own
	return statvfsResult.Make(n(int64(st.Bsize)), n(int64(st.Frsize)), unsigned(st.Blocks), unsigned(st.Bfree), unsigned(st.Bavail), unsigned(st.Files), unsigned(st.Ffree), unsigned(st.Ffree),
		n(int64(st.Flags)&^valid), n(int64(st.Namelen)), unsigned(id)), nil
}

// readSmall is what a small file contains.
func readSmall(name string) (string, error) {
	fd, err := unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return "", err
	}
	defer unix.Close(fd)
	var data []byte
	room := make([]byte, 16<<10)
	for len(data) < 4<<20 {
		n, err := unix.Read(fd, room)
		if err != nil || n == 0 {
			return string(data), err
		}
		data = append(data, room[:n]...)
	}
	return string(data), nil
}

// userName is the name of a user by number.
func userName(id int) (string, bool) {
	data, err := readSmall("/etc/passwd")
	if err != nil {
		return "", false
	}
	for line := range strings.Lines(data) {
		if f := strings.Split(line, ":"); len(f) > 2 && f[2] == itoa(id) {
			return f[0], true
		}
	}
	return "", false
}

// groupsOf are the groups besides group that list a user.
func groupsOf(user string, group int) []int {
	data, err := readSmall("/etc/group")
	if err != nil {
		return nil
	}
	var groups []int
	for line := range strings.Lines(data) {
		f := strings.Split(strings.TrimSpace(line), ":")
		if len(f) < 4 {
			continue
		}
		for member := range strings.SplitSeq(f[3], ",") {
			if id, ok := atoi(f[2]); member == user && ok && id != group {
				groups = append(groups, id)
			}
		}
	}
	return groups
}
