// This file converts hexadecimal text.

package binascii

import (
	"dappco.re/go/py/engine/object"
)

func nibble(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10, true
	}
	return 0, false
}

func decodeHex(th *thread, _, v value) (value, *exception) {
	data, exc := ascii(th, v)
	if exc != nil {
		return value{}, exc
	}
	if len(data)%2 != 0 {
		return value{}, failure("Odd-length string")
	}
	out := make([]byte, len(data)/2)
	for i := range out {
		high, ok := nibble(data[2*i])
		low, also := nibble(data[2*i+1])
		if !ok || !also {
			return value{}, failure("Non-hexadecimal digit found")
		}
		out[i] = high<<4 | low
	}
	return object.NewBytes(string(out)), nil
}

const (
	hexLower = "0123456789abcdef"
	hexUpper = "0123456789ABCDEF"
)

func encodeHex(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	group := 1
	if !args[2].IsNull() {
		n, exc := object.ToInt32(th, args[2])
		if exc != nil {
			return value{}, exc
		}
		group = int(n)
	}
	var sep byte
	if args[1].IsNull() {
		group = 0
	} else if sep, exc = separator(th, args[1]); exc != nil {
		return value{}, exc
	}
	if exc := th.CheckAlloc(len(data), 3); exc != nil {
		return value{}, exc
	}
	out := make([]byte, 0, 3*len(data))
	for i := range len(data) {
		if group > 0 && i > 0 && (len(data)-i)%group == 0 || group < 0 && i > 0 && i%-group == 0 {
			out = append(out, sep)
		}
		out = append(out, hexLower[data[i]>>4], hexLower[data[i]&15])
	}
	return object.NewBytes(string(out)), nil
}

// separator is the byte that v, a str or bytes of length 1, stands for.
func separator(th *thread, v value) (byte, *exception) {
	n, exc := object.Len(th, v)
	switch {
	case exc != nil:
		return 0, exc
	case n != 1:
		return 0, object.ValueErrorf("sep must be length 1.")
	case v.Type().Has(object.FlagBytes):
		text, exc := object.BytesOf(th, v)
		return text[0], exc
	case !v.Type().Has(object.FlagStr):
		return 0, object.TypeErrorf("sep must be str or bytes.")
	}
	r := v.AsStr().At(0)
	if r > 0xff {
		return 0, object.ValueErrorf("sep must be ASCII.")
	}
	return byte(r), nil
}
