// This file has the styles of formats: %, { and $.

package logging

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	percentField = native.Pattern{Text: `(?i)%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]`}
	braceSpec    = native.Pattern{Text: `(?i)^(.?[<=>^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?$`}
	braceField   = native.Pattern{Text: `^(\d+|\w+)(\.\w+|\[[^]]+\])*$`}
	dollarField  = native.Pattern{Text: `\$(?:(\$)|([_a-zA-Z][_a-zA-Z0-9]*)|\{([_a-zA-Z][_a-zA-Z0-9]*)\}|())`}
)

// style is what tells one style from another.
type style struct {
	name, doc, format, asctime, search string
	uses                               func(format string) bool
	validate                           func(r *run, format string)
	fill                               func(r *run, format, values value) value
}

func makeStyles(mk *maker) (percent, brace, dollar *class) {
	base := style{name: "PercentStyle", doc: "Formats in the style of the % operator.", format: "%(message)s", asctime: "%(asctime)s", search: "%(asctime)",
		uses: func(f string) bool { return strings.Contains(f, "%(asctime)") },
		validate: func(r *run, f string) {
			if !percentField.Get().MatchString(f) {
				r.Raise(object.ValueErrorType, "Invalid format '%s' for '%%' style", f)
			}
		},
		fill: func(r *run, f, values value) value { return r.Keep(object.Binary(r.Th, object.Mod, f, values)) }}
	percent = mk.class(base.spec(nil))
	curly := style{name: "StrFormatStyle", doc: "Formats in the style of str.format().", format: "{message}", asctime: "{asctime}", search: "{asctime",
		uses:     func(f string) bool { return strings.Contains(f, "{asctime") },
		validate: validateBraces,
		fill:     func(r *run, f, values value) value { return r.Method(f, "format_map", values) }}
	brace = mk.class(curly.spec(percent))
	money := style{name: "StringTemplateStyle", doc: "Formats in the style of string.Template.", format: "${message}", asctime: "${asctime}", search: "${asctime}",
		uses:     func(f string) bool { return strings.Contains(f, "$asctime") || strings.Contains(f, "${asctime}") },
		validate: validateDollars,
		fill:     fillDollars}
	dollar = mk.class(money.spec(percent))
	return percent, brace, dollar
}

func (s style) spec(base *class) object.ClassSpec {
	spec := object.ClassSpec{Name: s.name, Doc: s.doc, Attrs: []object.ClassAttr{{Name: "default_format", V: str(s.format)}, {Name: "asctime_format", V: str(s.asctime)}, {Name: "asctime_search", V: str(s.search)}},
		Methods: []object.Method{
			def(s.name+".__init__", "($self, fmt, *, defaults=None)", "", func(r *run, self value, a []value) value {
				format := a[0]
				if !r.Truth(format) {
					format = r.Attr(self, "default_format")
				}
				r.Set(self, "_fmt", format)
				r.Set(self, "_defaults", or(a[1], object.None))
				return object.None
			}),
			def(s.name+".usesTime", "($self)", "Whether the format shows the time.", func(r *run, self value, _ []value) value {
				return object.Bool(s.uses(text(r.Attr(self, "_fmt"))))
			}),
			def(s.name+".validate", "($self)", "Raise ValueError if the format is not of this style.", func(r *run, self value, _ []value) value {
				s.validate(r, text(r.Attr(self, "_fmt")))
				return object.None
			}),
			def(s.name+"._format", "($self, record)", "", func(r *run, self value, a []value) value { return s.format_(r, self, a[0]) }),
			def(s.name+".format", "($self, record)", "The record laid out.", func(r *run, self value, a []value) value {
				v := r.Method(self, "_format", a[0])
				if cause := r.Exc; cause != nil && cause.Is(object.KeyErrorType) {
					r.Exc = object.ValueErrorf("Formatting field not found in record: %s", begin(r.Th).Str(cause.Value()))
				}
				return v
			}),
		}}
	if base != nil {
		spec.Bases = []*class{base}
	}
	return spec
}

func (s style) format_(r *run, self, record value) value {
	values := r.Attr(record, "__dict__")
	if defaults := r.Attr(self, "_defaults"); r.Truth(defaults) {
		merged := object.NewDict()
		r.Fail(merged.Update(r.Th, defaults))
		if r.OK() {
			r.Fail(merged.Update(r.Th, values))
		}
		values = merged.Value()
	}
	if !r.OK() {
		return object.None
	}
	return s.fill(r, r.Attr(self, "_fmt"), values)
}

func validateBraces(r *run, format string) {
	fields, wrong := 0, ""
	parts := begin(r.Th)
	parts.Each(parts.Call(parts.From("_string", "formatter_parser"), str(format)), func(part value) {
		items := parts.Items(part)
		if len(items) != 4 || items[1].IsNone() || wrong != "" {
			return
		}
		name, spec := items[1], items[2]
		switch conversion := items[3]; {
		case text(name) != "" && !braceField.Get().MatchString(text(name)):
			wrong = "invalid field name/expression: " + r.Repr(name)
		case given(conversion) && !strings.Contains("rsa", text(conversion)):
			wrong = "invalid conversion: " + r.Repr(conversion)
		case text(spec) != "" && !braceSpec.Get().MatchString(text(spec)):
			wrong = "bad specifier: " + r.Repr(spec)
		case text(name) != "":
			fields++
		}
	})
	switch cause := parts.Exc; {
	case wrong == "" && cause != nil:
		r.Raise(object.ValueErrorType, "invalid format: %s", begin(r.Th).Str(cause.Value()))
		r.Exc.Context = cause
	case wrong != "":
		r.Raise(object.ValueErrorType, "invalid format: %s", wrong)
	case fields == 0:
		r.Raise(object.ValueErrorType, "invalid format: no fields")
	}
}

func validateDollars(r *run, format string) {
	fields := 0
	for _, m := range dollarField.Get().FindAllStringSubmatch(format, -1) {
		switch {
		case m[1] != "":
		case m[2] != "" || m[3] != "":
			fields++
		default:
			r.Raise(object.ValueErrorType, "invalid format: bare '$' not allowed")
			return
		}
	}
	if fields == 0 {
		r.Raise(object.ValueErrorType, "invalid format: no fields")
	}
}

func fillDollars(r *run, format, values value) value {
	return str(dollarField.Get().ReplaceAllStringFunc(text(format), func(s string) string {
		name := strings.Trim(s[1:], "{}")
		switch {
		case s == "$$":
			return "$"
		case name == "":
			r.Raise(object.ValueErrorType, "Invalid placeholder in string")
			return ""
		}
		return r.Str(r.Item(values, str(name)))
	}))
}
