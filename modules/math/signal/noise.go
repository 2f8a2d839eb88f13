// This file makes random numbers that are the same for the same seed.

package signal

import (
	"context"
	"sync"

	"github.com/Snider/Poindexter"

	"dappco.re/go/py/modules/math/argument"
	"dappco.re/go/py/typemap/matrix"
)

// Noise is a source of random numbers. Goroutines may share it.
type Noise struct {
	mu    sync.Mutex
	noise *poindexter.Noise // guarded by mu
}

// NewNoise is the source that begins with seed.
func NewNoise(seed int64) *Noise { return &Noise{noise: poindexter.NewNoise(seed)} }

// Float64 is the next number, from -variance to variance.
//
//py:default variance=1.0
func (n *Noise) Float64(variance float64) float64 {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.noise.Float64(variance)
}

// Int is the next integer from 0 up to, but not including, limit; 0 if limit is not positive.
func (n *Noise) Int(limit int) int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.noise.Int(limit)
}

// Values is the next count numbers, from -variance to variance.
//
//py:default variance=1.0
func (n *Noise) Values(ctx context.Context, count int, variance float64) ([]float64, error) {
	if err := countable("count", count); err != nil {
		return nil, err
	}
	values := make([]float64, count)
	if err := n.fill(ctx, values, variance); err != nil {
		return nil, err
	}
	return values, nil
}

// Matrix is the next rows*cols numbers, from -variance to variance, row by row.
//
//py:default variance=1.0
func (n *Noise) Matrix(ctx context.Context, rows, cols int, variance float64) (matrix.Matrix, error) {
	if rows < 0 {
		return matrix.Matrix{}, argument.Invalid("rows", "%d is negative", rows)
	}
	if cols < 0 {
		return matrix.Matrix{}, argument.Invalid("cols", "%d is negative", cols)
	}
	if err := argument.Room("cols", cols, 8); err != nil {
		return matrix.Matrix{}, err
	}
	if err := argument.Room("rows", rows, 8*cols); err != nil {
		return matrix.Matrix{}, err
	}
	m := matrix.New(rows, cols)
	if err := n.fill(ctx, m.Data, variance); err != nil {
		return matrix.Matrix{}, err
	}
	return m, nil
}

// fill makes values random, until the context ends.
func (n *Noise) fill(ctx context.Context, values []float64, variance float64) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	for i := range values {
		if i%poll == 0 && context.Cause(ctx) != nil {
			return context.Cause(ctx)
		}
		values[i] = n.noise.Float64(variance)
	}
	return nil
}
