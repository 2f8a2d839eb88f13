// This file defines Tuple, the representation of Python's tuple, and its Go API.

package object

// Tuple is a tuple object. Items are never changed after it has been shown to Python code.
type Tuple struct {
	Head
	Items []Value
}

type (
	tuple1 struct {
		Tuple
		room [1]Value
	}
	tuple2 struct {
		Tuple
		room [2]Value
	}
	tuple3 struct {
		Tuple
		room [3]Value
	}
	tuple4 struct {
		Tuple
		room [4]Value
	}
)

// EmptyTuple is ().
var EmptyTuple = &Tuple{Head: Head{TupleType}}

// NewTuple is a tuple of n null values, for the caller to fill in at once. Small ones are one allocation.
func NewTuple(n int) *Tuple {
	var t *Tuple
	switch n {
	case 0:
		return EmptyTuple
	case 1:
		o := new(tuple1)
		t = &o.Tuple
		t.Items = o.room[:]
	case 2:
		o := new(tuple2)
		t = &o.Tuple
		t.Items = o.room[:]
	case 3:
		o := new(tuple3)
		t = &o.Tuple
		t.Items = o.room[:]
	case 4:
		o := new(tuple4)
		t = &o.Tuple
		t.Items = o.room[:]
	default:
		t = &Tuple{Items: make([]Value, n)}
	}
	t.typ = TupleType
	return t
}

// TupleOf is a tuple value of items, copied.
func TupleOf(items ...Value) Value {
	t := NewTuple(len(items))
	copy(t.Items, items)
	return t.Value()
}
