// This file implements CodecInfo and Codec.

package codecs

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// infoFields are the attributes of a CodecInfo.
var infoFields = []string{"encode", "decode", "streamreader", "streamwriter", "incrementalencoder", "incrementaldecoder", "name"}

func infoMethods(s *state) []object.Method {
	params := object.ParseParams("CodecInfo.__new__", "(encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *, _is_text_encoding=None)")
	return []object.Method{
		{Name: "__new__", Sig: "(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *, _is_text_encoding=None)", Kind: object.StaticMethod, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			if len(args) == len(kw) {
				return value{}, object.TypeErrorf("CodecInfo.__new__() missing 1 required positional argument: 'cls'")
			}
			given, _, _, exc := native.BindPython(params, 1, false, args[1:], kw)
			if exc != nil {
				return value{}, exc
			}
			for i, v := range given {
				if v.IsNull() {
					given[i] = object.None
				}
			}
			self, exc := object.NewAs(th, object.TupleType, args[0], object.TupleOf(given[:4]...))
			if exc != nil {
				return value{}, exc
			}
			st := native.Steps{Th: th}
			for i, name := range infoFields {
				st.SetAttr(self, name, given[i])
			}
			if !given[7].IsNone() {
				st.SetAttr(self, "_is_text_encoding", given[7])
			}
			return st.Result(self)
		}},
		native.Python("CodecInfo.__repr__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			st := native.Steps{Th: th}
			name := st.Str(st.Attr(self, "name"))
			t := self.Type()
			return st.Result(object.StrOf(fmt.Sprintf("<%s.%s object for encoding %s at %s>", t.ModuleName(), t.Name, name, object.HexAddress(self))))
		}),
		native.Python("CodecInfo.__getnewargs__", "($self)", "", func(_ *thread, self value, _ []value) (value, *exception) {
			return object.TupleOf(self.AsTuple().Items...), nil
		}),
	}
}

// newInfo is a CodecInfo of the values of infoFields.
func (s *state) newInfo(th *thread, text bool, fields ...value) (value, *exception) {
	st := native.Steps{Th: th}
	if text {
		return st.Result(st.Call(s.info.Value(), fields...))
	}
	return st.Result(st.CallNamed(s.info.Value(), []string{"_is_text_encoding"}, append(fields, object.False)...))
}

// abstract is a method that subclasses must have.
func abstract(name, sig, doc string) object.Method {
	return native.Python(name, sig, doc, func(*thread, value, []value) (value, *exception) {
		return value{}, object.NewException(object.NotImplementedErrorType)
	})
}

var codecMethods = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return []object.Method{
		abstract("Codec.encode", "($self, input, errors='strict')", "Encode the input: (output, length of input used)."),
		abstract("Codec.decode", "($self, input, errors='strict')", "Decode the input: (output, length of input used)."),
	}
}}
