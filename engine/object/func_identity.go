// This file compares Go functions by identity, which slots need to know who a slot was inherited from.

package object

import "unsafe"

// sameFunc reports that f and g are the same function value: the same top-level function, or the same closure.
func sameFunc[F any](f, g F) bool { return funcAddress(&f) == funcAddress(&g) }

// isNilFunc reports that f, a function, is nil.
func isNilFunc[F any](f F) bool { return funcAddress(&f) == nil }

func funcAddress[F any](f *F) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(f)) }

// uintptrOf is the address of p as a number, for hashes.
func uintptrOf[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) >> 4 }
