// This file defines Complex, the representation of Python's complex.

package object

import (
	"math"

	"dappco.re/go/py/engine/internal/dtoa"
)

// Complex is a complex object.
type Complex struct {
	Head
	Num complex128
}

// NewComplex is the complex number c.
func NewComplex(c complex128) Value {
	o := &Complex{Head: Head{ComplexType}, Num: c}
	return o.Value()
}

// complexOf is c as an instance of cls, complex or a subclass.
func complexOf(th *Thread, cls *Type, c complex128) (Value, *Exception) {
	if cls == ComplexType {
		return NewComplex(c), nil
	}
	o, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	Cast[Complex](o).Num = c
	return o, nil
}

func fillComplex(t *Type) {
	t.Doc = "A complex number: complex(real, imag) makes one of two real numbers, complex(x) converts a number or a string."
	t.Sig = "(real=0, imag=0)"
	t.Flags |= FlagBasetype | FlagComplex
	t.Alloc, t.SubAttrsOffset = AllocOf[Complex], SubclassAttrs[Complex]()
	t.Slots = Slots{
		New:     complexNew,
		Repr:    complexRepr,
		Hash:    complexHash,
		Compare: complexCompare,
		Truth:   func(_ *Thread, v Value) (bool, *Exception) { return Cast[Complex](v).Num != 0, nil },
	}
	n := &NumberSlots{
		Pow3: func(*Thread, Value, Value, Value) (Value, *Exception) { return Value{}, ValueErrorf("complex modulo") },
		Neg:  func(_ *Thread, v Value) (Value, *Exception) { return NewComplex(-Cast[Complex](v).Num), nil },
		Pos:  func(_ *Thread, v Value) (Value, *Exception) { return NewComplex(Cast[Complex](v).Num), nil },
		Abs:  complexAbs,
	}
	n.Binary = [NumBinaryOps]BinaryFunc{Add: complexAdd, Sub: complexSub, Mul: complexMul, TrueDiv: complexTrueDiv, Pow: complexPow}
	t.Number = n
	t.AddMethods(complexMethods)
	t.AddMembers(complexMembers)
}

var complexMethods = []Method{
	{Name: "from_number", Sig: "($type, number, /)", Doc: "The complex number that number is; unlike complex() it takes no strings.", Kind: ClassMethod,
		F1: complexFromNumber},
	{Name: "conjugate", Sig: "($self, /)", Doc: "The complex conjugate: the imaginary part changes sign.", F0: func(_ *Thread, self Value) (Value, *Exception) {
		c := Cast[Complex](self).Num
		return NewComplex(complex(real(c), -imag(c))), nil
	}},
	{Name: "__complex__", Sig: "($self, /)", Doc: "The number as an exact complex.", F0: func(_ *Thread, self Value) (Value, *Exception) {
		if self.Type() == ComplexType {
			return self, nil
		}
		return NewComplex(Cast[Complex](self).Num), nil
	}},
	{Name: "__getnewargs__", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
		c := Cast[Complex](self).Num
		return TupleOf(Float(real(c)), Float(imag(c))), nil
	}},
	{Name: "__format__", Sig: "($self, format_spec, /)", Doc: "The number written as format_spec says.", F1: numberFormat},
}

var complexMembers = []GetSet{
	{Name: "real", Doc: "the real part of a complex number", Get: func(_ *Thread, self Value) (Value, *Exception) {
		return Float(real(Cast[Complex](self).Num)), nil
	}},
	{Name: "imag", Doc: "the imaginary part of a complex number", Get: func(_ *Thread, self Value) (Value, *Exception) {
		return Float(imag(Cast[Complex](self).Num)), nil
	}},
}

// complexRepr leaves out a real part of positive zero; otherwise there are parentheses.
func complexRepr(_ *Thread, v Value) (Value, *Exception) {
	c := Cast[Complex](v).Num
	var room [64]byte
	if real(c) == 0 && !math.Signbit(real(c)) {
		return StrOf(string(append(dtoa.Append(room[:0], imag(c), 'r', 0, 0), 'j'))), nil
	}
	b := dtoa.Append(append(room[:0], '('), real(c), 'r', 0, 0)
	return StrOf(string(append(dtoa.Append(b, imag(c), 'r', 0, dtoa.Plus), "j)"...))), nil
}

func complexHash(_ *Thread, v Value) (int64, *Exception) {
	c := Cast[Complex](v).Num
	h := hashFloat(real(c)) + 1000003*hashFloat(imag(c))
	if h == -1 {
		h = -2
	}
	return h, nil
}

func complexCompare(_ *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	c := Cast[Complex](a).Num
	t := b.Type()
	var equal bool
	switch {
	case t.Has(FlagComplex):
		equal = c == Cast[Complex](b).Num
	case t.Has(FlagFloat):
		equal = imag(c) == 0 && real(c) == FloatValue(b)
	case t.Has(FlagInt):
		equal = imag(c) == 0 && real(c) == real(c) && compareIntFloat(exactInt(b), real(c)) == 0
	default:
		return NotImplemented, nil
	}
	return Bool(equal == (op == EQ)), nil
}
