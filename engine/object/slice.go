// This file defines Slice, the representation of Python's slice objects.

package object

// Slice is a slice object; absent parts are None.
type Slice struct {
	Head
	Start, Stop, Step Value
}

// NewSlice is slice(start, stop, step).
func NewSlice(start, stop, step Value) Value {
	s := &Slice{Head: Head{SliceType}, Start: start, Stop: stop, Step: step}
	return s.Value()
}

func fillSlice(t *Type) {}
