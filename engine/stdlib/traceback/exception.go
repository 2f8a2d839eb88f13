// This file makes the class TracebackException: an exception taken apart, so that it can be shown later.

package traceback

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	tracer "dappco.re/go/py/engine/traceback"
)

func exceptionSpec() object.ClassSpec {
	return object.ClassSpec{Module: "traceback", Name: "TracebackException",
		Doc:   "An exception ready for rendering.\n\nIt holds what is shown of an exception, its causes and contexts, as text and summaries, without the exception itself.",
		Attrs: []object.ClassAttr{{Name: "__hash__", V: object.None}},
		Methods: []object.Method{
			native.Python("TracebackException.__init__", "($self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None)", "", func(th *thread, self value, a []value) (value, *exception) {
				t := &taker{th: th, limit: a[3], width: a[7], depth: a[8], seen: map[value]bool{}}
				var exc *exception
				for _, flag := range []struct {
					v      value
					to     *bool
					absent bool
				}{{a[4], &t.lookup, true}, {a[5], &t.capture, false}, {a[6], &t.compact, false}, {a[9], &t.saveType, true}} {
					if *flag.to, exc = truth(th, flag.v, flag.absent); exc != nil {
						return value{}, exc
					}
				}
				return object.None, t.take(self, a[0], a[1], a[2])
			}),
			{Name: "from_exception", Sig: "($cls, exc, *args, **kwargs)", Doc: "Create a TracebackException from an exception.", Kind: object.ClassMethod, FK: fromException},
			{Name: "format", Sig: "($self, *, chain=True, _ctx=None, **kwargs)", Doc: "Format the exception, with the exceptions it came from unless chain is false.\n\nThe return value is an iterator of strings, each ending in a newline and some containing internal newlines.", FK: exceptionFormat},
			{Name: "format_exception_only", Sig: "($self, *, show_group=False, _depth=0, **kwargs)", Doc: "Format the exception part of the traceback.\n\nThe return value is an iterator of strings, each ending in a newline; show_group adds the exceptions of a group, indented.", FK: exceptionOnly},
			{Name: "print", Sig: "($self, *, file=None, chain=True, **kwargs)", Doc: "Print the result of self.format(chain=chain) to 'file'.", FK: exceptionPrint},
			native.Python("TracebackException._load_lines", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) { return object.None, loadAll(th, self) }),
			{Name: "__str__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) { return get(th, self, "_str") }},
			{Name: "__eq__", Sig: "($self, other)", F1: exceptionEq},
		},
		GetSets: []object.GetSet{
			{Name: "exc_type", Get: func(th *thread, self value) (value, *exception) {
				if exc := object.Warn(th, object.DeprecationWarningType, "Deprecated in 3.13. Use exc_type_str instead."); exc != nil {
					return value{}, exc
				}
				return get(th, self, "_exc_type")
			}},
			{Name: "exc_type_str", Get: func(th *thread, self value) (value, *exception) {
				name, exc := className(th, self)
				if exc != nil || name == "" {
					return object.None, exc
				}
				return object.StrOf(name), nil
			}},
		},
	}
}

// taker takes exceptions apart with the options of one TracebackException.
type taker struct {
	th                                 *thread
	limit, width, depth                value
	lookup, capture, compact, saveType bool
	seen                               map[value]bool
}

// pending is an exception that waits to be taken apart into te.
type pending struct{ te, class, exc, tb value }

// maxExceptions bounds the exceptions that belong to one.
const maxExceptions = 20_000

// take fills te and makes the objects for causes, contexts and members. Chains can be longer than Go's stack would bear, so they wait in a list.
func (t *taker) take(te, class, exc, tb value) *exception {
	t.seen[exc] = true
	work := []pending{{te, class, exc, tb}}
	for len(work) > 0 {
		p := work[len(work)-1]
		work = work[:len(work)-1]
		if failed := t.th.Poll(); failed != nil {
			return failed
		}
		more, failed := t.alone(p)
		if failed != nil {
			return failed
		}
		work = append(work, more...)
	}
	return nil
}

