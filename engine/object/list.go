// This file defines List, the representation of Python's list, and its Go API.

package object

// List is a list object: a growable array of values.
type List struct {
	Head
	Items []Value
}

// NewList is a list of items, which it takes over.
func NewList(items []Value) *List { return &List{Head: Head{ListType}, Items: items} }

// ListOf is a list value of items.
func ListOf(items ...Value) Value { return NewList(items).Value() }

// Append adds v at the end.
func (l *List) Append(v Value) { l.Items = append(l.Items, v) }
