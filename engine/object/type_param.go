// This file implements type parameters: TypeVar, ParamSpec and TypeVarTuple.

package object

// TypeParam is a type variable of any of the three kinds; its type says which.
//
// Bound, constraints and default are either values or, when made by syntax, functions that are called at the first use (PEP 695, 696).
type TypeParam struct {
	Head
	Attrs
	Name                                    *Str
	bound, constraints, def                 lazyType
	covariant, contravariant, inferVariance bool
}

// lazyType is a value, or the function that computes it.
type lazyType struct {
	value     Value
	evaluator Value
}

func (l *lazyType) isSet() bool { return !l.value.IsNull() || !l.evaluator.IsNull() }

// get is the value, otherwise when there is none.
func (l *lazyType) get(th *Thread, otherwise Value) (Value, *Exception) {
	if !l.value.IsNull() {
		return l.value, nil
	}
	if l.evaluator.IsNull() {
		return otherwise, nil
	}
	v, exc := Call1(th, l.evaluator, Int64(annotateFormatValue))
	if exc == nil {
		l.value = v
	}
	return v, exc
}

// evaluate is the evaluate_... attribute: the function, or one that gives the value; otherwise when nothing is set.
func (l *lazyType) evaluate(otherwise Value) Value {
	switch {
	case !l.evaluator.IsNull():
		return l.evaluator
	case !l.value.IsNull():
		return newConstEvaluator(l.value)
	}
	return otherwise
}

// The types of type parameters and what belongs to them.
var (
	TypeVarType         = &Type{Name: "typing.TypeVar"}
	ParamSpecType       = &Type{Name: "typing.ParamSpec"}
	TypeVarTupleType    = &Type{Name: "typing.TypeVarTuple"}
	ParamSpecArgsType   = &Type{Name: "typing.ParamSpecArgs"}
	ParamSpecKwargsType = &Type{Name: "typing.ParamSpecKwargs"}
)

// NewTypeParam is a type parameter made by syntax: its variance is inferred. bound evaluates the bound of a TypeVar, or
// its constraints; null means none.
func NewTypeParam(t *Type, name *Str, bound Value, constraints bool) Value {
	p := &TypeParam{Head: Head{t}, Name: name, inferVariance: true}
	p.Attrs.Init(t)
	if constraints {
		p.constraints.evaluator = bound
	} else {
		p.bound.evaluator = bound
	}
	return p.Value()
}

// SetTypeParamDefault sets the function that evaluates the default of type parameter v.
func SetTypeParamDefault(v, evaluator Value) { Cast[TypeParam](v).def.evaluator = evaluator }

// typingAttr is an attribute of module typing, which knows the rules that are written in Python.
func typingAttr(th *Thread, name string) (Value, *Exception) {
	m, ok := th.Interp.Modules.GetName("typing")
	if !ok {
		if th.Interp.Importer == nil {
			return Value{}, Errorf(ModuleNotFoundErrorType, "No module named 'typing'")
		}
		var exc *Exception
		if m, exc = th.Interp.Importer.Import(th, Intern("typing"), None, None, None, 0); exc != nil {
			return Value{}, exc
		}
	}
	return GetAttrName(th, m, name)
}

// typingCall calls a function of module typing.
func typingCall(th *Thread, name string, args []Value, kw []*Str) (Value, *Exception) {
	f, exc := typingAttr(th, name)
	if exc != nil {
		return Value{}, exc
	}
	return Call(th, f, args, kw)
}

// checkType is v as a type argument: None stands for its type, and what is not plainly a type is left to typing to judge.
func checkType(th *Thread, v Value, message string) (Value, *Exception) {
	if v.IsNone() {
		return NoneType.Value(), nil
	}
	if unionable(v) || v.Type() == TypeVarType || v.Type() == ParamSpecType || v.Type() == TypeVarTupleType {
		return v, nil
	}
	r, exc := typingCall(th, "_type_check", []Value{v, NewStr(message).Value()}, nil)
	if noTyping(exc) {
		if v.Type().Call != nil {
			return v, nil
		}
		s, exc := Repr(th, v)
		if exc != nil {
			return Value{}, exc
		}
		return Value{}, TypeErrorf("%s Got %s.", message, s)
	}
	return r, exc
}

