// This file writes signatures and annotations as text.

package inspect

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// parameterText is str() of a Parameter.
func parameterText(th *thread, v value) (string, *exception) {
	p, exc := paramOf(th, v)
	if exc != nil {
		return "", exc
	}
	return p.text(th, true)
}

func (p *param) text(th *thread, quote bool) (string, *exception) {
	text, equals := p.name.String(), "="
	if !isEmpty(p.ann) {
		ann, exc := annotationText(th, p.ann, "", quote)
		if exc != nil {
			return "", exc
		}
		text, equals = text+": "+ann, " = "
	}
	if p.hasDefault() {
		def, exc := object.Repr(th, p.def)
		if exc != nil {
			return "", exc
		}
		text += equals + def.String()
	}
	switch p.kind {
	case varPositional:
		text = "*" + text
	case varKeyword:
		text = "**" + text
	}
	return text, nil
}

func signatureFormat(th *thread, self value, a []value) (value, *exception) {
	s, exc := sigOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	width, limited := 0, !given(a[0]).IsNull()
	if limited {
		if width, exc = object.ToIndexInt(th, a[0], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	quote := true
	if !a[1].IsNull() {
		if quote, exc = object.Truth(th, a[1]); exc != nil {
			return value{}, exc
		}
	}
	parts, exc := s.parts(th, quote)
	if exc != nil {
		return value{}, exc
	}
	text := "(" + strings.Join(parts, ", ") + ")"
	if limited && object.StrOf(text).AsStr().Len() > width {
		text = "(\n    " + strings.Join(parts, ",\n    ") + "\n)"
	}
	if !isEmpty(s.ret) {
		ann, exc := annotationText(th, s.ret, "", quote)
		if exc != nil {
			return value{}, exc
		}
		text += " -> " + ann
	}
	return object.StrOf(text), nil
}

// parts is the texts of the parameters with the marks / and * between them.
func (s *sig) parts(th *thread, quote bool) ([]string, *exception) {
	var parts []string
	slash, star := false, true
	for i := range s.params {
		p := &s.params[i]
		if p.kind == positionalOnly {
			slash = true
		} else if slash {
			parts, slash = append(parts, "/"), false
		}
		if p.kind == varPositional {
			star = false
		} else if p.kind == keywordOnly && star {
			parts, star = append(parts, "*"), false
		}
		text, exc := p.text(th, quote)
		if exc != nil {
			return nil, exc
		}
		parts = append(parts, text)
	}
	if slash {
		parts = append(parts, "/")
	}
	return parts, nil
}

// annotationText is formatannotation(): how an annotation is written; classes of module base have no module before them.
func annotationText(th *thread, v value, base string, quote bool) (string, *exception) {
	if !quote && isStr(v) {
		return v.AsStr().String(), nil
	}
	if module, exc := attr(th, v, "__module__"); exc == nil && isStr(module) && module.AsStr().String() == "typing" {
		text, exc := object.Repr(th, v)
		if exc != nil {
			return "", exc
		}
		return strings.ReplaceAll(text.String(), "typing.", ""), nil
	}
	switch {
	case v.Type() == object.GenericAliasType:
		text, exc := object.ToStr(th, v)
		if exc != nil {
			return "", exc
		}
		return text.String(), nil
	case isClass(v):
		module, exc := attr(th, v, "__module__")
		if exc != nil {
			return "", exc
		}
		name, exc := object.GetAttrName(th, v, "__qualname__")
		if exc != nil {
			return "", exc
		}
		text, exc := object.ToStr(th, name)
		if exc != nil {
			return "", exc
		}
		if m := orNone(module); isStr(m) && m.AsStr().String() != "builtins" && m.AsStr().String() != base {
			return m.AsStr().String() + "." + text.String(), nil
		}
		return text.String(), nil
	}
	text, exc := object.Repr(th, v)
	if exc != nil {
		return "", exc
	}
	return text.String(), nil
}

// boundOf is what a bound method is made of.
func boundOf(v value) (fn, self value, ok bool) {
	if v.Type() != object.MethodType {
		return value{}, value{}, false
	}
	m := object.Cast[object.BoundMethod](v)
	return m.Func, m.Self, true
}

func isFunction(v value) bool { return v.Type() == vm.FunctionType }
