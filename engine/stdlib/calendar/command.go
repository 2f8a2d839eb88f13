// This file implements the command line of the module.

package calendar

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// options are those of the command line.
type options struct {
	width, lines, spacing, months, first value
	css, locale, encoding                value // the last two null if absent
	kind                                 string
	year, month                          value // null if absent
}

const (
	textOnly = "text only arguments"
	htmlOnly = "html only arguments"
)

func commandArgs() []native.Arg {
	integer := object.IntType.Value()
	return []native.Arg{
		{Names: "-w --width", Help: "width of date column (default 2)", Set: []any{"type", integer, "default", 2}, Group: textOnly},
		{Names: "-l --lines", Help: "number of lines for each week (default 1)", Set: []any{"type", integer, "default", 1}, Group: textOnly},
		{Names: "-s --spacing", Help: "spacing between months (default 6)", Set: []any{"type", integer, "default", 6}, Group: textOnly},
		{Names: "-m --months", Help: "months per row (default 3)", Set: []any{"type", integer, "default", 3}, Group: textOnly},
		{Names: "-c --css", Help: "CSS to use for page", Set: []any{"default", "calendar.css"}, Group: htmlOnly},
		{Names: "-L --locale", Help: "locale to use for month and weekday names", Set: []any{"default", object.None}},
		{Names: "-e --encoding", Help: "encoding to use for output", Set: []any{"default", object.None}},
		{Names: "-t --type", Help: "output type (text or html)", Set: []any{"default", "text", "choices", object.TupleOf(object.StrOf("text"), object.StrOf("html"))}},
		{Names: "-f --first-weekday", Help: "weekday (0 is Monday, 6 is Sunday) to start each week (default 0)", Set: []any{"type", integer, "default", 0}},
		{Names: "year", Help: "year number", Set: []any{"nargs", "?", "type", integer}},
		{Names: "month", Help: "month number (1-12, text only)", Set: []any{"nargs", "?", "type", integer}},
	}
}

// main implements main(args).
func (m *module) main(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	parser := r.CommandLine(commandArgs(), "color", true)
	list := args[0]
	if list.IsNull() {
		list = object.None
	}
	ns := r.Method(parser, "parse_args", list)
	o := &options{kind: r.Str(r.Attr(ns, "type")), locale: r.Option(ns, "locale"), encoding: r.Option(ns, "encoding"), css: r.Attr(ns, "css"), year: r.Option(ns, "year"), month: r.Option(ns, "month"),
		width: r.Attr(ns, "width"), lines: r.Attr(ns, "lines"), spacing: r.Attr(ns, "spacing"), months: r.Attr(ns, "months"), first: r.Attr(ns, "first_weekday")}
	if r.OK() && !o.locale.IsNull() && o.encoding.IsNull() {
		r.Method(parser, "error", object.StrOf("if --locale is specified --encoding is required"))
	}
	if r.OK() && o.kind == "html" && !o.month.IsNull() {
		r.Method(parser, "error", object.StrOf("incorrect number of arguments"))
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	return object.None, m.show(th, o)
}

func (m *module) show(th *thread, o *options) *exception {
	if !o.locale.IsNull() {
		if exc := checkLocale(th, o.locale); exc != nil {
			return exc
		}
	}
	if o.year.IsNull() {
		today, exc := native.CallMethod(th, m.date, "today")
		if exc != nil {
			return exc
		}
		if o.year, exc = object.GetAttrName(th, today, "year"); exc != nil {
			return exc
		}
	}
	name := "TextCalendar"
	if o.kind == "html" {
		name = "HTMLCalendar"
	}
	c, exc := object.Call1(th, m.By[name].Value(), o.first)
	if exc != nil {
		return exc
	}
	if o.kind == "html" {
		encoding := object.None
		if !o.encoding.IsNull() {
			encoding = o.encoding
		}
		page, exc := native.CallMethod(th, c, "formatyearpage", o.year, number(3), o.css, encoding)
		if exc != nil {
			return exc
		}
		out, exc := native.FromModule(th, "sys", "stdout")
		if exc == nil {
			out, exc = object.GetAttrName(th, out, "buffer")
		}
		if exc == nil {
			_, exc = native.CallMethod(th, out, "write", page)
		}
		return exc
	}
	var v value
	if !o.month.IsNull() {
		if _, exc := m.checkMonth(th, o.month); exc != nil {
			return exc
		}
		v, exc = native.CallMethod(th, c, "formatmonth", o.year, o.month, o.width, o.lines)
	} else {
		v, exc = native.CallMethod(th, c, "formatyear", o.year, o.width, o.lines, o.spacing, o.months)
	}
	if exc != nil {
		return exc
	}
	s, exc := textOf(v)
	if exc != nil {
		return exc
	}
	return write(th, s)
}
