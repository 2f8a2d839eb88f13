// This file implements how class Random starts, saves and restores its state.

package random

import (
	"crypto/sha512"
	"math/big"

	"dappco.re/go/py/engine/object"
)

// version is the version of states that getstate makes.
const version = 3

var gaussNext = object.Name{Text: "gauss_next"}

func stateMethods() []object.Method {
	d := func(name, sig, doc string, f body) object.Method { return def("Random", name, sig, doc, f) }
	return []object.Method{
		d("__init__", "($self, x=None)", "Make a generator; x is given to seed().", initialise),
		d("seed", "($self, a=None, version=2)", "Start the stream that belongs to a: None, an int, float, str, bytes or bytearray.\n\nNone means entropy of the operating system. Version 1 is how old Pythons used text, with fewer different streams.", seed),
		d("getstate", "($self)", "Return the state, for setstate().", getState),
		d("setstate", "($self, state)", "Go back to a state that getstate() returned.", setState),
		d("__getstate__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			return object.CallMethod(th, self, object.Intern("getstate"))
		}),
		d("__setstate__", "($self, state)", "", func(th *thread, self value, args []value) (value, *exception) {
			return object.CallMethod(th, self, object.Intern("setstate"), args[0])
		}),
		d("__reduce__", "($self)", "", func(th *thread, self value, _ []value) (value, *exception) {
			state, exc := object.CallMethod(th, self, object.Intern("getstate"))
			return object.TupleOf(self.Type().Value(), object.EmptyTuple.Value(), state), exc
		}),
	}
}

func initialise(th *thread, self value, args []value) (value, *exception) {
	x := args[0]
	if x.IsNull() {
		x = object.None
	}
	if _, exc := object.CallMethod(th, self, object.Intern("seed"), x); exc != nil {
		return value{}, exc
	}
	return object.None, object.SetAttr(th, self, gaussNext.Str(), object.None)
}

func seed(th *thread, self value, args []value) (value, *exception) {
	a, old := args[0], false
	if a.IsNull() {
		a = object.None
	}
	if !args[1].IsNull() {
		var exc *exception
		if old, exc = object.CompareBool(th, args[1], object.Int64(1), object.EQ); exc != nil {
			return value{}, exc
		}
		if modern, exc := object.CompareBool(th, args[1], object.Int64(2), object.EQ); exc != nil {
			return value{}, exc
		} else if !old && !modern && isText(a) {
			return seedOther(th, self, a)
		}
	}
	t := a.Type()
	switch {
	case isText(a) && old && !t.Has(object.FlagByteArray):
		var exc *exception
		if a, exc = oldHash(th, a); exc != nil {
			return value{}, exc
		}
	case isText(a) && !old:
		var exc *exception
		if a, exc = digested(th, a); exc != nil {
			return value{}, exc
		}
	case !a.IsNone() && !t.Has(object.FlagInt) && !t.Has(object.FlagFloat) && !isText(a):
		return value{}, object.TypeErrorf("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
	}
	return seedOther(th, self, a)
}

func seedOther(th *thread, self, a value) (value, *exception) {
	if exc := of(self).seed(th, a); exc != nil {
		return value{}, exc
	}
	return object.None, object.SetAttr(th, self, gaussNext.Str(), object.None)
}

func isText(v value) bool {
	t := v.Type()
	return t.Has(object.FlagStr) || t.Has(object.FlagBytes) || t.Has(object.FlagByteArray)
}

// digested is the int of the bytes of text and then their SHA-512.
func digested(th *thread, text value) (value, *exception) {
	if text.Type().Has(object.FlagStr) {
		var exc *exception
		if text, exc = object.EncodeText(th, text.AsStr(), "utf-8", "strict"); exc != nil {
			return value{}, exc
		}
	}
	data, exc := object.BytesOf(th, text)
	if exc != nil {
		return value{}, exc
	}
	sum := sha512.Sum512([]byte(data))
	return object.NormInt(new(big.Int).SetBytes(append([]byte(data), sum[:]...))), nil
}

// oldHash is the hash that strings had in Python 2.
func oldHash(th *thread, text value) (value, *exception) {
	var codes []rune
	if text.Type().Has(object.FlagStr) {
		s := text.AsStr()
		for i := range s.Len() {
			codes = append(codes, s.At(i))
		}
	} else {
		data, exc := object.BytesOf(th, text)
		if exc != nil {
			return value{}, exc
		}
		for i := range len(data) {
			codes = append(codes, rune(data[i]))
		}
	}
	var x uint64
	if len(codes) > 0 {
		x = uint64(codes[0]) << 7
	}
	for _, c := range codes {
		x = 1000003*x ^ uint64(c)
	}
	x ^= uint64(len(codes))
	return object.NormInt(new(big.Int).SetUint64(x)), nil
}

func getState(th *thread, self value, _ []value) (value, *exception) {
	inner, exc := generatorState(th, self)
	if exc != nil {
		return value{}, exc
	}
	spare, exc := object.GetAttr(th, self, gaussNext.Str())
	if exc != nil {
		return value{}, exc
	}
	return object.TupleOf(object.Int64(version), inner, spare), nil
}

func setState(th *thread, self value, args []value) (value, *exception) {
	first, exc := object.GetItem(th, args[0], object.Int64(0))
	if exc != nil {
		return value{}, exc
	}
	n, _ := object.IntValue(first)
	if n != 2 && n != version {
		shown, exc := object.ToStr(th, first)
		if exc != nil {
			return value{}, exc
		}
		return value{}, object.ValueErrorf("state with version %s passed to Random.setstate() of version %d", shown.String(), version)
	}
	parts, exc := object.Collect(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	if len(parts) < 3 {
		return value{}, object.ValueErrorf("not enough values to unpack (expected 3, got %d)", len(parts))
	}
	if len(parts) > 3 {
		if object.IsInstance(args[0], object.TupleType) {
			return value{}, object.ValueErrorf("too many values to unpack (expected 3, got %d)", len(parts))
		}
		return value{}, object.ValueErrorf("too many values to unpack (expected 3)")
	}
	inner := parts[1]
	if n == 2 {
		if inner, exc = unsigned(th, inner); exc != nil {
			return value{}, exc
		}
	}
	if exc := object.SetAttr(th, self, gaussNext.Str(), parts[2]); exc != nil {
		return value{}, exc
	}
	return generatorSetState(th, self, inner)
}

// unsigned is a state of version 2, whose words may be negative, as one of version 3.
func unsigned(th *thread, state value) (value, *exception) {
	words, exc := object.Collect(th, state)
	if exc != nil {
		return value{}, noVector(exc)
	}
	fixed := make([]value, len(words))
	for i, w := range words {
		if fixed[i], exc = object.Binary(th, object.Mod, w, object.Int64(1<<32)); exc != nil {
			return value{}, noVector(exc)
		}
	}
	return object.TupleOf(fixed...), nil
}

// noVector is the exception of a state that is none: a ValueError becomes a TypeError.
func noVector(exc *exception) *exception {
	if !exc.Is(object.ValueErrorType) {
		return exc
	}
	wrong := object.NewException(object.TypeErrorType)
	wrong.Cause = exc.Value()
	return wrong
}
