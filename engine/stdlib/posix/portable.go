// This file has the functions that work on the files of any host, by the methods of object.Files and object.FileChanger.

package posix

import (
	"io/fs"
	"math"
	"math/big"
	"syscall"
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	stdio "dappco.re/go/py/engine/stdlib/io"
)

// portable is a function of files that works on the methods of the host.
func portable(name, sig, doc string, f function) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, FS: func(th *thread, self value, args []value) (value, *exception) {
		if th.Interp.Host.Files == nil {
			v := value{}
			if len(args) > 0 && !args[0].IsNull() && (args[0].Type().Has(object.FlagStr) || args[0].Type().Has(object.FlagBytes)) {
				v = args[0]
			}
			return value{}, object.Denied("files", v)
		}
		stdio.FlushFiles(th)
		return f(th, self, args)
	}}
}

// changer is the host's files if they can be changed.
func changer(th *thread, names ...value) (object.FileChanger, *exception) {
	c, ok := th.Interp.Host.Files.(object.FileChanger)
	if !ok {
		return nil, failedWith(syscall.EROFS, names...)
	}
	return c, nil
}

// changes is a function of one path that changes it.
func changes(name, sig, doc string, f func(c object.FileChanger, p path, th *thread, args []value) *exception) object.Method {
	return portable(name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		p, exc := onlyPath(th, name, args[0])
		if exc != nil {
			return value{}, exc
		}
		c, exc := changer(th, p.v)
		if exc != nil {
			return value{}, exc
		}
		return object.None, f(c, p, th, args)
	})
}

// moves is a function of two paths.
func moves(name, sig, doc string, f func(c object.FileChanger, from, to string) error) object.Method {
	return portable(name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		from, exc := toPath(th, name, "src", args[0], 0)
		if exc != nil {
			return value{}, exc
		}
		to, exc := toPath(th, name, "dst", args[1], 0)
		if exc != nil {
			return value{}, exc
		}
		c, exc := changer(th, from.v, to.v)
		if exc != nil {
			return value{}, exc
		}
		if err := f(c, from.name, to.name); err != nil {
			return value{}, failed(err, from.v, to.v)
		}
		return object.None, nil
	})
}

func failedOrNil(err error, names ...value) *exception {
	if err == nil {
		return nil
	}
	return failed(err, names...)
}

