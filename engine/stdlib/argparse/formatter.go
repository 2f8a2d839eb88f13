// This file has the formatters of help.

package argparse

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// section is a part of the help that a formatter collects, as an attribute of the formatter.
type section struct {
	object.Head
	parent  *section
	heading value
	items   []item
}

// item is something to be formatted: a section, or a method of the formatter with its arguments.
type item struct {
	section *section
	method  string
	args    []value
}

var sectionType = &class{Name: "_Section", Module: "argparse", Def: sectionDef{}}

type sectionDef struct{}

// Define implements object.Definition.
func (sectionDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) { t.Flags |= object.FlagDisallowNew })
}

func newSection(parent *section, heading value) *section {
	return &section{Head: object.NewHead(sectionType), parent: parent, heading: heading}
}

func currentSection(r *run, self value) *section {
	v := r.Attr(self, "_current_section")
	if !r.OK() || v.Type() != sectionType {
		r.Raise(object.TypeErrorType, "HelpFormatter.__init__() was not called")
		return newSection(nil, object.None)
	}
	return object.Cast[section](v)
}

func addItem(r *run, self value, method string, args ...value) {
	s := currentSection(r, self)
	s.items = append(s.items, item{method: method, args: args})
}

// number is an attribute that is an int.
func number(r *run, self value, name string) int {
	n, exc := object.ToSsize(r.Th, r.Attr(self, name))
	r.Fail(exc)
	return n
}

func indentBy(r *run, self value, sign int) {
	n := number(r, self, "_current_indent") + sign*number(r, self, "_indent_increment")
	r.Set(self, "_current_indent", object.Int64(int64(n)))
}

// width is how many columns a text takes: its characters.
func width(s string) int { return utf8.RuneCountInString(s) }

func pad(n int) string { return strings.Repeat(" ", max(0, min(n, 10000))) }

var (
	longBreak = native.Pattern{Text: `\n\n\n+`}
	spaces    = native.Pattern{Text: `\s+`}
)

const formatterSig = "($self, prog, indent_increment=2, max_help_position=24, width=None, color=True)"

func helpFormatterSpec() object.ClassSpec {
	return object.ClassSpec{Name: "HelpFormatter", Doc: "Formats usage messages and the help of arguments.\n\nOnly the name of the class is part of the interface, as a value for formatter_class.", Methods: append([]object.Method{
		def("HelpFormatter.__init__", formatterSig, "", initFormatter),
		def("HelpFormatter.start_section", "($self, heading)", "Begin a section.", func(r *run, self value, a []value) value {
			indentBy(r, self, 1)
			parent := currentSection(r, self)
			s := newSection(parent, a[0])
			parent.items = append(parent.items, item{section: s})
			r.Set(self, "_current_section", s.Value())
			return object.None
		}),
		def("HelpFormatter.end_section", "($self)", "End the section.", func(r *run, self value, _ []value) value {
			if s := currentSection(r, self); s.parent != nil {
				r.Set(self, "_current_section", s.parent.Value())
			}
			indentBy(r, self, -1)
			return object.None
		}),
		def("HelpFormatter.add_text", "($self, text)", "Add a paragraph.", func(r *run, self value, a []value) value {
			if !a[0].IsNone() && !is(a[0], suppress) {
				addItem(r, self, "_format_text", a[0])
			}
			return object.None
		}),
		def("HelpFormatter.add_usage", "($self, usage, actions, groups, prefix=None)", "Add the usage.", func(r *run, self value, a []value) value {
			if !is(a[0], suppress) {
				addItem(r, self, "_format_usage", a[0], object.ListOf(r.Items(a[1])...), a[2], or(a[3], object.None))
			}
			return object.None
		}),
		def("HelpFormatter.add_argument", "($self, action)", "Add an argument.", func(r *run, self value, a []value) value {
			if is(r.Attr(a[0], "help"), suppress) {
				return object.None
			}
			longest := max(number(r, self, "_action_max_length"), invocationWidth(r, self, a[0]))
			for _, sub := range r.Items(r.Method(self, "_iter_indented_subactions", a[0])) {
				indentBy(r, self, 1)
				longest = max(longest, invocationWidth(r, self, sub))
				indentBy(r, self, -1)
			}
			r.Set(self, "_action_max_length", object.Int64(int64(longest)))
			addItem(r, self, "_format_action", a[0])
			return object.None
		}),
		def("HelpFormatter.add_arguments", "($self, actions)", "Add several arguments.", func(r *run, self value, a []value) value {
			for _, action := range r.Items(a[0]) {
				r.Method(self, "add_argument", action)
			}
			return object.None
		}),
		def("HelpFormatter.format_help", "($self)", "What was added, as text.", func(r *run, self value, _ []value) value {
			root := r.Attr(self, "_root_section")
			if !r.OK() || root.Type() != sectionType {
				return object.StrOf("")
			}
			help := formatSection(r, self, object.Cast[section](root))
			if help != "" {
				help = strings.Trim(longBreak.Get().ReplaceAllString(help, "\n\n"), "\n") + "\n"
			}
			return object.StrOf(help)
		}),
		def("HelpFormatter._indent", "($self)", "", func(r *run, self value, _ []value) value {
			indentBy(r, self, 1)
			return object.None
		}),
		def("HelpFormatter._dedent", "($self)", "", func(r *run, self value, _ []value) value {
			indentBy(r, self, -1)
			return object.None
		}),
	}, formatMethods()...)}
}

func invocationWidth(r *run, self, action value) int {
	return width(r.Str(r.Method(self, "_format_action_invocation", action))) + number(r, self, "_current_indent")
}

