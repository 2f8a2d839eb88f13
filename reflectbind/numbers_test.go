// This file tests that slices of numbers and matrices are seen from both sides: go.array and go.matrix.

package reflectbind_test

import (
	"errors"
	"testing"

	"dappco.re/go/py/reflectbind"
	"dappco.re/go/py/typemap/matrix"
)

type (
	level  int
	sample []float32
	// Probe has numbers of all shapes in its fields.
	Probe struct {
		Values []float64
		Pair   [2]int
		Grid   matrix.Matrix
		Levels []level
		Raw    sample
		Fixed  []float64 `py:",ro"`
		Rows   [][]float64
	}
)

// Total uses the field, for scripts to see that it is the same memory.
func (m *Probe) Total() (sum float64) {
	for _, x := range m.Values {
		sum += x
	}
	return sum
}

// State hands out what only Go may change.
func (m *Probe) State() []float64 { return m.Fixed }

func newProbes() *reflectbind.Descriptor {
	data := []float64{1, 2, 3, 4, 5}
	shared := []byte("abc")
	names := []string{"a", "b"}
	whole := matrix.New(3, 2)
	return reflectbind.Module("m", map[string]any{
		"Data": func() []float64 { return data }, "At": func(i int) float64 { return data[i] }, "Put": func(i int, x float64) { data[i] = x },
		"Scale": func(xs []float64, f float64) {
			for i := range xs {
				xs[i] *= f
			}
		},
		"Mean": mean, "Ints": func(xs []int) []int { return xs }, "Bytes8": func(xs []int8) []int8 { return xs }, "Unsigned": func(xs []uint64) []uint64 { return xs },
		"Floats": func(xs []float32) []float32 { return xs }, "Complexes": func(xs []complex128) []complex128 { return xs },
		"Matrix": func(m matrix.Matrix) matrix.Matrix { return m }, "Pointer": func(m *matrix.Matrix) int {
			if m == nil {
				return -1
			}
			return m.Rows
		},
		"Whole": func() matrix.Matrix { return whole }, "Rows": func(rows [][]float64) [][]float64 { return rows },
		"Lines": func() [][]float64 { return [][]float64{whole.Data[0:2], whole.Data[2:4], whole.Data[4:6]} },
		"Bad":   func() matrix.Matrix { return matrix.Matrix{Data: make([]float64, 2), Rows: 3, Cols: 3, Stride: 3} },
		"Any":   func(x any) any { return x }, "Grow": func(xs []float64) []float64 { return append(xs, 1) }, "Nil": func(xs []float64) bool { return xs == nil },
		"Fail":  func(xs []float64) ([]float64, error) { return xs, errors.New("no") },
		"Probe": reflectbind.Type[Probe](), "NewProbe": func() *Probe {
			return &Probe{Values: []float64{1, 2, 3}, Pair: [2]int{4, 5}, Grid: matrix.New(2, 2), Levels: []level{1, 2}, Raw: sample{1, 2}, Fixed: []float64{7, 8}, Rows: [][]float64{{1}, {2}}}
		},
		"Copied": func() []float64 { return data }, "Locked": func() []float64 { return data }, "LockedRows": func() [][]float64 { return [][]float64{data} },
		"Seen": func() []byte { return shared }, "Names": func() []string { return names }, "Table": &data,
	}, reflectbind.Copy("Copied"), reflectbind.ReadOnly("Locked*", "Probe.State"), reflectbind.View("Seen", "Names"), reflectbind.Enum[level]("Low", level(1), "High", level(2)))
}

// mean is not inlined, so that benchmarks compare the same code.
//
//go:noinline
func mean(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
}

