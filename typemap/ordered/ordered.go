// Package ordered provides a map that remembers the order of insertion, for Go packages whose results Python should see as dicts in that order.
//
// It imports nothing of the engine: a package that uses it remains an ordinary Go package. The binder turns a *Map into a dict and, where a Go
// parameter has type Value, every dict at any depth into a *Map.
package ordered

import "iter"

// Value is any value; as a parameter or element type it asks the binder for *Map instead of Go's unordered maps.
type Value any

// Map is a map from comparable keys to values, in order of first insertion. The zero Map is empty and ready to use.
type Map struct {
	keys   []any
	values []Value
	index  map[any]int
}

// Len is the number of entries.
func (m *Map) Len() int {
	if m == nil {
		return 0
	}
	return len(m.keys)
}

// Set puts value under key: at the end if the key is new. The key must be comparable.
func (m *Map) Set(key any, value Value) {
	if i, ok := m.index[key]; ok {
		m.values[i] = value
		return
	}
	if m.index == nil {
		m.index = map[any]int{}
	}
	m.index[key] = len(m.keys)
	m.keys = append(m.keys, key)
	m.values = append(m.values, value)
}

// Get is the value under key; ok is false when there is none.
func (m *Map) Get(key any) (value Value, ok bool) {
	if m == nil {
		return nil, false
	}
	i, ok := m.index[key]
	if !ok {
		return nil, false
	}
	return m.values[i], true
}

// All iterates over the entries in order.
func (m *Map) All() iter.Seq2[any, Value] {
	return func(yield func(any, Value) bool) {
		for i := 0; i < m.Len(); i++ {
			if !yield(m.keys[i], m.values[i]) {
				return
			}
		}
	}
}
