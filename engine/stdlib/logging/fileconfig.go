// This file implements logging.config.fileConfig, which sets up logging from a file in the format of configparser.

package logging

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

// fileSetup is one call of fileConfig.
type fileSetup struct {
	*run
	config  value // a parser that has read the file
	logging value // the namespace in which classes and arguments are expressions
}

// shared are the modules that such expressions may name beside what module logging has.
var shared = []string{"collections", "io", "os", "re", "string", "sys", "time", "traceback", "warnings", "weakref"}

func fileConfig(r *run, _ value, a []value) value {
	f := &fileSetup{run: r, logging: r.Method(r.Attr(r.Import("logging"), "__dict__"), "copy")}
	for _, name := range shared {
		r.Method(f.logging, "setdefault", str(name), r.Import(name))
	}
	f.config = f.read(a[0], or(a[1], object.None), or(a[3], object.None))
	formatters := f.formatters()
	if !r.OK() {
		return object.None
	}
	st := stateOf(r.Th)
	st.byName.Clear()
	r.Call(st.global("shutdown"))
	st.handlers.Clear()
	f.loggers(f.handlers(formatters), a[2].IsNull() || r.Truth(a[2]))
	return object.None
}

// read is a parser with what source has: a name of a file, a file, or a parser.
func (f *fileSetup) read(source, defaults, encoding value) value {
	parsers := f.Import("configparser")
	if isStr(source) {
		path := f.Import("os.path")
		if f.OK() && !f.Truth(f.Method(path, "exists", source)) {
			f.Raise(object.FileNotFoundErrorType, "%s doesn't exist", f.Str(source))
		} else if f.OK() && f.Equal(f.Method(path, "getsize", source), integer(0)) {
			f.Raise(object.RuntimeErrorType, "%s is an empty file", f.Str(source))
		}
	}
	if f.IsInstance(source, f.Attr(parsers, "RawConfigParser")) {
		return source
	}
	config := f.Call(f.Attr(parsers, "ConfigParser"), defaults)
	if readline := f.Find(source, "readline"); !readline.IsNull() {
		f.Method(config, "read_file", source)
	} else {
		if encoding.IsNone() {
			encoding = f.Method(f.Import("io"), "text_encoding", encoding)
		}
		f.CallNamed(f.Attr(config, "read"), []value{source, encoding}, "encoding")
	}
	if cause := f.Exc; cause != nil {
		again := begin(f.Th)
		if base := again.Attr(parsers, "ParsingError"); again.OK() && base.Type().Has(object.FlagType) && cause.Is(base.AsType()) {
			f.Exc = object.Errorf(object.RuntimeErrorType, "%s is invalid: %s", again.Str(source), again.Str(cause.Value()))
		}
	}
	return config
}

// names is the list of names that an option has, without the spaces around them.
func (f *fileSetup) names(section value, option string) []string {
	list := f.Str(f.Item(section, str(option)))
	if !f.OK() || list == "" {
		return nil
	}
	names := strings.Split(list, ",")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	return names
}

// section is a section of the file.
func (f *fileSetup) section(name string) value { return f.Item(f.config, str(name)) }

// option is an option of a section, or what is given instead.
func (f *fileSetup) option(section value, name string, otherwise value) value {
	return f.CallNamed(f.Attr(section, "get"), []value{str(name), otherwise}, "fallback")
}

// eval is what an expression has in module logging.
func (f *fileSetup) eval(text value) value { return f.Call(f.Builtin("eval"), text, f.logging) }

// dotted is the object that a dotted name stands for; modules are imported.
func (f *fileSetup) dotted(name string) value {
	parts := strings.Split(name, ".")
	used := parts[0]
	found := f.Call(f.Builtin("__import__"), str(used))
	for _, part := range parts[1:] {
		used += "." + part
		v := f.Find(found, part)
		if v.IsNull() && f.OK() {
			f.Call(f.Builtin("__import__"), str(used))
			v = f.Attr(found, part)
		}
		found = v
	}
	return found
}

func (f *fileSetup) formatters() map[string]value {
	made := map[string]value{}
	for _, name := range f.names(f.section("formatters"), "keys") {
		section := "formatter_" + name
		get := func(option string, otherwise value) value {
			return f.CallNamed(f.Attr(f.config, "get"), []value{str(section), str(option), object.True, otherwise}, "raw", "fallback")
		}
		args := []value{get("format", object.None), get("datefmt", object.None), get("style", str("%"))}
		defaults := get("defaults", object.None)
		if given(defaults) && f.OK() {
			defaults = f.eval(defaults)
		}
		class := stateOf(f.Th).formatter.Value()
		if named := f.Method(f.section(section), "get", str("class")); f.Truth(named) {
			class = f.dotted(f.Str(named))
		}
		if given(defaults) {
			made[name] = f.CallNamed(class, append(args, defaults), "defaults")
		} else {
			made[name] = f.Call(class, args...)
		}
		if !f.OK() {
			return nil
		}
	}
	return made
}

