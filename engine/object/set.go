// This file defines Set, the representation of Python's set and frozenset: an open-addressed hash table.

package object

import "sync/atomic"

// setEntry is a slot of the table: a key with its hash. A null key is an unused slot if hash is 0 and a deleted one if
// hash is setDeleted, which is no object's hash.
type setEntry struct {
	key  Value
	hash uint64
}

const setDeleted = ^uint64(0)

// Set is a set or frozenset object.
//
// table has a power of two of slots, at most three fifths of them used or deleted (fill); nil stands for eight unused
// slots. Iteration goes by slot, so where keys go decides the order that programs see. That order is CPython's for keys
// whose hash is CPython's (numbers and tuples of them): a probe looks at setProbes+1 neighbouring slots, then jumps as
// a dict does; of the deleted slots on its way the last one is used again; growth is fourfold while the set is small.
type Set struct {
	Head
	table      []setEntry
	fill, used int
	finger     int    // where pop looks first
	changes    uint32 // counts insertions and deletions
	hash       atomic.Int64
}

const (
	setMinSlots = 8
	setProbes   = 9
)

// NewSet is an empty set.
func NewSet() *Set { return &Set{Head: Head{SetType}} }

// NewFrozenSet is a frozenset to be filled by Add before Python code sees it.
func NewFrozenSet() *Set { return &Set{Head: Head{FrozenSetType}} }

// Len is the number of elements.
func (s *Set) Len() int { return s.used }

// SetKeyHash is the hash of an element of a set. One that cannot be hashed is an error that says what for.
func SetKeyHash(th *Thread, key Value) (uint64, *Exception) { return keyHash(th, key, "a set element") }

// find is the slot of key, or -1, and then free is the slot where the key belongs: the last deleted one that was
// passed, or the unused one that ended the search (-1 without a table). Comparing may run Python code that changes s:
// then the search starts again.
func (s *Set) find(th *Thread, key Value, hash uint64) (at, free int, exc *Exception) {
restart:
	if s.table == nil {
		return -1, -1, nil
	}
	changes := s.changes
	free = -1
	mask := uint64(len(s.table) - 1)
	i := hash & mask
	for perturb := hash; ; {
		last := i
		if i+setProbes <= mask {
			last += setProbes
		}
		for j := i; j <= last; j++ {
			e := &s.table[j]
			if e.key == key {
				return int(j), 0, nil
			}
			if e.key.ref == nil {
				if e.hash == 0 {
					if free < 0 {
						free = int(j)
					}
					return -1, free, nil
				}
				free = int(j)
				continue
			}
			if e.hash != hash {
				continue
			}
			same, exc := sameKey(th, e.key, key)
			if exc != nil {
				return -1, -1, exc
			}
			if s.changes != changes {
				goto restart
			}
			if same {
				return int(j), 0, nil
			}
		}
		perturb >>= 5
		i = (i*5 + 1 + perturb) & mask
	}
}

// place puts a key that is not in the table, which has no deleted slots, in its slot.
func place(table []setEntry, key Value, hash uint64) {
	mask := uint64(len(table) - 1)
	i := hash & mask
	for perturb := hash; ; {
		last := i
		if i+setProbes <= mask {
			last += setProbes
		}
		for j := i; j <= last; j++ {
			if table[j].key.ref == nil {
				table[j] = setEntry{key, hash}
				return
			}
		}
		perturb >>= 5
		i = (i*5 + 1 + perturb) & mask
	}
}

// slots is how many slots the table has, or would have.
func (s *Set) slots() int { return max(len(s.table), setMinSlots) }

// resize makes a table with more than n slots and no deleted ones.
func (s *Set) resize(n int) {
	size := setMinSlots
	for size <= n {
		size *= 2
	}
	table := make([]setEntry, size)
	for i := range s.table {
		if e := &s.table[i]; e.key.ref != nil {
			place(table, e.key, e.hash)
		}
	}
	s.table, s.fill = table, s.used
}

// grown is the size to ask of resize when the table of a set with these many elements is full.
func (s *Set) grown() int {
	if s.used > 50000 {
		return s.used * 2
	}
	return s.used * 4
}

func (s *Set) addHashed(th *Thread, key Value, hash uint64) *Exception {
	at, free, exc := s.find(th, key, hash)
	if exc != nil || at >= 0 {
		return exc
	}
	if s.table == nil {
		s.table = make([]setEntry, setMinSlots)
		free = int(hash & (setMinSlots - 1))
	}
	reused := s.table[free].hash == setDeleted
	s.table[free] = setEntry{key, hash}
	s.used++
	s.changes++
	if reused {
		return nil
	}
	s.fill++
	if s.fill*5 >= (len(s.table)-1)*3 {
		return s.resizeWith(th, s.grown())
	}
	return nil
}

func (s *Set) removeAt(at int) {
	s.table[at] = setEntry{hash: setDeleted}
	s.used--
	s.changes++
}

// Add adds key.
func (s *Set) Add(th *Thread, key Value) *Exception {
	hash, exc := SetKeyHash(th, key)
	if exc != nil {
		return exc
	}
	return s.addHashed(th, key, hash)
}

// Has reports that key is an element.
func (s *Set) Has(th *Thread, key Value) (bool, *Exception) {
	hash, exc := SetKeyHash(th, key)
	if exc != nil {
		return false, exc
	}
	at, _, exc := s.find(th, key, hash)
	return at >= 0, exc
}

// Discard removes key and reports whether it was an element.
func (s *Set) Discard(th *Thread, key Value) (bool, *Exception) {
	hash, exc := SetKeyHash(th, key)
	if exc != nil {
		return false, exc
	}
	return s.discardHashed(th, key, hash)
}

func (s *Set) discardHashed(th *Thread, key Value, hash uint64) (bool, *Exception) {
	at, _, exc := s.find(th, key, hash)
	if exc != nil || at < 0 {
		return false, exc
	}
	s.removeAt(at)
	return true, nil
}

// Clear removes everything.
func (s *Set) Clear() {
	s.table, s.fill, s.used = nil, 0, 0
	s.changes++
}

// Next is the first element at slot i or later, and the slot to go on from; ok is false at the end.
func (s *Set) Next(i int) (key Value, next int, ok bool) {
	for ; i < len(s.table); i++ {
		if k := s.table[i].key; k.ref != nil {
			return k, i + 1, true
		}
	}
	return Value{}, i, false
}

// keysFrom appends some of the elements, from slot at on, and says from which slot to go on, 0 at the end.
func (s *Set) keysFrom(items []Value, at int) ([]Value, int) {
	for end := at + pieceValues; at < len(s.table); at++ {
		if at == end {
			return items, at
		}
		if k := s.table[at].key; k.ref != nil {
			items = append(items, k)
		}
	}
	return items, 0
}

// appendKeys appends the elements in order to items.
func (s *Set) appendKeys(items []Value) []Value {
	for i := range s.table {
		if k := s.table[i].key; k.ref != nil {
			items = append(items, k)
		}
	}
	return items
}
