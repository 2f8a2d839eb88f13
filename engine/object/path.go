// This file implements os.fspath, os.fsencode and os.fsdecode for Go code: names of files as scripts give them, and as the host has them.

package object

import (
	"strings"
	"unicode/utf8"
)

// FSPath is os.fspath: v if it is a str or bytes, else what its __fspath__ gives. noPath makes the error about an object without one, nil for the usual error.
func FSPath(th *Thread, v Value, noPath func(v Value) *Exception) (Value, *Exception) {
	if t := v.Type(); t.Has(FlagStr) || t.Has(FlagBytes) {
		return v, nil
	}
	var p Value
	ok := false
	if f := v.Type().Lookup(Intern("__fspath__")); f.IsNull() || !f.IsNone() { // None says that there is no path
		var exc *Exception
		if p, ok, exc = CallSpecial(th, v, Intern("__fspath__")); exc != nil {
			return Value{}, exc
		}
	}
	if !ok {
		if noPath != nil {
			return Value{}, noPath(v)
		}
		return Value{}, TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().Name)
	}
	if t := p.Type(); !t.Has(FlagStr) && !t.Has(FlagBytes) {
		return Value{}, TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", v.Type().Name, t.Name)
	}
	return p, nil
}

// FSEncode is a str or bytes as the host writes it: UTF-8, in which surrogates stand for bytes that are none.
func FSEncode(th *Thread, v Value) (string, *Exception) {
	if v.Type().Has(FlagBytes) {
		return Cast[Bytes](v).Data, nil
	}
	text := v.AsStr().String()
	if utf8.ValidString(text) {
		return text, nil
	}
	b, exc := EncodeText(th, v.AsStr(), "utf-8", "surrogateescape")
	if exc != nil {
		return "", exc
	}
	return Cast[Bytes](b).Data, nil
}

// FSDecode is a name of the host as a str.
func FSDecode(name string) Value {
	if utf8.ValidString(name) {
		return StrOf(name)
	}
	var b []byte
	for i := 0; i < len(name); {
		r, n := utf8.DecodeRuneInString(name[i:])
		if r == utf8.RuneError && n == 1 {
			r = 0xDC00 + rune(name[i])
			b = AppendRune(b, r)
		} else {
			b = append(b, name[i:i+n]...)
		}
		i += n
	}
	return StrOf(string(b))
}

// FSName is the name of a file that a script gave, as the host writes it. It has no null bytes.
func FSName(th *Thread, v Value) (string, *Exception) {
	p, exc := FSPath(th, v, nil)
	if exc != nil {
		return "", exc
	}
	name, exc := FSEncode(th, p)
	if exc == nil && strings.IndexByte(name, 0) >= 0 {
		exc = ValueErrorf("embedded null byte")
	}
	return name, exc
}
