// This file holds the points: the caller's matrix, and blocks of rows for those that were inserted later.

package kdtree

import "dappco.re/go/py/typemap/matrix"

// blockRows is how many inserted rows share an allocation. A block never moves: views of its rows stay views.
const blockRows = 1024

// points is rows of cols coordinates. Row numbers are those of the caller's matrix, then those of inserted rows in their order.
type points struct {
	base   matrix.Matrix // belongs to the caller, who may change it: nothing here relies on what it has been
	blocks [][]float64   // of blockRows rows each
	rows   int
	cols   int
	dead   []uint64 // a bit for every removed row, nil if there are none
	alive  int
}

func newPoints(m matrix.Matrix) points {
	return points{base: m, rows: m.Rows, cols: m.Cols, alive: m.Rows}
}

// row is row i.
func (p *points) row(i int) []float64 {
	if i < p.base.Rows {
		at := i * p.base.Stride
		return p.base.Data[at : at+p.cols : at+p.cols]
	}
	i -= p.base.Rows
	at := i % blockRows * p.cols
	return p.blocks[i/blockRows][at : at+p.cols : at+p.cols]
}

// span is the rows from row i that lie in one slice: the slice, the distance of its rows, and how many there are.
func (p *points) span(i int) (data []float64, stride, rows int) {
	if i < p.base.Rows {
		return p.base.Data[i*p.base.Stride:], p.base.Stride, p.base.Rows - i
	}
	total := p.rows - i
	i -= p.base.Rows
	return p.blocks[i/blockRows][i%blockRows*p.cols:], p.cols, min(blockRows-i%blockRows, total)
}

// insert copies row to the end.
func (p *points) insert(row []float64) {
	at := (p.rows - p.base.Rows) % blockRows
	if at == 0 {
		p.blocks = append(p.blocks, make([]float64, blockRows*p.cols))
	}
	copy(p.blocks[len(p.blocks)-1][at*p.cols:], row)
	p.rows++
	p.alive++
	if p.dead != nil && p.rows > 64*len(p.dead) {
		p.dead = append(p.dead, 0)
	}
}

// remove marks row i.
func (p *points) remove(i int) {
	if p.dead == nil {
		p.dead = make([]uint64, (p.rows+63)/64)
	}
	p.dead[i/64] |= 1 << (i % 64)
	p.alive--
}

// removed reports whether row i has been removed.
func (p *points) removed(i int) bool { return p.dead != nil && p.dead[i/64]>>(i%64)&1 != 0 }
