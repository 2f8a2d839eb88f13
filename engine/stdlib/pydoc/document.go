// This file documents functions, data, classes and modules as text.

package pydoc

import (
	"slices"
	"sort"
	"strings"

	"dappco.re/go/py/engine/object"
)

// document is the documentation of v under a name in module modname, as an attribute of class cl if that is not null.
func (w *writer) document(v value, name, modname string, cl value) string {
	if w.exc == nil {
		if w.exc = w.th.Enter(" while calling a Python object"); w.exc != nil {
			return ""
		}
		defer w.th.Leave()
	}
	switch {
	case w.is("ismodule", v):
		return w.module(v)
	case w.is("isclass", v):
		return w.class(v, name, modname)
	case w.is("isroutine", v):
		return w.routine(v, name, cl)
	case w.is("isdatadescriptor", v):
		return w.data(v, name)
	}
	return w.other(v, name, 0, "")
}

// routine documents a function or method.
func (w *writer) routine(v value, name string, cl value) string {
	real := w.text(v, "__name__")
	if name == "" {
		name = real
	}
	note := ""
	if self := w.attr(v, "__self__"); !self.IsNull() && !self.IsNone() && cl.IsNull() && !w.is("ismodule", self) {
		if w.is("isclass", self) {
			note = " class method of " + w.className(self, "")
		} else {
			note = " method of " + w.className(self.Type().Value(), "") + " instance"
		}
	}
	title := name
	if name != real && real != "" && real != "<lambda>" {
		title = name + " = " + real
	}
	args := w.signature(v)
	if real == "<lambda>" && len(args) >= 2 {
		title, args = name+" lambda ", args[1:len(args)-1]
	}
	if args == "" && real != "<lambda>" {
		args = "(...)"
	}
	prefix := ""
	if w.is("iscoroutinefunction", v) || w.is("isasyncgenfunction", v) {
		prefix = "async "
	}
	text := prefix + title + args + note + "\n"
	if doc := w.docOf(v); doc != "" {
		text += strings.TrimRight(indent(doc, "    "), " \t\n") + "\n"
	}
	return text
}

// data documents a property or another descriptor.
func (w *writer) data(v value, name string) string {
	text := ""
	if name != "" {
		text = name + "\n"
	}
	if doc := w.docOf(v); doc != "" {
		text += indent(doc, "    ") + "\n"
	}
	return text
}

// other documents a value by its repr, cut to a length unless that is 0.
func (w *writer) other(v value, name string, limit int, doc string) string {
	text := w.shown(v)
	if name != "" {
		text = name + " = " + text
	}
	if r := []rune(text); limit > 0 && len(r) > limit {
		text = string(r[:limit]) + "..."
	}
	if doc == "" {
		doc = w.docOf(v)
	}
	if doc != "" {
		text += "\n" + indent(doc, "    ") + "\n"
	}
	return text
}

// member is an attribute of a class, as inspect.classify_class_attrs has it.
type member struct {
	name, kind string
	home, v    value
}

// members is the attributes of a class that are shown, by name.
func (w *writer) members(c value) []member {
	var list []member
	for _, x := range w.items(w.inspect("classify_class_attrs", c)) {
		parts := w.items(x)
		if len(parts) != 4 || !isText(parts[0]) || !isText(parts[1]) {
			continue
		}
		m := member{parts[0].AsStr().String(), parts[1].AsStr().String(), parts[2], parts[3]}
		if !w.visible(m.name, value{}, c) {
			continue
		}
		switch {
		case m.kind == "property" || w.is("isdatadescriptor", m.v):
			m.kind = "data descriptor"
			if m.v.Type() == object.PropertyType && w.attr(m.v, "fset").IsNone() {
				m.kind = "readonly property"
			}
		}
		list = append(list, m)
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].name < list[j].name })
	return list
}

// class documents a class.
func (w *writer) class(c value, name, modname string) string {
	real := w.text(c, "__name__")
	if name == "" {
		name = real
	}
	own := w.text(c, "__module__")
	title := "class " + name
	if name != real {
		title = name + " = class " + real
	}
	var parents []string
	for _, b := range w.items(w.attr(c, "__bases__")) {
		parents = append(parents, w.className(b, own))
	}
	if len(parents) > 0 {
		title += "(" + strings.Join(parents, ", ") + ")"
	}
	var lines []string
	push := func(text string) { lines = append(lines, text) }
	if args := w.signature(c); args != "" && args != "()" {
		push(name + args + "\n")
	}
	if doc := w.docOf(c); doc != "" {
		push(doc + "\n")
	}
	mro := w.items(w.inspect("getmro", c))
	if len(mro) > 2 {
		push("Method resolution order:")
		for _, b := range mro {
			push("    " + w.className(b, own))
		}
		push("")
	}
	rest, ruled := w.members(c), false
	for len(rest) > 0 && w.exc == nil {
		home := rest[0].home
		if len(mro) > 0 {
			home, mro = mro[0], mro[1:]
		}
		var here, inherited []member
		for _, m := range rest {
			if m.home.Is(home) {
				here = append(here, m)
			} else {
				inherited = append(inherited, m)
			}
		}
		rest = inherited
		if home.Is(object.ObjectType.Value()) && !c.Is(home) {
			continue
		}
		tag := "defined here"
		if !home.Is(c) {
			tag = "inherited from " + w.className(home, own)
		}
		for _, g := range groups {
			w.group(c, g, tag, modname, here, &ruled, push)
		}
	}
	text := strings.Join(lines, "\n")
	if text == "" {
		return title + "\n"
	}
	return title + "\n" + indent(strings.TrimRight(text, " \t\n"), " |  ") + "\n"
}

