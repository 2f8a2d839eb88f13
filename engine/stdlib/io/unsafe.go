// This file holds the one cast of the package.

package io

import "unsafe"

// bytesOf is the memory of text, which must only be read.
func bytesOf(text string) []byte { return unsafe.Slice(unsafe.StringData(text), len(text)) }
