// Package ondemand makes values at their first use, so that package variables which need work cost nothing at start.
//
// A program has hundreds of packages and uses few of them in a run. A variable whose initial value the compiler cannot compute makes its package run code at start: that takes
// time, and brings the pages around the code into memory. So package variables are constants, composite literals of them, or values of this package; a test holds that.
package ondemand

import (
	"sync"
	"sync/atomic"
)

// Value is a T that Make makes at the first Get. A package variable is written
//
//	var table = ondemand.Value[map[string]int]{Make: func() map[string]int { return ... }}
//
// which the compiler lays out in the binary. Make must not need the value itself.
type Value[T any] struct {
	Make func() T

	made  atomic.Bool
	mu    sync.Mutex
	value T
}

// Get is the value, made by the first of the goroutines that ask for it.
func (v *Value[T]) Get() T {
	if !v.made.Load() {
		v.fill()
	}
	return v.value
}

func (v *Value[T]) fill() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if !v.made.Load() {
		v.value = v.Make()
		v.made.Store(true)
	}
}
