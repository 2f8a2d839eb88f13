// Package numeric implements the Python types go.array and go.matrix: numbers of one machine type in memory that Go and Python share.
//
// An array is a view on a Go slice: it holds the slice's header, or the address of the Go variable that has it, and never a copy of the elements. docs/views.md
// is its documentation for users, who may see the memory change under their hands; whatever changes it, an operation takes address and length once and
// stays inside of them.
//
// The package knows numbers by their layout; which Go types have it is the business of package typemap.
package numeric

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// class sorts the types of elements by how they compute.
type class uint8

const (
	truths class = iota
	signedInts
	unsignedInts
	reals
	complexes
)

// Type is a type of elements.
type Type struct {
	Name string // as scripts write it: "float64"
	// Go is the Go type whose values the elements are, "" for the plain one.
	Go string
	// code is the type in the syntax of buffers.
	code  byte
	size  int
	class class
	rank  int // among those of its class
	ops   ops
	// load is the elements as Python sees them where they are more than numbers; nil for others.
	load func(th *thread, p Ptr) (value, *exception)
}

// ops is what a type does with memory. A loop stops in front of what it cannot do, and its caller goes on with Python's operators.
type ops interface {
	// alloc is room for n elements, all zero.
	alloc(n int) Ptr
	load(p Ptr) value
	// store stores v, which runs no Python code: an int, float, complex or bool.
	store(th *thread, v value, p Ptr) *exception
	// fill stores numbers one after the other, and returns how many it has done.
	fill(p Ptr, items []value) (done int)
	// arith computes out from a and b, and returns how many it has done.
	arith(op object.BinaryOp, out, a, b span) (done int)
	// compare stores the bools of a op b; ok is false when the type has no order.
	compare(op object.CompareOp, out, a, b span) (ok bool)
	// sort sorts elements that lie one after the other.
	sort(th *thread, p Ptr, n int) *exception
	// sum adds the elements to t, and returns how many it has done.
	sum(t *total, s span) (done int)
	// dot adds the products to t, and returns how many it has done.
	dot(t *total, a, b span) (done int)
	// least is the position of the first least element, or the greatest, if it is that compared with the one at best too; else -1.
	least(s span, best Ptr, greatest bool) int
}

// types is all types of elements.
var types = []*Type{
	boolType,
	{Name: "int8", code: 'b', size: 1, class: signedInts, rank: 1, ops: signedOps[int8]{}},
	{Name: "int16", code: 'h', size: 2, class: signedInts, rank: 2, ops: signedOps[int16]{}},
	{Name: "int32", code: 'i', size: 4, class: signedInts, rank: 3, ops: signedOps[int32]{}},
	intType,
	{Name: "uint8", code: 'B', size: 1, class: unsignedInts, rank: 1, ops: unsignedOps[uint8]{}},
	{Name: "uint16", code: 'H', size: 2, class: unsignedInts, rank: 2, ops: unsignedOps[uint16]{}},
	{Name: "uint32", code: 'I', size: 4, class: unsignedInts, rank: 3, ops: unsignedOps[uint32]{}},
	{Name: "uint64", code: 'Q', size: 8, class: unsignedInts, rank: 4, ops: unsignedOps[uint64]{}},
	{Name: "float32", code: 'f', size: 4, class: reals, rank: 1, ops: realOps[float32]{}},
	float64Type,
	{Name: "complex64", code: 'F', size: 8, class: complexes, rank: 1, ops: complexOps[complex64]{}},
	complexType,
}

// Types that the package itself makes arrays of.
var (
	boolType    = &Type{Name: "bool", code: '?', size: 1, class: truths, ops: boolOps{}}
	intType     = &Type{Name: "int64", code: 'q', size: 8, class: signedInts, rank: 4, ops: signedOps[int64]{}}
	float64Type = &Type{Name: "float64", code: 'd', size: 8, class: reals, rank: 2, ops: realOps[float64]{}}
	complexType = &Type{Name: "complex128", code: 'D', size: 16, class: complexes, rank: 2, ops: complexOps[complex128]{}}
)

// ownName is the name here of a type that Go or Python calls otherwise.
func ownName(name string) string {
	switch name {
	case "int", "l", "n":
		return "int64"
	case "uint", "uintptr", "L", "N", "P":
		return "uint64"
	case "byte":
		return "uint8"
	case "rune":
		return "int32"
	case "float":
		return "float64"
	case "complex":
		return "complex128"
	}
	return name
}

// TypeNamed is the type with that name, its Python name, or its code as in module struct; nil if there is none.
func TypeNamed(name string) *Type {
	name = ownName(name)
	for _, t := range types {
		if t.Name == name || len(name) == 1 && name[0] == t.code {
			return t
		}
	}
	return nil
}

// TypeOfFormat is the type of a buffer's elements, nil if it is none of numbers. Those in the order of another machine are none.
func TypeOfFormat(format string) *Type {
	format = strings.TrimPrefix(format, "@")
	if format == "" {
		format = "B"
	}
	if len(format) != 1 {
		return nil
	}
	return TypeNamed(format)
}

// As is t for elements that are values of the named Go type, which load reads.
func (t *Type) As(goName string, load func(th *thread, p Ptr) (value, *exception)) *Type {
	named := *t
	named.Go, named.load = goName, load
	return &named
}

// Size is how many bytes an element has.
func (t *Type) Size() int { return t.size }

// Same reports that elements of both types lie in memory in the same way.
func (t *Type) Same(other *Type) bool { return t.code == other.code }

// plain is t without its Go name.
func (t *Type) plain() *Type {
	if t.load == nil {
		return t
	}
	return TypeNamed(t.Name)
}

func (t *Type) isInt() bool { return t.class == signedInts || t.class == unsignedInts }

// get is the element at p as Python sees it.
func (t *Type) get(th *thread, p Ptr) (value, *exception) {
	if t.load != nil {
		return t.load(th, p)
	}
	return t.ops.load(p), nil
}

// room checks the size of n elements before they are allocated.
func (t *Type) room(th *thread, n int) *exception { return th.CheckAlloc(n, t.size) }

// commonType is the type of results of a and b: nothing that either can hold is lost, but that large ints and uint64 round when they meet floats.
func commonType(a, b *Type) *Type {
	a, b = a.plain(), b.plain()
	switch {
	case a.Same(b):
		return a
	case a.class > b.class:
		a, b = b, a
	}
	switch {
	case b.class == a.class:
		if a.rank > b.rank {
			return a
		}
		return b
	case b.class == complexes:
		if b.rank == 1 && (a.class == reals && a.rank == 1 || a.class == truths) {
			return b
		}
		return complexType
	case b.class == reals:
		if b.rank == 1 && (a.rank <= 2 || a.class == truths) {
			return b
		}
		return float64Type
	case a.class == truths:
		return b
	}
	// A signed and an unsigned type: one that holds both, and int64 where there is none.
	if a.rank > b.rank {
		return a
	}
	return types[min(1+b.rank, 4)]
}
