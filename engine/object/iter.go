// This file implements the iteration protocol: iter(), next(), and Go loops over Python iterables.

package object

// Iter is iter(v).
func Iter(th *Thread, v Value) (Value, *Exception) {
	t := v.Type()
	if t.Iter == nil {
		if t.GetItem != nil && t.Sequence != nil && t.Sequence.IsSequence {
			return newSequenceIterator(v), nil
		}
		return Value{}, TypeErrorf("'%s' object is not iterable", t.MessageName())
	}
	it, exc := t.Iter(th, v)
	if exc != nil {
		return Value{}, exc
	}
	if it.Type().Next == nil {
		return Value{}, TypeErrorf("iter() returned non-iterator of type '%s'", it.Type().MessageName())
	}
	return it, nil
}

// Next is the next value of iterator it, null when it is exhausted. A StopIteration raised by Python code counts as
// exhaustion.
func Next(th *Thread, it Value) (Value, *Exception) {
	next := it.Type().Next
	if next == nil {
		return Value{}, TypeErrorf("'%s' object is not an iterator", it.Type().MessageName())
	}
	v, exc := next(th, it)
	if exc != nil && exc.Is(StopIterationType) {
		return Value{}, nil
	}
	return v, exc
}

// NextInner is Next for an iterator over another one: such iterators can be nested to any depth.
func NextInner(th *Thread, it Value) (Value, *Exception) {
	if exc := th.Enter(" in an iterator"); exc != nil {
		return Value{}, exc
	}
	v, exc := Next(th, it)
	th.Leave()
	return v, exc
}

// SequenceItems is the elements of v, an exact list or tuple, not copied.
func SequenceItems(v Value) []Value {
	if v.Type() == ListType {
		return v.AsList().Items
	}
	return v.AsTuple().Items
}

// Each calls f for every element of iterable until f returns an exception.
func Each(th *Thread, iterable Value, f func(v Value) *Exception) *Exception {
	switch t := iterable.Type(); t {
	case ListType:
		for i, l := 0, iterable.AsList(); i < len(l.Items); i++ {
			if exc := f(l.Items[i]); exc != nil {
				return exc
			}
			if i&pollMask == pollMask {
				if exc := th.Poll(); exc != nil {
					return exc
				}
			}
		}
		return nil
	case TupleType:
		for i, v := range iterable.AsTuple().Items {
			if i&pollMask == pollMask {
				if exc := th.Poll(); exc != nil {
					return exc
				}
			}
			if exc := f(v); exc != nil {
				return exc
			}
		}
		return nil
	}
	it, exc := Iter(th, iterable)
	if exc != nil {
		return exc
	}
	next := it.Type().Next
	for {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		v, exc := next(th, it)
		if exc != nil && exc.Is(StopIterationType) {
			return nil
		}
		if exc != nil {
			return exc
		}
		if v.IsNull() {
			return nil
		}
		if exc := f(v); exc != nil {
			return exc
		}
	}
}

// Collect is the elements of iterable as a new slice.
func Collect(th *Thread, iterable Value) ([]Value, *Exception) {
	l := NewList(nil)
	exc := l.Extend(th, iterable)
	return l.Items, exc
}

// collectUnhinted is Collect that does not ask iterable how long it is.
func collectUnhinted(th *Thread, iterable Value) ([]Value, *Exception) {
	if items, ok := sequenceItems(iterable); ok {
		if len(items) <= pieceValues {
			return append([]Value(nil), items...), nil
		}
		return copyItems(th, func() []Value { items, _ := sequenceItems(iterable); return items })
	}
	l := NewList(nil)
	exc := Each(th, iterable, func(v Value) *Exception {
		if len(l.Items) == cap(l.Items) {
			if exc := th.CheckAlloc(2*len(l.Items), 16); exc != nil {
				return exc
			}
			if exc := l.MakeRoom(th, 1); exc != nil {
				return exc
			}
		}
		l.Items = append(l.Items, v)
		return nil
	})
	return l.Items, exc
}

// LengthHint is operator.length_hint(v, otherwise).
func LengthHint(th *Thread, v Value, otherwise int) (int, *Exception) {
	t := v.Type()
	if t.Len != nil {
		n, exc := t.Len(th, v)
		if exc == nil || !exc.Is(TypeErrorType) {
			return n, exc
		}
	}
	r, ok, exc := CallSpecial(th, v, Intern("__length_hint__"))
	if exc != nil {
		if exc.Is(TypeErrorType) {
			return otherwise, nil
		}
		return 0, exc
	}
	if !ok || r.IsNotImplemented() {
		return otherwise, nil
	}
	if !r.Type().Has(FlagInt) {
		return 0, TypeErrorf("__length_hint__ must be an integer, not %s", r.Type().MessageName())
	}
	n, exc := ToSsize(th, r)
	if exc != nil {
		return 0, exc
	}
	if n < 0 {
		return 0, ValueErrorf("__length_hint__() should return >= 0")
	}
	return n, nil
}
