// This file compares what arrays compute with what Python computes from lists, and tests what sequences of numbers do at their edges.

package reflectbind_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
)

// elementwise compares every operator on random arrays of all types with Python's on their elements.
const elementwise = `
import go, operator as op
seed = 7
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n
RANGES = {"int8": (-128, 128), "int16": (-2**15, 2**15), "int32": (-2**31, 2**31), "int64": (-2**63, 2**63), "uint8": (0, 256), "uint16": (0, 2**16), "uint32": (0, 2**32), "uint64": (0, 2**64)}
def number(t):
    if t.startswith("float"): return rnd(4001) / 8 - 250.0
    if t.startswith("complex"): return complex(rnd(9) - 4, rnd(9) - 4)
    if t == "bool": return rnd(2) == 1
    low, high = RANGES[t]
    kind = rnd(4)
    return [rnd(5), low + rnd(3), high - 1 - rnd(3), rnd(100)][kind]
TYPES = list(RANGES) + ["float32", "float64", "complex128", "bool"]
OPS = [op.add, op.sub, op.mul, op.truediv, op.floordiv, op.mod, op.pow, op.and_, op.or_, op.xor]
def outcome(f, *args):
    try:
        return f(*args)
    except (OverflowError, ZeroDivisionError, TypeError, ValueError) as e:
        return type(e)
def fits(t, x):
    if t in RANGES: return RANGES[t][0] <= x < RANGES[t][1]
    return True
def same(x, y):
    return x == y or x != x and y != y
count = 0
for t in TYPES:
    for u in TYPES:
        for f in OPS:
            xs, ys = [number(t) for _ in range(3)], [number(u) for _ in range(3)]
            if f is op.pow: ys = [abs(y) % 5 if u in RANGES else y for y in ys]
            a, b = go.array(xs, t), go.array(ys, u)
            xs, ys = a.tolist(), b.tolist()
            got = outcome(f, a, b)
            want = [outcome(f, x, y) for x, y in zip(xs, ys)]
            if isinstance(got, type):
                # The first element that Python refuses, or that the type of the result cannot hold.
                ok = got in want or got in (OverflowError, ValueError) and not any(w is TypeError for w in want) or got is TypeError and TypeError in want
                assert ok, (t, u, f, xs, ys, got, want)
                continue
            assert not any(isinstance(w, type) for w in want), (t, u, f, xs, ys, got, want)
            r = got.dtype
            want = go.array(want, r) if r in ("float32",) else want
            assert all(same(x, y) for x, y in zip(got, want)), (t, u, f, xs, ys, got, want)
            for s in (xs[0], ys[0]) if f is not op.pow else (2, -1, 0.5):
                g, w = outcome(f, a, s), [outcome(f, x, s) for x in xs]
                if isinstance(g, type): assert g in w or g in (OverflowError, ValueError, TypeError), (t, f, xs, s, g, w)
                if not isinstance(g, type):
                    w = go.array(w, g.dtype) if g.dtype == "float32" else w
                    assert all(same(x, y) for x, y in zip(g, w)), (t, f, xs, s, g, w)
            count += 1
        for name in ("lt", "le", "eq", "ne", "gt", "ge"):
            g, w = outcome(getattr(a, name), b), [outcome(getattr(op, name), x, y) for x, y in zip(xs, ys)]
            assert (g in w) if isinstance(g, type) else g == w, (t, u, name, xs, ys, g, w)
            g, w = outcome(getattr(a, name), ys[0]), [outcome(getattr(op, name), x, ys[0]) for x in xs]
            assert (g in w) if isinstance(g, type) else g == w, (t, u, name, xs, ys, g, w)
    xs = [number(t) for _ in range(2000)]
    a = go.array(xs, t); xs = a.tolist()
    assert a.sum() == sum(xs) and a[::-3].sum() == sum(xs[::-3]), t
    assert a.count(xs[5]) == xs.count(xs[5]) and a.index(xs[7]) == xs.index(xs[7])
    if t != "complex128":
        assert a.min() == min(xs) and a.max() == max(xs) and sorted(a) == sorted(xs)
        b = a[::2].copy(); b.sort(); assert b == sorted(xs[::2]); b.sort(reverse=True); assert b == sorted(xs[::2], reverse=True)
        b = a.copy(); b[::-2].sort(key=lambda x: -x); ys = xs[:]; ys[::-2] = sorted(ys[::-2], key=lambda x: -x); assert b == ys
    if t not in ("bool", "complex128", "float32"):
        assert abs(a.dot(a) - sum(x * x for x in xs)) <= 1e-9 * abs(sum(x * x for x in xs)) if t == "float64" else a.dot(a) == sum(x * x for x in xs), t
assert count > 100
`

