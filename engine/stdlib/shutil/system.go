// This file implements what asks the system: the usage of a disk, owners, the size of the terminal and where a program is.

package shutil

import (
	"dappco.re/go/py/engine/object"
)

func systemFunctions() []object.Method {
	return []object.Method{
		def("disk_usage", "(path)", "Return a named tuple of how many bytes the file system of path has, how many are in use and how many are free.", func(r *run, a []value) value {
			st := sys(r, "statvfs", a[0])
			unit := number(r, st, "f_frsize")
			blocks, free, mine := number(r, st, "f_blocks"), number(r, st, "f_bfree"), number(r, st, "f_bavail")
			return r.Call(stateOf(r.Th).usage.Value(), object.Int64(blocks*unit), object.Int64((blocks-free)*unit), object.Int64(mine*unit))
		}),
		def("chown", "(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True)", "Change the owner and the group of a path; they are names or numbers, None leaves them alone.", chown),
		def("get_terminal_size", "(fallback=(80, 24))", "Return the size of the terminal in columns and lines: what the environment says with COLUMNS and LINES, what the terminal says, or fallback.", terminalSize),
		def("which", "(cmd, mode=1, path=None)", "Return the path of the program that would be run as cmd, looked for in path or else the PATH of the environment; None if there is none.", which),
	}
}

// owner is the number of a user or group; what names the thing and look the function that finds names.
func owner(r *run, v value, what, module, look, field string) value {
	if v.IsNull() || v.IsNone() {
		return object.Int64(-1)
	}
	if !r.OK() || !v.Type().Has(object.FlagStr) {
		return v
	}
	found := r.Call(r.From(module, look), v)
	if r.Catch(object.KeyErrorType) || r.Catch(object.ImportErrorType) {
		r.Raise(object.LookupErrorType, "no such %s: %s", what, r.Repr(v))
		return object.None
	}
	return r.Attr(found, field)
}

func chown(r *run, a []value) value {
	user, group := or(a[1], object.None), or(a[2], object.None)
	audit(r, "chown", a[0], user, group)
	if user.IsNone() && group.IsNone() {
		r.Raise(object.ValueErrorType, "user and/or group must be set")
	}
	uid := owner(r, user, "user", "pwd", "getpwnam", "pw_uid")
	gid := owner(r, group, "group", "grp", "getgrnam", "gr_gid")
	r.CallNamed(r.From("os", "chown"), []value{a[0], uid, gid, or(a[3], object.None), or(a[4], object.True)}, "dir_fd", "follow_symlinks")
	return object.None
}

func terminalSize(r *run, a []value) value {
	env := r.From("os", "environ")
	size := [2]int{}
	for i, name := range []string{"COLUMNS", "LINES"} {
		if v := r.Method(env, "get", text(name)); r.OK() && !v.IsNone() {
			n := r.Call(r.Builtin("int"), v)
			if !r.Catch(object.ValueErrorType) && r.OK() {
				var exc *exception
				if size[i], exc = object.ToSsize(r.Th, n); exc != nil {
					r.Fail(exc)
				}
			}
		}
	}
	if r.OK() && (size[0] <= 0 || size[1] <= 0) {
		said := sys(r, "get_terminal_size", r.Method(r.From("sys", "__stdout__"), "fileno"))
		if r.Catch(object.OSErrorType) || r.Catch(object.AttributeErrorType) || r.Catch(object.ValueErrorType) {
			said = or(a[0], object.TupleOf(object.Int64(80), object.Int64(24)))
		}
		otherwise := or(a[0], object.TupleOf(object.Int64(80), object.Int64(24)))
		for i := range size {
			at := object.Int64(int64(i))
			if size[i] > 0 || !r.OK() {
				continue
			}
			v := r.Item(said, at)
			if !r.Truth(v) {
				v = r.Item(otherwise, at)
			}
			if r.OK() {
				var exc *exception
				if size[i], exc = object.ToSsize(r.Th, v); exc != nil {
					r.Fail(exc)
				}
			}
		}
	}
	return r.Call(r.From("os", "terminal_size"), object.TupleOf(object.Int64(int64(size[0])), object.Int64(int64(size[1]))))
}

// runnable reports that a path is a file with the permissions of mode.
func runnable(r *run, name, mode value) bool {
	return is(r, "exists", name) && r.Truth(sys(r, "access", name, mode)) && !is(r, "isdir", name)
}

func which(r *run, a []value) value {
	cmd, mode, where := a[0], or(a[1], object.Int64(modeExecF)), or(a[2], object.None)
	asBytes := cmd.Type().IsSubtype(object.BytesType)
	windows := r.OK() && r.Str(r.From("os", "name")) == "nt"
	if r.Truth(path(r, "dirname", cmd)) {
		return firstOf(r, candidates(r, cmd, windows), mode)
	}
	if where.IsNone() {
		if where = r.Method(r.From("os", "environ"), "get", text("PATH")); r.OK() && where.IsNone() {
			where = sys(r, "confstr", text("CS_PATH"))
			if r.Catch(object.AttributeErrorType) || r.Catch(object.ValueErrorType) {
				where = r.From("os", "defpath")
			}
		}
	}
	if !r.Truth(where) {
		return object.None
	}
	separator := r.From("os", "pathsep")
	if asBytes {
		where, separator = sys(r, "fsencode", where), sys(r, "fsencode", separator)
	} else {
		where = sys(r, "fsdecode", where)
	}
	seen := map[string]bool{}
	for _, dir := range r.Items(r.Method(where, "split", separator)) {
		key := r.Repr(path(r, "normcase", dir))
		if !r.OK() {
			break
		}
		if seen[key] {
			continue
		}
		seen[key] = true
		if found := firstOf(r, candidates(r, path(r, "join", dir, cmd), windows), mode); !found.IsNone() {
			return found
		}
	}
	return object.None
}

// candidates is the names of files that a command may have: on Windows, those with the endings of PATHEXT too.
func candidates(r *run, name value, windows bool) []value {
	names := []value{name}
	if !windows || !r.OK() || !name.Type().Has(object.FlagStr) {
		return names
	}
	endings := r.Method(r.From("os", "environ"), "get", text("PATHEXT"), text(".COM;.EXE;.BAT;.CMD"))
	for _, e := range r.Items(r.Method(endings, "split", text(";"))) {
		names = append(names, text(r.Str(name)+r.Str(e)))
	}
	return names
}

// firstOf is the first of the names that can be run, or None.
func firstOf(r *run, names []value, mode value) value {
	for _, name := range names {
		if runnable(r, name, mode) {
			return name
		}
	}
	return object.None
}
