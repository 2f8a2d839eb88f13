// This file tests sorting: order, stability, and keys that lie.

package object

import (
	"math/rand"
	"sort"
	"testing"
)

// sortInputs are slices of int64 in the shapes that sorting algorithms treat differently.
func sortInputs() map[string][]int64 {
	r := rand.New(rand.NewSource(1))
	in := map[string][]int64{}
	for _, n := range []int{0, 1, 2, 3, 5, 31, 32, 33, 63, 64, 65, 100, 129, 1000, 4097} {
		name := func(s string) string { return s + string(rune('0'+n%10)) + string(rune('a'+n%26)) }
		random, few, up, down, saw, blocks := make([]int64, n), make([]int64, n), make([]int64, n), make([]int64, n), make([]int64, n), make([]int64, n)
		for i := range random {
			random[i] = r.Int63() - r.Int63()
			few[i] = r.Int63n(4)
			up[i] = int64(i)
			down[i] = int64(n - i)
			saw[i] = int64(i % 37)
			blocks[i] = int64((i/50*7919)%100*1000 + i%50)
		}
		in[name("random")], in[name("few")], in[name("up")], in[name("down")], in[name("saw")], in[name("blocks")] = random, few, up, down, saw, blocks
	}
	return in
}

// TestMerger sorts pairs stably, counting comparisons.
func TestMerger(t *testing.T) {
	type pair struct{ k, at int64 }
	for name, in := range sortInputs() {
		a := make([]pair, len(in))
		for i, k := range in {
			a[i] = pair{k, int64(i)}
		}
		want := append([]pair(nil), a...)
		sort.SliceStable(want, func(i, j int) bool { return want[i].k < want[j].k })
		count := 0
		m := merger[pair]{less: func(a, b *pair) bool { count++; return a.k < b.k }}
		m.sort(a)
		for i := range a {
			if a[i] != want[i] {
				t.Fatalf("%s: differs at %d of %d", name, i, len(a))
			}
		}
		if n := len(a); name[:2] == "up" && n > 1 && count != n-1 {
			t.Errorf("%s: %d comparisons of %d sorted elements", name, count, n)
		}
	}
}

// TestMergerLies: whatever less answers, the elements are all there afterwards.
func TestMergerLies(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for round := 0; round < 300; round++ {
		n := r.Intn(500)
		a := make([]int, n)
		for i := range a {
			a[i] = i
		}
		r.Shuffle(n, func(i, j int) { a[i], a[j] = a[j], a[i] })
		stop := r.Intn(n*8 + 1)
		m := merger[int]{less: func(a, b *int) bool {
			stop--
			if stop < 0 {
				return false
			}
			if round%2 == 0 {
				return *a < *b
			}
			return r.Intn(2) == 0
		}}
		m.sort(a)
		sort.Ints(a)
		for i := range a {
			if a[i] != i {
				t.Fatalf("round %d: not a permutation", round)
			}
		}
	}
}

func TestSortValues(t *testing.T) {
	th := testThread()
	for name, in := range sortInputs() {
		items, floats := make([]Value, len(in)), make([]Value, len(in))
		for i, k := range in {
			items[i], floats[i] = Int64(k), Float(float64(k))
		}
		want := append([]int64(nil), in...)
		sort.Slice(want, func(i, j int) bool { return want[i] < want[j] })
		for _, reverse := range []bool{false, true} {
			for _, vs := range [][]Value{items, floats} {
				vs = append([]Value(nil), vs...)
				if exc := SortValues(th, vs, Value{}, reverse); exc != nil {
					t.Fatal(exc)
				}
				for i := range vs {
					w := want[i]
					if reverse {
						w = want[len(want)-1-i]
					}
					if vs[i] != Int64(w) && vs[i] != Float(float64(w)) {
						t.Fatalf("%s reverse=%v: differs at %d", name, reverse, i)
					}
				}
			}
		}
	}
}

func BenchmarkSortRandomInts(b *testing.B) {
	r := rand.New(rand.NewSource(1))
	base := make([]Value, 200000)
	for i := range base {
		base[i] = Int64(r.Int63n(1 << 40))
	}
	th := testThread()
	for b.Loop() {
		items := append([]Value(nil), base...)
		keys := append([]Value(nil), base...)
		sortByKeys(th, items, keys)
	}
}

func BenchmarkSortRandomTuples(b *testing.B) {
	r := rand.New(rand.NewSource(1))
	base := make([]Value, 200000)
	for i := range base {
		base[i] = TupleOf(Int64(r.Int63n(1<<10)), Int64(r.Int63n(1<<40)))
	}
	th := testThread()
	for b.Loop() {
		items := append([]Value(nil), base...)
		SortValues(th, items, Value{}, false)
	}
}
