// This file defines Array, the representation of go.array.

package numeric

import (
	"dappco.re/go/py/engine/object"
)

// growth says what becomes of an array whose length changes.
type growth uint8

const (
	grows growth = iota // it owns its header, and gets new memory where it needs more room
	part                // it is part of another array, or of memory of others
	fixed               // it is a Go array
)

// Array is a view on n numbers that lie step elements apart. A bound one is the Go variable at field: its header is that variable's, read at every
// operation and written where the length changes.
//
// The memory from base on, size bytes, is one allocation of Go in which the elements lie; arrays of one base can be known to be neighbours.
type Array struct {
	object.Head
	typ      *Type
	data     Ptr // of element 0
	n, step  int
	cap      int // how many elements there is room for; n where the memory behind them is not ours
	base     Ptr
	size     int
	field    Ptr    // nil for arrays that are not bound
	kept     func() // of a bound one whose variable is a copy: stores it where it belongs when its header has changed
	growth   growth
	readOnly bool
	owner    value // the object whose memory it is, null for memory of Go
	exports  *object.Exports
}

// ArrayType is the class of arrays.
var ArrayType = &object.Type{Name: "array", Qualname: "array", Module: "go", Sig: "(values=(), dtype=None, /)", Doc: arrayDoc, Def: arrayDef{}}

const arrayDoc = `Numbers of one machine type in memory that Go and Python share.

array(values) has the memory of a buffer (array.array, memoryview, another array), and a copy of
the numbers of any other iterable. dtype is the name of the type: "float64", "int32", "bool", ...;
without one it is that of the buffer, or follows from the numbers.

Slices share the memory. Operators compute element by element; == and != compare as lists do.`

type arrayDef struct{}

// Define implements object.Definition.
func (arrayDef) Define(t *object.Type) { object.ReadyType(t, object.ObjectType, fillArray) }

func fillArray(t *object.Type) {
	t.Flags |= object.FlagSequence
	t.HasWeakref = true
	t.New = newArray
	t.Repr = arrayRepr
	t.Hash = nil
	t.Compare = arrayCompare
	t.Len = func(_ *thread, v value) (int, *exception) { return arrayOf(v).span().n, nil }
	t.GetItem = arrayGet
	t.SetItem = arraySet
	t.Contains = arrayContains
	t.Iter = func(_ *thread, v value) (value, *exception) {
		it := &arrayIter{Head: object.NewHead(arrayIterType), of: arrayOf(v)}
		return it.Value(), nil
	}
	t.Buffer = arrayBuffer
	t.Number = arrayNumber()
	t.Sequence = &object.SequenceSlots{IsSequence: true}
	t.JSON = func(th *thread, v value) (value, *exception) { return arrayOf(v).list(th) }
	t.WhenSeen(func() {
		t.AddMethods(arrayMethods())
		t.AddMethods(growMethods)
		t.AddMethods([]object.Method{object.GenericClass()})
		t.AddMethods(computeMethods())
		t.AddGetSets(arrayAttributes())
	})
}

func arrayOf(v value) *Array { return object.Cast[Array](v) }

// IsArray reports that v is an array.
func IsArray(v value) bool { return v.Type() == ArrayType }

// New is the array of the n elements from data on, which somebody has handed over: it may grow, and then has memory of its own.
func New(t *Type, data Ptr, n int) *Array {
	return &Array{Head: object.NewHead(ArrayType), typ: t, data: data, n: n, step: 1, cap: n, base: data, size: n * t.size}
}

// WithRoom says that n elements of the allocation that a's memory is in begin at its first element: rows of one matrix know one another by it.
func (a *Array) WithRoom(n int) *Array {
	a.size = n * a.typ.size
	return a
}

// Bound is the array that is the Go slice in the variable at field.
func Bound(t *Type, field Ptr) *Array {
	return &Array{Head: object.NewHead(ArrayType), typ: t, step: 1, field: field}
}

// Fixed is the array of the n elements from data on, a Go array.
func Fixed(t *Type, data Ptr, n int) *Array {
	a := New(t, data, n)
	a.growth = fixed
	return a
}

// make is a new array of n zeros.
func makeArray(th *thread, t *Type, n int) (*Array, *exception) {
	if exc := t.room(th, n); exc != nil {
		return nil, exc
	}
	return New(t, t.ops.alloc(n), n), nil
}

