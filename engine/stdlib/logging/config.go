// This file makes module logging.config, and has what resolves names in configurations.

package logging

import (
	"regexp"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// NewConfig makes module logging.config.
func NewConfig(th *thread) (*object.Module, *exception) {
	m := native.Module("logging.config", "Sets up module logging from a dict.", configFunctions.Get())
	r, st := begin(th), stateOf(th)
	r.Import("logging.handlers")
	if !r.OK() {
		return nil, r.Exc
	}
	mk := &maker{r, "logging.config", m.Dict}
	spec := baseConfiguratorSpec()
	for _, p := range []struct {
		name string
		re   *regexp.Regexp
	}{{"CONVERT_PATTERN", prefixed.Get()}, {"WORD_PATTERN", wordPart.Get()}, {"DOT_PATTERN", dotPart.Get()}, {"INDEX_PATTERN", indexPart.Get()}, {"DIGIT_PATTERN", digitsOnly.Get()}} {
		spec.Attrs = append(spec.Attrs, object.ClassAttr{Name: p.name, V: r.Method(r.Import("re"), "compile", str(p.re.String()))})
	}
	base := mk.class(spec)
	makeConverting(mk)
	st.configurator = mk.class(dictConfiguratorSpec(base))
	m.Dict.SetName("dictConfigClass", st.configurator.Value())
	m.Dict.SetName("DEFAULT_LOGGING_CONFIG_PORT", integer(9030))
	m.Dict.SetName("RESET_ERROR", integer(104))
	m.Dict.SetName("IDENTIFIER", r.Method(r.Import("re"), "compile", str("^[a-z_][a-z0-9_]*$"), r.From("re", "IGNORECASE")))
	st.configNS = m.Dict
	return m, r.Exc
}

var configFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		def("dictConfig", "(config)", "Set up logging from a dict.\n\nversion is 1; formatters, filters, handlers and loggers are dicts of dicts by name, root\ndescribes the root logger. incremental only changes levels; disable_existing_loggers\ndisables loggers that are not mentioned.", func(r *run, _ value, a []value) value {
			c, _ := stateOf(r.Th).configNS.GetName("dictConfigClass")
			r.Method(r.Call(c, a[0]), "configure")
			return object.None
		}),
		def("fileConfig", "(fname, defaults=None, disable_existing_loggers=True, encoding=None)", "Set up logging from a file in the format of configparser: its name, the file, or a parser\nthat has read it. defaults are the parser's; disable_existing_loggers disables loggers\nthat are not mentioned.", fileConfig),
		def("listen", "(port=9030, verify=None)", "Listen for configurations at a port; not implemented.", func(r *run, _ value, _ []value) value {
			r.Raise(object.NotImplementedErrorType, "logging.config.listen() is not implemented")
			return object.None
		}),
		def("stopListening", "()", "Stop listening; nothing listens.", func(*run, value, []value) value { return object.None }),
		def("valid_ident", "(s)", "True if s is an identifier, else ValueError.", func(r *run, _ value, a []value) value {
			checkIdentifier(r, a[0])
			return object.True
		}),
	}
}}

var (
	identifier = native.Pattern{Text: `(?i)^[a-z_][a-z0-9_]*$`}
	prefixed   = native.Pattern{Text: `^(?P<prefix>[a-z]+)://(?P<suffix>.*)$`}
	wordPart   = native.Pattern{Text: `^\s*(\w+)\s*`}
	dotPart    = native.Pattern{Text: `^\.\s*(\w+)\s*`}
	indexPart  = native.Pattern{Text: `^\[([^\[\]]*)\]\s*`}
	digitsOnly = native.Pattern{Text: `^\d+$`}
)

func baseConfiguratorSpec() object.ClassSpec {
	return object.ClassSpec{Name: "BaseConfigurator", Doc: "Converts values of configurations: ext:// names of modules, cfg:// parts of the configuration, classes and factories.",
		Attrs: []object.ClassAttr{{Name: "value_converters", V: converters()}},
		Methods: []object.Method{
			def("BaseConfigurator.__init__", "($self, config)", "", func(r *run, self value, a []value) value {
				r.Set(self, "config", copied(r, a[0], 0))
				return object.None
			}),
			{Name: "importer", Kind: object.StaticMethod, Sig: "(name, globals=None, locals=None, fromlist=(), level=0)", Doc: "Import a module.", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
				r := begin(th)
				f := r.Builtin("__import__")
				if !r.OK() {
					return value{}, r.Exc
				}
				return object.Call(th, f, args, kw)
			}},
			def("BaseConfigurator.resolve", "($self, s)", "The object that a dotted name stands for.", func(r *run, self value, a []value) value { return resolve(r, self, a[0]) }),
			def("BaseConfigurator.ext_convert", "($self, value)", "Resolve ext://.", func(r *run, self value, a []value) value { return r.Method(self, "resolve", a[0]) }),
			def("BaseConfigurator.cfg_convert", "($self, value)", "Resolve cfg://.", func(r *run, self value, a []value) value { return cfgConvert(r, self, text(a[0])) }),
			def("BaseConfigurator.convert", "($self, value)", "A value with the names in it resolved.", func(r *run, self value, a []value) value { return convert(r, self, a[0], 0) }),
			def("BaseConfigurator.configure_custom", "($self, config)", "An object made by the factory under the key ().", func(r *run, self value, a []value) value { return configureCustom(r, self, a[0]) }),
			def("BaseConfigurator.as_tuple", "($self, value)", "A list as a tuple, anything else as it is.", func(r *run, _ value, a []value) value {
				if a[0].Type().Has(object.FlagList) {
					return object.TupleOf(r.Items(a[0])...)
				}
				return a[0]
			}),
		}}
}

