// This file makes the modules of encodings with a byte order mark: utf_16, utf_32 and utf_8_sig.

package codecs

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// choice is an attribute that holds the function for the byte order once that is known, None before.
func choice(st *native.Steps, self value, name string) value { return st.Attr(self, name) }

// marked is what the classes of utf_16 or utf_32 need: the functions for each byte order.
type marked struct {
	*builder
	unit                   int
	encode, own            value // encode writes a mark, own does not
	little, big, withOrder value
}

// marked makes utf_16 or utf_32.
func (b *builder) marked(encode, decode value) {
	name := b.row.module
	b.byFunctions(encode, decode, true)
	b.openFunctions(encode)
	m := &marked{b, map[string]int{"utf_16": 2, "utf_32": 4}[name], encode, b.low(name + "_le_encode"), b.low(name + "_le_decode"), b.low(name + "_be_decode"), b.low(name + "_ex_decode")}
	b.fields = [4]value{m.incEncoder(), m.incDecoder(), m.streamReader(), m.streamWriter()}
}

// first decodes the beginning, and remembers the byte order in attribute attr of self.
func (m *marked) first(st *native.Steps, self value, attr string, input, errors value, final bool) value {
	items := st.Items(st.Call(m.withOrder, input, errors, object.Int64(0), object.Bool(final)))
	if st.Exc != nil {
		return object.None
	}
	used, order := st.Int(items[1]), st.Int(items[2])
	switch {
	case order < 0:
		st.SetAttr(self, attr, m.little)
	case order > 0:
		st.SetAttr(self, attr, m.big)
	case used >= m.unit:
		data, exc := object.BytesOf(st.Th, input)
		st.Fail(exc)
		st.Fail(object.DecodeError(m.row.name, data, 0, m.unit, "Stream does not start with BOM"))
	}
	return object.TupleOf(items[0], items[1])
}

func (m *marked) incEncoder() value {
	return m.made("IncrementalEncoder", []object.Method{
		m.initWith("IncrementalEncoder", "($self, errors='strict')", m.s.incEncoder, "encoder"),
		native.Python("IncrementalEncoder.encode", "($self, input, final=False)", "Encode a piece of input.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			f := choice(&st, self, "encoder")
			if f.IsNone() {
				f = m.encode
				st.SetAttr(self, "encoder", m.own)
			}
			out, _ := st.Pair(st.Call(f, args[0], st.Attr(self, "errors")))
			return st.Result(out)
		}),
		m.resetTo("IncrementalEncoder", m.s.incEncoder, "encoder", object.None),
		native.Python("IncrementalEncoder.getstate", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			if choice(&st, self, "encoder").IsNone() {
				return st.Result(object.Int64(2))
			}
			return st.Result(object.Int64(0))
		}),
		native.Python("IncrementalEncoder.setstate", "($self, state)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			f := m.own
			if st.True(args[0]) {
				f = object.None
			}
			st.SetAttr(self, "encoder", f)
			return st.Result(object.None)
		}),
	}, m.s.incEncoder)
}

func (m *marked) incDecoder() value {
	return m.made("IncrementalDecoder", []object.Method{
		m.initWith("IncrementalDecoder", "($self, errors='strict')", m.s.bufDecoder, "decoder"),
		native.Python("IncrementalDecoder._buffer_decode", "($self, input, errors, final)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			final := st.True(args[2])
			if f := choice(&st, self, "decoder"); !f.IsNone() {
				return st.Result(st.Call(f, args[0], st.Attr(self, "errors"), object.Bool(final)))
			}
			return st.Result(m.first(&st, self, "decoder", args[0], args[1], final))
		}),
		m.resetTo("IncrementalDecoder", m.s.bufDecoder, "decoder", object.None),
		native.Python("IncrementalDecoder.getstate", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			f, n := choice(&st, self, "decoder"), int64(0)
			switch {
			case f.IsNone():
				n = 2
			case f.Is(m.big):
				n = 1
			}
			return st.Result(object.TupleOf(st.Attr(self, "buffer"), object.Int64(n)))
		}),
		native.Python("IncrementalDecoder.setstate", "($self, state)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Call(st.Attr(m.s.bufDecoder.Value(), "setstate"), self, args[0])
			f := object.None
			switch st.Int(st.Item(args[0], object.Int64(1))) {
			case 0:
				f = m.little
			case 1:
				f = m.big
			}
			st.SetAttr(self, "decoder", f)
			return st.Result(object.None)
		}),
	}, m.s.bufDecoder)
}

