// This file tests sum() and what Install puts into a namespace.

package builtins

import (
	"math"
	"testing"

	"dappco.re/go/py/engine/object"
)

func testThread() *Thread {
	in := object.NewInterp()
	Install(in)
	return object.NewThread(in)
}

func sumOf(t *testing.T, items ...Value) Value {
	t.Helper()
	v, exc := sum(testThread(), Value{}, []Value{object.ListOf(items...), {}})
	if exc != nil {
		t.Fatal(exc)
	}
	return v
}

// TestSum holds results of CPython 3.14.
func TestSum(t *testing.T) {
	f, i := object.Float, object.Int64
	tenths := make([]Value, 10)
	for k := range tenths {
		tenths[k] = f(0.1)
	}
	for _, c := range []struct {
		items []Value
		want  Value
	}{
		{nil, i(0)},
		{[]Value{i(1), object.True, i(3)}, i(5)},
		{tenths, f(1)},
		{[]Value{f(1e16), i(1), f(-1e16)}, f(1)},
		{[]Value{i(1), f(2.5), i(3)}, f(6.5)},
		{[]Value{f(math.Inf(1)), f(1)}, f(math.Inf(1))},
		{[]Value{f(1e308), f(1e308), f(-1e308)}, f(math.Inf(1))},
	} {
		if got := sumOf(t, c.items...); got != c.want {
			t.Errorf("sum(%d items): %v, want %v", len(c.items), got, c.want)
		}
	}
	big := sumOf(t, i(math.MaxInt64), i(1))
	if big.IsInt64() || object.ToBig(big).String() != "9223372036854775808" {
		t.Error("sum beyond 64 bits")
	}
}

// TestInstall: every name of module builtins that needs no frame is there, and nothing has two names by accident.
func TestInstall(t *testing.T) {
	ns := testThread().Interp.Builtins
	for _, name := range []string{"abs", "anext", "open", "print", "zip", "map", "filter", "reversed", "enumerate", "ValueError", "IOError", "exit", "help", "__debug__", "NotImplemented"} {
		if _, ok := ns.GetName(name); !ok {
			t.Errorf("no %s", name)
		}
	}
}
