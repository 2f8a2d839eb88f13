// This file converts uuencoded lines.

package binascii

import (
	"dappco.re/go/py/engine/object"
)

func decodeUU(th *thread, _, v value) (value, *exception) {
	data, exc := ascii(th, v)
	if exc != nil {
		return value{}, exc
	}
	if data == "" {
		return value{}, failure("Missing length byte")
	}
	size, at := int(data[0]-' ')&63, 1
	out := make([]byte, 0, 64)
	bits, have := uint32(0), 0
	for len(out) < size {
		d := byte(0)
		if at < len(data) {
			c := data[at]
			at++
			switch {
			case c == '\n' || c == '\r':
			case c < ' ' || c > '`':
				return value{}, failure("Illegal char")
			default:
				d = (c - ' ') & 63
			}
		}
		bits = bits<<6 | uint32(d)
		if have += 6; have >= 8 {
			have -= 8
			out = append(out, byte(bits>>have))
		}
	}
	for ; at < len(data); at++ {
		switch data[at] {
		case ' ', '`', '\n', '\r':
		default:
			return value{}, failure("Trailing garbage")
		}
	}
	return object.NewBytes(string(out)), nil
}

func encodeUU(th *thread, _ value, args []value) (value, *exception) {
	data, exc := object.BytesOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	backtick, exc := flag(th, args[1], false)
	if exc != nil {
		return value{}, exc
	}
	if len(data) > 45 {
		return value{}, failure("At most 45 bytes at once")
	}
	char := func(d uint32) byte {
		if d &= 63; d == 0 && backtick {
			return '`'
		} else {
			return byte(d) + ' '
		}
	}
	out := []byte{char(uint32(len(data)))}
	for i := 0; i < len(data); i += 3 {
		var group [3]byte
		copy(group[:], data[i:])
		bits := uint32(group[0])<<16 | uint32(group[1])<<8 | uint32(group[2])
		out = append(out, char(bits>>18), char(bits>>12), char(bits>>6), char(bits))
	}
	return object.NewBytes(string(append(out, '\n'))), nil
}
