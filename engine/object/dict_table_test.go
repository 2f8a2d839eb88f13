// This file tests the hash table of dict and set against a Go map.

package object

import (
	"math/rand"
	"testing"
)

func testThread() *Thread { return NewThread(NewInterp()) }

// TestDictTable compares the table with a Go map and a slice of keys in order, over random operations.
func TestDictTable(t *testing.T) {
	th := testThread()
	for seed := int64(0); seed < 60; seed++ {
		r := rand.New(rand.NewSource(seed))
		d := NewDict()
		model := map[int64]int64{}
		var order []int64
		span := int64(1 + r.Intn(200))
		drop := func(k int64) {
			delete(model, k)
			for i, o := range order {
				if o == k {
					order = append(order[:i], order[i+1:]...)
					break
				}
			}
		}
		for step := 0; step < 3000; step++ {
			k := r.Int63n(span)
			switch r.Intn(8) {
			case 0, 1, 2:
				if _, ok := model[k]; !ok {
					order = append(order, k)
				}
				model[k] = int64(step)
				if exc := d.Set(th, Int64(k), Int64(int64(step))); exc != nil {
					t.Fatal(exc)
				}
			case 3, 4:
				_, ok, _ := d.Delete(th, Int64(k))
				if _, want := model[k]; ok != want {
					t.Fatalf("delete %d: %v, want %v", k, ok, want)
				}
				drop(k)
			case 5:
				if d.Len() > 0 {
					key, _ := d.popLast()
					if want := order[len(order)-1]; key.AsInt64() != want {
						t.Fatalf("popitem %d, want %d", key.AsInt64(), want)
					}
					drop(key.AsInt64())
				}
			case 6:
				v, ok, _ := d.Get(th, Int64(k))
				if want, there := model[k]; ok != there || ok && v.AsInt64() != want {
					t.Fatalf("get %d", k)
				}
			case 7:
				if r.Intn(50) == 0 {
					d = d.Copy()
				}
			}
		}
		if d.Len() != len(model) {
			t.Fatalf("len %d, want %d", d.Len(), len(model))
		}
		for i, k := range d.appendKeys(nil) {
			if k.AsInt64() != order[i] {
				t.Fatalf("order differs at %d", i)
			}
		}
	}
}

// TestDictPopPush is the pattern that fills an index with deleted places.
func TestDictPopPush(t *testing.T) {
	th := testThread()
	d := NewDict()
	for i := int64(0); i < 20; i++ {
		d.Set(th, Int64(i), None)
	}
	for i := int64(0); i < 100000; i++ {
		d.Set(th, Int64(1000+i), None)
		d.popLast()
	}
	if d.Len() != 20 || len(d.index) > 256 {
		t.Fatalf("len %d, index %d", d.Len(), len(d.index))
	}
}

func TestDictStrKeys(t *testing.T) {
	d := NewDict()
	for i := 0; i < 500; i++ {
		d.SetName("k"+string(rune('a'+i%26))+string(rune('a'+i/26)), Int64(int64(i)))
	}
	for i := 0; i < 500; i++ {
		if v, ok := d.GetStr(NewStr("k" + string(rune('a'+i%26)) + string(rune('a'+i/26)))); !ok || v.AsInt64() != int64(i) {
			t.Fatal(i)
		}
	}
}

func TestSetTable(t *testing.T) {
	th := testThread()
	for seed := int64(0); seed < 40; seed++ {
		r := rand.New(rand.NewSource(seed))
		s := NewSet()
		model := map[int64]bool{}
		span := int64(1 + r.Intn(300))
		for step := 0; step < 3000; step++ {
			k := r.Int63n(span) * (1 << uint(r.Intn(20)))
			switch r.Intn(5) {
			case 0, 1:
				model[k] = true
				s.Add(th, Int64(k))
			case 2, 3:
				ok, _ := s.Discard(th, Int64(k))
				if ok != model[k] {
					t.Fatalf("discard %d: %v", k, ok)
				}
				delete(model, k)
			case 4:
				if ok, _ := s.Has(th, Int64(k)); ok != model[k] {
					t.Fatalf("has %d: %v", k, ok)
				}
			}
		}
		if s.Len() != len(model) || len(s.appendKeys(nil)) != len(model) {
			t.Fatalf("len %d, want %d", s.Len(), len(model))
		}
	}
}

func setFrom(t *testing.T, keys ...int64) *Set {
	t.Helper()
	s := NewSet()
	for _, k := range keys {
		if exc := s.Add(testThread(), Int64(k)); exc != nil {
			t.Fatal(exc)
		}
	}
	return s
}

func keyList(s *Set) []int64 {
	var out []int64
	for _, k := range s.appendKeys(nil) {
		out = append(out, k.AsInt64())
	}
	return out
}

func tupleHashOf(t *testing.T, items []Value) int64 {
	t.Helper()
	h, exc := tupleHash(testThread(), TupleOf(items...))
	if exc != nil {
		t.Fatal(exc)
	}
	return h
}

// TestSetOrder holds orders printed by CPython 3.14.
func TestSetOrder(t *testing.T) {
	th := testThread()
	var down []int64
	for i := int64(100); i > 0; i -= 7 {
		down = append(down, i)
	}
	got := keyList(setFrom(t, down...))
	want := []int64{65, 2, 100, 37, 72, 9, 44, 79, 16, 51, 86, 23, 58, 93, 30}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
	x, y := NewSet(), NewSet()
	for i := int64(0); i < 2000; i++ {
		x.Add(th, Int64(i*i*i%1009))
	}
	for i := int64(0); i < 3000; i++ {
		y.Add(th, Int64(i*i%2003))
	}
	sub, _ := x.difference(th, y.Value(), SetType)
	and, _ := x.intersect(th, y.Value(), SetType)
	or, _ := setUnion(th, x.Value(), []Value{y.Value()})
	xor, _ := x.symmetricDifference(th, y.Value(), SetType)
	for _, c := range []struct {
		name string
		s    *Set
		want int64
	}{
		{"x", x, -9068794077024468557}, {"x - y", sub, 738870772252724814}, {"x & y", and, -5638121388193968264},
		{"x | y", Cast[Set](or), -8764962850792517131}, {"x ^ y", xor, -5434173320930790359},
	} {
		if h := tupleHashOf(t, c.s.appendKeys(nil)); h != c.want {
			t.Errorf("%s: order hash %d, want %d", c.name, h, c.want)
		}
	}
	big := NewSet()
	for i := int64(0); i < 100000; i++ {
		big.Add(th, Int64(i*i*i%1000009))
	}
	if h := tupleHashOf(t, big.appendKeys(nil)); h != 2873190183711168504 {
		t.Errorf("big: order hash %d", h)
	}
}

func TestContainerHashes(t *testing.T) {
	for _, c := range []struct{ got, want int64 }{
		{tupleHashOf(t, nil), 5740354900026072187},
		{tupleHashOf(t, []Value{Int64(1)}), -6644214454873602895},
		{tupleHashOf(t, []Value{Int64(1), Int64(2), Int64(3), Int64(-1)}), 4543913971763897871},
		{NewFrozenSet().frozenHash(), 133146708735736},
		{setFrom(t, 1).frozenHash(), -558064481276695278},
		{setFrom(t, 1, 2, 3).frozenHash(), -272375401224217160},
	} {
		if c.got != c.want {
			t.Errorf("hash %d, want %d", c.got, c.want)
		}
	}
}
