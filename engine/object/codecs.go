// This file finds codecs: the built-in ones by name, and others through the registry of the interpreter.

package object

import (
	"strings"
	"sync"

	"dappco.re/go/py/engine/internal/charmap"
	"dappco.re/go/py/engine/internal/multibyte"
)

// TextCodec converts between str and bytes.
//
// Decode starts at data[0]; when final is false an incomplete character at the end is left for the next call. It returns how much it has used.
type TextCodec struct {
	Name   string
	Encode func(th *Thread, s *Str, errors string) (string, *Exception)
	Decode func(th *Thread, data, errors string, final bool) (text *Str, used int, exc *Exception)
}

// codecRegistry is what an interpreter knows about codecs: Go codecs added by packages, search functions of Python code, and error handlers.
type codecRegistry struct {
	mu       sync.Mutex
	codecs   map[string]*TextCodec
	search   []Value
	found    map[string]Value // CodecInfo by normalised name
	loaded   bool             // package encodings is imported, or was asked for
	handlers map[string]Value
}

type codecRegistryKey struct{}

func (in *Interp) codecRegistry() *codecRegistry {
	return in.State(codecRegistryKey{}, func() any {
		return &codecRegistry{codecs: map[string]*TextCodec{}, found: map[string]Value{}, handlers: map[string]Value{}}
	}).(*codecRegistry)
}

// AddCodec makes c known to the interpreter under its name (normalised) and aliases.
func (in *Interp) AddCodec(c *TextCodec, aliases ...string) {
	r := in.codecRegistry()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.codecs[NormalizeEncoding(c.Name)] = c
	for _, a := range aliases {
		r.codecs[NormalizeEncoding(a)] = c
	}
}

// AddCodecSearch is codecs.register(search).
func (in *Interp) AddCodecSearch(search Value) {
	r := in.codecRegistry()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.search = append(r.search, search)
}

// RemoveCodecSearch is codecs.unregister(search).
func (in *Interp) RemoveCodecSearch(search Value) {
	r := in.codecRegistry()
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, s := range r.search {
		if s.Is(search) {
			r.search = append(append([]Value(nil), r.search[:i]...), r.search[i+1:]...)
			clear(r.found)
			return
		}
	}
}

// NormalizeEncoding is the form of an encoding's name that codecs are found by: lower case, with one underscore for
// every run of other characters.
func NormalizeEncoding(name string) string {
	out := make([]byte, 0, len(name))
	gap := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '.':
		case c >= 0x80:
			continue
		default:
			gap = true
			continue
		}
		if gap && len(out) > 0 {
			out = append(out, '_')
		}
		gap = false
		out = append(out, c)
	}
	return string(out)
}

// builtinCodec is the built-in codec of that name, nil if there is none.
func builtinCodec(encoding string) *TextCodec {
	switch encoding {
	case "utf-8", "utf8":
		return &utf8Codec
	case "latin-1":
		return &latin1Codec
	case "ascii":
		return &asciiCodec
	}
	switch NormalizeEncoding(encoding) {
	case "utf_8", "u8", "utf", "utf8", "utf8_ucs2", "utf8_ucs4", "cp65001":
		return &utf8Codec
	case "utf_8_sig":
		return &utf8SigCodec
	case "latin_1", "8859", "cp819", "csisolatin1", "ibm819", "iso8859", "iso8859_1", "iso_8859_1", "iso_8859_1_1987", "iso_ir_100", "l1", "latin", "latin1":
		return &latin1Codec
	case "ascii", "646", "ansi_x3.4_1968", "ansi_x3_4_1968", "ansi_x3.4_1986", "cp367", "csascii", "ibm367", "iso646_us", "iso_646.irv_1991", "iso_ir_6", "us", "us_ascii":
		return &asciiCodec
	case "utf_16", "u16", "utf16":
		return &utf16Codec
	case "utf_16_le", "unicodelittleunmarked", "utf_16le":
		return &utf16LECodec
	case "utf_16_be", "unicodebigunmarked", "utf_16be":
		return &utf16BECodec
	case "utf_32", "u32", "utf32":
		return &utf32Codec
	case "utf_32_le", "utf_32le":
		return &utf32LECodec
	case "utf_32_be", "utf_32be":
		return &utf32BECodec
	case "utf_7", "u7", "unicode_1_1_utf_7", "utf7":
		return &utf7Codec
	case "raw_unicode_escape":
		return &rawUnicodeEscapeCodec
	case "unicode_escape":
		return &unicodeEscapeCodec
	}
	return nil
}

