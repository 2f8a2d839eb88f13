// This file implements the operators of matrices: element by element, with a matrix of the same shape, a number, or an array that stands for every row.

package numeric

import "dappco.re/go/py/engine/object"

func matrixNumber() *object.NumberSlots { return numberSlots(matrixOperate, matrixInPlace) }

// matrixOperand is one side of an operator of matrices: elements row by row, or a number, or an array that is every row.
type matrixOperand struct {
	operand
	shape *Matrix // nil for what has none
	row   bool
}

func matrixOperandOf(th *thread, v value) (o matrixOperand, ok bool, exc *exception) {
	if !IsMatrix(v) {
		o.operand, ok = operandOf(v)
		o.row = ok && o.scalar.IsNull()
		return o, ok, nil
	}
	o.shape = matrixOf(v)
	o.typ = o.shape.typ.plain()
	o.s, exc = o.shape.inOrder(th)
	return o, true, exc
}

// rowOf is the elements of o that belong to row i.
func (o matrixOperand) rowOf(i, cols int) operand {
	if o.shape != nil {
		o.s = o.s.part(i*cols, cols)
	}
	return o.operand
}

// matrixOperate computes x op y, one of which is a matrix. NotImplemented says that the other is none of ours.
func matrixOperate(th *thread, op object.BinaryOp, x, y value) (value, *exception) {
	a, ok1, exc1 := matrixOperandOf(th, x)
	b, ok2, exc2 := matrixOperandOf(th, y)
	switch {
	case exc1 != nil || exc2 != nil:
		return value{}, firstOf(exc1, exc2)
	case !ok1 || !ok2:
		if kind := y.Type(); IsMatrix(x) && (kind == object.ListType || kind == object.TupleType) {
			return value{}, object.TypeErrorf("unsupported operand type(s) for %s: 'matrix' and '%s' (operators compute with elements: go.matrix(rows) is an operand)", op.Symbol(), kind.MessageName())
		}
		return object.NotImplemented, nil
	}
	m := a.shape
	if m == nil {
		m = b.shape
	}
	if exc := sameShape(m, a, b); exc != nil {
		return value{}, exc
	}
	t := resultType(op, a.operand, b.operand)
	out, exc := makeMatrix(th, t, m.rows, m.cols)
	if exc != nil {
		return value{}, exc
	}
	if !a.row && !b.row {
		return out.Value(), compute(th, op, t, out.flat(), a.operand, b.operand, place{cols: m.cols})
	}
	for i := range m.rows {
		if exc := compute(th, op, t, out.row(i), a.rowOf(i, m.cols), b.rowOf(i, m.cols), place{i * m.cols, m.cols}); exc != nil {
			return value{}, exc
		}
	}
	return out.Value(), nil
}

// firstOf is the first exception that there is.
func firstOf(a, b *exception) *exception {
	if a != nil {
		return a
	}
	return b
}

// sameShape checks that operands fit a matrix of the shape of m.
func sameShape(m *Matrix, operands ...matrixOperand) *exception {
	for _, o := range operands {
		switch {
		case o.shape != nil && o.shape.shape() != m.shape():
			return object.ValueErrorf("expected matrices of the same shape, got (%d, %d) and (%d, %d)", m.rows, m.cols, o.shape.rows, o.shape.cols)
		case o.row && o.s.n != m.cols:
			return object.ValueErrorf("an array stands for every row of a matrix: expected %d elements, got %d", m.cols, o.s.n)
		}
	}
	return nil
}

// matrixInPlace computes x op= y: the result is stored into the memory of x once all of it is there.
func matrixInPlace(th *thread, op object.BinaryOp, x, y value) (value, *exception) {
	m := matrixOf(x)
	if m.readOnly {
		return value{}, object.TypeErrorf("the matrix is read-only: copy() it to change the copy")
	}
	r, exc := matrixOperate(th, op, x, y)
	if exc != nil || r.IsNotImplemented() {
		return r, exc
	}
	c := matrixOf(r)
	if exc := holds(op, "a matrix", m.typ, c.typ); exc != nil {
		return value{}, exc
	}
	if c, exc = c.as(th, m.typ); exc != nil {
		return value{}, exc
	}
	return x, m.copyFrom(th, c)
}

// as is m with elements of type t: m itself where it has them.
func (m *Matrix) as(th *thread, t *Type) (*Matrix, *exception) {
	if m.typ.Same(t) {
		return m, nil
	}
	return m.clone(th, t)
}
