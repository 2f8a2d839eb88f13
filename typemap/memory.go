// This file defines Ptr, an untyped address of a Go variable, and is the only one of the package that imports unsafe.
//
// A Ptr always leads to memory that was allocated as the type it is used as, so that the collector and the write
// barriers see ordinary typed stores.

package typemap

import (
	"reflect"
	"unsafe"
)

// Ptr is the address of a Go variable whose type the holder knows.
type Ptr = unsafe.Pointer

// At is the T at p.
func At[T any](p Ptr) *T { return (*T)(p) }

// Add is the address n bytes behind p, in the same variable.
func Add(p Ptr, n uintptr) Ptr { return unsafe.Add(p, n) }

// PtrOf is the address that the non-nil pointer, map, func or channel v is.
func PtrOf(v reflect.Value) Ptr { return v.UnsafePointer() }

// AddrOf is the address of the addressable value v.
func AddrOf(v reflect.Value) Ptr { return v.Addr().UnsafePointer() }

// ValueAt is the variable of type t at p as an addressable reflect.Value.
func ValueAt(t reflect.Type, p Ptr) reflect.Value { return reflect.NewAt(t, p).Elem() }

// FuncAt is the func value fn seen as a function of type F. F must pass its parameters in the same registers: it
// differs from the type of fn only in having Ptr where that has a pointer, and plain types where that has named ones.
func FuncAt[F any](fn reflect.Value) F {
	p := reflect.New(fn.Type())
	p.Elem().Set(fn)
	return *(*F)(p.UnsafePointer())
}

// ClosureOf is the address of what the func value fn calls: the same one for copies of a func value, another one for every closure.
func ClosureOf(fn reflect.Value) Ptr {
	p := reflect.New(fn.Type())
	p.Elem().Set(fn)
	return *(*Ptr)(p.UnsafePointer())
}

// sameText reports that a and b are the same memory.
func sameText(a, b string) bool {
	return len(a) == len(b) && unsafe.StringData(a) == unsafe.StringData(b)
}
