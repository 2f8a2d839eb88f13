// This file defines the iterators that iter() makes: over anything with __getitem__, and over the results of a callable.

package object

// SequenceIterator iterates an object by its __getitem__. Seq is null once it is exhausted.
type SequenceIterator struct {
	Head
	Seq   Value
	Index int
}

// CallableIterator calls Func until it returns Sentinel. Func is null once it is exhausted.
type CallableIterator struct {
	Head
	Func, Sentinel Value
}

// The types of the iterators.
var (
	SequenceIteratorType = &Type{Name: "iterator"}
	CallableIteratorType = &Type{Name: "callable_iterator"}
)

func newSequenceIterator(v Value) Value {
	it := &SequenceIterator{Head: Head{SequenceIteratorType}, Seq: v}
	return it.Value()
}

// NewCallableIterator is iter(fn, sentinel).
func NewCallableIterator(fn, sentinel Value) Value {
	it := &CallableIterator{Head: Head{CallableIteratorType}, Func: fn, Sentinel: sentinel}
	return it.Value()
}

func fillSequenceIterator(t *Type) {
	fillIterator(t, sequenceIteratorNext, []Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: lengthHintDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			it := Cast[SequenceIterator](v)
			if it.Seq.IsNull() {
				return Int64(0), nil
			}
			if it.Seq.Type().Len == nil {
				return NotImplemented, nil
			}
			n, exc := Len(th, it.Seq)
			return Int64(int64(max(0, n-it.Index))), exc
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			it := Cast[SequenceIterator](v)
			if it.Seq.IsNull() {
				return reduceTo(th, "iter", EmptyTuple.Value()), nil
			}
			return reduceTo(th, "iter", it.Seq, Int64(int64(it.Index))), nil
		}},
		{Name: "__setstate__", Sig: "($self, object, /)", Doc: setStateDoc, F1: func(th *Thread, v, state Value) (Value, *Exception) {
			i, exc := stateIndex(th, state)
			if it := Cast[SequenceIterator](v); exc == nil && !it.Seq.IsNull() {
				it.Index = max(i, 0)
			}
			return None, exc
		}},
	})
}

func sequenceIteratorNext(th *Thread, v Value) (Value, *Exception) {
	it := Cast[SequenceIterator](v)
	if it.Seq.IsNull() {
		return Value{}, nil
	}
	if it.Index == maxIndex {
		return Value{}, OverflowErrorf("iter index too large")
	}
	x, exc := GetItem(th, it.Seq, Int64(int64(it.Index)))
	if exc != nil {
		if exc.Is(IndexErrorType) || exc.Is(StopIterationType) {
			it.Seq = Value{}
			exc = nil
		}
		return Value{}, exc
	}
	it.Index++
	return x, nil
}

func fillCallableIterator(t *Type) {
	fillIterator(t, callableIteratorNext, []Method{
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			it := Cast[CallableIterator](v)
			if it.Func.IsNull() {
				return reduceTo(th, "iter", EmptyTuple.Value()), nil
			}
			f, _ := th.Interp.Builtins.GetName("iter")
			return TupleOf(f, TupleOf(it.Func, it.Sentinel)), nil
		}},
	})
}

func callableIteratorNext(th *Thread, v Value) (Value, *Exception) {
	it := Cast[CallableIterator](v)
	if it.Func.IsNull() {
		return Value{}, nil
	}
	x, exc := Call(th, it.Func, nil, nil)
	if exc != nil {
		if exc.Is(StopIterationType) {
			it.Func, it.Sentinel = Value{}, Value{}
		}
		return Value{}, ignoreStop(exc)
	}
	if it.Func.IsNull() {
		return Value{}, nil
	}
	same, exc := EqualValues(th, it.Sentinel, x)
	if exc != nil {
		return Value{}, exc
	}
	if same {
		it.Func, it.Sentinel = Value{}, Value{}
		return Value{}, nil
	}
	return x, nil
}

// ignoreStop makes a StopIteration that a callback raised what it is to the caller of a Next slot: the end.
func ignoreStop(exc *Exception) *Exception {
	if exc != nil && exc.Is(StopIterationType) {
		return nil
	}
	return exc
}
