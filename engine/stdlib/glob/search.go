// This file looks for the files that match a pattern of paths.

package glob

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// globbing is one search.
type globbing struct {
	raw               bool // the pattern is bytes
	root              string
	rootRaw           bool
	fd                value // of the directory that paths are relative to, or None
	recursive, hidden bool
}

// source gives one path after the other.
type source func(r *run) (string, bool)

// begin is a search by the arguments of glob.
func begin(r *run, a []value) func(r *run) (value, bool) {
	given := func(i int) value {
		if a[i].IsNull() {
			return object.None
		}
		return a[i]
	}
	root, fd, recursive := given(1), given(2), given(3)
	audit := r.From("sys", "audit")
	r.Call(audit, object.StrOf("glob.glob"), a[0], recursive)
	r.Call(audit, object.StrOf("glob.glob/2"), a[0], recursive, root, fd)
	if !isText(a[0]) {
		r.Raise(object.TypeErrorType, "'%s' object is not subscriptable", a[0].Type().Name)
	}
	if !r.OK() {
		return nil
	}
	pattern, raw := textOf(a[0])
	g := &globbing{raw: raw, rootRaw: raw, fd: fd, recursive: r.Truth(recursive), hidden: r.Truth(given(4))}
	if !root.IsNone() {
		g.root, g.rootRaw = textOf(r.Call(r.From("os", "fspath"), root))
	}
	next := g.expand(r, pattern, false)
	return func(r *run) (value, bool) {
		for r.OK() {
			path, more := next(r)
			if !more {
				break
			}
			if path != "" && r.OK() { // "" is the directory of the search itself
				return valueOf(path, raw), true
			}
		}
		return value{}, false
	}
}

// split is a path without its last name, and that name.
func split(path string) (directory, name string) {
	i := strings.LastIndexByte(path, '/') + 1
	directory, name = path[:i], path[i:]
	if short := strings.TrimRight(directory, "/"); short != "" {
		directory = short
	}
	return directory, name
}

func join(directory, name string) string {
	switch {
	case directory == "" || strings.HasPrefix(name, "/"):
		return name
	case strings.HasSuffix(directory, "/"):
		return directory + name
	}
	return directory + "/" + name
}

// expand is the paths that match a pattern, only directories if folders is set.
func (g *globbing) expand(r *run, pattern string, folders bool) source {
	directory, name := split(pattern)
	if !magic(pattern) {
		there := name == "" && g.isDir(r, directory) || name != "" && g.exists(r, pattern)
		return func(*run) (string, bool) {
			found := there
			there = false
			return pattern, found
		}
	}
	find := g.finder(name, folders)
	if directory == "" {
		return find(r, "")
	}
	directories := func() source {
		once := false
		return func(*run) (string, bool) {
			more := !once
			once = true
			return directory, more
		}
	}()
	if directory != pattern && magic(directory) {
		directories = g.expand(r, directory, true)
	}
	var within string
	var names source
	return func(r *run) (string, bool) {
		for r.OK() {
			if names != nil {
				if found, more := names(r); more {
					return join(within, found), true
				}
			}
			d, more := directories(r)
			if !more {
				break
			}
			r.Fail(r.Th.Poll())
			within, names = d, find(r, d)
		}
		return "", false
	}
}

// finder finds what the last name of a pattern stands for in a directory.
func (g *globbing) finder(name string, folders bool) func(r *run, directory string) source {
	list := g.literal
	switch {
	case name == "**" && g.recursive:
		return func(r *run, directory string) source { return g.tree(r, directory, folders) }
	case magic(name):
		list = g.names
	}
	return func(r *run, directory string) source {
		found := list(r, directory, name, folders)
		return func(*run) (string, bool) {
			if len(found) == 0 {
				return "", false
			}
			first := found[0]
			found = found[1:]
			return first, true
		}
	}
}

// literal is a name if it is in the directory.
func (g *globbing) literal(r *run, directory, name string, _ bool) []string {
	if name == "" && g.isDir(r, directory) || name != "" && g.exists(r, join(directory, name)) {
		return []string{name}
	}
	return nil
}

// names is the names in a directory that match a pattern.
func (g *globbing) names(r *run, directory, pattern string, folders bool) []string {
	all := object.NewList(nil)
	for _, e := range g.scan(r, directory, folders) {
		if g.hidden || strings.HasPrefix(pattern, ".") || !strings.HasPrefix(e.name, ".") {
			all.Append(valueOf(e.name, g.rootRaw))
		}
	}
	var found []string
	for _, v := range r.Items(r.Call(r.From("fnmatch", "filter"), all.Value(), valueOf(pattern, g.raw))) {
		name, _ := textOf(v)
		found = append(found, name)
	}
	return found
}

