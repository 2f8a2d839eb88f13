// This file makes Python of the links in Go's documentation, and of its notes that something is deprecated.

package reflectbind

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// linked is the documentation with the links in it spelled as Python has them: [ReadFile] is read_file, [Order.Add] Order.add. A link is [Name], [Type.Method], [pkg.Name] or
// [*Type], where no text and no index is before the bracket.
func (d *Descriptor) linked(doc string) string {
	var b strings.Builder
	done := 0
	for i := 0; i < len(doc); i++ {
		if doc[i] != '[' || i > 0 && strings.IndexByte(" \t\n\f\r(,", doc[i-1]) < 0 {
			continue
		}
		name := strings.TrimPrefix(doc[i+1:], "*")
		if n := linkLength(name); n > 0 {
			b.WriteString(doc[done:i])
			b.WriteString(d.spelled(name[:n]))
			done = len(doc) - len(name) + n + 1
			i = done - 1
		}
	}
	if done == 0 {
		return doc
	}
	return b.String() + doc[done:]
}

// linkLength is the length of the name before the closing bracket, 0 if s does not begin like a link behind its opening one.
func linkLength(s string) int {
	n := 0
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		for n = wordLength(s); n < len(s) && s[n] == '/' && wordLength(s[n+1:]) > 0; {
			n += 1 + wordLength(s[n+1:])
		}
		if n == len(s) || s[n] != '.' {
			return 0
		}
		n++
	}
	for range 2 {
		if n == len(s) || s[n] < 'A' || s[n] > 'Z' {
			return 0
		}
		n += wordLength(s[n:])
		switch {
		case n < len(s) && s[n] == ']':
			return n
		case n == len(s) || s[n] != '.':
			return 0
		}
		n++
	}
	return 0
}

// wordLength is how many letters, digits and underscores of ASCII s begins with.
func wordLength(s string) int {
	for i := range len(s) {
		if c := s[i]; c != '_' && (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') {
			return i
		}
	}
	return len(s)
}

// spelled is a Go name, of this module or another, as Python has it.
func (d *Descriptor) spelled(goName string) string {
	base, member, isMember := strings.Cut(goName, ".")
	switch it := d.find(base); {
	case it == nil:
		return goName
	case isMember:
		return base + "." + pythonName(member)
	default:
		t, name, _ := constructed(it)
		switch {
		case t == nil:
			return it.name
		case name == "":
			return t.Name()
		}
		return t.Name() + "." + name
	}
}

// deprecation is what the documentation says in its paragraph "Deprecated:".
func deprecation(doc string) (why string, ok bool) {
	const mark = "Deprecated: "
	if rest, first := strings.CutPrefix(doc, mark); first {
		why, ok = rest, true
	} else {
		_, why, ok = strings.Cut(doc, "\n\n"+mark)
	}
	why, _, _ = strings.Cut(why, "\n\n")
	return strings.ReplaceAll(strings.TrimSpace(why), "\n", " "), ok
}

// warning is h with a DeprecationWarning before every call, where the documentation of the function says that it is deprecated.
func (p *plan) warning(h handler) handler {
	why, ok := deprecation(p.info.doc)
	if !ok {
		return h
	}
	return func(th *object.Thread, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
		if exc := object.Warn(th, object.DeprecationWarningType, "%s", why); exc != nil {
			return object.Value{}, exc
		}
		return h(th, args, kw)
	}
}
