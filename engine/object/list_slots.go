// This file implements the slots of list.

package object

func fillList(t *Type) {
	t.Module = "builtins"
	t.Doc = "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified."
	t.Sig = "(iterable=(), /)"
	t.Flags |= FlagBasetype | FlagList | FlagSequence | FlagMatchSelf | FlagImmutable
	t.Alloc = AllocOf[List]
	t.SubAttrsOffset = SubclassAttrs[List]()
	t.Slots = Slots{
		New:      listNew,
		Init:     listInit,
		Repr:     listRepr,
		Hash:     nil,
		Compare:  listCompare,
		Iter:     listIter,
		Len:      func(_ *Thread, v Value) (int, *Exception) { return len(v.AsList().Items), nil },
		GetItem:  listGetItem,
		SetItem:  listSetItem,
		Contains: listContains,
		Sequence: &SequenceSlots{
			Concat: listConcat, InPlaceConcat: listInPlaceConcat,
			Repeat: listRepeat, InPlaceRepeat: listInPlaceRepeat,
			IsSequence: true,
		},
	}
	t.AddMethods(listMethods)
}

func listNew(th *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exception) {
	if cls == ListType {
		return NewList(nil).Value(), nil
	}
	return cls.Alloc(th, cls)
}

func listInit(th *Thread, self Value, args []Value, kw []*Str) *Exception {
	if exc := noKeywords(self.Type(), ListType, "__new__", kw); exc != nil {
		return exc
	}
	args = args[:len(args)-len(kw)]
	if len(args) > 1 {
		return ArityError("list", len(args), 0, 1)
	}
	l := self.AsList()
	l.Clear()
	if len(args) == 0 {
		return nil
	}
	return l.Extend(th, args[0])
}

// noKeywords refuses keyword arguments to the constructor of base. A subclass that overrides the other half of construction takes what it likes.
func noKeywords(t, base *Type, other string, kw []*Str) *Exception {
	if len(kw) == 0 || t != base && t.LookupName(other) != base.LookupName(other) {
		return nil
	}
	return TypeErrorf("%s() takes no keyword arguments", base.Name)
}

func listRepr(th *Thread, v Value) (Value, *Exception) {
	l := v.AsList()
	if len(l.Items) == 0 {
		return NewASCII("[]").Value(), nil
	}
	return reprItems(th, v, l.items, "[", "]", "")
}

func listCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if !a.Type().Has(FlagList) || !b.Type().Has(FlagList) {
		return NotImplemented, nil
	}
	x, y := a.AsList(), b.AsList()
	return compareItems(th, x.items, y.items, op)
}

func listContains(th *Thread, self, x Value) (bool, *Exception) {
	l := self.AsList()
	i, exc := findItem(th, l.items, x, 0, maxIndex)
	return i >= 0, exc
}

func listGetItem(th *Thread, self, key Value) (Value, *Exception) {
	l := self.AsList()
	if key.IsInt64() {
		i := key.AsInt64()
		if i < 0 {
			i += int64(len(l.Items))
		}
		if uint64(i) < uint64(len(l.Items)) {
			return l.Items[i], nil
		}
		return Value{}, Errorf(IndexErrorType, "list index out of range")
	}
	if key.Type() == SliceType {
		start, _, step, n, exc := sliceSpan(th, key, func() int { return len(l.Items) })
		if exc != nil {
			return Value{}, exc
		}
		if n <= pieceValues {
			return NewList(sliceItems(l.Items, start, step, n)).Value(), nil
		}
		items, exc := sliceLong(th, l.items, start, step, n)
		if exc != nil {
			return Value{}, exc
		}
		return NewList(items).Value(), nil
	}
	i, exc := sequenceIndex(th, key, "list")
	if exc != nil {
		return Value{}, exc
	}
	if i < 0 {
		i += len(l.Items)
	}
	if i < 0 || i >= len(l.Items) {
		return Value{}, Errorf(IndexErrorType, "list index out of range")
	}
	return l.Items[i], nil
}

// sequenceIndex is the subscript key of a built-in sequence as an int; what names the sequence in messages.
func sequenceIndex(th *Thread, key Value, what string) (int, *Exception) {
	if !HasIndex(key) {
		return 0, TypeErrorf("%s indices must be integers or slices, not %s", what, key.Type().MessageName())
	}
	return ToIndexInt(th, key, IndexErrorType)
}

func listSetItem(th *Thread, self, key, v Value) *Exception {
	l := self.AsList()
	if key.Type() == SliceType {
		return listSetSlice(th, l, key, v)
	}
	i, exc := sequenceIndex(th, key, "list")
	if exc != nil {
		return exc
	}
	if i < 0 {
		i += len(l.Items)
	}
	if i < 0 || i >= len(l.Items) {
		return Errorf(IndexErrorType, "list assignment index out of range")
	}
	if v.IsNull() {
		l.RemoveAt(i)
	} else {
		l.Items[i] = v
	}
	return nil
}

func listConcat(th *Thread, a, b Value) (Value, *Exception) {
	if !b.Type().Has(FlagList) {
		return Value{}, TypeErrorf("can only concatenate list (not \"%s\") to list", b.Type().MessageName())
	}
	x, y := a.AsList().Items, b.AsList().Items
	if exc := th.CheckAlloc(len(x)+len(y), 16); exc != nil {
		return Value{}, exc
	}
	if len(x)+len(y) > pieceValues {
		out, exc := joinItems(th, 0, a.AsList().items, b.AsList().items)
		if exc != nil {
			return Value{}, exc
		}
		return NewList(out).Value(), nil
	}
	out := make([]Value, len(x)+len(y))
	copy(out[copy(out, x):], y)
	return NewList(out).Value(), nil
}

func listInPlaceConcat(th *Thread, a, b Value) (Value, *Exception) {
	return a, a.AsList().Extend(th, b)
}

func listRepeat(th *Thread, self, count Value) (Value, *Exception) {
	n, exc := ToIndexInt(th, count, OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	out, exc := repeatSequence(th, self, n)
	if exc != nil {
		return Value{}, exc
	}
	return NewList(out).Value(), nil
}

func listInPlaceRepeat(th *Thread, self, count Value) (Value, *Exception) {
	n, exc := ToIndexInt(th, count, OverflowErrorType)
	if exc != nil {
		return Value{}, exc
	}
	l := self.AsList()
	if n <= 0 {
		l.Clear()
		return self, nil
	}
	out, exc := repeatSequence(th, self, n)
	if exc == nil {
		l.Items = out
	}
	return self, exc
}
