// Package pickle implements modules pickle and _pickle: objects as bytes, in protocols 0 to 5.
package pickle

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
	"dappco.re/go/py/engine/stdlib/native"
)

type (
	thread    = object.Thread
	value     = object.Value
	exception = object.Exception
)

const (
	highest         = 5
	defaultProtocol = 5
	batchSize       = 1000
	frameTarget     = 64 * 1024
	frameLeast      = 4
	frameHeader     = 9
)

// The opcodes.
const (
	opMark           = '('
	opStop           = '.'
	opPop            = '0'
	opPopMark        = '1'
	opDup            = '2'
	opFloat          = 'F'
	opInt            = 'I'
	opBinInt         = 'J'
	opBinInt1        = 'K'
	opLong           = 'L'
	opBinInt2        = 'M'
	opNone           = 'N'
	opPersID         = 'P'
	opBinPersID      = 'Q'
	opReduce         = 'R'
	opString         = 'S'
	opBinString      = 'T'
	opShortBinString = 'U'
	opUnicode        = 'V'
	opBinUnicode     = 'X'
	opAppend         = 'a'
	opBuild          = 'b'
	opGlobal         = 'c'
	opDict           = 'd'
	opEmptyDict      = '}'
	opAppends        = 'e'
	opGet            = 'g'
	opBinGet         = 'h'
	opInst           = 'i'
	opLongBinGet     = 'j'
	opList           = 'l'
	opEmptyList      = ']'
	opObj            = 'o'
	opPut            = 'p'
	opBinPut         = 'q'
	opLongBinPut     = 'r'
	opSetItem        = 's'
	opTuple          = 't'
	opEmptyTuple     = ')'
	opSetItems       = 'u'
	opBinFloat       = 'G'
	opProto          = 0x80
	opNewObj         = 0x81
	opExt1           = 0x82
	opExt2           = 0x83
	opExt4           = 0x84
	opTuple1         = 0x85
	opTuple2         = 0x86
	opTuple3         = 0x87
	opNewTrue        = 0x88
	opNewFalse       = 0x89
	opLong1          = 0x8A
	opLong4          = 0x8B
	opBinBytes       = 'B'
	opShortBinBytes  = 'C'
	opShortUnicode   = 0x8C
	opBinUnicode8    = 0x8D
	opBinBytes8      = 0x8E
	opEmptySet       = 0x8F
	opAddItems       = 0x90
	opFrozenSet      = 0x91
	opNewObjEx       = 0x92
	opStackGlobal    = 0x93
	opMemoize        = 0x94
	opFrame          = 0x95
	opByteArray8     = 0x96
	opNextBuffer     = 0x97
	opReadOnlyBuffer = 0x98
)

// opNames is the opcodes that module pickle has by name.
var opNames = ondemand.Value[map[string]byte]{Make: func() map[string]byte {
	return map[string]byte{"MARK": opMark, "STOP": opStop, "POP": opPop, "POP_MARK": opPopMark, "DUP": opDup, "FLOAT": opFloat, "INT": opInt, "BININT": opBinInt, "BININT1": opBinInt1,
		"LONG": opLong, "BININT2": opBinInt2, "NONE": opNone, "PERSID": opPersID, "BINPERSID": opBinPersID, "REDUCE": opReduce, "STRING": opString, "BINSTRING": opBinString,
		"SHORT_BINSTRING": opShortBinString, "UNICODE": opUnicode, "BINUNICODE": opBinUnicode, "APPEND": opAppend, "BUILD": opBuild, "GLOBAL": opGlobal, "DICT": opDict,
		"EMPTY_DICT": opEmptyDict, "APPENDS": opAppends, "GET": opGet, "BINGET": opBinGet, "INST": opInst, "LONG_BINGET": opLongBinGet, "LIST": opList, "EMPTY_LIST": opEmptyList,
		"OBJ": opObj, "PUT": opPut, "BINPUT": opBinPut, "LONG_BINPUT": opLongBinPut, "SETITEM": opSetItem, "TUPLE": opTuple, "EMPTY_TUPLE": opEmptyTuple, "SETITEMS": opSetItems,
		"BINFLOAT": opBinFloat, "PROTO": opProto, "NEWOBJ": opNewObj, "EXT1": opExt1, "EXT2": opExt2, "EXT4": opExt4, "TUPLE1": opTuple1, "TUPLE2": opTuple2, "TUPLE3": opTuple3,
		"NEWTRUE": opNewTrue, "NEWFALSE": opNewFalse, "LONG1": opLong1, "LONG4": opLong4, "BINBYTES": opBinBytes, "SHORT_BINBYTES": opShortBinBytes, "SHORT_BINUNICODE": opShortUnicode,
		"BINUNICODE8": opBinUnicode8, "BINBYTES8": opBinBytes8, "EMPTY_SET": opEmptySet, "ADDITEMS": opAddItems, "FROZENSET": opFrozenSet, "NEWOBJ_EX": opNewObjEx,
		"STACK_GLOBAL": opStackGlobal, "MEMOIZE": opMemoize, "FRAME": opFrame, "BYTEARRAY8": opByteArray8, "NEXT_BUFFER": opNextBuffer, "READONLY_BUFFER": opReadOnlyBuffer}
}}

