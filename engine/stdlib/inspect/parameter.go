// This file makes the kinds of parameters and the class Parameter.

package inspect

import (
	"strings"
	"unicode"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/token"
)

// The kinds of parameters, in the order that they have in a signature.
const (
	positionalOnly = iota
	positionalOrKeyword
	varPositional
	keywordOnly
	varKeyword
)

var kindNames = [5]string{"POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD"}

var kindDescriptions = [5]string{"positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword"}

// makeKinds makes the enumeration _ParameterKind.
func (st *state) makeKinds(th *thread) *exception {
	enum, exc := native.FromModule(th, "enum", "IntEnum")
	if exc != nil {
		return exc
	}
	members := object.NewDict()
	for i, name := range kindNames {
		members.SetName(name, object.Int64(int64(i)))
	}
	class, exc := object.Call(th, enum, []value{object.StrOf("_ParameterKind"), members.Value(), object.StrOf("inspect")}, []*object.Str{object.Intern("module")})
	if exc != nil {
		return exc
	}
	str := &object.Method{Name: "__str__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) { return object.GetAttrName(th, self, "name") }}
	if exc := object.SetAttr(th, class, object.Intern("__str__"), nativeMethod(class.AsType(), str)); exc != nil {
		return exc
	}
	for i, name := range kindNames {
		if st.kinds[i], exc = object.GetAttrName(th, class, name); exc != nil {
			return exc
		}
		if exc := object.SetAttr(th, st.kinds[i], object.Intern("description"), object.StrOf(kindDescriptions[i])); exc != nil {
			return exc
		}
	}
	return nil
}

// nativeMethod is m as an entry of the namespace of t, made after t.
func nativeMethod(t *object.Type, m *object.Method) value {
	d := &object.MethodDescr{Head: object.NewHead(object.MethodDescrType), Method: m, Owner: t}
	return d.Value()
}

// addBufferFlags makes the enumeration BufferFlags.
func (st *state) addBufferFlags(th *thread, m *object.Module) *exception {
	enum, exc := native.FromModule(th, "enum", "IntFlag")
	if exc != nil {
		return exc
	}
	members := object.NewDict()
	for _, f := range []struct {
		name string
		bits int64
	}{{"SIMPLE", 0}, {"WRITABLE", 1}, {"FORMAT", 4}, {"ND", 8}, {"STRIDES", 0x18}, {"C_CONTIGUOUS", 0x38}, {"F_CONTIGUOUS", 0x58}, {"ANY_CONTIGUOUS", 0x98},
		{"INDIRECT", 0x118}, {"CONTIG", 9}, {"CONTIG_RO", 8}, {"STRIDED", 0x19}, {"STRIDED_RO", 0x18}, {"RECORDS", 0x1d}, {"RECORDS_RO", 0x1c}, {"FULL", 0x11d},
		{"FULL_RO", 0x11c}, {"READ", 0x100}, {"WRITE", 0x200}} {
		members.SetName(f.name, object.Int64(f.bits))
	}
	class, exc := object.Call(th, enum, []value{object.StrOf("BufferFlags"), members.Value(), object.StrOf("inspect")}, []*object.Str{object.Intern("module")})
	if exc == nil {
		m.Dict.SetName("BufferFlags", class)
	}
	return exc
}

// param is a Parameter object taken apart. def and ann are the class _empty where there is none.
type param struct {
	name     *object.Str
	kind     int
	def, ann value
}

func (p *param) hasDefault() bool { return !isEmpty(p.def) }

var (
	slotName       = object.Name{Text: "_name"}
	slotKind       = object.Name{Text: "_kind"}
	slotDefault    = object.Name{Text: "_default"}
	slotAnnotation = object.Name{Text: "_annotation"}
)

// newParameter makes the object of p, unchecked.
func (st *state) newParameter(th *thread, p param) (value, *exception) {
	v := object.NewInstance(st.parameter).Value()
	return v, st.fillParameter(th, v, p)
}

func (st *state) fillParameter(th *thread, v value, p param) *exception {
	if p.def.IsNull() {
		p.def = empty()
	}
	if p.ann.IsNull() {
		p.ann = empty()
	}
	return setAll(th, v, slotName.Str(), p.name.Value(), slotKind.Str(), st.kinds[p.kind], slotDefault.Str(), p.def, slotAnnotation.Str(), p.ann)
}

// setAll sets attributes of v: names and values in turn.
func setAll(th *thread, v value, pairs ...any) *exception {
	for i := 0; i < len(pairs); i += 2 {
		if exc := object.GenericSetAttr(th, v, pairs[i].(*object.Str), pairs[i+1].(value)); exc != nil {
			return exc
		}
	}
	return nil
}

// paramOf takes a Parameter object apart.
func paramOf(th *thread, v value) (p param, exc *exception) {
	name, exc := object.GetAttrName(th, v, "name")
	if exc != nil {
		return p, exc
	}
	if !isStr(name) {
		return p, object.TypeErrorf("name must be a str, not a %s", name.Type().Name)
	}
	p.name = name.AsStr()
	kind, exc := object.GetAttrName(th, v, "kind")
	if exc != nil {
		return p, exc
	}
	n, ok := object.IntValue(kind)
	if !ok || n < 0 || n > varKeyword {
		return p, object.ValueErrorf("value %s is not a valid Parameter.kind", reprOf(th, kind))
	}
	p.kind = int(n)
	if p.def, exc = object.GetAttrName(th, v, "default"); exc != nil {
		return p, exc
	}
	p.ann, exc = object.GetAttrName(th, v, "annotation")
	return p, exc
}

func (st *state) newParameterClass(th *thread) (*object.Type, *exception) {
	get := func(name string, slot *object.Str) object.GetSet {
		return object.GetSet{Name: name, Get: func(th *thread, v value) (value, *exception) { return object.GetAttr(th, v, slot) }}
	}
	attrs := []object.ClassAttr{{Name: "__slots__", V: object.TupleOf(slotName.Str().Value(), slotKind.Str().Value(), slotDefault.Str().Value(), slotAnnotation.Str().Value())}, {Name: "empty", V: empty()}}
	for i, name := range kindNames {
		attrs = append(attrs, object.ClassAttr{Name: name, V: st.kinds[i]})
	}
	return object.NewClass(th, object.ClassSpec{Module: "inspect", Name: "Parameter", Attrs: attrs,
		Doc: "Represents a parameter in a function signature: its name, kind, default and annotation.",
		Methods: []object.Method{
			native.Python("Parameter.__init__", "($self, name, kind, *, default=_empty, annotation=_empty)", "", parameterInit),
			native.Python("Parameter.replace", "($self, *, name=_void, kind=_void, annotation=_void, default=_void)", "Creates a customized copy of the Parameter.", parameterReplace),
			native.Python("Parameter.__replace__", "($self, *, name=_void, kind=_void, annotation=_void, default=_void)", "Creates a customized copy of the Parameter.", parameterReplace),
			native.Python("Parameter.__reduce__", "($self)", "", parameterReduce),
			native.Python("Parameter.__setstate__", "($self, state)", "", func(th *thread, self value, a []value) (value, *exception) {
				return restore(th, self, a[0], "_default", "_annotation")
			}),
			{Name: "__str__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				text, exc := parameterText(th, self)
				return object.StrOf(text), exc
			}},
			{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				s, exc := object.ToStr(th, self)
				if exc != nil {
					return value{}, exc
				}
				return object.StrOf("<" + self.Type().Name + " \"" + s.String() + "\">"), nil
			}},
			{Name: "__hash__", Sig: "($self)", F0: parameterHash},
			{Name: "__eq__", Sig: "($self, other)", F1: parameterEq},
		},
		GetSets: []object.GetSet{get("name", slotName.Str()), get("default", slotDefault.Str()), get("annotation", slotAnnotation.Str()), get("kind", slotKind.Str())},
	})
}

