// This file implements the methods of class SystemRandom.

package random

import (
	"encoding/binary"

	"dappco.re/go/py/engine/object"
)

func systemMethods() []object.Method {
	d := func(name, sig, doc string, f body) object.Method { return def("SystemRandom", name, sig, doc, f) }
	stateless := func(*thread, value, []value, []*object.Str) (value, *exception) {
		return value{}, object.Errorf(object.NotImplementedErrorType, "System entropy source does not have state.")
	}
	return []object.Method{
		d("random", "($self)", "Get the next random number in the range 0.0 <= X < 1.0.", func(*thread, value, []value) (value, *exception) {
			return object.Float(float64(binary.LittleEndian.Uint64(entropy(8))>>11) / (1 << 53)), nil
		}),
		d("getrandbits", "($self, k)", "getrandbits(k) -> x.  Generates an int with k random bits.", systemBits),
		d("randbytes", "($self, n)", "Generate n random bytes.", systemBytes),
		{Name: "seed", Sig: "($self, *args, **kwds)", Doc: "Stub method.  Not used for a system random number generator.", FK: func(*thread, value, []value, []*object.Str) (value, *exception) {
			return object.None, nil
		}},
		{Name: "_notimplemented", Sig: "($self, *args, **kwds)", Doc: "Method should not be called for a system random number generator.", FK: stateless},
		{Name: "getstate", Sig: "($self, *args, **kwds)", Doc: "Method should not be called for a system random number generator.", FK: stateless},
		{Name: "setstate", Sig: "($self, *args, **kwds)", Doc: "Method should not be called for a system random number generator.", FK: stateless},
	}
}

func systemBits(th *thread, _ value, args []value) (value, *exception) {
	negative, exc := object.CompareBool(th, args[0], object.Int64(0), object.LT)
	if exc != nil {
		return value{}, exc
	}
	if negative {
		return value{}, object.ValueErrorf("number of bits must be non-negative")
	}
	n, exc := object.ToIndexInt(th, args[0], object.OverflowErrorType)
	if exc != nil || n == 0 {
		return object.Int64(0), exc
	}
	if exc := th.CheckAlloc(n/8+1, 1); exc != nil {
		return value{}, exc
	}
	data := entropy((n-1)/8 + 1)
	data[len(data)-1] >>= (8 - n%8) % 8
	return littleEndian(data), nil
}

func systemBytes(th *thread, _ value, args []value) (value, *exception) {
	n, exc := object.ToIndexInt(th, args[0], object.OverflowErrorType)
	if exc != nil {
		return value{}, exc
	}
	if n < 0 {
		return value{}, object.ValueErrorf("negative argument not allowed")
	}
	if exc := th.CheckAlloc(n, 1); exc != nil {
		return value{}, exc
	}
	return object.NewBytes(string(entropy(n))), nil
}
