// This file has Formatter, which makes text of records, and filters.

package logging

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

func formatterSpec(r *run) object.ClassSpec {
	return object.ClassSpec{Name: "Formatter", Doc: "Makes text of records.\n\nfmt is a format in the style given: %, { or $; datefmt is one of time.strftime. defaults\nhas values for fields that records lack.",
		Attrs: []object.ClassAttr{{Name: "converter", V: r.From("time", "localtime")}, {Name: "default_time_format", V: str("%Y-%m-%d %H:%M:%S")}, {Name: "default_msec_format", V: str("%s,%03d")}},
		Methods: []object.Method{
			def("Formatter.__init__", "($self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None)", "", func(r *run, self value, a []value) value {
				st := stateOf(r.Th)
				styles := st.global("_STYLES")
				name := or(a[2], str("%"))
				if !r.Contains(styles, name) {
					r.Raise(object.ValueErrorType, "Style must be one of: %s", joined(r, styles, ","))
				}
				made := r.CallNamed(r.Item(r.Item(styles, name), integer(0)), []value{or(a[0], object.None), or(a[4], object.None)}, "defaults")
				r.Set(self, "_style", made)
				if a[3].IsNull() || r.Truth(a[3]) {
					r.Method(made, "validate")
				}
				r.Set(self, "_fmt", r.Attr(made, "_fmt"))
				r.Set(self, "datefmt", or(a[1], object.None))
				return object.None
			}),
			def("Formatter.formatTime", "($self, record, datefmt=None)", "When the record was made.", formatTime),
			def("Formatter.formatException", "($self, ei)", "The traceback of an exception, given as sys.exc_info() does.", func(r *run, _ value, a []value) value {
				items := r.Items(a[0])
				if !r.OK() || len(items) != 3 {
					return object.None
				}
				lines := r.Items(r.Method(r.Import("traceback"), "format_exception", items...))
				var b strings.Builder
				for _, line := range lines {
					b.WriteString(r.Str(line))
				}
				return str(strings.TrimSuffix(b.String(), "\n"))
			}),
			def("Formatter.formatStack", "($self, stack_info)", "The stack as text.", func(_ *run, _ value, a []value) value { return a[0] }),
			def("Formatter.usesTime", "($self)", "Whether the format shows the time.", func(r *run, self value, _ []value) value {
				return r.Method(r.Attr(self, "_style"), "usesTime")
			}),
			def("Formatter.formatMessage", "($self, record)", "The record laid out, without exception and stack.", func(r *run, self value, a []value) value {
				return r.Method(r.Attr(self, "_style"), "format", a[0])
			}),
			def("Formatter.format", "($self, record)", "The record as text, with exception and stack if it has them.", formatRecord),
		}}
}

// joined is the items of v with sep between.
func joined(r *run, v value, sep string) string {
	var parts []string
	for _, x := range r.Items(v) {
		parts = append(parts, r.Str(x))
	}
	return strings.Join(parts, sep)
}

func formatTime(r *run, self value, a []value) value {
	when := r.Call(r.Attr(self, "converter"), r.Attr(a[0], "created"))
	strftime := r.From("time", "strftime")
	if format := or(a[1], object.None); r.Truth(format) {
		return r.Call(strftime, format, when)
	}
	s := r.Call(strftime, r.Attr(self, "default_time_format"), when)
	if millis := r.Attr(self, "default_msec_format"); r.Truth(millis) {
		s = r.Keep(object.Binary(r.Th, object.Mod, millis, object.TupleOf(s, r.Attr(a[0], "msecs"))))
	}
	return s
}

// formatRecord is Formatter.format.
func formatRecord(r *run, self value, a []value) value {
	record := a[0]
	r.Set(record, "message", r.Method(record, "getMessage"))
	if r.Truth(r.Method(self, "usesTime")) {
		r.Set(record, "asctime", r.Method(self, "formatTime", record, r.Attr(self, "datefmt")))
	}
	formatted := r.Method(self, "formatMessage", record)
	s := r.Str(formatted)
	if info := r.Attr(record, "exc_info"); r.Truth(info) && !r.Truth(r.Attr(record, "exc_text")) {
		r.Set(record, "exc_text", r.Method(self, "formatException", info))
	}
	changed := false
	add := func(v value) {
		if s != "" && !strings.HasSuffix(s, "\n") {
			s += "\n"
		}
		s += r.Str(v)
		changed = true
	}
	if exc := r.Attr(record, "exc_text"); r.Truth(exc) {
		add(exc)
	}
	if stack := r.Attr(record, "stack_info"); r.Truth(stack) {
		add(r.Method(self, "formatStack", stack))
	}
	if !changed {
		return formatted
	}
	return str(s)
}

