// This file implements the operators: element by element, with arrays of the same length and with single numbers.
//
// Fast loops do what cannot go wrong. In front of an element that overflows, divides by zero or needs what they do not have, they stop, and Python's operator is
// asked for that element: its exception is the one that a script gets, with the position in front.

package numeric

import (
	"math"
	"math/big"

	"dappco.re/go/py/engine/object"
)

// operand is one side of an operator: an array, or a number that stands for as many as the other side has.
type operand struct {
	typ    *Type
	s      span
	scalar value // null for an array
}

func (o operand) item(i int) value {
	if !o.scalar.IsNull() {
		return o.scalar
	}
	return o.typ.ops.load(o.s.item(i))
}

// operandOf is v as an operand; ok is false for what the operators leave to others.
func operandOf(v value) (o operand, ok bool) {
	if IsArray(v) {
		a := arrayOf(v)
		return operand{typ: a.typ.plain(), s: a.span()}, true
	}
	o.scalar = v
	switch t := v.Type(); {
	case v.IsBool():
		o.typ = boolType
	case t.Has(object.FlagInt):
		o.typ = intType
	case t.Has(object.FlagFloat):
		o.typ = float64Type
	case t.Has(object.FlagComplex):
		o.typ = complexType
	default:
		return o, false
	}
	return o, true
}

// resultType is the type of a op b: that of the arrays, made wider where Python's operator gives another kind of number.
func resultType(op object.BinaryOp, a, b operand) *Type {
	t := a.typ
	switch {
	case !a.scalar.IsNull() && b.typ.class >= a.typ.class, !a.scalar.IsNull() && b.typ.isInt() && a.typ.isInt():
		t = b.typ
	case !b.scalar.IsNull() && a.typ.class >= b.typ.class, !b.scalar.IsNull() && a.typ.isInt() && b.typ.isInt():
		t = a.typ
	default:
		t = commonType(a.typ, b.typ)
	}
	switch {
	case op == object.TrueDiv && t.class < reals, op == object.Pow && t.class < reals && hasNegative(b):
		return float64Type
	case t.class == truths && op != object.And && op != object.Or && op != object.Xor:
		return intType
	}
	return t
}

// operate computes a op b. NotImplemented says that one of them is none of ours.
func operate(th *thread, op object.BinaryOp, x, y value) (value, *exception) {
	a, ok1 := operandOf(x)
	b, ok2 := operandOf(y)
	if !ok1 || !ok2 {
		if kind := y.Type(); IsArray(x) && (kind == object.ListType || kind == object.TupleType) {
			return value{}, object.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s' (operators compute with elements: go.array(values) is an operand, extend() appends)",
				op.Symbol(), x.Type().MessageName(), kind.MessageName())
		}
		return object.NotImplemented, nil
	}
	n := a.s.n
	if !a.scalar.IsNull() {
		n = b.s.n
	} else if b.scalar.IsNull() {
		if exc := sameLength(a.s.n, b.s.n); exc != nil {
			return value{}, exc
		}
	}
	t := resultType(op, a, b)
	out, exc := makeArray(th, t, n)
	if exc != nil {
		return value{}, exc
	}
	return out.Value(), compute(th, op, t, out.span(), a, b, place{})
}

func sameLength(n, m int) *exception {
	if n != m {
		return object.ValueErrorf("expected arrays of the same length, got %d and %d elements", n, m)
	}
	return nil
}

// hasNegative reports that a number of o is negative: powers of ints are then floats.
func hasNegative(o operand) bool {
	if !o.scalar.IsNull() {
		return o.typ.isInt() && object.IntSign(o.scalar) < 0
	}
	if o.typ.class != signedInts || o.s.n == 0 {
		return false
	}
	zero := o.typ.ops.alloc(1)
	return o.typ.ops.least(o.s, zero, false) >= 0
}

// compute stores a op b into out, which nobody else sees yet. in is where the elements are.
func compute(th *thread, op object.BinaryOp, t *Type, out span, a, b operand, in place) *exception {
	fast := true
	var room [2]Ptr
	for i, o := range []*operand{&a, &b} {
		if o.scalar.IsNull() {
			fast = fast && o.typ.Same(t)
			continue
		}
		// A number that the type of the result cannot hold may still give results that it can.
		room[i] = t.ops.alloc(1)
		if v, exc := t.number(th, o.scalar); exc != nil || t.ops.store(th, v, room[i]) != nil {
			fast = false
		} else if t.class >= reals && t.rank == 1 {
			// Results are rounded once: the number must not be before.
			exact, exc := equal(th, t.ops.load(room[i]), o.scalar)
			fast = fast && exact && exc == nil
		}
		o.s = span{room[i], out.n, 0}
	}
	for i := 0; i < out.n; {
		if exc := th.Poll(); exc != nil {
			return exc
		}
		if fast {
			n := min(chunk, out.n-i)
			done := t.ops.arith(op, out.part(i, n), a.s.part(i, n), b.s.part(i, n))
			if i += done; done == n {
				continue
			}
		}
		for range 256 {
			if i == out.n {
				break
			}
			if exc := one(th, op, t, out.item(i), a.item(i), b.item(i)); exc != nil {
				return inElement(th, i, in, exc)
			}
			i++
		}
	}
	return nil
}

