// This file implements the constructor of float and the conversion of other objects to float.

package object

import (
	"math"
	"sync/atomic"

	"dappco.re/go/py/engine/internal/fmath"
)

func floatNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	if exc := noKeywords(cls, FloatType, "__init__", kw); exc != nil {
		return Value{}, exc
	}
	args = args[:len(args)-len(kw)]
	if len(args) > 1 {
		return Value{}, ArityError("float", len(args), 0, 1)
	}
	if len(args) == 0 {
		return floatOf(th, cls, 0)
	}
	f, exc := ToFloat(th, args[0])
	if exc != nil {
		return Value{}, exc
	}
	if f != f && !args[0].Type().Has(FlagFloat) {
		f = distinctNaN(f)
	}
	return floatOf(th, cls, f)
}

var lastNaN atomic.Uint64

// distinctNaN is a NaN of the sign of f that is no other's. In CPython every float("nan") is an object of its own, and
// since NaN is not equal to itself, identity is what containers tell them apart by; here identity is the bits, so the
// payload counts.
func distinctNaN(f float64) float64 {
	const counter = 1<<36 - 1
	return math.Float64frombits(math.Float64bits(f)&^nanPayload | nanMark | lastNaN.Add(1)&counter)
}

// ToFloat is float(v), strings included.
func ToFloat(th *Thread, v Value) (float64, *Exception) {
	if v.IsFloat() {
		return v.AsFloat(), nil
	}
	t := v.Type()
	switch {
	case t == StrType:
		return ParseFloat(th, v.AsStr())
	case t.Number != nil && (t.Number.Float != nil || t.Number.Index != nil):
		return numberFloat(th, v)
	case t.Has(FlagStr):
		return ParseFloat(th, v.AsStr())
	case t.Has(FlagBytes):
		return parseFloatBytes(th, v, Cast[Bytes](v).Data)
	case t.Has(FlagByteArray):
		return parseFloatBytes(th, v, string(Cast[ByteArray](v).Data))
	case t.Buffer != nil:
		text, contiguous, exc := bufferText(th, v)
		if exc != nil {
			return 0, exc
		}
		if contiguous {
			return parseFloatBytes(th, v, text)
		}
	}
	return 0, TypeErrorf("float() argument must be a string or a real number, not '%s'", t.Name)
}

// ToFloat64 is the real number v as a float: by float itself, __float__ or __index__, strings excluded.
func ToFloat64(th *Thread, v Value) (float64, *Exception) {
	if v.IsFloat() {
		return v.AsFloat(), nil
	}
	if v.IsInt64() {
		return float64(v.AsInt64()), nil
	}
	t := v.Type()
	if t.Has(FlagFloat) {
		return FloatValue(v), nil
	}
	if t.Number == nil || t.Number.Float == nil && t.Number.Index == nil {
		return 0, TypeErrorf("must be real number, not %s", t.Name)
	}
	return numberFloat(th, v)
}

// numberFloat converts v, which has __float__ or __index__.
func numberFloat(th *Thread, v Value) (float64, *Exception) {
	t := v.Type()
	if t.Number.Float == nil {
		i, exc := Index(th, v)
		if exc != nil {
			return 0, exc
		}
		return intFloat(i)
	}
	r, exc := t.Number.Float(th, v)
	if exc != nil {
		return 0, exc
	}
	rt := r.Type()
	if rt == FloatType {
		return r.AsFloat(), nil
	}
	if !rt.Has(FlagFloat) {
		return 0, TypeErrorf("%s.__float__ returned non-float (type %s)", t.Name, rt.Name)
	}
	exc = Warn(th, DeprecationWarningType, "%s.__float__ returned non-float (type %s).  The ability to return an instance of a strict subclass of float is "+
		"deprecated, and may be removed in a future version of Python.", t.Name, rt.Name)
	return FloatValue(r), exc
}

// ParseFloat is float(s).
func ParseFloat(th *Thread, s *Str) (float64, *Exception) {
	text := s.s
	if !s.IsASCII() {
		text = asciiNumber(text)
	}
	if f, ok := fmath.Parse(trimASCIISpace(text)); ok {
		return f, nil
	}
	return 0, invalidFloat(th, s.Value())
}

func parseFloatBytes(th *Thread, v Value, text string) (float64, *Exception) {
	if f, ok := fmath.Parse(trimASCIISpace(text)); ok {
		return f, nil
	}
	return 0, invalidFloat(th, v)
}

func invalidFloat(th *Thread, v Value) *Exception {
	r, exc := Repr(th, v)
	if exc != nil {
		return exc
	}
	return ValueErrorf("could not convert string to float: %s", r.s)
}
