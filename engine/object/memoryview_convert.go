// This file implements the methods and attributes of memoryview.

package object

import "math"

func memoryViewRelease(_ *Thread, self Value) (Value, *Exception) {
	return None, Cast[MemoryView](self).Release()
}

func memoryViewEnter(_ *Thread, self Value) (Value, *Exception) {
	return self, Cast[MemoryView](self).usable()
}

func memoryViewExit(_ *Thread, self Value, _ []Value) (Value, *Exception) {
	return None, Cast[MemoryView](self).Release()
}

func memoryViewToBytes(th *Thread, self Value, args []Value) (Value, *Exception) {
	m := Cast[MemoryView](self)
	order := "C"
	if v := args[0]; !v.IsNull() && !v.IsNone() {
		if !v.Type().Has(FlagStr) {
			return Value{}, TypeErrorf("tobytes() argument 'order' must be str or None, not %s", v.Type().Name)
		}
		order = v.AsStr().s
	}
	if exc := m.usable(); exc != nil {
		return Value{}, exc
	}
	switch order {
	case "C":
	case "F", "A":
		if order == "F" && !m.isC() || order == "F" && len(m.shape) > 1 || order == "A" && m.isF() && !m.isC() {
			size := m.count() * m.itemSize
			if exc := th.CheckAlloc(size, 1); exc != nil {
				return Value{}, exc
			}
			return NewBytes(sharedString(gatherF(m, size))), nil
		}
	default:
		return Value{}, ValueErrorf("order must be 'C', 'F' or 'A'")
	}
	text, exc := m.text(th)
	if exc != nil {
		return Value{}, exc
	}
	return NewBytes(string([]byte(text))), nil
}

// gatherF is the bytes of all elements in Fortran order: gathering the transposed array.
func gatherF(m *MemoryView, size int) []byte {
	n := len(m.shape)
	shape, strides := make([]int, n), make([]int, n)
	for i := range m.shape {
		shape[n-1-i], strides[n-1-i] = m.shape[i], m.strides[i]
	}
	return gather(make([]byte, 0, size), m.data, m.offset, shape, strides, m.itemSize)
}

func memoryViewHex(th *Thread, self Value, args []Value) (Value, *Exception) {
	m := Cast[MemoryView](self)
	if exc := m.usable(); exc != nil {
		return Value{}, exc
	}
	text, exc := m.text(th)
	if exc != nil {
		return Value{}, exc
	}
	return hexText(th, text, args)
}

func memoryViewToList(th *Thread, self Value) (Value, *Exception) {
	m := Cast[MemoryView](self)
	if exc := m.usable(); exc != nil {
		return Value{}, exc
	}
	if exc := th.CheckAlloc(m.count(), 16); exc != nil {
		return Value{}, exc
	}
	return m.list(m.offset, 0)
}

// list is the elements from offset at on in dimension dim as nested lists.
func (m *MemoryView) list(at, dim int) (Value, *Exception) {
	if dim == len(m.shape) {
		return unpackElement(m.format, m.elementAt(at))
	}
	out := make([]Value, m.shape[dim])
	for i := range out {
		v, exc := m.list(at+i*m.strides[dim], dim+1)
		if exc != nil {
			return Value{}, exc
		}
		out[i] = v
	}
	return NewList(out).Value(), nil
}

func memoryViewToReadOnly(_ *Thread, self Value) (Value, *Exception) {
	m := Cast[MemoryView](self)
	if exc := m.usable(); exc != nil {
		return Value{}, exc
	}
	r := m.share()
	r.readOnly = true
	return r.Value(), nil
}

