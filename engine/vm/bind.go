// This file binds the arguments of a call to the parameters of a Python function.

package vm

import (
	"strconv"
	"strings"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
)

// bind puts args, of which the last len(kw) are keyword arguments, into the parameter registers of w, which are null. args may not overlap w.
func (fn *Function) bind(th *object.Thread, args []object.Value, kw []*object.Str, w window) *object.Exception {
	c := fn.code
	npos := len(args) - len(kw)
	total := c.ArgCount + c.KwOnly
	n := min(npos, c.ArgCount)
	params := w.slice(0, max(1, c.NumParams()))
	copy(params, args[:n])
	rest := total
	if c.Flags&code.VarArgs != 0 {
		extra := object.TupleOf(args[n:npos]...)
		params[rest] = extra
		rest++
	}
	var kwargs *object.Dict
	if c.Flags&code.VarKeywords != 0 {
		kwargs = object.NewDict()
		params[rest] = kwargs.Value()
	}
	var positionalByKeyword []string
	for i, name := range kw {
		v := args[npos+i]
		at := c.param(name, total)
		switch {
		case at >= c.PosOnly:
			if !params[at].IsNull() {
				return object.TypeErrorf("%s() got multiple values for argument '%s'", fn.qualname, name)
			}
			params[at] = v
		case kwargs != nil:
			if exc := kwargs.Set(th, name.Value(), v); exc != nil {
				return exc
			}
		case at >= 0:
			positionalByKeyword = append(positionalByKeyword, name.String())
		default:
			if exc := fn.positionalOnlyAsKeyword(kw); exc != nil {
				return exc
			}
			return fn.unexpectedKeyword(name)
		}
	}
	if positionalByKeyword != nil {
		return object.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.qualname, strings.Join(positionalByKeyword, ", "))
	}
	if npos > c.ArgCount && c.Flags&code.VarArgs == 0 {
		return fn.tooManyPositional(npos, params)
	}
	return fn.fillDefaults(npos, params)
}

// param is the index of the parameter called name, -1 if there is none. Names in source are interned: comparing pointers decides nearly always.
func (c *Code) param(name *object.Str, total int) int {
	for i := c.PosOnly; i < total; i++ {
		if c.params[i] == name {
			return i
		}
	}
	for i := c.PosOnly; i < total; i++ {
		if !name.IsInterned() && c.params[i].String() == name.String() {
			return i
		}
	}
	for i := 0; i < c.PosOnly; i++ {
		if c.params[i].String() == name.String() {
			return i
		}
	}
	return -1
}

// fillDefaults completes positional and keyword-only parameters that were not given.
func (fn *Function) fillDefaults(npos int, params []object.Value) *object.Exception {
	c := fn.code
	if npos < c.ArgCount {
		var defaults []object.Value
		if fn.defaults != nil {
			defaults = fn.defaults.Items
		}
		first := c.ArgCount - len(defaults)
		var missing []string
		for i := npos; i < c.ArgCount; i++ {
			if !params[i].IsNull() {
				continue
			}
			if i >= first {
				params[i] = defaults[i-first]
			} else {
				missing = append(missing, c.Locals[i].Name)
			}
		}
		if missing != nil {
			return fn.missing("positional", missing)
		}
	}
	var missing []string
	for i := c.ArgCount; i < c.ArgCount+c.KwOnly; i++ {
		if !params[i].IsNull() {
			continue
		}
		if fn.kwdefaults != nil {
			if v, ok := fn.kwdefaults.GetName(c.Locals[i].Name); ok {
				params[i] = v
				continue
			}
		}
		missing = append(missing, c.Locals[i].Name)
	}
	if missing != nil {
		return fn.missing("keyword-only", missing)
	}
	return nil
}

func (fn *Function) missing(kind string, names []string) *object.Exception {
	for i := range names {
		names[i] = "'" + names[i] + "'"
	}
	list, plural := "", "s"
	switch n := len(names); n {
	case 1:
		list, plural = names[0], ""
	case 2:
		list = names[0] + " and " + names[1]
	default:
		list = strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
	return object.TypeErrorf("%s() missing %d required %s argument%s: %s", fn.qualname, len(names), kind, plural, list)
}

func (fn *Function) tooManyPositional(given int, params []object.Value) *object.Exception {
	c := fn.code
	kwGiven := 0
	for i := c.ArgCount; i < c.ArgCount+c.KwOnly; i++ {
		if !params[i].IsNull() {
			kwGiven++
		}
	}
	ndef := 0
	if fn.defaults != nil {
		ndef = len(fn.defaults.Items)
	}
	takes, plural := strconv.Itoa(c.ArgCount), "s"
	if ndef > 0 {
		takes = "from " + strconv.Itoa(c.ArgCount-ndef) + " to " + strconv.Itoa(c.ArgCount)
	} else if c.ArgCount == 1 {
		plural = ""
	}
	was, note := "was", ""
	if given != 1 {
		was = "were"
	}
	if kwGiven > 0 {
		was = "were"
		s := func(n int) string {
			if n == 1 {
				return ""
			}
			return "s"
		}
		note = " positional argument" + s(given) + " (and " + strconv.Itoa(kwGiven) + " keyword-only argument" + s(kwGiven) + ")"
	}
	return object.TypeErrorf("%s() takes %s positional argument%s but %d%s %s given", fn.qualname, takes, plural, given, note, was)
}

func (fn *Function) positionalOnlyAsKeyword(kw []*object.Str) *object.Exception {
	var names []string
	for _, k := range kw {
		for i := 0; i < fn.code.PosOnly; i++ {
			if fn.code.Locals[i].Name == k.String() {
				names = append(names, k.String())
			}
		}
	}
	if names == nil {
		return nil
	}
	return object.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.qualname, strings.Join(names, ", "))
}

func (fn *Function) unexpectedKeyword(name *object.Str) *object.Exception {
	var candidates []string
	for i := fn.code.PosOnly; i < fn.code.ArgCount+fn.code.KwOnly; i++ {
		candidates = append(candidates, fn.code.Locals[i].Name)
	}
	hint := ""
	if best := object.Suggest(name.String(), candidates); best != "" {
		hint = ". Did you mean '" + best + "'?"
	}
	return object.TypeErrorf("%s() got an unexpected keyword argument '%s'%s", fn.qualname, name, hint)
}
