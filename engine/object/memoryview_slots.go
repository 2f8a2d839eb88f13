// This file implements the slots of memoryview: subscription, comparison, hash, iteration.

package object

import (
	"fmt"
	"math/big"
)

func bigUint64(u uint64) *big.Int { return new(big.Int).SetUint64(u) }

// MemoryIterator iterates the first dimension of a memoryview.
type MemoryIterator struct {
	Head
	View  *MemoryView // nil once exhausted
	Index int
}

// MemoryIteratorType is the type of iterators of memoryviews.
var MemoryIteratorType = &Type{Name: "memory_iterator"}

func fillMemoryIterator(t *Type) { fillIterator(t, memoryIteratorNext, nil) }

func fillMemoryView(t *Type) {
	t.Module = "builtins"
	t.Doc = "Create a new memoryview object which references the given object."
	t.Flags |= FlagSequence | FlagImmutable
	t.HasWeakref = true
	t.Slots = Slots{
		New:     memoryViewNew,
		Repr:    memoryViewRepr,
		Hash:    memoryViewHash,
		Compare: memoryViewCompare,
		Iter:    memoryViewIter,
		Len:     memoryViewLen,
		GetItem: memoryViewGetItem,
		SetItem: memoryViewSetItem,
		Sequence: &SequenceSlots{
			IsSequence: true,
		},
		Buffer: memoryViewExport,
	}
	t.WhenSeen(func() { t.AddMethods(memoryViewMethods()) })
	t.WhenSeen(func() { t.AddGetSets(memoryViewGetSets()) })
	t.Sig = "(object)"
}

var memoryViewParams = ParseParams("memoryview", "(object)")

func memoryViewNew(th *Thread, _ *Type, args []Value, kw []*Str) (Value, *Exception) {
	var room [1]Value
	if exc := memoryViewParams.Bind(args, kw, room[:]); exc != nil {
		return Value{}, exc
	}
	m, exc := NewMemoryView(th, room[0])
	if exc != nil {
		return Value{}, exc
	}
	return m.Value(), nil
}

func memoryViewRepr(_ *Thread, v Value) (Value, *Exception) {
	word := "memory"
	if Cast[MemoryView](v).released {
		word = "released memory"
	}
	return StrOf(fmt.Sprintf("<%s at 0x%x>", word, v.Address())), nil
}

