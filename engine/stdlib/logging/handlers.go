// This file makes module logging.handlers, and has its handlers that keep records: in memory, in a queue.

package logging

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// NewHandlers makes module logging.handlers.
func NewHandlers(th *thread) (*object.Module, *exception) {
	m := native.Module("logging.handlers", "Further handlers for module logging: files that are renamed, buffers in memory, queues, sockets.", nil)
	r, st := begin(th), stateOf(th)
	r.Import("logging")
	if !r.OK() {
		return nil, r.Exc
	}
	mk := &maker{r, "logging.handlers", m.Dict}
	for name, n := range map[string]int{"DEFAULT_TCP_LOGGING_PORT": 9020, "DEFAULT_UDP_LOGGING_PORT": 9021, "DEFAULT_HTTP_LOGGING_PORT": 9022, "DEFAULT_SOAP_LOGGING_PORT": 9023, "SYSLOG_UDP_PORT": 514, "SYSLOG_TCP_PORT": 514, "_MIDNIGHT": midnight} {
		m.Dict.SetName(name, integer(n))
	}
	makeRotating(st, mk)
	makeWatched(st, mk)
	makeBuffers(st, mk)
	makeQueues(st, mk)
	makeNetwork(st, mk)
	return m, r.Exc
}

// makeWatched makes the handler that notices when its file is replaced.
func makeWatched(st *state, mk *maker) {
	note := func(r *run, self value) {
		stream := r.Attr(self, "stream")
		dev, ino := integer(-1), integer(-1)
		if given(stream) && r.OK() {
			stat := paths(r, "fstat", r.Method(stream, "fileno"))
			dev, ino = r.Attr(stat, "st_dev"), r.Attr(stat, "st_ino")
		}
		r.Set(self, "dev", dev)
		r.Set(self, "ino", ino)
	}
	mk.class(object.ClassSpec{Name: "WatchedFileHandler", Bases: []*class{st.file}, Doc: "Writes to a file, and opens it anew when another program has moved it away.", Methods: []object.Method{
		def("WatchedFileHandler.__init__", "($self, filename, mode='a', encoding=None, delay=False, errors=None)", "", func(r *run, self value, a []value) value {
			initFile(r, self, a[0], or(a[1], str("a")), or(a[2], object.None), or(a[3], object.False), or(a[4], object.None))
			note(r, self)
			return object.None
		}),
		def("WatchedFileHandler.reopenIfNeeded", "($self)", "Open the file anew if it is not the one that is open.", func(r *run, self value, _ []value) value {
			stream := r.Attr(self, "stream")
			if !given(stream) || !r.OK() {
				return object.None
			}
			stat := paths(r, "stat", r.Attr(self, "baseFilename"))
			gone := r.Catch(object.FileNotFoundErrorType)
			if !gone && r.Equal(r.Attr(stat, "st_dev"), r.Attr(self, "dev")) && r.Equal(r.Attr(stat, "st_ino"), r.Attr(self, "ino")) {
				return object.None
			}
			r.Method(stream, "flush")
			closeStream(r, self)
			r.Set(self, "stream", r.Method(self, "_open"))
			note(r, self)
			return object.None
		}),
		def("WatchedFileHandler.emit", "($self, record)", "Write the record.", func(r *run, self value, a []value) value {
			r.Method(self, "reopenIfNeeded")
			r.Call(r.Attr(st.file.Value(), "emit"), self, a[0])
			return object.None
		}),
	}})
}

