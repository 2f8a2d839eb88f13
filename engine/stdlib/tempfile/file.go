// This file implements TemporaryFile and NamedTemporaryFile, and the classes that remove a named file in the end.

package tempfile

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

// addFiles makes the classes of a named file.
func (m *module) addFiles(th *thread) *exception {
	exc := m.add(th, object.ClassSpec{Name: "_TemporaryFileCloser", Doc: "Closes a file and removes it, once each.\n\nThe wrapper and the methods that it has given away share one, so the file stays as long as any of them.",
		Methods: []object.Method{
			native.Python("_TemporaryFileCloser.__init__", "($self, file, name, delete=True, delete_on_close=True, warn_message='Implicitly cleaning up unknown file')", "", initCloser),
			native.Python("_TemporaryFileCloser.cleanup", "($self, windows=False, unlink=os.unlink)", "Close the file, and remove it if it is to be removed.", m.cleanUp),
			native.Python("_TemporaryFileCloser.close", "($self)", "Close the file, and remove it if that is to be done when it is closed.", closeCloser),
			native.Python("_TemporaryFileCloser.__del__", "($self)", "", deleteCloser),
		}, Attrs: []object.ClassAttr{{Name: "cleanup_called", V: object.False}, {Name: "close_called", V: object.False}}})
	if exc != nil {
		return exc
	}
	return m.add(th, object.ClassSpec{Name: "_TemporaryFileWrapper", Doc: "A file with a name that is removed in the end.\n\nAttributes that it does not have are those of the file.",
		Methods: []object.Method{
			native.Python("_TemporaryFileWrapper.__init__", "($self, file, name, delete=True, delete_on_close=True)", "", m.initWrapper),
			native.Python("_TemporaryFileWrapper.__repr__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				r := native.Begin(th)
				return r.Done(object.StrOf("<" + self.Type().Name + " file=" + r.Repr(r.Attr(self, "file")) + ">"))
			}),
			native.Python("_TemporaryFileWrapper.__getattr__", "($self, name)", "", attribute),
			native.Python("_TemporaryFileWrapper.__enter__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				r := native.Begin(th)
				r.Method(r.Attr(self, "file"), "__enter__")
				return r.Done(self)
			}),
			native.Python("_TemporaryFileWrapper.__exit__", "($self, exc, value, tb)", "", func(th *thread, self value, args []value) (value, *exception) {
				r := native.Begin(th)
				v := r.Method(r.Attr(self, "file"), "__exit__", args...)
				r.Method(r.Attr(self, "_closer"), "cleanup")
				return r.Done(v)
			}),
			native.Python("_TemporaryFileWrapper.close", "($self)", "Close the file, and remove it if that is to be done when it is closed.", func(th *thread, self value, _ []value) (value, *exception) {
				r := native.Begin(th)
				r.Method(r.Attr(self, "_closer"), "close")
				return r.Done(object.None)
			}),
			native.Python("_TemporaryFileWrapper.__iter__", "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) {
				var it value
				return generator.New("_TemporaryFileWrapper.__iter__", func(th *thread) (value, *exception) {
					r := native.Begin(th)
					if it.IsNull() {
						it = r.Keep(object.Iter(th, r.Attr(self, "file"))) // self must live as long
					}
					if !r.OK() {
						return value{}, r.Exc
					}
					return object.Next(th, it)
				}), nil
			}),
		}})
}

func initCloser(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	r.Set(self, "file", args[0])
	r.Set(self, "name", args[1])
	r.Set(self, "delete", or(args[2], object.True))
	r.Set(self, "delete_on_close", or(args[3], object.True))
	r.Set(self, "warn_message", or(args[4], object.StrOf("Implicitly cleaning up unknown file")))
	return r.Done(object.None)
}

// closeFile closes the file of a closer unless that was done.
func closeFile(r *native.Run, self value) {
	if !r.Truth(r.Attr(self, "close_called")) {
		r.Set(self, "close_called", object.True)
		r.Method(r.Attr(self, "file"), "close")
	}
}

// then does f whether or not something was raised before, which stays the exception.
func then(r *native.Run, f func()) {
	before := r.Exc
	r.Exc = nil
	f()
	if before != nil {
		r.Exc = before
	}
}

func (m *module) cleanUp(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	if r.Truth(r.Attr(self, "cleanup_called")) || !r.OK() {
		return r.Done(object.None)
	}
	r.Set(self, "cleanup_called", object.True)
	closeFile(r, self)
	then(r, func() {
		// What is opened on Windows with delete_on_close goes by itself.
		if !r.Truth(r.Attr(self, "delete")) || r.Truth(args[0]) && r.Truth(r.Attr(self, "delete_on_close")) {
			return
		}
		r.Call(or(args[1], m.unlink), r.Attr(self, "name"))
		r.Catch(object.FileNotFoundErrorType)
	})
	return r.Done(object.None)
}

func closeCloser(th *thread, self value, _ []value) (value, *exception) {
	r := native.Begin(th)
	if r.Truth(r.Attr(self, "close_called")) {
		return r.Done(object.None)
	}
	closeFile(r, self)
	then(r, func() {
		if r.Truth(r.Attr(self, "delete")) && r.Truth(r.Attr(self, "delete_on_close")) {
			r.Method(self, "cleanup")
		}
	})
	return r.Done(object.None)
}

func deleteCloser(th *thread, self value, _ []value) (value, *exception) {
	r := native.Begin(th)
	done := r.Truth(r.Attr(self, "close_called")) || r.Truth(r.Attr(self, "cleanup_called"))
	r.Method(self, "cleanup")
	if message := r.Find(self, "warn_message"); r.OK() && !done && !message.IsNull() {
		r.Fail(object.Warn(th, object.ResourceWarningType, "%s", r.Str(message)))
	}
	return r.Done(object.None)
}

