// This file implements module _codecs: the functions of the built-in codecs.

package codecs

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

// NewLow makes module _codecs.
func NewLow(th *thread) (*object.Module, *exception) {
	if _, exc := stateOf(th); exc != nil {
		return nil, exc
	}
	return native.Module("_codecs", "", lowFunctions.Get()), nil
}

var lowFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return append([]object.Method{
		{Name: "register", Sig: "($module, search_function, /)", Doc: "Add a function that is asked for codecs: it is called with the name of an encoding in lower case, and returns a CodecInfo or None.", F1: func(th *thread, _, f value) (value, *exception) {
			if f.Type().Call == nil {
				return value{}, object.TypeErrorf("argument must be callable")
			}
			th.Interp.AddCodecSearch(f)
			return object.None, nil
		}},
		{Name: "unregister", Sig: "($module, search_function, /)", Doc: "Remove a function that was added by register(), and forget what was found.", F1: func(th *thread, _, f value) (value, *exception) {
			th.Interp.RemoveCodecSearch(f)
			return object.None, nil
		}},
		{Name: "lookup", Sig: "($module, encoding, /)", Doc: "Find the CodecInfo of an encoding.", F1: func(th *thread, _, name value) (value, *exception) {
			text, exc := encodingName(name, "lookup() argument")
			if exc != nil {
				return value{}, exc
			}
			return object.FindCodecInfo(th, text)
		}},
		{Name: "encode", Sig: "($module, /, obj, encoding='utf-8', errors='strict')", Doc: "Encode an object by the codec of an encoding.", FS: func(th *thread, _ value, args []value) (value, *exception) {
			return convert(th, "encode", args)
		}},
		{Name: "decode", Sig: "($module, /, obj, encoding='utf-8', errors='strict')", Doc: "Decode an object by the codec of an encoding.", FS: func(th *thread, _ value, args []value) (value, *exception) {
			return convert(th, "decode", args)
		}},
		{Name: "register_error", Sig: "($module, errors, handler, /)", Doc: "Make handler the error handler of that name: it is called with an exception, and returns a replacement\nand where to go on, or raises an exception.", FN: func(th *thread, _ value, args []value) (value, *exception) {
			name, exc := encodingName(args[0], "register_error() argument 1")
			if exc != nil {
				return value{}, exc
			}
			return object.None, object.RegisterErrorHandler(th, name, args[1])
		}, Min: 2, Max: 2},
		{Name: "_unregister_error", Sig: "($module, errors, /)", F1: func(th *thread, _, v value) (value, *exception) {
			name, exc := encodingName(v, "_unregister_error() argument")
			if exc != nil {
				return value{}, exc
			}
			ok, exc := object.UnregisterErrorHandler(th, name)
			return object.Bool(ok), exc
		}},
		{Name: "lookup_error", Sig: "($module, name, /)", Doc: "Find the error handler of that name.", F1: func(th *thread, _, v value) (value, *exception) {
			name, exc := encodingName(v, "lookup_error() argument")
			if exc != nil {
				return value{}, exc
			}
			return object.FindErrorHandler(th, name)
		}},
		{Name: "escape_encode", Sig: "($module, data, errors=None, /)", FN: escapeEncode, Min: 1, Max: 2},
		{Name: "escape_decode", Sig: "($module, data, errors=None, /)", FN: escapeDecode, Min: 1, Max: 2},
		{Name: "readbuffer_encode", Sig: "($module, data, errors=None, /)", FN: func(th *thread, _ value, args []value) (value, *exception) {
			data, exc := bytesOrText(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return pair(object.NewBytes(data), len(data)), nil
		}, Min: 1, Max: 2},
		{Name: "charmap_encode", Sig: "($module, str, errors=None, mapping=None, /)", FN: charmapEncode, Min: 1, Max: 3},
		{Name: "charmap_decode", Sig: "($module, data, errors=None, mapping=None, /)", FN: charmapDecode, Min: 1, Max: 3},
		{Name: "charmap_build", Sig: "($module, map, /)", F1: charmapBuild},
		encoder("utf_16_encode", "utf-16", true), encoder("utf_32_encode", "utf-32", true),
		exDecoder("utf_16_ex_decode", "utf-16", 2), exDecoder("utf_32_ex_decode", "utf-32", 4),
	}, plainCodecs()...)
}}

// plainCodecs are encoders and decoders that a codec of package object is enough for.
func plainCodecs() []object.Method {
	var list []object.Method
	for _, name := range []string{"utf_8", "utf_7", "utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be", "latin_1", "ascii", "unicode_escape", "raw_unicode_escape"} {
		list = append(list, encoder(name+"_encode", name, false), decoder(name+"_decode", name))
	}
	return append(list, decoder("utf_16_decode", "utf_16"), decoder("utf_32_decode", "utf_32"))
}

// encodingName is the name that v is.
func encodingName(v value, what string) (string, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("%s must be str, not %s", what, v.Type().MessageName())
	}
	text := v.AsStr().String()
	if strings.IndexByte(text, 0) >= 0 {
		return "", object.ValueErrorf("embedded null character")
	}
	return text, nil
}

