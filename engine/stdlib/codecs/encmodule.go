// This file makes the modules of encodings: functions and classes around an encoder and a decoder.

package codecs

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// encodeFunc encodes input: the result and how much of the input it stands for.
type encodeFunc func(st *native.Steps, input value, errors value) value

// decodeFunc decodes input; without final, what may be incomplete is left.
type decodeFunc func(st *native.Steps, input value, errors value, final bool) value

// builder makes a module of encodings.
type builder struct {
	th     *thread
	s      *state
	row    moduleRow
	m      *object.Module
	encode encodeFunc
	decode decodeFunc
	// whole says that the decoder needs all input at once, or knows no incomplete input: no buffer is wanted.
	whole bool
	// text is false for codecs that are no text encodings.
	text bool
	// open are the functions of the CodecInfo; null means methods of Codec.
	encoder, decoder value
	fields           [4]value // incremental encoder and decoder, reader, writer
	byteReader       bool
}

// available reports that there is a codec for the module.
func (r *moduleRow) available() bool {
	return r.kind != multibyteModule || isMultibyte(r.module)
}

// NewEncoding makes a module below encodings.
func NewEncoding(th *thread, module string) (*object.Module, *exception) {
	s, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	for _, row := range moduleTable {
		if "encodings."+row.module == module {
			b := &builder{th: th, s: s, row: row, text: true}
			b.m = native.Module(module, "The codec of encoding "+row.name+".", nil)
			return b.m, b.build()
		}
	}
	return nil, object.Errorf(object.ModuleNotFoundErrorType, "No module named '%s'", module)
}

func (b *builder) build() *exception {
	switch b.row.kind {
	case tableModule, mapModule:
		b.charmap()
		if exc := b.tables(); exc != nil {
			return exc
		}
	case bytesModule:
		b.bytesToBytes()
	case multibyteModule:
		return b.multibyte()
	default:
		if exc := b.plain(); exc != nil {
			return exc
		}
	}
	return b.finish()
}

// finish makes the classes that the module does not have yet, and getregentry.
func (b *builder) finish() *exception {
	codec := b.s.codec
	if made, ok := b.m.Dict.GetName("Codec"); ok {
		codec = made.AsType()
	} else if b.encoder.IsNull() {
		var exc *exception
		if codec, exc = b.class("Codec", b.codecMethods(), b.s.codec); exc != nil {
			return exc
		}
	}
	readerBases, writerBases := []*object.Type{b.s.reader}, []*object.Type{b.s.writer}
	if codec != b.s.codec {
		readerBases, writerBases = []*object.Type{codec, b.s.reader}, []*object.Type{codec, b.s.writer}
	}
	decBase := b.s.bufDecoder
	if b.whole {
		decBase = b.s.incDecoder
	}
	for i, c := range []struct {
		name    string
		methods []object.Method
		bases   []*object.Type
	}{
		{"IncrementalEncoder", b.incEncoder(), []*object.Type{b.s.incEncoder}},
		{"IncrementalDecoder", b.incDecoder(), []*object.Type{decBase}},
		{"StreamReader", b.streamReader(), readerBases},
		{"StreamWriter", b.streamWriter(codec != b.s.codec), writerBases},
	} {
		if !b.fields[i].IsNull() {
			continue
		}
		t, exc := b.class(c.name, c.methods, c.bases...)
		if exc != nil {
			return exc
		}
		b.fields[i] = t.Value()
		if b.byteReader && i >= 2 {
			if exc := object.SetAttr(b.th, t.Value(), object.Intern("charbuffertype"), object.BytesType.Value()); exc != nil {
				return exc
			}
		}
	}
	native.Add(b.m.Dict, "encodings."+b.row.module, []object.Method{native.Python("getregentry", "()", "Return the CodecInfo of the encoding.", func(th *thread, _ value, _ []value) (value, *exception) {
		st := native.Steps{Th: th}
		encoder, decoder := b.encoder, b.decoder
		if encoder.IsNull() {
			encoder = st.Attr(st.Call(codec.Value()), "encode")
		}
		if decoder.IsNull() {
			decoder = st.Attr(st.Call(codec.Value()), "decode")
		}
		if st.Exc != nil {
			return value{}, st.Exc
		}
		return b.s.newInfo(th, b.text, encoder, decoder, b.fields[2], b.fields[3], b.fields[0], b.fields[1], object.StrOf(b.row.name))
	})})
	return nil
}

// class makes a class of the module.
func (b *builder) class(name string, methods []object.Method, bases ...*object.Type) (*object.Type, *exception) {
	t, exc := object.NewClass(b.th, object.ClassSpec{Module: "encodings." + b.row.module, Name: name, Bases: bases, Methods: methods})
	if exc == nil {
		b.m.Dict.SetName(name, t.Value())
	}
	return t, exc
}

func (b *builder) codecMethods() []object.Method {
	return []object.Method{
		native.Python("Codec.encode", "($self, input, errors='strict')", "Encode the input: (output, length of input used).", func(th *thread, _ value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(b.encode(&st, args[0], orDefault(args[1], "strict")))
		}),
		native.Python("Codec.decode", "($self, input, errors='strict')", "Decode the input: (output, length of input used).", func(th *thread, _ value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(b.decode(&st, args[0], orDefault(args[1], "strict"), true))
		}),
	}
}

func (b *builder) incEncoder() []object.Method {
	return []object.Method{native.Python("IncrementalEncoder.encode", "($self, input, final=False)", "Encode a piece of input.", func(th *thread, self value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		out, _ := st.Pair(b.encode(&st, args[0], st.Attr(self, "errors")))
		return st.Result(out)
	})}
}

