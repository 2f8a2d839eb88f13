// This file implements what pure paths and paths have in common: their making, their properties and their operators.

package pathlib

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var pureProperties = []property{
	{"parts", "A tuple of the drive and root, if there are any, and the names.", func(r *run, self value) value {
		all := partsOf(r, self).all()
		items := make([]value, len(all))
		for i, s := range all {
			items[i] = text(s)
		}
		return object.TupleOf(items...)
	}},
	{"drive", "The letter of a drive or the share of a network, '' without one.", func(r *run, self value) value { return text(partsOf(r, self).drive) }},
	{"root", "The root, '' without one.", func(r *run, self value) value { return text(partsOf(r, self).root) }},
	{"anchor", "The drive and the root together.", func(r *run, self value) value { return text(partsOf(r, self).anchor()) }},
	{"name", "The last name of the path, '' if there is only a drive or root.", func(r *run, self value) value { return text(partsOf(r, self).name()) }},
	{"suffix", "The last extension of the name, with its dot; '' without one.", func(r *run, self value) value {
		_, suffix := partsOf(r, self).split()
		return text(suffix)
	}},
	{"suffixes", "A list of the extensions of the name, each with its dot.", func(r *run, self value) value {
		list := object.NewList(nil)
		for _, s := range strings.Split(strings.TrimLeft(partsOf(r, self).name(), "."), ".")[1:] {
			list.Append(text("." + s))
		}
		return list.Value()
	}},
	{"stem", "The name without its last extension.", func(r *run, self value) value {
		stem, _ := partsOf(r, self).split()
		return text(stem)
	}},
	{"parent", "The path without its last name.", parentOf},
	{"parents", "A sequence of the parent, its parent, and so on.", func(r *run, self value) value {
		p := partsOf(r, self)
		return (&parents{Head: object.NewHead(parentsType), path: self, of: p}).Value()
	}},
}

func parentOf(r *run, self value) value {
	p := partsOf(r, self)
	if len(p.tail) == 0 {
		return self
	}
	return deriveTail(r, self, p, p.tail[:len(p.tail)-1])
}

// create makes an instance: of the class of the system if cls is the general one.
func create(general, system func(st *state) *class) func(th *thread, args []value, _ []*str) (value, *exception) {
	return func(th *thread, args []value, _ []*str) (value, *exception) {
		st, r := stateOf(th), native.Begin(th)
		if len(args) == 0 || !args[0].Type().Has(object.FlagType) {
			return value{}, object.TypeErrorf("%s.__new__() missing 1 required positional argument: 'cls'", general(st).Name)
		}
		cls := args[0].AsType()
		if cls == general(st) {
			cls = system(st)
		}
		if st.own(cls) {
			return object.NewInstance(cls).Value(), nil
		}
		return r.Done(r.Call(r.Attr(object.ObjectType.Value(), "__new__"), cls.Value()))
	}
}

