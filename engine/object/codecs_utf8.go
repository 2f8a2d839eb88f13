// This file implements the codecs utf-8, utf-8-sig, latin-1 and ascii.

package object

import (
	"strings"
	"unicode/utf8"
)

func isNoSurrogate(r rune) bool { return r < 0xD800 || r > 0xDFFF }

const surrogatesReason = "surrogates not allowed"

var (
	utf8Set   = charset{name: "utf-8", reason: surrogatesReason, can: isNoSurrogate, emit: AppendRune, runs: true, pass: AppendRune}
	latin1Set = charset{name: "latin-1", reason: "ordinal not in range(256)", can: func(r rune) bool { return r < 256 }, emit: appendByte, runs: true}
	asciiSet  = charset{name: "ascii", reason: "ordinal not in range(128)", can: func(r rune) bool { return r < 128 }, emit: appendByte, runs: true}
)

func appendByte(out []byte, r rune) []byte { return append(out, byte(r)) }

const byteOrderMark = "\xEF\xBB\xBF"

// The codecs, constant after start.
var (
	utf8Codec    = TextCodec{"utf-8", encodeUTF8, decodeUTF8}
	utf8SigCodec = TextCodec{"utf-8-sig", encodeUTF8Sig, decodeUTF8Sig}
	latin1Codec  = TextCodec{"latin-1", encodeLatin1, decodeLatin1}
	asciiCodec   = TextCodec{"ascii", encodeASCII, decodeASCII}
)

// hasSurrogate reports that text contains an encoded surrogate.
func hasSurrogate(text string) bool {
	for {
		i := strings.IndexByte(text, 0xED)
		if i < 0 {
			return false
		}
		if text[i+1] >= 0xA0 {
			return true
		}
		text = text[i+1:]
	}
}

func encodeUTF8(th *Thread, s *Str, errors string) (string, *Exception) {
	if s.IsASCII() || !hasSurrogate(s.s) {
		return s.s, nil
	}
	return encodeCharset(th, &utf8Set, s, errors, "", 3)
}

func encodeUTF8Sig(th *Thread, s *Str, errors string) (string, *Exception) {
	text, exc := encodeUTF8(th, s, errors)
	return byteOrderMark + text, exc
}

func encodeLatin1(th *Thread, s *Str, errors string) (string, *Exception) {
	if s.IsASCII() {
		return s.s, nil
	}
	return encodeCharset(th, &latin1Set, s, errors, "", 1)
}

func encodeASCII(th *Thread, s *Str, errors string) (string, *Exception) {
	if s.IsASCII() {
		return s.s, nil
	}
	return encodeCharset(th, &asciiSet, s, errors, "", 1)
}

// isASCIIText reports that text is ASCII.
func isASCIIText(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// strOfUTF8 is the str of valid UTF-8; text is not copied.
func strOfUTF8(text string) *Str {
	if len(text) < 3 {
		return StrOf(text).AsStr()
	}
	return NewStr(text)
}

func decodeUTF8(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	if utf8.ValidString(data) {
		return strOfUTF8(data), len(data), nil
	}
	d := decoding{th: th, name: "utf-8", data: data, errors: errors}
	for d.at < len(d.data) {
		start := d.at
		n, end, reason := utf8Char(d.data[start:])
		if reason == "" {
			run := n
			for start+run < len(d.data) {
				if n, _, reason = utf8Char(d.data[start+run:]); reason != "" {
					break
				}
				run += n
			}
			d.out.Add(d.data[start : start+run])
			d.at += run
			continue
		}
		if !final && (reason == unexpectedEnd || isCutSurrogate(d.data[start:])) {
			break
		}
		if exc := d.fail(start, start+end, reason); exc != nil {
			return nil, 0, exc
		}
	}
	return d.out.Str(), d.at, nil
}

// isCutSurrogate reports that data is the beginning of a surrogate, which only a handler that sees all of it can pass.
func isCutSurrogate(data string) bool {
	return len(data) == 2 && data[0] == 0xED && data[1] >= 0xA0 && data[1] <= 0xBF
}

const (
	unexpectedEnd       = "unexpected end of data"
	invalidStart        = "invalid start byte"
	invalidContinuation = "invalid continuation byte"
)

// utf8Char is the size of the character that data begins with; or, with a reason, how many bytes are wrong: the longest
// beginning of a character, or one byte.
func utf8Char(data string) (size, bad int, reason string) {
	c := data[0]
	low, high := byte(0x80), byte(0xBF)
	switch {
	case c < 0x80:
		return 1, 0, ""
	case c < 0xC2 || c > 0xF4:
		return 0, 1, invalidStart
	case c < 0xE0:
		size = 2
	case c < 0xF0:
		size = 3
		if c == 0xE0 {
			low = 0xA0
		} else if c == 0xED {
			high = 0x9F
		}
	default:
		size = 4
		if c == 0xF0 {
			low = 0x90
		} else if c == 0xF4 {
			high = 0x8F
		}
	}
	for i := 1; i < size; i++ {
		if i >= len(data) {
			return 0, i, unexpectedEnd
		}
		if data[i] < low || data[i] > high {
			return 0, i, invalidContinuation
		}
		low, high = 0x80, 0xBF
	}
	return size, 0, ""
}

func decodeUTF8Sig(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
	if !final && len(data) < 3 && strings.HasPrefix(byteOrderMark, data) {
		return EmptyStr, 0, nil
	}
	rest, cut := strings.CutPrefix(data, byteOrderMark)
	s, used, exc := decodeUTF8(th, rest, errors, final)
	if cut {
		used += 3
	}
	return s, used, exc
}

func decodeLatin1(_ *Thread, data, _ string, _ bool) (*Str, int, *Exception) {
	if isASCIIText(data) {
		return strOfASCII(data), len(data), nil
	}
	var out StrBuilder
	out.buf = make([]byte, 0, 2*len(data))
	for i := 0; i < len(data); i++ {
		out.AddRune(rune(data[i]))
	}
	return out.Str(), len(data), nil
}

// strOfASCII is the str of ASCII text, which is not copied.
func strOfASCII(text string) *Str {
	if len(text) < 2 {
		return StrOf(text).AsStr()
	}
	return NewASCII(text)
}

func decodeASCII(th *Thread, data, errors string, _ bool) (*Str, int, *Exception) {
	if isASCIIText(data) {
		return strOfASCII(data), len(data), nil
	}
	d := decoding{th: th, name: "ascii", data: data, errors: errors}
	for d.at < len(d.data) {
		if c := d.data[d.at]; c < 0x80 {
			d.out.AddRune(rune(c))
			d.at++
		} else if exc := d.fail(d.at, d.at+1, asciiSet.reason); exc != nil {
			return nil, 0, exc
		}
	}
	return d.out.Str(), len(data), nil
}