func (m *marked) streamReader() value {
	return m.made("StreamReader", []object.Method{
		m.resetDeleting("StreamReader", m.s.reader, "decode"),
		native.Python("StreamReader.decode", "($self, input, errors='strict')", "Decode the input: (output, length of input used).", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(m.first(&st, self, "decode", args[0], orDefault(args[1], "strict"), false))
		}),
	}, m.s.reader)
}

func (m *marked) streamWriter() value {
	return m.made("StreamWriter", []object.Method{
		m.initWith("StreamWriter", "($self, stream, errors='strict')", m.s.writer, "encoder"),
		native.Python("StreamWriter.encode", "($self, input, errors='strict')", "Encode the input: (output, length of input used).", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			f := choice(&st, self, "encoder")
			if f.IsNone() {
				f = m.encode
				st.SetAttr(self, "encoder", m.own)
			}
			return st.Result(st.Call(f, args[0], orDefault(args[1], "strict")))
		}),
		m.resetTo("StreamWriter", m.s.writer, "encoder", object.None),
	}, m.s.writer)
}

// made is a class of the module; the names are those that cannot fail.
func (b *builder) made(name string, methods []object.Method, bases ...*object.Type) value {
	t, exc := b.class(name, methods, bases...)
	if exc != nil {
		panic("unreachable: " + exc.Type().Name)
	}
	return t.Value()
}

// initWith is __init__ that calls that of base and sets an attribute to None.
func (b *builder) initWith(class, sig string, base *object.Type, attr string) object.Method {
	return native.Python(class+".__init__", sig, "", func(th *thread, self value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		args[len(args)-1] = orDefault(args[len(args)-1], "strict")
		st.Call(st.Attr(base.Value(), "__init__"), append([]value{self}, args...)...)
		st.SetAttr(self, attr, object.None)
		return st.Result(object.None)
	})
}

// resetTo is reset() that calls that of base and sets an attribute.
func (b *builder) resetTo(class string, base *object.Type, attr string, v value) object.Method {
	return native.Python(class+".reset", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
		st := native.Steps{Th: th}
		st.Call(st.Attr(base.Value(), "reset"), self)
		st.SetAttr(self, attr, v)
		return st.Result(object.None)
	})
}

// resetDeleting is reset() that calls that of base and deletes an attribute of the object, if it has it.
func (b *builder) resetDeleting(class string, base *object.Type, attr string) object.Method {
	return native.Python(class+".reset", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
		st := native.Steps{Th: th}
		st.Call(st.Attr(base.Value(), "reset"), self)
		if st.Exc == nil {
			if exc := object.SetAttr(th, self, object.Intern(attr), value{}); exc != nil && !exc.Is(object.AttributeErrorType) {
				return value{}, exc
			}
		}
		return st.Result(object.None)
	})
}

// beginFunc decodes the beginning of a stream, and calls over once a mark cannot come any more.
type beginFunc = func(st *native.Steps, input, errors value, final bool, over func()) value

// signed makes utf_8_sig.
func (b *builder) signed() *exception {
	const mark = "\xef\xbb\xbf"
	plainEncode, plainDecode := b.low("utf_8_encode"), b.low("utf_8_decode")
	b.encode = func(st *native.Steps, input, errors value) value {
		data, n := st.Pair(st.Call(plainEncode, input, errors))
		return object.TupleOf(st.Add(object.NewBytes(mark), data), n)
	}
	b.decode = func(st *native.Steps, input, errors value, final bool) value {
		data, exc := object.BytesOf(st.Th, input)
		st.Fail(exc)
		rest, cut := strings.CutPrefix(data, mark)
		text, used := st.Pair(st.Call(plainDecode, object.NewBytes(rest), errors, object.Bool(final)))
		n := st.Int(used)
		if cut {
			n += len(mark)
		}
		return pair(text, n)
	}
	// begin decodes the beginning, where a mark may be incomplete; over is called once it is behind.
	begin := func(st *native.Steps, input, errors value, final bool, over func()) value {
		data, exc := object.BytesOf(st.Th, input)
		st.Fail(exc)
		if len(data) < len(mark) && strings.HasPrefix(mark, data) {
			return pair(object.EmptyStr.Value(), 0)
		}
		over()
		return b.decode(st, input, errors, final)
	}
	b.openFunctions(value{})
	b.fields = [4]value{b.signedEncoder(plainEncode), b.signedDecoder(plainDecode, begin), b.signedReader(plainDecode, begin), b.signedWriter(plainEncode)}
	return nil
}

