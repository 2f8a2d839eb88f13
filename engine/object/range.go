// This file defines Range, the representation of Python's range, and its iterator.

package object

// Range is a range object. Small ranges (start, stop, step and every element fit in 64 bits) use the int64 fields; others have Big set.
type Range struct {
	Head
	Start, Stop, Step int64
	Len               int64
	Big               *bigRange // nil means that the int64 fields hold
}

// bigRange holds exact ints of any size.
type bigRange struct{ start, stop, step, length Value }

// RangeIterator iterates a small range; the run loop steps it inline.
type RangeIterator struct {
	Head
	Next, Step int64
	Left       int64
}

// RangeIteratorType is the type of iterators of small ranges.
var RangeIteratorType = &Type{Name: "range_iterator"}

func fillRange(t *Type)         {}
func fillRangeIterator(t *Type) {}
