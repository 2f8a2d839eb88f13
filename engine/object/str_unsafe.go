// This file lets strings and byte slices share memory; with value.go and str_append.go it is where the text types use package unsafe.

package object

import "unsafe"

// sharedString is the string of b's bytes without copying: b must not be changed any more.
func sharedString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// sharedBytes is the bytes of s without copying: they must not be changed.
func sharedBytes(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
