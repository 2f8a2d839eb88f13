// This file defines Range, the representation of Python's range.

package object

import (
	"fmt"
	"math/big"
	"math/bits"
)

// Range is a range object. Small ranges (start, stop, step and the length fit in 64 bits, hence every element does) use
// the int64 fields; others have Big set.
type Range struct {
	Head
	Start, Stop, Step int64
	Len               int64
	Big               *bigRange // nil means that the int64 fields hold
}

// bigRange holds exact ints of any size.
type bigRange struct{ start, stop, step, length Value }

func fillRange(t *Type) {
	t.Doc = "The ints from start on, step apart, before stop: range(stop) or range(start, stop[, step])."
	t.Flags |= FlagSequence
	t.Slots = Slots{
		New: rangeNew, Repr: rangeRepr, Hash: rangeHash, Compare: rangeCompare, Truth: rangeTruth,
		Iter: rangeIter, Len: rangeLen, GetItem: rangeGetItem, Contains: rangeContains,
		Sequence: &SequenceSlots{IsSequence: true},
	}
	t.AddMethods([]Method{
		{Name: "__reversed__", Sig: "($self, /)", Doc: "An iterator from the last element to the first.", F0: rangeReversed},
		{Name: "__reduce__", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
			r := Cast[Range](self)
			start, stop, step, _ := r.parts()
			return TupleOf(RangeType.Value(), TupleOf(start, stop, step)), nil
		}},
		{Name: "count", Sig: "($self, object, /)", Doc: "How many elements equal the argument.", F1: rangeCount},
		{Name: "index", Sig: "($self, object, /)", Doc: "The index of the element that equals the argument; ValueError when there is none.", F1: rangeIndex},
	})
	part := func(i int) func(*Thread, Value) (Value, *Exception) {
		return func(_ *Thread, self Value) (Value, *Exception) {
			start, stop, step, _ := Cast[Range](self).parts()
			return [3]Value{start, stop, step}[i], nil
		}
	}
	t.AddMembers([]GetSet{{Name: "start", Get: part(0)}, {Name: "stop", Get: part(1)}, {Name: "step", Get: part(2)}})
}

func rangeNew(th *Thread, _ *Type, args []Value, kw []*Str) (Value, *Exception) {
	if len(kw) > 0 {
		return Value{}, TypeErrorf("range() takes no keyword arguments")
	}
	if len(args) < 1 || len(args) > 3 {
		return Value{}, ArityError("range", len(args), 1, 3)
	}
	var v [3]Value
	for i, a := range args {
		x, exc := Index(th, a)
		if exc != nil {
			return Value{}, exc
		}
		v[i] = x
	}
	switch len(args) {
	case 1:
		v = [3]Value{Int64(0), v[0], Int64(1)}
	case 2:
		v[2] = Int64(1)
	}
	if IntSign(v[2]) == 0 {
		return Value{}, ValueErrorf("range() arg 3 must not be zero")
	}
	return newRange(v[0], v[1], v[2]), nil
}

// NewRange is range(start, stop, step); step is not zero.
func NewRange(start, stop, step int64) Value { return newRange(Int64(start), Int64(stop), Int64(step)) }

// newRange is the range of exact ints start, stop and step.
func newRange(start, stop, step Value) Value {
	if start.IsInt64() && stop.IsInt64() && step.IsInt64() {
		r := &Range{Head: Head{RangeType}, Start: start.AsInt64(), Stop: stop.AsInt64(), Step: step.AsInt64()}
		if n := rangeCountInt64(r.Start, r.Stop, r.Step); int64(n) >= 0 {
			r.Len = int64(n)
			return r.Value()
		}
	}
	length := new(big.Int)
	span, stride := new(big.Int).Sub(ToBig(stop), ToBig(start)), ToBig(step)
	if span.Sign() == stride.Sign() { // ceil(span / stride)
		length.Add(span.Abs(span), new(big.Int).Abs(stride))
		length.Sub(length, bigOne)
		length.Quo(length, new(big.Int).Abs(stride))
	}
	r := &Range{Head: Head{RangeType}, Big: &bigRange{start, stop, step, NormInt(length)}}
	return r.Value()
}

// rangeCountInt64 is the number of elements, which may need all 64 bits.
func rangeCountInt64(start, stop, step int64) uint64 {
	switch {
	case step > 0 && start < stop:
		return (uint64(stop)-uint64(start)-1)/uint64(step) + 1
	case step < 0 && start > stop:
		return (uint64(start)-uint64(stop)-1)/(-uint64(step)) + 1
	}
	return 0
}

// parts are the exact ints that make up r.
func (r *Range) parts() (start, stop, step, length Value) {
	if b := r.Big; b != nil {
		return b.start, b.stop, b.step, b.length
	}
	return Int64(r.Start), Int64(r.Stop), Int64(r.Step), Int64(r.Len)
}

func rangeRepr(th *Thread, v Value) (Value, *Exception) {
	start, stop, step, _ := Cast[Range](v).parts()
	var text [3]string
	for i, p := range [3]Value{start, stop, step} {
		s, exc := intText(th, p)
		if exc != nil {
			return Value{}, exc
		}
		text[i] = s
	}
	if text[2] == "1" {
		return StrOf(fmt.Sprintf("range(%s, %s)", text[0], text[1])), nil
	}
	return StrOf(fmt.Sprintf("range(%s, %s, %s)", text[0], text[1], text[2])), nil
}

func rangeTruth(_ *Thread, v Value) (bool, *Exception) {
	_, _, _, length := Cast[Range](v).parts()
	return IntSign(length) != 0, nil
}

func rangeLen(_ *Thread, v Value) (int, *Exception) {
	r := Cast[Range](v)
	if r.Big == nil {
		return int(r.Len), nil
	}
	n, ok := IntValue(r.Big.length)
	if !ok {
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(n), nil
}

// key is what equality and hash look at: the length, and as far as elements depend on them, start and step.
func (r *Range) key() Value {
	start, _, step, length := r.parts()
	switch {
	case IntSign(length) == 0:
		return TupleOf(length, None, None)
	case length.IsInt64() && length.AsInt64() == 1:
		return TupleOf(length, start, None)
	}
	return TupleOf(length, start, step)
}

func rangeHash(th *Thread, v Value) (int64, *Exception) { return Hash(th, Cast[Range](v).key()) }

func rangeCompare(_ *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if b.Type() != RangeType || op != EQ && op != NE {
		return NotImplemented, nil
	}
	return Bool(sameRange(Cast[Range](a), Cast[Range](b)) == (op == EQ)), nil
}

func sameRange(r, s *Range) bool {
	if r.Big == nil && s.Big == nil {
		return r.Len == s.Len && (r.Len == 0 || r.Start == s.Start && (r.Len == 1 || r.Step == s.Step))
	}
	x, y := r.key().AsTuple().Items, s.key().AsTuple().Items
	for i := range x {
		if x[i].IsNone() || y[i].IsNone() {
			return x[i].Is(y[i])
		}
		if compareInts(x[i], y[i]) != 0 {
			return false
		}
	}
	return true
}

// elementInt64 is start + i*step of a small range, for 0 <= i < Len: it cannot overflow, though i*step alone may.
func (r *Range) elementInt64(i int64) int64 {
	_, lo := bits.Mul64(uint64(i), uint64(r.Step))
	return int64(uint64(r.Start) + lo)
}

// element is start + i*step for any exact int i.
func (r *Range) element(i *big.Int) Value {
	start, _, step, _ := r.parts()
	x := new(big.Int).Mul(i, ToBig(step))
	return NormInt(x.Add(x, ToBig(start)))
}
