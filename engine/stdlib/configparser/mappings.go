// This file defines SectionProxy, a section as a mapping, and ConverterMapping, the converters of a parser.

package configparser

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func keyError(k value) *exception { return object.NewException(object.KeyErrorType, k) }

// partial is functools.partial of f with one keyword argument.
func partial(th *thread, f value, name string, v value) (value, *exception) {
	cls, exc := native.FromModule(th, "functools", "partial")
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, cls, []value{f, v}, []*str{object.Intern(name)})
}

// of is the parser and the name of a section.
func of(th *thread, self value) (parser, name value, exc *exception) {
	if parser, exc = get(th, self, "_parser"); exc == nil {
		name, exc = get(th, self, "_name")
	}
	return parser, name, exc
}

// proxied is a method of SectionProxy that gets the parser and the name of the section.
func proxied(f func(th *thread, parser, name value, args []value) (value, *exception)) native.Body {
	return func(th *thread, self value, args []value) (value, *exception) {
		parser, name, exc := of(th, self)
		if exc != nil {
			return value{}, exc
		}
		return f(th, parser, name, args)
	}
}

func truthOf(th *thread, v value, exc *exception) (bool, *exception) {
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, v)
}

// options is the names of the options of a section.
func options(th *thread, parser, name value, _ []value) (value, *exception) {
	def, exc := get(th, parser, "default_section")
	if exc != nil {
		return value{}, exc
	}
	same, exc := object.EqualValues(th, name, def)
	if exc != nil {
		return value{}, exc
	}
	if !same {
		return call(th, parser, "options", name)
	}
	defaults, exc := call(th, parser, "defaults")
	if exc != nil {
		return value{}, exc
	}
	keys, exc := object.Collect(th, defaults)
	return object.ListOf(keys...), exc
}

func (m *module) addMappings() {
	py := native.Python
	readOnly := func(name, attr, doc string) object.ClassAttr {
		p, exc := native.Property(m.Thread, name, doc, func(th *thread, self value) (value, *exception) { return get(th, self, attr) }, nil)
		if exc != nil {
			m.Err = exc
		}
		return p
	}
	m.mapping("SectionProxy", "A section of a parser as a mapping.", "MutableMapping", []object.Method{
		py("SectionProxy.__init__", "($self, parser, name)", "", proxyInit),
		py("SectionProxy.__repr__", "($self)", "", proxied(func(th *thread, _, name value, _ []value) (value, *exception) {
			s, exc := text(th, name)
			return object.StrOf("<Section: " + s + ">"), exc
		})),
		py("SectionProxy.__getitem__", "($self, key)", "", proxied(func(th *thread, parser, name value, args []value) (value, *exception) {
			v, exc := call(th, parser, "has_option", name, args[0])
			has, exc := truthOf(th, v, exc)
			if exc != nil {
				return value{}, exc
			}
			if !has {
				return value{}, keyError(args[0])
			}
			return call(th, parser, "get", name, args[0])
		})),
		py("SectionProxy.__setitem__", "($self, key, value)", "", proxied(func(th *thread, parser, name value, args []value) (value, *exception) {
			if _, exc := callKW(th, parser, "_validate_value_types", nil, []string{"option", "value"}, args[0], args[1]); exc != nil {
				return value{}, exc
			}
			return call(th, parser, "set", name, args[0], args[1])
		})),
		py("SectionProxy.__delitem__", "($self, key)", "", proxied(func(th *thread, parser, name value, args []value) (value, *exception) {
			for _, method := range []string{"has_option", "remove_option"} {
				v, exc := call(th, parser, method, name, args[0])
				done, exc := truthOf(th, v, exc)
				if exc != nil {
					return value{}, exc
				}
				if !done {
					return value{}, keyError(args[0])
				}
			}
			return object.None, nil
		})),
		py("SectionProxy.__contains__", "($self, key)", "", proxied(func(th *thread, parser, name value, args []value) (value, *exception) {
			return call(th, parser, "has_option", name, args[0])
		})),
		py("SectionProxy.__len__", "($self)", "", proxied(func(th *thread, parser, name value, args []value) (value, *exception) {
			list, exc := options(th, parser, name, nil)
			if exc != nil {
				return value{}, exc
			}
			n, exc := object.Len(th, list)
			return object.Int64(int64(n)), exc
		})),
		py("SectionProxy.__iter__", "($self)", "", proxied(func(th *thread, parser, name value, _ []value) (value, *exception) {
			list, exc := options(th, parser, name, nil)
			if exc != nil {
				return value{}, exc
			}
			return object.Iter(th, list)
		})),
		py("SectionProxy._options", "($self)", "", proxied(options)),
		{Name: "get", Sig: "(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs)", Doc: "The value of an option, fallback if it is not there.", FK: proxyGet},
	}, readOnly("parser", "_parser", "The parser that the section belongs to."), readOnly("name", "_name", "The name of the section."))
	m.addConverters()
}

