// This file has DictConfigurator, which does the work of logging.config.dictConfig.

package logging

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

func dictConfiguratorSpec(base *class) object.ClassSpec {
	m := func(name, sig, doc string, f body) object.Method { return def("DictConfigurator."+name, sig, doc, f) }
	return object.ClassSpec{Name: "DictConfigurator", Bases: []*class{base}, Doc: "Sets up logging from a dict.", Methods: []object.Method{
		m("configure", "($self)", "Do what the configuration says.", func(r *run, self value, _ []value) value {
			configure(r, self)
			return object.None
		}),
		m("configure_formatter", "($self, config)", "Make a formatter.", configureFormatter),
		m("configure_filter", "($self, config)", "Make a filter.", func(r *run, self value, a []value) value {
			if r.Contains(a[0], str("()")) {
				return r.Method(self, "configure_custom", a[0])
			}
			return r.Call(stateOf(r.Th).filter.Value(), convert(r, self, r.Method(a[0], "get", str("name"), str("")), 0))
		}),
		m("add_filters", "($self, filterer, filters)", "Add filters by name.", func(r *run, self value, a []value) value {
			for _, f := range r.Items(a[1]) {
				wrapped(r, "Unable to add filter "+r.Repr(f), func() {
					f = convert(r, self, f, 0)
					if call := r.Find(f, "filter"); f.Type().Call == nil && (call.IsNull() || call.Type().Call == nil) {
						f = section(r, self, "filters", f)
					}
					r.Method(a[0], "addFilter", f)
				})
			}
			return object.None
		}),
		m("configure_handler", "($self, config)", "Make a handler.", configureHandler),
		m("add_handlers", "($self, logger, handlers)", "Add handlers by name.", func(r *run, self value, a []value) value {
			for _, h := range r.Items(a[1]) {
				wrapped(r, "Unable to add handler "+r.Repr(h), func() { r.Method(a[0], "addHandler", section(r, self, "handlers", h)) })
			}
			return object.None
		}),
		m("common_logger_config", "($self, logger, config, incremental=False)", "Set what all loggers have.", func(r *run, self value, a []value) value {
			logger, config := a[0], a[1]
			if level := option(r, self, config, "level"); given(level) {
				r.Method(logger, "setLevel", checkLevel(r, level))
			}
			if !a[2].IsNull() && r.Truth(a[2]) {
				return object.None
			}
			for _, h := range r.Items(object.ListOf(r.Items(r.Attr(logger, "handlers"))...)) {
				r.Method(logger, "removeHandler", h)
			}
			if handlers := option(r, self, config, "handlers"); r.Truth(handlers) {
				r.Method(self, "add_handlers", logger, handlers)
			}
			if filters := option(r, self, config, "filters"); r.Truth(filters) {
				r.Method(self, "add_filters", logger, filters)
			}
			return object.None
		}),
		m("configure_logger", "($self, name, config, incremental=False)", "Set up a logger.", func(r *run, self value, a []value) value {
			logger := r.Call(stateOf(r.Th).global("getLogger"), a[0])
			r.Method(self, "common_logger_config", logger, a[1], or(a[2], object.False))
			r.Set(logger, "disabled", object.False)
			if propagate := option(r, self, a[1], "propagate"); given(propagate) {
				r.Set(logger, "propagate", propagate)
			}
			return object.None
		}),
		m("configure_root", "($self, config, incremental=False)", "Set up the root logger.", func(r *run, self value, a []value) value {
			return r.Method(self, "common_logger_config", stateOf(r.Th).global("root"), a[0], or(a[1], object.False))
		}),
	}}
}

// option is an entry of a part of the configuration, converted; None if there is none.
func option(r *run, self, config value, name string) value {
	return convert(r, self, r.Method(config, "get", str(name)), 0)
}

// section is what the configuration has under a name.
func section(r *run, self value, part string, name value) value {
	return r.Item(parts(r, self, r.Attr(self, "config"), part), name)
}

// parts are the dicts of a section of the configuration, which can be a reference to another part of it, as each of the dicts can.
func parts(r *run, self, config value, name string) value {
	v := r.Method(config, "get", str(name))
	if isStr(v) {
		v = copied(r, convert(r, self, v, 0), 0)
		r.SetItem(config, str(name), v)
	}
	if !given(v) {
		return object.NewDict().Value()
	}
	for _, key := range r.Items(v) {
		if part := r.Item(v, key); isStr(part) {
			r.SetItem(v, key, copied(r, convert(r, self, part, 0), 0))
		}
	}
	return v
}

