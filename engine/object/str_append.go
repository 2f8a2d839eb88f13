// This file makes repeated s += t linear, by letting the last result extend its buffer in place.

package object

import "unsafe"

// minGrow is the length from which concatenation leaves room to grow.
const minGrow = 64

// appendShared concatenates into s's growth buffer when s is its latest content, else into a new one with room.
func (s *Str) appendShared(th *Thread, t *Str, n int32) (*Str, *Exception) {
	var g *growBuffer
	if e := s.extra.Load(); e != nil {
		g = e.grow
	}
	if g != nil {
		g.mu.Lock()
		if len(g.buf) == len(s.s) && len(g.buf)+len(t.s) <= cap(g.buf) {
			g.buf = append(g.buf, t.s...)
			text := unsafe.String(unsafe.SliceData(g.buf), len(g.buf))
			g.mu.Unlock()
			return grown(text, n, s.extra.Load()), nil
		}
		g.mu.Unlock()
	}
	total := len(s.s) + len(t.s)
	room := total + total/2
	if g == nil && len(s.s) < 8*len(t.s) {
		room = total // not the pattern of s += t yet: leave no room
	}
	buf, exc := joinText(th, room-total, s.s, t.s)
	if exc != nil {
		return nil, exc
	}
	return grown(unsafe.String(unsafe.SliceData(buf), total), n, &strExtra{grow: &growBuffer{buf: buf}}), nil
}

// grown is a str with the growth buffer of e.
func grown(text string, n int32, e *strExtra) *Str {
	if e.marks != nil {
		e = &strExtra{grow: e.grow}
	}
	r := &Str{Head: Head{StrType}, s: text, n: n}
	r.extra.Store(e)
	return r
}
