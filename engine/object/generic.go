// This file implements Generic, the base of classes with type parameters.
//
// Its rules are written in Python, in module typing. Where that module cannot be imported a class with type parameters
// still works: subscription makes a plain GenericAlias, without checks of the arguments.

package object

// GenericType is typing.Generic.
var GenericType = &Type{Name: "typing.Generic"}

// noTyping reports that exc says that there is no module typing.
func noTyping(exc *Exception) bool {
	if exc == nil || !exc.Is(ModuleNotFoundErrorType) {
		return false
	}
	name := exc.Field(ImportErrorName)
	return name.IsNull() || name.Type().Has(FlagStr) && name.AsStr().s == "typing"
}

// unpackParams is params with *Ts for each TypeVarTuple Ts.
func unpackParams(th *Thread, params []Value) ([]Value, *Exception) {
	out := make([]Value, len(params))
	for i, v := range params {
		if v.Type() == TypeVarTupleType {
			it, exc := unpackIter(th, v)
			if exc != nil {
				return nil, exc
			}
			if v, exc = Next(th, it); exc != nil {
				return nil, exc
			}
		}
		out[i] = v
	}
	return out, nil
}

// SubscriptGeneric is Generic[*params], which a generic class has as its last base.
func SubscriptGeneric(th *Thread, params Value) (Value, *Exception) {
	alias, exc := typingAttr(th, "_GenericAlias")
	if noTyping(exc) {
		return NewGenericAlias(th, GenericType.Value(), params)
	}
	if exc != nil {
		return Value{}, exc
	}
	args, exc := unpackParams(th, params.AsTuple().Items)
	if exc != nil {
		return Value{}, exc
	}
	return Call2(th, alias, GenericType.Value(), TupleOf(args...))
}

func fillGeneric(t *Type) {
	t.Flags |= FlagBasetype
	t.Doc, t.Sig = "Abstract base class for generic types.", "()"
	t.Solid = ObjectType
	t.AttrsOffset, t.SubAttrsOffset = PlainAttrsOffset, PlainAttrsOffset
	t.New, t.Alloc = ObjectType.New, ObjectType.Alloc
	forward := func(name, function string, otherwise func(th *Thread, cls Value, args []Value, kw []*Str) (Value, *Exception)) Method {
		return Method{Name: name, Kind: ClassMethod, FK: func(th *Thread, self Value, args []Value, kw []*Str) (Value, *Exception) {
			f, exc := typingAttr(th, function)
			if noTyping(exc) {
				return otherwise(th, self, args, kw)
			}
			if exc != nil {
				return Value{}, exc
			}
			return Call(th, f, append([]Value{self}, args...), kw)
		}}
	}
	t.AddMethods([]Method{
		forward("__class_getitem__", "_generic_class_getitem", func(th *Thread, cls Value, args []Value, _ []*Str) (Value, *Exception) {
			if len(args) != 1 {
				return Value{}, ArityError("__class_getitem__", len(args), 1, 1)
			}
			return NewGenericAlias(th, cls, args[0])
		}),
		forward("__init_subclass__", "_generic_init_subclass", genericInitSubclass),
	})
}

// genericInitSubclass sets __parameters__ of a class made without module typing.
func genericInitSubclass(th *Thread, cls Value, args []Value, kw []*Str) (Value, *Exception) {
	next, exc := superLookup(th, GenericType, cls.AsType(), Value{}, nameInitSubclass)
	if exc != nil {
		return Value{}, exc
	}
	if _, exc := Call(th, next, args, kw); exc != nil {
		return Value{}, exc
	}
	params := EmptyTuple
	if bases, ok := cls.AsType().Namespace().GetName("__orig_bases__"); ok && bases.Type().Has(FlagTuple) {
		if params, exc = typeParameters(th, bases.AsTuple().Items); exc != nil {
			return Value{}, exc
		}
	}
	return asNone(SetAttr(th, cls, nameParameters, params.Value()))
}
