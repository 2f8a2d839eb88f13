// This file has the functions of module logging.

package logging

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

// rootFunction logs to the root logger, which is set up first if it has no handlers.
func rootFunction(name, doc string) object.Method {
	sig := "(msg, *args, **kwargs)"
	switch name {
	case "exception":
		sig = "(msg, *args, exc_info=True, **kwargs)"
	case "log":
		sig = "(level, msg, *args, **kwargs)"
	}
	return object.Method{Name: name, Sig: sig, Doc: doc, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		r, st := begin(th), stateOf(th)
		if name == "exception" {
			args, kw = withException(args, kw)
		}
		if name == "warn" {
			r.Fail(object.Warn(th, object.DeprecationWarningType, "The 'warn' function is deprecated, use 'warning' instead"))
		}
		root := st.global("root")
		if handlers := r.Attr(root, "handlers"); r.OK() && r.Len(handlers) == 0 {
			r.Call(st.global("basicConfig"))
		}
		method := map[string]string{"exception": "error", "warn": "warning", "fatal": "critical"}[name]
		if method == "" {
			method = name
		}
		f := r.Attr(root, method)
		if !r.OK() {
			return value{}, r.Exc
		}
		return object.Call(th, f, args, kw)
	}}
}

var functions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		def("getLogger", "(name=None)", "The logger with a name, the root logger without one.", func(r *run, _ value, a []value) value {
			st := stateOf(r.Th)
			root := st.global("root")
			name := or(a[0], object.None)
			if !r.Truth(name) || is(name, "root") {
				return root
			}
			return r.Method(r.Attr(st.logger.Value(), "manager"), "getLogger", name)
		}),
		rootFunction("debug", "Log msg % args at level DEBUG to the root logger."),
		rootFunction("info", "Log msg % args at level INFO to the root logger."),
		rootFunction("warning", "Log msg % args at level WARNING to the root logger."),
		rootFunction("warn", "Deprecated: use warning()."),
		rootFunction("error", "Log msg % args at level ERROR to the root logger."),
		rootFunction("exception", "Log msg % args at level ERROR to the root logger, with the exception that is handled."),
		rootFunction("critical", "Log msg % args at level CRITICAL to the root logger."),
		rootFunction("fatal", "The same as critical()."),
		rootFunction("log", "Log msg % args at a level to the root logger."),
		def("disable", "(level=50)", "Log nothing of a level and below, whatever loggers say.", func(r *run, _ value, a []value) value {
			r.Set(r.Attr(stateOf(r.Th).global("root"), "manager"), "disable", or(a[0], integer(critical)))
			return object.None
		}),
		def("getLevelName", "(level)", "The name of a level, or the level of a name.", func(r *run, _ value, a []value) value { return levelName(r, a[0]) }),
		def("addLevelName", "(level, levelName)", "Give a level a name.", func(r *run, _ value, a []value) value {
			st := stateOf(r.Th)
			r.SetItem(st.levelNames.Value(), a[0], a[1])
			r.SetItem(st.nameLevels.Value(), a[1], a[0])
			return object.None
		}),
		def("getLevelNamesMapping", "()", "A dict of the levels by name.", func(r *run, _ value, _ []value) value { return stateOf(r.Th).nameLevels.Copy().Value() }),
		def("_checkLevel", "(level)", "", func(r *run, _ value, a []value) value { return checkLevel(r, a[0]) }),
		def("getHandlerByName", "(name)", "The handler with a name, None if there is none.", func(r *run, _ value, a []value) value {
			return r.Method(stateOf(r.Th).byName.Value(), "get", a[0])
		}),
		def("getHandlerNames", "()", "The names of all handlers that have one.", func(r *run, _ value, _ []value) value {
			return object.NewFrozenSetOf(r.Items(stateOf(r.Th).byName.Value()))
		}),
		def("getLoggerClass", "()", "The class of new loggers.", func(r *run, _ value, _ []value) value { return stateOf(r.Th).loggerClass }),
		def("setLoggerClass", "(klass)", "Set the class of new loggers, a subclass of Logger.", func(r *run, _ value, a []value) value {
			if checkLoggerClass(r, a[0]); r.OK() {
				stateOf(r.Th).loggerClass = a[0]
			}
			return object.None
		}),
		def("getLogRecordFactory", "()", "What makes records.", func(r *run, _ value, _ []value) value { return stateOf(r.Th).factory }),
		def("setLogRecordFactory", "(factory)", "Set what makes records: it takes the arguments of LogRecord.", func(r *run, _ value, a []value) value {
			stateOf(r.Th).factory = a[0]
			return object.None
		}),
		def("makeLogRecord", "(dict)", "A record with the attributes in a dict, which came from elsewhere.", func(r *run, _ value, a []value) value {
			none := object.None
			record := r.Call(stateOf(r.Th).factory, none, none, str(""), integer(0), str(""), object.TupleOf(), none, none)
			r.Method(r.Attr(record, "__dict__"), "update", a[0])
			return record
		}),
		def("currentframe", "()", "The frame of the caller.", func(r *run, _ value, _ []value) value { return r.Call(r.From("sys", "_getframe")) }),
		{Name: "basicConfig", Sig: "(**kwargs)", Doc: "Set up the root logger, unless it has handlers.\n\nfilename and filemode, or stream, or handlers say where records go; format, datefmt\nand style how they look; level which are logged. force removes old handlers first,\nencoding and errors are those of the file.", FK: basicConfig},
		def("captureWarnings", "(capture)", "Log the warnings of module warnings to the logger py.warnings, or stop it.", captureWarnings),
		def("_showwarning", "(message, category, filename, lineno, file=None, line=None)", "", showWarning),
		def("shutdown", "(handlerList=None)", "Flush and close all handlers. This happens at the end of the program.", func(r *run, _ value, a []value) value {
			refs := or(a[0], object.None)
			if refs.IsNone() {
				refs = stateOf(r.Th).handlers.Value()
			}
			for _, h := range slices.Backward(liveHandlers(r, r.Items(refs))) {
				quiet, release := begin(r.Th), begin(r.Th)
				quiet.Method(h, "acquire")
				if v := quiet.Find(h, "flushOnClose"); v.IsNull() || quiet.Truth(v) {
					quiet.Method(h, "flush")
				}
				quiet.Method(h, "close")
				exc := quiet.Exc
				if exc != nil && (exc.Is(object.OSErrorType) || exc.Is(object.ValueErrorType)) {
					exc = nil
				}
				if release.Method(h, "release"); release.Exc != nil {
					exc = release.Exc
				}
				if exc != nil && r.Truth(stateOf(r.Th).global("raiseExceptions")) {
					r.Fail(exc)
				}
			}
			return object.None
		}),
	}
}}

