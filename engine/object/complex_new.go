// This file implements the constructor of complex.

package object

import (
	"dappco.re/go/py/engine/internal/fmath"
)

var complexParams = ParseParams("complex", "(real=0, imag=0)")

func complexNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	var room [2]Value
	if exc := complexParams.Bind(args, kw, room[:]); exc != nil {
		return Value{}, exc
	}
	re, im := room[0], room[1]
	var c complex128
	var exc *Exception
	switch {
	case im.IsNull() && re.IsNull():
	case im.IsNull() && re.Type() == ComplexType && cls == ComplexType:
		return re, nil
	case im.IsNull() && re.Type().Has(FlagStr):
		c, exc = parseComplex(th, re.AsStr())
	case im.IsNull():
		c, exc = ToComplex(th, re, "complex() argument must be a string or a number, not %s")
	default:
		c, exc = complexOfParts(th, re, im)
	}
	if exc != nil {
		return Value{}, exc
	}
	return complexOf(th, cls, c)
}

// specialComplex is what __complex__ of v returns; ok is false when its type has none.
func specialComplex(th *Thread, v Value) (c complex128, ok bool, exc *Exception) {
	if v.Type() == ComplexType {
		return Cast[Complex](v).Num, true, nil
	}
	r, ok, exc := CallSpecial(th, v, Intern("__complex__"))
	if !ok || exc != nil {
		return 0, ok, exc
	}
	t := r.Type()
	if !t.Has(FlagComplex) {
		return 0, true, TypeErrorf("__complex__ returned non-complex (type %s)", t.Name)
	}
	if t != ComplexType {
		exc = Warn(th, DeprecationWarningType, "__complex__ returned non-complex (type %s).  The ability to return an instance of a strict subclass of complex "+
			"is deprecated, and may be removed in a future version of Python.", t.Name)
	}
	return Cast[Complex](r).Num, true, exc
}

// ToComplex is the number v as a complex, by __complex__, __float__ or __index__; message is the TypeError's for
// anything else, with a place for the type's name.
func ToComplex(th *Thread, v Value, message string) (complex128, *Exception) {
	c, ok, exc := specialComplex(th, v)
	if ok || exc != nil {
		return c, exc
	}
	if n := v.Type().Number; n == nil || n.Float == nil && n.Index == nil {
		return 0, TypeErrorf(message, v.Type().Name)
	}
	f, exc := ToFloat64(th, v)
	return complex(f, 0), exc
}

// complexOfParts is complex(re, im), of which re may be null. Complex arguments are deprecated: then the result is re + im*1j.
func complexOfParts(th *Thread, re, im Value) (complex128, *Exception) {
	var x, y complex128
	reComplex, imComplex := false, false
	if !re.IsNull() {
		var ok bool
		var exc *Exception
		if x, ok, exc = complexPart(th, re); exc != nil {
			return 0, exc
		}
		if ok {
			if exc := deprecatedPart(th, "real", re); exc != nil {
				return 0, exc
			}
			reComplex = true
		} else if x, exc = realPart(th, "real", re); exc != nil {
			return 0, exc
		}
	}
	if im.Type().Has(FlagComplex) {
		if exc := deprecatedPart(th, "imag", im); exc != nil {
			return 0, exc
		}
		y, imComplex = Cast[Complex](im).Num, true
	} else {
		var exc *Exception
		if y, exc = realPart(th, "imag", im); exc != nil {
			return 0, exc
		}
	}
	r, i := real(x), real(y)
	if imComplex {
		r -= imag(y)
	}
	if reComplex {
		i += imag(x)
	}
	return complex(r, i), nil
}

// complexPart is the first argument of two when it is complex or has __complex__.
func complexPart(th *Thread, v Value) (complex128, bool, *Exception) {
	if v.IsInt64() || v.IsFloat() {
		return 0, false, nil
	}
	return specialComplex(th, v)
}

func deprecatedPart(th *Thread, name string, v Value) *Exception {
	return Warn(th, DeprecationWarningType, "complex() argument '%s' must be a real number, not %s", name, v.Type().Name)
}

func realPart(th *Thread, name string, v Value) (complex128, *Exception) {
	if n := v.Type().Number; n == nil || n.Float == nil && n.Index == nil {
		return 0, TypeErrorf("complex() argument '%s' must be a real number, not %s", name, v.Type().Name)
	}
	f, exc := ToFloat64(th, v)
	return complex(f, 0), exc
}

func complexFromNumber(th *Thread, cls, number Value) (Value, *Exception) {
	if number.Type() == ComplexType && cls.AsType() == ComplexType {
		return number, nil
	}
	c, exc := ToComplex(th, number, "must be real number, not %s")
	if exc != nil {
		return Value{}, exc
	}
	return callWithFloat(th, cls, NewComplex(c))
}

// parseComplex reads a float, an imaginary number or the sum of both, perhaps in parentheses.
func parseComplex(th *Thread, s *Str) (complex128, *Exception) {
	text := s.s
	if !s.IsASCII() {
		text = asciiNumber(text)
	}
	if !betweenDigits(text) {
		r, exc := Repr(th, s.Value())
		if exc != nil {
			return 0, exc
		}
		return 0, ValueErrorf("could not convert string to complex: %s", r.s)
	}
	if c, ok := complexOfText(text); ok {
		return c, nil
	}
	return 0, ValueErrorf("complex() arg is a malformed string")
}

// betweenDigits reports that all underscores of text stand between digits.
func betweenDigits(text string) bool {
	for i := range len(text) {
		if text[i] == '_' && (i == 0 || digitValue(text[i-1]) > 9 || i+1 == len(text) || digitValue(text[i+1]) > 9) {
			return false
		}
	}
	return true
}

func complexOfText(text string) (complex128, bool) {
	text = trimASCIISpace(text)
	if n := len(text); n > 0 && text[0] == '(' {
		if n < 2 || text[n-1] != ')' {
			return 0, false
		}
		text = trimASCIISpace(text[1 : n-1])
	}
	first, n := fmath.Prefix(text)
	if n == 0 {
		first, n = signOnly(text)
	}
	rest := text[n:]
	switch {
	case rest == "" && n > 0:
		if text[n-1] == '+' || text[n-1] == '-' {
			return 0, false
		}
		return complex(first, 0), true
	case isJ(rest):
		if n == 0 {
			first = 1
		}
		return complex(0, first), true
	case n == 0 || rest[0] != '+' && rest[0] != '-' || text[n-1] == '+' || text[n-1] == '-':
		return 0, false
	}
	second, m := fmath.Prefix(rest)
	if m == 0 {
		second, m = signOnly(rest)
	}
	return complex(first, second), isJ(rest[m:])
}

func isJ(s string) bool { return s == "j" || s == "J" }

// signOnly is the coefficient of an imaginary unit that has a sign and no digits.
func signOnly(s string) (f float64, n int) {
	switch {
	case s == "":
		return 0, 0
	case s[0] == '+':
		return 1, 1
	case s[0] == '-':
		return -1, 1
	}
	return 0, 0
}
