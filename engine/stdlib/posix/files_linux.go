// This file has the functions of files with all that Linux can do: names, descriptors, and directories that names are relative to.

package posix

import (
	"errors"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// retry calls f again while signals interrupt it.
func retry(f func() error) error {
	for {
		if err := f(); err != syscall.EINTR {
			return err
		}
	}
}

// toDir is an argument dir_fd.
func toDir(th *thread, v value) (int, *exception) {
	if v.IsNull() || v.IsNone() {
		return unix.AT_FDCWD, nil
	}
	if !object.HasIndex(v) {
		return 0, object.TypeErrorf("argument should be integer or None, not %s", v.Type().Name)
	}
	return toDescriptor(th, v)
}

// target is a file that a function is about.
type target struct {
	path
	dir    int
	follow bool
}

// toTarget is the file of the arguments path, dir_fd and follow_symlinks; the latter two may be null.
func toTarget(th *thread, fn string, v, dir, follow value, allow int) (t target, exc *exception) {
	if t.path, exc = toPath(th, fn, "path", v, allow); exc != nil {
		return t, exc
	}
	if t.dir, exc = toDir(th, dir); exc != nil {
		return t, exc
	}
	if t.follow, exc = toTruth(th, follow, true); exc != nil {
		return t, exc
	}
	switch {
	case t.isFD && t.dir != unix.AT_FDCWD:
		exc = object.ValueErrorf("%s: can't specify dir_fd without matching path", fn)
	case t.isFD && !t.follow:
		exc = object.ValueErrorf("%s: cannot use fd and follow_symlinks together", fn)
	}
	return t, exc
}

// flags are those of the functions whose names end in "at".
func (t *target) flags() int {
	if t.follow {
		return 0
	}
	return unix.AT_SYMLINK_NOFOLLOW
}

// simple is a function that does something to a file and returns None. dir and follow are the indexes of these arguments, -1 where there are none.
func simple(name, sig, doc string, allow, dir, follow int, f func(th *thread, t *target, args []value) (error, *exception)) object.Method {
	return direct(files, name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		at := func(i int) value {
			if i < 0 {
				return value{}
			}
			return args[i]
		}
		t, exc := toTarget(th, name, args[0], at(dir), at(follow), allow)
		if exc != nil {
			return value{}, exc
		}
		var inner *exception
		err := retry(func() (err error) {
			err, inner = f(th, &t, args)
			return err
		})
		if inner != nil {
			return value{}, inner
		}
		if err != nil {
			return value{}, failed(err, t.v)
		}
		return object.None, nil
	})
}

