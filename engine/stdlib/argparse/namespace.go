// This file has Namespace, the base of what shows itself by its attributes, the exceptions, and FileType.

package argparse

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// holderSpec is the base of objects whose repr lists their attributes.
func holderSpec() object.ClassSpec {
	return object.ClassSpec{Name: "_AttributeHolder", Doc: "Base of what shows its attributes in its repr.", Methods: []object.Method{
		def("_AttributeHolder.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			var parts []string
			stars := object.NewDict()
			for _, v := range r.Items(r.Method(self, "_get_args")) {
				parts = append(parts, r.Repr(v))
			}
			for _, pair := range r.Items(r.Method(self, "_get_kwargs")) {
				kv := r.Items(pair)
				if !r.OK() || len(kv) != 2 {
					break
				}
				if name := text(kv[0]); object.IsIdentifier(name) {
					parts = append(parts, name+"="+r.Repr(kv[1]))
				} else {
					r.Fail(stars.Set(r.Th, kv[0], kv[1]))
				}
			}
			if stars.Len() > 0 {
				parts = append(parts, "**"+r.Repr(stars.Value()))
			}
			return object.StrOf(self.Type().Name + "(" + strings.Join(parts, ", ") + ")")
		}),
		def("_AttributeHolder._get_kwargs", "($self)", "", func(r *run, self value, _ []value) value {
			return object.NewList(r.Items(r.Method(r.Attr(self, "__dict__"), "items"))).Value()
		}),
		def("_AttributeHolder._get_args", "($self)", "", func(*run, value, []value) value { return object.ListOf() }),
	}}
}

func namespaceSpec(holder *class) object.ClassSpec {
	return object.ClassSpec{Name: "Namespace", Doc: "A plain object that has the parsed arguments as attributes.\n\nNamespaces are equal if their attributes are; `in` asks for the name of one.",
		Bases: []*class{holder}, Attrs: []object.ClassAttr{{Name: "__hash__", V: object.None}}, Methods: []object.Method{
			{Name: "__init__", Sig: "($self, **kwargs)", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
				if n := len(args) - len(kw); n > 0 {
					return value{}, object.TypeErrorf("Namespace.__init__() takes 1 positional argument but %d were given", n+1)
				}
				for i, name := range kw {
					if exc := object.SetAttr(th, self, name, args[i]); exc != nil {
						return value{}, exc
					}
				}
				return object.None, nil
			}},
			def("Namespace.__eq__", "($self, other)", "", func(r *run, self value, a []value) value {
				if !object.IsInstance(a[0], stateOf(r.Th).namespace) {
					return object.NotImplemented
				}
				return object.Bool(r.Equal(r.Attr(self, "__dict__"), r.Attr(a[0], "__dict__")))
			}),
			def("Namespace.__contains__", "($self, key)", "", func(r *run, self value, a []value) value {
				return object.Bool(r.Contains(r.Attr(self, "__dict__"), a[0]))
			}),
		}}
}

func argumentErrorSpec() object.ClassSpec {
	return object.ClassSpec{Name: "ArgumentError", Doc: "An error about an argument: its str names the argument.", Bases: []*class{object.ExceptionType}, Methods: []object.Method{
		def("ArgumentError.__init__", "($self, argument, message)", "", func(r *run, self value, a []value) value {
			r.Set(self, "argument_name", actionName(r, a[0]))
			r.Set(self, "message", a[1])
			return object.None
		}),
		def("ArgumentError.__str__", "($self)", "", func(r *run, self value, _ []value) value {
			name, message := r.Attr(self, "argument_name"), r.Str(r.Attr(self, "message"))
			if name.IsNone() {
				return object.StrOf(message)
			}
			return object.StrOf("argument " + r.Str(name) + ": " + message)
		}),
	}}
}

// argumentError raises an ArgumentError about action, which may be None.
func argumentError(r *run, action value, message string) {
	if r.OK() {
		r.Fail(object.Raise(r.Th, stateOf(r.Th).argumentError.Value(), action, object.StrOf(message)))
	}
}

