// This file defines Dict, the representation of Python's dict: a compact, insertion-ordered hash table.

package object

import "sync/atomic"

// dictEntry is one item; a null key marks a deleted one.
type dictEntry struct {
	key, val Value
	hash     uint64
}

// Dict is a dict object.
//
// entries holds the items in insertion order, with holes where items were deleted. index is an open-addressed table of
// positions in entries plus one (0 empty, -1 deleted), a power of two long and at most two thirds full, counting one
// place for every entry, live or hole, and for every deleted place whose entry is gone (dead); a dict of up to 8
// entries has none and is scanned. used counts the live items. Positions of live items change only when the table is
// rebuilt by an insertion, so iterators are positions. version identifies the set of keys and their positions: inline
// caches compare it and go straight to an entry. It is 0 until somebody asks, and again after every change other than
// overwriting a value. There is nothing but holes before position first.
type Dict struct {
	Head
	entries []dictEntry
	index   []int32
	used    int
	dead    int
	first   int
	version uint32
	// changes counts insertions and deletions, for iterators that detect mutation.
	changes uint32
}

const dictScanMax = 8

var lastDictVersion atomic.Uint32

// NewDict is an empty dict.
func NewDict() *Dict { return &Dict{Head: Head{DictType}} }

// NewDictSize is an empty dict with room for n items.
func NewDictSize(n int) *Dict {
	d := &Dict{Head: Head{DictType}}
	if n > 0 {
		d.entries = make([]dictEntry, 0, n)
		if n > dictScanMax {
			d.rebuild(n)
		}
	}
	return d
}

// Len is the number of items.
func (d *Dict) Len() int { return d.used }

// Version identifies the keys and their positions, for caches: as long as it is the same, entry i holds the same key.
func (d *Dict) Version() uint32 {
	if d.version == 0 {
		d.version = lastDictVersion.Add(1)
	}
	return d.version
}

// CachedVersion is Version without assigning one: 0 matches no cache.
func (d *Dict) CachedVersion() uint32 { return d.version }

// Changes counts insertions and deletions so far.
func (d *Dict) Changes() uint32 { return d.changes }

// ValueAt is the value of entry i, SetValueAt overwrites it. For caches that checked the version.
func (d *Dict) ValueAt(i int) Value       { return d.entries[i].val }
func (d *Dict) SetValueAt(i int, v Value) { d.entries[i].val = v }

// Next is the first live item at position i or later, and the position to go on from.
func (d *Dict) Next(i int) (key, val Value, next int, ok bool) {
	for i = max(i, d.first); i < len(d.entries); i++ {
		if e := &d.entries[i]; !e.key.IsNull() {
			return e.key, e.val, i + 1, true
		}
	}
	return Value{}, Value{}, i, false
}

// Prev is the last live item before position i, and its position; Prev(End()) is the last item.
func (d *Dict) Prev(i int) (key, val Value, at int, ok bool) {
	for i--; i >= 0; i-- {
		if e := &d.entries[i]; !e.key.IsNull() {
			return e.key, e.val, i, true
		}
	}
	return Value{}, Value{}, 0, false
}

// End is the position after the last entry.
func (d *Dict) End() int { return len(d.entries) }

func (d *Dict) changed() { d.version = 0; d.changes++ }

// rebuild drops holes and makes an index for at least n items.
func (d *Dict) rebuild(n int) {
	if d.used < len(d.entries) {
		live := make([]dictEntry, 0, max(n, d.used))
		for _, e := range d.entries {
			if !e.key.IsNull() {
				live = append(live, e)
			}
		}
		d.entries = live
	}
	d.version = 0
	d.dead, d.first = 0, 0
	if n <= dictScanMax {
		d.index = nil
		return
	}
	size := 16
	for size*2 < n*3+2 {
		size *= 2
	}
	d.index = make([]int32, size)
	for i := range d.entries {
		d.place(d.entries[i].hash, i)
	}
}