func (m *module) initWrapper(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	r.Set(self, "file", args[0])
	r.Set(self, "name", args[1])
	message := object.StrOf("Implicitly cleaning up " + r.Repr(self))
	r.Set(self, "_closer", r.Call(m.by["_TemporaryFileCloser"].Value(), args[0], args[1], or(args[2], object.True), or(args[3], object.True), message))
	return r.Done(object.None)
}

// attribute is an attribute of the file. Methods become functions that keep the closer, and so the file; what cannot change is remembered.
func attribute(th *thread, self value, args []value) (value, *exception) {
	r := native.Begin(th)
	own := r.Attr(self, "__dict__")
	file := r.Item(own, object.StrOf("file"))
	if !r.OK() {
		return value{}, r.Exc
	}
	v, exc := object.Call2(th, r.Builtin("getattr"), file, args[0])
	if exc != nil {
		return value{}, exc
	}
	if !r.Find(v, "__call__").IsNull() {
		method, closer := v, r.Attr(self, "_closer")
		f := native.NewClosure("tempfile", "func_wrapper", "_TemporaryFileWrapper.__getattr__.<locals>.func_wrapper", func(th *thread, args []value, kw []*object.Str) (value, *exception) {
			_ = closer
			return object.Call(th, method, args, kw)
		})
		r.Fail(native.Wraps(th, f, method))
		v = f
	}
	if r.OK() && !v.Type().Has(object.FlagInt) {
		r.SetItem(own, args[0], v)
	}
	return r.Done(v)
}

// opening is the arguments of io.open for a new file.
type opening struct {
	mode, buffering, encoding, newline, errors value
}

// open opens what make gives: make returns a descriptor, what calls it first is io.open, once its other arguments are found to be right.
func (o opening) open(r *native.Run, dir value, create func(r *native.Run) value) value {
	opener := native.NewClosure("tempfile", "opener", "opener", func(th *thread, _ []value, _ []*object.Str) (value, *exception) {
		r := native.Begin(th)
		return r.Done(create(r))
	})
	return r.CallNamed(r.From("io", "open"), []value{dir, o.mode, o.buffering, o.encoding, o.newline, o.errors, opener},
		"buffering", "encoding", "newline", "errors", "opener")
}

// openingOf is the first arguments of the functions, with the defaults that depend on the mode.
func openingOf(r *native.Run, args []value, errors value) opening {
	o := opening{or(args[0], object.StrOf("w+b")), or(args[1], object.Int64(-1)), or(args[2], object.None), or(args[3], object.None), or(errors, object.None)}
	if !r.Contains(o.mode, object.StrOf("b")) {
		o.encoding = r.Call(r.From("io", "text_encoding"), o.encoding)
	}
	return o
}

// setName gives the raw file below f the name that it shows.
func setName(r *native.Run, f, name value) {
	for _, below := range []string{"buffer", "raw"} {
		if inner := r.Find(f, below); !inner.IsNull() {
			f = inner
		}
	}
	r.Set(f, "name", name)
}

func (m *module) namedTemporaryFile(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	o := openingOf(r, args, args[8])
	p := m.parts(r, args[4], args[5], args[6])
	path := value{}
	f := o.open(r, p.dir, func(r *native.Run) value {
		fd, at := m.create(r, p, m.global("_bin_openflags"))
		if r.OK() {
			path = at
		}
		return fd
	})
	wrapped := object.None
	if r.OK() {
		setName(r, f, path)
		wrapped = r.Call(m.by["_TemporaryFileWrapper"].Value(), f, path, or(args[7], object.True), or(args[9], object.True))
		if !r.OK() {
			then(r, func() { r.Method(f, "close") })
		}
	}
	if !r.OK() && !path.IsNull() {
		then(r, func() { r.Call(m.unlink, path) })
	}
	return r.Done(wrapped)
}

func (m *module) temporaryFile(th *thread, _ value, args []value) (value, *exception) {
	r := native.Begin(th)
	o := openingOf(r, args, args[7])
	p := m.parts(r, args[4], args[5], args[6])
	opened := object.None
	f := o.open(r, p.dir, func(r *native.Run) value {
		opened = m.nameless(r, p)
		return opened
	})
	if r.OK() {
		setName(r, f, opened)
	}
	return r.Done(f)
}

// nameless opens a file that has no name: one that never had, where the system has such files, or one that has lost it.
func (m *module) nameless(r *native.Run, p parts) value {
	flags, exc := object.ToSsize(r.Th, m.global("_bin_openflags"))
	r.Fail(exc)
	os := r.Import("os")
	if r.Truth(m.global("_O_TMPFILE_WORKS")) {
		if tmpfile, create := r.Find(os, "O_TMPFILE"), r.Find(os, "O_CREAT"); !tmpfile.IsNull() && !create.IsNull() {
			unnamed, exc := object.ToSsize(r.Th, tmpfile)
			r.Fail(exc)
			not, exc := object.ToSsize(r.Th, create)
			r.Fail(exc)
			fd := r.Call(r.Attr(os, "open"), p.dir, object.Int64(int64((flags|unnamed)&^not)), object.Int64(0o600))
			switch {
			case r.OK():
				return fd
			case r.Catch(object.IsADirectoryErrorType):
				// A system that does not know the flag takes it for that of a directory.
				m.ns.SetName("_O_TMPFILE_WORKS", object.False)
			case !r.Catch(object.OSErrorType):
				return object.None
			}
		}
	}
	fd, path := m.create(r, p, object.Int64(int64(flags)))
	if r.OK() {
		if r.Call(m.unlink, path); !r.OK() {
			then(r, func() { r.Call(r.Attr(os, "close"), fd) })
		}
	}
	return fd
}