var directFiles = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		direct(files, "stat", "($module, /, path, *, dir_fd=None, follow_symlinks=True)", "What the system knows about a file.", func(th *thread, _ value, args []value) (value, *exception) {
			t, exc := toTarget(th, "stat", args[0], args[1], args[2], allowFD)
			if exc != nil {
				return value{}, exc
			}
			return statOf(&t)
		}),
		direct(files, "lstat", "($module, /, path, *, dir_fd=None)", "What the system knows about a file, or about a symbolic link itself.", func(th *thread, _ value, args []value) (value, *exception) {
			t, exc := toTarget(th, "lstat", args[0], args[1], object.False, 0)
			if exc != nil {
				return value{}, exc
			}
			return statOf(&t)
		}),
		direct(files, "fstat", "($module, /, fd)", "What the system knows about an open file.", func(th *thread, _ value, args []value) (value, *exception) {
			fd, exc := toDescriptor(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return statOf(&target{path: path{fd: fd, isFD: true, v: value{}}})
		}),
		direct(files, "open", "($module, /, path, flags, mode=511, *, dir_fd=None)", "The descriptor of a file, opened as flags say. Programs started later do not have it.", openFile),
		direct(files, "access", "($module, /, path, mode, *, dir_fd=None, effective_ids=False,\n       follow_symlinks=True)", "Whether the process may do with a file what mode says.", func(th *thread, _ value, args []value) (value, *exception) {
			t, exc := toTarget(th, "access", args[0], args[2], args[4], 0)
			if exc != nil {
				return value{}, exc
			}
			mode, exc := toInt(th, args[1], 0)
			if exc != nil {
				return value{}, exc
			}
			effective, exc := toTruth(th, args[3], false)
			if exc != nil {
				return value{}, exc
			}
			flags := t.flags()
			if effective {
				flags |= unix.AT_EACCESS
			}
			return object.Bool(retry(func() error { return unix.Faccessat(t.dir, t.name, uint32(mode), flags) }) == nil), nil
		}),
		simple("mkdir", "($module, /, path, mode=511, *, dir_fd=None)", "Makes a directory.", 0, 2, -1, func(th *thread, t *target, args []value) (error, *exception) {
			mode, exc := toInt(th, args[1], 0o777)
			if exc != nil {
				return nil, exc
			}
			return unix.Mkdirat(t.dir, t.name, uint32(mode)), nil
		}),
		simple("rmdir", "($module, /, path, *, dir_fd=None)", "Removes an empty directory.", 0, 1, -1, func(_ *thread, t *target, _ []value) (error, *exception) {
			return unix.Unlinkat(t.dir, t.name, unix.AT_REMOVEDIR), nil
		}),
		simple("unlink", "($module, /, path, *, dir_fd=None)", "Removes a file, as remove does.", 0, 1, -1, unlinkTarget),
		simple("remove", "($module, /, path, *, dir_fd=None)", "Removes a file, as unlink does.", 0, 1, -1, unlinkTarget),
		simple("chmod", "($module, /, path, mode, *, dir_fd=None,\n      follow_symlinks=(os.name != 'nt'))", "Sets who may do what with a file.", allowFD, 2, 3, func(th *thread, t *target, args []value) (error, *exception) {
			mode, exc := toInt(th, args[1], 0)
			if exc != nil {
				return nil, exc
			}
			if t.isFD {
				return unix.Fchmod(t.fd, uint32(mode)), nil
			}
			if !t.follow {
				// The permissions of links themselves cannot be set.
				var st unix.Stat_t
				if err := unix.Fstatat(t.dir, t.name, &st, unix.AT_SYMLINK_NOFOLLOW); err != nil {
					return err, nil
				}
				if st.Mode&unix.S_IFMT == unix.S_IFLNK {
					return syscall.EOPNOTSUPP, nil
				}
			}
			return unix.Fchmodat(t.dir, t.name, uint32(mode), 0), nil
		}),
		simple("chown", "($module, /, path, uid, gid, *, dir_fd=None, follow_symlinks=True)", "Sets the user and the group that a file belongs to; -1 leaves either.", allowFD, 3, 4, func(th *thread, t *target, args []value) (error, *exception) {
			uid, gid, exc := owners(th, args[1], args[2])
			if exc != nil {
				return nil, exc
			}
			if t.isFD {
				return unix.Fchown(t.fd, uid, gid), nil
			}
			return unix.Fchownat(t.dir, t.name, uid, gid, t.flags()), nil
		}),
		simple("lchown", "($module, /, path, uid, gid)", "Sets the user and the group that a file, or a symbolic link itself, belongs to.", 0, -1, -1, func(th *thread, t *target, args []value) (error, *exception) {
			uid, gid, exc := owners(th, args[1], args[2])
			if exc != nil {
				return nil, exc
			}
			return unix.Lchown(t.name, uid, gid), nil
		}),
		simple("truncate", "($module, /, path, length)", "Makes a file as long as length says.", allowFD, -1, -1, func(th *thread, t *target, args []value) (error, *exception) {
			size, exc := object.ToInt64(th, args[1])
			if exc != nil {
				return nil, exc
			}
			if t.isFD {
				return nil, failedOrNil(unix.Ftruncate(t.fd, size))
			}
			return unix.Truncate(t.name, size), nil
		}),
		simple("utime", "($module, /, path, times=None, *, ns=<unrepresentable>,\n      dir_fd=None, follow_symlinks=True)", "Sets when a file was read and written last.", allowFD, 3, 4, setTimes),
		simple("chdir", "($module, /, path)", "Makes a directory the one that relative paths begin at.", allowFD, -1, -1, func(_ *thread, t *target, _ []value) (error, *exception) {
			if t.isFD {
				return unix.Fchdir(t.fd), nil
			}
			return unix.Chdir(t.name), nil
		}),
		simple("chroot", "($module, /, path)", "Makes a directory the root of all paths.", 0, -1, -1, func(_ *thread, t *target, _ []value) (error, *exception) { return unix.Chroot(t.name), nil }),
		simple("mkfifo", "($module, /, path, mode=438, *, dir_fd=None)", "Makes a pipe with a name.", 0, 2, -1, func(th *thread, t *target, args []value) (error, *exception) {
			mode, exc := toInt(th, args[1], 0o666)
			if exc != nil {
				return nil, exc
			}
			return unnamed(unix.Mknodat(t.dir, t.name, uint32(mode)|unix.S_IFIFO, 0))
		}),
		simple("mknod", "($module, /, path, mode=384, device=0, *, dir_fd=None)", "Makes a node of the file system: a file, a device or a pipe.", 0, 3, -1, func(th *thread, t *target, args []value) (error, *exception) {
			mode, exc := toInt(th, args[1], 0o600)
			if exc != nil {
				return nil, exc
			}
			device := int64(0)
			if !args[2].IsNull() {
				if device, exc = object.ToInt64(th, args[2]); exc != nil {
					return nil, exc
				}
			}
			return unnamed(unix.Mknodat(t.dir, t.name, uint32(mode), int(device)))
		}),
		direct(files, "readlink", "($module, /, path, *, dir_fd=None)", "What a symbolic link leads to.", func(th *thread, _ value, args []value) (value, *exception) {
			t, exc := toTarget(th, "readlink", args[0], args[1], value{}, 0)
			if exc != nil {
				return value{}, exc
			}
			room := make([]byte, unix.PathMax)
			n, err := unix.Readlinkat(t.dir, t.name, room)
			if err != nil {
				return value{}, failed(err, t.v)
			}
			return t.of(string(room[:n])), nil
		}),
		twoNames("rename", "($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Gives a file another name; a file of that name is replaced.", unix.Renameat),
		twoNames("replace", "($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Gives a file another name; a file of that name is replaced.", unix.Renameat),
		direct(files, "link", "($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None,\n     follow_symlinks=(os.name != 'nt'))", "Gives a file a second name.", func(th *thread, _ value, args []value) (value, *exception) {
			follow, exc := toTruth(th, args[4], true)
			if exc != nil {
				return value{}, exc
			}
			flags := 0
			if follow && !args[4].IsNull() {
				flags = unix.AT_SYMLINK_FOLLOW
			}
			return betweenNames(th, "link", args, func(d1 int, p1 string, d2 int, p2 string) error { return unix.Linkat(d1, p1, d2, p2, flags) })
		}),
		direct(files, "symlink", "($module, /, src, dst, target_is_directory=False, *, dir_fd=None)", "Makes a symbolic link dst that leads to src.", func(th *thread, _ value, args []value) (value, *exception) {
			return betweenNames(th, "symlink", []value{args[0], args[1], {}, args[3]}, func(_ int, p1 string, dir int, p2 string) error { return unix.Symlinkat(p1, dir, p2) })
		}),
		direct(files, "getcwd", "($module, /)", "The directory that relative paths begin at.", func(*thread, value, []value) (value, *exception) { return workingDir(path{}) }),
		direct(files, "getcwdb", "($module, /)", "The directory that relative paths begin at, as bytes.", func(*thread, value, []value) (value, *exception) { return workingDir(path{bytes: true}) }),
	}
}}

