// Package inspect implements module inspect: it looks at live objects, their signatures, sources, members and frames.
package inspect

import (
	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const doc = "Get useful information from live Python objects: their signatures, documentation,\nsource, members, and the frames of the call stack."

// state is what one interpreter has of the package: its classes and the kinds of parameters.
type state struct {
	module                             *object.Module
	kinds                              [5]value
	parameter, signature, bound        *object.Type
	ordered                            value // collections.OrderedDict
	tuples                             map[string]value
	traceback, frameInfo, blockFinder  *object.Type
	classFound, endOfBlock, markObject value
	failed                             *exception
	built                              bool
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

func (st *state) build(th *thread) *exception {
	var exc *exception
	if st.ordered, exc = native.FromModule(th, "collections", "OrderedDict"); exc != nil {
		st.ordered = object.DictType.Value()
	}
	if exc = st.makeTuples(th); exc != nil {
		return exc
	}
	if exc = st.makeKinds(th); exc != nil {
		return exc
	}
	if st.parameter, exc = st.newParameterClass(th); exc != nil {
		return exc
	}
	if st.bound, exc = newBoundClass(th); exc != nil {
		return exc
	}
	if st.signature, exc = st.newSignatureClass(th); exc != nil {
		return exc
	}
	if st.blockFinder, exc = object.NewClass(th, blockFinderSpec); exc != nil {
		return exc
	}
	for _, c := range []struct {
		name string
		to   *value
	}{{"ClassFoundException", &st.classFound}, {"EndOfBlock", &st.endOfBlock}} {
		t, exc := object.NewClass(th, object.ClassSpec{Module: "inspect", Name: c.name, Bases: []*object.Type{object.ExceptionType}})
		if exc != nil {
			return exc
		}
		*c.to = t.Value()
	}
	st.markObject, exc = object.Call0(th, object.ObjectType.Value())
	return exc
}

// emptyType marks what is absent: a default or an annotation.
var emptyType = &object.Type{Name: "_empty", Module: "inspect", Doc: "Marker object for Signature.empty and Parameter.empty.", Def: emptyDef{}}

type emptyDef struct{}

// Define implements object.Definition.
func (emptyDef) Define(t *object.Type) { native.Ready(t, object.ObjectType, makeMarker) }

var voidType = &object.Type{Name: "_void", Module: "inspect", Doc: "A private marker - used in Parameter & Signature.", Def: voidDef{}}

type voidDef struct{}

// Define implements object.Definition.
func (voidDef) Define(t *object.Type) { native.Ready(t, object.ObjectType, makeMarker) }

func makeMarker(t *object.Type) {
	t.Flags |= object.FlagBasetype
	t.AttrsOffset, t.HasDict = object.PlainAttrsOffset, true
	t.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) (value, *exception) {
		return object.NewInstance(cls).Value(), nil
	}
	t.Alloc = func(_ *thread, cls *object.Type) (value, *exception) { return object.NewInstance(cls).Value(), nil }
}

func empty() value { return emptyType.Value() }

func isEmpty(v value) bool { return v.IsNull() || v.Is(empty()) }

// New makes module inspect.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("inspect", doc, nil)
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	st.module = m
	all := []string{}
	for _, table := range [][]object.Method{predicates.Get(), memberFunctions, documentFunctions, fileFunctions, sourceFunctions, argumentFunctions, frameFunctions, stateFunctions.Get(), annotationFunctions, signatureFunctions, commandFunctions} {
		native.Add(m.Dict, "inspect", table)
		for i := range table {
			if table[i].Name[0] != '_' {
				all = append(all, table[i].Name)
			}
		}
	}
	for _, f := range flags {
		m.Dict.SetName(f.name, object.Int64(f.bits))
		all = append(all, f.name)
	}
	for _, s := range stateNames {
		m.Dict.SetName(s, object.StrOf(s))
		all = append(all, s)
	}
	for name, v := range st.tuples {
		m.Dict.SetName(name, v)
	}
	m.Dict.SetName("_empty", empty())
	m.Dict.SetName("_void", voidType.Value())
	for i, name := range kindNames {
		m.Dict.SetName("_"+name, st.kinds[i])
	}
	m.Dict.SetName("_ParameterKind", st.kinds[0].Type().Value())
	for _, t := range []*object.Type{st.parameter, st.signature, st.bound, st.traceback, st.frameInfo, st.blockFinder} {
		m.Dict.SetName(t.Name, t.Value())
		all = append(all, t.Name)
	}
	m.Dict.SetName("ClassFoundException", st.classFound)
	m.Dict.SetName("EndOfBlock", st.endOfBlock)
	m.Dict.SetName("_is_coroutine_mark", st.markObject)
	m.Dict.SetName("modulesbyfile", object.NewDict().Value())
	m.Dict.SetName("_filesbymodname", object.NewDict().Value())
	if exc := st.addBufferFlags(th, m); exc != nil {
		return nil, exc
	}
	all = append(all, "ArgInfo", "Arguments", "Attribute", "BufferFlags", "ClosureVars", "FullArgSpec", "ClassFoundException", "EndOfBlock", "TPFLAGS_IS_ABSTRACT")
	m.Dict.SetName("TPFLAGS_IS_ABSTRACT", object.Int64(1<<20))
	m.Dict.SetName("__all__", native.Strings(all...))
	if v, exc := native.FromModule(th, "annotationlib", "Format"); exc == nil {
		m.Dict.SetName("Format", v)
	}
	return m, nil
}