// likeLists compares changes of arrays with the same changes of lists.
const likeLists = `
import go
seed = 3
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n
def bound(): return None if rnd(4) == 0 else rnd(25) - 12
def attempt(f):
    try: return f()
    except (IndexError, ValueError) as e: return type(e)
a, l = go.array([], "int64"), []
for step in range(6000):
    k, x = rnd(14), rnd(50)
    s = slice(bound(), bound(), rnd(7) - 3 or 1)
    new = [rnd(50) for _ in range(rnd(4))]
    f = [lambda v: v.append(x), lambda v: v.insert(x - 25, x), lambda v: v.pop(), lambda v: v.pop(x % 12 - 6), lambda v: v.remove(x), lambda v: v.extend(new), lambda v: v.reverse(),
         lambda v: v.__setitem__(s, new), lambda v: v.__delitem__(s), lambda v: v.__setitem__(s, v[s]), lambda v: v.__setitem__(x % 20 - 10, x), lambda v: v.index(x, s.start or 0),
         lambda v: v.count(x), lambda v: v.clear() if len(v) > 60 else v.__delitem__(x % 12 - 6)][k]
    p, q = attempt(lambda: f(a)), attempt(lambda: f(l))
    assert p == q, (step, k, p, q, a, l)
    assert a == l and l == a and len(a) == len(l) and a[s] == l[s] and (a < l) == False and (a <= l) == True, (step, k, s, a, l)
    t = new or [x]
    assert (a < go.array(t, "int64")) == (l < t) and (a >= t) == (l >= t)
`

func TestNumbers_Arithmetic_Good(t *testing.T) { runScript(t, elementwise) }

func TestNumbers_Sequence_Good(t *testing.T) { runScript(t, likeLists) }

func TestNumbers_Arithmetic_Bad(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"overflow": `import go; a = go.array([1, 127], "int8"); check(str(raises(OverflowError, lambda: a + 1)), "[1]: 128 does not fit int8"); check(str(raises(OverflowError, lambda: a * a)), "[1]: 16129 does not fit int8"); check(str(raises(OverflowError, lambda: -go.array([-128], "int8"))), "[0]: 128 does not fit int8"); raises(OverflowError, lambda: go.array([0], "uint8") - 1); raises(OverflowError, lambda: go.array([2**63 - 1]) + 1); raises(OverflowError, lambda: go.array([2]) ** 10**12); raises(OverflowError, lambda: go.array([1]) << 10**12)`,
		"kept":     `import go; a = go.array([1, 127], "int8"); raises(OverflowError, a.__iadd__, 1); check(a, [1, 127]); b = a[:1]; b += 1; check(a, [2, 127]); raises(TypeError, a.__iadd__, 0.5); raises(OverflowError, a.extend, [1, 200]); raises(OverflowError, a.__setitem__, slice(0, 2), [5, 300]); check(a, [2, 127])`,
		"zero":     `import go; check(str(raises(ZeroDivisionError, lambda: go.array([1.0]) / 0)), "[0]: division by zero"); raises(ZeroDivisionError, lambda: go.array([1]) % go.array([0])); raises(ZeroDivisionError, lambda: 1 // go.array([1.0, 0.0]))`,
		"complex":  `import go; raises(ValueError, lambda: go.array([-2.0]) ** 0.5); check((go.array([-4.0]).astype(complex) ** 0.5)[0].imag, 2.0); raises(TypeError, go.array([1j]).sort); raises(TypeError, go.array([1j]).max); raises(TypeError, go.array([1j]).lt, 1)`,
		"length":   `import go; check(str(raises(ValueError, lambda: go.array([1]) + go.array([1, 2]))), "expected arrays of the same length, got 1 and 2 elements"); raises(ValueError, go.array([1]).dot, [1, 2]); raises(ValueError, go.array([1]).eq, [1, 2])`,
		"operand":  `import go; raises(TypeError, lambda: go.array([1]) + [1]); raises(TypeError, lambda: [1] + go.array([1])); raises(TypeError, lambda: go.array([1]) + "a"); check(str(raises(NotImplementedError, lambda: go.array([1]) @ go.array([1])))[:9], "go.array "); raises(NotImplementedError, lambda: m.whole() @ m.whole()); raises(TypeError, hash, go.array()); raises(TypeError, go.array, "12"); raises(ValueError, go.array, [1], "int7"); raises(TypeError, go.array, [1], 5); raises(TypeError, go.array([1]).astype, None)`,
		"element":  `import go; a = go.array([1, 2], "uint8"); check(str(raises(OverflowError, a.__setitem__, 1, 256)), "[1]: 256 does not fit uint8"); raises(OverflowError, a.__setitem__, 1, -1); check(str(raises(TypeError, a.__setitem__, 0, 1.5)), "[0]: expected int, got float"); check(str(raises(OverflowError, go.array([1.0], "float32").__setitem__, 0, 1e300)), "[0]: 1e+300 does not fit float32"); raises(TypeError, a.__setitem__, "x", 1); raises(IndexError, lambda: a[2]); raises(TypeError, lambda: a[1.0]); raises(ValueError, go.array([1.5, float("nan")]).astype, int); raises(OverflowError, go.array([1e300]).astype, int)`,
		"empty":    `import go; raises(ValueError, go.array().mean); raises(ValueError, go.array().min); check(go.array().sum(), 0.0); check(go.array([], int).sum(), 0); raises(IndexError, go.array().pop)`,
		"resize":   `import go, array; a = go.array([1.0]); raises(BufferError, a[:1].append, 1); raises(BufferError, a[:1].pop); raises(ValueError, a[:1].__setitem__, slice(0, 1), [1, 2]); x = array.array('d', [1]); v = go.array(x); raises(BufferError, v.append, 1); raises(ValueError, v.__setitem__, slice(0, 1), [1, 2])`,
	})
}