// uncheckedUnion is a | b where a is a type parameter: strings stand for forward references.
func uncheckedUnion(th *Thread, a, b Value) (Value, *Exception) {
	args := [2]Value{a, b}
	for i := range args {
		var exc *Exception
		if args[i], exc = checkType(th, args[i], "Union[arg, ...]: each arg must be a type."); exc != nil {
			return Value{}, exc
		}
	}
	return MakeUnion(th, args[:]...)
}

func typeParamName(p *TypeParam) string {
	switch {
	case p.inferVariance || p.typ == TypeVarTupleType:
		return p.Name.s
	case p.covariant:
		return "+" + p.Name.s
	case p.contravariant:
		return "-" + p.Name.s
	}
	return "~" + p.Name.s
}

// fillTypeParam sets what the three kinds share.
func fillTypeParam(t *Type, what string) {
	t.AttrsOffset, t.HasDict, t.HasWeakref = typeParamAttrs, true, true
	t.Namespace().SetName("__module__", StrOf("typing"))
	t.Repr = func(_ *Thread, self Value) (Value, *Exception) {
		return NewStr(typeParamName(Cast[TypeParam](self))).Value(), nil
	}
	t.AddMembers([]GetSet{typeParamMember("__name__", func(p *TypeParam) Value { return p.Name.Value() })})
	t.AddGetSets([]GetSet{
		{Name: "__default__", Get: func(th *Thread, self Value) (Value, *Exception) { return Cast[TypeParam](self).def.get(th, NoDefault) }},
		{Name: "evaluate_default", Get: func(_ *Thread, self Value) (Value, *Exception) {
			p := Cast[TypeParam](self)
			if !p.def.isSet() && p.inferVariance {
				return None, nil
			}
			return p.def.evaluate(newConstEvaluator(NoDefault)), nil
		}},
	})
	t.AddMethods([]Method{
		{Name: "has_default", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) { return Bool(Cast[TypeParam](self).def.isSet()), nil }},
		{Name: "__reduce__", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) { return Cast[TypeParam](self).Name.Value(), nil }},
		{Name: "__mro_entries__", F1: func(*Thread, Value, Value) (Value, *Exception) {
			return Value{}, TypeErrorf("Cannot subclass an instance of %s", what)
		}},
	})
}

func typeParamMember(name string, get func(p *TypeParam) Value) GetSet {
	return GetSet{Name: name, Get: func(_ *Thread, self Value) (Value, *Exception) { return get(Cast[TypeParam](self)), nil }}
}

// addVariance gives TypeVar and ParamSpec their variance and |.
func addVariance(t *Type) {
	t.Number = &NumberSlots{}
	t.Number.Binary[Or] = uncheckedUnion
	t.AddMembers([]GetSet{
		typeParamMember("__covariant__", func(p *TypeParam) Value { return Bool(p.covariant) }),
		typeParamMember("__contravariant__", func(p *TypeParam) Value { return Bool(p.contravariant) }),
		typeParamMember("__infer_variance__", func(p *TypeParam) Value { return Bool(p.inferVariance) }),
	})
}

// substBy is a method that a function of typing implements.
func substBy(method, function string, n int) Method {
	if n == 1 {
		return Method{Name: method, Sig: "($self, arg, /)", F1: func(th *Thread, self, a Value) (Value, *Exception) {
			v, exc := typingCall(th, function, []Value{self, a}, nil)
			if noTyping(exc) {
				return a, nil
			}
			return v, exc
		}}
	}
	return Method{Name: method, Sig: "($self, alias, args, /)", F2: func(th *Thread, self, a, b Value) (Value, *Exception) {
		v, exc := typingCall(th, function, []Value{self, a, b}, nil)
		if noTyping(exc) {
			return b, nil
		}
		return v, exc
	}}
}

func fillTypeVar(t *Type) {
	t.Doc = "Type variable."
	fillTypeParam(t, "TypeVar")
	addVariance(t)
	t.New = typeVarNew
	t.AddGetSets([]GetSet{
		{Name: "__bound__", Get: func(th *Thread, self Value) (Value, *Exception) { return Cast[TypeParam](self).bound.get(th, None) }},
		{Name: "__constraints__", Get: func(th *Thread, self Value) (Value, *Exception) {
			return Cast[TypeParam](self).constraints.get(th, EmptyTuple.Value())
		}},
		{Name: "evaluate_bound", Get: func(_ *Thread, self Value) (Value, *Exception) {
			return Cast[TypeParam](self).bound.evaluate(None), nil
		}},
		{Name: "evaluate_constraints", Get: func(_ *Thread, self Value) (Value, *Exception) {
			return Cast[TypeParam](self).constraints.evaluate(None), nil
		}},
	})
	t.AddMethods([]Method{
		substBy("__typing_subst__", "_typevar_subst", 1),
		{Name: "__typing_prepare_subst__", Sig: "($self, alias, args, /)", F2: typeVarPrepare},
	})
}

