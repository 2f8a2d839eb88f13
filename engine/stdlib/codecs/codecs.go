// Package codecs implements modules codecs, _codecs and encodings, with a module for every standard encoding.
//
// Package object has the text codecs themselves and the registry that str.encode and bytes.decode ask; this package has what scripts see of them.
package codecs

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const doc = "Encoders and decoders, and the registry of them.\n\nlookup() finds a codec by the name of an encoding, encode() and decode() use one, register() adds a function\nthat finds more of them. Base classes are here for codecs that work piece by piece or on streams."

// state is what an interpreter has of the package: the classes of module codecs, and the function that finds the standard encodings.
type state struct {
	info, codec                     *object.Type
	incEncoder, incDecoder          *object.Type
	bufEncoder, bufDecoder          *object.Type
	reader, writer, both, recoder   *object.Type
	multiEncoder, multiDecoder      *object.Type
	multiReader, multiWriter, multi *object.Type
	search                          value
	cache                           *object.Dict
	aliases                         *object.Dict
	failed                          *exception
}

type stateKey struct{}

func stateOf(th *thread) (*state, *exception) {
	s := th.Interp.State(stateKey{}, func() any { return &state{cache: object.NewDict(), aliases: aliasDict()} }).(*state)
	if s.search.IsNull() {
		s.search = s.searchFunction()
		th.Interp.AddCodecSearch(s.search)
		s.failed = s.build(th)
	}
	return s, s.failed
}

func (s *state) build(th *thread) *exception {
	class := func(to **object.Type, name, doc string, methods []object.Method, attrs []object.ClassAttr, bases ...*object.Type) *exception {
		t, exc := object.NewClass(th, object.ClassSpec{Module: "codecs", Name: name, Doc: doc, Bases: bases, Methods: methods, Attrs: attrs})
		*to = t
		return exc
	}
	for _, make := range []func() *exception{
		func() *exception {
			return class(&s.info, "CodecInfo", "What the registry knows of a codec: a tuple (encode, decode, streamreader, streamwriter) with attributes of these names,\nand incrementalencoder, incrementaldecoder and name besides.", infoMethods(s), []object.ClassAttr{{Name: "_is_text_encoding", V: object.True}}, object.TupleType)
		},
		func() *exception {
			return class(&s.codec, "Codec", "The interface of codecs without state.", codecMethods.Get(), nil)
		},
		func() *exception {
			return class(&s.incEncoder, "IncrementalEncoder", "Encodes piece by piece and remembers what it needs in between.", incEncoderMethods.Get(), nil)
		},
		func() *exception {
			return class(&s.bufEncoder, "BufferedIncrementalEncoder", "An incremental encoder that keeps input which it cannot encode yet.", bufEncoderMethods(s), nil, s.incEncoder)
		},
		func() *exception {
			return class(&s.incDecoder, "IncrementalDecoder", "Decodes piece by piece and remembers what it needs in between.", incDecoderMethods.Get(), nil)
		},
		func() *exception {
			return class(&s.bufDecoder, "BufferedIncrementalDecoder", "An incremental decoder that keeps bytes which it cannot decode yet.", bufDecoderMethods(s), nil, s.incDecoder)
		},
		func() *exception {
			return class(&s.writer, "StreamWriter", "Writes encoded text to a stream of bytes.", writerMethods.Get(), nil, s.codec)
		},
		func() *exception {
			return class(&s.reader, "StreamReader", "Reads text from a stream of encoded bytes.", readerMethods.Get(), []object.ClassAttr{{Name: "charbuffertype", V: object.StrType.Value()}}, s.codec)
		},
		func() *exception {
			return class(&s.both, "StreamReaderWriter", "Reads and writes a stream by a reader and a writer of classes that are given.", bothMethods.Get(), []object.ClassAttr{{Name: "encoding", V: object.StrOf("unknown")}})
		},
		func() *exception {
			return class(&s.recoder, "StreamRecoder", "Makes a stream of one encoding look like one of another.", recoderMethods.Get(), []object.ClassAttr{{Name: "data_encoding", V: object.StrOf("unknown")}, {Name: "file_encoding", V: object.StrOf("unknown")}})
		},
	} {
		if exc := make(); exc != nil {
			return exc
		}
	}
	return nil
}

// marks are the byte order marks, by the names of their constants.
var marks = []struct{ name, data string }{
	{"BOM_UTF8", "\xef\xbb\xbf"}, {"BOM_UTF16_LE", "\xff\xfe"}, {"BOM_LE", "\xff\xfe"}, {"BOM_UTF16_BE", "\xfe\xff"}, {"BOM_BE", "\xfe\xff"},
	{"BOM_UTF32_LE", "\xff\xfe\x00\x00"}, {"BOM_UTF32_BE", "\x00\x00\xfe\xff"}, {"BOM_UTF16", "\xff\xfe"}, {"BOM", "\xff\xfe"}, {"BOM_UTF32", "\xff\xfe\x00\x00"},
	{"BOM32_LE", "\xff\xfe"}, {"BOM32_BE", "\xfe\xff"}, {"BOM64_LE", "\xff\xfe\x00\x00"}, {"BOM64_BE", "\x00\x00\xfe\xff"},
}

// New makes module codecs.
func New(th *thread) (*object.Module, *exception) {
	s, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	low, exc := native.ImportModule(th, "_codecs")
	if exc != nil {
		return nil, exc
	}
	m := native.Module("codecs", doc, functions.Get())
	lowDict := low.Dict
	for at := 0; ; {
		name, v, next, ok := lowDict.Next(at)
		if !ok {
			break
		}
		at = next
		if name.Type().Has(object.FlagStr) && !strings.HasPrefix(name.AsStr().String(), "_") {
			text := name.AsStr().String()
			m.Dict.SetName(text, v)
		}
	}
	for _, b := range marks {
		m.Dict.SetName(b.name, object.NewBytes(b.data))
	}
	for _, t := range []*object.Type{s.info, s.codec, s.incEncoder, s.incDecoder, s.bufEncoder, s.bufDecoder, s.reader, s.writer, s.both, s.recoder} {
		m.Dict.SetName(t.Name, t.Value())
	}
	for _, name := range []string{"strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"} {
		h, exc := object.FindErrorHandler(th, name)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(name+"_errors", h)
	}
	m.Dict.SetName("__all__", native.Strings("register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE",
		"BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder",
		"IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
		"getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors",
		"xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error"))
	return m, nil
}

// orStrict is the text of an errors argument that may be absent or None.
func orStrict(s *native.Steps, v value, what string) string {
	if v.IsNull() || v.IsNone() {
		return "strict"
	}
	return s.Text(v, what)
}

// orDefault is v, or text if it is absent.
func orDefault(v value, text string) value {
	if v.IsNull() {
		return object.StrOf(text)
	}
	return v
}

// pair is the answer of encoders and decoders: what became of so much input.
func pair(v value, used int) value { return object.TupleOf(v, object.Int64(int64(used))) }
