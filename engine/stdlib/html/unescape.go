// This file replaces character references.

package html

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// longestName is how many characters of a name are looked at.
const longestName = 32

// windows is what the numbers 128 to 159 mean, 0 for the characters of these numbers.
var windows = [32]rune{0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
	0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178}

func unescape(text string) string {
	var out strings.Builder
	for {
		i := strings.IndexByte(text, '&')
		if i < 0 {
			out.WriteString(text)
			return out.String()
		}
		out.WriteString(text[:i])
		text = text[i+1:]
		with, n := reference(text)
		if n == 0 {
			out.WriteByte('&')
		}
		out.WriteString(with)
		text = text[n:]
	}
}

// reference is what the reference that text begins with, behind its &, stands for, and its length; 0 if it is none.
func reference(text string) (string, int) {
	if strings.HasPrefix(text, "#") {
		return numeric(text)
	}
	end, n := 0, 0
	for end < len(text) && n < longestName && strings.IndexByte("\t\n\f <&#;", text[end]) < 0 {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
		n++
	}
	if n == 0 {
		return "", 0
	}
	names := load.Get().byName
	if end < len(text) && text[end] == ';' {
		if with, ok := names[text[:end+1]]; ok {
			return with, end + 1
		}
	}
	// A name that is known without a semicolon may be the beginning of what is there.
	for ; end > 1; end-- {
		if with, ok := names[text[:end]]; ok {
			return with, end
		}
	}
	return "", 0
}

// numeric is the same for a reference by number.
func numeric(text string) (string, int) {
	start, base, digits := 1, 10, "0123456789"
	if len(text) > 1 && text[1]|0x20 == 'x' {
		start, base, digits = 2, 16, "0123456789abcdefABCDEF"
	}
	end := start
	for end < len(text) && strings.IndexByte(digits, text[end]) >= 0 {
		end++
	}
	if end == start {
		return "", 0
	}
	n, err := strconv.ParseUint(text[start:end], base, 32)
	if end < len(text) && text[end] == ';' {
		end++
	}
	r := rune(0xFFFD)
	switch {
	case err != nil || n == 0 || n > utf8.MaxRune || n >= 0xD800 && n <= 0xDFFF:
	case n >= 128 && n < 160:
		if r = windows[n-128]; r == 0 {
			r = rune(n)
		}
	case n < 9 || n == 11 || n > 13 && n < 32 || n == 127 || n >= 0xFDD0 && n <= 0xFDEF || n&0xFFFE == 0xFFFE:
		return "", end
	default:
		r = rune(n)
	}
	return string(r), end
}
