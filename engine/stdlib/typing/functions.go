// This file has the functions of module typing that describe types, and those that mark classes and functions for type checkers.

package typing

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// functions of module typing; those whose signatures have annotations are in prelude.go.
var functions = []object.Method{
	{Name: "cast", Sig: "(typ, val)", Doc: "Tell type checkers that val is of type typ.\n\nAt runtime val is returned as it is: nothing is checked.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) { return a[1], nil }},
	{Name: "assert_type", Sig: "(val, typ, /)", Doc: "Ask type checkers to confirm that val is of type typ.\n\nAt runtime val is returned as it is.", Python: true, FP: func(_ *thread, _ value, a []value) (value, *exception) { return a[0], nil }},
	native.Python("get_origin", "(tp)", "The class or special form that tp is made of, None if it has no arguments.\n\nget_origin(List[int]) is list, get_origin(Literal[1]) is Literal.", getOrigin),
	native.Python("get_args", "(tp)", "The arguments of tp as a tuple, with those of Callable[[int], str] as ([int], str).", getArgs),
	{Name: "is_typeddict", Sig: "(tp)", Doc: "Whether tp is a class made by TypedDict.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return object.Bool(a[0].Type() == stateOf(th).typedDictMeta), nil
	}},
	native.Python("get_type_hints", "(obj, globalns=None, localns=None, include_extras=False, *, format=None)", "The annotations of a class, function or module as a dict of types.\n\n"+
		"Strings are evaluated, those of a class together with its bases'. Annotated,\nRequired and NotRequired are stripped, unless include_extras is true.", typeHints),
	native.Python("evaluate_forward_ref", "(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None, _recursive_guard=<frozenset()>)",
		"The type that a forward reference means, with the references in it evaluated too.", evaluateForwardRef),
	native.Python("runtime_checkable", "(cls)", "Let isinstance() and issubclass() accept a protocol.\n\nThey check that methods and attributes are there, not their types.", runtimeCheckable),
	native.Python("overload", "(func)", "Mark one signature of a function that has several.\n\nThe function without the mark comes last and does the work. get_overloads()\nfinds the others.", overload),
	native.Python("get_overloads", "(func)", "The overloads of func that were defined, as a list.", getOverloads),
	{Name: "clear_overloads", Sig: "()", Doc: "Forget all overloads.", Python: true, FP: func(th *thread, _ value, _ []value) (value, *exception) {
		stateOf(th).overloads.Clear()
		return object.None, nil
	}},
	{Name: "final", Sig: "(f)", Doc: "Mark a method that is not to be overridden, or a class that is to have no subclasses.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		return a[0], mark(th, a[0], "__final__", object.True)
	}},
	native.Python("no_type_check", "(arg)", "Say that annotations are not type hints: of a function, or of the methods and classes in a class.", noTypeCheck),
	native.Python("no_type_check_decorator", "(decorator)", "Give a decorator the effect of no_type_check.", noTypeCheckDecorator),
}

