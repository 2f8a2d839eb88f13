// This file measures calls, field reads and conversions across the border.

package reflectbind

import (
	"reflect"
	"strconv"
	"testing"

	"dappco.re/go/py/engine/object"
)

type counter struct {
	N int
}

func (c *counter) Add(n int) (int, error) { c.N += n; return c.N, nil }

func benchCall(b *testing.B, fn any, want object.Value, args ...object.Value) {
	th := newThread()
	f := Function("f", fn)
	v, exc := object.Call(th, f, args, nil)
	if exc != nil {
		b.Fatal(text(th, exc))
	}
	if want.Type() != v.Type() {
		b.Fatalf("got a %s", v.Type().Name)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, exc := object.Call(th, f, args, nil); exc != nil {
			b.Fatal(text(th, exc))
		}
	}
}

func BenchmarkCallFloatFloat(b *testing.B) {
	benchCall(b, func(x, y float64) float64 { return x * y }, object.Float(0), object.Float(1.5), object.Float(2))
}

func BenchmarkCallStr(b *testing.B) {
	benchCall(b, func(s string) string { return s }, object.StrOf("xx"), object.StrOf("hello"))
}

func BenchmarkCallStrLen(b *testing.B) {
	benchCall(b, func(s string) int { return len(s) }, object.Int64(0), object.StrOf("hello"))
}

func BenchmarkCallReflect(b *testing.B) {
	benchCall(b, func(a int8, c uint16) int32 { return int32(a) + int32(c) }, object.Int64(0), object.Int64(1), object.Int64(2))
}

func BenchmarkCallListToSlice(b *testing.B) {
	items := make([]object.Value, 1_000_000)
	for i := range items {
		items[i] = object.Float(float64(i))
	}
	benchCall(b, func(xs []float64) float64 { return xs[len(xs)-1] }, object.Float(0), object.NewList(items).Value())
}

func BenchmarkMethodIntError(b *testing.B) {
	th := newThread()
	c, exc := ToPython(th, &counter{})
	if exc != nil {
		b.Fatal(text(th, exc))
	}
	m := c.Type().LookupName("add")
	args := []object.Value{c, object.Int64(1)}
	b.ReportAllocs()
	for b.Loop() {
		if _, exc := object.Call(th, m, args, nil); exc != nil {
			b.Fatal(text(th, exc))
		}
	}
}

func BenchmarkFieldRead(b *testing.B) {
	th := newThread()
	c, _ := ToPython(th, &counter{N: 7})
	d := c.Type().LookupName("n")
	get := d.Type().DescrGet
	b.ReportAllocs()
	for b.Loop() {
		v, exc := get(th, d, c, c.Type())
		if exc != nil || v.AsInt64() != 7 {
			b.Fatal("wrong")
		}
	}
}

func BenchmarkCallbackSync(b *testing.B) {
	th := newThread()
	apply := Function("apply", func(f func(int) int, n int) int {
		s := 0
		for i := range n {
			s += f(i)
		}
		return s
	})
	cb := object.NewNative(&object.Method{Name: "cb", F1: func(_ *object.Thread, _, a object.Value) (object.Value, *object.Exception) {
		return object.Int64(a.AsInt64() + 1), nil
	}}, object.Value{}).Value()
	b.ReportAllocs()
	args := []object.Value{cb, object.Int64(1000)}
	for b.Loop() {
		if _, exc := object.Call(th, apply, args, nil); exc != nil {
			b.Fatal(text(th, exc))
		}
	}
}

func newThread() *object.Thread { return object.NewThread(object.NewInterp()) }

func text(th *object.Thread, exc *object.Exception) string { return shared.message(th, exc) }

// BenchmarkRegister describes a package of 200 symbols, and builds its module: classes are made when they are used.
func BenchmarkRegister(b *testing.B) {
	symbols, docs, params := map[string]any{}, map[string]string{}, map[string][]string{}
	for i := range 200 {
		name := "Symbol" + strconv.Itoa(i)
		switch i % 5 {
		case 0:
			symbols[name] = reflect.TypeFor[counter]()
		case 1:
			symbols[name] = i
		default:
			symbols[name] = func(a, b int) int { return a + b + i }
			docs[name], params[name] = name+" adds, see [Symbol7].", []string{"a", "b"}
		}
	}
	exports := func() (map[string]any, map[string]string, map[string][]string) { return symbols, docs, params }
	th := newThread()
	b.ReportAllocs()
	for b.Loop() {
		d := Module("bench", exports)
		if err := d.Err(); err != nil {
			b.Fatal(err)
		}
		if _, exc := d.Build(th); exc != nil {
			b.Fatal(text(th, exc))
		}
	}
}
