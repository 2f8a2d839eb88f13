// Package logging implements module logging, with its submodules handlers and config: loggers in a tree, handlers that write records,
// formatters that lay them out.
package logging

import (
	"time"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	run       = native.Run
)

// The levels.
const (
	notSet   = 0
	debug    = 10
	info     = 20
	warning  = 30
	errorLvl = 40
	critical = 50
)

type stateKey struct{}

// state is the logging of one interpreter.
type state struct {
	ns                                                *object.Dict // of the module
	start                                             time.Time
	record, filterer, filter, formatter, buffering    *class
	percent, brace, dollar                            *class
	handler, stream, file, stderrHandler              *class
	logger, rootLogger, adapter, manager, placeHolder *class
	handlers                                          *object.List // weak references to them, in the order of their making: _handlerList
	byName                                            *object.Dict
	factory, loggerClass                              value
	levelNames, nameLevels                            *object.Dict
	showWarning                                       value // warnings.showwarning before captureWarnings, null if warnings are not captured
	memory, queue, listener, configurator, socket     *class
	configNS                                          *object.Dict // of logging.config
	process                                           value
}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any {
		return &state{start: time.Now(), byName: object.NewDict(), handlers: object.NewList(nil), levelNames: object.NewDict(), nameLevels: object.NewDict()}
	}).(*state)
}

// body is what a method does with its arguments in the order of its signature, null where absent.
type body = func(r *run, self value, a []value) value

func def(name, sig, doc string, f body) object.Method {
	return native.Python(name, sig, doc, func(th *thread, self value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, self, a))
	})
}

// or is v, or otherwise if v is absent.
func or(v, otherwise value) value {
	if v.IsNull() {
		return otherwise
	}
	return v
}

func isStr(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

func text(v value) string {
	if isStr(v) {
		return v.AsStr().String()
	}
	return ""
}

func str(s string) value { return object.StrOf(s) }

func integer(n int) value { return object.Int64(int64(n)) }

// given reports that v is there and not None.
func given(v value) bool { return !v.IsNull() && !v.IsNone() }

// global is a name of the module, which scripts may change.
func (st *state) global(name string) value {
	v, ok := st.ns.GetName(name)
	if !ok {
		return object.None
	}
	return v
}

// maker makes classes of a module and puts them into its namespace.
type maker struct {
	r      *run
	module string
	ns     *object.Dict
}

func (m *maker) class(spec object.ClassSpec) *class {
	if !m.r.OK() {
		return object.ObjectType
	}
	spec.Module = m.module
	t, exc := object.NewClass(m.r.Th, spec)
	if exc != nil {
		m.r.Fail(exc)
		return object.ObjectType
	}
	m.ns.SetName(spec.Name, t.Value())
	return t
}

// New makes module logging.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("logging", "Logging: records of what a program does, sent to files, streams and elsewhere.\n\ngetLogger(name) is the logger of a part of the program; names with dots form a tree.\nLoggers send records of their level and above to their handlers and those of their\nparents. basicConfig() sets up the simplest output.", functions.Get())
	r, st := native.Begin(th), stateOf(th)
	st.ns = m.Dict
	mk := &maker{r, "logging", m.Dict}
	st.record = mk.class(recordSpec())
	st.percent, st.brace, st.dollar = makeStyles(mk)
	st.formatter = mk.class(formatterSpec(r))
	st.buffering = mk.class(bufferingSpec())
	st.filter = mk.class(filterSpec())
	st.filterer = mk.class(filtererSpec())
	makeHandlers(st, mk)
	st.placeHolder = mk.class(placeHolderSpec())
	st.manager = mk.class(managerSpec())
	st.logger = mk.class(loggerSpec(st))
	st.rootLogger = mk.class(rootSpec(st))
	st.adapter = mk.class(adapterSpec())
	st.factory, st.loggerClass = st.record.Value(), st.logger.Value()
	for _, l := range []struct {
		level int
		name  string
	}{{critical, "CRITICAL"}, {errorLvl, "ERROR"}, {warning, "WARNING"}, {info, "INFO"}, {debug, "DEBUG"}, {notSet, "NOTSET"}} {
		r.SetItem(st.levelNames.Value(), integer(l.level), str(l.name))
		m.Dict.SetName(l.name, integer(l.level))
	}
	for _, l := range []struct {
		name  string
		level int
	}{{"CRITICAL", critical}, {"FATAL", critical}, {"ERROR", errorLvl}, {"WARN", warning}, {"WARNING", warning}, {"INFO", info}, {"DEBUG", debug}, {"NOTSET", notSet}} {
		st.nameLevels.SetName(l.name, integer(l.level))
	}
	for name, v := range map[string]value{"FATAL": integer(critical), "WARN": integer(warning), "raiseExceptions": object.True, "logThreads": object.True, "logMultiprocessing": object.True,
		"logProcesses": object.True, "logAsyncioTasks": object.True, "BASIC_FORMAT": str(basicFormat), "_levelToName": st.levelNames.Value(), "_nameToLevel": st.nameLevels.Value(),
		"_handlers": st.byName.Value(), "_handlerList": st.handlers.Value(), "_lock": r.Call(r.From("_thread", "RLock")),
		"__version__": str("0.5.1.2"), "__author__": str("CorePy"), "__status__": str("production"),
		"_srcfile": str("logging"), "_warnings_showwarning": object.None} {
		m.Dict.SetName(name, v)
	}
	styles := object.NewDict()
	for _, s := range []struct {
		name, format string
		t            *class
	}{{"%", basicFormat, st.percent}, {"{", "{levelname}:{name}:{message}", st.brace}, {"$", "${levelname}:${name}:${message}", st.dollar}} {
		styles.SetName(s.name, object.TupleOf(s.t.Value(), str(s.format)))
	}
	m.Dict.SetName("_STYLES", styles.Value())
	m.Dict.SetName("_defaultFormatter", r.Call(st.formatter.Value()))
	completeTree(r, st)
	m.Dict.SetName("__all__", native.Strings("BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter", "Handler", "INFO", "LogRecord", "Logger",
		"LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal",
		"getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord", "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort",
		"raiseExceptions", "getLevelNamesMapping", "getHandlerByName", "getHandlerNames"))
	return m, r.Exc
}

