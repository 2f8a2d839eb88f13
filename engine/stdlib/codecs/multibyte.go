// This file makes the modules of encodings whose characters are sequences of bytes.

package codecs

import (
	"slices"

	"dappco.re/go/py/engine/internal/multibyte"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func isMultibyte(name string) bool {
	return slices.Contains(multibyte.Names(), name) || slices.Contains(multibyte.StatefulNames(), name)
}

// multibyteCodec is an object that encodes and decodes.
type multibyteCodec struct {
	object.Head
	codec *object.TextCodec
}

var multibyteCodecType = &object.Type{Name: "MultibyteCodec", Module: "_multibytecodec", Def: multibyteCodecDef{}}

type multibyteCodecDef struct{}

// Define implements object.Definition.
func (multibyteCodecDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.AddMethods([]object.Method{
			{Name: "encode", Sig: "($self, /, input, errors=None)", Doc: "Encode a str: (bytes, number of characters).", FS: func(th *thread, self value, args []value) (value, *exception) {
				st := native.Steps{Th: th}
				if !args[0].Type().Has(object.FlagStr) {
					return value{}, object.TypeErrorf("couldn't convert the object to str.")
				}
				errors := orStrict(&st, args[1], "encode() argument 'errors'")
				if st.Exc != nil {
					return value{}, st.Exc
				}
				data, exc := object.Cast[multibyteCodec](self).codec.Encode(th, args[0].AsStr(), errors)
				return pair(object.NewBytes(data), args[0].AsStr().Len()), exc
			}},
			{Name: "decode", Sig: "($self, /, input, errors=None)", Doc: "Decode bytes: (str, number of bytes).", FS: func(th *thread, self value, args []value) (value, *exception) {
				st := native.Steps{Th: th}
				errors := orStrict(&st, args[1], "decode() argument 'errors'")
				if st.Exc != nil {
					return value{}, st.Exc
				}
				return object.Cast[multibyteCodec](self).decode(th, args[0], errors, true)
			}},
		})
	})
}

func (m *multibyteCodec) decode(th *thread, input value, errors string, final bool) (value, *exception) {
	data, exc := object.BytesOf(th, input)
	if exc != nil {
		return value{}, exc
	}
	text, used, exc := m.codec.Decode(th, data, errors, final)
	if exc != nil {
		return value{}, exc
	}
	return pair(text.Value(), used), nil
}

// multibyte makes a module around a MultibyteCodec.
func (b *builder) multibyte() *exception {
	m := &multibyteCodec{Head: object.NewHead(multibyteCodecType), codec: object.FindTextCodec(b.th, b.row.module)}
	b.m.Dict.SetName("codec", m.Value())
	st := native.Steps{Th: b.th}
	encode := st.Attr(m.Value(), "encode")
	if st.Exc != nil {
		return st.Exc
	}
	b.encode = func(st *native.Steps, input, errors value) value { return st.Call(encode, input, errors) }
	b.decode = func(st *native.Steps, input, errors value, final bool) value {
		name := orStrict(st, errors, "errors")
		return st.Do(func() (value, *exception) { return m.decode(st.Th, input, name, final) })
	}
	if slices.Contains(multibyte.StatefulNames(), b.row.module) {
		b.stateful()
	}
	codec, exc := b.class("Codec", b.codecMethods(), b.s.codec)
	if exc != nil {
		return exc
	}
	b.encoder, b.decoder = encode, st.Attr(m.Value(), "decode")
	b.fields[2] = b.made("StreamReader", append(b.streamReader(), native.Python("StreamReader."+decodeRest, "($self, input, errors='strict')", "", func(th *thread, _ value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		return st.Result(b.decode(&st, args[0], orDefault(args[1], "strict"), true))
	})), codec, b.s.reader)
	return b.finish()
}
