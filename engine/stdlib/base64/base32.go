// This file converts base 32 and base 16.

package base64

import (
	"encoding/base32"
	"encoding/hex"
	"strings"

	"dappco.re/go/py/engine/object"
)

const (
	standard32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	hex32      = "0123456789ABCDEFGHIJKLMNOPQRSTUV"
)

func encode32(alphabet string) func(th *thread, a []value) (value, *exception) {
	return func(th *thread, a []value) (value, *exception) {
		data, exc := viewed(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		if exc := th.CheckAlloc(len(data)/5+1, 8); exc != nil {
			return value{}, exc
		}
		return object.NewBytes(base32.NewEncoding(alphabet).EncodeToString([]byte(data))), nil
	}
}

func decode32(alphabet string) func(th *thread, a []value) (value, *exception) {
	return func(th *thread, a []value) (value, *exception) {
		data, exc := text(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		if len(data)%8 != 0 {
			return value{}, failure("Incorrect padding")
		}
		if digit := arg(a, 2); !digit.IsNull() {
			one, exc := text(th, digit)
			if exc != nil {
				return value{}, exc
			}
			if exc := sized(th, object.NewBytes(one), 1); exc != nil {
				return value{}, exc
			}
			data = translate(data, "01", "O"+one)
		}
		fold, exc := flag(th, a, 1)
		if exc != nil {
			return value{}, exc
		}
		if fold {
			data = upper(data)
		}
		digits := strings.TrimRight(data, "=")
		out := make([]byte, 0, len(digits)*5/8)
		bits, have := uint32(0), 0
		for i := range len(digits) {
			d := strings.IndexByte(alphabet, digits[i])
			if d < 0 {
				return value{}, failure("Non-base32 digit found")
			}
			bits = bits<<5 | uint32(d)
			if have += 5; have >= 8 {
				have -= 8
				out = append(out, byte(bits>>have))
			}
		}
		switch len(data) - len(digits) {
		case 0, 1, 3, 4, 6:
			return object.NewBytes(string(out)), nil
		}
		return value{}, failure("Incorrect padding")
	}
}

// upper is s with ASCII letters in upper case.
func upper(s string) string {
	out := []byte(s)
	for i, c := range out {
		if c >= 'a' && c <= 'z' {
			out[i] = c - 'a' + 'A'
		}
	}
	return string(out)
}

func encode16(th *thread, a []value) (value, *exception) {
	data, exc := object.BytesOf(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := th.CheckAlloc(len(data), 2); exc != nil {
		return value{}, exc
	}
	return object.NewBytes(upper(hex.EncodeToString([]byte(data)))), nil
}

func decode16(th *thread, a []value) (value, *exception) {
	data, exc := text(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	fold, exc := flag(th, a, 1)
	if exc != nil {
		return value{}, exc
	}
	if fold {
		data = upper(data)
	}
	if strings.Trim(data, "0123456789ABCDEF") != "" {
		return value{}, failure("Non-base16 digit found")
	}
	if len(data)%2 != 0 {
		return value{}, failure("Odd-length string")
	}
	out, _ := hex.DecodeString(data)
	return object.NewBytes(string(out)), nil
}