// basicConfig is the function of that name.
func basicConfig(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	if n := len(args) - len(kw); n > 0 {
		return value{}, object.TypeErrorf("basicConfig() takes 0 positional arguments but %d %s given", n, map[bool]string{true: "was", false: "were"}[n == 1])
	}
	r, st := begin(th), stateOf(th)
	opts := map[string]value{}
	var order []string
	for i, name := range kw {
		opts[name.String()] = args[i]
		order = append(order, name.String())
	}
	take := func(name string, otherwise value) value {
		v, ok := opts[name]
		delete(opts, name)
		if !ok {
			return otherwise
		}
		return v
	}
	none := object.None
	force, encoding, errors := take("force", object.False), take("encoding", none), take("errors", str("backslashreplace"))
	root := st.global("root")
	if r.Truth(force) {
		for _, h := range r.Items(object.ListOf(r.Items(r.Attr(root, "handlers"))...)) {
			r.Method(root, "removeHandler", h)
			r.Method(h, "close")
		}
	}
	if r.Len(r.Attr(root, "handlers")) > 0 {
		return r.Done(none)
	}
	handlers, hasHandlers := opts["handlers"]
	_, hasStream := opts["stream"]
	_, hasFile := opts["filename"]
	switch {
	case (!hasHandlers || handlers.IsNone()) && hasStream && hasFile:
		r.Raise(object.ValueErrorType, "'stream' and 'filename' should not be specified together")
	case hasHandlers && !handlers.IsNone() && (hasStream || hasFile):
		r.Raise(object.ValueErrorType, "'stream' or 'filename' should not be specified together with 'handlers'")
	}
	delete(opts, "handlers")
	list := defaultHandlers(r, st, handlers, take, encoding, errors)
	datefmt, style := take("datefmt", none), take("style", str("%"))
	styles := st.global("_STYLES")
	if !r.Contains(styles, style) {
		r.Raise(object.ValueErrorType, "Style must be one of: %s", joined(r, styles, ","))
	}
	format := take("format", value{})
	if format.IsNull() && r.OK() {
		format = r.Item(r.Item(styles, style), integer(1))
	}
	formatter := r.Call(st.formatter.Value(), format, datefmt, style)
	for _, h := range list {
		if !given(r.Attr(h, "formatter")) {
			r.Method(h, "setFormatter", formatter)
		}
		r.Method(root, "addHandler", h)
	}
	if level := take("level", none); given(level) {
		r.Method(root, "setLevel", level)
	}
	if len(opts) > 0 && r.OK() {
		var left []string
		for _, name := range order {
			if _, ok := opts[name]; ok {
				left = append(left, name)
			}
		}
		r.Raise(object.ValueErrorType, "Unrecognised argument(s): %s", strings.Join(left, ", "))
	}
	return r.Done(none)
}

