// This file tests range functions in both directions.

package typemap_test

import (
	"errors"
	"iter"
	"maps"
	"slices"
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

// collect runs over the Python iterable v as Go's range does.
func collect(t *testing.T, th *object.Thread, v object.Value) []int {
	t.Helper()
	var s iter.Seq[int]
	if exc := reflectbind.FromPython(th, v, &s, "x"); exc != nil {
		t.Fatal(message(th, exc))
	}
	return slices.Collect(s)
}

func TestIterate_Seq_Good(t *testing.T) {
	th := newThread()
	seq, exc := reflectbind.ToPython(th, slices.Values([]int{1, 2, 3}))
	if exc != nil {
		t.Fatal(message(th, exc))
	}
	if got := collect(t, th, seq); !slices.Equal(got, []int{1, 2, 3}) {
		t.Errorf("a Go sequence came back as %v", got)
	}
	l := list(num(4), num(5))
	for range 2 {
		if got := collect(t, th, l); !slices.Equal(got, []int{4, 5}) {
			t.Errorf("a list is %v", got)
		}
	}
	var none iter.Seq[int]
	if exc := reflectbind.FromPython(th, object.None, &none, "x"); exc != nil || none != nil {
		t.Error(message(th, exc))
	}
}

func TestIterate_Seq2_Good(t *testing.T) {
	th := newThread()
	pairs, exc := reflectbind.ToPython(th, maps.All(map[string]int{"a": 1}))
	if exc != nil {
		t.Fatal(message(th, exc))
	}
	for _, v := range []object.Value{pairs, list(object.TupleOf(str("a"), num(1))), dict(th, str("a"), num(1))} {
		var s iter.Seq2[string, int]
		if exc := reflectbind.FromPython(th, v, &s, "x"); exc != nil {
			t.Fatal(message(th, exc))
		}
		if got := maps.Collect(s); len(got) != 1 || got["a"] != 1 {
			t.Errorf("%s is %v", repr(t, th, v), got)
		}
	}
}

func TestIterate_Seq2_Bad(t *testing.T) {
	th := newThread()
	var s iter.Seq2[int, error]
	if exc := reflectbind.FromPython(th, list(num(1), str("a"), num(3)), &s, "x"); exc != nil {
		t.Fatal(message(th, exc))
	}
	var got []int
	var failed []error
	for v, err := range s {
		if err != nil {
			failed = append(failed, err)
			continue
		}
		got = append(got, v)
	}
	if !slices.Equal(got, []int{1}) || len(failed) != 1 || failed[0].Error() != "TypeError: element[1]: expected int, got str" {
		t.Errorf("%v, %v", got, failed)
	}
	if exc := reflectbind.FromPython(th, num(1), &s, "x"); message(th, exc) != "TypeError: x: expected iterable, got int" {
		t.Error(message(th, exc))
	}
}

func TestIterate_Seq2_Ugly(t *testing.T) {
	th := newThread()
	fail := errors.New("no more")
	v, exc := reflectbind.ToPython(th, iter.Seq2[int, error](func(yield func(int, error) bool) {
		if yield(1, nil) {
			yield(0, fail)
		}
	}))
	if exc != nil {
		t.Fatal(message(th, exc))
	}
	var s iter.Seq2[int, error]
	if exc := reflectbind.FromPython(th, v, &s, "x"); exc != nil {
		t.Fatal(message(th, exc))
	}
	n := 0
	for _, err := range s {
		if n++; n == 2 && !errors.Is(err, fail) {
			t.Errorf("the error is %v", err)
		}
	}
	if n != 2 {
		t.Errorf("%d elements", n)
	}
	// A loop that breaks off leaves the rest alone.
	if exc := reflectbind.FromPython(th, list(num(1), str("a")), &s, "x"); exc != nil {
		t.Fatal(message(th, exc))
	}
	for _, err := range s {
		if err != nil {
			t.Error(err)
		}
		break
	}
}