// state is the exception classes of an interpreter.
type state struct {
	built                        bool
	failed                       *exception
	errorType, pickling, loading *object.Type
}

type stateKey struct{}

func stateOf(th *thread) (*state, *exception) {
	st := th.Interp.State(stateKey{}, func() any { return &state{} }).(*state)
	if !st.built {
		st.built = true
		st.failed = st.build(th)
	}
	return st, st.failed
}

func (st *state) build(th *thread) (exc *exception) {
	class := func(name, doc string, base *object.Type) *object.Type {
		if exc != nil {
			return nil
		}
		var t *object.Type
		t, exc = object.NewClass(th, object.ClassSpec{Module: "_pickle", Name: name, Doc: doc, Bases: []*object.Type{base}})
		return t
	}
	st.errorType = class("PickleError", "The base of the exceptions of pickling.", object.ExceptionType)
	st.pickling = class("PicklingError", "Raised for an object that cannot be pickled.", st.errorType)
	st.loading = class("UnpicklingError", "Raised for a pickle that cannot be read.", st.errorType)
	return exc
}

func picklingError(th *thread, format string, args ...any) *exception {
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	return object.Errorf(st.pickling, format, args...)
}

func loadingError(th *thread, format string, args ...any) *exception {
	st, exc := stateOf(th)
	if exc != nil {
		return exc
	}
	return object.Errorf(st.loading, format, args...)
}

const (
	dumpOptions = "protocol=None, *, fix_imports=True, buffer_callback=None"
	loadOptions = "*, fix_imports=True, encoding='ASCII', errors='strict', buffers=()"
)

var functions = []object.Method{
	{Name: "dump", Sig: "(obj, file, " + dumpOptions + ")", Doc: "Write a pickle of obj to file.\n\nprotocol is 0 to 5; a negative number means the highest, None 5. file has a method write(). With buffer_callback, a function, buffers of protocol 5 are handed to it instead of being copied.", FS: func(th *thread, _ value, a []value) (value, *exception) {
		p, exc := newPickler(th, picklerType, a[1], a[2], a[3], a[4])
		if exc != nil {
			return value{}, exc
		}
		return object.None, p.dump(th, a[0])
	}},
	{Name: "dumps", Sig: "(obj, " + dumpOptions + ")", Doc: "Return a pickle of obj as bytes. The options are those of dump().", FS: func(th *thread, _ value, a []value) (value, *exception) {
		p, exc := newPickler(th, picklerType, value{}, a[1], a[2], a[3])
		if exc != nil {
			return value{}, exc
		}
		if exc := p.dump(th, a[0]); exc != nil {
			return value{}, exc
		}
		return object.NewBytes(string(p.out)), nil
	}},
	{Name: "load", Sig: "(file, " + loadOptions + ")", Doc: "Read a pickle from file and return the object.\n\nfile has methods read() and readline(). encoding and errors are for 8-bit strings of Python 2; buffers yields the buffers that buffer_callback was given. A pickle can run any code: read only those that you trust.", FS: func(th *thread, _ value, a []value) (value, *exception) {
		u, exc := newUnpickler(th, unpicklerType, a[1:])
		if exc == nil {
			exc = u.setFile(th, a[0])
		}
		if exc != nil {
			return value{}, exc
		}
		return u.load(th)
	}},
	{Name: "loads", Sig: "(data, /, " + loadOptions + ")", Doc: "Return the object of a pickle that is bytes. The options are those of load().", FS: func(th *thread, _ value, a []value) (value, *exception) {
		u, exc := newUnpickler(th, unpicklerType, a[1:])
		if exc != nil {
			return value{}, exc
		}
		b, exc := object.GetBuffer(th, a[0], false)
		if exc != nil {
			return value{}, exc
		}
		u.data = string(b.Data)
		if b.Release != nil {
			b.Release()
		}
		return u.load(th)
	}},
}

