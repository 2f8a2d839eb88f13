// This file has the functions of module traceback.

package traceback

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

var functions = []object.Method{
	{Name: "extract_tb", Sig: "(tb, limit=None)", Doc: "Return a StackSummary object representing a list of pre-processed entries from traceback.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return extractTraceback(th, a[0], a[1])
	}},
	{Name: "extract_stack", Sig: "(f=None, limit=None)", Doc: "Extract the raw traceback from the current stack frame.\n\nThe return value has the same format as for extract_tb(); the entries are in order from oldest to newest stack frame.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return extractStack(th, a[0], a[1])
	}},
	{Name: "format_list", Sig: "(extracted_list)", Doc: "Format a list of tuples or FrameSummary objects for printing.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) { return formatList(th, a[0]) }},
	{Name: "print_list", Sig: "(extracted_list, file=None)", Doc: "Print the list of tuples as returned by extract_tb() or extract_stack() as a formatted stack trace to the given file.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return written(th, a[1])(formatList(th, a[0]))
	}},
	{Name: "format_tb", Sig: "(tb, limit=None)", Doc: "A shorthand for 'format_list(extract_tb(tb, limit))'.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return formatted(th)(extractTraceback(th, a[0], a[1]))
	}},
	{Name: "print_tb", Sig: "(tb, limit=None, file=None)", Doc: "Print up to 'limit' stack trace entries from the traceback 'tb'.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return written(th, a[2])(formatted(th)(extractTraceback(th, a[0], a[1])))
	}},
	{Name: "format_stack", Sig: "(f=None, limit=None)", Doc: "Shorthand for 'format_list(extract_stack(f, limit))'.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return formatted(th)(extractStack(th, a[0], a[1]))
	}},
	{Name: "print_stack", Sig: "(f=None, limit=None, file=None)", Doc: "Print a stack trace from its invocation point.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return written(th, a[2])(formatted(th)(extractStack(th, a[0], a[1])))
	}},
	{Name: "format_exception", Sig: "(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs)", Doc: "Format a stack trace and the exception information.\n\nThe return value is a list of strings, each ending in a newline and some containing internal newlines.", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		a, exc := exceptionArgs("format_exception", formatParams, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return formatException(th, a[0], a[1], a[2], a[3], a[4])
	}},
	{Name: "print_exception", Sig: "(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs)", Doc: "Print exception up to 'limit' stack trace entries from 'tb' to 'file'.", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		a, exc := exceptionArgs("print_exception", printParams, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return written(th, a[4])(formatException(th, a[0], a[1], a[2], a[3], a[5]))
	}},
	{Name: "format_exception_only", Sig: "(exc, /, value=_sentinel, *, show_group=False, **kwargs)", Doc: "Format the exception part of a traceback: a list of strings, each ending in a newline.", FK: formatExceptionOnly},
	{Name: "format_exc", Sig: "(limit=None, chain=True)", Doc: "Like print_exc() but return a string.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return joined(formatException(th, current(th), value{}, value{}, a[0], a[1]))
	}},
	{Name: "print_exc", Sig: "(limit=None, file=None, chain=True)", Doc: "Shorthand for 'print_exception(sys.exception(), limit=limit, file=file, chain=chain)'.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return written(th, a[1])(formatException(th, current(th), value{}, value{}, a[0], a[2]))
	}},
	native.Python("print_last", "(limit=None, file=None, chain=True)", "This is a shorthand for 'print_exception(sys.last_exc, limit=limit, file=file, chain=chain)'.", printLast),
	{Name: "walk_tb", Sig: "(tb)", Doc: "Walk a traceback yielding the frame and line number for each frame.\n\nThis will follow tb.tb_next (and thus is in the opposite order to walk_stack).", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) {
		tb := a[0]
		return generator.Lazy("walk_tb", func(th *thread) ([]value, *exception) {
			levels, exc := levelsOfTraceback(th, tb)
			return pairs(levels), exc
		}), nil
	}},
	{Name: "walk_stack", Sig: "(f)", Doc: "Walk a stack yielding the frame and line number for each frame.\n\nThis will follow f.f_back from the given frame. If no frame is given, the current stack is used.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		f, exc := frameOf(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		return generator.Lazy("walk_stack.<locals>.walk_stack_generator", func(*thread) ([]value, *exception) { return pairs(levelsOfStack(f)), nil }), nil
	}},
	{Name: "clear_frames", Sig: "(tb)", Doc: "Clear all references to local variables in the frames of a traceback.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		levels, exc := levelsOfTraceback(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		for _, l := range levels {
			if _, exc := object.CallMethod(th, l.frame.Value(), object.Intern("clear")); exc != nil && !exc.Is(object.RuntimeErrorType) {
				return value{}, exc
			}
		}
		return object.None, nil
	}},
}

var (
	formatParams = object.ParseParams("format_exception", "(exc, /, value=None, tb=None, limit=None, chain=True)")
	printParams  = object.ParseParams("print_exception", "(exc, /, value=None, tb=None, limit=None, file=None, chain=True)")
	onlyParams   = object.ParseParams("format_exception_only", "(exc, /, value=None, *, show_group=False)")
)

// exceptionArgs binds the arguments of a function that accepts, and ignores, other keywords.
func exceptionArgs(name string, p *object.Params, args []value, kw []*object.Str) ([]value, *exception) {
	a, _, _, exc := native.BindPython(p, 0, true, args, kw)
	return a, exc
}

