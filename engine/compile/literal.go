// The text of literals, as repr gives it.

package compile

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// floatText is the repr of a float.
func floatText(f float64) string {
	switch {
	case f != f:
		return "nan"
	case f > 1.7976931348623157e308:
		return "1e309"
	case f < -1.7976931348623157e308:
		return "-1e309"
	}
	abs := f
	if abs < 0 {
		abs = -abs
	}
	if abs != 0 && (abs < 1e-4 || abs >= 1e16) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// complexText is the repr of a complex number without its sign of zero subtleties.
func complexText(c complex128) string {
	part := func(f float64) string { return strings.TrimSuffix(floatText(f), ".0") }
	if real(c) == 0 {
		return part(imag(c)) + "j"
	}
	im := part(imag(c))
	if !strings.HasPrefix(im, "-") {
		im = "+" + im
	}
	return "(" + part(real(c)) + im + "j)"
}

// quote is the repr of a str.
func quote(s string) string { return quoteText(s, false) }

// quoteBytes is the repr of bytes.
func quoteBytes(s string) string { return "b" + quoteText(s, true) }

func quoteText(s string, bytes bool) string {
	q := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = '"'
	}
	return quoteWith(s, q, bytes)
}

// quoteWith writes s between quotes of one kind.
func quoteWith(s string, q byte, bytes bool) string {
	var b strings.Builder
	b.WriteByte(q)
	for i := 0; i < len(s); {
		c := s[i]
		r, size := rune(c), 1
		if !bytes && c >= 0x80 {
			r, size = utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 && i+2 < len(s) {
				r, size = rune(c&0xF)<<12|rune(s[i+1]&0x3F)<<6|rune(s[i+2]&0x3F), 3 // a lone surrogate
			}
		}
		i += size
		switch {
		case r == rune(q) || r == '\\':
			b.WriteByte('\\')
			b.WriteByte(byte(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7F || bytes && r >= 0x7F || r > 0x7F && r < 0x100 && !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x7F || unicode.IsPrint(r):
			b.WriteRune(r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	b.WriteByte(q)
	return b.String()
}
