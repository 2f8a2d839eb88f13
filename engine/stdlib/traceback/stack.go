// This file makes the class StackSummary, and takes stacks and tracebacks apart into it.

package traceback

import (
	"fmt"
	"sort"
	"strings"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	tracer "dappco.re/go/py/engine/traceback"
	"dappco.re/go/py/engine/vm"
)

func stackSpec() object.ClassSpec {
	return object.ClassSpec{Module: "traceback", Name: "StackSummary", Doc: "A list of FrameSummary objects, representing a stack of frames.", Bases: []*object.Type{object.ListType},
		Methods: []object.Method{
			native.Python("StackSummary.extract", "($cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False)", "Create a StackSummary from a traceback or stack object: an iterable of pairs of frames and line numbers.", stackExtract),
			native.Python("StackSummary.from_list", "($cls, a_list)", "Create a StackSummary object from a supplied list of FrameSummary objects or old-style list of tuples.", stackFromList),
			{Name: "format_frame_summary", Sig: "($self, frame_summary, **kwargs)", Doc: "Format the lines for a single FrameSummary.\n\nReturns a string representing one frame involved in the stack, or None to leave it out.", FK: formatFrame},
			{Name: "format", Sig: "($self, **kwargs)", Doc: "Format the stack ready for printing.\n\nReturns a list of strings ready for printing, one for each frame. Repeated entries are counted.", FK: formatStack},
		}}
}

// level is one entry of a stack to be extracted.
type level struct {
	frame *vm.FrameObject
	line  value
	pos   code.Position
	exact bool // pos holds
}

// limited is the part of levels that limit lets through; a null limit is sys.tracebacklimit.
func limited(th *thread, levels []level, limit value) []level {
	n := 0
	if v := given(limit); !v.IsNull() {
		n = intOf(v, 0)
	} else if l := tracer.Limit(th); l != nil {
		n = -*l
	} else {
		return levels
	}
	if n >= 0 {
		return levels[:min(n, len(levels))]
	}
	return levels[max(0, len(levels)+n):]
}

// extract makes a stack summary of class cls.
func extract(th *thread, cls value, levels []level, lookup, capture bool) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	stack, exc := object.Call0(th, cls)
	if exc != nil {
		return value{}, exc
	}
	list, exc := object.ListFrom(stack, "a stack summary")
	if exc != nil {
		return value{}, exc
	}
	number := func(n int32, ok bool) value {
		if !ok {
			return object.None
		}
		return object.Int64(int64(n))
	}
	for i, l := range levels {
		if i%1000 == 999 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
		c := l.frame.Code()
		s := summary{filename: object.StrOf(c.Filename), line: l.line, name: object.StrOf(c.Name), col: object.None, endCol: object.None, lines: object.None, locals: object.None, code: c.Value()}
		if l.exact && l.pos.Line > 0 {
			s.endLine, s.col, s.endCol = number(l.pos.EndLine, true), number(l.pos.Col, l.pos.Col >= 0), number(l.pos.EndCol, l.pos.Col >= 0)
		}
		if capture {
			variables, exc := get(th, l.frame.Value(), "f_locals")
			if exc != nil {
				return value{}, exc
			}
			if s.locals, exc = captured(th, variables); exc != nil {
				return value{}, exc
			}
		}
		v := object.NewInstance(st.frame).Value()
		if exc := s.fill(th, v); exc != nil {
			return value{}, exc
		}
		if lookup {
			if exc := loadLines(th, v); exc != nil {
				return value{}, exc
			}
		}
		list.Items = append(list.Items, v)
	}
	return stack, nil
}

// levelsOfTraceback is the levels of a traceback, outermost first.
func levelsOfTraceback(th *thread, tb value) ([]level, *exception) {
	if given(tb).IsNull() {
		return nil, nil
	}
	if tb.Type() != vm.TracebackType {
		_, exc := get(th, tb, "tb_frame")
		if exc == nil {
			exc = object.TypeErrorf("%s is not a traceback", tb.Type().Name)
		}
		return nil, exc
	}
	var levels []level
	for t := object.Cast[vm.Traceback](tb); t != nil; t = t.Next() {
		line, exc := get(th, t.Value(), "tb_lineno")
		if exc != nil {
			return nil, exc
		}
		pos := t.Position()
		n, _ := object.IntValue(line)
		levels = append(levels, level{frame: t.Frame(), line: line, pos: pos, exact: int64(pos.Line) == n})
	}
	return levels, nil
}

// levelsOfStack is the levels of frame and its callers, frame first.
func levelsOfStack(f *vm.FrameObject) []level {
	var levels []level
	for ; f != nil; f = f.Back() {
		levels = append(levels, level{frame: f, line: lineOf(f)})
	}
	return levels
}

func lineOf(f *vm.FrameObject) value {
	if n := f.Line(); n > 0 {
		return object.Int64(int64(n))
	}
	return object.None
}