// FindTextCodec is the codec implemented in Go of that name, nil if there is none: Python code may still have registered one (FindCodecInfo).
func FindTextCodec(th *Thread, encoding string) *TextCodec {
	if c := builtinCodec(encoding); c != nil {
		return c
	}
	name := NormalizeEncoding(encoding)
	r := th.Interp.codecRegistry()
	r.mu.Lock()
	defer r.mu.Unlock()
	if c := r.codecs[name]; c != nil {
		return c
	}
	m := charmap.Find(name)
	if m == nil {
		m = charmap.Find(strings.ReplaceAll(name, ".", "_"))
	}
	var c *TextCodec
	if m != nil {
		c = charmapCodec(m)
	} else if t := multibyte.Find(name); t != nil {
		c = multibyteCodec(t)
	} else if t := multibyte.FindStateful(name); t != nil {
		c = statefulCodec(t)
	} else {
		return nil
	}
	r.codecs[name] = c
	return c
}

// FindCodecInfo asks the registered search functions for the CodecInfo of an encoding; the exception is LookupError when none knows it.
func FindCodecInfo(th *Thread, encoding string) (Value, *Exception) {
	name := NormalizeEncoding(encoding)
	if exc := loadEncodings(th); exc != nil {
		return Value{}, exc
	}
	r := th.Interp.codecRegistry()
	r.mu.Lock()
	info, ok := r.found[name]
	search := r.search
	r.mu.Unlock()
	if ok {
		return info, nil
	}
	for _, f := range search {
		info, exc := Call1(th, f, StrOf(name))
		if exc != nil {
			return Value{}, exc
		}
		if info.IsNone() {
			continue
		}
		if !info.Type().Has(FlagTuple) || len(info.AsTuple().Items) != 4 {
			return Value{}, TypeErrorf("codec search functions must return 4-tuples")
		}
		r.mu.Lock()
		r.found[name] = info
		r.mu.Unlock()
		return info, nil
	}
	return Value{}, Errorf(LookupErrorType, "unknown encoding: %s", encoding)
}

// loadEncodings imports package encodings, which registers the search function of the standard encodings, unless there is no such package.
func loadEncodings(th *Thread) *Exception {
	r := th.Interp.codecRegistry()
	r.mu.Lock()
	loaded := r.loaded
	r.loaded = true
	r.mu.Unlock()
	if loaded || th.Interp.Importer == nil {
		return nil
	}
	_, exc := th.Interp.Importer.Import(th, Intern("encodings"), NewDict().Value(), None, None, 0)
	if exc != nil && exc.Is(ModuleNotFoundErrorType) {
		return nil
	}
	return exc
}

