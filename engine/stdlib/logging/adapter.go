// This file has LoggerAdapter, which adds the same information to all records.

package logging

import (
	"dappco.re/go/py/engine/object"
)

func adapterSpec() object.ClassSpec {
	forward := func(name, sig, doc string) object.Method {
		return def("LoggerAdapter."+name, sig, doc, func(r *run, self value, a []value) value { return r.Method(r.Attr(self, "logger"), name, a...) })
	}
	level := func(name string, level int, doc string, withExc bool) object.Method {
		sig := "($self, msg, *args, **kwargs)"
		if withExc {
			sig = "($self, msg, *args, exc_info=True, **kwargs)"
		}
		return object.Method{Name: name, Sig: sig, Doc: doc, FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			args, kw, exc := withMessage("LoggerAdapter."+name, args, kw)
			if exc != nil {
				return value{}, exc
			}
			if withExc {
				args, kw = withException(args, kw)
			}
			f, exc := object.GetAttrName(th, self, "log")
			if exc != nil {
				return value{}, exc
			}
			return object.Call(th, f, append([]value{integer(level)}, args...), kw)
		}}
	}
	property := func(name string) object.GetSet {
		return object.GetSet{Name: name, Get: func(th *thread, self value) (value, *exception) {
			r := begin(th)
			return r.Done(r.Attr(r.Attr(self, "logger"), name))
		}, Set: func(th *thread, self, v value) *exception {
			r := begin(th)
			r.Set(r.Attr(self, "logger"), name, v)
			return r.Exc
		}}
	}
	return object.ClassSpec{Name: "LoggerAdapter", Doc: "Logs to a logger with the mapping extra added to every record.\n\nA subclass may define process(msg, kwargs) to change messages. merge_extra keeps the\nextra of single calls too.",
		GetSets: []object.GetSet{property("manager"), {Name: "name", Get: property("name").Get}},
		Methods: []object.Method{
			object.ClassGetItem(),
			def("LoggerAdapter.__init__", "($self, logger, extra=None, merge_extra=False)", "", func(r *run, self value, a []value) value {
				r.Set(self, "logger", a[0])
				r.Set(self, "extra", or(a[1], object.None))
				r.Set(self, "merge_extra", or(a[2], object.False))
				return object.None
			}),
			def("LoggerAdapter.process", "($self, msg, kwargs)", "The message and keywords to log with.", func(r *run, self value, a []value) value {
				extra := r.Attr(self, "extra")
				if own := r.Method(a[1], "get", str("extra")); r.Truth(r.Attr(self, "merge_extra")) && given(own) {
					merged := object.NewDict()
					if given(extra) {
						r.Fail(merged.Update(r.Th, extra))
					}
					r.Fail(merged.Update(r.Th, own))
					extra = merged.Value()
				}
				r.SetItem(a[1], str("extra"), extra)
				return object.TupleOf(a[0], a[1])
			}),
			level("debug", debug, "Log at level DEBUG.", false), level("info", info, "Log at level INFO.", false), level("warning", warning, "Log at level WARNING.", false),
			level("error", errorLvl, "Log at level ERROR.", false), level("critical", critical, "Log at level CRITICAL.", false),
			level("exception", errorLvl, "Log at level ERROR, with the exception that is handled.", true), level("warn", warning, "Deprecated: use warning().", false),
			{Name: "log", Sig: "($self, level, msg, *args, **kwargs)", Doc: "Log at a level.", FK: adapterLog},
			forward("isEnabledFor", "($self, level)", "Whether the logger logs a level."),
			forward("setLevel", "($self, level)", "Set the level of the logger."),
			forward("getEffectiveLevel", "($self)", "The effective level of the logger."),
			forward("hasHandlers", "($self)", "Whether the logger has handlers."),
			{Name: "_log", Sig: "($self, level, msg, args, **kwargs)", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
				r := begin(th)
				f := r.Attr(r.Attr(self, "logger"), "_log")
				if !r.OK() {
					return value{}, r.Exc
				}
				return object.Call(th, f, args, kw)
			}},
			def("LoggerAdapter.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
				logger := r.Attr(self, "logger")
				level := levelName(r, r.Method(logger, "getEffectiveLevel"))
				return str("<" + self.Type().Name + " " + r.Str(r.Attr(logger, "name")) + " (" + r.Str(level) + ")>")
			}),
		}}
}

func adapterLog(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	r := begin(th)
	npos := len(args) - len(kw)
	if npos < 2 {
		return value{}, object.TypeErrorf("LoggerAdapter.log() missing required positional arguments: 'level' and 'msg'")
	}
	if !r.Truth(r.Method(self, "isEnabledFor", args[0])) {
		return r.Done(object.None)
	}
	pair := r.Items(r.Method(self, "process", args[1], object.Keywords(args, kw).Value()))
	if !r.OK() {
		return value{}, r.Exc
	}
	if len(pair) != 2 || !pair[1].Type().Has(object.FlagDict) {
		return value{}, object.TypeErrorf("cannot unpack what process() returned")
	}
	all, names := append([]value{args[0], pair[0]}, args[2:npos]...), []*object.Str(nil)
	for _, key := range r.Items(pair[1]) {
		if isStr(key) {
			names, all = append(names, object.Intern(text(key))), append(all, r.Item(pair[1], key))
		}
	}
	f := r.Attr(r.Attr(self, "logger"), "log")
	if !r.OK() {
		return value{}, r.Exc
	}
	return object.Call(th, f, all, names)
}
