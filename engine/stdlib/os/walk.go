// This file implements walk and fwalk, which go through directories.

package os

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

func walkFunctions() []object.Method {
	return []object.Method{
		native.Python("walk", "(top, topdown=True, onerror=None, followlinks=False)", "Go through the directories below top and yield for each the triple of its path, the names of its directories and those of its other files.\n\nWith topdown, a directory comes before those in it, and names taken out of the second list are not entered; otherwise it comes after them.\nonerror is called with the OSError about a directory that cannot be read; without it, such directories are skipped. Symbolic links are\nentered with followlinks only.", newWalk),
		native.Python("fwalk", "(top='.', topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None)", "Go through directories as walk does and yield an open descriptor of each as a fourth item.\n\nA descriptor is closed when the next item is asked for: copy it with dup to keep it. top is relative to dir_fd, if that is given.", newFWalk),
	}
}

// walker is a running walk. What is to be done is a stack: directories to visit, and results that are ready.
type walker struct {
	stack           []step
	topdown, follow bool
	onerror         value
	last            step // the directory that was yielded, whose names the caller may have changed; only when going down
	fds             bool // fwalk
	done            bool
}

// step is a directory to visit, a result to yield, or a descriptor to close.
type step struct {
	kind      stepKind
	path      value // the whole name
	dirs      value // names of the directories in it
	result    value
	name      value // for fwalk: relative to the descriptor parent
	parent    value
	fd        value
	root      bool
	directory bool
}

type stepKind uint8

const (
	nothing stepKind = iota
	visit
	yield
	closeFD
)

// option is whether a is true, standard if it is absent.
func option(th *thread, a value, standard bool) (bool, *exception) {
	if a.IsNull() {
		return standard, nil
	}
	return object.Truth(th, a)
}

func newWalk(th *thread, _ value, a []value) (value, *exception) {
	w := &walker{onerror: a[2]}
	var exc *exception
	if w.topdown, exc = option(th, a[1], true); exc != nil {
		return value{}, exc
	}
	if w.follow, exc = option(th, a[3], false); exc != nil {
		return value{}, exc
	}
	w.stack = []step{{kind: visit, path: a[0], root: true}}
	return generator.New("walk", w.next), nil
}

func newFWalk(th *thread, _ value, a []value) (value, *exception) {
	w := &walker{onerror: a[2], fds: true}
	var exc *exception
	if w.topdown, exc = option(th, a[1], true); exc != nil {
		return value{}, exc
	}
	if w.follow, exc = option(th, a[3], false); exc != nil {
		return value{}, exc
	}
	top := a[0]
	if top.IsNull() {
		top = object.StrOf(".")
	}
	from := a[4]
	if from.IsNull() {
		from = object.None
	}
	w.stack = []step{{kind: visit, path: top, parent: from, root: true}}
	return generator.Closing("fwalk", func(th *thread) (value, *exception) {
		v, exc := w.next(th)
		if exc != nil {
			w.finish(th)
		}
		return v, exc
	}, func(th *thread) *exception {
		w.finish(th)
		return nil
	}), nil
}

// finish closes what is open.
func (w *walker) finish(th *thread) {
	for _, s := range w.stack {
		if s.kind == closeFD {
			_, _ = posix(th, "close", s.fd) // there is nobody to tell
		}
	}
	w.stack, w.last, w.done = nil, step{}, true
}

// failed tells onerror of an OSError.
func (w *walker) failed(th *thread, exc *exception) *exception {
	if !exc.Is(object.OSErrorType) {
		return exc
	}
	if w.onerror.IsNull() || w.onerror.IsNone() {
		return nil
	}
	_, exc = object.Call1(th, w.onerror, exc.Value())
	return exc
}

// next is the next result, null at the end.
func (w *walker) next(th *thread) (value, *exception) {
	if w.last.kind != nothing {
		if exc := w.descend(th, w.last); exc != nil {
			return value{}, exc
		}
		w.last = step{}
	}
	for len(w.stack) > 0 {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		s := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		switch s.kind {
		case yield:
			return s.result, nil
		case closeFD:
			if _, exc := posix(th, "close", s.fd); exc != nil {
				return value{}, exc
			}
		case visit:
			if s.root {
				var exc *exception
				if s.path, exc = posix(th, "fspath", s.path); exc != nil {
					return value{}, exc
				}
				s.name = s.path
			}
			look := w.look
			if w.fds {
				look = w.lookAt
			}
			r, exc := look(th, s)
			if exc != nil || !r.IsNull() {
				return r, exc
			}
		}
	}
	return value{}, nil
}

// descend puts the directories of s on the stack, the first on top.
func (w *walker) descend(th *thread, s step) *exception {
	names, exc := object.Collect(th, s.dirs)
	if exc != nil {
		return exc
	}
	for _, name := range slices.Backward(names) {
		below, exc := pathFunction(th, "join", s.path, name)
		if exc != nil {
			return exc
		}
		if w.fds {
			w.stack = append(w.stack, step{kind: visit, path: below, name: name, parent: s.fd})
			continue
		}
		if !w.follow {
			if link, exc := pathTest(th, "islink", below); exc != nil {
				return exc
			} else if link {
				continue
			}
		}
		w.stack = append(w.stack, step{kind: visit, path: below})
	}
	return nil
}