// addConverters makes ConverterMapping.
func (m *module) addConverters() {
	py := native.Python
	getterPattern, exc := m.compile("^get(?P<name>.+)$", false)
	if exc != nil {
		m.Err = exc
		return
	}
	m.mapping("ConverterMapping", "The converters of a parser: what they are called and the functions that convert. Each makes the parser and its sections have a method get followed by the name.", "MutableMapping", []object.Method{
		py("ConverterMapping.__init__", "($self, parser)", "", convertersInit),
		py("ConverterMapping.__getitem__", "($self, key)", "", func(th *thread, self value, args []value) (value, *exception) {
			data, exc := get(th, self, "_data")
			if exc != nil {
				return value{}, exc
			}
			return object.GetItem(th, data, args[0])
		}),
		py("ConverterMapping.__setitem__", "($self, key, value)", "", setConverter),
		py("ConverterMapping.__delitem__", "($self, key)", "", removeConverter),
		py("ConverterMapping.__iter__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			data, exc := get(th, self, "_data")
			if exc != nil {
				return value{}, exc
			}
			return object.Iter(th, data)
		}),
		py("ConverterMapping.__len__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			data, exc := get(th, self, "_data")
			if exc != nil {
				return value{}, exc
			}
			n, exc := object.Len(th, data)
			return object.Int64(int64(n)), exc
		}),
	}, object.ClassAttr{Name: "GETTERCRE", V: getterPattern})
}

// compile makes a regular expression.
func (m *module) compile(pattern string, verbose bool) (value, *exception) {
	f, exc := native.FromModule(m.Thread, "re", "compile")
	if exc != nil {
		return value{}, exc
	}
	if !verbose {
		return object.Call1(m.Thread, f, object.StrOf(pattern))
	}
	flag, exc := native.FromModule(m.Thread, "re", "VERBOSE")
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(m.Thread, f, object.StrOf(pattern), flag)
}

func proxyInit(th *thread, self value, args []value) (value, *exception) {
	for i, name := range []string{"_parser", "_name"} {
		if exc := native.SetAttr(th, self, name, args[i]); exc != nil {
			return value{}, exc
		}
	}
	converters, exc := get(th, args[0], "converters")
	if exc != nil {
		return value{}, exc
	}
	return object.None, object.Each(th, converters, func(name value) *exception {
		s, exc := text(th, name)
		if exc != nil {
			return exc
		}
		getter, exc := get(th, args[0], "get"+s)
		if exc != nil {
			return exc
		}
		return setGetter(th, self, "get"+s, getter)
	})
}

// setGetter gives a section the method name, which converts as that of the parser does.
func setGetter(th *thread, section value, name string, getter value) *exception {
	f, exc := get(th, section, "get")
	if exc != nil {
		return exc
	}
	p, exc := partial(th, f, "_impl", getter)
	if exc != nil {
		return exc
	}
	return native.SetAttr(th, section, name, p)
}

var proxyParams = object.ParseParams("SectionProxy.get", "(option, fallback=None, *, raw=False, vars=None, _impl=None)")

