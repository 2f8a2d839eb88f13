// This file writes ints as text and guards the limit on the length of decimal conversions.

package object

import (
	"math/big"
	"strconv"
	"strings"
)

func intRepr(th *Thread, v Value) (Value, *Exception) {
	if v = exactInt(v); v.ref == &intHead {
		i := int64(v.bits)
		if i >= 0 && i < 10 {
			return latin1Strs['0'+i].Value(), nil
		}
		var room [24]byte
		return ASCIICopy(strconv.AppendInt(room[:0], i, 10)), nil
	}
	text, exc := decimalText(th, v.AsBigInt().Big)
	if exc != nil {
		return Value{}, exc
	}
	return NewASCII(text).Value(), nil
}

// intText is the int v in decimal.
func intText(th *Thread, v Value) (string, *Exception) {
	if v = exactInt(v); v.ref == &intHead {
		return strconv.FormatInt(int64(v.bits), 10), nil
	}
	return decimalText(th, v.AsBigInt().Big)
}

// radixText is the int v in base 2, 8 or 16 without a prefix.
func radixText(th *Thread, v Value, radix int) (string, *Exception) {
	if v = exactInt(v); v.ref == &intHead {
		return strconv.FormatInt(int64(v.bits), radix), nil
	}
	b := v.AsBigInt().Big
	if exc := th.CheckAlloc(b.BitLen(), 1); exc != nil {
		return "", exc
	}
	return b.Text(radix), nil
}

// IntText is the int v in base 2, 8 or 16 with the prefix of a literal, as bin(), oct() and hex() write it.
func IntText(th *Thread, v Value, radix int) (string, *Exception) {
	prefix := "0x"
	switch radix {
	case 2:
		prefix = "0b"
	case 8:
		prefix = "0o"
	}
	if v = exactInt(v); v.ref == &intHead {
		var room [72]byte
		b := room[:0]
		i := int64(v.bits)
		if i < 0 {
			b = append(b, '-')
		}
		return string(strconv.AppendUint(append(b, prefix...), absInt64(i), radix)), nil
	}
	text, exc := radixText(th, v, radix)
	if exc != nil {
		return "", exc
	}
	if text[0] == '-' {
		return "-" + prefix + text[1:], nil
	}
	return prefix + text, nil
}

func tooManyDigits(limit int) *Exception {
	return ValueErrorf("Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", limit)
}

// decimalText is b in decimal, refused beyond the digit limit, before the work is done where the size already tells.
func decimalText(th *Thread, b *big.Int) (string, *Exception) {
	n := b.BitLen()
	limit := th.Interp.IntMaxStrDigits
	if limit > 0 && int64(n-1)*30103/100000 > int64(limit)+8 {
		return "", tooManyDigits(limit)
	}
	if exc := th.CheckAlloc(n/3, 1); exc != nil {
		return "", exc
	}
	var text string
	if n <= 1<<16 {
		text = b.String()
	} else {
		w := digitWriter{th: th}
		if exc := w.write(new(big.Int).Abs(b), 0); exc != nil {
			return "", exc
		}
		if text = strings.TrimLeft(w.out.String(), "0"); b.Sign() < 0 {
			text = "-" + text
		}
	}
	if limit > 0 && len(strings.TrimPrefix(text, "-")) > limit {
		return "", tooManyDigits(limit)
	}
	return text, nil
}

// digitWriter writes long numbers in decimal: it divides by powers of ten of about half the length, so that the time is
// that of division, and polls between.
type digitWriter struct {
	th    *Thread
	out   strings.Builder
	power []*big.Int // 10**(1000 * 2**i)
}

// write appends x, with zeros in front up to width digits.
func (w *digitWriter) write(x *big.Int, width int) *Exception {
	if x.BitLen() <= 1<<14 {
		text := x.String()
		if x.Sign() == 0 {
			text = ""
		}
		for i := width - len(text); i > 0; i-- {
			w.out.WriteByte('0')
		}
		w.out.WriteString(text)
		return nil
	}
	if exc := w.th.Poll(); exc != nil {
		return exc
	}
	i := 0
	for ; ; i++ {
		if i == len(w.power) {
			if i == 0 {
				w.power = append(w.power, new(big.Int).Exp(big.NewInt(10), big.NewInt(1000), nil))
			} else {
				p, exc := MulBig(w.th, w.power[i-1], w.power[i-1])
				if exc != nil {
					return exc
				}
				w.power = append(w.power, p)
			}
		}
		if 2*w.power[i].BitLen() > x.BitLen()+1 {
			break
		}
	}
	if w.power[i].Cmp(x) > 0 {
		i--
	}
	q, r, exc := QuoRemBig(w.th, x, w.power[i])
	if exc != nil {
		return exc
	}
	low := 1000 << i
	if exc := w.write(q, max(0, width-low)); exc != nil {
		return exc
	}
	return w.write(r, low)
}
