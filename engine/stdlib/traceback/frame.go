// This file makes the class FrameSummary.

package traceback

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	tracer "dappco.re/go/py/engine/traceback"
	"dappco.re/go/py/engine/vm"
)

func frameSpec() object.ClassSpec {
	return object.ClassSpec{Module: "traceback", Name: "FrameSummary",
		Doc: "Information about a single frame from a traceback: filename, lineno, name, the text of the line, and the values of the local variables, if they were captured.",
		Attrs: []object.ClassAttr{{Name: "__slots__", V: object.TupleOf(object.StrOf("filename"), object.StrOf("lineno"), object.StrOf("end_lineno"), object.StrOf("colno"), object.StrOf("end_colno"), object.StrOf("name"),
			object.StrOf("_lines"), object.StrOf("_lines_dedented"), object.StrOf("locals"), object.StrOf("_code"))}, {Name: "__hash__", V: object.None}},
		Methods: []object.Method{
			{Name: "__init__", Sig: "($self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs)", FK: frameInit},
			{Name: "__eq__", Sig: "($self, other)", F1: frameEq},
			{Name: "__getitem__", Sig: "($self, pos)", F1: func(th *thread, self, pos value) (value, *exception) {
				items, exc := frameItems(th, self)
				if exc != nil {
					return value{}, exc
				}
				return object.GetItem(th, items, pos)
			}},
			{Name: "__iter__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				items, exc := frameItems(th, self)
				if exc != nil {
					return value{}, exc
				}
				return object.Iter(th, object.ListOf(items.AsTuple().Items...))
			}},
			{Name: "__len__", Sig: "($self)", F0: func(*thread, value) (value, *exception) { return object.Int64(4), nil }},
			{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				var parts [3]string
				for i, name := range []string{"filename", "lineno", "name"} {
					v, exc := get(th, self, name)
					if exc != nil {
						return value{}, exc
					}
					if parts[i], exc = text(th, v); exc != nil {
						return value{}, exc
					}
				}
				return object.StrOf("<FrameSummary file " + parts[0] + ", line " + parts[1] + " in " + parts[2] + ">"), nil
			}},
			{Name: "_set_lines", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) { return object.None, loadLines(th, self) }},
		},
		GetSets: []object.GetSet{
			{Name: "line", Get: frameLine},
			{Name: "_original_lines", Get: func(th *thread, self value) (value, *exception) {
				if exc := loadLines(th, self); exc != nil {
					return value{}, exc
				}
				return get(th, self, "_lines")
			}},
			{Name: "_dedented_lines", Get: func(th *thread, self value) (value, *exception) {
				lines, exc := linesOf(th, self)
				if exc != nil {
					return value{}, exc
				}
				if lines == "" {
					return get(th, self, "_lines")
				}
				return object.StrOf(dedent(lines)), nil
			}},
		},
	}
}

var frameParams = object.ParseParams("FrameSummary.__init__", "(filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None)")