func TestNumbers_Share_Good(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"result":  `a = m.data(); a[0] = 10.5; check(m.at(0), 10.5); m.put(1, -1); check(a[1], -1.0); m.put(0, 1); m.put(1, 2); check(a, [1, 2, 3, 4, 5]); check([1, 2, 3, 4, 5], a); assert a != [1] and type(a == a) is bool`,
		"slices":  `a = m.data(); b = a[1:4]; b[1] = 30; check(m.at(2), 30.0); c = a[::-2]; check(c, [5, 30, 1]); c[1] = 3; check(a, [1, 2, 3, 4, 5]); check(b[::-1][0:2], [4, 3]); check(a[10:], []); check(a[::2**62], [1])`,
		"param":   `import array; a = m.data(); m.scale(a, 2); check(a, [2, 4, 6, 8, 10]); m.scale(a[1:3], .5); check(a, [2, 2, 3, 8, 10]); m.scale(a, 1); [m.put(i, i + 1) for i in range(5)]; x = array.array('d', [1, 2]); m.scale(x, 3); check(x.tolist(), [3, 6]); m.scale(memoryview(x)[1:], 2); check(x.tolist(), [3, 12])`,
		"buffer":  `import go; b = bytearray(16); v = memoryview(b).cast('d'); m.scale(v, 1); a = go.array(v); a[1] = 2.5; check(v[1], 2.5); mv = memoryview(m.data()); check((mv.format, mv.shape, mv.readonly, mv.itemsize), ('d', (5,), False, 8)); mv[0] = 9; check(m.at(0), 9.0); mv[0] = 1; check(memoryview(m.data()[::-1]).tolist(), [5, 4, 3, 2, 1])`,
		"field":   `t = m.Probe(); t.values.append(4); check(t.total(), 10.0); t.values[0] = 11; check(t.total(), 20.0); v = t.values; t.values = [1]; check(v, [1]); v.extend([2, 3]); check(t.values, [1, 2, 3]); del v[0]; check(t.total(), 5.0); v.clear(); check(t.values, [])`,
		"array":   `t = m.Probe(); p = t.pair; p[1] = 50; check(t.pair, [4, 50]); check(t.pair.resizable, False)`,
		"named":   `t = m.Probe(); check(t.levels[0].name, "LOW"); check(t.levels, [1, 2]); t.levels[0] = 2; check(t.levels[0], t.levels[1]); check(t.levels[0].name, "HIGH"); check(t.raw.dtype, "float32"); t.raw.append(0.5); check(t.raw, [1, 2, .5]); check(t.levels.go_type, "reflectbind_test.level")`,
		"rows":    `t = m.Probe(); t.rows[0].append(5); check(t.rows, [[1, 5], [2]]); g = t.grid; g[0, 1] = 3; check(t.grid.tolist(), [[0, 3], [0, 0]]); t.grid = [[1, 2, 3]]; check(t.grid.shape, (1, 3))`,
		"matrix":  `import go; w = m.whole(); r = m.matrix(w); r[2, 1] = 5; check(m.whole()[2, 1], 5.0); check(w[2], [0, 5]); q = m.matrix(w[1:]); q[0, 0] = 7; check(w[1, 0], 7.0); q = m.rows(w); q[0][0] = 8; check(w[0, 0], 8.0); w.fill(0)`,
		"lines":   `import go; w = m.whole(); g = go.matrix(m.lines()); g[2, 0] = 4; check(w[2, 0], 4.0); g = go.matrix(list(w)); g[0, 0] = 3; check(w[0, 0], 3.0); g = go.matrix([w[0], w[2]]); g[1, 1] = 6; check(w[2, 1], 6.0); g = go.matrix(list(w.T)); check(g.shape, (2, 3)); g[0, 1] = 2; check(w[1, 0], 2.0); w.fill(0)`,
		"pointer": `check(m.pointer(None), -1); check(m.pointer([[1, 2]]), 1)`,
		"error":   `e = raises(Exception, m.fail, m.data()); check(e.result, [1, 2, 3, 4, 5])`,
		"any":     `import go; a = go.array([1, 2], "uint8"); b = m.any(go.array([1.5])); check((b.dtype, b), ("float64", [1.5])); g = go.matrix([[1, 2]], "int16"); check((m.any(g).dtype, m.any(g)), ("int16", g)); h = go.array([1]); m.any(h)[0] = 2; check(h, [2]); check(m.any(go.array([True])), [True])`,
	})
}

func TestNumbers_Share_Ugly(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"append leaves": `a = m.data(); a.append(6); a[0] = 99; check(m.at(0), 1.0); check(len(m.data()), 5)`,
		"go grows":      `import go; a = go.array([1.0, 2.0]); check(m.grow(a), [1, 2, 1]); check(a, [1, 2])`,
		"none and nil":  `assert m.nil(None); assert not m.nil([]); check(m.ints(None), [])`,
		"self":          `a = m.data().copy(); a[1:] = a[:-1]; check(a, [1, 1, 2, 3, 4]); a.extend(a); check(len(a), 10); a[:] = a[::-1]; check(a[0], 4.0)`,
		"part of part":  `a = m.data().copy()[1:4][::-1]; check(a, [4, 3, 2]); a[0] = 0; check(a[0:1][0], 0.0)`,
		"shrinks":       `t = m.Probe(); v = t.values; it = iter(v); next(it); v.clear(); check(list(it), []); raises(IndexError, lambda: v[0])`,
		"index changes": "t = m.Probe(); v = t.values\nclass I:\n    def __index__(self): v.clear(); return 2\nraises(IndexError, lambda: v[I()])\nv.extend([1, 2, 3])\nclass F:\n    def __float__(self): v.clear(); return 1.0\nraises(IndexError, v.__setitem__, 2, F())",
		"key changes":   "import go; a = go.array([3, 1])\nraises(ValueError, a.sort, key=lambda x: [x, a.append(1)][0])",
		"strided copy":  `a = m.data().copy(); m.scale(a[::2], 5); check(a, [1, 2, 3, 4, 5]); check(m.mean(a[::2]), 3.0)`,
	})
}

