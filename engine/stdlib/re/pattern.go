// This file implements Pattern, a compiled regular expression.

package re

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// Pattern is a compiled regular expression. It is immutable, but for what is made when it is first asked for.
type Pattern struct {
	object.Head
	program *program
	source  value
	flags   int
	groups  int
	names   []string // of groups by number, "" for those without
	index   *object.Dict
}

var patternType = &object.Type{Name: "Pattern", Module: "re", Doc: "A compiled regular expression, as compile() returns it.", Def: patternDef{}}

const bounded = "($self, /, string, pos=0, endpos=sys.maxsize)"

type patternDef struct{}

// Define implements object.Definition.
func (patternDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew | object.FlagImmutable
		t.HasWeakref = true
		t.Repr = patternRepr
		t.Hash = patternHash
		t.Compare = patternCompare
		t.AddMethods(patternMethods())
		t.AddMembers([]object.GetSet{
			{Name: "pattern", Doc: "The pattern that was compiled.", Get: func(_ *thread, self value) (value, *exception) { return patternOf(self).source, nil }},
			{Name: "flags", Doc: "The flags, those that the pattern sets included.", Get: func(_ *thread, self value) (value, *exception) {
				return object.Int64(int64(patternOf(self).flags)), nil
			}},
			{Name: "groups", Doc: "The number of groups.", Get: func(_ *thread, self value) (value, *exception) {
				return object.Int64(int64(patternOf(self).groups)), nil
			}},
			{Name: "groupindex", Doc: "The numbers of groups by their names.", Get: func(_ *thread, self value) (value, *exception) {
				return object.NewMappingProxy(patternOf(self).index.Value()), nil
			}},
		})
	})
}

func patternMethods() []object.Method {
	same := func(_ *thread, self value) (value, *exception) { return self, nil }
	return []object.Method{
		{Name: "match", Sig: bounded, Doc: "Match at the beginning of the string.", FS: func(th *thread, self value, args []value) (value, *exception) {
			return patternOf(self).find(th, args, false, false)
		}},
		{Name: "fullmatch", Sig: bounded, Doc: "Match all of the string.", FS: func(th *thread, self value, args []value) (value, *exception) {
			return patternOf(self).find(th, args, false, true)
		}},
		{Name: "search", Sig: bounded, Doc: "Find the first match in the string, None if there is none.", FS: func(th *thread, self value, args []value) (value, *exception) {
			return patternOf(self).find(th, args, true, false)
		}},
		{Name: "sub", Sig: "($self, /, repl, string, count=0)", Doc: "Return the string with matches, count of them at most unless that is 0, replaced by repl.", FS: func(th *thread, self value, args []value) (value, *exception) {
			v, _, exc := patternOf(self).sub(th, args)
			return v, exc
		}},
		{Name: "subn", Sig: "($self, /, repl, string, count=0)", Doc: "Return (result of sub, number of replacements).", FS: func(th *thread, self value, args []value) (value, *exception) {
			v, n, exc := patternOf(self).sub(th, args)
			if exc != nil {
				return value{}, exc
			}
			return object.TupleOf(v, object.Int64(int64(n))), nil
		}},
		{Name: "findall", Sig: bounded, Doc: "Return the list of all matches: texts, or groups if the pattern has some.", FS: findAll},
		{Name: "split", Sig: "($self, /, string, maxsplit=0)", Doc: "Split the string at matches; what groups match is part of the list.", FS: split},
		{Name: "finditer", Sig: bounded, Doc: "Return an iterator over the match objects of all matches.", FS: findIter},
		{Name: "scanner", Sig: bounded, FS: func(th *thread, self value, args []value) (value, *exception) {
			return newScanner(th, patternOf(self), args)
		}},
		{Name: "__copy__", F0: same},
		{Name: "__deepcopy__", Sig: "($self, memo, /)", F1: func(_ *thread, self, _ value) (value, *exception) { return self, nil }},
		{Name: "__reduce__", F0: func(th *thread, self value) (value, *exception) {
			f, exc := native.FromModule(th, "re", "_compile")
			if exc != nil {
				return value{}, exc
			}
			p := patternOf(self)
			return object.TupleOf(f, object.TupleOf(p.source, object.Int64(int64(p.flags)))), nil
		}},
		object.ClassGetItem(),
	}
}

