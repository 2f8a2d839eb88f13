// This file defines Set, the representation of Python's set and frozenset.

package object

// Set is a set or frozenset object: a table of keys; see Dict for the algorithm.
type Set struct {
	Head
	table Dict
	hash  int64 // of a frozenset, 0 means not computed yet
}

func fillSet(t *Type)       {}
func fillFrozenSet(t *Type) {}