func pureMethods() []object.Method {
	return slices.Concat([]object.Method{
		variadic("PurePath", "__init__", "($self, *args)", "", func(r *run, self value, args []value) value {
			fill(r, self, segments(r, isWindows(stateOf(r.Th), self.Type()), args))
			return object.None
		}),
		variadic("PurePath", "with_segments", "($self, *pathsegments)", "Make a path of the same kind of other segments.\n\nWhat methods return is made by it: subclasses override it to pass on what they know.", func(r *run, self value, args []value) value {
			return r.Call(self.Type().Value(), args...)
		}),
		variadic("PurePath", "joinpath", "($self, *pathsegments)", "Join the path with others, each of which is below the one before, or absolute.", func(r *run, self value, args []value) value {
			return derive(r, self, append([]value{self}, args...)...)
		}),
		def("PurePath.__truediv__", "($self, key)", "", func(r *run, self value, a []value) value { return joinOperator(r, self, self, a[0]) }),
		def("PurePath.__rtruediv__", "($self, key)", "", func(r *run, self value, a []value) value { return joinOperator(r, self, a[0], self) }),
		def("PurePath.__reduce__", "($self)", "", func(r *run, self value, _ []value) value {
			raw := rawOf(r, self).raw
			args := make([]value, len(raw))
			for i, s := range raw {
				args[i] = text(s)
			}
			return object.TupleOf(self.Type().Value(), object.TupleOf(args...))
		}),
		def("PurePath.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			return text(self.Type().Name + "(" + r.Repr(r.Method(self, "as_posix")) + ")")
		}),
		def("PurePath.__fspath__", "($self)", "", func(r *run, self value, _ []value) value { return text(r.Str(self)) }),
		def("PurePath.__str__", "($self)", "The path as the functions of module os take it.", func(r *run, self value, _ []value) value { return text(partsOf(r, self).shown) }),
		def("PurePath.__bytes__", "($self)", "The path as the bytes that the system knows it by.", func(r *run, self value, _ []value) value {
			return r.Call(r.From("os", "fsencode"), text(r.Str(self)))
		}),
		def("PurePath.as_posix", "($self)", "The path as text with forward slashes.", func(r *run, self value, _ []value) value {
			s := r.Str(self)
			if rawOf(r, self).windows {
				s = strings.ReplaceAll(s, `\`, "/")
			}
			return text(s)
		}),
		def("PurePath.is_absolute", "($self)", "Whether the path depends on no current directory.", func(r *run, self value, _ []value) value {
			return object.Bool(partsOf(r, self).absolute())
		}),
		def("PurePath.is_reserved", "($self)", "Whether the path has a name that Windows keeps for itself. Deprecated: os.path.isreserved() tells it.", func(r *run, self value, _ []value) value {
			r.Fail(object.Warn(r.Th, object.DeprecationWarningType, "pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use os.path.isreserved() to detect reserved paths on Windows."))
			if !rawOf(r, self).windows {
				return object.False
			}
			return r.Call(r.From("ntpath", "isreserved"), text(r.Str(self)))
		}),
		def("PurePath.as_uri", "($self)", "The path as a URI with the scheme file. Deprecated for pure paths.", func(r *run, self value, _ []value) value {
			r.Fail(object.Warn(r.Th, object.DeprecationWarningType, "pathlib.PurePath.as_uri() is deprecated and scheduled for removal in Python 3.19. Use pathlib.Path.as_uri()."))
			p := partsOf(r, self)
			if !p.absolute() {
				r.Raise(object.ValueErrorType, "relative path can't be expressed as a file URI")
			}
			return uri(r, p)
		}),
	}, comparisons(), nameMethods(), matchMethods())
}

// joinOperator is self joined by the operator /: what is no path makes the operator fail.
func joinOperator(r *run, self, left, right value) value {
	v := derive(r, self, left, right)
	if r.Catch(object.TypeErrorType) {
		return object.NotImplemented
	}
	return v
}

func comparisons() []object.Method {
	ordered := func(name string, holds func(c int) bool) object.Method {
		return def("PurePath."+name, "($self, other)", "", func(r *run, self value, a []value) value {
			if !isPath(r, a[0]) {
				return object.NotImplemented
			}
			p, q := partsOf(r, self), partsOf(r, a[0])
			if p.windows != q.windows {
				return object.NotImplemented
			}
			return object.Bool(holds(slices.Compare(strings.Split(p.folded(), p.sep()), strings.Split(q.folded(), q.sep()))))
		})
	}
	return []object.Method{
		def("PurePath.__eq__", "($self, other)", "", func(r *run, self value, a []value) value {
			if !isPath(r, a[0]) {
				return object.NotImplemented
			}
			p, q := partsOf(r, self), partsOf(r, a[0])
			return object.Bool(p.windows == q.windows && p.folded() == q.folded())
		}),
		def("PurePath.__hash__", "($self)", "", func(r *run, self value, _ []value) value {
			p := partsOf(r, self)
			if p.hash.IsNull() && r.OK() {
				n, exc := object.Hash(r.Th, text(p.folded()))
				r.Fail(exc)
				p.hash = object.Int64(n)
			}
			return p.hash
		}),
		ordered("__lt__", func(c int) bool { return c < 0 }),
		ordered("__le__", func(c int) bool { return c <= 0 }),
		ordered("__gt__", func(c int) bool { return c > 0 }),
		ordered("__ge__", func(c int) bool { return c >= 0 }),
	}
}

// uri is the URI of an absolute path.
func uri(r *run, p *parts) value {
	prefix, path := "file://", p.shown
	if p.windows {
		path = strings.ReplaceAll(path, `\`, "/")
		switch {
		case len(p.drive) == 2 && p.drive[1] == ':':
			prefix, path = "file:///"+p.drive, path[2:]
		case p.drive != "":
			prefix = "file:"
		}
	}
	return text(prefix + r.Str(r.Call(r.From("urllib.parse", "quote_from_bytes"), r.Call(r.From("os", "fsencode"), text(path)))))
}
