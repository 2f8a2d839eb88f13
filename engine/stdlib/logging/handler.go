// This file has the handlers of module logging: Handler itself, and those that write to streams and files.

package logging

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

func begin(th *thread) *run { return native.Begin(th) }

// bindOpen binds arguments; further keywords are dropped.
func bindOpen(p *object.Params, args []value, kw []*object.Str) ([]value, *exception) {
	a, _, _, exc := native.BindPython(p, 1, true, args, kw)
	return a, exc
}

func makeHandlers(st *state, mk *maker) {
	st.handler = mk.class(handlerSpec(st))
	null := func(*run, value, []value) value { return object.None }
	mk.class(object.ClassSpec{Name: "NullHandler", Bases: []*class{st.handler}, Doc: "A handler that does nothing.\n\nLibraries add one to their top logger.", Methods: []object.Method{
		def("NullHandler.handle", "($self, record)", "Do nothing.", null),
		def("NullHandler.emit", "($self, record)", "Do nothing.", null),
		def("NullHandler.createLock", "($self)", "A handler that does nothing needs no lock.", func(r *run, self value, _ []value) value {
			r.Set(self, "lock", object.None)
			return object.None
		}),
	}})
	st.stream = mk.class(streamSpec(st))
	st.file = mk.class(fileSpec(st))
	st.stderrHandler = mk.class(object.ClassSpec{Name: "_StderrHandler", Bases: []*class{st.stream}, Doc: "Writes to what sys.stderr is at the time.",
		Methods: []object.Method{def("_StderrHandler.__init__", "($self, level=0)", "", func(r *run, self value, a []value) value {
			initHandler(r, self, or(a[0], integer(notSet)))
			return object.None
		})},
		GetSets: []object.GetSet{{Name: "stream", Get: func(th *thread, _ value) (value, *exception) {
			r := begin(th)
			return r.Done(r.From("sys", "stderr"))
		}}}})
}

func initHandler(r *run, self, level value) {
	r.Set(self, "filters", object.ListOf())
	r.Set(self, "_name", object.None)
	r.Set(self, "level", checkLevel(r, level))
	r.Set(self, "formatter", object.None)
	r.Set(self, "_closed", object.False)
	if r.OK() {
		stateOf(r.Th).remember(r, self)
	}
	r.Method(self, "createLock")
}

// formatOf is a record as text, by the formatter of a handler.
func formatOf(r *run, self, record value) value {
	f := r.Attr(self, "formatter")
	if !r.Truth(f) {
		f = stateOf(r.Th).global("_defaultFormatter")
	}
	return r.Method(f, "format", record)
}

func handlerSpec(st *state) object.ClassSpec {
	setName := func(r *run, self, name value) {
		if old := r.Attr(self, "_name"); given(old) {
			r.Method(st.byName.Value(), "pop", old, object.None)
		}
		r.Set(self, "_name", name)
		if r.Truth(name) {
			r.SetItem(st.byName.Value(), name, self)
		}
	}
	return object.ClassSpec{Name: "Handler", Bases: []*class{st.filterer}, Doc: "Sends records somewhere.\n\nSubclasses define emit(record). A handler has a level, filters and a formatter.",
		GetSets: []object.GetSet{{Name: "name", Get: func(th *thread, self value) (value, *exception) { return object.GetAttrName(th, self, "_name") }, Set: func(th *thread, self, v value) *exception {
			r := begin(th)
			setName(r, self, v)
			return r.Exc
		}}},
		Methods: append([]object.Method{
			def("Handler.__init__", "($self, level=0)", "", func(r *run, self value, a []value) value {
				initHandler(r, self, or(a[0], integer(notSet)))
				return object.None
			}),
			def("Handler.get_name", "($self)", "The name of the handler.", func(r *run, self value, _ []value) value { return r.Attr(self, "_name") }),
			def("Handler.set_name", "($self, name)", "Set the name of the handler.", func(r *run, self value, a []value) value {
				setName(r, self, a[0])
				return object.None
			}),
			def("Handler.createLock", "($self)", "Make the lock that acquire() takes.", func(r *run, self value, _ []value) value {
				quiet := begin(r.Th)
				lock := quiet.Call(quiet.From("threading", "RLock"))
				if !quiet.OK() {
					lock = object.None
				}
				r.Set(self, "lock", lock)
				return object.None
			}),
			def("Handler.acquire", "($self)", "Take the lock.", func(r *run, self value, _ []value) value { return locking(r, self, "acquire") }),
			def("Handler.release", "($self)", "Give the lock back.", func(r *run, self value, _ []value) value { return locking(r, self, "release") }),
			def("Handler.setLevel", "($self, level)", "Set the level: records below it are ignored.", func(r *run, self value, a []value) value {
				r.Set(self, "level", checkLevel(r, a[0]))
				return object.None
			}),
			def("Handler.setFormatter", "($self, fmt)", "Set the formatter.", func(r *run, self value, a []value) value {
				r.Set(self, "formatter", a[0])
				return object.None
			}),
			def("Handler.format", "($self, record)", "The record as text.", func(r *run, self value, a []value) value { return formatOf(r, self, a[0]) }),
		}, handlingMethods(st)...)}
}

