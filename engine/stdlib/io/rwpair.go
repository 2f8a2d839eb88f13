// This file implements BufferedRWPair: a buffered reader and a buffered writer over two raw streams, as one.

package io

import "dappco.re/go/py/engine/object"

// rwPair is a BufferedRWPair object.
type rwPair struct {
	base
	reader, writer Value // a BufferedReader and a BufferedWriter; null before __init__
}

// BufferedRWPairType is the type BufferedRWPair.
var BufferedRWPairType = &Type{Name: "BufferedRWPair", Def: definition{}}

// madePair is a pair that __init__ has seen.
func madePair(self Value) (*rwPair, *Exception) {
	p := object.Cast[rwPair](self)
	if p.reader.IsNull() {
		return nil, object.ValueErrorf("I/O operation on uninitialized object")
	}
	return p, nil
}

func fillBufferedRWPair(t *Type) {
	t.Sig = "(reader, writer, buffer_size=131072, /)"
	t.Doc = "A buffered reader and writer object together."
	to := func(name string, pick func(p *rwPair) Value, most int) object.Method {
		sig := ""
		if most == 0 {
			sig = "($self, /)"
		}
		return object.Method{Name: name, Sig: sig, Max: most, FN: func(th *Thread, self Value, args []Value) (Value, *Exception) {
			p, exc := madePair(self)
			if exc != nil {
				return Value{}, exc
			}
			return call(th, pick(p), name, args...)
		}}
	}
	reader := func(p *rwPair) Value { return p.reader }
	writer := func(p *rwPair) Value { return p.writer }
	fillType[rwPair](t, []object.Method{
		to("read", reader, 1), to("read1", reader, 1), to("peek", reader, 1), to("readinto", reader, 1), to("readinto1", reader, 1), to("readable", reader, 0),
		to("readline", reader, 1), to("write", writer, 1), to("flush", writer, 0), to("writable", writer, 0),
		{Name: "close", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			p, exc := madePair(self)
			if exc != nil {
				return Value{}, exc
			}
			_, exc = call(th, p.writer, "close")
			if _, readExc := call(th, p.reader, "close"); exc == nil {
				exc = readExc
			}
			return object.None, exc
		}},
		{Name: "isatty", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			p, exc := madePair(self)
			if exc != nil {
				return Value{}, exc
			}
			tty, exc := callTruth(th, p.writer, "isatty")
			if exc == nil && !tty {
				tty, exc = callTruth(th, p.reader, "isatty")
			}
			return object.Bool(tty), exc
		}},
	}, []object.GetSet{{Name: "closed", Get: func(th *Thread, self Value) (Value, *Exception) {
		p, exc := madePair(self)
		if exc != nil {
			return Value{}, exc
		}
		return object.GetAttrName(th, p.writer, "closed")
	}}})
	t.New = newAlloc
	t.Init = func(th *Thread, self Value, args []Value, kw []*Str) *Exception {
		if len(kw) > 0 {
			return object.TypeErrorf("BufferedRWPair() takes no keyword arguments")
		}
		if len(args) < 2 || len(args) > 3 {
			least, bound := 2, "at least"
			if len(args) > 3 {
				least, bound = 3, "at most"
			}
			return object.TypeErrorf("BufferedRWPair expected %s %d arguments, got %d", bound, least, len(args))
		}
		p := object.Cast[rwPair](self)
		reader, exc := object.Call(th, BufferedReaderType.Value(), append([]Value{args[0]}, args[2:]...), nil)
		if exc != nil {
			return exc
		}
		writer, exc := object.Call(th, BufferedWriterType.Value(), append([]Value{args[1]}, args[2:]...), nil)
		if exc == nil {
			p.reader, p.writer = reader, writer
		}
		return exc
	}
}
