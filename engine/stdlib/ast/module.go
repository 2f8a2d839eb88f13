// This file makes module ast.

package ast

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

var moduleFunctions = ondemand.Value[[]object.Method]{Make: func() []object.Method {
	return slices.Concat([]object.Method{
		native.Python("parse", "(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1)", "Make a tree of program text; the same as compile(source, filename, mode, PyCF_ONLY_AST).\n\nWith type_comments, comments like '# type: int' become part of it. feature_version is a tuple (3, minor), or minor: grammar newer than that is refused as far as possible. With optimize > 0, or False for -1, the tree is optimised.", parse),
	}, walkFunctions, locateFunctions, dumpFunctions, literalFunctions, unparseFunctions, mainFunctions)
}}

func parse(th *thread, _ value, a []value) (value, *exception) {
	filename, mode, optimize := a[1], a[2], a[5]
	if filename.IsNull() {
		filename = object.StrOf("<unknown>")
	}
	if mode.IsNull() {
		mode = object.StrOf("exec")
	}
	if optimize.IsNull() {
		optimize = object.Int64(-1)
	}
	flags := int64(0x400)
	if positive, exc := object.CompareBool(th, optimize, object.Int64(0), object.GT); exc != nil {
		return value{}, exc
	} else if positive {
		flags |= 0x8400
	}
	if !a[3].IsNull() {
		comments, exc := object.Truth(th, a[3])
		if exc != nil {
			return value{}, exc
		}
		if comments {
			flags |= 0x1000
		}
	}
	version, exc := minorVersion(th, a[4])
	if exc != nil {
		return value{}, exc
	}
	compile, exc := native.FromModule(th, "builtins", "compile")
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, compile, []value{a[0], filename, mode, object.Int64(flags), version, optimize}, []*object.Str{object.Intern("_feature_version"), object.Intern("optimize")})
}

// minorVersion is the number that compile() takes for feature_version.
func minorVersion(th *thread, v value) (value, *exception) {
	if v.IsNull() || v.IsNone() {
		return object.Int64(-1), nil
	}
	if !v.Type().Has(object.FlagTuple) {
		return v, nil
	}
	items := v.AsTuple().Items
	switch {
	case len(items) < 2:
		return value{}, object.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
	case len(items) > 2:
		return value{}, object.ValueErrorf("too many values to unpack (expected 2, got %d)", len(items))
	}
	same, exc := object.CompareBool(th, items[0], object.Int64(3), object.EQ)
	if exc != nil {
		return value{}, exc
	}
	if !same {
		text, exc := object.ToStr(th, items[0])
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("Unsupported major version: %s", text)
	}
	return items[1], nil
}

// New makes module ast.
func New(th *thread) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	m := native.Module("ast", "Syntax trees of Python programs.\n\nparse() makes a tree of program text, compile() makes code of it, unparse() text; walk(), NodeVisitor and NodeTransformer go through trees.", moduleFunctions.Get())
	st.addClasses(m.Dict)
	if exc := visitorClasses(th, m.Dict); exc != nil {
		return nil, exc
	}
	return m, st.oldClasses(th, m.Dict)
}

// oldClasses adds classes that trees had once, and Tuple.dims.
func (st *state) oldClasses(th *thread, ns *object.Dict) *exception {
	const unused = "A class of nodes that no tree has any more; deprecated."
	add := func(name, doc string, parent *object.Type, methods ...object.Method) (*object.Type, *exception) {
		t, exc := object.NewClass(th, object.ClassSpec{Module: "ast", Name: name, Doc: doc, Bases: []*object.Type{parent}, Methods: methods})
		if exc == nil {
			ns.SetName(name, t.Value())
		}
		return t, exc
	}
	slice, exc := add("slice", "The base of classes of nodes for subscripts; deprecated.", st.ast)
	if exc != nil {
		return exc
	}
	for _, c := range []struct {
		name, doc string
		parent    *object.Type
		methods   []object.Method
	}{
		{"Index", "Deprecated: the value itself is used.", slice, []object.Method{{Name: "__new__", Sig: "(cls, value, **kwargs)", Kind: object.StaticMethod, FK: newIndex}}},
		{"ExtSlice", "Deprecated: a Tuple is used.", slice, []object.Method{{Name: "__new__", Sig: "(cls, dims=(), **kwargs)", Kind: object.StaticMethod, FK: newExtSlice}}},
		{"Suite", unused, st.byName["mod"], nil}, {"AugLoad", unused, st.byName["expr_context"], nil},
		{"AugStore", unused, st.byName["expr_context"], nil}, {"Param", unused, st.byName["expr_context"], nil},
	} {
		if _, exc := add(c.name, c.doc, c.parent, c.methods...); exc != nil {
			return exc
		}
	}
	elts := object.Intern("elts")
	get := native.Python("_dims_getter", "(self)", "Deprecated. Use elts instead.", func(th *thread, _ value, a []value) (value, *exception) { return object.GetAttr(th, a[0], elts) })
	set := native.Python("_dims_setter", "(self, value)", "", func(th *thread, _ value, a []value) (value, *exception) {
		return object.None, object.SetAttr(th, a[0], elts, a[1])
	})
	dims, exc := object.Call2(th, object.PropertyType.Value(), object.NewNative(&get, value{}).Value(), object.NewNative(&set, value{}).Value())
	if exc != nil {
		return exc
	}
	return object.SetAttr(th, st.byName["Tuple"].Value(), object.Intern("dims"), dims)
}

// newIndex makes the value itself of Index(value).
func newIndex(_ *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	for i, k := range kw {
		if k.String() == "value" {
			return args[len(args)-len(kw)+i], nil
		}
	}
	if len(args)-len(kw) < 2 {
		return value{}, object.TypeErrorf("Index.__new__() missing 1 required positional argument: 'value'")
	}
	return args[1], nil
}

// newExtSlice makes a Tuple of ExtSlice(dims).
func newExtSlice(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	dims := value{}
	positional := args[:len(args)-len(kw)]
	if len(positional) > 1 {
		dims = positional[1]
	}
	var rest []value
	var names []*object.Str
	for i, k := range kw {
		if v := args[len(positional)+i]; k.String() == "dims" {
			dims = v
		} else {
			rest, names = append(rest, v), append(names, k)
		}
	}
	list := object.NewList(nil)
	if !dims.IsNull() {
		if exc := list.Extend(th, dims); exc != nil {
			return value{}, exc
		}
	}
	return object.Call(th, st.classes[kindTuple].Value(), append([]value{list.Value(), st.operators[kindLoad]}, rest...), names)
}
