// This file defines RawConfigParser and ConfigParser: how they are made, and what they say about sections and options.

package configparser

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const parserSig = "($self, defaults=None, dict_type=<class 'dict'>, allow_no_value=False, *, delimiters=('=', ':'), comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section='DEFAULT', interpolation=None, converters=None, allow_unnamed_section=False)"

// The regular expressions of headers and options. In those of options DELIMS stands for the delimiters.
const (
	headerPattern = "\n\\[              # an opening bracket\n(?P<header>.+)  # anything\n\\]              # the last closing bracket\n"
	optionPattern = "\n(?P<option>(?:(?!DELIMS)\\S)*(?:\\s+(?:(?!DELIMS)\\S)+)*)  # words without delimiters\n\\s*(?P<vi>DELIMS)\\s*                                  # a delimiter\n(?P<value>.*)$                                        # the rest\n"
	noValue       = "\n(?P<option>(?:(?!DELIMS)\\S)*(?:\\s+(?:(?!DELIMS)\\S)+)*)  # words without delimiters\n\\s*(?:(?P<vi>DELIMS)\\s*(?P<value>.*))?$               # a delimiter and the rest, or nothing\n"
)

func withDelimiters(pattern, delims string) string {
	return strings.ReplaceAll(pattern, "DELIMS", delims)
}

func (m *module) addParser() {
	if m.Err != nil {
		return
	}
	var attrs []object.ClassAttr
	for name, pattern := range map[string]string{"SECTCRE": headerPattern, "OPTCRE": withDelimiters(optionPattern, "=|:"), "OPTCRE_NV": withDelimiters(noValue, "=|:"), "NONSPACECRE": `\S`} {
		v, exc := m.compile(pattern, name != "NONSPACECRE")
		if exc != nil {
			m.Err = exc
			return
		}
		attrs = append(attrs, object.ClassAttr{Name: name, V: v})
	}
	states := object.NewDict()
	for i, word := range []string{"1", "yes", "true", "on", "0", "no", "false", "off"} {
		states.SetName(word, object.Bool(i < 4))
	}
	converters, exc := native.Property(m.Thread, "converters", "The converters of the parser.", func(th *thread, self value) (value, *exception) { return get(th, self, "_converters") }, nil)
	if exc != nil {
		m.Err = exc
		return
	}
	attrs = append(attrs, object.ClassAttr{Name: "BOOLEAN_STATES", V: states.Value()}, converters)
	methods := append(m.parserMethods(), m.accessMethods()...)
	m.mapping("RawConfigParser", "A parser of files of sections with options; values are left as they are.", "MutableMapping", append(methods, m.mappingMethods()...), attrs...)
	py := native.Python
	m.mapping("ConfigParser", "A parser of files of sections with options, whose values may refer to each other.", "RawConfigParser", []object.Method{
		py("ConfigParser.set", "($self, section, option, value=None)", "Sets an option to a str.", func(th *thread, self value, args []value) (value, *exception) {
			v := orDefault(args[2], object.None)
			if _, exc := callKW(th, self, "_validate_value_types", nil, []string{"option", "value"}, args[1], v); exc != nil {
				return value{}, exc
			}
			return m.set(th, self, []value{args[0], args[1], v})
		}),
		py("ConfigParser.add_section", "($self, section)", "Adds a section.", func(th *thread, self value, args []value) (value, *exception) {
			if !args[0].Type().Has(object.FlagStr) && !args[0].Is(m.unnamed) {
				return value{}, object.TypeErrorf("section names must be strings or UNNAMED_SECTION")
			}
			return m.addSection(th, self, args)
		}),
		py("ConfigParser._read_defaults", "($self, defaults)", "", m.readDefaultsPlain),
	})
}

// readDefaultsPlain reads defaults without interpolation.
func (m *module) readDefaultsPlain(th *thread, self value, args []value) (value, *exception) {
	hold, exc := get(th, self, "_interpolation")
	if exc != nil {
		return value{}, exc
	}
	plain, exc := object.Call0(th, m.By["Interpolation"].Value())
	if exc == nil {
		exc = native.SetAttr(th, self, "_interpolation", plain)
	}
	if exc != nil {
		return value{}, exc
	}
	def, exc := get(th, self, "default_section")
	if exc == nil {
		d := object.NewDict()
		if exc = d.Set(th, def, args[0]); exc == nil {
			_, exc = call(th, self, "read_dict", d.Value())
		}
	}
	if back := native.SetAttr(th, self, "_interpolation", hold); exc == nil {
		exc = back
	}
	return object.None, exc
}

