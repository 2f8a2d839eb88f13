// This file tells fields from class variables, InitVars and KW_ONLY, in annotations that may be strings.

package dataclasses

import (
	"strings"
	"unicode"

	"dappco.re/go/py/engine/object"
)

// kindOf is the kind of field that annotation t stands for.
func (m *maker) kindOf(th *thread, t value) value {
	switch {
	case isClassVar(th, t), m.textIs(th, t, isClassVar):
		return kindClassVar.Get()
	case m.isInitVar(th, t), m.textIs(th, t, m.isInitVar):
		return kindInitVar.Get()
	}
	return kindField.Get()
}

func (m *maker) isKwOnly(th *thread, t value) bool {
	same := func(_ *thread, v value) bool { return v.Is(kwOnly.Get()) }
	return same(th, t) || m.textIs(th, t, same)
}

// isClassVar reports that t is typing.ClassVar, subscripted or not. As long as nobody has imported typing it cannot be.
func isClassVar(th *thread, t value) bool {
	typing, ok := th.Interp.Modules.GetName("typing")
	if !ok || t.Type().Has(object.FlagStr) {
		return false
	}
	marker, ok, exc := object.FindAttr(th, typing, object.Intern("ClassVar"))
	if exc != nil || !ok {
		return false
	}
	if t.Is(marker) {
		return true
	}
	if t.Type().Has(object.FlagType) {
		return false
	}
	origin, ok, exc := object.FindAttr(th, t, object.Intern("__origin__"))
	return exc == nil && ok && origin.Is(marker)
}

func (m *maker) isInitVar(_ *thread, t value) bool {
	return t.Is(m.st.initVar.Value()) || t.Type() == m.st.initVar
}

// textIs reports that t is a string, or a forward reference, that begins with a name for which is holds in the module of the class.
func (m *maker) textIs(th *thread, t value, is func(th *thread, v value) bool) bool {
	if !t.Type().Has(object.FlagStr) {
		return false
	}
	prefix, name := leadingName(t.AsStr().String())
	if name == "" {
		return false
	}
	ns := moduleOf(th, m.cls)
	if ns == nil {
		return false
	}
	if prefix != "" {
		mod, ok := ns.GetName(prefix)
		if !ok || mod.Type() != object.ModuleType {
			return false
		}
		ns = object.Cast[object.Module](mod).Dict
	}
	v, ok := ns.GetName(name)
	return ok && is(th, v)
}

// leadingName is the dotted name that text begins with: at most one prefix and the name.
func leadingName(text string) (prefix, name string) {
	word := func(s string) (w, rest string) {
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
		end := len(s)
		for i, r := range s {
			if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				end = i
				break
			}
		}
		return s[:end], strings.TrimLeftFunc(s[end:], unicode.IsSpace)
	}
	first, rest := word(text)
	if after, ok := strings.CutPrefix(rest, "."); ok && first != "" {
		if second, _ := word(after); second != "" {
			return first, second
		}
	}
	return "", first
}

// moduleOf is the namespace of the module that t was defined in, nil if that is not there.
func moduleOf(th *thread, t *class) *object.Dict {
	name, exc := object.GetAttr(th, t.Value(), nameModule.Str())
	if exc != nil || !name.Type().Has(object.FlagStr) {
		return nil
	}
	mod, ok := th.Interp.Modules.GetStr(name.AsStr())
	if !ok || mod.Type() != object.ModuleType {
		return nil
	}
	return object.Cast[object.Module](mod).Dict
}
