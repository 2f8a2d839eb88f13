// This file makes regular expressions of patterns of paths.

package glob

import (
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
)

// grammar is the parts of a regular expression about separators.
type grammar struct {
	sep, other           string // one separator, and one character that is none
	name, names, trailed string // one name; directories with their separators; and those with a name after them
	hidden               bool
}

func newGrammar(escaped string, several, hidden bool) *grammar {
	g := &grammar{sep: escaped, other: "[^" + escaped + "]", hidden: hidden}
	if several {
		g.sep = "[" + escaped + "]"
	}
	if hidden {
		g.name, g.names, g.trailed = g.other+"+", "(?:.+"+g.sep+")?", ".*"
		return g
	}
	g.name = "[^" + escaped + ".]" + g.other + "*"
	g.names = "(?:" + g.name + g.sep + ")*"
	g.trailed = g.names + "(?:" + g.name + ")?"
	return g
}

func translate(r *run, a []value) value {
	given := func(i int) value {
		if a[i].IsNull() {
			return object.None
		}
		return a[i]
	}
	pat := a[0]
	switch {
	case pat.Type().Has(object.FlagBytes):
		r.Raise(object.TypeErrorType, "cannot use a string pattern on a bytes-like object")
	case !isText(pat):
		r.Raise(object.TypeErrorType, "expected string or bytes-like object, got '%s'", pat.Type().Name)
	}
	recursive, hidden := r.Truth(given(1)), r.Truth(given(2))
	seps, count := "/", 1
	if s := given(3); r.Truth(s) {
		seps, count = "", 0
		r.Each(s, func(x value) {
			seps += r.Str(x)
			count++
		})
	}
	escaped := r.Str(r.Call(r.From("re", "escape"), object.StrOf(seps)))
	if !r.OK() {
		return object.None
	}
	g := newGrammar(escaped, count > 1, hidden)
	var parts []string
	rest := pat.AsStr().String()
	for i := strings.IndexAny(rest, seps); i >= 0; i = strings.IndexAny(rest, seps) {
		_, n := utf8.DecodeRuneInString(rest[i:])
		parts = append(parts, rest[:i])
		rest = rest[i+n:]
	}
	parts = append(parts, rest)
	var b strings.Builder
	for i, part := range parts {
		last := i == len(parts)-1
		switch {
		case part == "**" && recursive && last:
			b.WriteString(g.trailed)
		case part == "**" && recursive:
			if parts[i+1] != "**" {
				b.WriteString(g.names)
			}
			continue
		case part == "*":
			b.WriteString(g.name)
		default:
			g.segment(r, &b, part)
		}
		if !last {
			b.WriteString(g.sep)
		}
	}
	return object.StrOf("(?s:" + b.String() + `)\z`)
}

// segment writes the expression of one name of a pattern.
func (g *grammar) segment(r *run, b *strings.Builder, part string) {
	if !g.hidden && (strings.HasPrefix(part, "*") || strings.HasPrefix(part, "?")) {
		b.WriteString(`(?!\.)`)
	}
	fnmatch := r.From("fnmatch", "translate")
	for part != "" && r.OK() {
		n := 1
		switch part[0] {
		case '*':
			n = len(part) - len(strings.TrimLeft(part, "*"))
			b.WriteString(g.other + "*")
		case '?':
			b.WriteString(g.other)
		default:
			if part[0] == '[' {
				n = setLength(part)
			} else if n = strings.IndexAny(part, "*?["); n < 0 {
				n = len(part)
			}
			// Sets and other characters are as in patterns of names.
			s := r.Str(r.Call(fnmatch, object.StrOf(part[:n])))
			b.WriteString(strings.TrimSuffix(strings.TrimPrefix(s, "(?s:"), `)\z`))
		}
		part = part[n:]
	}
}

// setLength is how long the set is that s begins with, 1 if it has no end.
func setLength(s string) int {
	from := 1
	if strings.HasPrefix(s[from:], "!") {
		from++
	}
	if strings.HasPrefix(s[from:], "]") {
		from++
	}
	if i := strings.IndexByte(s[from:], ']'); i >= 0 {
		return from + i + 1
	}
	return 1
}