// New makes module pickle or _pickle.
func New(th *thread, name string) (*object.Module, *exception) {
	st, exc := stateOf(th)
	if exc != nil {
		return nil, exc
	}
	if name == "_pickle" {
		m := native.Module(name, "The functions and classes of module pickle.", lowFunctions())
		st.fill(m.Dict)
		return m, nil
	}
	low, exc := native.Import(th, "_pickle")
	if exc != nil {
		return nil, exc
	}
	m := native.Module(name, "Objects as bytes, and bytes as objects again.\n\ndump() and dumps() make pickles, load() and loads() read them; Pickler and Unpickler can be subclassed. A pickle can run any code when it is read.", nil)
	st.fill(m.Dict)
	for _, f := range []string{"dump", "dumps", "load", "loads"} {
		v, exc := object.GetAttrName(th, low, f)
		if exc != nil {
			return nil, exc
		}
		m.Dict.SetName(f, v)
	}
	all := []string{"PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads", "PickleBuffer", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"}
	for op, c := range opNames.Get() {
		m.Dict.SetName(op, object.NewBytes(string([]byte{c})))
		all = append(all, op)
	}
	m.Dict.SetName("TRUE", object.NewBytes("I01\n"))
	m.Dict.SetName("FALSE", object.NewBytes("I00\n"))
	m.Dict.SetName("PickleBuffer", bufferType.Value())
	m.Dict.SetName("HIGHEST_PROTOCOL", object.Int64(highest))
	m.Dict.SetName("DEFAULT_PROTOCOL", object.Int64(defaultProtocol))
	table, exc := native.Import(th, "copyreg")
	if exc == nil {
		table, exc = object.GetAttrName(th, table, "dispatch_table")
	}
	if exc != nil {
		return nil, exc
	}
	m.Dict.SetName("dispatch_table", table)
	m.Dict.SetName("bytes_types", object.TupleOf(object.BytesType.Value(), object.ByteArrayType.Value()))
	native.Add(m.Dict, name, longFunctions)
	native.Add(m.Dict, name, commandFunctions)
	m.Dict.SetName("format_version", object.StrOf("5.0"))
	m.Dict.SetName("compatible_formats", native.Strings("1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"))
	m.Dict.SetName("__all__", native.Strings(append(all, "TRUE", "FALSE")...))
	return m, nil
}

// longFunctions are what module pickletools needs besides.
var longFunctions = []object.Method{
	{Name: "encode_long", Sig: "(x)", Doc: "An int as little-endian bytes in two's complement, no bytes for 0.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		i, exc := object.Index(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		return object.NewBytes(string(twosComplement(object.ToBig(i)))), nil
	}},
	{Name: "decode_long", Sig: "(data)", Doc: "The int that little-endian bytes in two's complement mean.", Python: true, FP: func(th *thread, _ value, args []value) (value, *exception) {
		data, exc := object.BytesOf(th, args[0])
		if exc != nil {
			return value{}, exc
		}
		return fromTwosComplement(data), nil
	}},
}

func lowFunctions() []object.Method { return functions }

// fill puts the classes into a namespace.
func (st *state) fill(ns *object.Dict) {
	for _, t := range []*object.Type{st.errorType, st.pickling, st.loading, picklerType, unpicklerType, bufferType} {
		ns.SetName(t.Name, t.Value())
	}
}