func converters() value {
	d := object.NewDict()
	d.SetName("ext", str("ext_convert"))
	d.SetName("cfg", str("cfg_convert"))
	return d.Value()
}

// maxDepth bounds how deep configurations are nested.
const maxDepth = 200

func tooDeep(r *run, depth int) bool {
	if depth > maxDepth {
		r.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
	}
	return depth > maxDepth || !r.OK()
}

// copied is a configuration with its dicts and lists copied, so that what is made can be put into them.
func copied(r *run, v value, depth int) value {
	if tooDeep(r, depth) {
		return object.None
	}
	switch {
	case v.Type() == object.ListType:
		items := r.Items(v)
		for i := range items {
			items[i] = copied(r, items[i], depth+1)
		}
		return object.NewList(items).Value()
	case v.Type().Has(object.FlagDict):
		d := object.NewDict()
		for _, key := range r.Items(v) {
			r.SetItem(d.Value(), key, copied(r, r.Item(v, key), depth+1))
		}
		return d.Value()
	}
	return v
}

// convert resolves strings with a prefix, in dicts, lists and tuples too.
func convert(r *run, self, v value, depth int) value {
	if tooDeep(r, depth) {
		return object.None
	}
	switch t := v.Type(); {
	case t == object.ListType || t == object.TupleType:
		items := r.Items(v)
		for i := range items {
			items[i] = convert(r, self, items[i], depth+1)
		}
		if t == object.ListType {
			return object.NewList(items).Value()
		}
		return object.TupleOf(items...)
	case t == object.DictType:
		d := object.NewDict()
		for _, key := range r.Items(v) {
			r.SetItem(d.Value(), key, convert(r, self, r.Item(v, key), depth+1))
		}
		return d.Value()
	case isStr(v):
		m := prefixed.Get().FindStringSubmatch(text(v))
		if m == nil {
			return v
		}
		if method := r.Method(r.Attr(self, "value_converters"), "get", str(m[1])); given(method) && r.OK() {
			return r.Method(self, text(method), str(m[2]))
		}
	}
	return v
}

// resolve is the object that a dotted name stands for: modules are imported as need be.
func resolve(r *run, self, s value) value {
	parts := strings.Split(r.Str(s), ".")
	used := parts[0]
	importer := r.Attr(self, "importer")
	found := r.Call(importer, str(used))
	for _, part := range parts[1:] {
		used += "." + part
		v := r.Find(found, part)
		if v.IsNull() && r.OK() {
			r.Call(importer, str(used))
			v = r.Attr(found, part)
		}
		found = v
	}
	if cause := r.Exc; cause != nil && cause.Is(object.ImportErrorType) {
		r.Exc = object.ValueErrorf("Cannot resolve %s: %s", begin(r.Th).Repr(s), begin(r.Th).Str(cause.Value()))
		r.Exc.Cause = cause.Value()
	}
	return found
}

// cfgConvert is the part of the configuration that a path such as handlers.email[0] leads to.
func cfgConvert(r *run, self value, path string) value {
	m := wordPart.Get().FindStringSubmatch(path)
	if m == nil {
		r.Raise(object.ValueErrorType, "Unable to convert %s", r.Repr(str(path)))
		return object.None
	}
	rest := path[len(m[0]):]
	v := r.Item(r.Attr(self, "config"), str(m[1]))
	for rest != "" && r.OK() {
		if m = dotPart.Get().FindStringSubmatch(rest); m != nil {
			v = r.Item(v, str(m[1]))
		} else if m = indexPart.Get().FindStringSubmatch(rest); m != nil {
			key := str(m[1])
			if digitsOnly.Get().MatchString(m[1]) {
				n := r.Call(object.IntType.Value(), key)
				x := r.Item(v, n)
				if r.Catch(object.TypeErrorType) {
					x = r.Item(v, key)
				}
				v = x
			} else {
				v = r.Item(v, key)
			}
		} else {
			r.Raise(object.ValueErrorType, "Unable to convert %s at %s", r.Repr(str(path)), r.Repr(str(rest)))
			break
		}
		rest = rest[len(m[0]):]
	}
	return convert(r, self, v, 0)
}

func checkIdentifier(r *run, key value) {
	switch {
	case !r.OK():
	case !isStr(key):
		r.Raise(object.TypeErrorType, "expected string or bytes-like object, got '%s'", key.Type().MessageName())
	case !identifier.Get().MatchString(text(key)):
		r.Raise(object.ValueErrorType, "Not a valid Python identifier: %s", r.Repr(key))
	}
}

// keywordsOf is the entries of config, converted, that are arguments of what it makes.
func keywordsOf(r *run, self, config value) ([]string, []value) {
	var names []string
	var values []value
	for _, key := range r.Items(config) {
		if is(key, "()") || is(key, ".") {
			continue
		}
		checkIdentifier(r, key)
		names, values = append(names, text(key)), append(values, convert(r, self, r.Item(config, key), 0))
	}
	return names, values
}

// factory is what makes an object: a callable, or the name of one.
func factory(r *run, self, f value) value {
	f = convert(r, self, f, 0)
	if r.OK() && f.Type().Call == nil {
		return r.Method(self, "resolve", f)
	}
	return f
}

func setProperties(r *run, self, config, v value) {
	props := r.Method(config, "get", str("."))
	if !r.OK() || !r.Truth(props) {
		return
	}
	for _, key := range r.Items(props) {
		r.Set(v, text(key), convert(r, self, r.Item(props, key), 0))
	}
}

func configureCustom(r *run, self, config value) value {
	names, values := keywordsOf(r, self, config)
	v := r.CallNamed(factory(r, self, r.Item(config, str("()"))), values, names...)
	setProperties(r, self, config, v)
	return v
}
