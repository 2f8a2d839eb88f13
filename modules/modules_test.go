// This file tests the core.* modules through Python scripts.

package modules_test

import (
	"bytes"
	"context"
	"errors"
	"testing"

	py "dappco.re/go/py"
	"dappco.re/go/py/modules"
	"dappco.re/go/py/reflectbind"
)

func run(t *testing.T, src string) string {
	t.Helper()
	var out bytes.Buffer
	in, err := py.New(py.Stdout(&out), py.Modules(append(modules.All(), reflectbind.Go())...))
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Run(context.Background(), src); err != nil {
		var e *py.Error
		if errors.As(err, &e) {
			t.Fatalf("%s\n%s", src, e.Traceback)
		}
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestModules_All_Good(t *testing.T) {
	for _, d := range modules.All() {
		if err := d.Err(); err != nil {
			t.Error(err)
		}
	}
	if got := run(t, `from core import echo; print(echo("hello"))`); got != "hello\n" {
		t.Errorf("printed %q", got)
	}
}

func TestModules_Fs_Good(t *testing.T) {
	dir := t.TempDir()
	got := run(t, `
from core import fs, path, json
root = `+"r'"+dir+"'"+`
name = fs.write_file(path.join(root, "a", "note.json"), json.dumps({"z": 1, "a": [True, None]}))
assert json.loads(fs.read_file(name)) == {"z": 1, "a": [True, None]}
assert fs.exists(name) and fs.is_file(name) and fs.is_dir(root)
assert fs.list(root) == ["a"]
assert fs.read_bytes(fs.write_bytes(path.join(root, "b"), b"\xff\x00")) == b"\xff\x00"
fs.append_file(name, "!")
assert fs.read_file(name).endswith("!")
info = fs.stat(name)
assert info.name == "note.json" and info.size == len(fs.read_bytes(name)) and not info.is_dir
assert [(e.path, e.is_dir) for e in fs.walk(root)] == [("a", True), ("a/note.json", False), ("b", False)]
assert [e.path for e in fs.walk(root, skip=["a"])] == ["b"]
fs.copy(name, path.join(root, "c", "copy")); fs.rename(path.join(root, "b"), path.join(root, "d"))
assert fs.glob(path.join(root, "*")) == [path.join(root, n) for n in ("a", "c", "d")]
fs.write_atomic(path.join(root, "d"), "new"); assert fs.read_file(path.join(root, "d")) == "new"
fs.mkdir(path.join(root, "e")); fs.remove(path.join(root, "e")); fs.remove_all(path.join(root, "a"))
assert not fs.exists(name)
t = fs.temp_dir(); assert "corepy-" in t; fs.remove_all(t)
with fs.Sandbox(root) as box:
    box.write_file("x/y.txt", "in")
    assert box.read_file("x/y.txt") == "in" and box.list("x") == ["y.txt"]
    assert [e.path for e in box.walk()] == ["c", "c/copy", "d", "x", "x/y.txt"]
print("done")
`)
	if got != "done\n" {
		t.Errorf("printed %q", got)
	}
}

func TestModules_Fs_Bad(t *testing.T) {
	dir := t.TempDir()
	run(t, `
from core import fs
root = `+"r'"+dir+"'"+`
def fails(cls, f, *args):
    try: f(*args)
    except cls as e: return e
    assert False, f
e = fails(FileNotFoundError, fs.read_file, root + "/none")
assert e.errno == 2 and e.filename == root + "/none"
fails(FileExistsError, fs.mkdir, root)
fails(IsADirectoryError, fs.read_file, root)
fs.write_bytes(root + "/bin", b"\xff")
fails(fs.NotTextError, fs.read_file, root + "/bin")
fails(fs.ProtectedError, fs.remove_all, "/")
fails(FileNotFoundError, lambda: list(fs.walk(root + "/none")))
with fs.Sandbox(root) as box:
    fails(OSError, box.read_file, "../x")
    fails(OSError, box.write_file, "/etc/passwd", "")
`)
}

func TestModules_Json_Good(t *testing.T) {
	run(t, `
from core import json
def check(a, b): assert a == b, (a, b)
check(json.dumps({"b": 1, "a": {2: [], None: {}, True: 1.5}}), '{"b": 1, "a": {"2": [], "null": {}, "true": 1.5}}')
check(json.dumps("é\n\"\\\x7f😀\udc80"), '"\\u00e9\\n\\"\\\\\\u007f\\ud83d\\ude00\\udc80"')
check(json.dumps("é😀", ensure_ascii=False), '"é😀"')
check(json.dumps([1, {"b": 1, "a": ()}], indent=2, sort_keys=True), '[\n  1,\n  {\n    "a": [],\n    "b": 1\n  }\n]')
check(json.dumps([1, 2], indent="\t"), "[\n\t1,\n\t2\n]")
check(json.dumps({"a": [1, 2]}, separators=(",", ":")), '{"a":[1,2]}')
check(json.dumps([1e16, 1e15, 0.0001, 0.00001, -0.0, 1e300, 123456789.125, 5e-324]), "[1e+16, 1000000000000000.0, 0.0001, 1e-05, -0.0, 1e+300, 123456789.125, 5e-324]")
check(json.dumps([float("nan"), float("inf"), -float("inf")]), "[NaN, Infinity, -Infinity]")
check(json.dumps(10**40), "1" + "0" * 40)
check(json.loads('{"z": 1, "a": [1.0, -2e3, true, false, null, "\\u00e9\\ud83d\\ude00"]}'), {"z": 1, "a": [1.0, -2000.0, True, False, None, "é😀"]})
check(list(json.loads('{"z": 1, "a": 2, "z": 3}').items()), [("z", 3), ("a", 2)])
check(json.loads(b" [1] "), [1]); check(json.loads("1" + "0" * 30), 10**30); check(type(json.loads("1")), int); check(type(json.loads("1.0")), float)
check(json.loads("1e999"), float("inf")); check(json.loads("-Infinity"), -float("inf"))
`)
}

func TestModules_Json_Bad(t *testing.T) {
	run(t, `
from core import json
def message(f, *args, **kwargs):
    try: f(*args, **kwargs)
    except (ValueError, TypeError, RecursionError) as e: return str(e)
    assert False, args
for text, want in {
    "": "Expecting value: line 1 column 1 (char 0)",
    "[1,]": "Illegal trailing comma before end of array: line 1 column 3 (char 2)",
    '{"a":1,}': "Illegal trailing comma before end of object: line 1 column 7 (char 6)",
    "[1 2]": "Expecting ',' delimiter: line 1 column 4 (char 3)",
    '{"a" 1}': "Expecting ':' delimiter: line 1 column 6 (char 5)",
    "{a}": "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
    '"abc': "Unterminated string starting at: line 1 column 1 (char 0)",
    '"a\nb"': "Invalid control character at: line 1 column 3 (char 2)",
    '"\\x"': "Invalid \\escape: line 1 column 2 (char 1)",
    '"\\u12"': "Invalid \\uXXXX escape: line 1 column 3 (char 2)",
    "1 2": "Extra data: line 1 column 3 (char 2)",
    "[\n1,\nx]": "Expecting value: line 3 column 1 (char 5)",
}.items():
    got = message(json.loads, text)
    assert got == want, (text, got, want)
assert message(json.dumps, {"a": [1, {1, 2}]}) == '["a"][1]: Object of type set is not JSON serializable'
assert message(json.dumps, b"x") == "Object of type bytes is not JSON serializable"
assert message(json.dumps, object()) == "Object of type object is not JSON serializable"
assert "nesting" in message(json.loads, "[" * 100000)
l = []; l.append(l); message(json.dumps, l)
try: json.loads("[1,")
except json.DecodeError as e: assert (e.pos, e.lineno, e.colno, e.msg) == (3, 1, 4, "Expecting value")
`)
}

func TestModules_Math_Good(t *testing.T) {
	run(t, `
from core.math import mean, median, signal, sort, stdev
from core import math
def check(a, b): assert a == b, (a, b)
check(mean([1, 2, 3.5, 1.5]), 2.0); check(stdev([2, 4, 4, 4, 5, 5, 7, 9]), 2.0); check(math.variance([1, 2], sample=True), 0.5); check(median((3, 1, 2)), 2.0)
check(sort([3, 1, 2]), [1, 2, 3]); check(sort(["b", "a"], reverse=True), ["b", "a"]); check(sort([-3, 2], key=abs), [2, -3]); check(math.binary_search([1, 3, 5], 3), 1)
check(math.min_max([2, 1]), (1.0, 2.0)); check(math.min_max([2, 1]).upper, 2.0); check(math.normalize([1, 3]), [0.0, 1.0]); check(math.rescale([2, 2], 5, 9), [5.0, 5.0])
check(math.moving_average([1, 2, 3], window=2), [1.0, 1.5, 2.5]); check(math.difference([1, 4, 9]), [3.0, 5.0]); check(math.epsilon_equal(0.1 + 0.2, 0.3), True)
check(math.histogram([1, 2, 3, 4], bins=2).counts, [2, 2]); check(math.histogram([1, 5], 1, upper=2).counts, [1]); check(math.summary([1, 2, 3]).p25, 1.5)
check(math.weighted_score([math.Factor(value=1, weight=2), {"value": 2, "weight": 3}]), 8.0); check(signal.convolve([1, 2, 3], [1, 1], "valid"), [3.0, 5.0])
check(signal.Noise(3).values(4), [n.float64() for n in [signal.Noise(3)] for _ in range(4)])
`)
}

func TestModules_Math_Bad(t *testing.T) {
	run(t, `
from core import math
from core.math import signal
def message(cls, f, *args):
    try: f(*args)
    except cls as e: return str(e)
    assert False, f
for f in math.mean, math.median, math.mode, math.variance, math.stdev, math.summary, math.min_max, math.histogram:
    assert message(ValueError, f, []) == "values: there are no values"
assert message(ValueError, math.median, [1, float("nan")]) == "values: value 1 is NaN, which has no order"
assert message(TypeError, math.sort, [1, "a"]) == "values: numbers and texts cannot be compared"
assert message(TypeError, math.mean, [1, "a"]) == "values[1]: expected float, got str"
assert message(MemoryError, signal.ramp, 0, 1, 10**12) == "count: 1000000000000 elements of 8 bytes are more than one call may make"
try: math.sort([1, 2], key=lambda v: v / 0)
except ZeroDivisionError: pass
else: assert False
`)
}

func TestModules_Kdtree_Good(t *testing.T) {
	run(t, `
import array
from core.math import kdtree, knn
from core.math.signal import Noise
def check(a, b): assert a == b, (a, b)
tree = kdtree.build([[1, 0], [0, 1], [2, 0.1]], metric="cosine", ids=["a", "", "c"], values=[1, {"x": 2}, "three"])
found = tree.nearest([1, 0], k=2)
check([(n.index, n.id, n.value) for n in found], [(0, "a", 1), (2, "c", "three")]); check(found[0].distance, 0.0); check(list(found[1].point), [2.0, 0.1])
check([n.index for n in kdtree.nearest(tree, [0, 2], 9)], [1, 2, 0]); check((len(tree), tree.dimensions, tree.metric, tree.method), (3, 2, "cosine", "tree"))
check([n.index for n in knn.search([[1, 0], [0, 1], [2, 0.1]], [1, 0], k=2, metric="cosine")], [0, 2])
check(tree.insert([0, 3], id="d", value=[4]), 3); check(tree.nearest([0, 1], 2)[1].value, [4]); assert tree.remove(1) and not tree.remove(1) and tree.remove_id("d")
check([n.index for n in tree.radius([1, 0], 0.5)], [0, 2])
points = Noise(1).matrix(500, 12)
tree = kdtree.build(points)
check((tree.method, tree.overhead, len(tree)), ("scan", 0, 500))
asked = [list(tree.nearest(Noise(n).values(12))[0].point) for n in range(5)]
found = tree.nearest_all(asked, k=3)
check([l[0].distance for l in found], [0.0] * 5); check([[n.index for n in l] for l in found], [[n.index for n in tree.nearest(q, 3)] for q in asked])
check([[n.index for n in l] for l in tree.radius_all(asked, 1.5)], [[n.index for n in tree.radius(q, 1.5)] for q in asked])
result = tree.query(points[:20], k=3)
check([row[0] for row in result.indices], list(range(20))); check([row[0] for row in result.distances], [0.0] * 20)
check([[n.index for n in l] for l in tree.nearest_all(points[:20], 3)], [list(row) for row in result.indices])
# Memory of Python, and columns of a wider matrix, are searched where they are.
flat = array.array("d", range(20))
tens = kdtree.build(memoryview(flat).cast("B").cast("d", [10, 2]))
check(tens.nearest([4, 5])[0].index, 2); flat[4] = -100.0; check(tens.nearest([6, 7])[0].distance, 0.0)
check(kdtree.build(points[:, 2:5]).nearest(points[9, 2:5])[0].index, 9)
# The points of results are those of the matrix.
n = tree.nearest(asked[0])[0]
n.point[0] = 7
check((tree.nearest([7] + asked[0][1:])[0].index, tree.nearest([7] + asked[0][1:])[0].distance), (n.index, 0.0))
empty = kdtree.empty(2)
check((len(empty), empty.nearest([1, 2])), (0, [])); empty.insert([1, 2]); check(list(empty.nearest([1, 3])[0].point), [1.0, 2.0])
steps = []
kdtree.build(Noise(1).matrix(20000, 3), progress=lambda done, total: steps.append((done, total)))
check(steps[-1], (40000, 40000))
`)
}

func TestModules_Kdtree_Bad(t *testing.T) {
	run(t, `
import go
from core.math import kdtree
from core.math.signal import Noise
def fails(cls, want, f, *args, **kwargs):
    try: f(*args, **kwargs)
    except cls as e: assert str(e) == want, e
    else: assert False, want
nan = float("nan")
fails(ValueError, "points: there are none", kdtree.build, [])
fails(ValueError, "points: they have no coordinates", kdtree.build, [[]])
fails(ValueError, "points: row 1 has 2 elements, row 0 has 1", kdtree.build, [[1], [1, 2]])
fails(ValueError, "points: row 1, coordinate 0 is nan, which is not a finite number", kdtree.build, [[1], [nan]])
fails(TypeError, "points[0][0]: expected float, got str", kdtree.build, [["a"]])
fails(TypeError, "points[0]: expected a row of numbers, got int", kdtree.build, [1, 2])
fails(TypeError, "points: expected rows of numbers, got str", kdtree.build, "abc")
fails(ValueError, 'metric: "x" is not one of euclidean, manhattan, chebyshev, cosine, weighted_cosine', kdtree.build, [[1]], "x")
fails(ValueError, "weights: there are 1, but points have 2 coordinates", kdtree.build, [[1, 2]], "weighted_cosine", weights=[1])
tree = kdtree.build(Noise(1).matrix(100, 2))
fails(ValueError, "query: 1 coordinates, but points have 2", tree.nearest, [1])
fails(ValueError, "k: 0 is not a number of points", tree.nearest, [1, 2], k=0)
fails(ValueError, "r: -1 is not a distance", tree.radius, [1, 2], -1)
fails(ZeroDivisionError, "division by zero", kdtree.build, Noise(1).matrix(20000, 3), progress=lambda done, total: done / 0)
# A batch that would take minutes ends with the timeout.
points = Noise(1).matrix(20000, 64)
tree = kdtree.build(points)
assert tree.query([[0] * 64], 5).distances
try:
    with go.timeout(0.05): tree.query(points, 5)
except TimeoutError: pass
else: assert False
`)
}

// Poindexter's own tree is there as it is.
func TestModules_Poindexter_Good(t *testing.T) {
	run(t, `
from core.math import poindexter as p
tree = p.new_kd_tree([p.KDPoint(id="a", coords=[1, 2], value={"n": 3}), p.KDPoint(id="b", coords=[4, 2])], p.with_metric(p.CosineDistance()))
points, distances = tree.k_nearest([1, 1], 2)
assert [x.id for x in points] == ["a", "b"] and points[0].value == {"n": 3} and len(distances) == 2 and len(tree) == 2
assert tree.insert(p.KDPoint(id="c", coords=[0, 1])) and tree.delete_by_id("a") and tree.dim() == 2
try: p.new_kd_tree([])
except p.EmptyPointsError: pass
else: assert False
`)
}

// Threads may share it all the same: it is used by one at a time.
func TestModules_Poindexter_Ugly(t *testing.T) {
	run(t, `
import _thread
from core.math import kdtree, poindexter as p
tree, own = p.new_kd_tree_from_dim(2), kdtree.empty(2)
locks = [_thread.allocate_lock() for _ in range(4)]
def work(number, lock):
    for i in range(400):
        assert tree.insert(p.KDPoint(id=f"{number} {i}", coords=[i, number]))
        own.insert([i, number], id=f"{number} {i}")
        tree.k_nearest([i, number], 2); own.nearest([i, number], 2)
    lock.release()
for number, lock in enumerate(locks):
    lock.acquire()
    _thread.start_new_thread(work, (number, lock))
for lock in locks: lock.acquire()
assert len(tree) == len(own) == 1600
`)
}

func TestModules_Path_Good(t *testing.T) {
	run(t, `
from core import path
def check(a, b): assert a == b, (a, b)
check(path.join("a", "", "b"), "a/b"); check(path.base(""), "."); check(path.base("/"), "/"); check(path.dir(""), "."); check(path.dir("/x"), "/")
check(path.ext("a.b"), ".b"); check(path.ext(".b"), ""); check(path.ext("x/.b.c"), ".c"); check(path.stem("x/a.tar.gz"), "a.tar"); check(path.clean(""), "."); check(path.clean("a//b/../c"), "a/c")
check(path.with_ext("a/b.txt", ".md"), "a/b.md"); check(path.parts("/a/b"), ["/", "a", "b"]); check(path.parts("."), []); check(path.split("a/b"), ("a/", "b"))
check(path.rel("/a", "/a/b/c"), "b/c"); assert path.match("*.go", "x.go"); assert path.is_abs("/x") and not path.is_abs("x"); assert path.is_abs(path.abs("x"))
`)
}

func TestModules_Strings_Good(t *testing.T) {
	run(t, `
from core import strings
def check(a, b): assert a == b, (a, b)
assert strings.contains("abc", "b") and strings.has_prefix("abc", "a") and strings.has_suffix("abc", "c")
check(strings.trim(" a "), "a"); check(strings.trim_prefix("abc", "a"), "bc"); check(strings.trim_suffix("abc", "c"), "ab")
check(strings.split("a,b", ","), ["a", "b"]); check(strings.split_n("a,b,c", ",", 2), ["a", "b,c"]); check(strings.split_n("a,b", ",", 0), []); check(strings.split_n("a,b", ",", -1), ["a", "b"])
check(strings.join("-", "a", "b"), "a-b"); check(strings.concat("a", "b"), "ab"); check(strings.replace("aaa", "a", "b"), "bbb"); check(strings.rune_count("héé"), 3)
check(strings.cut("k=v", "="), ("k", "v", True)); check(strings.repeat("ab", 2), "abab"); check(strings.pad_left("7", 3, "0"), "007"); check(strings.pad_right("7", 3), "7  ")
check(strings.html_escape("<a>"), "&lt;a&gt;"); check(strings.html_unescape("&lt;"), "<"); check(strings.upper("é"), "É")
try: strings.repeat("abc", 10**12)
except strings.TooLongError: pass
else: assert False
`)
}
