// This file implements SpooledTemporaryFile: a file in memory that becomes one on disk when it is too large.

package tempfile

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/native"
)

// arguments is the attribute with the keywords for TemporaryFile; it goes once they were used.
const arguments = "_TemporaryFileArgs"

// method is a method of the class whose body has a Run.
func method(name, params, doc string, f func(r *native.Run, self value, args []value) value) object.Method {
	sig := "($self)"
	if params != "" {
		sig = "($self, " + params + ")"
	}
	return native.Python("SpooledTemporaryFile."+name, sig, doc, func(th *thread, self value, args []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(f(r, self, args))
	})
}

// passed is a method that is that of the file.
func passed(name, params, doc string) object.Method {
	if params == "*args" {
		return object.Method{Name: name, Sig: "($self, *args)", Doc: doc, Max: -1, FN: func(th *thread, self value, args []value) (value, *exception) {
			r := native.Begin(th)
			return r.Done(r.Method(r.Attr(self, "_file"), name, append([]value(nil), args...)...))
		}}
	}
	return method(name, params, doc, func(r *native.Run, self value, args []value) value {
		return r.Method(r.Attr(self, "_file"), name, args...)
	})
}

// addSpooled makes the class.
func (m *module) addSpooled(th *thread) *exception {
	base, exc := native.ClassFromModule(th, "io", "IOBase")
	if exc != nil {
		return exc
	}
	attrs := []object.ClassAttr{{Name: "_rolled", V: object.False}}
	for _, p := range []struct {
		name, doc string
		instead   func(r *native.Run, self value) value // what it is if the file has no such attribute
	}{
		{"closed", "Whether the file is closed.", nil},
		{"encoding", "The encoding of a text file.", nil},
		{"errors", "What is done about errors of the encoding.", nil},
		{"newlines", "The ends of lines that were read.", nil},
		{"mode", "The mode of the file.", func(r *native.Run, self value) value { return r.Item(r.Attr(self, arguments), object.StrOf("mode")) }},
		{"name", "The name of the file, None while it is in memory.", func(*native.Run, value) value { return object.None }},
	} {
		attr, exc := native.Property(th, p.name, p.doc, func(th *thread, self value) (value, *exception) {
			r := native.Begin(th)
			file := r.Attr(self, "_file")
			if !r.OK() {
				return value{}, r.Exc
			}
			v := r.Attr(file, p.name)
			if p.instead != nil && r.Catch(object.AttributeErrorType) {
				v = p.instead(r, self)
			}
			return r.Done(v)
		}, nil)
		if exc != nil {
			return exc
		}
		attrs = append(attrs, attr)
	}
	t, exc := abc.NewClass(th, object.ClassSpec{Module: "tempfile", Name: "SpooledTemporaryFile", Bases: []*object.Type{base}, Attrs: attrs, Methods: m.spooledMethods(),
		Doc: "A temporary file that is in memory until it has more than max_size bytes, or until its descriptor is needed."})
	if exc == nil {
		m.ns.SetName("SpooledTemporaryFile", t.Value())
	}
	return exc
}

func (m *module) spooledMethods() []object.Method {
	return []object.Method{
		object.GenericClass(),
		method("__init__", "max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None", "", initSpooled),
		method("_check", "file", "Roll over if the file is too large for memory.", func(r *native.Run, self value, args []value) value {
			check(r, self, args[0])
			return object.None
		}),
		method("rollover", "", "Go on with a file on disk, whatever the size.", m.rollover),
		method("__enter__", "", "", func(r *native.Run, self value, _ []value) value {
			if r.Truth(r.Attr(r.Attr(self, "_file"), "closed")) {
				r.Raise(object.ValueErrorType, "Cannot enter context with closed file")
			}
			return self
		}),
		method("__exit__", "exc, value, tb", "", func(r *native.Run, self value, _ []value) value {
			r.Method(r.Attr(self, "_file"), "close")
			return object.None
		}),
		method("__iter__", "", "", func(r *native.Run, self value, _ []value) value { return r.Method(r.Attr(self, "_file"), "__iter__") }),
		method("__del__", "", "", func(r *native.Run, self value, _ []value) value {
			// One whose __init__ failed has nothing to close.
			if file := r.Find(self, "_file"); file.IsNull() || r.Truth(r.Attr(self, "closed")) || !r.OK() {
				return object.None
			}
			r.Fail(object.Warn(r.Th, object.ResourceWarningType, "%s", "Unclosed file "+r.Repr(self)))
			then(r, func() { r.Method(self, "close") })
			return object.None
		}),
		passed("close", "", "Close the file; what is in it is gone."), passed("flush", "", "Write out what is buffered."),
		passed("isatty", "", "Tell whether the file is a terminal."), passed("readable", "", "Tell whether the file can be read."),
		passed("seekable", "", "Tell whether the file has positions."), passed("writable", "", "Tell whether the file can be written."),
		passed("tell", "", "Return the position."), passed("detach", "", "Take the file below away and return it."),
		passed("read", "*args", "Read up to a number of bytes or characters, or all."), passed("read1", "*args", "Read with at most one call of the system."),
		passed("readinto", "b", "Read into a buffer."), passed("readinto1", "b", "Read into a buffer with at most one call of the system."),
		passed("readline", "*args", "Read a line."), passed("readlines", "*args", "Read the lines that are left."),
		passed("seek", "*args", "Change the position."),
		method("fileno", "", "Return the descriptor of the file, which is on disk from now on.", func(r *native.Run, self value, _ []value) value {
			r.Method(self, "rollover")
			return r.Method(r.Attr(self, "_file"), "fileno")
		}),
		method("truncate", "size=None", "Cut the file off, or make it longer; one that becomes too large is on disk from now on.", func(r *native.Run, self value, args []value) value {
			size := or(args[0], object.None)
			if size.IsNone() {
				return r.Method(r.Attr(self, "_file"), "truncate")
			}
			if larger(r, size, r.Attr(self, "_max_size")) {
				r.Method(self, "rollover")
			}
			return r.Method(r.Attr(self, "_file"), "truncate", size)
		}),
		method("write", "s", "Write bytes or text, and return how much it was.", func(r *native.Run, self value, args []value) value {
			file := r.Attr(self, "_file")
			n := r.Method(file, "write", args[0])
			check(r, self, file)
			return n
		}),
		method("writelines", "iterable", "Write the items of an iterable.", func(r *native.Run, self value, args []value) value {
			r.Each(args[0], func(line value) {
				file := r.Attr(self, "_file")
				r.Method(file, "write", line)
				check(r, self, file)
			})
			return object.None
		}),
	}
}

