// This file decodes base64.

package binascii

import (
	"encoding/base64"
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

func decodeBase64(th *thread, _ value, args []value) (value, *exception) {
	data, exc := ascii(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	strict, exc := flag(th, args[1], false)
	if exc != nil {
		return value{}, exc
	}
	out, exc := DecodeBase64(th, data, strict)
	if exc != nil {
		return value{}, exc
	}
	return object.NewBytes(out), nil
}

// pollEvery is how many bytes are encoded or decoded between two polls; a multiple of 3, so that pieces need no padding.
const pollEvery = 3 << 17

// AppendBase64 appends data encoded.
func AppendBase64(th *thread, b []byte, data string) ([]byte, *exception) {
	b = slices.Grow(b, base64.StdEncoding.EncodedLen(len(data)))
	for len(data) > pollEvery {
		b = base64.StdEncoding.AppendEncode(b, []byte(data[:pollEvery]))
		data = data[pollEvery:]
		if exc := th.Poll(); exc != nil {
			return nil, exc
		}
	}
	return base64.StdEncoding.AppendEncode(b, []byte(data)), nil
}

// digit is what the character c stands for in base64.
func digit(c byte) (bits uint32, ok bool) {
	switch {
	case c >= 'A' && c <= 'Z':
		return uint32(c - 'A'), true
	case c >= 'a' && c <= 'z':
		return uint32(c-'a') + 26, true
	case c >= '0' && c <= '9':
		return uint32(c-'0') + 52, true
	case c == '+':
		return 62, true
	case c == '/':
		return 63, true
	}
	return 0, false
}

// DecodeBase64 is the bytes that data encodes. Unless strict is set, characters that are no base64 are skipped, and data may go on
// after padding.
func DecodeBase64(th *thread, data string, strict bool) (string, *exception) {
	var out strings.Builder
	out.Grow(len(data) / 4 * 3)
	bits, digits, pads := uint32(0), 0, 0
	for i := range len(data) {
		if i%pollEvery == pollEvery-1 {
			if exc := th.Poll(); exc != nil {
				return "", exc
			}
		}
		c := data[i]
		if c == '=' {
			pads++
			switch {
			case !strict:
			case i == 0:
				return "", failure("Leading padding not allowed")
			case digits%4 == 1:
				return "", lonely(digits)
			case digits%4 == 0 || digits%4+pads > 4:
				return "", failure("Excess padding not allowed")
			}
			continue
		}
		d, ok := digit(c)
		if !ok {
			if strict {
				return "", failure("Only base64 data is allowed")
			}
			continue
		}
		if strict && pads > 0 {
			if digits%4+pads == 4 {
				return "", failure("Excess data after padding")
			}
			return "", failure("Discontinuous padding not allowed")
		}
		pads = 0
		bits = bits<<6 | d
		digits++
		switch digits % 4 {
		case 2:
			out.WriteByte(byte(bits >> 4))
		case 3:
			out.WriteByte(byte(bits >> 2))
		case 0:
			out.WriteByte(byte(bits))
		}
	}
	switch rest := digits % 4; {
	case rest == 1:
		return "", lonely(digits)
	case rest != 0 && rest+pads < 4:
		return "", failure("Incorrect padding")
	}
	return out.String(), nil
}

func lonely(digits int) *exception {
	return failure("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", digits)
}
