// This file makes the class Signature.

package inspect

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	slotReturn     = object.Name{Text: "_return_annotation"}
	slotParameters = object.Name{Text: "_parameters"}
)

// sig is a signature in the making: its parameters and what it returns.
type sig struct {
	params []param
	ret    value
}

func (st *state) newSignatureClass(th *thread) (*object.Type, *exception) {
	const replaceSig = "($self, *, parameters=_void, return_annotation=_void)"
	return object.NewClass(th, object.ClassSpec{Module: "inspect", Name: "Signature",
		Doc: "A Signature object represents the overall signature of a function: its parameters and return annotation.",
		Attrs: []object.ClassAttr{{Name: "__slots__", V: object.TupleOf(slotReturn.Str().Value(), slotParameters.Str().Value())}, {Name: "empty", V: empty()},
			{Name: "_parameter_cls", V: st.parameter.Value()}, {Name: "_bound_arguments_cls", V: st.bound.Value()}},
		Methods: []object.Method{
			native.Python("Signature.__init__", "($self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True)", "Constructs Signature from the given list of Parameter objects and 'return_annotation'.  All arguments are optional.", signatureInit),
			native.Python("Signature.from_callable", "($cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False)", "Constructs Signature for the given callable object.", signatureFromCallable),
			native.Python("Signature.replace", replaceSig, "Creates a customized copy of the Signature.", signatureReplace),
			native.Python("Signature.__replace__", replaceSig, "Creates a customized copy of the Signature.", signatureReplace),
			{Name: "bind", Sig: "($self, /, *args, **kwargs)", Doc: "Get a BoundArguments object that maps args and kwargs to the signature's parameters; TypeError if they do not fit.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
				return bindSignature(th, self, args, kw, false)
			}},
			{Name: "bind_partial", Sig: "($self, /, *args, **kwargs)", Doc: "Get a BoundArguments object that partially maps args and kwargs to the signature's parameters.", FK: func(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
				return bindSignature(th, self, args, kw, true)
			}},
			native.Python("Signature.format", "($self, *, max_width=None, quote_annotation_strings=True)", "Create a string representation of the Signature object; one line per parameter if it is wider than max_width.", signatureFormat),
			native.Python("Signature.__reduce__", "($self)", "", signatureReduce),
			native.Python("Signature.__setstate__", "($self, state)", "", func(th *thread, self value, a []value) (value, *exception) {
				return restore(th, self, a[0], "_return_annotation")
			}),
			{Name: "__str__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				return object.CallMethod(th, self, object.Intern("format"))
			}},
			{Name: "__repr__", Sig: "($self)", F0: func(th *thread, self value) (value, *exception) {
				s, exc := object.ToStr(th, self)
				if exc != nil {
					return value{}, exc
				}
				return object.StrOf("<" + self.Type().Name + " " + s.String() + ">"), nil
			}},
			{Name: "__hash__", Sig: "($self)", F0: signatureHash},
			{Name: "__eq__", Sig: "($self, other)", F1: signatureEq},
		},
		GetSets: []object.GetSet{
			{Name: "parameters", Get: func(th *thread, v value) (value, *exception) { return object.GetAttr(th, v, slotParameters.Str()) }},
			{Name: "return_annotation", Get: func(th *thread, v value) (value, *exception) { return object.GetAttr(th, v, slotReturn.Str()) }},
		},
	})
}

// build makes the object of s: an instance of cls, made without its __init__ if that is Signature.
func (st *state) buildSignature(th *thread, cls *object.Type, s sig) (value, *exception) {
	items := make([]value, len(s.params))
	for i, p := range s.params {
		v, exc := st.newParameter(th, p)
		if exc != nil {
			return value{}, exc
		}
		items[i] = v
	}
	if s.ret.IsNull() {
		s.ret = empty()
	}
	if cls != st.signature {
		return object.Call(th, cls.Value(), []value{object.ListOf(items...), s.ret, object.False}, []*object.Str{object.Intern("return_annotation"), object.Intern("__validate_parameters__")})
	}
	v := object.NewInstance(cls).Value()
	return v, st.fillSignature(th, v, s.params, items, s.ret)
}

// fillSignature sets the slots of v; params are items taken apart.
func (st *state) fillSignature(th *thread, v value, params []param, items []value, ret value) *exception {
	ordered, exc := object.Call0(th, st.ordered)
	if exc != nil {
		return exc
	}
	for i, p := range params {
		if exc := object.SetItem(th, ordered, p.name.Value(), items[i]); exc != nil {
			return exc
		}
	}
	return setAll(th, v, slotParameters.Str(), object.NewMappingProxy(ordered), slotReturn.Str(), ret)
}

// sigOf takes a Signature object apart.
func sigOf(th *thread, v value) (sig, *exception) {
	s := sig{}
	items, exc := parameterObjects(th, v)
	if exc != nil {
		return s, exc
	}
	for _, item := range items {
		p, exc := paramOf(th, item)
		if exc != nil {
			return s, exc
		}
		s.params = append(s.params, p)
	}
	s.ret, exc = object.GetAttr(th, v, slotReturn.Str())
	return s, exc
}

// parameterObjects is the values of the signature's parameters.
func parameterObjects(th *thread, v value) ([]value, *exception) {
	proxy, exc := object.GetAttr(th, v, slotParameters.Str())
	if exc != nil {
		return nil, exc
	}
	values, exc := object.CallMethod(th, proxy, object.Intern("values"))
	if exc != nil {
		return nil, exc
	}
	return object.Collect(th, values)
}