func memoryViewHash(th *Thread, v Value) (int64, *Exception) {
	m := Cast[MemoryView](v)
	if m.hashed {
		return m.hash, nil
	}
	if exc := m.usable(); exc != nil {
		return 0, exc
	}
	if !m.readOnly {
		return 0, ValueErrorf("cannot hash writable memoryview object")
	}
	if c := nativeFormat(m.format); c != 'B' && c != 'b' && c != 'c' {
		return 0, ValueErrorf("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
	}
	if owner := m.source.buf.Owner; !owner.IsNull() {
		if _, exc := Hash(th, owner); exc != nil {
			return 0, exc
		}
	}
	text, exc := m.text(th)
	if exc != nil {
		return 0, exc
	}
	m.hash, m.hashed = int64(HashBytes(text)), true
	return m.hash, nil
}

func memoryViewLen(_ *Thread, v Value) (int, *Exception) {
	m := Cast[MemoryView](v)
	if exc := m.usable(); exc != nil {
		return 0, exc
	}
	if len(m.shape) == 0 {
		return 0, TypeErrorf("0-dim memory has no length")
	}
	return m.shape[0], nil
}

// elementAt is the bytes of the element at offset at.
func (m *MemoryView) elementAt(at int) []byte { return m.data[at : at+m.itemSize] }

// dimensionOffset is how far element i of dimension dim lies from the first.
func (m *MemoryView) dimensionOffset(dim, i int) (int, *Exception) {
	if i < 0 {
		i += m.shape[dim]
	}
	if i < 0 || i >= m.shape[dim] {
		return 0, Errorf(IndexErrorType, "index out of bounds on dimension %d", dim+1)
	}
	return i * m.strides[dim], nil
}

// isIndexTuple reports that every item of a tuple key can be an index.
func isIndexTuple(key Value) bool {
	if !key.Type().Has(FlagTuple) {
		return false
	}
	for _, k := range key.AsTuple().Items {
		if !HasIndex(k) {
			return false
		}
	}
	return true
}

// tupleOffset is where the element at a tuple of indexes lies.
func (m *MemoryView) tupleOffset(th *Thread, key Value) (int, *Exception) {
	items := key.AsTuple().Items
	if len(items) < len(m.shape) {
		return 0, Errorf(NotImplementedErrorType, "sub-views are not implemented")
	}
	if len(items) > len(m.shape) {
		return 0, TypeErrorf("cannot index %d-dimension view with %d-element tuple", len(m.shape), len(items))
	}
	at := m.offset
	for dim, k := range items {
		i, exc := ToIndexInt(th, k, IndexErrorType)
		if exc != nil {
			return 0, exc
		}
		step, exc := m.dimensionOffset(dim, i)
		if exc != nil {
			return 0, exc
		}
		at += step
	}
	return at, nil
}

func memoryViewGetItem(th *Thread, v, key Value) (Value, *Exception) {
	m := Cast[MemoryView](v)
	if exc := m.usable(); exc != nil {
		return Value{}, exc
	}
	if len(m.shape) == 0 {
		switch {
		case key.Type() == TupleType && len(key.AsTuple().Items) == 0:
			return unpackElement(m.format, m.elementAt(m.offset))
		case key.Is(Ellipsis):
			return v, nil
		}
		return Value{}, TypeErrorf("invalid indexing of 0-dim memory")
	}
	switch {
	case HasIndex(key):
		i, exc := ToIndexInt(th, key, IndexErrorType)
		if exc != nil {
			return Value{}, exc
		}
		if exc := m.usable(); exc != nil {
			return Value{}, exc
		}
		return m.item(i)
	case key.Type() == SliceType:
		return m.slice(th, key)
	case isIndexTuple(key):
		at, exc := m.tupleOffset(th, key)
		if exc == nil {
			exc = m.usable()
		}
		if exc != nil {
			return Value{}, exc
		}
		return unpackElement(m.format, m.elementAt(at))
	case isSliceTuple(key):
		return Value{}, Errorf(NotImplementedErrorType, "multi-dimensional slicing is not implemented")
	}
	return Value{}, TypeErrorf("memoryview: invalid slice key")
}

// isSliceTuple reports that key is a tuple of slices.
func isSliceTuple(key Value) bool {
	if !key.Type().Has(FlagTuple) || len(key.AsTuple().Items) == 0 {
		return false
	}
	for _, k := range key.AsTuple().Items {
		if k.Type() != SliceType {
			return false
		}
	}
	return true
}

func (m *MemoryView) item(i int) (Value, *Exception) {
	if len(m.shape) > 1 {
		return Value{}, Errorf(NotImplementedErrorType, "multi-dimensional sub-views are not implemented")
	}
	step, exc := m.dimensionOffset(0, i)
	if exc != nil {
		return Value{}, exc
	}
	if m.format == "B" {
		return Int64(int64(m.data[m.offset+step])), nil
	}
	return unpackElement(m.format, m.elementAt(m.offset+step))
}

// slice is the view of a slice of the first dimension.
func (m *MemoryView) slice(th *Thread, key Value) (Value, *Exception) {
	start, _, step, n, exc := sliceSpan(th, key, func() int { return m.shape[0] })
	if exc == nil {
		exc = m.usable()
	}
	if exc != nil {
		return Value{}, exc
	}
	s := m.share()
	s.shape = append([]int{n}, m.shape[1:]...)
	s.strides = append([]int{m.strides[0]}, m.strides[1:]...)
	if n > 0 {
		s.offset += start * m.strides[0]
		s.strides[0] *= step
	} else if step > 0 && start <= m.shape[0] {
		s.offset += start * m.strides[0]
		s.strides[0] *= min(step, 1<<20)
	}
	return s.Value(), nil
}

func memoryViewSetItem(th *Thread, self, key, v Value) *Exception {
	m := Cast[MemoryView](self)
	if exc := m.usable(); exc != nil {
		return exc
	}
	if m.readOnly {
		return TypeErrorf("cannot modify read-only memory")
	}
	if v.IsNull() {
		return TypeErrorf("cannot delete memory")
	}
	at := m.offset
	switch {
	case len(m.shape) == 0:
		if !key.Is(Ellipsis) && !(key.Type() == TupleType && len(key.AsTuple().Items) == 0) {
			return TypeErrorf("invalid indexing of 0-dim memory")
		}
	case HasIndex(key):
		if len(m.shape) > 1 {
			return Errorf(NotImplementedErrorType, "sub-views are not implemented")
		}
		i, exc := ToIndexInt(th, key, IndexErrorType)
		if exc != nil {
			return exc
		}
		step, exc := m.dimensionOffset(0, i)
		if exc != nil {
			return exc
		}
		at += step
	case key.Type() == SliceType && len(m.shape) == 1:
		return m.setSlice(th, key, v)
	case key.Type() == SliceType, isSliceTuple(key):
		return Errorf(NotImplementedErrorType, "memoryview slice assignments are currently restricted to ndim = 1")
	case isIndexTuple(key):
		var exc *Exception
		if at, exc = m.tupleOffset(th, key); exc != nil {
			return exc
		}
	default:
		return TypeErrorf("memoryview: invalid slice key")
	}
	// Converting v may run Python code that releases the view.
	var room [8]byte
	element := room[:min(m.itemSize, len(room))]
	if exc := packElement(th, m.format, element, v); exc != nil {
		return exc
	}
	if exc := m.usable(); exc != nil {
		return exc
	}
	copy(m.elementAt(at), element)
	return nil
}

// setSlice copies the elements of v, a buffer of the same format and length, to a slice.
func (m *MemoryView) setSlice(th *Thread, key, v Value) *Exception {
	buf, exc := GetBuffer(th, v, false)
	if exc != nil {
		return exc
	}
	defer buf.Done()
	start, _, step, n, exc := sliceSpan(th, key, func() int { return m.shape[0] })
	if exc != nil {
		return exc
	}
	if exc := m.usable(); exc != nil {
		return exc
	}
	format := buf.Format
	if format == "" {
		format = "B"
	}
	if len(buf.Shape) > 1 || buf.ItemSize != m.itemSize || !sameFormat(format, m.format) || buf.size() != n*m.itemSize {
		return ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
	}
	data, exc := buf.Contiguous(th)
	if exc != nil {
		return exc
	}
	if n == 0 {
		return nil
	}
	stride := m.strides[0] * step
	at := m.offset + start*m.strides[0]
	if stride == m.itemSize {
		copy(m.data[at:at+n*m.itemSize], data)
		return nil
	}
	data = append([]byte(nil), data...)
	for i := 0; i < n; i++ {
		copy(m.elementAt(at+i*stride), data[i*m.itemSize:])
	}
	return nil
}

// sameFormat reports that two formats describe the same elements.
func sameFormat(a, b string) bool {
	return a == b || nativeFormat(a) != 0 && nativeFormat(a) == nativeFormat(b)
}

func memoryViewIter(_ *Thread, v Value) (Value, *Exception) {
	m := Cast[MemoryView](v)
	if exc := m.usable(); exc != nil {
		return Value{}, exc
	}
	switch {
	case len(m.shape) == 0:
		return Value{}, TypeErrorf("invalid indexing of 0-dim memory")
	case len(m.shape) > 1:
		return Value{}, Errorf(NotImplementedErrorType, "multi-dimensional sub-views are not implemented")
	case nativeFormat(m.format) == 0:
		return Value{}, Errorf(NotImplementedErrorType, "memoryview: format %s not supported", m.format)
	}
	it := &MemoryIterator{Head: Head{MemoryIteratorType}, View: m}
	return it.Value(), nil
}

func memoryIteratorNext(_ *Thread, v Value) (Value, *Exception) {
	it := Cast[MemoryIterator](v)
	m := it.View
	if m == nil {
		return Value{}, nil
	}
	if it.Index >= m.shape[0] {
		it.View = nil
		return Value{}, nil
	}
	if exc := m.usable(); exc != nil {
		return Value{}, exc
	}
	it.Index++
	return m.item(it.Index - 1)
}

// memoryViewCompare is == and !=: equal shapes, and elements that are equal as objects.
func memoryViewCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	if a.Type() != MemoryViewType {
		a, b = b, a
	}
	m := Cast[MemoryView](a)
	if m.released {
		return Bool(a.Is(b) == (op == EQ)), nil
	}
	var w *MemoryView
	if b.Type() == MemoryViewType {
		if w = Cast[MemoryView](b); w.released {
			return Bool(op == NE), nil
		}
	} else {
		if b.Type().Buffer == nil {
			return NotImplemented, nil
		}
		buf, exc := b.Type().Buffer(th, b, false)
		if exc != nil {
			return NotImplemented, nil
		}
		defer buf.Done()
		plain := *buf
		plain.Exports, plain.Release = nil, nil
		w = memoryViewOf(&plain)
	}
	same, exc := m.equal(th, w)
	return Bool(same == (op == EQ)), exc
}

func (m *MemoryView) equal(th *Thread, w *MemoryView) (bool, *Exception) {
	if len(m.shape) != len(w.shape) {
		return false, nil
	}
	for i := range m.shape {
		if m.shape[i] != w.shape[i] {
			return false, nil
		}
	}
	c, d := nativeFormat(m.format), nativeFormat(w.format)
	if c == 0 || d == 0 {
		return false, nil
	}
	s, exc := m.text(th)
	if exc != nil {
		return false, exc
	}
	t, exc := w.text(th)
	if exc != nil {
		return false, exc
	}
	if c == d && c != 'f' && c != 'd' && c != 'e' && c != '?' {
		return s == t, nil
	}
	for i, n := 0, m.count(); i < n; i++ {
		x, exc := unpackElement(m.format, sharedBytes(s[i*m.itemSize:(i+1)*m.itemSize]))
		if exc != nil {
			return false, exc
		}
		y, exc := unpackElement(w.format, sharedBytes(t[i*w.itemSize:(i+1)*w.itemSize]))
		if exc != nil {
			return false, exc
		}
		v, exc := Compare(th, x, y, EQ)
		if exc != nil || !v.Is(True) {
			return false, exc
		}
	}
	return true, nil
}