// alone fills p.te and returns what belongs to it.
func (t *taker) alone(p pending) ([]pending, *exception) {
	th := t.th
	st, failed := stateOf(th)
	if failed != nil {
		return nil, failed
	}
	levels, failed := levelsOfTraceback(th, p.tb)
	if failed != nil {
		return nil, failed
	}
	stack, failed := extract(th, st.stack.Value(), limited(th, levels, t.limit), t.lookup, t.capture)
	if failed != nil {
		return nil, failed
	}
	isException := object.IsException(p.exc)
	message, notes := "", object.None
	var e *exception
	if isException {
		e = p.exc.AsException()
		message, notes = tracer.Message(th, e), t.notes(p.exc)
	} else if message, failed = text(th, p.exc); failed != nil {
		return nil, failed
	}
	savedType, hasType := object.None, !p.class.IsNone()
	qualname, module := object.None, object.None
	if t.saveType {
		savedType = p.class
	}
	if hasType {
		if qualname, failed = get(th, p.class, "__qualname__"); failed != nil {
			return nil, failed
		}
		if module, failed = get(th, p.class, "__module__"); failed != nil {
			return nil, failed
		}
	}
	isSyntax := e != nil && hasType && p.class.Type().Has(object.FlagType) && p.class.AsType().IsSubtype(object.SyntaxErrorType)
	width, depth := t.width, t.depth
	if width.IsNull() {
		width = object.Int64(15)
	}
	if depth.IsNull() {
		depth = object.Int64(10)
	}
	attrs := []attribute{{"max_group_width", width}, {"max_group_depth", depth}, {"stack", stack}, {"_exc_type", savedType}, {"_str", object.StrOf(message)}, {"__notes__", notes},
		{"_is_syntax_error", object.Bool(isSyntax)}, {"_have_exc_type", object.Bool(hasType)}, {"exc_type_qualname", qualname}, {"exc_type_module", module}}
	if isSyntax {
		more, failed := syntaxAttributes(th, p.exc)
		if failed != nil {
			return nil, failed
		}
		attrs = append(attrs, more...)
	}
	related, work, failed := t.related(p, e)
	if failed != nil {
		return nil, failed
	}
	return work, setAttributes(th, p.te, append(attrs, related...))
}

// attribute is an attribute to be set.
type attribute struct {
	name string
	v    value
}

func setAttributes(th *thread, v value, attrs []attribute) *exception {
	for _, a := range attrs {
		if exc := set(th, v, a.name, a.v); exc != nil {
			return exc
		}
	}
	return nil
}

func (t *taker) notes(exc value) value {
	v, ok, failed := object.FindAttr(t.th, exc, object.Intern("__notes__"))
	if failed != nil {
		s, again := object.Repr(t.th, failed.Value())
		if again != nil {
			return object.ListOf(object.StrOf("Ignored error getting __notes__: <__notes__ repr() failed>"))
		}
		return object.ListOf(object.StrOf("Ignored error getting __notes__: " + s.String()))
	}
	if !ok {
		return object.None
	}
	return v
}

func syntaxAttributes(th *thread, exc value) ([]attribute, *exception) {
	var attrs []attribute
	for _, name := range []string{"filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg", "_metadata"} {
		v, failed := get(th, exc, name)
		if failed != nil {
			if name != "_metadata" {
				return nil, failed
			}
			v = object.None
		}
		switch name {
		case "lineno", "end_lineno":
			if !v.IsNone() {
				s, failed := text(th, v)
				if failed != nil {
					return nil, failed
				}
				v = object.StrOf(s)
			}
		case "_metadata":
			name = "_exc_metadata"
		}
		attrs = append(attrs, attribute{name, v})
	}
	return attrs, nil
}

