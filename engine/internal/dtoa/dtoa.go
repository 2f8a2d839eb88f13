// Package dtoa writes floats in decimal as Python does: repr(), and the codes e, f and g of formatting, correctly rounded (ties to even).
package dtoa

import (
	"math"
	"strconv"
	"strings"
)

// Flags modify Append.
type Flags uint8

// The flags.
const (
	Alt       Flags = 1 << iota // keep the point, and with g trailing zeros ('#')
	AddDot0                     // end integral numbers without exponent in ".0", and with g leave room for that
	NoNegZero                   // what rounds to zero has no sign ('z')
	Upper                       // INF, NAN and exponent in capitals
	Plus                        // put a sign before positive numbers
)

// maxDigits is how many digits of a float can be other than zero, before or after the point.
const maxDigits = 1100

// Repr is repr(f).
func Repr(f float64) string {
	var room [32]byte
	return string(AppendRepr(room[:0], f))
}

// AppendRepr appends repr(f).
func AppendRepr(b []byte, f float64) []byte { return Append(b, f, 'r', 0, AddDot0) }

// Append appends f as code says: 'r' (shortest text that reads back as f; prec is ignored), 'e', 'f' or 'g' with prec.
func Append(b []byte, f float64, code byte, prec int, flags Flags) []byte {
	if math.Signbit(f) && f == f {
		b = append(b, '-')
		f = -f
	} else if flags&Plus != 0 {
		b = append(b, '+')
	}
	start := len(b)
	if f != f || f > math.MaxFloat64 {
		text := "inf"
		if f != f {
			text = "nan"
		}
		if flags&Upper != 0 {
			text = strings.ToUpper(text)
		}
		return append(b, text...)
	}
	switch code {
	case 'r':
		if f != 0 && (f < 1e-4 || f >= 1e16) {
			b = strconv.AppendFloat(b, f, 'e', -1, 64)
			if flags&Alt != 0 && b[start+1] == 'e' { // one digit
				b = append(append(b[:start+1], '.'), strconv.FormatFloat(f, 'e', -1, 64)[1:]...)
			}
		} else {
			b = strconv.AppendFloat(b, f, 'f', -1, 64)
			if flags&(Alt|AddDot0) == Alt && strings.IndexByte(string(b[start:]), '.') < 0 {
				b = append(b, '.')
			}
		}
	case 'e':
		b = appendExp(b, f, prec, flags)
	case 'f':
		b = strconv.AppendFloat(b, f, 'f', min(prec, maxDigits), 64)
		b = appendZeros(b, prec-maxDigits)
		if prec == 0 && flags&Alt != 0 {
			b = append(b, '.')
		}
	case 'g':
		b = appendGeneral(b, f, max(prec, 1), flags)
	}
	if flags&AddDot0 != 0 && code != 'e' && strings.IndexAny(string(b[start:]), ".e") < 0 {
		b = append(b, ".0"...)
	}
	if flags&NoNegZero != 0 && start > 0 && b[start-1] == '-' && isZero(b[start:]) {
		if flags&Plus != 0 {
			b[start-1] = '+'
		} else {
			b = append(b[:start-1], b[start:]...)
		}
	}
	if flags&Upper != 0 {
		for i := start; i < len(b); i++ {
			if b[i] == 'e' {
				b[i] = 'E'
			}
		}
	}
	return b
}

func appendZeros(b []byte, n int) []byte {
	for ; n > 0; n-- {
		b = append(b, '0')
	}
	return b
}

// isZero reports that all digits before an exponent are zero.
func isZero(text []byte) bool {
	for _, c := range text {
		if c == 'e' {
			break
		}
		if c >= '1' && c <= '9' {
			return false
		}
	}
	return true
}

func appendExp(b []byte, f float64, prec int, flags Flags) []byte {
	if prec <= maxDigits && (prec > 0 || flags&Alt == 0) {
		return strconv.AppendFloat(b, f, 'e', prec, 64)
	}
	text := strconv.FormatFloat(f, 'e', min(prec, maxDigits), 64)
	mantissa, exp, _ := strings.Cut(text, "e")
	b = append(b, mantissa...)
	if prec == 0 {
		b = append(b, '.')
	}
	b = appendZeros(b, prec-maxDigits)
	return append(append(b, 'e'), exp...)
}

// appendGeneral is code g: prec significant digits, with an exponent where that is shorter; trailing zeros are dropped unless Alt is set.
func appendGeneral(b []byte, f float64, prec int, flags Flags) []byte {
	digits := min(prec, maxDigits)
	var room [64]byte
	sci := strconv.AppendFloat(room[:0], f, 'e', digits-1, 64)
	e := len(sci) - 1
	for sci[e] != 'e' {
		e--
	}
	exp, _ := strconv.Atoi(string(sci[e+1:]))
	limit := prec
	if flags&AddDot0 != 0 {
		limit--
	}
	if exp < -4 || exp >= limit {
		mantissa := sci[:e]
		if flags&Alt == 0 {
			mantissa = trimZeros(mantissa)
		}
		b = append(b, mantissa...)
		if flags&Alt != 0 {
			if digits == 1 {
				b = append(b, '.')
			}
			b = appendZeros(b, prec-digits)
		}
		return append(b, sci[e:]...)
	}
	start := len(b)
	after := digits - 1 - exp
	b = strconv.AppendFloat(b, f, 'f', max(after, 0), 64)
	if flags&Alt == 0 {
		return b[:start+len(trimZeros(b[start:]))]
	}
	if after == 0 {
		b = append(b, '.')
	}
	return appendZeros(b, prec-digits)
}

// trimZeros cuts zeros after the point, and a bare point.
func trimZeros(b []byte) []byte {
	point := false
	for _, c := range b {
		point = point || c == '.'
	}
	if !point {
		return b
	}
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	return b
}
