// This file converts text and bytes: Go strings that are not UTF-8 cross with surrogateescape, both ways.

package typemap

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// Text is the Go string s as a str. Bytes that are no UTF-8 become the lone surrogates U+DC80 to U+DCFF, which ToText turns back.
func Text(s string) object.Value {
	if len(s) < 2 {
		if s == "" {
			return object.EmptyStr.Value()
		}
		if s[0] < utf8.RuneSelf {
			return object.StrOf(s)
		}
	}
	if isASCII(s) {
		return object.NewASCII(s).Value()
	}
	if utf8.ValidString(s) {
		return object.NewStr(s).Value()
	}
	b := make([]byte, 0, len(s)+16)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			b = object.AppendRune(b, 0xDC00|rune(s[i]))
		} else {
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return object.NewStr(string(b)).Value()
}

// isASCII reports that s has no byte above 127, eight at a time.
func isASCII(s string) bool {
	for len(s) >= 8 {
		if (s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7])&0x80 != 0 {
			return false
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// TextLike is Text, but the object of a is used again when s is the text that it gave to Go.
func TextLike(s string, a object.Value) object.Value {
	if sameText(s, a.AsStr().String()) {
		return a
	}
	return Text(s)
}

// PlainText is the text of v if it is a str that Go can use as it is; ToText serves the others.
func PlainText(v object.Value) (string, bool) {
	if v.Type() != object.StrType {
		return "", false
	}
	s := v.AsStr()
	if s.IsASCII() {
		return s.String(), true
	}
	return s.String(), !mayHaveSurrogates(s.String())
}

func mayHaveSurrogates(s string) bool { return strings.IndexByte(s, 0xED) >= 0 }

// ToText is the text of str s for Go: U+DC80 to U+DCFF are the bytes that Text made them of. ok is false when other lone surrogates are in it.
func ToText(s string) (text string, ok bool) {
	if !mayHaveSurrogates(s) || utf8.ValidString(s) {
		return s, true
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := object.DecodeRune(s[i:])
		switch {
		case r >= 0xDC80 && r <= 0xDCFF:
			b = append(b, byte(r))
		case r >= 0xD800 && r <= 0xDFFF:
			return "", false
		default:
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return string(b), true
}

func loadString(_ *object.Thread, p Ptr) (object.Value, *object.Exception) {
	return Text(*At[string](p)), nil
}

func storeString(th *object.Thread, v object.Value, p Ptr) *Fault {
	s, f := toString(th, v)
	if f == nil {
		*At[string](p) = s
	}
	return f
}

// toString is the Go string of a str or an os.PathLike.
func toString(th *object.Thread, v object.Value) (string, *Fault) {
	if s, ok := PlainText(v); ok {
		return s, nil
	}
	if !v.Type().Has(object.FlagStr) {
		path, ok, exc := object.CallSpecial(th, v, object.Intern("__fspath__"))
		if exc != nil {
			return "", raised(exc)
		}
		if !ok {
			return "", expected("str", v)
		}
		if path.Type().Has(object.FlagBytes) {
			return object.Cast[object.Bytes](path).Data, nil
		}
		if !path.Type().Has(object.FlagStr) {
			return "", typeFault("expected " + v.Type().Name + ".__fspath__() to return str or bytes, not " + path.Type().Name)
		}
		v = path
	}
	s, ok := ToText(v.AsStr().String())
	if !ok {
		return "", valueFault("the str has lone surrogates, which no Go string can hold")
	}
	return s, nil
}

// loadBytes is a []byte as bytes, copied.
func loadBytes(_ *object.Thread, p Ptr) (object.Value, *object.Exception) {
	return object.NewBytes(string(*At[[]byte](p))), nil
}

// storeBytes takes bytes (copied: Go may write) and everything with a writable buffer (shared for as long as Go keeps it).
func storeBytes(th *object.Thread, v object.Value, p Ptr) *Fault {
	t := v.Type()
	switch {
	case v.IsNone():
		*At[[]byte](p) = nil
		return nil
	case t.Has(object.FlagBytes):
		*At[[]byte](p) = []byte(object.Cast[object.Bytes](v).Data)
		return nil
	case t.Has(object.FlagByteArray):
		data := object.Cast[object.ByteArray](v).Data
		*At[[]byte](p) = data[:len(data):len(data)]
		return nil
	case t.Buffer != nil:
		return storeBuffer(th, v, p)
	}
	return expected("bytes", v)
}

func storeBuffer(th *object.Thread, v object.Value, p Ptr) *Fault {
	b, exc := v.Type().Buffer(th, v, false)
	if exc != nil {
		return raised(exc)
	}
	if b.Release != nil {
		defer b.Release()
	}
	n := 1
	for _, extent := range b.Shape {
		n *= extent
	}
	if b.Shape != nil && n*max(b.ItemSize, 1) != len(b.Data) || len(b.Strides) > 0 && b.Strides[len(b.Strides)-1] != max(b.ItemSize, 1) {
		return typeFault("expected contiguous bytes, got a strided " + v.Type().Name)
	}
	if b.ReadOnly {
		*At[[]byte](p) = append([]byte(nil), b.Data...)
	} else {
		*At[[]byte](p) = b.Data[:len(b.Data):len(b.Data)]
	}
	return nil
}
