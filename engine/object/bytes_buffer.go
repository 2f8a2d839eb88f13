// This file implements the buffer protocol for Go code: getting the memory of an object, and seeing it as plain bytes.

package object

// GetBuffer is the memory that v exports. Done gives it back.
func GetBuffer(th *Thread, v Value, writable bool) (*Buffer, *Exception) {
	get := v.Type().Buffer
	if get == nil {
		return nil, TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
	}
	return get(th, v, writable)
}

// Done ends the use of the buffer.
func (b *Buffer) Done() {
	if b != nil && b.Release != nil {
		release := b.Release
		b.Release = nil
		release()
	}
}

// size is the number of bytes of all elements.
func (b *Buffer) size() int {
	if b.Shape == nil {
		return len(b.Data)
	}
	n := b.ItemSize
	for _, d := range b.Shape {
		n *= d
	}
	return n
}

// IsContiguous reports that the elements lie one after the other in C order.
func (b *Buffer) IsContiguous() bool {
	return b.Strides == nil || contiguousC(b.Shape, b.Strides, b.ItemSize)
}

// contiguousC reports that strides are those of an array stored in C order; dimensions of one element have any stride.
func contiguousC(shape, strides []int, itemSize int) bool {
	want := itemSize
	for i := len(shape) - 1; i >= 0; i-- {
		if shape[i] == 0 {
			return true
		}
		if shape[i] > 1 && strides[i] != want {
			return false
		}
		want *= shape[i]
	}
	return true
}

// contiguousF reports the same for Fortran order.
func contiguousF(shape, strides []int, itemSize int) bool {
	want := itemSize
	for i := range shape {
		if shape[i] == 0 {
			return true
		}
		if shape[i] > 1 && strides[i] != want {
			return false
		}
		want *= shape[i]
	}
	return true
}

// Contiguous is the bytes of all elements in C order: the memory itself if it lies so, else a copy.
func (b *Buffer) Contiguous(th *Thread) ([]byte, *Exception) {
	if b.IsContiguous() {
		return b.Data[b.Offset : b.Offset+b.size()], nil
	}
	if exc := th.CheckAlloc(b.size(), 1); exc != nil {
		return nil, exc
	}
	out := make([]byte, 0, b.size())
	return gather(out, b.Data, b.Offset, b.Shape, b.Strides, b.ItemSize), nil
}

// gather appends the elements of a strided array in C order.
func gather(out, data []byte, at int, shape, strides []int, itemSize int) []byte {
	if len(shape) == 0 {
		return append(out, data[at:at+itemSize]...)
	}
	for i := 0; i < shape[0]; i++ {
		out = gather(out, data, at+i*strides[0], shape[1:], strides[1:], itemSize)
	}
	return out
}

// bytesLike is the content of a bytes-like argument. Of a bytearray it is not copied, so it is valid until Python code runs.
func bytesLike(th *Thread, v Value) (string, *Exception) {
	if t := v.Type(); t.Has(FlagBytes) || t.Has(FlagByteArray) {
		return byteText(v), nil
	}
	buf, exc := GetBuffer(th, v, false)
	if exc != nil {
		return "", exc
	}
	defer buf.Done()
	data, exc := buf.Contiguous(th)
	return string(data), exc
}

// BytesOf is a copy of the content of the bytes-like object v as a Go string; of a bytes object it is shared.
func BytesOf(th *Thread, v Value) (string, *Exception) {
	s, exc := bytesLike(th, v)
	if exc == nil && v.Type().Has(FlagByteArray) {
		s = string([]byte(s))
	}
	return s, exc
}

// byteValue is v as a byte, for bytearray's items and arguments.
func byteValue(th *Thread, v Value) (byte, *Exception) {
	i, exc := Index(th, v)
	if exc != nil {
		return 0, exc
	}
	n, ok := IntValue(i)
	if !ok || n < 0 || n > 255 {
		return 0, ValueErrorf("byte must be in range(0, 256)")
	}
	return byte(n), nil
}
