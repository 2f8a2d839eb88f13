// This file finds type parameters in arguments, and substitutes what a subscript gives for them.

package typing

import (
	"slices"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func isTypeParam(v value) bool {
	t := v.Type()
	return t == object.TypeVarType || t == object.ParamSpecType || t == object.TypeVarTupleType
}

// isUnpackedTuple reports that v is Unpack[Ts].
func isUnpackedTuple(v value) bool {
	return v.Type() == unpackAliasType && len(asAlias(v).args.Items) == 1 && asAlias(v).args.Items[0].Type() == object.TypeVarTupleType
}

// isParamExpr reports that v can be given for a ParamSpec.
func isParamExpr(v value) bool {
	t := v.Type()
	return v.Is(object.Ellipsis) || t == object.TupleType || t == object.ListType || t == object.ParamSpecType || t == concatAliasType
}

func contains(items []value, v value) bool {
	return slices.ContainsFunc(items, func(w value) bool { return w.Is(v) })
}

// collectParams is the distinct type parameters in args, in order. ordered demands that those with defaults come last.
func collectParams(r *run, args []value, ordered bool) []value {
	if exc := r.Th.Enter(" while looking for type parameters"); exc != nil {
		r.Fail(exc)
		return nil
	}
	defer r.Th.Leave()
	var params []value
	add := func(p value) {
		if !contains(params, p) {
			params = append(params, p)
		}
	}
	withDefault, variadic := false, false
	for _, v := range args {
		if !r.OK() {
			return nil
		}
		switch {
		case v.Type().Has(object.FlagType):
			continue
		case v.Type().Has(object.FlagTuple):
			for _, p := range collectParams(r, v.AsTuple().Items, false) {
				add(p)
			}
			continue
		case isTypeParam(v) || !r.Find(v, "__typing_subst__").IsNull():
			if contains(params, v) {
				continue
			}
			if has := isTypeParam(v) && ordered; has {
				def := r.Truth(r.Method(v, "has_default"))
				switch {
				case def && variadic:
					r.Raise(object.TypeErrorType, "Type parameter with a default follows TypeVarTuple")
				case withDefault && !def:
					r.Raise(object.TypeErrorType, "Type parameter %s without a default follows type parameter with a default", r.Repr(v))
				}
				withDefault = withDefault || def
			}
			add(v)
			continue
		}
		variadic = variadic || isUnpackedTuple(v)
		if inner := r.Find(v, "__parameters__"); !inner.IsNull() && inner.Type().Has(object.FlagTuple) {
			for _, p := range inner.AsTuple().Items {
				add(p)
			}
		}
	}
	return params
}

// subscript is the arguments in a subscript.
func subscript(item value) []value {
	if item.Type().Has(object.FlagTuple) {
		return slices.Clone(item.AsTuple().Items)
	}
	return []value{item}
}

// unpackArgs spreads Unpack[Tuple[int, str]] and *tuple[int, str] in args.
func unpackArgs(r *run, args []value) []value {
	var out []value
	for _, v := range args {
		if !v.Type().Has(object.FlagType) {
			inner := r.Find(v, "__typing_unpacked_tuple_args__")
			if !inner.IsNull() && inner.Type().Has(object.FlagTuple) {
				if in := inner.AsTuple().Items; len(in) == 0 || !in[len(in)-1].Is(object.Ellipsis) {
					out = append(out, in...)
					continue
				}
			}
		}
		out = append(out, v)
	}
	return out
}

func aliasGetItem(th *thread, self, item value) (value, *exception) {
	r, a := native.Begin(th), asAlias(self)
	if a.origin.Is(object.GenericType.Value()) || isProtocol(th, a.origin) {
		return value{}, object.TypeErrorf("Cannot subscript already-subscripted %s", r.Str(self))
	}
	if len(a.params.Items) == 0 {
		return value{}, object.TypeErrorf("%s is not a generic class", r.Str(self))
	}
	if isUnpackedTuple(self) {
		return object.TupleOf(subscript(item)...), nil
	}
	args := unpackArgs(r, convertAll(r, subscript(item)))
	args = prepare(r, self, a.params.Items, args)
	if n, want := len(args), len(a.params.Items); r.OK() && n != want {
		r.Raise(object.TypeErrorType, "Too %s arguments for %s; actual %d, expected %d", manyOrFew(n > want), r.Str(self), n, want)
	}
	made := substitute(r, a, a.args.Items, args)
	if !r.OK() {
		return value{}, r.Exc
	}
	return r.Done(a.with(r, made))
}

func manyOrFew(many bool) string {
	if many {
		return "many"
	}
	return "few"
}

// prepare lets the parameters of of, an alias or a class, arrange the arguments: defaults are added, those of a TypeVarTuple gathered.
func prepare(r *run, of value, params, args []value) []value {
	for _, p := range params {
		f := r.Find(p, "__typing_prepare_subst__")
		if f.IsNull() || f.IsNone() {
			continue
		}
		v := r.Call(f, of, object.TupleOf(args...))
		if !r.OK() {
			return nil
		}
		args = r.Items(v)
	}
	return args
}

// substitute is args with the parameters of a replaced by by.
func substitute(r *run, a *alias, args, by []value) []value {
	if exc := r.Th.Enter(" in type parameter substitution"); exc != nil {
		r.Fail(exc)
		return nil
	}
	defer r.Th.Leave()
	given := func(p value) value {
		for i, q := range a.params.Items {
			if q.Is(p) && i < len(by) {
				return by[i]
			}
		}
		return p
	}
	var out []value
	for _, old := range args {
		if !r.OK() {
			return nil
		}
		v := old
		if old.Type().Has(object.FlagType) {
			out = append(out, v)
			continue
		}
		if f := r.Find(old, "__typing_subst__"); !f.IsNull() {
			v = r.Call(f, given(old))
		} else if inner := r.Find(old, "__parameters__"); !inner.IsNull() && inner.Type().Has(object.FlagTuple) && len(inner.AsTuple().Items) > 0 {
			var sub []value
			for _, p := range inner.AsTuple().Items {
				if x := given(p); p.Type() == object.TypeVarTupleType && x.Type() == object.TupleType {
					sub = append(sub, x.AsTuple().Items...)
				} else {
					sub = append(sub, x)
				}
			}
			v = r.Item(old, object.TupleOf(sub...))
		}
		switch {
		case v.Type() == object.TupleType && (a.Type() == callableAliasType && old.Type() != object.TupleType || isUnpackedTuple(old)):
			out = append(out, v.AsTuple().Items...)
		case old.Type() == object.TupleType:
			out = append(out, object.TupleOf(substitute(r, a, old.AsTuple().Items, by)...))
		default:
			out = append(out, v)
		}
	}
	return out
}

// typeVarSubst is what a TypeVar is replaced by: an argument that is a type.
func typeVarSubst(th *thread, _, self, arg value) (value, *exception) {
	r := native.Begin(th)
	arg = checkType(r, arg, "Parameters to generic types must be types.", false, true)
	unpacked := arg.Type() == unpackAliasType || arg.Type().IsSubtype(object.GenericAliasType) && object.Cast[object.GenericAlias](arg).Unpacked
	if unpacked {
		r.Raise(object.TypeErrorType, "%s is not valid as type argument", r.Str(arg))
	}
	return r.Done(arg)
}

// paramSpecSubst is what a ParamSpec is replaced by.
func paramSpecSubst(th *thread, _, self, arg value) (value, *exception) {
	r := native.Begin(th)
	switch {
	case arg.Type().Has(object.FlagTuple) || arg.Type().Has(object.FlagList):
		items := r.Items(arg)
		for i := range items {
			items[i] = checkType(r, items[i], "Expected a type.", false, true)
		}
		return r.Done(object.TupleOf(items...))
	case !isParamExpr(arg):
		return value{}, object.TypeErrorf("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got %s", r.Str(arg))
	}
	return arg, nil
}

// paramSpecPrepare lets a class whose only parameter is a ParamSpec take its types without brackets.
func paramSpecPrepare(th *thread, _ value, a []value) (value, *exception) {
	r, self := native.Begin(th), a[0]
	params, args := r.Items(r.Attr(a[1], "__parameters__")), r.Items(a[2])
	at := slices.IndexFunc(params, func(p value) bool { return p.Is(self) })
	if at == len(args) && r.Truth(r.Method(self, "has_default")) {
		args = append(args, r.Attr(self, "__default__"))
	}
	if !r.OK() {
		return value{}, r.Exc
	}
	if at < 0 || at >= len(args) {
		return value{}, object.TypeErrorf("Too few arguments for %s", r.Str(a[1]))
	}
	switch {
	case len(params) == 1 && !isParamExpr(args[0]):
		return object.TupleOf(object.TupleOf(args...)), nil
	case args[at].Type() == object.ListType:
		args[at] = object.TupleOf(args[at].AsList().Items...)
	}
	return r.Done(object.TupleOf(args...))
}

// typeVarTuplePrepare gathers the arguments that stand for a TypeVarTuple in a tuple.
func typeVarTuplePrepare(th *thread, _ value, a []value) (value, *exception) {
	r, self := native.Begin(th), a[0]
	params, args := r.Items(r.Attr(a[1], "__parameters__")), r.Items(a[2])
	at := slices.IndexFunc(params, func(p value) bool { return p.Is(self) })
	if !r.OK() || at < 0 {
		return r.Done(a[2])
	}
	for _, p := range params[at+1:] {
		if p.Type() == object.TypeVarTupleType {
			return value{}, object.TypeErrorf("More than one TypeVarTuple parameter in %s", r.Str(a[1]))
		}
	}
	left, right, n := at, len(params)-at-1, len(args)
	endless, fill := -1, value{}
	for k, v := range args {
		if v.Type().Has(object.FlagType) {
			continue
		}
		inner := r.Find(v, "__typing_unpacked_tuple_args__")
		if inner.IsNull() || !inner.Type().Has(object.FlagTuple) {
			continue
		}
		if in := inner.AsTuple().Items; len(in) == 2 && in[1].Is(object.Ellipsis) {
			if endless >= 0 {
				return value{}, object.TypeErrorf("More than one unpacked arbitrary-length tuple argument")
			}
			endless, fill = k, in[0]
		}
	}
	if endless >= 0 {
		left, right = min(left, endless), min(right, n-endless-1)
	} else if left+right > n {
		return value{}, object.TypeErrorf("Too few arguments for %s; actual %d, expected at least %d", r.Str(a[1]), n, len(params)-1)
	}
	gathered := args[left : n-right]
	if len(gathered) == 0 && r.Truth(r.Method(self, "has_default")) {
		gathered = unpackArgs(r, defaultItems(r, r.Attr(self, "__default__")))
	}
	out := slices.Clone(args[:left])
	for len(out) < at {
		out = append(out, fill)
	}
	out = append(out, object.TupleOf(gathered...))
	for len(out) < len(params)-right {
		out = append(out, fill)
	}
	return r.Done(object.TupleOf(append(out, args[n-right:]...)...))
}

func defaultItems(r *run, v value) []value {
	if v.Type().Has(object.FlagTuple) || v.Type() == object.ListType {
		return r.Items(v)
	}
	return []value{v}
}
