// This file implements the functions that copy one file, or what is known of it.

package shutil

import (
	"dappco.re/go/py/engine/object"
)

// Bits of st_mode.
const (
	kindBits  = 0o170000
	kindFIFO  = 0o010000
	kindDir   = 0o040000
	kindLink  = 0o120000
	kindFile  = 0o100000
	modeBits  = 0o7777
	modeExecF = 1 // os.F_OK | os.X_OK
)

func copyFunctions() []object.Method {
	return []object.Method{
		def("copyfileobj", "(fsrc, fdst, length=0)", "Copy what is left of one file object to another, length bytes or characters at a time.", func(r *run, a []value) value {
			size := or(a[2], object.Int64(0))
			if !r.Truth(size) {
				size = object.Int64(bufferSize)
			}
			copyObject(r, a[0], a[1], size)
			return object.None
		}),
		def("copyfile", "(src, dst, *, follow_symlinks=True)", "Copy the contents of a file to the file dst and return dst. Without follow_symlinks, a link is copied as a link.", func(r *run, a []value) value {
			return copyFile(r, a[0], a[1], follows(r, a[2]))
		}),
		def("copymode", "(src, dst, *, follow_symlinks=True)", "Give dst the permissions of src. Without follow_symlinks, and if both are links, it is the links that are meant, where a system has permissions of links.", func(r *run, a []value) value {
			copyMode(r, a[0], a[1], follows(r, a[2]))
			return object.None
		}),
		def("copystat", "(src, dst, *, follow_symlinks=True)", "Give dst the permissions, times, flags and extended attributes of src, as far as the system lets it.", func(r *run, a []value) value {
			copyStat(r, a[0], a[1], follows(r, a[2]))
			return object.None
		}),
		def("copy", "(src, dst, *, follow_symlinks=True)", "Copy a file with its permissions to a file or into a directory, and return the path of the new file.", func(r *run, a []value) value {
			return copyWith(r, a, copyMode)
		}),
		def("copy2", "(src, dst, *, follow_symlinks=True)", "Copy a file with all that copystat() copies to a file or into a directory, and return the path of the new file.", func(r *run, a []value) value {
			return copyWith(r, a, copyStat)
		}),
	}
}

// follows is the parameter follow_symlinks.
func follows(r *run, v value) bool { return v.IsNull() || r.Truth(v) }

func copyObject(r *run, from, to, size value) {
	read, write := r.Attr(from, "read"), r.Attr(to, "write")
	for r.OK() {
		part := r.Call(read, size)
		if !r.Truth(part) {
			return
		}
		r.Call(write, part)
		if exc := r.Th.Poll(); exc != nil {
			r.Fail(exc)
		}
	}
}

// stat is os.stat of a path that may not be there: null then.
func stat(r *run, name value) value {
	if !r.OK() {
		return value{}
	}
	st := sys(r, "stat", name)
	if r.Catch(object.OSErrorType) {
		return value{}
	}
	return st
}

// sameFile reports that both paths lead to one file.
func sameFile(r *run, a, b value) bool {
	x, y := stat(r, a), stat(r, b)
	if x.IsNull() || y.IsNull() || !r.OK() {
		return false
	}
	return r.Equal(r.Attr(x, "st_ino"), r.Attr(y, "st_ino")) && r.Equal(r.Attr(x, "st_dev"), r.Attr(y, "st_dev"))
}

func copyFile(r *run, src, dst value, through bool) value {
	audit(r, "copyfile", src, dst)
	if sameFile(r, src, dst) {
		fail(r, stateOf(r.Th).same, r.Repr(src)+" and "+r.Repr(dst)+" are the same file")
	}
	for _, name := range []value{src, dst} {
		if st := stat(r, name); r.OK() && !st.IsNull() && number(r, st, "st_mode")&kindBits == kindFIFO {
			fail(r, stateOf(r.Th).special, "`"+r.Str(sys(r, "fspath", name))+"` is a named pipe")
		}
	}
	if r.OK() && !through && is(r, "islink", src) {
		sys(r, "symlink", sys(r, "readlink", src), dst)
		return dst
	}
	from := r.Call(r.From("io", "open"), src, text("rb"))
	if !r.OK() {
		return dst
	}
	to := r.Call(r.From("io", "open"), dst, text("wb"))
	if r.OK() {
		copyObject(r, from, to, object.Int64(bufferSize))
		closeFile(r, to)
	} else if r.Exc.Is(object.IsADirectoryErrorType) {
		failed := r.Exc
		r.Exc = nil
		if is(r, "exists", dst) {
			r.Fail(failed)
		} else {
			r.Raise(object.FileNotFoundErrorType, "Directory does not exist: %s", r.Str(dst))
		}
	}
	closeFile(r, from)
	return dst
}

