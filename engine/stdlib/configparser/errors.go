// This file defines the exceptions.

package configparser

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// problem is an exception: its base, the parameters of its constructor, which of them become attributes, what args are, and its message.
type problem struct {
	name, base, doc, sig string
	attrs                []string // in the order of the parameters; "" for none
	args                 int      // how many parameters args has; negative for the message itself
	message              func(th *thread, a []value) (string, *exception)
}

// shown is a %-format with the arguments' str (%s) or repr (%r).
func shown(format string, at ...int) func(*thread, []value) (string, *exception) {
	return func(th *thread, a []value) (string, *exception) {
		items := object.NewTuple(len(at))
		for i, j := range at {
			items.Items[i] = a[j]
		}
		v, exc := object.Binary(th, object.Mod, object.StrOf(format), items.Value())
		if exc != nil {
			return "", exc
		}
		return v.AsStr().String(), nil
	}
}

// placed is a message that tells where, if that is known.
func placed(plain, lower func(*thread, []value) (string, *exception), at int) func(*thread, []value) (string, *exception) {
	return func(th *thread, a []value) (string, *exception) {
		if a[at].IsNone() {
			return plain(th, a)
		}
		where, exc := repr(th, a[at])
		if exc != nil {
			return "", exc
		}
		line := ""
		if !a[at+1].IsNone() {
			n, exc := object.Binary(th, object.Mod, object.StrOf(" [line %2d]"), object.TupleOf(a[at+1]))
			if exc != nil {
				return "", exc
			}
			line = n.AsStr().String()
		}
		rest, exc := lower(th, a)
		return fmt.Sprintf("While reading from %s%s: %s", where, line, rest), exc
	}
}

var problems = ondemand.Value[[]problem]{Make: func() []problem {
	return []problem{
		{"NoSectionError", "Error", "Raised when there is no such section.", "($self, section)", []string{"section"}, 1, shown("No section: %r", 0)},
		{"DuplicateSectionError", "Error", "Raised when a section is there twice.", "($self, section, source=None, lineno=None)", []string{"section", "source", "lineno"}, 3,
			placed(shown("Section %r already exists", 0), shown("section %r already exists", 0), 1)},
		{"DuplicateOptionError", "Error", "Raised when an option is there twice in a section.", "($self, section, option, source=None, lineno=None)", []string{"section", "option", "source", "lineno"}, 4,
			placed(shown("Option %r in section %r already exists", 1, 0), shown("option %r in section %r already exists", 1, 0), 2)},
		{"NoOptionError", "Error", "Raised when there is no such option.", "($self, option, section)", []string{"option", "section"}, 2, shown("No option %r in section: %r", 0, 1)},
		{"InterpolationError", "Error", "Base of the exceptions about interpolation.", "($self, option, section, msg)", []string{"option", "section", ""}, 3, shown("%s", 2)},
		{"InterpolationMissingOptionError", "InterpolationError", "Raised when an option that a value refers to is not there.", "($self, option, section, rawval, reference)", []string{"option", "section", "", "reference"}, 4,
			shown("Bad value substitution: option %r in section %r contains an interpolation key %r which is not a valid option name. Raw value: %r", 0, 1, 3, 2)},
		{"InterpolationSyntaxError", "InterpolationError", "Raised when a value has the wrong form for interpolation.", "", nil, 0, nil},
		{"InterpolationDepthError", "InterpolationError", "Raised when values refer to each other too often.", "($self, option, section, rawval)", []string{"option", "section", ""}, 3,
			shown("Recursion limit exceeded in value substitution: option %r in section %r contains an interpolation key which cannot be substituted in 10 steps. Raw value: %r", 0, 1, 2)},
		{"ParsingError", "Error", "Raised when lines of a file are wrong.", "", nil, 0, nil},
		{"MissingSectionHeaderError", "ParsingError", "Raised when an option comes before all sections.", "($self, filename, lineno, line)", []string{"source", "lineno", "line"}, 3,
			shown("File contains no section headers.\nfile: %r, line: %d\n%r", 0, 1, 2)},
		{"MultilineContinuationError", "ParsingError", "Raised when a key without a value is continued.", "($self, filename, lineno, line)", []string{"source", "lineno", "line"}, 3,
			shown("Key without value continued with an indented line.\nfile: %r, line: %d\n%r", 0, 1, 2)},
		{"UnnamedSectionDisabledError", "Error", "Raised when a section without a name is used that must not be there.", "($self)", nil, -1, shown("Support for UNNAMED_SECTION is disabled.")},
		{"InvalidWriteError", "Error", "Raised when what would be written could not be read again.", "($self, msg='')", []string{""}, -1, shown("%s", 0)},
	}
}}

// setArgs is the end of a constructor: message and args.
func setArgs(th *thread, self value, message string, args []value) *exception {
	if exc := native.SetAttr(th, self, "message", object.StrOf(message)); exc != nil {
		return exc
	}
	return native.SetAttr(th, self, "args", object.TupleOf(args...))
}