func TestNumbers_Matrix_Good(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"index":  `import go; g = go.matrix([[1, 2, 3], [4, 5, 6]]); check((g.shape, g.strides, g.dtype, len(g)), ((2, 3), (24, 8), "int64", 2)); check(g[1, -1], 6); check(g[-1], [4, 5, 6]); check(g[:, 1], [2, 5]); check(g[0, ::2], [1, 3]); check(g[::-1, ::-1].tolist(), [[6, 5, 4], [3, 2, 1]]); check(g[1:, :2].tolist(), [[4, 5]]); check(g.T.tolist(), [[1, 4], [2, 5], [3, 6]]); check(g.T.T, g); check([r.tolist() for r in g], g.tolist()); check(g.row(1), [4, 5, 6]); check(g.column(2), [3, 6])`,
		"assign": `import go; g = go.matrix.zeros(3, 3, int); g[0] = [1, 2, 3]; g[:, 0] = [7, 8, 9]; g[1:, 1:] = [[1, 2], [3, 4]]; check(g.tolist(), [[7, 2, 3], [8, 1, 2], [9, 3, 4]]); g[:] = g.T; check(g[0], [7, 8, 9]); g.T[0, 1] = 70; check(g[1, 0], 70); g.column(1).fill(0); check(g[:, 1], [0, 0, 0]); raises(ValueError, g.__setitem__, 0, [1]); raises(ValueError, g.__setitem__, slice(0, 2), [[1, 2, 3]]); check(str(raises(TypeError, g.__setitem__, (1, 2), "x")), "[1, 2]: expected int, got str"); raises(TypeError, g.__delitem__, 0); raises(IndexError, lambda: g[3]); raises(IndexError, lambda: g[0, 0, 0]); raises(TypeError, lambda: g["a"])`,
		"buffer": `import go; g = go.matrix([[1.5, 2], [3, 4]]); mv = memoryview(g); check((mv.shape, mv.format, mv[1, 0], mv.tolist()), ((2, 2), "d", 3.0, g.tolist())); check(memoryview(g.T).tolist(), g.T.tolist()); check(memoryview(g[::-1]).tolist(), g[::-1].tolist()); h = go.matrix(mv); h[0, 0] = 9; check(g[0, 0], 9.0); b = bytearray(32); h = go.matrix(memoryview(b).cast("B").cast("d", [2, 2])); h[1, 1] = 1; check(memoryview(b).cast("d")[3], 1.0); raises(ValueError, go.matrix, memoryview(b))`,
		"types":  `import go, pickle, copy; g = go.matrix([[1, 2.5], [3, 4]]); check(g.dtype, "float64"); check(g.astype("int8").tolist(), [[1, 2], [3, 4]]); h = pickle.loads(pickle.dumps(g.T)); check(h, g.T); h[0, 0] = 5; check(g[0, 0], 1.0); check(copy.deepcopy(g), g); check(copy.copy(g[:1]), [[1, 2.5]]); check(repr(g), "go.matrix([[1.0, 2.5], [3.0, 4.0]])"); check(eval(repr(g)), g); check(g.flatten(), [1, 2.5, 3, 4]); check(g.T.flatten(), [1, 3, 2.5, 4]); check(go.array(range(6)).reshape(2, -1).tolist(), [[0, 1, 2], [3, 4, 5]]); raises(ValueError, go.array([1]).reshape, 2, 2); assert g != [[1, 2.5]] and g == [[1, 2.5], [3, 4]]; r = g.readonly_view(); raises(TypeError, r.__setitem__, (0, 0), 1); raises(TypeError, r[0].fill, 0); m.matrix(r)[0, 0] = 50; check(g[0, 0], 1.0)`,
		"empty":  `import go; check(go.matrix().shape, (0, 0)); check(m.matrix([]).shape, (0, 0)); check(go.matrix.zeros(2, 0).tolist(), [[], []]); check(repr(go.matrix.zeros(0, 3)), "go.matrix([], shape=(0, 3))"); check(m.matrix(go.matrix.zeros(2, 0)).shape, (2, 0)); check(go.matrix.zeros(3, 0).T.shape, (0, 3)); check(repr(go.matrix.zeros(200, 200))[-18:], ", shape=(200, 200))"[-18:])`,
		"go":     `check(m.rows(m.whole()), [[0, 0], [0, 0], [0, 0]])`,
	})
}

