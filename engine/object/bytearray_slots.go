// This file implements the slots of bytearray that change it, and its export of memory.
//
// While memory is exported the length stays: Data keeps its backing array, and views of it remain valid.

package object

import "math"

const byteArrayDoc = `bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array

Construct a mutable bytearray object from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - a bytes or a buffer object
  - any object implementing the buffer API.
  - an integer`

func fillByteArray(t *Type) {
	t.Module = "builtins"
	t.Doc = byteArrayDoc
	t.Flags |= FlagBasetype | FlagByteArray | FlagMatchSelf | FlagImmutable
	t.Alloc = AllocOf[ByteArray]
	t.SubAttrsOffset = SubclassAttrs[ByteArray]()
	t.Slots = Slots{
		New:      byteArrayNew,
		Init:     byteArrayInit,
		Repr:     bytesRepr,
		Str:      bytesStr,
		Compare:  bytesCompare,
		Iter:     bytesIter,
		Len:      func(_ *Thread, v Value) (int, *Exception) { return len(byteText(v)), nil },
		GetItem:  bytesGetItem,
		SetItem:  byteArraySetItem,
		Contains: bytesContains,
		Number:   &NumberSlots{},
		Sequence: &SequenceSlots{
			Concat: bytesConcat, InPlaceConcat: byteArrayInPlaceConcat,
			Repeat: bytesRepeat, InPlaceRepeat: byteArrayInPlaceRepeat,
			IsSequence: true,
		},
		Buffer: byteArrayExport,
	}
	t.Number.Binary[Mod] = bytesMod
	t.WhenSeen(func() { t.AddMethods(byteArrayMethods()) })
}

func byteArrayExport(_ *Thread, v Value, _ bool) (*Buffer, *Exception) {
	a := Cast[ByteArray](v)
	return &Buffer{Owner: v, Data: a.Data, Format: "B", ItemSize: 1, Exports: &a.exports, Release: a.exports.Hold()}, nil
}

// resizable refuses to change the length while the memory is exported.
func (a *ByteArray) resizable() *Exception {
	if a.exports.Busy() {
		return Errorf(BufferErrorType, "Existing exports of data: object cannot be re-sized")
	}
	return nil
}

// replace puts data, which must not alias a's content, in the place of Data[start:end].
func (a *ByteArray) replace(th *Thread, start, end int, data string) *Exception {
	grows := len(data) - (end - start)
	if grows != 0 {
		if exc := a.resizable(); exc != nil {
			return exc
		}
	}
	if grows > 0 {
		if exc := th.CheckAlloc(len(a.Data)+grows, 1); exc != nil {
			return exc
		}
		old := len(a.Data)
		for len(a.Data) < old+grows {
			if need := old + grows; cap(a.Data) >= need {
				a.Data = a.Data[:need]
			} else {
				a.Data = append(a.Data[:cap(a.Data)], 0)
			}
		}
		copy(a.Data[end+grows:], a.Data[end:old])
	} else if grows < 0 {
		copy(a.Data[end+grows:], a.Data[end:])
		a.Data = a.Data[:len(a.Data)+grows]
	}
	copy(a.Data[start:], data)
	return nil
}

func byteArraySetItem(th *Thread, self, key, v Value) *Exception {
	a := Cast[ByteArray](self)
	switch {
	case HasIndex(key):
		i, exc := ToIndexInt(th, key, IndexErrorType)
		if exc != nil {
			return exc
		}
		b := byte(0)
		if !v.IsNull() {
			if b, exc = byteValue(th, v); exc != nil {
				return exc
			}
		}
		if i < 0 {
			i += len(a.Data)
		}
		if uint(i) >= uint(len(a.Data)) {
			return Errorf(IndexErrorType, "bytearray index out of range")
		}
		if v.IsNull() {
			return a.replace(th, i, i+1, "")
		}
		a.Data[i] = b
		return nil
	case key.Type() == SliceType:
		return a.setSlice(th, self, key, v)
	}
	return TypeErrorf("bytearray indices must be integers or slices, not %s", key.Type().Name)
}

