// This file implements the iterators of range: one that steps an int64, and one for numbers of any size.

package object

import (
	"math"
	"math/big"
)

// RangeIterator iterates a small range; the run loop steps it inline.
type RangeIterator struct {
	Head
	Next, Step int64
	Left       int64
}

// RangeIteratorType is the type of iterators of small ranges.
var RangeIteratorType = &Type{Name: "range_iterator"}

// longRangeIterator iterates a range whose numbers need not fit in 64 bits.
type longRangeIterator struct {
	Head
	next, step, left *big.Int // next and left are changed in place
}

// LongRangeIteratorType is the type of iterators of other ranges.
var LongRangeIteratorType = &Type{Name: "longrange_iterator"}

// rangeIter uses the small iterator where CPython does: not when one step beyond the last element would overflow.
func rangeIter(_ *Thread, v Value) (Value, *Exception) {
	r := Cast[Range](v)
	if r.Big == nil && (r.Len == 0 || r.Step > 0 && r.Stop <= math.MaxInt64-(r.Step-1) || r.Step < 0 && r.Stop >= math.MinInt64-(r.Step+1)) {
		it := &RangeIterator{Head: Head{RangeIteratorType}, Next: r.Start, Step: r.Step, Left: r.Len}
		return it.Value(), nil
	}
	start, _, step, length := r.parts()
	return newLongRangeIterator(ToBig(start), ToBig(step), ToBig(length)), nil
}

func newLongRangeIterator(start, step, length *big.Int) Value {
	it := &longRangeIterator{Head: Head{LongRangeIteratorType}, next: new(big.Int).Set(start), step: step, left: new(big.Int).Set(length)}
	return it.Value()
}

// rangeReversed iterates from the last element with the step negated.
func rangeReversed(_ *Thread, self Value) (Value, *Exception) {
	r := Cast[Range](self)
	if r.Big == nil && r.Step != math.MinInt64 {
		before := r.Start - r.Step // must not overflow: __reduce__ shows it as the end
		if (before < r.Start) == (r.Step > 0) {
			it := &RangeIterator{Head: Head{RangeIteratorType}, Next: r.elementInt64(r.Len - 1), Step: -r.Step, Left: r.Len}
			return it.Value(), nil
		}
	}
	_, _, step, length := r.parts()
	n := ToBig(length)
	last := r.element(new(big.Int).Sub(n, bigOne))
	return newLongRangeIterator(ToBig(last), new(big.Int).Neg(ToBig(step)), n), nil
}

// NextInt64 steps the iterator; ok is false at the end.
func (it *RangeIterator) NextInt64() (i int64, ok bool) {
	if it.Left <= 0 {
		return 0, false
	}
	i = it.Next
	it.Next += it.Step
	it.Left--
	return i, true
}

func fillRangeIterator(t *Type) {
	t.Slots = Slots{
		Iter: func(_ *Thread, v Value) (Value, *Exception) { return v, nil },
		Next: func(_ *Thread, v Value) (Value, *Exception) {
			if i, ok := Cast[RangeIterator](v).NextInt64(); ok {
				return Int64(i), nil
			}
			return Value{}, nil
		},
	}
	t.AddMethods([]Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: "How many elements are left.", F0: func(_ *Thread, self Value) (Value, *Exception) {
			return Int64(Cast[RangeIterator](self).Left), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "What pickle makes the iterator of.", F0: func(th *Thread, self Value) (Value, *Exception) {
			it := Cast[RangeIterator](self)
			return reduceRangeIterator(th, NewRange(it.Next, it.Next+it.Left*it.Step, it.Step))
		}},
		{Name: "__setstate__", Sig: "($self, object, /)", Doc: "Skips as many elements as the argument says.", F1: func(th *Thread, self, state Value) (Value, *Exception) {
			it := Cast[RangeIterator](self)
			n, exc := ToInt64(th, state)
			if exc != nil {
				return Value{}, exc
			}
			n = max(0, min(n, it.Left))
			it.Next += n * it.Step
			it.Left -= n
			return None, nil
		}},
	})
}

// reduceRangeIterator is (iter, (rest,), None).
func reduceRangeIterator(th *Thread, rest Value) (Value, *Exception) {
	iter, ok := th.Interp.Builtins.GetName("iter")
	if !ok {
		return Value{}, AttributeErrorf("module 'builtins' has no attribute 'iter'")
	}
	return TupleOf(iter, TupleOf(rest), None), nil
}

func fillLongRangeIterator(t *Type) {
	t.Slots = Slots{
		Iter: func(_ *Thread, v Value) (Value, *Exception) { return v, nil },
		Next: func(_ *Thread, v Value) (Value, *Exception) {
			it := Cast[longRangeIterator](v)
			if it.left.Sign() <= 0 {
				return Value{}, nil
			}
			x := NormInt(new(big.Int).Set(it.next))
			it.next.Add(it.next, it.step)
			it.left.Sub(it.left, bigOne)
			return x, nil
		},
	}
	t.AddMethods([]Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: "How many elements are left.", F0: func(_ *Thread, self Value) (Value, *Exception) {
			return NormInt(new(big.Int).Set(Cast[longRangeIterator](self).left)), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "What pickle makes the iterator of.", F0: func(th *Thread, self Value) (Value, *Exception) {
			it := Cast[longRangeIterator](self)
			stop := new(big.Int).Mul(it.left, it.step)
			stop.Add(stop, it.next)
			return reduceRangeIterator(th, newRange(NormInt(new(big.Int).Set(it.next)), NormInt(stop), NormInt(new(big.Int).Set(it.step))))
		}},
		{Name: "__setstate__", Sig: "($self, object, /)", Doc: "Skips as many elements as the argument says.", F1: func(_ *Thread, self, state Value) (Value, *Exception) {
			it := Cast[longRangeIterator](self)
			if !isInt(state) {
				return Value{}, TypeErrorf("state must be an int, not %s", state.Type().Name)
			}
			n := new(big.Int).Set(ToBig(state))
			if n.Sign() < 0 {
				n.SetInt64(0)
			}
			if n.Cmp(it.left) > 0 {
				n.Set(it.left)
			}
			it.left.Sub(it.left, n)
			it.next.Add(it.next, n.Mul(n, it.step))
			return None, nil
		}},
	})
}
