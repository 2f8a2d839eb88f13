// This file tests conversions between Go and Python values, both ways.

package typemap_test

import (
	"math"
	"math/big"
	"reflect"
	"strings"
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
	"dappco.re/go/py/typemap/ordered"
)

func newThread() *object.Thread { return object.NewThread(object.NewInterp()) }

// message is an exception as "Class: text".
func message(th *object.Thread, exc *object.Exception) string {
	if exc == nil {
		return "no exception"
	}
	s, e := object.ToStr(th, exc.Value())
	if e != nil {
		return exc.Type().Name
	}
	return exc.Type().Name + ": " + s.String()
}

func repr(t testing.TB, th *object.Thread, v object.Value) string {
	t.Helper()
	s, exc := object.Repr(th, v)
	if exc != nil {
		t.Fatal(message(th, exc))
	}
	return s.String()
}

// roundTrip converts x to Python and back into a variable of its type.
func roundTrip(t testing.TB, x any) (python string, back any) {
	t.Helper()
	th := newThread()
	v, exc := reflectbind.ToPython(th, x)
	if exc != nil {
		t.Fatalf("%T to Python: %s", x, message(th, exc))
	}
	dst := reflect.New(reflect.TypeOf(x))
	if exc := reflectbind.FromPython(th, v, dst.Interface(), "x"); exc != nil {
		t.Fatalf("%T from Python: %s", x, message(th, exc))
	}
	return repr(t, th, v), dst.Elem().Interface()
}

type (
	userID  int64
	label   string
	handler func(int) int
)

func TestTypemap_RoundTrip_Good(t *testing.T) {
	seven := 7
	for _, c := range []struct {
		x    any
		want string
	}{
		{true, "True"}, {int8(-128), "-128"}, {int16(5), "5"}, {int32(1 << 30), "1073741824"}, {int64(math.MinInt64), "-9223372036854775808"}, {42, "42"},
		{uint8(255), "255"}, {uint16(65535), "65535"}, {uint32(math.MaxUint32), "4294967295"}, {uint64(math.MaxUint64), "18446744073709551615"},
		{uint(9), "9"}, {uintptr(3), "3"}, {float32(1.5), "1.5"}, {1e300, "1e+300"}, {math.Inf(-1), "-inf"}, {complex64(1 + 2i), "(1+2j)"}, {2 - 3i, "(2-3j)"},
		{"héllo", "'héllo'"}, {"", "''"}, {"bad \xff utf8", `'bad \udcff utf8'`}, {[]byte("a\x00b"), `b'a\x00b'`},
		{[]int{1, 2}, "go.array([1, 2])"}, {[]string{"a", "b"}, "['a', 'b']"}, {[]float64{1, 2.5}, "go.array([1.0, 2.5])"}, {[]int64{7}, "go.array([7])"}, {[]bool{true}, "[True]"},
		{[][]int{{1}, {2, 3}}, "[go.array([1]), go.array([2, 3])]"}, {[2]int{4, 5}, "go.array([4, 5])"}, {[]any{1, "a", nil, 2.5, true}, "[1, 'a', None, 2.5, True]"},
		{map[string]int{"b": 2, "a": 1}, "{'a': 1, 'b': 2}"}, {map[int]string{2: "b", 1: "a"}, "{1: 'a', 2: 'b'}"},
		{map[string][]int{"a": {1}}, "{'a': go.array([1])}"}, {map[string]struct{}{"x": {}}, "{'x'}"}, {map[string]any{"a": []any{1}}, "{'a': [1]}"},
		{&seven, "7"}, {(*int)(nil), "None"}, {userID(5), "5"}, {label("l"), "'l'"}, {big.NewInt(12), "12"}, {new(big.Int).Lsh(big.NewInt(1), 70), "1180591620717411303424"},
		{[]userID{1}, "go.array([1])"}, {map[label]userID{"a": 1}, "{'a': 1}"},
	} {
		got, back := roundTrip(t, c.x)
		if got != c.want {
			t.Errorf("%T %v is %s in Python, want %s", c.x, c.x, got, c.want)
		}
		if b, ok := c.x.(*big.Int); ok {
			if b.Cmp(back.(*big.Int)) != 0 {
				t.Errorf("%v came back as %v", b, back)
			}
			continue
		}
		if !reflect.DeepEqual(back, c.x) {
			t.Errorf("%T %v came back as %v", c.x, c.x, back)
		}
	}
}

