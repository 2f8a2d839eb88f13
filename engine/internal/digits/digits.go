// Package digits knows the decimal digits of all scripts.
package digits

import "unicode"

// Decimal is the value of r as a decimal digit: the ranges of category Nd consist of runs from zero to nine.
func Decimal(r rune) (value int, ok bool) {
	if r < 128 {
		return int(r - '0'), r >= '0' && r <= '9'
	}
	for _, t := range unicode.Nd.R16 {
		if r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10, r >= rune(t.Lo)
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10, r >= rune(t.Lo)
		}
	}
	return 0, false
}
