// This file holds the run loop of matchers.

package re

import "strings"

// run matches at pos; the marks are set if it does.
func (m *matcher) run(pos int) (bool, *exception) {
	start, pc := pos, 0
	code, text := m.code, m.text
	for {
		in := &code[pc]
		ok := false
		switch in.op {
		case opText:
			if ok = strings.HasPrefix(text[pos:], in.text); ok {
				pos += len(in.text)
				pc++
			}
		case opSingle:
			if pos < len(text) {
				r, n := m.runeAt(pos)
				if ok = in.has(r); ok {
					pos += n
					pc++
				}
			}
		case opAssert:
			if ok = m.holds(in.assert, pos); ok {
				pc++
			}
		case opSave:
			if exc := m.save(in.x, pos); exc != nil {
				return false, exc
			}
			ok = true
			pc++
		case opJump:
			ok = true
			pc = int(in.x)
		case opCond:
			ok = true
			if _, _, set := m.group(in.x); set {
				pc++
			} else {
				pc = int(in.y)
			}
		case opRef:
			var n int
			if n, ok = m.reference(in, pos); ok {
				pos += n
				pc++
			}
		case opMatch:
			if m.whole && pos != len(text) || m.notEmpty && pos == start {
				break
			}
			m.caps[0], m.caps[1] = start, pos
			return true, nil
		case opFail:
		default:
			var exc *exception
			if pc, pos, ok, exc = m.choose(in, pc, pos); exc != nil {
				return false, exc
			}
		}
		if m.fuel--; m.fuel <= 0 {
			if exc := m.poll(); exc != nil {
				return false, exc
			}
		}
		if !ok {
			if pc, pos, ok = m.fail(); !ok {
				return false, nil
			}
		}
	}
}

// choose does the instructions that leave something to be tried, or have to do with that.
func (m *matcher) choose(in *inst, pc, pos int) (int, int, bool, *exception) {
	switch in.op {
	case opRun:
		to, ok, exc := m.repeat(in, pc, pos)
		return pc + 1, to, ok, exc
	case opSplit, opSplitLazy:
		near, far := m.mayBegin(in.first, pos), m.mayBegin(in.second, pos)
		one, other := pc+1, int(in.y)
		if in.op == opSplitLazy {
			one, other, near, far = other, one, far, near
		}
		if near && far {
			return one, pos, true, m.push(frame{kind: frameBranch, pc: int32(other), pos: pos})
		}
		if near {
			return one, pos, true, nil
		}
		return other, pos, far, nil
	case opLoopBegin:
		l := &m.loops[in.x]
		var exc *exception
		if !in.plain {
			exc = m.push(frame{kind: frameUndo, pc: in.x, a: l.count, b: l.last})
		}
		*l = loopState{0, -1}
		return pc + 1, pos, true, exc
	case opLoop:
		return m.loop(in, pc, pos)
	case opLoopNext:
		l := &m.loops[in.x]
		var exc *exception
		if !in.plain {
			exc = m.push(frame{kind: frameUndo, pc: in.x, a: l.count, b: l.last})
		}
		l.count++
		return int(in.y), pos, true, exc
	case opAtomic:
		return pc + 1, pos, true, m.push(frame{kind: frameBarrier, pc: -1})
	case opCommit:
		m.commit()
		return pc + 1, pos, true, nil
	case opLook:
		return m.look(in, pc, pos)
	}
	// opLookEnd
	if in.neg {
		m.unwind()
		return pc, pos, false, nil
	}
	pos = m.stack[m.barrier()].pos
	m.commit()
	return pc + 1, pos, true, nil
}

// mayBegin reports that a match that begins with one of first may be at pos.
func (m *matcher) mayBegin(first *byteSet, pos int) bool {
	return first == nil || pos < len(m.text) && first[m.text[pos]]
}

// loop begins another round of a loop, or leaves it.
func (m *matcher) loop(in *inst, pc, pos int) (int, int, bool, *exception) {
	l := &m.loops[in.x]
	body, exit := pc+1, int(in.y)
	more := (l.count < in.max || in.max == maxRepeat) && pos != l.last
	switch {
	case l.count < in.min:
		if in.mode == possessive {
			return body, pos, true, m.push(frame{kind: frameBarrier, pc: -1})
		}
		return body, pos, true, nil
	case in.mode == lazy:
		return exit, pos, true, m.push(frame{kind: frameLoopLazy, pc: int32(pc), pos: pos, a: l.count, b: l.last})
	case !more || !m.mayBegin(in.first, pos):
		return exit, pos, true, nil
	}
	f := frame{kind: frameLoop, pc: int32(pc), pos: pos, a: l.count, b: l.last}
	if in.mode == possessive {
		f = frame{kind: frameBarrier, pc: in.y, pos: pos}
	}
	l.last = pos
	return body, pos, true, m.push(f)
}

// look begins a lookaround.
func (m *matcher) look(in *inst, pc, pos int) (int, int, bool, *exception) {
	at := pos - in.min
	if at >= 0 && m.wide {
		at = pos
		for n := in.min; n > 0 && at >= 0; n-- {
			at = m.before(at) // -1 before the beginning
		}
	}
	if at < 0 {
		return int(in.y), pos, in.neg, nil
	}
	f := frame{kind: frameBarrier, pc: -1, pos: pos}
	if in.neg {
		f.pc = in.y
	}
	return pc + 1, at, true, m.push(f)
}

// group is where group n matched.
func (m *matcher) group(n int32) (from, to int, ok bool) {
	from, to = m.caps[2*n], m.caps[2*n+1]
	return from, to, from >= 0 && to >= from
}

// reference matches what a group matched at pos, and says how long that is there.
func (m *matcher) reference(in *inst, pos int) (int, bool) {
	from, to, ok := m.group(in.x)
	if !ok {
		return 0, false
	}
	if in.fold == foldNone {
		return to - from, strings.HasPrefix(m.text[pos:], m.text[from:to])
	}
	at := pos
	for from < to {
		if at >= len(m.text) {
			return 0, false
		}
		a, n := m.runeAt(from)
		b, k := m.runeAt(at)
		if in.fold.lower(a) != in.fold.lower(b) {
			return 0, false
		}
		from, at = from+n, at+k
	}
	return at - pos, true
}

// holds reports that a position is of that kind.
func (m *matcher) holds(kind assertKind, pos int) bool {
	n := len(m.text)
	switch kind {
	case atStart:
		return pos == 0
	case atEnd:
		return pos == n
	case atLineStart:
		return pos == 0 || m.text[pos-1] == '\n'
	case atLineEnd:
		return pos == n || m.text[pos] == '\n'
	case atLastLine:
		return pos == n || pos == n-1 && m.text[pos] == '\n'
	}
	is := isWord
	if kind == atWordASCII || kind == atNotWordASCII {
		is = isWordASCII
	}
	var before, after bool
	if pos > 0 {
		r, _ := m.runeAt(m.before(pos))
		before = is(r)
	}
	if pos < n {
		r, _ := m.runeAt(pos)
		after = is(r)
	}
	return (before != after) == (kind == atWord || kind == atWordASCII)
}
