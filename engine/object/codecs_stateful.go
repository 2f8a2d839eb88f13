// This file implements the codecs of East Asia with states.

package object

import "dappco.re/go/py/engine/internal/multibyte"

// statefulCodec is the codec of s. Without final, decoding goes as far as the text is known to be in the first state, so that the next call can begin with it.
func statefulCodec(s *multibyte.Stateful) *TextCodec {
	return &TextCodec{
		Name: s.Name,
		Encode: func(th *Thread, text *Str, errors string) (string, *Exception) {
			var st multibyte.State
			return encodeStateful(th, s, &st, text, errors, true)
		},
		Decode: func(th *Thread, data, errors string, final bool) (*Str, int, *Exception) {
			d := decoding{th: th, name: s.Name, data: data, errors: errors}
			var st multibyte.State
			at, size, n := 0, 0, 0 // of the last place in the first state: in data, and in the text
			if exc := d.stateful(s, &st, final, func() {
				if st.Initial() {
					at, size, n = d.at, len(d.out.buf), d.out.n
				}
			}); exc != nil {
				return nil, 0, exc
			}
			if !final {
				d.at = at
				d.out.buf, d.out.n = d.out.buf[:size], n
			}
			return d.out.Str(), d.at, nil
		},
	}
}

func encodeStateful(th *Thread, s *multibyte.Stateful, st *multibyte.State, text *Str, errors string, final bool) (string, *Exception) {
	if exc := th.CheckAlloc(text.Len(), 8); exc != nil {
		return "", exc
	}
	set := &charset{
		name: s.Name, reason: multibyte.Illegal,
		can: func(r rune) bool {
			trial := *st
			_, ok := s.Append(&trial, nil, r)
			return ok
		},
		emit: func(out []byte, r rune) []byte {
			out, _ = s.Append(st, out, r)
			return out
		},
	}
	out, exc := encodeCharset(th, set, text, errors, "", 2)
	if exc == nil && final {
		out += string(s.Reset(st, nil))
	}
	return out, exc
}

// stateful decodes all that is complete; seen is called between characters.
func (d *decoding) stateful(s *multibyte.Stateful, st *multibyte.State, final bool, seen func()) *Exception {
	for seen(); d.at < len(d.data); seen() {
		r, used, reason := s.Step(st, d.data[d.at:])
		if reason == "" {
			if r >= 0 {
				d.out.AddRune(r)
			}
			d.at += used
			continue
		}
		if reason == multibyte.Incomplete && !final {
			return nil
		}
		if exc := d.fail(d.at, d.at+used, reason); exc != nil {
			return exc
		}
	}
	return nil
}

// EncodeInState encodes a part of a text by a codec with states: state is where it begins, and newState where it ends. ok is false for other codecs.
func EncodeInState(th *Thread, encoding string, state int64, text *Str, errors string, final bool) (data string, newState int64, ok bool, exc *Exception) {
	s := multibyte.FindStateful(encoding)
	if s == nil {
		return "", 0, false, nil
	}
	st := s.StateOf(state)
	data, exc = encodeStateful(th, s, &st, text, errors, final)
	return data, s.Number(st), true, exc
}

// DecodeInState decodes a part of a text by a codec with states, and says how many bytes it has used.
func DecodeInState(th *Thread, encoding string, state int64, data, errors string, final bool) (text *Str, used int, newState int64, exc *Exception) {
	s := multibyte.FindStateful(encoding)
	st := s.StateOf(state)
	d := decoding{th: th, name: encoding, data: data, errors: errors}
	if exc = d.stateful(s, &st, final, func() {}); exc != nil {
		return nil, 0, 0, exc
	}
	return d.out.Str(), d.at, s.Number(st), nil
}

// FirstState is the state that a codec with states begins with.
func FirstState(encoding string) int64 {
	return multibyte.FindStateful(encoding).Number(multibyte.State{})
}