// groups is the kinds of attributes in the order in which they are shown.
var groups = []struct{ kind, title string }{{"method", "Methods"}, {"class method", "Class methods"}, {"static method", "Static methods"},
	{"readonly property", "Readonly properties"}, {"data descriptor", "Data descriptors"}, {"data", "Data and other attributes"}}

// group documents the attributes of one kind.
func (w *writer) group(c value, g struct{ kind, title string }, tag, modname string, list []member, ruled *bool, push func(string)) {
	first := true
	for _, m := range list {
		if m.kind != g.kind {
			continue
		}
		if first {
			if *ruled {
				push(strings.Repeat("-", 70))
			}
			*ruled, first = true, false
			push(g.title + " " + tag + ":\n")
		}
		switch g.kind {
		case "readonly property", "data descriptor":
			push(w.data(m.v, m.name))
		case "data":
			x := w.attr(c, m.name)
			if x.IsNull() {
				x = m.v
			}
			doc := ""
			if x.Type().Call != nil || w.is("isdatadescriptor", m.v) {
				doc = w.docOf(x)
			}
			push(w.other(x, m.name, 70, doc) + "\n")
		default:
			x := w.attr(c, m.name)
			if x.IsNull() {
				push(w.data(m.v, m.name))
				continue
			}
			push(w.document(x, m.name, modname, c))
		}
	}
}

// entry is an attribute of a module.
type entry struct {
	name string
	v    value
}

// module documents a module.
func (w *writer) module(m value) string {
	name := w.text(m, "__name__")
	synopsis, rest := splitDoc(w.docOf(m))
	line := name
	if synopsis != "" {
		line += " - " + synopsis
	}
	text := section("NAME", line)
	if rest != "" {
		text += section("DESCRIPTION", rest)
	}
	all := w.attr(m, "__all__")
	var classes, functions, data []entry
	for _, p := range w.items(w.inspect("getmembers", m)) {
		parts := w.items(p)
		if len(parts) != 2 || !isText(parts[0]) {
			continue
		}
		e := entry{parts[0].AsStr().String(), parts[1]}
		if !w.visible(e.name, all, m) {
			continue
		}
		switch {
		case w.is("isclass", e.v):
			if !all.IsNull() || w.text(e.v, "__module__") == name {
				classes = append(classes, e)
			}
		case w.is("isroutine", e.v):
			if !all.IsNull() || w.is("isbuiltin", e.v) || w.text(e.v, "__module__") == name {
				functions = append(functions, e)
			}
		case !w.is("ismodule", e.v) && !w.is("isframe", e.v) && !w.is("istraceback", e.v) && !w.is("iscode", e.v):
			data = append(data, e)
		}
	}
	if len(classes) > 0 {
		list := make([]value, len(classes))
		for i, e := range classes {
			list[i] = e.v
		}
		parts := []string{w.tree(w.items(w.inspect("getclasstree", object.NewList(list).Value(), object.Int64(1))), name, value{}, "")}
		for _, e := range classes {
			parts = append(parts, w.document(e.v, e.name, name, value{}))
		}
		text += section("CLASSES", strings.Join(parts, "\n"))
	}
	if len(functions) > 0 {
		var parts []string
		for _, e := range functions {
			parts = append(parts, w.document(e.v, e.name, name, value{}))
		}
		text += section("FUNCTIONS", strings.Join(parts, "\n"))
	}
	if len(data) > 0 {
		var parts []string
		for _, e := range data {
			parts = append(parts, w.other(e.v, e.name, 70, ""))
		}
		text += section("DATA", strings.Join(parts, "\n"))
	}
	return text + w.moduleEnd(m)
}

// moduleEnd is the sections behind the contents of a module.
func (w *writer) moduleEnd(m value) string {
	text := ""
	for _, s := range [][2]string{{"VERSION", "__version__"}, {"DATE", "__date__"}, {"AUTHOR", "__author__"}, {"CREDITS", "__credits__"}} {
		v := w.attr(m, s[1])
		if v.IsNull() {
			continue
		}
		shown, exc := object.ToStr(w.th, v)
		if exc != nil {
			continue
		}
		text += section(s[0], shown.String())
	}
	file := w.text(m, "__file__")
	if file == "" {
		file = "(built-in)"
	}
	return text + section("FILE", file)
}

// tree is classes in the order of their inheritance.
func (w *writer) tree(entries []value, modname string, parent value, prefix string) string {
	text := ""
	last := value{}
	for _, e := range entries {
		if e.Type().Has(object.FlagList) {
			text += w.tree(e.AsList().Items, modname, last, prefix+"    ")
			continue
		}
		parts := w.items(e)
		if len(parts) != 2 {
			continue
		}
		last = parts[0]
		text += prefix + w.className(last, modname)
		bases := w.items(parts[1])
		if len(bases) > 0 && !(len(bases) == 1 && bases[0].Is(parent)) && !parent.IsNull() {
			names := make([]string, len(bases))
			for i, b := range bases {
				names[i] = w.className(b, modname)
			}
			text += "(" + strings.Join(slices.Compact(names), ", ") + ")"
		}
		text += "\n"
	}
	return text
}