// entry is one file of a directory.
type entry struct {
	v, name value
	dir     bool
}

// entries reads a directory, which is a name or a descriptor.
func (w *walker) entries(th *thread, dir value) (list []entry, ok bool, exc *exception) {
	scan, exc := posix(th, "scandir", dir)
	if exc != nil && w.fds {
		return nil, false, exc // it was opened, so that it is there
	}
	if exc != nil {
		return nil, false, w.failed(th, exc)
	}
	defer func() {
		if _, closing := object.CallMethod(th, scan, object.Intern("close")); exc == nil {
			exc = closing
		}
	}()
	exc = object.Each(th, scan, func(v value) *exception {
		e := entry{v: v}
		if isDir, exc := object.CallMethod(th, v, object.Intern("is_dir")); exc == nil {
			e.dir = isDir.Is(object.True)
		} else if exc := onlyOS(exc); exc != nil {
			return exc
		}
		var exc *exception
		e.name, exc = object.GetAttrName(th, v, "name")
		list = append(list, e)
		return exc
	})
	if exc != nil {
		return nil, false, w.failed(th, exc)
	}
	return list, true, nil
}

// names is the names of the directories of list and of its other files.
func names(list []entry) (dirs, others value) {
	var d, o []value
	for _, e := range list {
		if e.dir {
			d = append(d, e.name)
		} else {
			o = append(o, e.name)
		}
	}
	return object.ListOf(d...), object.ListOf(o...)
}

// look reads a directory by its name.
func (w *walker) look(th *thread, s step) (value, *exception) {
	list, ok, exc := w.entries(th, s.path)
	if exc != nil || !ok {
		return value{}, exc
	}
	dirs, others := names(list)
	result := object.TupleOf(s.path, dirs, others)
	if w.topdown {
		w.last = step{kind: visit, path: s.path, dirs: dirs}
		return result, nil
	}
	w.stack = append(w.stack, step{kind: yield, result: result})
	for _, e := range slices.Backward(list) {
		if !e.dir {
			continue
		}
		if !w.follow {
			link, exc := object.CallMethod(th, e.v, object.Intern("is_symlink"))
			if exc == nil && link.Is(object.True) {
				continue
			}
			if exc != nil && onlyOS(exc) != nil {
				return value{}, exc
			}
		}
		path, exc := object.GetAttrName(th, e.v, "path")
		if exc != nil {
			return value{}, exc
		}
		w.stack = append(w.stack, step{kind: visit, path: path})
	}
	return value{}, nil
}

// lookAt reads a directory by a descriptor, which is closed when all that is in it is done. Without follow, the directory must be what its name was before it was opened.
func (w *walker) lookAt(th *thread, s step) (value, *exception) {
	refuse := func(exc *exception) (value, *exception) {
		if s.root || !exc.Is(object.OSErrorType) {
			return value{}, exc
		}
		return value{}, w.failed(th, exc)
	}
	var before value
	if !w.follow {
		var exc *exception
		if before, exc = posixWith(th, "stat", []string{"dir_fd", "follow_symlinks"}, s.name, s.parent, object.False); exc != nil {
			return refuse(exc)
		}
	}
	flags, exc := openFlags(th)
	if exc != nil {
		return value{}, exc
	}
	fd, exc := posixWith(th, "open", []string{"dir_fd"}, s.name, flags, s.parent)
	if exc != nil {
		return refuse(exc)
	}
	w.stack = append(w.stack, step{kind: closeFD, fd: fd})
	if !w.follow {
		now, exc := posix(th, "stat", fd)
		if exc != nil {
			return refuse(exc)
		}
		if same, exc := sameDirectory(th, before, now); exc != nil || !same {
			return value{}, exc
		}
	}
	list, ok, exc := w.entries(th, fd)
	if exc != nil || !ok {
		return value{}, exc
	}
	if s.path.Type().Has(object.FlagBytes) {
		for i := range list {
			if list[i].name, exc = fsEncode(th, list[i].name); exc != nil {
				return value{}, exc
			}
		}
	}
	dirs, others := names(list)
	result := object.TupleOf(s.path, dirs, others, fd)
	below := step{kind: visit, path: s.path, dirs: dirs, fd: fd}
	if w.topdown {
		w.last = below
		return result, nil
	}
	w.stack = append(w.stack, step{kind: yield, result: result})
	return value{}, w.descend(th, below)
}

func openFlags(th *thread) (value, *exception) {
	flags := object.Int64(0)
	for _, name := range []string{"O_RDONLY", "O_NONBLOCK"} {
		f, exc := native.FromModule(th, "posix", name)
		if exc == nil {
			flags, exc = object.Binary(th, object.Or, flags, f)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	return flags, nil
}

// sameDirectory reports that two results of stat are of one directory.
func sameDirectory(th *thread, a, b value) (bool, *exception) {
	isDir, exc := native.FromModule(th, "stat", "S_ISDIR")
	if exc != nil {
		return false, exc
	}
	mode, exc := object.GetAttrName(th, a, "st_mode")
	if exc != nil {
		return false, exc
	}
	dir, exc := object.Call1(th, isDir, mode)
	if exc != nil || !dir.Is(object.True) {
		return false, exc
	}
	return pathTest(th, "samestat", a, b)
}
