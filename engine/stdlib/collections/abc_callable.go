// This file makes aliases of collections.abc.Callable, and ByteString, whose use warns.

package collections

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/native"
)

// callableAliasClass is the class of Callable[[int], str]: its arguments are those of the callable, then the result.
var callableAliasClass = ondemand.Value[object.ClassSpec]{Make: func() object.ClassSpec {
	return object.ClassSpec{Module: "collections.abc", Name: "_CallableGenericAlias", Bases: []*class{object.GenericAliasType},
		Doc: "Represent `Callable[argtypes, resulttype]`.\n\nThe arguments are flat: the argument types, then the result type.",
		Methods: []object.Method{
			{Name: "__new__", Sig: "(cls, origin, args)", Kind: object.StaticMethod, Min: 3, Max: 3, FN: newCallableAlias},
			method("_CallableGenericAlias.__repr__", "($self)", callableAliasRepr),
			method("_CallableGenericAlias.__reduce__", "($self)", callableAliasReduce),
			method("_CallableGenericAlias.__getitem__", "($self, item)", callableAliasItem),
		}, Attrs: []object.ClassAttr{{Name: "__slots__", V: object.EmptyTuple.Value()}}}
}}

// isParamExpr reports that v can stand for a list of argument types.
func isParamExpr(v value) bool {
	if v.Is(object.Ellipsis) || v.Type().Has(object.FlagList) || v.Type() == object.ParamSpecType {
		return true
	}
	t := v.Type()
	return t.Name == "_ConcatenateGenericAlias" && t.ModuleName() == "typing"
}

func newCallableAlias(th *thread, _ value, args []value) (value, *exception) {
	cls, origin, given := args[0], args[1], args[2]
	if !cls.Type().Has(object.FlagType) {
		return value{}, object.TypeErrorf("_CallableGenericAlias.__new__(X): X is not a type object (%s)", cls.Type().MessageName())
	}
	if !cls.AsType().IsSubtype(object.GenericAliasType) {
		return value{}, object.TypeErrorf("_CallableGenericAlias.__new__(%s): %[1]s is not a subtype of types.GenericAlias", cls.AsType().Name)
	}
	if !given.Type().Has(object.FlagTuple) || len(given.AsTuple().Items) != 2 {
		return value{}, object.TypeErrorf("Callable must be used as Callable[[arg, ...], result].")
	}
	params, result := given.AsTuple().Items[0], given.AsTuple().Items[1]
	switch {
	case params.Type().Has(object.FlagTuple) || params.Type().Has(object.FlagList):
		given = object.TupleOf(append(append([]value(nil), object.SequenceItems(params)...), result)...)
	case !isParamExpr(params):
		text, exc := object.ToStr(th, params)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.TypeErrorf("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got %s", text)
	}
	return object.GenericAliasType.New(th, cls.AsType(), []value{origin, given}, nil)
}

func aliasArgs(v value) []value { return object.Cast[object.GenericAlias](v).Args.Items }

func callableAliasRepr(th *thread, self value, _ []value) (value, *exception) {
	args := aliasArgs(self)
	if len(args) == 2 && isParamExpr(args[0]) || len(args) == 0 {
		return object.GenericAliasType.Repr(th, self)
	}
	texts := make([]string, len(args))
	for i, a := range args {
		var exc *exception
		if texts[i], exc = object.AliasItemRepr(th, a); exc != nil {
			return value{}, exc
		}
	}
	last := len(texts) - 1
	return object.StrOf("collections.abc.Callable[[" + strings.Join(texts[:last], ", ") + "], " + texts[last] + "]"), nil
}

// parted is the arguments of an alias as they are written: the parameters, then the result.
func parted(args []value, list bool) value {
	if len(args) == 2 && isParamExpr(args[0]) || len(args) == 0 {
		return object.TupleOf(args...)
	}
	last := len(args) - 1
	if list {
		return object.TupleOf(object.ListOf(append([]value(nil), args[:last]...)...), args[last])
	}
	return object.TupleOf(object.TupleOf(args[:last]...), args[last])
}

func callableAliasReduce(th *thread, self value, _ []value) (value, *exception) {
	return object.TupleOf(self.Type().Value(), object.TupleOf(abcsOf(th).by["Callable"].Value(), parted(aliasArgs(self), true))), nil
}

