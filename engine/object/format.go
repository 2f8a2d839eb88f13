// This file implements format(): __format__ of str, int, float and complex, with the mini-language of package formatspec.

package object

import (
	"dappco.re/go/py/engine/internal/formatspec"
)

// Format is format(v, spec).
func Format(th *Thread, v Value, spec *Str) (*Str, *Exception) {
	switch t := v.Type(); t {
	case StrType, IntType, FloatType:
		if spec.s == "" {
			if t == StrType {
				return v.AsStr(), nil
			}
			return Repr(th, v)
		}
		r, exc := formatBuiltin(th, v, spec)
		if exc != nil {
			return nil, exc
		}
		return r.AsStr(), nil
	}
	r, ok, exc := CallSpecial(th, v, nameFormat, spec.Value())
	if exc != nil {
		return nil, exc
	}
	if !ok {
		return nil, TypeErrorf("Type %s doesn't define __format__", v.Type().Name)
	}
	if !r.Type().Has(FlagStr) {
		return nil, TypeErrorf("__format__ must return a str, not %s", r.Type().Name)
	}
	return r.AsStr(), nil
}

// numberFormat is the method __format__ of str, int, float and complex.
func numberFormat(th *Thread, self, spec Value) (Value, *Exception) {
	if !spec.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("__format__() argument must be str, not %s", argumentTypeName(spec))
	}
	return formatBuiltin(th, self, spec.AsStr())
}

// formatBuiltin formats an instance of str, int, float, complex or of a subclass.
func formatBuiltin(th *Thread, v Value, spec *Str) (Value, *Exception) {
	t := v.Type()
	if spec.s == "" {
		s, exc := ToStr(th, v)
		if exc != nil {
			return Value{}, exc
		}
		return s.Value(), nil
	}
	align, noType := byte('>'), rune(0)
	if t.Has(FlagStr) {
		align, noType = '<', 's'
	}
	s, err := formatspec.Parse(spec.s, align, noType, t.Name)
	if err != nil {
		return Value{}, ValueErrorf("%s", err.Error())
	}
	if s.Width > 0 {
		if exc := th.checkStr(min(s.Width, maxStr+1) * len(s.Fill)); exc != nil {
			return Value{}, exc
		}
	}
	switch {
	case t.Has(FlagStr):
		return formatText(v.AsStr(), &s, t)
	case t.Has(FlagInt):
		return formatInt(th, v, &s)
	case t.Has(FlagFloat):
		return formatFloat(th, FloatValue(v), &s, t)
	default:
		return formatComplex(th, Cast[Complex](v).Num, &s, t)
	}
}

func formatText(v *Str, s *formatspec.Spec, t *Type) (Value, *Exception) {
	switch {
	case s.Type != 0 && s.Type != 's':
		return Value{}, ValueErrorf("%s", s.UnknownCode(t.Name))
	case s.Sign == ' ':
		return Value{}, ValueErrorf("Space not allowed in string format specifier")
	case s.Sign != 0:
		return Value{}, ValueErrorf("Sign not allowed in string format specifier")
	case s.NoNegZero:
		return Value{}, ValueErrorf("Negative zero coercion (z) not allowed in string format specifier")
	case s.Alt:
		return Value{}, ValueErrorf("Alternate form (#) not allowed in string format specifier")
	case s.Align == '=':
		return Value{}, ValueErrorf("'=' alignment not allowed in string format specifier")
	}
	n := v.Len()
	if s.Precision >= 0 && s.Precision < n {
		n = s.Precision
		v = v.Slice(0, n)
	}
	if s.Width <= n {
		if v.typ != StrType {
			v = NewStrLen(v.s, n)
		}
		return v.Value(), nil
	}
	b := make([]byte, 0, len(v.s)+(s.Width-n)*len(s.Fill))
	return NewStrLen(string(s.Pad(b, v.s, n)), s.Width).Value(), nil
}

// numberText is n laid out as s says.
func numberText(s *formatspec.Spec, n formatspec.Number) Value {
	var room [64]byte
	b := s.AppendNumber(room[:0], n)
	if n.RestLen == len(n.Rest) && len(s.Fill) == 1 && len(b) > 1 {
		return NewASCII(string(b)).Value()
	}
	return StrOf(string(b))
}