func frameInit(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, rest, names, exc := native.BindPython(frameParams, 1, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	code := object.None
	for i, n := range names {
		if n.String() == "_code" {
			code = rest[i]
		}
	}
	s := summary{filename: a[0], line: a[1], name: a[2], endLine: given(a[6]), col: orNone(a[7]), endCol: orNone(a[8]), code: code, lines: orNone(a[5]), locals: object.None}
	if v := given(a[4]); !v.IsNull() {
		if s.locals, exc = captured(th, v); exc != nil {
			return value{}, exc
		}
	}
	if exc := s.fill(th, self); exc != nil {
		return value{}, exc
	}
	if look, exc := truth(th, a[3], true); exc != nil || !look {
		return object.None, exc
	}
	return object.None, loadLines(th, self)
}

// summary is what a FrameSummary has.
type summary struct {
	filename, line, name, endLine, col, endCol, lines, locals, code value
}

func (s *summary) fill(th *thread, self value) *exception {
	if s.endLine.IsNull() {
		s.endLine = s.line
	}
	for _, a := range []struct {
		name string
		v    value
	}{{"filename", s.filename}, {"lineno", s.line}, {"end_lineno", s.endLine}, {"colno", s.col}, {"end_colno", s.endCol}, {"name", s.name}, {"_code", s.code}, {"_lines", s.lines}, {"_lines_dedented", object.None}, {"locals", s.locals}} {
		if exc := set(th, self, a.name, a.v); exc != nil {
			return exc
		}
	}
	return nil
}

// captured is the reprs of variables.
func captured(th *thread, v value) (value, *exception) {
	variables, shown := object.NewDict(), object.NewDict()
	if exc := variables.Update(th, v); exc != nil {
		return value{}, exc
	}
	for i := 0; ; {
		k, x, next, ok := variables.Next(i)
		if !ok {
			return shown.Value(), nil
		}
		i = next
		s, exc := object.Repr(th, x)
		shownAs := object.StrOf("<local repr() failed>")
		if exc == nil {
			shownAs = s.Value()
		} else if !exc.Is(object.ExceptionType) {
			return value{}, exc
		}
		if exc := shown.Set(th, k, shownAs); exc != nil {
			return value{}, exc
		}
	}
}

// loadLines looks up the source lines of a FrameSummary that does not have them yet.
func loadLines(th *thread, self value) *exception {
	lines, exc := get(th, self, "_lines")
	if exc != nil || !lines.IsNone() {
		return exc
	}
	line, exc := get(th, self, "lineno")
	if exc != nil {
		return exc
	}
	endLine, exc := get(th, self, "end_lineno")
	if exc != nil {
		return exc
	}
	first, last := intOf(line, -1), intOf(endLine, -1)
	filename, exc := get(th, self, "filename")
	if exc != nil {
		return exc
	}
	if line.IsNone() || endLine.IsNone() || !isStr(filename) {
		return nil
	}
	code, exc := get(th, self, "_code")
	if exc != nil {
		return exc
	}
	var c *vm.Code
	if code.Type() == vm.CodeType {
		c = object.Cast[vm.Code](code)
	}
	found := tracer.CodeLines(th, c, filename.AsStr().String(), first, max(first, last))
	return set(th, self, "_lines", object.StrOf(strings.Join(found, "\n")+"\n"))
}

// linesOf is the source lines of a FrameSummary, "" if there are none.
func linesOf(th *thread, self value) (string, *exception) {
	if exc := loadLines(th, self); exc != nil {
		return "", exc
	}
	lines, exc := get(th, self, "_lines")
	if exc != nil || !isStr(lines) {
		return "", exc
	}
	return lines.AsStr().String(), nil
}

func frameLine(th *thread, self value) (value, *exception) {
	lines, exc := linesOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	if v, exc := get(th, self, "_lines"); exc != nil || v.IsNone() {
		return object.None, exc
	}
	first, _, _ := strings.Cut(lines, "\n")
	return object.StrOf(strings.TrimSpace(first)), nil
}

// dedent takes the indentation that all lines share out of them.
func dedent(text string) string {
	lines := strings.Split(text, "\n")
	margin, known := "", false
	for i, l := range lines {
		body := strings.TrimLeft(l, " \t")
		if body == "" {
			lines[i] = ""
			continue
		}
		indent := l[:len(l)-len(body)]
		if !known {
			margin, known = indent, true
		}
		for !strings.HasPrefix(indent, margin) {
			margin = margin[:len(margin)-1]
		}
	}
	for i := range lines {
		lines[i] = strings.TrimPrefix(lines[i], margin)
	}
	return strings.Join(lines, "\n")
}

// frameItems is filename, lineno, name and line.
func frameItems(th *thread, self value) (value, *exception) {
	items := make([]value, 4)
	for i, name := range []string{"filename", "lineno", "name", "line"} {
		v, exc := get(th, self, name)
		if exc != nil {
			return value{}, exc
		}
		items[i] = v
	}
	return object.TupleOf(items...), nil
}

func frameEq(th *thread, self, other value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if other.Type().Has(object.FlagTuple) {
		items, exc := frameItems(th, self)
		if exc != nil {
			return value{}, exc
		}
		same, exc := object.EqualValues(th, items, other)
		return object.Bool(same), exc
	}
	if !object.IsInstance(other, st.frame) {
		return object.NotImplemented, nil
	}
	for _, name := range []string{"filename", "lineno", "name", "locals"} {
		a, exc := get(th, self, name)
		if exc != nil {
			return value{}, exc
		}
		b, exc := get(th, other, name)
		if exc != nil {
			return value{}, exc
		}
		if same, exc := object.EqualValues(th, a, b); exc != nil || !same {
			return object.False, exc
		}
	}
	return object.True, nil
}
