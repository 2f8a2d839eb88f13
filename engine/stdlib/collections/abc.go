// This file makes the abstract base classes of collections.abc.

package collections

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/coroutine"
	"dappco.re/go/py/engine/stdlib/generator"
	"dappco.re/go/py/engine/stdlib/native"
)

// abcSpec is an abstract base class: its bases by name, the names of its abstract methods, the methods that make another class a
// subclass, and the methods that it has.
type abcSpec struct {
	name, bases, abstract, hook string
	generic                     bool
	methods                     []object.Method
	attrs                       []object.ClassAttr
}

// abcSpecs is in the order in which the classes are made: the views are the last.
var abcSpecs = ondemand.Value[[]abcSpec]{Make: func() []abcSpec {
	return append([]abcSpec{
		{name: "Hashable", abstract: "__hash__", hook: "__hash__"},
		{name: "Awaitable", abstract: "__await__", hook: "__await__", generic: true},
		{name: "Coroutine", bases: "Awaitable", abstract: "send throw", hook: "__await__ send throw close", methods: closers("Coroutine", "coroutine")},
		{name: "AsyncIterable", abstract: "__aiter__", hook: "__aiter__", generic: true},
		{name: "AsyncIterator", bases: "AsyncIterable", abstract: "__anext__", hook: "__anext__ __aiter__", methods: []object.Method{itself("__aiter__")}},
		{name: "AsyncGenerator", bases: "AsyncIterator", abstract: "asend athrow", hook: "__aiter__ __anext__ asend athrow aclose", methods: asyncGeneratorMethods},
		{name: "Iterable", abstract: "__iter__", hook: "__iter__", generic: true},
		{name: "Iterator", bases: "Iterable", abstract: "__next__", hook: "__iter__ __next__", methods: []object.Method{itself("__iter__")}},
		{name: "Reversible", bases: "Iterable", abstract: "__reversed__", hook: "__reversed__ __iter__"},
		{name: "Generator", bases: "Iterator", abstract: "send throw", hook: "__iter__ __next__ send throw close", methods: append(closers("Generator", "generator"), object.Method{
			Name: "__next__", Sig: "($self)", Doc: "Return the next item from the generator.\nWhen exhausted, raise StopIteration.", F0: func(th *thread, self value) (value, *exception) {
				return object.CallMethod(th, self, nameSend.Str(), object.None)
			}})},
		{name: "Sized", abstract: "__len__", hook: "__len__"},
		{name: "Container", abstract: "__contains__", hook: "__contains__", generic: true},
		{name: "Collection", bases: "Sized Iterable Container", hook: "__len__ __iter__ __contains__"},
		{name: "Buffer", abstract: "__buffer__", hook: "__buffer__"},
		{name: "Callable", abstract: "__call__", hook: "__call__", methods: callableItem},
		{name: "Set", bases: "Collection", methods: setMethods.Get()},
		{name: "MutableSet", bases: "Set", abstract: "add discard", methods: mutableSetMethods.Get()},
		{name: "Mapping", bases: "Collection", abstract: "__getitem__", methods: mappingMethods.Get(),
			attrs: []object.ClassAttr{{Name: "__reversed__", V: object.None}, {Name: "__abc_tpflags__", V: object.Int64(1 << 6)}}},
		{name: "MutableMapping", bases: "Mapping", abstract: "__setitem__ __delitem__", methods: mutableMappingMethods.Get()},
		{name: "Sequence", bases: "Reversible Collection", abstract: "__getitem__", methods: sequenceMethods.Get(), attrs: []object.ClassAttr{{Name: "__abc_tpflags__", V: object.Int64(1 << 5)}}},
		{name: "MutableSequence", bases: "Sequence", abstract: "__setitem__ __delitem__ insert", methods: mutableSequenceMethods.Get()},
	}, viewSpecs.Get()...)
}}

// registered are the built-in types that are virtual subclasses of the class of that name.
func registered(name string) []*class {
	switch name {
	case "Set":
		return []*class{object.FrozenSetType}
	case "MutableSet":
		return []*class{object.SetType}
	case "Mapping":
		return []*class{object.MappingProxyType}
	case "MutableMapping":
		return []*class{object.DictType}
	case "Sequence":
		return []*class{object.TupleType, object.StrType, object.BytesType, object.RangeType, object.MemoryViewType}
	case "MutableSequence":
		return append([]*class{object.ListType, object.ByteArrayType, dequeType}, object.HostSequences()...)
	case "KeysView":
		return []*class{object.DictKeysType}
	case "ItemsView":
		return []*class{object.DictItemsType}
	case "ValuesView":
		return []*class{object.DictValuesType}
	}
	return nil
}