func stackExtract(th *thread, cls value, a []value) (value, *exception) {
	pairs, exc := object.Collect(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	var levels []level
	for _, p := range pairs {
		pair, exc := object.Collect(th, p)
		if exc != nil {
			return value{}, exc
		}
		if len(pair) != 2 {
			return value{}, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(pair))
		}
		if pair[0].Type() != vm.FrameType {
			_, exc := get(th, pair[0], "f_code")
			if exc == nil {
				exc = object.TypeErrorf("%s is not a frame", pair[0].Type().Name)
			}
			return value{}, exc
		}
		levels = append(levels, level{frame: object.Cast[vm.FrameObject](pair[0]), line: pair[1]})
	}
	lookup, exc := truth(th, a[2], true)
	if exc != nil {
		return value{}, exc
	}
	capture, exc := truth(th, a[3], false)
	if exc != nil {
		return value{}, exc
	}
	return extract(th, cls, limited(th, levels, a[1]), lookup, capture)
}

func stackFromList(th *thread, cls value, a []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	stack, exc := object.Call0(th, cls)
	if exc != nil {
		return value{}, exc
	}
	list, exc := object.ListFrom(stack, "a stack summary")
	if exc != nil {
		return value{}, exc
	}
	items, exc := object.Collect(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	for _, item := range items {
		if !object.IsInstance(item, st.frame) {
			parts, exc := object.Collect(th, item)
			if exc != nil {
				return value{}, exc
			}
			switch {
			case len(parts) < 4:
				return value{}, object.ValueErrorf("not enough values to unpack (expected 4, got %d)", len(parts))
			case len(parts) > 4:
				return value{}, object.ValueErrorf("too many values to unpack (expected 4, got %d)", len(parts))
			}
			if item, exc = object.Call(th, st.frame.Value(), parts, []*object.Str{object.Intern("line")}); exc != nil {
				return value{}, exc
			}
		}
		list.Items = append(list.Items, item)
	}
	return stack, nil
}

// formatFrame is format_frame_summary().
func formatFrame(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	if len(args)-len(kw) != 1 {
		return value{}, object.TypeErrorf("StackSummary.format_frame_summary() missing 1 required positional argument: 'frame_summary'")
	}
	fs := args[0]
	var v [6]value
	for i, name := range []string{"filename", "lineno", "name", "end_lineno", "colno", "end_colno"} {
		x, exc := get(th, fs, name)
		if exc != nil {
			return value{}, exc
		}
		v[i] = x
	}
	filename, exc := text(th, v[0])
	if exc != nil {
		return value{}, exc
	}
	name, exc := text(th, v[2])
	if exc != nil {
		return value{}, exc
	}
	lines, exc := linesOf(th, fs)
	if exc != nil {
		return value{}, exc
	}
	line := intOf(v[1], -1)
	out := tracer.Entry(filename, name, line, intOf(v[3], line), intOf(v[4], -1), intOf(v[5], -1), lines)
	locals, exc := get(th, fs, "locals")
	if exc != nil {
		return value{}, exc
	}
	if !locals.IsNone() && locals.Type().Has(object.FlagDict) {
		var shown []string
		for i := 0; ; {
			k, x, next, ok := locals.AsDict().Next(i)
			if !ok {
				break
			}
			i = next
			if isStr(k) && isStr(x) {
				shown = append(shown, k.AsStr().String()+"\x00"+x.AsStr().String())
			}
		}
		sort.Strings(shown)
		for _, s := range shown {
			name, repr, _ := strings.Cut(s, "\x00")
			out += "    " + name + " = " + repr + "\n"
		}
	}
	return object.StrOf(out), nil
}

func formatStack(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	parts, exc := stackParts(th, self)
	if exc != nil {
		return value{}, exc
	}
	return native.Strings(parts...), nil
}

// cutoff is how many equal entries in a row are shown before the rest is counted.
const cutoff = 3

// stackParts is the texts of the entries of a stack.
func stackParts(th *thread, stack value) ([]string, *exception) {
	items, exc := object.Collect(th, stack)
	if exc != nil {
		return nil, exc
	}
	var parts []string
	var last value
	repeats := 0
	fold := func() {
		if n := repeats - cutoff; n > 0 {
			plural := "s"
			if n == 1 {
				plural = ""
			}
			parts = append(parts, fmt.Sprintf("  [Previous line repeated %d more time%s]\n", n, plural))
		}
	}
	for _, fs := range items {
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
		shown, exc := object.CallMethod(th, stack, object.Intern("format_frame_summary"), fs)
		if exc != nil {
			return nil, exc
		}
		if shown.IsNone() {
			continue
		}
		var place [3]value
		for i, name := range []string{"filename", "lineno", "name"} {
			if place[i], exc = get(th, fs, name); exc != nil {
				return nil, exc
			}
		}
		here := object.TupleOf(place[:]...)
		same := !last.IsNull()
		if same {
			if same, exc = object.EqualValues(th, here, last); exc != nil {
				return nil, exc
			}
		}
		if !same {
			fold()
			last, repeats = here, 0
		}
		if repeats++; repeats <= cutoff {
			s, exc := text(th, shown)
			if exc != nil {
				return nil, exc
			}
			parts = append(parts, s)
		}
	}
	fold()
	return parts, nil
}