// unnamed is a failure whose exception does not name the file.
func unnamed(err error) (error, *exception) {
	if err == nil || err == syscall.EINTR {
		return err, nil
	}
	return nil, failed(err)
}

func unlinkTarget(_ *thread, t *target, _ []value) (error, *exception) {
	return unix.Unlinkat(t.dir, t.name, 0), nil
}

func owners(th *thread, user, group value) (uid, gid int, exc *exception) {
	if uid, exc = toID(th, "uid", user); exc == nil {
		gid, exc = toID(th, "gid", group)
	}
	return uid, gid, exc
}

func setTimes(th *thread, t *target, args []value) (error, *exception) {
	times, exc := toTimes(th, args[1], args[2])
	if exc != nil {
		return nil, exc
	}
	if times == nil {
		now := time.Now()
		times = &[2]time.Time{now, now}
	}
	var ts [2]unix.Timespec
	for i, moment := range times {
		if ts[i], exc = timespec(moment); exc != nil {
			return nil, exc
		}
	}
	if t.isFD {
		err := unix.UtimesNanoAt(unix.AT_FDCWD, "/proc/self/fd/"+itoa(t.fd), ts[:], 0)
		if errors.Is(err, unix.ENOENT) {
			err = unix.EBADF
		}
		return err, nil
	}
	return unix.UtimesNanoAt(t.dir, t.name, ts[:], t.flags()), nil
}

