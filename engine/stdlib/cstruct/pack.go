// This file turns values into bytes.

package cstruct

import (
	"math"

	"dappco.re/go/py/engine/object"
)

// packed is the values as bytes of a structure.
func (l *layout) packed(th *thread, values []value) (value, *exception) {
	if len(values) != l.values {
		return value{}, failure("pack expected %d items for packing (got %d)", l.values, len(values))
	}
	var small [64]byte
	room := small[:]
	if l.size <= len(small) {
		room = small[:l.size]
	} else {
		if exc := th.CheckAlloc(l.size, 1); exc != nil {
			return value{}, exc
		}
		room = make([]byte, l.size)
	}
	if exc := l.put(th, room, values); exc != nil {
		return value{}, exc
	}
	return object.NewBytes(string(room)), nil
}

// put writes the values, of which there are enough, into room, which is zero.
func (l *layout) put(th *thread, room []byte, values []value) *exception {
	at := 0
	for i := range l.fields {
		f := &l.fields[i]
		for n := range f.count {
			v := values[at]
			at++
			if exc := f.put(th, l.big, room[f.offset+n*f.size:][:f.size:f.size], v); exc != nil {
				if exc.Is(object.OverflowErrorType) && v.Type().Has(object.FlagInt) {
					return failure("int too large to convert")
				}
				return exc
			}
		}
	}
	return nil
}

