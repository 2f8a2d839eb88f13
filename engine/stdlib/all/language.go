// This file lists the modules about the language itself: programs as text, tokens, trees and code.

package all

import (
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/stdlib/ast"
	"dappco.re/go/py/engine/stdlib/cmd"
	"dappco.re/go/py/engine/stdlib/code"
	"dappco.re/go/py/engine/stdlib/codeop"
	"dappco.re/go/py/engine/stdlib/dis"
	stdjson "dappco.re/go/py/engine/stdlib/json"
	"dappco.re/go/py/engine/stdlib/pickle"
	"dappco.re/go/py/engine/stdlib/pkgutil"
	"dappco.re/go/py/engine/stdlib/pydoc"
	"dappco.re/go/py/engine/stdlib/runpy"
	stdsymtable "dappco.re/go/py/engine/stdlib/symtable"
	"dappco.re/go/py/engine/stdlib/timeit"
	"dappco.re/go/py/engine/stdlib/tokenize"
)

var language = []imports.Native{
	{Name: "ast", Build: ast.New, Main: "main"},
	{Name: "_ast", Build: ast.NewLow},
	{Name: "cmd", Build: cmd.New},
	{Name: "code", Build: code.New, Main: "interact"},
	{Name: "codeop", Build: codeop.New},
	{Name: "dis", Build: dis.New, Main: "main"},
	{Name: "opcode", Build: dis.NewOpcode},
	{Name: "_opcode", Build: dis.NewLow},
	{Name: "json.tool", BuildAs: stdjson.NewTool, Main: "main"},
	{Name: "json.__main__", BuildAs: stdjson.NewTool, Main: "main"},
	{Name: "pickle", BuildAs: pickle.New, Main: "_main"},
	{Name: "_pickle", BuildAs: pickle.New},
	{Name: "pkgutil", Build: pkgutil.New},
	{Name: "pydoc", Build: pydoc.New, Main: "cli"},
	{Name: "runpy", Build: runpy.New},
	{Name: "symtable", Build: stdsymtable.New, Run: stdsymtable.Main},
	{Name: "_symtable", Build: stdsymtable.NewLow},
	{Name: "timeit", Build: timeit.New, Main: "main"},
	{Name: "tokenize", Build: tokenize.New, Main: "_main"},
	{Name: "_tokenize", Build: tokenize.NewLow},
}
