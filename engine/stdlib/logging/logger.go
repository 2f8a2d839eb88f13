// This file has the class Logger.

package logging

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

var (
	nameDisabled  = object.Name{Text: "disabled"}
	nameLevel     = object.Name{Text: "level"}
	nameParent    = object.Name{Text: "parent"}
	nameManager   = object.Name{Text: "manager"}
	nameDisable   = object.Name{Text: "disable"}
	nameLog       = object.Name{Text: "_log"}
	nameEnabled   = object.Name{Text: "isEnabledFor"}
	nameHandlers  = object.Name{Text: "handlers"}
	namePropagate = object.Name{Text: "propagate"}
	nameLevelNo   = object.Name{Text: "levelno"}
	nameHandle    = object.Name{Text: "handle"}
	nameCache     = object.Name{Text: "_cache"}
)

// ofLogger tells isEnabledFor of Logger itself from that of a subclass.
const ofLogger = "logging.Logger"

// maxAncestors bounds how far up loggers are followed: parents that scripts set may go round.
const maxAncestors = 1 << 16

// effectiveLevel is the level of a logger, or of the first ancestor that has one.
func effectiveLevel(th *thread, self value) (value, *exception) {
	for n := 0; n < maxAncestors && given(self); n++ {
		level, exc := object.GetAttr(th, self, nameLevel.Str())
		if exc != nil {
			return value{}, exc
		}
		if yes, exc := object.Truth(th, level); exc != nil || yes {
			return level, exc
		}
		if self, exc = object.GetAttr(th, self, nameParent.Str()); exc != nil {
			return value{}, exc
		}
	}
	return integer(notSet), nil
}

// isEnabled is whether a logger logs a level. The answer is kept until a level is set.
func isEnabled(th *thread, self, level value) (bool, *exception) {
	off, exc := object.GetAttr(th, self, nameDisabled.Str())
	if exc != nil {
		return false, exc
	}
	if yes, exc := object.Truth(th, off); exc != nil || yes {
		return false, exc
	}
	cache, ok, exc := object.FindAttr(th, self, nameCache.Str())
	if exc != nil || !ok || cache.Type() != object.DictType || !level.Type().Has(object.FlagInt) {
		if exc != nil {
			return false, exc
		}
		return findEnabled(th, self, level)
	}
	if v, ok, exc := cache.AsDict().Get(th, level); exc != nil || ok {
		return v.Is(object.True), exc
	}
	yes, exc := findEnabled(th, self, level)
	if exc == nil {
		exc = cache.AsDict().Set(th, level, object.Bool(yes))
	}
	return yes, exc
}

// clearCaches forgets the answers of all loggers of a manager.
func clearCaches(r *run, manager value) {
	loggers := r.Items(r.Method(r.Attr(manager, "loggerDict"), "values"))
	for _, logger := range append(loggers, r.Attr(manager, "root")) {
		if cache := r.Find(logger, "_cache"); !cache.IsNull() && cache.Type() == object.DictType {
			cache.AsDict().Clear()
		}
	}
}

// findEnabled is isEnabled without answers that are kept.
func findEnabled(th *thread, self, level value) (bool, *exception) {
	manager, exc := object.GetAttr(th, self, nameManager.Str())
	if exc != nil {
		return false, exc
	}
	disable, exc := object.GetAttr(th, manager, nameDisable.Str())
	if exc != nil {
		return false, exc
	}
	if below, exc := object.CompareBool(th, disable, level, object.GE); exc != nil || below {
		return false, exc
	}
	own, exc := effectiveLevel(th, self)
	if exc != nil {
		return false, exc
	}
	return object.CompareBool(th, level, own, object.GE)
}

// enabled is self.isEnabledFor(level), which a subclass may define.
func enabled(th *thread, self, level value) (bool, *exception) {
	if f := self.Type().Lookup(nameEnabled.Str()); !f.IsNull() && f.Type() == object.MethodDescrType && object.Cast[object.MethodDescr](f).Method.Of == ofLogger {
		return isEnabled(th, self, level)
	}
	v, exc := object.CallMethod(th, self, nameEnabled.Str(), level)
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, v)
}

// logWith is self._log(level, msg, args, **kwargs), if the level is logged.
func logWith(th *thread, self, level value, args []value, kw []*object.Str) (value, *exception) {
	if yes, exc := enabled(th, self, level); exc != nil || !yes {
		return object.None, exc
	}
	f, exc := object.GetAttr(th, self, nameLog.Str())
	if exc != nil {
		return value{}, exc
	}
	npos := len(args) - len(kw)
	all := append([]value{level, args[0], object.TupleOf(args[1:npos]...)}, args[npos:]...)
	return object.Call(th, f, all, kw)
}

// levelMethod is a method that logs at a level.
func levelMethod(name string, level int, doc string) object.Method {
	return object.Method{Name: name, Sig: "($self, msg, *args, **kwargs)", Doc: doc, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
		args, kw, exc := withMessage("Logger."+name, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return logWith(th, self, integer(level), args, kw)
	}}
}

