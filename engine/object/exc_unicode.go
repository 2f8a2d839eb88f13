// This file implements UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError.

package object

import (
	"fmt"
	"math"
)

// Indexes into the Fields of the Unicode errors; UnicodeTranslateError has no encoding.
const (
	UnicodeErrorEncoding = iota
	UnicodeErrorObject
	UnicodeErrorStart
	UnicodeErrorEnd
	UnicodeErrorReason
)

func fillUnicodeDecodeError(t *Type) {
	fillUnicode(t, true, true)
	t.Str = unicodeDecodeStr
}

func fillUnicodeEncodeError(t *Type) {
	fillUnicode(t, true, false)
	t.Str = func(th *Thread, self Value) (Value, *Exception) { return unicodeTextStr(th, self, "encode") }
}

func fillUnicodeTranslateError(t *Type) {
	fillUnicode(t, false, false)
	t.Str = func(th *Thread, self Value) (Value, *Exception) { return unicodeTextStr(th, self, "translate") }
}

// fillUnicode sets the fields of one of the three; decode: object is bytes.
func fillUnicode(t *Type, hasEncoding, decode bool) {
	t.Solid = t
	first := UnicodeErrorEncoding
	if !hasEncoding {
		first = UnicodeErrorObject
	}
	t.exceptionInit = func(e *Exception) {
		if len(e.Args.Items) == 5-first {
			e.Fields = make([]Value, 5)
			copy(e.Fields[first:], e.Args.Items)
		}
	}
	t.New = exceptionNew
	t.Init = func(th *Thread, self Value, args []Value, kw []*Str) *Exception {
		if exc := exceptionInitSlot(th, self, args, kw); exc != nil {
			return exc
		}
		if len(args) != 5-first {
			return TypeErrorf("function takes exactly %d arguments (%d given)", 5-first, len(args))
		}
		fields := make([]Value, 5)
		copy(fields[first:], args)
		if exc := checkUnicodeFields(th, fields, first, decode); exc != nil {
			return exc
		}
		self.AsException().Fields = fields
		return nil
	}
	t.AddMembers([]GetSet{
		fieldMember(UnicodeErrorEncoding, "encoding", "exception encoding"), fieldMember(UnicodeErrorObject, "object", "exception object"),
		indexMember(UnicodeErrorStart, "start", "exception start"), indexMember(UnicodeErrorEnd, "end", "exception end"),
		fieldMember(UnicodeErrorReason, "reason", "exception reason"),
	})
}

func indexMember(i int, name, doc string) GetSet {
	m := fieldMember(i, name, doc)
	m.Get = func(_ *Thread, self Value) (Value, *Exception) {
		if v := self.AsException().Field(i); !v.IsNull() {
			return v, nil
		}
		return Int64(0), nil
	}
	m.Set = func(_ *Thread, self, v Value) *Exception {
		if v.IsNull() {
			return TypeErrorf("can't delete numeric/char attribute")
		}
		if !v.Type().Has(FlagInt) {
			return TypeErrorf("an integer is required")
		}
		self.AsException().SetField(i, exactInt(v))
		return nil
	}
	return m
}

func checkUnicodeFields(th *Thread, f []Value, first int, decode bool) *Exception {
	for _, i := range [3]int{UnicodeErrorEncoding, UnicodeErrorObject, UnicodeErrorReason} {
		if i < first || i == UnicodeErrorObject && decode {
			continue
		}
		if !f[i].Type().Has(FlagStr) {
			return TypeErrorf("argument %d must be str, not %s", i-first+1, f[i].Type().Name)
		}
	}
	if decode && !f[UnicodeErrorObject].Type().Has(FlagBytes) {
		if f[UnicodeErrorObject].Type().Buffer == nil {
			return TypeErrorf("a bytes-like object is required, not '%s'", f[UnicodeErrorObject].Type().Name)
		}
		b, exc := f[UnicodeErrorObject].Type().Buffer(th, f[UnicodeErrorObject], false)
		if exc != nil {
			return exc
		}
		f[UnicodeErrorObject] = NewBytes(string(b.Data))
		if b.Release != nil {
			b.Release()
		}
	}
	for _, i := range [2]int{UnicodeErrorStart, UnicodeErrorEnd} {
		n, exc := ToIndexInt(th, f[i], OverflowErrorType)
		if exc != nil {
			return exc
		}
		f[i] = Int64(int64(n))
	}
	return nil
}

// unicodeRange is start and end of e, both as given.
func unicodeRange(e *Exception) (start, end int64) {
	get := func(i int) int64 {
		if v := e.Field(i); !v.IsNull() {
			if n, ok := IntValue(v); ok {
				return n
			}
			return math.MaxInt64
		}
		return 0
	}
	return get(UnicodeErrorStart), get(UnicodeErrorEnd)
}

// unicodeTexts is str() of encoding and reason.
func unicodeTexts(th *Thread, e *Exception) (encoding, reason string, exc *Exception) {
	s, exc := ToStr(th, orNone(e.Field(UnicodeErrorEncoding)))
	if exc != nil {
		return "", "", exc
	}
	r, exc := ToStr(th, orNone(e.Field(UnicodeErrorReason)))
	if exc != nil {
		return "", "", exc
	}
	return s.s, r.s, nil
}

func unicodeDecodeStr(th *Thread, self Value) (Value, *Exception) {
	e := self.AsException()
	obj := e.Field(UnicodeErrorObject)
	if obj.IsNull() {
		return EmptyStr.Value(), nil
	}
	encoding, reason, exc := unicodeTexts(th, e)
	if exc != nil {
		return Value{}, exc
	}
	start, end := unicodeRange(e)
	if obj.Type().Has(FlagBytes) && start >= 0 && end == start+1 && start < int64(len(Cast[Bytes](obj).Data)) {
		return NewStr(fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", encoding, Cast[Bytes](obj).Data[start], start, reason)).Value(), nil
	}
	return NewStr(fmt.Sprintf("'%s' codec can't decode bytes in position %d-%d: %s", encoding, start, end-1, reason)).Value(), nil
}

func unicodeTextStr(th *Thread, self Value, verb string) (Value, *Exception) {
	e := self.AsException()
	obj := e.Field(UnicodeErrorObject)
	if obj.IsNull() {
		return EmptyStr.Value(), nil
	}
	encoding, reason, exc := unicodeTexts(th, e)
	if exc != nil {
		return Value{}, exc
	}
	who := "'" + encoding + "' codec can't " + verb
	if verb == "translate" {
		who = "can't translate"
	}
	start, end := unicodeRange(e)
	if obj.Type().Has(FlagStr) && start >= 0 && end == start+1 && start < int64(obj.AsStr().Len()) {
		var char string
		switch r := obj.AsStr().At(int(start)); {
		case r <= 0xff:
			char = fmt.Sprintf("\\x%02x", r)
		case r <= 0xffff:
			char = fmt.Sprintf("\\u%04x", r)
		default:
			char = fmt.Sprintf("\\U%08x", r)
		}
		return NewStr(fmt.Sprintf("%s character '%s' in position %d: %s", who, char, start, reason)).Value(), nil
	}
	return NewStr(fmt.Sprintf("%s characters in position %d-%d: %s", who, start, end-1, reason)).Value(), nil
}