// wrapped does f, whose exceptions become a ValueError with them as the cause.
func wrapped(r *run, message string, f func()) {
	if !r.OK() {
		return
	}
	f()
	if cause := r.Exc; cause != nil && cause.Is(object.ExceptionType) {
		r.Exc = object.ValueErrorf("%s", message)
		r.Exc.Cause = cause.Value()
	}
}

func configure(r *run, self value) {
	config := r.Attr(self, "config")
	if !r.Contains(config, str("version")) {
		r.Raise(object.ValueErrorType, "dictionary doesn't specify a version")
	}
	if version := r.Item(config, str("version")); r.OK() && !r.Equal(version, integer(1)) {
		r.Raise(object.ValueErrorType, "Unsupported version: %s", r.Str(version))
	}
	if r.Truth(r.Method(config, "get", str("incremental"), object.False)) {
		configureLevels(r, self, config)
		return
	}
	st := stateOf(r.Th)
	if r.OK() {
		st.byName.Clear()
		r.Call(st.global("shutdown"))
		st.handlers.Clear()
	}
	for _, part := range []struct{ name, singular string }{{"formatters", "formatter"}, {"filters", "filter"}} {
		made := parts(r, self, config, part.name)
		for _, name := range r.Items(made) {
			wrapped(r, "Unable to configure "+part.singular+" "+r.Repr(name), func() {
				r.SetItem(made, name, r.Method(self, "configure_"+part.singular, convert(r, self, r.Item(made, name), 0)))
			})
		}
	}
	configureHandlers(r, self, config)
	configureLoggers(r, self, config)
	if root := option(r, self, config, "root"); given(root) && r.Truth(root) {
		wrapped(r, "Unable to configure root logger", func() { r.Method(self, "configure_root", root) })
	}
}

// configureLevels changes the levels of handlers and loggers that there are.
func configureLevels(r *run, self, config value) {
	st := stateOf(r.Th)
	handlers := parts(r, self, config, "handlers")
	for _, name := range r.Items(handlers) {
		h := r.Method(st.byName.Value(), "get", name)
		if r.OK() && h.IsNone() {
			r.Raise(object.ValueErrorType, "No handler found with name %s", r.Repr(name))
		}
		wrapped(r, "Unable to configure handler "+r.Repr(name), func() {
			if level := option(r, self, r.Item(handlers, name), "level"); r.Truth(level) {
				r.Method(h, "setLevel", checkLevel(r, level))
			}
		})
	}
	loggers := parts(r, self, config, "loggers")
	for _, name := range r.Items(loggers) {
		wrapped(r, "Unable to configure logger "+r.Repr(name), func() { r.Method(self, "configure_logger", name, r.Item(loggers, name), object.True) })
	}
	if root := option(r, self, config, "root"); given(root) && r.Truth(root) {
		wrapped(r, "Unable to configure root logger", func() { r.Method(self, "configure_root", root, object.True) })
	}
}

// configureHandlers makes the handlers in the order of their names; those that wait for others come last.
func configureHandlers(r *run, self, config value) {
	handlers := parts(r, self, config, "handlers")
	names := r.Items(handlers)
	if r.OK() {
		r.Fail(object.SortValues(r.Th, names, value{}, false))
	}
	var deferred []value
	for i := 0; i < len(names)+len(deferred) && r.OK(); i++ {
		again := i >= len(names)
		var name value
		if again {
			name = deferred[i-len(names)]
		} else {
			name = names[i]
		}
		wrapped(r, "Unable to configure handler "+r.Repr(name), func() {
			h := r.Method(self, "configure_handler", r.Item(handlers, name))
			r.Set(h, "name", name)
			r.SetItem(handlers, name, h)
		})
		if !again && waits(r) {
			r.Exc = nil
			deferred = append(deferred, name)
		}
	}
}

// waits reports that a handler could not be made because its target is not there yet.
func waits(r *run) bool {
	exc := r.Exc
	for n := 0; exc != nil && n < 4; n++ {
		if strings.Contains(begin(r.Th).Str(exc.Value()), " not configured yet") {
			return true
		}
		if !given(exc.Cause) || !object.IsException(exc.Cause) {
			return false
		}
		exc = object.Cast[object.Exception](exc.Cause)
	}
	return false
}