// handlingMethods are the methods of Handler that deal with records.
func handlingMethods(st *state) []object.Method {
	return []object.Method{
		def("Handler.emit", "($self, record)", "Send the record; subclasses define it.", func(r *run, _ value, _ []value) value {
			r.Raise(object.NotImplementedErrorType, "emit must be implemented by Handler subclasses")
			return object.None
		}),
		def("Handler.handle", "($self, record)", "Send the record, if the filters let it pass. The result is false if they do not.", func(r *run, self value, a []value) value {
			record := a[0]
			v := r.Method(self, "filter", record)
			if object.IsInstance(v, st.record) {
				record = v
			}
			if !r.Truth(v) {
				return v
			}
			lock := r.Attr(self, "lock")
			if given(lock) {
				r.Method(lock, "acquire")
			}
			r.Method(self, "emit", record)
			if given(lock) {
				if _, exc := object.CallMethod(r.Th, lock, object.Intern("release")); exc != nil {
					r.Fail(exc)
				}
			}
			return v
		}),
		def("Handler.flush", "($self)", "Write what is buffered.", func(*run, value, []value) value { return object.None }),
		def("Handler.close", "($self)", "End the use of the handler.", func(r *run, self value, _ []value) value {
			r.Set(self, "_closed", object.True)
			if name := r.Attr(self, "_name"); r.Truth(name) {
				r.Method(st.byName.Value(), "pop", name, object.None)
			}
			return object.None
		}),
		def("Handler.handleError", "($self, record)", "Tell about an exception in emit(), on standard error, unless raiseExceptions is false.", func(r *run, _ value, a []value) value {
			showError(r, a[0])
			return object.None
		}),
		def("Handler.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
			return str("<" + self.Type().Name + " (" + r.Str(levelName(r, r.Attr(self, "level"))) + ")>")
		}),
	}
}

func locking(r *run, self value, method string) value {
	if lock := r.Attr(self, "lock"); given(lock) {
		r.Method(lock, method)
	}
	return object.None
}

// showError writes the exception that is handled, and where the record comes from, to standard error.
func showError(r *run, record value) {
	if !r.Truth(stateOf(r.Th).global("raiseExceptions")) {
		return
	}
	quiet := begin(r.Th)
	stderr := quiet.From("sys", "stderr")
	if !quiet.Truth(stderr) {
		return
	}
	write := func(s string) { quiet.Method(stderr, "write", str(s)) }
	write("--- Logging error ---\n")
	traceback := quiet.Import("traceback")
	info := quiet.Items(quiet.Call(quiet.From("sys", "exc_info")))
	if len(info) == 3 {
		quiet.Call(quiet.Attr(traceback, "print_exception"), info[0], info[1], info[2], object.None, stderr)
	}
	write("Call stack:\n")
	if f := vm.CurrentFrame(r.Th, 0); f != nil {
		quiet.Call(quiet.Attr(traceback, "print_stack"), f.Value(), object.None, stderr)
	}
	shown := quiet.Repr(quiet.Attr(record, "msg"))
	write("Message: " + shown + "\nArguments: " + quiet.Repr(quiet.Attr(record, "args")) + "\n")
}

// emitted runs f, and hands an exception to handleError, as emit() of most handlers does.
func emitted(r *run, self, record value, f func()) value {
	f()
	exc := r.Exc
	if exc == nil || exc.Is(object.RecursionErrorType) || !exc.Is(object.ExceptionType) {
		return object.None
	}
	r.Exc = nil
	handling(r.Th, exc, func() { r.Method(self, "handleError", record) })
	return object.None
}

