// This file implements the methods of set and frozenset.

package object

var setMethods = append([]Method{
	{Name: "add", Sig: "($self, object, /)", Doc: "Add an element to a set.\n\nThis has no effect if the element is already present.", F1: func(th *Thread, self, key Value) (Value, *Exception) {
		return None, Cast[Set](self).Add(th, key)
	}},
	{Name: "clear", Sig: "($self, /)", Doc: "Remove all elements from this set.", F0: func(_ *Thread, self Value) (Value, *Exception) {
		Cast[Set](self).Clear()
		return None, nil
	}},
	{Name: "discard", Sig: "($self, object, /)", Doc: "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.", F1: func(th *Thread, self, key Value) (Value, *Exception) {
		_, exc := setTake(th, self, key)
		return None, exc
	}},
	{Name: "remove", Sig: "($self, object, /)", Doc: "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.", F1: func(th *Thread, self, key Value) (Value, *Exception) {
		found, exc := setTake(th, self, key)
		if exc == nil && !found {
			exc = NewException(KeyErrorType, key)
		}
		return None, exc
	}},
	{Name: "pop", Sig: "($self, /)", Doc: "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.", F0: setPop},
	{Name: "update", Sig: "($self, /, *others)", Doc: "Update the set, adding elements from all others.", FN: setEach((*Set).update), Max: -1},
	{Name: "difference_update", Sig: "($self, /, *others)", Doc: "Update the set, removing elements found in others.", FN: setEach((*Set).subtract), Max: -1},
	{Name: "intersection_update", Sig: "($self, /, *others)", Doc: "Update the set, keeping only elements found in it and all others.", FN: setEach((*Set).keep), Max: -1},
	{Name: "symmetric_difference_update", Sig: "($self, other, /)", Doc: "Update the set, keeping only elements found in either set, but not in both.", F1: func(th *Thread, self, other Value) (Value, *Exception) {
		return None, Cast[Set](self).toggle(th, other)
	}},
}, sharedSetMethods()...)

var frozenSetMethods = sharedSetMethods()

func sharedSetMethods() []Method {
	return []Method{
		{Name: "__contains__", Sig: "($self, object, /)", Doc: "x.__contains__(y) <==> y in x.", F1: func(th *Thread, self, key Value) (Value, *Exception) {
			ok, exc := setContains(th, self, key)
			return Bool(ok), exc
		}},
		{Name: "__reduce__", Sig: "($self, /)", Doc: reduceDoc, F0: setReduce},
		{Name: "__sizeof__", Sig: "($self, /)", Doc: "S.__sizeof__() -> size of S in memory, in bytes.", F0: func(_ *Thread, self Value) (Value, *Exception) {
			s := Cast[Set](self)
			size := 200
			if s.slots() > setMinSlots {
				size += 16 * s.slots()
			}
			return Int64(int64(size)), nil
		}},
		{Name: "copy", Sig: "($self, /)", Doc: "Return a shallow copy of a set.", F0: func(th *Thread, self Value) (Value, *Exception) {
			if self.Type() == FrozenSetType {
				return self, nil
			}
			r, exc := Cast[Set](self).copyAs(th, plainSetType(self.Type()))
			return r.Value(), exc
		}},
		{Name: "union", Sig: "($self, /, *others)", Doc: "Return a new set with elements from the set and all others.", FN: setUnion, Max: -1},
		{Name: "intersection", Sig: "($self, /, *others)", Doc: "Return a new set with elements common to the set and all others.", FN: setIntersection, Max: -1},
		{Name: "difference", Sig: "($self, /, *others)", Doc: "Return a new set with elements in the set that are not in the others.", FN: setDifference, Max: -1},
		{Name: "symmetric_difference", Sig: "($self, other, /)", Doc: "Return a new set with elements in either the set or other but not both.", F1: func(th *Thread, self, other Value) (Value, *Exception) {
			r, exc := Cast[Set](self).symmetricDifference(th, other, plainSetType(self.Type()))
			if exc != nil {
				return Value{}, exc
			}
			return r.Value(), nil
		}},
		{Name: "isdisjoint", Sig: "($self, other, /)", Doc: "Return True if two sets have a null intersection.", F1: func(th *Thread, self, other Value) (Value, *Exception) {
			ok, exc := Cast[Set](self).isDisjoint(th, other)
			return Bool(ok), exc
		}},
		{Name: "issubset", Sig: "($self, other, /)", Doc: "Report whether another set contains this set.", F1: setIsSubset},
		{Name: "issuperset", Sig: "($self, other, /)", Doc: "Report whether this set contains another set.", F1: setIsSuperset},
		{Name: "__class_getitem__", Sig: "($type, object, /)", Doc: "See PEP 585", Kind: ClassMethod, F1: classGetItem},
	}
}

