// This file finds the code of what dis is given, and describes it.

package dis

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/code"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
	"dappco.re/go/py/engine/vm"
)

func isText(v value) bool { return !v.IsNull() && v.Type().Has(object.FlagStr) }

// given is v, or null if it is None.
func given(v value) value {
	if v.IsNull() || v.IsNone() {
		return value{}
	}
	return v
}

// flag is an optional truth value.
func flag(th *thread, v value) (bool, *exception) {
	if v.IsNull() {
		return false, nil
	}
	return object.Truth(th, v)
}

// inner is the code behind an object: that of a method's function, a function, or a generator and its like. Others are what they are.
func inner(th *thread, x value) (value, *exception) {
	if f, ok, exc := object.FindAttr(th, x, object.Intern("__func__")); exc != nil {
		return value{}, exc
	} else if ok {
		x = f
	}
	for _, name := range []string{"__code__", "gi_code", "ag_code", "cr_code"} {
		if c, ok, exc := object.FindAttr(th, x, object.Intern(name)); exc != nil || ok {
			return c, exc
		}
	}
	return x, nil
}

// compiled is the code of program text: an expression, or statements if it is none.
func compiled(th *thread, text value, filename string) (value, *exception) {
	compile, exc := native.FromModule(th, "builtins", "compile")
	if exc != nil {
		return value{}, exc
	}
	c, exc := object.Call3(th, compile, text, object.StrOf(filename), object.StrOf("eval"))
	if exc != nil && exc.Is(object.SyntaxErrorType) {
		c, exc = object.Call3(th, compile, text, object.StrOf(filename), object.StrOf("exec"))
	}
	return checkCode(c, exc)
}

// checkCode refuses what compile() of a script made that is no code.
func checkCode(c value, exc *exception) (value, *exception) {
	if exc == nil && c.Type() != vm.CodeType {
		exc = object.TypeErrorf("compile() must return code, not %s", c.Type().MessageName())
	}
	return c, exc
}

// codeOf is the code object of x, which may be text.
func codeOf(th *thread, x value) (*vm.Code, *exception) {
	x, exc := inner(th, x)
	if exc != nil {
		return nil, exc
	}
	if isText(x) {
		if x, exc = compiled(th, x, "<disassembly>"); exc != nil {
			return nil, exc
		}
	}
	if x.Type() != vm.CodeType {
		return nil, object.TypeErrorf("don't know how to disassemble %s objects", x.Type().Name)
	}
	return object.Cast[vm.Code](x), nil
}

// flagNames is the names of the bits of co_flags.
var flagNames = []struct {
	bit  code.Flags
	name string
}{{code.Optimized, "OPTIMIZED"}, {code.NewLocals, "NEWLOCALS"}, {code.VarArgs, "VARARGS"}, {code.VarKeywords, "VARKEYWORDS"}, {code.Nested, "NESTED"},
	{code.Generator, "GENERATOR"}, {0x40, "NOFREE"}, {code.Coroutine, "COROUTINE"}, {code.IterableCoroutine, "ITERABLE_COROUTINE"}, {code.AsyncGenerator, "ASYNC_GENERATOR"},
	{code.HasDocstring, "HAS_DOCSTRING"}, {code.MethodFlag, "METHOD"}}

// prettyFlags is co_flags in words.
func prettyFlags(flags uint64) string {
	var names []string
	for i := uint64(1); i != 0 && i <= 1<<31 && flags != 0; i <<= 1 {
		if flags&i == 0 {
			continue
		}
		name := fmt.Sprintf("%#x", i)
		for _, f := range flagNames {
			if uint64(f.bit) == i {
				name = f.name
			}
		}
		names = append(names, name)
		flags &^= i
	}
	if flags != 0 || len(names) == 0 {
		names = append(names, fmt.Sprintf("%#x", flags))
	}
	return strings.Join(names, ", ")
}

// codeInfo is the text of code_info().
func codeInfo(th *thread, c *vm.Code) (string, *exception) {
	var lines []string
	add := func(label, attr string) *exception {
		v, exc := object.GetAttrName(th, c.Value(), attr)
		if exc != nil {
			return exc
		}
		s, exc := object.ToStr(th, v)
		if exc != nil {
			return exc
		}
		text := s.String()
		if attr == "co_flags" {
			n, _ := object.IntValue(v)
			text = prettyFlags(uint64(n))
		}
		lines = append(lines, fmt.Sprintf("%-18s %s", label, text))
		return nil
	}
	for _, row := range [][2]string{{"Name:", "co_name"}, {"Filename:", "co_filename"}, {"Argument count:", "co_argcount"}, {"Positional-only arguments:", "co_posonlyargcount"},
		{"Kw-only arguments:", "co_kwonlyargcount"}, {"Number of locals:", "co_nlocals"}, {"Stack size:", "co_stacksize"}, {"Flags:", "co_flags"}} {
		if exc := add(row[0], row[1]); exc != nil {
			return "", exc
		}
	}
	for _, row := range [][2]string{{"Constants:", "co_consts"}, {"Names:", "co_names"}, {"Variable names:", "co_varnames"}, {"Free variables:", "co_freevars"}, {"Cell variables:", "co_cellvars"}} {
		v, exc := object.GetAttrName(th, c.Value(), row[1])
		if exc != nil {
			return "", exc
		}
		items, exc := object.Collect(th, v)
		if exc != nil {
			return "", exc
		}
		if len(items) > 0 {
			lines = append(lines, row[0])
		}
		for i, x := range items {
			text := ""
			if row[1] == "co_consts" {
				s, exc := object.Repr(th, x)
				if exc != nil {
					return "", exc
				}
				text = s.String()
			} else {
				text = x.AsStr().String()
			}
			lines = append(lines, fmt.Sprintf("%4d: %s", i, text))
		}
	}
	return strings.Join(lines, "\n"), nil
}
