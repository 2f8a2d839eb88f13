// This file implements the numeric conversions of %-formatting: "%d" and the like, for str and bytes.

package object

import (
	"math"
	"strings"

	"dappco.re/go/py/engine/internal/dtoa"
)

// PercentSpec is a conversion specifier of %-formatting. A Precision of -1 means none.
type PercentSpec struct {
	Left, Plus, Space, Alt, Zero bool // the flags - + blank # 0
	Width, Precision             int
}

// PercentNumber is v formatted by one of the conversions d i u o x X e E f F g G, padded to the width.
func PercentNumber(th *Thread, v Value, code byte, s PercentSpec) (string, *Exception) {
	var text string
	var exc *Exception
	switch code {
	case 'e', 'E', 'f', 'F', 'g', 'G':
		text, exc = percentFloat(th, v, code, &s)
	default:
		text, exc = percentInt(th, v, code, &s)
	}
	if exc != nil {
		return "", exc
	}
	return s.pad(th, text)
}

// pad puts sign, prefix, zeros or blanks where the flags say.
func (s *PercentSpec) pad(th *Thread, text string) (string, *Exception) {
	sign := ""
	switch {
	case text[0] == '-':
		sign, text = "-", text[1:]
	case s.Plus:
		sign = "+"
	case s.Space:
		sign = " "
	}
	n := s.Width - len(text) - len(sign)
	if n <= 0 {
		return sign + text, nil
	}
	if exc := th.CheckAlloc(s.Width, 1); exc != nil {
		return "", exc
	}
	switch {
	case s.Left:
		return sign + text + strings.Repeat(" ", n), nil
	case s.Zero:
		prefix := ""
		if len(text) > 1 && text[0] == '0' && strings.IndexByte("xXoO", text[1]) >= 0 {
			prefix, text = text[:2], text[2:]
		}
		return sign + prefix + strings.Repeat("0", n) + text, nil
	}
	return strings.Repeat(" ", n) + sign + text, nil
}

func percentFloat(th *Thread, v Value, code byte, s *PercentSpec) (string, *Exception) {
	f, exc := ToFloat64(th, v)
	if exc != nil {
		return "", exc
	}
	prec := s.Precision
	if prec < 0 {
		prec = 6
	}
	if prec > math.MaxInt32 {
		return "", ValueErrorf("precision too big")
	}
	if exc := th.CheckAlloc(prec, 4); exc != nil {
		return "", exc
	}
	var flags dtoa.Flags
	if s.Alt {
		flags |= dtoa.Alt
	}
	if code < 'a' {
		flags |= dtoa.Upper
	}
	return string(dtoa.Append(nil, f, code|0x20, prec, flags)), nil
}

func percentInt(th *Thread, v Value, code byte, s *PercentSpec) (string, *Exception) {
	i, exc := percentOperand(th, v, code)
	if exc != nil {
		return "", exc
	}
	var text, prefix string
	switch code {
	case 'o':
		prefix = "0o"
		text, exc = radixText(th, i, 8)
	case 'x', 'X':
		prefix = "0x"
		text, exc = radixText(th, i, 16)
	default:
		text, exc = intText(th, i)
	}
	if exc != nil {
		return "", exc
	}
	text, negative := strings.CutPrefix(text, "-")
	if n := s.Precision - len(text); n > 0 {
		if exc := th.CheckAlloc(n, 1); exc != nil {
			return "", exc
		}
		text = strings.Repeat("0", n) + text
	}
	if s.Alt {
		text = prefix + text
	}
	if code == 'X' {
		text = strings.ToUpper(text)
	}
	if negative {
		text = "-" + text
	}
	return text, nil
}

// percentOperand is v as the int to show: o, x and X want an integer, the others take any real number.
func percentOperand(th *Thread, v Value, code byte) (Value, *Exception) {
	if isInt(v) {
		return exactInt(v), nil
	}
	n := v.Type().Number
	hex := code == 'o' || code == 'x' || code == 'X'
	kind := "a real number"
	if hex {
		kind = "an integer"
	}
	if n == nil || n.Index == nil && (hex || n.Int == nil) {
		return Value{}, TypeErrorf("%%%c format: %s is required, not %s", code, kind, v.Type().Name)
	}
	var r Value
	var exc *Exception
	if hex {
		r, exc = Index(th, v)
	} else {
		r, exc = ToInt(th, v)
	}
	if exc != nil && exc.Is(TypeErrorType) {
		return Value{}, TypeErrorf("%%%c format: %s is required, not %s", code, kind, v.Type().Name)
	}
	return r, exc
}
