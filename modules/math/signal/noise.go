// This file makes random numbers that are the same for the same seed.

package signal

import (
	"sync"

	"github.com/Snider/Poindexter"
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
func (n *Noise) Values(count int, variance float64) ([]float64, error) {
	if err := countable("count", count); err != nil {
		return nil, err
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	values := make([]float64, count)
	for i := range values {
		values[i] = n.noise.Float64(variance)
	}
	return values, nil
}
