// This file has the actions: what a parser does when it meets an argument.

package argparse

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// fields are the attributes of an action, in the order of its repr.
var fields = []string{"option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar", "deprecated"}

// initAction sets the attributes of an action; those that given lacks are None, or False.
func initAction(r *run, self value, given map[string]value) value {
	for _, name := range fields {
		v, ok := given[name]
		if !ok || v.IsNull() {
			v = object.None
			if name == "required" || name == "deprecated" {
				v = object.False
			}
		}
		r.Set(self, name, v)
	}
	return object.None
}

// named are the values a of the parameters names.
func named(names string, a []value) map[string]value {
	m := map[string]value{}
	for i, name := range strings.Fields(names) {
		m[name] = a[i]
	}
	return m
}

const (
	fullSig    = "($self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False)"
	fullNames  = "option_strings dest nargs const default type choices required help metavar deprecated"
	constSig   = "($self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False)"
	constNames = "option_strings dest const default required help metavar deprecated"
	callSig    = "($self, parser, namespace, values, option_string=None)"
)

type actionBody = func(r *run, self, parser, namespace, values, option value)

// actionCall is the method __call__ of class name.
func actionCall(name string, f actionBody) object.Method {
	return def(name+".__call__", callSig, "", func(r *run, self value, a []value) value {
		f(r, self, a[0], a[1], a[2], or(a[3], object.None))
		return object.None
	})
}

// store sets the destination of an action.
func store(r *run, self, namespace, v value) {
	if name := r.Attr(self, "dest"); isStr(name) {
		r.Set(namespace, text(name), v)
	}
}

// stored is a copy of the list at the destination, a new one if there is none.
func stored(r *run, self, namespace value) value {
	items := r.Find(namespace, text(r.Attr(self, "dest")))
	switch {
	case !r.OK() || items.IsNull() || items.IsNone():
		return object.ListOf()
	case items.Type() == object.ListType:
		return object.NewList(r.Items(items)).Value()
	}
	return r.Call(r.From("copy", "copy"), items)
}

func actionSpec(holder *class) object.ClassSpec {
	return object.ClassSpec{Name: "Action", Bases: []*class{holder}, Doc: "What a parser does with the strings of one argument.\n\nSubclasses define __call__(parser, namespace, values, option_string), which stores\nsomething in the namespace; format_usage() is how usage shows an option.",
		Methods: []object.Method{
			def("Action.__init__", fullSig, "", func(r *run, self value, a []value) value { return initAction(r, self, named(fullNames, a)) }),
			def("Action._get_kwargs", "($self)", "", func(r *run, self value, _ []value) value {
				pairs := make([]value, len(fields))
				for i, name := range fields {
					pairs[i] = object.TupleOf(object.StrOf(name), r.Attr(self, name))
				}
				return object.ListOf(pairs...)
			}),
			def("Action.format_usage", "($self)", "How usage shows the option: by its first name.", func(r *run, self value, _ []value) value {
				return r.Item(r.Attr(self, "option_strings"), object.Int64(0))
			}),
			def("Action.__call__", callSig, "", func(r *run, self value, _ []value) value {
				r.Raise(object.NotImplementedErrorType, ".__call__() not defined")
				return object.None
			}),
		}}
}

// checkNargs is what actions that store a value or a list of values ask of nargs and const.
func checkNargs(r *run, a []value, kind, advice string) {
	if !a[2].IsNull() && r.Equal(a[2], object.Int64(0)) {
		r.Raise(object.ValueErrorType, "nargs for %s actions must be != 0; if %s", kind, advice)
	}
	if !a[3].IsNull() && !a[3].IsNone() && !is(or(a[2], object.None), optional) {
		r.Raise(object.ValueErrorType, "nargs must be '?' to supply const")
	}
}

