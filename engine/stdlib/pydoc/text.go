// This file has the small parts of documentation as text: signatures, docstrings, names, indented lines.

package pydoc

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// writer makes documentation. After an error it makes nothing more.
type writer struct {
	th  *thread
	exc *exception
}

func isText(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

// attr is an attribute, null if it is not there or cannot be got.
func (w *writer) attr(v value, name string) value {
	if w.exc != nil || v.IsNull() {
		return value{}
	}
	x, ok, exc := object.FindAttr(w.th, v, object.Intern(name))
	if exc != nil {
		if !exc.Is(object.ExceptionType) {
			w.exc = exc
		}
		return value{}
	}
	if !ok {
		return value{}
	}
	return x
}

// text is an attribute that is a str, "" otherwise.
func (w *writer) text(v value, name string) string {
	if x := w.attr(v, name); isText(x) {
		return x.AsStr().String()
	}
	return ""
}

// inspect calls a function of module inspect; null if it raises an ordinary exception.
func (w *writer) inspect(name string, args ...value) value {
	if w.exc != nil {
		return value{}
	}
	f, exc := native.FromModule(w.th, "inspect", name)
	if exc == nil {
		var v value
		if v, exc = object.Call(w.th, f, args, nil); exc == nil {
			return v
		}
	}
	if !exc.Is(object.ExceptionType) {
		w.exc = exc
	}
	return value{}
}

// is asks a predicate of module inspect.
func (w *writer) is(name string, v value) bool {
	x := w.inspect(name, v)
	if x.IsNull() {
		return false
	}
	yes, exc := object.Truth(w.th, x)
	return exc == nil && yes
}

// items is the items of an iterable.
func (w *writer) items(v value) []value {
	if w.exc != nil || v.IsNull() {
		return nil
	}
	list, exc := object.Collect(w.th, v)
	if exc != nil {
		return nil
	}
	return append([]value(nil), list...)
}

// shown is the repr of a value, cut to a length.
func (w *writer) shown(v value) string {
	s, exc := object.Repr(w.th, v)
	if exc != nil {
		if !exc.Is(object.ExceptionType) {
			w.exc = exc
		}
		return "<" + v.Type().Name + " instance>"
	}
	text := []rune(s.String())
	const limit = 100
	if len(text) > limit {
		half := (limit - 3) / 2
		return string(text[:half]) + "..." + string(text[len(text)-(limit-3-half):])
	}
	return string(text)
}

// docOf is the docstring of v itself, not that of its type, without indentation. A comment in front of its source does not count.
func (w *writer) docOf(v value) string {
	doc := w.attr(v, "__doc__")
	if doc.IsNull() || doc.IsNone() {
		if w.is("isroutine", v) || w.is("isdatadescriptor", v) {
			if d := w.inspect("getdoc", v); isText(d) {
				doc = d
			}
		}
	}
	if !isText(doc) {
		return ""
	}
	if !v.Type().Has(object.FlagType) {
		if own := w.attr(v.Type().Value(), "__doc__"); isText(own) && own.AsStr().String() == doc.AsStr().String() {
			return ""
		}
	}
	if clean := w.inspect("cleandoc", doc); isText(clean) {
		return strings.TrimRight(clean.AsStr().String(), " \t\n")
	}
	return doc.AsStr().String()
}

// splitDoc is the first line of a docstring, and the rest behind an empty line.
func splitDoc(doc string) (synopsis, rest string) {
	lines := strings.Split(strings.TrimSpace(doc), "\n")
	switch {
	case len(lines) == 1:
		return lines[0], ""
	case strings.TrimRight(lines[1], " \t") == "":
		return lines[0], strings.Join(lines[2:], "\n")
	}
	return "", strings.Join(lines, "\n")
}

// indent puts prefix in front of every line.
func indent(text, prefix string) string {
	if text == "" {
		return ""
	}
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(prefix+l, " \t")
	}
	return strings.Join(lines, "\n")
}

// section is a part of a module's documentation with a headline.
func section(title, contents string) string {
	return title + "\n" + strings.TrimRight(indent(contents, "    "), " \t\n") + "\n\n"
}

// className is the name of a class, with its module unless that is modname.
func (w *writer) className(c value, modname string) string {
	name := w.text(c, "__name__")
	if m := w.text(c, "__module__"); m != modname && m != "" {
		return m + "." + name
	}
	return name
}

// hidden are names that documentation leaves out.
var hidden = ondemand.Value[map[string]bool]{Make: func() map[string]bool {
	return map[string]bool{"__author__": true, "__builtins__": true, "__credits__": true, "__date__": true, "__doc__": true, "__docformat__": true, "__file__": true, "__loader__": true,
		"__module__": true, "__name__": true, "__package__": true, "__path__": true, "__qualname__": true, "__slots__": true, "__spec__": true, "__version__": true, "__static_attributes__": true,
		"__firstlineno__": true, "__cached__": true, "__annotate__": true, "__annotate_func__": true, "__annotations_cache__": true, "__annotations__": true}
}}

// visible reports that documentation of owner shows a name; all is its __all__, null if it has none.
func (w *writer) visible(name string, all, owner value) bool {
	switch {
	case hidden.Get()[name]:
		return false
	case strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__"):
		return true
	case strings.HasPrefix(name, "_") && !w.attr(owner, "_fields").IsNull():
		return true
	case !all.IsNull():
		yes, exc := object.Contains(w.th, all, object.StrOf(name))
		return exc == nil && yes
	}
	return !strings.HasPrefix(name, "_")
}

// signature is the parameters of a callable, "" if they are not known.
func (w *writer) signature(v value) string {
	s := w.inspect("signature", v)
	if s.IsNull() {
		return ""
	}
	text, exc := object.ToStr(w.th, s)
	if exc != nil {
		return ""
	}
	return text.String()
}

// describe says in a few words what v is.
func (w *writer) describe(v value) string {
	name := w.text(v, "__name__")
	switch {
	case w.is("ismodule", v):
		if !w.attr(v, "__path__").IsNull() {
			return "package " + name
		}
		if w.attr(v, "__file__").IsNull() {
			return "built-in module " + name
		}
		return "module " + name
	case w.is("isbuiltin", v):
		return "built-in function " + name
	case w.is("isgetsetdescriptor", v):
		c := w.attr(v, "__objclass__")
		return "getset descriptor " + w.text(c, "__module__") + "." + w.text(c, "__name__") + "." + name
	case w.is("ismemberdescriptor", v):
		c := w.attr(v, "__objclass__")
		return "member descriptor " + w.text(c, "__module__") + "." + w.text(c, "__name__") + "." + name
	case w.is("isclass", v):
		return "class " + name
	case w.is("isfunction", v):
		return "function " + name
	case w.is("ismethod", v):
		return "method " + name
	case w.is("ismethodwrapper", v):
		return "method wrapper " + name
	case w.is("ismethoddescriptor", v):
		return "method descriptor " + name
	}
	return v.Type().Name
}
