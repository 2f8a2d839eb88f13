// This file has the assertions of TestCase about exceptions, warnings and logging.

package unittest

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// expectation is the context of assertRaises and its relatives; cm.exception, cm.warning and so on are attributes of it.
type expectation struct {
	object.Head
	kind     string // of exceptions, warnings
	test     value
	expected value
	pattern  value // null: none
	msg      value
	shown    string // the callable
	attrs    *object.Dict
	manager  value // of warnings
	list     value // of warnings caught
}

var expectationType = &class{Name: "_AssertRaisesContext", Module: "unittest.case", Def: expectationDef{}}

type expectationDef struct{}

// Define implements object.Definition.
func (expectationDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew
		of := func(v value) *expectation { return object.Cast[expectation](v) }
		t.GetAttr = func(th *thread, self value, name *object.Str) (value, *exception) {
			if v, ok := of(self).attrs.GetStr(name); ok {
				return v, nil
			}
			return object.GenericGetAttr(th, self, name)
		}
		t.AddGetSets([]object.GetSet{
			{Name: "expected", Get: func(_ *thread, v value) (value, *exception) { return of(v).expected, nil }},
			{Name: "test_case", Get: func(_ *thread, v value) (value, *exception) { return of(v).test, nil }},
			{Name: "expected_regex", Get: func(_ *thread, v value) (value, *exception) { return or(of(v).pattern, object.None), nil }},
			{Name: "msg", Get: func(_ *thread, v value) (value, *exception) { return or(of(v).msg, object.None), nil }},
		})
		t.AddMethods([]object.Method{
			object.ClassGetItem(),
			{Name: "__enter__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				r := native.Begin(th)
				of(self).begin(r)
				return r.Done(self)
			}},
			{Name: "__exit__", Sig: "($self, exc_type, exc_value, tb)", FN: func(th *thread, self value, a []value) (value, *exception) {
				r := native.Begin(th)
				var exc *exception
				if object.IsException(a[1]) {
					exc = object.Cast[object.Exception](a[1])
				}
				return r.Done(object.Bool(of(self).end(r, exc)))
			}, Min: 3, Max: 3},
		})
	})
}

func raisesMethods() []object.Method {
	method := func(name, kind, sig, doc string, pattern bool) object.Method {
		return free(name, sig, doc, func(r *run, self value, args []value, kw []*object.Str) value {
			return expect(r, self, name, kind, pattern, args, kw)
		})
	}
	return []object.Method{
		method("assertRaises", "raises", "($self, expected_exception, *args, **kwargs)", "Fail unless a callable raises an exception; without one, a context whose body must raise it.\n\nThe attribute exception of the context is the exception.", false),
		method("assertRaisesRegex", "raises", "($self, expected_exception, expected_regex, *args, **kwargs)", "Fail unless an exception is raised whose text a regular expression is found in.", true),
		method("assertWarns", "warns", "($self, expected_warning, *args, **kwargs)", "Fail unless a warning is issued, by a callable or in the body of a context.\n\nThe context has attributes warning, filename and lineno.", false),
		method("assertWarnsRegex", "warns", "($self, expected_warning, expected_regex, *args, **kwargs)", "Fail unless a warning is issued whose text a regular expression is found in.", true),
		def("TestCase.assertLogs", "($self, logger=None, level=None)", "A context whose body must log something at a level (INFO) or above.\n\nIts attributes records and output have what was logged.", func(r *run, self value, a []value) value {
			return newLogWatch(r, self, or(a[0], object.None), or(a[1], object.None), false)
		}),
		def("TestCase.assertNoLogs", "($self, logger=None, level=None)", "A context whose body must not log anything at a level (INFO) or above.", func(r *run, self value, a []value) value {
			return newLogWatch(r, self, or(a[0], object.None), or(a[1], object.None), true)
		}),
	}
}

