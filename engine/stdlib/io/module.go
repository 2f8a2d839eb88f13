// This file makes modules io and _io.

package io

import "dappco.re/go/py/engine/object"

var moduleMethods = []*object.Method{
	&openMethod,
	{Name: "open_code", Sig: "($module, /, path)", Doc: "Opens the provided file with the intent to import the contents.", FS: func(th *Thread, _ Value, args []Value) (Value, *Exception) {
		full := make([]Value, 8)
		full[0], full[1] = args[0], object.StrOf("rb")
		return open(th, Value{}, full)
	}},
	{Name: "text_encoding", Sig: "($module, encoding, stacklevel=2, /)", Doc: "A helper function to choose the text encoding.", FN: func(_ *Thread, _ Value, args []Value) (Value, *Exception) {
		if args[0].IsNone() {
			return object.StrOf("utf-8"), nil
		}
		return args[0], nil
	}, Min: 1, Max: 2},
}

// OpenFunction is the built-in function open.
func OpenFunction() Value {
	return object.ModuleFunction(&openMethod, "_io").Value()
}

// NewModule is module io without its abstract classes (package ioabc), or _io when low is set.
func NewModule(low bool) *object.Module {
	name := "io"
	if low {
		name = "_io"
	}
	m := object.NewModule(name)
	for _, fn := range moduleMethods {
		m.Dict.SetName(fn.Name, object.ModuleFunction(fn, "_io").Value())
	}
	public := []*Type{FileIOType, BytesIOType, StringIOType, BufferedReaderType, BufferedWriterType, BufferedRandomType, BufferedRWPairType, IncrementalNewlineDecoderType,
		TextIOWrapperType, UnsupportedOperationType}
	for _, t := range public {
		m.Dict.SetName(t.Name, t.Value())
	}
	for _, t := range []*Type{IOBaseType, RawIOBaseType, BufferedIOBaseType, TextIOBaseType} {
		if low {
			m.Dict.SetName(t.Name, t.Value())
		} else {
			m.Dict.SetName(t.Name[1:], t.Value())
		}
	}
	m.Dict.SetName("BlockingIOError", object.BlockingIOErrorType.Value())
	m.Dict.SetName("DEFAULT_BUFFER_SIZE", object.Int64(bufferSize))
	if low {
		return m
	}
	for i, n := range []string{"SEEK_SET", "SEEK_CUR", "SEEK_END"} {
		m.Dict.SetName(n, object.Int64(int64(i)))
	}
	var all []Value
	for _, n := range []string{"BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase", "BufferedReader",
		"BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
		"DEFAULT_BUFFER_SIZE", "text_encoding", "IncrementalNewlineDecoder", "Reader", "Writer"} {
		all = append(all, object.StrOf(n))
	}
	m.Dict.SetName("__all__", object.ListOf(all...))
	return m
}