// convert is codecs.encode or decode.
func convert(th *thread, which string, args []value) (value, *exception) {
	encoding := "utf-8"
	var exc *exception
	if !args[1].IsNull() {
		if encoding, exc = encodingName(args[1], which+"() argument 'encoding'"); exc != nil {
			return value{}, exc
		}
	}
	call := []value{args[0]}
	if !args[2].IsNull() {
		if _, exc := encodingName(args[2], which+"() argument 'errors'"); exc != nil {
			return value{}, exc
		}
		call = append(call, args[2])
	}
	return object.CallCodec(th, encoding, which == "decode", call)
}

// encoder is the function that encodes by the codec of that name.
func encoder(fn, name string, withOrder bool) object.Method {
	sig, most := "($module, str, errors=None, /)", 2
	if withOrder {
		sig, most = "($module, str, errors=None, byteorder=0, /)", 3
	}
	f := func(th *thread, _ value, args []value) (value, *exception) {
		s := native.Steps{Th: th}
		codec := name
		if !args[0].Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("%s() argument 1 must be str, not %s", fn, args[0].Type().MessageName())
		}
		errors, exc := errorsArgument(fn, args)
		if exc != nil {
			return value{}, exc
		}
		if len(args) > 2 {
			codec = name + orderSuffix(s.Int(args[2]))
		}
		if s.Exc != nil {
			return value{}, s.Exc
		}
		data, exc := object.FindTextCodec(th, codec).Encode(th, args[0].AsStr(), errors)
		if exc != nil {
			return value{}, exc
		}
		return pair(object.NewBytes(data), args[0].AsStr().Len()), nil
	}
	return object.Method{Name: fn, Sig: sig, Doc: "Encode a str: (bytes, number of characters).", FN: f, Min: 1, Max: most}
}

// orderSuffix is what names a byte order in the name of a codec.
func orderSuffix(order int) string {
	switch {
	case order < 0:
		return "-le"
	case order > 0:
		return "-be"
	}
	return ""
}

func errorsArgument(fn string, args []value) (string, *exception) {
	if len(args) < 2 || args[1].IsNone() {
		return "strict", nil
	}
	if !args[1].Type().Has(object.FlagStr) {
		return "", object.TypeErrorf("%s() argument 2 must be str or None, not %s", fn, args[1].Type().MessageName())
	}
	return encodingName(args[1], fn+"() argument 2")
}

// bytesOrText is the bytes of v, or the UTF-8 of a str.
func bytesOrText(th *thread, v value) (string, *exception) {
	if v.Type().Has(object.FlagStr) {
		return object.FindTextCodec(th, "utf-8").Encode(th, v.AsStr(), "strict")
	}
	return object.BytesOf(th, v)
}

// decoder is the function that decodes by the codec of that name.
func decoder(fn, name string) object.Method {
	sig, most := "($module, data, errors=None, final=False, /)", 3
	escape := strings.HasSuffix(name, "_escape")
	switch {
	case name == "latin_1", name == "ascii":
		sig, most = "($module, data, errors=None, /)", 2
	case escape:
		sig = "($module, data, errors=None, final=True, /)"
	}
	f := func(th *thread, _ value, args []value) (value, *exception) {
		read := object.BytesOf
		if escape {
			read = bytesOrText
		}
		data, exc := read(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		errors, exc := errorsArgument(fn, args)
		if exc != nil {
			return value{}, exc
		}
		s := native.Steps{Th: th}
		final := most == 2 || escape
		if len(args) > 2 {
			final = s.True(args[2])
		}
		if s.Exc != nil {
			return value{}, s.Exc
		}
		text, used, exc := object.FindTextCodec(th, name).Decode(th, data, errors, final)
		if exc != nil {
			return value{}, exc
		}
		return pair(text.Value(), used), nil
	}
	return object.Method{Name: fn, Sig: sig, Doc: "Decode bytes: (str, number of bytes used).", FN: f, Min: 1, Max: most}
}

// exDecoder is the function that decodes by a codec with byte order mark, and answers the order too.
func exDecoder(fn, name string, unit int) object.Method {
	return object.Method{Name: fn, Sig: "($module, data, errors=None, byteorder=0, final=False, /)", Doc: "Decode bytes: (str, number of bytes used, byte order).", Min: 1, Max: 4, FN: func(th *thread, _ value, args []value) (value, *exception) {
		data, exc := object.BytesOf(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		errors, exc := errorsArgument(fn, args)
		if exc != nil {
			return value{}, exc
		}
		s := native.Steps{Th: th}
		order, final := 0, false
		if len(args) > 2 {
			order = s.Int(args[2])
		}
		if len(args) > 3 {
			final = s.True(args[3])
		}
		if s.Exc != nil {
			return value{}, s.Exc
		}
		codec := name + orderSuffix(order)
		if order == 0 && len(data) >= unit {
			switch data[:unit] {
			case "\xff\xfe", "\xff\xfe\x00\x00":
				order = -1
			case "\xfe\xff", "\x00\x00\xfe\xff":
				order = 1
			}
		}
		text, used, exc := object.FindTextCodec(th, codec).Decode(th, data, errors, final)
		if exc != nil {
			return value{}, exc
		}
		return object.TupleOf(text.Value(), object.Int64(int64(used)), object.Int64(int64(order))), nil
	}}
}
