// This file implements the codecs utf-16 and utf-32 in both byte orders, with and without byte order mark.

package object

import "encoding/binary"

var (
	utf16LESet = wideSet("utf-16-le", 2, appendUTF16LE)
	utf16BESet = wideSet("utf-16-be", 2, appendUTF16BE)
	utf32LESet = wideSet("utf-32-le", 4, appendUTF32LE)
	utf32BESet = wideSet("utf-32-be", 4, appendUTF32BE)
	utf16Set   = wideSet("utf-16", 2, appendUTF16LE)
	utf32Set   = wideSet("utf-32", 4, appendUTF32LE)
)

func wideSet(name string, unit int, emit func([]byte, rune) []byte) charset {
	return charset{name: name, reason: surrogatesReason, can: isNoSurrogate, emit: emit, pass: emit, unit: unit}
}

// builtinCharset is the charset of that name that has a form for surrogates.
func builtinCharset(name string) *charset {
	switch unit, big := surrogateForm(name); {
	case unit == 1:
		return &utf8Set
	case unit == 2 && big:
		return &utf16BESet
	case unit == 2:
		return &utf16LESet
	case unit == 4 && big:
		return &utf32BESet
	case unit == 4:
		return &utf32LESet
	}
	return nil
}

func appendUTF16LE(out []byte, r rune) []byte {
	if r > 0xFFFF {
		r -= 0x10000
		out = binary.LittleEndian.AppendUint16(out, uint16(0xD800+r>>10))
		r = 0xDC00 + r&0x3FF
	}
	return binary.LittleEndian.AppendUint16(out, uint16(r))
}

func appendUTF16BE(out []byte, r rune) []byte {
	if r > 0xFFFF {
		r -= 0x10000
		out = binary.BigEndian.AppendUint16(out, uint16(0xD800+r>>10))
		r = 0xDC00 + r&0x3FF
	}
	return binary.BigEndian.AppendUint16(out, uint16(r))
}

func appendUTF32LE(out []byte, r rune) []byte {
	return binary.LittleEndian.AppendUint32(out, uint32(r))
}
func appendUTF32BE(out []byte, r rune) []byte { return binary.BigEndian.AppendUint32(out, uint32(r)) }

// The codecs, constant after start.
var (
	utf16Codec   = wideCodec("utf-16", &utf16Set, "\xFF\xFE", 2, decodeUTF16)
	utf16LECodec = wideCodec("utf-16-le", &utf16LESet, "", 2, decodeUTF16LE)
	utf16BECodec = wideCodec("utf-16-be", &utf16BESet, "", 2, decodeUTF16BE)
	utf32Codec   = wideCodec("utf-32", &utf32Set, "\xFF\xFE\x00\x00", 4, decodeUTF32)
	utf32LECodec = wideCodec("utf-32-le", &utf32LESet, "", 4, decodeUTF32LE)
	utf32BECodec = wideCodec("utf-32-be", &utf32BESet, "", 4, decodeUTF32BE)
)

func wideCodec(name string, set *charset, mark string, width int, decode func(*Thread, string, string, bool) (*Str, int, *Exception)) TextCodec {
	return TextCodec{name, func(th *Thread, s *Str, errors string) (string, *Exception) {
		return encodeCharset(th, set, s, errors, mark, width)
	}, decode}
}

func decodeUTF16(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	name, at := "utf-16-le", 0
	if len(data) >= 2 {
		switch data[:2] {
		case "\xFF\xFE":
			at = 2
		case "\xFE\xFF":
			name, at = "utf-16-be", 2
		}
	}
	return decodeUTF16As(th, name, data, at, errors, final)
}

func decodeUTF16LE(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	return decodeUTF16As(th, "utf-16-le", data, 0, errors, final)
}

func decodeUTF16BE(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	return decodeUTF16As(th, "utf-16-be", data, 0, errors, final)
}

func decodeUTF16As(th *Thread, name, data string, at int, errors string, final bool) (*Str, int, *Exception) {
	d := decoding{th: th, name: name, data: data, errors: errors, at: at}
	big := name == "utf-16-be"
	for d.at < len(d.data) {
		left := d.data[d.at:]
		start, end, reason := d.at, d.at+2, ""
		r := unit16(left, big)
		switch {
		case len(left) < 2:
			end, reason = d.at+1, "truncated data"
		case isNoSurrogate(r):
			d.out.AddRune(r)
			d.at += 2
			continue
		case r >= 0xDC00:
			reason = "illegal encoding"
		case len(left) < 4:
			end, reason = len(d.data), unexpectedEnd
		default:
			if low := unit16(left[2:], big); low >= 0xDC00 && low <= 0xDFFF {
				d.out.AddRune(0x10000 + (r-0xD800)<<10 + low - 0xDC00)
				d.at += 4
				continue
			}
			reason = "illegal UTF-16 surrogate"
		}
		if !final && (len(left) < 2 || reason == unexpectedEnd) {
			break
		}
		if exc := d.fail(start, end, reason); exc != nil {
			return nil, 0, exc
		}
	}
	return d.out.Str(), d.at, nil
}

// unit16 is the 16-bit unit that data begins with, 0 if data is too short.
func unit16(data string, big bool) rune {
	switch {
	case len(data) < 2:
		return 0
	case big:
		return rune(data[0])<<8 | rune(data[1])
	}
	return rune(data[1])<<8 | rune(data[0])
}

func decodeUTF32(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	name, at := "utf-32-le", 0
	if len(data) >= 4 {
		switch data[:4] {
		case "\xFF\xFE\x00\x00":
			at = 4
		case "\x00\x00\xFE\xFF":
			name, at = "utf-32-be", 4
		}
	}
	return decodeUTF32As(th, name, data, at, errors, final)
}

func decodeUTF32LE(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	return decodeUTF32As(th, "utf-32-le", data, 0, errors, final)
}

func decodeUTF32BE(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	return decodeUTF32As(th, "utf-32-be", data, 0, errors, final)
}

func decodeUTF32As(th *Thread, name, data string, at int, errors string, final bool) (*Str, int, *Exception) {
	d := decoding{th: th, name: name, data: data, errors: errors, at: at}
	for d.at < len(d.data) {
		start, end, reason := d.at, d.at+4, ""
		if end > len(d.data) {
			if !final {
				break
			}
			end, reason = len(d.data), "truncated data"
		} else {
			var r uint32
			if unit := sharedBytes(d.data[start:end]); name == "utf-32-be" {
				r = binary.BigEndian.Uint32(unit)
			} else {
				r = binary.LittleEndian.Uint32(unit)
			}
			switch {
			case r > 0x10FFFF:
				reason = "code point not in range(0x110000)"
			case r >= 0xD800 && r <= 0xDFFF:
				reason = "code point in surrogate code point range(0xd800, 0xe000)"
			default:
				d.out.AddRune(rune(r))
				d.at = end
				continue
			}
		}
		if exc := d.fail(start, end, reason); exc != nil {
			return nil, 0, exc
		}
	}
	return d.out.Str(), d.at, nil
}
