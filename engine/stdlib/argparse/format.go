// This file formats single arguments: their names, values and help.

package argparse

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

func formatMethods() []object.Method {
	m := func(name, sig string, f func(r *run, self value, a []value) value) object.Method {
		return def("HelpFormatter."+name, sig, "", f)
	}
	return []object.Method{
		m("_format_usage", "($self, usage, actions, groups, prefix)", formatUsage),
		m("_format_text", "($self, text)", func(r *run, self value, a []value) value {
			s := a[0]
			if strings.Contains(text(s), "%(prog)") {
				s = percent(r, s, progDict(r, self))
			}
			indent := number(r, self, "_current_indent")
			wide := max(number(r, self, "_width")-indent, 11)
			return object.StrOf(r.Str(r.Method(self, "_fill_text", s, object.Int64(int64(wide)), object.StrOf(pad(indent)))) + "\n\n")
		}),
		m("_format_action", "($self, action)", formatAction),
		m("_format_action_invocation", "($self, action)", func(r *run, self value, a []value) value {
			names := list(r, a[0], "option_strings")
			if len(names) == 0 {
				def := r.Method(self, "_get_default_metavar_for_positional", a[0])
				return object.StrOf(joined(r, r.Items(r.Call(r.Method(self, "_metavar_formatter", a[0], def), object.Int64(1))), " "))
			}
			shown := joined(r, names, ", ")
			if r.Equal(r.Attr(a[0], "nargs"), object.Int64(0)) {
				return object.StrOf(shown)
			}
			def := r.Method(self, "_get_default_metavar_for_optional", a[0])
			return object.StrOf(shown + " " + r.Str(r.Method(self, "_format_args", a[0], def)))
		}),
		m("_metavar_formatter", "($self, action, default_metavar)", metavarFormatter),
		m("_format_args", "($self, action, default_metavar)", formatArgs),
		m("_expand_help", "($self, action)", expandHelp),
		m("_get_help_string", "($self, action)", func(r *run, _ value, a []value) value { return r.Attr(a[0], "help") }),
		m("_iter_indented_subactions", "($self, action)", func(r *run, self value, a []value) value {
			f := r.Find(a[0], "_get_subactions")
			if f.IsNull() {
				return object.ListOf()
			}
			return object.ListOf(r.Items(r.Call(f))...)
		}),
		m("_split_lines", "($self, text, width)", func(r *run, _ value, a []value) value {
			n, exc := object.ToSsize(r.Th, a[1])
			r.Fail(exc)
			return stringList(wrap(r.Str(a[0]), n, ""))
		}),
		m("_fill_text", "($self, text, width, indent)", func(r *run, _ value, a []value) value {
			n, exc := object.ToSsize(r.Th, a[1])
			r.Fail(exc)
			return object.StrOf(strings.Join(wrap(r.Str(a[0]), n, r.Str(a[2])), "\n"))
		}),
		m("_get_default_metavar_for_optional", "($self, action)", func(r *run, _ value, a []value) value {
			return r.Method(r.Attr(a[0], "dest"), "upper")
		}),
		m("_get_default_metavar_for_positional", "($self, action)", func(r *run, _ value, a []value) value { return r.Attr(a[0], "dest") }),
	}
}

// metavarFormatter is a function that gives the names of the values of an action, as many as it is asked for.
func metavarFormatter(r *run, _ value, a []value) value {
	shown := r.Attr(a[0], "metavar")
	if choices := r.Attr(a[0], "choices"); r.OK() && shown.IsNone() {
		shown = a[1]
		if !choices.IsNone() {
			shown = object.StrOf("{" + joined(r, r.Items(choices), ",") + "}")
		}
	}
	f := object.NewNative(&object.Method{Name: "format", Sig: "(tuple_size)", F1: func(th *thread, _, size value) (value, *exception) {
		if shown.Type().Has(object.FlagTuple) {
			return shown, nil
		}
		n, exc := object.ToSsize(th, size)
		if exc == nil {
			exc = th.CheckAlloc(max(n, 0), 16)
		}
		if exc != nil {
			return value{}, exc
		}
		items := make([]value, max(n, 0))
		for i := range items {
			items[i] = shown
		}
		return object.TupleOf(items...), nil
	}}, value{})
	return f.Value()
}

func progDict(r *run, self value) value {
	d := object.NewDict()
	d.SetName("prog", r.Attr(self, "_prog"))
	return d.Value()
}

