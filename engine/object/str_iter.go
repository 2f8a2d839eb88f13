// This file defines the iterator of str. As in CPython, strings of ASCII text have an iterator type of their own.

package object

// StrIterator iterates the characters of a str; At is the byte offset of the next one. Str is nil once it is exhausted.
type StrIterator struct {
	Head
	Str *Str
	At  int
}

// The types of the iterators of str.
var (
	StrIteratorType      = &Type{Name: "str_iterator"}
	StrASCIIIteratorType = &Type{Name: "str_ascii_iterator"}
)

func strIter(_ *Thread, v Value) (Value, *Exception) {
	s := v.AsStr()
	t := StrIteratorType
	if s.IsASCII() {
		t = StrASCIIIteratorType
	}
	it := &StrIterator{Head: Head{t}, Str: s}
	return it.Value(), nil
}

func strIteratorNext(_ *Thread, v Value) (Value, *Exception) {
	it := Cast[StrIterator](v)
	s := it.Str
	if s == nil {
		return Value{}, nil
	}
	if it.At < len(s.s) {
		if c := s.s[it.At]; c < 0x80 {
			it.At++
			return latin1Strs[c].Value(), nil
		}
		r, size := DecodeRune(s.s[it.At:])
		it.At += size
		return RuneStr(r), nil
	}
	it.Str = nil
	return Value{}, nil
}

func fillStrIterator(t *Type) {
	fillIterator(t, strIteratorNext, []Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: lengthHintDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			it := Cast[StrIterator](v)
			if it.Str == nil {
				return Int64(0), nil
			}
			return Int64(int64(it.Str.Len() - it.Str.Index(it.At))), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			it := Cast[StrIterator](v)
			if it.Str == nil {
				return reduceTo(th, "iter", EmptyStr.Value()), nil
			}
			return reduceTo(th, "iter", it.Str.Value(), Int64(int64(it.Str.Index(it.At)))), nil
		}},
		{Name: "__setstate__", Sig: "($self, object, /)", Doc: setStateDoc, F1: func(th *Thread, v, state Value) (Value, *Exception) {
			i, exc := stateIndex(th, state)
			if it := Cast[StrIterator](v); exc == nil && it.Str != nil {
				it.At = it.Str.Offset(min(max(i, 0), it.Str.Len()))
			}
			return None, exc
		}},
	})
}
