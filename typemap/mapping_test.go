// This file tests arrays, pointers and complex numbers as keys and elements of maps and sets.

package typemap_test

import (
	"math"
	"reflect"
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

func TestMapping_RoundTrip_Good(t *testing.T) {
	n := 5
	pn := &n
	for _, c := range []struct {
		x    any
		want string
	}{
		{map[[2]int]string{{1, 2}: "a"}, "{(1, 2): 'a'}"}, {map[[2][1]int]int{{{1}, {2}}: 3}, "{((1,), (2,)): 3}"}, {map[[2]byte]int{{1, 2}: 3}, `{b'\x01\x02': 3}`},
		{map[[2]int]struct{}{{1, 2}: {}}, "{(1, 2)}"}, {map[[0]int]struct{}{{}: {}}, "{()}"}, {map[complex128]int{1i: 2}, "{1j: 2}"}, {map[int]struct{}{}, "set()"},
		{[2][2]int{{1, 2}, {3, 4}}, "[go.array([1, 2]), go.array([3, 4])]"}, {[0]int{}, "go.array([], dtype='int64')"}, {[]*int{nil, pn}, "[None, 5]"}, {&pn, "5"}, {map[string]*int{"a": nil}, "{'a': None}"},
		{[]complex64{1.5 - 2i}, "go.array([(1.5-2j)], dtype='complex64')"},
	} {
		got, back := roundTrip(t, c.x)
		if got != c.want || !reflect.DeepEqual(back, c.x) {
			t.Errorf("%T %v is %s in Python, want %s, and came back as %v", c.x, c.x, got, c.want, back)
		}
	}
}

func TestMapping_FromPython_Bad(t *testing.T) {
	th := newThread()
	for _, c := range []struct {
		v    object.Value
		dst  any
		want string
	}{
		{dict(th, object.TupleOf(num(1), str("b")), num(1)), new(map[[2]int]int), "TypeError: x key (1, 'b')[1]: expected int, got str"},
		{dict(th, object.TupleOf(num(1)), num(1)), new(map[[2]int]int), "ValueError: x key (1,): expected exactly 2 elements, got 1"},
		{list(num(1), str("a")), new(map[int]struct{}), "TypeError: x key 'a': expected int, got str"},
		{dict(th), new(map[int]struct{}), "TypeError: x: expected set[int], got dict"},
		{list(list(num(1)), list()), new([2][1]int), "ValueError: x[1]: expected exactly 1 elements, got 0"},
		{str("ab"), new([2]byte), "TypeError: x: expected bytes, got str"},
		{list(str("a")), new([]complex128), "TypeError: x[0]: expected complex, got str"},
		{list(object.Float(1e300)), new([]complex64), "OverflowError: x[0]: (1e+300+0i) does not fit complex64"},
		{list(str("a")), new([]*int), "TypeError: x[0]: expected int, got str"},
		{list(str("a")), new([]**int), "TypeError: x[0]: expected int, got str"},
	} {
		if got := message(th, reflectbind.FromPython(th, c.v, c.dst, "x")); got != c.want {
			t.Errorf("got %s\nwant %s", got, c.want)
		}
	}
}

func TestMapping_FromPython_Ugly(t *testing.T) {
	th := newThread()
	set := map[[1]float64]struct{}{{1}: {}}
	v := list(object.TupleOf(object.Float(math.NaN())))
	if exc := reflectbind.FromPython(th, v, &set, "x"); exc == nil || !exc.Is(object.ValueErrorType) || len(set) != 1 {
		t.Errorf("NaN inside of a key: %s", message(th, exc))
	}
}