const basicFormat = "%(levelname)s:%(name)s:%(message)s"

// completeTree makes the root logger, the handler of last resort, and what happens at the end of the program.
func completeTree(r *run, st *state) {
	last := r.Call(st.stderrHandler.Value(), integer(warning))
	st.ns.SetName("_defaultLastResort", last)
	st.ns.SetName("lastResort", last)
	root := r.Call(st.rootLogger.Value(), integer(warning))
	st.ns.SetName("root", root)
	r.Set(st.logger.Value(), "root", root)
	r.Set(st.logger.Value(), "manager", r.Call(st.manager.Value(), root))
	// The first handlers are of the module, not of the program: they are not among those that shutdown ends.
	if shutdown, ok := st.ns.GetName("shutdown"); ok {
		r.Method(r.Import("atexit"), "register", shutdown)
	}
}

// checkLevel is a level given as a number or a name.
func checkLevel(r *run, level value) value {
	switch {
	case !r.OK():
		return object.None
	case level.Type().Has(object.FlagInt):
		return level
	case isStr(level):
		if v, ok := stateOf(r.Th).nameLevels.GetStr(level.AsStr()); ok {
			return v
		}
		r.Raise(object.ValueErrorType, "Unknown level: %s", r.Repr(level))
	default:
		r.Raise(object.TypeErrorType, "Level not an integer or a valid string: %s", r.Repr(level))
	}
	return object.None
}

// levelName is how a level is shown.
func levelName(r *run, level value) value {
	st := stateOf(r.Th)
	if _, exc := object.Hash(r.Th, level); exc == nil {
		if v, ok, _ := st.levelNames.Get(r.Th, level); ok {
			return v
		}
		if v, ok, _ := st.nameLevels.Get(r.Th, level); ok {
			return v
		}
	}
	return str("Level " + r.Str(level))
}

func intOf(r *run, v value) int {
	if !r.OK() {
		return 0
	}
	n, exc := object.ToSsize(r.Th, v)
	r.Fail(exc)
	return n
}
