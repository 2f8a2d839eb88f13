// This file implements rmtree. Directories are opened and their files removed relative to that, so that a link that somebody puts in place of a directory meanwhile is not followed.

package shutil

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var removeParams = object.ParseParams("rmtree", "(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None)")

// removeFunction is the function rmtree, which has an attribute.
func removeFunction() value {
	f := native.NewClosure("shutil", "rmtree", "rmtree", func(th *thread, args []value, kw []*object.Str) (value, *exception) {
		a, _, _, exc := native.BindPython(removeParams, 0, false, args, kw)
		if exc != nil {
			return value{}, exc
		}
		r := native.Begin(th)
		none := object.None
		audit(r, "rmtree", a[0], or(a[4], none))
		m := &remover{r: r, quiet: r.Truth(a[1]), onError: or(a[2], none), onExc: or(a[3], none)}
		m.root(a[0], or(a[4], none))
		return r.Done(none)
	})
	_ = object.SetAttr(nil, f, object.Intern("__doc__"), text("Remove a directory with all that is below it.\n\nonexc(function, path, exception) is called for what cannot be removed, unless ignore_errors is set; without it the first error is raised. "+
		"onerror is the same with a tuple as sys.exc_info() has it. dir_fd is a descriptor of the directory that path is relative to."))
	return native.Signed(f, "(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None)")
}

// remover removes a tree.
type remover struct {
	r              *run
	quiet          bool
	onError, onExc value
}

// level is a directory that is being removed.
type level struct {
	parent, fd, path, name value // the descriptor of the parent is None for the root without dir_fd
	entries                []value
}

// removeTree removes a tree and raises the first error.
func removeTree(r *run, name value) {
	m := &remover{r: r, onError: object.None, onExc: object.None}
	m.root(name, object.None)
}

// failed tells about an OSError of a function, which is forgotten then unless it is raised again; it reports that there was one.
func (m *remover) failed(function, name value) bool {
	r := m.r
	if r.OK() {
		return false
	}
	e := r.Exc
	if !e.Is(object.OSErrorType) {
		return true
	}
	r.Exc = nil
	r.Set(e.Value(), "filename", name)
	switch {
	case m.quiet:
	case !m.onExc.IsNone():
		r.Call(m.onExc, function, name, e.Value())
	case !m.onError.IsNone():
		r.Call(m.onError, function, name, object.TupleOf(r.Attr(e.Value(), "__class__"), e.Value(), r.Attr(e.Value(), "__traceback__")))
	default:
		r.Exc = e
	}
	return true
}

// at calls a function of module os for a name in a directory.
func (m *remover) at(function string, dir value, args ...value) (f, result value) {
	f = m.r.From("os", function)
	if dir.IsNone() {
		return f, m.r.Call(f, args...)
	}
	return f, m.r.CallNamed(f, append(args, dir), "dir_fd")
}

func (m *remover) root(name, dir value) {
	r := m.r
	if !r.OK() {
		return
	}
	if name.Type().IsSubtype(object.BytesType) {
		name = sys(r, "fsdecode", name)
	}
	f, st := m.at("lstat", dir, name)
	if m.failed(f, name) {
		return
	}
	if number(r, st, "st_mode")&kindBits == kindLink {
		q := quietly(r)
		if m.at("stat", dir, name); m.failed(q.Attr(q.Import("os"), "open"), name) {
			return // it leads nowhere
		}
		fail(r, object.OSErrorType, "Cannot call rmtree on a symbolic link")
		m.failed(q.Attr(q.From("os", "path"), "islink"), name)
		return
	}
	m.loop(&level{parent: dir, path: name, name: name})
}

// quietly is for steps after one that failed.
func quietly(r *run) *run { return &run{Th: r.Th} }

// loop removes a directory; the directories that it is in are kept on a stack, for trees can be deep.
func (m *remover) loop(root *level) {
	r := m.r
	var stack []*level
	push := func(l *level) {
		if m.open(l) {
			stack = append(stack, l)
		} else if r.OK() {
			m.finish(l)
		}
	}
	push(root)
	for len(stack) > 0 {
		l := stack[len(stack)-1]
		if exc := r.Th.Poll(); exc != nil {
			r.Fail(exc)
		}
		if r.OK() && len(l.entries) > 0 {
			e := l.entries[0]
			l.entries = l.entries[1:]
			m.entry(l, e, push)
			continue
		}
		stack = stack[:len(stack)-1]
		ok := r.OK()
		closer := quietly(r)
		sys(closer, "close", l.fd)
		if ok {
			r.Exc = closer.Exc
			if !m.failed(quietly(r).From("os", "close"), l.path) || r.OK() {
				m.finish(l)
			}
		}
	}
}

// open opens a directory and takes its entries; it reports that the descriptor is open.
func (m *remover) open(l *level) bool {
	r := m.r
	flags := int64(0)
	for _, name := range []string{"O_RDONLY", "O_NONBLOCK", "O_NOFOLLOW"} {
		flags |= number(r, r.Import("os"), name)
	}
	f, fd := m.at("open", l.parent, l.name, object.Int64(flags))
	if m.failed(f, l.path) {
		return false
	}
	l.fd = fd
	l.entries = scan(r, fd)
	if r.Exc != nil {
		m.failed(quietly(r).From("os", "scandir"), l.path)
	}
	return true
}

// finish removes a directory that should be empty.
func (m *remover) finish(l *level) {
	f, _ := m.at("rmdir", l.parent, l.name)
	m.failed(f, l.path)
}

// entry removes what is in a directory, or has push go into it.
func (m *remover) entry(l *level, e value, push func(l *level)) {
	r := m.r
	name := r.Attr(e, "name")
	full := path(r, "join", l.path, name)
	dir := r.CallNamed(r.Attr(e, "is_dir"), []value{object.False}, "follow_symlinks")
	if r.Catch(object.OSErrorType) {
		dir = object.False
	}
	if r.Truth(dir) {
		push(&level{parent: l.fd, path: full, name: name})
		return
	}
	f, _ := m.at("unlink", l.fd, name)
	m.failed(f, full)
}