func TestNumbers_Protocols_Good(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"sequence": `import go, collections.abc as abc, operator; a = go.array([3, 1, 2]); assert isinstance(a, abc.MutableSequence) and isinstance(a, abc.Buffer) and not isinstance(a, abc.Hashable); check(list(reversed(a)), [2, 1, 3]); check(operator.length_hint(iter(a)), 3)` + "\nmatch a:\n    case [x, *rest]: check((x, rest), (3, [1, 2]))\n    case _: assert False",
		"native":   `import go, statistics, array, heapq, bisect, json, math; a = go.array([3.0, 1.0, 2.0]); check((sum(a), min(a), max(a), sorted(a), list(a), tuple(a), set(a)), (6.0, 1.0, 3.0, [1, 2, 3], [3, 1, 2], (3, 1, 2), {1, 2, 3})); check(statistics.mean(a), 2.0); check(array.array("d", a), array.array("d", [3, 1, 2])); check(json.dumps({"a": a, "m": go.matrix([[1]])}), '{"a": [3.0, 1.0, 2.0], "m": [[1]]}'); check(math.fsum(a), 6.0); raises(TypeError, heapq.heapify, a); check(bisect.bisect(go.array([1, 3]), 2), 1); x = [1, 2]; x += a; check(x, [1, 2, 3, 1, 2]); check(bytes(go.array([65, 66], "uint8")), b"AB"); check(b"-".join([go.array([65], "uint8")]), b"A")`,
		"copies":   `import go, pickle, copy; a = go.array([1, 2], "int16"); b = a[::-1]; c = pickle.loads(pickle.dumps(b)); check((c, c.dtype), ([2, 1], "int16")); c.append(1); d = copy.copy(b); d[0] = 9; e = copy.deepcopy([a, a]); check(a, [1, 2]); check(pickle.loads(pickle.dumps(m.locked())).readonly, False)`,
		"repr":     `import go; check(repr(go.array([1.0])), "go.array([1.0])"); check(repr(go.array([1], "uint8")), "go.array([1], dtype='uint8')"); check(repr(go.array(range(101))), "go.array([0, 1, 2, ..., 98, 99, 100], length=101)"); check(eval(repr(go.array([True, False]))), [True, False]); check(str(go.array()), "go.array([])"); a = eval(repr(go.array([1], "uint8"))); check(a.dtype, "uint8")`,
		"mask":     `import go; a = go.array([5, -1, 3, -2]); neg = a.lt(0); check(neg, [False, True, False, True]); check(a[neg], [-1, -2]); check(a[~neg & a.gt(3)], [5]); check(neg.sum(), 2); raises(ValueError, lambda: a[neg[:2]])`,
		"types":    `import go; check([go.array(x).dtype for x in ([1], [1.0], [1, 2.5], [True], [1j, 2], [2**63], [True, 2], [])], ["int64", "float64", "float64", "bool", "complex128", "uint64", "int64", "float64"]); check(go.array([1], float).dtype, "float64"); check(go.array([1], "d").dtype, "float64"); check(go.array(b"ab"), [97, 98]); raises(TypeError, go.array(b"ab").fill, 0); check(go.array(x * 2 for x in range(3)), [0, 2, 4]); from fractions import Fraction; check(go.array([Fraction(1, 2)]), [.5]); check(go.array[int], go.array[int])`,
	})
}