// typeVarPrepare adds the default when the arguments end before this parameter.
func typeVarPrepare(th *Thread, self, alias, args Value) (Value, *Exception) {
	params, exc := GetAttr(th, alias, nameParameters)
	if exc != nil {
		return Value{}, exc
	}
	items, exc := Collect(th, args)
	if exc != nil {
		return Value{}, exc
	}
	all, exc := Collect(th, params)
	if exc != nil {
		return Value{}, exc
	}
	index := paramIndex(all, self)
	if index < len(items) {
		return args, nil
	}
	p := Cast[TypeParam](self)
	if index == len(items) && p.def.isSet() {
		def, exc := p.def.get(th, NoDefault)
		if exc != nil {
			return Value{}, exc
		}
		return TupleOf(append(append([]Value(nil), items...), def)...), nil
	}
	text, exc := ToStr(th, alias)
	if exc != nil {
		return Value{}, exc
	}
	return Value{}, TypeErrorf("Too few arguments for %s; actual %d, expected at least %d", text, len(items), index+1)
}

// setModule sets the __module__ of a type parameter made by a call to the caller's, None if the caller has none.
func (p *TypeParam) setModule(th *Thread) {
	if vm, ok := th.VM.(frameGlobals); ok {
		if g := vm.CurrentGlobals(); g != nil {
			v, ok := g.GetStr(nameName)
			if !ok {
				v = None
			}
			p.Attrs.Set(p.typ, nameModule, v)
		}
	}
}

// paramName checks the name argument of a constructor.
func paramName(fn string, v Value) (*Str, *Exception) {
	if !v.Type().Has(FlagStr) {
		return nil, TypeErrorf("%s() argument 'name' must be str, not %s", fn, v.Type().Name)
	}
	return v.AsStr(), nil
}

var (
	typeVarParams      = ParseParams("typevar", "(name, *, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)")
	paramSpecParams    = ParseParams("paramspec", "(name, *, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)")
	typeVarTupleParams = ParseParams("typevartuple", "(name, *, default=None)")
)

// newTypeParamOf makes a type parameter from bound arguments in the order of typeVarParams.
func newTypeParamOf(th *Thread, t *Type, fn string, a []Value) (*TypeParam, *Exception) {
	name, exc := paramName(fn, a[0])
	if exc != nil {
		return nil, exc
	}
	p := &TypeParam{Head: Head{t}, Name: name}
	p.Attrs.Init(t)
	for i, dst := range [3]*bool{&p.covariant, &p.contravariant, &p.inferVariance} {
		if v := a[3+i]; !v.IsNull() {
			if *dst, exc = Truth(th, v); exc != nil {
				return nil, exc
			}
		}
	}
	if p.covariant && p.contravariant {
		return nil, ValueErrorf("Bivariant types are not supported.")
	}
	if p.inferVariance && (p.covariant || p.contravariant) {
		return nil, ValueErrorf("Variance cannot be specified with infer_variance.")
	}
	if b := given(a[1]); !b.IsNull() {
		if p.bound.value, exc = checkType(th, b, "Bound must be a type."); exc != nil {
			return nil, exc
		}
	}
	if d := a[2]; !d.IsNull() && !d.Is(NoDefault) {
		p.def.value = d
	}
	p.setModule(th)
	return p, nil
}

func typeVarNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	npos := len(args) - len(kw)
	fixed := min(npos, 1)
	var room [6]Value
	bound := append(append([]Value(nil), args[:fixed]...), args[npos:]...)
	if exc := typeVarParams.Bind(bound, kw, room[:]); exc != nil {
		return Value{}, exc
	}
	p, exc := newTypeParamOf(th, cls, "typevar", room[:])
	if exc != nil {
		return Value{}, exc
	}
	switch constraints := args[fixed:npos]; {
	case len(constraints) == 1:
		return Value{}, TypeErrorf("A single constraint is not allowed")
	case len(constraints) > 0 && p.bound.isSet():
		return Value{}, TypeErrorf("Constraints cannot be combined with bound=...")
	case len(constraints) > 0:
		p.constraints.value = TupleOf(append([]Value(nil), constraints...)...)
	}
	return p.Value(), nil
}

