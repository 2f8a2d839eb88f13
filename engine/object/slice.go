// This file defines Slice, the representation of Python's slice objects.

package object

import (
	"fmt"
	"math/big"
)

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

func fillSlice(t *Type) {
	t.Doc = "What is between the brackets of x[start:stop:step]: slice(stop) or slice(start, stop[, step])."
	t.Slots = Slots{New: sliceNew, Repr: sliceRepr, Hash: sliceHash, Compare: sliceCompare}
	t.AddMethods([]Method{
		{Name: "indices", Sig: "($self, object, /)", Doc: "The tuple (start, stop, stride) that the slice means for a sequence of the given length.", F1: sliceIndices},
		{Name: "__reduce__", Sig: "($self, /)", Doc: "What pickle makes the slice of.", F0: func(_ *Thread, self Value) (Value, *Exception) {
			s := Cast[Slice](self)
			return TupleOf(SliceType.Value(), TupleOf(s.Start, s.Stop, s.Step)), nil
		}},
	})
	t.AddMembers([]GetSet{
		{Name: "start", Get: func(_ *Thread, self Value) (Value, *Exception) { return Cast[Slice](self).Start, nil }},
		{Name: "stop", Get: func(_ *Thread, self Value) (Value, *Exception) { return Cast[Slice](self).Stop, nil }},
		{Name: "step", Get: func(_ *Thread, self Value) (Value, *Exception) { return Cast[Slice](self).Step, nil }},
	})
}

func sliceNew(_ *Thread, _ *Type, args []Value, kw []*Str) (Value, *Exception) {
	if len(kw) > 0 {
		return Value{}, TypeErrorf("slice() takes no keyword arguments")
	}
	switch len(args) {
	case 1:
		return NewSlice(None, args[0], None), nil
	case 2:
		return NewSlice(args[0], args[1], None), nil
	case 3:
		return NewSlice(args[0], args[1], args[2]), nil
	}
	return Value{}, ArityError("slice", len(args), 1, 3)
}

func (s *Slice) parts() [3]Value { return [3]Value{s.Start, s.Stop, s.Step} }

func sliceRepr(th *Thread, v Value) (Value, *Exception) {
	var text [3]*Str
	for i, p := range Cast[Slice](v).parts() {
		r, exc := Repr(th, p)
		if exc != nil {
			return Value{}, exc
		}
		text[i] = r
	}
	return StrOf(fmt.Sprintf("slice(%s, %s, %s)", text[0].s, text[1].s, text[2].s)), nil
}

func sliceHash(th *Thread, v Value) (int64, *Exception) {
	if exc := th.Enter(" while hashing an object"); exc != nil {
		return 0, exc
	}
	defer th.Leave()
	h := uint64(0x27D4EB2F165667C5)
	for _, p := range Cast[Slice](v).parts() {
		x, exc := Hash(th, p)
		if exc != nil {
			return 0, exc
		}
		h += uint64(x) * 0xC2B2AE3D27D4EB4F
		h = h<<31 | h>>33
		h *= 0x9E3779B185EBCA87
	}
	if h == ^uint64(0) {
		h = 1546275796
	}
	return int64(h), nil
}

// sliceCompare compares as tuples (start, stop, step) would.
func sliceCompare(th *Thread, a, b Value, op CompareOp) (Value, *Exception) {
	if b.Type() != SliceType {
		return NotImplemented, nil
	}
	if a.Is(b) {
		return Bool(op.Holds(0)), nil
	}
	x, y := Cast[Slice](a).parts(), Cast[Slice](b).parts()
	for i := range x {
		same, exc := EqualValues(th, x[i], y[i])
		if exc != nil {
			return Value{}, exc
		}
		if !same {
			switch op {
			case EQ:
				return False, nil
			case NE:
				return True, nil
			}
			return Compare(th, x[i], y[i], op)
		}
	}
	return Bool(op.Holds(0)), nil
}

func sliceIndices(th *Thread, self, length Value) (Value, *Exception) {
	n, exc := Index(th, length)
	if exc != nil {
		return Value{}, exc
	}
	if IntSign(n) < 0 {
		return Value{}, ValueErrorf("length should not be negative")
	}
	start, stop, step, exc := Cast[Slice](self).bigIndices(th, ToBig(n))
	if exc != nil {
		return Value{}, exc
	}
	return TupleOf(NormInt(start), NormInt(stop), NormInt(step)), nil
}

// bigIndices is Indices without any bound on the numbers.
func (s *Slice) bigIndices(th *Thread, length *big.Int) (start, stop, step *big.Int, exc *Exception) {
	step = bigOne
	if !s.Step.IsNone() {
		if step, exc = s.bigPart(th, s.Step); exc != nil {
			return
		}
		if step.Sign() == 0 {
			return nil, nil, nil, ValueErrorf("slice step cannot be zero")
		}
	}
	lower, upper := new(big.Int), length
	if step.Sign() < 0 {
		lower, upper = big.NewInt(-1), new(big.Int).Sub(length, bigOne)
	}
	clip := func(v Value, absent *big.Int) (*big.Int, *Exception) {
		if v.IsNone() {
			return new(big.Int).Set(absent), nil
		}
		i, exc := s.bigPart(th, v)
		if exc != nil {
			return nil, exc
		}
		i = new(big.Int).Set(i)
		if i.Sign() < 0 {
			if i.Add(i, length); i.Cmp(lower) < 0 {
				i.Set(lower)
			}
		} else if i.Cmp(upper) > 0 {
			i.Set(upper)
		}
		return i, nil
	}
	first, last := lower, upper
	if step.Sign() < 0 {
		first, last = upper, lower
	}
	if start, exc = clip(s.Start, first); exc != nil {
		return
	}
	stop, exc = clip(s.Stop, last)
	return start, stop, new(big.Int).Set(step), exc
}

func (s *Slice) bigPart(th *Thread, v Value) (*big.Int, *Exception) {
	if !HasIndex(v) {
		return nil, TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	i, exc := Index(th, v)
	if exc != nil {
		return nil, exc
	}
	return ToBig(i), nil
}
