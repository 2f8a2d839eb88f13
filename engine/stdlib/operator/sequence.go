// This file implements the functions on sequences and containers, and the comparison of digests.

package operator

import (
	"crypto/subtle"

	"dappco.re/go/py/engine/object"
)

// isSequence tells whether v is indexed by position as far as its type says.
func isSequence(v value) bool {
	s := v.Type().Sequence
	return s != nil && s.IsSequence
}

// concatSlot is the concatenation of a's type, nil where it has none of its own.
func concatSlot(a value, inPlace bool) object.BinaryFunc {
	s := a.Type().Sequence
	if s == nil {
		return nil
	}
	if inPlace && s.InPlaceConcat != nil {
		return s.InPlaceConcat
	}
	return s.Concat
}

func concat(th *thread, _, a, b value) (value, *exception) {
	if f := concatSlot(a, false); f != nil {
		return f(th, a, b)
	}
	if !isSequence(a) || !isSequence(b) {
		return value{}, cannotConcat(a)
	}
	return object.Binary(th, object.Add, a, b)
}

func concatInPlace(th *thread, _, a, b value) (value, *exception) {
	if f := concatSlot(a, true); f != nil {
		return f(th, a, b)
	}
	if !isSequence(a) || !isSequence(b) {
		return value{}, cannotConcat(a)
	}
	return object.InPlace(th, object.Add, a, b)
}

func cannotConcat(a value) *exception {
	return object.TypeErrorf("'%s' object can't be concatenated", a.Type().MessageName())
}

func contains(th *thread, _, a, b value) (value, *exception) {
	found, exc := object.Contains(th, a, b)
	return object.Bool(found), exc
}

// search calls found for the index of each item of a that is or equals b, until it returns false.
func search(th *thread, a, b value, found func(i int) bool) *exception {
	it, exc := object.Iter(th, a)
	if exc != nil {
		if a.Type().Iter == nil && exc.Is(object.TypeErrorType) {
			return object.TypeErrorf("argument of type '%s' is not iterable", a.Type().MessageName())
		}
		return exc
	}
	for i := 0; ; i++ {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		v, exc := object.Next(th, it)
		if exc != nil || v.IsNull() {
			return exc
		}
		equal, exc := object.EqualValues(th, v, b)
		if exc != nil {
			return exc
		}
		if equal && !found(i) {
			return nil
		}
	}
}

func countOf(th *thread, _, a, b value) (value, *exception) {
	n := 0
	exc := search(th, a, b, func(int) bool { n++; return true })
	return object.Int64(int64(n)), exc
}

func indexOf(th *thread, _, a, b value) (value, *exception) {
	at := -1
	if exc := search(th, a, b, func(i int) bool { at = i; return false }); exc != nil {
		return value{}, exc
	}
	if at < 0 {
		return value{}, object.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return object.Int64(int64(at)), nil
}

func lengthHint(th *thread, _ value, args []value) (value, *exception) {
	otherwise := 0
	if len(args) > 1 {
		var exc *exception
		if otherwise, exc = object.ToIndexInt(th, args[1], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	n, exc := object.LengthHint(th, args[0], otherwise)
	return object.Int64(int64(n)), exc
}

// compareDigest takes ASCII strs, or two objects with a buffer.
func compareDigest(th *thread, _, a, b value) (value, *exception) {
	if a.Type().Has(object.FlagStr) && b.Type().Has(object.FlagStr) {
		s, t := a.AsStr(), b.AsStr()
		if !s.IsASCII() || !t.IsASCII() {
			return value{}, object.TypeErrorf("comparing strings with non-ASCII characters is not supported")
		}
		return sameDigest([]byte(s.String()), []byte(t.String())), nil
	}
	if a.Type().Buffer == nil && b.Type().Buffer == nil {
		return value{}, object.TypeErrorf("unsupported operand types(s) or combination of types: '%s' and '%s'", a.Type().MessageName(), b.Type().MessageName())
	}
	x, exc := object.BytesOf(th, a)
	if exc != nil {
		return value{}, exc
	}
	y, exc := object.BytesOf(th, b)
	if exc != nil {
		return value{}, exc
	}
	return sameDigest([]byte(x), []byte(y)), nil
}

func sameDigest(x, y []byte) value { return object.Bool(subtle.ConstantTimeCompare(x, y) == 1) }