func patternOf(v value) *Pattern { return object.Cast[Pattern](v) }

// newPattern compiles source.
func newPattern(th *thread, source value, flags int) (*Pattern, *exception) {
	n, info, exc := parse(th, source, flags)
	if exc != nil {
		return nil, exc
	}
	if flags, exc = checkFlags(info.isText, info.flags); exc != nil {
		return nil, exc
	}
	prog, exc := compileNode(th, n, !info.isText)
	if exc != nil {
		return nil, exc
	}
	prog.marks = len(info.groups) - 1
	p := &Pattern{Head: object.NewHead(patternType), program: prog, source: source, flags: flags, groups: len(info.groups) - 1, index: object.NewDict()}
	if len(info.names) > 0 {
		p.names = make([]string, p.groups+1)
	}
	for _, name := range info.names {
		p.names[info.byName[name]] = name
		p.index.SetName(name, object.Int64(int64(info.byName[name])))
	}
	return p, nil
}

// checkFlags is flags with those that a pattern of that type has by itself.
func checkFlags(isText bool, flags int) (int, *exception) {
	switch {
	case isText && flags&flagLocale != 0:
		return 0, object.ValueErrorf("cannot use LOCALE flag with a str pattern")
	case isText && flags&flagASCII != 0 && flags&flagUnicode != 0:
		return 0, object.ValueErrorf("ASCII and UNICODE flags are incompatible")
	case isText && flags&flagASCII == 0:
		return flags | flagUnicode, nil
	case !isText && flags&flagUnicode != 0:
		return 0, object.ValueErrorf("cannot use UNICODE flag with a bytes pattern")
	case !isText && flags&flagLocale != 0 && flags&flagASCII != 0:
		return 0, object.ValueErrorf("ASCII and LOCALE flags are incompatible")
	}
	return flags, nil
}

func patternRepr(th *thread, self value) (value, *exception) {
	p := patternOf(self)
	s, exc := object.Repr(th, p.source)
	if exc != nil {
		return value{}, exc
	}
	text := s.Slice(0, min(s.Len(), 200)).String()
	flags := p.flags
	if !p.program.binary && flags&textFlags == flagUnicode {
		flags &^= flagUnicode
	}
	var names []string
	for _, f := range reprFlags {
		if flags&f.bit != 0 {
			names = append(names, "re."+f.name)
			flags &^= f.bit
		}
	}
	if flags != 0 {
		names = append(names, fmt.Sprintf("%#x", flags))
	}
	if len(names) > 0 {
		text += ", " + strings.Join(names, "|")
	}
	return object.StrOf("re.compile(" + text + ")"), nil
}

func patternHash(th *thread, self value) (int64, *exception) {
	p := patternOf(self)
	h, exc := object.Hash(th, p.source)
	return h ^ int64(p.flags)<<1 ^ int64(len(p.program.code)), exc
}

func patternCompare(th *thread, a, b value, op object.CompareOp) (value, *exception) {
	if b.Type() != patternType || op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	p, q := patternOf(a), patternOf(b)
	same := p == q
	if !same && p.flags == q.flags && p.program.binary == q.program.binary {
		var exc *exception
		if same, exc = object.EqualValues(th, p.source, q.source); exc != nil {
			return value{}, exc
		}
	}
	return object.Bool(same == (op == object.EQ)), nil
}

// groupNumber is the number of the group that v names, a number or a name.
func (p *Pattern) groupNumber(th *thread, v value) (int, *exception) {
	n := -1
	switch {
	case v.IsInt64():
		n = int(v.AsInt64())
	case object.HasIndex(v):
		i, exc := object.Index(th, v)
		if exc != nil {
			return 0, exc
		}
		if big, ok := object.IntValue(i); ok {
			n = int(big)
		}
	default:
		found, ok, exc := p.index.Get(th, v)
		if exc == nil && ok {
			n = int(found.AsInt64())
		}
	}
	if n < 0 || n > p.groups {
		return 0, object.Errorf(object.IndexErrorType, "no such group")
	}
	return n, nil
}

