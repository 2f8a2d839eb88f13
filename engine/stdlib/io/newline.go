// This file implements IncrementalNewlineDecoder, which translates line ends while decoding piece by piece.

package io

import (
	"strings"

	"dappco.re/go/py/engine/object"
)

// newlineDecoder is an IncrementalNewlineDecoder object. half is set while a "\r" at the end of the last piece waits for what follows it.
type newlineDecoder struct {
	object.Head
	decoder   Value
	translate bool
	half      bool
	seen      lineEnds
}

// IncrementalNewlineDecoderType is the type IncrementalNewlineDecoder.
var IncrementalNewlineDecoderType = &Type{Name: "IncrementalNewlineDecoder", Def: definition{}}

var newlineDecoderParams = object.ParseParams("IncrementalNewlineDecoder", "(decoder, translate, errors='strict')")

func fillNewlineDecoder(t *Type) {
	t.Sig = "(decoder, translate, errors='strict')"
	t.Doc = "Codec used when reading a file in universal newlines mode."
	fillType[newlineDecoder](t, []object.Method{
		{Name: "decode", Sig: "($self, /, input, final=False)", FS: newlineDecode},
		{Name: "getstate", Sig: "($self, /)", F0: newlineGetState},
		{Name: "setstate", Sig: "($self, state, /)", F1: newlineSetState},
		{Name: "reset", Sig: "($self, /)", F0: func(th *Thread, self Value) (Value, *Exception) {
			d := object.Cast[newlineDecoder](self)
			d.half, d.seen = false, 0
			if d.decoder.IsNull() || d.decoder.IsNone() {
				return object.None, nil
			}
			return call(th, d.decoder, "reset")
		}},
	}, []object.GetSet{{Name: "newlines", Get: func(_ *Thread, self Value) (Value, *Exception) {
		return object.Cast[newlineDecoder](self).seen.value(), nil
	}}})
	t.New = newAlloc
	t.Init = func(th *Thread, self Value, args []Value, kw []*Str) *Exception {
		room := make([]Value, 3)
		if exc := newlineDecoderParams.Bind(args, kw, room); exc != nil {
			return exc
		}
		translate, exc := object.Truth(th, room[1])
		d := object.Cast[newlineDecoder](self)
		d.decoder, d.translate = room[0], translate
		return exc
	}
}

func newlineDecode(th *Thread, self Value, args []Value) (Value, *Exception) {
	d := object.Cast[newlineDecoder](self)
	final := false
	var exc *Exception
	if !args[1].IsNull() {
		if final, exc = object.Truth(th, args[1]); exc != nil {
			return Value{}, exc
		}
	}
	v := args[0]
	if d.decoder.IsNull() {
		return Value{}, object.ValueErrorf("IncrementalNewlineDecoder.__init__() not called")
	}
	if !d.decoder.IsNone() {
		if v, exc = call(th, d.decoder, "decode", v, object.Bool(final)); exc != nil {
			return Value{}, exc
		}
	}
	if !v.Type().Has(object.FlagStr) {
		return Value{}, object.TypeErrorf("decoder should return a string result, not '%s'", v.Type().Name)
	}
	text := v.AsStr().String()
	if d.half && (text != "" || final) {
		text = "\r" + text
		d.half = false
	}
	if !final && strings.HasSuffix(text, "\r") {
		text = text[:len(text)-1]
		d.half = true
	}
	return object.StrOf(translateLines(text, d.translate, &d.seen)), nil
}

func newlineGetState(th *Thread, self Value) (Value, *Exception) {
	d := object.Cast[newlineDecoder](self)
	if d.decoder.IsNull() {
		return Value{}, object.ValueErrorf("IncrementalNewlineDecoder.__init__() not called")
	}
	buffer, flag := object.NewBytes(""), int64(0)
	if !d.decoder.IsNone() {
		state, exc := call(th, d.decoder, "getstate")
		if exc != nil {
			return Value{}, exc
		}
		if !state.Type().Has(object.FlagTuple) || len(state.AsTuple().Items) != 2 {
			return Value{}, object.TypeErrorf("illegal decoder state")
		}
		buffer = state.AsTuple().Items[0]
		n, exc := object.ToIndexInt(th, state.AsTuple().Items[1], object.OverflowErrorType)
		if exc != nil {
			return Value{}, exc
		}
		flag = int64(n) << 1
	}
	if d.half {
		flag |= 1
	}
	return object.TupleOf(buffer, object.Int64(flag)), nil
}

func newlineSetState(th *Thread, self, state Value) (Value, *Exception) {
	d := object.Cast[newlineDecoder](self)
	if d.decoder.IsNull() {
		return Value{}, object.ValueErrorf("IncrementalNewlineDecoder.__init__() not called")
	}
	if !state.Type().Has(object.FlagTuple) || len(state.AsTuple().Items) != 2 {
		return Value{}, object.TypeErrorf("state argument must be a tuple")
	}
	items := state.AsTuple().Items
	n, exc := object.ToIndexInt(th, items[1], object.OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	d.half = n&1 != 0
	if d.decoder.IsNone() {
		return object.None, nil
	}
	return call(th, d.decoder, "setstate", object.TupleOf(items[0], object.Int64(int64(n>>1))))
}