// memoryViewCast is cast(format[, shape]).
func memoryViewCast(th *Thread, self Value, args []Value) (Value, *Exception) {
	m := Cast[MemoryView](self)
	if !args[0].Type().Has(FlagStr) {
		return Value{}, TypeErrorf("cast() argument 'format' must be str, not %s", argumentTypeName(args[0]))
	}
	if exc := m.usable(); exc != nil {
		return Value{}, exc
	}
	if !m.isC() {
		return Value{}, TypeErrorf("memoryview: casts are restricted to C-contiguous views")
	}
	var dims []Value
	if !args[1].IsNull() {
		switch t := args[1].Type(); {
		case t.Has(FlagList):
			dims = args[1].AsList().Items
		case t.Has(FlagTuple):
			dims = args[1].AsTuple().Items
		default:
			return Value{}, TypeErrorf("shape must be a list or a tuple")
		}
		if len(dims) > 64 {
			return Value{}, ValueErrorf("memoryview: number of dimensions must not exceed 64")
		}
		if len(m.shape) != 1 && len(dims) != 1 {
			return Value{}, TypeErrorf("memoryview: cast must be 1D -> ND or ND -> 1D")
		}
	}
	format := args[0].AsStr().s
	c := nativeFormat(format)
	if c == 0 {
		return Value{}, ValueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	if !isByteFormat(nativeFormat(m.format)) && !isByteFormat(c) {
		return Value{}, TypeErrorf("memoryview: cannot cast between two non-byte formats")
	}
	size, itemSize := m.count()*m.itemSize, formatSize(c)
	if size%itemSize != 0 {
		return Value{}, TypeErrorf("memoryview: length is not a multiple of itemsize")
	}
	shape := []int{size / itemSize}
	if !args[1].IsNull() {
		var exc *Exception
		if shape, exc = castShape(th, dims, size, itemSize); exc != nil {
			return Value{}, exc
		}
	}
	r := m.share()
	r.format, r.itemSize, r.shape, r.strides = format, itemSize, shape, stridesC(shape, itemSize)
	return r.Value(), nil
}

func isByteFormat(c byte) bool { return c == 'B' || c == 'b' || c == 'c' }

// castShape checks the shape argument of cast against size bytes.
func castShape(th *Thread, dims []Value, size, itemSize int) ([]int, *Exception) {
	shape := make([]int, len(dims))
	product := itemSize
	for i, d := range dims {
		if !d.Type().Has(FlagInt) {
			return nil, TypeErrorf("memoryview.cast(): elements of shape must be integers")
		}
		n, exc := ToSsize(th, d)
		if exc != nil {
			return nil, exc
		}
		if n <= 0 {
			return nil, ValueErrorf("memoryview.cast(): elements of shape must be integers > 0")
		}
		if n > math.MaxInt/product {
			return nil, ValueErrorf("memoryview.cast(): product(shape) > SSIZE_MAX")
		}
		product *= n
		shape[i] = n
	}
	if product != size {
		return nil, TypeErrorf("memoryview: product(shape) * itemsize != buffer size")
	}
	return shape, nil
}

// memoryViewFromFlags is memoryview._from_flags(object, flags): bit 0 asks for writable memory.
func memoryViewFromFlags(th *Thread, _ Value, args []Value) (Value, *Exception) {
	flags, exc := cIntArgument(th, args[1])
	if exc != nil {
		return Value{}, exc
	}
	m, exc := newMemoryView(th, args[0], flags&1 != 0)
	if exc != nil {
		return Value{}, exc
	}
	return m.Value(), nil
}

func memoryViewCount(th *Thread, self, v Value) (Value, *Exception) {
	it, exc := memoryViewIter(th, self)
	if exc != nil {
		return Value{}, exc
	}
	n := 0
	for {
		x, exc := memoryIteratorNext(th, it)
		if exc != nil || x.IsNull() {
			return Int64(int64(n)), exc
		}
		same, exc := EqualValues(th, x, v)
		if exc != nil {
			return Value{}, exc
		}
		if same {
			n++
		}
	}
}

// memoryViewIndex is index(value, start=0, stop=sys.maxsize).
func memoryViewIndex(th *Thread, self Value, args []Value) (Value, *Exception) {
	m := Cast[MemoryView](self)
	bounds := [2]int{0, math.MaxInt}
	for i, v := range args[1:] {
		if !HasIndex(v) {
			return Value{}, TypeErrorf("slice indices must be integers or have an __index__ method")
		}
		n, exc := ToIndexInt(th, v, nil)
		if exc != nil {
			return Value{}, exc
		}
		bounds[i] = n
	}
	if exc := m.usable(); exc != nil {
		return Value{}, exc
	}
	if len(m.shape) == 0 {
		return Value{}, TypeErrorf("invalid lookup on 0-dim memory")
	}
	if len(m.shape) > 1 {
		return Value{}, Errorf(NotImplementedErrorType, "multi-dimensional lookup is not implemented")
	}
	n := m.shape[0]
	for i := range bounds {
		if bounds[i] < 0 {
			bounds[i] = max(0, bounds[i]+n)
		}
	}
	for i := bounds[0]; i < min(bounds[1], n); i++ {
		if exc := m.usable(); exc != nil {
			return Value{}, exc
		}
		x, exc := m.item(i)
		if exc != nil {
			return Value{}, exc
		}
		if same, exc := EqualValues(th, x, args[0]); exc != nil || same {
			return Int64(int64(i)), exc
		}
	}
	return Value{}, ValueErrorf("memoryview.index(x): x not found")
}

func memoryViewGetSets() []GetSet {
	return []GetSet{
		viewAttr("obj", "The underlying object of the memoryview.", func(m *MemoryView) Value {
			if owner := m.source.buf.Owner; !owner.IsNull() {
				return owner
			}
			return None
		}),
		viewAttr("nbytes", "The amount of space in bytes that the array would use in\n a contiguous representation.", func(m *MemoryView) Value {
			return Int64(int64(m.count() * m.itemSize))
		}),
		viewAttr("readonly", "A bool indicating whether the memory is read only.", func(m *MemoryView) Value { return Bool(m.readOnly) }),
		viewAttr("itemsize", "The size in bytes of each element of the memoryview.", func(m *MemoryView) Value { return Int64(int64(m.itemSize)) }),
		viewAttr("format", "A string containing the format (in struct module style)\n for each element in the view.", func(m *MemoryView) Value { return StrOf(m.format) }),
		viewAttr("ndim", "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.", func(m *MemoryView) Value {
			return Int64(int64(len(m.shape)))
		}),
		viewAttr("shape", "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.", func(m *MemoryView) Value { return intTuple(m.shape) }),
		viewAttr("strides", "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.", func(m *MemoryView) Value {
			return intTuple(m.strides)
		}),
		viewAttr("suboffsets", "A tuple of integers used internally for PIL-style arrays.", func(*MemoryView) Value { return EmptyTuple.Value() }),
		viewAttr("c_contiguous", "A bool indicating whether the memory is C contiguous.", func(m *MemoryView) Value { return Bool(m.isC()) }),
		viewAttr("f_contiguous", "A bool indicating whether the memory is Fortran contiguous.", func(m *MemoryView) Value { return Bool(m.isF()) }),
		viewAttr("contiguous", "A bool indicating whether the memory is contiguous.", func(m *MemoryView) Value { return Bool(m.isC() || m.isF()) }),
	}
}

// viewAttr is an attribute of a view that was not released.
func viewAttr(name, doc string, get func(m *MemoryView) Value) GetSet {
	return GetSet{Name: name, Doc: doc, Get: func(_ *Thread, self Value) (Value, *Exception) {
		m := Cast[MemoryView](self)
		if exc := m.usable(); exc != nil {
			return Value{}, exc
		}
		return get(m), nil
	}}
}

func intTuple(numbers []int) Value {
	t := NewTuple(len(numbers))
	for i, n := range numbers {
		t.Items[i] = Int64(int64(n))
	}
	return t.Value()
}
