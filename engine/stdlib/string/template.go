// This file implements string.Template.

package string

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// defaultMapping stands for no mapping.
var defaultMapping = ondemand.Value[object.Value]{Make: func() object.Value { return object.NewDict().Value() }}

func newTemplateClass(th *thread) (*class, *exception) {
	flags, exc := native.FromModule(th, "re", "IGNORECASE")
	if exc != nil {
		return nil, exc
	}
	t, exc := object.NewClass(th, object.ClassSpec{Module: "string", Name: "Template", Doc: "A string class for supporting $-substitutions.", Methods: []object.Method{
		native.Python("Template.__init__", "($self, template)", "", func(th *thread, self value, args []value) (value, *exception) {
			return object.None, object.SetAttr(th, self, object.Intern("template"), args[0])
		}),
		native.Python("Template.__init_subclass__", "($cls)", "", func(th *thread, cls value, _ []value) (value, *exception) { return object.None, compile(th, cls) }),
		substituting("substitute", "Fill in every placeholder; one without a value is an error.", false),
		substituting("safe_substitute", "Fill in the placeholders that have values, and leave the others.", true),
		native.Python("Template.is_valid", "($self)", "Whether substitute() would find no invalid placeholder.", func(th *thread, self value, _ []value) (value, *exception) {
			valid := true
			exc := eachMatch(th, self, func(m *match) *exception {
				valid = valid && m.invalid.IsNone()
				return m.check()
			})
			return object.Bool(valid), exc
		}),
		native.Python("Template.get_identifiers", "($self)", "The names of the placeholders, each once.", func(th *thread, self value, _ []value) (value, *exception) {
			names := object.NewDict()
			exc := eachMatch(th, self, func(m *match) *exception {
				if !m.name.IsNone() {
					return names.Set(th, m.name, object.None)
				}
				return m.check()
			})
			if exc != nil {
				return value{}, exc
			}
			list, exc := object.Collect(th, names.Value())
			return object.ListOf(append([]value(nil), list...)...), exc
		}),
	}, Attrs: []object.ClassAttr{{Name: "delimiter", V: object.StrOf("$")}, {Name: "idpattern", V: object.StrOf("(?a:[_a-z][_a-z0-9]*)")}, {Name: "braceidpattern", V: object.None}, {Name: "flags", V: flags}}})
	if exc != nil {
		return nil, exc
	}
	return t, compile(th, t.Value())
}

// compile sets the pattern of cls: what the class body has, or one made of its other attributes.
func compile(th *thread, cls value) *exception {
	pattern, ok := cls.AsType().Namespace().GetName("pattern")
	if !ok {
		var parts [3]string
		for i, name := range []string{"delimiter", "idpattern", "braceidpattern"} {
			v, exc := get(th, cls, name)
			if exc != nil {
				return exc
			}
			if i == 0 {
				escape, exc := native.FromModule(th, "re", "escape")
				if exc != nil {
					return exc
				}
				if v, exc = object.Call1(th, escape, v); exc != nil {
					return exc
				}
			}
			switch {
			case v.Type().Has(object.FlagStr):
				parts[i] = v.AsStr().String()
			case i == 2:
				parts[i] = parts[1]
			default:
				return object.TypeErrorf("%s must be a str", name)
			}
		}
		delimiter := parts[0]
		pattern = object.StrOf(delimiter + "(?:(?P<escaped>" + delimiter + ")|(?P<named>" + parts[1] + ")|{(?P<braced>" + parts[2] + ")}|(?P<invalid>))")
	}
	flags, exc := get(th, cls, "flags")
	if exc != nil {
		return exc
	}
	verbose, exc := native.FromModule(th, "re", "VERBOSE")
	if exc != nil {
		return exc
	}
	if flags.IsNone() {
		if flags, exc = native.FromModule(th, "re", "IGNORECASE"); exc != nil {
			return exc
		}
	}
	if flags, exc = object.Binary(th, object.Or, flags, verbose); exc != nil {
		return exc
	}
	compile, exc := native.FromModule(th, "re", "compile")
	if exc != nil {
		return exc
	}
	compiled, exc := object.Call2(th, compile, pattern, flags)
	if exc != nil {
		return exc
	}
	return object.SetAttr(th, cls, object.Intern("pattern"), compiled)
}

// match is a placeholder that was found. name, escaped and invalid are None if they are not there.
type match struct {
	th                     *thread
	object, self           value
	name, escaped, invalid value
}

