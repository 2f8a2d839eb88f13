// Package codeop implements module codeop: it compiles what is typed at a prompt, and tells whether more is to come.
package codeop

import (
	"strings"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// The flags of compile() for input that may be incomplete, for trees, and all of futures.
const (
	dontImplyDedent = 0x200
	onlyAST         = 0x400
	allowIncomplete = 0x4000
	futures         = 0x1FE0000
)

var functions = []object.Method{
	{Name: "compile_command", Sig: "(source, filename='<input>', symbol='single', flags=0)", Doc: "Compile a command and determine whether it is incomplete.\n\nReturns a code object if the command is complete and valid, None if it is incomplete; raises SyntaxError, ValueError or OverflowError if it is wrong.", Python: true, FP: func(th *thread, _ value, a []value) (value, *exception) {
		filename, symbol := defaults(a[1], a[2])
		flags, exc := optionalFlags(th, a[3])
		if exc != nil {
			return value{}, exc
		}
		compile, exc := native.FromModule(th, "builtins", "compile")
		if exc != nil {
			return value{}, exc
		}
		return command(th, a[0], symbol, func(text string, incomplete bool) (value, *exception) {
			f := flags | dontImplyDedent
			if incomplete {
				f |= allowIncomplete
			}
			return object.Call(th, compile, []value{object.StrOf(text), filename, symbol, object.Int64(f), object.True}, nil)
		})
	}},
}

func optionalFlags(th *thread, v value) (int64, *exception) {
	if v.IsNull() {
		return 0, nil
	}
	return object.ToInt64(th, v)
}

func defaults(filename, symbol value) (value, value) {
	if filename.IsNull() {
		filename = object.StrOf("<input>")
	}
	if symbol.IsNull() {
		symbol = object.StrOf("single")
	}
	return filename, symbol
}

// New makes module codeop.
func New(th *thread) (*object.Module, *exception) {
	m := native.Module("codeop", "Utilities to compile possibly incomplete Python source code.", functions)
	m.Dict.SetName("PyCF_DONT_IMPLY_DEDENT", object.Int64(dontImplyDedent))
	m.Dict.SetName("PyCF_ALLOW_INCOMPLETE_INPUT", object.Int64(allowIncomplete))
	m.Dict.SetName("PyCF_ONLY_AST", object.Int64(onlyAST))
	m.Dict.SetName("__all__", native.Strings("compile_command", "Compile", "CommandCompiler"))
	compile, exc := newCompile(th)
	if exc != nil {
		return nil, exc
	}
	commands, exc := newCommandCompiler(th, compile)
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("Compile", compile.Value())
	m.Dict.SetName("CommandCompiler", commands.Value())
	return m, nil
}

var (
	attrFlags      = object.Name{Text: "flags"}
	attrCompiler   = object.Name{Text: "compiler"}
	attrIncomplete = object.Name{Text: "incomplete_input"}
)

// newCompile makes the class Compile.
func newCompile(th *thread) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{Module: "codeop", Name: "Compile",
		Doc: "Instances are called as compile() is, but remember the __future__ statements that they have seen: these hold for all that is compiled later.",
		Methods: []object.Method{
			native.Python("Compile.__init__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				return object.None, object.SetAttr(th, self, attrFlags.Str(), object.Int64(dontImplyDedent|allowIncomplete))
			}),
			{Name: "__call__", Sig: "($self, source, filename, symbol, flags=0, **kwargs)", FK: callCompile},
		}})
}

var compileParams = object.ParseParams("Compile.__call__", "(source, filename, symbol, flags=0)")

func callCompile(th *thread, self value, args []value, kw []*object.Str) (value, *exception) {
	a, rest, names, exc := native.BindPython(compileParams, 1, true, args, kw)
	if exc != nil {
		return value{}, exc
	}
	flags, exc := optionalFlags(th, a[3])
	if exc != nil {
		return value{}, exc
	}
	known, exc := object.GetAttr(th, self, attrFlags.Str())
	if exc != nil {
		return value{}, exc
	}
	own, exc := object.ToInt64(th, known)
	if exc != nil {
		return value{}, exc
	}
	flags |= own
	for i, n := range names {
		if n.String() == "incomplete_input" && rest[i].Is(object.False) {
			flags &^= dontImplyDedent | allowIncomplete
		}
	}
	compile, exc := native.FromModule(th, "builtins", "compile")
	if exc != nil {
		return value{}, exc
	}
	c, exc := object.Call(th, compile, []value{a[0], a[1], a[2], object.Int64(flags), object.True}, nil)
	if exc != nil || flags&onlyAST != 0 {
		return c, exc
	}
	has, exc := object.GetAttrName(th, c, "co_flags")
	if exc != nil {
		return value{}, exc
	}
	bits, exc := object.ToInt64(th, has)
	if exc != nil {
		return value{}, exc
	}
	return c, object.SetAttr(th, self, attrFlags.Str(), object.Int64(own|bits&futures))
}

// newCommandCompiler makes the class CommandCompiler.
func newCommandCompiler(th *thread, compile *object.Type) (*object.Type, *exception) {
	return object.NewClass(th, object.ClassSpec{Module: "codeop", Name: "CommandCompiler",
		Doc: "Instances are called as compile_command() is, but remember the __future__ statements that they have seen: these hold for all that is compiled later.",
		Methods: []object.Method{
			native.Python("CommandCompiler.__init__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
				c, exc := object.Call0(th, compile.Value())
				if exc != nil {
					return value{}, exc
				}
				return object.None, object.SetAttr(th, self, attrCompiler.Str(), c)
			}),
			native.Python("CommandCompiler.__call__", "($self, source, filename='<input>', symbol='single')", "Compile a command and determine whether it is incomplete.\n\nReturns a code object if the command is complete and valid, None if it is incomplete; raises SyntaxError, ValueError or OverflowError if it is wrong.", func(th *thread, self value, a []value) (value, *exception) {
				c, exc := object.GetAttr(th, self, attrCompiler.Str())
				if exc != nil {
					return value{}, exc
				}
				filename, symbol := defaults(a[1], a[2])
				return command(th, a[0], symbol, func(text string, incomplete bool) (value, *exception) {
					args := []value{object.StrOf(text), filename, symbol}
					if incomplete {
						return object.Call(th, c, args, nil)
					}
					return object.Call(th, c, append(args, object.False), []*object.Str{attrIncomplete.Str()})
				})
			}),
		}})
}

// blank reports that source is comments and empty lines only.
func blank(source string) bool {
	for line := range strings.SplitSeq(source, "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			return false
		}
	}
	return true
}

// command is the code of source, None if more input could complete it. try compiles a text that may be incomplete, or has to be complete.
func command(th *thread, source, symbol value, try func(text string, incomplete bool) (value, *exception)) (value, *exception) {
	if !source.Type().Has(object.FlagStr) {
		_, exc := object.GetAttrName(th, source, "split")
		if exc == nil {
			exc = object.TypeErrorf("compile_command() argument 'source' must be str, not %s", source.Type().Name)
		}
		return value{}, exc
	}
	text := source.AsStr().String()
	if blank(text) && !(symbol.Type().Has(object.FlagStr) && symbol.AsStr().String() == "eval") {
		text = "pass"
	}
	if _, exc := try(text, true); exc != nil {
		if !exc.Is(object.SyntaxErrorType) {
			return value{}, exc
		}
		if _, exc := try(text+"\n", true); exc == nil || exc.Is(object.IncompleteInputErrorType) {
			return object.None, nil
		}
	}
	return try(text, false)
}
