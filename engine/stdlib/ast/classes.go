// Package ast implements modules ast and _ast: syntax trees as Python objects, made of program text and compiled.
package ast

//go:generate go run ./gen

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

// kind is the number of a node's class.
type kind int

// noKind is the kind of what is no node of the grammar.
const noKind kind = -1

// field is a field of a node: its type in the grammar, and whether it is a list or may be None.
type field struct {
	name, typ      string
	many, optional bool
}

// node is a constructor of a sum, or a product: then group is "".
type node struct {
	name, group, doc string
	attributes       bool
	fields           []field
}

// base is a class right below AST: a sum, whose constructors have the kinds first to last, or a product.
type base struct {
	name        string
	attributes  bool
	first, last kind
}

// attributeNames are the attributes of nodes that have a place in the text.
var attributeNames = ondemand.Value[[4]*object.Str]{Make: func() [4]*object.Str {
	return [...]*object.Str{object.Intern("lineno"), object.Intern("col_offset"), object.Intern("end_lineno"), object.Intern("end_col_offset")}
}}

var (
	nameFields     = object.Name{Text: "_fields"}
	nameAttributes = object.Name{Text: "_attributes"}
	nameFieldTypes = object.Name{Text: "_field_types"}
	nameDict       = object.Name{Text: "__dict__"}
)

// fieldNames are the interned names of the fields of each kind.
var fieldNames = ondemand.Value[[kindCount][]*object.Str]{Make: func() (names [kindCount][]*object.Str) {
	for k := range nodes {
		for _, f := range nodes[k].fields {
			names[k] = append(names[k], object.Intern(f.name))
		}
	}
	return names
}}

// state is the classes of an interpreter.
type state struct {
	built     bool
	failed    *exception
	ast       *object.Type
	byName    map[string]*object.Type
	order     []string
	classes   [kindCount]*object.Type
	kinds     map[*object.Type]kind
	shapes    [kindCount][]*object.Shape // the shapes that a node goes through while it is made
	operators [kindCount]value           // the one object of each operator and context
}

type stateKey struct{}

func stateOf(th *thread) (*state, *exception) {
	st := th.Interp.State(stateKey{}, func() any { return &state{} }).(*state)
	if !st.built {
		st.built = true
		st.failed = st.build(th)
	}
	return st, st.failed
}

// kindOf is the kind of a node, or of the class that it inherits from.
func (st *state) kindOf(v value) kind {
	for _, t := range v.Type().MRO {
		if k, ok := st.kinds[t]; ok {
			return k
		}
	}
	return noKind
}

func (st *state) build(th *thread) *exception {
	st.byName, st.kinds = map[string]*object.Type{}, map[*object.Type]kind{}
	root, exc := st.class(th, "AST", "", object.ObjectType, []object.ClassAttr{{Name: "_fields", V: object.EmptyTuple.Value()}, {Name: "_attributes", V: object.EmptyTuple.Value()},
		{Name: "__match_args__", V: object.EmptyTuple.Value()}}, rootMethods())
	if exc != nil {
		return exc
	}
	st.ast = root
	for _, b := range bases {
		if exc := st.addBase(th, b); exc != nil {
			return exc
		}
	}
	return st.fieldTypes(th)
}

func (st *state) class(th *thread, name, doc string, parent *object.Type, attrs []object.ClassAttr, methods []object.Method) (*object.Type, *exception) {
	if doc != "" {
		attrs = append(attrs, object.ClassAttr{Name: "__doc__", V: object.StrOf(doc)})
	} else {
		attrs = append(attrs, object.ClassAttr{Name: "__doc__", V: object.None})
	}
	t, exc := object.NewClass(th, object.ClassSpec{Module: "ast", Name: name, Bases: []*object.Type{parent}, Attrs: attrs, Methods: methods})
	if exc != nil {
		return nil, exc
	}
	st.byName[name] = t
	st.order = append(st.order, name)
	return t, nil
}

// attributesOf is the entries of a class for attributes.
func attributesOf(has bool) []object.ClassAttr {
	if !has {
		return []object.ClassAttr{{Name: "_attributes", V: object.EmptyTuple.Value()}}
	}
	names := make([]value, len(attributeNames.Get()))
	for i, n := range attributeNames.Get() {
		names[i] = n.Value()
	}
	return []object.ClassAttr{{Name: "_attributes", V: object.TupleOf(names...)}, {Name: "end_lineno", V: object.None}, {Name: "end_col_offset", V: object.None}}
}