func makeBuffers(st *state, mk *maker) {
	init := func(r *run, self, capacity value) {
		initHandler(r, self, integer(notSet))
		r.Set(self, "capacity", capacity)
		r.Set(self, "buffer", object.ListOf())
	}
	full := func(r *run, self value) bool {
		return r.AtLeast(integer(r.Len(r.Attr(self, "buffer"))), r.Attr(self, "capacity")) && r.OK()
	}
	// closing does first, and then closes the handler in any case.
	closing := func(r *run, self value, first func()) value {
		first()
		failed := r.Exc
		r.Exc = nil
		r.Call(r.Attr(st.handler.Value(), "close"), self)
		if failed != nil {
			r.Exc = failed
		}
		return object.None
	}
	buffering := mk.class(object.ClassSpec{Name: "BufferingHandler", Bases: []*class{st.handler}, Doc: "Keeps records until there are many; then flush() is called, which subclasses define.", Methods: []object.Method{
		def("BufferingHandler.__init__", "($self, capacity)", "", func(r *run, self value, a []value) value {
			init(r, self, a[0])
			return object.None
		}),
		def("BufferingHandler.shouldFlush", "($self, record)", "Whether the buffer is full.", func(r *run, self value, _ []value) value { return object.Bool(full(r, self)) }),
		def("BufferingHandler.emit", "($self, record)", "Keep the record, and flush if the buffer is full.", func(r *run, self value, a []value) value {
			r.Method(r.Attr(self, "buffer"), "append", a[0])
			if r.Truth(r.Method(self, "shouldFlush", a[0])) {
				r.Method(self, "flush")
			}
			return object.None
		}),
		def("BufferingHandler.flush", "($self)", "Forget the records.", func(r *run, self value, _ []value) value {
			r.Method(r.Attr(self, "buffer"), "clear")
			return object.None
		}),
		def("BufferingHandler.close", "($self)", "Flush, and end the use of the handler.", func(r *run, self value, _ []value) value {
			return closing(r, self, func() { r.Method(self, "flush") })
		}),
	}})
	st.memory = mk.class(object.ClassSpec{Name: "MemoryHandler", Bases: []*class{buffering}, Doc: "Keeps records, and hands them to another handler when there are many or one is severe.", Methods: []object.Method{
		def("MemoryHandler.__init__", "($self, capacity, flushLevel=40, target=None, flushOnClose=True)", "", func(r *run, self value, a []value) value {
			init(r, self, a[0])
			r.Set(self, "flushLevel", or(a[1], integer(errorLvl)))
			r.Set(self, "target", or(a[2], object.None))
			r.Set(self, "flushOnClose", or(a[3], object.True))
			return object.None
		}),
		def("MemoryHandler.shouldFlush", "($self, record)", "Whether the buffer is full or the record severe.", func(r *run, self value, a []value) value {
			return object.Bool(full(r, self) || r.AtLeast(r.Attr(a[0], "levelno"), r.Attr(self, "flushLevel")))
		}),
		def("MemoryHandler.setTarget", "($self, target)", "Set the handler that gets the records.", func(r *run, self value, a []value) value {
			r.Set(self, "target", a[0])
			return object.None
		}),
		def("MemoryHandler.flush", "($self)", "Hand the records to the target.", func(r *run, self value, _ []value) value {
			target := r.Attr(self, "target")
			if !r.Truth(target) {
				return object.None
			}
			buffer := r.Attr(self, "buffer")
			for _, record := range r.Items(buffer) {
				r.Method(target, "handle", record)
			}
			r.Method(buffer, "clear")
			return object.None
		}),
		def("MemoryHandler.close", "($self)", "Flush if flushOnClose says so, and forget the target.", func(r *run, self value, _ []value) value {
			return closing(r, self, func() {
				if r.Truth(r.Attr(self, "flushOnClose")) {
					r.Method(self, "flush")
				}
				r.Set(self, "target", object.None)
				r.Method(r.Attr(self, "buffer"), "clear")
			})
		}),
	}})
}

func makeQueues(st *state, mk *maker) {
	st.queue = mk.class(object.ClassSpec{Name: "QueueHandler", Bases: []*class{st.handler}, Doc: "Puts records into a queue, from which a QueueListener in another thread takes them.", Methods: []object.Method{
		def("QueueHandler.__init__", "($self, queue)", "", func(r *run, self value, a []value) value {
			initHandler(r, self, integer(notSet))
			r.Set(self, "queue", a[0])
			r.Set(self, "listener", object.None)
			return object.None
		}),
		def("QueueHandler.enqueue", "($self, record)", "Put a record into the queue.", func(r *run, self value, a []value) value {
			r.Method(r.Attr(self, "queue"), "put_nowait", a[0])
			return object.None
		}),
		def("QueueHandler.prepare", "($self, record)", "A copy of the record with the message laid out and nothing that cannot be pickled.", func(r *run, self value, a []value) value {
			msg := r.Method(self, "format", a[0])
			t := a[0].Type().Value()
			record := r.Method(t, "__new__", t)
			r.Method(r.Attr(record, "__dict__"), "update", r.Attr(a[0], "__dict__"))
			r.Set(record, "message", msg)
			r.Set(record, "msg", msg)
			for _, name := range []string{"args", "exc_info", "exc_text", "stack_info"} {
				r.Set(record, name, object.None)
			}
			return record
		}),
		def("QueueHandler.emit", "($self, record)", "Put the record into the queue.", func(r *run, self value, a []value) value {
			return emitted(r, self, a[0], func() { r.Method(self, "enqueue", r.Method(self, "prepare", a[0])) })
		}),
	}})
	st.listener = mk.class(listenerSpec())
}

