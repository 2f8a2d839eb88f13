// This file implements the methods that change names of a path or make it relative, and the sequence of its parents.

package pathlib

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

func nameMethods() []object.Method {
	return []object.Method{
		def("PurePath.with_name", "($self, name)", "The path with another last name.", func(r *run, self value, a []value) value { return withName(r, self, a[0]) }),
		def("PurePath.with_stem", "($self, stem)", "The path with another name before its last extension.", func(r *run, self value, a []value) value {
			_, suffix := partsOf(r, self).split()
			switch {
			case suffix == "":
				return r.Method(self, "with_name", a[0])
			case !r.Truth(a[0]):
				r.Raise(object.ValueErrorType, "%s has a non-empty suffix", r.Repr(self))
				return object.None
			}
			return r.Method(self, "with_name", r.Keep(object.Binary(r.Th, object.Add, a[0], text(suffix))))
		}),
		def("PurePath.with_suffix", "($self, suffix)", "The path with another last extension, which '' takes away.", func(r *run, self value, a []value) value {
			stem, _ := partsOf(r, self).split()
			if stem == "" {
				r.Raise(object.ValueErrorType, "%s has an empty name", r.Repr(self))
			}
			if r.Truth(a[0]) && !r.Truth(r.Method(a[0], "startswith", text("."))) {
				r.Raise(object.ValueErrorType, "Invalid suffix %s", r.Repr(a[0]))
			}
			if !r.OK() {
				return object.None
			}
			return r.Method(self, "with_name", r.Keep(object.Binary(r.Th, object.Add, text(stem), a[0])))
		}),
		def("PurePath.relative_to", "($self, other, *, walk_up=False)", "The path as it is seen from another one.\n\nWithout walk_up the other must be above it; with it there can be '..' in the result.", func(r *run, self value, a []value) value {
			return relativeTo(r, self, a[0], flag(r, a[1], false))
		}),
		def("PurePath.is_relative_to", "($self, other)", "Whether the path is another one or below it.", func(r *run, self value, a []value) value {
			p := partsOf(r, self)
			q := partsOf(r, pathOf(r, self, a[0]))
			return object.Bool(p.windows == q.windows && sameText(p, p.anchor(), q.anchor()) && p.common(q) == len(q.tail))
		}),
	}
}

func withName(r *run, self, name value) value {
	p := partsOf(r, self)
	if !isStr(name) {
		if r.Truth(name) {
			r.Raise(object.TypeErrorType, "argument of type '%s' is not a container or iterable", name.Type().Name)
		}
		r.Raise(object.ValueErrorType, "Invalid name %s", r.Repr(name))
		return object.None
	}
	s := name.AsStr().String()
	if s == "" || s == "." || strings.Contains(s, p.sep()) || p.windows && strings.Contains(s, "/") {
		r.Raise(object.ValueErrorType, "Invalid name %s", r.Repr(name))
	}
	if len(p.tail) == 0 {
		r.Raise(object.ValueErrorType, "%s has an empty name", r.Repr(self))
		return object.None
	}
	return deriveTail(r, self, p, append(p.tail[:len(p.tail)-1:len(p.tail)-1], s))
}

// sameText compares names by the rules of the system of p.
func sameText(p *parts, a, b string) bool {
	return a == b || p.windows && strings.ToLower(a) == strings.ToLower(b)
}

// common is how many names p and q have in common at the beginning.
func (p *parts) common(q *parts) int {
	n := 0
	for n < len(p.tail) && n < len(q.tail) && sameText(p, p.tail[n], q.tail[n]) {
		n++
	}
	return n
}

func relativeTo(r *run, self, other value, up bool) value {
	other = pathOf(r, self, other)
	p, q := partsOf(r, self), partsOf(r, other)
	same := p.windows == q.windows && sameText(p, p.anchor(), q.anchor())
	n := 0
	if same {
		n = p.common(q)
	}
	shown := func(s string) string { return r.Repr(text(s)) }
	if !up && (!same || n < len(q.tail)) {
		r.Raise(object.ValueErrorType, "%s is not in the subpath of %s", shown(p.shown), shown(q.shown))
	}
	var tail []string
	for i := len(q.tail) - 1; i >= n && r.OK(); i-- {
		if q.tail[i] == ".." {
			r.Raise(object.ValueErrorType, "'..' segment in %s cannot be walked", shown(q.shown))
		}
		tail = append(tail, "..")
	}
	if !same {
		r.Raise(object.ValueErrorType, "%s and %s have different anchors", shown(p.shown), shown(q.shown))
	}
	if !r.OK() {
		return object.None
	}
	return deriveTail(r, self, &parts{windows: p.windows}, append(tail, p.tail[n:]...))
}

// parents is the sequence of the paths above a path.
type parents struct {
	object.Head
	path value
	of   *parts
}

func (s *parents) at(r *run, i int) value {
	return deriveTail(r, s.path, s.of, s.of.tail[:len(s.of.tail)-1-i])
}

func (s *parents) all(r *run) []value {
	var items []value
	for i := 0; i < len(s.of.tail) && r.OK(); i++ {
		items = append(items, s.at(r, i))
	}
	return items
}

var parentsType = &object.Type{Name: "pathlib._PathParents", Doc: "The paths above a path, the nearest first.", Def: parentsDef{}}

type parentsDef struct{}

// Define implements object.Definition.
func (parentsDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew | object.FlagSequence
		t.Sequence = &object.SequenceSlots{IsSequence: true}
		t.Repr = func(_ *thread, v value) (value, *exception) {
			return text("<" + object.Cast[parents](v).path.Type().Name + ".parents>"), nil
		}
		t.Len = func(_ *thread, v value) (int, *exception) { return len(object.Cast[parents](v).of.tail), nil }
		t.Iter = func(_ *thread, v value) (value, *exception) {
			return generator.Lazy("Sequence.__iter__", func(th *thread) ([]value, *exception) {
				r := native.Begin(th)
				return object.Cast[parents](v).all(r), r.Exc
			}), nil
		}
		t.GetItem = func(th *thread, v, key value) (value, *exception) {
			s, r := object.Cast[parents](v), native.Begin(th)
			if key.Type() == object.SliceType {
				return r.Done(r.Item(object.TupleOf(s.all(r)...), key))
			}
			i, exc := object.ToSsize(th, key)
			if exc != nil {
				return value{}, exc
			}
			if n := len(s.of.tail); i >= n || i < -n {
				return value{}, object.NewException(object.IndexErrorType, key)
			} else if i < 0 {
				i += n
			}
			return r.Done(s.at(r, i))
		}
		for _, name := range []string{"index", "count", "__reversed__"} {
			sig := "($self, value)"
			if name == "__reversed__" {
				sig = "($self)"
			}
			t.AddMethods([]object.Method{def("_PathParents."+name, sig, "As the method of tuples.", func(r *run, self value, a []value) value {
				items := object.TupleOf(object.Cast[parents](self).all(r)...)
				if name == "__reversed__" {
					return r.Call(r.Builtin("reversed"), items)
				}
				return r.Method(items, name, a...)
			})})
		}
	})
}