// restore is __setstate__ for the attributes names.
func restore(th *thread, self, from value, names ...string) (value, *exception) {
	for _, name := range names {
		v, exc := object.GetItem(th, from, object.StrOf(name))
		if exc != nil {
			return value{}, exc
		}
		if exc := object.SetAttr(th, self, object.Intern(name), v); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

func parameterInit(th *thread, self value, a []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	p := param{kind: -1, def: a[2], ann: a[3]}
	for i := range st.kinds {
		if same, exc := object.EqualValues(th, st.kinds[i], a[1]); exc != nil {
			return value{}, exc
		} else if same {
			p.kind = i
		}
	}
	variadic := p.kind == varPositional || p.kind == varKeyword
	switch name := a[0]; {
	case p.kind < 0:
		return value{}, object.ValueErrorf("value %s is not a valid Parameter.kind", reprOf(th, a[1]))
	case variadic && !isEmpty(p.def):
		return value{}, object.ValueErrorf("%s parameters cannot have default values", kindDescriptions[p.kind])
	case name.Is(empty()):
		return value{}, object.ValueErrorf("name is a required attribute for Parameter")
	case !isStr(name):
		return value{}, object.TypeErrorf("name must be a str, not a %s", name.Type().Name)
	default:
		p.name = name.AsStr()
	}
	if exc := p.checkName(th); exc != nil {
		return value{}, exc
	}
	return object.None, st.fillParameter(th, self, p)
}

// checkName refuses what no parameter can be called; the first iterable of a comprehension, ".0", is called implicit0.
func (p *param) checkName(th *thread) *exception {
	name := p.name.String()
	if strings.HasPrefix(name, ".") && len(name) > 1 && strings.IndexFunc(name[1:], func(r rune) bool { return !unicode.IsDigit(r) }) < 0 {
		if p.kind != positionalOrKeyword {
			return object.ValueErrorf("implicit arguments must be passed as positional or keyword arguments, not %s", kindDescriptions[p.kind])
		}
		p.kind, p.name = positionalOnly, object.Intern("implicit"+name[1:])
		return nil
	}
	if token.Lookup(name) != token.Name && p.kind != positionalOnly || !object.IsIdentifier(name) {
		return object.ValueErrorf("%s is not a valid parameter name", reprOf(th, p.name.Value()))
	}
	return nil
}

func parameterReplace(th *thread, self value, a []value) (value, *exception) {
	for i, slot := range []*object.Str{slotName.Str(), slotKind.Str(), slotAnnotation.Str(), slotDefault.Str()} {
		if a[i].IsNull() || a[i].Is(voidType.Value()) {
			v, exc := object.GetAttr(th, self, slot)
			if exc != nil {
				return value{}, exc
			}
			a[i] = v
		}
	}
	return object.Call(th, self.Type().Value(), []value{a[0], a[1], a[3], a[2]}, []*object.Str{object.Intern("default"), object.Intern("annotation")})
}

func parameterReduce(th *thread, self value, _ []value) (value, *exception) {
	var parts [4]value
	for i, slot := range []*object.Str{slotName.Str(), slotKind.Str(), slotDefault.Str(), slotAnnotation.Str()} {
		v, exc := object.GetAttr(th, self, slot)
		if exc != nil {
			return value{}, exc
		}
		parts[i] = v
	}
	d := object.NewDict()
	d.SetStr(slotDefault.Str(), parts[2])
	d.SetStr(slotAnnotation.Str(), parts[3])
	return object.TupleOf(self.Type().Value(), object.TupleOf(parts[0], parts[1]), d.Value()), nil
}

func parameterHash(th *thread, self value) (value, *exception) {
	p, exc := paramOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	h, exc := object.Hash(th, object.TupleOf(p.name.Value(), object.Int64(int64(p.kind)), p.ann, p.def))
	return object.Int64(h), exc
}

func parameterEq(th *thread, self, other value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if self.Is(other) {
		return object.True, nil
	}
	if !object.IsInstance(other, st.parameter) {
		return object.NotImplemented, nil
	}
	p, exc := paramOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	q, exc := paramOf(th, other)
	if exc != nil || p.name.String() != q.name.String() || p.kind != q.kind {
		return object.False, exc
	}
	same, exc := object.EqualValues(th, p.def, q.def)
	if exc != nil || !same {
		return object.False, exc
	}
	same, exc = object.EqualValues(th, p.ann, q.ann)
	return object.Bool(same), exc
}