// span is the elements. They are taken once for an operation: whoever changes the length meanwhile, they stay where they are.
func (a *Array) span() span {
	if a.field != nil {
		h := readHeader(a.field)
		a.data, a.n, a.cap = h.p, h.n, h.cap
		a.base, a.size = h.p, h.cap*a.typ.size
	}
	return span{a.data, a.n, a.step * a.typ.size}
}

// writable refuses arrays that cannot be changed.
func (a *Array) writable() *exception {
	if a.readOnly {
		return object.TypeErrorf("the array is read-only: copy() it to change the copy")
	}
	return nil
}

// share is n elements of a from element i on, step apart.
func (a *Array) share(s span, i, n, step int) *Array {
	p := s.part(i, n)
	if n <= 1 {
		step = 1 // whatever it was: a product of large ones is no number
	}
	return &Array{
		Head: object.NewHead(ArrayType), typ: a.typ, data: p.p, n: n, step: a.step * step, cap: n, base: a.base, size: a.size,
		growth: part, readOnly: a.readOnly, owner: a.owner,
	}
}

// contiguous reports that the elements lie one after the other.
func (a *Array) contiguous() bool { return a.step == 1 || a.n <= 1 }

// packed is the elements of s one after the other: where they are if they lie so, else a copy.
func packed(th *thread, t *Type, s span) (Ptr, *exception) {
	if s.step == t.size || s.n <= 1 {
		return s.p, nil
	}
	c, exc := makeArray(th, t, s.n)
	if exc != nil {
		return nil, exc
	}
	return c.data, copySpan(th, t, c.span(), s)
}

// copySpan copies elements of type t to others of the same type.
func copySpan(th *thread, t *Type, to, from span) *exception {
	if to.step == t.size && from.step == t.size {
		copy(bytesAt(to.p, to.n*t.size), bytesAt(from.p, to.n*t.size))
		return nil
	}
	for i := range to.n {
		copy(bytesAt(to.item(i), t.size), bytesAt(from.item(i), t.size))
		if i&(chunk-1) == chunk-1 {
			if exc := th.Poll(); exc != nil {
				return exc
			}
		}
	}
	return nil
}

// clone is a copy of the elements in memory of its own.
func (a *Array) clone(th *thread) (*Array, *exception) {
	s := a.span()
	c, exc := makeArray(th, a.typ, s.n)
	if exc != nil {
		return nil, exc
	}
	return c, copySpan(th, a.typ, c.span(), s)
}

// list is the elements as a list.
func (a *Array) list(th *thread) (value, *exception) {
	s := a.span()
	if exc := th.CheckAlloc(s.n, 16); exc != nil {
		return value{}, exc
	}
	items := make([]value, s.n)
	for i := range items {
		v, exc := a.typ.get(th, s.item(i))
		if exc != nil {
			return value{}, exc
		}
		items[i] = v
		if i&(chunk-1) == chunk-1 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
	return object.NewList(items).Value(), nil
}

// arrayIter gives the elements of an array, which may change meanwhile.
type arrayIter struct {
	object.Head
	of *Array // nil when exhausted
	at int
}

var arrayIterType = &object.Type{Name: "array_iterator", Qualname: "array_iterator", Module: "go", Def: arrayIterDef{}}

type arrayIterDef struct{}

// Define implements object.Definition.
func (arrayIterDef) Define(t *object.Type) { object.ReadyType(t, object.ObjectType, fillArrayIter) }

func fillArrayIter(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	t.Iter = func(_ *thread, v value) (value, *exception) { return v, nil }
	t.Next = func(th *thread, v value) (value, *exception) {
		it := object.Cast[arrayIter](v)
		if it.of == nil {
			return value{}, nil
		}
		s := it.of.span()
		if it.at >= s.n {
			it.of = nil
			return value{}, nil
		}
		it.at++
		return it.of.typ.get(th, s.item(it.at-1))
	}
	t.AddMethods([]object.Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: "How many elements are left.", F0: func(_ *thread, v value) (value, *exception) {
			it := object.Cast[arrayIter](v)
			if it.of == nil {
				return object.Int64(0), nil
			}
			return object.Int64(int64(max(0, it.of.span().n-it.at))), nil
		}},
	})
}