// defaultHandlers are the handlers that basicConfig was given, or one for its file or stream.
func defaultHandlers(r *run, st *state, handlers value, take func(string, value) value, encoding, errors value) []value {
	if given(handlers) {
		return r.Items(handlers)
	}
	none := object.None
	filename, mode := take("filename", none), take("filemode", str("a"))
	if !r.Truth(filename) {
		return []value{r.Call(st.stream.Value(), take("stream", none))}
	}
	if strings.Contains(text(mode), "b") {
		errors = none
	} else if !given(encoding) {
		encoding = none
	}
	return []value{r.CallNamed(st.file.Value(), []value{filename, mode, encoding, errors}, "encoding", "errors")}
}

// captureWarnings replaces warnings.showwarning, or puts it back.
func captureWarnings(r *run, _ value, a []value) value {
	st, warnings := stateOf(r.Th), r.Import("warnings")
	if r.Truth(a[0]) {
		if st.showWarning.IsNull() {
			st.showWarning = r.Attr(warnings, "showwarning")
			r.Set(warnings, "showwarning", st.global("_showwarning"))
		}
	} else if !st.showWarning.IsNull() {
		r.Set(warnings, "showwarning", st.showWarning)
		st.showWarning = value{}
	}
	return object.None
}

// showWarning logs a warning.
func showWarning(r *run, _ value, a []value) value {
	st, none := stateOf(r.Th), object.None
	if file := or(a[4], none); given(file) {
		if !st.showWarning.IsNull() {
			r.Call(st.showWarning, a[0], a[1], a[2], a[3], file, or(a[5], none))
		}
		return none
	}
	s := r.Call(r.From("warnings", "formatwarning"), a[0], a[1], a[2], a[3], or(a[5], none))
	logger := r.Call(st.global("getLogger"), str("py.warnings"))
	if r.OK() && r.Len(r.Attr(logger, "handlers")) == 0 {
		r.Method(logger, "addHandler", r.Call(st.global("NullHandler")))
	}
	r.Method(logger, "warning", str(r.Str(s)))
	return none
}
