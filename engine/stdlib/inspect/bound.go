// This file makes the class BoundArguments, and binds arguments to signatures.

package inspect

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var (
	slotArguments = object.Name{Text: "arguments"}
	slotSignature = object.Name{Text: "_signature"}
)

func newBoundClass(th *thread) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{Module: "inspect", Name: "BoundArguments",
		Doc:   "Result of `Signature.bind` call.  Holds the mapping of arguments to the function's parameters.",
		Attrs: []object.ClassAttr{{Name: "__slots__", V: object.TupleOf(slotArguments.Str().Value(), slotSignature.Str().Value(), object.StrOf("__weakref__"))}, {Name: "__hash__", V: object.None}},
		Methods: []object.Method{
			native.Python("BoundArguments.__init__", "($self, signature, arguments)", "", func(th *thread, self value, a []value) (value, *exception) {
				return object.None, setAll(th, self, slotArguments.Str(), a[1], slotSignature.Str(), a[0])
			}),
			native.Python("BoundArguments.apply_defaults", "($self)", "Set default values for missing arguments.\n\nFor variable-positional arguments (*args) the default is an empty tuple, for variable-keyword arguments (**kwargs) an empty dict.", applyDefaults),
			native.Python("BoundArguments.__setstate__", "($self, state)", "", func(th *thread, self value, a []value) (value, *exception) {
				return restore(th, self, a[0], "_signature", "arguments")
			}),
			native.Python("BoundArguments.__getstate__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				s, args, exc := boundParts(th, self)
				if exc != nil {
					return value{}, exc
				}
				d := object.NewDict()
				d.SetStr(slotSignature.Str(), s)
				d.SetStr(slotArguments.Str(), args)
				return d.Value(), nil
			}),
			{Name: "__eq__", Sig: "($self, other)", F1: boundEq},
			{Name: "__repr__", Sig: "($self)", F0: boundRepr},
		},
		GetSets: []object.GetSet{
			{Name: "signature", Get: func(th *thread, v value) (value, *exception) { return object.GetAttr(th, v, slotSignature.Str()) }},
			{Name: "args", Get: boundArgs},
			{Name: "kwargs", Get: boundKwargs},
		},
	})
}

func boundParts(th *thread, self value) (signature, arguments value, exc *exception) {
	if signature, exc = object.GetAttr(th, self, slotSignature.Str()); exc == nil {
		arguments, exc = object.GetAttr(th, self, slotArguments.Str())
	}
	return signature, arguments, exc
}

// argument is arguments[name]; ok is false where there is none.
func argument(th *thread, arguments value, name *object.Str) (v value, ok bool, exc *exception) {
	v, exc = object.GetItem(th, arguments, name.Value())
	if exc != nil && exc.Is(object.KeyErrorType) {
		return v, false, nil
	}
	return v, exc == nil, exc
}

// boundArgs is the positional arguments: those of the first parameters, up to one that has to go by keyword.
func boundArgs(th *thread, self value) (value, *exception) {
	signature, arguments, exc := boundParts(th, self)
	if exc != nil {
		return value{}, exc
	}
	s, exc := sigOf(th, signature)
	if exc != nil {
		return value{}, exc
	}
	var args []value
	for _, p := range s.params {
		if p.kind == keywordOnly || p.kind == varKeyword {
			break
		}
		v, ok, exc := argument(th, arguments, p.name)
		if exc != nil {
			return value{}, exc
		}
		if !ok {
			break
		}
		if p.kind != varPositional {
			args = append(args, v)
			continue
		}
		more, exc := object.Collect(th, v)
		if exc != nil {
			return value{}, exc
		}
		args = append(args, more...)
	}
	return object.TupleOf(args...), nil
}

// boundKwargs is the arguments that boundArgs leaves.
func boundKwargs(th *thread, self value) (value, *exception) {
	signature, arguments, exc := boundParts(th, self)
	if exc != nil {
		return value{}, exc
	}
	s, exc := sigOf(th, signature)
	if exc != nil {
		return value{}, exc
	}
	kwargs, started := object.NewDict(), false
	for _, p := range s.params {
		v, ok, exc := argument(th, arguments, p.name)
		if exc != nil {
			return value{}, exc
		}
		if !started && (p.kind == keywordOnly || p.kind == varKeyword || !ok) {
			started = true
		}
		switch {
		case !started || !ok:
		case p.kind == varKeyword:
			if exc := kwargs.Update(th, v); exc != nil {
				return value{}, exc
			}
		default:
			kwargs.SetStr(p.name, v)
		}
	}
	return kwargs.Value(), nil
}

func applyDefaults(th *thread, self value, _ []value) (value, *exception) {
	signature, arguments, exc := boundParts(th, self)
	if exc != nil {
		return value{}, exc
	}
	s, exc := sigOf(th, signature)
	if exc != nil {
		return value{}, exc
	}
	all := object.NewDict()
	for _, p := range s.params {
		v, ok, exc := argument(th, arguments, p.name)
		if exc != nil {
			return value{}, exc
		}
		switch {
		case ok:
		case p.hasDefault():
			v = p.def
		case p.kind == varPositional:
			v = object.EmptyTuple.Value()
		case p.kind == varKeyword:
			v = object.NewDict().Value()
		default: // bind_partial left it out
			continue
		}
		all.SetStr(p.name, v)
	}
	return object.None, setAll(th, self, slotArguments.Str(), all.Value())
}

