// This file implements escape_encode and escape_decode: bytes as they are written in a bytes literal.

package codecs

import (
	"strconv"

	"dappco.re/go/py/engine/object"
)

func escapeEncode(th *thread, _ value, args []value) (value, *exception) {
	if !args[0].Type().Has(object.FlagBytes) {
		return value{}, object.TypeErrorf("escape_encode() argument 1 must be bytes, not %s", args[0].Type().MessageName())
	}
	data := object.Cast[object.Bytes](args[0]).Data
	if exc := th.CheckAlloc(len(data), 4); exc != nil {
		return value{}, exc
	}
	out := make([]byte, 0, len(data)+16)
	for i := range len(data) {
		switch c := data[i]; {
		case c == '\'' || c == '\\':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, `\t`...)
		case c == '\n':
			out = append(out, `\n`...)
		case c == '\r':
			out = append(out, `\r`...)
		case c < ' ' || c >= 0x7F:
			out = append(out, '\\', 'x', "0123456789abcdef"[c>>4], "0123456789abcdef"[c&15])
		default:
			out = append(out, c)
		}
	}
	return pair(object.NewBytes(string(out)), len(data)), nil
}

func escapeDecode(th *thread, _ value, args []value) (value, *exception) {
	data, exc := bytesOrText(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	errors, exc := errorsArgument("escape_decode", args)
	if exc != nil {
		return value{}, exc
	}
	out := make([]byte, 0, len(data))
	invalid := ""
	for at := 0; at < len(data); {
		c := data[at]
		at++
		if c != '\\' {
			out = append(out, c)
			continue
		}
		if at == len(data) {
			return value{}, object.ValueErrorf("Trailing \\ in string")
		}
		start := at - 1
		c = data[at]
		at++
		switch c {
		case '\n':
		case '\\', '\'', '"':
			out = append(out, c)
		case 'b', 'f', 't', 'n', 'r', 'v', 'a':
			out = append(out, map[byte]byte{'b': '\b', 'f': '\f', 't': '\t', 'n': '\n', 'r': '\r', 'v': '\v', 'a': '\a'}[c])
		case '0', '1', '2', '3', '4', '5', '6', '7':
			n := int(c - '0')
			for i := 0; i < 2 && at < len(data) && data[at] >= '0' && data[at] <= '7'; i++ {
				n = n*8 + int(data[at]-'0')
				at++
			}
			if n > 0xFF && invalid == "" {
				invalid = `"\` + data[start+1:at] + `" is an invalid octal escape sequence. `
			}
			out = append(out, byte(n))
		case 'x':
			if at+1 < len(data) {
				if n, err := strconv.ParseUint(data[at:at+2], 16, 8); err == nil {
					out = append(out, byte(n))
					at += 2
					continue
				}
			}
			switch errors {
			case "strict":
				return value{}, object.ValueErrorf("invalid \\x escape at position %d", start)
			case "replace":
				out = append(out, '?')
			case "ignore":
			default:
				return value{}, object.ValueErrorf("decoding error; unknown error handling code: %s", errors)
			}
			if at < len(data) && isHex(data[at]) {
				at++
			}
		default:
			if invalid == "" {
				invalid = `"\` + string(rune(c)) + `" is an invalid escape sequence. `
			}
			out = append(out, '\\', c)
		}
	}
	if invalid != "" {
		if exc := object.Warn(th, object.DeprecationWarningType, "%sSuch sequences will not work in the future. ", invalid); exc != nil {
			return value{}, exc
		}
	}
	return pair(object.NewBytes(string(out)), len(data)), nil
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}
