// This file implements copying and moving of whole directories.

package shutil

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func treeFunctions() []object.Method {
	return []object.Method{
		{Name: "ignore_patterns", Sig: "(*patterns)", Doc: "Return a function for the parameter ignore of copytree(): files whose names match one of the patterns are not copied.", Max: -1, FN: func(th *thread, _ value, args []value) (value, *exception) {
			patterns := append([]value(nil), args...)
			return native.NewClosure("shutil", "_ignore_patterns", "ignore_patterns.<locals>._ignore_patterns", func(th *thread, args []value, kw []*object.Str) (value, *exception) {
				a, _, _, exc := native.BindPython(object.ParseParams("ignore_patterns.<locals>._ignore_patterns", "(path, names)"), 0, false, args, kw)
				if exc != nil {
					return value{}, exc
				}
				r := native.Begin(th)
				return r.Done(ignored(r, patterns, a[1]))
			}), nil
		}},
		def("copytree", "(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False)",
			"Copy a directory with all that is below it, and return dst.\n\nsymlinks says that links stay links; ignore(directory, names) returns the names that are left out; copy_function(src, dst) copies each file. What went wrong is raised as Error after everything else has been copied.",
			func(r *run, a []value) value {
				c := &copier{r: r, links: r.Truth(a[2]), ignore: or(a[3], object.None), copy: or(a[4], stateOf(r.Th).copy2), dangling: r.Truth(a[5]), exist: r.Truth(a[6])}
				return c.tree(a[0], a[1])
			}),
		def("move", "(src, dst, copy_function=copy2)", "Move a file or directory to another place, into dst if that is a directory, and return where it is then. It is copied and removed if it cannot be renamed.", func(r *run, a []value) value {
			return move(r, a[0], a[1], or(a[2], stateOf(r.Th).copy2))
		}),
		def("_destinsrc", "(src, dst)", "Say whether dst is below the directory src.", func(r *run, a []value) value { return object.Bool(inside(r, a[0], a[1])) }),
	}
}

// ignored is the set of the names that match a pattern.
func ignored(r *run, patterns []value, names value) value {
	out := r.Call(r.Builtin("set"))
	for _, p := range patterns {
		r.Method(out, "update", r.Call(r.From("fnmatch", "filter"), names, p))
	}
	return out
}

// copier copies a tree.
type copier struct {
	r                      *run
	links, dangling, exist bool
	ignore, copy           value
}

func (c *copier) tree(src, dst value) value {
	r := c.r
	if exc := r.Th.EnterCall(); exc != nil {
		r.Fail(exc)
		return dst
	}
	defer r.Th.LeaveCall()
	audit(r, "copytree", src, dst)
	entries := scan(r, src)
	skip := c.skipped(src, entries)
	r.CallNamed(r.From("os", "makedirs"), []value{dst, object.Bool(c.exist)}, "exist_ok")
	var errors []value
	for _, e := range entries {
		if !r.OK() {
			return dst
		}
		name := r.Attr(e, "name")
		if !skip.IsNull() && r.Contains(skip, name) {
			continue
		}
		from, to := path(r, "join", src, name), path(r, "join", dst, name)
		c.entry(e, from, to)
		errors = c.collect(errors, from, to)
	}
	if !r.OK() {
		return dst
	}
	copyStat(r, src, dst, true)
	errors = c.collect(errors, src, dst)
	if len(errors) > 0 {
		raise(r, stateOf(r.Th).err.Value(), object.ListOf(errors...))
	}
	return dst
}

// skipped is what ignore says of a directory, null for nothing.
func (c *copier) skipped(src value, entries []value) value {
	if c.ignore.IsNone() || !c.r.OK() {
		return value{}
	}
	names := make([]value, 0, len(entries))
	for _, e := range entries {
		names = append(names, c.r.Attr(e, "name"))
	}
	return c.r.Call(c.ignore, sys(c.r, "fspath", src), object.ListOf(names...))
}

// collect moves an OSError to the list of what went wrong; others stay.
func (c *copier) collect(errors []value, from, to value) []value {
	r := c.r
	if r.OK() || !r.Exc.Is(object.OSErrorType) {
		return errors
	}
	failed := r.Exc
	r.Exc = nil
	if failed.Is(stateOf(r.Th).err) && len(failed.Args.Items) > 0 {
		if list := failed.Args.Items[0]; list.Type().Has(object.FlagList) {
			return append(errors, r.Items(list)...)
		}
	}
	return append(errors, object.TupleOf(from, to, text(r.Str(failed.Value()))))
}

// entry copies what is in a directory.
func (c *copier) entry(e, from, to value) {
	r := c.r
	link := r.Truth(r.Method(e, "is_symlink"))
	switch {
	case !r.OK():
	case link && c.links:
		sys(r, "symlink", sys(r, "readlink", from), to)
		copyStat(r, from, to, false)
	case link && c.dangling && !is(r, "exists", from):
	case r.Truth(r.Method(e, "is_dir")):
		c.tree(from, to)
	default:
		r.Call(c.copy, from, to)
	}
}

// scan is the entries of a directory.
func scan(r *run, dir value) []value {
	it := sys(r, "scandir", dir)
	if !r.OK() {
		return nil
	}
	entries := r.Items(it)
	closeFile(r, it)
	return entries
}

func move(r *run, src, dst, copy value) value {
	audit(r, "move", src, dst)
	target := dst
	if is(r, "isdir", dst) {
		if sameFile(r, src, dst) && !is(r, "islink", src) {
			// Only the case of the letters can differ, if anything.
			sys(r, "rename", src, dst)
			return object.None
		}
		target = path(r, "join", dst, baseName(r, src))
		if is(r, "exists", target) {
			fail(r, stateOf(r.Th).err, "Destination path '"+r.Str(target)+"' already exists")
		}
	}
	if !r.OK() {
		return target
	}
	sys(r, "rename", src, target)
	if !r.Catch(object.OSErrorType) {
		return target
	}
	switch {
	case is(r, "islink", src):
		sys(r, "symlink", sys(r, "readlink", src), target)
		sys(r, "unlink", src)
	case is(r, "isdir", src):
		if inside(r, src, dst) {
			fail(r, stateOf(r.Th).err, "Cannot move a directory '"+r.Str(src)+"' into itself '"+r.Str(dst)+"'.")
		}
		c := &copier{r: r, links: true, ignore: object.None, copy: copy}
		c.tree(src, target)
		removeTree(r, src)
	default:
		r.Call(copy, src, target)
		sys(r, "unlink", src)
	}
	return target
}

// baseName is the last component of a path, whether a separator follows it or not.
func baseName(r *run, name value) value {
	name = sys(r, "fspath", name)
	for r.OK() {
		dir, base := pair(r, path(r, "split", name))
		if !r.OK() || r.Truth(base) || !r.Truth(dir) || r.Equal(dir, name) {
			return base
		}
		name = dir
	}
	return name
}

// inside reports that dst is src or below it.
func inside(r *run, src, dst value) bool {
	from, to := path(r, "abspath", src), path(r, "abspath", dst)
	if !r.OK() {
		return false
	}
	if r.Equal(from, to) {
		return true
	}
	// Joining nothing puts one separator behind the directory.
	return r.Truth(r.Method(to, "startswith", path(r, "join", from, r.Call(r.Attr(from, "__class__")))))
}