type abcKey struct{}

// abcs is the classes of one interpreter.
type abcs struct {
	by                            map[string]*class
	callableAlias, byteStringMeta *class
	module                        *object.Module
}

func abcsOf(th *thread) *abcs {
	return th.Interp.State(abcKey{}, func() any { return new(abcs) }).(*abcs)
}

// madeABCs is the classes, made if need be.
func madeABCs(th *thread) (*abcs, *exception) {
	st := abcsOf(th)
	if st.by != nil {
		return st, nil
	}
	by := map[string]*class{}
	for _, s := range abcSpecs.Get() {
		t, exc := s.make(th, by)
		if exc != nil {
			return nil, exc
		}
		by[t.Name] = t
		for _, sub := range registered(t.Name) {
			if exc := abc.Register(th, t, sub); exc != nil {
				return nil, exc
			}
		}
	}
	if exc := makeByteString(th, st, by); exc != nil {
		return nil, exc
	}
	t, exc := object.NewClass(th, callableAliasClass.Get())
	if exc != nil {
		return nil, exc
	}
	st.by, st.callableAlias = by, t
	return st, nil
}

func (s *abcSpec) make(th *thread, by map[string]*class) (*class, *exception) {
	spec := object.ClassSpec{Module: "collections.abc", Name: s.name, Methods: append([]object.Method(nil), s.methods...),
		Attrs: append([]object.ClassAttr{{Name: "__slots__", V: object.EmptyTuple.Value()}}, s.attrs...)}
	for _, base := range strings.Fields(s.bases) {
		spec.Bases = append(spec.Bases, by[base])
	}
	for _, m := range strings.Fields(s.abstract) {
		spec.Attrs = append(spec.Attrs, object.ClassAttr{Name: m, V: newAbstract(s.name, m)})
	}
	if s.generic {
		spec.Methods = append(spec.Methods, object.GenericClass())
	}
	var made *class
	if s.hook != "" {
		wanted := strings.Fields(s.hook)
		spec.Methods = append(spec.Methods, object.Method{Name: "__subclasshook__", Sig: "($cls, C)", Kind: object.ClassMethod, F1: func(_ *thread, cls, sub value) (value, *exception) {
			if made == nil || !cls.Is(made.Value()) || !sub.Type().Has(object.FlagType) {
				return object.NotImplemented, nil
			}
			return hasMethods(sub.AsType(), wanted), nil
		}})
	}
	var exc *exception
	made, exc = abc.NewClass(th, spec)
	return made, exc
}

// hasMethods is True if t has all methods, otherwise, or if one is None, NotImplemented.
func hasMethods(t *class, methods []string) value {
	for _, m := range methods {
		if v := t.LookupName(m); v.IsNull() || v.IsNone() {
			return object.NotImplemented
		}
	}
	return object.True
}

// abstractMethod is a function that classes must override; called by them, it does what there is to do by default.
type abstractMethod struct {
	object.Head
	owner, name string
}

// abstractSignature is the signature of an abstract method.
func abstractSignature(name string) string {
	switch name {
	case "send", "asend", "add", "discard":
		return "(self, value)"
	case "throw", "athrow":
		return "(self, typ, val=None, tb=None)"
	case "insert":
		return "(self, index, value)"
	case "__call__":
		return "(self, *args, **kwds)"
	case "__buffer__":
		return "(self, flags: 'int', /) -> 'memoryview'"
	case "__contains__":
		return "(self, x)"
	case "__getitem__", "__delitem__":
		return "(self, key)"
	case "__setitem__":
		return "(self, key, value)"
	}
	return "(self)"
}

func (m *abstractMethod) signature() string {
	sig := abstractSignature(m.name)
	if m.owner == "Sequence" || m.owner == "MutableSequence" {
		sig = strings.Replace(sig, "key", "index", 1)
	}
	return sig
}

var abstractMethodType = &class{Name: "function", Module: "collections.abc", Def: abstractMethodDef{}}

type abstractMethodDef struct{}

