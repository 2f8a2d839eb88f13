// This file matches single characters many times.

package re

import "strings"

// repeat does an opRun: it matches as often as the mode wants, and leaves other counts to be tried.
func (m *matcher) repeat(in *inst, pc, pos int) (to int, ok bool, exc *exception) {
	least := pos
	if in.mode == lazy {
		if least, ok = m.exactly(in, pos, in.min); !ok {
			return 0, false, nil
		}
		left := in.max - in.min
		if in.max == maxRepeat {
			left = maxRepeat
		}
		f := frame{kind: frameLazy, pc: int32(pc), pos: least, a: left}
		if m.mayBegin(in.first, least) {
			return least, true, m.push(f)
		}
		if exc := m.push(f); exc != nil {
			return 0, false, exc
		}
		to, ok = m.longer(&m.stack[len(m.stack)-1])
		return to, ok, nil
	}
	end := m.extent(in, pos, in.max)
	m.fuel -= (end - pos) >> 4
	switch {
	case in.min == 0:
	case in.min == 1:
		if end == pos {
			return 0, false, nil
		}
		least = m.after(pos)
	default:
		if least, ok = m.skip(pos, end, in.min); !ok {
			return 0, false, nil
		}
	}
	if in.mode == possessive || end == least {
		return end, true, nil
	}
	if exc := m.push(frame{kind: frameGreedy, pc: int32(pc), pos: least, a: end}); exc != nil {
		return 0, false, exc
	}
	to, ok = m.shorter(&m.stack[len(m.stack)-1])
	return to, ok, nil
}

// skip is the position n characters behind pos, not beyond end.
func (m *matcher) skip(pos, end, n int) (int, bool) {
	if !m.wide {
		return pos + n, n <= end-pos
	}
	for ; n > 0; n-- {
		if pos >= end {
			return 0, false
		}
		pos = m.after(pos)
	}
	return pos, true
}

// exactly is the end of n characters that in matches at pos.
func (m *matcher) exactly(in *inst, pos, n int) (int, bool) {
	if n == 0 {
		return pos, true
	}
	return m.skip(pos, m.extent(in, pos, n), n)
}

// shorter takes the longest end that is left in the frame f of the stack's top, and drops f if there is no other.
func (m *matcher) shorter(f *frame) (int, bool) {
	in := &m.code[f.pc]
	end := f.a
	if first := in.first; first != nil {
		from := end
		for end >= f.pos && (end >= len(m.text) || !first[m.text[end]]) {
			end--
		}
		m.fuel -= (from - end) >> 4
	}
	if end <= f.pos {
		m.stack = m.stack[:len(m.stack)-1]
		return end, end == f.pos
	}
	f.a = m.before(end)
	return end, true
}

// longer matches at least one character more for the frame f of the stack's top, and drops f if that cannot be.
func (m *matcher) longer(f *frame) (int, bool) {
	in := &m.code[f.pc]
	pos := f.pos
	for f.a > 0 && pos < len(m.text) {
		r, n := m.runeAt(pos)
		if !in.has(r) {
			break
		}
		pos += n
		if f.a != maxRepeat {
			f.a--
		}
		if m.mayBegin(in.first, pos) {
			m.fuel -= (pos - f.pos) >> 4
			f.pos = pos
			return pos, true
		}
	}
	m.fuel -= (pos - f.pos) >> 4
	m.stack = m.stack[:len(m.stack)-1]
	return 0, false
}

// extent is the end of the characters at pos that in matches, at most so many.
func (m *matcher) extent(in *inst, pos, most int) int {
	text := m.text
	if most < len(text)-pos {
		if !m.wide {
			text = text[:pos+most]
		} else if end, ok := m.skip(pos, len(text), most); ok {
			text = text[:end]
		}
	}
	switch in.kind {
	case nodeAll:
		return len(text)
	case nodeAny:
		if i := strings.IndexByte(text[pos:], '\n'); i >= 0 {
			return pos + i
		}
		return len(text)
	case nodeChar:
		if len(in.text) == 1 {
			for pos < len(text) && text[pos] == in.text[0] {
				pos++
			}
			return pos
		}
		for strings.HasPrefix(text[pos:], in.text) {
			pos += len(in.text)
		}
		return pos
	}
	low := &in.set.low
	for pos < len(text) {
		c := text[pos]
		if c < 0x80 || !m.wide {
			if low[c>>6]>>(c&63)&1 == 0 {
				break
			}
			pos++
			continue
		}
		r, n := m.runeAt(pos)
		if !in.set.has(r) {
			break
		}
		pos += n
	}
	return pos
}
