// This file defines Matrix, the representation of go.matrix: rows and columns over one memory.

package numeric

import (
	"math"

	"dappco.re/go/py/engine/object"
)

// Matrix is a view on rows times cols numbers. From one row to the next there are rowStep elements, from one column to the next colStep.
type Matrix struct {
	object.Head
	typ              *Type
	data             Ptr
	rows, cols       int
	rowStep, colStep int
	base             Ptr // the allocation, as in Array
	size             int
	readOnly         bool
	owner            value
}

// MatrixType is the class of matrices.
var MatrixType = &object.Type{Name: "matrix", Qualname: "matrix", Module: "go", Sig: "(rows=(), dtype=None, /)", Doc: matrixDoc, Def: matrixDef{}}

const matrixDoc = `Rows and columns of numbers in memory that Go and Python share.

matrix(rows) has the memory of a buffer with two dimensions, of another matrix, and of arrays that
lie in one memory at equal distances, as the rows of a matrix do; of other rows it has a copy.

m[i] is a row and m[:, j] a column, as arrays; m[i, j] is an element; m[a:b, c:d] is a matrix. All of
them share the memory. Operators compute element by element, with a matrix of the same shape, a
number, or an array that stands for every row. There is no product of matrices: linear algebra is
numpy's.`

type matrixDef struct{}

// Define implements object.Definition.
func (matrixDef) Define(t *object.Type) { object.ReadyType(t, object.ObjectType, fillMatrix) }

func fillMatrix(t *object.Type) {
	t.Flags |= object.FlagSequence
	t.HasWeakref = true
	t.New = newMatrix
	t.Repr = matrixRepr
	t.Hash = nil
	t.Compare = matrixCompare
	t.Len = func(_ *thread, v value) (int, *exception) { return matrixOf(v).rows, nil }
	t.GetItem = matrixGet
	t.SetItem = matrixSet
	t.Buffer = matrixBuffer
	t.Number = matrixNumber()
	t.Sequence = &object.SequenceSlots{IsSequence: true}
	t.JSON = matrixList
	t.AddMethods(matrixMethods)
	t.WhenSeen(func() {
		t.AddMethods([]object.Method{object.GenericClass()})
		t.AddGetSets(matrixAttributes())
	})
}

func matrixOf(v value) *Matrix { return object.Cast[Matrix](v) }

// IsMatrix reports that v is a matrix.
func IsMatrix(v value) bool { return v.Type() == MatrixType }

// NewMatrix is the matrix whose rows begin every stride elements of data, which has n of them. All rows lie in data.
func NewMatrix(t *Type, data Ptr, n, rows, cols, stride int) *Matrix {
	return &Matrix{Head: object.NewHead(MatrixType), typ: t, data: data, rows: rows, cols: cols, rowStep: stride, colStep: 1, base: data, size: n * t.size}
}

// maxEmpty bounds the rows of a matrix without columns: they need no memory, but the time to go through them.
const maxEmpty = 1 << 20

func makeMatrix(th *thread, t *Type, rows, cols int) (*Matrix, *exception) {
	if rows > 0 && cols > math.MaxInt/rows || min(rows, cols) == 0 && max(rows, cols) > maxEmpty {
		return nil, object.NewException(object.MemoryErrorType)
	}
	a, exc := makeArray(th, t, rows*cols)
	if exc != nil {
		return nil, exc
	}
	return NewMatrix(t, a.data, rows*cols, rows, cols, cols), nil
}

func (m *Matrix) shape() [2]int { return [2]int{m.rows, m.cols} }

// row is the elements of row i.
func (m *Matrix) row(i int) span {
	if m.cols == 0 {
		return span{m.data, 0, m.typ.size}
	}
	step := m.typ.size
	return span{span{m.data, m.rows, m.rowStep * step}.item(i), m.cols, m.colStep * step}
}

func (m *Matrix) column(j int) span { return m.transposed().row(j) }