// written is a function that writes the texts of a list to file.
func written(th *thread, file value) func(list value, exc *exception) (value, *exception) {
	return func(list value, exc *exception) (value, *exception) {
		if exc != nil {
			return value{}, exc
		}
		return object.None, writeEach(th, list, file)
	}
}

// formatted is a function that formats a stack summary.
func formatted(th *thread) func(stack value, exc *exception) (value, *exception) {
	return func(stack value, exc *exception) (value, *exception) {
		if exc != nil {
			return value{}, exc
		}
		parts, exc := stackParts(th, stack)
		if exc != nil {
			return value{}, exc
		}
		return native.Strings(parts...), nil
	}
}

func joined(list value, exc *exception) (value, *exception) {
	if exc != nil {
		return value{}, exc
	}
	var b strings.Builder
	for _, s := range list.AsList().Items {
		b.WriteString(s.AsStr().String())
	}
	return object.StrOf(b.String()), nil
}

// current is sys.exception().
func current(th *thread) value {
	if exc := th.Handling(); exc != nil {
		return exc.Value()
	}
	return object.None
}

func extractTraceback(th *thread, tb, limit value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	levels, exc := levelsOfTraceback(th, tb)
	if exc != nil {
		return value{}, exc
	}
	return extract(th, st.stack.Value(), limited(th, levels, limit), true, false)
}

// frameOf is a frame argument, the calling frame where it is absent or None.
func frameOf(th *thread, v value) (*vm.FrameObject, *exception) {
	if given(v).IsNull() {
		return vm.CurrentFrame(th, 0), nil
	}
	if v.Type() != vm.FrameType {
		_, exc := get(th, v, "f_lineno")
		if exc == nil {
			exc = object.TypeErrorf("%s is not a frame", v.Type().Name)
		}
		return nil, exc
	}
	return object.Cast[vm.FrameObject](v), nil
}

func extractStack(th *thread, frame, limit value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	f, exc := frameOf(th, frame)
	if exc != nil {
		return value{}, exc
	}
	stack, exc := extract(th, st.stack.Value(), limited(th, levelsOfStack(f), limit), true, false)
	if exc != nil {
		return value{}, exc
	}
	items := stack.AsList().Items
	for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
		items[i], items[j] = items[j], items[i]
	}
	return stack, nil
}

// pairs is frames with their line numbers.
func pairs(levels []level) []value {
	items := make([]value, len(levels))
	for i, l := range levels {
		items[i] = object.TupleOf(l.frame.Value(), l.line)
	}
	return items
}

func formatList(th *thread, list value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	return formatted(th)(stackFromList(th, st.stack.Value(), []value{list}))
}

// exceptionOf is the exception and traceback that exc, value and tb mean: the old form of three arguments, or an exception alone.
func exceptionOf(exc, v, tb value) (value, value, *exception) {
	switch {
	case v.IsNull() != tb.IsNull():
		return v, tb, object.ValueErrorf("Both or neither of value and tb must be given")
	case !v.IsNull():
		return v, tb, nil
	case exc.IsNone():
		return exc, exc, nil
	case !object.IsException(exc):
		return v, tb, object.TypeErrorf("Exception expected for value, %s found", exc.Type().Name)
	}
	return exc, orNone(exc.AsException().Traceback), nil
}

// summarised is a TracebackException of v.
func summarised(th *thread, v, tb, limit value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	args := []value{v.Type().Value(), v, tb, orNone(limit), object.True}
	return object.Call(th, st.exception.Value(), args, []*object.Str{object.Intern("limit"), object.Intern("compact")})
}

func formatException(th *thread, exc, v, tb, limit, chainArg value) (value, *exception) {
	v, tb, failed := exceptionOf(exc, v, tb)
	if failed != nil {
		return value{}, failed
	}
	chain, failed := truth(th, chainArg, true)
	if failed != nil {
		return value{}, failed
	}
	te, failed := summarised(th, v, tb, limit)
	if failed != nil {
		return value{}, failed
	}
	parts, failed := exceptionParts(th, te, chain)
	if failed != nil {
		return value{}, failed
	}
	return native.Strings(parts...), nil
}

func formatExceptionOnly(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	a, exc := exceptionArgs("format_exception_only", onlyParams, args, kw)
	if exc != nil {
		return value{}, exc
	}
	v := a[1]
	if v.IsNull() {
		v = a[0]
	}
	group, exc := truth(th, a[2], false)
	if exc != nil {
		return value{}, exc
	}
	te, exc := summarised(th, v, object.None, value{})
	if exc != nil {
		return value{}, exc
	}
	parts, exc := lastParts(th, te, group, 0)
	if exc != nil {
		return value{}, exc
	}
	return native.Strings(parts...), nil
}

func printLast(th *thread, _ value, a []value) (value, *exception) {
	sys := th.Interp.SysDict
	if sys == nil {
		return value{}, object.ValueErrorf("no last exception")
	}
	if last, ok := sys.GetName("last_exc"); ok {
		return written(th, a[1])(formatException(th, last, value{}, value{}, a[0], a[2]))
	}
	class, ok := sys.GetName("last_type")
	if !ok {
		return value{}, object.ValueErrorf("no last exception")
	}
	v, _ := sys.GetName("last_value")
	tb, _ := sys.GetName("last_traceback")
	return written(th, a[1])(formatException(th, class, orNone(v), orNone(tb), a[0], a[2]))
}
