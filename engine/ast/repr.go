// Repr: constants as Python writes them.

package ast

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/token"
)

// Repr returns the value of a Constant as Python's repr writes it.
func Repr(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int64:
		return strconv.FormatInt(v, 10)
	case *big.Int:
		return v.String()
	case float64:
		return floatRepr(v, true)
	case complex128:
		return complexRepr(v)
	case string:
		return quote(v, false)
	case Bytes:
		return "b" + quote(string(v), true)
	case Ellipsis:
		return "Ellipsis"
	}
	return fmt.Sprintf("%v", v)
}

func floatRepr(f float64, point bool) string {
	switch {
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	case math.IsNaN(f):
		return "nan"
	}
	s := strconv.FormatFloat(f, 'e', -1, 64)
	exp, _ := strconv.Atoi(s[strings.IndexByte(s, 'e')+1:])
	if exp < -4 || exp >= 16 {
		return s
	}
	s = strconv.FormatFloat(f, 'f', -1, 64)
	if point && !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func complexRepr(c complex128) string {
	im := floatRepr(imag(c), false) + "j"
	if real(c) == 0 && !math.Signbit(real(c)) {
		return im
	}
	if im[0] != '-' {
		im = "+" + im
	}
	return "(" + floatRepr(real(c), false) + im + ")"
}

// quote returns the repr of a str, or of bytes without the "b".
func quote(s string, bytes bool) string {
	q := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		q = '"'
	}
	var b strings.Builder
	b.WriteByte(q)
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == q || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '\n':
			b.WriteString("\\n")
		case c == '\r':
			b.WriteString("\\r")
		case c == '\t':
			b.WriteString("\\t")
		case c < ' ' || c == 0x7f || bytes && c >= 0x80:
			fmt.Fprintf(&b, "\\x%02x", c)
		case c < 0x80:
			b.WriteByte(c)
		default:
			i += quoteRune(&b, s[i:])
			continue
		}
		i++
	}
	b.WriteByte(q)
	return b.String()
}

// quoteRune writes the first character of s, which is beyond ASCII, and returns its length.
func quoteRune(b *strings.Builder, s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 && len(s) >= 3 {
		r, size = rune(s[0]&0x0F)<<12|rune(s[1]&0x3F)<<6|rune(s[2]&0x3F), 3
	}
	switch {
	case token.IsPrintable(r):
		b.WriteString(s[:size])
	case r < 0x100:
		fmt.Fprintf(b, "\\x%02x", r)
	case r < 0x10000:
		fmt.Fprintf(b, "\\u%04x", r)
	default:
		fmt.Fprintf(b, "\\U%08x", r)
	}
	return size
}
