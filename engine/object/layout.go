// This file lays out instances of Python-written subclasses of built-in types: the built-in's struct, then the attributes.

package object

import "unsafe"

// subclassed is an instance of a subclass of a built-in type whose own instances are a T, a struct that begins with Head.
type subclassed[T any] struct {
	base  T
	attrs Attrs
}

// SubclassAttrs is where instances of subclasses of a built-in type with layout T keep their Attrs: the value for Type.SubAttrsOffset.
func SubclassAttrs[T any]() uintptr {
	return unsafe.Offsetof(subclassed[T]{}.attrs)
}

// AllocOf is the Alloc slot of a built-in type with layout T: a zero T of class cls, followed by attributes if cls has them.
func AllocOf[T any](_ *Thread, cls *Type) (Value, *Exception) {
	if cls.AttrsOffset == 0 {
		o := new(T)
		h := (*Head)(unsafe.Pointer(o))
		h.typ = cls
		return h.Value(), nil
	}
	o := new(subclassed[T])
	o.attrs.Init(cls)
	h := (*Head)(unsafe.Pointer(&o.base))
	h.typ = cls
	return h.Value(), nil
}