// callCodec calls the encoder (0) or decoder (1) of a registered CodecInfo on v.
func callCodec(th *Thread, encoding string, which int, v Value, errors string) (Value, *Exception) {
	info, exc := FindCodecInfo(th, encoding)
	if exc != nil {
		return Value{}, exc
	}
	if isText, ok, exc := FindAttr(th, info, Intern("_is_text_encoding")); exc != nil {
		return Value{}, exc
	} else if ok && isText.Is(False) {
		return Value{}, Errorf(LookupErrorType, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs", encoding, [2]string{"encode", "decode"}[which])
	}
	args := []Value{v}
	if errors != "strict" {
		args = append(args, StrOf(errors))
	}
	return callCodecInfo(th, info, encoding, which, args)
}

// CallCodec is codecs.encode, or decode, of args: an object and perhaps the name of an error handler.
func CallCodec(th *Thread, encoding string, decode bool, args []Value) (Value, *Exception) {
	info, exc := FindCodecInfo(th, encoding)
	if exc != nil {
		return Value{}, exc
	}
	if decode {
		return callCodecInfo(th, info, encoding, 1, args)
	}
	return callCodecInfo(th, info, encoding, 0, args)
}

func callCodecInfo(th *Thread, info Value, encoding string, which int, args []Value) (Value, *Exception) {
	r, exc := Call(th, info.AsTuple().Items[which], args, nil)
	if exc != nil {
		return Value{}, noteCodec(th, exc, encoding, which)
	}
	if !r.Type().Has(FlagTuple) || len(r.AsTuple().Items) != 2 {
		return Value{}, TypeErrorf("%s must return a tuple (object, integer)", [2]string{"encoder", "decoder"}[which])
	}
	return r.AsTuple().Items[0], nil
}

// noteCodec adds a note to the exception of a codec, and returns it.
func noteCodec(th *Thread, exc *Exception, encoding string, which int) *Exception {
	if _, failed := CallMethod(th, exc.Value(), Intern("add_note"), StrOf([2]string{"encoding", "decoding"}[which]+" with '"+encoding+"' codec failed")); failed != nil {
		return failed
	}
	return exc
}

// isShortcut reports that errors of the codec of that name get no note.
func isShortcut(encoding string) bool {
	switch NormalizeEncoding(encoding) {
	case "utf_8", "utf8", "utf_16", "utf16", "utf_32", "utf32", "ascii", "us_ascii", "latin1", "latin_1", "iso_8859_1", "iso8859_1":
		return true
	}
	return false
}

// EncodeText is s.encode(encoding, errors).
func EncodeText(th *Thread, s *Str, encoding, errors string) (Value, *Exception) {
	if c := FindTextCodec(th, encoding); c != nil {
		data, exc := c.Encode(th, s, errors)
		if exc != nil {
			if !isShortcut(encoding) {
				exc = noteCodec(th, exc, encoding, 0)
			}
			return Value{}, exc
		}
		return NewBytes(data), nil
	}
	v, exc := callCodec(th, encoding, 0, s.exact(), errors)
	if exc != nil {
		return Value{}, exc
	}
	if !v.Type().Has(FlagBytes) {
		return Value{}, TypeErrorf("'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types", encoding, v.Type().Name)
	}
	return v, nil
}

// DecodeText is data.decode(encoding, errors). data may be shared: what is kept of it is copied.
func DecodeText(th *Thread, data []byte, encoding, errors string) (*Str, *Exception) {
	if len(data) == 0 {
		return EmptyStr, nil // without a look at the encoding
	}
	if c := FindTextCodec(th, encoding); c != nil {
		s, _, exc := c.Decode(th, string(data), errors, true)
		if exc != nil && !isShortcut(encoding) {
			exc = noteCodec(th, exc, encoding, 1)
		}
		return s, exc
	}
	v, exc := callCodec(th, encoding, 1, NewBytes(string(data)), errors)
	if exc != nil {
		return nil, exc
	}
	if !v.Type().Has(FlagStr) {
		return nil, TypeErrorf("'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types", encoding, v.Type().Name)
	}
	return v.AsStr(), nil
}

// decodeBytes is DecodeText for immutable data, which the result may share.
func decodeBytes(th *Thread, data, encoding, errors string) (*Str, *Exception) {
	if data == "" {
		return EmptyStr, nil
	}
	if c := FindTextCodec(th, encoding); c != nil {
		s, _, exc := c.Decode(th, data, errors, true)
		if exc != nil && !isShortcut(encoding) {
			exc = noteCodec(th, exc, encoding, 1)
		}
		return s, exc
	}
	return DecodeText(th, sharedBytes(data), encoding, errors)
}

// codecArguments are the arguments encoding and errors of encode and decode.
func codecArguments(fn string, args []Value) (encoding, errors string, exc *Exception) {
	if encoding, exc = textArgument(fn, "encoding", args[0], "utf-8"); exc != nil {
		return
	}
	errors, exc = textArgument(fn, "errors", args[1], "strict")
	return
}

func strEncodeMethod(th *Thread, self Value, args []Value) (Value, *Exception) {
	encoding, errors, exc := codecArguments("encode", args)
	if exc != nil {
		return Value{}, exc
	}
	return EncodeText(th, self.AsStr(), encoding, errors)
}
