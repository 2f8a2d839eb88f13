// This file defines the views that keys(), values() and items() of a dict return.

package object

// DictView is a live view on a dict; which part it shows is up to its type.
type DictView struct {
	Head
	Dict *Dict
}

// The types of views.
var (
	DictKeysType   = &Type{Name: "dict_keys"}
	DictValuesType = &Type{Name: "dict_values"}
	DictItemsType  = &Type{Name: "dict_items"}
)

func newDictView(t *Type, d *Dict) Value {
	v := &DictView{Head: Head{t}, Dict: d}
	return v.Value()
}

func viewedDict(v Value) *Dict { return Cast[DictView](v).Dict }

func fillDictKeys(t *Type) {
	fillDictView(t, DictKeyIteratorType, DictReverseKeyIteratorType)
	fillSetLikeView(t)
	t.Contains = func(th *Thread, self, key Value) (bool, *Exception) {
		_, ok, exc := viewedDict(self).Get(th, key)
		return ok, exc
	}
}

func fillDictItems(t *Type) {
	fillDictView(t, DictItemIteratorType, DictReverseItemIteratorType)
	fillSetLikeView(t)
	t.Contains = func(th *Thread, self, item Value) (bool, *Exception) {
		if !item.Type().Has(FlagTuple) || len(item.AsTuple().Items) != 2 {
			return false, nil
		}
		pair := item.AsTuple().Items
		v, ok, exc := viewedDict(self).Get(th, pair[0])
		if exc != nil || !ok {
			return false, exc
		}
		return EqualValues(th, v, pair[1])
	}
}

func fillDictValues(t *Type) { fillDictView(t, DictValueIteratorType, DictReverseValueIteratorType) }

func fillDictView(t *Type, forward, backward *Type) {
	t.Module = "builtins"
	t.Flags |= FlagImmutable | FlagDisallowNew
	t.Repr = dictViewRepr
	t.Len = func(_ *Thread, v Value) (int, *Exception) { return viewedDict(v).used, nil }
	t.Iter = func(_ *Thread, v Value) (Value, *Exception) { return newDictIterator(forward, viewedDict(v)), nil }
	t.AddMethods([]Method{
		{Name: "__reversed__", Sig: "($self, /)", Doc: "Return a reverse iterator over the view.", F0: func(_ *Thread, v Value) (Value, *Exception) {
			return newDictIterator(backward, viewedDict(v)), nil
		}},
	})
	t.AddGetSets([]GetSet{
		{Name: "mapping", Doc: "dictionary that this view refers to", Get: func(th *Thread, v Value) (Value, *Exception) {
			return Call1(th, MappingProxyType.Value(), viewedDict(v).Value())
		}},
	})
}

func dictViewRepr(th *Thread, v Value) (Value, *Exception) {
	if !th.EnterRepr(v) {
		return NewASCII("...").Value(), nil
	}
	defer th.LeaveRepr()
	items, exc := Collect(th, v)
	if exc != nil {
		return Value{}, exc
	}
	r, exc := Repr(th, ListOf(items...))
	if exc != nil {
		return Value{}, exc
	}
	return NewStr(v.Type().Name + "(" + r.s + ")").Value(), nil
}

// isSetLikeView reports that v is a view with set operations.
func isSetLikeView(v Value) bool {
	t := v.Type()
	return t == DictKeysType || t == DictItemsType || t.Base == DictKeysType || t.Base == DictItemsType
}

func fillSetLikeView(t *Type) {
	t.Compare = dictViewCompare
	t.Number = &NumberSlots{}
	t.Number.Binary[Sub] = dictViewSub
	t.Number.Binary[And] = dictViewAnd
	t.Number.Binary[Or] = dictViewOr
	t.Number.Binary[Xor] = dictViewXor
	t.AddMethods([]Method{
		{Name: "isdisjoint", Sig: "($self, object, /)", Doc: "Return True if the view and the given iterable have a null intersection.", F1: dictViewIsDisjoint},
	})
}

func dictViewCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if !b.Type().Has(FlagSet) && !isSetLikeView(b) {
		return NotImplemented, nil
	}
	n := viewedDict(a).used
	m, exc := Len(th, b)
	if exc != nil {
		return Value{}, exc
	}
	switch op {
	case EQ, NE:
		same := n == m
		if same {
			same, exc = allContained(th, a, b)
		}
		return Bool(same == (op == EQ)), exc
	case LT, LE:
		if n > m || op == LT && n == m {
			return False, nil
		}
		ok, exc := allContained(th, a, b)
		return Bool(ok), exc
	default:
		if n < m || op == GT && n == m {
			return False, nil
		}
		ok, exc := allContained(th, b, a)
		return Bool(ok), exc
	}
}

// allContained reports that every element of a is in b.
func allContained(th *Thread, a, b Value) (bool, *Exception) {
	it, exc := Iter(th, a)
	if exc != nil {
		return false, exc
	}
	for {
		x, exc := Next(th, it)
		if exc != nil {
			return false, exc
		}
		if x.IsNull() {
			return true, nil
		}
		if ok, exc := Contains(th, b, x); exc != nil || !ok {
			return false, exc
		}
	}
}

func dictViewSub(th *Thread, a, b Value) (Value, *Exception) {
	s, exc := setOf(th, a)
	if exc != nil {
		return Value{}, exc
	}
	return s.Value(), s.subtract(th, b)
}

func dictViewOr(th *Thread, a, b Value) (Value, *Exception) {
	s, exc := setOf(th, a)
	if exc != nil {
		return Value{}, exc
	}
	return s.Value(), s.update(th, b)
}

func dictViewXor(th *Thread, a, b Value) (Value, *Exception) {
	if a.Type() == DictItemsType && b.Type() == DictItemsType {
		return dictItemsXor(th, viewedDict(a), viewedDict(b))
	}
	s, exc := setOf(th, a)
	if exc != nil {
		return Value{}, exc
	}
	return s.Value(), s.toggle(th, b)
}

// dictItemsXor is the items that differ between two dicts; unlike a set of the items it hashes no value that both share.
func dictItemsXor(th *Thread, a, b *Dict) (Value, *Exception) {
	s := NewSet()
	only := func(x, y *Dict, both bool) *Exception {
		return x.eachEntry(th, func(e dictEntry) *Exception {
			at, exc := y.find(th, e.key, e.hash)
			if exc != nil {
				return exc
			}
			if at >= 0 {
				other := y.entries[at].val
				same, exc := EqualValues(th, e.val, other)
				if exc != nil || same || !both {
					return exc
				}
				if exc := s.Add(th, TupleOf(e.key, other)); exc != nil {
					return exc
				}
			}
			return s.Add(th, TupleOf(e.key, e.val))
		})
	}
	if exc := only(a, b, true); exc != nil {
		return Value{}, exc
	}
	return s.Value(), only(b, a, false)
}

func dictViewAnd(th *Thread, a, b Value) (Value, *Exception) {
	if !isSetLikeView(a) {
		a, b = b, a
	}
	if isSetLikeView(b) && viewedDict(b).used > viewedDict(a).used {
		a, b = b, a
	}
	if b.Type() == SetType && viewedDict(a).used <= Cast[Set](b).used {
		s, exc := Cast[Set](b).intersect(th, a, SetType)
		if exc != nil {
			return Value{}, exc
		}
		return s.Value(), nil
	}
	s := NewSet()
	exc := Each(th, b, func(x Value) *Exception {
		ok, exc := Contains(th, a, x)
		if exc != nil || !ok {
			return exc
		}
		return s.Add(th, x)
	})
	return s.Value(), exc
}

func dictViewIsDisjoint(th *Thread, self, other Value) (Value, *Exception) {
	if self.Is(other) {
		return Bool(viewedDict(self).used == 0), nil
	}
	if other.Type() == SetType || other.Type() == FrozenSetType || isSetLikeView(other) {
		if n, exc := Len(th, other); exc != nil {
			return Value{}, exc
		} else if n > viewedDict(self).used {
			self, other = other, self
		}
	}
	it, exc := Iter(th, other)
	if exc != nil {
		return Value{}, exc
	}
	for {
		x, exc := Next(th, it)
		if exc != nil {
			return Value{}, exc
		}
		if x.IsNull() {
			return True, nil
		}
		if ok, exc := Contains(th, self, x); exc != nil || ok {
			return Bool(!ok), exc
		}
	}
}
