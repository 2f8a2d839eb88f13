// This file reads ints from text.

package object

import (
	"math/big"
	"math/bits"
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
)

// ParseInt is int(s, base), with 0 for the base of a literal.
func ParseInt(th *Thread, s *Str, base int) (Value, *Exception) {
	text := s.s
	if !s.IsASCII() {
		text = asciiNumber(text)
	}
	v, ok, exc := parseInt(th, text, base)
	if exc == nil && !ok {
		exc = invalidInt(th, s.Value(), base)
	}
	return v, exc
}

func parseIntBytes(th *Thread, data string, base int) (Value, *Exception) {
	v, ok, exc := parseInt(th, data, base)
	if exc == nil && !ok {
		exc = invalidInt(th, NewBytes(data), base)
	}
	return v, exc
}

func invalidInt(th *Thread, v Value, base int) *Exception {
	r, exc := Repr(th, v)
	if exc != nil {
		return exc
	}
	text := r
	if r.Len() > 200 {
		text = r.Slice(0, 200)
	}
	return ValueErrorf("invalid literal for int() with base %d: %s", base, text.String())
}

// asciiNumber replaces Unicode decimal digits by ASCII ones and Unicode white space by blanks; other characters become
// '?', which no number contains.
func asciiNumber(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, n := DecodeRune(text[i:])
		i += n
		switch {
		case r < 128:
			b.WriteByte(byte(r))
		case unicodedata.IsSpace(r):
			b.WriteByte(' ')
		default:
			if d, ok := unicodedata.Decimal(r); ok {
				b.WriteByte('0' + byte(d))
			} else {
				b.WriteByte('?')
			}
		}
	}
	return b.String()
}

func isASCIISpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f }

func trimASCIISpace(s string) string {
	for s != "" && isASCIISpace(s[0]) {
		s = s[1:]
	}
	for s != "" && isASCIISpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

func digitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	}
	return 36
}

// parseInt reads [sign][prefix]digits with single underscores between digits; ok is false when text is something else.
func parseInt(th *Thread, text string, base int) (v Value, ok bool, exc *Exception) {
	s := trimASCIISpace(text)
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	s, radix, zeroOnly := literalPrefix(s, base)
	if s == "" || s[0] == '_' {
		return v, false, nil
	}
	n, count, underscores := 0, 0, false
	var small uint64
	for ; n < len(s); n++ {
		d := digitValue(s[n])
		if s[n] == '_' {
			if s[n-1] == '_' {
				return v, false, nil
			}
			underscores = true
			continue
		}
		if d >= radix {
			break
		}
		if count++; count <= 12 {
			small = small*uint64(radix) + uint64(d)
		}
	}
	if count == 0 || s[n-1] == '_' {
		return v, false, nil
	}
	if count > 12 {
		if limit := th.Interp.IntMaxStrDigits; limit > 0 && count > limit && radix&(radix-1) != 0 {
			return v, false, ValueErrorf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
				"use sys.set_int_max_str_digits() to increase the limit", limit, count)
		}
	}
	if n < len(s) || zeroOnly && strings.Trim(s, "0_") != "" {
		return v, false, nil
	}
	if count <= 12 { // below 36**12 < 2**63
		if negative {
			return Int64(-int64(small)), true, nil
		}
		return Int64(int64(small)), true, nil
	}
	if underscores {
		s = strings.ReplaceAll(s, "_", "")
	}
	b, exc := parseBig(th, s, radix)
	if exc != nil {
		return v, false, exc
	}
	if negative {
		b.Neg(b)
	}
	return NormInt(b), true, nil
}

// literalPrefix takes 0x, 0o or 0b from s where base allows it and says which base the digits are of. zeroOnly: the
// digits must all be zero, as those of a literal that begins with 0.
func literalPrefix(s string, base int) (rest string, radix int, zeroOnly bool) {
	prefixed := 0
	if len(s) > 1 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			prefixed = 16
		case 'o':
			prefixed = 8
		case 'b':
			prefixed = 2
		}
	}
	switch {
	case base == 0 && prefixed == 0:
		return s, 10, s != "" && s[0] == '0'
	case prefixed != 0 && (base == 0 || base == prefixed):
		s = s[2:]
		if s != "" && s[0] == '_' {
			s = s[1:]
		}
		return s, prefixed, false
	}
	return s, base, false
}

// parseBig is the number whose digits in radix are s: halves are converted separately and joined by a power of radix,
// so that the time is that of multiplication.
func parseBig(th *Thread, s string, radix int) (*big.Int, *Exception) {
	if exc := th.CheckAlloc(len(s)/8*bits.Len(uint(radix)), 1); exc != nil {
		return nil, exc
	}
	if len(s) <= 4000 || radix&(radix-1) == 0 && radix != 32 && radix != 8 {
		b, _ := new(big.Int).SetString(s, radix)
		return b, nil
	}
	r := digitReader{th: th, radix: radix, power: map[int]*big.Int{}}
	return r.read(s)
}

// digitReader converts long digit strings; power caches powers of the radix by exponent.
type digitReader struct {
	th    *Thread
	radix int
	power map[int]*big.Int
}

func (r *digitReader) read(s string) (*big.Int, *Exception) {
	if len(s) <= 2000 {
		b, _ := new(big.Int).SetString(s, r.radix)
		return b, nil
	}
	if exc := r.th.Poll(); exc != nil {
		return nil, exc
	}
	low := 1000 << (bits.Len(uint((len(s)-1)/1000)) - 1) // 1000 * 2**k, so that few powers are needed
	high, exc := r.read(s[:len(s)-low])
	if exc != nil {
		return nil, exc
	}
	tail, exc := r.read(s[len(s)-low:])
	if exc != nil {
		return nil, exc
	}
	p := r.power[low]
	if p == nil {
		if half := r.power[low/2]; half != nil {
			if p, exc = MulBig(r.th, half, half); exc != nil {
				return nil, exc
			}
		} else {
			p = new(big.Int).Exp(big.NewInt(int64(r.radix)), big.NewInt(int64(low)), nil)
		}
		r.power[low] = p
	}
	if high, exc = MulBig(r.th, high, p); exc != nil {
		return nil, exc
	}
	return high.Add(high, tail), nil
}