var portableFiles = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		portable("stat", "($module, /, path, *, dir_fd=None, follow_symlinks=True)", "What the system knows about a file.", func(th *thread, _ value, args []value) (value, *exception) {
			follow, exc := toTruth(th, args[2], true)
			if exc != nil {
				return value{}, exc
			}
			return portableStat(th, "stat", args[0], follow)
		}),
		portable("lstat", "($module, /, path, *, dir_fd=None)", "What the system knows about a file, or about a symbolic link itself.", func(th *thread, _ value, args []value) (value, *exception) {
			return portableStat(th, "lstat", args[0], false)
		}),
		portable("access", "($module, /, path, mode, *, dir_fd=None, effective_ids=False,\n       follow_symlinks=True)", "Whether the process may do with a file what mode says.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := onlyPath(th, "access", args[0])
			if exc != nil {
				return value{}, exc
			}
			mode, exc := toInt(th, args[1], 0)
			if exc != nil {
				return value{}, exc
			}
			info, err := th.Interp.Host.Files.Stat(p.name, true)
			if err != nil {
				return object.False, nil
			}
			_, changeable := th.Interp.Host.Files.(object.FileChanger)
			return object.Bool(mode&2 == 0 || changeable && info.Mode()&0o222 != 0), nil
		}),
		portable("listdir", "($module, /, path=None)", "The names in a directory, in no order.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := toPath(th, "listdir", "path", args[0], allowNone)
			if exc != nil {
				return value{}, exc
			}
			entries, err := th.Interp.Host.Files.ReadDir(p.name)
			if err != nil {
				return value{}, failed(err, p.v)
			}
			names := make([]value, len(entries))
			for i, e := range entries {
				names[i] = p.of(e.Name())
			}
			return object.ListOf(names...), nil
		}),
		changes("mkdir", "($module, /, path, mode=511, *, dir_fd=None)", "Makes a directory.", func(c object.FileChanger, p path, th *thread, args []value) *exception {
			mode, exc := toInt(th, args[1], 0o777)
			if exc != nil {
				return exc
			}
			return failedOrNil(c.Mkdir(p.name, fs.FileMode(mode)&fs.ModePerm), p.v)
		}),
		changes("rmdir", "($module, /, path, *, dir_fd=None)", "Removes an empty directory.", func(c object.FileChanger, p path, _ *thread, _ []value) *exception {
			return failedOrNil(c.Remove(p.name, true), p.v)
		}),
		changes("unlink", "($module, /, path, *, dir_fd=None)", "Removes a file, as remove does.", func(c object.FileChanger, p path, _ *thread, _ []value) *exception {
			return failedOrNil(c.Remove(p.name, false), p.v)
		}),
		changes("remove", "($module, /, path, *, dir_fd=None)", "Removes a file, as unlink does.", func(c object.FileChanger, p path, _ *thread, _ []value) *exception {
			return failedOrNil(c.Remove(p.name, false), p.v)
		}),
		changes("chmod", "($module, /, path, mode, *, dir_fd=None,\n      follow_symlinks=(os.name != 'nt'))", "Sets who may do what with a file.", func(c object.FileChanger, p path, th *thread, args []value) *exception {
			mode, exc := toInt(th, args[1], 0)
			if exc != nil {
				return exc
			}
			return failedOrNil(c.Chmod(p.name, fs.FileMode(mode)&fs.ModePerm), p.v)
		}),
		changes("truncate", "($module, /, path, length)", "Makes a file as long as length says.", func(c object.FileChanger, p path, th *thread, args []value) *exception {
			size, exc := object.ToInt64(th, args[1])
			if exc != nil {
				return exc
			}
			return failedOrNil(c.Truncate(p.name, size), p.v)
		}),
		changes("utime", "($module, /, path, times=None, *, ns=<unrepresentable>,\n      dir_fd=None, follow_symlinks=True)", "Sets when a file was read and written last.", func(c object.FileChanger, p path, th *thread, args []value) *exception {
			t, exc := toTimes(th, args[1], args[2])
			if exc != nil {
				return exc
			}
			if t == nil {
				now := time.Now()
				t = &[2]time.Time{now, now}
			}
			return failedOrNil(c.Chtimes(p.name, t[0], t[1]), p.v)
		}),
		changes("chdir", "($module, /, path)", "Makes a directory the one that relative paths begin at.", func(c object.FileChanger, p path, _ *thread, _ []value) *exception {
			return failedOrNil(c.Chdir(p.name), p.v)
		}),
		portable("readlink", "($module, /, path, *, dir_fd=None)", "What a symbolic link leads to.", func(th *thread, _ value, args []value) (value, *exception) {
			p, exc := onlyPath(th, "readlink", args[0])
			if exc != nil {
				return value{}, exc
			}
			c, exc := changer(th, p.v)
			if exc != nil {
				return value{}, failedWith(syscall.EINVAL, p.v)
			}
			target, err := c.Readlink(p.name)
			if err != nil {
				return value{}, failed(err, p.v)
			}
			return p.of(target), nil
		}),
		moves("rename", "($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Gives a file another name; a file of that name is replaced.", object.FileChanger.Rename),
		moves("replace", "($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None)", "Gives a file another name; a file of that name is replaced.", object.FileChanger.Rename),
		moves("link", "($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None,\n     follow_symlinks=(os.name != 'nt'))", "Gives a file a second name.", object.FileChanger.Link),
		moves("symlink", "($module, /, src, dst, target_is_directory=False, *, dir_fd=None)", "Makes a symbolic link dst that leads to src.", object.FileChanger.Symlink),
		portable("getcwd", "($module, /)", "The directory that relative paths begin at.", func(th *thread, _ value, _ []value) (value, *exception) { return portableDir(th, path{}) }),
		portable("getcwdb", "($module, /)", "The directory that relative paths begin at, as bytes.", func(th *thread, _ value, _ []value) (value, *exception) { return portableDir(th, path{bytes: true}) }),
	}
}}

func portableDir(th *thread, p path) (value, *exception) {
	c, ok := th.Interp.Host.Files.(object.FileChanger)
	if !ok {
		return p.of("/"), nil
	}
	dir, err := c.Getwd()
	if err != nil {
		return value{}, failed(err)
	}
	return p.of(dir), nil
}

