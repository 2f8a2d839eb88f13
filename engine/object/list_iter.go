// This file defines the iterators of list and tuple: forward and, for list, backward.

package object

// ListIterator iterates a list by position; the run loop steps it inline. List is nil once it is exhausted, for good.
type ListIterator struct {
	Head
	List  *List
	Index int
}

// ListReverseIterator iterates a list from the end; Index is the next position, -1 when it is exhausted.
type ListReverseIterator struct {
	Head
	List  *List
	Index int
}

// TupleIterator iterates a tuple; the run loop steps it inline. Tuple is nil once it is exhausted.
type TupleIterator struct {
	Head
	Tuple *Tuple
	Index int
}

// The types of the iterators.
var (
	ListIteratorType        = &Type{Name: "list_iterator"}
	ListReverseIteratorType = &Type{Name: "list_reverseiterator"}
	TupleIteratorType       = &Type{Name: "tuple_iterator"}
)

func listIter(_ *Thread, v Value) (Value, *Exception) {
	it := &ListIterator{Head: Head{ListIteratorType}, List: v.AsList()}
	return it.Value(), nil
}

func listReversed(_ *Thread, v Value) (Value, *Exception) {
	it := &ListReverseIterator{Head: Head{ListReverseIteratorType}, List: v.AsList(), Index: len(v.AsList().Items) - 1}
	return it.Value(), nil
}

func tupleIter(_ *Thread, v Value) (Value, *Exception) {
	it := &TupleIterator{Head: Head{TupleIteratorType}, Tuple: v.AsTuple()}
	return it.Value(), nil
}

// selfIter is the Iter slot of every iterator.
func selfIter(_ *Thread, v Value) (Value, *Exception) { return v, nil }

// fillIterator gives an iterator type its flags and slots.
func fillIterator(t *Type, next UnaryFunc, methods []Method) {
	t.Module = "builtins"
	t.Flags |= FlagImmutable | FlagDisallowNew
	t.Iter = selfIter
	t.Next = next
	t.AddMethods(methods)
}

const (
	lengthHintDoc = "Private method returning an estimate of len(list(it))."
	reduceDoc     = "Return state information for pickling."
	setStateDoc   = "Set state information for unpickling."
)

func fillListIterator(t *Type) {
	fillIterator(t, listIteratorNext, []Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: lengthHintDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			it := Cast[ListIterator](v)
			if it.List == nil {
				return Int64(0), nil
			}
			return Int64(int64(max(0, len(it.List.Items)-it.Index))), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			it := Cast[ListIterator](v)
			if it.List == nil {
				return reduceTo(th, "iter", ListOf()), nil
			}
			return reduceTo(th, "iter", it.List.Value(), Int64(int64(it.Index))), nil
		}},
		{Name: "__setstate__", Sig: "($self, object, /)", Doc: setStateDoc, F1: func(th *Thread, v, state Value) (Value, *Exception) {
			i, exc := stateIndex(th, state)
			if it := Cast[ListIterator](v); exc == nil && it.List != nil {
				it.Index = min(max(i, 0), len(it.List.Items))
			}
			return None, exc
		}},
	})
}

func listIteratorNext(_ *Thread, v Value) (Value, *Exception) {
	it := Cast[ListIterator](v)
	if it.List == nil {
		return Value{}, nil
	}
	if i := it.Index; i < len(it.List.Items) {
		it.Index++
		return it.List.Items[i], nil
	}
	it.List = nil
	return Value{}, nil
}

func fillListReverseIterator(t *Type) {
	fillIterator(t, listReverseIteratorNext, []Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: lengthHintDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			it := Cast[ListReverseIterator](v)
			n := it.Index + 1
			if it.List == nil || len(it.List.Items) < n {
				n = 0
			}
			return Int64(int64(n)), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			it := Cast[ListReverseIterator](v)
			if it.List == nil || it.Index < 0 {
				return TupleOf(ReversedType.Value(), TupleOf(ListOf())), nil
			}
			return TupleOf(ReversedType.Value(), TupleOf(it.List.Value()), Int64(int64(it.Index))), nil
		}},
		{Name: "__setstate__", Sig: "($self, object, /)", Doc: setStateDoc, F1: func(th *Thread, v, state Value) (Value, *Exception) {
			i, exc := stateIndex(th, state)
			if it := Cast[ListReverseIterator](v); exc == nil && it.List != nil {
				it.Index = min(max(i, -1), len(it.List.Items)-1)
			}
			return None, exc
		}},
	})
}

func listReverseIteratorNext(_ *Thread, v Value) (Value, *Exception) {
	it := Cast[ListReverseIterator](v)
	if it.List == nil {
		return Value{}, nil
	}
	if i := it.Index; i >= 0 && i < len(it.List.Items) {
		it.Index--
		return it.List.Items[i], nil
	}
	it.Index, it.List = -1, nil
	return Value{}, nil
}

func fillTupleIterator(t *Type) {
	fillIterator(t, tupleIteratorNext, []Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: lengthHintDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			it := Cast[TupleIterator](v)
			if it.Tuple == nil {
				return Int64(0), nil
			}
			return Int64(int64(len(it.Tuple.Items) - it.Index)), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			it := Cast[TupleIterator](v)
			if it.Tuple == nil {
				return reduceTo(th, "iter", EmptyTuple.Value()), nil
			}
			return reduceTo(th, "iter", it.Tuple.Value(), Int64(int64(it.Index))), nil
		}},
		{Name: "__setstate__", Sig: "($self, object, /)", Doc: setStateDoc, F1: func(th *Thread, v, state Value) (Value, *Exception) {
			i, exc := stateIndex(th, state)
			if it := Cast[TupleIterator](v); exc == nil && it.Tuple != nil {
				it.Index = min(max(i, 0), len(it.Tuple.Items))
			}
			return None, exc
		}},
	})
}

func tupleIteratorNext(_ *Thread, v Value) (Value, *Exception) {
	it := Cast[TupleIterator](v)
	if it.Tuple == nil {
		return Value{}, nil
	}
	if i := it.Index; i < len(it.Tuple.Items) {
		it.Index++
		return it.Tuple.Items[i], nil
	}
	it.Tuple = nil
	return Value{}, nil
}

// reduceTo is a __reduce__ result that calls the built-in function fn with arg, followed by state if there is any.
func reduceTo(th *Thread, fn string, arg Value, state ...Value) Value {
	f, _ := th.Interp.Builtins.GetName(fn)
	if f.IsNull() {
		f = None
	}
	return TupleOf(append([]Value{f, TupleOf(arg)}, state...)...)
}

// stateIndex is the position that __setstate__ of an iterator is given.
func stateIndex(th *Thread, v Value) (int, *Exception) {
	if !HasIndex(v) {
		return 0, TypeErrorf("an integer is required")
	}
	return ToSsize(th, v)
}