// low are the functions that package object and generic code call.
var low = []object.Method{
	{Name: "_generic_class_getitem", Sig: "(cls, args)", Doc: "Subscript a generic class.", FN: genericGetItem, Min: 2, Max: 2},
	{Name: "_generic_init_subclass", Sig: "(cls, *args, **kwargs)", Doc: "Find the type parameters of a new generic class.", FK: genericInitSubclass},
	{Name: "_type_check", Sig: "(arg, msg, is_argument=True, module=None, *, allow_special_forms=False)", Doc: "Check that an argument is a type.", FS: func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		message, argument := r.Str(a[1]), a[2].IsNull() || r.Truth(a[2])
		return r.Done(checkTypeIn(r, a[0], message, a[3], r.Truth(a[4]), argument))
	}},
	{Name: "_typevar_subst", Sig: "(self, arg)", F2: typeVarSubst},
	{Name: "_paramspec_subst", Sig: "(self, arg)", F2: paramSpecSubst},
	{Name: "_paramspec_prepare_subst", Sig: "(self, alias, args)", FN: paramSpecPrepare, Min: 3, Max: 3},
	{Name: "_typevartuple_prepare_subst", Sig: "(self, alias, args)", FN: typeVarTuplePrepare, Min: 3, Max: 3},
	{Name: "_type_repr", Sig: "(obj)", Doc: "How an argument is shown.", F1: func(th *thread, _, v value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(object.StrOf(typeRepr(r, v)))
	}},
	{Name: "_type_convert", Sig: "(arg, module=None, *, allow_special_forms=False)", Doc: "Make a forward reference of a str, and NoneType of None.", FS: func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(convert(r, a[0], a[1], r.Truth(a[2])))
	}},
	{Name: "__getattr__", Sig: "(attr)", Doc: "Make the aliases of classes whose modules are not imported yet.", F1: lazyAttr},
	{Name: "_make_named_tuple", FN: func(th *thread, _ value, a []value) (value, *exception) {
		kwargs, exc := object.DictFrom(a[2], "kwargs")
		if exc != nil {
			return value{}, exc
		}
		r := native.Begin(th)
		return r.Done(namedTuple(r, stateOf(th), a[0], absent(th, a[1]), kwargs, a[3]))
	}, Min: 4, Max: 4},
	{Name: "_make_typed_dict", FN: func(th *thread, _ value, a []value) (value, *exception) {
		r := native.Begin(th)
		return r.Done(typedDict(r, stateOf(th), a[0], absent(th, a[1]), a[2], a[3]))
	}, Min: 4, Max: 4},
	{Name: "_members", F1: protocolMemberSet},
	{Name: "_is_protocol", F1: func(th *thread, _, v value) (value, *exception) {
		r := native.Begin(th)
		is := v.Type().Has(object.FlagType) && !isProtocol(th, v) && r.Truth(r.Find(v, "_is_protocol"))
		return r.Done(object.Bool(is))
	}},
	{Name: "_mark", F2: func(th *thread, _, v, name value) (value, *exception) {
		attr, exc := object.StrFrom(name, "attribute name")
		if exc != nil {
			return value{}, exc
		}
		return v, mark(th, v, attr.String(), object.True)
	}},
}

// absent is v, or null if it is the sentinel of a missing argument.
func absent(th *thread, v value) value {
	if v.Is(stateOf(th).sentinel) {
		return value{}
	}
	return v
}

// lazyAttr is __getattr__ of the module.
func lazyAttr(th *thread, _, name value) (value, *exception) {
	r := native.Begin(th)
	s := r.Str(name)
	if m, ok := th.Interp.Modules.GetName("typing"); ok && m.Type() == object.ModuleType {
		ns := object.Cast[object.Module](m).Dict
		addSpecial(r, ns, lazyTable, s)
		addSpecial(r, ns, table, s)
		if v, ok := ns.GetName(s); ok && r.OK() {
			return v, nil
		}
	}
	r.Raise(object.AttributeErrorType, "module 'typing' has no attribute %s", r.Repr(name))
	return value{}, r.Exc
}

// mark sets an attribute of what a decorator is given; what takes none is left alone.
func mark(th *thread, v value, name string, x value) *exception {
	exc := object.SetAttr(th, v, object.Intern(name), x)
	if exc != nil && (exc.Is(object.AttributeErrorType) || exc.Is(object.TypeErrorType)) {
		return nil
	}
	return exc
}

func getOrigin(_ *thread, _ value, a []value) (value, *exception) {
	v := a[0]
	switch t := v.Type(); {
	case t == annotatedAliasType:
		return annotatedForm.Get(), nil
	case isAlias(v):
		return asAlias(v).origin, nil
	case t.IsSubtype(specialType):
		return asSpecial(v).origin, nil
	case t.IsSubtype(object.GenericAliasType):
		return object.Cast[object.GenericAlias](v).Origin, nil
	case t == object.UnionType:
		return object.UnionType.Value(), nil
	case v.Is(object.GenericType.Value()):
		return v, nil
	case t == object.ParamSpecArgsType || t == object.ParamSpecKwargsType:
		return object.GetAttr(nil, v, object.Intern("__origin__"))
	}
	return object.None, nil
}

func getArgs(th *thread, _ value, a []value) (value, *exception) {
	v := a[0]
	switch t := v.Type(); {
	case t == annotatedAliasType:
		return object.TupleOf(append([]value{asAlias(v).origin}, asAlias(v).meta.Items...)...), nil
	case isAlias(v):
		return flatArgs(asAlias(v).args, t == callableAliasType), nil
	case t.IsSubtype(object.GenericAliasType):
		g := object.Cast[object.GenericAlias](v)
		callable := g.Origin.Type().Has(object.FlagType) && g.Origin.AsType().Name == "Callable" && g.Origin.AsType().ModuleName() == "collections.abc"
		return flatArgs(g.Args, callable), nil
	case t == object.UnionType:
		return object.Cast[object.Union](v).Args.Value(), nil
	}
	return object.TupleOf(), nil
}

