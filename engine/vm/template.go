// This file implements template strings (PEP 750): the types of string.templatelib.

package vm

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// Template is a string.templatelib.Template.
type Template struct {
	object.Head
	strings, interpolations *object.Tuple
}

// Interpolation is a string.templatelib.Interpolation.
type Interpolation struct {
	object.Head
	value, expression, conversion, spec object.Value
}

// The types of template strings.
var (
	TemplateType      = &object.Type{Name: "Template", Module: "string.templatelib", Def: definition{}}
	InterpolationType = &object.Type{Name: "Interpolation", Module: "string.templatelib", Def: definition{}}
	templateIterType  = &object.Type{Name: "TemplateIter", Module: "string.templatelib", Def: definition{}}
)

// template is BuildInterp and BuildTemplate.
func (m *Machine) template(ins code.Instr, regs window) (object.Value, *object.Exception) {
	b := regs.slice(ins.B(), 3)
	if ins.Op() == code.OpBuildTemplate {
		t := &Template{Head: object.NewHead(TemplateType), strings: b[0].AsTuple(), interpolations: b[1].AsTuple()}
		return t.Value(), nil
	}
	i := &Interpolation{Head: object.NewHead(InterpolationType), value: b[0], expression: b[1], conversion: object.None, spec: object.EmptyStr.Value()}
	if c := ins.C() & 3; c != 0 {
		i.conversion = object.StrOf([]string{"", "s", "r", "a"}[c])
	}
	if ins.C()&4 != 0 {
		i.spec = b[2]
	}
	return i.Value(), nil
}

func tmpl(v object.Value) *Template        { return object.Cast[Template](v) }
func interp(v object.Value) *Interpolation { return object.Cast[Interpolation](v) }

func fillTemplate(t *object.Type) {
	t.Doc = "Template object"
	t.AddMethods([]object.Method{object.ClassGetItem()})
	t.New = templateNew
	t.Repr = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		s, exc := object.Repr(th, tmpl(v).strings.Value())
		if exc != nil {
			return object.Value{}, exc
		}
		i, exc := object.Repr(th, tmpl(v).interpolations.Value())
		if exc != nil {
			return object.Value{}, exc
		}
		return object.StrOf("Template(strings=" + s.String() + ", interpolations=" + i.String() + ")"), nil
	}
	t.Iter = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		it := &templateIter{Head: object.NewHead(templateIterType), t: tmpl(v)}
		return it.Value(), nil
	}
	t.Sequence = &object.SequenceSlots{Concat: templateConcat}
	t.AddGetSets([]object.GetSet{
		{Name: "strings", Doc: "Strings", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return tmpl(v).strings.Value(), nil
		}},
		{Name: "interpolations", Doc: "Interpolations", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			return tmpl(v).interpolations.Value(), nil
		}},
		{Name: "values", Doc: "Values of interpolations", Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
			items := tmpl(v).interpolations.Items
			values := object.NewTuple(len(items))
			for i, x := range items {
				values.Items[i] = interp(x).value
			}
			return values.Value(), nil
		}},
	})
	t.AddMethods([]object.Method{{Name: "__reduce__", F0: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		return object.TupleOf(TemplateType.Value(), object.TupleOf(tmpl(v).parts()...)), nil
	}}})
}

// parts is the strings and interpolations in order, without empty strings.
func (t *Template) parts() []object.Value {
	var parts []object.Value
	for i, s := range t.strings.Items {
		if s.AsStr().Len() > 0 {
			parts = append(parts, s)
		}
		if i < len(t.interpolations.Items) {
			parts = append(parts, t.interpolations.Items[i])
		}
	}
	return parts
}

// newTemplate makes a template of strings and interpolations in any order, joining neighbouring strings.
func newTemplate(parts []object.Value) object.Value {
	var strings, interps []object.Value
	text := ""
	for _, p := range parts {
		if p.Type().Has(object.FlagStr) {
			text += p.AsStr().String()
			continue
		}
		strings = append(strings, object.StrOf(text))
		interps = append(interps, p)
		text = ""
	}
	strings = append(strings, object.StrOf(text))
	t := &Template{Head: object.NewHead(TemplateType), strings: object.TupleOf(strings...).AsTuple(), interpolations: object.TupleOf(interps...).AsTuple()}
	return t.Value()
}