// Define implements object.Definition.
func (abstractMethodDef) Define(t *object.Type) {
	native.Ready(t, object.ObjectType, func(t *class) {
		t.Flags |= object.FlagDisallowNew | object.FlagMethodDescr
		t.Call = func(th *thread, self value, args []value, _ []*object.Str) (value, *exception) {
			m := object.Cast[abstractMethod](self)
			switch m.name {
			case "__anext__", "asend", "athrow":
				return m.later(args)
			}
			if len(args) == 0 {
				return value{}, object.TypeErrorf("%s.%s() missing 1 required positional argument: 'self'", m.owner, m.name)
			}
			return m.byDefault(th, args[1:])
		}
		t.DescrGet = func(_ *thread, f, obj value, _ *class) (value, *exception) {
			if obj.IsNull() || obj.IsNone() {
				return f, nil
			}
			return object.NewBoundMethod(f, obj), nil
		}
		text := func(f func(m *abstractMethod) string) func(*thread, value) (value, *exception) {
			return func(_ *thread, v value) (value, *exception) {
				return object.StrOf(f(object.Cast[abstractMethod](v))), nil
			}
		}
		t.AddGetSets([]object.GetSet{
			{Name: "__isabstractmethod__", Get: func(*thread, value) (value, *exception) { return object.True, nil }},
			{Name: "__name__", Get: text(func(m *abstractMethod) string { return m.name })},
			{Name: "__text_signature__", Get: text((*abstractMethod).signature)},
			{Name: "__qualname__", Get: text(func(m *abstractMethod) string { return m.owner + "." + m.name })},
		})
	})
}

func newAbstract(owner, name string) value {
	m := &abstractMethod{object.NewHead(abstractMethodType), owner, name}
	return m.Value()
}

func (m *abstractMethod) byDefault(th *thread, args []value) (value, *exception) {
	switch m.name {
	case "__hash__", "__len__":
		return object.Int64(0), nil
	case "__contains__", "__call__":
		return object.False, nil
	case "__iter__", "__reversed__":
		return generator.Lazy(m.owner+"."+m.name, func(*thread) ([]value, *exception) { return nil, nil }), nil
	case "__await__":
		return generator.Lazy(m.owner+"."+m.name, func(*thread) ([]value, *exception) { return []value{object.None}, nil }), nil
	case "__next__", "send":
		return value{}, object.NewException(object.StopIterationType)
	case "__anext__":
		return value{}, object.NewException(object.StopAsyncIterationType)
	case "__getitem__":
		if m.owner == "Sequence" {
			return value{}, object.NewException(object.IndexErrorType)
		}
		return value{}, object.NewException(object.KeyErrorType)
	case "__setitem__", "__delitem__", "insert":
		if m.owner == "MutableSequence" {
			return value{}, object.NewException(object.IndexErrorType)
		}
		return value{}, object.NewException(object.KeyErrorType)
	case "throw":
		return value{}, thrown(args)
	case "__aiter__":
		return object.None, nil
	}
	return value{}, object.NewException(object.NotImplementedErrorType)
}

// thrown is the exception that the arguments of throw() name: the class, then the value.
func thrown(args []value) *exception {
	if len(args) > 1 && object.IsException(args[1]) {
		return args[1].AsException()
	}
	if len(args) > 0 && object.IsException(args[0]) {
		return args[0].AsException()
	}
	if len(args) > 0 && object.IsExceptionClass(args[0]) {
		return object.NewException(args[0].AsType())
	}
	return object.TypeErrorf("exceptions must derive from BaseException")
}

// later is a coroutine that does by default what an asynchronous method does.
func (m *abstractMethod) later(args []value) (value, *exception) {
	if len(args) == 0 {
		return value{}, object.TypeErrorf("%s.%s() missing 1 required positional argument: 'self'", m.owner, m.name)
	}
	args = append([]value(nil), args[1:]...)
	return coroutine.New(m.name, m.owner+"."+m.name, func(*thread) coroutine.Step {
		switch {
		case m.name != "athrow":
			return coroutine.Raise(object.NewException(object.StopAsyncIterationType))
		case len(args) > 1 && !args[1].IsNone() && !object.IsException(args[1]):
			return coroutine.Raise(object.TypeErrorf("exceptions must derive from BaseException"))
		}
		return coroutine.Raise(thrown(args))
	}), nil
}

