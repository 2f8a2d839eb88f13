// Package base64 implements module base64: bytes as text in base 16, 32, 64 and 85.
package base64

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/binascii"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// function is a function of the module, which takes its arguments as functions written in Python do.
type function struct {
	name, sig, doc string
	call           func(th *thread, a []value) (value, *exception)
}

func (f function) method() object.Method {
	p := object.ParseParams(f.name, "("+f.sig+")")
	return object.Method{Name: f.name, Sig: "($module, " + f.sig + ")", Doc: f.doc, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		a, _, _, exc := native.BindPython(p, 0, false, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return f.call(th, a)
	}}
}

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	table := functions()
	methods := make([]object.Method, len(table))
	names := make([]string, len(table))
	for i, f := range table {
		methods[i], names[i] = f.method(), f.name
	}
	m := native.Module("base64", "Base16, Base32, Base64 (RFC 3548), Base85 and Ascii85 data encodings", methods)
	native.Add(m.Dict, "base64", commandFunctions)
	m.Dict.SetName("__all__", native.Strings(names...))
	m.Dict.SetName("MAXLINESIZE", object.Int64(76))
	m.Dict.SetName("MAXBINSIZE", object.Int64(lineBytes))
	m.Dict.SetName("bytes_types", object.TupleOf(object.BytesType.Value(), object.ByteArrayType.Value()))
	return m, nil
}

func functions() []function {
	return []function{
		{"encode", "input, output", "Encode a binary file as base64 lines.", encodeFile},
		{"decode", "input, output", "Decode a file of base64 lines.", decodeFile},
		{"encodebytes", "s", "Encode bytes as base64 in lines of at most 76 characters.", encodeLines},
		{"decodebytes", "s", "Decode base64 in lines.", decodeLines},
		{"b64encode", "s, altchars=None", "Encode bytes as base64.\n\naltchars are two bytes that are written instead of + and /.", encode64},
		{"b64decode", "s, altchars=None, validate=False", "Decode base64 bytes or ASCII str.\n\nUnless validate is set, characters that are no base64 are skipped.", decode64},
		{"b32encode", "s", "Encode bytes as base32.", encode32(standard32)},
		{"b32decode", "s, casefold=False, map01=None", "Decode base32 bytes or ASCII str.\n\nWith casefold, lower case is accepted; with map01, 0 means O and 1 what map01 is, I or L.", decode32(standard32)},
		{"b32hexencode", "s", "Encode bytes as base32 with the extended hex alphabet.", encode32(hex32)},
		{"b32hexdecode", "s, casefold=False", "Decode base32 bytes or ASCII str in the extended hex alphabet.", decode32(hex32)},
		{"b16encode", "s", "Encode bytes as base16, upper-case hexadecimal.", encode16},
		{"b16decode", "s, casefold=False", "Decode base16 bytes or ASCII str; lower case only with casefold.", decode16},
		{"b85encode", "b, pad=False", "Encode bytes as base85, after padding them with zeros to a multiple of 4 if pad is set.", encode85(git85)},
		{"b85decode", "b", "Decode base85 bytes or ASCII str.", decode85("base85", git85)},
		{"a85encode", "b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False", "Encode bytes as Ascii85.\n\nfoldspaces writes y for four spaces, wrapcol is the length of lines, and adobe adds <~ and ~>.", encodeASCII85},
		{"a85decode", "b, *, foldspaces=False, adobe=False, ignorechars=b' \\t\\n\\r\\x0b'", "Decode Ascii85 bytes or ASCII str, without the characters in ignorechars.", decodeASCII85},
		{"z85encode", "s", "Encode bytes as Z85.", encode85(zero85)},
		{"z85decode", "s", "Decode Z85 bytes or ASCII str.", decode85("z85", zero85)},
		{"standard_b64encode", "s", "Encode bytes as base64 with the standard alphabet.", encode64},
		{"standard_b64decode", "s", "Decode base64 bytes or ASCII str in the standard alphabet.", decode64},
		{"urlsafe_b64encode", "s", "Encode bytes as base64 with - and _ instead of + and /.", func(th *thread, a []value) (value, *exception) {
			return encode64(th, []value{a[0], object.NewBytes("-_")})
		}},
		{"urlsafe_b64decode", "s", "Decode base64 bytes or ASCII str with - and _ instead of + and /.", func(th *thread, a []value) (value, *exception) {
			return decode64(th, []value{a[0], object.NewBytes("-_")})
		}},
	}
}

