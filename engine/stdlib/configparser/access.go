// This file has the methods of parsers that ask for options and change them.

package configparser

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// unified is the options of a section with those of the defaults behind and vars in front.
func (m *module) unified(th *thread, self, section, vars value) (*object.Dict, *exception) {
	all, exc := get(th, self, "_sections")
	if exc != nil {
		return nil, exc
	}
	own, ok, exc := lookup(th, all, section)
	if exc != nil {
		return nil, exc
	}
	if !ok {
		def, exc := isDefault(th, self, section, false)
		if exc != nil {
			return nil, exc
		}
		if !def {
			return nil, m.fail(th, "NoSectionError", section)
		}
	}
	defaults, exc := get(th, self, "_defaults")
	if exc != nil {
		return nil, exc
	}
	d := object.NewDict()
	if exc := d.Update(th, defaults); exc != nil {
		return nil, exc
	}
	if ok {
		if exc := d.Update(th, own); exc != nil {
			return nil, exc
		}
	}
	return d, m.addVars(th, self, d, vars, true)
}

// addVars puts the argument vars into d; values become str if asText is set.
func (m *module) addVars(th *thread, self value, d *object.Dict, vars value, asText bool) *exception {
	if vars.IsNull() || vars.IsNone() {
		return nil
	}
	given, exc := object.Truth(th, vars)
	if exc != nil || !given {
		return exc
	}
	return each(th, vars, func(k, v value) *exception {
		if asText && !v.IsNone() {
			s, exc := object.ToStr(th, v)
			if exc != nil {
				return exc
			}
			v = s.Value()
		}
		k, exc := xform(th, self, k)
		if exc != nil {
			return exc
		}
		return d.Set(th, k, v)
	})
}

// getOption is get; fallback is null if there is none.
func (m *module) getOption(th *thread, self value, args []value) (value, *exception) {
	section, fallback := args[0], args[4]
	if !fallback.IsNull() && fallback.Is(m.unset) {
		fallback = value{}
	}
	d, exc := m.unified(th, self, section, args[3])
	if exc != nil {
		if !fallback.IsNull() && m.isA(exc, "NoSectionError") {
			return fallback, nil
		}
		return value{}, exc
	}
	option, exc := xform(th, self, args[1])
	if exc != nil {
		return value{}, exc
	}
	v, ok, exc := d.Get(th, option)
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		if !fallback.IsNull() {
			return fallback, nil
		}
		return value{}, m.fail(th, "NoOptionError", option, section)
	}
	raw := false
	if !args[2].IsNull() {
		if raw, exc = object.Truth(th, args[2]); exc != nil {
			return value{}, exc
		}
	}
	if raw || v.IsNone() {
		return v, nil
	}
	return hook(th, self, "before_get", section, option, v, d.Value())
}

// convertSig is the signature of the methods that get and convert, without the name of the function that converts.
var convertParams = object.ParseParams("RawConfigParser._get_conv", "(section, option, conv, *, raw=False, vars=None, fallback=None)")

// converted is _get_conv: an option that is converted by conv.
func (m *module) converted(th *thread, self value, conv value, section, option, raw, vars, fallback value, rest []value, names []*str) (value, *exception) {
	f, exc := get(th, self, "get")
	if exc != nil {
		return value{}, exc
	}
	args := append([]value{section, option, orDefault(raw, object.False), orDefault(vars, object.None)}, rest...)
	v, exc := object.Call(th, f, args, append([]*str{object.Intern("raw"), object.Intern("vars")}, names...))
	if exc == nil {
		v, exc = object.Call1(th, conv, v)
	}
	if exc != nil && !fallback.IsNull() && !fallback.Is(m.unset) && m.isA(exc, "NoSectionError", "NoOptionError") {
		return fallback, nil
	}
	return v, exc
}

