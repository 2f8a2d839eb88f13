// This file reads defaults that signatures in text can only show, such as <object object>.

package inspect

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// shown is a default of which nothing is known but how it is shown.
type shown struct {
	object.Head
	text string
}

var shownType = &object.Type{Name: "object", Def: shownDef{}}

type shownDef struct{}

// Define implements object.Definition.
func (shownDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *object.Type) {
		t.Flags |= object.FlagDisallowNew
		t.Repr = func(_ *thread, v value) (value, *exception) { return object.StrOf(object.Cast[shown](v).text), nil }
	})
}

var shownDefault = native.Pattern{Text: `=(<[^<>]*>)`}

// shownPrefix begins the names that stand for such defaults while the signature is parsed.
const shownPrefix = "_shown_"

// replaceShown puts names in the place of defaults that are no expressions, and gives what the names mean.
func (f *finder) replaceShown(text string, names []*object.Dict) (string, *object.Dict) {
	if !strings.Contains(text, "=<") {
		return text, nil
	}
	values := object.NewDict()
	text = shownDefault.Get().ReplaceAllStringFunc(text, func(found string) string {
		name := shownPrefix + strings.Repeat("_", values.Len())
		values.SetName(name, f.shownValue(found[1:], names))
		return "=" + name
	})
	return text, values
}

// shownValue is what text shows: the class or function if it is to be found, otherwise something that looks so.
func (f *finder) shownValue(text string, names []*object.Dict) value {
	for _, kind := range []string{"<class '", "<function ", "<built-in function "} {
		rest, ok := strings.CutPrefix(text, kind)
		if !ok {
			continue
		}
		rest = strings.TrimRight(rest, "'>")
		if dot := strings.LastIndexByte(rest, '.'); dot >= 0 {
			if m, ok := f.th.Interp.Modules.GetName(rest[:dot]); ok && m.Type() == object.ModuleType {
				names = []*object.Dict{object.Cast[object.Module](m).Dict}
			}
			rest = rest[dot+1:]
		}
		for _, d := range names {
			if v, ok := d.GetName(rest); ok {
				return v
			}
		}
	}
	if strings.HasSuffix(text, "()>") {
		text = text[1 : len(text)-1]
	}
	return (&shown{Head: object.NewHead(shownType), text: text}).Value()
}
