// This file turns a class into a dataclass: it collects the fields and adds what the parameters ask for.

package dataclasses

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/types"
)

// params are the parameters of dataclass(), in its order.
type params struct {
	init, repr, eq, order, unsafeHash, frozen, matchArgs, kwOnly, slots, weakrefSlot bool
}

var paramNames = []string{"init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot"}

func (p *params) all() []*bool {
	return []*bool{&p.init, &p.repr, &p.eq, &p.order, &p.unsafeHash, &p.frozen, &p.matchArgs, &p.kwOnly, &p.slots, &p.weakrefSlot}
}

func readParams(th *thread, args []value) (*params, *exception) {
	p := &params{init: true, repr: true, eq: true, matchArgs: true}
	for i, b := range p.all() {
		var exc *exception
		if *b, exc = flag(th, args[i], *b); exc != nil {
			return nil, exc
		}
	}
	return p, nil
}

// object is __dataclass_params__.
func (p *params) object() value {
	var pairs []any
	for i, b := range p.all() {
		pairs = append(pairs, paramNames[i], object.Bool(*b))
	}
	return types.NewNamespace(pairs...)
}

// dataclass is the decorator.
func dataclass(th *thread, _ value, args []value) (value, *exception) {
	p, exc := readParams(th, args[1:])
	if exc != nil {
		return value{}, exc
	}
	if cls := args[0]; !cls.IsNull() && !cls.IsNone() {
		return process(th, cls, p)
	}
	return object.NewNative(&object.Method{Name: "wrap", Sig: "(cls)", F1: func(th *thread, _, cls value) (value, *exception) { return process(th, cls, p) }}, value{}).Value(), nil
}

// maker makes one dataclass.
type maker struct {
	*params
	st     *state
	cls    *class
	fields *object.Dict // all fields by name, those of base classes first
	std    []*field     // parameters of __init__ that may be positional
	kw     []*field     // those that are keyword-only
}

func process(th *thread, cls value, p *params) (value, *exception) {
	if !cls.Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("dataclass() should be called on a class, not '%s'", cls.Type().Name)
	}
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	m := &maker{params: p, st: st, cls: cls.AsType(), fields: object.NewDict()}
	if exc := m.collect(th); exc != nil {
		return value{}, exc
	}
	explicitHash := own(m.cls, nameHash.Str())
	hasExplicitHash := !explicitHash.IsNull() && !(explicitHash.IsNone() && !own(m.cls, nameEq.Str()).IsNull())
	if p.order && !p.eq {
		return value{}, object.ValueErrorf("eq must be true if order is true")
	}
	if exc := m.sortParameters(th); exc != nil {
		return value{}, exc
	}
	if exc := m.addMethods(th, hasExplicitHash); exc != nil {
		return value{}, exc
	}
	if exc := m.addDoc(th); exc != nil {
		return value{}, exc
	}
	if exc := m.addMatchArgs(th); exc != nil {
		return value{}, exc
	}
	if p.weakrefSlot && !p.slots {
		return value{}, object.TypeErrorf("weakref_slot is True but slots is False")
	}
	if p.slots {
		if exc := m.addSlots(th); exc != nil {
			return value{}, exc
		}
	}
	return m.cls.Value(), updateAbstract(th, m.cls)
}

// updateAbstract has an abstract class look at its methods again.
func updateAbstract(th *thread, t *class) *exception {
	if own(t, object.Intern("__abstractmethods__")).IsNull() {
		return nil
	}
	abc, ok := th.Interp.Modules.GetName("abc")
	if !ok {
		return nil
	}
	f, ok, exc := object.FindAttr(th, abc, object.Intern("update_abstractmethods"))
	if exc == nil && ok {
		_, exc = object.Call1(th, f, t.Value())
	}
	return exc
}

