// This file makes the modules of the encodings that are no tables.

package codecs

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

func (b *builder) plain() *exception {
	name := b.row.module
	switch name {
	case "utf_8", "utf_7", "utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be":
		encode := b.low(name + "_encode")
		b.byFunctions(encode, b.low(name+"_decode"), true)
		b.openFunctions(encode)
	case "ascii", "latin_1":
		b.byFunctions(b.low(name+"_encode"), b.low(name+"_decode"), false)
		b.whole = true
		if _, exc := b.class("StreamConverter", nil, b.s.writer, b.s.reader); exc != nil {
			return exc
		}
	case "unicode_escape", "raw_unicode_escape":
		b.byFunctions(b.low(name+"_encode"), b.low(name+"_decode"), true)
	case "utf_16", "utf_32":
		b.marked(b.low(name+"_encode"), b.low(name+"_decode"))
	case "utf_8_sig":
		return b.signed()
	case "charmap":
		return b.mapped()
	case "rot_13":
		b.rot13()
	case "punycode":
		b.whole = true
		b.punycode()
	case "idna":
		return b.idna()
	case "undefined":
		b.whole = true
		undefined := func(st *native.Steps) value {
			st.Fail(object.Errorf(object.UnicodeErrorType, "undefined encoding"))
			return object.None
		}
		b.encode = func(st *native.Steps, _, _ value) value { return undefined(st) }
		b.decode = func(st *native.Steps, _, _ value, _ bool) value { return undefined(st) }
	}
	return nil
}

// rot13 exchanges letters 13 apart.
func (b *builder) rot13() {
	b.whole, b.text = true, false
	table := object.NewDict()
	for r := range 256 {
		c := r
		if l := r | 0x20; l >= 'a' && l <= 'z' && r < 128 {
			c = r - l + 'a' + (l-'a'+13)%26
		}
		// An int is no key that can fail.
		_ = table.Set(b.th, object.Int64(int64(r)), object.Int64(int64(c)))
	}
	b.m.Dict.SetName("rot13_map", table.Value())
	b.encode = func(st *native.Steps, input, _ value) value {
		if !input.Type().Has(object.FlagStr) {
			st.Fail(object.TypeErrorf("descriptor 'translate' for 'str' objects doesn't apply to a '%s' object", input.Type().Name))
			return object.None
		}
		out := st.Method(input, "translate", table.Value())
		return pair(out, st.Len(input))
	}
	b.decode = func(st *native.Steps, input, errors value, _ bool) value { return b.encode(st, input, errors) }
	b.function("rot13", "(infile, outfile)", "Write what infile has to outfile, encoded.", func(st *native.Steps, args []value) value {
		out, _ := st.Pair(b.encode(st, st.Method(args[0], "read"), object.StrOf("strict")))
		st.Method(args[1], "write", out)
		return object.None
	})
}

// mapped makes module charmap, whose classes are given a mapping.
func (b *builder) mapped() *exception {
	encode, decode := b.low("charmap_encode"), b.low("charmap_decode")
	b.whole = true
	b.byFunctions(encode, decode, false)
	withMapping := func(class, sig string, base *object.Type) object.Method {
		return native.Python(class+".__init__", sig, "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			mapping := args[len(args)-1]
			if mapping.IsNull() {
				mapping = object.None
			}
			errors := orDefault(args[len(args)-2], "strict")
			st.Call(st.Attr(base.Value(), "__init__"), append([]value{self}, append(args[:len(args)-2:len(args)-2], errors)...)...)
			st.SetAttr(self, "mapping", mapping)
			return st.Result(object.None)
		})
	}
	piece := func(class, method string, f value) object.Method {
		return native.Python(class+"."+method, "($self, input, final=False)", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			out, _ := st.Pair(st.Call(f, args[0], st.Attr(self, "errors"), st.Attr(self, "mapping")))
			return st.Result(out)
		})
	}
	stream := func(class, method string, f value) object.Method {
		return native.Python(class+"."+method, "($self, input, errors='strict')", "", func(th *thread, self value, args []value) (value, *exception) {
			st := native.Steps{Th: th}
			return st.Result(st.Call(f, args[0], orDefault(args[1], "strict"), st.Attr(self, "mapping")))
		})
	}
	const pieceSig, streamSig = "($self, errors='strict', mapping=None)", "($self, stream, errors='strict', mapping=None)"
	codec, exc := b.class("Codec", b.codecMethods(), b.s.codec)
	if exc != nil {
		return exc
	}
	for i, c := range []struct {
		name    string
		methods []object.Method
		bases   []*object.Type
	}{
		{"IncrementalEncoder", []object.Method{withMapping("IncrementalEncoder", pieceSig, b.s.incEncoder), piece("IncrementalEncoder", "encode", encode)}, []*object.Type{b.s.incEncoder}},
		{"IncrementalDecoder", []object.Method{withMapping("IncrementalDecoder", pieceSig, b.s.incDecoder), piece("IncrementalDecoder", "decode", decode)}, []*object.Type{b.s.incDecoder}},
		{"StreamReader", []object.Method{withMapping("StreamReader", streamSig, b.s.reader), stream("StreamReader", "decode", decode)}, []*object.Type{codec, b.s.reader}},
		{"StreamWriter", []object.Method{withMapping("StreamWriter", streamSig, b.s.writer), stream("StreamWriter", "encode", encode)}, []*object.Type{codec, b.s.writer}},
	} {
		t, exc := b.class(c.name, c.methods, c.bases...)
		if exc != nil {
			return exc
		}
		b.fields[i] = t.Value()
	}
	b.encoder, b.decoder = encode, decode
	return nil
}

