// This file implements the slots and methods of tuple.

package object

func fillTuple(t *Type) {
	t.Module = "builtins"
	t.Doc = "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object."
	t.Sig = "(iterable=(), /)"
	t.Flags |= FlagBasetype | FlagTuple | FlagSequence | FlagMatchSelf | FlagImmutable
	t.Alloc = AllocOf[Tuple]
	t.SubAttrsOffset = SubclassAttrs[Tuple]()
	t.Slots = Slots{
		New:      tupleNew,
		Repr:     tupleRepr,
		Hash:     tupleHash,
		Compare:  tupleCompare,
		Iter:     tupleIter,
		Len:      func(_ *Thread, v Value) (int, *Exception) { return len(v.AsTuple().Items), nil },
		GetItem:  tupleGetItem,
		Contains: tupleContains,
		Sequence: &SequenceSlots{Concat: tupleConcat, Repeat: tupleRepeat, IsSequence: true},
	}
	t.AddMethods(tupleMethods)
}

var tupleMethods = []Method{
	{Name: "__getnewargs__", Sig: "($self, /)", F0: func(_ *Thread, self Value) (Value, *Exception) {
		return TupleOf(TupleOf(self.AsTuple().Items...)), nil
	}},
	{Name: "index", Sig: "($self, value, start=0, stop=sys.maxsize, /)", Doc: "Return first index of value.\n\nRaises ValueError if the value is not present.",
		FN: tupleIndex, Min: 1, Max: 3},
	{Name: "count", Sig: "($self, value, /)", Doc: "Return number of occurrences of value.", F1: tupleCount},
	{Name: "__class_getitem__", Sig: "($type, object, /)", Doc: "See PEP 585", Kind: ClassMethod, F1: classGetItem},
}

func tupleNew(th *Thread, cls *Type, args []Value, kw []*Str) (Value, *Exception) {
	if exc := noKeywords(cls, TupleType, "__init__", kw); exc != nil {
		return Value{}, exc
	}
	args = args[:len(args)-len(kw)]
	if len(args) > 1 {
		return Value{}, ArityError("tuple", len(args), 0, 1)
	}
	var t *Tuple
	switch {
	case len(args) == 0:
		t = EmptyTuple
	case args[0].Type() == TupleType:
		t = args[0].AsTuple()
	default:
		items, exc := collectUnhinted(th, args[0])
		if exc != nil {
			return Value{}, exc
		}
		t = tupleFrom(items)
	}
	if cls == TupleType {
		return t.Value(), nil
	}
	v, exc := cls.Alloc(th, cls)
	if exc != nil {
		return Value{}, exc
	}
	v.AsTuple().Items = t.Items
	return v, nil
}

// TupleOver is a tuple value of items, which it may take over.
func TupleOver(items []Value) Value { return tupleFrom(items).Value() }

// tupleFrom is a tuple of items, which it may take over.
func tupleFrom(items []Value) *Tuple {
	if len(items) <= 4 {
		t := NewTuple(len(items))
		copy(t.Items, items)
		return t
	}
	if cap(items)-len(items) > len(items)/4 {
		items = append(make([]Value, 0, len(items)), items...)
	}
	return &Tuple{Head: Head{TupleType}, Items: items}
}

// items gives the functions shared with list their access to a sequence that cannot change.
func (t *Tuple) items() []Value { return t.Items }

func tupleRepr(th *Thread, v Value) (Value, *Exception) {
	if len(v.AsTuple().Items) == 0 {
		return NewASCII("()").Value(), nil
	}
	return reprItems(th, v, v.AsTuple().items, "(", ")", ",")
}

// Constants of xxHash64, which the hash of a tuple is a variant of.
const (
	xxPrime1 = 11400714785074694791
	xxPrime2 = 14029467366897019727
	xxPrime5 = 2870177450012600261
)

