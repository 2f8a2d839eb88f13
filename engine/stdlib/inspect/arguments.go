// This file has the older functions about arguments: getfullargspec, getcallargs and their relatives.

package inspect

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

var argumentFunctions = []object.Method{
	native.Python("getfullargspec", "(func)", "Get the names and default values of a callable object's parameters, as a named tuple\nFullArgSpec(args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations).", fullArgSpec),
	{Name: "getcallargs", Sig: "(func, /, *positional, **named)", Doc: "Get the mapping of arguments to values.\n\nA dict is returned, with keys the function argument names (including the names of the * and ** arguments, if any), and values the respective bound values from 'positional' and 'named'.", FK: callArgs},
	{Name: "getargs", Sig: "(co)", Doc: "Get information about the arguments accepted by a code object.\n\nThree things are returned: (args, varargs, varkw).", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		if !isCode(a[0]) {
			return value{}, object.TypeErrorf("%s is not a code object", reprOf(th, a[0]))
		}
		args, varargs, varkw, exc := argNames(th, a[0])
		if exc != nil {
			return value{}, exc
		}
		return tuple(th, "Arguments", args, varargs, varkw)
	}},
	{Name: "getargvalues", Sig: "(frame)", Doc: "Get information about arguments passed into a particular frame: a tuple of four things, (args, varargs, varkw, locals).", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		c, exc := object.GetAttrName(th, a[0], "f_code")
		if exc != nil {
			return value{}, exc
		}
		args, varargs, varkw, exc := argNames(th, c)
		if exc != nil {
			return value{}, exc
		}
		locals, exc := object.GetAttrName(th, a[0], "f_locals")
		if exc != nil {
			return value{}, exc
		}
		return tuple(th, "ArgInfo", args, varargs, varkw, locals)
	}},
	native.Python("formatargvalues", "(args, varargs, varkw, locals, formatarg=str, formatvarargs=None, formatvarkw=None, formatvalue=None)", "Format an argument spec from the 4 values returned by getargvalues.", formatArgValues),
}

// argNames is the names of the parameters of a code object.
func argNames(th *thread, c value) (args, varargs, varkw value, exc *exception) {
	s, exc := shapeOf(th, c)
	if exc != nil {
		return args, varargs, varkw, exc
	}
	n := s.positional + s.kwOnly
	args, varargs, varkw = object.ListOf(append([]value(nil), s.names[:n]...)...), object.None, object.None
	if s.varArgs {
		varargs = s.names[n]
		n++
	}
	if s.varKeywords {
		varkw = s.names[n]
	}
	return args, varargs, varkw, nil
}

func fullArgSpec(th *thread, _ value, a []value) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	f := &finder{th: th, st: st, keepSelf: true}
	s, exc := f.taken(f.callable(a[0]))
	if exc != nil {
		if !exc.Is(object.ExceptionType) {
			return value{}, exc
		}
		failed := object.TypeErrorf("unsupported callable")
		failed.Cause, failed.SuppressContext = exc.Value(), true
		return value{}, failed
	}
	var args, kwOnly, defaults []value
	varargs, varkw, kwDefaults := object.None, object.None, object.NewDict()
	annotations := object.NewDict()
	if !isEmpty(s.ret) {
		annotations.SetName("return", s.ret)
	}
	for i := range s.params {
		p := &s.params[i]
		switch p.kind {
		case positionalOnly, positionalOrKeyword:
			args = append(args, p.name.Value())
			if p.hasDefault() {
				defaults = append(defaults, p.def)
			}
		case varPositional:
			varargs = p.name.Value()
		case keywordOnly:
			kwOnly = append(kwOnly, p.name.Value())
			if p.hasDefault() {
				kwDefaults.SetStr(p.name, p.def)
			}
		case varKeyword:
			varkw = p.name.Value()
		}
		if !isEmpty(p.ann) {
			annotations.SetStr(p.name, p.ann)
		}
	}
	defs, kwDefs := object.None, object.None
	if len(defaults) > 0 {
		defs = object.TupleOf(defaults...)
	}
	if kwDefaults.Len() > 0 {
		kwDefs = kwDefaults.Value()
	}
	return tuple(th, "FullArgSpec", object.ListOf(args...), varargs, varkw, defs, object.ListOf(kwOnly...), kwDefs, annotations.Value())
}