// one computes an element by Python's operator.
func one(th *thread, op object.BinaryOp, t *Type, p Ptr, x, y value) *exception {
	if (op == object.Pow || op == object.LShift) && t.isInt() && neverFits(op, x, y) {
		return object.OverflowErrorf("the result does not fit %s", t.Name)
	}
	r, exc := object.Binary(th, op, x, y)
	if exc != nil {
		if exc.Type() == object.OverflowErrorType && op == object.Pow {
			return object.OverflowErrorf("the power is too large for %s", t.Name)
		}
		return exc
	}
	if r.Type().Has(object.FlagComplex) && t.class < complexes {
		return object.ValueErrorf("the power of a negative number is complex: astype('complex128') makes room for that")
	}
	return t.ops.store(th, r, p)
}

// neverFits reports that an int is too large for any element, before it is computed: it might take very long.
func neverFits(op object.BinaryOp, x, y value) bool {
	i, ok := object.IntValue(x)
	large := object.IntSign(y) > 0 && object.ToBig(y).CmpAbs(big.NewInt(64)) > 0
	if op == object.Pow {
		return large && (!ok || i < -1 || i > 1)
	}
	return large && (!ok || i != 0)
}

// inPlace computes a op= b: the result is stored into the memory of a once all of it is there.
func inPlace(th *thread, op object.BinaryOp, x, y value) (value, *exception) {
	a := arrayOf(x)
	if exc := a.writable(); exc != nil {
		return value{}, exc
	}
	if IsMatrix(y) {
		return value{}, object.TypeErrorf("the result of %s= is a matrix, which an array cannot hold", op.Symbol())
	}
	r, exc := operate(th, op, x, y)
	if exc != nil || r.IsNotImplemented() {
		return r, exc
	}
	c := arrayOf(r)
	if exc := holds(op, "an array", a.typ, c.typ); exc != nil {
		return value{}, exc
	}
	if !c.typ.Same(a.typ) {
		if c, exc = recast(th, a.typ, c.typ, c.span(), place{}); exc != nil {
			return value{}, exc
		}
	}
	s := a.span()
	if exc := sameLength(s.n, c.n); exc != nil {
		return value{}, exc
	}
	return x, copySpan(th, a.typ, s, c.span())
}

// holds reports that results of type from cannot be stored into what, whose elements are of type t.
func holds(op object.BinaryOp, what string, t, from *Type) *exception {
	if from.class > t.class && !(from.class <= unsignedInts && t.isInt()) {
		return object.TypeErrorf("the result of %s= is of type %s, which %s of %s cannot hold: compute a new one, or astype(%q) first", op.Symbol(), from.Name, what, t.Name, from.Name)
	}
	return nil
}

// each is the results of f for every element.
func each(th *thread, v value, t *Type, f unary) (value, *exception) {
	if IsMatrix(v) {
		m := matrixOf(v)
		all, exc := m.inOrder(th)
		if exc != nil {
			return value{}, exc
		}
		out, exc := recastBy(th, t, all, place{cols: m.cols}, func(p Ptr) (value, *exception) { return f(th, m.typ.ops.load(p)) })
		if exc != nil {
			return value{}, exc
		}
		return m.ofRows(out).Value(), nil
	}
	a := arrayOf(v)
	s := a.span()
	out, exc := recastBy(th, t, s, place{}, func(p Ptr) (value, *exception) { return f(th, a.typ.ops.load(p)) })
	if exc != nil {
		return value{}, exc
	}
	return out.Value(), nil
}

// unary is an operator of one number.
type unary = func(th *thread, x value) (value, *exception)

// operator is an operator of arrays or matrices.
type operator = func(th *thread, op object.BinaryOp, x, y value) (value, *exception)

// numberSlots is the operators of arrays or matrices: those of two operands by operate and inPlace, the others for every element.
func numberSlots(operate, inPlace operator) *object.NumberSlots {
	n := &object.NumberSlots{}
	for op := range object.NumBinaryOps {
		if op == object.MatMul || op == object.DivMod {
			continue
		}
		n.Binary[op] = func(th *thread, x, y value) (value, *exception) { return operate(th, op, x, y) }
		n.InPlace[op] = func(th *thread, x, y value) (value, *exception) { return inPlace(th, op, x, y) }
	}
	n.Binary[object.MatMul] = noProduct
	result := func(v value) *Type {
		if t := TypeOf(v); t.class != truths {
			return t.plain()
		}
		return intType
	}
	n.Neg = func(th *thread, v value) (value, *exception) { return each(th, v, result(v), object.Negative) }
	n.Pos = func(th *thread, v value) (value, *exception) { return each(th, v, result(v), object.Positive) }
	n.Abs = func(th *thread, v value) (value, *exception) {
		t := result(v)
		if t.class == complexes {
			t = float64Type
		}
		return each(th, v, t, object.Absolute)
	}
	n.Invert = func(th *thread, v value) (value, *exception) {
		if TypeOf(v).class == truths {
			return operate(th, object.Xor, v, object.True)
		}
		return each(th, v, result(v), object.Invert)
	}
	return n
}

func arrayNumber() *object.NumberSlots { return numberSlots(operate, inPlace) }

// noProduct says where products of matrices are.
func noProduct(_ *thread, _, _ value) (value, *exception) {
	return value{}, object.Errorf(object.NotImplementedErrorType, "go.array and go.matrix have no product of matrices: linear algebra is numpy's, on host CPython (Tier 2: core.process); dot() multiplies two arrays")
}

// total is what a sum has come to.
type total struct {
	whole  int64
	hi, lo float64 // of floats: the sum, and what its rounding has lost
}

func (t *total) float() float64 {
	if t.lo != 0 && !math.IsInf(t.lo, 0) && t.lo == t.lo {
		return t.hi + t.lo
	}
	return t.hi
}