func proxyGet(th *thread, self value, args []value, kw []*str) (value, *exception) {
	given, rest, names, exc := native.BindPython(proxyParams, 1, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	parser, name, exc := of(th, self)
	if exc != nil {
		return value{}, exc
	}
	impl := given[4]
	if impl.IsNull() || impl.IsNone() {
		if impl, exc = get(th, parser, "get"); exc != nil {
			return value{}, exc
		}
	}
	all := []value{name, given[0], orDefault(given[2], object.False), orDefault(given[3], object.None), orDefault(given[1], object.None)}
	keys := []*str{object.Intern("raw"), object.Intern("vars"), object.Intern("fallback")}
	return object.Call(th, impl, append(all, rest...), append(keys, names...))
}

func convertersInit(th *thread, self value, args []value) (value, *exception) {
	data := object.NewDict()
	for name, v := range map[string]value{"_parser": args[0], "_data": data.Value()} {
		if exc := native.SetAttr(th, self, name, v); exc != nil {
			return value{}, exc
		}
	}
	dir, exc := native.FromModule(th, "builtins", "dir")
	if exc != nil {
		return value{}, exc
	}
	names, exc := object.Call1(th, dir, args[0])
	if exc != nil {
		return value{}, exc
	}
	return object.None, object.Each(th, names, func(v value) *exception {
		name, exc := text(th, v)
		short, isGetter := strings.CutPrefix(name, "get")
		if exc != nil || !isGetter || short == "" {
			return exc
		}
		f, exc := get(th, args[0], name)
		if exc == nil && f.Type().Call != nil {
			data.SetName(short, object.None)
		}
		return exc
	})
}

// sections is the proxies of the sections of the parser of a ConverterMapping, and the parser.
func sections(th *thread, self value) (parser value, list []value, exc *exception) {
	if parser, exc = get(th, self, "_parser"); exc != nil {
		return value{}, nil, exc
	}
	values, exc := call(th, parser, "values")
	if exc != nil {
		return value{}, nil, exc
	}
	list, exc = object.Collect(th, values)
	return parser, list, exc
}

func setConverter(th *thread, self value, args []value) (value, *exception) {
	key := args[0]
	if !key.Type().Has(object.FlagStr) {
		k, exc := text(th, key)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("Incompatible key: %s (type: <class '%s'>)", k, key.Type().Name)
	}
	name := "get" + key.AsStr().String()
	if name == "get" {
		return value{}, object.ValueErrorf("Incompatible key: cannot use \"\" as a name")
	}
	data, exc := get(th, self, "_data")
	if exc != nil {
		return value{}, exc
	}
	if exc := object.SetItem(th, data, key, args[1]); exc != nil {
		return value{}, exc
	}
	parser, list, exc := sections(th, self)
	if exc != nil {
		return value{}, exc
	}
	convert, exc := get(th, parser, "_get_conv")
	if exc != nil {
		return value{}, exc
	}
	f, exc := partial(th, convert, "conv", args[1])
	if exc == nil {
		exc = native.SetAttr(th, f, "converter", args[1])
	}
	if exc == nil {
		exc = native.SetAttr(th, parser, name, f)
	}
	for _, s := range list {
		if exc == nil {
			exc = setGetter(th, s, name, f)
		}
	}
	return object.None, exc
}

func removeConverter(th *thread, self value, args []value) (value, *exception) {
	data, exc := get(th, self, "_data")
	if exc != nil {
		return value{}, exc
	}
	if exc := object.DelItem(th, data, args[0]); exc != nil {
		return value{}, exc
	}
	parser, list, exc := sections(th, self)
	if exc != nil {
		return value{}, exc
	}
	name, exc := text(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	for _, inst := range append([]value{parser}, list...) {
		if exc := native.SetAttr(th, inst, "get"+name, value{}); exc != nil && !exc.Is(object.AttributeErrorType) {
			return value{}, exc
		}
	}
	return object.None, nil
}