func initSpooled(r *native.Run, self value, args []value) value {
	mode, encoding, newline, errors := or(args[1], object.StrOf("w+b")), or(args[3], object.None), or(args[4], object.None), or(args[8], object.None)
	binary := r.Contains(mode, object.StrOf("b"))
	file := r.Call(r.From("io", "BytesIO"))
	if !binary {
		encoding = r.Call(r.From("io", "text_encoding"), encoding)
		file = r.CallNamed(r.From("io", "TextIOWrapper"), []value{file, encoding, newline, errors}, "encoding", "newline", "errors")
	}
	r.Set(self, "_file", file)
	r.Set(self, "_max_size", or(args[0], object.Int64(0)))
	r.Set(self, "_rolled", object.False)
	keywords := object.NewDict()
	for _, k := range []struct {
		name string
		v    value
	}{{"mode", mode}, {"buffering", or(args[2], object.Int64(-1))}, {"suffix", or(args[5], object.None)}, {"prefix", or(args[6], object.None)},
		{"encoding", encoding}, {"newline", newline}, {"dir", or(args[7], object.None)}, {"errors", errors}} {
		keywords.SetName(k.name, k.v)
	}
	r.Set(self, arguments, keywords.Value())
	return object.None
}

// larger is a > b.
func larger(r *native.Run, a, b value) bool {
	if !r.OK() {
		return false
	}
	yes, exc := object.CompareBool(r.Th, a, b, object.GT)
	r.Fail(exc)
	return exc == nil && yes
}

// check rolls over if the position in file is beyond the size for memory. A size of 0 is no limit.
func check(r *native.Run, self, file value) {
	if r.Truth(r.Attr(self, "_rolled")) || !r.OK() {
		return
	}
	size := r.Attr(self, "_max_size")
	if r.Truth(size) && larger(r, r.Method(file, "tell"), size) {
		r.Method(self, "rollover")
	}
}

func (m *module) rollover(r *native.Run, self value, _ []value) value {
	if r.Truth(r.Attr(self, "_rolled")) || !r.OK() {
		return object.None
	}
	old := r.Attr(self, "_file")
	var values []value
	var names []string
	given := r.Attr(self, arguments)
	if r.OK() && !given.Type().Has(object.FlagDict) {
		r.Raise(object.TypeErrorType, "%s must be a dict, not %s", arguments, given.Type().Name)
	}
	r.Each(r.Call(r.Attr(object.DictType.Value(), "items"), given), func(pair value) {
		if !pair.AsTuple().Items[0].Type().Has(object.FlagStr) {
			r.Raise(object.TypeErrorType, "keywords must be strings")
			return
		}
		values, names = append(values, pair.AsTuple().Items[1]), append(names, pair.AsTuple().Items[0].AsStr().String())
	})
	file := r.CallNamed(m.global("TemporaryFile"), values, names...)
	at := r.Method(old, "tell")
	if r.OK() {
		if buffer := r.Find(file, "buffer"); !buffer.IsNull() {
			// The text was encoded already: it is copied as it is.
			r.Method(buffer, "write", r.Method(r.Method(old, "detach"), "getvalue"))
		} else {
			r.Method(file, "write", r.Method(old, "getvalue"))
		}
	}
	r.Method(file, "seek", at, object.Int64(0))
	r.Set(self, "_file", file)
	r.Set(self, arguments, value{})
	r.Set(self, "_rolled", object.True)
	return object.None
}