// closeFile closes a file even if something was raised before, which goes first.
func closeFile(r *run, f value) {
	before := r.Exc
	r.Exc = nil
	r.Method(f, "close")
	if before != nil {
		r.Exc = before
	}
}

func copyMode(r *run, src, dst value, through bool) {
	mode := func(st value) value { return object.Int64(number(r, st, "st_mode") & modeBits) }
	if through || !is(r, "islink", src) || !is(r, "islink", dst) {
		m := mode(sys(r, "stat", src))
		sys(r, "chmod", dst, m)
		return
	}
	if change := r.Find(r.Import("os"), "lchmod"); r.OK() && !change.IsNull() {
		r.Call(change, dst, mode(sys(r, "lstat", src)))
	}
}

func copyStat(r *run, src, dst value, through bool) {
	audit(r, "copystat", src, dst)
	deep := through || !is(r, "islink", src) || !is(r, "islink", dst)
	st := follow(r, "stat", deep, src)
	times := object.TupleOf(r.Attr(st, "st_atime_ns"), r.Attr(st, "st_mtime_ns"))
	r.CallNamed(r.From("os", "utime"), []value{dst, times, object.Bool(deep)}, "ns", "follow_symlinks")
	copyAttributes(r, src, dst, deep)
	mode := number(r, st, "st_mode") & modeBits
	if !r.OK() {
		return
	}
	follow(r, "chmod", deep, dst, object.Int64(mode))
	if !deep {
		// Most systems have no permissions of links.
		r.Catch(object.NotImplementedErrorType)
		tolerate(r, "EOPNOTSUPP", "ENOTSUP")
	}
	if !r.OK() {
		return
	}
	flags, change := r.Find(st, "st_flags"), r.Find(r.Import("os"), "chflags")
	if !flags.IsNull() && !change.IsNull() && r.OK() {
		r.CallNamed(change, []value{dst, flags, object.Bool(deep)}, "follow_symlinks")
		tolerate(r, "EOPNOTSUPP", "ENOTSUP")
	}
}

// tolerate forgets an OSError with one of the error numbers.
func tolerate(r *run, names ...string) bool {
	if r.OK() || !r.Exc.Is(object.OSErrorType) {
		return false
	}
	quiet := &run{Th: r.Th}
	number := quiet.Attr(r.Exc.Value(), "errno")
	for _, name := range names {
		if quiet.OK() && quiet.Equal(number, quiet.From("errno", name)) {
			r.Exc = nil
			return true
		}
	}
	return false
}

// copyAttributes copies extended attributes, where there are any.
func copyAttributes(r *run, src, dst value, deep bool) {
	if r.Find(r.Import("os"), "listxattr").IsNull() || !r.OK() {
		return
	}
	names := follow(r, "listxattr", deep, src)
	if tolerate(r, "ENOTSUP", "ENODATA", "EINVAL") {
		return
	}
	for _, name := range r.Items(names) {
		v := follow(r, "getxattr", deep, src, name)
		follow(r, "setxattr", deep, dst, name, v)
		tolerate(r, "EPERM", "ENOTSUP", "ENODATA", "EINVAL", "EACCES")
	}
}

func copyWith(r *run, a []value, meta func(r *run, src, dst value, through bool)) value {
	src, dst := a[0], a[1]
	if is(r, "isdir", dst) {
		dst = path(r, "join", dst, path(r, "basename", src))
	}
	copyFile(r, src, dst, follows(r, a[2]))
	meta(r, src, dst, follows(r, a[2]))
	return dst
}