// flatArgs is the arguments, those of a callable with the list that they were given in.
func flatArgs(args *object.Tuple, callable bool) value {
	items := args.Items
	if n := len(items) - 1; callable && n >= 0 && !(len(items) == 2 && isParamExpr(items[0])) {
		return object.TupleOf(object.ListOf(items[:n]...), items[n])
	}
	return args.Value()
}

func protocolMemberSet(th *thread, _, v value) (value, *exception) {
	r := native.Begin(th)
	if !v.Type().Has(object.FlagType) || isProtocol(th, v) || !r.Truth(r.Find(v, "_is_protocol")) {
		return value{}, object.TypeErrorf("%s is not a Protocol", r.Repr(v))
	}
	return r.Done(object.NewFrozenSetOf(r.Items(r.Attr(v, "__protocol_attrs__"))))
}

// overloadKey is what overloads of one function share: module and qualified name.
func overloadKey(r *run, f value) value {
	if inner := r.Find(f, "__func__"); !inner.IsNull() {
		f = inner
	}
	module, name := r.Find(f, "__module__"), r.Find(f, "__qualname__")
	if module.IsNull() || name.IsNull() {
		return value{}
	}
	return object.TupleOf(module, name)
}

func overload(th *thread, _ value, a []value) (value, *exception) {
	r, all := native.Begin(th), stateOf(th).overloads
	key := overloadKey(r, a[0])
	if !key.IsNull() && r.OK() {
		byLine := r.Keep(all.SetDefault(th, key, object.NewDict().Value()))
		f := a[0]
		if inner := r.Find(f, "__func__"); !inner.IsNull() {
			f = inner
		}
		if code := r.Find(f, "__code__"); !code.IsNull() {
			r.SetItem(byLine, r.Attr(code, "co_firstlineno"), a[0])
		}
	}
	return r.Done(stateOf(th).overloadDummy)
}

func getOverloads(th *thread, _ value, a []value) (value, *exception) {
	r, all := native.Begin(th), stateOf(th).overloads
	key := overloadKey(r, a[0])
	if key.IsNull() || !r.OK() {
		return r.Done(object.ListOf())
	}
	byLine, ok, exc := all.Get(th, key)
	r.Fail(exc)
	if exc != nil || !ok {
		return r.Done(object.ListOf())
	}
	return r.Done(object.NewList(r.Items(r.Method(byLine, "values"))).Value())
}

func noTypeCheck(th *thread, _ value, a []value) (value, *exception) {
	r, v := native.Begin(th), a[0]
	if !v.Type().Has(object.FlagType) {
		return v, mark(th, v, "__no_type_check__", object.True)
	}
	t := v.AsType()
	for _, key := range r.Items(object.ListOf(r.Items(t.Namespace().Value())...)) {
		x, _ := t.Namespace().GetStr(key.AsStr())
		if x.IsNull() {
			continue
		}
		name := r.Find(x, "__qualname__")
		if name.IsNull() || r.Str(name) != t.Qualname+"."+r.Str(orNone(r.Find(x, "__name__"))) || r.Str(orNone(r.Find(x, "__module__"))) != t.ModuleName() {
			continue
		}
		switch {
		case x.Type().Has(object.FlagType):
			r.Keep(noTypeCheck(th, value{}, []value{x}))
		case strings.HasSuffix(x.Type().Name, "method"):
			r.Fail(mark(th, r.Attr(x, "__func__"), "__no_type_check__", object.True))
		default:
			r.Fail(mark(th, x, "__no_type_check__", object.True))
		}
	}
	r.Fail(mark(th, v, "__no_type_check__", object.True))
	return r.Done(v)
}

func noTypeCheckDecorator(th *thread, _ value, a []value) (value, *exception) {
	if exc := object.Warn(th, object.DeprecationWarningType, "'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15"); exc != nil {
		return value{}, exc
	}
	decorator, name := a[0], "wrapped_decorator"
	r := native.Begin(th)
	if v := r.Find(decorator, "__name__"); !v.IsNull() && v.Type().Has(object.FlagStr) {
		name = v.AsStr().String()
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	f := object.NewNative(&object.Method{Name: name, Sig: "(*args, **kwds)", FK: func(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
		v, exc := object.Call(th, decorator, args, kw)
		if exc != nil {
			return value{}, exc
		}
		return noTypeCheck(th, value{}, []value{v})
	}}, value{})
	return f.Value(), nil
}
