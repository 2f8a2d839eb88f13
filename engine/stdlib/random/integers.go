// This file implements the methods of class Random that make ints and bytes.

package random

import (
	"math/big"

	"dappco.re/go/py/engine/object"
)

func integerMethods() []object.Method {
	d := func(name, sig, doc string, f body) object.Method { return def("Random", name, sig, doc, f) }
	return []object.Method{
		d("_randbelow_with_getrandbits", "($self, n)", "Return a random int in the range [0,n).  Defined for n > 0.", func(th *thread, self value, args []value) (value, *exception) {
			n, exc := object.Index(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return newSource(th, self).withBits(n)
		}),
		d("_randbelow_without_getrandbits", "($self, n, maxsize=9007199254740992)", "Return a random int in the range [0,n), made by random() alone.", func(th *thread, self value, args []value) (value, *exception) {
			n, exc := object.Index(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			if object.IntSign(n) <= 0 {
				return value{}, object.ValueErrorf("n must be positive")
			}
			return newSource(th, self).withoutBits(n)
		}),
		d("_randbelow", "($self, n)", "Return a random int in the range [0,n), by getrandbits if the class has it of its own, else by random.", func(th *thread, self value, args []value) (value, *exception) {
			n, exc := object.Index(th, args[0])
			if exc != nil {
				return value{}, exc
			}
			return newSource(th, self).below(n)
		}),
		d("randbytes", "($self, n)", "Generate n random bytes.", randBytes),
		d("randrange", "($self, start, stop=None, step=1)", "Choose a random item of range(stop) or range(start, stop[, step]), which may have any size.", randRange),
		d("randint", "($self, a, b)", "Return a random int in the range [a, b], both ends included.", randInt),
	}
}

func randBytes(th *thread, self value, args []value) (value, *exception) {
	s := newSource(th, self)
	bits, exc := object.Binary(th, object.Mul, args[0], object.Int64(8))
	if exc != nil {
		return value{}, exc
	}
	if s.fast != nil {
		n, exc := bitCount(th, bits)
		if exc != nil || n == 0 {
			return object.NewBytes(""), exc
		}
		return object.NewBytes(string(s.fast.fill(n)[:n/8])), nil
	}
	r, exc := object.CallMethod(th, self, nameBits.Str(), bits)
	if exc != nil {
		return value{}, exc
	}
	return object.CallMethod(th, r, object.Intern("to_bytes"), args[0], object.StrOf("little"))
}

func emptyRange(th *thread, what string, ends ...value) *exception {
	text := ""
	for i, v := range ends {
		s, exc := object.Format(th, v, object.NewStr(""))
		if exc != nil {
			return exc
		}
		if i > 0 {
			text += ", "
		}
		text += s.String()
	}
	return object.ValueErrorf("empty range in %s(%s)", what, text)
}

func randRange(th *thread, self value, args []value) (value, *exception) {
	start, exc := object.Index(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	s := newSource(th, self)
	if args[1].IsNull() || args[1].IsNone() {
		if !args[2].IsNull() && !(args[2].IsInt64() && args[2].AsInt64() == 1) {
			return value{}, object.TypeErrorf("Missing a non-None stop argument")
		}
		if object.IntSign(start) > 0 {
			return s.below(start)
		}
		return value{}, object.ValueErrorf("empty range for randrange()")
	}
	stop, exc := object.Index(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	step := object.Int64(1)
	if !args[2].IsNull() {
		if step, exc = object.Index(th, args[2]); exc != nil {
			return value{}, exc
		}
	}
	by, from := object.ToBig(step), object.ToBig(start)
	width := new(big.Int).Sub(object.ToBig(stop), from)
	if by.Cmp(big.NewInt(1)) == 0 {
		if width.Sign() <= 0 {
			return value{}, emptyRange(th, "randrange", args[0], args[1])
		}
		r, exc := s.below(object.NormInt(width))
		if exc != nil {
			return value{}, exc
		}
		return object.Binary(th, object.Add, start, r)
	}
	if by.Sign() == 0 {
		return value{}, object.ValueErrorf("zero step for randrange()")
	}
	width.Add(width, by)
	width.Sub(width, big.NewInt(int64(by.Sign())))
	n := new(big.Int).Quo(width, by)
	if n.Sign() <= 0 {
		return value{}, emptyRange(th, "randrange", args[0], args[1], args[2])
	}
	r, exc := s.below(object.NormInt(n))
	if exc == nil {
		r, exc = object.Binary(th, object.Mul, step, r)
	}
	if exc != nil {
		return value{}, exc
	}
	return object.Binary(th, object.Add, start, r)
}

func randInt(th *thread, self value, args []value) (value, *exception) {
	a, exc := object.Index(th, args[0])
	if exc != nil {
		return value{}, exc
	}
	b, exc := object.Index(th, args[1])
	if exc != nil {
		return value{}, exc
	}
	width := new(big.Int).Sub(object.ToBig(b), object.ToBig(a))
	if width.Sign() < 0 {
		return value{}, emptyRange(th, "randint", a, b)
	}
	r, exc := newSource(th, self).below(object.NormInt(width.Add(width, big.NewInt(1))))
	if exc != nil {
		return value{}, exc
	}
	return object.Binary(th, object.Add, a, r)
}