// python makes Python objects by hand.
func list(items ...object.Value) object.Value { return object.NewList(items).Value() }
func str(s string) object.Value               { return object.NewStr(s).Value() }
func num(i int64) object.Value                { return object.Int64(i) }

func dict(th *object.Thread, items ...object.Value) object.Value {
	d := object.NewDict()
	for i := 0; i < len(items); i += 2 {
		_ = d.Set(th, items[i], items[i+1])
	}
	return d.Value()
}

func TestTypemap_FromPython_Bad(t *testing.T) {
	th := newThread()
	bigInt := object.NormInt(new(big.Int).Lsh(big.NewInt(1), 80))
	for _, c := range []struct {
		v    object.Value
		dst  any
		want string
	}{
		{str("a"), new(int), "TypeError: x: expected int, got str"},
		{object.Float(1), new(int), "TypeError: x: expected int, got float"},
		{num(1), new(bool), "TypeError: x: expected bool, got int"},
		{object.None, new(int), "TypeError: x: expected int, got None"},
		{num(128), new(int8), "OverflowError: x: 128 does not fit int8"},
		{num(-1), new(uint8), "OverflowError: x: -1 does not fit uint8"},
		{num(70000), new(uint16), "OverflowError: x: 70000 does not fit uint16"},
		{bigInt, new(int64), "OverflowError: x: 1208925819614629174706176 does not fit int64"},
		{bigInt, new(uint64), "OverflowError: x: 1208925819614629174706176 does not fit uint64"},
		{object.NormInt(new(big.Int).Lsh(big.NewInt(1), 2000)), new(float64), "OverflowError: x: int too large to convert to float"},
		{object.Float(1e300), new(float32), "OverflowError: x: 1e+300 does not fit float32"},
		{num(1), new(string), "TypeError: x: expected str, got int"},
		{str("\xed\xa0\x80"), new(string), "ValueError: x: the str has lone surrogates, which no Go string can hold"},
		{str("ab"), new([]byte), "TypeError: x: expected bytes, got str"},
		{str("ab"), new([]string), "TypeError: x: expected list[str], got str"},
		{num(1), new([]int), "TypeError: x: expected list[int], got int"},
		{list(num(1), str("b")), new([]int), "TypeError: x[1]: expected int, got str"},
		{list(num(1), num(300)), new([]uint8), "TypeError: x: expected bytes, got list"},
		{list(num(1)), new([2]int), "ValueError: x: expected exactly 2 elements, got 1"},
		{list(list(num(1)), list(str("q"))), new([][]int), "TypeError: x[1][0]: expected int, got str"},
		{num(1), new(map[string]int), "TypeError: x: expected dict[str, int], got int"},
		{dict(th, str("a"), str("b")), new(map[string]int), "TypeError: x['a']: expected int, got str"},
		{dict(th, num(1), num(2)), new(map[string]int), "TypeError: x key 1: expected str, got int"},
		{dict(th, str("k"), list(num(1), object.None)), new(map[string][]int), "TypeError: x['k'][1]: expected int, got None"},
		{num(1), new(func()), "TypeError: x: expected callable, got int"},
		{num(1), new(chan int), "TypeError: x: expected chan int, got int"},
		{num(1), new(error), "TypeError: x: expected BaseException, got int"},
	} {
		if got := message(th, reflectbind.FromPython(th, c.v, c.dst, "x")); got != c.want {
			t.Errorf("%s into %T:\n got %s\nwant %s", repr(t, th, c.v), c.dst, got, c.want)
		}
	}
}

func TestTypemap_FromPython_Ugly(t *testing.T) {
	th := newThread()
	// A list that contains itself ends in RecursionError, not in a dead host.
	l := object.NewList(nil)
	l.Append(l.Value())
	var x any
	if exc := reflectbind.FromPython(th, l.Value(), &x, "x"); exc == nil || !exc.Is(object.RecursionErrorType) {
		t.Errorf("got %s", message(th, exc))
	}
	// NaN is no key: Go could not find it again.
	var m map[float64]int
	if exc := reflectbind.FromPython(th, dict(th, object.Float(math.NaN()), num(1)), &m, "x"); exc == nil || !exc.Is(object.ValueErrorType) {
		t.Errorf("got %s", message(th, exc))
	}
	// A failed conversion leaves the variable alone.
	s := []int{1}
	if exc := reflectbind.FromPython(th, list(num(5), str("x")), &s, "x"); exc == nil || !reflect.DeepEqual(s, []int{1}) {
		t.Errorf("the variable is %v", s)
	}
	// Go maps that hold themselves are refused as well.
	self := map[string]any{}
	self["self"] = self
	if _, exc := reflectbind.ToPython(th, self); exc == nil || !exc.Is(object.RecursionErrorType) {
		t.Errorf("got %s", message(th, exc))
	}
}

