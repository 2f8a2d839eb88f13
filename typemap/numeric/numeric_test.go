// This file tests the loops on machine numbers: limits of the types, long sorts, and what types become of two.

package numeric

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"dappco.re/go/py/engine/object"
)

func newThread() *object.Thread { return object.NewThread(object.NewInterp()) }

func spanOf[T any](s []T, size int) span { return span{addressOf(s), len(s), size} }

// Every pair of int8 numbers, and the limits of the others, either compute as integers do or stop the loop.
func TestInts_arith_Good(t *testing.T) {
	edges := []int64{math.MinInt64, math.MinInt64 + 1, -1 << 32, -1 << 31, -3, -1, 0, 1, 2, 1 << 31, 1<<32 + 1, math.MaxInt64 - 1, math.MaxInt64}
	for _, op := range []object.BinaryOp{object.Add, object.Sub, object.Mul} {
		for x := -128; x < 128; x++ {
			for y := -128; y < 128; y++ {
				checkOp(t, signedOps[int8]{}, op, int8(x), int8(y), 1)
				checkOp(t, unsignedOps[uint8]{}, op, uint8(x), uint8(y), 1)
			}
		}
		for _, x := range edges {
			for _, y := range edges {
				checkOp(t, signedOps[int64]{}, op, x, y, 8)
				checkOp(t, unsignedOps[uint64]{}, op, uint64(x), uint64(y), 8)
			}
		}
	}
}

func checkOp[T signed | unsigned](t *testing.T, o ops, op object.BinaryOp, x, y T, size int) {
	a, b, out := []T{x}, []T{y}, []T{0}
	done := o.arith(op, spanOf(out, size), spanOf(a, size), spanOf(b, size))
	th := newThreadOnce
	want, exc := object.Binary(th, op, o.load(addressOf(a)), o.load(addressOf(b)))
	if exc != nil {
		t.Fatal(exc.Message(th))
	}
	room := []T{0}
	fits := o.store(th, want, addressOf(room)) == nil
	if fits != (done == 1) || fits && room[0] != out[0] {
		t.Errorf("%v %s %v: done %d with %v, want %v (fits: %v)", x, op.Symbol(), y, done, out[0], want.AsInt64(), fits)
	}
}

var newThreadOnce = newThread()

func TestLoops_sortAll_Good(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 4 * chunk, 4*chunk + 1, 10*chunk + 77} {
		s := make([]float64, n)
		for i := range s {
			if s[i] = float64(r.IntN(n/2 + 1)); r.IntN(1000) == 0 {
				s[i] = math.NaN()
			}
		}
		want := slices.Clone(s)
		slices.Sort(want)
		if exc := sortAll(newThread(), s); exc != nil {
			t.Fatal(exc)
		}
		if !slices.EqualFunc(s, want, func(a, b float64) bool { return a == b || a != a && b != b }) {
			t.Errorf("%d numbers are not sorted", n)
		}
	}
}

func TestTypes_commonType_Good(t *testing.T) {
	for _, c := range [][3]string{
		{"int8", "int8", "int8"}, {"int8", "int32", "int32"}, {"int8", "uint8", "int16"}, {"uint32", "int8", "int64"}, {"uint64", "int64", "int64"}, {"uint16", "int32", "int32"},
		{"bool", "uint8", "uint8"}, {"bool", "float32", "float32"}, {"int16", "float32", "float32"}, {"int32", "float32", "float64"}, {"float32", "float64", "float64"}, {"uint8", "uint64", "uint64"},
		{"complex64", "float32", "complex64"}, {"complex64", "float64", "complex128"}, {"complex64", "int8", "complex128"}, {"complex64", "bool", "complex64"},
	} {
		a, b := TypeNamed(c[0]), TypeNamed(c[1])
		if x, y := commonType(a, b), commonType(b, a); x.Name != c[2] || y != x {
			t.Errorf("%s and %s: %s and %s, want %s", c[0], c[1], x.Name, y.Name, c[2])
		}
	}
}

func TestTypes_TypeOfFormat_Bad(t *testing.T) {
	for _, format := range []string{">d", "<i", "dd", "c", "e", "x", "3d", "T{d:a:}"} {
		if typ := TypeOfFormat(format); typ != nil {
			t.Errorf("%q is %s", format, typ.Name)
		}
	}
	for format, want := range map[string]string{"": "uint8", "d": "float64", "@l": "int64", "?": "bool", "D": "complex128"} {
		if typ := TypeOfFormat(format); typ == nil || typ.Name != want {
			t.Errorf("%q is not %s", format, want)
		}
	}
}

// An array is never written behind the end that it was given, and rows know that they are neighbours only inside of one allocation.
func TestArray_splice_Ugly(t *testing.T) {
	th := newThread()
	memory := []float64{1, 2, 3, 4}
	a := New(float64Type, addressOf(memory), 2)
	if exc := a.push(th, object.Float(9)); exc != nil {
		t.Fatal(exc)
	}
	if memory[2] != 3 || a.n != 3 {
		t.Error("append writes into memory of somebody else", memory)
	}
	rows := []value{New(float64Type, addressOf(memory[:2]), 2).Value(), New(float64Type, addressOf(memory[2:]), 2).Value()}
	if neighbours(rows, nil) != nil {
		t.Error("rows that may be of different allocations are one matrix")
	}
	rows[0] = New(float64Type, addressOf(memory), 2).WithRoom(4).Value()
	if m := neighbours(rows, nil); m == nil || m.rowStep != 2 {
		t.Error("rows of one slice are not recognised")
	}
}

// A buffer that somebody holds keeps the length, also that of a variable through every array that is bound to it.
func TestBuffer_exported_Bad(t *testing.T) {
	th := newThread()
	variable := []float64{1, 2}
	field := Ptr(&variable)
	for name, make := range map[string]func() *Array{"owner": func() func() *Array {
		a := New(float64Type, addressOf([]float64{1, 2}), 2)
		return func() *Array { return a }
	}(), "bound": func() *Array { return Bound(float64Type, field) }} {
		b, exc := arrayBuffer(th, make().Value(), true)
		if exc != nil {
			t.Fatal(exc.Message(th))
		}
		for _, grow := range []func() *exception{
			func() *exception { return make().push(th, object.Float(3)) }, func() *exception { return make().splice(th, 0, 1, span{}) },
			func() *exception { return make().extend(th, object.ListOf(object.Float(1))) },
		} {
			if exc := grow(); exc == nil || !exc.Is(object.BufferErrorType) {
				t.Errorf("%s: %v", name, exc)
			}
		}
		if exc := arraySet(th, make().Value(), object.Int64(0), object.Float(5)); exc != nil {
			t.Error(name, "an element cannot be set")
		}
		b.Done()
		if exc := make().push(th, object.Float(3)); exc != nil || make().span().n != 3 {
			t.Errorf("%s: %v", name, exc)
		}
	}
	if len(variable) != 3 || variable[0] != 5 {
		t.Error(variable)
	}
}