// transposed is m with rows and columns exchanged.
func (m *Matrix) transposed() *Matrix {
	t := *m
	t.Head = object.NewHead(MatrixType)
	t.rows, t.cols, t.rowStep, t.colStep = m.cols, m.rows, m.colStep, m.rowStep
	return &t
}

// line is a row or column as an array that shares the memory.
func (m *Matrix) line(s span) *Array {
	a := &Array{
		Head: object.NewHead(ArrayType), typ: m.typ, data: s.p, n: s.n, step: s.step / m.typ.size, cap: s.n, base: m.base, size: m.size,
		growth: part, readOnly: m.readOnly, owner: m.owner,
	}
	if a.n <= 1 {
		a.step = 1
	}
	return a
}

// part is rows r and columns c of m.
func (m *Matrix) part(r, c axis) *Matrix {
	p := *m
	p.Head = object.NewHead(MatrixType)
	p.rows, p.cols, p.rowStep, p.colStep = r.n, c.n, m.rowStep*r.step, m.colStep*c.step
	if r.n == 0 || c.n == 0 {
		p.rowStep, p.colStep = m.rowStep, m.colStep
		return &p
	}
	p.data = span{m.row(r.start).p, m.cols, m.colStep * m.typ.size}.item(c.start)
	return &p
}

// axis is the positions that one part of a subscript stands for.
type axis struct {
	start, n, step int
	single         bool // an index: the result has no such dimension
}

// axisOf is key as positions among n.
func axisOf(th *thread, key value, n int, what string) (x axis, exc *exception) {
	if key.Type() == object.SliceType {
		x.start, _, x.step, x.n, exc = object.SliceSpan(th, key, func() int { return n })
		if x.n <= 1 {
			x.step = 1
		}
		return x, exc
	}
	if !object.HasIndex(key) {
		return x, object.TypeErrorf("matrix indices must be integers, slices, or a pair of them, not %s", key.Type().MessageName())
	}
	x = axis{n: 1, step: 1, single: true}
	x.start, exc = indexIn(th, key, n, what)
	return x, exc
}

// axes is the subscript key: rows, and columns.
func (m *Matrix) axes(th *thread, key value) (r, c axis, exc *exception) {
	c = axis{n: m.cols, step: 1}
	if !key.Type().Has(object.FlagTuple) {
		r, exc = axisOf(th, key, m.rows, "matrix row")
		return r, c, exc
	}
	parts := key.AsTuple().Items
	if len(parts) == 0 || len(parts) > 2 {
		return r, c, object.Errorf(object.IndexErrorType, "a matrix has 2 dimensions, the index has %d", len(parts))
	}
	if r, exc = axisOf(th, parts[0], m.rows, "matrix row"); exc == nil && len(parts) == 2 {
		c, exc = axisOf(th, parts[1], m.cols, "matrix column")
	}
	return r, c, exc
}

func matrixGet(th *thread, v, key value) (value, *exception) {
	m := matrixOf(v)
	r, c, exc := m.axes(th, key)
	if exc != nil {
		return value{}, exc
	}
	switch {
	case r.single && c.single:
		return m.typ.get(th, m.row(r.start).item(c.start))
	case r.single:
		return m.line(m.part(r, c).row(0)).Value(), nil
	case c.single:
		return m.line(m.part(r, c).column(0)).Value(), nil
	}
	return m.part(r, c).Value(), nil
}

func matrixSet(th *thread, v, key, x value) *exception {
	m := matrixOf(v)
	switch {
	case m.readOnly:
		return object.TypeErrorf("the matrix is read-only: copy() it to change the copy")
	case x.IsNull():
		return object.TypeErrorf("the shape of a matrix cannot change")
	}
	r, c, exc := m.axes(th, key)
	if exc != nil {
		return exc
	}
	target := m.part(r, c)
	switch {
	case r.single && c.single:
		plain, exc := m.typ.number(th, x)
		if exc == nil {
			exc = m.typ.ops.store(th, plain, target.data)
		}
		return inElement(th, c.start, place{r.start * m.cols, m.cols}, exc)
	case r.single:
		return m.line(target.row(0)).assign(th, x)
	case c.single:
		return m.line(target.column(0)).assign(th, x)
	}
	from, exc := matrixFrom(th, m.typ, x)
	if exc != nil {
		return exc
	}
	if from.shape() != target.shape() {
		return object.ValueErrorf("expected numbers of shape (%d, %d), got (%d, %d)", target.rows, target.cols, from.rows, from.cols)
	}
	fresh, exc := from.clone(th, m.typ) // it may be part of the same memory
	if exc != nil {
		return exc
	}
	return target.copyFrom(th, fresh)
}