func (a *ByteArray) setSlice(th *Thread, self, key, v Value) *Exception {
	length := func() int { return len(a.Data) }
	if _, _, _, _, exc := sliceSpan(th, key, length); exc != nil {
		return exc
	}
	data := ""
	switch {
	case v.IsNull():
	case v.Is(self):
		data = string(a.Data)
	default:
		var exc *Exception
		if data, exc = sliceSource(th, v); exc != nil {
			return exc
		}
	}
	start, stop, step, n, exc := sliceSpan(th, key, length)
	if exc != nil {
		return exc
	}
	if step == 1 {
		return a.replace(th, start, max(start, stop), data)
	}
	if data == "" {
		return a.deleteSlice(start, step, n)
	}
	if len(data) != n {
		return ValueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(data), n)
	}
	for i, at := 0, start; i < n; i, at = i+1, at+step {
		a.Data[at] = data[i]
	}
	return nil
}

// sliceSource is a copy of the bytes to assign to a slice.
func sliceSource(th *Thread, v Value) (string, *Exception) {
	switch {
	case v.Type().Has(FlagBytes):
		return byteText(v), nil
	case v.Type().Has(FlagStr), v.Type().Buffer == nil && isNumber(v):
		return "", TypeErrorf("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
	}
	data, exc := collectBytes(th, v, "bytearray")
	return sharedString(data), exc
}

// deleteSlice removes n bytes, step apart.
func (a *ByteArray) deleteSlice(start, step, n int) *Exception {
	if n == 0 {
		return nil
	}
	if exc := a.resizable(); exc != nil {
		return exc
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	out := a.Data[:start]
	for i, c := range a.Data[start:] {
		if i%step != 0 || i/step >= n {
			out = append(out, c)
		}
	}
	a.Data = out
	return nil
}

func byteArrayInPlaceConcat(th *Thread, self, v Value) (Value, *Exception) {
	if v.Type().Buffer == nil {
		return Value{}, TypeErrorf("can't concat %s to %s", v.Type().Name, self.Type().Name)
	}
	data, exc := BytesOf(th, v)
	if exc != nil {
		return Value{}, exc
	}
	a := Cast[ByteArray](self)
	if v.Is(self) && data != "" { // its own buffer is an export
		return Value{}, Errorf(BufferErrorType, "Existing exports of data: object cannot be re-sized")
	}
	if exc := a.append(th, data); exc != nil {
		return Value{}, exc
	}
	return self, nil
}

// append adds data at the end.
func (a *ByteArray) append(th *Thread, data string) *Exception {
	if data == "" {
		return nil
	}
	if exc := a.resizable(); exc != nil {
		return exc
	}
	if n := len(a.Data) + len(data); n > cap(a.Data) {
		if exc := th.CheckAlloc(n, 1); exc != nil {
			return exc
		}
	}
	a.Data = append(a.Data, data...)
	return nil
}

func byteArrayInPlaceRepeat(th *Thread, self, count Value) (Value, *Exception) {
	n, exc := ToIndexInt(th, count, OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	a := Cast[ByteArray](self)
	n = max(n, 0)
	if n == 1 || len(a.Data) == 0 {
		return self, nil
	}
	if n > 0 && len(a.Data) > math.MaxInt/n {
		return Value{}, NewException(MemoryErrorType)
	}
	if exc := a.resizable(); exc != nil {
		return Value{}, exc
	}
	if exc := th.CheckAlloc(n*len(a.Data), 1); exc != nil {
		return Value{}, exc
	}
	data, exc := repeatText(th, string(a.Data), n)
	if exc == nil {
		exc = a.resizable() // handlers may have run
	}
	if exc != nil {
		return Value{}, exc
	}
	a.Data = data
	return self, nil
}