func (d *Dict) place(hash uint64, at int) {
	mask := uint64(len(d.index) - 1)
	i := hash & mask
	for perturb := hash; d.index[i] > 0; {
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
	d.index[i] = int32(at + 1)
}

// findStr is the position of an exact str key, or -1. Keys of other types that claim equality with a str are found only by find.
func (d *Dict) findStr(name *Str) int {
	if d.index == nil {
		for i := range d.entries {
			if d.entries[i].key.ref == &name.Head {
				return i
			}
		}
		hash := name.Hash()
		for i := range d.entries {
			e := &d.entries[i]
			if e.hash == hash && e.key.ref != nil && e.key.ref.typ == StrType && e.key.AsStr().s == name.s {
				return i
			}
		}
		return -1
	}
	hash := name.Hash()
	mask := uint64(len(d.index) - 1)
	i := hash & mask
	for perturb := hash; ; {
		at := d.index[i]
		if at == 0 {
			return -1
		}
		if at > 0 {
			e := &d.entries[at-1]
			if e.key.ref == &name.Head || e.hash == hash && e.key.ref.typ == StrType && e.key.AsStr().s == name.s {
				return int(at - 1)
			}
		}
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
}

// find is the position of key, or -1. Comparing keys may run Python code, which may change d: then the search starts again.
func (d *Dict) find(th *Thread, key Value, hash uint64) (int, *Exception) {
restart:
	changes := d.changes
	if d.index == nil {
		for i := 0; i < len(d.entries); i++ {
			e := &d.entries[i]
			if e.key == key {
				return i, nil
			}
			if e.hash != hash || e.key.ref == nil {
				continue
			}
			same, exc := sameKey(th, e.key, key)
			if exc != nil {
				return -1, exc
			}
			if d.changes != changes {
				goto restart
			}
			if same {
				return i, nil
			}
		}
		return -1, nil
	}
	mask := uint64(len(d.index) - 1)
	i := hash & mask
	for perturb := hash; ; {
		at := d.index[i]
		if at == 0 {
			return -1, nil
		}
		if at > 0 {
			e := &d.entries[at-1]
			if e.key == key {
				return int(at - 1), nil
			}
			if e.hash == hash {
				same, exc := sameKey(th, e.key, key)
				if exc != nil {
					return -1, exc
				}
				if d.changes != changes {
					goto restart
				}
				if same {
					return int(at - 1), nil
				}
			}
		}
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
}

// sameKey compares keys of equal hash: identity first, the common exact types inline, then ==.
func sameKey(th *Thread, a, b Value) (bool, *Exception) {
	if a == b {
		return true, nil
	}
	if ta := a.ref.typ; ta == b.ref.typ {
		if ta == StrType {
			return a.AsStr().s == b.AsStr().s, nil
		}
		if a.ref == &intHead && b.ref == &intHead {
			return false, nil
		}
	}
	return EqualValues(th, a, b)
}

func (d *Dict) insert(key Value, hash uint64, v Value) {
	if len(d.entries) == cap(d.entries) || d.crowded() {
		d.growFor(d.used + 1)
	}
	d.entries = append(d.entries, dictEntry{key, v, hash})
	d.used++
	d.changed()
	if d.index != nil {
		d.place(hash, len(d.entries)-1)
	} else if len(d.entries) > dictScanMax {
		d.rebuild(d.used * 2)
	}
}

// crowded reports that one more entry would fill the index beyond two thirds.
func (d *Dict) crowded() bool {
	return d.index != nil && (len(d.entries)+d.dead+1)*3 > len(d.index)*2
}

// growFor makes room for the n-th item: it drops the holes when they are many, or doubles.
func (d *Dict) growFor(n int) {
	if d.crowded() {
		d.rebuild(n * 2)
	}
	if len(d.entries) == cap(d.entries) {
		room := max(4, len(d.entries)*2)
		if d.index != nil {
			room = max(len(d.entries)+1, len(d.index)*2/3)
		}
		grown := make([]dictEntry, len(d.entries), room)
		copy(grown, d.entries)
		d.entries = grown
	}
}

func (d *Dict) removeAt(at int) {
	e := &d.entries[at]
	if d.index != nil {
		mask := uint64(len(d.index) - 1)
		i := e.hash & mask
		for perturb := e.hash; d.index[i] != int32(at+1); {
			perturb >>= 5
			i = (i*5 + perturb + 1) & mask
		}
		d.index[i] = -1
	}
	*e = dictEntry{}
	d.used--
	d.changed()
	for at == d.first && at < len(d.entries) && d.entries[at].key.IsNull() {
		at++
		d.first = at
	}
}

// popLast removes the last item, of which there must be one, and the holes behind it.
func (d *Dict) popLast() (key, v Value) {
	key, v, at, _ := d.Prev(len(d.entries))
	d.removeAt(at)
	if d.index != nil {
		d.dead += len(d.entries) - at
	}
	d.entries = d.entries[:at]
	d.first = min(d.first, at)
	return key, v
}

// keysFrom appends some of the keys, from position at on, and says from which position to go on, 0 at the end.
func (d *Dict) keysFrom(items []Value, at int) ([]Value, int) {
	for end := at + pieceValues; at < len(d.entries); at++ {
		if at == end {
			return items, at
		}
		if k := d.entries[at].key; !k.IsNull() {
			items = append(items, k)
		}
	}
	return items, 0
}

// appendKeys appends the keys in order to items.
func (d *Dict) appendKeys(items []Value) []Value {
	for i := range d.entries {
		if k := d.entries[i].key; !k.IsNull() {
			items = append(items, k)
		}
	}
	return items
}

// GetStr is the value of an exact str key.
func (d *Dict) GetStr(name *Str) (Value, bool) {
	if i := d.findStr(name); i >= 0 {
		return d.entries[i].val, true
	}
	return Value{}, false
}

// FindStr is the position of an exact str key for ValueAt, or -1.
func (d *Dict) FindStr(name *Str) int { return d.findStr(name) }

// SetStr sets the value of a str key.
func (d *Dict) SetStr(name *Str, v Value) {
	if i := d.findStr(name); i >= 0 {
		d.entries[i].val = v
		return
	}
	d.insert(name.Value(), name.Hash(), v)
}

// SetName is SetStr for a name given as a Go string.
func (d *Dict) SetName(name string, v Value) { d.SetStr(Intern(name), v) }

// GetName is GetStr for a name given as a Go string.
func (d *Dict) GetName(name string) (Value, bool) { return d.GetStr(Intern(name)) }

// DelStr removes a str key and reports whether it was there.
func (d *Dict) DelStr(name *Str) bool {
	i := d.findStr(name)
	if i < 0 {
		return false
	}
	d.removeAt(i)
	return true
}

// Get is the value of key; ok reports whether it is there. The exception is that of hashing or comparing.
func (d *Dict) Get(th *Thread, key Value) (v Value, ok bool, exc *Exception) {
	hash, exc := HashKey(th, key)
	if exc != nil {
		return Value{}, false, exc
	}
	i, exc := d.find(th, key, hash)
	if exc != nil || i < 0 {
		return Value{}, false, exc
	}
	return d.entries[i].val, true, nil
}

// Set sets the value of key.
func (d *Dict) Set(th *Thread, key, v Value) *Exception {
	hash, exc := HashKey(th, key)
	if exc != nil {
		return exc
	}
	return d.SetHashed(th, key, hash, v)
}

// SetHashed is Set for a key whose hash is known.
func (d *Dict) SetHashed(th *Thread, key Value, hash uint64, v Value) *Exception {
	for try := 0; ; try++ {
		i, exc := d.find(th, key, hash)
		if exc != nil {
			return exc
		}
		if i >= 0 {
			d.entries[i].val = v
			return nil
		}
		if len(d.entries) >= tablePiece && try < maxDisturbed {
			ran, exc := d.makeRoom(th)
			if exc != nil {
				return exc
			}
			if ran {
				continue
			}
		}
		d.insert(key, hash, v)
		return nil
	}
}

// Delete removes key; ok reports whether it was there, v is its value.
func (d *Dict) Delete(th *Thread, key Value) (v Value, ok bool, exc *Exception) {
	hash, exc := HashKey(th, key)
	if exc != nil {
		return Value{}, false, exc
	}
	i, exc := d.find(th, key, hash)
	if exc != nil || i < 0 {
		return Value{}, false, exc
	}
	v = d.entries[i].val
	d.removeAt(i)
	return v, true, nil
}

// Clear removes everything.
func (d *Dict) Clear() {
	d.entries, d.index, d.used, d.dead, d.first = nil, nil, 0, 0, 0
	d.changed()
}

// Copy is a shallow copy, an exact dict.
func (d *Dict) Copy() *Dict {
	c := NewDict()
	c.become(d)
	return c
}

// become gives d, which is empty, the items of o.
func (d *Dict) become(o *Dict) {
	if o.used == len(o.entries) {
		d.used, d.dead, d.first = o.used, o.dead, 0
		d.entries = append([]dictEntry(nil), o.entries...)
		d.index = append([]int32(nil), o.index...)
	} else {
		d.entries = make([]dictEntry, 0, o.used)
		for i := range o.entries {
			if !o.entries[i].key.IsNull() {
				d.entries = append(d.entries, o.entries[i])
			}
		}
		d.used = len(d.entries)
		d.rebuild(d.used)
	}
	d.changed()
}

// HashKey is the hash of a key of a dict. A key that cannot be hashed is an error that says what for.
func HashKey(th *Thread, key Value) (uint64, *Exception) { return keyHash(th, key, "a dict key") }

// keyHash is the hash of key; use says in the error of an unhashable one what it was to be.
func keyHash(th *Thread, key Value, use string) (uint64, *Exception) {
	if key.ref == &intHead {
		return uint64(hashInt64(key.AsInt64())), nil
	}
	if key.ref.typ == StrType {
		return key.AsStr().Hash(), nil
	}
	h, exc := Hash(th, key)
	if exc != nil {
		exc = unhashable(th, key, exc, use)
	}
	return uint64(h), exc
}

// unhashable says in the message of a TypeError from hashing what the hash was needed for.
func unhashable(th *Thread, key Value, exc *Exception, use string) *Exception {
	if exc.Type() != TypeErrorType {
		return exc
	}
	text, strExc := ToStr(th, exc.Value())
	if strExc != nil {
		return strExc
	}
	return TypeErrorf("cannot use '%s' as %s (%s)", fullTypeName(key.Type()), use, text.s)
}

// fullTypeName is the name of t with its module, as messages spell it: without builtins and __main__.
func fullTypeName(t *Type) string {
	module := t.Module
	if m, ok := t.Namespace().GetName("__module__"); ok && t.IsHeap() && m.Type() == StrType {
		module = m.AsStr().s
	}
	name := t.Qualname
	if name == "" {
		name = t.Name
	}
	if module == "" || module == "builtins" || module == "__main__" {
		return name
	}
	return module + "." + name
}