func callableAliasItem(th *thread, self value, args []value) (value, *exception) {
	item := args[0]
	if !item.Type().Has(object.FlagTuple) {
		item = object.TupleOf(item)
	}
	v, exc := object.GenericAliasType.GetItem(th, self, item)
	if exc != nil {
		return value{}, exc
	}
	made := aliasArgs(v)
	if len(made) == 0 || !made[0].Type().Has(object.FlagTuple) && !made[0].Type().Has(object.FlagList) {
		last := len(made) - 1
		made = []value{object.TupleOf(made[:last]...), made[last]}
		if p := made[0].AsTuple().Items; len(p) == 1 && isParamExpr(p[0]) {
			made[0] = p[0]
		}
	}
	return object.Call2(th, self.Type().Value(), abcsOf(th).by["Callable"].Value(), object.TupleOf(made...))
}

// callableItem is Callable.__class_getitem__.
var callableItem = []object.Method{{Name: "__class_getitem__", Sig: "(origin, args)", Doc: "Represent `Callable[argtypes, resulttype]`.", Kind: object.ClassMethod, F1: func(th *thread, cls, args value) (value, *exception) {
	return object.Call2(th, abcsOf(th).callableAlias.Value(), cls, args)
}}}

// warnByteString warns, unless ByteString is only being made.
func warnByteString(th *thread) *exception {
	if abcsOf(th).by == nil {
		return nil
	}
	return object.Warn(th, object.DeprecationWarningType, byteStringWarning)
}

const byteStringWarning = "'collections.abc.ByteString' is deprecated and slated for removal in Python 3.17"

// newByteStringMeta makes the metaclass of ByteString, which warns of subclasses and of isinstance().
func newByteStringMeta(th *thread) (*class, *exception) {
	base, exc := native.ClassFromModule(th, "abc", "ABCMeta")
	if exc != nil {
		return nil, exc
	}
	inherited := func(th *thread, cls value, name string) (value, *exception) {
		super, exc := object.NewSuper(th, abcsOf(th).byteStringMeta, cls)
		if exc != nil {
			return value{}, exc
		}
		return get(th, super, name)
	}
	return object.NewClass(th, object.ClassSpec{Module: "collections.abc", Name: "_DeprecateByteStringMeta", Bases: []*class{base}, Methods: []object.Method{
		{Name: "__new__", Sig: "(cls, name, bases, namespace, /, **kwargs)", Kind: object.StaticMethod, FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
			if npos := len(args) - len(kw); npos != 4 {
				return value{}, object.TypeErrorf("_DeprecateByteStringMeta.__new__() takes 4 positional arguments but %d were given", npos)
			}
			if exc := warnByteString(th); exc != nil {
				return value{}, exc
			}
			f, exc := inherited(th, args[0], "__new__")
			if exc != nil {
				return value{}, exc
			}
			return object.Call(th, f, append([]value(nil), args...), kw)
		}},
		method("_DeprecateByteStringMeta.__instancecheck__", "($self, instance)", func(th *thread, cls value, args []value) (value, *exception) {
			if exc := warnByteString(th); exc != nil {
				return value{}, exc
			}
			f, exc := inherited(th, cls, "__instancecheck__")
			if exc != nil {
				return value{}, exc
			}
			return object.Call1(th, f, args[0])
		}),
	}})
}

// makeByteString makes ByteString.
func makeByteString(th *thread, st *abcs, by map[string]*class) *exception {
	meta, exc := newByteStringMeta(th)
	if exc != nil {
		return exc
	}
	st.byteStringMeta = meta
	t, exc := abc.NewClass(th, object.ClassSpec{Module: "collections.abc", Name: "ByteString", Meta: meta, Bases: []*class{by["Sequence"]},
		Doc:   "Deprecated: a common base class of bytes and bytearray.\n\nAsk for bytes | bytearray | memoryview or Buffer instead.",
		Attrs: []object.ClassAttr{{Name: "__slots__", V: object.EmptyTuple.Value()}}})
	if exc != nil {
		return exc
	}
	by["ByteString"] = t
	for _, sub := range []*class{object.BytesType, object.ByteArrayType} {
		if exc := abc.Register(th, t, sub); exc != nil {
			return exc
		}
	}
	return nil
}
