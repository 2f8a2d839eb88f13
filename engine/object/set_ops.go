// This file implements the algebra of sets that set, frozenset and the views of dicts share.

package object

// setOf is a new set of the elements of iterable.
func setOf(th *Thread, iterable Value) (*Set, *Exception) {
	s := NewSet()
	return s, s.update(th, iterable)
}

// plainSetType is set or frozenset: what operations on an instance of t return.
func plainSetType(t *Type) *Type {
	if t.IsSubtype(FrozenSetType) {
		return FrozenSetType
	}
	return SetType
}

// newSetLike is an empty set of the exact type t.
func newSetLike(t *Type) *Set { return &Set{Head: Head{t}} }

// copyAs is a copy of s of the exact type t.
func (s *Set) copyAs(th *Thread, t *Type) (*Set, *Exception) {
	c := newSetLike(t)
	return c, c.fillFrom(th, s)
}

// fillFrom gives s, which is empty, the elements of o.
func (s *Set) fillFrom(th *Thread, o *Set) *Exception {
	if o.used == 0 {
		return nil
	}
	for try := 0; len(o.table) > tablePiece && try < maxDisturbed; try++ {
		ran, exc := s.fillPieces(th, o)
		if exc != nil || !ran {
			return exc
		}
	}
	if o.used*5 >= (s.slots()-1)*3 {
		s.resize(o.used * 2)
	}
	s.changes++
	if s.slots() == len(o.table) && o.fill == o.used {
		s.table = append([]setEntry(nil), o.table...)
		s.fill, s.used = o.used, o.used
		return nil
	}
	if s.table == nil {
		s.table = make([]setEntry, setMinSlots)
	}
	for i := range o.table {
		if e := &o.table[i]; e.key.ref != nil {
			place(s.table, e.key, e.hash)
		}
	}
	s.fill, s.used = o.used, o.used
	return nil
}

// fillPieces is fillFrom for many elements, with polls; ran says that handlers have run, which may have changed either set.
func (s *Set) fillPieces(th *Thread, o *Set) (ran bool, exc *Exception) {
	size := s.slots()
	if o.used*5 >= (size-1)*3 {
		for size = setMinSlots; size <= o.used*2; {
			size *= 2
		}
	}
	var table []setEntry
	changes, own, n := o.changes, s.changes, o.used
	if size == len(o.table) && o.fill == o.used {
		if table, exc = makeSlice[setEntry](th, size, setEntryBytes); exc == nil {
			ran, exc = copyPieces(th, table, o.table, setEntryBytes)
		}
	} else {
		table, exc = o.placed(th, size)
	}
	if exc != nil || ran || o.changes != changes || s.changes != own {
		return true, exc
	}
	s.table, s.fill, s.used = table, n, n
	s.changes++
	return false, nil
}

// makeRoom resizes once when n more elements would not fit.
func (s *Set) makeRoom(th *Thread, n int) *Exception {
	if (s.fill+n)*5 >= (s.slots()-1)*3 {
		return s.resizeWith(th, (s.used+n)*2)
	}
	return nil
}

// asSet is v as a *Set if it is a set or frozenset.
func asSet(v Value) *Set {
	if v.Type().Has(FlagSet) {
		return Cast[Set](v)
	}
	return nil
}

// update adds the elements of iterable.
func (s *Set) update(th *Thread, iterable Value) *Exception {
	if o := asSet(iterable); o != nil {
		if o == s || o.used == 0 {
			return nil
		}
		if s.fill == 0 {
			return s.fillFrom(th, o)
		}
		if exc := s.makeRoom(th, o.used); exc != nil {
			return exc
		}
		return o.eachEntry(th, func(e setEntry) *Exception { return s.addHashed(th, e.key, e.hash) })
	}
	if iterable.Type() == DictType {
		d := iterable.AsDict()
		if exc := s.makeRoom(th, d.used); exc != nil {
			return exc
		}
		return d.eachEntry(th, func(e dictEntry) *Exception { return s.addHashed(th, e.key, e.hash) })
	}
	return Each(th, iterable, func(key Value) *Exception { return s.Add(th, key) })
}

// Update adds the elements of iterable.
func (s *Set) Update(th *Thread, iterable Value) *Exception { return s.update(th, iterable) }

// eachEntry calls f for every element, whatever f does to the set.
func (s *Set) eachEntry(th *Thread, f func(e setEntry) *Exception) *Exception {
	for i := 0; i < len(s.table); i++ {
		if e := s.table[i]; e.key.ref != nil {
			if exc := th.Poll(); exc != nil {
				return exc
			}
			if exc := f(e); exc != nil {
				return exc
			}
		}
	}
	return nil
}

// eachEntry calls f for every item, whatever f does to the dict.
func (d *Dict) eachEntry(th *Thread, f func(e dictEntry) *Exception) *Exception {
	for i := 0; i < len(d.entries); i++ {
		if e := d.entries[i]; e.key.ref != nil {
			if exc := th.Poll(); exc != nil {
				return exc
			}
			if exc := f(e); exc != nil {
				return exc
			}
		}
	}
	return nil
}