// expect is assertRaises and its relatives.
func expect(r *run, self value, name, kind string, pattern bool, args []value, kw []*object.Str) value {
	e := &expectation{Head: object.NewHead(expectationType), kind: kind, test: self, attrs: object.NewDict()}
	n := len(args) - len(kw)
	used := 1
	if pattern {
		used = 2
	}
	if n < used {
		what := map[string]string{"raises": "expected_exception", "warns": "expected_warning"}[kind]
		if n == 1 {
			what = "expected_regex"
		}
		r.Raise(object.TypeErrorType, "TestCase.%s() missing 1 required positional argument: '%s'", name, what)
		return object.None
	}
	e.expected = args[0]
	if pattern {
		e.pattern = compiled(r, args[1])
	}
	base, what := object.BaseExceptionType, "an exception type or tuple of exception types"
	if kind == "warns" {
		base, what = object.WarningType, "a warning type or tuple of warning types"
	}
	valid := func(v value) bool { return v.Type().Has(object.FlagType) && v.AsType().IsSubtype(base) }
	ok := valid(e.expected)
	if e.expected.Type() == object.TupleType {
		ok = true
		for _, v := range e.expected.AsTuple().Items {
			ok = ok && valid(v)
		}
	}
	if !ok {
		r.Raise(object.TypeErrorType, "%s() arg 1 must be %s", name, what)
		return object.None
	}
	if n == used {
		for i, k := range kw {
			if k.String() != "msg" {
				r.Raise(object.TypeErrorType, "'%s' is an invalid keyword argument for this function", k)
				return object.None
			}
			e.msg = args[n+i]
		}
		return e.Value()
	}
	f := args[used]
	if shown := r.Find(f, "__name__"); shown.IsNull() {
		e.shown = r.Str(f)
	} else {
		e.shown = r.Str(shown)
	}
	if f.IsNone() {
		r.Raise(object.TypeErrorType, "'NoneType' object is not callable")
		return object.None
	}
	e.begin(r)
	if !r.OK() {
		return object.None
	}
	_, exc := object.Call(r.Th, f, args[used+1:], kw)
	if !e.end(r, exc) && r.OK() && exc != nil {
		r.Fail(exc)
	}
	return object.None
}

// fail fails with a message.
func (e *expectation) fail(r *run, standard string) {
	message := r.Method(e.test, "_formatMessage", or(e.msg, object.None), str(standard))
	raise(r, r.Attr(e.test, "failureException"), message)
}

// mismatch says that the pattern is not in s.
func (e *expectation) mismatch(r *run, s string) string {
	return "\"" + r.Str(r.Attr(e.pattern, "pattern")) + "\" does not match \"" + s + "\""
}

// names is how the expected classes are called.
func (e *expectation) names(r *run) string {
	if name := r.Find(e.expected, "__name__"); !name.IsNull() {
		return r.Str(name)
	}
	return r.Str(e.expected)
}

func (e *expectation) begin(r *run) {
	if e.kind != "warns" {
		return
	}
	for _, m := range r.Items(r.Call(object.ListType.Value(), r.Method(r.Attr(r.Import("sys"), "modules"), "values"))) {
		if m.Type() == object.ModuleType && !r.Find(m, "__warningregistry__").IsNull() {
			r.Set(m, "__warningregistry__", object.NewDict().Value())
		}
	}
	warnings := r.Import("warnings")
	e.manager = r.CallNamed(r.Attr(warnings, "catch_warnings"), []value{object.True}, "record")
	e.list = r.Method(e.manager, "__enter__")
	r.Method(warnings, "simplefilter", str("always"), e.expected)
}

// end checks what happened; it reports that the exception is dealt with.
func (e *expectation) end(r *run, exc *exception) bool {
	if e.kind == "warns" {
		none := object.None
		r.Method(e.manager, "__exit__", none, none, none)
		if exc == nil {
			e.checkWarnings(r)
		}
		return false
	}
	if exc == nil {
		if e.shown != "" {
			e.fail(r, e.names(r)+" not raised by "+e.shown)
		} else {
			e.fail(r, e.names(r)+" not raised")
		}
		return false
	}
	if !r.IsSubclass(exc.Value().Type().Value(), e.expected) {
		return false
	}
	e.attrs.SetName("exception", r.Method(exc.Value(), "with_traceback", object.None))
	if e.pattern.IsNull() {
		return r.OK()
	}
	if s := r.Str(exc.Value()); !r.Truth(r.Method(e.pattern, "search", str(s))) && r.OK() {
		e.fail(r, e.mismatch(r, s))
	}
	return r.OK()
}