// collect finds the fields of base classes and of the class itself.
func (m *maker) collect(th *thread) *exception {
	anyFrozen, allFrozen, hasBases := false, true, false
	for i := len(m.cls.MRO) - 1; i > 0; i-- {
		b := m.cls.MRO[i]
		base := own(b, nameFields.Str())
		if base.IsNull() || !base.Type().Has(object.FlagDict) {
			continue
		}
		hasBases = true
		if exc := m.fields.Update(th, base); exc != nil {
			return exc
		}
		frozen, exc := isFrozen(th, b)
		if exc != nil {
			return exc
		}
		anyFrozen, allFrozen = anyFrozen || frozen, allFrozen && frozen
	}
	annotations, exc := annotationsOf(th, m.cls)
	if exc != nil {
		return exc
	}
	if exc := m.collectOwn(th, annotations); exc != nil {
		return exc
	}
	for i := 0; ; {
		k, v, next, ok := m.cls.Namespace().Next(i)
		if !ok {
			break
		}
		i = next
		if v.Type() != fieldType || !k.Type().Has(object.FlagStr) {
			continue
		}
		if _, annotated := annotations.GetStr(k.AsStr()); !annotated {
			return object.TypeErrorf("'%s' is a field but has no type annotation", k.AsStr())
		}
	}
	if hasBases {
		if anyFrozen && !m.frozen {
			return object.TypeErrorf("cannot inherit non-frozen dataclass from a frozen one")
		}
		if !allFrozen && !anyFrozen && m.frozen {
			return object.TypeErrorf("cannot inherit frozen dataclass from a non-frozen one")
		}
	}
	if exc := set(th, m.cls, nameParams.Str(), m.params.object()); exc != nil {
		return exc
	}
	return set(th, m.cls, nameFields.Str(), m.fields.Value())
}

func isFrozen(th *thread, t *class) (bool, *exception) {
	p := own(t, nameParams.Str())
	if p.IsNull() {
		return false, nil
	}
	v, exc := object.GetAttr(th, p, object.Intern("frozen"))
	if exc != nil {
		return false, exc
	}
	return object.Truth(th, v)
}

// annotationsOf is the annotations of t itself; names that are not defined yet are forward references.
func annotationsOf(th *thread, t *class) (*object.Dict, *exception) {
	v, exc := object.GetAttr(th, t.Value(), nameAnnotations.Str())
	if exc != nil && exc.Is(object.NameErrorType) && th.Interp.Importer != nil {
		lib, libExc := th.Interp.Importer.Import(th, object.Intern("annotationlib"), object.None, object.None, object.None, 0)
		if libExc != nil {
			return nil, exc
		}
		f, exc := object.GetAttrName(th, lib, "get_annotations")
		if exc != nil {
			return nil, exc
		}
		v, exc = object.Call(th, f, []value{t.Value(), object.Int64(3)}, []*object.Str{object.Intern("format")})
		if exc != nil {
			return nil, exc
		}
		return dictOf(v), nil
	}
	if exc != nil {
		return nil, exc
	}
	return dictOf(v), nil
}

func dictOf(v value) *object.Dict {
	if v.Type().Has(object.FlagDict) {
		return v.AsDict()
	}
	return object.NewDict()
}

// collectOwn makes the fields of the annotations of the class itself.
func (m *maker) collectOwn(th *thread, annotations *object.Dict) *exception {
	keywordOnly, seen := m.kwOnly, false
	for i := 0; ; {
		k, t, next, ok := annotations.Next(i)
		if !ok {
			return nil
		}
		i = next
		if !k.Type().Has(object.FlagStr) {
			return object.TypeErrorf("attribute name must be string, not '%s'", k.Type().MessageName())
		}
		if m.isKwOnly(th, t) {
			if seen {
				return object.TypeErrorf("'%s' is KW_ONLY, but KW_ONLY has already been specified", k.AsStr())
			}
			keywordOnly, seen = true, true
			continue
		}
		name := object.Intern(k.AsStr().String())
		f, exc := m.makeField(th, name, t, keywordOnly)
		if exc != nil {
			return exc
		}
		m.fields.SetStr(name, f.Value())
		if v, ok, exc := object.FindAttr(th, m.cls.Value(), name); exc != nil {
			return exc
		} else if ok && v.Type() == fieldType {
			d := f.values[fieldDefault]
			if !f.hasDefault() {
				d = value{}
			}
			if exc := set(th, m.cls, name, d); exc != nil {
				return exc
			}
		}
	}
}

