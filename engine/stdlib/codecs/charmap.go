// This file implements codecs whose characters a mapping has, and EncodingMap, the mapping that charmap_build makes.

package codecs

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// undefinedChar in the text of a mapping stands for no character.
const undefinedChar = 0xFFFE

// encodingMap is a table from characters to bytes.
type encodingMap struct {
	object.Head
	bytes map[rune]byte
}

var encodingMapType = &object.Type{Name: "EncodingMap", Def: encodingMapDef{}}

type encodingMapDef struct{}

// Define implements object.Definition.
func (encodingMapDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew | object.FlagImmutable
		t.AddMethods([]object.Method{{Name: "size", Sig: "($self, /)", Doc: "Return the size of the table in bytes.", F0: func(_ *thread, self value) (value, *exception) {
			return object.Int64(int64(16 + 8*len(object.Cast[encodingMap](self).bytes))), nil
		}}})
	})
}

// charmapBuild makes a table of the 256 characters that bytes stand for, or a dict of them if they do not begin with NUL or are beyond the first plane.
func charmapBuild(_ *thread, _, v value) (value, *exception) {
	if !v.Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("charmap_build() argument must be str, not %s", v.Type().MessageName())
	}
	s := v.AsStr()
	if s.Len() == 0 {
		return value{}, object.ValueErrorf("charmap_build() argument must not be empty")
	}
	table := &encodingMap{Head: object.NewHead(encodingMapType), bytes: map[rune]byte{}}
	dict, compact, at := object.NewDict(), s.Len() >= 256, 0
	for text := s.String(); text != "" && at < 256; at++ {
		r, size := object.DecodeRune(text)
		text = text[size:]
		if at == 0 && r != 0 || at > 0 && r == 0 || r > 0xFFFF {
			compact = false
		}
		if r != undefinedChar {
			table.bytes[r] = byte(at)
		}
		if exc := dict.Set(nil, object.Int64(int64(r)), object.Int64(int64(at))); exc != nil {
			return value{}, exc
		}
	}
	if !compact {
		return dict.Value(), nil
	}
	return table.Value(), nil
}

func charmapEncode(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("charmap_encode() argument 1 must be str, not %s", args[0].Type().MessageName())
	}
	errors, exc := errorsArgument("charmap_encode", args)
	if exc != nil {
		return value{}, exc
	}
	s := args[0].AsStr()
	var data string
	switch {
	case len(args) < 3 || args[2].IsNone():
		data, exc = object.FindTextCodec(th, "latin-1").Encode(th, s, errors)
	default:
		data, exc = object.EncodeMapped(th, s, errors, func(r rune) (string, bool, *exception) { return encodeBy(th, args[2], r) })
	}
	if exc != nil {
		return value{}, exc
	}
	return pair(object.NewBytes(data), s.Len()), nil
}

// encodeBy is the bytes that a mapping has for a character.
func encodeBy(th *thread, mapping value, r rune) (string, bool, *exception) {
	if mapping.Type() == encodingMapType {
		b, ok := object.Cast[encodingMap](mapping).bytes[r]
		return string([]byte{b}), ok, nil
	}
	v, exc := object.GetItem(th, mapping, object.Int64(int64(r)))
	switch {
	case exc != nil && exc.Is(object.LookupErrorType):
		return "", false, nil
	case exc != nil:
		return "", false, exc
	case v.IsNone():
		return "", false, nil
	case v.Type().Has(object.FlagBytes):
		return object.Cast[object.Bytes](v).Data, true, nil
	case !v.Type().Has(object.FlagInt):
		return "", false, object.TypeErrorf("character mapping must return integer, bytes or None, not %s", v.Type().Name)
	}
	n, ok := object.IntValue(v)
	if !ok || n < 0 || n > 255 {
		return "", false, object.TypeErrorf("character mapping must be in range(256)")
	}
	return string([]byte{byte(n)}), true, nil
}

func charmapDecode(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	errors, exc := errorsArgument("charmap_decode", args)
	if exc != nil {
		return value{}, exc
	}
	var text *object.Str
	if len(args) < 3 || args[2].IsNone() {
		text, _, exc = object.FindTextCodec(th, "latin-1").Decode(th, data, errors, true)
	} else {
		text, exc = object.DecodeMapped(th, data, errors, func(b byte) (string, bool, *exception) { return decodeBy(th, args[2], b) })
	}
	if exc != nil {
		return value{}, exc
	}
	return pair(text.Value(), len(data)), nil
}

// decodeBy is the text that a mapping has for a byte.
func decodeBy(th *thread, mapping value, b byte) (string, bool, *exception) {
	if mapping.Type() == object.StrType {
		s := mapping.AsStr()
		if int(b) >= s.Len() {
			return "", false, nil
		}
		r := s.At(int(b))
		return string(object.AppendRune(nil, r)), r != undefinedChar, nil
	}
	v, exc := object.GetItem(th, mapping, object.Int64(int64(b)))
	switch {
	case exc != nil && exc.Is(object.LookupErrorType):
		return "", false, nil
	case exc != nil:
		return "", false, exc
	case v.IsNone():
		return "", false, nil
	case v.Type().Has(object.FlagStr):
		text := v.AsStr().String()
		return text, text != "\ufffe", nil
	case !v.Type().Has(object.FlagInt):
		return "", false, object.TypeErrorf("character mapping must return integer, None or str")
	}
	n, ok := object.IntValue(v)
	if !ok || n < 0 || n > 0x10FFFF {
		return "", false, object.TypeErrorf("character mapping must be in range(0x110000)")
	}
	return string(object.AppendRune(nil, rune(n))), n != undefinedChar, nil
}
