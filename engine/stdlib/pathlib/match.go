// This file matches names and paths with patterns.

package pathlib

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

func matchMethods() []object.Method {
	return []object.Method{
		def("PurePath.full_match", "($self, pattern, *, case_sensitive=None)", "Whether the whole path matches a pattern, in which '**' stands for any number of names.", func(r *run, self value, a []value) value {
			p, q := partsOf(r, self), partsOf(r, pathOf(r, self, a[0]))
			return object.Bool(matchAll(q.all(), p.all(), p.root, p.sep(), folds(r, p, a[1])))
		}),
		def("PurePath.match", "($self, path_pattern, *, case_sensitive=None)", "Whether the path matches a pattern, from the right if the pattern is relative; '**' is as '*'.", func(r *run, self value, a []value) value {
			p, q := partsOf(r, self), partsOf(r, pathOf(r, self, a[0]))
			names, pats := p.all(), q.all()
			if len(pats) == 0 {
				r.Raise(object.ValueErrorType, "empty pattern")
			}
			fold := folds(r, p, a[1])
			if len(names) < len(pats) || len(names) > len(pats) && q.anchor() != "" {
				return object.False
			}
			for i, pat := range pats {
				if !newMatcher(pat, p.sep(), fold).match(names[len(names)-len(pats)+i]) {
					return object.False
				}
			}
			return object.True
		}),
	}
}

// folds reports that letters match in either case: by the rules of the system unless the script says so.
func folds(r *run, p *parts, sensitive value) bool {
	if sensitive.IsNull() || sensitive.IsNone() {
		return p.windows
	}
	return !r.Truth(sensitive)
}

// matchAll matches names with patterns, among them those that stand for any number of names.
func matchAll(pats, names []string, root, sep string, fold bool) bool {
	i, j, star, from := 0, 0, -1, 0
	matchers := make([]*matcher, len(pats))
	for j < len(names) {
		switch {
		case i < len(pats) && pats[i] == "**":
			star, from = i, j
			i++
			continue
		case i < len(pats) && !(star == i-1 && star >= 0 && j == 1 && from == 1 && root != "" && names[0] == root):
			// A root by itself is no name that '**' and a separator could stand for.
			if matchers[i] == nil {
				matchers[i] = newMatcher(pats[i], sep, fold)
			}
			if matchers[i].match(names[j]) {
				i++
				j++
				continue
			}
		}
		if star < 0 {
			return false
		}
		from++
		if j = from; i != star+1 {
			i = star + 1
		}
	}
	for i < len(pats) && pats[i] == "**" {
		i++
	}
	return i == len(pats)
}

// matcher is the pattern of one name.
type matcher struct {
	pat, sep string
	items    []item
	fold     bool
}

// item is one character of a pattern: itself, any, one of a set, or any number of characters.
type item struct {
	kind   byte // 'c', '?', '[', '*'
	r      rune
	negate bool
	ranges [][2]rune
}

func newMatcher(pat, sep string, fold bool) *matcher {
	m := &matcher{pat: pat, sep: sep, fold: fold}
	runes := decode(pat)
	for i := 0; i < len(runes); i++ {
		switch c := runes[i]; c {
		case '*':
			if n := len(m.items); n == 0 || m.items[n-1].kind != '*' {
				m.items = append(m.items, item{kind: '*'})
			}
		case '?':
			m.items = append(m.items, item{kind: '?'})
		case '[':
			set, n := parseSet(runes[i+1:])
			if n == 0 {
				set = item{kind: 'c', r: '['}
			}
			m.items = append(m.items, set)
			i += n
		default:
			m.items = append(m.items, item{kind: 'c', r: c})
		}
	}
	return m
}

// parseSet is the set that s begins with, after its bracket, and its length; 0 if it does not end.
func parseSet(s []rune) (item, int) {
	set, i := item{kind: '['}, 0
	if i < len(s) && s[i] == '!' {
		set.negate = true
		i++
	}
	for first := i; i < len(s) && (s[i] != ']' || i == first); {
		if i+2 < len(s) && s[i+1] == '-' && s[i+2] != ']' {
			set.ranges = append(set.ranges, [2]rune{s[i], s[i+2]})
			i += 3
			continue
		}
		set.ranges = append(set.ranges, [2]rune{s[i], s[i]})
		i++
	}
	if i >= len(s) {
		return item{}, 0
	}
	return set, i + 1
}

func (it *item) one(c rune, fold bool) bool {
	switch it.kind {
	case '?':
		return true
	case 'c':
		return c == it.r || fold && unicode.ToLower(c) == unicode.ToLower(it.r)
	case '[':
		in := func(c rune) bool {
			for _, x := range it.ranges {
				if x[0] <= c && c <= x[1] {
					return true
				}
			}
			return false
		}
		return (in(c) || fold && (in(unicode.ToLower(c)) || in(unicode.ToUpper(c)))) != it.negate
	}
	return false
}

func (m *matcher) match(name string) bool {
	if strings.Contains(name, m.sep) {
		// An anchor is matched by itself only.
		return name == m.pat || m.fold && strings.EqualFold(name, m.pat)
	}
	runes := decode(name)
	i, j, star, from := 0, 0, -1, 0
	for j < len(runes) {
		switch {
		case i < len(m.items) && m.items[i].kind == '*':
			star, from = i, j
			i++
		case i < len(m.items) && m.items[i].one(runes[j], m.fold):
			i++
			j++
		case star >= 0:
			from++
			i, j = star+1, from
		default:
			return false
		}
	}
	for i < len(m.items) && m.items[i].kind == '*' {
		i++
	}
	return i == len(m.items)
}

// decode is the characters of s, whose lone surrogates are three bytes each and stay what they are.
func decode(s string) []rune {
	runes := make([]rune, 0, len(s))
	for i := 0; i < len(s); {
		if c := s[i]; c == 0xED && i+2 < len(s) && s[i+1] >= 0xA0 {
			runes = append(runes, rune(c&0xF)<<12|rune(s[i+1]&0x3F)<<6|rune(s[i+2]&0x3F))
			i += 3
			continue
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		runes = append(runes, c)
		i += n
	}
	return runes
}

// magic reports that pat is more than a name.
func magic(pat string) bool { return strings.ContainsAny(pat, "*?[") }
