// This file implements TypeAliasType, and the small types around it.

package object

// TypeAlias is what a type statement makes.
type TypeAlias struct {
	Head
	Name   *Str
	Params *Tuple // nil: not generic
	value  lazyType
	Module Value // __module__, null means None
}

// The types of this file.
var (
	TypeAliasType      = &Type{Name: "typing.TypeAliasType"}
	NoDefaultType      = &Type{Name: "NoDefaultType"}
	constEvaluatorType = &Type{Name: "_typing._ConstEvaluator"}
)

var noDefaultHead = Head{NoDefaultType}

// NoDefault is typing.NoDefault: the default of a type parameter that has none.
var NoDefault = noDefaultHead.Value()

// NewTypeAlias is the alias of a type statement: params is a tuple, or null if it has none; evaluator computes the value.
func NewTypeAlias(name *Str, params, evaluator, module Value) Value {
	a := &TypeAlias{Head: Head{TypeAliasType}, Name: name, value: lazyType{evaluator: evaluator}, Module: module}
	if !params.IsNull() {
		a.Params = params.AsTuple()
	}
	return a.Value()
}

func fillTypeAlias(t *Type) {
	t.Doc = "Type alias."
	as := func(v Value) *TypeAlias { return Cast[TypeAlias](v) }
	t.New = typeAliasNew
	t.Repr = func(_ *Thread, self Value) (Value, *Exception) { return as(self).Name.Value(), nil }
	t.Number = &NumberSlots{}
	t.Number.Binary[Or] = unionOr
	t.Iter = unpackIter
	t.GetItem = func(th *Thread, self, item Value) (Value, *Exception) {
		if as(self).Params == nil || len(as(self).Params.Items) == 0 {
			return Value{}, TypeErrorf("Only generic type aliases are subscriptable")
		}
		return NewGenericAlias(th, self, item)
	}
	t.AddMembers([]GetSet{{Name: "__name__", Get: func(_ *Thread, self Value) (Value, *Exception) { return as(self).Name.Value(), nil }}})
	params := func(a *TypeAlias) Value {
		if a.Params == nil {
			return EmptyTuple.Value()
		}
		return a.Params.Value()
	}
	t.AddGetSets([]GetSet{
		{Name: "__parameters__", Get: func(th *Thread, self Value) (Value, *Exception) {
			if as(self).Params == nil {
				return EmptyTuple.Value(), nil
			}
			out, exc := unpackParams(th, as(self).Params.Items)
			if exc != nil {
				return Value{}, exc
			}
			return TupleOf(out...), nil
		}},
		{Name: "__type_params__", Get: func(_ *Thread, self Value) (Value, *Exception) { return params(as(self)), nil }},
		{Name: "__value__", Get: func(th *Thread, self Value) (Value, *Exception) { return as(self).value.get(th, None) }},
		{Name: "evaluate_value", Get: func(_ *Thread, self Value) (Value, *Exception) { return as(self).value.evaluate(None), nil }},
		{Name: "__module__", Get: func(_ *Thread, self Value) (Value, *Exception) { return orNone(as(self).Module), nil }},
	})
	t.AddMethods([]Method{{Name: "__reduce__", F0: func(_ *Thread, self Value) (Value, *Exception) { return as(self).Name.Value(), nil }}})
}

var typeAliasParams = ParseParams("typealias", "(name, value, *, type_params=())")

func typeAliasNew(th *Thread, _ *Type, args []Value, kw []*Str) (Value, *Exception) {
	var room [3]Value
	if exc := typeAliasParams.Bind(args, kw, room[:]); exc != nil {
		return Value{}, exc
	}
	name, exc := paramName("typealias", room[0])
	if exc != nil {
		return Value{}, exc
	}
	a := &TypeAlias{Head: Head{TypeAliasType}, Name: name, value: lazyType{value: room[1]}}
	if p := room[2]; !p.IsNull() {
		if !p.Type().Has(FlagTuple) {
			return Value{}, TypeErrorf("type_params must be a tuple")
		}
		hasDefault := false
		for _, v := range p.AsTuple().Items {
			t := v.Type()
			text, exc := Repr(th, v)
			if exc != nil {
				return Value{}, exc
			}
			if t != TypeVarType && t != ParamSpecType && t != TypeVarTupleType {
				return Value{}, TypeErrorf("Expected a type param, got %s", text)
			}
			if Cast[TypeParam](v).def.isSet() {
				hasDefault = true
			} else if hasDefault {
				return Value{}, TypeErrorf("non-default type parameter '%s' follows default type parameter", text)
			}
		}
		a.Params = p.AsTuple()
	}
	if vm, ok := th.VM.(frameGlobals); ok {
		if g := vm.CurrentGlobals(); g != nil {
			a.Module, _ = g.GetStr(nameName)
		}
	}
	return a.Value(), nil
}

func fillNoDefault(t *Type) {
	t.Doc, t.Sig = "The type of the NoDefault singleton.", "()"
	t.New = singleton(&NoDefault, "NoDefaultType")
	t.Repr = constantRepr("typing.NoDefault")
	t.AddMethods([]Method{{Name: "__reduce__", F0: func(*Thread, Value) (Value, *Exception) { return Intern("NoDefault").Value(), nil }}})
}

// constEvaluator stands for the evaluator of a value that was given, not computed.
type constEvaluator struct {
	Head
	value Value
}

func newConstEvaluator(v Value) Value {
	e := &constEvaluator{Head{constEvaluatorType}, v}
	return e.Value()
}

// annotateFormatString asks an evaluator for source text: annotationlib.Format.STRING.
const annotateFormatString = 4

func fillConstEvaluator(t *Type) {
	t.Flags |= FlagDisallowNew
	of := func(v Value) Value { return Cast[constEvaluator](v).value }
	t.Repr = func(th *Thread, self Value) (Value, *Exception) {
		s, exc := Repr(th, of(self))
		if exc != nil {
			return Value{}, exc
		}
		return NewStr("<constevaluator " + s.s + ">").Value(), nil
	}
	t.Call = func(th *Thread, callee Value, args []Value, kw []*Str) (Value, *Exception) {
		if len(kw) > 0 {
			return Value{}, TypeErrorf("constevaluator.__call__() takes no keyword arguments")
		}
		if len(args) != 1 {
			return Value{}, ArityError("constevaluator.__call__", len(args), 1, 1)
		}
		format, exc := ToIndexInt(th, args[0], OverflowErrorType)
		if exc != nil || format != annotateFormatString {
			return of(callee), exc
		}
		v := of(callee)
		if !v.Type().Has(FlagTuple) {
			text, exc := aliasItemRepr(th, v)
			return NewStr(text).Value(), exc
		}
		text, exc := aliasItemReprs(th, v.AsTuple().Items, ", ")
		return NewStr("(" + text + ")").Value(), exc
	}
}
