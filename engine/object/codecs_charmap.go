// This file implements the codecs that give every byte a character of its own, such as cp1252.

package object

import "dappco.re/go/py/engine/internal/charmap"

const undefinedReason = "character maps to <undefined>"

// charmapCodec is the codec of m.
func charmapCodec(m *charmap.Map) *TextCodec {
	set := &charset{
		name: "charmap", reason: undefinedReason, runs: true,
		can: func(r rune) bool {
			_, ok := m.Encode[r]
			return ok
		},
		emit: func(out []byte, r rune) []byte { return append(out, m.Encode[r]) },
	}
	return &TextCodec{
		Name: m.Name,
		Encode: func(th *Thread, s *Str, errors string) (string, *Exception) {
			return encodeCharset(th, set, s, errors, "", 1)
		},
		Decode: func(th *Thread, data, errors string, _ bool) (*Str, int, *Exception) {
			d := decoding{th: th, name: "charmap", data: data, errors: errors}
			for d.at < len(d.data) {
				if r := m.Decode[d.data[d.at]]; r != charmap.Undefined {
					d.out.AddRune(r)
					d.at++
				} else if exc := d.fail(d.at, d.at+1, undefinedReason); exc != nil {
					return nil, 0, exc
				}
			}
			return d.out.Str(), d.at, nil
		},
	}
}
