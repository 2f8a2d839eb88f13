// Package copyreg implements modules copyreg and copy: how instances are taken apart and put together again.
package copyreg

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
	class     = object.Type
	str       = object.Str
)

type stateKey struct{}

// state is the registries of one interpreter.
type state struct {
	dispatch, extensions, inverted, cache *object.Dict
	copyError                             *class
	copiers                               *object.Dict // copy._deepcopy_dispatch
}

func stateOf(th *thread) *state {
	return th.Interp.State(stateKey{}, func() any {
		return &state{dispatch: object.NewDict(), extensions: object.NewDict(), inverted: object.NewDict(), cache: object.NewDict(), copiers: object.NewDict()}
	}).(*state)
}

var names = []string{"pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"}

var functions = []object.Method{
	native.Python("pickle", "(ob_type, pickle_function, constructor_ob=None)", "Register pickle_function as what takes instances of ob_type apart.\n\nIt returns a str or a tuple as __reduce__ does.", register),
	{Name: "constructor", Sig: "(object)", Doc: "Check that object can be called, as one that makes instances again must.", Python: true, FP: func(_ *thread, _ value, args []value) (value, *exception) {
		return object.None, callable(args[0], "constructors must be callable")
	}},
	native.Python("add_extension", "(module, name, code)", "Register an extension code.", addExtension),
	native.Python("remove_extension", "(module, name, code)", "Unregister an extension code.  For testing only.", removeExtension),
	{Name: "clear_extension_cache", Sig: "()", Doc: "Forget the objects that extension codes were found to stand for.", Python: true, FP: func(th *thread, _ value, _ []value) (value, *exception) {
		stateOf(th).cache.Clear()
		return object.None, nil
	}},
	{Name: "__newobj__", Sig: "(cls, *args)", Min: 1, Max: -1, FN: func(th *thread, _ value, args []value) (value, *exception) {
		return newObject(th, args[0], args[1:], nil)
	}},
	native.Python("__newobj_ex__", "(cls, args, kwargs)", "Used by pickle protocol 4, instead of __newobj__ to allow classes with\nkeyword-only arguments to be pickled correctly.", newObjectEx),
	native.Python("_reconstructor", "(cls, base, state)", "", reconstructor),
	native.Python("_reduce_ex", "(self, proto)", "", reduceEx),
	native.Python("_slotnames", "(cls)", "Return a list of slot names for a given class.\n\nThe list is kept as __slotnames__ of the class.", slotNames),
	{Name: "pickle_complex", Sig: "(c)", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		c := args[0]
		re, exc := object.GetAttrName(th, c, "real")
		if exc != nil {
			return value{}, exc
		}
		im, exc := object.GetAttrName(th, c, "imag")
		return object.TupleOf(object.ComplexType.Value(), object.TupleOf(re, im)), exc
	}},
	{Name: "pickle_super", Sig: "(obj)", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		this, exc := object.GetAttrName(th, args[0], "__thisclass__")
		if exc != nil {
			return value{}, exc
		}
		self, exc := object.GetAttrName(th, args[0], "__self__")
		return object.TupleOf(object.SuperType.Value(), object.TupleOf(this, self)), exc
	}},
	{Name: "pickle_union", Sig: "(obj)", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		union, exc := object.GetAttrName(th, args[0], "__args__")
		if exc != nil {
			return value{}, exc
		}
		or, exc := native.FromModule(th, "operator", "or_")
		if exc != nil {
			return value{}, exc
		}
		reduce, exc := native.FromModule(th, "functools", "reduce")
		return object.TupleOf(reduce, object.TupleOf(or, union)), exc
	}},
}

// New makes module copyreg.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("copyreg", "Helper to provide extensibility for pickle.\n\nThis is only useful to add pickle support for extension types defined in\nC, not for instances of user-defined classes.\n", functions)
	st := stateOf(th)
	for name, d := range map[string]*object.Dict{"dispatch_table": st.dispatch, "_extension_registry": st.extensions, "_inverted_registry": st.inverted, "_extension_cache": st.cache} {
		m.Dict.SetName(name, d.Value())
	}
	for _, reducer := range []struct {
		t    *class
		name string
	}{{object.ComplexType, "pickle_complex"}, {object.UnionType, "pickle_union"}, {object.SuperType, "pickle_super"}} {
		f, _ := m.Dict.GetName(reducer.name)
		if exc := st.dispatch.Set(th, reducer.t.Value(), f); exc != nil {
			return nil, exc
		}
	}
	m.Dict.SetName("_HEAPTYPE", object.Int64(1<<9))
	m.Dict.SetName("__all__", native.Strings(names...))
	return m, nil
}

