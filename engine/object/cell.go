// This file defines Cell, a variable shared between a function and its closures.

package object

// Cell is a cell object; a null V is an unbound variable.
type Cell struct {
	Head
	V Value
}

// NewCell is a cell that holds v.
func NewCell(v Value) *Cell { return &Cell{Head: Head{CellType}, V: v} }

func fillCell(t *Type) {}