// packInto writes values into a buffer: args are the buffer, the offset, and the values.
func (l *layout) packInto(th *thread, args []value) (value, *exception) {
	switch {
	case len(args) == 0:
		return value{}, failure("pack_into expected buffer argument")
	case len(args) == 1:
		return value{}, failure("pack_into expected offset argument")
	case len(args)-2 != l.values:
		return value{}, failure("pack_into expected %d items for packing (got %d)", l.values, len(args)-2)
	}
	room, quick := []byte(nil), args[0].Type() == object.ByteArrayType && simple(args[2:])
	if quick {
		room = object.Cast[object.ByteArray](args[0]).Data
	} else {
		buf, exc := writable(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		defer buf.Done()
		if room, exc = buf.Contiguous(th); exc != nil {
			return value{}, exc
		}
	}
	offset, exc := object.ToIndexInt(th, args[1], object.IndexErrorType)
	if exc != nil {
		return value{}, exc
	}
	given := offset
	if offset < 0 {
		if offset > -l.size {
			return value{}, failure("no space to pack %d bytes at offset %d", l.size, offset)
		}
		if offset += len(room); offset < 0 {
			return value{}, failure("offset %d out of range for %d-byte buffer", given, len(room))
		}
	}
	if len(room)-offset < l.size {
		return value{}, failure("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)", uint64(l.size)+uint64(offset), l.size, offset, len(room))
	}
	room = room[offset : offset+l.size]
	clear(room)
	return object.None, l.put(th, room, args[2:])
}

// simple reports that values are such that writing them runs no Python code, which might change the buffer meanwhile: then it need not be held.
func simple(values []value) bool {
	for _, v := range values {
		if t := v.Type(); t != object.IntType && t != object.FloatType && t != object.BytesType {
			return false
		}
	}
	return true
}

// writable is the memory of v, to be written to.
func writable(th *thread, v value) (*object.Buffer, *exception) {
	if v.Type().Buffer != nil {
		if buf, exc := object.GetBuffer(th, v, true); exc == nil {
			if buf.IsContiguous() {
				return buf, nil
			}
			buf.Done()
		}
	}
	return nil, object.TypeErrorf("argument must be read-write bytes-like object, not %s", v.Type().MessageName())
}

// put writes v as one field into b.
func (f *field) put(th *thread, big bool, b []byte, v value) *exception {
	switch f.code {
	case '?':
		truth, exc := object.Truth(th, v)
		if b[0] = 0; truth {
			b[0] = 1
		}
		return exc
	case 'c':
		if !v.Type().Has(object.FlagBytes) || len(object.Cast[object.Bytes](v).Data) != 1 {
			return failure("char format requires a bytes object of length 1")
		}
		b[0] = object.Cast[object.Bytes](v).Data[0]
		return nil
	case 's', 'p':
		return putText(f.code, b, v)
	case 'e', 'f', 'd':
		x, exc := object.ToFloat64(th, v)
		if exc != nil {
			return failure("required argument is not a float")
		}
		return putFloat(f.code, big, b, x)
	case 'F', 'D':
		c, exc := object.ToComplex(th, v, "%s")
		if exc != nil {
			return failure("required argument is not a complex")
		}
		if f.code == 'D' {
			put64(big, b, object.FloatBits(real(c)))
			put64(big, b[8:], object.FloatBits(imag(c)))
			return nil
		}
		return putComplex(big, b, c)
	}
	return f.putInt(th, big, b, v)
}

// putComplex writes two floats of 4 bytes. In the machine's own order C converts them, in the other one they must fit.
func putComplex(big bool, b []byte, c complex128) *exception {
	for i, x := range [2]float64{real(c), imag(c)} {
		if big == nativeBig.Get() {
			put32(big, b[4*i:], single(x))
		} else if exc := putFloat('f', big, b[4*i:], x); exc != nil {
			return exc
		}
	}
	return nil
}

// single is f as C converts it: a NaN becomes quiet, what is too large infinite.
func single(f float64) uint32 {
	u, _ := object.Float32Bits(f)
	if f != f {
		u |= 0x400000
	}
	return u
}

func putFloat(code byte, big bool, b []byte, x float64) *exception {
	ok := true
	switch code {
	case 'd':
		put64(big, b, object.FloatBits(x))
	case 'f':
		var u uint32
		if u, ok = object.Float32Bits(x); ok {
			put32(big, b, u)
		}
	default:
		var h uint16
		if h, ok = object.FloatToHalf(x); ok {
			put16(big, b, h)
		}
	}
	if !ok {
		return object.OverflowErrorf("float too large to pack with %c format", code)
	}
	return nil
}

func putText(code byte, b []byte, v value) *exception {
	var data []byte
	switch t := v.Type(); {
	case t.Has(object.FlagBytes):
		data = []byte(object.Cast[object.Bytes](v).Data)
	case t.Has(object.FlagByteArray):
		data = object.Cast[object.ByteArray](v).Data
	default:
		return failure("argument for '%c' must be a bytes object", code)
	}
	if code == 's' {
		copy(b, data)
		return nil
	}
	if len(b) > 0 {
		b[0] = byte(min(copy(b[1:], data), 255))
	}
	return nil
}

func isSigned(code byte) bool { return code >= 'a' }

// putInt writes an int of any size.
func (f *field) putInt(th *thread, big bool, b []byte, v value) *exception {
	if !v.IsInt64() && !v.Type().Has(object.FlagInt) && !object.HasIndex(v) {
		return failure("required argument is not an integer")
	}
	i, exc := object.Index(th, v)
	if exc != nil {
		return exc
	}
	n, fits := object.IntValue(i)
	u, bits := uint64(n), uint(8*len(b))
	ok := fits
	switch {
	case f.code == 'P', !isSigned(f.code):
		if !fits {
			whole := object.ToBig(i)
			if ok = whole.IsUint64(); ok {
				u = whole.Uint64()
			}
		} else if n < 0 {
			ok = f.code == 'P'
		}
		ok = ok && (bits == 64 || u < 1<<bits)
	case bits < 64:
		ok = ok && n >= -1<<(bits-1) && n < 1<<(bits-1)
	}
	if !ok {
		return f.outOfRange(bits)
	}
	switch bits {
	case 8:
		b[0] = byte(u)
	case 16:
		put16(big, b, uint16(u))
	case 32:
		put32(big, b, uint32(u))
	default:
		put64(big, b, u)
	}
	return nil
}

func (f *field) outOfRange(bits uint) *exception {
	if f.code == 'P' {
		return failure("int too large to convert")
	}
	if isSigned(f.code) {
		return failure("'%c' format requires %d <= number <= %d", f.code, math.MinInt64>>(64-bits), math.MaxInt64>>(64-bits))
	}
	return failure("'%c' format requires 0 <= number <= %d", f.code, uint64(math.MaxUint64)>>(64-bits))
}
