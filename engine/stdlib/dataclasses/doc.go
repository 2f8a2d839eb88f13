// This file writes the docstring of a dataclass that has none: how it is called.

package dataclasses

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

func (m *maker) addDoc(th *thread) *exception {
	if doc := own(m.cls, nameDoc.Str()); !doc.IsNull() && !doc.IsNone() {
		return nil
	}
	init := own(m.cls, object.Intern("__init__"))
	if !m.init || init.IsNull() {
		return nil
	}
	var parts []string
	for i, list := range [][]*field{m.std, m.kw} {
		star := i == 1
		for _, f := range list {
			if init, exc := f.is(th, fieldInit); exc != nil {
				return exc
			} else if !init {
				continue
			}
			if star {
				parts, star = append(parts, "*"), false
			}
			s, exc := parameter(th, f)
			if exc != nil {
				return exc
			}
			parts = append(parts, s)
		}
	}
	return set(th, m.cls, nameDoc.Str(), object.StrOf(m.cls.Name+"("+strings.Join(parts, ", ")+")"))
}

// parameter is how a signature shows the parameter for f.
func parameter(th *thread, f *field) (string, *exception) {
	t := f.values[fieldTypeOf]
	shown, exc := annotationText(th, t)
	if exc != nil {
		return "", exc
	}
	s := f.name().String() + ": " + shown
	d := f.values[fieldDefault]
	if f.hasFactory() {
		d = hasFactory.Get()
	}
	if d.Is(missing.Get()) {
		return s, nil
	}
	text, exc := repr(th, d)
	return s + " = " + text, exc
}

// annotationText is how signatures show an annotation: classes by name, others by their repr.
func annotationText(th *thread, t value) (string, *exception) {
	if t.Type().Has(object.FlagType) {
		c := t.AsType()
		if module := c.ModuleName(); module != "" && module != "builtins" {
			return module + "." + c.Qualname, nil
		}
		return c.Qualname, nil
	}
	s, exc := repr(th, t)
	return strings.ReplaceAll(s, "typing.", ""), exc
}
