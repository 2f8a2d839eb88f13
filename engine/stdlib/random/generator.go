// This file implements _random.Random, the class that draws from the Mersenne Twister.

package random

import (
	"crypto/rand"
	"math/big"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

// generator is an instance of _random.Random.
type generator struct {
	object.Head
	twister
}

var generatorType = &object.Type{Name: "Random", Module: "_random", Doc: "Random() -> create a random number generator with its own internal state.", Def: generatorDef{}}

type generatorDef struct{}

// Define implements object.Definition.
func (generatorDef) Define(t *object.Type) {
	native.Class[generator](t,
		object.ObjectType, generatorNew, func(t *object.Type) {
			t.Init = generatorInit
			t.AddMethods(generatorMethods)
		})
}

var generatorMethods = []object.Method{
	{Name: "random", Sig: "($self, /)", Doc: "random() -> x in the interval [0, 1).", F0: func(_ *thread, self value) (value, *exception) {
		return object.Float(of(self).float()), nil
	}},
	{Name: "seed", Sig: "($self, n=None, /)", Doc: "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier.", FN: func(th *thread, self value, args []value) (value, *exception) {
		n := object.None
		if len(args) == 1 {
			n = args[0]
		}
		return object.None, of(self).seed(th, n)
	}, Max: 1},
	{Name: "getstate", Sig: "($self, /)", Doc: "getstate() -> tuple containing the current state.", F0: generatorState},
	{Name: "setstate", Sig: "($self, state, /)", Doc: "setstate(state) -> None.  Restores generator state.", F1: generatorSetState},
	{Name: "getrandbits", Sig: "($self, k, /)", Doc: "getrandbits(k) -> x.  Generates an int with k random bits.", F1: generatorBits},
}

func of(self value) *generator { return object.Cast[generator](self) }

func generatorNew(th *thread, cls *object.Type, _ []value, _ []*object.Str) (value, *exception) {
	return object.Alloc(th, cls)
}

func generatorInit(th *thread, self value, args []value, kw []*object.Str) *exception {
	cls := self.Type()
	if len(kw) > 0 && cls.LookupName("__init__").Type() == object.WrapperDescrType {
		return object.TypeErrorf("Random() takes no keyword arguments")
	}
	if args = args[:len(args)-len(kw)]; len(args) > 1 {
		return native.Arity("Random", len(args), 0, 1)
	}
	n := object.None
	if len(args) == 1 {
		n = args[0]
	}
	return of(self).seed(th, n)
}

// seed starts the stream of n: an int, anything hashable, or None for entropy of the system.
func (g *generator) seed(th *thread, n value) *exception {
	if n.IsNone() {
		data := entropy(stateWords * 4)
		g.seedBig(new(big.Int).SetBytes(data))
		return nil
	}
	if n.Type().Has(object.FlagInt) {
		abs, exc := object.Absolute(th, n)
		if exc != nil {
			return exc
		}
		if !abs.Type().Has(object.FlagInt) {
			return object.TypeErrorf("an integer is required")
		}
		g.seedBig(new(big.Int).Abs(object.ToBig(abs)))
		return nil
	}
	hash, exc := object.Hash(th, n)
	if exc != nil {
		return exc
	}
	g.seedBig(new(big.Int).SetUint64(uint64(hash)))
	return nil
}

// entropy is n random bytes of the operating system.
func entropy(n int) []byte {
	data := make([]byte, n)
	rand.Read(data)
	return data
}

func generatorState(_ *thread, self value) (value, *exception) {
	g := of(self)
	items := make([]value, 0, stateWords+1)
	for _, w := range g.words {
		items = append(items, object.Int64(int64(w)))
	}
	return object.TupleOf(append(items, object.Int64(int64(g.at)))...), nil
}

func generatorSetState(_ *thread, self, state value) (value, *exception) {
	if !state.Type().Has(object.FlagTuple) {
		return value{}, object.TypeErrorf("state vector must be a tuple")
	}
	items := object.SequenceItems(state)
	if len(items) != stateWords+1 {
		return value{}, object.ValueErrorf("state vector is the wrong size")
	}
	var fresh twister
	for i, v := range items {
		if !v.Type().Has(object.FlagInt) {
			return value{}, object.TypeErrorf("an integer is required")
		}
		n := object.ToBig(v)
		if i == stateWords {
			if !n.IsInt64() {
				return value{}, object.OverflowErrorf("Python int too large to convert to C long")
			}
			if at := n.Int64(); at < 0 || at > stateWords {
				return value{}, object.ValueErrorf("invalid state")
			}
			fresh.at = int(n.Int64())
			break
		}
		if n.Sign() < 0 {
			return value{}, object.OverflowErrorf("can't convert negative value to unsigned int")
		}
		if !n.IsUint64() {
			return value{}, object.OverflowErrorf("Python int too large to convert to C unsigned long")
		}
		fresh.words[i] = uint32(n.Uint64())
	}
	of(self).twister = fresh
	return object.None, nil
}

// bitCount is the argument of getrandbits of the generator, checked.
func bitCount(th *thread, v value) (int, *exception) {
	k, exc := object.Index(th, v)
	if exc != nil {
		return 0, exc
	}
	n := object.ToBig(k)
	switch {
	case n.Sign() < 0:
		return 0, object.ValueErrorf("Cannot convert negative int")
	case !n.IsUint64():
		return 0, object.OverflowErrorf("Python int too large for C uint64_t")
	case !n.IsInt64():
		return 0, object.NewException(object.MemoryErrorType)
	}
	return int(n.Int64()), th.CheckAlloc(int(n.Int64()/8), 1)
}

func generatorBits(th *thread, self, k value) (value, *exception) {
	n, exc := bitCount(th, k)
	if exc != nil || n == 0 {
		return object.Int64(0), exc
	}
	return of(self).int(n), nil
}

// int is an int of n random bits.
func (t *twister) int(n int) value {
	if n < 64 {
		return object.Int64(int64(t.bits(n)))
	}
	return littleEndian(t.fill(n))
}

// littleEndian is the int with these bytes, least significant first; it takes over data.
func littleEndian(data []byte) value {
	for i, j := 0, len(data)-1; i < j; i, j = i+1, j-1 {
		data[i], data[j] = data[j], data[i]
	}
	return object.NormInt(new(big.Int).SetBytes(data))
}