// tuple is a tuple of an iterable; of a str its characters.
func tuple(th *thread, v value) (value, *exception) {
	if v.IsNull() || v.IsNone() {
		return object.TupleOf(), nil
	}
	items, exc := object.Collect(th, v)
	return object.TupleOf(items...), exc
}

// optionRE is the regular expression of options for delimiters.
func (m *module) optionRE(th *thread, self, delimiters value, noValues bool) (value, *exception) {
	name, pattern := "OPTCRE", optionPattern
	if noValues {
		name, pattern = "OPTCRE_NV", noValue
	}
	items := delimiters.AsTuple().Items
	usual := len(items) == 2
	for i, v := range items {
		usual = usual && v.Type().Has(object.FlagStr) && v.AsStr().String() == []string{"=", ":"}[i]
	}
	if usual {
		return get(th, self, name)
	}
	escape, exc := native.FromModule(th, "re", "escape")
	if exc != nil {
		return value{}, exc
	}
	var list []string
	for _, v := range items {
		e, exc := object.Call1(th, escape, v)
		if exc != nil {
			return value{}, exc
		}
		escaped, exc := text(th, e)
		if exc != nil {
			return value{}, exc
		}
		list = append(list, escaped)
	}
	return m.compile(withDelimiters(pattern, strings.Join(list, "|")), true)
}

func (m *module) init(th *thread, self value, args []value) (value, *exception) {
	set := func(name string, v value) *exception { return native.SetAttr(th, self, name, v) }
	dictType := orDefault(args[1], object.DictType.Value())
	for _, name := range []string{"_sections", "_defaults", "_proxies"} {
		d, exc := object.Call0(th, dictType)
		if exc == nil {
			exc = set(name, d)
		}
		if exc != nil {
			return value{}, exc
		}
	}
	def := orDefault(args[8], object.StrOf("DEFAULT"))
	for _, a := range []struct {
		name string
		v    value
	}{{"_dict", dictType}, {"default_section", def}, {"_strict", orDefault(args[6], object.True)}, {"_allow_no_value", orDefault(args[2], object.False)}, {"_empty_lines_in_values", orDefault(args[7], object.True)}, {"_allow_unnamed_section", orDefault(args[11], object.False)}} {
		if exc := set(a.name, a.v); exc != nil {
			return value{}, exc
		}
	}
	converters, exc := object.Call1(th, m.By["ConverterMapping"].Value(), self)
	if exc == nil {
		exc = set("_converters", converters)
	}
	if exc == nil {
		exc = m.addProxy(th, self, def)
	}
	if exc == nil {
		exc = m.setSyntax(th, self, args)
	}
	if exc == nil {
		exc = m.setInterpolation(th, self, args[9])
	}
	if v := args[10]; exc == nil && !v.IsNull() {
		_, exc = call(th, converters, "update", v)
	}
	if exc != nil {
		return value{}, exc
	}
	if v := args[0]; !v.IsNull() {
		given, exc := object.Truth(th, v)
		if exc == nil && given {
			_, exc = call(th, self, "_read_defaults", v)
		}
		return object.None, exc
	}
	return object.None, nil
}

// setSyntax keeps delimiters and comments.
func (m *module) setSyntax(th *thread, self value, args []value) *exception {
	delimiters := object.TupleOf(object.StrOf("="), object.StrOf(":"))
	comments := object.TupleOf(object.StrOf("#"), object.StrOf(";"))
	var exc *exception
	if !args[3].IsNull() {
		if delimiters, exc = tuple(th, args[3]); exc != nil {
			return exc
		}
	}
	if !args[4].IsNull() {
		if comments, exc = tuple(th, args[4]); exc != nil {
			return exc
		}
	}
	inline, exc := tuple(th, args[5])
	if exc != nil {
		return exc
	}
	noValues, exc := flag(th, self, "_allow_no_value")
	if exc != nil {
		return exc
	}
	re, exc := m.optionRE(th, self, delimiters, noValues)
	if exc != nil {
		return exc
	}
	for name, v := range map[string]value{"_delimiters": delimiters, "_comment_prefixes": comments, "_inline_comment_prefixes": inline, "_optcre": re} {
		if exc := native.SetAttr(th, self, name, v); exc != nil {
			return exc
		}
	}
	return nil
}

