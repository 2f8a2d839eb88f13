// This file defines Bytes and ByteArray, the representations of Python's bytes and bytearray.

package object

import "sync/atomic"

// Bytes is a bytes object: immutable.
type Bytes struct {
	Head
	Data string
	hash atomic.Uint64
}

// NewBytes is a bytes object of data.
func NewBytes(data string) Value {
	b := &Bytes{Head: Head{BytesType}, Data: data}
	return b.Value()
}

// ByteArray is a bytearray object. exports counts the buffers on it: while there are any, its length cannot change.
type ByteArray struct {
	Head
	Data    []byte
	exports int
}

// NewByteArray is a bytearray object that takes over data.
func NewByteArray(data []byte) *ByteArray {
	return &ByteArray{Head: Head{ByteArrayType}, Data: data}
}

func fillBytes(t *Type)      {}
func fillByteArray(t *Type)  {}
func fillMemoryView(t *Type) {}
