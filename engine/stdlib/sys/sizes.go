// This file answers sys.getsizeof: about as many bytes as CPython's objects take, so that programs which compare or budget sizes behave alike.

package sys

import (
	"math/bits"

	"dappco.re/go/py/engine/object"
)

var (
	nameSizeOf   = object.Name{Text: "__sizeof__"}
	gcHeaderSize = int64(32) // with the place for the dict of instances
)

func getSizeOf(th *thread, _ value, args []value) (value, *exception) {
	v := args[0]
	if v.Type().IsHeap() {
		r, ok, exc := object.CallSpecial(th, v, nameSizeOf.Str())
		if exc == nil && ok {
			var n int64
			if !r.Type().Has(object.FlagInt) {
				exc = object.TypeErrorf("an integer is required")
			} else if n, exc = object.ToInt64(th, r); exc == nil && n < 0 {
				exc = object.ValueErrorf("__sizeof__() should return >= 0")
			}
			if exc == nil {
				return object.Int64(max(n, 16) + gcHeaderSize), nil
			}
		}
		if exc != nil {
			if !args[1].IsNull() && exc.Is(object.TypeErrorType) {
				return args[1], nil
			}
			return value{}, exc
		}
	}
	return object.Int64(sizeOf(v)), nil
}

// sizeOf is the size of v itself, without what it refers to.
func sizeOf(v value) int64 {
	t := v.Type()
	switch {
	case v.IsNone() || v.IsNotImplemented():
		return 16
	case t.Has(object.FlagInt):
		digits := int64((object.ToBig(v).BitLen() + 29) / 30)
		return 24 + 4*max(1, digits)
	case t.Has(object.FlagFloat):
		return 24
	case t.Has(object.FlagComplex):
		return 32
	case t.Has(object.FlagStr):
		return strSize(v.AsStr())
	case t.Has(object.FlagBytes):
		return 33 + int64(len(object.Cast[object.Bytes](v).Data))
	case t.Has(object.FlagTuple):
		return 48 + 8*int64(len(v.AsTuple().Items))
	case t.Has(object.FlagList):
		return 56 + 8*int64(len(v.AsList().Items))
	case t.Has(object.FlagDict):
		return tableSize(v.AsDict().Len(), 64, 184, 24)
	case t.Has(object.FlagSet):
		n, _ := object.Len(nil, v)
		return tableSize(n, 216, 728, 16)
	case t.Has(object.FlagType):
		return 928
	case t.Has(object.FlagException):
		return 72
	}
	return 48
}

// strSize is the size of a str by its widest character: one, two or four bytes each.
func strSize(s *object.Str) int64 {
	n := int64(s.Len())
	if s.IsASCII() {
		return 41 + n
	}
	widest := rune(0)
	for text := s.String(); text != ""; {
		r, size := object.DecodeRune(text)
		widest = max(widest, r)
		text = text[size:]
	}
	switch {
	case widest < 0x100:
		return 57 + n
	case widest < 0x10000:
		return 58 + 2*n
	}
	return 60 + 4*n
}

// tableSize is the size of a hash table of n items: empty, small, or a power of two with entries of that many bytes.
func tableSize(n int, empty, small, entry int64) int64 {
	switch {
	case n == 0:
		return empty
	case n <= 5:
		return small
	}
	room := int64(1) << bits.Len(uint(n*3/2))
	return small + room*(entry*2/3+1)
}