// intersect is the elements that s and other share, as a new set of exact type t.
func (s *Set) intersect(th *Thread, other Value, t *Type) (*Set, *Exception) {
	o := asSet(other)
	if o == s {
		return s.copyAs(th, t)
	}
	r := newSetLike(t)
	if o == nil {
		return r, Each(th, other, func(key Value) *Exception {
			hash, exc := Hash(th, key)
			if exc != nil {
				return exc
			}
			at, _, exc := s.find(th, key, uint64(hash))
			if exc != nil || at < 0 {
				return exc
			}
			return r.addHashed(th, key, uint64(hash))
		})
	}
	big, small := s, o
	if o.used > s.used {
		big, small = o, s
	}
	return r, small.eachEntry(th, func(e setEntry) *Exception {
		at, _, exc := big.find(th, e.key, e.hash)
		if exc != nil || at < 0 {
			return exc
		}
		return r.addHashed(th, e.key, e.hash)
	})
}

// subtract removes the elements of other.
func (s *Set) subtract(th *Thread, other Value) *Exception {
	var exc *Exception
	switch o := asSet(other); {
	case o == s:
		s.Clear()
		return nil
	case o != nil:
		if o.used>>3 > s.used {
			if o, exc = s.intersect(th, other, SetType); exc != nil {
				return exc
			}
		}
		exc = o.eachEntry(th, func(e setEntry) *Exception {
			_, exc := s.discardHashed(th, e.key, e.hash)
			return exc
		})
	default:
		exc = Each(th, other, func(key Value) *Exception {
			_, exc := s.Discard(th, key)
			return exc
		})
	}
	if exc == nil && s.fill-s.used > (s.slots()-1)/4 {
		return s.resizeWith(th, s.grown())
	}
	return exc
}

// difference is the elements of s that are not in other, as a new set of exact type t.
func (s *Set) difference(th *Thread, other Value, t *Type) (*Set, *Exception) {
	var has func(e setEntry) (int, *Exception)
	n := 0
	if o := asSet(other); o != nil {
		n = o.used
		has = func(e setEntry) (int, *Exception) {
			at, _, exc := o.find(th, e.key, e.hash)
			return at, exc
		}
	} else if other.Type() == DictType {
		d := other.AsDict()
		n = d.used
		has = func(e setEntry) (int, *Exception) { return d.find(th, e.key, e.hash) }
	}
	if has == nil || s.used>>2 > n {
		r, exc := s.copyAs(th, t)
		if exc != nil {
			return nil, exc
		}
		return r, r.subtract(th, other)
	}
	r := newSetLike(t)
	return r, s.eachEntry(th, func(e setEntry) *Exception {
		at, exc := has(e)
		if exc != nil || at >= 0 {
			return exc
		}
		return r.addHashed(th, e.key, e.hash)
	})
}

// toggle makes s the symmetric difference with other.
func (s *Set) toggle(th *Thread, other Value) *Exception {
	flip := func(key Value, hash uint64) *Exception {
		found, exc := s.discardHashed(th, key, hash)
		if exc != nil || found {
			return exc
		}
		return s.addHashed(th, key, hash)
	}
	if other.Type() == DictType {
		return other.AsDict().eachEntry(th, func(e dictEntry) *Exception { return flip(e.key, e.hash) })
	}
	o := asSet(other)
	if o == s {
		s.Clear()
		return nil
	}
	if o == nil {
		var exc *Exception
		if o, exc = setOf(th, other); exc != nil {
			return exc
		}
	}
	return o.eachEntry(th, func(e setEntry) *Exception { return flip(e.key, e.hash) })
}

// isSubset reports that every element of s is in o.
func (s *Set) isSubset(th *Thread, o *Set) (bool, *Exception) {
	if s.used > o.used {
		return false, nil
	}
	for i := 0; i < len(s.table); i++ {
		if i&pollMask == pollMask {
			if exc := th.Poll(); exc != nil {
				return false, exc
			}
			if i >= len(s.table) {
				break
			}
		}
		e := s.table[i]
		if e.key.ref == nil {
			continue
		}
		if at, _, exc := o.find(th, e.key, e.hash); exc != nil || at < 0 {
			return false, exc
		}
	}
	return true, nil
}

// isDisjoint reports that s and other share no element.
func (s *Set) isDisjoint(th *Thread, other Value) (bool, *Exception) {
	o := asSet(other)
	if o == s {
		return s.used == 0, nil
	}
	if o == nil {
		it, exc := Iter(th, other)
		if exc != nil {
			return false, exc
		}
		for {
			key, exc := Next(th, it)
			if exc != nil || key.IsNull() {
				return exc == nil, exc
			}
			if found, exc := s.Has(th, key); exc != nil || found {
				return false, exc
			}
		}
	}
	big, small := s, o
	if o.used > s.used {
		big, small = o, s
	}
	for i := 0; i < len(small.table); i++ {
		e := small.table[i]
		if e.key.ref == nil {
			continue
		}
		if at, _, exc := big.find(th, e.key, e.hash); exc != nil || at >= 0 {
			return false, exc
		}
	}
	return true, nil
}

// frozenHash is the hash of the elements of s as a frozenset: the same for any order.
func (s *Set) frozenHash() int64 {
	if h := s.hash.Load(); h != 0 && s.Type() != SetType {
		return h
	}
	var h uint64
	for i := range s.table {
		if e := &s.table[i]; e.key.ref != nil {
			h ^= (e.hash ^ 89869747 ^ e.hash<<16) * 3644798167
		}
	}
	h ^= uint64(s.used+1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == ^uint64(0) {
		h = 590923713
	}
	if s.Type().IsSubtype(FrozenSetType) {
		s.hash.Store(int64(h))
	}
	return int64(h)
}