// flags are the CO_ constants.
var flags = []struct {
	name string
	bits int64
}{
	{"CO_OPTIMIZED", int64(code.Optimized)}, {"CO_NEWLOCALS", int64(code.NewLocals)}, {"CO_VARARGS", int64(code.VarArgs)},
	{"CO_VARKEYWORDS", int64(code.VarKeywords)}, {"CO_NESTED", int64(code.Nested)}, {"CO_GENERATOR", int64(code.Generator)}, {"CO_NOFREE", 0x40},
	{"CO_COROUTINE", int64(code.Coroutine)}, {"CO_ITERABLE_COROUTINE", int64(code.IterableCoroutine)}, {"CO_ASYNC_GENERATOR", int64(code.AsyncGenerator)},
	{"CO_HAS_DOCSTRING", int64(code.HasDocstring)}, {"CO_METHOD", int64(code.MethodFlag)},
}

// makeTuples makes the named tuples of the module, and the classes with positions that derive from two of them.
func (st *state) makeTuples(th *thread) *exception {
	st.tuples = map[string]value{}
	for name, fields := range map[string][]string{
		"FullArgSpec": {"args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations"},
		"ArgInfo":     {"args", "varargs", "keywords", "locals"},
		"Arguments":   {"args", "varargs", "varkw"},
		"Attribute":   {"name", "kind", "defining_class", "object"},
		"ClosureVars": {"nonlocals", "globals", "builtins", "unbound"},
		"_Traceback":  {"filename", "lineno", "function", "code_context", "index"},
		"_FrameInfo":  {"frame", "filename", "lineno", "function", "code_context", "index"},
	} {
		t, exc := native.NamedTuple(th, "inspect", name, nil, fields...)
		if exc != nil {
			return exc
		}
		st.tuples[name] = t.Value()
	}
	var exc *exception
	if st.traceback, exc = newPositioned(th, "Traceback", st.tuples["_Traceback"].AsType()); exc != nil {
		return exc
	}
	st.frameInfo, exc = newPositioned(th, "FrameInfo", st.tuples["_FrameInfo"].AsType())
	return exc
}

// tuple is an instance of the named tuple called name.
func tuple(th *thread, name string, items ...value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	return object.Call(th, st.tuples[name], items, nil)
}

func orNone(v value) value {
	if v.IsNull() {
		return object.None
	}
	return v
}

// given is v, or null for an absent argument and for None.
func given(v value) value {
	if v.IsNull() || v.IsNone() {
		return value{}
	}
	return v
}

// attr is an attribute of v, null where it has none.
func attr(th *thread, v value, name string) (value, *exception) {
	found, ok, exc := object.FindAttr(th, v, object.Intern(name))
	if exc != nil || !ok {
		return value{}, exc
	}
	return found, nil
}

// isStr reports that v is a str.
func isStr(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

func isClass(v value) bool { return v.Type().Has(object.FlagType) }

func reprOf(th *thread, v value) string {
	s, exc := object.Repr(th, v)
	if exc != nil {
		return "<" + v.Type().Name + " object>"
	}
	return s.String()
}
