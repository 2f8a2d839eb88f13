// Package typing implements module typing: the types that annotations are made of, and the functions that look at them. Type parameters,
// Generic, Union and type aliases are in package object, because syntax makes them; what is here are their rules.
package typing

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/annotationlib"
	"dappco.re/go/py/engine/stdlib/native"
)

type stateKey struct{}

// state is what module typing has in one interpreter.
type state struct {
	protocol       *class
	typedDictMeta  *class
	namedTupleBase value // what NamedTuple stands for among bases
	namedTuple     value
	typedDict      value
	hook           value // __subclasshook__ of protocols
	sentinel       value // stands for an argument that was not given
	overloads      *object.Dict
	overloadDummy  value
	made           *object.Dict // subscriptions by what was subscripted and how
	names          *object.Dict // the module's: another module of that name has the same
}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any { return &state{overloads: object.NewDict(), made: object.NewDict()} }).(*state)
}

// NewLow makes module _typing.
func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_typing", "Primitives and accelerators for the typing module.\n", lowest)
	for _, t := range nativeTypes.Get() {
		m.Dict.SetName(t.Name, t.Value())
	}
	m.Dict.SetName("NoDefault", object.NoDefault)
	return m, nil
}

var lowest = []object.Method{
	{Name: "_idfunc", Sig: "($module, x, /)", F1: func(_ *thread, _, x value) (value, *exception) { return x, nil }},
}

var nativeTypes = ondemand.Value[[]*class]{Make: func() []*class {
	return []*class{object.TypeVarType, object.ParamSpecType, object.TypeVarTupleType, object.ParamSpecArgsType, object.ParamSpecKwargsType, object.TypeAliasType,
		object.GenericType, object.UnionType}
}}

// New makes module typing.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("typing", "The typing module: support for type hints.\n\nIt has the special forms that annotations use, aliases of generic classes, bases for\ngeneric classes and protocols, and functions that examine types.", functions)
	native.Add(m.Dict, "typing", low)
	r, st, ns := native.Begin(th), stateOf(th), m.Dict
	if st.names != nil {
		return m, ns.Update(th, st.names.Value())
	}
	for _, t := range nativeTypes.Get() {
		ns.SetName(t.Name, t.Value())
	}
	for _, t := range []*class{baseAliasType, aliasType, callableAliasType, literalAliasType, concatAliasType, unpackAliasType, annotatedAliasType, formType, cachedFormType,
		specialType, deprecatedType, callableType, tupleType} {
		ns.SetName(t.Name, t.Value())
	}
	for _, f := range forms() {
		ns.SetName(asForm(f).name, f)
	}
	ns.SetName("NoDefault", object.NoDefault)
	ns.SetName("TYPE_CHECKING", object.False)
	ns.SetName("Text", object.StrType.Value())
	ns.SetName("ForwardRef", annotationlib.ForwardRefType.Value())
	addSpecial(r, ns, table, "")
	callableAndTuple(r, ns)
	// Generic classes ask for this module while they are made, the ones below too.
	th.Interp.Modules.SetName("typing", m.Value())
	any, exc := anyClass(th)
	r.Fail(exc)
	newType, exc := newTypeClass(th)
	r.Fail(exc)
	if st.protocol == nil && r.OK() {
		st.typedDictMeta = typedDictMeta(r, st)
		protocolClass(r, st)
	}
	if !r.OK() {
		th.Interp.Modules.DelStr(object.Intern("typing"))
		return nil, r.Exc
	}
	ns.SetName("Any", any.Value())
	ns.SetName("NewType", newType.Value())
	ns.SetName("Protocol", st.protocol.Value())
	ns.SetName("_TypedDictMeta", st.typedDictMeta.Value())
	ns.SetName("_ProtocolMeta", st.protocol.Value().Type().Value())
	ns.SetName("EXCLUDED_ATTRIBUTES", excluded())
	completeModule(r, st, ns)
	if !r.OK() {
		th.Interp.Modules.DelStr(object.Intern("typing"))
		return m, r.Exc
	}
	st.names = ns.Copy()
	return m, nil
}

func excluded() value {
	names := make([]value, 0, len(notMembers.Get()))
	for name := range notMembers.Get() {
		names = append(names, object.StrOf(name))
	}
	return object.NewFrozenSetOf(names)
}

// completeModule runs the prelude, and ties its functions to what they stand for as bases.
func completeModule(r *run, st *state, ns *object.Dict) {
	sentinel := r.Call(object.ObjectType.Value())
	if repr, exc := object.NewClass(r.Th, object.ClassSpec{Module: "typing", Name: "_Sentinel", Methods: []object.Method{
		{Name: "__repr__", Sig: "($self)", F0: func(*thread, value) (value, *exception) { return object.StrOf("<sentinel>"), nil }}}}); exc == nil {
		sentinel = r.Call(repr.Value())
	}
	st.sentinel = sentinel
	given := map[string]string{"_low_named_tuple": "_make_named_tuple", "_low_typed_dict": "_make_typed_dict", "_low_members": "_members", "_low_is_protocol": "_is_protocol", "_low_mark": "_mark"}
	for name, from := range given {
		v, _ := ns.GetName(from)
		ns.SetName(name, v)
		ns.DelStr(object.Intern(from))
	}
	ns.SetName("_sentinel", sentinel)
	ns.SetName("__name__", object.StrOf("typing"))
	if r.OK() {
		r.Fail(runPrelude(r.Th, ns))
	}
	if !r.OK() {
		return
	}
	st.namedTuple, _ = ns.GetName("NamedTuple")
	st.typedDict, _ = ns.GetName("TypedDict")
	st.overloadDummy, _ = ns.GetName("_overload_dummy")
	meta := namedTupleMeta(r, st)
	if !r.OK() {
		return
	}
	empty := object.NewDict()
	create := r.Attr(object.TypeType.Value(), "__new__")
	st.namedTupleBase = r.Call(create, meta.Value(), object.StrOf("NamedTuple"), object.TupleOf(), empty.Value())
	base := r.Call(create, st.typedDictMeta.Value(), object.StrOf("TypedDict"), object.TupleOf(), object.NewDict().Value())
	ns.SetName("NamedTupleMeta", meta.Value())
	ns.SetName("_NamedTuple", st.namedTupleBase)
	ns.SetName("_TypedDict", base)
	entries := func(v value) value {
		return object.NewNative(&object.Method{Name: "__mro_entries__", Sig: "(bases)", F1: func(*thread, value, value) (value, *exception) { return object.TupleOf(v), nil }}, value{}).Value()
	}
	r.Set(st.namedTuple, "__mro_entries__", entries(st.namedTupleBase))
	r.Set(st.typedDict, "__mro_entries__", entries(base))
	all := slices.DeleteFunc(slices.Clone(exported), func(name string) bool {
		_, has := ns.GetName(name)
		return !has && !strings.Contains(lazyTable, "\n"+name+" ")
	})
	ns.SetName("__all__", native.Strings(all...))
}

// exported is __all__.
var exported = []string{
	"Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar",
	"TypeVarTuple", "Union", "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView",
	"MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection",
	"AsyncGenerator", "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound",
	"ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern",
	"TextIO", "AnyStr", "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform", "evaluate_forward_ref", "final", "get_args", "get_origin", "get_overloads",
	"get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check", "no_type_check_decorator", "NoDefault", "NoReturn",
	"NotRequired", "overload", "override", "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING",
	"TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
}