// actionName is how messages call an action, None if it has no name.
func actionName(r *run, action value) value {
	if action.IsNone() {
		return object.None
	}
	if names := list(r, action, "option_strings"); len(names) > 0 {
		return object.StrOf(joined(r, names, "/"))
	}
	metavar, dest := r.Attr(action, "metavar"), r.Attr(action, "dest")
	switch {
	case !metavar.IsNone() && !is(metavar, suppress):
		if metavar.Type() != object.TupleType {
			return metavar
		}
		items, nargs := metavar.AsTuple().Items, text(r.Attr(action, "nargs"))
		if len(items) == 2 && (nargs == zeroOrMore || nargs == oneOrMore) {
			return object.StrOf(r.Str(items[0]) + "[, " + r.Str(items[1]) + "]")
		}
		return object.StrOf(joined(r, items, ", "))
	case !dest.IsNone() && !is(dest, suppress):
		return dest
	}
	if choices := r.Attr(action, "choices"); r.OK() && r.Truth(choices) {
		return object.StrOf("{" + joined(r, r.Items(choices), ",") + "}")
	}
	return object.None
}

// joined is the str() of items with sep between.
func joined(r *run, items []value, sep string) string {
	parts := make([]string, len(items))
	for i, v := range items {
		parts[i] = r.Str(v)
	}
	return strings.Join(parts, sep)
}

func fileTypeSpec() object.ClassSpec {
	return object.ClassSpec{Name: "FileType", Doc: "A type for add_argument that opens the file named; - means standard input or output.\n\nDeprecated: it opens files that may never be used or closed.", Methods: []object.Method{
		def("FileType.__init__", "($self, mode='r', bufsize=-1, encoding=None, errors=None)", "", func(r *run, self value, a []value) value {
			r.Fail(object.Warn(r.Th, object.PendingDeprecationWarningType, "FileType is deprecated. Simply open files after parsing arguments."))
			r.Set(self, "_mode", or(a[0], object.StrOf("r")))
			r.Set(self, "_bufsize", or(a[1], object.Int64(-1)))
			r.Set(self, "_encoding", or(a[2], object.None))
			r.Set(self, "_errors", or(a[3], object.None))
			return object.None
		}),
		def("FileType.__call__", "($self, string)", "", openFile),
		def("FileType.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			parts := []string{r.Repr(r.Attr(self, "_mode"))}
			if size := r.Attr(self, "_bufsize"); !r.Equal(size, object.Int64(-1)) {
				parts = append(parts, r.Repr(size))
			}
			for _, name := range []string{"encoding", "errors"} {
				if v := r.Attr(self, "_"+name); !v.IsNone() {
					parts = append(parts, name+"="+r.Repr(v))
				}
			}
			return object.StrOf("FileType(" + strings.Join(parts, ", ") + ")")
		}),
	}}
}

func openFile(r *run, self value, a []value) value {
	mode := text(r.Attr(self, "_mode"))
	if is(a[0], "-") {
		name := ""
		switch {
		case strings.Contains(mode, "r"):
			name = "stdin"
		case strings.ContainsAny(mode, "wax"):
			name = "stdout"
		default:
			r.Raise(object.ValueErrorType, "argument \"-\" with mode %s", r.Repr(object.StrOf(mode)))
			return object.None
		}
		f := r.From("sys", name)
		if strings.Contains(mode, "b") {
			f = r.Attr(f, "buffer")
		}
		return f
	}
	f := r.Call(r.Builtin("open"), a[0], object.StrOf(mode), r.Attr(self, "_bufsize"), r.Attr(self, "_encoding"), r.Attr(self, "_errors"))
	if r.Exc != nil && r.Exc.Is(object.OSErrorType) {
		cause := r.Exc
		r.Exc = nil
		message := "can't open '" + r.Str(a[0]) + "': " + r.Str(cause.Value())
		if r.OK() {
			r.Fail(object.Raise(r.Th, stateOf(r.Th).argumentTypeError.Value(), object.StrOf(message)))
		}
	}
	return f
}
