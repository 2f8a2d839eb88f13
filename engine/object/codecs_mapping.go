// This file holds the codecs whose characters a caller maps: those of codecs.charmap_encode and charmap_decode, and of tables in Go.

package object

// DecodeMapped decodes data whose every byte stands for the text that lookup knows; ok is false for a byte without one.
func DecodeMapped(th *Thread, data, errors string, lookup func(b byte) (text string, ok bool, exc *Exception)) (*Str, *Exception) {
	d := decoding{th: th, name: "charmap", data: data, errors: errors}
	for d.at < len(d.data) {
		text, ok, exc := lookup(d.data[d.at])
		if exc == nil && ok {
			d.out.Add(text)
			d.at++
			if len(text) > 4 {
				exc = d.out.Check(th, 0)
			}
		} else if exc == nil {
			exc = d.fail(d.at, d.at+1, undefinedReason)
		}
		if exc != nil {
			return nil, exc
		}
	}
	return d.out.Str(), nil
}

// EncodeMapped encodes every character of s to the bytes that lookup knows; ok is false for a character without.
func EncodeMapped(th *Thread, s *Str, errors string, lookup func(r rune) (data string, ok bool, exc *Exception)) (string, *Exception) {
	var failed *Exception
	set := charset{name: "charmap", reason: undefinedReason, runs: true,
		can: func(r rune) bool {
			if failed != nil {
				return true
			}
			_, ok, exc := lookup(r)
			failed = exc
			return ok || exc != nil
		},
		emit: func(out []byte, r rune) []byte {
			if failed != nil {
				return out
			}
			data, _, exc := lookup(r)
			if failed = exc; exc == nil && len(data) > 4 {
				failed = th.CheckAlloc(len(out)+len(data), 2)
			}
			return append(out, data...)
		},
	}
	out, exc := encodeCharset(th, &set, s, errors, "", 1)
	if failed != nil {
		return "", failed
	}
	return out, exc
}

// EncodeError is the UnicodeEncodeError about the characters start to end of s.
func EncodeError(name string, s *Str, start, end int, reason string) *Exception {
	return encodeFailure{name, reason, s, start, end}.raise()
}

// DecodeError is the UnicodeDecodeError about the bytes start to end of data.
func DecodeError(name, data string, start, end int, reason string) *Exception {
	d := decoding{name: name, data: data}
	return d.raise(start, end, reason)
}