// makeActions makes the classes of actions and notes the names that add_argument knows them by.
func makeActions(st *state, holder *class, make func(object.ClassSpec) *class) {
	st.action = make(actionSpec(holder))
	base := []*class{st.action}
	withConst := func(name string) object.Method {
		return def(name+".__init__", constSig, "", func(r *run, self value, a []value) value {
			m := named(constNames, a)
			m["nargs"] = object.Int64(0)
			return initAction(r, self, m)
		})
	}
	flag := func(name string, when bool) object.ClassSpec {
		other := "True"
		if when {
			other = "False"
		}
		return object.ClassSpec{Name: name, Methods: []object.Method{
			def(name+".__init__", "($self, option_strings, dest, default="+other+", required=False, help=None, deprecated=False)", "", func(r *run, self value, a []value) value {
				m := named("option_strings dest default required help deprecated", a)
				m["nargs"], m["const"], m["default"] = object.Int64(0), object.Bool(when), or(a[2], object.Bool(!when))
				return initAction(r, self, m)
			})}}
	}
	st.actions["store"] = make(object.ClassSpec{Name: "_StoreAction", Bases: base, Methods: []object.Method{
		def("_StoreAction.__init__", fullSig, "", func(r *run, self value, a []value) value {
			checkNargs(r, a, "store", "you have nothing to store, actions such as store true or store const may be more appropriate")
			return initAction(r, self, named(fullNames, a))
		}),
		actionCall("_StoreAction", func(r *run, self, _, namespace, values, _ value) { store(r, self, namespace, values) }),
	}})
	st.actions["store_const"] = make(object.ClassSpec{Name: "_StoreConstAction", Bases: base, Methods: []object.Method{
		withConst("_StoreConstAction"),
		actionCall("_StoreConstAction", func(r *run, self, _, namespace, _, _ value) { store(r, self, namespace, r.Attr(self, "const")) }),
	}})
	for name, spec := range map[string]object.ClassSpec{"store_true": flag("_StoreTrueAction", true), "store_false": flag("_StoreFalseAction", false)} {
		spec.Bases = []*class{st.actions["store_const"]}
		st.actions[name] = make(spec)
	}
	makeAppendActions(st, base, withConst, make)
	makeInfoActions(st, base, make)
	makeSubparsers(st, base, make)
}

// makeAppendActions makes the actions that collect values, or count.
func makeAppendActions(st *state, base []*class, withConst func(string) object.Method, make func(object.ClassSpec) *class) {
	appendAdvice := "arg strings are not supplying the value to append, the append const action may be more appropriate"
	st.actions["append"] = make(object.ClassSpec{Name: "_AppendAction", Bases: base, Methods: []object.Method{
		def("_AppendAction.__init__", fullSig, "", func(r *run, self value, a []value) value {
			checkNargs(r, a, "append", appendAdvice)
			return initAction(r, self, named(fullNames, a))
		}),
		actionCall("_AppendAction", func(r *run, self, _, namespace, values, _ value) {
			items := stored(r, self, namespace)
			r.Method(items, "append", values)
			store(r, self, namespace, items)
		}),
	}})
	st.actions["append_const"] = make(object.ClassSpec{Name: "_AppendConstAction", Bases: base, Methods: []object.Method{
		withConst("_AppendConstAction"),
		actionCall("_AppendConstAction", func(r *run, self, _, namespace, _, _ value) {
			items := stored(r, self, namespace)
			r.Method(items, "append", r.Attr(self, "const"))
			store(r, self, namespace, items)
		}),
	}})
	st.actions["extend"] = make(object.ClassSpec{Name: "_ExtendAction", Bases: []*class{st.actions["append"]}, Methods: []object.Method{
		actionCall("_ExtendAction", func(r *run, self, _, namespace, values, _ value) {
			items := stored(r, self, namespace)
			r.Method(items, "extend", values)
			store(r, self, namespace, items)
		}),
	}})
	st.actions["count"] = make(object.ClassSpec{Name: "_CountAction", Bases: base, Methods: []object.Method{
		def("_CountAction.__init__", "($self, option_strings, dest, default=None, required=False, help=None, deprecated=False)", "", func(r *run, self value, a []value) value {
			m := named("option_strings dest default required help deprecated", a)
			m["nargs"] = object.Int64(0)
			return initAction(r, self, m)
		}),
		actionCall("_CountAction", func(r *run, self, _, namespace, _, _ value) {
			n := r.Find(namespace, text(r.Attr(self, "dest")))
			if n.IsNull() || n.IsNone() {
				n = object.Int64(0)
			}
			if r.OK() {
				store(r, self, namespace, r.Keep(object.Binary(r.Th, object.Add, n, object.Int64(1))))
			}
		}),
	}})
}

