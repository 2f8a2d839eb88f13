// This file makes the incremental classes of zlib_codec and bz2_codec, which compress as input comes.

package codecs

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// compressing makes IncrementalEncoder and IncrementalDecoder around objects of module: those that its functions make.
func (b *builder) compressing(module, compressor, decompressor string, flushes bool) {
	begin := func(st *native.Steps, self value, attr, maker string) {
		st.SetAttr(self, attr, st.Call(st.From(module, maker)))
	}
	initialize := func(class, attr, maker string) object.Method {
		return native.Python(class+".__init__", "($self, errors='strict')", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			errors := orDefault(args[0], "strict")
			if orStrict(&st, errors, "errors") != "strict" && st.Exc == nil {
				return value{}, object.NewException(object.AssertionErrorType)
			}
			st.SetAttr(self, "errors", errors)
			begin(&st, self, attr, maker)
			return st.Result(object.None)
		})
	}
	reset := func(class, attr, maker string) object.Method {
		return native.Python(class+".reset", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			begin(&st, self, attr, maker)
			return st.Result(object.None)
		})
	}
	const in, out = "compressobj", "decompressobj"
	b.fields[0] = b.made("IncrementalEncoder", []object.Method{
		initialize("IncrementalEncoder", in, compressor),
		native.Python("IncrementalEncoder.encode", "($self, input, final=False)", "Encode a piece of input.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			c := st.Attr(self, in)
			data := st.Method(c, "compress", args[0])
			if !args[1].IsNull() && st.True(args[1]) {
				data = st.Add(data, st.Method(c, "flush"))
			}
			return st.Result(data)
		}),
		reset("IncrementalEncoder", in, compressor),
	}, b.s.incEncoder)
	b.fields[1] = b.made("IncrementalDecoder", []object.Method{
		initialize("IncrementalDecoder", out, decompressor),
		native.Python("IncrementalDecoder.decode", "($self, input, final=False)", "Decode a piece of input.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			d := st.Attr(self, out)
			data := st.Method(d, "decompress", args[0])
			if flushes && !args[1].IsNull() && st.True(args[1]) {
				data = st.Add(data, st.Method(d, "flush"))
			}
			if st.Exc != nil && st.Exc.Is(object.EOFErrorType) {
				return object.EmptyStr.Value(), nil
			}
			return st.Result(data)
		}),
		reset("IncrementalDecoder", out, decompressor),
	}, b.s.incDecoder)
}