func listenerSpec() object.ClassSpec {
	return object.ClassSpec{Name: "QueueListener", Doc: "Takes records from a queue, in a thread of its own, and hands them to handlers.", Attrs: []object.ClassAttr{{Name: "_sentinel", V: object.None}}, Methods: []object.Method{
		{Name: "__init__", Sig: "($self, queue, *handlers, respect_handler_level=False)", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
			r, n := begin(th), len(args)-len(kw)
			respect := object.False
			for i, name := range kw {
				if name.String() != "respect_handler_level" {
					return value{}, object.UnexpectedKeyword("QueueListener.__init__", name.String())
				}
				respect = args[n+i]
			}
			if n < 1 {
				return value{}, object.TypeErrorf("QueueListener.__init__() missing 1 required positional argument: 'queue'")
			}
			r.Set(self, "queue", args[0])
			r.Set(self, "handlers", object.TupleOf(args[1:n]...))
			r.Set(self, "_thread", object.None)
			r.Set(self, "respect_handler_level", respect)
			return r.Done(object.None)
		}},
		def("QueueListener.dequeue", "($self, block)", "Take a record from the queue.", func(r *run, self value, a []value) value { return r.Method(r.Attr(self, "queue"), "get", a[0]) }),
		def("QueueListener.start", "($self)", "Start the thread.", func(r *run, self value, _ []value) value {
			if given(r.Attr(self, "_thread")) {
				r.Raise(object.RuntimeErrorType, "Listener already started")
			}
			t := r.CallNamed(r.From("threading", "Thread"), []value{r.Attr(self, "_monitor")}, "target")
			r.Set(t, "daemon", object.True)
			r.Set(self, "_thread", t)
			r.Method(t, "start")
			return object.None
		}),
		def("QueueListener.prepare", "($self, record)", "Change a record before it is handled.", func(_ *run, _ value, a []value) value { return a[0] }),
		def("QueueListener.handle", "($self, record)", "Hand a record to the handlers.", func(r *run, self value, a []value) value {
			record := r.Method(self, "prepare", a[0])
			for _, h := range r.Items(r.Attr(self, "handlers")) {
				if r.Truth(r.Attr(self, "respect_handler_level")) && r.Less(r.Attr(record, "levelno"), r.Attr(h, "level")) {
					continue
				}
				r.Method(h, "handle", record)
			}
			return object.None
		}),
		def("QueueListener._monitor", "($self)", "", monitor),
		def("QueueListener.enqueue_sentinel", "($self)", "Put what ends the thread into the queue.", func(r *run, self value, _ []value) value {
			r.Method(r.Attr(self, "queue"), "put_nowait", r.Attr(self, "_sentinel"))
			return object.None
		}),
		def("QueueListener.stop", "($self)", "Handle what is in the queue, and end the thread.", func(r *run, self value, _ []value) value {
			if t := r.Attr(self, "_thread"); given(t) && r.OK() {
				r.Method(self, "enqueue_sentinel")
				r.Method(t, "join")
				r.Set(self, "_thread", object.None)
			}
			return object.None
		}),
		def("QueueListener.__enter__", "($self)", "Start the thread.", func(r *run, self value, _ []value) value {
			r.Method(self, "start")
			return self
		}),
		{Name: "__exit__", Sig: "($self, *args)", Doc: "Stop the thread.", FK: func(th *thread, self value, _ []value, _ []*object.Str) (value, *exception) {
			r := begin(th)
			r.Method(self, "stop")
			return r.Done(object.None)
		}},
	}}
}

// monitor is what the thread of a QueueListener does.
func monitor(r *run, self value, _ []value) value {
	queue, sentinel := r.Attr(self, "queue"), r.Attr(self, "_sentinel")
	done := r.Find(queue, "task_done")
	for r.OK() {
		record := r.Method(self, "dequeue", object.True)
		end := r.OK() && record.Is(sentinel)
		if !end {
			r.Method(self, "handle", record)
		}
		if !done.IsNull() {
			r.Call(done)
		}
		if end {
			break
		}
	}
	return object.None
}
