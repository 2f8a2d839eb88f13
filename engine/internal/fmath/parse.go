// Package fmath has what floats need beyond package math: parsing as Python reads them, and elementary functions as
// exact as those of a good C library.
package fmath

import (
	"math"
	"strconv"
	"strings"
)

// Prefix finds the longest prefix of s that is a float: [sign] digits with a point, an exponent and single underscores between digits,
// or [sign] inf, infinity or nan in any case. n is 0 when there is none.
func Prefix(s string) (f float64, n int) {
	i := 0
	negative := false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		negative = s[i] == '-'
		i++
	}
	for _, word := range [...]string{"infinity", "inf", "nan"} {
		if len(s)-i >= len(word) && strings.EqualFold(s[i:i+len(word)], word) {
			if f = math.Inf(1); word == "nan" {
				f = math.Float64frombits(0x7FF8000000000000)
			}
			if negative {
				f = math.Copysign(f, -1)
			}
			return f, i + len(word)
		}
	}
	start, underscores := i, false
	run := func(i int) int {
		for i < len(s) {
			if s[i] == '_' && i > 0 && isDigit(s[i-1]) && i+1 < len(s) && isDigit(s[i+1]) {
				underscores = true
			} else if !isDigit(s[i]) {
				break
			}
			i++
		}
		return i
	}
	i = run(i)
	some := i > start
	if i < len(s) && s[i] == '.' {
		if j := run(i + 1); j > i+1 || some {
			i, some = j, true
		}
	}
	if !some {
		return 0, 0
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if k := run(j); k > j {
			i = k
		}
	}
	text := s[:i]
	if underscores {
		text = strings.ReplaceAll(text, "_", "")
	}
	f, _ = strconv.ParseFloat(text, 64) // out of range is infinity or zero
	return f, i
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// Parse is the float that s as a whole is.
func Parse(s string) (f float64, ok bool) {
	f, n := Prefix(s)
	return f, n > 0 && n == len(s)
}