// tree is everything below a directory, and "" for itself.
func (g *globbing) tree(r *run, directory string, folders bool) source {
	stack := []entry{}
	if directory == "" || g.isDir(r, directory) {
		stack = append(stack, entry{folder: true})
	}
	return func(r *run) (string, bool) {
		if len(stack) == 0 || !r.OK() {
			return "", false
		}
		r.Fail(r.Th.Poll())
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if top.folder {
			for _, e := range slices.Backward(g.scan(r, join(directory, top.name), folders)) {
				if g.hidden || !strings.HasPrefix(e.name, ".") {
					stack = append(stack, entry{join(top.name, e.name), e.folder})
				}
			}
		}
		return top.name, true
	}
}

// place is a path of the search for the functions of the system.
func (g *globbing) place(r *run, path string) value {
	if g.raw != g.rootRaw {
		r.Raise(object.TypeErrorType, "Can't mix strings and bytes in path components")
	}
	return valueOf(join(g.root, path), g.raw)
}

func (g *globbing) exists(r *run, path string) bool {
	if g.fd.IsNone() {
		return r.Truth(r.Call(r.Attr(r.From("os", "path"), "lexists"), g.place(r, path)))
	}
	r.CallNamed(r.From("os", "stat"), []value{g.place(r, path), g.fd, object.False}, "dir_fd", "follow_symlinks")
	return r.OK() || !r.Catch(object.OSErrorType) && !r.Catch(object.ValueErrorType)
}

func (g *globbing) isDir(r *run, path string) bool {
	if g.fd.IsNone() {
		return r.Truth(r.Call(r.Attr(r.From("os", "path"), "isdir"), g.place(r, path)))
	}
	st := r.CallNamed(r.From("os", "stat"), []value{g.place(r, path), g.fd}, "dir_fd")
	if r.Catch(object.OSErrorType) || r.Catch(object.ValueErrorType) {
		return false
	}
	return r.Truth(r.Call(r.From("stat", "S_ISDIR"), r.Attr(st, "st_mode")))
}

// entry is a name in a directory.
type entry struct {
	name   string
	folder bool
}

// scan is what is in a directory, none if it cannot be read.
func (g *globbing) scan(r *run, directory string, folders bool) []entry {
	if directory != "" && g.raw != g.rootRaw {
		g.place(r, directory)
	}
	path := join(g.root, directory)
	if path == "" {
		path = "."
	}
	where, fd := valueOf(path, g.rootRaw), object.None
	if !g.fd.IsNone() {
		fd = g.open(r, where)
		where = fd
	}
	it := r.Call(r.From("os", "scandir"), where)
	var found []entry
	if r.OK() {
		for _, e := range r.Items(it) {
			if !r.OK() {
				break
			}
			name, _ := textOf(r.Attr(e, "name"))
			if g.rootRaw && !fd.IsNone() {
				name, _ = textOf(r.Call(r.From("os", "fsencode"), r.Attr(e, "name")))
			}
			folder := r.Truth(r.Method(e, "is_dir"))
			if r.Catch(object.OSErrorType) {
				folder = false
			}
			if folder || !folders {
				found = append(found, entry{name, folder})
			}
		}
		if _, exc := object.CallMethod(r.Th, it, object.Intern("close")); exc != nil {
			r.Fail(exc)
		}
	}
	if !fd.IsNone() {
		if f, exc := native.FromModule(r.Th, "os", "close"); exc == nil {
			if _, exc = object.Call1(r.Th, f, fd); exc != nil {
				r.Fail(exc)
			}
		}
	}
	if r.Catch(object.OSErrorType) || r.Catch(object.ValueErrorType) {
		return nil
	}
	return found
}

// open opens a directory relative to that of the search.
func (g *globbing) open(r *run, path value) value {
	flags := 0
	for _, name := range []string{"O_RDONLY", "O_DIRECTORY"} {
		n, exc := object.ToSsize(r.Th, r.From("os", name))
		if exc != nil {
			r.Fail(exc)
			return object.None
		}
		flags |= n
	}
	return r.CallNamed(r.From("os", "open"), []value{path, object.Int64(int64(flags)), g.fd}, "dir_fd")
}