// withMessage makes a message given by keyword the first argument.
func withMessage(name string, args []value, kw []*object.Str) ([]value, []*object.Str, *exception) {
	if len(args) > len(kw) {
		return args, kw, nil
	}
	for i, k := range kw {
		if k.String() == "msg" {
			rest := append(append([]value{args[i]}, args[:i]...), args[i+1:]...)
			return rest, append(append([]*object.Str(nil), kw[:i]...), kw[i+1:]...), nil
		}
	}
	return nil, nil, object.TypeErrorf("%s() missing 1 required positional argument: 'msg'", name)
}

// withException adds exc_info=True, unless exc_info is given.
func withException(args []value, kw []*object.Str) ([]value, []*object.Str) {
	for _, k := range kw {
		if k.String() == "exc_info" {
			return args, kw
		}
	}
	return append(append([]value(nil), args...), object.True), append(append([]*object.Str(nil), kw...), object.Intern("exc_info"))
}

func loggerSpec(st *state) object.ClassSpec {
	methods := append(otherLevels(), []object.Method{
		def("Logger.__init__", "($self, name, level=0)", "", func(r *run, self value, a []value) value {
			initLogger(r, self, a[0], or(a[1], integer(notSet)))
			return object.None
		}),
		def("Logger.setLevel", "($self, level)", "Set the level: records below it are not logged.", func(r *run, self value, a []value) value {
			r.Set(self, "level", checkLevel(r, a[0]))
			if manager := r.Find(self, "manager"); !manager.IsNull() {
				clearCaches(r, manager)
			}
			return object.None
		}),
		levelMethod("debug", debug, "Log msg % args at level DEBUG.\n\nexc_info adds an exception, stack_info the stack, extra attributes of the record."),
		levelMethod("info", info, "Log msg % args at level INFO."),
		levelMethod("warning", warning, "Log msg % args at level WARNING."),
		levelMethod("error", errorLvl, "Log msg % args at level ERROR."),
		levelMethod("critical", critical, "Log msg % args at level CRITICAL."),
		levelMethod("fatal", critical, "The same as critical()."),
		def("Logger.findCaller", "($self, stack_info=False, stacklevel=1)", "Where the caller is: file, line, function, and the stack if it is asked for.", func(r *run, _ value, a []value) value {
			level := 1
			if !a[1].IsNull() {
				level = intOf(r, a[1])
			}
			return caller(r, level, !a[0].IsNull() && r.Truth(a[0]))
		}),
		def("Logger.makeRecord", "($self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None)", "Make a record; a subclass may make another one.", func(r *run, _ value, a []value) value {
			return makeRecord(r, st, a)
		}),
		def("Logger._log", "($self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1)", "", logRecord),
		def("Logger.handle", "($self, record)", "Hand a record to the handlers, if the logger is not disabled and its filters let it pass.", func(r *run, self value, a []value) value {
			record := a[0]
			if r.Truth(r.Attr(self, "disabled")) {
				return object.None
			}
			v := r.Method(self, "filter", record)
			if !r.Truth(v) {
				return object.None
			}
			if object.IsInstance(v, st.record) {
				record = v
			}
			r.Method(self, "callHandlers", record)
			return object.None
		}),
		def("Logger.callHandlers", "($self, record)", "Hand a record to the handlers of the logger and its ancestors.", callHandlers),
	}...)
	return object.ClassSpec{Name: "Logger", Bases: []*class{st.filterer}, Methods: append(methods, loggerTreeMethods(st)...),
		Doc: "What a part of a program logs with.\n\nLoggers are made by getLogger(), never directly. One without a level has that of its\nnearest ancestor; records go to the handlers of all ancestors, unless propagate is false."}
}

// otherLevels are the methods that log besides those of the levels.
func otherLevels() []object.Method {
	return []object.Method{
		{Name: "warn", Sig: "($self, msg, *args, **kwargs)", Doc: "Deprecated: use warning().", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			if exc := object.Warn(th, object.DeprecationWarningType, "The 'warn' method is deprecated, use 'warning' instead"); exc != nil {
				return value{}, exc
			}
			args, kw, exc := withMessage("Logger.warn", args, kw)
			if exc != nil {
				return value{}, exc
			}
			return logWith(th, self, integer(warning), args, kw)
		}},
		{Name: "exception", Sig: "($self, msg, *args, exc_info=True, **kwargs)", Doc: "Log msg % args at level ERROR, with the exception that is handled.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			args, kw, exc := withMessage("Logger.exception", args, kw)
			if exc != nil {
				return value{}, exc
			}
			args, kw = withException(args, kw)
			f, exc := object.GetAttrName(th, self, "error")
			if exc != nil {
				return value{}, exc
			}
			return object.Call(th, f, args, kw)
		}},
		{Name: "log", Sig: "($self, level, msg, *args, **kwargs)", Doc: "Log msg % args at a level.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			if len(args)-len(kw) < 2 {
				return value{}, object.TypeErrorf("Logger.log() missing %d required positional argument%s", 2-(len(args)-len(kw)), "s: 'level' and 'msg'")
			}
			if !args[0].Type().Has(object.FlagInt) {
				r := begin(th)
				if r.Truth(stateOf(th).global("raiseExceptions")) {
					return value{}, object.TypeErrorf("level must be an integer")
				}
				return object.None, nil
			}
			return logWith(th, self, args[0], args[1:], kw)
		}},
	}
}