func fillParamSpec(t *Type) {
	t.Doc = "Parameter specification variable."
	fillTypeParam(t, "ParamSpec")
	addVariance(t)
	t.New = func(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
		var room [6]Value
		if exc := paramSpecParams.Bind(args, kw, room[:]); exc != nil {
			return Value{}, exc
		}
		p, exc := newTypeParamOf(th, cls, "paramspec", room[:])
		if exc != nil {
			return Value{}, exc
		}
		return p.Value(), nil
	}
	half := func(of *Type) func(*Thread, Value) (Value, *Exception) {
		return func(_ *Thread, self Value) (Value, *Exception) {
			a := &paramSpecHalf{Head{of}, self}
			return a.Value(), nil
		}
	}
	t.AddMembers([]GetSet{{Name: "__bound__", Get: func(th *Thread, self Value) (Value, *Exception) { return Cast[TypeParam](self).bound.get(th, None) }}})
	t.AddGetSets([]GetSet{
		{Name: "args", Doc: "Represents positional arguments.", Get: half(ParamSpecArgsType)},
		{Name: "kwargs", Doc: "Represents keyword arguments.", Get: half(ParamSpecKwargsType)},
	})
	t.AddMethods([]Method{substBy("__typing_subst__", "_paramspec_subst", 1), substBy("__typing_prepare_subst__", "_paramspec_prepare_subst", 2)})
}

// paramSpecHalf is P.args or P.kwargs.
type paramSpecHalf struct {
	Head
	origin Value
}

func fillParamSpecHalf(t *Type, what, suffix string) {
	t.Doc = "The " + suffix + " for a ParamSpec object."
	t.HasWeakref = true
	origin := func(v Value) Value { return Cast[paramSpecHalf](v).origin }
	params := ParseParams(what, "(origin)")
	t.New = func(_ *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
		var room [1]Value
		if exc := params.Bind(args, kw, room[:]); exc != nil {
			return Value{}, exc
		}
		a := &paramSpecHalf{Head{cls}, room[0]}
		return a.Value(), nil
	}
	t.Repr = func(th *Thread, self Value) (Value, *Exception) {
		o := origin(self)
		if o.Type() == ParamSpecType {
			return NewStr(Cast[TypeParam](o).Name.s + "." + suffix).Value(), nil
		}
		s, exc := Repr(th, o)
		if exc != nil {
			return Value{}, exc
		}
		return NewStr(s.s + "." + suffix).Value(), nil
	}
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
		if b.Type() != a.Type() || op != EQ && op != NE {
			return NotImplemented, nil
		}
		return Compare(th, origin(a), origin(b), op)
	}
	t.AddMembers([]GetSet{{Name: "__origin__", Get: func(_ *Thread, self Value) (Value, *Exception) { return origin(self), nil }}})
	t.AddMethods([]Method{{Name: "__mro_entries__", F1: func(*Thread, Value, Value) (Value, *Exception) {
		return Value{}, TypeErrorf("Cannot subclass an instance of %s", what)
	}}})
}

func fillTypeVarTuple(t *Type) {
	t.Doc = "Type variable tuple."
	fillTypeParam(t, "TypeVarTuple")
	t.New = func(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
		var room [2]Value
		if exc := typeVarTupleParams.Bind(args, kw, room[:]); exc != nil {
			return Value{}, exc
		}
		p, exc := newTypeParamOf(th, cls, "typevartuple", []Value{room[0], {}, room[1], {}, {}, {}})
		if exc != nil {
			return Value{}, exc
		}
		return p.Value(), nil
	}
	t.Iter = unpackIter
	t.AddMethods([]Method{
		{Name: "__typing_subst__", Sig: "($self, arg, /)", F1: func(*Thread, Value, Value) (Value, *Exception) {
			return Value{}, TypeErrorf("Substitution of bare TypeVarTuple is not supported")
		}},
		substBy("__typing_prepare_subst__", "_typevartuple_prepare_subst", 2),
	})
}

// unpackIter makes *Ts one element, Unpack[Ts].
func unpackIter(th *Thread, self Value) (Value, *Exception) {
	unpack, exc := typingAttr(th, "Unpack")
	if exc != nil {
		return Value{}, exc
	}
	v, exc := GetItem(th, unpack, self)
	if exc != nil {
		return Value{}, exc
	}
	return Iter(th, TupleOf(v))
}