func templateNew(th *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	if len(kw) > 0 {
		return object.Value{}, object.TypeErrorf("Template.__new__ only accepts *args arguments")
	}
	for _, a := range args {
		if !a.Type().Has(object.FlagStr) && a.Type() != InterpolationType {
			return object.Value{}, object.TypeErrorf("Template.__new__ *args need to be of type 'str' or 'Interpolation', got %s", a.Type().Name)
		}
	}
	return newTemplate(args), nil
}

func templateConcat(_ *object.Thread, a, b object.Value) (object.Value, *object.Exception) {
	if a.Type() == TemplateType && b.Type() == TemplateType {
		return newTemplate(append(tmpl(a).parts(), tmpl(b).parts()...)), nil
	}
	return object.Value{}, object.TypeErrorf("can only concatenate string.templatelib.Template (not \"%s\") to string.templatelib.Template", b.Type().Name)
}

var interpolationParams = object.ParseParams("Interpolation", "(value, expression='', conversion=None, format_spec='')")

func interpolationNew(_ *object.Thread, _ *object.Type, args []object.Value, kw []*object.Str) (object.Value, *object.Exception) {
	a := make([]object.Value, 4)
	if exc := interpolationParams.Bind(args, kw, a); exc != nil {
		return object.Value{}, exc
	}
	i := &Interpolation{Head: object.NewHead(InterpolationType), value: a[0], expression: a[1], conversion: orNone(a[2]), spec: a[3]}
	for _, f := range []struct {
		v    *object.Value
		name string
	}{{&i.expression, "expression"}, {&i.spec, "format_spec"}} {
		if f.v.IsNull() {
			*f.v = object.EmptyStr.Value()
		} else if !f.v.Type().Has(object.FlagStr) {
			return object.Value{}, object.TypeErrorf("Interpolation() argument '%s' must be str, not %s", f.name, f.v.Type().Name)
		}
	}
	if c := i.conversion; !c.IsNone() {
		if !c.Type().Has(object.FlagStr) {
			return object.Value{}, object.TypeErrorf("Interpolation() argument 'conversion' must be str, not %s", c.Type().Name)
		}
		if s := c.AsStr().String(); s != "s" && s != "r" && s != "a" {
			return object.Value{}, object.ValueErrorf("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
		}
	}
	return i.Value(), nil
}

func fillInterpolation(t *object.Type) {
	t.Doc = "Interpolation object"
	t.New = interpolationNew
	t.Repr = func(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
		i, text := interp(v), "Interpolation("
		for n, x := range []object.Value{i.value, i.expression, i.conversion, i.spec} {
			s, exc := object.Repr(th, x)
			if exc != nil {
				return object.Value{}, exc
			}
			if n > 0 {
				text += ", "
			}
			text += s.String()
		}
		return object.StrOf(text + ")"), nil
	}
	field := func(name, doc string, f func(i *Interpolation) object.Value) object.GetSet {
		return object.GetSet{Name: name, Doc: doc, Get: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return f(interp(v)), nil }}
	}
	t.AddGetSets([]object.GetSet{
		field("value", "Value", func(i *Interpolation) object.Value { return i.value }),
		field("expression", "Expression", func(i *Interpolation) object.Value { return i.expression }),
		field("conversion", "Conversion", func(i *Interpolation) object.Value { return i.conversion }),
		field("format_spec", "Format specification", func(i *Interpolation) object.Value { return i.spec }),
	})
	t.Namespace().SetName("__match_args__", strTuple([]string{"value", "expression", "conversion", "format_spec"}))
	t.AddMethods([]object.Method{object.ClassGetItem(), {Name: "__reduce__", F0: func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		i := interp(v)
		return object.TupleOf(InterpolationType.Value(), object.TupleOf(i.value, i.expression, i.conversion, i.spec)), nil
	}}})
}

// templateIter iterates the parts of a template.
type templateIter struct {
	object.Head
	t    *Template
	next int
}

func fillTemplateIter(t *object.Type) {
	t.Flags |= object.FlagDisallowNew
	t.Iter = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) { return v, nil }
	t.Next = func(_ *object.Thread, v object.Value) (object.Value, *object.Exception) {
		it := object.Cast[templateIter](v)
		parts := it.t.parts()
		if it.next >= len(parts) {
			return object.Value{}, nil
		}
		it.next++
		return parts[it.next-1], nil
	}
}