func (m *module) addErrors() {
	py := native.Python
	message := func(th *thread, self value, _ []value) (value, *exception) { return get(th, self, "message") }
	m.Add("Error", "Base of the module's exceptions.", []string{"Exception"}, []object.Method{
		py("Error.__init__", "($self, msg='')", "", func(th *thread, self value, args []value) (value, *exception) {
			msg := orDefault(args[0], object.StrOf(""))
			if exc := native.SetAttr(th, self, "message", msg); exc != nil {
				return value{}, exc
			}
			return object.None, native.SetAttr(th, self, "args", object.TupleOf(msg))
		}),
		py("Error.__repr__", "($self)", "", message),
		py("Error.__str__", "($self)", "", message),
	})
	for _, p := range problems.Get() {
		if p.name == "ParsingError" {
			m.addParsingError()
			continue
		}
		var methods []object.Method
		if p.message != nil {
			methods = []object.Method{py(p.name+".__init__", p.sig, "", p.init)}
		}
		m.Add(p.name, p.doc, []string{p.base}, methods)
	}
}

func (p problem) init(th *thread, self value, args []value) (value, *exception) {
	for i, v := range args {
		if v.IsNull() {
			args[i] = object.None
			if p.name == "InvalidWriteError" {
				args[i] = object.StrOf("")
			}
		}
	}
	for i, name := range p.attrs {
		if name == "" {
			continue
		}
		if exc := native.SetAttr(th, self, name, args[i]); exc != nil {
			return value{}, exc
		}
	}
	if p.base == "ParsingError" {
		if exc := native.SetAttr(th, self, "errors", object.ListOf()); exc != nil {
			return value{}, exc
		}
	}
	text, exc := p.message(th, args)
	if exc != nil {
		return value{}, exc
	}
	all := args
	if p.args < 0 {
		all = []value{object.StrOf(text)}
	}
	return object.None, setArgs(th, self, text, all)
}

// appendLine is ParsingError.append.
func appendLine(th *thread, self value, args []value) (value, *exception) {
	errors, exc := get(th, self, "errors")
	if exc != nil {
		return value{}, exc
	}
	line, exc := object.Repr(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	if _, exc := call(th, errors, "append", object.TupleOf(args[0], line.Value())); exc != nil {
		return value{}, exc
	}
	message, exc := get(th, self, "message")
	if exc != nil {
		return value{}, exc
	}
	more, exc := object.Binary(th, object.Mod, object.StrOf("\n\t[line %2d]: %s"), object.TupleOf(args[0], line.Value()))
	if exc == nil {
		message, exc = object.Binary(th, object.Add, message, more)
	}
	if exc != nil {
		return value{}, exc
	}
	return object.None, native.SetAttr(th, self, "message", message)
}

func (m *module) addParsingError() {
	py := native.Python
	m.Add("ParsingError", "Raised when lines of a file are wrong.", []string{"Error"}, []object.Method{
		{Name: "__init__", Sig: "(self, source, *args)", FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
			if len(args) == 0 {
				return value{}, object.TypeErrorf("ParsingError.__init__() missing 1 required positional argument: 'source'")
			}
			source, exc := repr(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			for name, v := range map[string]value{"source": args[0], "errors": object.ListOf()} {
				if exc := native.SetAttr(th, self, name, v); exc != nil {
					return value{}, exc
				}
			}
			if exc := setArgs(th, self, "Source contains parsing errors: "+source, args[:1]); exc != nil || len(args) < 3 {
				return object.None, exc
			}
			return appendLine(th, self, args[1:3])
		}},
		py("ParsingError.append", "($self, lineno, line)", "Adds a line that is wrong.", appendLine),
		py("ParsingError.combine", "($self, others)", "Adds the lines of other exceptions.", func(th *thread, self value, args []value) (value, *exception) {
			return self, object.Each(th, args[0], func(other value) *exception {
				errors, exc := get(th, other, "errors")
				if exc != nil {
					return exc
				}
				return object.Each(th, errors, func(e value) *exception {
					pair, exc := object.Collect(th, e)
					if exc != nil || len(pair) != 2 {
						return exc
					}
					own, exc := get(th, self, "errors")
					if exc != nil {
						return exc
					}
					if _, exc := call(th, own, "append", e); exc != nil {
						return exc
					}
					message, exc := get(th, self, "message")
					if exc != nil {
						return exc
					}
					more, exc := object.Binary(th, object.Mod, object.StrOf("\n\t[line %2d]: %s"), object.TupleOf(pair...))
					if exc == nil {
						message, exc = object.Binary(th, object.Add, message, more)
					}
					if exc != nil {
						return exc
					}
					return native.SetAttr(th, self, "message", message)
				})
			})
		}),
	})
}
