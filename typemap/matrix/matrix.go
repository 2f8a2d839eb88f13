// Package matrix provides a rectangle of numbers over one slice, for Go packages whose parameters and results Python should see as go.matrix.
//
// It imports nothing of the engine: a package that uses it remains an ordinary Go package. The binder passes a matrix between Go and Python without
// copying an element.
//
// It is a layout, not linear algebra. Libraries that compute take Data, Cols and Stride as they are: that is the row-major order that BLAS calls by the same names.
package matrix

import (
	"fmt"
	"iter"
	"math/bits"
)

// Number is what a matrix can be made of.
type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr |
		~float32 | ~float64 | ~complex64 | ~complex128
}

// Matrix is a matrix of float64.
type Matrix = Of[float64]

// Of is a matrix of T. It is a header, as a slice is: copies share the elements.
//
// Rows lie one after the other in Data: the element in row i and column j is Data[i*Stride+j]. Stride is at least Cols, and larger in a part of a
// wider matrix; what lies between the rows is not part of the matrix. The zero Of is an empty matrix.
type Of[T Number] struct {
	Data               []T
	Rows, Cols, Stride int
}

// New is a matrix of zeros. It panics if a side is negative or the matrix has no place in memory, as make does.
func New(rows, cols int) Matrix { return Make[float64](rows, cols) }

// Make is New for any type of element.
func Make[T Number](rows, cols int) Of[T] {
	n, ok := area(rows, cols)
	if !ok {
		panic(fmt.Sprintf("matrix: a matrix cannot have %d rows and %d columns", rows, cols))
	}
	return Of[T]{Data: make([]T, n), Rows: rows, Cols: cols, Stride: cols}
}

// FromSlice is the matrix whose rows lie one after the other in data, which it shares.
func FromSlice[T Number](data []T, rows, cols int) (Of[T], error) {
	if n, ok := area(rows, cols); !ok || n != len(data) {
		return Of[T]{}, fmt.Errorf("matrix: %d elements are not %d rows of %d", len(data), rows, cols)
	}
	return Of[T]{Data: data[:len(data):len(data)], Rows: rows, Cols: cols, Stride: cols}, nil
}

// FromRows is a matrix with a copy of the rows, which must have the same length.
func FromRows[T Number](rows [][]T) (Of[T], error) {
	if len(rows) == 0 {
		return Of[T]{}, nil
	}
	cols := len(rows[0])
	for i, row := range rows {
		if len(row) != cols {
			return Of[T]{}, fmt.Errorf("matrix: row %d has %d elements, row 0 has %d", i, len(row), cols)
		}
	}
	m := Make[T](len(rows), cols)
	for i, row := range rows {
		copy(m.Row(i), row)
	}
	return m, nil
}

// area is the number of elements, if it is one.
func area(rows, cols int) (n int, ok bool) {
	if rows < 0 || cols < 0 {
		return 0, false
	}
	hi, lo := bits.Mul(uint(rows), uint(cols))
	return int(lo), hi == 0 && int(lo) >= 0
}

// Check says what is wrong with a header that was made by hand, nil if its rows are all in Data.
func (m Of[T]) Check() error {
	if m.Rows < 0 || m.Cols < 0 {
		return fmt.Errorf("matrix: a matrix cannot have %d rows and %d columns", m.Rows, m.Cols)
	}
	if m.Rows == 0 || m.Cols == 0 {
		return nil
	}
	if m.Stride < m.Cols && m.Rows > 1 {
		return fmt.Errorf("matrix: rows of %d elements cannot begin every %d elements", m.Cols, m.Stride)
	}
	if n, ok := area(m.Rows-1, max(m.Stride, 0)); !ok || n > len(m.Data) || m.Cols > len(m.Data)-n {
		return fmt.Errorf("matrix: %d elements cannot hold %d rows of %d that begin every %d elements", len(m.Data), m.Rows, m.Cols, m.Stride)
	}
	return nil
}

// Row is row i, sharing its elements. Appending to it does not write into the next row.
func (m Of[T]) Row(i int) []T {
	if uint(i) >= uint(m.Rows) {
		panic(fmt.Sprintf("matrix: row %d of %d", i, m.Rows))
	}
	if m.Cols == 0 {
		return nil
	}
	at := i * m.Stride
	return m.Data[at : at+m.Cols : at+m.Cols]
}

// All iterates over the rows, which share their elements.
func (m Of[T]) All() iter.Seq2[int, []T] {
	return func(yield func(int, []T) bool) {
		for i := range m.Rows {
			if !yield(i, m.Row(i)) {
				return
			}
		}
	}
}

// At is the element in row i and column j.
func (m Of[T]) At(i, j int) T { return m.Row(i)[j] }

// Set puts x into row i and column j.
func (m Of[T]) Set(i, j int, x T) { m.Row(i)[j] = x }

// Part is the matrix of rows r0 to r1 and columns c0 to c1, ends excluded, sharing the elements. It panics if they are not in m.
func (m Of[T]) Part(r0, r1, c0, c1 int) Of[T] {
	if r0 < 0 || r1 < r0 || r1 > m.Rows || c0 < 0 || c1 < c0 || c1 > m.Cols {
		panic(fmt.Sprintf("matrix: part [%d:%d, %d:%d] of %d rows and %d columns", r0, r1, c0, c1, m.Rows, m.Cols))
	}
	p := Of[T]{Rows: r1 - r0, Cols: c1 - c0, Stride: m.Stride}
	if p.Rows > 0 && p.Cols > 0 {
		from, to := r0*m.Stride+c0, (r1-1)*m.Stride+c1
		p.Data = m.Data[from:to:to]
	}
	return p
}

// Contiguous reports that nothing lies between the rows: Data[:Rows*Cols] is the whole matrix.
func (m Of[T]) Contiguous() bool { return m.Stride == m.Cols || m.Rows <= 1 || m.Cols == 0 }

// Clone is a contiguous copy.
func (m Of[T]) Clone() Of[T] {
	c := Make[T](m.Rows, m.Cols)
	for i, row := range m.All() {
		copy(c.Row(i), row)
	}
	return c
}
