// This file formats int, float and complex by parsed format specifiers.

package object

import (
	"math"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/internal/dtoa"
	"dappco.re/go/py/engine/internal/formatspec"
)

func formatInt(th *Thread, v Value, s *formatspec.Spec) (Value, *Exception) {
	switch s.Type {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		f, exc := intFloat(v)
		if exc != nil {
			return Value{}, exc
		}
		return formatFloat(th, f, s, v.Type())
	case 0, 'b', 'c', 'd', 'n', 'o', 'x', 'X':
	default:
		return Value{}, ValueErrorf("%s", s.UnknownCode(v.Type().Name))
	}
	if s.Precision >= 0 {
		return Value{}, ValueErrorf("Precision not allowed in integer format specifier")
	}
	if s.NoNegZero {
		return Value{}, ValueErrorf("Negative zero coercion (z) not allowed in integer format specifier")
	}
	if s.Type == 'c' {
		return formatChar(v, s)
	}
	var n formatspec.Number
	var exc *Exception
	switch s.Type {
	case 'b':
		n.Prefix = "0b"
		n.Whole, exc = radixText(th, v, 2)
	case 'o':
		n.Prefix = "0o"
		n.Whole, exc = radixText(th, v, 8)
	case 'x', 'X':
		n.Prefix = "0x"
		if n.Whole, exc = radixText(th, v, 16); s.Type == 'X' {
			n.Prefix, n.Whole = "0X", strings.ToUpper(n.Whole)
		}
	default:
		n.Whole, exc = intText(th, v)
	}
	if exc != nil {
		return Value{}, exc
	}
	if !s.Alt {
		n.Prefix = ""
	}
	n.Whole, n.Negative = strings.CutPrefix(n.Whole, "-")
	return numberText(s, n), nil
}

// formatChar is the code c: the character of that code point.
func formatChar(v Value, s *formatspec.Spec) (Value, *Exception) {
	if s.Sign != 0 {
		return Value{}, ValueErrorf("Sign not allowed with integer format specifier 'c'")
	}
	if s.Alt {
		return Value{}, ValueErrorf("Alternate form (#) not allowed with integer format specifier 'c'")
	}
	i, ok := IntValue(v)
	if !ok {
		return Value{}, OverflowErrorf("Python int too large to convert to C long")
	}
	if i < 0 || i > utf8.MaxRune {
		return Value{}, OverflowErrorf("%s", "%c arg not in range(0x110000)")
	}
	return numberText(s, formatspec.Number{Rest: string(AppendRune(nil, rune(i))), RestLen: 1}), nil
}

// floatText is f formatted by the type and precision of s, without layout. addDot0 says whether a missing type shows integral numbers with ".0".
func floatText(th *Thread, f float64, s *formatspec.Spec, addDot0 bool, typeName string) (text string, exc *Exception) {
	var flags dtoa.Flags
	if s.Alt {
		flags |= dtoa.Alt
	}
	if s.NoNegZero {
		flags |= dtoa.NoNegZero
	}
	code, prec, percent := byte(0), s.Precision, false
	switch s.Type {
	case 0:
		code = 'g'
		if addDot0 {
			flags |= dtoa.AddDot0
		}
		if prec < 0 {
			code = 'r'
		}
	case 'e', 'f', 'g':
		code = byte(s.Type)
	case 'E', 'F', 'G':
		code = byte(s.Type) | 0x20
		flags |= dtoa.Upper
	case 'n':
		code = 'g'
	case '%':
		code, percent = 'f', true
		f *= 100
	default:
		return "", ValueErrorf("%s", s.UnknownCode(typeName))
	}
	if prec > math.MaxInt32 {
		return "", ValueErrorf("precision too big")
	}
	if prec < 0 {
		prec = 6
	}
	if exc := th.CheckAlloc(prec, 4); exc != nil {
		return "", exc
	}
	var room [64]byte
	b := dtoa.Append(room[:0], f, code, prec, flags)
	if percent {
		b = append(b, '%')
	}
	return string(b), nil
}

// numberParts takes formatted text apart.
func numberParts(text string, s *formatspec.Spec) formatspec.Number {
	var n formatspec.Number
	text, n.Negative = strings.CutPrefix(text, "-")
	i := 0
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	n.Whole, n.Rest = text[:i], text[i:]
	if s.FracGroup != 0 && n.Rest != "" && n.Rest[0] == '.' {
		j := 1
		for j < len(n.Rest) && n.Rest[j] >= '0' && n.Rest[j] <= '9' {
			j++
		}
		n.Rest = "." + s.GroupFraction(n.Rest[1:j]) + n.Rest[j:]
	}
	n.RestLen = len(n.Rest)
	return n
}

func formatFloat(th *Thread, f float64, s *formatspec.Spec, t *Type) (Value, *Exception) {
	text, exc := floatText(th, f, s, true, t.Name)
	if exc != nil {
		return Value{}, exc
	}
	if s.Width <= len(text) && s.Group == 0 && s.FracGroup == 0 && s.Sign == 0 {
		return StrOf(text), nil
	}
	return numberText(s, numberParts(text, s)), nil
}

// formatComplex formats both parts alike and pads the whole; without a type it looks like repr(), parentheses and all.
func formatComplex(th *Thread, c complex128, s *formatspec.Spec, t *Type) (Value, *Exception) {
	switch s.Type {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		return Value{}, ValueErrorf("%s", s.UnknownCode(t.Name))
	}
	if s.Fill == "0" {
		return Value{}, ValueErrorf("Zero padding is not allowed in complex format specifier")
	}
	if s.Align == '=' {
		return Value{}, ValueErrorf("'=' alignment flag is not allowed in complex format specifier")
	}
	re, exc := floatText(th, real(c), s, false, t.Name)
	if exc != nil {
		return Value{}, exc
	}
	im, exc := floatText(th, imag(c), s, false, t.Name)
	if exc != nil {
		return Value{}, exc
	}
	part := *s
	part.Width = -1
	var b []byte
	parens, skipReal := s.Type == 0, false
	if s.Type == 0 && real(c) == 0 && !math.Signbit(real(c)) {
		parens, skipReal = false, true
	}
	if parens {
		b = append(b, '(')
	}
	if !skipReal {
		b = part.AppendNumber(b, numberParts(re, s))
		part.Sign = '+'
	}
	b = append(part.AppendNumber(b, numberParts(im, s)), 'j')
	if parens {
		b = append(b, ')')
	}
	return StrOf(string(s.Pad(nil, string(b), len(b)))), nil
}