// makeField is the field that annotation t of name stands for.
func (m *maker) makeField(th *thread, name *object.Str, t value, keywordOnly bool) (*field, *exception) {
	given, ok, exc := object.FindAttr(th, m.cls.Value(), name)
	if exc != nil {
		return nil, exc
	}
	var f *field
	switch {
	case ok && given.Type() == fieldType:
		f = fieldOf(given)
	case !ok, given.Type() == object.MemberType:
		f, exc = defaultField(th, missing.Get())
	default:
		f, exc = defaultField(th, given)
	}
	if exc != nil {
		return nil, exc
	}
	f.values[fieldName], f.values[fieldTypeOf] = name.Value(), t
	f.values[fieldKind] = m.kindOf(th, t)
	if !f.isKind(kindField.Get()) && f.hasFactory() {
		return nil, object.TypeErrorf("field %s cannot have a default factory", name)
	}
	switch {
	case f.isKind(kindClassVar.Get()):
		if !f.values[fieldKwOnly].Is(missing.Get()) {
			return nil, object.TypeErrorf("field %s is a ClassVar but specifies kw_only", name)
		}
	case f.values[fieldKwOnly].Is(missing.Get()):
		f.values[fieldKwOnly] = object.Bool(keywordOnly)
	}
	if d := f.values[fieldDefault]; f.isKind(kindField.Get()) && !d.Is(missing.Get()) {
		if h := d.Type().Lookup(nameHash.Str()); h.IsNull() || h.IsNone() {
			s, exc := repr(th, d.Type().Value())
			if exc != nil {
				return nil, exc
			}
			return nil, object.ValueErrorf("mutable default %s for field %s is not allowed: use default_factory", s, name)
		}
	}
	return f, nil
}

// sortParameters splits the fields that __init__ takes.
func (m *maker) sortParameters(th *thread) *exception {
	last := ""
	for _, f := range m.list() {
		if f.isKind(kindClassVar.Get()) {
			continue
		}
		init, exc := f.is(th, fieldInit)
		if exc != nil {
			return exc
		}
		only, exc := f.is(th, fieldKwOnly)
		if exc != nil {
			return exc
		}
		if only {
			m.kw = append(m.kw, f)
			continue
		}
		m.std = append(m.std, f)
		if !m.init || !init {
			continue
		}
		if f.hasDefault() || f.hasFactory() {
			last = f.name().String()
		} else if last != "" {
			return object.TypeErrorf("non-default argument '%s' follows default argument '%s'", f.name(), last)
		}
	}
	return nil
}

// list is all fields, pseudo-fields too.
func (m *maker) list() []*field { return fieldList(m.fields) }

func fieldList(d *object.Dict) []*field {
	var list []*field
	for i := 0; ; {
		_, v, next, ok := d.Next(i)
		if !ok {
			return list
		}
		i = next
		if v.Type() == fieldType && fieldOf(v).values[fieldName].Type().Has(object.FlagStr) {
			list = append(list, fieldOf(v))
		}
	}
}

// real is the fields that instances have and for which attribute i is true; i is negative for all.
func (m *maker) real(th *thread, i int) ([]*field, *exception) {
	var list []*field
	for _, f := range m.list() {
		if !f.isKind(kindField.Get()) {
			continue
		}
		if i >= 0 {
			if yes, exc := f.is(th, i); exc != nil {
				return nil, exc
			} else if !yes {
				continue
			}
		}
		list = append(list, f)
	}
	return list, nil
}

func (m *maker) addMatchArgs(th *thread) *exception {
	if !m.matchArgs || !own(m.cls, nameMatchArgs.Str()).IsNull() {
		return nil
	}
	var names []value
	for _, f := range m.std {
		if init, exc := f.is(th, fieldInit); exc != nil {
			return exc
		} else if init {
			names = append(names, f.values[fieldName])
		}
	}
	return set(th, m.cls, nameMatchArgs.Str(), object.TupleOf(names...))
}