func bufferingSpec() object.ClassSpec {
	return object.ClassSpec{Name: "BufferingFormatter", Doc: "Makes text of several records at once.", Methods: []object.Method{
		def("BufferingFormatter.__init__", "($self, linefmt=None)", "", func(r *run, self value, a []value) value {
			format := or(a[0], object.None)
			if !r.Truth(format) {
				format = stateOf(r.Th).global("_defaultFormatter")
			}
			r.Set(self, "linefmt", format)
			return object.None
		}),
		def("BufferingFormatter.formatHeader", "($self, records)", "What comes before the records.", func(*run, value, []value) value { return str("") }),
		def("BufferingFormatter.formatFooter", "($self, records)", "What comes after the records.", func(*run, value, []value) value { return str("") }),
		def("BufferingFormatter.format", "($self, records)", "The records as text.", func(r *run, self value, a []value) value {
			records := r.Items(a[0])
			if len(records) == 0 {
				return str("")
			}
			s := r.Str(r.Method(self, "formatHeader", a[0]))
			format := r.Attr(self, "linefmt")
			for _, record := range records {
				s += r.Str(r.Method(format, "format", record))
			}
			return str(s + r.Str(r.Method(self, "formatFooter", a[0])))
		}),
	}}
}

func filterSpec() object.ClassSpec {
	return object.ClassSpec{Name: "Filter", Doc: "Lets records of one logger and those below it pass.\n\nFilter(\"A.B\") is for A.B and A.B.C, Filter() for all.", Methods: []object.Method{
		def("Filter.__init__", "($self, name='')", "", func(r *run, self value, a []value) value {
			name := or(a[0], str(""))
			r.Set(self, "name", name)
			r.Set(self, "nlen", integer(r.Len(name)))
			return object.None
		}),
		def("Filter.filter", "($self, record)", "Whether the record is to be logged.", func(r *run, self value, a []value) value {
			name := text(r.Attr(self, "name"))
			if name == "" {
				return object.True
			}
			of := text(r.Attr(a[0], "name"))
			return object.Bool(of == name || strings.HasPrefix(of, name+"."))
		}),
	}}
}

func filtererSpec() object.ClassSpec {
	return object.ClassSpec{Name: "Filterer", Doc: "What loggers and handlers have in common: filters.", Methods: []object.Method{
		def("Filterer.__init__", "($self)", "", func(r *run, self value, _ []value) value {
			r.Set(self, "filters", object.ListOf())
			return object.None
		}),
		def("Filterer.addFilter", "($self, filter)", "Add a filter: an object with a method filter(record), or a function.", func(r *run, self value, a []value) value {
			if filters := r.Attr(self, "filters"); !r.Contains(filters, a[0]) {
				r.Method(filters, "append", a[0])
			}
			return object.None
		}),
		def("Filterer.removeFilter", "($self, filter)", "Remove a filter.", func(r *run, self value, a []value) value {
			if filters := r.Attr(self, "filters"); r.Contains(filters, a[0]) {
				r.Method(filters, "remove", a[0])
			}
			return object.None
		}),
		def("Filterer.filter", "($self, record)", "Ask the filters: a false value if one says no, else the record, which a filter may replace.", func(r *run, self value, a []value) value {
			record := a[0]
			filters := r.Attr(self, "filters")
			if !r.OK() || filters.Type() == object.ListType && len(filters.AsList().Items) == 0 {
				return record
			}
			for _, f := range r.Items(filters) {
				call := r.Find(f, "filter")
				if call.IsNull() {
					call = f
				}
				v := r.Call(call, record)
				if !r.Truth(v) {
					return object.False
				}
				if object.IsInstance(v, stateOf(r.Th).record) {
					record = v
				}
			}
			return record
		}),
	}}
}
