// This file writes TracebackExceptions.

package traceback

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
	tracer "dappco.re/go/py/engine/traceback"
)

// options binds keyword arguments of functions that take others as well.
func options(fn string, args []value, kw []*object.Str, known ...string) ([]value, *exception) {
	if len(args) > len(kw) {
		return nil, object.TypeErrorf("TracebackException.%s() takes 1 positional argument but %d were given", fn, len(args)-len(kw)+1)
	}
	values := make([]value, len(known))
	for i, k := range kw {
		for j, name := range known {
			if k.String() == name {
				values[j] = args[i]
			}
		}
	}
	return values, nil
}

func exceptionOnly(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, exc := options("format_exception_only", args, kw, "show_group", "_depth")
	if exc != nil {
		return value{}, exc
	}
	return lazily("TracebackException.format_exception_only", func(th *thread) ([]string, *exception) {
		group, exc := truth(th, a[0], false)
		if exc != nil {
			return nil, exc
		}
		return lastParts(th, self, group, intOf(a[1], 0))
	}), nil
}

// lazily is a generator of parts that are made when the first is asked for.
func lazily(qualname string, parts func(th *thread) ([]string, *exception)) value {
	return generator.From(qualname, func(th *thread) (value, *exception) {
		list, exc := parts(th)
		return native.Strings(list...), exc
	})
}

// lastParts is the last lines of an exception; with group those of its members too, indented.
func lastParts(th *thread, self value, group bool, depth int) ([]string, *exception) {
	if exc := th.Enter(" while formatting an exception"); exc != nil {
		return nil, exc
	}
	defer th.Leave()
	class, exc := className(th, self)
	if exc != nil {
		return nil, exc
	}
	str, exc := get(th, self, "_str")
	if exc != nil {
		return nil, exc
	}
	message, exc := text(th, str)
	if exc != nil {
		return nil, exc
	}
	indent := strings.Repeat("   ", max(0, min(depth, 1000)))
	if class == "" {
		return []string{indent + tracer.LastLine("None", message)}, nil
	}
	syntax, exc := get(th, self, "_is_syntax_error")
	if exc != nil {
		return nil, exc
	}
	var parts []string
	if yes, exc := object.Truth(th, syntax); exc != nil {
		return nil, exc
	} else if yes {
		if parts, exc = syntaxParts(th, self, class); exc != nil {
			return nil, exc
		}
	} else {
		parts = []string{tracer.LastLine(class, message)}
	}
	notes, exc := noteParts(th, self)
	if exc != nil {
		return nil, exc
	}
	parts = append(parts, notes...)
	for i := range parts {
		if indent != "" {
			parts[i] = indent + strings.ReplaceAll(strings.TrimSuffix(parts[i], "\n"), "\n", "\n"+indent) + "\n"
		}
	}
	if !group {
		return parts, nil
	}
	members, exc := get(th, self, "exceptions")
	if exc != nil || members.IsNone() {
		return parts, exc
	}
	return parts, object.Each(th, members, func(m value) *exception {
		more, exc := lastParts(th, m, true, depth+1)
		parts = append(parts, more...)
		return exc
	})
}

func noteParts(th *thread, self value) ([]string, *exception) {
	notes, exc := get(th, self, "__notes__")
	if exc != nil || notes.IsNone() {
		return nil, exc
	}
	t := notes.Type()
	if !t.Has(object.FlagSequence) && !t.Has(object.FlagList) && !t.Has(object.FlagTuple) {
		s, exc := object.Repr(th, notes)
		if exc != nil {
			return []string{"<__notes__ repr() failed>\n"}, nil
		}
		return []string{s.String() + "\n"}, nil
	}
	var parts []string
	return parts, object.Each(th, notes, func(note value) *exception {
		s, exc := object.ToStr(th, note)
		shown := "<note str() failed>"
		if exc == nil {
			shown = s.String()
		}
		for l := range strings.SplitSeq(shown, "\n") {
			parts = append(parts, l+"\n")
		}
		return nil
	})
}

// syntaxParts is the last lines of a SyntaxError; its attributes are texts here, so an exception is made of them again.
func syntaxParts(th *thread, self value, class string) ([]string, *exception) {
	v := map[string]value{}
	for _, name := range []string{"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "_exc_metadata"} {
		x, exc := get(th, self, name)
		if exc != nil {
			return nil, exc
		}
		if (name == "lineno" || name == "end_lineno") && isStr(x) {
			if n, exc := object.Call1(th, object.IntType.Value(), x); exc == nil {
				x = n
			}
		}
		v[name] = x
	}
	details := object.TupleOf(v["filename"], v["lineno"], v["offset"], v["text"], v["end_lineno"], v["end_offset"])
	made, exc := object.Call2(th, object.SyntaxErrorType.Value(), v["msg"], details)
	if exc != nil {
		return nil, exc
	}
	e := made.AsException()
	e.SetField(object.SyntaxErrorMetadata, v["_exc_metadata"])
	parts := tracer.LastLines(th, e)
	last := len(parts) - 1
	parts[last] = class + strings.TrimPrefix(parts[last], "SyntaxError")
	return parts, nil
}

