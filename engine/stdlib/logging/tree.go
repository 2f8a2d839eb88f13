// This file has the tree of loggers: the manager, placeholders for names in between, the root.

package logging

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// loggerTreeMethods are the methods of Logger that are about handlers and relatives.
func loggerTreeMethods(st *state) []object.Method {
	return []object.Method{
		def("Logger.addHandler", "($self, hdlr)", "Add a handler.", func(r *run, self value, a []value) value {
			if handlers := r.Attr(self, "handlers"); !r.Contains(handlers, a[0]) {
				r.Method(handlers, "append", a[0])
			}
			return object.None
		}),
		def("Logger.removeHandler", "($self, hdlr)", "Remove a handler.", func(r *run, self value, a []value) value {
			if handlers := r.Attr(self, "handlers"); r.Contains(handlers, a[0]) {
				r.Method(handlers, "remove", a[0])
			}
			return object.None
		}),
		def("Logger.hasHandlers", "($self)", "Whether the logger, or an ancestor that it propagates to, has handlers.", func(r *run, self value, _ []value) value {
			for n, c := 0, self; n < maxAncestors && r.OK() && given(c); n++ {
				if r.Truth(r.Attr(c, "handlers")) {
					return object.True
				}
				if !r.Truth(r.Attr(c, "propagate")) {
					break
				}
				c = r.Attr(c, "parent")
			}
			return object.False
		}),
		def("Logger.getEffectiveLevel", "($self)", "The level of the logger, or of the nearest ancestor that has one.", func(r *run, self value, _ []value) value {
			return r.Keep(effectiveLevel(r.Th, self))
		}),
		{Name: "isEnabledFor", Of: ofLogger, Sig: "($self, level)", Doc: "Whether records of a level are logged.", FS: func(th *thread, self value, a []value) (value, *exception) {
			yes, exc := isEnabled(th, self, a[0])
			return object.Bool(yes), exc
		}},
		def("Logger.getChild", "($self, suffix)", "The logger whose name is that of this one, a dot, and suffix.", func(r *run, self value, a []value) value {
			name := r.Str(a[0])
			if !r.Attr(self, "root").Is(self) {
				name = r.Str(r.Attr(self, "name")) + "." + name
			}
			return r.Method(r.Attr(self, "manager"), "getLogger", str(name))
		}),
		def("Logger.getChildren", "($self)", "The set of loggers right below this one.", func(r *run, self value, _ []value) value {
			root := r.Attr(r.Attr(self, "manager"), "root")
			children := object.NewSet().Value()
			depth := func(logger value) int {
				if logger.Is(root) {
					return 0
				}
				return 1 + strings.Count(r.Str(r.Attr(logger, "name")), ".")
			}
			for _, logger := range r.Items(r.Method(r.Attr(r.Attr(self, "manager"), "loggerDict"), "values")) {
				if object.IsInstance(logger, st.logger) && r.Attr(logger, "parent").Is(self) && depth(logger) == 1+depth(self) {
					r.Method(children, "add", logger)
				}
			}
			return children
		}),
		def("Logger.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			level := levelName(r, r.Method(self, "getEffectiveLevel"))
			return str("<" + self.Type().Name + " " + r.Str(r.Attr(self, "name")) + " (" + r.Str(level) + ")>")
		}),
		def("Logger.__reduce__", "($self)", "", func(r *run, self value, _ []value) value {
			get := st.global("getLogger")
			if name := r.Attr(self, "name"); r.Call(get, name).Is(self) {
				return object.TupleOf(get, object.TupleOf(name))
			}
			if r.OK() {
				class, exc := native.ClassFromModule(r.Th, "pickle", "PicklingError")
				if r.Fail(exc); exc == nil {
					r.Fail(object.NewException(class, str("logger cannot be pickled")))
				}
			}
			return object.None
		}),
	}
}

func rootSpec(st *state) object.ClassSpec {
	return object.ClassSpec{Name: "RootLogger", Bases: []*class{st.logger}, Doc: "The logger that all others are below.", Methods: []object.Method{
		def("RootLogger.__init__", "($self, level)", "", func(r *run, self value, a []value) value {
			initLogger(r, self, str("root"), a[0])
			return object.None
		}),
		def("RootLogger.__reduce__", "($self)", "", func(r *run, self value, _ []value) value {
			return object.TupleOf(st.global("getLogger"), object.TupleOf())
		}),
	}}
}

func placeHolderSpec() object.ClassSpec {
	return object.ClassSpec{Name: "PlaceHolder", Doc: "Stands in the tree for a name that loggers are below, but that has none itself.", Methods: []object.Method{
		def("PlaceHolder.__init__", "($self, alogger)", "", func(r *run, self value, a []value) value {
			d := object.NewDict()
			r.Fail(d.Set(r.Th, a[0], object.None))
			r.Set(self, "loggerMap", d.Value())
			return object.None
		}),
		def("PlaceHolder.append", "($self, alogger)", "Add a logger below.", func(r *run, self value, a []value) value {
			r.SetItem(r.Attr(self, "loggerMap"), a[0], object.None)
			return object.None
		}),
	}}
}

