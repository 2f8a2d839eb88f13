// This file implements what the property info of paths gives: the kind of a file, asked for once.

package pathlib

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// info is what is known of a file; entry is that of os.scandir if the file was found by it.
type info struct {
	object.Head
	path  string
	entry value
	kinds [2]int // of the file itself and of what links lead to; 0 for none
	known [2]bool
}

func newInfo(path string, entry value) value {
	return (&info{Head: object.NewHead(infoType), path: path, entry: entry}).Value()
}

func (n *info) kind(r *run, follow bool) int {
	i := 0
	if follow {
		i = 1
	}
	if !n.known[i] && r.OK() {
		n.kinds[i] = kindOf(r, r.CallNamed(r.From("os", "stat"), []value{text(n.path), object.Bool(follow)}, "follow_symlinks"))
		n.known[i] = r.OK()
	}
	return n.kinds[i]
}

var infoType = &object.Type{Name: "pathlib._Info", Doc: "What is known of the kind of a file.", Def: infoDef{}}

type infoDef struct{}

// Define implements object.Definition.
func (infoDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(*thread, value) (value, *exception) { return text("<PosixPath.info>"), nil }
		t.AddMethods([]object.Method{
			def("_Info.exists", "($self, *, follow_symlinks=True)", "Whether the file is there.", func(r *run, self value, a []value) value {
				n, follow := object.Cast[info](self), flag(r, a[0], true)
				return object.Bool(!follow && !n.entry.IsNone() || n.kind(r, follow) != 0)
			}),
			def("_Info.is_dir", "($self, *, follow_symlinks=True)", "Whether it is a directory.", func(r *run, self value, a []value) value {
				return object.Bool(object.Cast[info](self).is(r, "is_dir", folder, flag(r, a[0], true)))
			}),
			def("_Info.is_file", "($self, *, follow_symlinks=True)", "Whether it is a regular file.", func(r *run, self value, a []value) value {
				return object.Bool(object.Cast[info](self).is(r, "is_file", regular, flag(r, a[0], true)))
			}),
			def("_Info.is_symlink", "($self)", "Whether it is a symbolic link.", func(r *run, self value, _ []value) value {
				n := object.Cast[info](self)
				if !n.entry.IsNone() {
					return r.Method(n.entry, "is_symlink")
				}
				return object.Bool(n.kind(r, false) == link)
			}),
		})
	})
}

func (n *info) is(r *run, method string, kind int, follow bool) bool {
	if !n.entry.IsNone() {
		return entryIs(r, n.entry, method, follow)
	}
	return n.kind(r, follow) == kind
}