func callable(v value, message string) *exception {
	if v.Type().Call == nil {
		return object.TypeErrorf("%s", message)
	}
	return nil
}

func register(th *thread, _ value, args []value) (value, *exception) {
	if exc := callable(args[1], "reduction functions must be callable"); exc != nil {
		return value{}, exc
	}
	if exc := stateOf(th).dispatch.Set(th, args[0], args[1]); exc != nil {
		return value{}, exc
	}
	if c := args[2]; !c.IsNull() && !c.IsNone() {
		return object.None, callable(c, "constructors must be callable")
	}
	return object.None, nil
}

// newObject is cls.__new__(cls, *args, **kwargs).
func newObject(th *thread, cls value, args, named []value, kw ...*str) (value, *exception) {
	f, exc := object.GetAttrName(th, cls, "__new__")
	if exc != nil {
		return value{}, exc
	}
	all := append([]value{cls}, args...)
	return object.Call(th, f, append(all, named...), kw)
}

func newObjectEx(th *thread, _ value, args []value) (value, *exception) {
	items, exc := object.Collect(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	if !args[2].Type().Has(object.FlagDict) {
		return value{}, object.TypeErrorf("argument after ** must be a mapping, not %s", args[2].Type().MessageName())
	}
	var named []value
	var kw []*str
	for i, d := 0, args[2].AsDict(); ; {
		k, v, next, ok := d.Next(i)
		if !ok {
			break
		}
		i = next
		if !k.Type().Has(object.FlagStr) {
			return value{}, object.TypeErrorf("keywords must be strings")
		}
		named, kw = append(named, v), append(kw, k.AsStr())
	}
	return newObject(th, args[0], items, named, kw...)
}

func reconstructor(th *thread, _ value, args []value) (value, *exception) {
	cls, base, from := args[0], args[1], args[2]
	f, exc := object.GetAttrName(th, base, "__new__")
	if exc != nil {
		return value{}, exc
	}
	if base.Is(object.ObjectType.Value()) {
		return object.Call1(th, f, cls)
	}
	v, exc := object.Call2(th, f, cls, from)
	if exc != nil {
		return value{}, exc
	}
	if !base.Type().Has(object.FlagType) || base.AsType().LookupName("__init__").Is(object.ObjectType.LookupName("__init__")) {
		return v, nil
	}
	init, exc := object.GetAttrName(th, base, "__init__")
	if exc != nil {
		return value{}, exc
	}
	_, exc = object.Call2(th, init, v, from)
	return v, exc
}

// reduceEx takes an instance apart for protocols 0 and 1: its class, the nearest built-in base, and an instance of that.
func reduceEx(th *thread, _ value, args []value) (value, *exception) {
	self := args[0]
	cls, base := self.Type(), object.ObjectType
	for _, t := range cls.MRO {
		if !t.IsHeap() && t != object.GenericType {
			base = t
			break
		}
	}
	from := object.None
	if base != object.ObjectType {
		if base == cls {
			return value{}, object.TypeErrorf("cannot pickle '%s' object", cls.Name)
		}
		var exc *exception
		if from, exc = object.Call1(th, base.Value(), self); exc != nil {
			return value{}, exc
		}
	}
	parts := object.TupleOf(cls.Value(), base.Value(), from)
	own := cls.LookupName("__getstate__").Is(object.ObjectType.LookupName("__getstate__"))
	if own {
		slots, ok, exc := object.FindAttr(th, self, object.Intern("__slots__"))
		if exc != nil {
			return value{}, exc
		}
		if some := false; ok {
			if some, exc = object.Truth(th, slots); exc != nil {
				return value{}, exc
			}
			if some {
				return value{}, object.TypeErrorf("a class that defines __slots__ without defining __getstate__ cannot be pickled")
			}
		}
	}
	var kept value
	var exc *exception
	if own {
		kept, _, exc = object.FindAttr(th, self, object.Intern("__dict__"))
	} else {
		kept, exc = object.CallMethod(th, self, object.Intern("__getstate__"))
	}
	if exc != nil {
		return value{}, exc
	}
	f, exc := native.FromModule(th, "copyreg", "_reconstructor")
	if exc != nil {
		return value{}, exc
	}
	if !kept.IsNull() {
		some, exc := object.Truth(th, kept)
		if exc != nil {
			return value{}, exc
		}
		if some {
			return object.TupleOf(f, parts, kept), nil
		}
	}
	return object.TupleOf(f, parts), nil
}