// assign stores the numbers of x into the elements of a.
func (a *Array) assign(th *thread, x value) *exception {
	fresh, exc := a.copyOf(th, x)
	if exc != nil {
		return exc
	}
	if exc := sameLength(a.n, fresh.n); exc != nil {
		return exc
	}
	return copySpan(th, a.typ, a.span(), fresh.span())
}

// copyFrom copies the elements of a matrix of the same shape and type.
func (m *Matrix) copyFrom(th *thread, from *Matrix) *exception {
	for i := range m.rows {
		if exc := copySpan(th, m.typ, m.row(i), from.row(i)); exc != nil {
			return exc
		}
		if exc := th.Poll(); exc != nil {
			return exc
		}
	}
	return nil
}

// clone is a copy with the elements row by row, as numbers of type t, each exactly.
func (m *Matrix) clone(th *thread, t *Type) (*Matrix, *exception) {
	if !t.Same(m.typ) {
		all, exc := m.inOrder(th)
		if exc != nil {
			return nil, exc
		}
		c, exc := recast(th, t, m.typ, all, place{cols: m.cols})
		if exc != nil {
			return nil, exc
		}
		return m.ofRows(c), nil
	}
	c, exc := makeMatrix(th, t, m.rows, m.cols)
	if exc != nil {
		return nil, exc
	}
	return c, c.copyFrom(th, m)
}

// inOrder is all elements row by row: those of m where they lie so, else copies.
func (m *Matrix) inOrder(th *thread) (span, *exception) {
	if m.contiguous() {
		return m.flat(), nil
	}
	c, exc := m.clone(th, m.typ)
	if exc != nil {
		return span{}, exc
	}
	return c.flat(), nil
}

// ofRows is a new array of elements row by row as a matrix of the shape of m.
func (m *Matrix) ofRows(a *Array) *Matrix {
	return NewMatrix(a.typ, a.data, a.n, m.rows, m.cols, m.cols)
}

// contiguous reports that the elements lie row by row with nothing in between.
func (m *Matrix) contiguous() bool {
	return m.rows == 0 || m.cols == 0 || (m.colStep == 1 || m.cols == 1) && (m.rowStep == m.cols || m.rows == 1)
}

// flat is all elements, row by row; they lie so.
func (m *Matrix) flat() span { return span{m.data, m.rows * m.cols, m.typ.size} }

// matrixBuffer is the Buffer slot.
func matrixBuffer(_ *thread, v value, writable bool) (*object.Buffer, *exception) {
	m := matrixOf(v)
	if writable && m.readOnly {
		return nil, object.Errorf(object.BufferErrorType, "the matrix is read-only")
	}
	size := m.typ.size
	b := &object.Buffer{Owner: v, ReadOnly: m.readOnly, Format: string(m.typ.code), ItemSize: size, Shape: []int{m.rows, m.cols}, Strides: []int{m.rowStep * size, m.colStep * size}}
	if m.rows == 0 || m.cols == 0 {
		b.Strides = nil
		return b, nil
	}
	low, high := 0, 0
	for i, step := range b.Strides {
		reach := (b.Shape[i] - 1) * step
		low, high = low+min(0, reach), high+max(0, reach)
	}
	b.Offset = -low
	b.Data = bytesAt(span{m.data, 1, 1}.item(low), high-low+size)
	return b, nil
}