func initFormatter(r *run, self value, a []value) value {
	columns := or(a[3], object.None)
	if columns.IsNone() {
		columns = object.Int64(int64(terminalWidth(r) - 2))
	}
	wide, exc := object.ToSsize(r.Th, columns)
	r.Fail(exc)
	increment := or(a[1], object.Int64(2))
	step, exc := object.ToSsize(r.Th, increment)
	r.Fail(exc)
	position, exc := object.ToSsize(r.Th, or(a[2], object.Int64(24)))
	r.Fail(exc)
	root := newSection(nil, object.None)
	for _, s := range []struct {
		name string
		v    value
	}{{"_prog", a[0]}, {"_indent_increment", increment}, {"_max_help_position", object.Int64(int64(min(position, max(wide-20, step*2))))}, {"_width", columns},
		{"_current_indent", object.Int64(0)}, {"_level", object.Int64(0)}, {"_action_max_length", object.Int64(0)}, {"_root_section", root.Value()}, {"_current_section", root.Value()}} {
		r.Set(self, s.name, s.v)
	}
	return object.None
}

// terminalWidth is the number of columns: COLUMNS of the environment, or the terminal's, or 80.
func terminalWidth(r *run) int {
	if !r.OK() {
		return 80
	}
	quiet := begin(r.Th)
	size := quiet.Call(quiet.From("shutil", "get_terminal_size"))
	n, exc := object.ToSsize(r.Th, quiet.Attr(size, "columns"))
	if quiet.OK() && exc == nil && n > 0 {
		return n
	}
	quiet = begin(r.Th)
	columns := quiet.Method(quiet.From("os", "environ"), "get", object.StrOf("COLUMNS"), object.StrOf("0"))
	n, exc = object.ToSsize(r.Th, quiet.Call(object.IntType.Value(), columns))
	if quiet.OK() && exc == nil && n > 0 {
		return n
	}
	return 80
}

func formatSection(r *run, self value, s *section) string {
	if exc := r.Th.Enter(" while formatting help"); exc != nil {
		r.Fail(exc)
		return ""
	}
	defer r.Th.Leave()
	if s.parent != nil {
		indentBy(r, self, 1)
	}
	var b strings.Builder
	for _, it := range s.items {
		if !r.OK() {
			return ""
		}
		part := ""
		if it.section != nil {
			part = formatSection(r, self, it.section)
		} else {
			part = r.Str(r.Method(self, it.method, it.args...))
		}
		if part != suppress {
			b.WriteString(part)
		}
	}
	if s.parent != nil {
		indentBy(r, self, -1)
	}
	help := b.String()
	if help == "" || s.parent == nil {
		return help
	}
	heading := ""
	if !s.heading.IsNone() && !is(s.heading, suppress) {
		heading = pad(number(r, self, "_current_indent")) + r.Str(s.heading) + ":\n"
	}
	return "\n" + heading + help + "\n"
}

// percent is s % values.
func percent(r *run, s, values value) value {
	if !r.OK() {
		return object.None
	}
	return r.Keep(object.Binary(r.Th, object.Mod, s, values))
}

// makeFormatters makes the classes of formatters.
func makeFormatters(st *state, make func(object.ClassSpec) *class) {
	st.helpFormatter = make(helpFormatterSpec())
	raw := make(object.ClassSpec{Name: "RawDescriptionHelpFormatter", Bases: []*class{st.helpFormatter}, Doc: "A formatter that leaves descriptions as they are.\n\nOnly the name of the class is part of the interface.", Methods: []object.Method{
		def("RawDescriptionHelpFormatter._fill_text", "($self, text, width, indent)", "", func(r *run, _ value, a []value) value {
			var b strings.Builder
			for _, line := range r.Items(r.Method(a[0], "splitlines", object.True)) {
				b.WriteString(r.Str(a[2]) + r.Str(line))
			}
			return object.StrOf(b.String())
		}),
	}})
	make(object.ClassSpec{Name: "RawTextHelpFormatter", Bases: []*class{raw}, Doc: "A formatter that leaves all help texts as they are.\n\nOnly the name of the class is part of the interface.", Methods: []object.Method{
		def("RawTextHelpFormatter._split_lines", "($self, text, width)", "", func(r *run, _ value, a []value) value { return r.Method(a[0], "splitlines") }),
	}})
	make(object.ClassSpec{Name: "ArgumentDefaultsHelpFormatter", Bases: []*class{st.helpFormatter}, Doc: "A formatter that adds default values to the help of arguments.\n\nOnly the name of the class is part of the interface.", Methods: []object.Method{
		def("ArgumentDefaultsHelpFormatter._get_help_string", "($self, action)", "", func(r *run, _ value, a []value) value {
			help := r.Attr(a[0], "help")
			if help.IsNone() {
				help = object.StrOf("")
			}
			nargs := r.Attr(a[0], "nargs")
			if strings.Contains(text(help), "%(default)") || is(r.Attr(a[0], "default"), suppress) || r.Truth(r.Attr(a[0], "required")) {
				return help
			}
			if r.Truth(r.Attr(a[0], "option_strings")) || is(nargs, optional) || is(nargs, zeroOrMore) {
				return object.StrOf(text(help) + " (default: %(default)s)")
			}
			return help
		}),
	}})
	typeName := func(name string) object.Method {
		return def("MetavarTypeHelpFormatter."+name, "($self, action)", "", func(r *run, _ value, a []value) value { return r.Attr(r.Attr(a[0], "type"), "__name__") })
	}
	make(object.ClassSpec{Name: "MetavarTypeHelpFormatter", Bases: []*class{st.helpFormatter}, Doc: "A formatter that calls arguments by the names of their types.\n\nOnly the name of the class is part of the interface.", Methods: []object.Method{
		typeName("_get_default_metavar_for_optional"), typeName("_get_default_metavar_for_positional"),
	}})
}
