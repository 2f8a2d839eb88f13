// This file implements float.hex and float.fromhex.

package object

import (
	"fmt"
	"math"
	"strings"
)

func floatHex(_ *Thread, self Value) (Value, *Exception) {
	f := FloatValue(self)
	switch {
	case f != f:
		return StrOf("nan"), nil
	case math.IsInf(f, 1):
		return StrOf("inf"), nil
	case math.IsInf(f, -1):
		return StrOf("-inf"), nil
	}
	sign, bits := "", math.Float64bits(f)
	if bits>>63 != 0 {
		sign = "-"
	}
	exp, mantissa := int(bits>>52&0x7FF), bits&(1<<52-1)
	switch {
	case exp == 0 && mantissa == 0:
		return StrOf(sign + "0x0.0p+0"), nil
	case exp == 0:
		return StrOf(fmt.Sprintf("%s0x0.%013xp-1022", sign, mantissa)), nil
	}
	return StrOf(fmt.Sprintf("%s0x1.%013xp%+d", sign, mantissa, exp-1023)), nil
}

func floatFromHex(th *Thread, cls, text Value) (Value, *Exception) {
	if !text.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("bad argument type for built-in operation")
	}
	f, ok, overflow := parseHexFloat(trimASCIISpace(text.AsStr().s))
	if overflow {
		return Value{}, OverflowErrorf("hexadecimal value too large to represent as a float")
	}
	if !ok {
		return Value{}, ValueErrorf("invalid hexadecimal floating-point string")
	}
	return callWithFloat(th, cls, Float(f))
}

// parseHexFloat reads [sign] [0x] digits [. digits] [p exponent], or inf, infinity or nan; ok is false for anything else.
func parseHexFloat(s string) (f float64, ok, overflow bool) {
	sign := 1.0
	if s != "" && (s[0] == '-' || s[0] == '+') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	switch strings.ToLower(s) {
	case "inf", "infinity":
		return math.Inf(int(sign)), true, false
	case "nan":
		return math.Copysign(NaN, sign), true, false
	}
	if len(s) > 1 && s[0] == '0' && s[1]|0x20 == 'x' {
		s = s[2:]
	}
	// m holds the leading 64 bits or so of the digits; sticky says that ones follow, exp is what one unit of m is worth.
	var m uint64
	sticky, point, digits, exp := false, false, 0, 0
	i := 0
	for ; i < len(s); i++ {
		if s[i] == '.' && !point {
			point = true
			continue
		}
		d := digitValue(s[i])
		if d > 15 {
			break
		}
		digits++
		switch {
		case m < 1<<60:
			m = m<<4 | uint64(d)
			if point {
				exp -= 4
			}
		default:
			sticky = sticky || d != 0
			if !point {
				exp += 4
			}
		}
	}
	if digits == 0 {
		return 0, false, false
	}
	written, ok := hexExponent(s[i:])
	if !ok {
		return 0, false, false
	}
	if m == 0 {
		return math.Copysign(0, sign), true, false
	}
	if exp += written; exp > 1100 {
		return 0, true, true
	}
	if exp < -1200 {
		return math.Copysign(0, sign), true, false
	}
	f = roundScaled(m, sticky, exp)
	return f * sign, true, math.IsInf(f, 0)
}

// hexExponent reads "p" and a decimal exponent, or nothing; huge ones are clipped.
func hexExponent(s string) (exp int, ok bool) {
	if s == "" {
		return 0, true
	}
	if s[0]|0x20 != 'p' {
		return 0, false
	}
	s = s[1:]
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	if s == "" {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		if exp < 1<<40 {
			exp = exp*10 + int(s[i]-'0')
		}
	}
	if negative {
		exp = -exp
	}
	return exp, true
}
