// This file implements the built-in functions about numbers and characters.

package builtins

import (
	"math"

	"dappco.re/go/py/engine/object"
)

// based is bin, oct or hex.
func based(base int) func(*Thread, Value, Value) (Value, *Exception) {
	return func(th *Thread, _, v Value) (Value, *Exception) {
		i, exc := object.Index(th, v)
		if exc != nil {
			return Value{}, exc
		}
		text, exc := object.IntText(th, i, base)
		if exc != nil {
			return Value{}, exc
		}
		return object.NewASCII(text).Value(), nil
	}
}

func chr(th *Thread, _, v Value) (Value, *Exception) {
	i, exc := object.Index(th, v)
	if exc != nil {
		return Value{}, exc
	}
	n, ok := object.IntValue(i)
	if !ok || n < 0 || n > 0x10FFFF {
		return Value{}, object.ValueErrorf("chr() arg not in range(0x110000)")
	}
	return object.RuneStr(rune(n)), nil
}

func ord(_ *Thread, _, v Value) (Value, *Exception) {
	size := 0
	switch t := v.Type(); {
	case t.Has(object.FlagStr):
		if size = v.AsStr().Len(); size == 1 {
			return object.Int64(int64(v.AsStr().At(0))), nil
		}
	case t.Has(object.FlagBytes):
		data := object.Cast[object.Bytes](v).Data
		if size = len(data); size == 1 {
			return object.Int64(int64(data[0])), nil
		}
	case t.Has(object.FlagByteArray):
		data := object.Cast[object.ByteArray](v).Data
		if size = len(data); size == 1 {
			return object.Int64(int64(data[0])), nil
		}
	default:
		return Value{}, object.TypeErrorf("ord() expected string of length 1, but %s found", t.Name)
	}
	return Value{}, object.TypeErrorf("ord() expected a character, but string of length %d found", size)
}

func pow(th *Thread, _ Value, args []Value) (Value, *Exception) {
	mod := args[2]
	if mod.IsNull() {
		mod = object.None
	}
	return object.PowMod(th, args[0], args[1], mod)
}

func round(th *Thread, _ Value, args []Value) (Value, *Exception) {
	return object.Round(th, args[0], args[1])
}

// adder is a running sum that stays in the simplest representation that is exact, or that floats allow.
//
// It starts with ints in 64 bits, goes on with floats (compensated, as Neumaier has it) once one comes, and ends with + on objects.
type adder struct {
	kind   adderKind
	i      int64
	hi, lo float64
	v      Value
}

type adderKind uint8

const (
	addInts adderKind = iota
	addFloats
	addObjects
)

func newAdder(start Value) adder {
	switch {
	case start.IsInt64():
		return adder{kind: addInts, i: start.AsInt64()}
	case start.IsFloat():
		return adder{kind: addFloats, hi: start.AsFloat()}
	}
	return adder{kind: addObjects, v: start}
}

// value is the sum so far.
func (a *adder) value() Value {
	switch a.kind {
	case addInts:
		return object.Int64(a.i)
	case addFloats:
		if a.lo != 0 && !math.IsInf(a.lo, 0) && !math.IsNaN(a.lo) {
			return object.Float(a.hi + a.lo)
		}
		return object.Float(a.hi)
	}
	return a.v
}

func (a *adder) add(th *Thread, x Value) *Exception {
	switch a.kind {
	case addInts:
		if x.IsInt64() || x.IsBool() {
			s := a.i + x.AsInt64()
			if (s^a.i)&(s^x.AsInt64()) >= 0 {
				a.i = s
				return nil
			}
		}
	case addFloats:
		if x.IsFloat() {
			a.compensate(x.AsFloat())
			return nil
		}
		if x.Type().Has(object.FlagInt) {
			if n, ok := object.IntValue(x); ok {
				a.compensate(float64(n))
				return nil
			}
		}
	}
	v, exc := object.Binary(th, object.Add, a.value(), x)
	if exc != nil {
		return exc
	}
	if a.kind == addInts && v.IsFloat() {
		*a = newAdder(v)
		return nil
	}
	*a = adder{kind: addObjects, v: v}
	return nil
}

// compensate adds x to hi and the rounding error of that to lo.
func (a *adder) compensate(x float64) {
	t := a.hi + x
	if math.Abs(a.hi) >= math.Abs(x) {
		a.lo += (a.hi - t) + x
	} else {
		a.lo += (x - t) + a.hi
	}
	a.hi = t
}

// complexAdder is the sum once a complex number has come: both parts are compensated.
type complexAdder struct{ re, im adder }

func (c *complexAdder) add(x Value) bool {
	switch {
	case x.Type() == object.ComplexType:
		num := object.Cast[object.Complex](x).Num
		c.re.compensate(real(num))
		c.im.compensate(imag(num))
	case x.IsFloat():
		c.re.compensate(x.AsFloat())
	case x.Type().Has(object.FlagInt):
		n, ok := object.IntValue(x)
		if !ok {
			return false
		}
		c.re.compensate(float64(n))
	default:
		return false
	}
	return true
}

func (c *complexAdder) value() Value {
	re, im := c.re.value(), c.im.value()
	return object.NewComplex(complex(re.AsFloat(), im.AsFloat()))
}

func sum(th *Thread, _ Value, args []Value) (Value, *Exception) {
	start := args[1]
	if start.IsNull() {
		start = object.Int64(0)
	}
	switch t := start.Type(); {
	case t.Has(object.FlagStr):
		return Value{}, object.TypeErrorf("sum() can't sum strings [use ''.join(seq) instead]")
	case t.Has(object.FlagBytes):
		return Value{}, object.TypeErrorf("sum() can't sum bytes [use b''.join(seq) instead]")
	case t.Has(object.FlagByteArray):
		return Value{}, object.TypeErrorf("sum() can't sum bytearray [use b''.join(seq) instead]")
	}
	a := newAdder(start)
	var c *complexAdder
	exc := object.Each(th, args[0], func(x Value) *Exception {
		if c != nil {
			if c.add(x) {
				return nil
			}
			a, c = adder{kind: addObjects, v: c.value()}, nil
		}
		if exc := a.add(th, x); exc != nil {
			return exc
		}
		if a.kind == addObjects && a.v.Type() == object.ComplexType {
			num := object.Cast[object.Complex](a.v).Num
			c = &complexAdder{adder{kind: addFloats, hi: real(num)}, adder{kind: addFloats, hi: imag(num)}}
		}
		return nil
	})
	if exc != nil {
		return Value{}, exc
	}
	if c != nil {
		return c.value(), nil
	}
	return a.value(), nil
}