func managerSpec() object.ClassSpec {
	return object.ClassSpec{Name: "Manager", Doc: "Has the loggers by name.",
		GetSets: []object.GetSet{{Name: "disable", Get: func(th *thread, self value) (value, *exception) { return object.GetAttrName(th, self, "_disable") }, Set: func(th *thread, self, v value) *exception {
			r := begin(th)
			r.Set(self, "_disable", checkLevel(r, v))
			if !r.Find(self, "loggerDict").IsNull() {
				clearCaches(r, self)
			}
			return r.Exc
		}}},
		Methods: []object.Method{
			def("Manager.__init__", "($self, rootnode)", "", func(r *run, self value, a []value) value {
				for _, s := range []struct {
					name string
					v    value
				}{{"root", a[0]}, {"_disable", integer(0)}, {"emittedNoHandlerWarning", object.False}, {"loggerDict", object.NewDict().Value()}, {"loggerClass", object.None}, {"logRecordFactory", object.None}} {
					r.Set(self, s.name, s.v)
				}
				return object.None
			}),
			def("Manager.getLogger", "($self, name)", "The logger with a name, made if it is new.", managerGet),
			def("Manager.setLoggerClass", "($self, klass)", "Set the class of new loggers.", func(r *run, self value, a []value) value {
				checkLoggerClass(r, a[0])
				r.Set(self, "loggerClass", a[0])
				return object.None
			}),
			def("Manager.setLogRecordFactory", "($self, factory)", "Set what makes records.", func(r *run, self value, a []value) value {
				r.Set(self, "logRecordFactory", a[0])
				return object.None
			}),
			def("Manager._clear_cache", "($self)", "", func(r *run, self value, _ []value) value {
				clearCaches(r, self)
				return object.None
			}),
		}}
}

func checkLoggerClass(r *run, c value) {
	st := stateOf(r.Th)
	if c.Is(st.logger.Value()) {
		return
	}
	if !r.IsSubclass(c, st.logger.Value()) && r.OK() {
		r.Raise(object.TypeErrorType, "logger not derived from logging.Logger: %s", r.Str(r.Attr(c, "__name__")))
	}
}

// managerGet is Manager.getLogger.
func managerGet(r *run, self value, a []value) value {
	st, name := stateOf(r.Th), a[0]
	if !isStr(name) {
		r.Raise(object.TypeErrorType, "A logger name must be a string")
		return object.None
	}
	dict := r.Attr(self, "loggerDict")
	old := r.Method(dict, "get", name)
	if given(old) && !object.IsInstance(old, st.placeHolder) {
		return old
	}
	make := r.Attr(self, "loggerClass")
	if !r.Truth(make) {
		make = st.loggerClass
	}
	logger := r.Call(make, name)
	r.Set(logger, "manager", self)
	r.SetItem(dict, name, logger)
	if given(old) {
		fixChildren(r, old, logger)
	}
	fixParents(r, self, logger)
	return logger
}

// fixParents finds the nearest ancestor of a new logger, and leaves placeholders at the names between.
func fixParents(r *run, self, logger value) {
	st, name := stateOf(r.Th), text(r.Attr(logger, "name"))
	dict := r.Attr(self, "loggerDict")
	parent := value{}
	for i := strings.LastIndexByte(name, '.'); i > 0 && parent.IsNull() && r.OK(); i = strings.LastIndexByte(name[:i], '.') {
		key := str(name[:i])
		switch v := r.Method(dict, "get", key); {
		case v.IsNone():
			r.SetItem(dict, key, r.Call(st.placeHolder.Value(), logger))
		case object.IsInstance(v, st.placeHolder):
			r.Method(v, "append", logger)
		default:
			parent = v
		}
	}
	if parent.IsNull() {
		parent = r.Attr(self, "root")
	}
	r.Set(logger, "parent", parent)
}

// fixChildren puts a new logger between the loggers below its name and their parents.
func fixChildren(r *run, holder, logger value) {
	name := text(r.Attr(logger, "name"))
	for _, child := range r.Items(r.Attr(holder, "loggerMap")) {
		parent := r.Attr(child, "parent")
		if of := text(r.Attr(parent, "name")); !strings.HasPrefix(of, name) {
			r.Set(logger, "parent", parent)
			r.Set(child, "parent", logger)
		}
	}
}

// liveHandlers are the handlers that refs, which are weak references, still lead to.
func liveHandlers(r *run, refs []value) []value {
	var out []value
	for _, ref := range refs {
		if h := r.Call(ref); given(h) {
			out = append(out, h)
		}
	}
	return out
}

// remember adds a handler to those that shutdown ends, and drops what is gone from them.
func (st *state) remember(r *run, h value) {
	var kept []value
	for _, ref := range r.Items(st.handlers.Value()) {
		if given(r.Call(ref)) {
			kept = append(kept, ref)
		}
	}
	ref := r.Call(r.From("_weakref", "ref"), h)
	if r.OK() {
		st.handlers.Items = append(kept, ref)
	}
}