func (e *expectation) checkWarnings(r *run) {
	first := value{}
	for _, w := range r.Items(e.list) {
		message := r.Attr(w, "message")
		if !r.IsInstance(message, e.expected) {
			continue
		}
		if first.IsNull() {
			first = message
		}
		if !e.pattern.IsNull() && !r.Truth(r.Method(e.pattern, "search", str(r.Str(message)))) {
			continue
		}
		e.attrs.SetName("warning", message)
		e.attrs.SetName("filename", r.Attr(w, "filename"))
		e.attrs.SetName("lineno", r.Attr(w, "lineno"))
		return
	}
	e.attrs.SetName("warnings", e.list)
	switch {
	case !first.IsNull():
		e.fail(r, e.mismatch(r, r.Str(first)))
	case e.shown != "":
		e.fail(r, e.names(r)+" not triggered by "+e.shown)
	default:
		e.fail(r, e.names(r)+" not triggered")
	}
}

const logFormat = "%(levelname)s:%(name)s:%(message)s"

// newLogWatch is the context of assertLogs, or assertNoLogs.
func newLogWatch(r *run, self, name, level value, no bool) value {
	logging := r.Import("logging")
	number := integer(20)
	if r.Truth(level) {
		number = r.Method(r.Attr(logging, "_nameToLevel"), "get", level, level)
	}
	var logger, handlers, oldLevel, propagate value
	records, output := object.ListOf(), object.ListOf()
	formatter := r.Call(r.Attr(logging, "Formatter"), str(logFormat))
	return newContext(func(r *run) value {
		logger = name
		if name.IsNone() || isStr(name) {
			logger = r.Method(logging, "getLogger", name)
		}
		base, exc := native.ClassFromModule(r.Th, "logging", "Handler")
		if exc != nil {
			r.Fail(exc)
			return object.None
		}
		t, exc := object.NewClass(r.Th, object.ClassSpec{Module: "unittest._log", Name: "_CapturingHandler", Bases: []*class{base}, Methods: []object.Method{
			def("_CapturingHandler.emit", "($self, record)", "", func(r *run, self value, a []value) value {
				r.Method(records, "append", a[0])
				r.Method(output, "append", r.Method(self, "format", a[0]))
				return object.None
			}),
		}})
		if exc != nil {
			r.Fail(exc)
			return object.None
		}
		h := r.Call(t.Value())
		r.Method(h, "setLevel", number)
		r.Method(h, "setFormatter", formatter)
		handlers, oldLevel, propagate = r.Attr(logger, "handlers"), r.Attr(logger, "level"), r.Attr(logger, "propagate")
		r.Set(logger, "handlers", object.ListOf(h))
		r.Method(logger, "setLevel", number)
		r.Set(logger, "propagate", object.False)
		if no {
			return object.None
		}
		make := r.Call(r.From("collections", "namedtuple"), str("_LoggingWatcher"), object.ListOf(str("records"), str("output")))
		return r.Call(make, records, output)
	}, func(r *run, exc *exception) bool {
		r.Set(logger, "handlers", handlers)
		r.Set(logger, "propagate", propagate)
		r.Method(logger, "setLevel", oldLevel)
		if exc != nil || !r.OK() {
			return false
		}
		shown := r.Str(r.Method(logging, "getLevelName", number))
		n := r.Len(records)
		message := ""
		switch {
		case no && n > 0:
			message = "Unexpected logs found: " + r.Repr(output)
		case !no && n == 0:
			message = "no logs of level " + shown + " or higher triggered on " + r.Str(r.Attr(logger, "name"))
		default:
			return false
		}
		raise(r, r.Attr(self, "failureException"), str(strings.TrimSpace(message)))
		return false
	})
}
