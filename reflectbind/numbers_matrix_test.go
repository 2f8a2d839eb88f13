// This file tests the operators of matrices: what rows give by themselves, in every layout.

package reflectbind_test

import "testing"

// rowByRow compares the operators of matrices with those of their rows, which are compared with Python's elsewhere.
const rowByRow = `
import go, operator as op
OPS = [op.add, op.sub, op.mul, op.truediv, op.floordiv, op.mod, op.pow, op.and_, op.or_, op.xor, op.lshift, op.rshift]
INPLACE = [op.iadd, op.isub, op.imul, op.itruediv, op.ifloordiv, op.imod, op.ipow, op.iand, op.ior, op.ixor, op.ilshift, op.irshift]
LAYOUTS = [lambda g: g, lambda g: g[::-1], lambda g: g[:, ::-1], lambda g: go.matrix(g.T.tolist(), g.dtype).T, lambda g: go.matrix([list(r) * 2 for r in g], g.dtype)[:, 1:4]]
def outcome(f, *args):
    try:
        return f(*args)
    except (OverflowError, TypeError, ValueError, ZeroDivisionError) as e:
        return type(e)
def failed(results): return any(isinstance(r, type) for r in results)
def rows(v): return list(v) if isinstance(v, go.matrix) else [v] * 2
def compare(f, x, y):
    got, want = outcome(f, x, y), [outcome(f, p, q) for p, q in zip(rows(x), rows(y))]
    if failed(want):
        assert got in want, (f, x, y, got, want)
    else:
        assert got.dtype == want[0].dtype and got.tolist() == [r.tolist() for r in want], (f, x, y, got, want)
def change(f, x, y):
    before, lines = x.tolist(), [r.copy() for r in x]
    want = [outcome(f, p, q) for p, q in zip(lines, rows(y))]
    got = outcome(f, x, y)
    if failed(want):
        assert got in want and x.tolist() == before, (f, x, y, got, want)
    else:
        assert got is x and x.tolist() == [r.tolist() for r in lines], (f, x, y, lines)
count = 0
for t in ("int8", "int64", "uint16", "float32", "float64", "complex128", "bool"):
    for u in ("int8", "int64", "float64", "bool"):
        a, b = go.matrix([[3, 1, 2], [5, 4, 1]]).astype(t), go.matrix([[1, 2, 3], [2, 1, 4]]).astype(u)
        for f, g in zip(OPS, INPLACE):
            for layout in LAYOUTS:
                for y in (b, layout(b), b[1], b[0, 1]):
                    compare(f, layout(a), y)
                    compare(f, y, layout(a))
                    change(g, layout(a.copy()), y)
                    count += 1
assert count > 3000, count
`

func TestNumbersMatrix_Operators_Good(t *testing.T) {
	runScript(t, rowByRow)
	eachScript(t, newProbes(), map[string]string{
		"unary":   `import go; g = go.matrix([[1, -2], [-3, 4]]); check((-g).tolist(), [[-1, 2], [3, -4]]); check(abs(g.T).tolist(), [[1, 3], [2, 4]]); check((~g).tolist(), [[-2, 1], [2, -5]]); check((+g[:, ::-1]).tolist(), [[-2, 1], [4, -3]]); check(abs(go.matrix([[3 + 4j]])).tolist(), [[5.0]]); check((~go.matrix([[True, False]])).tolist(), [[False, True]])`,
		"own":     `import go; g = go.matrix([[1.0, 2], [3, 4]]); h = g + 0; h[0, 0] = 9; check(g[0, 0], 1.0); k = g.T; k *= 2; check(g, [[2, 4], [6, 8]]); g += g.T; check(g, [[4, 10], [10, 16]])`,
		"centred": `import go; g = go.matrix([[1, 10], [3, 30]], float); means = go.array([g[:, j].mean() for j in range(2)]); check((g - means).tolist(), [[-1, -10], [1, 10]]); check((means - g).tolist(), [[1, 10], [-1, -10]]); check((1 - g[0]), [0, -9]); check((2 ** g[:, 0]), [2, 8])`,
		"go":      `import go; w = m.whole(); w += 1; check(m.rows(m.whole()), [[1, 1], [1, 1], [1, 1]]); w -= w; check(m.rows(m.whole()), [[0, 0], [0, 0], [0, 0]])`,
	})
}

func TestNumbersMatrix_Operators_Bad(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"shape":    `import go; g = go.matrix([[1, 2, 3], [4, 5, 6]]); check(str(raises(ValueError, lambda: g + g.T)), "expected matrices of the same shape, got (2, 3) and (3, 2)"); check(str(raises(ValueError, lambda: g + go.array([1, 2]))), "an array stands for every row of a matrix: expected 3 elements, got 2"); raises(ValueError, lambda: go.array([1]) * g)`,
		"operand":  `import go; g = go.matrix([[1, 2]]); check(str(raises(TypeError, lambda: g + [[1, 2]])), "unsupported operand type(s) for +: 'matrix' and 'list' (operators compute with elements: go.matrix(rows) is an operand)"); raises(TypeError, lambda: [[1, 2]] + g); raises(TypeError, lambda: g + "a"); raises(TypeError, lambda: None * g); raises(TypeError, divmod, g, 2); check(str(raises(TypeError, g[0].__iadd__, g)), "the result of += is a matrix, which an array cannot hold"); raises(NotImplementedError, lambda: g @ g.T)`,
		"position": `import go; g = go.matrix([[1, 2], [3, 127]], "int8"); check(str(raises(OverflowError, lambda: g + 1)), "[1, 1]: 128 does not fit int8"); check(str(raises(OverflowError, lambda: g + go.array([0, 1], "int8"))), "[1, 1]: 128 does not fit int8"); check(str(raises(OverflowError, lambda: g.T + 1)), "[1, 1]: 128 does not fit int8"); check(str(raises(ZeroDivisionError, lambda: 1 // (g - 3))), "[1, 0]: division by zero"); check(str(raises(OverflowError, lambda: -(g - go.array([100, 2], "int8") - go.array([29, 0], "int8")))), "[0, 0]: 128 does not fit int8"); check(str(raises(OverflowError, go.matrix([[1, 2], [3, 300]]).astype, "uint8")), "[1, 1]: 300 does not fit uint8")`,
		"kept":     `import go; g = go.matrix([[1, 2], [3, 127]], "int8"); raises(OverflowError, g.__iadd__, 1); raises(TypeError, g.__iadd__, 0.5); raises(TypeError, g.__itruediv__, 2); check(g, [[1, 2], [3, 127]]); r = g.readonly_view(); raises(TypeError, r.__iadd__, 1); check(r + 0, g)`,
	})
}

func TestNumbersMatrix_Operators_Ugly(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"empty": `import go; z = go.matrix.zeros; check((z(0, 3) + 1).shape, (0, 3)); check((z(3, 0) * z(3, 0)).shape, (3, 0)); check((-z(2, 0)).shape, (2, 0)); check((z(0, 2) + go.array([1, 2])).shape, (0, 2)); check((z(2, 0) + go.array()).shape, (2, 0)); check((go.matrix([[7]]) + go.array([1])).tolist(), [[8]])`,
		"sizes": `import go; b = bytearray(8); g = go.matrix(memoryview(b).cast("d", [1, 1])); g += 1; check(g[0, 0], 1.0); raises(OverflowError, lambda: go.matrix([[2]]) ** 10**9); raises(OverflowError, lambda: go.matrix([[1]]) << 10**9); check((go.matrix([[2]]) ** -1).tolist(), [[0.5]])`,
	})
}
