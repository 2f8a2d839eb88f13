//go:build !race

// This file tests that arrays stand what goroutines of Go do to their memory, which the race detector would rightly report, and what calls allocate, which is more under it.

package reflectbind_test

import (
	"sync"
	"sync/atomic"
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

// Rack is changed by goroutines, its header under its lock.
type Rack struct {
	sync.Mutex
	Items []int
}

func TestNumbers_Goroutine_Ugly(t *testing.T) {
	data := make([]int, 1000)
	shelf := &Rack{Items: data}
	var stop atomic.Bool
	var done sync.WaitGroup
	for g := range 2 {
		done.Go(func() {
			for i := 0; !stop.Load(); i++ {
				data[i%len(data)] = i & 7
				if g == 0 {
					shelf.Lock()
					shelf.Items = append(make([]int, 0, i%50+1), data[:i%50]...)
					shelf.Unlock()
				}
			}
		})
	}
	defer done.Wait()
	defer stop.Store(true)
	d := reflectbind.Module("m", map[string]any{"Data": func() []int { return data }, "Rack": reflectbind.Type[Rack](), "Get": func() *Rack { return shelf }}, reflectbind.Locked[Rack]())
	runScript(t, `
import m, go
a, s = m.data(), m.get()
for i in range(200):
    b = a[i % 7::3]
    assert 0 <= b.sum() <= 7 * len(b) and 0 <= max(b) <= 7 and len(list(b)) == len(b)
    c = a.copy(); c.sort(); assert len(c) == 1000
    (a + a).max(); a == c; a.lt(4).sum(); memoryview(a).tolist()
    x = s.items
    n = len(x)
    assert x.sum() <= 7 * n and len(x.tolist()) == n and repr(x)
    x.reverse(); x.fill(1)
    raises(BufferError, x.append, 1)
    s.items = [1, 2, 3]
`, d)
}

// A view costs a bound function nothing, and neither does a slice of one depend on its length.
func TestNumbers_Allocations_Good(t *testing.T) {
	th, _, view, _ := numbersThread(t)
	f := reflectbind.Function("mean", mean)
	args := []object.Value{view}
	slice := object.NewSlice(object.Int64(1), object.None, object.Int64(3))
	for name, c := range map[string]struct {
		run  func()
		most float64
	}{
		"call":  {func() { _, _ = object.Call(th, f, args, nil) }, 0},
		"item":  {func() { _, _ = object.GetItem(th, view, object.Int64(5)) }, 0},
		"set":   {func() { _ = object.SetItem(th, view, object.Int64(5), object.Float(1)) }, 0},
		"slice": {func() { _, _ = object.GetItem(th, view, slice) }, 2},
		"each":  {func() { _ = object.Each(th, view, func(object.Value) *object.Exception { return nil }) }, 1},
	} {
		if n := testing.AllocsPerRun(5, c.run); n > c.most {
			t.Errorf("%s: %v allocations, at most %v are allowed", name, n, c.most)
		}
	}
}
