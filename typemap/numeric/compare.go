// This file compares arrays: == and the other operators as a whole, as lists do, and the methods eq, lt, ... element by element.

package numeric

import (
	"dappco.re/go/py/engine/object"
)

// arrayCompare is the Compare slot.
func arrayCompare(th *thread, x, y value, op object.CompareOp) (value, *exception) {
	a, b, ok, exc := sides(th, x, y)
	if !ok || exc != nil {
		return object.NotImplemented, exc
	}
	if exc := th.Enter(" in comparison"); exc != nil {
		return value{}, exc
	}
	defer th.Leave()
	if (op == object.EQ || op == object.NE) && a.len() != b.len() {
		return object.Bool(op == object.NE), nil
	}
	if a.s.n > 0 && b.s.n > 0 && a.items == nil && b.items == nil && a.typ.Same(b.typ) && (op == object.EQ || op == object.NE) {
		same, exc := equalSpans(th, a.typ, a.s, b.s)
		return object.Bool(same == (op == object.EQ)), exc
	}
	for i := 0; i < a.len() && i < b.len(); i++ {
		u, v := a.item(i), b.item(i)
		same, exc := equal(th, u, v)
		if exc != nil {
			return value{}, exc
		}
		if !same {
			if op == object.EQ || op == object.NE {
				return object.Bool(op == object.NE), nil
			}
			return object.Compare(th, u, v, op)
		}
		if i&1023 == 1023 {
			if exc := th.Poll(); exc != nil {
				return value{}, exc
			}
		}
	}
	return object.Bool(op.Holds(a.len() - b.len())), nil
}

// side is an array, or the items of a list.
type side struct {
	operand
	items []value
}

func (s side) len() int {
	if s.items != nil {
		return len(s.items)
	}
	return s.s.n
}

func (s side) item(i int) value {
	if s.items != nil {
		return s.items[i]
	}
	return s.operand.item(i)
}

// sides is x and y, arrays or lists; ok is false where one of them is something else.
func sides(th *thread, x, y value) (a, b side, ok bool, exc *exception) {
	for i, v := range [2]value{x, y} {
		to := &a
		if i == 1 {
			to = &b
		}
		switch {
		case IsArray(v):
			to.operand, _ = operandOf(v)
		case v.Type().Has(object.FlagList):
			to.items = append([]value{}, v.AsList().Items...)
		case v.Type().Buffer != nil && !v.Type().Has(object.FlagBytes) && !v.Type().Has(object.FlagByteArray) && !IsMatrix(v):
			other, isLine, exc := lineOf(th, boolType, v)
			if !isLine {
				return a, b, false, exc
			}
			to.operand, _ = operandOf(other.Value())
		default:
			return a, b, false, nil
		}
	}
	return a, b, true, nil
}

// equalSpans compares numbers of one type. Those of floats are not their bytes: there are two zeros, and NaNs.
func equalSpans(th *thread, t *Type, a, b span) (bool, *exception) {
	out := span{boolType.ops.alloc(min(chunk, a.n)), 0, 1}
	for i := 0; i < a.n; i += chunk {
		if exc := th.Poll(); exc != nil {
			return false, exc
		}
		out.n = min(chunk, a.n-i)
		t.ops.compare(object.EQ, out, a.part(i, out.n), b.part(i, out.n))
		for _, same := range sliceOf[bool](out.p, out.n) {
			if !same {
				return false, nil
			}
		}
	}
	return true, nil
}

// compareEach is the bools of x op y for every element.
func compareEach(th *thread, op object.CompareOp, x, y value) (value, *exception) {
	a, _ := operandOf(x)
	b, ok := operandOf(y)
	if !ok {
		other, exc := convertOperand(th, a.typ, y)
		if exc != nil {
			return value{}, exc
		}
		b, _ = operandOf(other.Value())
	}
	if b.scalar.IsNull() {
		if exc := sameLength(a.s.n, b.s.n); exc != nil {
			return value{}, exc
		}
	}
	if (a.typ.class == complexes || b.typ.class == complexes) && op != object.EQ && op != object.NE {
		return value{}, notOrdered(op.Symbol())
	}
	out, exc := makeArray(th, boolType, a.s.n)
	if exc != nil {
		return value{}, exc
	}
	fast := a.typ.Same(b.typ)
	if !b.scalar.IsNull() {
		room := a.typ.ops.alloc(1)
		v, exc := a.typ.number(th, b.scalar)
		fast = exc == nil && a.typ.ops.store(th, v, room) == nil
		if fast {
			fast, _ = equal(th, a.typ.ops.load(room), b.scalar)
		}
		b.s = span{room, a.s.n, 0}
	}
	s := out.span()
	for i := 0; i < s.n; i += chunk {
		if exc := th.Poll(); exc != nil {
			return value{}, exc
		}
		n := min(chunk, s.n-i)
		if fast {
			a.typ.ops.compare(op, s.part(i, n), a.s.part(i, n), b.s.part(i, n))
			continue
		}
		for j := i; j < i+n; j++ {
			r, exc := object.Compare(th, a.item(j), b.item(j), op)
			if exc != nil {
				return value{}, exc
			}
			*at[bool](s.item(j), 0) = r.Is(object.True)
		}
	}
	return out.Value(), nil
}
