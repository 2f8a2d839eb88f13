// This file implements what paths tell of their files: their status, their kind, and where they are.

package pathlib

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

// system calls a function of module os.
func system(r *run, name string, args ...value) value { return r.Call(r.From("os", name), args...) }

// osPath calls a function of module os.path.
func osPath(r *run, name string, args ...value) value {
	return r.Call(r.Attr(r.From("os", "path"), name), args...)
}

// shown is the text of a path, for the functions of the system.
func shown(r *run, self value) value { return text(r.Str(self)) }

func pathMethods() []object.Method {
	return slices.Concat(statusMethods(), kindMethods(), placeMethods(), contentMethods(), changeMethods(), copyMethods(), treeMethods())
}

var pathProperties = []property{
	{"info", "What is known of the kind of the file, as it was when somebody asked first.", func(r *run, self value) value {
		p := rawOf(r, self)
		if p.info.IsNull() && r.OK() {
			p.info = newInfo(r.Str(self), object.None)
		}
		return or(p.info, object.None)
	}},
}

// status is os.stat of the path.
func status(r *run, self value, follow bool) value {
	return r.CallNamed(r.From("os", "stat"), []value{shown(r, self), object.Bool(follow)}, "follow_symlinks")
}

func statusMethods() []object.Method {
	return []object.Method{
		def("Path.stat", "($self, *, follow_symlinks=True)", "The status of the file, as os.stat() gives it.", func(r *run, self value, a []value) value {
			return status(r, self, flag(r, a[0], true))
		}),
		def("Path.lstat", "($self)", "The status of the file, or of the symbolic link if it is one.", func(r *run, self value, _ []value) value {
			return system(r, "lstat", shown(r, self))
		}),
		def("Path.exists", "($self, *, follow_symlinks=True)", "Whether there is such a file; with follow_symlinks one that a link leads to.", func(r *run, self value, a []value) value {
			if flag(r, a[0], true) {
				return osPath(r, "exists", shown(r, self))
			}
			return osPath(r, "lexists", shown(r, self))
		}),
		def("Path.samefile", "($self, other_path)", "Whether another path leads to the same file.", func(r *run, self value, a []value) value {
			st := r.Method(self, "stat")
			other := pathOf(r, self, a[0])
			return osPath(r, "samestat", st, r.Method(other, "stat"))
		}),
		def("Path.owner", "($self, *, follow_symlinks=True)", "The name of the user who owns the file.", func(r *run, self value, a []value) value {
			uid := r.Attr(status(r, self, flag(r, a[0], true)), "st_uid")
			return r.Attr(r.Call(r.From("pwd", "getpwuid"), uid), "pw_name")
		}),
		def("Path.group", "($self, *, follow_symlinks=True)", "The name of the group of the file.", func(r *run, self value, a []value) value {
			gid := r.Attr(status(r, self, flag(r, a[0], true)), "st_gid")
			return r.Attr(r.Call(r.From("grp", "getgrgid"), gid), "gr_name")
		}),
	}
}

// The kinds of files, as in the mode of a status.
const (
	kindMask = 0o170000
	socket   = 0o140000
	link     = 0o120000
	regular  = 0o100000
	block    = 0o060000
	folder   = 0o040000
	char     = 0o020000
	fifo     = 0o010000
)

// kindOf is the kind of a file, 0 if it has no status.
func kindOf(r *run, st value) int {
	mode := r.Attr(st, "st_mode")
	if r.Catch(object.OSErrorType) || r.Catch(object.ValueErrorType) || !r.OK() {
		return 0
	}
	n, exc := object.ToSsize(r.Th, mode)
	r.Fail(exc)
	return n & kindMask
}

func kindMethods() []object.Method {
	methods := []object.Method{
		def("Path.is_mount", "($self)", "Whether a file system is mounted at the path.", func(r *run, self value, _ []value) value { return osPath(r, "ismount", shown(r, self)) }),
		def("Path.is_junction", "($self)", "Whether the path is a junction, which only Windows has.", func(r *run, self value, _ []value) value {
			return osPath(r, "isjunction", shown(r, self))
		}),
		def("Path.is_symlink", "($self)", "Whether the path is a symbolic link.", func(r *run, self value, _ []value) value {
			return object.Bool(kindOf(r, r.Method(self, "lstat")) == link)
		}),
	}
	for _, k := range []struct {
		name, what string
		kind       int
		open       bool // there is a parameter for links
	}{{"is_dir", "a directory", folder, true}, {"is_file", "a regular file", regular, true}, {"is_socket", "a socket", socket, false},
		{"is_fifo", "a named pipe", fifo, false}, {"is_block_device", "a block device", block, false}, {"is_char_device", "a character device", char, false}} {
		sig := "($self)"
		if k.open {
			sig = "($self, *, follow_symlinks=True)"
		}
		methods = append(methods, def("Path."+k.name, sig, "Whether the path is "+k.what+" or, unless told otherwise, a link to one.", func(r *run, self value, a []value) value {
			if k.open {
				return object.Bool(kindOf(r, status(r, self, flag(r, a[0], true))) == k.kind)
			}
			return object.Bool(kindOf(r, r.Method(self, "stat")) == k.kind)
		}))
	}
	return methods
}