// related makes the objects for the exceptions that belong to p; work is what they are made of.
func (t *taker) related(p pending, e *exception) (attrs []attribute, work []pending, failed *exception) {
	st, failed := stateOf(t.th)
	if failed != nil {
		return nil, nil, failed
	}
	add := func(exc value) value {
		t.seen[exc] = true
		te := object.NewInstance(st.exception).Value()
		tb := exc.AsException().Traceback
		work = append(work, pending{te, exc.Type().Value(), exc, orNone(tb)})
		return te
	}
	fresh := func(exc value) bool {
		return !given(exc).IsNull() && object.IsException(exc) && !t.seen[exc] && len(t.seen) < maxExceptions
	}
	cause, context, members, suppress := object.None, object.None, object.None, object.False
	if e != nil {
		if fresh(e.Cause) {
			cause = add(e.Cause)
		}
		suppress = object.Bool(e.SuppressContext)
		if e.Context != nil && fresh(e.Context.Value()) && (!t.compact || cause.IsNone() && !e.SuppressContext) {
			context = add(e.Context.Value())
		}
		if e.Is(object.BaseExceptionGroupType) {
			var items []value
			for _, m := range object.GroupItems(e) {
				if len(t.seen) < maxExceptions {
					items = append(items, add(m))
				}
			}
			members = object.ListOf(items...)
		}
	} else if !p.exc.IsNone() {
		if _, failed := get(t.th, p.exc, "__suppress_context__"); failed != nil {
			return nil, nil, failed
		}
	}
	return []attribute{{"__suppress_context__", suppress}, {"__cause__", cause}, {"__context__", context}, {"exceptions", members}}, work, nil
}

func fromException(th *thread, cls value, args []value, kw []*object.Str) (value, *exception) {
	if len(args) == len(kw) {
		return value{}, object.TypeErrorf("TracebackException.from_exception() missing 1 required positional argument: 'exc'")
	}
	exc := args[0]
	tb, failed := get(th, exc, "__traceback__")
	if failed != nil {
		return value{}, failed
	}
	return object.Call(th, cls, append([]value{exc.Type().Value(), exc, tb}, args[1:]...), kw)
}

// className is exc_type_str, "" if there is no class.
func className(th *thread, self value) (string, *exception) {
	has, exc := get(th, self, "_have_exc_type")
	if exc != nil {
		return "", exc
	}
	if yes, exc := object.Truth(th, has); exc != nil || !yes {
		return "", exc
	}
	qualname, exc := get(th, self, "exc_type_qualname")
	if exc != nil {
		return "", exc
	}
	name, exc := text(th, qualname)
	if exc != nil {
		return "", exc
	}
	module, exc := get(th, self, "exc_type_module")
	if exc != nil || isStr(module) && (module.AsStr().String() == "builtins" || module.AsStr().String() == "__main__") {
		return name, exc
	}
	prefix := "<unknown>"
	if isStr(module) {
		prefix = module.AsStr().String()
	}
	return prefix + "." + name, nil
}

func exceptionEq(th *thread, self, other value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if !object.IsInstance(other, st.exception) {
		return object.NotImplemented, nil
	}
	a, exc := get(th, self, "__dict__")
	if exc != nil {
		return value{}, exc
	}
	b, exc := get(th, other, "__dict__")
	if exc != nil {
		return value{}, exc
	}
	same, exc := object.EqualValues(th, a, b)
	return object.Bool(same), exc
}

// loadAll looks up the source lines of all stacks of an exception and what belongs to it.
func loadAll(th *thread, self value) *exception {
	if exc := th.Enter(" while loading lines"); exc != nil {
		return exc
	}
	defer th.Leave()
	stack, exc := get(th, self, "stack")
	if exc != nil {
		return exc
	}
	if exc := object.Each(th, stack, func(fs value) *exception { return loadLines(th, fs) }); exc != nil {
		return exc
	}
	for _, name := range []string{"__context__", "__cause__"} {
		v, exc := get(th, self, name)
		if exc != nil {
			return exc
		}
		if !v.IsNone() {
			if exc := loadAll(th, v); exc != nil {
				return exc
			}
		}
	}
	return nil
}