func newMatch(th *thread, self, mo value) (*match, *exception) {
	m := &match{th: th, object: mo, self: self}
	groups := [4]value{}
	for i, name := range []string{"named", "braced", "escaped", "invalid"} {
		var exc *exception
		if groups[i], exc = call(th, mo, "group", object.StrOf(name)); exc != nil {
			return nil, exc
		}
	}
	m.name, m.escaped, m.invalid = groups[0], groups[2], groups[3]
	if m.name.IsNone() {
		m.name = groups[1]
	}
	return m, nil
}

// check refuses what a pattern of a subclass found without naming it.
func (m *match) check() *exception {
	if m.name.IsNone() && m.escaped.IsNone() && m.invalid.IsNone() {
		pattern, exc := get(m.th, m.self, "pattern")
		if exc != nil {
			return exc
		}
		return object.NewException(object.ValueErrorType, object.StrOf("Unrecognized named group in pattern"), pattern)
	}
	return nil
}

// invalidPlaceholder says where the placeholder is.
func (m *match) invalidPlaceholder() *exception {
	start, exc := call(m.th, m.object, "start", object.StrOf("invalid"))
	if exc != nil {
		return exc
	}
	template, exc := get(m.th, m.self, "template")
	if exc != nil {
		return exc
	}
	before, exc := object.GetItem(m.th, template, object.NewSlice(object.None, start, object.None))
	if exc != nil {
		return exc
	}
	list, exc := call(m.th, before, "splitlines", object.True)
	if exc != nil {
		return exc
	}
	lines, exc := object.Collect(m.th, list)
	if exc != nil {
		return exc
	}
	line, column := 1, 1
	if len(lines) > 0 {
		if exc := needStr(lines[len(lines)-1]); exc != nil {
			return exc
		}
		line, column = len(lines), lines[len(lines)-1].AsStr().Len()
	}
	return object.ValueErrorf("Invalid placeholder in string: line %d, col %d", line, column)
}

// eachMatch calls f for every placeholder of the template.
func eachMatch(th *thread, self value, f func(m *match) *exception) *exception {
	pattern, exc := get(th, self, "pattern")
	if exc != nil {
		return exc
	}
	template, exc := get(th, self, "template")
	if exc != nil {
		return exc
	}
	found, exc := call(th, pattern, "finditer", template)
	if exc != nil {
		return exc
	}
	return object.Each(th, found, func(mo value) *exception {
		m, exc := newMatch(th, self, mo)
		if exc != nil {
			return exc
		}
		return f(m)
	})
}

// substituting is one of the two methods that fill in placeholders.
func substituting(name, doc string, safe bool) object.Method {
	return object.Method{Name: name, Sig: "($self, mapping={}, /, **kws)", Doc: doc, FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
		npos, mapping := len(args)-len(kw), defaultMapping.Get()
		if npos > 1 {
			return value{}, object.TypeErrorf("Template.%s() takes from 1 to 2 positional arguments but %d were given", name, npos+1)
		}
		if npos == 1 {
			mapping = args[0]
		}
		named := object.Keywords(args, kw)
		pattern, exc := get(th, self, "pattern")
		if exc != nil {
			return value{}, exc
		}
		template, exc := get(th, self, "template")
		if exc != nil {
			return value{}, exc
		}
		fill := native.NewClosure("string", "convert", "Template."+name+".<locals>.convert", func(th *thread, given []value, _ []*str) (value, *exception) {
			m, exc := newMatch(th, self, given[0])
			if exc != nil {
				return value{}, exc
			}
			return m.fill(mapping, named, safe)
		})
		return call(th, pattern, "sub", fill, template)
	}}
}

// fill is what takes the place of the placeholder.
func (m *match) fill(mapping value, named *object.Dict, safe bool) (value, *exception) {
	switch {
	case !m.name.IsNone():
		v, ok, exc := named.Get(m.th, m.name)
		if exc == nil && !ok {
			v, exc = object.GetItem(m.th, mapping, m.name)
		}
		if exc != nil {
			if safe && exc.Is(object.KeyErrorType) {
				return call(m.th, m.object, "group")
			}
			return value{}, exc
		}
		s, exc := object.ToStr(m.th, v)
		if exc != nil {
			return value{}, exc
		}
		return s.Value(), nil
	case !m.escaped.IsNone():
		return get(m.th, m.self, "delimiter")
	case !m.invalid.IsNone() && safe:
		return call(m.th, m.object, "group")
	case !m.invalid.IsNone():
		return value{}, m.invalidPlaceholder()
	}
	return value{}, m.check()
}