// configureLoggers sets up the loggers, and disables those that are not mentioned.
func configureLoggers(r *run, self, config value) {
	st := stateOf(r.Th)
	disable := r.Truth(r.Method(config, "get", str("disable_existing_loggers"), object.True))
	dict := r.Attr(r.Attr(st.global("root"), "manager"), "loggerDict")
	var existing, children []string
	for _, name := range r.Items(dict) {
		existing = append(existing, r.Str(name))
	}
	slices.Sort(existing)
	loggers := parts(r, self, config, "loggers")
	mentioned := map[string]bool{}
	for _, name := range r.Items(loggers) {
		s := r.Str(name)
		mentioned[s] = true
		for _, other := range existing {
			if strings.HasPrefix(other, s+".") {
				children = append(children, other)
			}
		}
		wrapped(r, "Unable to configure logger "+r.Repr(name), func() { r.Method(self, "configure_logger", name, r.Item(loggers, name)) })
	}
	for _, name := range existing {
		if mentioned[name] || !r.OK() {
			continue
		}
		logger := r.Item(dict, str(name))
		if object.IsInstance(logger, st.placeHolder) {
			continue
		}
		if slices.Contains(children, name) {
			r.Method(logger, "setLevel", integer(notSet))
			r.Set(logger, "handlers", object.ListOf())
			r.Set(logger, "propagate", object.True)
		} else {
			r.Set(logger, "disabled", object.Bool(disable))
		}
	}
}

func configureFormatter(r *run, self value, a []value) value {
	config := a[0]
	if r.Contains(config, str("()")) {
		v := r.Method(self, "configure_custom", config)
		if exc := r.Exc; exc != nil && exc.Is(object.TypeErrorType) && strings.Contains(begin(r.Th).Str(exc.Value()), "'format'") {
			r.Exc = nil
			renamed := object.NewDict()
			r.Fail(renamed.Update(r.Th, config))
			if format, ok := renamed.GetName("format"); ok {
				renamed.DelStr(object.Intern("format"))
				renamed.SetName("fmt", format)
			}
			v = r.Method(self, "configure_custom", renamed.Value())
		}
		return v
	}
	c := stateOf(r.Th).formatter.Value()
	if name := option(r, self, config, "class"); r.Truth(name) {
		c = factory(r, self, name)
		if exc := r.Exc; exc != nil && given(exc.Cause) && object.IsException(exc.Cause) {
			r.Exc = object.Cast[object.Exception](exc.Cause)
		}
	}
	args := []value{option(r, self, config, "format"), option(r, self, config, "datefmt"), convert(r, self, r.Method(config, "get", str("style"), str("%")), 0)}
	if r.Contains(config, str("validate")) {
		args = append(args, option(r, self, config, "validate"))
	}
	if defaults := option(r, self, config, "defaults"); given(defaults) {
		return r.CallNamed(c, append(args, defaults), "defaults")
	}
	return r.Call(c, args...)
}

// configureHandler is DictConfigurator.configure_handler.
func configureHandler(r *run, self value, a []value) value {
	st, config := stateOf(r.Th), object.NewDict()
	r.Fail(config.Update(r.Th, a[0]))
	take := func(name string) value {
		return convert(r, self, or(takeOption(config, name), object.None), 0)
	}
	formatter := take("formatter")
	if r.Truth(formatter) {
		name := formatter
		wrapped(r, "Unable to set formatter "+r.Repr(name), func() { formatter = section(r, self, "formatters", name) })
	}
	level, filters := take("level"), take("filters")
	var make, queue, listener value
	if v := take("()"); given(v) {
		make = factory(r, self, v)
	} else {
		if _, ok := config.GetName("class"); !ok && r.OK() {
			r.Fail(object.AttributeErrorf("'NoneType' object has no attribute 'split'"))
		}
		make = factory(r, self, take("class"))
		queue, listener = prepareHandler(r, st, self, make, config)
	}
	names, values := keywordsOf(r, self, config.Value())
	if !queue.IsNull() {
		values = append([]value{queue}, values...)
	}
	h := r.CallNamed(make, values, names...)
	if exc := r.Exc; exc != nil && exc.Is(object.TypeErrorType) && strings.Contains(begin(r.Th).Str(exc.Value()), "'stream'") {
		if i := slices.Index(names, "stream"); i >= 0 {
			// Older handlers call the parameter so.
			r.Exc, names[i] = nil, "strm"
			h = r.CallNamed(make, values, names...)
		}
	}
	if !listener.IsNull() {
		r.Set(h, "listener", listener)
	}
	if r.Truth(formatter) {
		r.Method(h, "setFormatter", formatter)
	}
	if given(level) {
		r.Method(h, "setLevel", checkLevel(r, level))
	}
	if r.Truth(filters) {
		r.Method(self, "add_filters", h, filters)
	}
	setProperties(r, self, config.Value(), h)
	return h
}

