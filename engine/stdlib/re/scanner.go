// This file implements SRE_Scanner, which finds the matches of a pattern one after the other.

package re

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// scanner is a search that goes on behind the last match.
type scanner struct {
	object.Head
	pattern  *Pattern
	subject  subject
	at       int
	notEmpty bool // the last match was empty, and is not to be found again
	busy     bool
}

var scannerType = &object.Type{Name: "SRE_Scanner", Module: "_sre", Def: scannerDef{}}

type scannerDef struct{}

// Define implements object.Definition.
func (scannerDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew | object.FlagImmutable
		t.AddMethods([]object.Method{
			{Name: "match", Sig: "($self, /)", F0: func(th *thread, self value) (value, *exception) {
				return object.Cast[scanner](self).next(th, (*matcher).matchAt)
			}},
			{Name: "search", Sig: "($self, /)", F0: func(th *thread, self value) (value, *exception) {
				return object.Cast[scanner](self).next(th, (*matcher).search)
			}},
		})
		t.AddMembers([]object.GetSet{{Name: "pattern", Get: func(_ *thread, self value) (value, *exception) {
			return object.Cast[scanner](self).pattern.Value(), nil
		}}})
	})
}

func newScanner(th *thread, p *Pattern, args []value) (value, *exception) {
	s, exc := newSubject(th, p, args[0], args[1], args[2])
	if exc != nil {
		return value{}, exc
	}
	sc := &scanner{Head: object.NewHead(scannerType), pattern: p, subject: s, at: s.start}
	return sc.Value(), nil
}

// next is the next match that find finds, or None.
func (sc *scanner) next(th *thread, find func(m *matcher, pos int) (bool, *exception)) (value, *exception) {
	s := &sc.subject
	if sc.at > s.end {
		return object.None, nil
	}
	if sc.busy {
		return value{}, object.ValueErrorf("regular expression scanner already executing")
	}
	sc.busy = true
	m := newMatcher(th, sc.pattern, s)
	m.notEmpty = sc.notEmpty
	ok, exc := find(m, sc.at)
	sc.busy = false
	defer m.release()
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		sc.at = s.end + 1
		return object.None, nil
	}
	sc.at, sc.notEmpty = m.caps[1], m.caps[0] == m.caps[1]
	return newMatch(sc.pattern, s, m), nil
}
