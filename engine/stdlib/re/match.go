// This file implements Match, the result of a successful match.

package re

import (
	"fmt"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// Match is where a pattern and its groups matched.
type Match struct {
	object.Head
	pattern   *Pattern
	subject   subject
	spans     []int // two offsets for each group, -1 for one that did not match
	lastIndex int   // the last group that matched, 0 for none
	few       [8]int
}

var matchType = &object.Type{Name: "Match", Module: "re", Doc: "The result of a successful match. It is always true.", Def: matchDef{}}

type matchDef struct{}

// Define implements object.Definition.
func (matchDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew | object.FlagImmutable
		t.Repr = matchRepr
		t.GetItem = func(th *thread, self, key value) (value, *exception) { return matchOf(self).item(th, key) }
		t.AddMethods(matchMethods())
		get := func(name, doc string, f func(m *Match) value) object.GetSet {
			return object.GetSet{Name: name, Doc: doc, Get: func(_ *thread, self value) (value, *exception) { return f(matchOf(self)), nil }}
		}
		t.AddMembers([]object.GetSet{
			get("string", "The string passed to match() or search().", func(m *Match) value { return m.subject.v }),
			get("re", "The regular expression object.", func(m *Match) value { return m.pattern.Value() }),
			get("pos", "The index into the string at which the RE engine started looking for a match.", func(m *Match) value { return object.Int64(int64(m.subject.pos)) }),
			get("endpos", "The index into the string beyond which the RE engine will not go.", func(m *Match) value { return object.Int64(int64(m.subject.endpos)) }),
			get("lastindex", "The integer index of the last matched capturing group.", func(m *Match) value {
				if m.lastIndex == 0 {
					return object.None
				}
				return object.Int64(int64(m.lastIndex))
			}),
			get("lastgroup", "The name of the last matched capturing group.", func(m *Match) value {
				if m.lastIndex == 0 || m.pattern.names == nil || m.pattern.names[m.lastIndex] == "" {
					return object.None
				}
				return object.Intern(m.pattern.names[m.lastIndex]).Value()
			}),
			get("regs", "The spans of the match and of all groups.", func(m *Match) value {
				regs := object.NewTuple(m.pattern.groups + 1)
				for i := range regs.Items {
					regs.Items[i] = m.span(i)
				}
				return regs.Value()
			}),
		})
	})
}

func matchMethods() []object.Method {
	return []object.Method{
		{Name: "group", Doc: "group([group1, ...]) -> str or tuple.\n\nReturn what groups matched; without arguments, the match.", FN: matchGroup, Max: -1},
		{Name: "start", Sig: "($self, group=0, /)", Doc: "Return where the group begins.", FN: bound(func(m *Match, i int) value {
			return object.Int64(int64(m.at(m.spans[2*i])))
		}), Max: 1},
		{Name: "end", Sig: "($self, group=0, /)", Doc: "Return where the group ends.", FN: bound(func(m *Match, i int) value {
			return object.Int64(int64(m.at(m.spans[2*i+1])))
		}), Max: 1},
		{Name: "span", Sig: "($self, group=0, /)", Doc: "Return where the group begins and ends.", FN: bound((*Match).span), Max: 1},
		{Name: "groups", Sig: "($self, /, default=None)", Doc: "Return a tuple of what all groups matched, default for those that did not.", FS: matchGroups},
		{Name: "groupdict", Sig: "($self, /, default=None)", Doc: "Return a dictionary of what all groups with a name matched.", FS: matchGroupDict},
		{Name: "expand", Sig: "($self, /, template)", Doc: "Return the template with its escapes replaced, as sub() does it.", FS: matchExpand},
		{Name: "__copy__", F0: func(_ *thread, self value) (value, *exception) { return self, nil }},
		{Name: "__deepcopy__", Sig: "($self, memo, /)", F1: func(_ *thread, self, _ value) (value, *exception) { return self, nil }},
		{Name: "__reduce__", F0: func(*thread, value) (value, *exception) {
			return value{}, object.TypeErrorf("cannot pickle 're.Match' object")
		}},
		object.ClassGetItem(),
	}
}

func matchOf(v value) *Match { return object.Cast[Match](v) }

// newMatch is the match that m found.
func newMatch(p *Pattern, s *subject, m *matcher) value {
	r := &Match{Head: object.NewHead(matchType), pattern: p, subject: *s, lastIndex: m.lastIndex}
	if n := 2 * (p.groups + 1); n <= len(r.few) {
		r.spans = r.few[:n]
	} else {
		r.spans = make([]int, n)
	}
	copy(r.spans, m.caps)
	for i := 0; i < len(r.spans); i += 2 {
		if r.spans[i] < 0 || r.spans[i+1] < r.spans[i] {
			r.spans[i], r.spans[i+1] = -1, -1
		}
	}
	return r.Value()
}

// at is the index of an offset.
func (m *Match) at(off int) int {
	if off < 0 {
		return -1
	}
	return m.subject.index(off)
}

func (m *Match) span(i int) value {
	return object.TupleOf(object.Int64(int64(m.at(m.spans[2*i]))), object.Int64(int64(m.at(m.spans[2*i+1]))))
}

// group is what group i matched, otherwise if it did not.
func (m *Match) group(i int, otherwise value) value {
	if m.spans[2*i] < 0 {
		return otherwise
	}
	return m.subject.slice(m.spans[2*i], m.spans[2*i+1])
}

func (m *Match) item(th *thread, key value) (value, *exception) {
	i, exc := m.pattern.groupNumber(th, key)
	if exc != nil {
		return value{}, exc
	}
	return m.group(i, object.None), nil
}

func matchGroup(th *thread, self value, args []value) (value, *exception) {
	m := matchOf(self)
	switch len(args) {
	case 0:
		return m.group(0, object.None), nil
	case 1:
		return m.item(th, args[0])
	}
	t := object.NewTuple(len(args))
	for i, a := range args {
		v, exc := m.item(th, a)
		if exc != nil {
			return value{}, exc
		}
		t.Items[i] = v
	}
	return t.Value(), nil
}

// bound makes a method with an optional group.
func bound(f func(m *Match, i int) value) func(*thread, value, []value) (value, *exception) {
	return func(th *thread, self value, args []value) (value, *exception) {
		m, i := matchOf(self), 0
		if len(args) > 0 {
			var exc *exception
			if i, exc = m.pattern.groupNumber(th, args[0]); exc != nil {
				return value{}, exc
			}
		}
		return f(m, i), nil
	}
}

func matchGroups(_ *thread, self value, args []value) (value, *exception) {
	m := matchOf(self)
	t := object.NewTuple(m.pattern.groups)
	for i := range t.Items {
		t.Items[i] = m.group(i+1, orNone(args[0]))
	}
	return t.Value(), nil
}

func matchGroupDict(_ *thread, self value, args []value) (value, *exception) {
	m := matchOf(self)
	d := object.NewDict()
	for at := 0; ; {
		name, n, next, ok := m.pattern.index.Next(at)
		if !ok {
			return d.Value(), nil
		}
		d.SetStr(name.AsStr(), m.group(int(n.AsInt64()), orNone(args[0])))
		at = next
	}
}

func matchRepr(th *thread, self value) (value, *exception) {
	m := matchOf(self)
	s, exc := object.Repr(th, m.group(0, object.None))
	if exc != nil {
		return value{}, exc
	}
	text := s.Slice(0, min(s.Len(), 50)).String()
	return object.StrOf(fmt.Sprintf("<re.Match object; span=(%d, %d), match=%s>", m.at(m.spans[0]), m.at(m.spans[1]), text)), nil
}
