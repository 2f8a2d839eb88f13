// This file has LogRecord.

package logging

import (
	"path"
	"strings"
	"time"

	"dappco.re/go/py/engine/object"
)

const recordSig = "($self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs)"

var recordParams = object.ParseParams("LogRecord.__init__", "(name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None)")

func recordSpec() object.ClassSpec {
	return object.ClassSpec{Name: "LogRecord", Doc: "One event that is logged.\n\nIts attributes are what formats may show: name, levelname, levelno, pathname, lineno,\nfuncName, msg and args, created and so on. Loggers make records.", Methods: []object.Method{
		{Name: "__init__", Sig: recordSig, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			a, exc := bindOpen(recordParams, args, kw)
			if exc != nil {
				return value{}, exc
			}
			r := begin(th)
			initRecord(r, self, a)
			return r.Done(object.None)
		}},
		def("LogRecord.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			part := func(name string) string { return r.Str(r.Attr(self, name)) }
			return str("<LogRecord: " + part("name") + ", " + part("levelno") + ", " + part("pathname") + ", " + part("lineno") + ", \"" + part("msg") + "\">")
		}),
		def("LogRecord.getMessage", "($self)", "The message: msg with args filled in.", func(r *run, self value, _ []value) value {
			msg := r.Str(r.Attr(self, "msg"))
			args := r.Attr(self, "args")
			if !r.Truth(args) {
				return str(msg)
			}
			return r.Keep(object.Binary(r.Th, object.Mod, str(msg), args))
		}),
	}}
}

// isMapping reports that v is a mapping; most arguments are of built-in types, which are known.
func isMapping(r *run, v value) bool {
	switch t := v.Type(); {
	case t.Has(object.FlagDict):
		return true
	case !t.IsHeap() && t != object.MappingProxyType:
		return false
	}
	return r.IsInstance(v, r.From("collections.abc", "Mapping"))
}

// nanoseconds is the time now, by time.time_ns if a script has put its own there.
func nanoseconds(r *run) int64 {
	if f := r.From("time", "time_ns"); r.OK() && f.Type() != object.NativeType {
		n, _ := object.IntValue(r.Call(f))
		return n
	}
	return time.Now().UnixNano()
}

// initRecord sets the attributes of a record.
func initRecord(r *run, self value, a []value) {
	st := stateOf(r.Th)
	nanos := nanoseconds(r)
	args := a[5]
	if args.Type() == object.TupleType && len(args.AsTuple().Items) == 1 {
		// A single mapping is for %(name)s in the message.
		if only := args.AsTuple().Items[0]; isMapping(r, only) && r.Truth(only) {
			args = only
		}
	}
	pathname := a[2]
	file, module := pathname, str("Unknown module")
	if isStr(pathname) {
		base := path.Base(strings.ReplaceAll(text(pathname), "\\", "/"))
		if text(pathname) == "" {
			base = ""
		}
		file = str(base)
		if dot := strings.LastIndexByte(base, '.'); dot > 0 {
			base = base[:dot]
		}
		module = str(base)
	}
	seconds, msecs := float64(nanos)/1e9, float64(nanos/1e6%1000)
	if msecs == 999 && int64(seconds) != nanos/1e9 {
		msecs = 0 // the float was rounded up to the next second
	}
	for _, s := range []struct {
		name string
		v    value
	}{{"name", a[0]}, {"msg", a[4]}, {"args", args}, {"levelname", levelName(r, a[1])}, {"levelno", a[1]}, {"pathname", pathname}, {"filename", file}, {"module", module},
		{"exc_info", a[6]}, {"exc_text", object.None}, {"stack_info", or(a[8], object.None)}, {"lineno", a[3]}, {"funcName", or(a[7], object.None)}, {"created", object.Float(seconds)},
		{"msecs", object.Float(msecs)}, {"relativeCreated", object.Float(float64(nanos-st.start.UnixNano()) / 1e6)}} {
		r.Set(self, s.name, s.v)
	}
	setOrigin(r, st, self)
}

// setOrigin notes thread, process and task.
func setOrigin(r *run, st *state, self value) {
	none := object.None
	thread, name := none, none
	if r.Truth(st.global("logThreads")) {
		thread, name = integer(1), str("MainThread")
		if m, ok := r.Th.Interp.Modules.GetName("threading"); ok && m.Type() == object.ModuleType {
			quiet := begin(r.Th)
			id, current := quiet.Method(m, "get_ident"), quiet.Attr(quiet.Method(m, "current_thread"), "name")
			if quiet.OK() {
				thread, name = id, current
			}
		}
	}
	r.Set(self, "thread", thread)
	r.Set(self, "threadName", name)
	processName := none
	if r.Truth(st.global("logMultiprocessing")) {
		processName = str("MainProcess")
	}
	r.Set(self, "processName", processName)
	process := none
	if r.Truth(st.global("logProcesses")) {
		if st.process.IsNull() {
			quiet := begin(r.Th)
			st.process = quiet.Call(quiet.From("os", "getpid"))
		}
		process = st.process
	}
	r.Set(self, "process", process)
	r.Set(self, "taskName", none)
	if m, ok := r.Th.Interp.Modules.GetName("asyncio"); ok && r.Truth(st.global("logAsyncioTasks")) {
		quiet := begin(r.Th)
		if task := quiet.Method(quiet.Method(m, "current_task"), "get_name"); quiet.OK() {
			r.Set(self, "taskName", task)
		}
	}
}