func TestNumbers_Convert_Bad(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"element": `check(str(raises(TypeError, m.scale, [1, "x"], 2)), "scale() argument 1[1]: expected float, got str"); check(str(raises(OverflowError, m.bytes8, [1, 200])), "bytes8() argument 1[1]: 200 does not fit int8")`,
		"dtype":   `import go, array; check(str(raises(TypeError, m.ints, go.array([1.5]))), "ints() argument 1: expected numbers of type int64, got an array of float64; astype('int64') converts them"); raises(TypeError, m.ints, array.array('d', [1])); check(m.mean(array.array('i', [1, 2])), 1.5); check(str(raises(OverflowError, m.bytes8, go.array([1, 200]))), "bytes8() argument 1[1]: 200 does not fit int8"); raises(TypeError, m.mean, go.array([1j]))`,
		"shape":   `check(str(raises(ValueError, m.mean, m.whole())), "mean() argument 1: expected one dimension, got two of shape (3, 2)"); check(str(raises(ValueError, m.mean, memoryview(m.whole()))), "mean() argument 1: expected one dimension, got two of shape (3, 2)"); check(str(raises(ValueError, m.matrix, m.data())), "matrix() argument 1: expected two dimensions, got one of length 5; reshape(rows, columns) makes two"); check(str(raises(ValueError, m.matrix, [[1, 2], [3]])), "matrix() argument 1: row 1 has 1 elements, row 0 has 2")`,
		"matrix":  `check(str(raises(TypeError, m.matrix, [[1, 2], [3, "x"]])), "matrix() argument 1[1][1]: expected float, got str"); raises(TypeError, m.matrix, None); raises(TypeError, m.matrix, "ab"); check(str(raises(TypeError, m.matrix, [1, 2])), "matrix() argument 1[0]: expected a row of numbers, got int"); check(str(raises(ValueError, m.bad)), "matrix: 2 elements cannot hold 3 rows of 3 that begin every 3 elements")`,
		"bytes":   `check(str(raises(TypeError, m.mean, b"12345678")), "mean() argument 1: expected numbers of type float64, got bytes: memoryview(bytes).cast('d') sees them as numbers"); check(m.mean(memoryview(b"\0" * 8).cast('d')), 0.0); check(m.bytes8(memoryview(bytearray(b"\1\2")).cast('b')), [1, 2])`,
		"text":    `raises(TypeError, m.mean, "12"); raises(TypeError, m.mean, {1: 2}); raises(TypeError, m.mean, 3)`,
	})
}

func TestNumbers_Access_Good(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"copy":     `a = m.copied(); check(type(a), list); a[0] = 5; check(m.at(0), 1.0)`,
		"readonly": `a = m.locked(); check(str(raises(TypeError, a.__setitem__, 0, 1)), "the array is read-only: copy() it to change the copy"); raises(TypeError, a.append, 1); raises(TypeError, a.sort); raises(TypeError, a[1:].fill, 0); assert memoryview(a).readonly and a.readonly; m.scale(a, 2); check(m.at(1), 2.0); b = a.copy(); b[0] = 3; check(a[0], 1.0); raises(TypeError, m.locked_rows()[0].fill, 1)`,
		"member":   `t = m.Probe(); raises(TypeError, t.state().fill, 0); raises(TypeError, t.fixed.append, 0); check(t.fixed, [7, 8])`,
		"view":     `v = m.seen(); check(type(v), memoryview); v[0] = 120; check(bytes(m.seen()), b"xbc"); n = m.names(); n[0] = "z"; check(m.names(), ["z", "b"])`,
		"variable": `m.table[0] = 4; check(m.at(0), 4.0); m.put(0, 1)`,
	})
}

func TestNumbers_Access_Bad(t *testing.T) {
	err := reflectbind.Module("m", map[string]any{"F": func() int { return 1 }}, reflectbind.Copy("F")).Err()
	if err == nil || err.Error() != `reflectbind: module m: Copy: no function, field or variable with a slice or map matches ["F"]` {
		t.Error(err)
	}
}
