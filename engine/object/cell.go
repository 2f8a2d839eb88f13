// This file defines Cell, a variable shared between a function and its closures.

package object

import "fmt"

// Cell is a cell object; a null V is an unbound variable.
type Cell struct {
	Head
	V Value
}

// NewCell is a cell that holds v.
func NewCell(v Value) *Cell { return &Cell{Head: Head{CellType}, V: v} }

func fillCell(t *Type) {
	t.Doc = "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError."
	t.Sig = "([contents])"
	t.New = func(_ *Thread, _ *Type, args []Value, kw []*Str) (Value, *Exception) {
		if len(kw) > 0 {
			return Value{}, TypeErrorf("cell() takes no keyword arguments")
		}
		if len(args) > 1 {
			return Value{}, ArityError("cell", len(args), 0, 1)
		}
		c := NewCell(Value{})
		if len(args) == 1 {
			c.V = args[0]
		}
		return c.Value(), nil
	}
	t.Repr = func(_ *Thread, self Value) (Value, *Exception) {
		c := Cast[Cell](self)
		if c.V.IsNull() {
			return NewStr(fmt.Sprintf("<cell at %#x: empty>", self.Address())).Value(), nil
		}
		return NewStr(fmt.Sprintf("<cell at %#x: %s object at %#x>", self.Address(), c.V.Type().MessageName(), c.V.Address())).Value(), nil
	}
	t.Compare = cellCompare
	t.AddGetSets([]GetSet{{Name: "cell_contents", Get: func(_ *Thread, self Value) (Value, *Exception) {
		if v := Cast[Cell](self).V; !v.IsNull() {
			return v, nil
		}
		return Value{}, ValueErrorf("Cell is empty")
	}, Set: func(_ *Thread, self, v Value) *Exception {
		Cast[Cell](self).V = v
		return nil
	}}})
}

// cellCompare compares contents; empty cells come first.
func cellCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if a.Type() != CellType || b.Type() != CellType {
		return NotImplemented, nil
	}
	x, y := Cast[Cell](a).V, Cast[Cell](b).V
	if !x.IsNull() && !y.IsNull() {
		return Compare(th, x, y, op)
	}
	order := 0
	if !x.IsNull() {
		order = 1
	} else if !y.IsNull() {
		order = -1
	}
	return Bool(op.Holds(order)), nil
}
