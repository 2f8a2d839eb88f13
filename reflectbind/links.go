// This file makes Python of the links in Go's documentation, and of its notes that something is deprecated.

package reflectbind

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// docLink matches [Name], [Type.Method], [pkg.Name] and [*Type], where no text and no index is before the bracket.
var docLink = native.Pattern{Text: `(^|[\s(,])\[\*?((?:[a-z]\w*(?:/\w+)*\.)?[A-Z]\w*(?:\.[A-Z]\w*)?)\]`}

// linked is the documentation with the links in it spelled as Python has them: [ReadFile] is read_file, [Order.Add] Order.add.
func (d *Descriptor) linked(doc string) string {
	if strings.IndexByte(doc, '[') < 0 {
		return doc
	}
	return docLink.Get().ReplaceAllStringFunc(doc, func(match string) string {
		parts := docLink.Get().FindStringSubmatch(match)
		return parts[1] + d.spelled(parts[2])
	})
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
