// This file implements matcher: it runs a program on a text with a stack of its own for what to try next.

package re

import (
	"strings"
	"sync"

	"dappco.re/go/py/engine/object"
)

// frameKind says what to do when what was tried last has failed.
type frameKind uint8

const (
	frameBranch   frameKind = iota // go on at pc and pos
	frameSave                      // mark pc was a, the last group b
	frameGreedy                    // the opRun at pc can end at a, and down to pos
	frameLazy                      // the opRun at pc has come to pos and may match a characters more
	frameLoop                      // leave the loop of the opLoop at pc, with count a and last b
	frameLoopLazy                  // do one more round of it
	frameUndo                      // loop pc had count a and last b
	frameBarrier                   // a group without a way back begins; go on at pc and pos unless pc is negative
)

// frame is an entry of the stack.
type frame struct {
	kind frameKind
	pc   int32
	pos  int
	a, b int
}

// loopState is how often a loop was done, and where its last round began that it could have done without.
type loopState struct{ count, last int }

// matcher runs a program. Positions are offsets of bytes; text is all that can be seen, so it ends where the search does.
type matcher struct {
	*program
	th   *thread
	text string
	wide bool // characters are UTF-8, not bytes
	// caps has two marks for each group, -1 where there is none; group 0 is the match.
	caps      []int
	lastIndex int
	stack     []frame
	loops     []loopState
	fuel      int // until the next Poll
	// whole asks for a match up to the end; notEmpty for one that is not empty at the first position.
	whole, notEmpty bool
}

// fuelFull is how many steps are done between polls.
const fuelFull = 4096

var matchers = sync.Pool{New: func() any { return new(matcher) }}

// newMatcher is a matcher for a program with so many groups; release gives it back.
func newMatcher(th *thread, p *Pattern, s *subject) *matcher {
	m := matchers.Get().(*matcher)
	m.program, m.th, m.text, m.wide = p.program, th, s.text[:s.end], s.wide
	m.whole, m.notEmpty = false, false
	m.fuel, m.lastIndex = fuelFull, 0
	if n := 2 * (p.program.marks + 1); cap(m.caps) < n {
		m.caps = make([]int, n)
	} else {
		m.caps = m.caps[:n]
	}
	if n := p.program.loops; cap(m.loops) < n {
		m.loops = make([]loopState, n)
	} else {
		m.loops = m.loops[:n]
	}
	return m
}

func (m *matcher) release() {
	m.program, m.th, m.text = nil, nil, ""
	if cap(m.stack) > 1<<14 {
		m.stack = nil
	}
	matchers.Put(m)
}

// reset forgets the marks of the last match.
func (m *matcher) reset() {
	for i := range m.caps {
		m.caps[i] = -1
	}
	m.lastIndex = 0
	m.stack = m.stack[:0]
}

// matchAt matches at pos.
func (m *matcher) matchAt(pos int) (bool, *exception) {
	m.reset()
	return m.run(pos)
}

// search finds the first match at pos or behind it.
func (m *matcher) search(pos int) (bool, *exception) {
	m.reset()
	n := len(m.text)
	for {
		if pos+m.least > n {
			return false, nil
		}
		switch {
		case m.prefix != "":
			i := strings.Index(m.text[pos:], m.prefix)
			if i < 0 {
				return false, nil
			}
			pos += i
		case m.first != nil:
			i := pos
			for i < n && !m.first[m.text[i]] {
				i++
			}
			if i == n {
				return false, nil
			}
			pos = i
		}
		ok, exc := m.run(pos)
		if ok || exc != nil {
			return ok, exc
		}
		if pos >= n || m.anchored {
			return false, nil
		}
		m.notEmpty = false
		pos = m.after(pos)
	}
}

// after is the position behind the character at pos.
func (m *matcher) after(pos int) int {
	pos++
	if m.wide {
		for pos < len(m.text) && m.text[pos]&0xC0 == 0x80 {
			pos++
		}
	}
	return pos
}

// before is the position of the character before pos.
func (m *matcher) before(pos int) int {
	pos--
	if m.wide {
		for pos > 0 && m.text[pos]&0xC0 == 0x80 {
			pos--
		}
	}
	return pos
}

