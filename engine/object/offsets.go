// This file holds the places of Attrs in the built-in structs that have them.

package object

import "unsafe"

const (
	exceptionAttrs = unsafe.Offsetof(Exception{}.Attrs)
	holderAttrs    = unsafe.Offsetof(MethodHolder{}.Attrs)
	superAttrs     = unsafe.Offsetof(Super{}.Attrs)
	typeParamAttrs = unsafe.Offsetof(TypeParam{}.Attrs)
)
