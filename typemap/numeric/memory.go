// This file has the addresses of elements, and is the only one of the package that imports unsafe.
//
// A Ptr always leads to memory that was allocated for numbers of the type it is used as, or for bytes, so that the collector need not know.

package numeric

import (
	"runtime"
	"unsafe"
)

// Ptr is the address of an element.
type Ptr = unsafe.Pointer

// span is numbers that lie step bytes apart. A step of 0 is one number many times.
type span struct {
	p    Ptr
	n    int
	step int
}

// at is the T that lies offset bytes behind p.
func at[T any](p Ptr, offset int) *T { return (*T)(unsafe.Add(p, offset)) }

// item is the address of element i.
func (s span) item(i int) Ptr { return unsafe.Add(s.p, i*s.step) }

// part is n elements from element i on.
func (s span) part(i, n int) span {
	if n == 0 {
		return span{s.p, 0, s.step} // an address behind the memory would keep other memory alive
	}
	return span{s.item(i), n, s.step}
}

// addressOf is the address of the first element of s, nil if there is none.
func addressOf[T any](s []T) Ptr { return Ptr(unsafe.SliceData(s)) }

// sliceOf is n elements from p on, which lie one after the other.
func sliceOf[T any](p Ptr, n int) []T { return unsafe.Slice((*T)(p), n) }

// header is how Go keeps a slice, of whatever type.
type header struct {
	p      Ptr
	n, cap int
}

// headerTries bounds how often a header is read that somebody changes all the time.
const headerTries = 64

// readHeader is the slice in the Go variable at p. A goroutine that assigns to the variable meanwhile breaks Go's rules and the host's; reading twice makes
// it unlikely that the address of one slice comes with the length of another.
func readHeader(p Ptr) header {
	h := *(*header)(p)
	for range headerTries {
		again := *(*header)(p)
		if again == h {
			break
		}
		h = again
	}
	return h
}

// writeHeader assigns to the Go variable at p.
func writeHeader(p Ptr, h header) { *(*header)(p) = h }

// isWithin reports that n bytes from p on lie in the size bytes from base on.
func isWithin(p Ptr, n int, base Ptr, size int) bool {
	from := uintptr(p) - uintptr(base)
	return uintptr(p) >= uintptr(base) && from <= uintptr(size) && uintptr(n) <= uintptr(size)-from
}

// distance is how many bytes q lies behind p.
func distance(p, q Ptr) int { return int(uintptr(q) - uintptr(p)) }

// aligned reports that p is an address where numbers of size bytes may lie. Short arrays of bytes begin anywhere.
func aligned(p Ptr, size int) bool {
	switch runtime.GOARCH {
	case "amd64", "386", "arm64":
		return true
	}
	return uintptr(p)%uintptr(min(size, 8)) == 0
}

// bytesAt is the n bytes from p on.
func bytesAt(p Ptr, n int) []byte {
	if n == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(p), n)
}
