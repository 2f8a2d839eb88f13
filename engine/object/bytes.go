// This file defines Bytes and ByteArray, the representations of Python's bytes and bytearray.

package object

import (
	"strings"
	"sync/atomic"
)

// Bytes is a bytes object: immutable.
type Bytes struct {
	Head
	Data string
	hash atomic.Uint64
}

// bytes1 are the bytes objects of one byte, and emptyBytes is b"".
var (
	bytes1 = func() (t [256]Bytes) {
		for i := range t {
			t[i].typ = BytesType
			t[i].Data = string([]byte{byte(i)})
		}
		return
	}()
	emptyBytes = Bytes{Head: Head{BytesType}}
)

// NewBytes is a bytes object of data.
func NewBytes(data string) Value {
	switch len(data) {
	case 0:
		return emptyBytes.Value()
	case 1:
		return bytes1[data[0]].Value()
	}
	b := &Bytes{Head: Head{BytesType}, Data: data}
	return b.Value()
}

// ByteArray is a bytearray object. While its memory is exported its length cannot change.
type ByteArray struct {
	Head
	Data    []byte
	exports Exports
}

// NewByteArray is a bytearray object that takes over data.
func NewByteArray(data []byte) *ByteArray {
	return &ByteArray{Head: Head{ByteArrayType}, Data: data}
}

// byteText is the content of v, a bytes or bytearray (or an instance of a subclass), without copying: of a bytearray it
// is valid until Python code runs.
func byteText(v Value) string {
	if v.Type().Has(FlagBytes) {
		return Cast[Bytes](v).Data
	}
	return sharedString(Cast[ByteArray](v).Data)
}

// likeBytes is data as an object of the exact type that self is of or derives from. data may be a part of self's content.
func likeBytes(self Value, data string) Value {
	if self.Type().Has(FlagByteArray) {
		return NewByteArray([]byte(data)).Value()
	}
	if self.Type() == BytesType && len(data) == len(Cast[Bytes](self).Data) && data == Cast[Bytes](self).Data {
		return self
	}
	if pinsTooMuch(len(data), len(Cast[Bytes](self).Data)) {
		data = strings.Clone(data)
	}
	return NewBytes(data)
}

// ownBytes is likeBytes for data that nothing else refers to.
func ownBytes(self Value, data []byte) Value {
	if self.Type().Has(FlagByteArray) {
		return NewByteArray(data).Value()
	}
	return NewBytes(sharedString(data))
}
