// This file finds attributes along the MRO, through a cache that all types share.

package object

import "sync/atomic"

// lookupEntry is one remembered answer: name on the type that had this version; a null value means "not there".
type lookupEntry struct {
	version uint32
	name    *Str
	v       Value
}

const lookupCacheSize = 4096

// lookupCache remembers answers of Lookup. A version stands for one state of one type and is never used again, so entries need no invalidation.
var lookupCache [lookupCacheSize]atomic.Pointer[lookupEntry]

// Lookup finds name along the MRO of t, null when it is not there. It calls no Python code.
func (t *Type) Lookup(name *Str) Value {
	version := t.version.Load()
	if version == 0 || name.flags&strInterned == 0 {
		return t.lookupMRO(name)
	}
	slot := &lookupCache[(uint32(name.Hash())^version*0x9E3779B1>>8)%lookupCacheSize]
	if e := slot.Load(); e != nil && e.version == version && e.name == name {
		return e.v
	}
	v := t.lookupMRO(name)
	if t.version.Load() == version {
		slot.Store(&lookupEntry{version, name, v})
	}
	return v
}

func (t *Type) lookupMRO(name *Str) Value {
	for _, b := range t.MRO {
		if v, ok := b.Namespace().GetStr(name); ok {
			return v
		}
	}
	return Value{}
}

// lookupOwner is Lookup that also says in which type's namespace name was found.
func (t *Type) lookupOwner(name *Str) (Value, *Type) {
	for _, b := range t.MRO {
		if v, ok := b.Namespace().GetStr(name); ok {
			return v, b
		}
	}
	return Value{}, nil
}

// LookupName is Lookup for a name given as a Go string.
func (t *Type) LookupName(name string) Value { return t.Lookup(Intern(name)) }

// ClearLookupCache forgets what Lookup remembers, so that it keeps no classes and functions alive; gc.collect() does it.
func ClearLookupCache() {
	for i := range lookupCache {
		lookupCache[i].Store(nil)
	}
}