// formatArgs is how the values of an action are shown.
func formatArgs(r *run, self value, a []value) value {
	metavar := r.Method(self, "_metavar_formatter", a[0], a[1])
	nargs := r.Attr(a[0], "nargs")
	show := func(format string, n int) value {
		return percent(r, object.StrOf(format), r.Call(metavar, object.Int64(int64(n))))
	}
	switch {
	case nargs.IsNone():
		return show("%s", 1)
	case is(nargs, optional):
		return show("[%s]", 1)
	case is(nargs, zeroOrMore):
		if names := r.Call(metavar, object.Int64(1)); r.OK() && r.Len(names) == 2 {
			return percent(r, object.StrOf("[%s [%s ...]]"), names)
		}
		return show("[%s ...]", 1)
	case is(nargs, oneOrMore):
		return show("%s [%s ...]", 2)
	case is(nargs, remainder):
		return object.StrOf("...")
	case is(nargs, parserArgs):
		return show("%s ...", 1)
	case is(nargs, suppress):
		return object.StrOf("")
	}
	n, exc := object.ToSsize(r.Th, nargs)
	if exc != nil {
		r.Raise(object.ValueErrorType, "invalid nargs value")
		return object.None
	}
	n = max(n, 0)
	if exc := r.Th.CheckAlloc(n, 40); exc != nil {
		r.Fail(exc)
		return object.None
	}
	return percent(r, object.StrOf(strings.TrimSuffix(strings.Repeat("%s ", n), " ")), r.Call(metavar, object.Int64(int64(n))))
}

// expandHelp is the help of an action with its attributes filled in.
func expandHelp(r *run, self value, a []value) value {
	help := r.Method(self, "_get_help_string", a[0])
	if !strings.Contains(text(help), "%") {
		return help
	}
	params := object.NewDict()
	r.Fail(params.Update(r.Th, r.Attr(a[0], "__dict__")))
	params.SetName("prog", r.Attr(self, "_prog"))
	for _, key := range r.Items(params.Value()) {
		v := r.Item(params.Value(), key)
		if is(v, suppress) {
			_, _, exc := params.Delete(r.Th, key)
			r.Fail(exc)
		} else if name := r.Find(v, "__name__"); !name.IsNull() {
			r.SetItem(params.Value(), key, name)
		}
	}
	if choices, ok := params.GetName("choices"); ok && !choices.IsNone() {
		params.SetName("choices", object.StrOf(joined(r, r.Items(choices), ", ")))
	}
	return percent(r, help, params.Value())
}

// formatAction is the lines of an argument: how it is called, and its help beside.
func formatAction(r *run, self value, a []value) value {
	if exc := r.Th.Enter(" while formatting help"); exc != nil {
		r.Fail(exc)
		return object.None
	}
	defer r.Th.Leave()
	indent := number(r, self, "_current_indent")
	position := min(number(r, self, "_action_max_length")+2, number(r, self, "_max_help_position"))
	helpWidth, nameWidth := max(number(r, self, "_width")-position, 11), position-indent-2
	header := r.Str(r.Method(self, "_format_action_invocation", a[0]))
	help := r.Attr(a[0], "help")
	var b strings.Builder
	first := 0
	switch {
	case !r.Truth(help):
		b.WriteString(pad(indent) + header + "\n")
	case width(header) <= nameWidth:
		b.WriteString(pad(indent) + header + pad(nameWidth-width(header)) + "  ")
	default:
		b.WriteString(pad(indent) + header + "\n")
		first = position
	}
	if r.Truth(help) && strings.TrimSpace(r.Str(help)) != "" {
		if expanded := r.Method(self, "_expand_help", a[0]); r.Truth(expanded) {
			for i, line := range r.Items(r.Method(self, "_split_lines", expanded, object.Int64(int64(helpWidth)))) {
				if i == 0 {
					b.WriteString(pad(first) + r.Str(line) + "\n")
				} else {
					b.WriteString(pad(position) + r.Str(line) + "\n")
				}
			}
		}
	} else if !strings.HasSuffix(b.String(), "\n") {
		b.WriteString("\n")
	}
	for _, sub := range r.Items(r.Method(self, "_iter_indented_subactions", a[0])) {
		indentBy(r, self, 1)
		b.WriteString(r.Str(r.Method(self, "_format_action", sub)))
		indentBy(r, self, -1)
	}
	return object.StrOf(b.String())
}