// setTake removes key and reports whether it was there.
func setTake(th *Thread, self, key Value) (bool, *Exception) {
	hash, exc := setLookupHash(th, key)
	if exc != nil {
		return false, exc
	}
	return Cast[Set](self).discardHashed(th, key, hash)
}

func setPop(_ *Thread, self Value) (Value, *Exception) {
	s := Cast[Set](self)
	if s.used == 0 {
		return Value{}, Errorf(KeyErrorType, "pop from an empty set")
	}
	i := s.finger & (len(s.table) - 1)
	for s.table[i].key.ref == nil {
		i = (i + 1) & (len(s.table) - 1)
	}
	key := s.table[i].key
	s.removeAt(i)
	s.finger = i + 1
	return key, nil
}

// setEach is a method that changes the set by one argument after the other.
func setEach(f func(s *Set, th *Thread, other Value) *Exception) func(*Thread, Value, []Value) (Value, *Exception) {
	return func(th *Thread, self Value, others []Value) (Value, *Exception) {
		for _, other := range others {
			if exc := f(Cast[Set](self), th, other); exc != nil {
				return Value{}, exc
			}
		}
		return None, nil
	}
}

func setUnion(th *Thread, self Value, others []Value) (Value, *Exception) {
	r, exc := Cast[Set](self).copyAs(th, plainSetType(self.Type()))
	if exc != nil {
		return Value{}, exc
	}
	for _, other := range others {
		if other.Is(self) {
			continue
		}
		if exc := r.update(th, other); exc != nil {
			return Value{}, exc
		}
	}
	return r.Value(), nil
}

func setIntersection(th *Thread, self Value, others []Value) (Value, *Exception) {
	t := plainSetType(self.Type())
	if len(others) == 0 {
		r, exc := Cast[Set](self).copyAs(th, t)
		return r.Value(), exc
	}
	r := Cast[Set](self)
	for _, other := range others {
		var exc *Exception
		if r, exc = r.intersect(th, other, t); exc != nil {
			return Value{}, exc
		}
	}
	return r.Value(), nil
}

func setDifference(th *Thread, self Value, others []Value) (Value, *Exception) {
	t := plainSetType(self.Type())
	if len(others) == 0 {
		r, exc := Cast[Set](self).copyAs(th, t)
		return r.Value(), exc
	}
	r, exc := Cast[Set](self).difference(th, others[0], t)
	if exc != nil {
		return Value{}, exc
	}
	for _, other := range others[1:] {
		if exc := r.subtract(th, other); exc != nil {
			return Value{}, exc
		}
	}
	return r.Value(), nil
}

func setIsSubset(th *Thread, self, other Value) (Value, *Exception) {
	s := Cast[Set](self)
	if o := asSet(other); o != nil {
		ok, exc := s.isSubset(th, o)
		return Bool(ok), exc
	}
	shared, exc := s.intersect(th, other, SetType)
	if exc != nil {
		return Value{}, exc
	}
	return Bool(shared.used == s.used), nil
}

func setIsSuperset(th *Thread, self, other Value) (Value, *Exception) {
	s := Cast[Set](self)
	if o := asSet(other); o != nil {
		ok, exc := o.isSubset(th, s)
		return Bool(ok), exc
	}
	it, exc := Iter(th, other)
	if exc != nil {
		return Value{}, exc
	}
	for {
		key, exc := Next(th, it)
		if exc != nil {
			return Value{}, exc
		}
		if key.IsNull() {
			return True, nil
		}
		if ok, exc := s.Has(th, key); exc != nil || !ok {
			return Bool(false), exc
		}
	}
}

func setReduce(th *Thread, self Value) (Value, *Exception) {
	state, exc := getState(th, self, false)
	if exc != nil {
		return Value{}, exc
	}
	return TupleOf(self.Type().Value(), TupleOf(ListOf(Cast[Set](self).appendKeys(nil)...)), state), nil
}
