// This file measures numbers that cross without copies: what a million of them cost.

package reflectbind_test

import (
	"testing"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/reflectbind"
)

const million = 1_000_000

var benchmarkTotal float64

// numbersThread has a view on a million floats, and the same as a list.
func numbersThread(t testing.TB) (th *object.Thread, data []float64, view, list object.Value) {
	th = object.NewThread(object.NewInterp())
	data = make([]float64, million)
	items := make([]object.Value, million)
	for i := range data {
		data[i] = float64(i) / 3
		items[i] = object.Float(data[i])
	}
	view, exc := reflectbind.ToPython(th, data)
	if exc != nil {
		t.Fatal(exc.Message(th))
	}
	return th, data, view, object.NewList(items).Value()
}

func must(t testing.TB, th *object.Thread, v object.Value, exc *object.Exception) object.Value {
	if exc != nil {
		t.Fatal(exc.Message(th))
	}
	return v
}

func BenchmarkNumbers(b *testing.B) {
	th, data, view, list := numbersThread(b)
	f := reflectbind.Function("mean", mean)
	run := func(name string, f func(b *testing.B)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f(b)
			}
		})
	}
	call := func(b *testing.B, f object.Value, args ...object.Value) object.Value {
		v, exc := object.Call(th, f, args, nil)
		return must(b, th, v, exc)
	}
	run("go", func(*testing.B) { benchmarkTotal = mean(data) })
	args := []object.Value{view}
	run("view", func(b *testing.B) { call(b, f, args...) })
	run("list", func(b *testing.B) { call(b, f, list) })
	array := view.Type().Value()
	run("array", func(b *testing.B) { call(b, array, list) })
	slice := object.NewSlice(object.Int64(1), object.Int64(million-1), object.Int64(2))
	run("slice", func(b *testing.B) {
		v, exc := object.GetItem(th, view, slice)
		must(b, th, v, exc)
	})
	run("item", func(b *testing.B) {
		v, exc := object.GetItem(th, view, object.Int64(77))
		must(b, th, v, exc)
	})
	run("each", func(b *testing.B) {
		if exc := object.Each(th, view, func(object.Value) *object.Exception { return nil }); exc != nil {
			b.Fatal(exc.Message(th))
		}
	})
	run("add", func(b *testing.B) {
		v, exc := object.Binary(th, object.Add, view, view)
		must(b, th, v, exc)
	})
	for _, name := range []string{"sum", "tolist", "norm"} {
		method, exc := object.GetAttrName(th, view, name)
		must(b, th, method, exc)
		run(name, func(b *testing.B) { call(b, method) })
	}
}