func TestTypemap_None_Good(t *testing.T) {
	th := newThread()
	for _, dst := range []any{new(*int), new([]int), new(map[string]int), new(func()), new(any), new(error), new([]byte), new(*big.Int)} {
		if exc := reflectbind.FromPython(th, object.None, dst, "x"); exc != nil {
			t.Errorf("None into %T: %s", dst, message(th, exc))
		}
		if !reflect.ValueOf(dst).Elem().IsNil() {
			t.Errorf("%T is not nil", dst)
		}
	}
	for _, c := range []struct {
		x    any
		want string
	}{{[]int(nil), "go.array([], dtype='int64')"}, {[]string(nil), "[]"}, {map[string]int(nil), "{}"}, {(*int)(nil), "None"}, {(func())(nil), "None"}, {nil, "None"}, {[]byte(nil), "b''"}} {
		v, exc := reflectbind.ToPython(th, c.x)
		if exc != nil {
			t.Fatal(message(th, exc))
		}
		if got := repr(t, th, v); got != c.want {
			t.Errorf("nil %T is %s, want %s", c.x, got, c.want)
		}
	}
}

func TestOrdered_Map_Good(t *testing.T) {
	th := newThread()
	in := dict(th, str("z"), num(1), str("a"), dict(th, num(2), object.None, str("b"), list()))
	var x ordered.Value
	if exc := reflectbind.FromPython(th, in, &x, "x"); exc != nil {
		t.Fatal(message(th, exc))
	}
	v, exc := reflectbind.ToPython(th, x)
	if exc != nil {
		t.Fatal(message(th, exc))
	}
	if got := repr(t, th, v); got != "{'z': 1, 'a': {2: None, 'b': []}}" {
		t.Errorf("got %s", got)
	}
}

func TestTypemap_Func_Good(t *testing.T) {
	th := newThread()
	double := reflectbind.Function("double", func(n int) int { return 2 * n })
	var f func(int) int
	if exc := reflectbind.FromPython(th, double, &f, "x"); exc != nil || f(4) != 8 {
		t.Fatal(message(th, exc))
	}
	var h handler
	if exc := reflectbind.FromPython(th, double, &h, "x"); exc != nil || h(5) != 10 {
		t.Fatal(message(th, exc))
	}
	// Another signature goes through Python.
	var g func(int32) int64
	if exc := reflectbind.FromPython(th, double, &g, "x"); exc != nil || g(6) != 12 {
		t.Fatal(message(th, exc))
	}
}

func FuzzTypemap_Text_Good(f *testing.F) {
	for _, s := range []string{"", "a", "héllo", "\xff\xfe", "\xed\xa0\x80", strings.Repeat("x", 100) + "\x80", "😀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, back := roundTrip(t, s); back != s {
			t.Errorf("%q came back as %q", s, back)
		}
	})
}

func FuzzTypemap_Number_Good(f *testing.F) {
	f.Add(int64(0), uint64(math.MaxUint64), 1.5)
	f.Add(int64(math.MinInt64), uint64(1)<<63, math.Inf(1))
	f.Fuzz(func(t *testing.T, i int64, u uint64, x float64) {
		type all struct {
			A int64
			B uint64
			C float64
			D []int32
			E map[uint64]int64
			F *uint64
			G float32
		}
		in := all{i, u, x, []int32{int32(i)}, map[uint64]int64{u: i}, &u, float32(x)}
		_, back := roundTrip(t, in)
		out := back.(all)
		if x != x {
			in.C, out.C, in.G, out.G = 0, 0, 0, 0
		}
		if !reflect.DeepEqual(in, out) {
			t.Errorf("%+v came back as %+v", in, out)
		}
	})
}
