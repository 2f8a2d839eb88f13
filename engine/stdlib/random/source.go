// This file defines source: what the methods of class Random draw from, be it the Mersenne Twister or methods of a subclass.

package random

import (
	"math/big"
	"math/bits"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/ondemand"
)

var (
	nameRandom = object.Name{Text: "random"}
	nameBits   = object.Name{Text: "getrandbits"}
	nameBelow  = object.Name{Text: "_randbelow"}
)

// twisterMethods is the methods random and getrandbits of the Mersenne Twister.
var twisterMethods = ondemand.Value[[2]value]{Make: func() [2]value {
	generatorType.Complete()
	return [2]value{generatorType.Lookup(nameRandom.Str()), generatorType.Lookup(nameBits.Str())}
}}

// source draws for self. fast is its Mersenne Twister when no subclass and no attribute of self replaces random or getrandbits.
type source struct {
	th   *thread
	self value
	fast *twister
}

func newSource(th *thread, self value) source {
	s := source{th: th, self: self}
	t := self.Type()
	own := twisterMethods.Get()
	if !t.Lookup(nameRandom.Str()).Is(own[0]) || !t.Lookup(nameBits.Str()).Is(own[1]) || !isNative(t.Lookup(nameBelow.Str())) {
		return s
	}
	if a := object.AttrsOf(self); a != nil && (a.DictOrNil() != nil || a.Find(nameRandom.Str()) >= 0 || a.Find(nameBits.Str()) >= 0 || a.Find(nameBelow.Str()) >= 0) {
		return s
	}
	s.fast = &of(self).twister
	return s
}

// float is random().
func (s source) float() (float64, *exception) {
	if s.fast != nil {
		return s.fast.float(), s.th.Poll()
	}
	v, exc := object.CallMethod(s.th, s.self, nameRandom.Str())
	if exc == nil {
		exc = s.th.Poll() // a random() of Go's that always says the same may keep a rejection loop going
	}
	if exc != nil {
		return 0, exc
	}
	return object.ToFloat64(s.th, v)
}

// belowInt is a random int in [0, n).
func (s source) belowInt(n int) (int, *exception) {
	if s.fast != nil {
		k := bits.Len(uint(n))
		for {
			if r := s.fast.bits(k); r < uint64(n) {
				return int(r), s.th.Poll()
			}
		}
	}
	v, exc := s.below(object.Int64(int64(n)))
	if exc != nil {
		return 0, exc
	}
	return object.ToIndexInt(s.th, v, object.IndexErrorType)
}

// below is the same for ints of any size.
func (s source) below(n value) (value, *exception) {
	if s.fast != nil {
		if n.IsInt64() {
			r, exc := s.belowInt(int(n.AsInt64()))
			return object.Int64(int64(r)), exc
		}
		return s.withBits(n)
	}
	for _, t := range s.self.Type().MRO {
		own, ok := t.Namespace().GetStr(nameBelow.Str())
		switch {
		case object.AttrsOf(s.self).Find(nameBelow.Str()) >= 0, ok && !isNative(own):
			return object.CallMethod(s.th, s.self, nameBelow.Str(), n)
		case ok || has(t, nameBits.Str()):
			return s.withBits(n)
		case has(t, nameRandom.Str()):
			return s.withoutBits(n)
		}
	}
	return s.withBits(n)
}

// isNative reports that v is class Random's own _randbelow.
func isNative(v value) bool { return v.Type() == object.MethodDescrType }

func has(t *object.Type, name *object.Str) bool {
	_, ok := t.Namespace().GetStr(name)
	return ok
}

// withBits draws as many bits as n has until they are below n.
func (s source) withBits(n value) (value, *exception) {
	width := object.ToBig(n).BitLen()
	k := object.Int64(int64(width))
	for {
		var r value
		var exc *exception
		if s.fast != nil && width > 0 {
			r = s.fast.int(width)
		} else if r, exc = object.CallMethod(s.th, s.self, nameBits.Str(), k); exc != nil {
			return value{}, exc
		}
		if exc = s.th.Poll(); exc != nil {
			return value{}, exc
		}
		if high, exc := object.CompareBool(s.th, r, n, object.GE); exc != nil || !high {
			return r, exc
		}
	}
}

const tooLarge = "Underlying random() generator does not supply \nenough bits to choose from a population range this large.\nTo remove the range limitation, add a getrandbits() method."

// withoutBits draws floats, and rejects those beyond the last whole multiple of n.
func (s source) withoutBits(n value) (value, *exception) {
	const most = 1 << 53
	b := object.ToBig(n)
	if b.Cmp(big.NewInt(most)) >= 0 {
		if exc := object.Warn(s.th, object.UserWarningType, "%s", tooLarge); exc != nil {
			return value{}, exc
		}
		r, exc := s.float()
		if exc != nil {
			return value{}, exc
		}
		f, exc := object.ToFloat64(s.th, n)
		if exc != nil {
			return value{}, exc
		}
		return floor(f * r), nil
	}
	limit := float64(most-most%b.Int64()) / most
	for {
		r, exc := s.float()
		if exc != nil {
			return value{}, exc
		}
		if r < limit {
			return object.Int64(int64(r*most) % b.Int64()), nil
		}
	}
}

// floor is math.floor of a float that is not negative.
func floor(f float64) value {
	i, _ := new(big.Float).SetFloat64(f).Int(nil)
	return object.NormInt(i)
}