// reporter makes reports of TracebackExceptions.
type reporter struct {
	th      *thread
	reports int
}

// report is self as it will be shown, with what it came from if chain says so.
func (r *reporter) report(self value, chain bool) (*tracer.Report, *exception) {
	if exc := r.th.Enter(" while formatting an exception"); exc != nil {
		return nil, exc
	}
	defer r.th.Leave()
	top, exc := r.alone(self, chain)
	if exc != nil {
		return nil, exc
	}
	for at := top; chain; at = at.Cause {
		next, explicit := object.None, true
		if next, exc = get(r.th, self, "__cause__"); exc != nil {
			return nil, exc
		}
		if next.IsNone() {
			suppress, exc := get(r.th, self, "__suppress_context__")
			if exc != nil {
				return nil, exc
			}
			if yes, exc := object.Truth(r.th, suppress); exc != nil || yes {
				return top, exc
			}
			explicit = false
			if next, exc = get(r.th, self, "__context__"); exc != nil {
				return nil, exc
			}
		}
		if next.IsNone() {
			break
		}
		if r.reports > maxExceptions {
			at.Cause = &tracer.Report{Last: []string{"[more exceptions left out]\n"}}
			break
		}
		if at.Cause, exc = r.alone(next, chain); exc != nil {
			return nil, exc
		}
		at.Explicit, self = explicit, next
	}
	return top, nil
}

func (r *reporter) alone(self value, chain bool) (*tracer.Report, *exception) {
	r.reports++
	if exc := r.th.Poll(); exc != nil {
		return nil, exc
	}
	rep := &tracer.Report{}
	stack, exc := get(r.th, self, "stack")
	if exc != nil {
		return nil, exc
	}
	if !stack.IsNone() {
		entries, exc := object.CallMethod(r.th, stack, object.Intern("format"))
		if exc != nil {
			return nil, exc
		}
		items, exc := object.Collect(r.th, entries)
		if exc != nil {
			return nil, exc
		}
		for _, item := range items {
			s, exc := text(r.th, item)
			if exc != nil {
				return nil, exc
			}
			rep.Stack = append(rep.Stack, s)
		}
		if rep.HasStack, exc = object.Truth(r.th, stack); exc != nil {
			return nil, exc
		}
	}
	only, exc := object.CallMethod(r.th, self, object.Intern("format_exception_only"))
	if exc != nil {
		return nil, exc
	}
	if exc := object.Each(r.th, only, func(line value) *exception {
		s, exc := text(r.th, line)
		rep.Last = append(rep.Last, s)
		return exc
	}); exc != nil {
		return nil, exc
	}
	members, exc := get(r.th, self, "exceptions")
	if exc != nil || members.IsNone() {
		return rep, exc
	}
	rep.Group = true
	width, exc := get(r.th, self, "max_group_width")
	if exc != nil {
		return nil, exc
	}
	return rep, object.Each(r.th, members, func(m value) *exception {
		if len(rep.Members) > intOf(width, 15) {
			rep.Rest++
			return nil
		}
		member, exc := r.report(m, chain)
		rep.Members = append(rep.Members, member)
		return exc
	})
}

// exceptionParts is what format() yields.
func exceptionParts(th *thread, self value, chain bool) ([]string, *exception) {
	r := &reporter{th: th}
	rep, exc := r.report(self, chain)
	if exc != nil {
		return nil, exc
	}
	width, exc := get(th, self, "max_group_width")
	if exc != nil {
		return nil, exc
	}
	depth, exc := get(th, self, "max_group_depth")
	if exc != nil {
		return nil, exc
	}
	return rep.Parts(intOf(width, 15), intOf(depth, 10)), nil
}

func exceptionFormat(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, exc := options("format", args, kw, "chain")
	if exc != nil {
		return value{}, exc
	}
	return lazily("TracebackException.format", func(th *thread) ([]string, *exception) {
		chain, exc := truth(th, a[0], true)
		if exc != nil {
			return nil, exc
		}
		return exceptionParts(th, self, chain)
	}), nil
}

func exceptionPrint(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, exc := options("print", args, kw, "file", "chain")
	if exc != nil {
		return value{}, exc
	}
	chain, exc := truth(th, a[1], true)
	if exc != nil {
		return value{}, exc
	}
	lines, exc := object.Call(th, mustGet(th, self, "format"), []value{object.Bool(chain)}, []*object.Str{object.Intern("chain")})
	if exc != nil {
		return value{}, exc
	}
	return object.None, writeEach(th, lines, a[0])
}

func mustGet(th *thread, v value, name string) value {
	x, exc := get(th, v, name)
	if exc != nil {
		return object.None
	}
	return x
}

// writeEach writes texts to a file, sys.stderr where none is given.
func writeEach(th *thread, texts, file value) *exception {
	if file = given(file); file.IsNull() {
		var exc *exception
		if file, exc = native.FromModule(th, "sys", "stderr"); exc != nil {
			return exc
		}
		if file.IsNone() {
			return nil
		}
	}
	return object.Each(th, texts, func(s value) *exception {
		str, exc := object.ToStr(th, s)
		if exc == nil {
			_, exc = object.CallMethod(th, file, object.Intern("write"), str.Value())
		}
		return exc
	})
}
