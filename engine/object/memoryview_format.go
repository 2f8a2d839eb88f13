// This file converts between the elements of memoryviews and Python objects: the native single-character formats of module struct.

package object

import (
	"encoding/binary"
	"math"
	"strings"
)

// nativeFormat is the character of a native single-character format, 0 if format is not one.
func nativeFormat(format string) byte {
	format = strings.TrimPrefix(format, "@")
	if len(format) == 1 && formatSize(format[0]) > 0 {
		return format[0]
	}
	return 0
}

// formatSize is the size of an element, 0 for an unknown format.
func formatSize(c byte) int {
	switch c {
	case 'c', 'b', 'B', '?':
		return 1
	case 'h', 'H', 'e':
		return 2
	case 'i', 'I', 'f':
		return 4
	case 'l', 'L', 'q', 'Q', 'n', 'N', 'P', 'd':
		return 8
	}
	return 0
}

// unpackElement is the element in b as an object.
func unpackElement(format string, b []byte) (Value, *Exception) {
	e := binary.NativeEndian
	switch nativeFormat(format) {
	case 'B':
		return Int64(int64(b[0])), nil
	case 'b':
		return Int64(int64(int8(b[0]))), nil
	case 'c':
		return bytes1[b[0]].Value(), nil
	case '?':
		return Bool(b[0] != 0), nil
	case 'h':
		return Int64(int64(int16(e.Uint16(b)))), nil
	case 'H':
		return Int64(int64(e.Uint16(b))), nil
	case 'i':
		return Int64(int64(int32(e.Uint32(b)))), nil
	case 'I':
		return Int64(int64(e.Uint32(b))), nil
	case 'l', 'q', 'n':
		return Int64(int64(e.Uint64(b))), nil
	case 'L', 'Q', 'N', 'P':
		return uint64Value(e.Uint64(b)), nil
	case 'f':
		return Float(FloatOfBits32(e.Uint32(b))), nil
	case 'd':
		return Float(math.Float64frombits(e.Uint64(b))), nil
	case 'e':
		return Float(HalfToFloat(e.Uint16(b))), nil
	}
	return Value{}, Errorf(NotImplementedErrorType, "memoryview: format %s not supported", format)
}

// uint64Value is the int u.
func uint64Value(u uint64) Value {
	if u <= math.MaxInt64 {
		return Int64(int64(u))
	}
	return NormInt(bigUint64(u))
}

// packElement stores v into b.
func packElement(th *Thread, format string, b []byte, v Value) *Exception {
	c := nativeFormat(format)
	switch c {
	case 0:
		return Errorf(NotImplementedErrorType, "memoryview: format %s not supported", format)
	case '?':
		truth, exc := Truth(th, v)
		if b[0] = 0; truth {
			b[0] = 1
		}
		return exc
	case 'c':
		if v.Type() != BytesType {
			return TypeErrorf("memoryview: invalid type for format '%s'", format)
		}
		data := Cast[Bytes](v).Data
		if len(data) != 1 {
			return ValueErrorf("memoryview: invalid value for format '%s'", format)
		}
		b[0] = data[0]
		return nil
	case 'f', 'd', 'e':
		return packReal(th, c, format, b, v)
	}
	return packInteger(th, c, format, b, v)
}

func packReal(th *Thread, c byte, format string, b []byte, v Value) *Exception {
	x, exc := ToFloat64(th, v)
	if exc != nil {
		if exc.Is(TypeErrorType) {
			return TypeErrorf("memoryview: invalid type for format '%s'", format)
		}
		return exc
	}
	switch c {
	case 'f':
		u, _ := Float32Bits(x)
		binary.NativeEndian.PutUint32(b, u)
	case 'd':
		binary.NativeEndian.PutUint64(b, FloatBits(x))
	default:
		half, ok := FloatToHalf(x)
		if !ok {
			return ValueErrorf("memoryview: invalid value for format '%s'", format)
		}
		binary.NativeEndian.PutUint16(b, half)
	}
	return nil
}

func packInteger(th *Thread, c byte, format string, b []byte, v Value) *Exception {
	i, exc := Index(th, v)
	if exc != nil {
		if exc.Is(TypeErrorType) {
			return TypeErrorf("memoryview: invalid type for format '%s'", format)
		}
		return exc
	}
	bits := 8 * len(b)
	n, fits := IntValue(i)
	u := uint64(n)
	signed := strings.IndexByte("bhilqn", c) >= 0
	ok := fits
	switch {
	case signed:
		ok = ok && (bits == 64 || n >= -1<<(bits-1) && n < 1<<(bits-1))
	case fits:
		ok = (n >= 0 || c == 'P') && (bits == 64 || n < 1<<bits)
	default:
		if big := ToBig(i); bits == 64 && big.IsUint64() {
			u, ok = big.Uint64(), true
		}
	}
	if !ok {
		return ValueErrorf("memoryview: invalid value for format '%s'", format)
	}
	switch bits {
	case 8:
		b[0] = byte(u)
	case 16:
		binary.NativeEndian.PutUint16(b, uint16(u))
	case 32:
		binary.NativeEndian.PutUint32(b, uint32(u))
	default:
		binary.NativeEndian.PutUint64(b, u)
	}
	return nil
}