// addBase makes a class right below AST, and those below it.
func (st *state) addBase(th *thread, b base) *exception {
	if nodes[b.first].group == "" {
		return st.addNode(th, b.first, st.ast, attributesOf(b.attributes))
	}
	attrs := append(attributesOf(b.attributes), object.ClassAttr{Name: "_fields", V: object.EmptyTuple.Value()}, object.ClassAttr{Name: "__match_args__", V: object.EmptyTuple.Value()})
	parent, exc := st.class(th, b.name, sumDoc(b), st.ast, attrs, nil)
	if exc != nil {
		return exc
	}
	for k := b.first; k <= b.last; k++ {
		if exc := st.addNode(th, k, parent, nil); exc != nil {
			return exc
		}
	}
	return nil
}

// sumDoc is the docstring of a sum: its rule in the grammar.
func sumDoc(b base) string {
	docs, separator := make([]string, 0, b.last-b.first+1), " | "
	for k := b.first; k <= b.last; k++ {
		docs = append(docs, nodes[k].doc)
		if len(nodes[k].fields) > 0 {
			separator = "\n" + strings.Repeat(" ", len(b.name)+1) + "| "
		}
	}
	return b.name + " = " + strings.Join(docs, separator)
}

func (st *state) addNode(th *thread, k kind, parent *object.Type, attrs []object.ClassAttr) *exception {
	names := make([]value, len(fieldNames.Get()[k]))
	for i, n := range fieldNames.Get()[k] {
		names[i] = n.Value()
	}
	fields := object.TupleOf(names...)
	attrs = append(attrs, object.ClassAttr{Name: "_fields", V: fields}, object.ClassAttr{Name: "__match_args__", V: fields})
	for _, f := range nodes[k].fields {
		if f.optional {
			attrs = append(attrs, object.ClassAttr{Name: f.name, V: object.None})
		}
	}
	t, exc := st.class(th, nodes[k].name, nodes[k].doc, parent, attrs, nil)
	if exc != nil {
		return exc
	}
	st.classes[k], st.kinds[t] = t, k
	switch nodes[k].group {
	case "expr_context", "boolop", "operator", "unaryop", "cmpop":
		st.operators[k] = object.NewInstance(t).Value()
	}
	return nil
}

// fieldTypes gives every class _field_types, which are its annotations too.
func (st *state) fieldTypes(th *thread) *exception {
	for k := range kindCount {
		types := object.NewDict()
		for i, f := range nodes[k].fields {
			t, exc := st.fieldType(th, f)
			if exc != nil {
				return exc
			}
			types.SetStr(fieldNames.Get()[k][i], t)
		}
		for _, name := range []string{"_field_types", "__annotations__"} {
			if exc := object.SetAttr(th, st.classes[k].Value(), object.Intern(name), types.Value()); exc != nil {
				return exc
			}
		}
	}
	return nil
}

func (st *state) fieldType(th *thread, f field) (value, *exception) {
	var t value
	switch f.typ {
	case "identifier", "string":
		t = object.StrType.Value()
	case "int":
		t = object.IntType.Value()
	case "constant":
		t = object.ObjectType.Value()
	default:
		t = st.byName[f.typ].Value()
	}
	switch {
	case f.many:
		return object.NewGenericAlias(th, object.ListType.Value(), t)
	case f.optional:
		return object.MakeUnion(th, t, object.None)
	}
	return t, nil
}

// addClasses puts the classes into the namespace of a module.
func (st *state) addClasses(ns *object.Dict) {
	for _, name := range st.order {
		ns.SetName(name, st.byName[name].Value())
	}
	for _, c := range []struct {
		name string
		flag int64
	}{{"PyCF_ALLOW_TOP_LEVEL_AWAIT", 0x2000}, {"PyCF_ONLY_AST", 0x400}, {"PyCF_OPTIMIZED_AST", 0x8400}, {"PyCF_TYPE_COMMENTS", 0x1000}} {
		ns.SetName(c.name, object.Int64(c.flag))
	}
}

// NewLow makes module _ast.
func NewLow(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("_ast", "", nil)
	st.addClasses(m.Dict)
	return m, nil
}

// IsNode reports that v is an instance of a class of module ast.
func IsNode(th *thread, v value) bool {
	st, exc := stateOf(th)
	return exc == nil && object.IsInstance(v, st.ast)
}
