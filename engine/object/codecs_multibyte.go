// This file implements the codecs of East Asia whose characters are sequences of bytes.

package object

import "dappco.re/go/py/engine/internal/multibyte"

// multibyteCodec is the codec of t.
func multibyteCodec(t *multibyte.Table) *TextCodec {
	set := &charset{
		name: t.Name, reason: multibyte.Illegal,
		can: func(r rune) bool {
			var room [8]byte
			_, ok := t.Append(room[:0], r)
			return ok
		},
		emit: func(out []byte, r rune) []byte {
			out, _ = t.Append(out, r)
			return out
		},
	}
	if t.HasPairs() {
		set.pair = t.AppendPair
	}
	return &TextCodec{
		Name: t.Name,
		Encode: func(th *Thread, s *Str, errors string) (string, *Exception) {
			if exc := th.CheckAlloc(s.Len(), 8); exc != nil {
				return "", exc
			}
			return encodeCharset(th, set, s, errors, "", 2)
		},
		Decode: func(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
			d := decoding{th: th, name: t.Name, data: data, errors: errors}
			for d.at < len(d.data) {
				a, b, size, reason := t.Step(d.data[d.at:])
				switch {
				case reason == "":
					d.out.AddRune(a)
					if b >= 0 {
						d.out.AddRune(b)
					}
					d.at += size
					continue
				case reason == multibyte.Incomplete && !final:
					return d.out.Str(), d.at, nil
				}
				if exc := d.fail(d.at, d.at+size, reason); exc != nil {
					return nil, 0, exc
				}
			}
			return d.out.Str(), d.at, nil
		},
	}
}
