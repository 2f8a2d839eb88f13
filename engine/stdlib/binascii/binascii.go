// Package binascii implements module binascii: bytes as ASCII text in several encodings, and checksums.
package binascii

import (
	"hash/crc32"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// ErrorType is binascii.Error.
var ErrorType = &object.Type{Name: "Error", Module: "binascii", Def: errorDef{}}

var incompleteType = &object.Type{Name: "Incomplete", Module: "binascii", Def: incompleteDef{}}

type errorDef struct{}

// Define implements object.Definition.
func (errorDef) Define(t *object.Type) { native.Ready(t, object.ValueErrorType, subclassable) }

type incompleteDef struct{}

// Define implements object.Definition.
func (incompleteDef) Define(t *object.Type) { native.Ready(t, object.ExceptionType, subclassable) }

func subclassable(t *object.Type) { t.Flags |= object.FlagBasetype }

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("binascii", "Conversion between binary data and ASCII", functions)
	m.Dict.SetName("Error", ErrorType.Value())
	m.Dict.SetName("Incomplete", incompleteType.Value())
	return m, nil
}

const hexDoc = "Hexadecimal representation of binary data.\n\nsep is put between groups of bytes_per_sep bytes, which are counted from the right, or\nfrom the left if the number is negative."

var functions = []object.Method{
	{Name: "a2b_base64", Sig: "($module, data, /, *, strict_mode=False)", Doc: "Decode a line of base64 data.\n\nWith strict_mode, characters that are no base64 and padding out of place are errors.", FS: decodeBase64},
	{Name: "b2a_base64", Sig: "($module, data, /, *, newline=True)", Doc: "Base64-code line of data.", FS: encodeBase64},
	{Name: "a2b_hex", Sig: "($module, hexstr, /)", Doc: "Binary data of hexadecimal representation.", F1: decodeHex},
	{Name: "unhexlify", Sig: "($module, hexstr, /)", Doc: "Binary data of hexadecimal representation.", F1: decodeHex},
	{Name: "b2a_hex", Sig: "($module, /, data, sep=<unrepresentable>, bytes_per_sep=1)", Doc: hexDoc, FS: encodeHex},
	{Name: "hexlify", Sig: "($module, /, data, sep=<unrepresentable>, bytes_per_sep=1)", Doc: hexDoc, FS: encodeHex},
	{Name: "a2b_uu", Sig: "($module, data, /)", Doc: "Decode a line of uuencoded data.", F1: decodeUU},
	{Name: "b2a_uu", Sig: "($module, data, /, *, backtick=False)", Doc: "Uuencode line of data.", FS: encodeUU},
	{Name: "a2b_qp", Sig: "($module, /, data, header=False)", Doc: "Decode a string of qp-encoded data.", FS: decodeQP},
	{Name: "b2a_qp", Sig: "($module, /, data, quotetabs=False, istext=True, header=False)", Doc: "Encode a string using quoted-printable encoding.\n\nWith istext, newlines stay; otherwise they are encoded.", FS: encodeQP},
	{Name: "crc32", Sig: "($module, data, crc=0, /)", Doc: "Compute CRC-32 incrementally.", FN: crc, Min: 1, Max: 2},
	{Name: "crc_hqx", Sig: "($module, data, crc, /)", Doc: "Compute CRC-CCITT incrementally.", FN: crcHQX, Min: 2, Max: 2},
}

// ascii is the data of a decoder's argument: bytes, or a str of ASCII characters.
func ascii(th *thread, v value) (string, *exception) {
	if v.Type().Has(object.FlagStr) {
		if s := v.AsStr(); s.IsASCII() {
			return s.String(), nil
		}
		return "", object.ValueErrorf("string argument should contain only ASCII characters")
	}
	data, exc := object.BytesOf(th, v)
	if exc != nil && exc.Is(object.TypeErrorType) {
		exc = object.TypeErrorf("argument should be bytes, buffer or ASCII string, not '%s'", v.Type().Name)
	}
	return data, exc
}

// flag is the truth of an optional argument.
func flag(th *thread, v value, absent bool) (bool, *exception) {
	if v.IsNull() {
		return absent, nil
	}
	return object.Truth(th, v)
}

func failure(format string, args ...any) *exception { return object.Errorf(ErrorType, format, args...) }

func encodeBase64(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	newline, exc := flag(th, args[1], true)
	if exc != nil {
		return value{}, exc
	}
	if exc := th.CheckAlloc(len(data)/3+1, 4); exc != nil {
		return value{}, exc
	}
	out, exc := AppendBase64(th, nil, data)
	if exc != nil {
		return value{}, exc
	}
	if newline {
		out = append(out, '\n')
	}
	return object.NewBytes(string(out)), nil
}

func crc(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	seed := uint64(0)
	if len(args) > 1 {
		if seed, exc = low(th, args[1]); exc != nil {
			return value{}, exc
		}
	}
	sum := uint32(seed)
	for len(data) > 0 {
		n := min(len(data), pieceBytes)
		sum = crc32.Update(sum, crc32.IEEETable, []byte(data[:n]))
		if data = data[n:]; data != "" {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
	return object.Int64(int64(sum)), nil
}

// pieceBytes is how much is summed up between two polls.
const pieceBytes = 1 << 16

// low is the low 32 bits of the int v.
func low(th *thread, v value) (uint64, *exception) {
	v, exc := object.Index(th, v)
	if exc == nil {
		v, exc = object.Binary(th, object.And, v, object.Int64(1<<32-1))
	}
	if exc != nil {
		return 0, exc
	}
	n, _ := object.IntValue(v)
	return uint64(n), nil
}

func crcHQX(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	seed, exc := low(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	sum := uint16(seed)
	for i := range len(data) {
		if i%pieceBytes == pieceBytes-1 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
		sum ^= uint16(data[i]) << 8
		for range 8 {
			carry := sum>>15 != 0
			if sum <<= 1; carry {
				sum ^= 0x1021
			}
		}
	}
	return object.Int64(int64(sum)), nil
}
