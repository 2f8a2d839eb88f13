// Package all lists the native modules of the standard library.
package all

import (
	"strings"

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

// Library is every native module of the standard library, except builtins and sys, which every interpreter begins with. It implements imports.Library.
type Library struct{}

// lists are the modules, all but those below package encodings, which package codecs knows.
var lists = [...][]imports.Native{textModules, formats, language, numeric, tools, systemModules, plain, containers}

const belowEncodings = "encodings."

// Find implements imports.Library.
func (Library) Find(name string) (m imports.Native, ok bool) {
	for _, list := range lists {
		for i := range list {
			if list[i].Name == name {
				return list[i], true
			}
		}
	}
	if codec, below := strings.CutPrefix(name, belowEncodings); below && codecs.HasEncoding(codec) {
		return imports.Native{Name: name, BuildAs: codecs.NewEncoding}, true
	}
	return m, false
}

// IsPackage implements imports.Library.
func (Library) IsPackage(name string) bool {
	for _, list := range lists {
		for i := range list {
			if below := list[i].Name; len(below) > len(name) && below[len(name)] == '.' && below[:len(name)] == name {
				return true
			}
		}
	}
	return false
}

// Names implements imports.Library.
func (Library) Names() []string {
	var names []string
	for _, list := range lists {
		for i := range list {
			names = append(names, list[i].Name)
		}
	}
	for _, codec := range codecs.Encodings() {
		names = append(names, belowEncodings+codec)
	}
	return names
}

// plain is the modules that have no list of their own.
var plain = []imports.Native{
	{Name: "io", Build: ioabc.New},
	{Name: "_io", Build: func(*object.Thread) (*object.Module, *object.Exception) { return stdio.NewModule(true), nil }},
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
	{Name: "base64", Build: stdbase64.New, Main: "main"},
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
	{Name: "inspect", Build: inspect.New, Main: "_main"},
	{Name: "itertools", Build: itertools.New},
	{Name: "operator", Build: operator.New},
	{Name: "_operator", Build: operator.NewLow},
	{Name: "math", Build: stdmath.New},
	{Name: "random", Build: random.New, Run: random.Main},
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