// callArgs is getcallargs(): what a call would bind, with the error that the call would raise.
func callArgs(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	if len(args) == len(kw) {
		return value{}, object.TypeErrorf("getcallargs() missing 1 required positional argument: 'func'")
	}
	fn, given := args[0], args[1:]
	inner, self, isMethod := boundOf(fn)
	if isMethod {
		given = append([]value{self}, given...)
	} else {
		inner = fn
	}
	if !isFunction(inner) {
		return value{}, object.TypeErrorf("unsupported callable")
	}
	return bindCall(th, inner, given, kw)
}

func formatArgValues(th *thread, _ value, a []value) (value, *exception) {
	names, exc := object.Collect(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	format := func(f, name value, prefix string) (string, *exception) {
		text, v := "", value{}
		if given(f).IsNull() {
			s, exc := object.ToStr(th, name)
			if exc != nil {
				return "", exc
			}
			text = prefix + s.String()
		} else if v, exc = object.Call1(th, f, name); exc != nil {
			return "", exc
		} else if isStr(v) {
			text = v.AsStr().String()
		}
		x, exc := object.GetItem(th, a[3], name)
		if exc != nil {
			return "", exc
		}
		if given(a[7]).IsNull() {
			s, exc := object.Repr(th, x)
			if exc != nil {
				return "", exc
			}
			return text + "=" + s.String(), nil
		}
		if v, exc = object.Call1(th, a[7], x); exc != nil {
			return "", exc
		}
		s, exc := object.ToStr(th, v)
		if exc != nil {
			return "", exc
		}
		return text + s.String(), nil
	}
	var parts []string
	add := func(f, name value, prefix string) *exception {
		text, exc := format(f, name, prefix)
		parts = append(parts, text)
		return exc
	}
	for _, name := range names {
		if exc := add(a[4], name, ""); exc != nil {
			return value{}, exc
		}
	}
	if v := given(a[1]); !v.IsNull() {
		if exc := add(a[5], v, "*"); exc != nil {
			return value{}, exc
		}
	}
	if v := given(a[2]); !v.IsNull() {
		if exc := add(a[6], v, "**"); exc != nil {
			return value{}, exc
		}
	}
	return object.StrOf("(" + strings.Join(parts, ", ") + ")"), nil
}

// bindCall is the variables that a call of fn would have at its beginning.
func bindCall(th *thread, fn value, args []value, kw []*object.Str) (value, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return value{}, exc
	}
	s, exc := (&finder{th: th, st: st}).function(fn)
	if exc != nil {
		return value{}, exc
	}
	v, exc := object.GetAttrName(th, fn, "__name__")
	if exc != nil {
		return value{}, exc
	}
	name, exc := object.StrFrom(v, "__name__")
	if exc != nil {
		return value{}, exc
	}
	p := &object.ParamList{Func: name.String()}
	var list []*param
	var varargs, varkw *object.Str
	for i := range s.params {
		q := &s.params[i]
		switch q.kind {
		case varPositional:
			varargs = q.name
			continue
		case varKeyword:
			varkw = q.name
			continue
		case positionalOnly, positionalOrKeyword:
			p.MaxPos++
			if !q.hasDefault() {
				p.Required++
			}
		}
		list = append(list, q)
		p.Names, p.KwReq = append(p.Names, q.name), append(p.KwReq, !q.hasDefault())
	}
	var extra []value
	if npos := len(args) - len(kw); varargs != nil && npos > p.MaxPos {
		extra = append(extra, args[p.MaxPos:npos]...)
		args = append(append([]value(nil), args[:p.MaxPos]...), args[npos:]...)
	}
	values, rest, names, exc := native.BindPython(p.Params(), 0, varkw != nil, args, kw)
	if exc != nil {
		return value{}, exc
	}
	bound := object.NewDict()
	npos := len(args) - len(kw)
	for i, q := range list[:min(npos, p.MaxPos)] {
		bound.SetStr(q.name, values[i])
	}
	if varargs != nil {
		bound.SetStr(varargs, object.TupleOf(extra...))
	}
	if varkw != nil {
		more := object.NewDict()
		for i, n := range names {
			more.SetStr(n, rest[i])
		}
		bound.SetStr(varkw, more.Value())
	}
	for _, k := range kw {
		for i, q := range list {
			if q.name.String() == k.String() {
				bound.SetStr(q.name, values[i])
			}
		}
	}
	for i, q := range list {
		if values[i].IsNull() {
			bound.SetStr(q.name, q.def)
		}
	}
	return bound.Value(), nil
}