// converter is a method such as getint.
func (m *module) converter(name string, conv func(self value) value) object.Method {
	params := object.ParseParams("RawConfigParser."+name, "(section, option, *, raw=False, vars=None, fallback=None)")
	return object.Method{Name: name, Sig: "(self, section, option, *, raw=False, vars=None, fallback=<object object>, **kwargs)", Doc: "The value of an option, converted; fallback if it is not there.", FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
		a, rest, names, exc := native.BindPython(params, 1, true, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return m.converted(th, self, conv(self), a[0], a[1], a[2], a[3], a[4], rest, names)
	}}
}

// boolean converts by BOOLEAN_STATES.
func boolean(th *thread, self, v value) (value, *exception) {
	states, exc := get(th, self, "BOOLEAN_STATES")
	if exc != nil {
		return value{}, exc
	}
	lower, exc := call(th, v, "lower")
	if exc != nil {
		return value{}, exc
	}
	b, ok, exc := lookup(th, states, lower)
	if exc == nil && !ok {
		s, textExc := text(th, v)
		if textExc != nil {
			return value{}, textExc
		}
		exc = object.ValueErrorf("Not a boolean: %s", s)
	}
	return b, exc
}

func (m *module) accessMethods() []object.Method {
	py := native.Python
	of := func(v value) func(value) value { return func(value) value { return v } }
	return []object.Method{
		py("RawConfigParser.get", "($self, section, option, *, raw=False, vars=None, fallback=<object object>)", "The value of an option of a section or of the defaults, or fallback.\n\nvars is a mapping of more options. References in the value are replaced unless raw is set.", m.getOption),
		{Name: "_get_conv", Sig: "(self, section, option, conv, *, raw=False, vars=None, fallback=<object object>, **kwargs)", FK: func(th *thread, self value, args []value, kw []*str) (value, *exception) {
			a, rest, names, exc := native.BindPython(convertParams, 1, true, args, kw)
			if exc != nil {
				return value{}, exc
			}
			return m.converted(th, self, a[2], a[0], a[1], a[3], a[4], a[5], rest, names)
		}},
		m.converter("getint", of(object.IntType.Value())),
		m.converter("getfloat", of(object.FloatType.Value())),
		m.converter("getboolean", func(self value) value {
			return object.NewNative(&object.Method{Name: "_convert_to_boolean", F1: func(th *thread, _, v value) (value, *exception) { return call(th, self, "_convert_to_boolean", v) }}, value{}).Value()
		}),
		py("RawConfigParser._convert_to_boolean", "($self, value)", "", func(th *thread, self value, args []value) (value, *exception) { return boolean(th, self, args[0]) }),
		py("RawConfigParser.items", "($self, section=<object object>, raw=False, vars=None)", "The names and values of the options of a section as pairs; without a section, the names and the sections.", m.items),
		py("RawConfigParser.optionxform", "($self, optionstr)", "The form that the name of an option is kept in: in lower case.", func(th *thread, _ value, args []value) (value, *exception) {
			return call(th, args[0], "lower")
		}),
		py("RawConfigParser.has_option", "($self, section, option)", "Whether a section, or the defaults, have an option.", m.hasOption),
		py("RawConfigParser.set", "($self, section, option, value=None)", "Sets an option.", m.set),
		py("RawConfigParser.remove_option", "($self, section, option)", "Removes an option and tells whether it was there.", func(th *thread, self value, args []value) (value, *exception) {
			d, exc := m.dictOf(th, self, args[0], true)
			if exc != nil {
				return value{}, exc
			}
			option, exc := xform(th, self, args[1])
			if exc != nil {
				return value{}, exc
			}
			there, exc := object.Contains(th, d, option)
			if exc == nil && there {
				exc = object.DelItem(th, d, option)
			}
			return object.Bool(there), exc
		}),
		py("RawConfigParser._validate_value_types", "($self, *, section='', option='', value='')", "", func(th *thread, self value, args []value) (value, *exception) {
			for i, what := range []string{"section names", "option keys"} {
				if !args[i].IsNull() && !args[i].Type().Has(object.FlagStr) {
					return value{}, object.TypeErrorf("%s must be strings", what)
				}
			}
			v := args[2]
			if v.IsNull() || v.Type().Has(object.FlagStr) {
				return object.None, nil
			}
			free, exc := flag(th, self, "_allow_no_value")
			if exc != nil {
				return value{}, exc
			}
			given, exc := object.Truth(th, v)
			if exc == nil && (!free || given) {
				exc = object.TypeErrorf("option values must be strings")
			}
			return object.None, exc
		}),
		py("RawConfigParser._validate_key_contents", "($self, key)", "", m.checkKey),
		py("RawConfigParser._read_defaults", "($self, defaults)", "", func(th *thread, self value, args []value) (value, *exception) {
			d, exc := get(th, self, "_defaults")
			if exc != nil {
				return value{}, exc
			}
			return object.None, each(th, args[0], func(k, v value) *exception {
				k, exc := xform(th, self, k)
				if exc != nil {
					return exc
				}
				return object.SetItem(th, d, k, v)
			})
		}),
	}
}