func initLogger(r *run, self, name, level value) {
	r.Set(self, "filters", object.ListOf())
	r.Set(self, "name", name)
	r.Set(self, "level", checkLevel(r, level))
	r.Set(self, "parent", object.None)
	r.Set(self, "propagate", object.True)
	r.Set(self, "handlers", object.ListOf())
	r.Set(self, "disabled", object.False)
	r.Set(self, "_cache", object.NewDict().Value())
}

// caller is (file, line, function, stack) of the frame that is level frames up.
func caller(r *run, level int, stack bool) value {
	f := vm.CurrentFrame(r.Th, 0)
	if f == nil {
		return object.TupleOf(str("(unknown file)"), integer(0), str("(unknown function)"), object.None)
	}
	for ; level > 1 && f.Back() != nil; level-- {
		f = f.Back()
	}
	frame := f.Value()
	shown := object.None
	if stack {
		var s string
		for _, line := range r.Items(r.Method(r.Import("traceback"), "format_stack", frame)) {
			s += r.Str(line)
		}
		for len(s) > 0 && s[len(s)-1] == '\n' {
			s = s[:len(s)-1]
		}
		shown = str("Stack (most recent call last):\n" + s)
	}
	code := r.Attr(frame, "f_code")
	return object.TupleOf(r.Attr(code, "co_filename"), r.Attr(frame, "f_lineno"), r.Attr(code, "co_name"), shown)
}

func makeRecord(r *run, st *state, a []value) value {
	none := object.None
	record := r.Call(st.factory, a[0], a[1], a[2], a[3], a[4], a[5], a[6], or(a[7], none), or(a[9], none))
	extra := or(a[8], none)
	if !given(extra) {
		return record
	}
	vars := r.Attr(record, "__dict__")
	for _, key := range r.Items(extra) {
		if is(key, "message") || is(key, "asctime") || r.Contains(vars, key) {
			if r.OK() {
				r.Fail(object.NewException(object.KeyErrorType, str("Attempt to overwrite "+r.Repr(key)+" in LogRecord")))
			}
			return none
		}
		v := r.Item(extra, key)
		if isStr(key) {
			r.Set(record, text(key), v)
		}
	}
	return record
}

// logRecord is Logger._log: it makes a record and hands it over.
func logRecord(r *run, self value, a []value) value {
	none := object.None
	info, stack, level := or(a[3], none), or(a[5], object.False), or(a[6], integer(1))
	where := r.Items(r.Method(self, "findCaller", stack, level))
	if !r.OK() || len(where) != 4 {
		return none
	}
	switch {
	case !r.Truth(info):
	case object.IsException(info):
		info = object.TupleOf(info.Type().Value(), info, r.Attr(info, "__traceback__"))
	case info.Type() != object.TupleType:
		info = r.Call(r.From("sys", "exc_info"))
	}
	record := r.Method(self, "makeRecord", r.Attr(self, "name"), a[0], where[0], where[1], a[1], a[2], info, where[2], or(a[4], none), where[3])
	r.Method(self, "handle", record)
	return none
}

func callHandlers(r *run, self value, a []value) value {
	st, record := stateOf(r.Th), a[0]
	level := r.Keep(object.GetAttr(r.Th, record, nameLevelNo.Str()))
	found := 0
	for n, c := 0, self; n < maxAncestors && r.OK() && given(c); n++ {
		for _, h := range r.Items(r.Keep(object.GetAttr(r.Th, c, nameHandlers.Str()))) {
			found++
			if own := r.Keep(object.GetAttr(r.Th, h, nameLevel.Str())); r.OK() && r.AtLeast(level, own) {
				r.Keep(object.CallMethod(r.Th, h, nameHandle.Str(), record))
			}
		}
		if !r.OK() || !r.Truth(r.Keep(object.GetAttr(r.Th, c, namePropagate.Str()))) {
			break
		}
		c = r.Keep(object.GetAttr(r.Th, c, nameParent.Str()))
	}
	if found > 0 || !r.OK() {
		return object.None
	}
	if last := st.global("lastResort"); given(last) {
		if r.AtLeast(level, r.Attr(last, "level")) {
			r.Method(last, "handle", record)
		}
		return object.None
	}
	manager := r.Attr(self, "manager")
	if r.Truth(st.global("raiseExceptions")) && !r.Truth(r.Attr(manager, "emittedNoHandlerWarning")) {
		r.Method(r.From("sys", "stderr"), "write", str("No handlers could be found for logger \""+r.Str(r.Attr(self, "name"))+"\"\n"))
		r.Set(manager, "emittedNoHandlerWarning", object.True)
	}
	return object.None
}

// handling runs f as if exc were being handled.
func handling(th *thread, exc *exception, f func()) {
	outer := th.Handled
	th.Handled = &object.HandledState{Exc: exc, Prev: outer}
	defer func() { th.Handled = outer }()
	f()
}
