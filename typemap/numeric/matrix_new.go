// This file makes matrices of Python objects: of memory where that can be, else of copies of rows.

package numeric

import (
	"dappco.re/go/py/engine/object"
)

// newMatrix is matrix(rows=(), dtype=None).
func newMatrix(th *thread, _ *object.Type, args []value, kw []*object.Str) (value, *exception) {
	var room [2]value
	if exc := matrixParams.Bind(args, kw, room[:]); exc != nil {
		return value{}, exc
	}
	t, exc := dtype(room[1])
	if exc != nil {
		return value{}, exc
	}
	if room[0].IsNull() {
		room[0] = object.EmptyTuple.Value()
	}
	m, exc := matrixFrom(th, t, room[0])
	if exc != nil {
		return value{}, exc
	}
	if t != nil && !m.typ.Same(t) {
		m, exc = m.clone(th, t)
	}
	if exc != nil {
		return value{}, exc
	}
	if room[0].Is(m.Value()) {
		m = m.part(axis{n: m.rows, step: 1}, axis{n: m.cols, step: 1})
	}
	return m.Value(), nil
}

var matrixParams = object.ParseParams("matrix", "(rows=(), dtype=None)")

// matrixFrom is x as a matrix: of the memory of x where that can be, else of type t, or if that is nil of one that follows from the numbers.
func matrixFrom(th *thread, t *Type, x value) (*Matrix, *exception) {
	switch {
	case IsMatrix(x):
		return matrixOf(x), nil
	case IsArray(x):
		return nil, object.ValueErrorf("expected two dimensions, got one of length %d; reshape(rows, columns) makes two", arrayOf(x).span().n)
	}
	if kind := x.Type(); kind.Buffer != nil {
		m, ok, exc := blockOf(th, x)
		switch {
		case exc != nil:
			return nil, exc
		case ok && m.dims == 1:
			return nil, object.ValueErrorf("expected two dimensions, got one of length %d", m.shape[0])
		case ok:
			return m.matrix(), nil
		}
	} else if kind.Has(object.FlagStr) || kind.Has(object.FlagDict) || kind.Iter == nil && !isSequence(x) {
		return nil, expected("rows of numbers", x)
	}
	rows, exc := object.Collect(th, x)
	if exc != nil {
		return nil, exc
	}
	if m := neighbours(rows, t); m != nil {
		return m, nil
	}
	return copyRows(th, t, rows)
}

// matrix is the memory, of two dimensions, as a matrix that shares it.
func (b *block) matrix() *Matrix {
	m := NewMatrix(b.typ, b.p, 0, b.shape[0], b.shape[1], b.strides[0]/b.typ.size)
	m.colStep = b.strides[1] / b.typ.size
	m.base, m.size, m.readOnly, m.owner = addressOf(b.data), len(b.data), b.readOnly, b.owner
	return m
}

// neighbours is the matrix whose rows are those arrays, if they lie at equal distances in the memory of the first; nil if they don't.
func neighbours(rows []value, t *Type) *Matrix {
	if len(rows) < 2 || !IsArray(rows[0]) {
		return nil
	}
	first := arrayOf(rows[0])
	s := first.span()
	size := first.typ.size
	if t != nil && !t.Same(first.typ) || s.n == 0 || s.step < size {
		return nil
	}
	step := 0
	for i, v := range rows {
		if !IsArray(v) {
			return nil
		}
		a := arrayOf(v)
		r := a.span()
		if r.n != s.n || r.step != s.step || !a.typ.Same(first.typ) || a.readOnly != first.readOnly || !isWithin(r.p, (r.n-1)*r.step+size, first.base, first.size) {
			return nil
		}
		if i == 1 {
			step = distance(s.p, r.p)
		}
		if distance(s.p, r.p) != i*step {
			return nil
		}
	}
	if step%size != 0 || step == 0 {
		return nil
	}
	m := NewMatrix(first.typ, s.p, 0, len(rows), s.n, step/size)
	m.colStep, m.base, m.size, m.readOnly, m.owner = s.step/size, first.base, first.size, first.readOnly, first.owner
	return m
}

// copyRows is a matrix with copies of the rows, which are arrays, buffers or iterables of one length.
func copyRows(th *thread, t *Type, rows []value) (*Matrix, *exception) {
	lines := make([]*Array, len(rows))
	for i, v := range rows {
		if v.Type().Iter == nil && v.Type().Buffer == nil && !isSequence(v) {
			return nil, inElement(th, i, place{}, expected("a row of numbers", v))
		}
		var exc *exception
		if t != nil {
			lines[i], exc = convert(th, t, v)
		} else {
			lines[i], exc = arrayFrom(th, nil, v)
		}
		if exc != nil {
			return nil, inRow(th, i, exc)
		}
		if lines[i].span().n != lines[0].span().n {
			return nil, object.ValueErrorf("row %d has %d elements, row 0 has %d", i, lines[i].n, lines[0].n)
		}
	}
	if t == nil {
		t = float64Type
		for i, a := range lines {
			if i == 0 {
				t = a.typ.plain()
			}
			t = commonType(t, a.typ)
		}
	}
	cols := 0
	if len(lines) > 0 {
		cols = lines[0].span().n
	}
	m, exc := makeMatrix(th, t, len(rows), cols)
	if exc != nil {
		return nil, exc
	}
	for i, a := range lines {
		if !a.typ.Same(t) {
			if a, exc = recast(th, t, a.typ, a.span(), place{}); exc != nil {
				return nil, inRow(th, i, exc)
			}
		}
		s := a.span()
		if s.n != cols {
			return nil, object.ValueErrorf("row %d has %d elements, row 0 has %d", i, s.n, cols)
		}
		if exc := copySpan(th, t, m.row(i), s); exc != nil {
			return nil, exc
		}
	}
	return m, nil
}

// inRow puts the number of a row in front of what is wrong in it.
func inRow(th *thread, i int, exc *exception) *exception {
	return inElement(th, i, place{}, exc)
}

// reshaped is the elements of a row by row.
func (a *Array) reshaped(th *thread, rows, cols value) (value, *exception) {
	var shape [2]int
	for i, v := range []value{rows, cols} {
		n, exc := object.ToIndexInt(th, v, object.OverflowErrorType)
		if exc != nil {
			return value{}, exc
		}
		shape[i] = n
	}
	s := a.span()
	for i := range shape {
		if other := shape[1-i]; shape[i] == -1 && other > 0 && s.n%other == 0 {
			shape[i] = s.n / other
		}
	}
	r, c := shape[0], shape[1]
	if r < 0 || c < 0 || r > 0 && c > s.n/r || r*c != s.n || max(r, c) > max(s.n, maxEmpty) {
		return value{}, object.ValueErrorf("%d elements are no matrix of shape (%d, %d)", s.n, r, c)
	}
	m := NewMatrix(a.typ, s.p, 0, r, c, c*a.step)
	m.colStep, m.base, m.size, m.readOnly, m.owner = a.step, a.base, a.size, a.readOnly, a.owner
	return m.Value(), nil
}

func arrayReshape(th *thread, self, rows, cols value) (value, *exception) {
	return arrayOf(self).reshaped(th, rows, cols)
}