// find is the match that match, fullmatch and search return.
func (p *Pattern) find(th *thread, args []value, search, whole bool) (value, *exception) {
	s, exc := newSubject(th, p, args[0], args[1], args[2])
	if exc != nil {
		return value{}, exc
	}
	if s.start > s.end {
		return object.None, nil
	}
	m := newMatcher(th, p, &s)
	defer m.release()
	m.whole = whole
	var ok bool
	if search {
		ok, exc = m.search(s.start)
	} else {
		ok, exc = m.matchAt(s.start)
	}
	if exc != nil {
		return value{}, exc
	}
	if !ok {
		return object.None, nil
	}
	return newMatch(p, &s, m), nil
}

// each calls f for every match in s, which is not to use the matcher longer than that.
func (p *Pattern) each(th *thread, s *subject, f func(m *matcher) (more bool, exc *exception)) *exception {
	if s.start > s.end {
		return nil
	}
	m := newMatcher(th, p, s)
	defer m.release()
	for at := s.start; ; {
		ok, exc := m.search(at)
		if exc != nil || !ok {
			return exc
		}
		if more, exc := f(m); exc != nil || !more {
			return exc
		}
		m.notEmpty = m.caps[0] == m.caps[1]
		at = m.caps[1]
	}
}

func findAll(th *thread, self value, args []value) (value, *exception) {
	p := patternOf(self)
	s, exc := newSubject(th, p, args[0], args[1], args[2])
	if exc != nil {
		return value{}, exc
	}
	var list []value
	exc = p.each(th, &s, func(m *matcher) (bool, *exception) {
		switch p.groups {
		case 0:
			list = append(list, s.slice(m.caps[0], m.caps[1]))
		case 1:
			list = append(list, s.group(m, 1))
		default:
			t := object.NewTuple(p.groups)
			for i := range t.Items {
				t.Items[i] = s.group(m, i+1)
			}
			list = append(list, t.Value())
		}
		if len(list)&(len(list)-1) == 0 {
			return true, th.CheckAlloc(2*len(list), 48)
		}
		return true, nil
	})
	if exc != nil {
		return value{}, exc
	}
	return object.ListOf(list...), nil
}

// group is what group i matched, an empty text if it did not.
func (s *subject) group(m *matcher, i int) value {
	if from, to, ok := m.group(int32(i)); ok {
		return s.slice(from, to)
	}
	return s.slice(0, 0)
}

func split(th *thread, self value, args []value) (value, *exception) {
	p := patternOf(self)
	most := 0
	if !args[1].IsNull() {
		var exc *exception
		if most, exc = object.ToSsize(th, args[1]); exc != nil {
			return value{}, exc
		}
	}
	s, exc := newSubject(th, p, args[0], value{}, value{})
	if exc != nil {
		return value{}, exc
	}
	var list []value
	last, n := 0, 0
	if most >= 0 {
		exc = p.each(th, &s, func(m *matcher) (bool, *exception) {
			list = append(list, s.slice(last, m.caps[0]))
			for i := 1; i <= p.groups; i++ {
				if from, to, ok := m.group(int32(i)); ok {
					list = append(list, s.slice(from, to))
				} else {
					list = append(list, object.None)
				}
			}
			last = m.caps[1]
			n++
			if n&(n-1) == 0 {
				if exc := th.CheckAlloc(2*len(list), 48); exc != nil {
					return false, exc
				}
			}
			return n != most, nil
		})
	}
	if exc != nil {
		return value{}, exc
	}
	return object.ListOf(append(list, s.slice(last, s.end))...), nil
}

func findIter(th *thread, self value, args []value) (value, *exception) {
	sc, exc := newScanner(th, patternOf(self), args)
	if exc != nil {
		return value{}, exc
	}
	search, exc := object.GetAttrName(th, sc, "search")
	if exc != nil {
		return value{}, exc
	}
	return object.NewCallableIterator(search, object.None), nil
}