// asyncGeneratorMethods is what asynchronous generators get of asend and athrow.
var asyncGeneratorMethods = []object.Method{
	{Name: "__anext__", Sig: "($self)", Doc: "Return the next item from the asynchronous generator.\nWhen exhausted, raise StopAsyncIteration.", F0: func(_ *thread, self value) (value, *exception) {
		return coroutine.New("__anext__", "AsyncGenerator.__anext__", func(th *thread) coroutine.Step {
			next, exc := call(th, self, "asend", object.None)
			if exc != nil {
				return coroutine.Raise(exc)
			}
			return coroutine.Await(next, func(_ *thread, v value, exc *exception) coroutine.Step {
				if exc != nil {
					return coroutine.Raise(exc)
				}
				return coroutine.Return(v)
			})
		}), nil
	}},
	{Name: "aclose", Sig: "($self)", Doc: "Raise GeneratorExit inside coroutine.", F0: func(_ *thread, self value) (value, *exception) {
		return coroutine.New("aclose", "AsyncGenerator.aclose", func(th *thread) coroutine.Step {
			thrown, exc := call(th, self, "athrow", object.GeneratorExitType.Value())
			if exc != nil {
				return coroutine.Raise(exc)
			}
			return coroutine.Await(thrown, func(_ *thread, _ value, exc *exception) coroutine.Step {
				switch {
				case exc == nil:
					return coroutine.Raise(object.Errorf(object.RuntimeErrorType, "asynchronous generator ignored GeneratorExit"))
				case exc.Is(object.GeneratorExitType), exc.Is(object.StopAsyncIterationType):
					return coroutine.Return(object.None)
				}
				return coroutine.Raise(exc)
			})
		}), nil
	}},
}

func itself(name string) object.Method {
	return object.Method{Name: name, Sig: "($self)", F0: func(_ *thread, self value) (value, *exception) { return self, nil }}
}

// closers is the close method of generators and coroutines.
func closers(owner, what string) []object.Method {
	return []object.Method{{Name: "close", Sig: "($self)", Doc: "Raise GeneratorExit inside " + what + ".", F0: func(th *thread, self value) (value, *exception) {
		_, exc := object.CallMethod(th, self, object.Intern("throw"), object.GeneratorExitType.Value())
		switch {
		case exc == nil:
			return value{}, object.Errorf(object.RuntimeErrorType, "%s ignored GeneratorExit", what)
		case exc.Is(object.GeneratorExitType) || exc.Is(object.StopIterationType):
			return object.None, nil
		}
		return value{}, exc
	}}}
}

var nameSend = object.Name{Text: "send"}

var abcFunctions = []object.Method{
	{Name: "_check_methods", Sig: "(C, *methods)", Doc: "True if class C has all methods and none of them is None, else NotImplemented.", Min: 1, Max: -1, FN: func(_ *thread, _ value, args []value) (value, *exception) {
		if !args[0].Type().Has(object.FlagType) {
			return value{}, object.AttributeErrorf("'%s' object has no attribute '__mro__'", args[0].Type().MessageName())
		}
		var wanted []string
		for _, m := range args[1:] {
			if !m.Type().Has(object.FlagStr) {
				return object.NotImplemented, nil
			}
			wanted = append(wanted, m.AsStr().String())
		}
		return hasMethods(args[0].AsType(), wanted), nil
	}},
}

// allABC is what from collections.abc import * gives.
var allABC = []string{"Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator", "Generator", "Reversible",
	"Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView",
	"Sequence", "MutableSequence", "ByteString", "Buffer"}

// NewABC makes module _collections_abc, which is collections.abc as well.
func NewABC(th *thread) (*object.Module, *exception) {
	st, exc := madeABCs(th)
	if exc != nil {
		return nil, exc
	}
	if st.module != nil {
		return st.module, nil
	}
	m := native.Module("collections.abc", "Abstract Base Classes (ABCs) for collections, according to PEP 3119.\n", abcFunctions)
	for _, name := range allABC {
		m.Dict.SetName(name, st.by[name].Value())
	}
	m.Dict.SetName("_CallableGenericAlias", st.callableAlias.Value())
	m.Dict.SetName("__all__", native.Strings(allABC...))
	st.module = m
	th.Interp.Modules.SetName("collections.abc", m.Value())
	return m, nil
}
