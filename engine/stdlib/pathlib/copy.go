// This file copies and moves files and trees.

package pathlib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	copyParams     = object.ParseParams("Path.copy", "(target, *, follow_symlinks=True, preserve_metadata=False)")
	copyIntoParams = object.ParseParams("Path.copy_into", "(target_dir, *, follow_symlinks=True, preserve_metadata=False)")
)

// copying is a method whose keywords are those of a copy.
func copying(name, sig, doc string, params *object.Params, f func(r *run, self, target value, follow, keep bool) value) object.Method {
	return object.Method{Name: name, Sig: sig, Doc: doc, Python: true, FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
		a, _, _, exc := native.BindPython(params, 1, false, args, kw)
		if exc != nil {
			return value{}, exc
		}
		r := native.Begin(th)
		return r.Done(f(r, self, a[0], flag(r, a[1], true), flag(r, a[2], false)))
	}}
}

func copyMethods() []object.Method {
	return []object.Method{
		copying("copy", "($self, target, **kwargs)", "Copy the file or tree to target, which is returned as a path.\n\nfollow_symlinks=False copies links as such, preserve_metadata=True takes permissions and times along.", copyParams, func(r *run, self, target value, follow, keep bool) value {
			target = pathOf(r, self, target)
			checkDistinct(r, self, target)
			copyTree(r, self, target, follow, keep)
			return target
		}),
		copying("copy_into", "($self, target_dir, **kwargs)", "Copy the file or tree into a directory, under its own name.", copyIntoParams, func(r *run, self, target value, follow, keep bool) value {
			target = inside(r, self, target)
			return r.CallNamed(r.Attr(self, "copy"), []value{target, object.Bool(follow), object.Bool(keep)}, "follow_symlinks", "preserve_metadata")
		}),
		def("Path.move", "($self, target)", "Move the file or tree to target, which is returned as a path. It is copied if it cannot be renamed.", func(r *run, self value, a []value) value {
			target := pathOf(r, self, a[0])
			checkFiles(r, self, target)
			system(r, "replace", shown(r, self), shown(r, target))
			if r.Exc != nil && r.Exc.Is(object.OSErrorType) {
				failed := r.Exc
				r.Exc = nil
				if n, exc := object.ToSsize(r.Th, r.Attr(failed.Value(), "errno")); exc != nil || n != crossDevice {
					r.Fail(failed)
					return object.None
				}
				checkDistinct(r, self, target)
				copyTree(r, self, target, false, true)
				remove(r, self)
			}
			return target
		}),
		def("Path.move_into", "($self, target_dir)", "Move the file or tree into a directory, under its own name.", func(r *run, self value, a []value) value {
			return r.Method(self, "move", inside(r, self, a[0]))
		}),
	}
}

// The numbers of errors.
const (
	invalid     = 22
	crossDevice = 18
)

// inside is the path of the name of self in a directory.
func inside(r *run, self, directory value) value {
	name := partsOf(r, self).name()
	if name == "" {
		r.Raise(object.ValueErrorType, "%s has an empty name", r.Repr(self))
		return object.None
	}
	if isPath(r, directory) {
		return derive(r, directory, directory, text(name))
	}
	return derive(r, self, directory, text(name))
}

func conflict(r *run, what string, source, target value) {
	if r.OK() {
		r.Fail(object.NewException(object.OSErrorType, object.Int64(invalid), text(what), shown(r, source), object.None, shown(r, target)))
	}
}

// checkDistinct raises an error if target is source or below it.
func checkDistinct(r *run, source, target value) {
	if p, q := partsOf(r, source), partsOf(r, target); r.OK() && p.windows == q.windows {
		switch {
		case p.folded() == q.folded():
			conflict(r, "Source and target are the same path", source, target)
		case sameText(p, p.anchor(), q.anchor()) && p.common(q) == len(p.tail) && !strings.HasPrefix(q.shown, ".."):
			conflict(r, "Source path is a parent of target path", source, target)
		}
	}
}

// checkFiles raises an error if both paths lead to the same file.
func checkFiles(r *run, source, target value) {
	a, b := status(r, source, true), object.None
	if r.OK() {
		b = status(r, target, true)
	}
	if r.Catch(object.OSErrorType) || r.Catch(object.ValueErrorType) {
		return
	}
	if r.Truth(osPath(r, "samestat", a, b)) {
		conflict(r, "Source and target are the same file", source, target)
	}
}

// copyTree copies a link, a directory with what is in it, or a file.
func copyTree(r *run, source, target value, follow, keep bool) {
	if exc := r.Th.EnterCall(); exc != nil {
		r.Fail(exc)
		return
	}
	defer r.Th.LeaveCall()
	switch {
	case !r.OK():
		return
	case !follow && r.Truth(r.Method(source, "is_symlink")):
		to := system(r, "readlink", shown(r, source))
		system(r, "symlink", to, shown(r, target), r.Method(source, "is_dir"))
	case r.Truth(r.Method(source, "is_dir")):
		children := r.Items(r.Method(source, "iterdir"))
		r.Method(target, "mkdir")
		for _, c := range children {
			if !r.OK() {
				return
			}
			r.Fail(r.Th.Poll())
			copyTree(r, c, derive(r, target, target, text(partsOf(r, c).name())), follow, keep)
		}
	default:
		checkFiles(r, source, target)
		copyFile(r, source, target)
	}
	if keep && r.OK() {
		r.CallNamed(r.From("shutil", "copystat"), []value{shown(r, source), shown(r, target), object.Bool(follow)}, "follow_symlinks")
	}
}

func copyFile(r *run, source, target value) {
	from := r.CallNamed(r.Attr(source, "open"), []value{text("rb"), object.Int64(0)}, "mode", "buffering")
	if !r.OK() {
		return
	}
	defer closing(r, from)
	to := r.CallNamed(r.Attr(target, "open"), []value{text("wb")}, "mode")
	if !r.OK() {
		return
	}
	defer closing(r, to)
	for r.OK() {
		data := r.Method(from, "read", object.Int64(1<<18))
		if !r.OK() || !r.Truth(data) {
			return
		}
		r.Method(to, "write", data)
		r.Fail(r.Th.Poll())
	}
}

// remove removes a file or a tree.
func remove(r *run, self value) {
	if r.Truth(r.Method(self, "is_symlink")) || !r.Truth(r.Method(self, "is_dir")) {
		system(r, "unlink", shown(r, self))
		return
	}
	r.Call(r.From("shutil", "rmtree"), shown(r, self))
}
