// This file turns bytes into values.

package cstruct

import (
	"math"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// bytesOf is the memory of v, which must lie in one piece. What is returned with it ends the use; it is nil for a bytearray, which nothing can change while it is read.
func bytesOf(th *thread, v value) ([]byte, *object.Buffer, *exception) {
	if v.Type() == object.ByteArrayType {
		return object.Cast[object.ByteArray](v).Data, nil, nil
	}
	buf, exc := object.GetBuffer(th, v, false)
	if exc != nil {
		return nil, nil, exc
	}
	if !buf.IsContiguous() {
		buf.Done()
		return nil, nil, object.Errorf(object.BufferErrorType, "memoryview: underlying buffer is not C-contiguous")
	}
	data, exc := buf.Contiguous(th)
	if exc != nil {
		buf.Done()
	}
	return data, buf, exc
}

func (l *layout) unpack(th *thread, v value) (value, *exception) {
	data, buf, exc := bytesOf(th, v)
	if exc != nil {
		return value{}, exc
	}
	defer buf.Done()
	if len(data) != l.size {
		return value{}, failure("unpack requires a buffer of %d bytes", l.size)
	}
	return l.get(th, data)
}

// unpackFrom reads the structure at the offset that at, which may be null, says.
func (l *layout) unpackFrom(th *thread, v, at value) (value, *exception) {
	offset := 0
	data, buf, exc := bytesOf(th, v)
	if exc != nil {
		return value{}, exc
	}
	defer buf.Done()
	if !at.IsNull() {
		if offset, exc = object.ToSsize(th, at); exc != nil {
			return value{}, exc
		}
	}
	given := offset
	if offset < 0 {
		if offset > -l.size {
			return value{}, failure("not enough data to unpack %d bytes at offset %d", l.size, offset)
		}
		if offset += len(data); offset < 0 {
			return value{}, failure("offset %d out of range for %d-byte buffer", given, len(data))
		}
	}
	if len(data)-offset < l.size {
		return value{}, failure("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)", uint64(l.size)+uint64(offset), l.size, offset, len(data))
	}
	return l.get(th, data[offset:offset+l.size])
}

// get is the values in data, a structure, as a tuple.
func (l *layout) get(th *thread, data []byte) (value, *exception) {
	if exc := th.CheckAlloc(l.values, 16); exc != nil {
		return value{}, exc
	}
	t, at := object.NewTuple(l.values), 0
	for i := range l.fields {
		f := &l.fields[i]
		for n := range f.count {
			t.Items[at] = f.get(l.big, data[f.offset+n*f.size:][:f.size])
			at++
		}
	}
	return t.Value(), nil
}

// get reads one field.
func (f *field) get(big bool, b []byte) value {
	switch f.code {
	case 'c', 's':
		return object.NewBytes(string(b))
	case 'p':
		if len(b) == 0 {
			return object.NewBytes("")
		}
		return object.NewBytes(string(b[1:min(len(b), 1+int(b[0]))]))
	case '?':
		return object.Bool(b[0] != 0)
	case 'b':
		return object.Int64(int64(int8(b[0])))
	case 'B':
		return object.Int64(int64(b[0]))
	case 'h':
		return object.Int64(int64(int16(get16(big, b))))
	case 'H':
		return object.Int64(int64(get16(big, b)))
	case 'e':
		return object.Float(object.HalfToFloat(get16(big, b)))
	case 'f':
		return object.Float(object.FloatOfBits32(get32(big, b)))
	case 'd':
		return object.Float(math.Float64frombits(get64(big, b)))
	case 'F':
		return object.NewComplex(complex(float64(math.Float32frombits(get32(big, b))), float64(math.Float32frombits(get32(big, b[4:])))))
	case 'D':
		return object.NewComplex(complex(math.Float64frombits(get64(big, b)), math.Float64frombits(get64(big, b[8:]))))
	}
	signed := isSigned(f.code)
	if len(b) == 4 {
		if u := get32(big, b); !signed {
			return object.Int64(int64(u))
		}
		return object.Int64(int64(int32(get32(big, b))))
	}
	u := get64(big, b)
	if !signed && u > math.MaxInt64 {
		return object.NormInt(bigUint(u))
	}
	return object.Int64(int64(u))
}

// iterator gives the structures in a buffer one after the other.
type iterator struct {
	object.Head
	of   *layout
	data []byte
	buf  *object.Buffer
}

var iteratorType = &object.Type{Name: "unpack_iterator", Module: "_struct", Def: iteratorDef{}}

type iteratorDef struct{}

// Define implements object.Definition.
func (iteratorDef) Define(t *object.Type) {
	native.Iterator[iterator](t, nil, func(th *thread, v value) (value, *exception) {
		it := object.Cast[iterator](v)
		if len(it.data) < it.of.size {
			it.end()
			return value{}, nil
		}
		t, exc := it.of.get(th, it.data[:it.of.size])
		if it.data = it.data[it.of.size:]; len(it.data) == 0 {
			it.end()
		}
		return t, exc
	}, func(t *object.Type) {
		t.AddMethods([]object.Method{{Name: "__length_hint__", Doc: "How many structures are left.", F0: func(_ *thread, v value) (value, *exception) {
			it := object.Cast[iterator](v)
			return object.Int64(int64(len(it.data) / it.of.size)), nil
		}}})
	})
}

// end gives the buffer back; one that is not read to the end keeps it until the memory's owner finds it unused.
func (it *iterator) end() {
	it.data = nil
	if it.buf != nil {
		it.buf.Done()
		it.buf = nil
	}
}

func (l *layout) iterate(th *thread, v value) (value, *exception) {
	if l.size == 0 {
		return value{}, failure("cannot iteratively unpack with a struct of length 0")
	}
	view, exc := object.NewMemoryView(th, v)
	if exc != nil {
		if exc.Is(object.TypeErrorType) && v.Type().Buffer == nil {
			exc = object.TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
		}
		return value{}, exc
	}
	data, buf, exc := bytesOf(th, view.Value())
	if exc == nil && len(data)%l.size != 0 {
		buf.Done()
		exc = failure("iterative unpacking requires a buffer of a multiple of %d bytes", l.size)
	}
	if exc != nil {
		return value{}, exc
	}
	it := &iterator{Head: object.NewHead(iteratorType), of: l, data: data, buf: buf}
	return it.Value(), nil
}