func (f *fileSetup) handlers(formatters map[string]value) map[string]value {
	made, targets := map[string]value{}, map[string]string{}
	names := f.names(f.section("handlers"), "keys")
	for _, name := range names {
		section := f.section("handler_" + name)
		class, formatter := f.Item(section, str("class")), f.Str(f.option(section, "formatter", str("")))
		make := f.eval(class)
		if f.Catch(object.NameErrorType) || f.Catch(object.AttributeErrorType) {
			make = f.dotted(f.Str(class))
		}
		args, kwargs := f.eval(f.option(section, "args", str("()"))), f.eval(f.option(section, "kwargs", str("{}")))
		h := f.spread(make, args, kwargs)
		f.Set(h, "name", str(name))
		if level := f.option(section, "level", object.None); given(level) && f.OK() {
			f.Method(h, "setLevel", level)
		}
		if formatter != "" && f.OK() {
			f.Method(h, "setFormatter", f.made(formatters, formatter))
		}
		if f.OK() && make.Type().Has(object.FlagType) && make.AsType().IsSubtype(stateOf(f.Th).memory) {
			if target := f.Str(f.option(section, "target", str(""))); target != "" {
				targets[name] = target
			}
		}
		if !f.OK() {
			return nil
		}
		made[name] = h
	}
	for _, name := range names {
		if target, ok := targets[name]; ok {
			f.Method(made[name], "setTarget", f.made(made, target))
		}
	}
	return made
}

// made is what has been made under a name; a name that is missing is a KeyError.
func (f *fileSetup) made(things map[string]value, name string) value {
	v, ok := things[name]
	if !ok {
		f.Fail(object.NewException(object.KeyErrorType, str(name)))
		return object.None
	}
	return v
}

// spread is make(*args, **kwargs).
func (f *fileSetup) spread(make, args, kwargs value) value {
	if !f.OK() {
		return object.None
	}
	list := f.Items(args)
	if cause := f.Exc; cause != nil && cause.Is(object.TypeErrorType) {
		f.Exc = nil
		f.Raise(object.TypeErrorType, "%s() argument after * must be an iterable, not %s", f.callee(make), args.Type().Name)
	}
	if f.OK() && f.Find(kwargs, "keys").IsNull() {
		f.Raise(object.TypeErrorType, "%s() argument after ** must be a mapping, not %s", f.callee(make), kwargs.Type().Name)
	}
	var names []string
	for _, key := range f.Items(kwargs) {
		names, list = append(names, text(key)), append(list, f.Item(kwargs, key))
	}
	return f.CallNamed(make, list, names...)
}

// callee is how messages about arguments name a class or function.
func (f *fileSetup) callee(make value) string {
	name := f.Str(f.Attr(make, "__qualname__"))
	if module := f.Str(f.Attr(make, "__module__")); module != "builtins" {
		return module + "." + name
	}
	return name
}

// loggers sets up the loggers of the file; those that it does not mention are disabled, or reset if their parent is mentioned.
func (f *fileSetup) loggers(handlers map[string]value, disable bool) {
	st, names := stateOf(f.Th), f.names(f.section("loggers"), "keys")
	root := slices.Index(names, "root")
	if root < 0 && f.OK() {
		f.Raise(object.ValueErrorType, "list.remove(x): x not in list")
	}
	if !f.OK() {
		return
	}
	names = slices.Delete(names, root, root+1)
	f.configure(st.global("root"), f.section("logger_root"), handlers)
	dict := f.Attr(f.Attr(st.global("root"), "manager"), "loggerDict")
	var existing, mentioned []string
	for _, name := range f.Items(dict) {
		existing = append(existing, f.Str(name))
	}
	slices.Sort(existing)
	for _, name := range names {
		section := f.section("logger_" + name)
		qualname := f.Str(f.Item(section, str("qualname")))
		propagate := f.CallNamed(f.Attr(section, "getint"), []value{str("propagate"), integer(1)}, "fallback")
		if !f.OK() {
			return
		}
		mentioned = append(mentioned, qualname)
		logger := f.Call(st.global("getLogger"), str(qualname))
		f.configure(logger, section, handlers, propagate)
	}
	for _, name := range existing {
		logger := f.Item(dict, str(name))
		if !f.OK() || slices.Contains(mentioned, name) || object.IsInstance(logger, st.placeHolder) {
			continue
		}
		if slices.ContainsFunc(mentioned, func(parent string) bool { return strings.HasPrefix(name, parent+".") }) {
			f.Method(logger, "setLevel", integer(notSet))
			f.Set(logger, "handlers", object.ListOf())
			f.Set(logger, "propagate", object.True)
		} else {
			f.Set(logger, "disabled", object.Bool(disable))
		}
	}
}

// configure gives a logger the level and the handlers of its section, and propagate if it is not the root logger.
func (f *fileSetup) configure(logger, section value, handlers map[string]value, propagate ...value) {
	if level := f.option(section, "level", object.None); given(level) && f.OK() {
		f.Method(logger, "setLevel", level)
	}
	for _, h := range f.Items(object.ListOf(f.Items(f.Attr(logger, "handlers"))...)) {
		f.Method(logger, "removeHandler", h)
	}
	for _, p := range propagate {
		f.Set(logger, "propagate", p)
		f.Set(logger, "disabled", integer(0))
	}
	for _, name := range f.names(section, "handlers") {
		if h := f.made(handlers, name); f.OK() {
			f.Method(logger, "addHandler", h)
		}
	}
}