func signatureInit(th *thread, self value, a []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	var items []value
	var params []param
	if !given(a[0]).IsNull() {
		if items, exc = object.Collect(th, a[0]); exc != nil {
			return value{}, exc
		}
	}
	for _, item := range items {
		if _, exc := object.GetAttrName(th, item, "kind"); exc != nil {
			return value{}, exc
		}
		p, exc := paramOf(th, item)
		if exc != nil {
			return value{}, exc
		}
		params = append(params, p)
	}
	validate := true
	if !a[2].IsNull() {
		if validate, exc = object.Truth(th, a[2]); exc != nil {
			return value{}, exc
		}
	}
	if validate {
		if exc := validateParams(th, params); exc != nil {
			return value{}, exc
		}
	}
	ret := a[1]
	if ret.IsNull() {
		ret = empty()
	}
	return object.None, st.fillSignature(th, self, params, items, ret)
}

// validateParams checks order, defaults and names.
func validateParams(th *thread, params []param) *exception {
	seen := map[string]bool{}
	var variadic [5]bool
	top, defaults := positionalOnly, false
	for _, p := range params {
		isVariadic := p.kind == varPositional || p.kind == varKeyword
		switch {
		case variadic[p.kind]:
			return object.ValueErrorf("more than one %s parameter", kindDescriptions[p.kind])
		case p.kind < top:
			return object.ValueErrorf("wrong parameter order: %s parameter before %s parameter", kindDescriptions[top], kindDescriptions[p.kind])
		}
		variadic[p.kind] = isVariadic
		top = p.kind
		if p.kind <= positionalOrKeyword {
			if defaults && !p.hasDefault() {
				return object.ValueErrorf("non-default argument follows default argument")
			}
			defaults = defaults || p.hasDefault()
		}
		if seen[p.name.String()] {
			return object.ValueErrorf("duplicate parameter name: %s", reprOf(th, p.name.Value()))
		}
		seen[p.name.String()] = true
	}
	return nil
}

func signatureFromCallable(th *thread, self value, a []value) (value, *exception) {
	return signatureOf(th, self.AsType(), a[0], a[1], a[2], a[3], a[4], value{})
}

func signatureReplace(th *thread, self value, a []value) (value, *exception) {
	if a[0].IsNull() || a[0].Is(voidType.Value()) {
		items, exc := parameterObjects(th, self)
		if exc != nil {
			return value{}, exc
		}
		a[0] = object.ListOf(items...)
	}
	if a[1].IsNull() || a[1].Is(voidType.Value()) {
		v, exc := object.GetAttr(th, self, slotReturn.Str())
		if exc != nil {
			return value{}, exc
		}
		a[1] = v
	}
	return object.Call(th, self.Type().Value(), []value{a[0], a[1]}, []*object.Str{object.Intern("return_annotation")})
}

func signatureReduce(th *thread, self value, _ []value) (value, *exception) {
	items, exc := parameterObjects(th, self)
	if exc != nil {
		return value{}, exc
	}
	ret, exc := object.GetAttr(th, self, slotReturn.Str())
	if exc != nil {
		return value{}, exc
	}
	d := object.NewDict()
	d.SetStr(slotReturn.Str(), ret)
	return object.TupleOf(self.Type().Value(), object.TupleOf(object.TupleOf(items...)), d.Value()), nil
}

// essence is what equality of signatures rests on: parameters by position, keyword-only ones by name, the annotation.
func essence(th *thread, v value) (positional []value, named map[string]value, ret value, exc *exception) {
	items, exc := parameterObjects(th, v)
	if exc != nil {
		return nil, nil, ret, exc
	}
	named = map[string]value{}
	for _, item := range items {
		p, exc := paramOf(th, item)
		if exc != nil {
			return nil, nil, ret, exc
		}
		if p.kind == keywordOnly {
			named[p.name.String()] = item
		} else {
			positional = append(positional, item)
		}
	}
	ret, exc = object.GetAttr(th, v, slotReturn.Str())
	return positional, named, ret, exc
}

func signatureHash(th *thread, self value) (value, *exception) {
	positional, named, ret, exc := essence(th, self)
	if exc != nil {
		return value{}, exc
	}
	var keywords int64 // in any order
	for _, v := range named {
		h, exc := object.Hash(th, v)
		if exc != nil {
			return value{}, exc
		}
		keywords ^= h
	}
	h, exc := object.Hash(th, object.TupleOf(object.TupleOf(positional...), object.Int64(keywords), ret))
	return object.Int64(h), exc
}

func signatureEq(th *thread, self, other value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if self.Is(other) {
		return object.True, nil
	}
	if !object.IsInstance(other, st.signature) {
		return object.NotImplemented, nil
	}
	p, pn, pr, exc := essence(th, self)
	if exc != nil {
		return value{}, exc
	}
	q, qn, qr, exc := essence(th, other)
	if exc != nil || len(p) != len(q) || len(pn) != len(qn) {
		return object.False, exc
	}
	p, q = append(p, pr), append(q, qr)
	for name, v := range pn {
		w, ok := qn[name]
		if !ok {
			return object.False, nil
		}
		p, q = append(p, v), append(q, w)
	}
	same, exc := object.EqualValues(th, object.TupleOf(p...), object.TupleOf(q...))
	return object.Bool(same), exc
}
