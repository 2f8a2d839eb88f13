// Package cstruct implements modules struct and _struct: values as the bytes of C structures.
package cstruct

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

// ErrorType is struct.error.
var ErrorType = &object.Type{Name: "error", Module: "struct", Def: errorDef{}}

type errorDef struct{}

// Define implements object.Definition.
func (errorDef) Define(t *object.Type) {
	native.Ready(t, object.ExceptionType, func(t *object.Type) { t.Flags |= object.FlagBasetype })
}

func failure(format string, args ...any) *exception { return object.Errorf(ErrorType, format, args...) }

const moduleDoc = `Values of Python as the bytes of C structures, and back.

A format begins with the order of bytes and the sizes:
  @: this machine's order, sizes and alignment (the default)
  =: this machine's order, standard sizes, no alignment
  <: little-endian, standard sizes
  >: big-endian, standard sizes
  !: the same as >

What follows are fields, each of which may have a count before it:
  x: a pad byte; c: a byte as bytes; b, B: a signed and an unsigned byte; ?: a truth;
  h, H: 2 bytes; i, I: 4 bytes; l, L: a long; q, Q: 8 bytes; n, N: a size; P: a pointer;
  e, f, d: floats of 2, 4 and 8 bytes; F, D: complex numbers of two f or d;
  s: text of as many bytes as the count says; p: text whose first byte is its length.
Space between fields means nothing. n, N and P exist in native formats only.

What cannot be converted is an error of class struct.error.
`

var functions = []object.Method{
	{Name: "_clearcache", Sig: "($module, /)", Doc: "Forget the formats that were compiled.", F0: func(*thread, value) (value, *exception) {
		forget()
		return object.None, nil
	}},
	{Name: "calcsize", Sig: "($module, format, /)", Doc: "How many bytes a structure of the format has.", F1: func(th *thread, _, format value) (value, *exception) {
		l, exc := layoutOf(th, format)
		if exc != nil {
			return value{}, exc
		}
		return object.Int64(int64(l.size)), nil
	}},
	{Name: "iter_unpack", Sig: "($module, format, buffer, /)", Doc: "Iterate over the tuples of structures that lie one after the other in buffer.", FN: iterUnpack, Min: 2, Max: 2},
	{Name: "pack", Doc: "pack(format, v1, v2, ...) -> bytes\n\nThe values as bytes of a structure of the format.", FK: packFunction},
	{Name: "pack_into", Doc: "pack_into(format, buffer, offset, v1, v2, ...)\n\nWrite the values into buffer as a structure that begins at offset.", FK: packIntoFunction},
	{Name: "unpack", Sig: "($module, format, buffer, /)", Doc: "The values of the structure that fills buffer, as a tuple.", FN: unpackFunction, Min: 2, Max: 2},
	{Name: "unpack_from", Sig: "($module, format, /, buffer, offset=0)", Doc: "The values of the structure that begins at offset in buffer, as a tuple.", FS: unpackFrom},
}

// New makes module struct.
func New(*thread) (*object.Module, *exception) {
	m := native.Module("struct", moduleDoc, nil)
	fill(m)
	m.Dict.SetName("__all__", native.Strings("calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"))
	return m, nil
}

// NewLow makes module _struct.
func NewLow(*thread) (*object.Module, *exception) {
	m := native.Module("_struct", moduleDoc, nil)
	fill(m)
	return m, nil
}

// fill puts what both modules have into m; the functions are those of _struct.
func fill(m *object.Module) {
	native.Add(m.Dict, "_struct", functions)
	m.Dict.SetName("Struct", structType.Value())
	m.Dict.SetName("error", ErrorType.Value())
}

func packFunction(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	if len(kw) > 0 {
		return value{}, object.TypeErrorf("_struct.pack() takes no keyword arguments")
	}
	if len(args) == 0 {
		return value{}, object.TypeErrorf("missing format argument")
	}
	l, exc := layoutOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return l.packed(th, args[1:])
}

func packIntoFunction(th *thread, _ value, args []value, kw []*object.Str) (value, *exception) {
	if len(kw) > 0 {
		return value{}, object.TypeErrorf("_struct.pack_into() takes no keyword arguments")
	}
	if len(args) == 0 {
		return value{}, object.TypeErrorf("missing format argument")
	}
	l, exc := layoutOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return l.packInto(th, args[1:])
}

func unpackFunction(th *thread, _ value, args []value) (value, *exception) {
	l, exc := layoutOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return l.unpack(th, args[1])
}

func unpackFrom(th *thread, _ value, args []value) (value, *exception) {
	l, exc := layoutOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return l.unpackFrom(th, args[1], args[2])
}

func iterUnpack(th *thread, _ value, args []value) (value, *exception) {
	l, exc := layoutOf(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	return l.iterate(th, args[1])
}
