// This file defines MemoryView, the representation of Python's memoryview, and what it shares with its slices.

package object

import "sync/atomic"

// MemoryView is a memoryview object: an array of shape and strides over memory that it does not own. Element (i, j, ...) lies at
// data[offset + i*strides[0] + j*strides[1] ...]. Slices and casts are further views of the same source.
type MemoryView struct {
	Head
	source   *memorySource
	data     []byte
	offset   int
	shape    []int
	strides  []int
	itemSize int
	format   string
	readOnly bool
	released bool
	exports  int // buffers that others hold on this view
	hash     int64
	hashed   bool
}

// memorySource is one exported buffer and the views of it that have not been released; the last one ends the export.
type memorySource struct {
	buf   *Buffer
	views atomic.Int32
}

// NewMemoryView is memoryview(v).
func NewMemoryView(th *Thread, v Value) (*MemoryView, *Exception) {
	return newMemoryView(th, v, false)
}

func newMemoryView(th *Thread, v Value, writable bool) (*MemoryView, *Exception) {
	if v.Type() == MemoryViewType {
		m := Cast[MemoryView](v)
		if exc := m.usable(); exc != nil {
			return nil, exc
		}
		return m.share(), nil
	}
	if v.Type().Buffer == nil {
		return nil, TypeErrorf("memoryview: a bytes-like object is required, not '%s'", v.Type().Name)
	}
	buf, exc := v.Type().Buffer(th, v, writable)
	if exc != nil {
		return nil, exc
	}
	return memoryViewOf(buf), nil
}

// memoryViewOf is a view of buf, which it takes over.
func memoryViewOf(buf *Buffer) *MemoryView {
	s := &memorySource{buf: buf}
	s.views.Store(1)
	if buf.Exports != nil {
		buf.Done()
		buf.Exports.watch(s)
	}
	m := &MemoryView{
		Head: Head{MemoryViewType}, source: s, data: buf.Data, offset: buf.Offset,
		itemSize: buf.ItemSize, format: buf.Format, readOnly: buf.ReadOnly, shape: buf.Shape, strides: buf.Strides,
	}
	if m.format == "" {
		m.format = "B"
	}
	if m.shape == nil {
		m.shape = []int{len(buf.Data) / max(buf.ItemSize, 1)}
	}
	if m.strides == nil {
		m.strides = stridesC(m.shape, m.itemSize)
	}
	return m
}

// stridesC are the strides of an array in C order.
func stridesC(shape []int, itemSize int) []int {
	strides := make([]int, len(shape))
	for i := len(shape) - 1; i >= 0; i-- {
		strides[i] = itemSize
		itemSize *= shape[i]
	}
	return strides
}

// share is another view like m.
func (m *MemoryView) share() *MemoryView {
	m.source.views.Add(1)
	return &MemoryView{
		Head: Head{MemoryViewType}, source: m.source, data: m.data, offset: m.offset, shape: m.shape, strides: m.strides,
		itemSize: m.itemSize, format: m.format, readOnly: m.readOnly,
	}
}

// usable refuses a released view.
func (m *MemoryView) usable() *Exception {
	if m.released {
		return ValueErrorf("operation forbidden on released memoryview object")
	}
	return nil
}

// Release is release().
func (m *MemoryView) Release() *Exception {
	if m.released {
		return nil
	}
	if m.exports > 0 {
		plural := "s"
		if m.exports == 1 {
			plural = ""
		}
		return Errorf(BufferErrorType, "memoryview has %d exported buffer%s", m.exports, plural)
	}
	m.released = true
	if m.source.views.Add(-1) == 0 {
		m.source.buf.Done()
	}
	return nil
}

// count is the number of elements.
func (m *MemoryView) count() int {
	n := 1
	for _, d := range m.shape {
		n *= d
	}
	return n
}

func (m *MemoryView) isC() bool { return contiguousC(m.shape, m.strides, m.itemSize) }
func (m *MemoryView) isF() bool { return contiguousF(m.shape, m.strides, m.itemSize) }

// text is the bytes of all elements in C order, copied only if they do not lie so.
func (m *MemoryView) text(th *Thread) (string, *Exception) {
	size := m.count() * m.itemSize
	if m.isC() {
		if size == 0 {
			return "", nil
		}
		return sharedString(m.data[m.offset : m.offset+size]), nil
	}
	if exc := th.CheckAlloc(size, 1); exc != nil {
		return "", exc
	}
	return sharedString(gather(make([]byte, 0, size), m.data, m.offset, m.shape, m.strides, m.itemSize)), nil
}

// memoryViewExport is the Buffer slot.
func memoryViewExport(_ *Thread, v Value, writable bool) (*Buffer, *Exception) {
	m := Cast[MemoryView](v)
	if exc := m.usable(); exc != nil {
		return nil, exc
	}
	if writable && m.readOnly {
		return nil, Errorf(BufferErrorType, "memoryview: underlying buffer is not writable")
	}
	m.exports++
	return &Buffer{
		Owner: v, Data: m.data, Offset: m.offset, ReadOnly: m.readOnly, Format: m.format, ItemSize: m.itemSize,
		Shape: m.shape, Strides: m.strides, Release: func() { m.exports-- },
	}, nil
}