// tupleHash is CPython's: the order of sets of tuples of numbers depends on it.
func tupleHash(th *Thread, v Value) (int64, *Exception) {
	items := v.AsTuple().Items
	acc := uint64(xxPrime5)
	for i := range items {
		if i&pollMask == pollMask {
			if exc := th.Poll(); exc != nil {
				return 0, exc
			}
		}
		var lane uint64
		if items[i].IsInt64() {
			lane = uint64(hashInt64(items[i].AsInt64()))
		} else {
			if exc := th.Enter(" while hashing an object"); exc != nil {
				return 0, exc
			}
			h, exc := Hash(th, items[i])
			th.Leave()
			if exc != nil {
				return 0, exc
			}
			lane = uint64(h)
		}
		acc += lane * xxPrime2
		acc = acc<<31 | acc>>33
		acc *= xxPrime1
	}
	acc += uint64(len(items)) ^ (xxPrime5 ^ 3527539)
	if acc == ^uint64(0) {
		return 1546275796, nil
	}
	return int64(acc), nil
}

func tupleCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if !a.Type().Has(FlagTuple) || !b.Type().Has(FlagTuple) {
		return NotImplemented, nil
	}
	return compareItems(th, a.AsTuple().items, b.AsTuple().items, op)
}

func tupleContains(th *Thread, self, x Value) (bool, *Exception) {
	i, exc := findItem(th, self.AsTuple().items, x, 0, maxIndex)
	return i >= 0, exc
}

func tupleIndex(th *Thread, self Value, args []Value) (Value, *Exception) {
	return indexOfItem(th, self.AsTuple().items, args, "tuple")
}

func tupleCount(th *Thread, self, x Value) (Value, *Exception) {
	return countItems(th, self.AsTuple().items, x)
}

func tupleGetItem(th *Thread, self, key Value) (Value, *Exception) {
	items := self.AsTuple().Items
	if key.IsInt64() {
		i := key.AsInt64()
		if i < 0 {
			i += int64(len(items))
		}
		if uint64(i) < uint64(len(items)) {
			return items[i], nil
		}
		return Value{}, Errorf(IndexErrorType, "tuple index out of range")
	}
	if key.Type() == SliceType {
		start, _, step, n, exc := sliceSpan(th, key, func() int { return len(items) })
		if exc != nil {
			return Value{}, exc
		}
		if n == len(items) && step == 1 && self.Type() == TupleType {
			return self, nil
		}
		if n <= pieceValues {
			if step == 1 {
				return TupleOf(items[start : start+n]...), nil
			}
			return tupleFrom(sliceItems(items, start, step, n)).Value(), nil
		}
		part, exc := sliceLong(th, self.AsTuple().items, start, step, n)
		if exc != nil {
			return Value{}, exc
		}
		return tupleFrom(part).Value(), nil
	}
	i, exc := sequenceIndex(th, key, "tuple")
	if exc != nil {
		return Value{}, exc
	}
	if i < 0 {
		i += len(items)
	}
	if i < 0 || i >= len(items) {
		return Value{}, Errorf(IndexErrorType, "tuple index out of range")
	}
	return items[i], nil
}

func tupleConcat(th *Thread, a, b Value) (Value, *Exception) {
	if len(a.AsTuple().Items) == 0 && b.Type() == TupleType {
		return b, nil
	}
	if !b.Type().Has(FlagTuple) {
		return Value{}, TypeErrorf("can only concatenate tuple (not \"%s\") to tuple", b.Type().MessageName())
	}
	x, y := a.AsTuple().Items, b.AsTuple().Items
	if len(y) == 0 && a.Type() == TupleType {
		return a, nil
	}
	if exc := th.CheckAlloc(len(x)+len(y), 16); exc != nil {
		return Value{}, exc
	}
	if len(x)+len(y) > pieceValues {
		out, exc := joinItems(th, 0, a.AsTuple().items, b.AsTuple().items)
		if exc != nil {
			return Value{}, exc
		}
		return tupleFrom(out).Value(), nil
	}
	t := NewTuple(len(x) + len(y))
	copy(t.Items[copy(t.Items, x):], y)
	return t.Value(), nil
}

func tupleRepeat(th *Thread, self, count Value) (Value, *Exception) {
	n, exc := ToIndexInt(th, count, OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	t := self.AsTuple()
	if (n == 1 || len(t.Items) == 0) && self.Type() == TupleType {
		return self, nil
	}
	items, exc := repeatItems(th, t.Items, n)
	if exc != nil {
		return Value{}, exc
	}
	return tupleFrom(items).Value(), nil
}
