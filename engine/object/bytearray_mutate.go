// This file implements the methods that change a bytearray.

package object

import "bytes"

func byteArrayAppend(th *Thread, self, v Value) (Value, *Exception) {
	b, exc := byteValue(th, v)
	if exc != nil {
		return Value{}, exc
	}
	a := Cast[ByteArray](self)
	if exc := a.resizable(); exc != nil {
		return Value{}, exc
	}
	a.Data = append(a.Data, b)
	return None, nil
}

func byteArrayExtend(th *Thread, self, v Value) (Value, *Exception) {
	a := Cast[ByteArray](self)
	t := v.Type()
	if t.Buffer != nil {
		data, exc := BytesOf(th, v)
		if exc != nil {
			return Value{}, exc
		}
		return None, a.append(th, data)
	}
	if t.Has(FlagStr) {
		return Value{}, TypeErrorf("expected iterable of integers; got: 'str'")
	}
	if t.Iter == nil && (t.GetItem == nil || t.Sequence == nil || !t.Sequence.IsSequence) {
		return Value{}, TypeErrorf("can't extend bytearray with %s", t.Name)
	}
	var data []byte
	hint, exc := LengthHint(th, v, 32)
	if exc != nil {
		return Value{}, exc
	}
	if exc := th.CheckAlloc(hint, 1); exc != nil {
		return Value{}, exc
	}
	exc = Each(th, v, func(v Value) *Exception {
		b, exc := byteValue(th, v)
		if exc == nil && len(data) == cap(data) {
			exc = th.CheckAlloc(2*len(data), 1)
		}
		data = append(data, b)
		return exc
	})
	if exc != nil {
		return Value{}, exc
	}
	return None, a.append(th, sharedString(data))
}

func byteArrayInsert(th *Thread, self, index, v Value) (Value, *Exception) {
	i, exc := ToSsize(th, index)
	if exc != nil {
		return Value{}, exc
	}
	b, exc := byteValue(th, v)
	if exc != nil {
		return Value{}, exc
	}
	a := Cast[ByteArray](self)
	if i < 0 {
		i = max(0, i+len(a.Data))
	}
	i = min(i, len(a.Data))
	return None, a.replace(th, i, i, bytes1[b].Data)
}

func byteArrayPop(th *Thread, self Value, args []Value) (Value, *Exception) {
	i := -1
	if len(args) > 0 {
		var exc *Exception
		if i, exc = ToSsize(th, args[0]); exc != nil {
			return Value{}, exc
		}
	}
	a := Cast[ByteArray](self)
	if len(a.Data) == 0 {
		return Value{}, Errorf(IndexErrorType, "pop from empty bytearray")
	}
	if i < 0 {
		i += len(a.Data)
	}
	if uint(i) >= uint(len(a.Data)) {
		return Value{}, Errorf(IndexErrorType, "pop index out of range")
	}
	b := a.Data[i]
	if exc := a.replace(th, i, i+1, ""); exc != nil {
		return Value{}, exc
	}
	return Int64(int64(b)), nil
}

func byteArrayRemove(th *Thread, self, v Value) (Value, *Exception) {
	b, exc := byteValue(th, v)
	if exc != nil {
		return Value{}, exc
	}
	a := Cast[ByteArray](self)
	i := bytes.IndexByte(a.Data, b)
	if i < 0 {
		return Value{}, ValueErrorf("value not found in bytearray")
	}
	return None, a.replace(th, i, i+1, "")
}

func byteArrayReverse(_ *Thread, self Value) (Value, *Exception) {
	data := Cast[ByteArray](self).Data
	for i, j := 0, len(data)-1; i < j; i, j = i+1, j-1 {
		data[i], data[j] = data[j], data[i]
	}
	return None, nil
}

func byteArrayClear(_ *Thread, self Value) (Value, *Exception) {
	a := Cast[ByteArray](self)
	if exc := a.resizable(); exc != nil {
		return Value{}, exc
	}
	a.Data = nil
	return None, nil
}

func byteArrayCopy(_ *Thread, self Value) (Value, *Exception) {
	return likeBytes(self, byteText(self)), nil
}

// byteArrayResize is resize(size): new bytes are null.
func byteArrayResize(th *Thread, self, v Value) (Value, *Exception) {
	size, exc := ToSsize(th, v)
	if exc != nil {
		return Value{}, exc
	}
	a := Cast[ByteArray](self)
	if size < 0 {
		return Value{}, ValueErrorf("Can only resize to positive sizes, got %d", size)
	}
	if size == len(a.Data) {
		return None, nil
	}
	if exc := a.resizable(); exc != nil {
		return Value{}, exc
	}
	if exc := th.CheckAlloc(size, 1); exc != nil {
		return Value{}, exc
	}
	if size <= len(a.Data) {
		a.Data = a.Data[:size]
		return None, nil
	}
	grown := make([]byte, size)
	copy(grown, a.Data)
	a.Data = grown
	return None, nil
}