// arg is argument i of a, or null if there is none or it is None.
func arg(a []value, i int) value {
	if i >= len(a) || a[i].IsNull() || a[i].IsNone() {
		return value{}
	}
	return a[i]
}

// flag is the truth of argument i of a.
func flag(th *thread, a []value, i int) (bool, *exception) {
	if v := arg(a, i); !v.IsNull() {
		return object.Truth(th, v)
	}
	return false, nil
}

func failure(text string) *exception { return object.Errorf(binascii.ErrorType, "%s", text) }

// text is what decoders take: ASCII text as a str or as bytes.
func text(th *thread, v value) (string, *exception) {
	if v.Type().Has(object.FlagStr) {
		if s := v.AsStr(); s.IsASCII() {
			return s.String(), nil
		}
		return "", object.ValueErrorf("string argument should contain only ASCII characters")
	}
	data, exc := object.BytesOf(th, v)
	if exc != nil && exc.Is(object.TypeErrorType) {
		exc = object.TypeErrorf("argument should be a bytes-like object or ASCII string, not '%s'", v.Type().Name)
	}
	return data, exc
}

// viewed is the content of the bytes-like v, for functions whose complaint is memoryview's.
func viewed(th *thread, v value) (string, *exception) {
	data, exc := object.BytesOf(th, v)
	if exc != nil && exc.Is(object.TypeErrorType) {
		exc = object.TypeErrorf("memoryview: a bytes-like object is required, not '%s'", v.Type().Name)
	}
	return data, exc
}

// sized fails unless v has n items.
func sized(th *thread, v value, n int) *exception {
	size, exc := object.Len(th, v)
	if exc != nil || size == n {
		return exc
	}
	shown, exc := object.Repr(th, v)
	if exc != nil {
		return exc
	}
	return object.NewException(object.AssertionErrorType, shown.Value())
}

func encode64(th *thread, a []value) (value, *exception) {
	data, exc := object.BytesOf(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := th.CheckAlloc(len(data)/3+1, 4); exc != nil {
		return value{}, exc
	}
	encoded, exc := binascii.AppendBase64(th, nil, data)
	if exc != nil {
		return value{}, exc
	}
	out := string(encoded)
	if other := arg(a, 1); !other.IsNull() {
		if exc := sized(th, other, 2); exc != nil {
			return value{}, exc
		}
		chars, exc := object.BytesOf(th, other)
		if exc != nil {
			return value{}, exc
		}
		out = translate(out, "+/", chars)
	}
	return object.NewBytes(out), nil
}

// translate is s with the bytes of from replaced by those of to.
func translate(s, from, to string) string {
	out := []byte(s)
	for i, c := range out {
		if at := strings.IndexByte(from, c); at >= 0 {
			out[i] = to[at]
		}
	}
	return string(out)
}

func decode64(th *thread, a []value) (value, *exception) {
	data, exc := text(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	if other := arg(a, 1); !other.IsNull() {
		chars, exc := text(th, other)
		if exc != nil {
			return value{}, exc
		}
		if exc := sized(th, object.NewBytes(chars), 2); exc != nil {
			return value{}, exc
		}
		data = translate(data, chars, "+/")
	}
	strict, exc := flag(th, a, 2)
	if exc != nil {
		return value{}, exc
	}
	return plain(th, data, strict)
}

// plain is data decoded from the standard alphabet.
func plain(th *thread, data string, strict bool) (value, *exception) {
	out, exc := binascii.DecodeBase64(th, data, strict)
	if exc != nil {
		return value{}, exc
	}
	return object.NewBytes(out), nil
}