func portableStat(th *thread, fn string, v value, follow bool) (value, *exception) {
	p, exc := toPath(th, fn, "path", v, 0)
	if exc != nil {
		return value{}, exc
	}
	info, err := th.Interp.Host.Files.Stat(p.name, follow)
	if err != nil {
		return value{}, failed(err, p.v)
	}
	return statOfInfo(info), nil
}

// statOfInfo is a stat_result with what every host knows.
func statOfInfo(info fs.FileInfo) value {
	mode := int64(info.Mode().Perm())
	switch {
	case info.Mode().IsDir():
		mode |= 0o040000
	case info.Mode()&fs.ModeSymlink != 0:
		mode |= 0o120000
	case info.Mode()&fs.ModeNamedPipe != 0:
		mode |= 0o010000
	case info.Mode()&fs.ModeSocket != 0:
		mode |= 0o140000
	case info.Mode()&fs.ModeCharDevice != 0:
		mode |= 0o020000
	case info.Mode()&fs.ModeDevice != 0:
		mode |= 0o060000
	default:
		mode |= 0o100000
	}
	s := statData{mode: mode, nlink: 1, size: info.Size(), blksize: 4096, blocks: (info.Size() + 511) / 512}
	if t := info.ModTime(); !t.IsZero() {
		s.times = [3]int64{t.UnixNano(), t.UnixNano(), t.UnixNano()}
	}
	return s.value()
}

// statData is what a stat_result is made of; times are those of access, modification and change, in nanoseconds.
type statData struct {
	mode, nlink, uid, gid, size, blksize, blocks int64
	ino, dev, rdev                               uint64
	times                                        [3]int64
}

func (s *statData) value() value {
	n := object.Int64
	values := []value{n(s.mode), unsigned(s.ino), unsigned(s.dev), n(s.nlink), n(s.uid), n(s.gid), n(s.size)}
	for _, t := range s.times {
		values = append(values, n(floorDiv(t, 1e9)))
	}
	for _, t := range s.times {
		sec := floorDiv(t, 1e9)
		values = append(values, object.Float(float64(sec)+1e-9*float64(t-sec*1e9)))
	}
	for _, t := range s.times {
		values = append(values, n(t))
	}
	return statResult.Make(append(values, n(s.blksize), n(s.blocks), unsigned(s.rdev))...)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func unsigned(n uint64) value {
	if n <= math.MaxInt64 {
		return object.Int64(int64(n))
	}
	return object.NormInt(new(big.Int).SetUint64(n))
}

// toTimes is what the arguments times and ns of utime say, nil for now.
func toTimes(th *thread, times, ns value) (*[2]time.Time, *exception) {
	var t [2]time.Time
	hasTimes := !times.IsNull() && !times.IsNone()
	switch {
	case hasTimes && !ns.IsNull():
		return nil, object.ValueErrorf("utime: you may specify either 'times' or 'ns' but not both")
	case hasTimes:
		if !times.Type().Has(object.FlagTuple) || len(times.AsTuple().Items) != 2 {
			return nil, object.TypeErrorf("utime: 'times' must be either a tuple of two ints or None")
		}
		for i, v := range times.AsTuple().Items {
			if v.Type().Has(object.FlagFloat) {
				f := object.FloatValue(v)
				if math.IsNaN(f) {
					return nil, object.ValueErrorf("Invalid value NaN (not a number)")
				}
				if math.Abs(f) >= 1<<62 {
					return nil, object.OverflowErrorf("timestamp out of range for platform time_t")
				}
				sec := math.Floor(f)
				t[i] = time.Unix(int64(sec), int64((f-sec)*1e9))
				continue
			}
			n, exc := object.ToInt64(th, v)
			if exc != nil {
				return nil, exc
			}
			t[i] = time.Unix(n, 0)
		}
	case !ns.IsNull():
		if !ns.Type().Has(object.FlagTuple) || len(ns.AsTuple().Items) != 2 {
			return nil, object.TypeErrorf("utime: 'ns' must be a tuple of two ints")
		}
		for i, v := range ns.AsTuple().Items {
			n, exc := object.ToInt64(th, v)
			if exc != nil {
				return nil, exc
			}
			sec := floorDiv(n, 1e9)
			t[i] = time.Unix(sec, n-sec*1e9)
		}
	default:
		return nil, nil
	}
	return &t, nil
}
