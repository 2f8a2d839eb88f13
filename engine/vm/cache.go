// This file defines the inline caches of attribute, method and global sites.

package vm

import (
	"sync/atomic"

	"dappco.re/go/py/engine/object"
)

// site is a place in code that looks a name up, with what the last lookup found. The entry is immutable and replaced as
// a whole, so that threads can share code.
type site struct {
	name  *object.Str
	entry atomic.Pointer[cacheEntry]
	// misses counts replacements: a site that keeps missing is left alone.
	misses atomic.Uint32
}

type cacheKind uint8

const (
	cacheNone        cacheKind = iota
	cacheInstance              // type version and shape match: the attribute is vals[index]
	cacheAdd                   // SetAttr: type version and shape match: append and move to shape next
	cacheMethod                // type version and shape match: value is a function to be called with self
	cacheClassMethod           // as cacheMethod for types whose instances have no attributes: no shape
	cacheValue                 // type version (and shape, when not nil) match: value is the attribute
	cacheType                  // the object itself is the type with that version: value is the attribute
	cacheModule                // the module namespace has that version: the attribute is entry index
	cacheProperty              // type version matches: value is the getter, a Python function
	cacheGetSet                // type version matches: value is a computed attribute of a built-in type
)

// cacheEntry is one remembered lookup; kind says what must match.
type cacheEntry struct {
	kind     cacheKind
	index    int32
	version  uint32 // of the type, or of the dict
	version2 uint32 // of dict2
	shape    *object.Shape
	next     *object.Shape
	dict2    *object.Dict // built-ins, when a global was found there
	value    object.Value
	link     *cacheEntry // what the site knew before: other types seen here; nil at the end
	depth    int8
}

// noEntry matches nothing: versions count up from 1 and never get there.
var noEntry = &cacheEntry{version: ^uint32(0)}

// maxMisses is when a site is megamorphic: storing more entries would only cost.
const maxMisses = 64

// maxLinks is how many types a site tells apart.
const maxLinks = 4

func (s *site) store(e *cacheEntry) {
	if s.misses.Load() < maxMisses {
		s.misses.Add(1)
		if old := s.entry.Load(); old != noEntry && old.kind != cacheNone {
			if e.depth = old.depth + 1; e.depth < maxLinks {
				e.link = old
			} else {
				e.depth = 0
			}
		}
		s.entry.Store(e)
	}
}

// find is the entry that holds for an instance of a type with that version and, where it matters, shape; nil if the site has not seen one.
func (s *site) find(version uint32, shape *object.Shape) *cacheEntry {
	for e := s.entry.Load(); e != nil; e = e.link {
		if e.version == version && (e.shape == shape || e.shape == nil) {
			return e
		}
	}
	return nil
}