func streamSpec(st *state) object.ClassSpec {
	return object.ClassSpec{Name: "StreamHandler", Bases: []*class{st.handler}, Doc: "Writes records to a stream, sys.stderr by default. It does not close the stream.",
		Attrs: []object.ClassAttr{{Name: "terminator", V: str("\n")}},
		Methods: []object.Method{
			object.ClassGetItem(),
			def("StreamHandler.__init__", "($self, stream=None)", "", func(r *run, self value, a []value) value {
				initStream(r, self, or(a[0], object.None))
				return object.None
			}),
			def("StreamHandler.flush", "($self)", "Flush the stream.", func(r *run, self value, _ []value) value {
				if stream := r.Attr(self, "stream"); given(stream) && r.OK() {
					if f := r.Find(stream, "flush"); !f.IsNull() {
						r.Call(f)
					}
				}
				return object.None
			}),
			def("StreamHandler.emit", "($self, record)", "Write the record and the terminator.", func(r *run, self value, a []value) value {
				return emitted(r, self, a[0], func() { writeRecord(r, self, a[0]) })
			}),
			def("StreamHandler.setStream", "($self, stream)", "Write to another stream from now on; returns the old one, None if it is the same.", func(r *run, self value, a []value) value {
				old := r.Attr(self, "stream")
				if old.Is(a[0]) {
					return object.None
				}
				r.Method(self, "flush")
				r.Set(self, "stream", a[0])
				return old
			}),
			def("StreamHandler.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
				name := r.Find(r.Attr(self, "stream"), "name")
				shown := ""
				if !name.IsNull() {
					if shown = r.Str(name); shown != "" {
						shown += " "
					}
				}
				return str("<" + self.Type().Name + " " + shown + "(" + r.Str(levelName(r, r.Attr(self, "level"))) + ")>")
			}),
		}}
}

func initStream(r *run, self, stream value) {
	initHandler(r, self, integer(notSet))
	if !given(stream) {
		stream = r.From("sys", "stderr")
	}
	r.Set(self, "stream", stream)
}

func writeRecord(r *run, self, record value) {
	msg := r.Method(self, "format", record)
	stream := r.Attr(self, "stream")
	terminator := r.Attr(self, "terminator")
	if r.OK() {
		r.Method(stream, "write", r.Keep(object.Binary(r.Th, object.Add, msg, terminator)))
	}
	r.Method(self, "flush")
}

func fileSpec(st *state) object.ClassSpec {
	return object.ClassSpec{Name: "FileHandler", Bases: []*class{st.stream}, Doc: "Writes records to a file, opened at once or, with delay, at the first record.",
		Methods: []object.Method{
			def("FileHandler.__init__", "($self, filename, mode='a', encoding=None, delay=False, errors=None)", "", func(r *run, self value, a []value) value {
				initFile(r, self, a[0], or(a[1], str("a")), or(a[2], object.None), or(a[3], object.False), or(a[4], object.None))
				return object.None
			}),
			def("FileHandler.close", "($self)", "Flush and close the file.", func(r *run, self value, _ []value) value {
				if stream := r.Attr(self, "stream"); given(stream) && r.OK() {
					r.Method(self, "flush")
					failed := r.Exc
					r.Exc = nil
					r.Set(self, "stream", object.None)
					if f := r.Find(stream, "close"); !f.IsNull() {
						r.Call(f)
					}
					if failed != nil {
						r.Exc = failed
					}
				}
				r.Super(st.stream, self, "close", nil, nil)
				return object.None
			}),
			def("FileHandler._open", "($self)", "", func(r *run, self value, _ []value) value {
				return r.CallNamed(r.Builtin("open"), []value{r.Attr(self, "baseFilename"), r.Attr(self, "mode"), r.Attr(self, "encoding"), r.Attr(self, "errors")}, "encoding", "errors")
			}),
			def("FileHandler.emit", "($self, record)", "Open the file if need be, and write the record.", func(r *run, self value, a []value) value {
				openLate(r, self)
				if stream := r.Attr(self, "stream"); given(stream) {
					r.Super(st.file, self, "emit", []value{a[0]}, nil)
				}
				return object.None
			}),
			def("FileHandler.__repr__", "($self)", "", func(r *run, self value, _ []value) value {
				return str("<" + self.Type().Name + " " + r.Str(r.Attr(self, "baseFilename")) + " (" + r.Str(levelName(r, r.Attr(self, "level"))) + ")>")
			}),
		}}
}

// openLate opens the file of a handler whose file is not open yet, unless it was closed.
func openLate(r *run, self value) {
	if given(r.Attr(self, "stream")) {
		return
	}
	if is(r.Attr(self, "mode"), "w") && r.Truth(r.Attr(self, "_closed")) {
		return
	}
	r.Set(self, "stream", r.Method(self, "_open"))
}

func is(v value, s string) bool { return isStr(v) && text(v) == s }

func initFile(r *run, self, filename, mode, encoding, delay, errors value) {
	path := r.Call(r.From("os", "fspath"), filename)
	r.Set(self, "baseFilename", r.Call(r.Attr(r.From("os", "path"), "abspath"), path))
	r.Set(self, "mode", mode)
	r.Set(self, "encoding", encoding)
	r.Set(self, "errors", errors)
	r.Set(self, "delay", delay)
	if r.Truth(delay) {
		initHandler(r, self, integer(notSet))
		r.Set(self, "stream", object.None)
		return
	}
	if stream := r.Method(self, "_open"); r.OK() {
		initStream(r, self, stream)
	}
}
