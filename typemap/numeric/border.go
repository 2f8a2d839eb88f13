// This file is how package typemap hands memory of Python's to Go: by address, without a copy wherever Go may write to it.

package numeric

import "dappco.re/go/py/engine/object"

// ReadSlice is the elements of the Go slice in the variable at p.
func ReadSlice(p Ptr) (data Ptr, n int) {
	h := readHeader(p)
	return h.p, h.n
}

// WriteSlice makes the Go slice in the variable at p the n elements from data on. Go cannot grow it in place.
func WriteSlice(p, data Ptr, n int) { writeHeader(p, header{data, n, n}) }

// Take is the numbers of v, an array or a buffer, as elements of type t that Go may keep and write to: those of v itself, where they are of the type and lie one
// after the other. Of read-only memory and of every other layout it is a copy, and so it is of other types of numbers, if each converts exactly. ok is false when v is
// something else.
func Take(th *object.Thread, t *Type, v object.Value) (data Ptr, n int, ok bool, exc *object.Exception) {
	a, ok, exc := lineOf(th, t, v)
	if exc != nil || !ok {
		return nil, 0, ok, exc
	}
	s := a.span()
	switch {
	case !a.typ.Same(t):
		if a.typ.class > t.class && !(a.typ.isInt() && t.isInt()) {
			return nil, 0, true, object.TypeErrorf("expected numbers of type %s, got an array of %s; astype('%s') converts them", t.Name, a.typ.Name, t.Name)
		}
		a, exc = recast(th, t, a.typ, s, place{})
	case a.readOnly || !(s.step == t.size || s.n <= 1):
		a, exc = a.clone(th)
	}
	if exc != nil {
		return nil, 0, true, exc
	}
	s = a.span()
	return s.p, s.n, true, nil
}

// FromItems is items as elements of type t, if all of them are plain ints or floats that fit.
func FromItems(th *object.Thread, t *Type, items []object.Value) (data Ptr, ok bool, exc *object.Exception) {
	if exc := t.room(th, len(items)); exc != nil {
		return nil, false, exc
	}
	if len(items) > 0 && t.ops.fill(t.ops.alloc(1), items[:1]) == 0 {
		return nil, false, nil // the rest need not be looked at
	}
	data = t.ops.alloc(len(items))
	for i := 0; i < len(items); i += chunk {
		part := items[i:min(i+chunk, len(items))]
		if t.ops.fill(span{data, len(items), t.size}.item(i), part) < len(part) {
			return nil, false, th.Poll()
		}
	}
	return data, true, nil
}

// Shape is the layout of a matrix that Go gets.
type Shape struct {
	Data               Ptr
	N                  int // elements from Data on
	Rows, Cols, Stride int
}

// TakeMatrix is the numbers of v, a matrix, a buffer with two dimensions or rows of numbers, as Take has them. Rows need not lie one after the other, but the elements of a row.
func TakeMatrix(th *object.Thread, t *Type, v object.Value) (s Shape, exc *object.Exception) {
	m, exc := matrixFrom(th, t, v)
	if exc != nil {
		return s, exc
	}
	if !m.typ.Same(t) && m.typ.class > t.class && !(m.typ.isInt() && t.isInt()) {
		return s, object.TypeErrorf("expected a matrix of %s, got one of %s; astype('%s') converts it", t.Name, m.typ.Name, t.Name)
	}
	if !m.typ.Same(t) || m.readOnly || !(m.colStep == 1 || m.cols <= 1) || !(m.rowStep >= m.cols || m.rows <= 1) {
		if m, exc = m.clone(th, t); exc != nil {
			return s, exc
		}
	}
	s = Shape{Rows: m.rows, Cols: m.cols, Stride: m.cols}
	if m.rows > 0 && m.cols > 0 {
		if m.rows > 1 {
			s.Stride = m.rowStep
		}
		s.Data, s.N = m.data, (m.rows-1)*s.Stride+m.cols
	}
	return s, nil
}

// TypeOf is the type of the elements of v, an array or a matrix.
func TypeOf(v object.Value) *Type {
	if IsMatrix(v) {
		return matrixOf(v).typ
	}
	return arrayOf(v).typ
}

// List is the elements of v, an array or a matrix, as lists.
func List(th *object.Thread, v object.Value) (object.Value, *object.Exception) {
	if IsMatrix(v) {
		return matrixList(th, v)
	}
	return arrayOf(v).list(th)
}

// Keep makes v, a bound array, call kept whenever it has changed its variable.
func Keep(v object.Value, kept func()) { arrayOf(v).kept = kept }

// Unbind makes v, a bound array that nobody has seen yet, one of the elements that its variable has now: its length cannot change.
func Unbind(v object.Value) {
	if a := arrayOf(v); a.field != nil {
		a.span()
		a.field, a.growth, a.cap = nil, part, a.n
	}
}

// Protect makes v, an array or a matrix that nobody has seen yet, refuse to be changed.
func Protect(v object.Value) {
	if IsMatrix(v) {
		matrixOf(v).readOnly = true
		return
	}
	arrayOf(v).readOnly = true
}
