// This file tests the layout of matrices: rows, parts, and headers that lie.

package matrix

import (
	"math"
	"slices"
	"testing"
)

func TestMatrix_FromRows_Good(t *testing.T) {
	m, err := FromRows([][]float64{{1, 2, 3}, {4, 5, 6}})
	if err != nil || m.Rows != 2 || m.Cols != 3 || m.Stride != 3 || !slices.Equal(m.Data, []float64{1, 2, 3, 4, 5, 6}) {
		t.Fatal(m, err)
	}
	m.Set(1, 2, 9)
	if m.At(1, 2) != 9 || m.Row(1)[2] != 9 || !m.Contiguous() || m.Check() != nil {
		t.Error(m)
	}
	if e, err := FromRows[int](nil); err != nil || e.Rows != 0 || e.Check() != nil {
		t.Error(e, err)
	}
}

func TestMatrix_FromRows_Bad(t *testing.T) {
	if _, err := FromRows([][]int{{1}, {1, 2}}); err == nil || err.Error() != "matrix: row 1 has 2 elements, row 0 has 1" {
		t.Error(err)
	}
	if _, err := FromSlice([]int{1, 2, 3}, 2, 2); err == nil || err.Error() != "matrix: 3 elements are not 2 rows of 2" {
		t.Error(err)
	}
}

func TestMatrix_Part_Good(t *testing.T) {
	m, _ := FromSlice([]int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 3, 4)
	p := m.Part(1, 3, 1, 3)
	if p.At(0, 0) != 5 || p.At(1, 1) != 10 || p.Stride != 4 || p.Contiguous() || p.Check() != nil {
		t.Fatal(p)
	}
	p.Set(1, 0, -9)
	if m.At(2, 1) != -9 {
		t.Error("a part does not share its elements")
	}
	if c := p.Clone(); !slices.Equal(c.Data, []int{5, 6, -9, 10}) || c.Stride != 2 {
		t.Error(c)
	}
	_ = append(p.Row(0), 77)
	if m.At(1, 3) != 7 {
		t.Error("appending to a row writes behind it")
	}
	if e := m.Part(3, 3, 0, 4); e.Rows != 0 || e.Check() != nil {
		t.Error(e)
	}
}

func TestMatrix_Check_Bad(t *testing.T) {
	for _, m := range []Matrix{
		{Rows: -1}, {Rows: 1, Cols: 1, Stride: 1}, {Data: make([]float64, 4), Rows: 2, Cols: 3, Stride: 3},
		{Data: make([]float64, 4), Rows: 2, Cols: 2, Stride: 1}, {Data: make([]float64, 4), Rows: math.MaxInt, Cols: 1, Stride: math.MaxInt},
		{Data: make([]float64, 4), Rows: 2, Cols: 1, Stride: -1},
	} {
		if m.Check() == nil {
			t.Errorf("%+v is fine", m)
		}
	}
}

func TestMatrix_Make_Ugly(t *testing.T) {
	for name, f := range map[string]func(){
		"negative": func() { New(-1, 2) },
		"huge":     func() { New(math.MaxInt, 3) },
		"row":      func() { New(2, 2).Row(2) },
		"part":     func() { New(2, 2).Part(0, 3, 0, 1) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Error(name, "does not panic")
				}
			}()
			f()
		}()
	}
	if m := New(3, 0); m.Row(2) != nil || m.Check() != nil {
		t.Error(m)
	}
}