func boundEq(th *thread, self, other value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	if self.Is(other) {
		return object.True, nil
	}
	if !object.IsInstance(other, st.bound) {
		return object.NotImplemented, nil
	}
	s, a, exc := boundParts(th, self)
	if exc != nil {
		return value{}, exc
	}
	t, b, exc := boundParts(th, other)
	if exc != nil {
		return value{}, exc
	}
	same, exc := object.EqualValues(th, object.TupleOf(s, a), object.TupleOf(t, b))
	return object.Bool(same), exc
}

func boundRepr(th *thread, self value) (value, *exception) {
	_, arguments, exc := boundParts(th, self)
	if exc != nil {
		return value{}, exc
	}
	items := object.NewDict()
	if exc := items.Update(th, arguments); exc != nil {
		return value{}, exc
	}
	var parts []string
	for i := 0; ; {
		k, v, next, ok := items.Next(i)
		if !ok {
			break
		}
		i = next
		name, exc := object.ToStr(th, k)
		if exc != nil {
			return value{}, exc
		}
		text, exc := object.Repr(th, v)
		if exc != nil {
			return value{}, exc
		}
		parts = append(parts, name.String()+"="+text.String())
	}
	return object.StrOf("<" + self.Type().Name + " (" + strings.Join(parts, ", ") + ")>"), nil
}

// bindSignature is Signature.bind, or bind_partial.
func bindSignature(th *thread, self value, args []value, kw []*object.Str, partial bool) (value, *exception) {
	s, exc := sigOf(th, self)
	if exc != nil {
		return value{}, exc
	}
	arguments, exc := s.bind(th, args, kw, partial)
	if exc != nil {
		return value{}, exc
	}
	class, exc := object.GetAttrName(th, self, "_bound_arguments_cls")
	if exc != nil {
		return value{}, exc
	}
	return object.Call2(th, class, self, arguments.Value())
}

// bind maps arguments to parameters, in the order of the parameters.
func (s *sig) bind(th *thread, args []value, kw []*object.Str, partial bool) (*object.Dict, *exception) {
	positional := args[:len(args)-len(kw)]
	named := map[string]value{}
	var order []*object.Str
	for i, k := range kw {
		named[k.String()] = args[len(positional)+i]
		order = append(order, k)
	}
	hasKwargs := len(s.params) > 0 && s.params[len(s.params)-1].kind == varKeyword
	bound := object.NewDict()
	var misplaced []string
	byKeyword := false // arguments by position are over
	for _, p := range s.params {
		byName, isNamed := named[p.name.String()]
		if len(positional) > 0 {
			switch p.kind {
			case varPositional:
				bound.SetStr(p.name, object.TupleOf(positional...))
				positional, byKeyword = nil, true
				continue
			case keywordOnly, varKeyword:
				return nil, object.TypeErrorf("too many positional arguments")
			case positionalOrKeyword:
				if isNamed {
					return nil, object.TypeErrorf("multiple values for argument %s", reprOf(th, p.name.Value()))
				}
			}
			bound.SetStr(p.name, positional[0])
			positional = positional[1:]
			continue
		}
		if exc := p.absent(th, isNamed, partial, &byKeyword); exc != nil {
			return nil, exc
		}
		switch {
		case p.kind == varPositional || p.kind == varKeyword || isNamed && p.kind == positionalOnly && hasKwargs:
		case isNamed && p.kind == positionalOnly:
			misplaced = append(misplaced, reprOf(th, p.name.Value()))
			delete(named, p.name.String())
		case isNamed:
			bound.SetStr(p.name, byName)
			delete(named, p.name.String())
		}
	}
	if len(positional) > 0 {
		return nil, object.TypeErrorf("too many positional arguments")
	}

	return bound, s.bindRest(th, bound, named, order, misplaced, hasKwargs)
}

// bindRest gives what is left of the keywords to a parameter that takes them.
func (s *sig) bindRest(th *thread, bound *object.Dict, named map[string]value, order []*object.Str, misplaced []string, hasKwargs bool) *exception {
	if len(misplaced) > 0 {
		return object.TypeErrorf("got some positional-only arguments passed as keyword arguments: %s", strings.Join(misplaced, ", "))
	}
	if len(named) == 0 {
		return nil
	}
	rest := object.NewDict()
	for _, k := range order {
		v, ok := named[k.String()]
		switch {
		case !ok:
		case !hasKwargs:
			return object.TypeErrorf("got an unexpected keyword argument %s", reprOf(th, k.Value()))
		default:
			rest.SetStr(k, v)
		}
	}
	bound.SetStr(s.params[len(s.params)-1].name, rest.Value())
	return nil
}

// absent is the error for a parameter that gets no argument by position. Where none is left for the first time, the message says more.
func (p *param) absent(th *thread, isNamed, partial bool, byKeyword *bool) *exception {
	optional := p.hasDefault() || partial || p.kind == varPositional || p.kind == varKeyword
	if *byKeyword {
		if optional || isNamed {
			return nil
		}
		return object.TypeErrorf("missing a required argument: %s", reprOf(th, p.name.Value()))
	}
	*byKeyword = true
	kind := ""
	switch {
	case isNamed && p.kind == positionalOnly && !p.hasDefault():
		kind = " positional-only"
	case isNamed || optional:
		return nil
	case p.kind == keywordOnly:
		kind = " keyword-only"
	}
	return object.TypeErrorf("missing a required%s argument: %s", kind, reprOf(th, p.name.Value()))
}
