// This file has the methods of parsers about sections, and those that make a parser a mapping.

package configparser

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func (m *module) parserMethods() []object.Method {
	py := native.Python
	return []object.Method{
		py("RawConfigParser.__init__", parserSig, "", m.init),
		py("RawConfigParser.defaults", "($self)", "The options of the defaults.", func(th *thread, self value, _ []value) (value, *exception) { return get(th, self, "_defaults") }),
		py("RawConfigParser.sections", "($self)", "The names of the sections, without the defaults.", func(th *thread, self value, _ []value) (value, *exception) {
			d, exc := get(th, self, "_sections")
			if exc != nil {
				return value{}, exc
			}
			names, exc := object.Collect(th, d)
			return object.ListOf(names...), exc
		}),
		py("RawConfigParser.add_section", "($self, section)", "Adds a section.", m.addSection),
		py("RawConfigParser.has_section", "($self, section)", "Whether there is a section; the defaults are none.", func(th *thread, self value, args []value) (value, *exception) {
			d, exc := get(th, self, "_sections")
			if exc != nil {
				return value{}, exc
			}
			there, exc := object.Contains(th, d, args[0])
			return object.Bool(there), exc
		}),
		py("RawConfigParser.options", "($self, section)", "The names of the options of a section and of the defaults.", m.optionNames),
		py("RawConfigParser.remove_section", "($self, section)", "Removes a section and tells whether it was there.", func(th *thread, self value, args []value) (value, *exception) {
			d, exc := get(th, self, "_sections")
			if exc != nil {
				return value{}, exc
			}
			there, exc := object.Contains(th, d, args[0])
			if exc != nil || !there {
				return object.False, exc
			}
			proxies, exc := get(th, self, "_proxies")
			if exc == nil {
				exc = object.DelItem(th, d, args[0])
			}
			if exc == nil {
				exc = object.DelItem(th, proxies, args[0])
			}
			return object.True, exc
		}),
		py("RawConfigParser.read", "($self, filenames, encoding=None)", "Reads files, those that cannot be opened aside, and returns the names of those that were read.", m.read),
		py("RawConfigParser.read_file", "($self, f, source=None)", "Reads lines; source is what messages call them.", m.readFile),
		py("RawConfigParser.read_string", "($self, string, source='<string>')", "Reads text.", func(th *thread, self value, args []value) (value, *exception) {
			f, exc := native.FromModule(th, "io", "StringIO")
			if exc == nil {
				f, exc = object.Call1(th, f, args[0])
			}
			if exc != nil {
				return value{}, exc
			}
			return call(th, self, "read_file", f, orDefault(args[1], object.StrOf("<string>")))
		}),
		py("RawConfigParser.read_dict", "($self, dictionary, source='<dict>')", "Reads a mapping of mappings.", m.readDict),
		py("RawConfigParser.write", "($self, fp, space_around_delimiters=True)", "Writes everything to a file.", m.write),
	}
}

func (m *module) mappingMethods() []object.Method {
	py := native.Python
	return []object.Method{
		py("RawConfigParser.__getitem__", "($self, key)", "", func(th *thread, self value, args []value) (value, *exception) {
			there, exc := object.Contains(th, self, args[0])
			if exc != nil {
				return value{}, exc
			}
			if !there {
				return value{}, keyError(args[0])
			}
			proxies, exc := get(th, self, "_proxies")
			if exc != nil {
				return value{}, exc
			}
			return object.GetItem(th, proxies, args[0])
		}),
		py("RawConfigParser.__setitem__", "($self, key, value)", "", m.setItem),
		py("RawConfigParser.__delitem__", "($self, key)", "", m.deleteItem),
		py("RawConfigParser.__contains__", "($self, key)", "", func(th *thread, self value, args []value) (value, *exception) {
			def, exc := isDefault(th, self, args[0], false)
			if exc != nil || def {
				return object.Bool(def), exc
			}
			return call(th, self, "has_section", args[0])
		}),
		py("RawConfigParser.__len__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			d, exc := get(th, self, "_sections")
			if exc != nil {
				return value{}, exc
			}
			n, exc := object.Len(th, d)
			return object.Int64(int64(n + 1)), exc
		}),
		py("RawConfigParser.__iter__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			d, exc := get(th, self, "_sections")
			if exc != nil {
				return value{}, exc
			}
			names, exc := object.Collect(th, d)
			if exc != nil {
				return value{}, exc
			}
			def, exc := get(th, self, "default_section")
			if exc != nil {
				return value{}, exc
			}
			return object.Iter(th, object.ListOf(append([]value{def}, names...)...))
		}),
		py("RawConfigParser.popitem", "($self)", "Removes a section and returns its name and the section; the defaults stay.", m.popItem),
	}
}

func (m *module) setItem(th *thread, self value, args []value) (value, *exception) {
	key, v := args[0], args[1]
	there, exc := object.Contains(th, self, key)
	if exc != nil {
		return value{}, exc
	}
	if there {
		old, exc := object.GetItem(th, self, key)
		if exc != nil || old.Is(v) {
			return object.None, exc
		}
		d, exc := m.dictOf(th, self, key, false)
		if exc == nil {
			_, exc = call(th, d, "clear")
		}
		if exc != nil {
			return value{}, exc
		}
	}
	d := object.NewDict()
	if exc := d.Set(th, key, v); exc != nil {
		return value{}, exc
	}
	_, exc = call(th, self, "read_dict", d.Value())
	return object.None, exc
}

// optionNames is options.
func (m *module) optionNames(th *thread, self value, args []value) (value, *exception) {
	all, exc := get(th, self, "_sections")
	if exc != nil {
		return value{}, exc
	}
	own, ok, exc := lookup(th, all, args[0])
	if exc == nil && !ok {
		exc = m.fail(th, "NoSectionError", args[0])
	}
	if exc != nil {
		return value{}, exc
	}
	defaults, exc := get(th, self, "_defaults")
	if exc != nil {
		return value{}, exc
	}
	d := object.NewDict()
	if exc = d.Update(th, own); exc == nil {
		exc = d.Update(th, defaults)
	}
	if exc != nil {
		return value{}, exc
	}
	names, exc := object.Collect(th, d.Value())
	return object.ListOf(names...), exc
}

func (m *module) deleteItem(th *thread, self value, args []value) (value, *exception) {
	def, exc := isDefault(th, self, args[0], false)
	if exc != nil {
		return value{}, exc
	}
	if def {
		return value{}, object.ValueErrorf("Cannot remove the default section.")
	}
	v, exc := call(th, self, "has_section", args[0])
	there, exc := truthOf(th, v, exc)
	if exc != nil {
		return value{}, exc
	}
	if !there {
		return value{}, keyError(args[0])
	}
	_, exc = call(th, self, "remove_section", args[0])
	return object.None, exc
}

func (m *module) popItem(th *thread, self value, _ []value) (value, *exception) {
	names, exc := call(th, self, "sections")
	if exc != nil {
		return value{}, exc
	}
	list, exc := object.Collect(th, names)
	if exc != nil {
		return value{}, exc
	}
	if len(list) == 0 {
		return value{}, object.NewException(object.KeyErrorType)
	}
	v, exc := object.GetItem(th, self, list[0])
	if exc == nil {
		exc = object.DelItem(th, self, list[0])
	}
	return object.TupleOf(list[0], v), exc
}
