// Package all lists the native modules of the standard library.
package all

import (
	"slices"

	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/abc"
	"dappco.re/go/py/engine/stdlib/annotationlib"
	"dappco.re/go/py/engine/stdlib/atexit"
	stdbase64 "dappco.re/go/py/engine/stdlib/base64"
	"dappco.re/go/py/engine/stdlib/binascii"
	"dappco.re/go/py/engine/stdlib/bisect"
	"dappco.re/go/py/engine/stdlib/codecs"
	"dappco.re/go/py/engine/stdlib/collections"
	"dappco.re/go/py/engine/stdlib/contextlib"
	"dappco.re/go/py/engine/stdlib/dataclasses"
	stddatetime "dappco.re/go/py/engine/stdlib/datetime"
	"dappco.re/go/py/engine/stdlib/enum"
	"dappco.re/go/py/engine/stdlib/errno"
	"dappco.re/go/py/engine/stdlib/functools"
	"dappco.re/go/py/engine/stdlib/future"
	"dappco.re/go/py/engine/stdlib/heapq"
	"dappco.re/go/py/engine/stdlib/importlib"
	"dappco.re/go/py/engine/stdlib/inspect"
	stdio "dappco.re/go/py/engine/stdlib/io"
	"dappco.re/go/py/engine/stdlib/ioabc"
	"dappco.re/go/py/engine/stdlib/itertools"
	stdjson "dappco.re/go/py/engine/stdlib/json"
	"dappco.re/go/py/engine/stdlib/keyword"
	"dappco.re/go/py/engine/stdlib/linecache"
	stdmath "dappco.re/go/py/engine/stdlib/math"
	"dappco.re/go/py/engine/stdlib/operator"
	"dappco.re/go/py/engine/stdlib/random"
	"dappco.re/go/py/engine/stdlib/re"
	"dappco.re/go/py/engine/stdlib/stat"
	"dappco.re/go/py/engine/stdlib/stringprep"
	"dappco.re/go/py/engine/stdlib/strptime"
	"dappco.re/go/py/engine/stdlib/templatelib"
	"dappco.re/go/py/engine/stdlib/time"
	stdtoken "dappco.re/go/py/engine/stdlib/token"
	stdtraceback "dappco.re/go/py/engine/stdlib/traceback"
	"dappco.re/go/py/engine/stdlib/types"
	stdunicodedata "dappco.re/go/py/engine/stdlib/unicodedata"
	"dappco.re/go/py/engine/stdlib/warnings"
)

// build makes the Build function of a module that is made without errors.
func build(f func(th *object.Thread) *object.Module) func(*object.Thread) (*object.Module, *object.Exception) {
	return func(th *object.Thread) (*object.Module, *object.Exception) { return f(th), nil }
}

// Modules is every native module of the standard library, except builtins and sys, which every interpreter begins with.
func Modules() []imports.Native {
	return slices.Concat(
		encodings(),
		textModules(),
		formats(),
		language(),
		numeric(),
		tools(),
		systemModules(),
		plain(),
		containers(),
	)
}

// plain is the modules that have no list of their own.
func plain() []imports.Native {
	return []imports.Native{
		{Name: "io", Build: ioabc.New},
		{Name: "_io", Build: build(func(*object.Thread) *object.Module { return stdio.NewModule(true) })},
		{Name: "time", Build: time.New},
		{Name: "atexit", Build: atexit.New},
		{Name: "dataclasses", Build: dataclasses.New},
		{Name: "enum", Build: enum.New},
		{Name: "annotationlib", Build: annotationlib.New},
		{Name: "codecs", Build: codecs.New},
		{Name: "_codecs", Build: codecs.NewLow},
		{Name: "encodings", Build: codecs.NewEncodings},
		{Name: "encodings.aliases", Build: codecs.NewAliases},
		{Name: "datetime", Build: stddatetime.New},
		{Name: "_datetime", Build: stddatetime.NewLow},
		{Name: "_strptime", Build: strptime.New},
		{Name: "errno", Build: errno.New},
		{Name: "stat", Build: stat.New},
		{Name: "_stat", Build: stat.NewLow},
		{Name: "__future__", Build: future.New},
		{Name: "string.templatelib", Build: templatelib.New},
		{Name: "importlib", Build: importlib.New},
		{Name: "importlib.machinery", Build: importlib.NewMachinery},
		{Name: "importlib.util", Build: importlib.NewUtil},
		{Name: "importlib.abc", Build: importlib.NewABC},
		{Name: "abc", Build: abc.NewPublic},
		{Name: "_abc", Build: abc.New},
		{Name: "base64", Build: stdbase64.New},
		{Name: "binascii", Build: binascii.New},
		{Name: "bisect", Build: bisect.New},
		{Name: "_bisect", Build: bisect.NewLow},
		{Name: "json", Build: stdjson.New},
		{Name: "json.decoder", Build: stdjson.NewDecoder},
		{Name: "json.encoder", Build: stdjson.NewEncoder},
		{Name: "json.scanner", Build: stdjson.NewScanner},
		{Name: "_json", Build: stdjson.NewPrivate},
		{Name: "collections", Build: collections.New},
		{Name: "collections.abc", Build: collections.NewABC},
		{Name: "_collections_abc", Build: collections.NewABC},
		{Name: "_collections", Build: collections.NewLow},
		{Name: "contextlib", Build: contextlib.New},
		{Name: "functools", Build: functools.New},
		{Name: "_functools", Build: functools.NewLow},
		{Name: "heapq", Build: heapq.New},
		{Name: "_heapq", Build: heapq.NewLow},
		{Name: "keyword", Build: keyword.New},
		{Name: "linecache", Build: linecache.New},
		{Name: "token", Build: stdtoken.New},
		{Name: "inspect", Build: inspect.New},
		{Name: "itertools", Build: itertools.New},
		{Name: "operator", Build: operator.New},
		{Name: "_operator", Build: operator.NewLow},
		{Name: "math", Build: stdmath.New},
		{Name: "random", Build: random.New},
		{Name: "re", Build: re.New},
		{Name: "_sre", Build: re.NewLow},
		{Name: "_random", Build: random.NewLow},
		{Name: "stringprep", Build: stringprep.New},
		{Name: "unicodedata", Build: stdunicodedata.New},
		{Name: "traceback", Build: stdtraceback.New},
		{Name: "types", Build: types.New},
		{Name: "_types", Build: types.NewLow},
		{Name: "warnings", Build: warnings.New},
		{Name: "_warnings", Build: warnings.NewLow},
	}
}

// encodings are the modules below package encodings.
func encodings() []imports.Native {
	var list []imports.Native
	for _, name := range codecs.Encodings() {
		list = append(list, imports.Native{Name: "encodings." + name, Build: codecs.NewEncoding(name)})
	}
	return list
}
