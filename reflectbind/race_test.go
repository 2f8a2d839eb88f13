// This file lets interpreters meet the same Go types, modules and values at the same time: under the race detector it shows what they share without a lock.

package reflectbind_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

// raced is a family of types that no other test uses: each instance gets its class when the first of the interpreters meets it.
type raced[T any] struct {
	V    T
	Next *raced[T]
	List []raced[T]
}

func (r *raced[T]) Get() T         { return r.V }
func (r *raced[T]) String() string { return "raced" }

type racedError[T any] struct{ V T }

func (e *racedError[T]) Error() string { return "raced" }

type racedFace[T any] interface{ Do(T) T }

type racedKind[T any] int

func (k racedKind[T]) String() string { return "kind" }

// racedTypes are the symbols of a module that offers the types, and of one whose functions return them.
func racedTypes[T any](n int, offers, returns map[string]any) {
	at := fmt.Sprint(n)
	offers["Raced"+at], offers["Error"+at], offers["Face"+at], offers["Kind"+at] = (*raced[T])(nil), (*racedError[T])(nil), (*racedFace[T])(nil), (*racedKind[T])(nil)
	returns["Get"+at] = func() any { return &raced[T]{List: make([]raced[T], 2)} }
	returns["Kind"+at] = func() any { return racedKind[T](3) }
	returns["Fail"+at] = func() error { return fmt.Errorf("outer: %w", &racedError[T]{}) }
	returns["Typed"+at] = func(r *raced[T], f racedFace[T]) *raced[T] { return r }
}

// atOnce runs f(i) on goroutines that begin together, each with an interpreter of its own.
func atOnce(t *testing.T, n int, modules []*reflectbind.Descriptor, f func(i int, run func(src string))) {
	start := make(chan struct{})
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			<-start
			in, err := py.New(py.Stdout(io.Discard), py.Stderr(io.Discard), py.Modules(append([]*reflectbind.Descriptor{reflectbind.Go()}, modules...)...))
			if err != nil {
				t.Error(err)
				return
			}
			f(i, func(src string) {
				err := in.Run(context.Background(), src)
				if e, ok := errors.AsType[*py.Error](err); ok {
					t.Error(e.Traceback)
				} else if err != nil {
					t.Error(err)
				}
			})
			if err := in.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	close(start)
	wg.Wait()
}

func TestRace_FirstUse_Ugly(t *testing.T) {
	offers, returns := map[string]any{}, map[string]any{}
	racedTypes[int8](0, offers, returns)
	racedTypes[int16](1, offers, returns)
	racedTypes[[]byte](2, offers, returns)
	racedTypes[[2]string](3, offers, returns)
	generated := func(symbols map[string]any) any {
		return func() (map[string]any, map[string]string, map[string][]string, map[string]any) {
			return symbols, map[string]string{"Raced0": "It is documented."}, nil, nil
		}
	}
	offering, returning := reflectbind.Module("offering", generated(offers)), reflectbind.Module("returning", generated(returns))
	atOnce(t, 4, []*reflectbind.Descriptor{offering, returning}, func(i int, run func(string)) {
		if i == 1 {
			if !strings.Contains(offering.Stub(), "class Raced0(go.Value):") {
				t.Error(offering.Stub())
			}
		}
		if i%2 == 0 {
			run("import offering")
		}
		run(`
import returning
def look(x):
    t = type(x)
    repr(x), repr(t), t.__module__, t.__doc__, t.__name__, dir(t), hash(t), t.__mro__
    for name in dir(x):
        try: repr(getattr(x, name))
        except AttributeError: pass
for k in range(4):
    look(getattr(returning, f'get{k}')())
    look(getattr(returning, f'kind{k}')())
    try: getattr(returning, f'fail{k}')()
    except Exception as e: look(e)
    getattr(returning, f'typed{k}').__signature__
import offering
assert offering.Raced0.__module__ == 'offering' and offering.Raced0.__doc__ == 'It is documented.'
for k in range(4):
    Face = getattr(offering, f'Face{k}')
    class Impl(Face):
        def do(self, x): return x
    assert isinstance(Impl(), Face) and not issubclass(int, Face) and type(getattr(returning, f'get{k}')()) is getattr(offering, f'Raced{k}')
`)
	})
}

type scoreBoard struct {
	Scores map[string]int
	Seen   map[int]struct{}
	Lists  map[string][]int
}

func TestRace_Map_Ugly(t *testing.T) {
	board := &scoreBoard{map[string]int{}, map[int]struct{}{}, map[string][]int{}}
	m := reflectbind.Module("m", map[string]any{"Board": func() *scoreBoard { return board }})
	atOnce(t, 4, []*reflectbind.Descriptor{m}, func(i int, run func(string)) {
		run(fmt.Sprintf(`
import m
scores, lists = m.board().scores, m.board().lists
for k in range(%d, 200):
    scores[str(k %% 20)] = k
    scores.get('3'), len(scores), '3' in scores, list(scores), repr(scores), scores == {}
    try: del scores[str(k %% 19)]
    except KeyError: pass
    lists['q'] = [k]
    len(lists['q']), dict(lists), set(m.board().seen)
`, i))
	})
}

func TestRace_Value_Ugly(t *testing.T) {
	shared := &Roomy{N: 1}
	var kept sync.Map
	m := reflectbind.Module("m", map[string]any{"Shared": func() *Roomy { return shared }, "Fail": func() error { return io.ErrUnexpectedEOF },
		"Keep": func(f func(int) int) { kept.Store("f", f) }, "Kept": func(x int) int { f, _ := kept.Load("f"); return f.(func(int) int)(x) },
		"Spawn": func(f func()) {
			var wg sync.WaitGroup
			for range 3 {
				wg.Go(f)
			}
			wg.Wait()
		},
	}, reflectbind.Dynamic[Roomy]())
	atOnce(t, 4, []*reflectbind.Descriptor{m}, func(i int, run func(string)) {
		run(fmt.Sprintf(`
import m, weakref
def add(x): return x + %d
for k in range(40):
    r = m.shared()
    r.mine = getattr(r, 'mine', 0) + 1
    assert r.mine == k + 1 and m.shared() is r and r.n == 1 and weakref.ref(r)() is r
    m.keep(add)
    assert 5 <= m.kept(5) < 9
    m.spawn(lambda: None)
    try: m.fail()
    except EOFError as e: e.go_error
`, i))
	})
}