// makeInfoActions makes the actions that print something and end the program, and BooleanOptionalAction.
func makeInfoActions(st *state, base []*class, make func(object.ClassSpec) *class) {
	st.actions["help"] = make(object.ClassSpec{Name: "_HelpAction", Bases: base, Methods: []object.Method{
		def("_HelpAction.__init__", "($self, option_strings, dest='==SUPPRESS==', default='==SUPPRESS==', help=None, deprecated=False)", "", func(r *run, self value, a []value) value {
			m := named("option_strings dest default help deprecated", a)
			m["dest"], m["default"], m["nargs"] = or(a[1], suppressed.Value()), or(a[2], suppressed.Value()), object.Int64(0)
			return initAction(r, self, m)
		}),
		actionCall("_HelpAction", func(r *run, _, parser, _, _, _ value) {
			r.Method(parser, "print_help")
			r.Method(parser, "exit")
		}),
	}})
	st.actions["version"] = make(object.ClassSpec{Name: "_VersionAction", Bases: base, Methods: []object.Method{
		def("_VersionAction.__init__", "($self, option_strings, version=None, dest='==SUPPRESS==', default='==SUPPRESS==', help=None, deprecated=False)", "", func(r *run, self value, a []value) value {
			m := named("option_strings version dest default help deprecated", a)
			m["dest"], m["default"], m["nargs"] = or(a[2], suppressed.Value()), or(a[3], suppressed.Value()), object.Int64(0)
			if a[4].IsNull() || a[4].IsNone() {
				m["help"] = object.StrOf("show program's version number and exit")
			}
			initAction(r, self, m)
			r.Set(self, "version", or(a[1], object.None))
			return object.None
		}),
		actionCall("_VersionAction", func(r *run, self, parser, _, _, _ value) {
			version := r.Attr(self, "version")
			if version.IsNone() {
				version = r.Attr(parser, "version")
			}
			formatter := r.Method(parser, "_get_formatter")
			r.Method(formatter, "add_text", version)
			r.Method(parser, "_print_message", r.Method(formatter, "format_help"), r.From("sys", "stdout"))
			r.Method(parser, "exit")
		}),
	}})
	make(object.ClassSpec{Name: "BooleanOptionalAction", Bases: base, Doc: "An option with a twin that begins with --no- and stores False.", Methods: []object.Method{
		def("BooleanOptionalAction.__init__", "($self, option_strings, dest, default=None, required=False, help=None, deprecated=False)", "", func(r *run, self value, a []value) value {
			m := named("option_strings dest default required help deprecated", a)
			var names []value
			for _, v := range r.Items(a[0]) {
				names = append(names, v)
				if s := text(v); strings.HasPrefix(s, "--") {
					if strings.HasPrefix(s, "--no-") {
						r.Raise(object.ValueErrorType, "invalid option name %s for BooleanOptionalAction", r.Repr(v))
					}
					names = append(names, object.StrOf("--no-"+s[2:]))
				}
			}
			m["option_strings"], m["nargs"] = object.ListOf(names...), object.Int64(0)
			return initAction(r, self, m)
		}),
		actionCall("BooleanOptionalAction", func(r *run, self, _, namespace, _, option value) {
			if r.Contains(r.Attr(self, "option_strings"), option) {
				store(r, self, namespace, object.Bool(!strings.HasPrefix(text(option), "--no-")))
			}
		}),
		def("BooleanOptionalAction.format_usage", "($self)", "How usage shows the option: by all its names.", func(r *run, self value, _ []value) value {
			return object.StrOf(joined(r, list(r, self, "option_strings"), " | "))
		}),
	}})
}