func placeMethods() []object.Method {
	return []object.Method{
		def("Path.cwd", "($cls)", "The current directory.", func(r *run, cls value, _ []value) value { return r.Call(cls, system(r, "getcwd")) }),
		def("Path.home", "($cls)", "The home directory of the user.", func(r *run, cls value, _ []value) value {
			home := r.Str(osPath(r, "expanduser", text("~")))
			if home == "~" {
				r.Raise(object.RuntimeErrorType, "Could not determine home directory.")
			}
			return r.Call(cls, text(home))
		}),
		def("Path.absolute", "($self)", "The path below the current directory, unless it is absolute. Links stay.", func(r *run, self value, _ []value) value {
			p := partsOf(r, self)
			if p.absolute() {
				return self
			}
			cwd := system(r, "getcwd")
			if len(p.tail) == 0 {
				return derive(r, self, cwd)
			}
			return derive(r, self, cwd, text(p.shown))
		}),
		def("Path.resolve", "($self, strict=False)", "The absolute path without links and '..'. With strict everything on the way must be there.", func(r *run, self value, a []value) value {
			f := r.Attr(r.From("os", "path"), "realpath")
			return derive(r, self, r.CallNamed(f, []value{shown(r, self), or(a[0], object.False)}, "strict"))
		}),
		def("Path.expanduser", "($self)", "The path with ~ or ~user at its beginning replaced by the home directory.", func(r *run, self value, _ []value) value {
			p := partsOf(r, self)
			if p.anchor() != "" || len(p.tail) == 0 || !strings.HasPrefix(p.tail[0], "~") {
				return self
			}
			home := r.Str(osPath(r, "expanduser", text(p.tail[0])))
			if strings.HasPrefix(home, "~") {
				r.Raise(object.RuntimeErrorType, "Could not determine home directory.")
			}
			segs := []value{text(home)}
			if len(p.tail) > 1 {
				segs = append(segs, text(strings.Join(p.tail[1:], p.sep())))
			}
			return derive(r, self, segs...)
		}),
		def("Path.readlink", "($self)", "The path that the symbolic link leads to.", func(r *run, self value, _ []value) value {
			return derive(r, self, system(r, "readlink", shown(r, self)))
		}),
		def("Path.as_uri", "($self)", "The absolute path as a URI with the scheme file.", func(r *run, self value, _ []value) value {
			p := partsOf(r, self)
			if !p.absolute() {
				r.Raise(object.ValueErrorType, "relative paths can't be expressed as file URIs")
			}
			return uri(r, p)
		}),
		def("Path.from_uri", "($cls, uri)", "The path of a URI with the scheme file.", fromURI),
	}
}

func fromURI(r *run, cls value, a []value) value {
	given := r.Str(a[0])
	rest, found := given, false
	if len(given) >= 5 && strings.EqualFold(given[:5], "file:") {
		rest, found = given[5:], true
	}
	if !found {
		r.Raise(object.ValueErrorType, "URL is missing a 'file:' scheme")
	}
	if strings.HasPrefix(rest, "//") {
		host, path := rest[2:], ""
		if i := strings.IndexByte(host, '/'); i >= 0 {
			host, path = host[:i], host[i:]
		}
		if host != "" && host != "localhost" {
			r.Raise(object.ValueErrorType, "file:// scheme is supported only on localhost")
		}
		rest = path
	}
	name := system(r, "fsdecode", r.Call(r.From("urllib.parse", "unquote_to_bytes"), text(rest)))
	path := r.Call(cls, name)
	if r.OK() && !r.Truth(r.Method(path, "is_absolute")) {
		r.Raise(object.ValueErrorType, "URI is not absolute: %s", r.Repr(a[0]))
	}
	return path
}
