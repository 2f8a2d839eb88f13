// This file implements the methods of paths that read, write and change files.

package pathlib

import (
	"dappco.re/go/py/engine/object"
)

func contentMethods() []object.Method {
	return []object.Method{
		def("Path.open", "($self, mode='r', buffering=-1, encoding=None, errors=None, newline=None)", "Open the file, as the function open() does.", func(r *run, self value, a []value) value {
			return r.Call(r.From("io", "open"), shown(r, self), or(a[0], text("r")), or(a[1], object.Int64(-1)), or(a[2], object.None), or(a[3], object.None), or(a[4], object.None))
		}),
		def("Path.read_bytes", "($self)", "All bytes of the file.", func(r *run, self value, _ []value) value {
			return using(r, r.CallNamed(r.Attr(self, "open"), []value{text("rb"), object.Int64(0)}, "mode", "buffering"), "read")
		}),
		def("Path.read_text", "($self, encoding=None, errors=None, newline=None)", "All text of the file.", func(r *run, self value, a []value) value {
			return using(r, openText(r, self, "r", a), "read")
		}),
		def("Path.write_bytes", "($self, data)", "Make bytes the content of the file; returns how many there are.", func(r *run, self value, a []value) value {
			view := r.Call(r.Builtin("memoryview"), a[0])
			return using(r, r.CallNamed(r.Attr(self, "open"), []value{text("wb")}, "mode"), "write", view)
		}),
		def("Path.write_text", "($self, data, encoding=None, errors=None, newline=None)", "Make text the content of the file; returns how many characters there are.", func(r *run, self value, a []value) value {
			if !isStr(a[0]) {
				r.Raise(object.TypeErrorType, "data must be str, not %s", a[0].Type().Name)
			}
			return using(r, openText(r, self, "w", a[1:]), "write", a[0])
		}),
	}
}

func openText(r *run, self value, mode string, a []value) value {
	return r.CallNamed(r.Attr(self, "open"), []value{text(mode), or(a[0], object.None), or(a[1], object.None), or(a[2], object.None)}, "mode", "encoding", "errors", "newline")
}

// using calls a method of an open file, and closes it.
func using(r *run, file value, method string, args ...value) value {
	if !r.OK() {
		return object.None
	}
	v := r.Method(file, method, args...)
	closing(r, file)
	return v
}

// closing closes a file whatever has happened.
func closing(r *run, file value) {
	if _, exc := object.CallMethod(r.Th, file, object.Intern("close")); exc != nil {
		r.Fail(exc)
	}
}

func changeMethods() []object.Method {
	return []object.Method{
		def("Path.chmod", "($self, mode, *, follow_symlinks=True)", "Change the permissions of the file, as os.chmod() does.", func(r *run, self value, a []value) value {
			return r.CallNamed(r.From("os", "chmod"), []value{shown(r, self), a[0], or(a[1], object.True)}, "follow_symlinks")
		}),
		def("Path.lchmod", "($self, mode)", "Change the permissions of the file, or of the link itself if it is one.", func(r *run, self value, a []value) value {
			return r.CallNamed(r.Attr(self, "chmod"), []value{a[0], object.False}, "follow_symlinks")
		}),
		def("Path.mkdir", "($self, mode=511, parents=False, exist_ok=False)", "Make a directory, with parents those above it too.", func(r *run, self value, a []value) value {
			return makeDirectory(r, self, or(a[0], object.Int64(0o777)), flag(r, a[1], false), flag(r, a[2], false))
		}),
		def("Path.rmdir", "($self)", "Remove the directory, which must be empty.", func(r *run, self value, _ []value) value {
			system(r, "rmdir", shown(r, self))
			return object.None
		}),
		def("Path.touch", "($self, mode=438, exist_ok=True)", "Make an empty file, or give one that is there the time of now.", func(r *run, self value, a []value) value {
			return touch(r, self, or(a[0], object.Int64(0o666)), flag(r, a[1], true))
		}),
		def("Path.unlink", "($self, missing_ok=False)", "Remove the file or link.", func(r *run, self value, a []value) value {
			missing := flag(r, a[0], false)
			system(r, "unlink", shown(r, self))
			if missing {
				r.Catch(object.FileNotFoundErrorType)
			}
			return object.None
		}),
		def("Path.rename", "($self, target)", "Rename the file; returns the new path.", func(r *run, self value, a []value) value { return renamed(r, self, a[0], "rename") }),
		def("Path.replace", "($self, target)", "Rename the file, in place of one that has that name; returns the new path.", func(r *run, self value, a []value) value {
			return renamed(r, self, a[0], "replace")
		}),
		def("Path.symlink_to", "($self, target, target_is_directory=False)", "Make the path a symbolic link to target.", func(r *run, self value, a []value) value {
			system(r, "symlink", fspath(r, a[0]), shown(r, self), or(a[1], object.False))
			return object.None
		}),
		def("Path.hardlink_to", "($self, target)", "Make the path another name of the file target.", func(r *run, self value, a []value) value {
			system(r, "link", fspath(r, a[0]), shown(r, self))
			return object.None
		}),
	}
}

// fspath is the text of v if it is a path; the functions of the system complain of anything else.
func fspath(r *run, v value) value {
	if isPath(r, v) {
		return system(r, "fspath", v)
	}
	return v
}

func renamed(r *run, self, target value, how string) value {
	system(r, how, shown(r, self), fspath(r, target))
	return pathOf(r, self, target)
}

func makeDirectory(r *run, self, mode value, parents, existing bool) value {
	system(r, "mkdir", shown(r, self), mode)
	failed := r.Exc
	switch {
	case failed == nil:
	case failed.Is(object.FileNotFoundErrorType):
		r.Exc = nil
		parent := r.Attr(self, "parent")
		if !parents || r.Equal(parent, self) {
			r.Fail(failed)
			return object.None
		}
		r.CallNamed(r.Attr(parent, "mkdir"), []value{object.True, object.True}, "parents", "exist_ok")
		r.CallNamed(r.Attr(self, "mkdir"), []value{mode, object.False, object.Bool(existing)}, "parents", "exist_ok")
	case failed.Is(object.OSErrorType):
		r.Exc = nil
		if !existing || !r.Truth(r.Method(self, "is_dir")) {
			r.Fail(failed)
		}
	}
	return object.None
}

func touch(r *run, self, mode value, existing bool) value {
	if existing {
		system(r, "utime", shown(r, self), object.None)
		if !r.Catch(object.OSErrorType) {
			return object.None
		}
	}
	flags := 0
	names := []string{"O_CREAT", "O_WRONLY"}
	if !existing {
		names = append(names, "O_EXCL")
	}
	for _, name := range names {
		n, exc := object.ToSsize(r.Th, r.From("os", name))
		if exc != nil {
			r.Fail(exc)
			return object.None
		}
		flags |= n
	}
	fd := system(r, "open", shown(r, self), object.Int64(int64(flags)), mode)
	system(r, "close", fd)
	return object.None
}
