// This file implements the base classes of incremental encoders and decoders.

package codecs

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// pass is a method that does nothing.
func pass(name, sig, doc string) object.Method {
	return native.Python(name, sig, doc, func(*thread, value, []value) (value, *exception) { return object.None, nil })
}

var incEncoderMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		native.Python("IncrementalEncoder.__init__", "($self, errors='strict')", "Make an encoder; errors names what handles characters that cannot be encoded.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.SetAttr(self, "errors", orDefault(args[0], "strict"))
			st.SetAttr(self, "buffer", object.EmptyStr.Value())
			return st.Result(object.None)
		}),
		abstract("IncrementalEncoder.encode", "($self, input, final=False)", "Encode a piece of input."),
		pass("IncrementalEncoder.reset", "($self)", "Forget what came before."),
		native.Python("IncrementalEncoder.getstate", "($self)", "Return the state of the encoder, an int.", func(*thread, value, []value) (value, *exception) {
			return object.Int64(0), nil
		}),
		pass("IncrementalEncoder.setstate", "($self, state)", "Set the state that getstate() has returned."),
	}
}}

var incDecoderMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		native.Python("IncrementalDecoder.__init__", "($self, errors='strict')", "Make a decoder; errors names what handles bytes that cannot be decoded.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.SetAttr(self, "errors", orDefault(args[0], "strict"))
			return st.Result(object.None)
		}),
		abstract("IncrementalDecoder.decode", "($self, input, final=False)", "Decode a piece of input."),
		pass("IncrementalDecoder.reset", "($self)", "Forget what came before."),
		native.Python("IncrementalDecoder.getstate", "($self)", "Return the state of the decoder: the bytes that wait, and an int.", func(*thread, value, []value) (value, *exception) {
			return object.TupleOf(object.NewBytes(""), object.Int64(0)), nil
		}),
		pass("IncrementalDecoder.setstate", "($self, state)", "Set the state that getstate() has returned."),
	}
}}

func bufEncoderMethods(s *state) []object.Method {
	return []object.Method{
		native.Python("BufferedIncrementalEncoder.__init__", "($self, errors='strict')", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Call(st.Attr(s.incEncoder.Value(), "__init__"), self, orDefault(args[0], "strict"))
			st.SetAttr(self, "buffer", object.EmptyStr.Value())
			return st.Result(object.None)
		}),
		abstract("BufferedIncrementalEncoder._buffer_encode", "($self, input, errors, final)", ""),
		native.Python("BufferedIncrementalEncoder.encode", "($self, input, final=False)", "Encode a piece of input.", func(th *thread, self value, args []value) (value, *exception) {
			return buffered(th, self, args, "_buffer_encode")
		}),
		native.Python("BufferedIncrementalEncoder.reset", "($self)", "Forget what came before.", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Call(st.Attr(s.incEncoder.Value(), "reset"), self)
			st.SetAttr(self, "buffer", object.EmptyStr.Value())
			return st.Result(object.None)
		}),
		native.Python("BufferedIncrementalEncoder.getstate", "($self)", "Return the input that waits, or 0.", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			if v := st.Attr(self, "buffer"); st.True(v) {
				return v, nil
			}
			return st.Result(object.Int64(0))
		}),
		native.Python("BufferedIncrementalEncoder.setstate", "($self, state)", "Set the state that getstate() has returned.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			v := object.EmptyStr.Value()
			if st.True(args[0]) {
				v = args[0]
			}
			st.SetAttr(self, "buffer", v)
			return st.Result(object.None)
		}),
	}
}

func bufDecoderMethods(s *state) []object.Method {
	return []object.Method{
		native.Python("BufferedIncrementalDecoder.__init__", "($self, errors='strict')", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Call(st.Attr(s.incDecoder.Value(), "__init__"), self, orDefault(args[0], "strict"))
			st.SetAttr(self, "buffer", object.NewBytes(""))
			return st.Result(object.None)
		}),
		abstract("BufferedIncrementalDecoder._buffer_decode", "($self, input, errors, final)", ""),
		native.Python("BufferedIncrementalDecoder.decode", "($self, input, final=False)", "Decode a piece of input.", func(th *thread, self value, args []value) (value, *exception) {
			return buffered(th, self, args, "_buffer_decode")
		}),
		native.Python("BufferedIncrementalDecoder.reset", "($self)", "Forget what came before.", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.Call(st.Attr(s.incDecoder.Value(), "reset"), self)
			st.SetAttr(self, "buffer", object.NewBytes(""))
			return st.Result(object.None)
		}),
		native.Python("BufferedIncrementalDecoder.getstate", "($self)", "Return the bytes that wait, and 0.", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(object.TupleOf(st.Attr(self, "buffer"), object.Int64(0)))
		}),
		native.Python("BufferedIncrementalDecoder.setstate", "($self, state)", "Set the state that getstate() has returned.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			st.SetAttr(self, "buffer", st.Item(args[0], object.Int64(0)))
			return st.Result(object.None)
		}),
	}
}

// buffered gives what waits and the new input to the method that does the work, and keeps what that leaves.
func buffered(th *thread, self value, args []value, method string) (value, *exception) {
	st := native.Steps{Th: th}
	final := args[1]
	if final.IsNull() {
		final = object.False
	}
	data := st.Add(st.Attr(self, "buffer"), args[0])
	out, used := st.Pair(st.Method(self, method, data, st.Attr(self, "errors"), final))
	st.SetAttr(self, "buffer", st.Slice(data, st.Int(used), -1))
	return st.Result(out)
}