// No size that a script can ask for is allocated before it is checked, and nothing runs on when it is stopped.
func TestNumbers_Hostile_Ugly(t *testing.T) {
	eachScript(t, newProbes(), map[string]string{
		"sizes":  `import go; raises(MemoryError, go.array.zeros, 2**60); raises(MemoryError, go.array([1]).repeat, 2**62); raises(MemoryError, go.array([1, 2]).repeat, 2**63 - 1); raises(MemoryError, go.matrix.zeros, 2**40, 2**40); raises(MemoryError, go.matrix.zeros, 2**60, 0); raises(ValueError, go.array().reshape, 2**60, 0); raises(ValueError, go.array.zeros, -1); raises(OverflowError, go.array.zeros, 2**64); check(go.array([1]).repeat(-5), []); raises(OverflowError, go.array([1]).insert, 2**70, 1); raises(ValueError, go.array([1, 2]).reshape, 2**62, 4)`,
		"slices": `import go; a = go.array([1, 2, 3]); check(a[::2**62], [1]); check(a[-2**70:2**70], [1, 2, 3]); check(a[::-2**63][::2**62], [3]); b = a[1:1]; check(b[::5][::-7], []); check(m.mean(a[2:][::-1]), 3.0); g = go.matrix([[1, 2], [3, 4]]); check(g[::2**62, ::-2**62].tolist(), [[2]])`,
		"self":   `import go; a = go.array([1.0, 2.0]); a[:] = a[::-1]; check(a, [2, 1]); a += a; check(a, [4, 2]); a.extend(a[::-1]); check(a, [4, 2, 2, 4])`,
		"bad":    `import go; raises(Exception, go._array, "int32", b"123"); raises(Exception, go._array, None, b"1"); raises(Exception, go._matrix, "int8", b"123", 2, 2); raises(TypeError, go._array, "int8", "12")`,
		"caller": "import go\nclass E:\n    def __init__(self, f): self.f = f\n    def __index__(self): self.f(); return 0\n    def __float__(self): self.f(); return 0.0\na = go.array([1, 2, 3]); raises(IndexError, a.__setitem__, 2, E(a.clear)); b = go.array([1.0, 2.0]); b[0:2] = [1, E(b.clear)]; check(b, [1, 0]) if len(b) else None; c = go.array([1]); c.extend([E(c.clear), 2]); d = go.array([1, 2, 3]); raises(IndexError, d.__getitem__, E(d.clear))",
	})
}

func TestNumbers_Interrupt_Ugly(t *testing.T) {
	var out bytes.Buffer
	in, err := py.New(py.Stdout(&out), py.Modules(reflectbind.Go()))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	began := time.Now()
	err = in.Run(ctx, "import go\na = go.array.zeros(5_000_000, int)\nwhile True:\n    (a // 3).sum(); a.copy().sort(); a.count(1); a.astype(float).norm()\n")
	if !errors.Is(err, context.DeadlineExceeded) && (err == nil || !strings.Contains(err.Error(), "deadline")) {
		t.Errorf("%v", err)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %v to stop", took)
	}
}
