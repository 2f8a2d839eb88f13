// Package glob implements module glob: the files whose names match a pattern.
package glob

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	run       = native.Run
)

const doc = "Names of files that match the patterns of Unix shells.\n\n* matches everything, ? any character, [seq] any character of seq, [!seq] any other;\nwith recursive, ** is any number of directories."

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("glob", doc, functions.Get())
	m.Dict.SetName("__all__", native.Strings("glob", "iglob", "escape", "translate"))
	return m, nil
}

// def is a function of the module, whose arguments are null where absent.
func def(name, sig, doc string, f func(r *run, a []value) value) object.Method {
	return native.Python(name, sig, doc, func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, a))
	})
}

const params = "(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False)"

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		def("glob", params, "Return a list of the paths that match a pattern, in no order.\n\nNames that begin with a dot are matched by patterns that do, or with include_hidden.", func(r *run, a []value) value {
			list := object.NewList(nil)
			next := begin(r, a)
			for r.OK() {
				v, more := next(r)
				if !more {
					break
				}
				list.Append(v)
			}
			return list.Value()
		}),
		def("iglob", params, "Return an iterator over the paths that match a pattern, in no order.", func(r *run, a []value) value {
			return generator.Steps("_iglob", begin(r, a))
		}),
		def("escape", "(pathname)", "Put brackets around the characters that have a meaning in patterns.", func(r *run, a []value) value {
			v := r.Call(r.From("os", "fspath"), a[0])
			s, raw := textOf(v)
			var b strings.Builder
			for i := range len(s) {
				if strings.IndexByte("*?[", s[i]) >= 0 {
					b.WriteString("[" + s[i:i+1] + "]")
				} else {
					b.WriteByte(s[i])
				}
			}
			return valueOf(b.String(), raw)
		}),
		def("translate", "(pat, *, recursive=False, include_hidden=False, seps=None)", "Return a regular expression that matches what a pattern of paths does.", func(r *run, a []value) value {
			return translate(r, a)
		}),
		def("has_magic", "(s)", "Whether a text has characters that have a meaning in patterns.", func(r *run, a []value) value {
			if !isText(a[0]) {
				r.Raise(object.TypeErrorType, "expected string or bytes-like object, got '%s'", a[0].Type().Name)
				return object.None
			}
			s, _ := textOf(a[0])
			return object.Bool(magic(s))
		}),
		def("glob0", "(dirname, pattern)", "Return a list of the name if there is such a file in the directory. Deprecated.", func(r *run, a []value) value {
			deprecated(r, "glob0")
			return single(r, a, (*globbing).literal)
		}),
		def("glob1", "(dirname, pattern)", "Return a list of the names in the directory that match a pattern. Deprecated.", func(r *run, a []value) value {
			deprecated(r, "glob1")
			return single(r, a, (*globbing).names)
		}),
	}
}}

func deprecated(r *run, name string) {
	r.Fail(object.Warn(r.Th, object.DeprecationWarningType, "glob.%s is deprecated and will be removed in Python 3.15. Use glob.glob and pass a directory to its root_dir argument instead.", name))
}

// single is the names of one directory.
func single(r *run, a []value, find func(g *globbing, r *run, directory, pattern string, folders bool) []string) value {
	pattern, raw := textOf(a[1])
	directory, _ := textOf(a[0])
	if !isText(a[1]) {
		r.Raise(object.TypeErrorType, "expected str, bytes or os.PathLike object, not %s", a[1].Type().Name)
	}
	list := object.NewList(nil)
	g := &globbing{raw: raw, rootRaw: raw, fd: object.None}
	for _, name := range find(g, r, directory, pattern, false) {
		list.Append(valueOf(name, raw))
	}
	return list.Value()
}

func magic(s string) bool { return strings.ContainsAny(s, "*?[") }

func isText(v value) bool { return v.Type().Has(object.FlagStr) || v.Type().Has(object.FlagBytes) }

// textOf is a str or bytes as Go has it, and whether it is bytes.
func textOf(v value) (string, bool) {
	switch {
	case v.Type().Has(object.FlagStr):
		return v.AsStr().String(), false
	case v.Type().Has(object.FlagBytes):
		return string(object.Cast[object.Bytes](v).Data), true
	}
	return "", false
}

func valueOf(s string, raw bool) value {
	if raw {
		return object.NewBytes(s)
	}
	return object.StrOf(s)
}
