// This file implements what is below a directory: iterdir, walk, and the iterators that give paths one after the other.

package pathlib

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
)

// entries is what os.scandir gives for a directory.
func entries(r *run, directory string) []value {
	it := system(r, "scandir", text(directory))
	if !r.OK() {
		return nil
	}
	list := r.Items(it)
	closing(r, it)
	return list
}

// entryIs calls is_dir or is_file of an entry; one that has gone is neither.
func entryIs(r *run, entry value, method string, follow bool) bool {
	yes := r.Truth(r.CallNamed(r.Attr(entry, method), []value{object.Bool(follow)}, "follow_symlinks"))
	if r.Catch(object.OSErrorType) {
		return false
	}
	return yes
}

func treeMethods() []object.Method {
	return []object.Method{
		def("Path.iterdir", "($self)", "An iterator over the paths in the directory, in no order.", func(r *run, self value, _ []value) value {
			p := partsOf(r, self)
			found := entries(r, p.shown)
			i := 0
			return generator.Steps("Path.iterdir.<locals>.<genexpr>", func(r *run) (value, bool) {
				if i >= len(found) {
					return value{}, false
				}
				name := r.Str(r.Attr(found[i], "name"))
				child := deriveTail(r, self, p, append(p.tail[:len(p.tail):len(p.tail)], name))
				if q := rawOf(r, child); r.OK() {
					q.info = newInfo(r.Str(child), found[i])
				}
				i++
				return child, true
			})
		}),
		def("Path.walk", "($self, top_down=True, on_error=None, follow_symlinks=False)", "An iterator over the directories of the tree: for each its path, a list of the names of its directories, and one of those of its files.\n\nAs long as it goes down, names taken out of the first list are not visited.", func(r *run, self value, a []value) value {
			w := &walking{down: flag(r, a[0], true), onError: or(a[1], object.None), follow: flag(r, a[2], false), stack: []value{self}}
			return generator.Steps("Path.walk", w.next)
		}),
		def("Path.glob", "($self, pattern, *, case_sensitive=None, recurse_symlinks=False)", "An iterator over the paths below the directory that match a pattern, in which '**' stands for any number of directories.", func(r *run, self value, a []value) value {
			return search(r, self, a, false)
		}),
		def("Path.rglob", "($self, pattern, *, case_sensitive=None, recurse_symlinks=False)", "As glob(), with '**/' before the pattern.", func(r *run, self value, a []value) value {
			return search(r, self, a, true)
		}),
	}
}

// walking is a walk through a tree: on its stack are paths to visit and tuples to give.
type walking struct {
	down, follow bool
	onError      value
	stack        []value
	last         value // the tuple given last, whose directories are still to visit
}

func (w *walking) next(r *run) (value, bool) {
	if w.down && !w.last.IsNull() {
		t := w.last
		w.last = value{}
		w.push(r, r.Item(t, object.Int64(0)), r.Item(t, object.Int64(1)))
	}
	for r.OK() && len(w.stack) > 0 {
		r.Fail(r.Th.Poll())
		v := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		if v.Type().Has(object.FlagTuple) {
			return v, true
		}
		found := entries(r, r.Str(v))
		if failed := r.Exc; failed != nil && r.Catch(object.OSErrorType) {
			if !w.onError.IsNone() {
				r.Call(w.onError, failed.Value())
			}
			continue
		}
		dirs, files := object.NewList(nil), object.NewList(nil)
		for _, e := range found {
			if name := r.Attr(e, "name"); entryIs(r, e, "is_dir", w.follow) {
				dirs.Append(name)
			} else {
				files.Append(name)
			}
		}
		t := object.TupleOf(v, dirs.Value(), files.Value())
		if w.down {
			w.last = t
			return t, true
		}
		w.stack = append(w.stack, t)
		w.push(r, v, dirs.Value())
	}
	return value{}, false
}

// push puts the directories of a path on the stack, the first one on top.
func (w *walking) push(r *run, path, dirs value) {
	for _, name := range slices.Backward(r.Items(dirs)) {
		w.stack = append(w.stack, derive(r, path, path, name))
	}
}
