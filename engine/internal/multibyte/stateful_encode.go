// This file encodes to the encodings with states.

package multibyte

// bytes is the form of r in a set: one byte or two; n is 0 if it has none.
func (c charset) bytes(r rune) (a, b byte, n int) {
	name, lead := "", 0
	switch c {
	case jisRoman:
		switch r {
		case 0xA5:
			return '\\', 0, 1
		case 0x203E:
			return '~', 0, 1
		}
		return 0, 0, 0
	case jisKatakana:
		if r >= 0xFF61 && r <= 0xFF9F {
			return byte(r - 0xFF61 + 0x21), 0, 1
		}
		return 0, 0, 0
	case jis0208, jis0208Old:
		name = "euc_jp"
	case jis0212:
		name, lead = "euc_jp", 1
	case ksx1001:
		name = "euc_kr"
	case gb2312:
		name = "gb2312"
	default:
		return 0, 0, 0
	}
	var room [8]byte
	out, ok := Find(name).Append(room[:0], r)
	if !ok || len(out) != 2+lead || out[lead] < 0xA1 || lead > 0 && out[0] != 0x8F {
		return 0, 0, 0
	}
	return out[lead] & 0x7F, out[lead+1] & 0x7F, 2
}

// Append appends r in the state, with what changes that; ok is false if r has no form.
func (s *Stateful) Append(st *State, out []byte, r rune) (_ []byte, ok bool) {
	if r < 0x80 {
		out = s.Reset(st, out)
		if s.hz && r == '~' {
			out = append(out, '~')
		}
		return append(out, byte(r)), true
	}
	if s.hz {
		a, b, n := gb2312.bytes(r)
		if n == 0 {
			return out, false
		}
		if !st.shifted {
			out = append(out, "~{"...)
			st.shifted = true
		}
		return append(out, a, b), true
	}
	for _, d := range s.sets[1:] {
		a, b, n := d.set.bytes(r)
		if n == 0 {
			continue
		}
		out = s.change(st, out, d)
		if n == 1 {
			return append(out, a), true
		}
		return append(out, a, b), true
	}
	return out, false
}

// change appends what makes the set of d the current one.
func (s *Stateful) change(st *State, out []byte, d designation) []byte {
	if s.shifts {
		if st.g1 != d.set {
			out = append(out, "\x1b$)C"...)
			st.g1 = d.set
		}
		if !st.shifted {
			out = append(out, 0x0E)
			st.shifted = true
		}
		return out
	}
	if st.g0 != d.set {
		text := d.text
		if d.set == gb2312 {
			text = "$(A"
		}
		out = append(append(out, 0x1B), text...)
		st.g0 = d.set
	}
	return out
}

// Reset appends what goes back to ASCII.
func (s *Stateful) Reset(st *State, out []byte) []byte {
	switch {
	case s.hz && st.shifted:
		out = append(out, "~}"...)
	case st.shifted:
		out = append(out, 0x0F)
	case st.g0 != ascii:
		out = append(out, "\x1b(B"...)
	}
	st.g0, st.shifted = ascii, false
	return out
}
