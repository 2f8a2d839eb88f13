// This file reads and writes numbers as text.

package decimal

import (
	"math/big"
	"strconv"
	"strings"
)

// parseDigits is the number that digits spell; long ones are split, for that is faster.
func parseDigits(digits string) *big.Int {
	if len(digits) < 5000 {
		n, _ := new(big.Int).SetString(digits, 10)
		return n
	}
	low := len(digits) / 2
	n := new(big.Int).Mul(parseDigits(digits[:len(digits)-low]), Pow10(int64(low)))
	return n.Add(n, parseDigits(digits[len(digits)-low:]))
}

// Parse reads a number: ok is false when text, of ASCII characters only, is none. Exponents beyond all bounds are kept within them.
func Parse(text string) (x Number, ok bool) {
	x.Coef = zero
	if text != "" && (text[0] == '-' || text[0] == '+') {
		x.Neg = text[0] == '-'
		text = text[1:]
	}
	if text == "" {
		return x, false
	}
	if c := text[0] | 0x20; c == 'n' || c == 's' || c == 'i' {
		return parseSpecial(x, strings.ToLower(text))
	}
	whole := 0
	for whole < len(text) && isDigit(text[whole]) {
		whole++
	}
	digits, places := text[:whole], 0
	rest := text[whole:]
	if strings.HasPrefix(rest, ".") {
		for places+1 < len(rest) && isDigit(rest[places+1]) {
			places++
		}
		digits += rest[1 : 1+places]
		rest = rest[1+places:]
	}
	if digits == "" {
		return x, false
	}
	var exp int64
	if rest != "" {
		if rest[0]|0x20 != 'e' {
			return x, false
		}
		if exp, ok = parseExponent(rest[1:]); !ok {
			return x, false
		}
	}
	digits = strings.TrimLeft(digits, "0")
	if digits != "" {
		x.Coef = parseDigits(digits)
	}
	x.Exp = exp - int64(places)
	return x, true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func parseExponent(text string) (int64, bool) {
	digits := text
	if digits != "" && (digits[0] == '-' || digits[0] == '+') {
		digits = digits[1:]
	}
	if digits == "" {
		return 0, false
	}
	for i := range len(digits) {
		if !isDigit(digits[i]) {
			return 0, false
		}
	}
	const bound = 4 * MaxEmax
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n > bound || n < -bound {
		n = bound
		if text[0] == '-' {
			n = -bound
		}
	}
	return n, true
}

func parseSpecial(x Number, text string) (Number, bool) {
	if text == "inf" || text == "infinity" {
		x.Form = Infinite
		return x, true
	}
	x.Form = Quiet
	if text[0] == 's' {
		x.Form = Signaling
		text = text[1:]
	}
	payload, ok := strings.CutPrefix(text, "nan")
	if !ok {
		return x, false
	}
	for i := range len(payload) {
		if !isDigit(payload[i]) {
			return x, false
		}
	}
	if payload = strings.TrimLeft(payload, "0"); payload != "" {
		x.Coef = parseDigits(payload)
	}
	return x, true
}

// Text is x in scientific or, with eng set, engineering notation.
func (x Number) Text(capitals, eng bool) string {
	var b strings.Builder
	if x.Neg {
		b.WriteByte('-')
	}
	switch x.Form {
	case Infinite:
		b.WriteString("Infinity")
		return b.String()
	case Quiet, Signaling:
		if x.Form == Signaling {
			b.WriteByte('s')
		}
		b.WriteString("NaN")
		if x.Coef.Sign() != 0 {
			b.WriteString(x.Coef.String())
		}
		return b.String()
	}
	digits := x.Coef.String()
	n := int64(len(digits))
	// point is how many digits come before the point.
	point := int64(1)
	left := x.Exp + n
	switch {
	case x.Exp <= 0 && left > -6:
		point = left
	case eng && x.Coef.Sign() == 0:
		point = mod(left+1, 3) - 1
	case eng:
		point = mod(left-1, 3) + 1
	}
	switch {
	case point <= 0:
		b.WriteString("0.")
		b.WriteString(strings.Repeat("0", int(-point)))
		b.WriteString(digits)
	case point >= n:
		b.WriteString(digits)
		b.WriteString(strings.Repeat("0", int(point-n)))
	default:
		b.WriteString(digits[:point])
		b.WriteByte('.')
		b.WriteString(digits[point:])
	}
	if left != point {
		if capitals {
			b.WriteByte('E')
		} else {
			b.WriteByte('e')
		}
		if left > point {
			b.WriteByte('+')
		}
		b.WriteString(strconv.FormatInt(left-point, 10))
	}
	return b.String()
}

func mod(a, b int64) int64 { return ((a % b) + b) % b }

// Class names the kind of x in context c.
func (c *Context) Class(x Number) string {
	s := "+"
	if x.Neg {
		s = "-"
	}
	switch {
	case x.Form == Signaling:
		return "sNaN"
	case x.Form == Quiet:
		return "NaN"
	case x.Form == Infinite:
		return s + "Infinity"
	case x.Coef.Sign() == 0:
		return s + "Zero"
	case x.Adjusted() < c.Emin:
		return s + "Subnormal"
	}
	return s + "Normal"
}
