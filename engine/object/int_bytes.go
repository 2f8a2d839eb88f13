// This file implements int.to_bytes and int.from_bytes.

package object

import (
	"math/big"
	"slices"
)

// littleEndian reads the byteorder argument of a method; a null one means "big".
func littleEndian(fn string, v Value) (little bool, exc *Exception) {
	if v.IsNull() {
		return false, nil
	}
	if !v.Type().Has(FlagStr) {
		return false, TypeErrorf("%s() argument 'byteorder' must be str, not %s", fn, argumentTypeName(v))
	}
	switch v.AsStr().s {
	case "little":
		return true, nil
	case "big":
		return false, nil
	}
	return false, ValueErrorf("byteorder must be either 'little' or 'big'")
}

// argumentTypeName is how argument errors name the type of v: None is itself.
func argumentTypeName(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

// intToBytes is int.to_bytes(length=1, byteorder='big', *, signed=False).
func intToBytes(th *Thread, self Value, args []Value) (Value, *Exception) {
	length, signed := 1, false
	if !args[0].IsNull() {
		n, exc := ToSsize(th, args[0])
		if exc != nil {
			return Value{}, exc
		}
		length = n
	}
	little, exc := littleEndian("to_bytes", args[1])
	if exc != nil {
		return Value{}, exc
	}
	if !args[2].IsNull() {
		if signed, exc = Truth(th, args[2]); exc != nil {
			return Value{}, exc
		}
	}
	if length < 0 {
		return Value{}, ValueErrorf("length argument must be non-negative")
	}
	b := ToBig(self)
	if b.Sign() < 0 && !signed {
		return Value{}, OverflowErrorf("can't convert negative int to unsigned")
	}
	if exc := th.CheckAlloc(length, 1); exc != nil {
		return Value{}, exc
	}
	need := b.BitLen()
	if signed {
		if b.Sign() < 0 {
			need = new(big.Int).Not(b).BitLen() // of the two's complement, without the sign bit
		}
		if b.Sign() != 0 || length == 0 {
			need++
		}
		if length == 0 && b.Sign() == 0 {
			need = 0
		}
	}
	if need > length*8 {
		return Value{}, OverflowErrorf("int too big to convert")
	}
	data := make([]byte, length)
	if b.Sign() < 0 {
		new(big.Int).Not(b).FillBytes(data)
		for i := range data {
			data[i] = ^data[i]
		}
	} else {
		b.FillBytes(data)
	}
	if little {
		slices.Reverse(data)
	}
	return NewBytes(string(data)), nil
}

// intFromBytes is int.from_bytes(bytes, byteorder='big', *, signed=False).
func intFromBytes(th *Thread, self Value, args []Value) (Value, *Exception) {
	little, exc := littleEndian("from_bytes", args[1])
	if exc != nil {
		return Value{}, exc
	}
	signed := false
	if !args[2].IsNull() {
		if signed, exc = Truth(th, args[2]); exc != nil {
			return Value{}, exc
		}
	}
	data, exc := bytesArgument(th, args[0])
	if exc != nil {
		return Value{}, exc
	}
	if little {
		slices.Reverse(data)
	}
	b := new(big.Int).SetBytes(data)
	if signed && len(data) > 0 && data[0] >= 0x80 {
		b.Sub(b, new(big.Int).Lsh(bigOne, uint(8*len(data))))
	}
	v := NormInt(b)
	if cls := self.AsType(); cls != IntType {
		return Call1(th, self, v)
	}
	return v, nil
}

// bytesArgument is a copy of the bytes of v as bytes(v) would have them, but for str and int: __bytes__, a buffer, or an iterable of ints.
func bytesArgument(th *Thread, v Value) ([]byte, *Exception) {
	t := v.Type()
	switch {
	case t == BytesType:
		return []byte(Cast[Bytes](v).Data), nil
	case t == ByteArrayType:
		return slices.Clone(Cast[ByteArray](v).Data), nil
	}
	r, ok, exc := CallSpecial(th, v, Intern("__bytes__"))
	if exc != nil {
		return nil, exc
	}
	if ok {
		if !r.Type().Has(FlagBytes) {
			return nil, TypeErrorf("__bytes__ returned non-bytes (type %s)", r.Type().Name)
		}
		return []byte(Cast[Bytes](r).Data), nil
	}
	switch {
	case t.Has(FlagBytes):
		return []byte(Cast[Bytes](v).Data), nil
	case t.Has(FlagByteArray):
		return slices.Clone(Cast[ByteArray](v).Data), nil
	case t.Buffer != nil:
		text, _, exc := bufferText(th, v)
		return []byte(text), exc
	case t.Has(FlagStr) || t.Iter == nil && t.Sequence == nil:
		return nil, TypeErrorf("cannot convert '%s' object to bytes", t.Name)
	}
	var data []byte
	exc = Each(th, v, func(x Value) *Exception {
		n, exc := ToIndexInt(th, x, OverflowErrorType)
		if exc != nil && !exc.Is(OverflowErrorType) {
			return exc
		}
		if exc != nil || n < 0 || n > 255 {
			return ValueErrorf("bytes must be in range(0, 256)")
		}
		data = append(data, byte(n))
		return nil
	})
	return data, exc
}
