// This file shares memory with Python's own buffers: arrays export theirs, and have that of others.

package numeric

import (
	"runtime"
	"sync"
	"sync/atomic"
	"weak"

	"dappco.re/go/py/engine/object"
)

// boundExports counts the exports of Go variables, which any number of arrays may be bound to. It has only those of which an array has been asked for a buffer.
var boundExports struct {
	sync.Mutex
	byField map[Ptr]weak.Pointer[object.Exports]
	count   atomic.Int64 // of entries: while there are none, growing an array needs no lock
}

// exportsOf is what counts the exports of the array, nil if nobody has asked for one and none is to be made.
func (a *Array) exportsOf(create bool) *object.Exports {
	if a.exports != nil {
		return a.exports
	}
	if a.field == nil {
		if create {
			a.exports = new(object.Exports)
		}
		return a.exports
	}
	b := &boundExports
	if !create && b.count.Load() == 0 {
		return nil
	}
	b.Lock()
	defer b.Unlock()
	if e := b.byField[a.field].Value(); e != nil {
		a.exports = e
	} else if create {
		a.exports = new(object.Exports)
		if b.byField == nil {
			b.byField = map[Ptr]weak.Pointer[object.Exports]{}
		}
		b.byField[a.field] = weak.Make(a.exports)
		b.count.Store(int64(len(b.byField)))
		runtime.AddCleanup(a.exports, forgetExports, a.field)
	}
	return a.exports
}

// forgetExports drops the entry of a variable whose exports nobody counts any more.
func forgetExports(field Ptr) {
	boundExports.Lock()
	defer boundExports.Unlock()
	if boundExports.byField[field].Value() == nil {
		delete(boundExports.byField, field)
		boundExports.count.Store(int64(len(boundExports.byField)))
	}
}

// exported reports that somebody holds a buffer of the array.
func (a *Array) exported() bool {
	e := a.exportsOf(false)
	return e != nil && e.Busy()
}

// arrayBuffer is the Buffer slot.
func arrayBuffer(_ *thread, v value, writable bool) (*object.Buffer, *exception) {
	a := arrayOf(v)
	if writable && a.readOnly {
		return nil, object.Errorf(object.BufferErrorType, "the array is read-only")
	}
	e := a.exportsOf(true)
	b := exportBuffer(v, a.typ, a.span(), a.readOnly)
	b.Exports, b.Release = e, e.Hold()
	return b, nil
}

// exportBuffer is the memory of s as a buffer of one dimension.
func exportBuffer(owner value, t *Type, s span, readOnly bool) *object.Buffer {
	b := &object.Buffer{Owner: owner, ReadOnly: readOnly, Format: string(t.code), ItemSize: t.size, Shape: []int{s.n}}
	if s.step == t.size || s.n <= 1 {
		b.Data = bytesAt(s.p, s.n*t.size)
		return b
	}
	b.Strides = []int{s.step}
	low, length := s.p, (s.n-1)*s.step
	if length < 0 {
		low, length = s.item(s.n-1), -length
		b.Offset = length
	}
	b.Data = bytesAt(low, length+t.size)
	return b
}

// block is memory of others: a rectangle of numbers, or a line of them if it has one dimension.
type block struct {
	typ      *Type
	p        Ptr
	shape    [2]int
	strides  [2]int // in bytes
	dims     int
	data     []byte
	readOnly bool
	owner    value // a memoryview that nobody else has: as long as it is there, the memory is exported
}

// blockOf is the memory of v, which exports a buffer. ok is false when its elements are not numbers, or do not lie where Go could use them.
func blockOf(th *thread, v value) (m block, ok bool, exc *exception) {
	view, exc := object.NewMemoryView(th, v)
	if exc != nil {
		return m, false, exc
	}
	b, exc := object.GetBuffer(th, view.Value(), false)
	if exc != nil {
		return m, false, exc
	}
	defer b.Done()
	m = block{typ: TypeOfFormat(b.Format), data: b.Data, readOnly: b.ReadOnly, owner: view.Value(), dims: len(b.Shape)}
	if m.typ == nil || m.typ.size != b.ItemSize || m.dims == 0 || m.dims > 2 {
		return m, false, nil
	}
	copy(m.shape[:], b.Shape)
	copy(m.strides[:], b.Strides)
	m.p = addressOf(b.Data)
	if len(b.Data) > 0 {
		m.p = span{m.p, 1, 1}.item(b.Offset)
	}
	return m, m.fits(b.Offset), nil
}

// fits reports that elements lie whole numbers of elements apart, at addresses for their type, and inside the memory.
func (m *block) fits(offset int) bool {
	if m.shape[0] == 0 || m.dims == 2 && m.shape[1] == 0 {
		return true
	}
	size := m.typ.size
	low, high := offset, offset+size
	for i := range m.dims {
		if m.strides[i]%size != 0 {
			return false
		}
		reach := (m.shape[i] - 1) * m.strides[i]
		low, high = low+min(0, reach), high+max(0, reach)
	}
	return low >= 0 && high <= len(m.data) && aligned(m.p, size)
}

// array is the memory, of one dimension, as an array that shares it.
func (m *block) array() *Array {
	a := &Array{
		Head: object.NewHead(ArrayType), typ: m.typ, data: m.p, n: m.shape[0], step: m.strides[0] / m.typ.size, base: addressOf(m.data), size: len(m.data),
		growth: part, readOnly: m.readOnly, owner: m.owner,
	}
	if a.n <= 1 {
		a.step = 1
	}
	a.cap = a.n
	return a
}
