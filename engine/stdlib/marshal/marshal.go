// Package marshal implements module marshal: values as bytes, in the format of CPython. Code objects, whose bytes would be those of another machine, are refused.
package marshal

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// version is that of the format.
const version = 5

// maxDepth is how deep containers may be nested.
const maxDepth = 2000

// New makes the module.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("marshal", "Values as bytes, in the format of CPython: numbers, texts, and containers of them. Code objects are not among them here.", functions)
	m.Dict.SetName("version", object.Int64(version))
	return m, nil
}

var functions = []object.Method{
	{Name: "dumps", Sig: "($module, value, version=version, /, *, allow_code=True)", Doc: "The bytes that stand for a value.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		w, exc := newWriter(th, args[1])
		if exc != nil {
			return value{}, exc
		}
		if exc := w.write(args[0], 0); exc != nil {
			return value{}, exc
		}
		return object.NewBytes(string(w.out)), nil
	}},
	{Name: "dump", Sig: "($module, value, file, version=version, /, *, allow_code=True)", Doc: "Writes the bytes that stand for a value to a file.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		w, exc := newWriter(th, args[2])
		if exc != nil {
			return value{}, exc
		}
		if exc := w.write(args[0], 0); exc != nil {
			return value{}, exc
		}
		return object.CallMethod(th, args[1], object.Intern("write"), object.NewBytes(string(w.out)))
	}},
	{Name: "loads", Sig: "($module, bytes, /, *, allow_code=True)", Doc: "The value that bytes stand for; what comes behind it is ignored.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		data, exc := object.BytesOf(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		r := &reader{th: th, data: data}
		return r.value(0)
	}},
	{Name: "load", Sig: "($module, file, /, *, allow_code=True)", Doc: "The value whose bytes come next in a file.", FS: func(th *thread, _ value, args []value) (value, *exception) {
		r := &reader{th: th, more: func(n int) (string, *exception) {
			v, exc := object.CallMethod(th, args[0], object.Intern("read"), object.Int64(int64(n)))
			if exc != nil {
				return "", exc
			}
			if !v.Type().Has(object.FlagBytes) {
				return "", object.TypeErrorf("file.read() returned not bytes but %s", v.Type().Name)
			}
			return object.Cast[object.Bytes](v).Data, nil
		}}
		return r.value(0)
	}},
}
