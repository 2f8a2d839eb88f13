// This file implements the codec punycode (RFC 3492).

package codecs

import (
	"fmt"
	"sort"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// The parameters of the algorithm.
const (
	punyBase, punyMin, punyMax = 36, 1, 26
	punySkew, punyDamp         = 38, 700
	punyBias, punyFirst        = 72, 128
)

func (b *builder) punycode() {
	b.m.Dict.SetName("digits", object.NewBytes(punyDigits))
	b.encode = func(st *native.Steps, input, _ value) value {
		text := st.Text(input, "input")
		if st.Exc != nil {
			return object.None
		}
		out, exc := punyEncode(st.Th, text)
		st.Fail(exc)
		return pair(object.NewBytes(out), st.Len(input))
	}
	b.decode = func(st *native.Steps, input, errors value, _ bool) value {
		return st.Do(func() (value, *exception) {
			name := orStrict(st, errors, "errors")
			if name != "strict" && name != "ignore" && name != "replace" {
				return value{}, object.Errorf(object.UnicodeErrorType, "Unsupported error handling: %s", name)
			}
			data, exc := bytesOrText(st.Th, input)
			if exc != nil {
				return value{}, exc
			}
			text, exc := punyDecode(st.Th, data, name)
			if exc != nil {
				return value{}, exc
			}
			return pair(object.StrOf(text), len(data)), nil
		})
	}
	b.function("punycode_encode", "(text)", "Encode text to bytes.", func(st *native.Steps, args []value) value {
		out, _ := st.Pair(b.encode(st, args[0], object.StrOf("strict")))
		return out
	})
	b.function("punycode_decode", "(text, errors)", "Decode bytes to text.", func(st *native.Steps, args []value) value {
		out, _ := st.Pair(b.decode(st, args[0], args[1], true))
		return out
	})
}

const punyDigits = "abcdefghijklmnopqrstuvwxyz0123456789"

func punyAdapt(delta int, first bool, count int) int {
	if first {
		delta /= punyDamp
	} else {
		delta /= 2
	}
	delta += delta / count
	k := 0
	for ; delta > (punyBase-punyMin)*punyMax/2; k += punyBase {
		delta /= punyBase - punyMin
	}
	return k + (punyBase-punyMin+1)*delta/(delta+punySkew)
}

// punyThreshold is the threshold of digit i at a bias.
func punyThreshold(i, bias int) int { return min(max(punyBase*(i+1)-bias, punyMin), punyMax) }

func punyEncode(th *thread, text string) (string, *exception) {
	if exc := th.CheckAlloc(len(text), 8); exc != nil {
		return "", exc
	}
	var runes, wanted []rune
	var out []byte
	for text != "" {
		r, size := object.DecodeRune(text)
		text = text[size:]
		runes = append(runes, r)
		if r < 128 {
			out = append(out, byte(r))
		} else {
			wanted = append(wanted, r)
		}
	}
	done := len(out)
	if done > 0 {
		out = append(out, '-')
	}
	sort.Slice(wanted, func(i, j int) bool { return wanted[i] < wanted[j] })
	bias, delta, next, first := punyBias, 0, rune(punyFirst), true
	for i, w := range wanted {
		if i > 0 && w == wanted[i-1] {
			continue
		}
		delta += int(w-next) * (done + 1)
		next = w
		for at, r := range runes {
			if at&0xFFF == 0xFFF {
				if exc := th.Poll(); exc != nil {
					return "", exc
				}
			}
			switch {
			case r < next:
				delta++
			case r == next:
				rest := delta
				for digit := 0; ; digit++ {
					t := punyThreshold(digit, bias)
					if rest < t {
						break
					}
					out = append(out, punyDigits[t+(rest-t)%(punyBase-t)])
					rest = (rest - t) / (punyBase - t)
				}
				out = append(out, punyDigits[rest])
				done++
				bias = punyAdapt(delta, first, done)
				delta, first = 0, false
			}
		}
		delta++
		next++
		if exc := th.Poll(); exc != nil {
			return "", exc
		}
	}
	return string(out), nil
}

// punyError is the failure of decoding data[start:end].
func punyError(data string, start, end int, reason string) *exception {
	return object.DecodeError("punycode", data, start, end, reason)
}

func punyDecode(th *thread, data, errors string) (string, *exception) {
	base, extended := "", 0
	for i := len(data) - 1; i >= 0; i-- {
		if data[i] == '-' {
			base, extended = data[:i], i+1
			break
		}
	}
	plain, _, exc := object.FindTextCodec(th, "ascii").Decode(th, base, errors, true)
	if exc != nil {
		if exc.Is(object.UnicodeDecodeErrorType) {
			start := 0
			for start < len(base) && base[start] < 128 {
				start++
			}
			exc = object.DecodeError("ascii", data, start, start+1, "ordinal not in range(128)")
		}
		return "", exc
	}
	runes := []rune{}
	for text := plain.String(); text != ""; {
		r, size := object.DecodeRune(text)
		text = text[size:]
		runes = append(runes, r)
	}
	char, at, bias := punyFirst, 0, punyBias
	for pos := extended; pos < len(data); {
		delta, end, ok, exc := punyNumber(data, pos, bias, errors)
		if exc != nil {
			return "", exc
		}
		if !ok {
			break
		}
		n := len(runes) + 1
		char += (at + delta) / n
		if char > 0x10FFFF {
			if errors == "strict" {
				return "", punyError(data, pos, end, fmt.Sprintf("Invalid character U+%x", char))
			}
			char = '?'
		}
		at = (at + delta) % n
		runes = append(runes, 0)
		copy(runes[at+1:], runes[at:])
		runes[at] = rune(char)
		at++
		bias = punyAdapt(delta, pos == extended, n)
		pos = end
		if len(runes)&0xFF == 0 {
			if exc := th.Poll(); exc != nil {
				return "", exc
			}
		}
	}
	return encodeRunes(runes), nil
}

// punyNumber is the number that the digits at pos make, and where they end. ok is false if it ends too early and errors do not count.
func punyNumber(data string, pos, bias int, errors string) (n, end int, ok bool, exc *exception) {
	weight := 1
	for digit := 0; ; digit++ {
		if pos >= len(data) {
			if errors == "strict" {
				exc = punyError(data, pos, pos+1, "incomplete punycode string")
			}
			return 0, pos + 1, false, exc
		}
		c := data[pos]
		pos++
		d := 0
		switch {
		case c >= 'A' && c <= 'Z':
			d = int(c - 'A')
		case c >= 'a' && c <= 'z':
			d = int(c - 'a')
		case c >= '0' && c <= '9':
			d = int(c-'0') + 26
		case errors == "strict":
			return 0, pos, false, punyError(data, pos-1, pos, fmt.Sprintf("Invalid extended code point '%d'", c))
		default:
			return 0, pos, false, nil
		}
		t := punyThreshold(digit, bias)
		if n < 1<<40 {
			n += d * weight
		}
		if d < t {
			return n, pos, true, nil
		}
		if weight < 1<<40 {
			weight *= punyBase - t
		}
	}
}

func encodeRunes(runes []rune) string {
	var out []byte
	for _, r := range runes {
		out = object.AppendRune(out, r)
	}
	return string(out)
}
