// This file implements the constructor of int and the conversion of other objects to int.

package object

import (
	"math"
	"math/big"
)

func intNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	npos := len(args) - len(kw)
	var x, base Value
	for i, name := range kw {
		if name.s != "base" {
			return Value{}, UnexpectedKeyword("int", name.s, "base")
		}
		base = args[npos+i]
	}
	switch {
	case npos > 2 || npos == 2 && len(kw) > 0:
		return Value{}, ArityError("int", len(args), 0, 2)
	case npos == 2:
		x, base = args[0], args[1]
	case npos == 1:
		x = args[0]
	}
	v, exc := newInt(th, x, base)
	if exc != nil || cls == IntType {
		return v, exc
	}
	return intOf(th, cls, v)
}

// intOf is the exact int v as an instance of cls, a subclass of int.
func intOf(th *Thread, cls *Type, v Value) (Value, *Exception) {
	o, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	Cast[IntObject](o).Num = v
	return o, nil
}

// newInt is int(x, base) for cls int; both may be null.
func newInt(th *Thread, x, base Value) (Value, *Exception) {
	switch {
	case x.IsNull() && base.IsNull():
		return Int64(0), nil
	case x.IsNull():
		return Value{}, TypeErrorf("int() missing string argument")
	case base.IsNull():
		return ToInt(th, x)
	}
	radix, exc := ToIndexInt(th, base, nil)
	if exc != nil {
		return Value{}, exc
	}
	if radix != 0 && radix < 2 || radix > 36 {
		return Value{}, ValueErrorf("int() base must be >= 2 and <= 36, or 0")
	}
	t := x.Type()
	switch {
	case t.Has(FlagStr):
		return ParseInt(th, x.AsStr(), radix)
	case t.Has(FlagBytes):
		return parseIntBytes(th, Cast[Bytes](x).Data, radix)
	case t.Has(FlagByteArray):
		return parseIntBytes(th, string(Cast[ByteArray](x).Data), radix)
	}
	return Value{}, TypeErrorf("int() can't convert non-string with explicit base")
}

// ToInt is int(v): an exact int.
func ToInt(th *Thread, v Value) (Value, *Exception) {
	if v.IsInt64() {
		return v, nil
	}
	if v.IsFloat() {
		return floatToInt(v.AsFloat())
	}
	t := v.Type()
	if n := t.Number; n != nil {
		if n.Int != nil {
			r, exc := n.Int(th, v)
			if exc != nil {
				return Value{}, exc
			}
			return strictInt(th, r, "__int__")
		}
		if n.Index != nil {
			return Index(th, v)
		}
	}
	switch {
	case t.Has(FlagStr):
		return ParseInt(th, v.AsStr(), 10)
	case t.Has(FlagBytes):
		return parseIntBytes(th, Cast[Bytes](v).Data, 10)
	case t.Has(FlagByteArray):
		return parseIntBytes(th, string(Cast[ByteArray](v).Data), 10)
	case t.Buffer != nil:
		text, contiguous, exc := bufferText(th, v)
		if exc != nil {
			return Value{}, exc
		}
		if contiguous {
			return parseIntBytes(th, text, 10)
		}
	}
	return Value{}, TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", t.Name)
}

// bufferText is the bytes that a bytes-like object shows, copied, and whether they lie in one piece.
func bufferText(th *Thread, v Value) (text string, contiguous bool, exc *Exception) {
	b, exc := v.Type().Buffer(th, v, false)
	if exc != nil {
		return "", false, exc
	}
	contiguous = b.IsContiguous()
	data, exc := b.Contiguous(th)
	text = string(data)
	if b.Release != nil {
		b.Release()
	}
	return text, contiguous, exc
}

// strictInt checks what a special method returned as an int: instances of subclasses are deprecated and converted.
func strictInt(th *Thread, r Value, method string) (Value, *Exception) {
	if t := r.Type(); t != IntType {
		if !t.Has(FlagInt) {
			return Value{}, TypeErrorf("%s returned non-int (type %s)", method, t.Name)
		}
		exc := Warn(th, DeprecationWarningType, "%s returned non-int (type %s).  The ability to return an instance of a strict subclass of int is deprecated, "+
			"and may be removed in a future version of Python.", method, t.Name)
		if exc != nil {
			return Value{}, exc
		}
		return exactInt(r), nil
	}
	return r, nil
}

// floatToInt is f truncated towards zero.
func floatToInt(f float64) (Value, *Exception) {
	if f >= -1<<63 && f < 1<<63 {
		return Int64(int64(f)), nil
	}
	if math.IsNaN(f) {
		return Value{}, ValueErrorf("cannot convert float NaN to integer")
	}
	if math.IsInf(f, 0) {
		return Value{}, OverflowErrorf("cannot convert float infinity to integer")
	}
	i, _ := new(big.Float).SetFloat64(f).Int(nil)
	return NormInt(i), nil
}

// intToFloat is float(v) for an int v.
func intToFloat(_ *Thread, v Value) (Value, *Exception) {
	f, exc := intFloat(v)
	return Float(f), exc
}

// intFloat is the int v as the nearest float.
func intFloat(v Value) (float64, *Exception) {
	if v = exactInt(v); v.ref == &intHead {
		return float64(int64(v.bits)), nil
	}
	f, _ := v.AsBigInt().Big.Float64()
	if math.IsInf(f, 0) {
		return 0, OverflowErrorf("int too large to convert to float")
	}
	return f, nil
}