// prepareHandler replaces names of other handlers and levels in the arguments of a MemoryHandler or QueueHandler. The latter gets its queue and its listener here, null for others.
func prepareHandler(r *run, st *state, self, make value, config *object.Dict) (queue, listener value) {
	if !r.OK() || !make.Type().Has(object.FlagType) {
		return value{}, value{}
	}
	handler := func(name value, what string) value {
		h := section(r, self, "handlers", name)
		if r.OK() && !object.IsInstance(h, st.handler) {
			r.Raise(object.TypeErrorType, "%s not configured yet", what)
		}
		return h
	}
	switch t := make.AsType(); {
	case t.IsSubtype(st.memory):
		if level, ok := config.GetName("flushLevel"); ok {
			config.SetName("flushLevel", checkLevel(r, level))
		}
		if target, ok := config.GetName("target"); ok {
			wrapped(r, "Unable to set target handler "+r.Repr(target), func() { config.SetName("target", handler(target, "target")) })
		}
	case t.IsSubtype(st.queue):
		queue = queueOf(r, self, config)
		maker := listenerOf(r, st, self, config)
		args := []value{queue}
		names := takeOption(config, "handlers")
		for _, name := range r.Items(or(names, object.ListOf())) {
			shown := r.Repr(name)
			wrapped(r, "Unable to set required handler "+shown, func() { args = append(args, handler(name, "Required handler "+shown+" is")) })
		}
		respect := or(takeOption(config, "respect_handler_level"), object.False)
		return queue, r.CallNamed(maker, append(args, respect), "respect_handler_level")
	}
	return value{}, value{}
}

// takeOption takes an option out of the configuration of a handler, null if it has none.
func takeOption(config *object.Dict, name string) value {
	v, ok := config.GetName(name)
	if !ok {
		return value{}
	}
	config.DelStr(object.Intern(name))
	return v
}

func callable(v value) bool { return !v.IsNull() && v.Type().Call != nil }

// queueOf is the queue that the configuration of a QueueHandler names, makes or has.
func queueOf(r *run, self value, config *object.Dict) value {
	spec := takeOption(config, "queue")
	if spec.IsNull() {
		return r.Call(r.From("queue", "Queue"))
	}
	wrong := func() { r.Raise(object.TypeErrorType, "Invalid queue specifier %s", r.Repr(spec)) }
	switch {
	case isStr(spec):
		make := factory(r, self, spec)
		if r.OK() && !callable(make) {
			wrong()
		}
		return r.Call(make)
	case spec.Type().Has(object.FlagDict):
		if !r.Contains(spec, str("()")) {
			wrong()
		}
		return r.Method(self, "configure_custom", spec)
	}
	if !callable(r.Find(spec, "put_nowait")) || !callable(r.Find(spec, "get")) {
		wrong()
	}
	return spec
}

// listenerOf is what makes the listener of a QueueHandler.
func listenerOf(r *run, st *state, self value, config *object.Dict) value {
	spec := takeOption(config, "listener")
	if spec.IsNull() {
		return st.listener.Value()
	}
	make, ok := spec, false
	switch {
	case isStr(spec):
		make = factory(r, self, spec)
		ok = callable(make) && (!make.Type().Has(object.FlagType) || make.AsType().IsSubtype(st.listener))
	case spec.Type().Has(object.FlagDict):
		if ok = r.Contains(spec, str("()")); ok {
			make = r.Method(self, "configure_custom", spec)
		}
	case spec.Type().Has(object.FlagType):
		ok = spec.AsType().IsSubtype(st.listener)
	}
	if !ok {
		r.Raise(object.TypeErrorType, "Invalid listener specifier %s", r.Repr(spec))
	}
	return make
}
