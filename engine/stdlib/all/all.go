// Package all lists the native modules of the standard library.
package all

import (
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/atexit"
	stdbase64 "dappco.re/go/py/engine/stdlib/base64"
	"dappco.re/go/py/engine/stdlib/binascii"
	"dappco.re/go/py/engine/stdlib/bisect"
	"dappco.re/go/py/engine/stdlib/errno"
	"dappco.re/go/py/engine/stdlib/future"
	"dappco.re/go/py/engine/stdlib/heapq"
	"dappco.re/go/py/engine/stdlib/importlib"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/itertools"
	stdjson "dappco.re/go/py/engine/stdlib/json"
	"dappco.re/go/py/engine/stdlib/keyword"
	stdmath "dappco.re/go/py/engine/stdlib/math"
	"dappco.re/go/py/engine/stdlib/operator"
	"dappco.re/go/py/engine/stdlib/random"
	"dappco.re/go/py/engine/stdlib/templatelib"
	"dappco.re/go/py/engine/stdlib/time"
	"dappco.re/go/py/engine/stdlib/types"
	"dappco.re/go/py/engine/stdlib/typing"
	"dappco.re/go/py/engine/stdlib/warnings"
)

// build makes the Build function of a module that is made without errors.
func build(f func(th *object.Thread) *object.Module) func(*object.Thread) (*object.Module, *object.Exception) {
	return func(th *object.Thread) (*object.Module, *object.Exception) { return f(th), nil }
}

// Modules is every native module of the standard library, except builtins and sys, which every interpreter begins with.
func Modules() []imports.Native {
	return []imports.Native{
		{Name: "io", Build: build(func(*object.Thread) *object.Module { return stdio.NewModule(false) })},
		{Name: "_io", Build: build(func(*object.Thread) *object.Module { return stdio.NewModule(true) })},
		{Name: "time", Build: time.New},
		{Name: "atexit", Build: atexit.New},
		{Name: "errno", Build: errno.New},
		{Name: "__future__", Build: future.New},
		{Name: "string.templatelib", Build: templatelib.New},
		{Name: "importlib", Build: importlib.New},
		{Name: "importlib.machinery", Build: importlib.NewMachinery},
		{Name: "importlib.util", Build: importlib.NewUtil},
		{Name: "_abc", Build: abc.New},
		{Name: "base64", Build: stdbase64.New},
		{Name: "binascii", Build: binascii.New},
		{Name: "bisect", Build: bisect.New},
		{Name: "_bisect", Build: bisect.NewLow},
		{Name: "json", Build: stdjson.New},
		{Name: "json.decoder", Build: stdjson.NewDecoder},
		{Name: "json.encoder", Build: stdjson.NewEncoder},
		{Name: "json.scanner", Build: stdjson.NewScanner},
		{Name: "heapq", Build: heapq.New},
		{Name: "_heapq", Build: heapq.NewLow},
		{Name: "keyword", Build: keyword.New},
		{Name: "_typing", Build: typing.New},
		{Name: "itertools", Build: itertools.New},
		{Name: "operator", Build: operator.New},
		{Name: "_operator", Build: operator.NewLow},
		{Name: "math", Build: stdmath.New},
		{Name: "random", Build: random.New},
		{Name: "_random", Build: random.NewLow},
		{Name: "types", Build: types.New},
		{Name: "_types", Build: types.NewLow},
		{Name: "warnings", Build: warnings.New},
		{Name: "_warnings", Build: warnings.NewLow},
	}
}
