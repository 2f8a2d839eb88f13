//go:build !race

// This file tests that arrays stand what goroutines of Go do to their memory; the race detector would, rightly, report it.

package reflectbind_test

import (
	"sync"
	"sync/atomic"
	"testing"

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
