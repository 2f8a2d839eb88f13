// This file formats int, float and complex by parsed format specifiers.

package object

import (
	"bytes"
	"math"
	"strconv"
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
	radix := 10
	var n formatspec.Number
	switch s.Type {
	case 'b':
		radix, n.Prefix = 2, "0b"
	case 'o':
		radix, n.Prefix = 8, "0o"
	case 'x':
		radix, n.Prefix = 16, "0x"
	case 'X':
		radix, n.Prefix = 16, "0X"
	}
	if !s.Alt {
		n.Prefix = ""
	}
	var room [64]byte
	var exc *Exception
	if n.Whole, n.Negative, exc = intDigits(th, room[:0], v, radix); exc != nil {
		return Value{}, exc
	}
	if s.Type == 'X' {
		n.Whole = bytes.ToUpper(n.Whole)
	}
	return numberText(s, n), nil
}

// intDigits appends the digits of the int v in base 2, 8, 10 or 16.
func intDigits(th *Thread, b []byte, v Value, radix int) (digits []byte, negative bool, exc *Exception) {
	if v = exactInt(v); v.ref == &intHead {
		i := int64(v.bits)
		return strconv.AppendUint(b, absInt64(i), radix), i < 0, nil
	}
	var text string
	if radix == 10 {
		text, exc = decimalText(th, v.AsBigInt().Big)
	} else {
		text, exc = radixText(th, v, radix)
	}
	text, negative = strings.CutPrefix(text, "-")
	return append(b, text...), negative, exc
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
	return numberText(s, formatspec.Number{Rest: AppendRune(nil, rune(i)), RestLen: 1}), nil
}

// floatText appends f formatted by the type and precision of s, without layout. addDot0 says whether a missing type
// shows integral numbers with ".0".
func floatText(th *Thread, b []byte, f float64, s *formatspec.Spec, addDot0 bool, typeName string) ([]byte, *Exception) {
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
		return nil, ValueErrorf("%s", s.UnknownCode(typeName))
	}
	if prec > math.MaxInt32 {
		return nil, ValueErrorf("precision too big")
	}
	if prec < 0 {
		prec = 6
	}
	if exc := th.CheckAlloc(prec, 4); exc != nil {
		return nil, exc
	}
	b = dtoa.Append(b, f, code, prec, flags)
	if percent {
		b = append(b, '%')
	}
	return b, nil
}

// numberParts takes formatted text apart.
func numberParts(text []byte, s *formatspec.Spec) formatspec.Number {
	var n formatspec.Number
	text, n.Negative = bytes.CutPrefix(text, []byte("-"))
	i := 0
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	n.Whole, n.Rest = text[:i], text[i:]
	if s.FracGroup != 0 && len(n.Rest) > 0 && n.Rest[0] == '.' {
		j := 1
		for j < len(n.Rest) && n.Rest[j] >= '0' && n.Rest[j] <= '9' {
			j++
		}
		n.Rest = append(s.AppendFraction([]byte{'.'}, n.Rest[1:j]), n.Rest[j:]...)
	}
	n.RestLen = len(n.Rest)
	return n
}

func formatFloat(th *Thread, f float64, s *formatspec.Spec, t *Type) (Value, *Exception) {
	var room [64]byte
	text, exc := floatText(th, room[:0], f, s, true, t.Name)
	if exc != nil {
		return Value{}, exc
	}
	if s.Width <= len(text) && s.Group == 0 && s.FracGroup == 0 && s.Sign == 0 {
		return StrOf(string(text)), nil
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
	re, exc := floatText(th, nil, real(c), s, false, t.Name)
	if exc != nil {
		return Value{}, exc
	}
	im, exc := floatText(th, nil, imag(c), s, false, t.Name)
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