func (m *module) hasOption(th *thread, self value, args []value) (value, *exception) {
	section := args[0]
	def, exc := isDefault(th, self, section, true)
	if exc != nil {
		return value{}, exc
	}
	names := []string{"_defaults"}
	var own value
	if !def {
		all, exc := get(th, self, "_sections")
		if exc != nil {
			return value{}, exc
		}
		ok := false
		if own, ok, exc = lookup(th, all, section); exc != nil || !ok {
			return object.False, exc
		}
	}
	option, exc := xform(th, self, args[1])
	if exc != nil {
		return value{}, exc
	}
	if !own.IsNull() {
		there, exc := object.Contains(th, own, option)
		if exc != nil || there {
			return object.Bool(there), exc
		}
	}
	d, exc := get(th, self, names[0])
	if exc != nil {
		return value{}, exc
	}
	there, exc := object.Contains(th, d, option)
	return object.Bool(there), exc
}

func (m *module) items(th *thread, self value, args []value) (value, *exception) {
	section := args[0]
	if section.IsNull() || section.Is(m.unset) {
		view, exc := native.FromModule(th, "collections.abc", "ItemsView")
		if exc != nil {
			return value{}, exc
		}
		return object.Call1(th, view, self)
	}
	d, exc := m.unified(th, self, section, value{})
	if exc != nil {
		return value{}, exc
	}
	keys, exc := object.Collect(th, d.Value())
	if exc != nil {
		return value{}, exc
	}
	if exc := m.addVars(th, self, d, args[2], false); exc != nil {
		return value{}, exc
	}
	raw := false
	if !args[1].IsNull() {
		if raw, exc = object.Truth(th, args[1]); exc != nil {
			return value{}, exc
		}
	}
	var pairs []value
	for _, k := range keys {
		v, _, exc := d.Get(th, k)
		if exc == nil && !raw {
			v, exc = hook(th, self, "before_get", section, k, v, d.Value())
		}
		if exc != nil {
			return value{}, exc
		}
		pairs = append(pairs, object.TupleOf(k, v))
	}
	return object.ListOf(pairs...), nil
}

// checkKey refuses a key that could not be read again.
func (m *module) checkKey(th *thread, self value, args []value) (value, *exception) {
	key, exc := text(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	re, exc := get(th, self, "SECTCRE")
	if exc != nil {
		return value{}, exc
	}
	match, exc := call(th, re, "match", object.StrOf(key))
	if exc != nil {
		return value{}, exc
	}
	if !match.IsNone() {
		return value{}, m.fail(th, "InvalidWriteError", object.StrOf("Cannot write key "+key+"; begins with section pattern"))
	}
	delimiters, exc := get(th, self, "_delimiters")
	if exc != nil {
		return value{}, exc
	}
	return object.None, object.Each(th, delimiters, func(v value) *exception {
		d, exc := text(th, v)
		if exc == nil && strings.Contains(key, d) {
			exc = m.fail(th, "InvalidWriteError", object.StrOf("Cannot write key "+key+"; contains delimiter "+d))
		}
		return exc
	})
}