// bytesToBytes makes encoder and decoder of functions from bytes to bytes that other modules have.
func (b *builder) bytesToBytes() {
	b.whole, b.text, b.byteReader = true, false, true
	name := b.row.name
	convert := func(st *native.Steps, input, errors value, f func(st *native.Steps, input value) value) value {
		if orStrict(st, errors, "errors") != "strict" && st.Exc == nil {
			st.Fail(object.NewException(object.AssertionErrorType))
		}
		out := f(st, input)
		return pair(out, st.Len(input))
	}
	encode := b.function(name+"_encode", "(input, errors='strict')", "Encode the input: (output, length of input used).", func(st *native.Steps, args []value) value {
		return convert(st, args[0], args[1], byteCodecs.Get()[name].encode)
	})
	decode := b.function(name+"_decode", "(input, errors='strict')", "Decode the input: (output, length of input used).", func(st *native.Steps, args []value) value {
		return convert(st, args[0], args[1], byteCodecs.Get()[name].decode)
	})
	b.byFunctions(encode, decode, false)
	if _, exc := b.class("Codec", b.codecMethods(), b.s.codec); exc == nil {
		b.encoder, b.decoder = encode, decode
	}
	switch name {
	case "zlib":
		b.compressing("zlib", "compressobj", "decompressobj", true)
	case "bz2":
		b.compressing("bz2", "BZ2Compressor", "BZ2Decompressor", false)
	}
}

type bytesFunc func(st *native.Steps, input value) value

// fromModule calls a function of a module.
func fromModule(module, function string) bytesFunc {
	return func(st *native.Steps, input value) value { return st.Call(st.From(module, function), input) }
}

// byteCodecs are the functions of codecs from bytes to bytes.
var byteCodecs = ondemand.Value[map[string]struct{ encode, decode bytesFunc }]{Make: func() map[string]struct{ encode, decode bytesFunc } {
	return map[string]struct{ encode, decode bytesFunc }{
		"hex":    {fromModule("binascii", "b2a_hex"), fromModule("binascii", "a2b_hex")},
		"base64": {fromModule("base64", "encodebytes"), fromModule("base64", "decodebytes")},
		"zlib":   {fromModule("zlib", "compress"), fromModule("zlib", "decompress")},
		"bz2":    {fromModule("bz2", "compress"), fromModule("bz2", "decompress")},
		"quopri": {func(st *native.Steps, input value) value {
			return st.CallNamed(st.From("binascii", "b2a_qp"), []string{"quotetabs"}, input, object.True)
		}, fromModule("binascii", "a2b_qp")},
		"uu": {uuEncode, uuDecode},
	}
}}

func uuEncode(st *native.Steps, input value) value {
	f := st.From("binascii", "b2a_uu")
	out := []byte("begin 666 <data>\n")
	n := st.Len(input)
	for at := 0; at < n && st.Exc == nil; at += 45 {
		line := st.Call(f, st.Slice(input, at, min(at+45, n)))
		if st.Exc == nil {
			out = append(out, bytesOf(st, line)...)
		}
	}
	return object.NewBytes(string(out) + " \nend\n")
}

// bytesOf is the bytes that a function of module binascii made.
func bytesOf(st *native.Steps, v value) string {
	data, exc := object.BytesOf(st.Th, v)
	st.Fail(exc)
	return data
}

func uuDecode(st *native.Steps, input value) value {
	f := st.From("binascii", "a2b_uu")
	data := ""
	if st.Exc == nil {
		data, st.Exc = object.BytesOf(st.Th, input)
	}
	lines := strings.SplitAfter(data, "\n")
	for len(lines) > 0 && !strings.HasPrefix(lines[0], "begin") {
		lines = lines[1:]
	}
	if len(lines) == 0 && st.Exc == nil {
		st.Fail(object.ValueErrorf(`Missing "begin" line in input data`))
	}
	var out []byte
	for i := 1; i < len(lines) && st.Exc == nil; i++ {
		if lines[i] == "end\n" {
			return object.NewBytes(string(out))
		}
		if lines[i] == "" {
			break
		}
		part := st.Call(f, object.NewBytes(lines[i]))
		if st.Exc == nil {
			out = append(out, bytesOf(st, part)...)
		}
	}
	st.Fail(object.ValueErrorf("Truncated input data"))
	return object.None
}
