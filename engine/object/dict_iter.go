// This file defines the iterators over the keys, values and items of a dict, forward and backward.

package object

// DictIterator iterates a dict; which part it yields and in what direction is up to its type. Dict is nil once it is exhausted.
//
// Used is the size of the dict when iteration began (-1 once a change was reported), Left how many items are still to
// come: so both a change of size and keys that were exchanged are noticed.
type DictIterator struct {
	Head
	Dict *Dict
	Pos  int // where Dict.Next, or Dict.Prev for the reverse iterators, goes on
	Used int
	Left int
}

// The types of the iterators.
var (
	DictKeyIteratorType          = &Type{Name: "dict_keyiterator"}
	DictValueIteratorType        = &Type{Name: "dict_valueiterator"}
	DictItemIteratorType         = &Type{Name: "dict_itemiterator"}
	DictReverseKeyIteratorType   = &Type{Name: "dict_reversekeyiterator"}
	DictReverseValueIteratorType = &Type{Name: "dict_reversevalueiterator"}
	DictReverseItemIteratorType  = &Type{Name: "dict_reverseitemiterator"}
)

func newDictIterator(t *Type, d *Dict) Value {
	it := &DictIterator{Head: Head{t}, Dict: d, Used: d.used, Left: d.used}
	switch t {
	case DictReverseKeyIteratorType, DictReverseValueIteratorType, DictReverseItemIteratorType:
		it.Pos = len(d.entries)
	}
	return it.Value()
}

func dictIter(_ *Thread, v Value) (Value, *Exception) {
	d := v.AsDict()
	it := &DictIterator{Head: Head{DictKeyIteratorType}, Dict: d, Used: d.used, Left: d.used}
	return it.Value(), nil
}

func fillDictKeyIterator(t *Type) {
	fillDictIterator(t, (*DictIterator).forward, dictKey)
	t.Next = func(_ *Thread, v Value) (Value, *Exception) {
		e, exc := Cast[DictIterator](v).next()
		if e == nil {
			return Value{}, exc
		}
		return e.key, nil
	}
}

func fillDictValueIterator(t *Type) {
	fillDictIterator(t, (*DictIterator).forward, dictValue)
	t.Next = func(_ *Thread, v Value) (Value, *Exception) {
		e, exc := Cast[DictIterator](v).next()
		if e == nil {
			return Value{}, exc
		}
		return e.val, nil
	}
}

func fillDictItemIterator(t *Type) {
	fillDictIterator(t, (*DictIterator).forward, dictItem)
	t.Next = func(_ *Thread, v Value) (Value, *Exception) {
		e, exc := Cast[DictIterator](v).next()
		if e == nil {
			return Value{}, exc
		}
		pair := NewTuple(2)
		pair.Items[0], pair.Items[1] = e.key, e.val
		return pair.Value(), nil
	}
}

func fillDictReverseKeyIterator(t *Type)   { fillDictIterator(t, (*DictIterator).backward, dictKey) }
func fillDictReverseValueIterator(t *Type) { fillDictIterator(t, (*DictIterator).backward, dictValue) }
func fillDictReverseItemIterator(t *Type)  { fillDictIterator(t, (*DictIterator).backward, dictItem) }

func dictKey(key, _ Value) Value  { return key }
func dictValue(_, v Value) Value  { return v }
func dictItem(key, v Value) Value { return TupleOf(key, v) }

// fillDictIterator makes an iterator type out of a direction and the part of the item that it yields.
func fillDictIterator(t *Type, step func(*DictIterator) (key, v Value, exc *Exception), part func(key, v Value) Value) {
	next := func(_ *Thread, v Value) (Value, *Exception) {
		key, val, exc := step(Cast[DictIterator](v))
		if exc != nil || key.IsNull() {
			return Value{}, exc
		}
		return part(key, val), nil
	}
	fillIterator(t, next, []Method{
		{Name: "__length_hint__", Sig: "($self, /)", Doc: lengthHintDoc, F0: func(_ *Thread, v Value) (Value, *Exception) {
			return Int64(int64(Cast[DictIterator](v).remaining())), nil
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: func(th *Thread, v Value) (Value, *Exception) {
			rest := *Cast[DictIterator](v)
			var items []Value
			for {
				key, val, exc := step(&rest)
				if exc != nil {
					return Value{}, exc
				}
				if key.IsNull() {
					return reduceTo(th, "iter", ListOf(items...)), nil
				}
				items = append(items, part(key, val))
			}
		}},
	})
}

func (it *DictIterator) remaining() int {
	if it.Dict == nil || it.Used != it.Dict.used {
		return 0
	}
	return it.Left
}

// next is the next entry, nil at the end; it is to be read at once.
func (it *DictIterator) next() (*dictEntry, *Exception) {
	d := it.Dict
	if d == nil {
		return nil, nil
	}
	if it.Used != d.used {
		return nil, it.sizeChanged()
	}
	for i := max(it.Pos, d.first); i < len(d.entries); i++ {
		if e := &d.entries[i]; e.key.ref != nil {
			if it.Left == 0 {
				it.Dict = nil
				return nil, Errorf(RuntimeErrorType, "dictionary keys changed during iteration")
			}
			it.Pos = i + 1
			it.Left--
			return e, nil
		}
	}
	it.Dict = nil
	return nil, nil
}

// forward is the next item, a null key at the end.
func (it *DictIterator) forward() (key, v Value, exc *Exception) {
	e, exc := it.next()
	if e != nil {
		key, v = e.key, e.val
	}
	return key, v, exc
}

// backward is the item before, a null key at the end.
func (it *DictIterator) backward() (key, v Value, exc *Exception) {
	d := it.Dict
	if d == nil {
		return
	}
	if it.Used != d.used {
		return key, v, it.sizeChanged()
	}
	key, v, at, ok := d.Prev(min(it.Pos, len(d.entries)))
	if !ok {
		it.Dict = nil
		return
	}
	it.Pos = at
	it.Left--
	return
}

func (it *DictIterator) sizeChanged() *Exception {
	it.Used = -1
	return Errorf(RuntimeErrorType, "dictionary changed size during iteration")
}
