// This file implements subscription of range and the search for elements.

package object

import "math/big"

func rangeGetItem(th *Thread, v, key Value) (Value, *Exception) {
	r := Cast[Range](v)
	if key.IsInt64() && r.Big == nil {
		i := key.AsInt64()
		if i < 0 {
			i += r.Len
		}
		if i < 0 || i >= r.Len {
			return Value{}, rangeIndexError()
		}
		return Int64(r.elementInt64(i)), nil
	}
	if key.Type() == SliceType {
		return r.slice(th, Cast[Slice](key))
	}
	if !HasIndex(key) {
		return Value{}, TypeErrorf("range indices must be integers or slices, not %s", key.Type().Name)
	}
	k, exc := Index(th, key)
	if exc != nil {
		return Value{}, exc
	}
	_, _, _, length := r.parts()
	i, n := new(big.Int).Set(ToBig(k)), ToBig(length)
	if i.Sign() < 0 {
		i.Add(i, n)
	}
	if i.Sign() < 0 || i.Cmp(n) >= 0 {
		return Value{}, rangeIndexError()
	}
	return r.element(i), nil
}

func rangeIndexError() *Exception { return Errorf(IndexErrorType, "range object index out of range") }

func (r *Range) slice(th *Thread, s *Slice) (Value, *Exception) {
	_, _, step, length := r.parts()
	start, stop, stride, exc := s.bigIndices(th, ToBig(length))
	if exc != nil {
		return Value{}, exc
	}
	return newRange(r.element(start), r.element(stop), NormInt(stride.Mul(stride, ToBig(step)))), nil
}

// position is the index of the int x in r; ok is false when x is no element.
func (r *Range) position(x Value) (i Value, ok bool) {
	start, stop, step, _ := r.parts()
	if r.Big == nil && x.IsInt64() {
		n := x.AsInt64()
		if r.Len == 0 || r.Step > 0 && (n < r.Start || n >= r.Stop) || r.Step < 0 && (n > r.Start || n <= r.Stop) {
			return x, false
		}
		distance, stride := uint64(n)-uint64(r.Start), uint64(r.Step)
		if r.Step < 0 {
			distance, stride = -distance, -stride
		}
		return Int64(int64(distance / stride)), distance%stride == 0
	}
	low, high := compareInts(x, start) >= 0, compareInts(x, stop) < 0
	if IntSign(step) < 0 {
		low, high = compareInts(x, start) <= 0, compareInts(x, stop) > 0
	}
	if !low || !high {
		return x, false
	}
	distance := new(big.Int).Sub(ToBig(x), ToBig(start))
	q, rem := new(big.Int).QuoRem(distance, ToBig(step), new(big.Int))
	return NormInt(q), rem.Sign() == 0
}

// exactNumber reports that x is an int or a bool, not of a subclass: those are found by arithmetic, others by comparing with every element.
func exactNumber(x Value) bool { return x.Type() == IntType || x.IsBool() }

func rangeContains(th *Thread, v, x Value) (bool, *Exception) {
	if exactNumber(x) {
		_, ok := Cast[Range](v).position(exactInt(x))
		return ok, nil
	}
	found := false
	exc := eachRangeElement(th, v, func(y, _ Value) (bool, *Exception) {
		var exc *Exception
		found, exc = EqualValues(th, y, x)
		return found, exc
	})
	return found, exc
}

// eachRangeElement calls f with every element and its index until f says that it is done.
func eachRangeElement(th *Thread, v Value, f func(x, i Value) (done bool, exc *Exception)) *Exception {
	it, exc := rangeIter(th, v)
	if exc != nil {
		return exc
	}
	next := it.Type().Next
	for i := Int64(0); ; {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		x, exc := next(th, it)
		if exc != nil && exc.Is(StopIterationType) {
			return nil
		}
		if exc != nil || x.IsNull() {
			return exc
		}
		if done, exc := f(x, i); exc != nil || done {
			return exc
		}
		if i, exc = intAdd(th, i, Int64(1)); exc != nil {
			return exc
		}
	}
}

func rangeCount(th *Thread, self, x Value) (Value, *Exception) {
	if exactNumber(x) {
		if _, ok := Cast[Range](self).position(exactInt(x)); ok {
			return Int64(1), nil
		}
		return Int64(0), nil
	}
	n := int64(0)
	exc := eachRangeElement(th, self, func(y, _ Value) (bool, *Exception) {
		same, exc := EqualValues(th, y, x)
		if same {
			n++
		}
		return false, exc
	})
	return Int64(n), exc
}

func rangeIndex(th *Thread, self, x Value) (Value, *Exception) {
	if exactNumber(x) {
		if i, ok := Cast[Range](self).position(exactInt(x)); ok {
			return i, nil
		}
		return Value{}, ValueErrorf("range.index(x): x not in range")
	}
	var at Value
	exc := eachRangeElement(th, self, func(y, i Value) (bool, *Exception) {
		same, exc := EqualValues(th, y, x)
		if same {
			at = i
		}
		return same, exc
	})
	if exc != nil {
		return Value{}, exc
	}
	if at.IsNull() {
		return Value{}, ValueErrorf("sequence.index(x): x not in sequence")
	}
	return at, nil
}
