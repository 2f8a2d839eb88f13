// This file checks, when Go gets a Python function, that it takes as many arguments as Go will call it with.

package typemap

import (
	"strconv"

	"dappco.re/go/py/engine/object"
)

// The flags of code objects that say that there are *args.
const varArgs = 0x04

var (
	strCode       = object.Name{Text: "__code__"}
	strFunc       = object.Name{Text: "__func__"}
	strDefaults   = object.Name{Text: "__defaults__"}
	strKwDefaults = object.Name{Text: "__kwdefaults__"}
)

// checkArity looks at functions and methods written in Python; other callables say when they are called what they take.
func (c *callback) checkArity(th *object.Thread, v object.Value) *Fault {
	f, bound := v, 0
	if inner, ok, exc := object.FindAttr(th, v, strFunc.Str()); exc == nil && ok && v.Type() == object.MethodType {
		f, bound = inner, 1
	}
	if f.Type().Name != "function" || f.Type().Module != "builtins" {
		return nil
	}
	code, ok, exc := object.FindAttr(th, f, strCode.Str())
	if exc != nil || !ok {
		return raised(exc)
	}
	number := func(name string) int {
		n, ok, failed := object.FindAttr(th, code, object.Intern(name))
		if failed != nil || !ok || !n.IsInt64() {
			return 0
		}
		return int(n.AsInt64())
	}
	most := number("co_argcount") - bound
	least := most
	if defaults, ok, _ := object.FindAttr(th, f, strDefaults.Str()); ok && defaults.Type() == object.TupleType {
		least -= len(defaults.AsTuple().Items)
	}
	open := number("co_flags")&varArgs != 0
	given := len(c.in)
	if c.t.IsVariadic() {
		if given--; open || most >= given {
			return nil // how many there will be is not known
		}
	}
	if given < least || given > most && !open {
		return c.arityFault(th, v, given, least, most, open)
	}
	return c.checkKeywords(th, v, f, number("co_kwonlyargcount"))
}

// checkKeywords refuses functions with keyword-only parameters that have to be given: Go gives none.
func (c *callback) checkKeywords(th *object.Thread, v, f object.Value, count int) *Fault {
	if count == 0 {
		return nil
	}
	if defaults, ok, _ := object.FindAttr(th, f, strKwDefaults.Str()); ok && defaults.Type() == object.DictType && defaults.AsDict().Len() >= count {
		return nil
	}
	return typeFault("expected a callable without keyword-only arguments, got " + callableName(th, v))
}

func (c *callback) arityFault(th *object.Thread, v object.Value, given, least, most int, open bool) *Fault {
	takes := strconv.Itoa(least)
	switch {
	case open:
		takes += " or more"
	case most != least:
		takes += " to " + strconv.Itoa(most)
	}
	return typeFault("Go calls it with " + plural(given, "argument") + ", " + callableName(th, v) + " takes " + takes)
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}