// runeAt is the character at pos and its size.
func (m *matcher) runeAt(pos int) (rune, int) {
	if c := m.text[pos]; c < 0x80 || !m.wide {
		return rune(c), 1
	}
	return object.DecodeRune(m.text[pos:])
}

// push adds f to the stack.
func (m *matcher) push(f frame) *exception {
	if len(m.stack) == cap(m.stack) && len(m.stack) >= 1<<12 {
		if exc := m.th.CheckAlloc(2*len(m.stack), 32); exc != nil {
			return exc
		}
	}
	m.stack = append(m.stack, f)
	return nil
}

// stepShare is how many steps of a matcher cost as much as a jump or call of a script.
const stepShare = 16

// poll lets the interpreter do what is due, and so stops a match that takes too long, by time or by steps.
func (m *matcher) poll() *exception {
	m.fuel = fuelFull
	if m.th.Interrupt.Load()&object.InterruptSteps != 0 {
		m.th.Steps -= fuelFull / stepShare
	}
	return m.th.Poll()
}

// save sets a mark.
func (m *matcher) save(mark int32, pos int) *exception {
	exc := m.push(frame{kind: frameSave, pc: mark, a: m.caps[mark], b: m.lastIndex})
	m.caps[mark] = pos
	if mark&1 != 0 {
		m.lastIndex = int(mark / 2)
	}
	return exc
}

// barrier is the index of the innermost barrier.
func (m *matcher) barrier() int {
	i := len(m.stack) - 1
	for m.stack[i].kind != frameBarrier {
		i--
	}
	return i
}

// commit drops everything that could be tried since the innermost barrier, and that; what restores marks stays.
func (m *matcher) commit() {
	at := m.barrier()
	to := at
	for _, f := range m.stack[at+1:] {
		if f.kind == frameSave {
			m.stack[to] = f
			to++
		}
	}
	m.stack = m.stack[:to]
}

// unwind takes everything back since the innermost barrier, and drops that.
func (m *matcher) unwind() {
	at := m.barrier()
	for i := len(m.stack) - 1; i > at; i-- {
		m.undo(&m.stack[i])
	}
	m.stack = m.stack[:at]
}

// undo restores what f remembers.
func (m *matcher) undo(f *frame) {
	switch f.kind {
	case frameSave:
		m.caps[f.pc], m.lastIndex = f.a, f.b
	case frameUndo:
		m.loops[f.pc] = loopState{f.a, f.b}
	}
}

// fail goes back to what is to be tried next: it is at pc and pos. ok is false if there is nothing left.
func (m *matcher) fail() (pc, pos int, ok bool) {
	for len(m.stack) > 0 {
		f := &m.stack[len(m.stack)-1]
		switch f.kind {
		case frameSave, frameUndo:
			m.undo(f)
		case frameBranch:
			m.stack = m.stack[:len(m.stack)-1]
			return int(f.pc), f.pos, true
		case frameBarrier:
			if f.pc >= 0 {
				m.stack = m.stack[:len(m.stack)-1]
				return int(f.pc), f.pos, true
			}
		case frameGreedy:
			if pos, ok = m.shorter(f); ok {
				return int(f.pc) + 1, pos, true
			}
			continue
		case frameLazy:
			if pos, ok = m.longer(f); ok {
				return int(f.pc) + 1, pos, true
			}
			continue
		case frameLoop:
			in := &m.code[f.pc]
			m.loops[in.x] = loopState{f.a, f.b}
			m.stack = m.stack[:len(m.stack)-1]
			return int(in.y), f.pos, true
		case frameLoopLazy:
			in := &m.code[f.pc]
			m.loops[in.x] = loopState{f.a, f.b}
			if (f.a < in.max || in.max == maxRepeat) && f.pos != f.b {
				pc, pos = int(f.pc)+1, f.pos
				m.loops[in.x].last = pos
				// In place of the frame: what the loop was before.
				*f = frame{kind: frameUndo, pc: in.x, a: f.a, b: f.b}
				return pc, pos, true
			}
		}
		m.stack = m.stack[:len(m.stack)-1]
	}
	return 0, 0, false
}