func (b *builder) incDecoder() []object.Method {
	if b.whole {
		return []object.Method{native.Python("IncrementalDecoder.decode", "($self, input, final=False)", "Decode a piece of input.", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			out, _ := st.Pair(b.decode(&st, args[0], st.Attr(self, "errors"), true))
			return st.Result(out)
		})}
	}
	return []object.Method{native.Python("IncrementalDecoder._buffer_decode", "($self, input, errors, final)", "", func(th *thread, _ value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		final := st.True(args[2])
		return st.Result(b.decode(&st, args[0], args[1], final))
	})}
}

func (b *builder) streamReader() []object.Method {
	if b.whole {
		return nil
	}
	return []object.Method{native.Python("StreamReader.decode", "($self, input, errors='strict')", "Decode the input: (output, length of input used).", func(th *thread, _ value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		return st.Result(b.decode(&st, args[0], orDefault(args[1], "strict"), false))
	})}
}

func (b *builder) streamWriter(inherited bool) []object.Method {
	if inherited {
		return nil
	}
	return []object.Method{native.Python("StreamWriter.encode", "($self, input, errors='strict')", "Encode the input: (output, length of input used).", func(th *thread, _ value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		return st.Result(b.encode(&st, args[0], orDefault(args[1], "strict")))
	})}
}

// low is a function of module _codecs.
func (b *builder) low(name string) value {
	v, exc := native.FromModule(b.th, "_codecs", name)
	if exc != nil {
		panic("unreachable: _codecs has no " + name)
	}
	return v
}

// byFunctions makes encoder and decoder of functions of _codecs; final is the third argument of the decoder unless that takes none.
func (b *builder) byFunctions(encode, decode value, takesFinal bool) {
	b.encode = func(st *native.Steps, input, errors value) value { return st.Call(encode, input, errors) }
	b.decode = func(st *native.Steps, input, errors value, final bool) value {
		if takesFinal {
			return st.Call(decode, input, errors, object.Bool(final))
		}
		return st.Call(decode, input, errors)
	}
}

// openFunctions puts encode and decode into the module, for modules without a class Codec.
func (b *builder) openFunctions(encode value) {
	if encode.IsNull() {
		encode = b.function("encode", "(input, errors='strict')", "Encode the input: (output, length of input used).", func(st *native.Steps, args []value) value {
			return b.encode(st, args[0], orDefault(args[1], "strict"))
		})
	}
	b.encoder = encode
	b.m.Dict.SetName("encode", encode)
	b.decoder = b.function("decode", "(input, errors='strict')", "Decode the input: (output, length of input used).", func(st *native.Steps, args []value) value {
		return b.decode(st, args[0], orDefault(args[1], "strict"), true)
	})
}

// function adds a function to the module.
func (b *builder) function(name, sig, doc string, f func(st *native.Steps, args []value) value) value {
	native.Add(b.m.Dict, "encodings."+b.row.module, []object.Method{native.Python(name, sig, doc, func(th *thread, _ value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		return st.Result(f(&st, args))
	})})
	v, _ := b.m.Dict.GetName(name)
	return v
}

// tables puts the tables of a charmap into the module.
func (b *builder) tables() *exception {
	text := make([]byte, 0, 512)
	decoding, encoding := object.NewDict(), object.NewDict()
	m := object.FindTextCodec(b.th, b.row.module)
	for i := range 256 {
		s, _, exc := m.Decode(b.th, string([]byte{byte(i)}), "ignore", true)
		if exc != nil {
			return exc
		}
		r, v := rune(undefinedChar), object.None
		if s.Len() > 0 {
			r = s.At(0)
			v = object.Int64(int64(r))
			if exc := encoding.Set(b.th, v, object.Int64(int64(i))); exc != nil {
				return exc
			}
		}
		text = object.AppendRune(text, r)
		if exc := decoding.Set(b.th, object.Int64(int64(i)), v); exc != nil {
			return exc
		}
	}
	table := object.StrOf(string(text))
	b.m.Dict.SetName("decoding_table", table)
	if b.row.kind == mapModule {
		b.m.Dict.SetName("decoding_map", decoding.Value())
		b.m.Dict.SetName("encoding_map", encoding.Value())
		return nil
	}
	v, exc := charmapBuild(b.th, value{}, table)
	if exc == nil {
		b.m.Dict.SetName("encoding_table", v)
	}
	return exc
}

// charmap makes encoder and decoder of a codec whose characters are bytes.
func (b *builder) charmap() {
	b.whole = true
	codec := object.FindTextCodec(b.th, b.row.module)
	b.encode = func(st *native.Steps, input, errors value) value {
		if !input.Type().Has(object.FlagStr) {
			st.Fail(object.TypeErrorf("charmap_encode() argument 1 must be str, not %s", input.Type().MessageName()))
			return object.None
		}
		name := orStrict(st, errors, "charmap_encode() argument 2")
		return st.Do(func() (value, *exception) {
			data, exc := codec.Encode(st.Th, input.AsStr(), name)
			return pair(object.NewBytes(data), input.AsStr().Len()), exc
		})
	}
	b.decode = func(st *native.Steps, input, errors value, _ bool) value {
		name := orStrict(st, errors, "charmap_decode() argument 2")
		return st.Do(func() (value, *exception) {
			data, exc := object.BytesOf(st.Th, input)
			if exc != nil {
				return value{}, exc
			}
			text, used, exc := codec.Decode(st.Th, data, name, true)
			if exc != nil {
				return value{}, exc
			}
			return pair(text.Value(), used), nil
		})
	}
}
