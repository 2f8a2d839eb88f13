// This file implements the methods of list.

package object

var listMethods = []Method{
	{Name: "__getitem__", Sig: "($self, index, /)", Doc: "Return self[index].", F1: listGetItem},
	{Name: "__reversed__", Sig: "($self, /)", Doc: "Return a reverse iterator over the list.", F0: listReversed},
	{Name: "__sizeof__", Sig: "($self, /)", Doc: "Return the size of the list in memory, in bytes.", F0: listSizeof},
	{Name: "append", Sig: "($self, object, /)", Doc: "Append object to the end of the list.", F1: listAppend},
	{Name: "clear", Sig: "($self, /)", Doc: "Remove all items from list.", F0: listClear},
	{Name: "copy", Sig: "($self, /)", Doc: "Return a shallow copy of the list.", F0: listCopy},
	{Name: "count", Sig: "($self, value, /)", Doc: "Return number of occurrences of value.", F1: listCount},
	{Name: "extend", Sig: "($self, iterable, /)", Doc: "Extend list by appending elements from the iterable.", F1: listExtend},
	{Name: "index", Sig: "($self, value, start=0, stop=sys.maxsize, /)", Doc: "Return first index of value.\n\nRaises ValueError if the value is not present.",
		FN: listIndex, Min: 1, Max: 3},
	{Name: "insert", Sig: "($self, index, object, /)", Doc: "Insert object before index.", F2: listInsert},
	{Name: "pop", Sig: "($self, index=-1, /)", Doc: "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.",
		FN: listPop, Min: 0, Max: 1},
	{Name: "remove", Sig: "($self, value, /)", Doc: "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.", F1: listRemove},
	{Name: "reverse", Sig: "($self, /)", Doc: "Reverse *IN PLACE*.", F0: listReverse},
	{Name: "sort", Sig: "($self, /, *, key=None, reverse=False)", Doc: "Sort the list in ascending order and return None.\n\n" +
		"The sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\n" +
		"If a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\n" +
		"The reverse flag can be set to sort in descending order.", FS: listSort},
	{Name: "__class_getitem__", Sig: "($type, object, /)", Doc: "See PEP 585", Kind: ClassMethod, F1: classGetItem},
}

func listAppend(th *Thread, self, v Value) (Value, *Exception) {
	l := self.AsList()
	if exc := l.MakeRoom(th, 1); exc != nil {
		return Value{}, exc
	}
	l.Append(v)
	return None, nil
}

func listClear(_ *Thread, self Value) (Value, *Exception) {
	self.AsList().Clear()
	return None, nil
}

func listCopy(th *Thread, self Value) (Value, *Exception) {
	if l := self.AsList(); len(l.Items) <= pieceValues {
		return NewList(append([]Value(nil), l.Items...)).Value(), nil
	}
	items, exc := copyItems(th, self.AsList().items)
	if exc != nil {
		return Value{}, exc
	}
	return NewList(items).Value(), nil
}

func listCount(th *Thread, self, x Value) (Value, *Exception) {
	l := self.AsList()
	return countItems(th, l.items, x)
}

func countItems(th *Thread, items func() []Value, x Value) (Value, *Exception) {
	n := 0
	for i := 0; i < len(items()); i++ {
		if i&pollMask == pollMask {
			if exc := th.Poll(); exc != nil {
				return Value{}, exc
			}
			if i >= len(items()) {
				break
			}
		}
		same, exc := EqualValues(th, items()[i], x)
		if exc != nil {
			return Value{}, exc
		}
		if same {
			n++
		}
	}
	return Int64(int64(n)), nil
}

func listExtend(th *Thread, self, iterable Value) (Value, *Exception) {
	return None, self.AsList().Extend(th, iterable)
}

func listIndex(th *Thread, self Value, args []Value) (Value, *Exception) {
	l := self.AsList()
	return indexOfItem(th, l.items, args, "list")
}

// indexOfItem is the index method of list and tuple.
func indexOfItem(th *Thread, items func() []Value, args []Value, what string) (Value, *Exception) {
	start, stop := 0, maxIndex
	var exc *Exception
	if len(args) > 1 {
		if start, exc = positionArgument(th, args[1], len(items())); exc != nil {
			return Value{}, exc
		}
	}
	if len(args) > 2 {
		if stop, exc = positionArgument(th, args[2], len(items())); exc != nil {
			return Value{}, exc
		}
	}
	i, exc := findItem(th, items, args[0], start, stop)
	if exc != nil {
		return Value{}, exc
	}
	if i < 0 {
		return Value{}, ValueErrorf("%s.index(x): x not in %s", what, what)
	}
	return Int64(int64(i)), nil
}

func listInsert(th *Thread, self, index, v Value) (Value, *Exception) {
	i, exc := ToSsize(th, index)
	if exc != nil {
		return Value{}, exc
	}
	if exc := self.AsList().MakeRoom(th, 1); exc != nil {
		return Value{}, exc
	}
	self.AsList().Insert(i, v)
	return None, nil
}

func listPop(th *Thread, self Value, args []Value) (Value, *Exception) {
	l := self.AsList()
	i := -1
	if len(args) > 0 {
		var exc *Exception
		if i, exc = ToSsize(th, args[0]); exc != nil {
			return Value{}, exc
		}
	}
	n := len(l.Items)
	if n == 0 {
		return Value{}, Errorf(IndexErrorType, "pop from empty list")
	}
	if i == -1 || i == n-1 {
		v := l.Items[n-1]
		l.Items[n-1] = Value{}
		l.Items = l.Items[:n-1]
		l.trim()
		return v, nil
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return Value{}, Errorf(IndexErrorType, "pop index out of range")
	}
	return l.RemoveAt(i), nil
}

func listRemove(th *Thread, self, x Value) (Value, *Exception) {
	l := self.AsList()
	i, exc := findItem(th, l.items, x, 0, maxIndex)
	if exc != nil {
		return Value{}, exc
	}
	if i < 0 {
		return Value{}, ValueErrorf("list.remove(x): x not in list")
	}
	if i < len(l.Items) {
		l.RemoveAt(i)
	}
	return None, nil
}

func listReverse(_ *Thread, self Value) (Value, *Exception) {
	self.AsList().Reverse()
	return None, nil
}

func listSort(th *Thread, self Value, args []Value) (Value, *Exception) {
	key := args[0]
	if !key.IsNull() && key.IsNone() {
		key = Value{}
	}
	reverse := false
	if !args[1].IsNull() {
		var exc *Exception
		if reverse, exc = Truth(th, args[1]); exc != nil {
			return Value{}, exc
		}
	}
	return None, self.AsList().Sort(th, key, reverse)
}

func listSizeof(_ *Thread, self Value) (Value, *Exception) {
	return Int64(int64(40 + 8*cap(self.AsList().Items))), nil
}
