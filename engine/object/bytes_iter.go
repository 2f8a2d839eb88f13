// This file defines the iterators of bytes and bytearray.

package object

// BytesIterator iterates a bytes or bytearray object; Bytes is null once it is exhausted.
type BytesIterator struct {
	Head
	Bytes Value
	Index int
}

// The types of the iterators.
var (
	BytesIteratorType     = &Type{Name: "bytes_iterator"}
	ByteArrayIteratorType = &Type{Name: "bytearray_iterator"}
)

func bytesIter(_ *Thread, v Value) (Value, *Exception) {
	t := BytesIteratorType
	if v.Type().Has(FlagByteArray) {
		t = ByteArrayIteratorType
	}
	it := &BytesIterator{Head: Head{t}, Bytes: v}
	return it.Value(), nil
}

func bytesIteratorNext(_ *Thread, v Value) (Value, *Exception) {
	it := Cast[BytesIterator](v)
	if it.Bytes.IsNull() {
		return Value{}, nil
	}
	if data := byteText(it.Bytes); it.Index < len(data) {
		it.Index++
		return Int64(int64(data[it.Index-1])), nil
	}
	it.Bytes = Value{}
	return Value{}, nil
}

func fillBytesIterator(t *Type) {
	fillIterator(t, bytesIteratorNext, []Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: lengthHintDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			it := Cast[BytesIterator](v)
			if it.Bytes.IsNull() {
				return Int64(0), nil
			}
			return Int64(int64(max(0, len(byteText(it.Bytes))-it.Index))), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			it := Cast[BytesIterator](v)
			if it.Bytes.IsNull() {
				return reduceTo(th, "iter", EmptyTuple.Value()), nil
			}
			return reduceTo(th, "iter", it.Bytes, Int64(int64(it.Index))), nil
		}},
		{Name: "__setstate__", Sig: "($self, object, /)", Doc: setStateDoc, F1: func(th *Thread, v, state Value) (Value, *Exception) {
			i, exc := stateIndex(th, state)
			if it := Cast[BytesIterator](v); exc == nil && !it.Bytes.IsNull() {
				it.Index = min(max(i, 0), len(byteText(it.Bytes)))
			}
			return None, exc
		}},
	})
}