func (b *builder) signedEncoder(plainEncode value) value {
	return b.made("IncrementalEncoder", []object.Method{
		b.initFirst("IncrementalEncoder", b.s.incEncoder),
		native.Python("IncrementalEncoder.encode", "($self, input, final=False)", "Encode a piece of input.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			errors := st.Attr(self, "errors")
			var out value
			if st.True(st.Attr(self, "first")) {
				st.SetAttr(self, "first", object.Int64(0))
				out, _ = st.Pair(b.encode(&st, args[0], errors))
			} else {
				out, _ = st.Pair(st.Call(plainEncode, args[0], errors))
			}
			return st.Result(out)
		}),
		b.resetTo("IncrementalEncoder", b.s.incEncoder, "first", object.Int64(1)),
		native.Python("IncrementalEncoder.getstate", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(st.Attr(self, "first"))
		}),
		native.Python("IncrementalEncoder.setstate", "($self, state)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.SetAttr(self, "first", args[0])
			return st.Result(object.None)
		}),
	}, b.s.incEncoder)
}

func (b *builder) signedDecoder(plainDecode value, begin beginFunc) value {
	return b.made("IncrementalDecoder", []object.Method{
		b.initFirst("IncrementalDecoder", b.s.bufDecoder),
		native.Python("IncrementalDecoder._buffer_decode", "($self, input, errors, final)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			final := st.True(args[2])
			if !st.True(st.Attr(self, "first")) {
				return st.Result(st.Call(plainDecode, args[0], args[1], object.Bool(final)))
			}
			return st.Result(begin(&st, args[0], args[1], final, func() { st.SetAttr(self, "first", object.Int64(0)) }))
		}),
		b.resetTo("IncrementalDecoder", b.s.bufDecoder, "first", object.Int64(1)),
		native.Python("IncrementalDecoder.getstate", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(object.TupleOf(st.Attr(self, "buffer"), st.Attr(self, "first")))
		}),
		native.Python("IncrementalDecoder.setstate", "($self, state)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Call(st.Attr(b.s.bufDecoder.Value(), "setstate"), self, args[0])
			st.SetAttr(self, "first", st.Item(args[0], object.Int64(1)))
			return st.Result(object.None)
		}),
	}, b.s.bufDecoder)
}

func (b *builder) signedReader(plainDecode value, begin beginFunc) value {
	return b.made("StreamReader", []object.Method{
		b.resetDeleting("StreamReader", b.s.reader, "decode"),
		native.Python("StreamReader.decode", "($self, input, errors='strict')", "Decode the input: (output, length of input used).", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(begin(&st, args[0], orDefault(args[1], "strict"), false, func() { st.SetAttr(self, "decode", plainDecode) }))
		}),
	}, b.s.reader)
}

func (b *builder) signedWriter(plainEncode value) value {
	return b.made("StreamWriter", []object.Method{
		b.resetDeleting("StreamWriter", b.s.writer, "encode"),
		native.Python("StreamWriter.encode", "($self, input, errors='strict')", "Encode the input: (output, length of input used).", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.SetAttr(self, "encode", plainEncode)
			return st.Result(b.encode(&st, args[0], orDefault(args[1], "strict")))
		}),
	}, b.s.writer)
}

// initFirst is __init__ that calls that of base and sets first, which says that the mark is to come.
func (b *builder) initFirst(class string, base *object.Type) object.Method {
	return native.Python(class+".__init__", "($self, errors='strict')", "", func(th *thread, self value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		st.Call(st.Attr(base.Value(), "__init__"), self, orDefault(args[0], "strict"))
		st.SetAttr(self, "first", object.Int64(1))
		return st.Result(object.None)
	})
}