func timespec(t time.Time) (unix.Timespec, *exception) {
	return unix.Timespec{Sec: t.Unix(), Nsec: int64(t.Nanosecond())}, nil
}

func twoNames(name, sig, doc string, f func(int, string, int, string) error) object.Method {
	return direct(files, name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) { return betweenNames(th, name, args, f) })
}

// betweenNames calls f with the arguments src, dst, src_dir_fd and dst_dir_fd.
func betweenNames(th *thread, fn string, args []value, f func(int, string, int, string) error) (value, *exception) {
	from, exc := toPath(th, fn, "src", args[0], 0)
	if exc != nil {
		return value{}, exc
	}
	to, exc := toPath(th, fn, "dst", args[1], 0)
	if exc != nil {
		return value{}, exc
	}
	fromDir, exc := toDir(th, args[2])
	if exc != nil {
		return value{}, exc
	}
	toDirectory, exc := toDir(th, args[3])
	if exc != nil {
		return value{}, exc
	}
	if err := retry(func() error { return f(fromDir, from.name, toDirectory, to.name) }); err != nil {
		return value{}, failed(err, from.v, to.v)
	}
	return object.None, nil
}

func workingDir(p path) (value, *exception) {
	room := make([]byte, unix.PathMax)
	n, err := unix.Getcwd(room)
	if err != nil {
		return value{}, failed(err)
	}
	return p.of(string(room[:n-1])), nil
}

func openFile(th *thread, _ value, args []value) (value, *exception) {
	t, exc := toTarget(th, "open", args[0], args[3], value{}, 0)
	if exc != nil {
		return value{}, exc
	}
	flags, exc := toInt(th, args[1], 0)
	if exc != nil {
		return value{}, exc
	}
	mode, exc := toInt(th, args[2], 0o777)
	if exc != nil {
		return value{}, exc
	}
	fd := -1
	// Opening a pipe waits for its other end.
	away := th.Away()
	err := retry(func() (err error) {
		fd, err = unix.Openat(t.dir, t.name, flags|unix.O_CLOEXEC, uint32(mode))
		return err
	})
	if away {
		th.Return()
	}
	if err != nil {
		return value{}, failed(err, t.v)
	}
	return object.Int64(int64(fd)), nil
}

// statOf is the stat_result of t.
func statOf(t *target) (value, *exception) {
	var st unix.Stat_t
	err := retry(func() error {
		if t.isFD {
			return unix.Fstat(t.fd, &st)
		}
		return unix.Fstatat(t.dir, t.name, &st, t.flags())
	})
	if err != nil {
		if t.v.IsNull() {
			return value{}, failed(err)
		}
		return value{}, failed(err, t.v)
	}
	s := statData{
		mode: int64(st.Mode), nlink: int64(st.Nlink), uid: int64(st.Uid), gid: int64(st.Gid), size: st.Size, blksize: int64(st.Blksize), blocks: st.Blocks,
		ino: st.Ino, dev: uint64(st.Dev), rdev: uint64(st.Rdev), times: [3]int64{unix.TimespecToNsec(st.Atim), unix.TimespecToNsec(st.Mtim), unix.TimespecToNsec(st.Ctim)},
	}
	return s.value(), nil
}