func (m *module) setInterpolation(th *thread, self, v value) *exception {
	var exc *exception
	switch {
	case v.IsNull():
		name := "Interpolation"
		if object.IsInstance(self, m.By["ConfigParser"]) {
			name = "BasicInterpolation"
		}
		v, exc = object.Call0(th, m.By[name].Value())
	case v.IsNone():
		v, exc = object.Call0(th, m.By["Interpolation"].Value())
	case !object.IsInstance(v, m.By["Interpolation"]):
		t, reprExc := repr(th, v.Type().Value())
		if reprExc != nil {
			return reprExc
		}
		return object.TypeErrorf("interpolation= must be None or an instance of Interpolation; got an object of type %s", t)
	}
	if exc != nil {
		return exc
	}
	return native.SetAttr(th, self, "_interpolation", v)
}

// addProxy makes the section as a mapping.
func (m *module) addProxy(th *thread, self, section value) *exception {
	p, exc := object.Call2(th, m.By["SectionProxy"].Value(), self, section)
	if exc != nil {
		return exc
	}
	proxies, exc := get(th, self, "_proxies")
	if exc != nil {
		return exc
	}
	return object.SetItem(th, proxies, section, p)
}

// isDefault reports that section means the defaults.
func isDefault(th *thread, self, section value, orEmpty bool) (bool, *exception) {
	if orEmpty {
		given, exc := object.Truth(th, section)
		if exc != nil || !given {
			return !given, exc
		}
	}
	def, exc := get(th, self, "default_section")
	if exc != nil {
		return false, exc
	}
	return object.EqualValues(th, section, def)
}

// dictOf is the options of a section.
func (m *module) dictOf(th *thread, self, section value, orEmpty bool) (value, *exception) {
	def, exc := isDefault(th, self, section, orEmpty)
	if exc != nil {
		return value{}, exc
	}
	if def {
		return get(th, self, "_defaults")
	}
	all, exc := get(th, self, "_sections")
	if exc != nil {
		return value{}, exc
	}
	d, ok, exc := lookup(th, all, section)
	if exc == nil && !ok {
		exc = m.fail(th, "NoSectionError", section)
	}
	return d, exc
}

func (m *module) addSection(th *thread, self value, args []value) (value, *exception) {
	section := args[0]
	def, exc := isDefault(th, self, section, false)
	if exc != nil {
		return value{}, exc
	}
	if def {
		s, exc := repr(th, section)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("Invalid section name: %s", s)
	}
	if section.Is(m.unnamed) {
		allowed, exc := flag(th, self, "_allow_unnamed_section")
		if exc != nil {
			return value{}, exc
		}
		if !allowed {
			return value{}, m.fail(th, "UnnamedSectionDisabledError")
		}
	}
	all, exc := get(th, self, "_sections")
	if exc != nil {
		return value{}, exc
	}
	taken, exc := object.Contains(th, all, section)
	if exc != nil {
		return value{}, exc
	}
	if taken {
		return value{}, m.fail(th, "DuplicateSectionError", section)
	}
	_, exc = m.newSection(th, self, all, section)
	return object.None, exc
}

// newSection makes an empty section.
func (m *module) newSection(th *thread, self, all, section value) (value, *exception) {
	d, exc := call(th, self, "_dict")
	if exc != nil {
		return value{}, exc
	}
	if exc := object.SetItem(th, all, section, d); exc != nil {
		return value{}, exc
	}
	return d, m.addProxy(th, self, section)
}

// xform is the form that the parser keeps a name of an option in.
func xform(th *thread, self, option value) (value, *exception) {
	return call(th, self, "optionxform", option)
}

// hook calls a method of the interpolation.
func hook(th *thread, self value, name string, args ...value) (value, *exception) {
	i, exc := get(th, self, "_interpolation")
	if exc != nil {
		return value{}, exc
	}
	return call(th, i, name, append([]value{self}, args...)...)
}

// set is RawConfigParser.set.
func (m *module) set(th *thread, self value, args []value) (value, *exception) {
	section, v := args[0], orDefault(args[2], object.None)
	given, exc := object.Truth(th, v)
	if exc == nil && given {
		v, exc = hook(th, self, "before_set", section, args[1], v)
	}
	if exc != nil {
		return value{}, exc
	}
	d, exc := m.dictOf(th, self, section, true)
	if exc != nil {
		return value{}, exc
	}
	option, exc := xform(th, self, args[1])
	if exc != nil {
		return value{}, exc
	}
	return object.None, object.SetItem(th, d, option, v)
}
