// This file finds the type parameters of generic aliases and unions, and substitutes arguments for them.

package object

func aliasParams(th *Thread, self Value) (*Tuple, *Exception) {
	g := asAlias(self)
	if g.params == nil {
		params, exc := typeParameters(th, g.Args.Items)
		if exc != nil {
			return nil, exc
		}
		g.params = params
	}
	return g.params, nil
}

// typeParameters is the distinct type parameters in args, in order. What has __typing_subst__ is one; what has __parameters__ contains some.
func typeParameters(th *Thread, args []Value) (*Tuple, *Exception) {
	if exc := th.Enter(" while looking for type parameters"); exc != nil {
		return nil, exc
	}
	defer th.Leave()
	var params []Value
	add := func(v Value) {
		for _, p := range params {
			if p.Is(v) {
				return
			}
		}
		params = append(params, v)
	}
	for _, v := range args {
		if v.Type().Has(FlagType) {
			continue
		}
		var inner []Value
		if v.Type().Has(FlagTuple) || v.Type().Has(FlagList) {
			items, exc := Collect(th, v)
			if exc != nil {
				return nil, exc
			}
			sub, exc := typeParameters(th, items)
			if exc != nil {
				return nil, exc
			}
			inner = sub.Items
		} else if _, ok, exc := FindAttr(th, v, nameTypingSubst); exc != nil {
			return nil, exc
		} else if ok {
			add(v)
			continue
		} else if p, ok, exc := FindAttr(th, v, nameParameters); exc != nil {
			return nil, exc
		} else if ok && p.Type().Has(FlagTuple) {
			inner = p.AsTuple().Items
		}
		for _, p := range inner {
			add(p)
		}
	}
	return TupleOf(params...).AsTuple(), nil
}

func aliasGetItem(th *Thread, self, item Value) (Value, *Exception) {
	params, exc := aliasParams(th, self)
	if exc != nil {
		return Value{}, exc
	}
	g := asAlias(self)
	args, exc := substitute(th, self, g.Args.Items, params.Items, item)
	if exc != nil {
		return Value{}, exc
	}
	v, exc := NewGenericAlias(th, g.Origin, TupleOf(args...))
	if exc == nil {
		asAlias(v).Unpacked = g.Unpacked
	}
	return v, exc
}

// unpackItems is the arguments in item, with *tuple[int, str] spread.
func unpackItems(th *Thread, item Value) ([]Value, *Exception) {
	items := []Value{item}
	if item.Type().Has(FlagTuple) {
		items = item.AsTuple().Items
	}
	var out []Value
	for _, v := range items {
		if !v.Type().Has(FlagType) {
			inner, ok, exc := FindAttr(th, v, nameTypingUnpacked)
			if exc != nil {
				return nil, exc
			}
			if ok && inner.Type().Has(FlagTuple) {
				if in := inner.AsTuple().Items; len(in) == 0 || !in[len(in)-1].Is(Ellipsis) {
					out = append(out, in...)
					continue
				}
			}
		}
		out = append(out, v)
	}
	return out, nil
}

// substitute replaces the type parameters params in args by what item, the subscript, gives for them.
func substitute(th *Thread, self Value, args, params []Value, item Value) ([]Value, *Exception) {
	if len(params) == 0 {
		s, exc := Repr(th, self)
		if exc != nil {
			return nil, exc
		}
		return nil, TypeErrorf("%s is not a generic class", s)
	}
	items, exc := unpackItems(th, item)
	if exc != nil {
		return nil, exc
	}
	for _, p := range params {
		prepare, ok, exc := FindAttr(th, p, nameTypingPrepare)
		if exc != nil {
			return nil, exc
		}
		if !ok || prepare.IsNone() {
			continue
		}
		v, exc := Call2(th, prepare, self, TupleOf(items...))
		if exc != nil {
			return nil, exc
		}
		if v.Type().Has(FlagTuple) {
			items = v.AsTuple().Items
		} else {
			items = []Value{v}
		}
	}
	if len(items) != len(params) {
		word := "many"
		if len(items) < len(params) {
			word = "few"
		}
		s, exc := Repr(th, self)
		if exc != nil {
			return nil, exc
		}
		return nil, TypeErrorf("Too %s arguments for %s; actual %d, expected %d", word, s, len(items), len(params))
	}
	return substituteArgs(th, args, params, items)
}

func substituteArgs(th *Thread, args, params, items []Value) ([]Value, *Exception) {
	if exc := th.Enter(" in type parameter substitution"); exc != nil {
		return nil, exc
	}
	defer th.Leave()
	var out []Value
	for _, v := range args {
		switch {
		case v.Type().Has(FlagType):
			out = append(out, v)
			continue
		case v.Type().Has(FlagTuple), v.Type().Has(FlagList):
			inner, exc := Collect(th, v)
			if exc == nil {
				inner, exc = substituteArgs(th, inner, params, items)
			}
			if exc != nil {
				return nil, exc
			}
			if v.Type().Has(FlagList) {
				out = append(out, NewList(inner).Value())
			} else {
				out = append(out, TupleOf(inner...))
			}
			continue
		}
		starred, exc := attrIsTrue(th, v, "__typing_is_unpacked_typevartuple__")
		if exc != nil {
			return nil, exc
		}
		subst, ok, exc := FindAttr(th, v, nameTypingSubst)
		if exc != nil {
			return nil, exc
		}
		if ok {
			v, exc = Call1(th, subst, items[paramIndex(params, v)])
		} else {
			v, exc = substituteInside(th, v, params, items)
		}
		if exc != nil {
			return nil, exc
		}
		if starred && v.Type().Has(FlagTuple) {
			out = append(out, v.AsTuple().Items...)
		} else {
			out = append(out, v)
		}
	}
	return out, nil
}

func paramIndex(params []Value, v Value) int {
	for i, p := range params {
		if p.Is(v) {
			return i
		}
	}
	return 0
}

func attrIsTrue(th *Thread, v Value, name string) (bool, *Exception) {
	a, ok, exc := FindAttr(th, v, Intern(name))
	if exc != nil || !ok {
		return false, exc
	}
	return Truth(th, a)
}

// substituteInside subscripts v, an argument that has parameters itself, with what they stand for.
func substituteInside(th *Thread, v Value, params, items []Value) (Value, *Exception) {
	inner, ok, exc := FindAttr(th, v, nameParameters)
	if exc != nil || !ok || !inner.Type().Has(FlagTuple) || len(inner.AsTuple().Items) == 0 {
		return v, exc
	}
	var sub []Value
	for _, p := range inner.AsTuple().Items {
		found := false
		for i, q := range params {
			if !p.Is(q) {
				continue
			}
			found = true
			// A TypeVarTuple stands for a tuple of arguments, which is spread.
			if !p.Type().Lookup(nameIter).IsNull() && items[i].Type().Has(FlagTuple) {
				sub = append(sub, items[i].AsTuple().Items...)
			} else {
				sub = append(sub, items[i])
			}
			break
		}
		if !found {
			sub = append(sub, p)
		}
	}
	return GetItem(th, v, TupleOf(sub...))
}
