// This file tests that what users of other binders complain about does not happen here: one test for every complaint, named after it.

package reflectbind_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"sort"
	"strings"
	"sync"
	"testing"
	"time"

	py "dappco.re/go/py"
	"dappco.re/go/py/reflectbind"
	"dappco.re/go/py/typemap"
)

// Part and Whole are nested, Left and Right embedded.
type Part struct{ Size int }

type Whole struct {
	Part   Part
	Items  []Part
	Table  map[string]int
	Note   string
	Tagged string `json:"tag"`
	Moment time.Duration
	Hook   func(*Whole, []byte, map[string]int) string
	any    any
}

func (w *Whole) Inner() *Part        { return &w.Part }
func (w *Whole) Keep(x any)          { w.any = x }
func (w *Whole) Kept() any           { return w.any }
func (w *Whole) Call(f func(*Whole)) { f(w) }
func (w *Whole) Close() error        { return nil }
func (w *Whole) Run() string         { return w.Hook(w, []byte("ab"), map[string]int{"a": 1}) }
func (w *Whole) Name() string        { return "go" }

type Left struct{ A int }

func (l *Left) Go() string { return "left" }

type Right struct{ B int }

func (r *Right) Come() string { return "right" }

type Twin struct {
	Left
	Right
}

// Stage is an enumeration.
type Stage int

const (
	StageOne Stage = iota + 1
	StageTwo
	StageThree
)

var errGone = errors.New("gone")

type queryError struct{ Query string }

func (e *queryError) Error() string { return "bad query " + e.Query }

type fullReader struct{ io.Reader }

func (fullReader) Flush() {}

func grievances() *reflectbind.Descriptor {
	form := func() (map[string]any, map[string]string, map[string][]string, map[string]any) {
		return map[string]any{
				"Whole": (*Whole)(nil), "Part": (*Part)(nil), "Twin": (*Twin)(nil), "Left": (*Left)(nil), "Right": (*Right)(nil),
				"Stage": (*Stage)(nil), "StageOne": StageOne, "StageTwo": StageTwo, "StageThree": StageThree, "Advance": func(s Stage) Stage { return s + 1 },
				"ErrGone": errGone, "QueryError": (*queryError)(nil),
				"Fail": func(kind string) error {
					switch kind {
					case "gone":
						return fmt.Errorf("outer: %w", errGone)
					case "query":
						return &queryError{"q"}
					}
					return nil
				},
				"Three": func() (int, string, error) { return 1, "a", nil },
				"Two": func(fail bool) (int, string, error) {
					if fail {
						return 1, "kept", errGone
					}
					return 1, "a", nil
				},
				"Errors":   func() []error { return []error{errGone, nil} },
				"Add":      func(a, b int) int { return a + b },
				"Half":     func(x float64) float64 { return x / 2 },
				"Flag":     func(b bool) bool { return !b },
				"Nano":     func(n int64) int64 { return n },
				"Unsigned": func(n uint64) uint64 { return n },
				"Fill":     func(b []byte) int { return copy(b, "xyz") },
				"Stored":   func(x any) string { return fmt.Sprintf("%T", x) },
				"Twice":    func(f func(int) int, g func(int) int) int { return f(1) + g(2) },
				"Make":     func(n int) func(int) int { return func(m int) int { return n * m } },
				"Conj":     func(c complex128) complex128 { return complex(real(c), -imag(c)) },
				"Moment":   func(s, n int64) time.Time { return time.Unix(s, n).UTC() }, "Nanos": func(t time.Time) int64 { return t.UnixNano() },
				"Void":      func() {},
				"Parts":     func(p []Part) int { return p[0].Size },
				"Plan":      func(m map[string][]Part) int { return len(m) },
				"Numbers":   func() <-chan int { c := make(chan int, 2); c <- 1; c <- 2; close(c); return c },
				"Block":     func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() },
				"Panic":     func() { var w *Whole; w.Note = "x" },
				"Nothing":   func() *Whole { return nil },
				"ReadFile":  func(path string) string { return path },
				"Import":    func() int { return 1 },
				"Reader":    func() io.Reader { return fullReader{strings.NewReader("abc")} },
				"Same":      func(x any) any { return x },
				"Both":      reflectbind.Overload(func(f func(int) int) string { return "one" }, func(f func(string) string) string { return "two" }),
				"Sorter":    func(s sort.Interface) sort.Interface { return s },
				"Collect":   func() { runtime.GC(); runtime.GC() },
				"Flushes":   func(w http.ResponseWriter) bool { _, ok := w.(http.Flusher); return ok },
				"Bools":     func() (int, bool) { return 1, true },
				"Pair[int]": (*Pair[int])(nil), "Pair[string]": (*Pair[string])(nil),
			}, map[string]string{"ReadFile": "ReadFile reads a *File from []byte."}, map[string][]string{"ReadFile": {"path"}, "Plan": {"plan"}, "Add": {"a", "b"}},
			map[string]any{"enums": map[string][]string{"Stage": {"StageOne", "StageTwo", "StageThree"}},
				"adapters": []any{(*http.ResponseWriter)(nil), (*pyResponse)(nil), (*flushingResponse)(nil), (*pyFlushingResponse)(nil)}}
	}
	return reflectbind.Module("m", form)
}

type flushingResponse interface {
	http.ResponseWriter
	http.Flusher
}

type pyResponse struct {
	Python       any
	Header_      func() http.Header
	Write_       func([]byte) (int, error)
	WriteHeader_ func(int)
}

func (x *pyResponse) Header() http.Header         { return x.Header_() }
func (x *pyResponse) Write(b []byte) (int, error) { return x.Write_(b) }
func (x *pyResponse) WriteHeader(status int)      { x.WriteHeader_(status) }

type pyFlushingResponse struct {
	Python       any
	Header_      func() http.Header
	Write_       func([]byte) (int, error)
	WriteHeader_ func(int)
	Flush_       func()
}

func (x *pyFlushingResponse) Header() http.Header         { return x.Header_() }
func (x *pyFlushingResponse) Write(b []byte) (int, error) { return x.Write_(b) }
func (x *pyFlushingResponse) WriteHeader(status int)      { x.WriteHeader_(status) }
func (x *pyFlushingResponse) Flush()                      { x.Flush_() }

// complaints are the issues of other binders that could happen to Go, and scripts that fail when they do.
var complaints = []struct{ issue, what, script string }{
	{"pybind11#1333", "the Python half of an object that only the host holds dies", `
class Sub(m.Whole):
    def __init__(self): super().__init__(); self.extra = [1]
w = m.Whole(); s = Sub(); w.keep(s); ref = s.extra; del s
m.collect()
assert type(w.kept()) is Sub and w.kept().extra is ref`},
	{"pybind11#1145", "overrides that the host does not call vanish without a word", `
import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    class Sub(m.Whole):
        def name(self): return "python"
assert len(log) == 1 and "Go calls its own" in str(log[0].message), log`},
	{"pybind11#2332", "enumerations that are not enum.Enum", `import enum; assert issubclass(m.Stage, enum.IntEnum) and m.advance(1) is m.Stage.TWO and list(m.Stage) == [1, 2, 3]`},
	{"pybind11#1585", "host type names in docstrings instead of signatures", `check(m.add.__text_signature__, "(a, b)"); check(m.read_file.__text_signature__, "(path)")`},
	{"pybind11#return_value_policy", "a reference into an object that has gone crashes", `p = m.Whole(part=m.Part(size=3)).inner(); m.collect(); check(p.size, 3); p.size = 4; check(p.size, 4)`},
	{"pybind11#FAQ-references", "arguments that the host writes to do not change", `b = bytearray(4); check(m.fill(b), 3); check(bytes(b), b"xyz\0"); import go; r = go.ref(0); check(r.value, 0)`},
	{"pybind11#1638", "dates are naive and local, and lose what is less than a microsecond", `
from datetime import UTC
t = m.moment(1700000000, 123456789); assert t.tzinfo is UTC and (t.microsecond, t.nanosecond) == (123456, 789) and m.nanos(t) == 1700000000123456789`},
	{"nanobind#1144", "the zone of a datetime is ignored", `
from datetime import datetime, timedelta, timezone, UTC
assert m.nanos(datetime(2024, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))) == m.nanos(datetime(2024, 1, 1, tzinfo=UTC))`},
	{"nanobind#1253", "a naive datetime is taken for local time without a word", `from datetime import datetime; assert "no time zone" in str(raises(ValueError, m.nanos, datetime(2024, 1, 1)))`},
	{"goja#170", "times are opaque objects", `t = m.moment(0, 0); assert (t.year, f"{t:%H:%M}", t.add("90m").hour) == (1970, "00:00", 1)`},
	{"gopy#65", "any is lost on the way back", `assert m.same({"a": (1, None)}) == {"a": [1, None]} and type(m.same(m.Stage.ONE)) is m.Stage`},
	{"slang#951", "no multiple inheritance", `t = m.Twin(a=1, b=2); assert isinstance(t, m.Left) and isinstance(t, m.Right); check((t.go(), t.come(), t.a, t.b), ("left", "right", 1, 2))`},
	{"arts#925", "implicit conversions", `raises(TypeError, m.add, 1.0, 2); raises(TypeError, m.add, "1", 2); raises(TypeError, m.flag, 1); raises(TypeError, m.half, "1"); check(m.half(3), 1.5)`},
	{"nanobind#1061", "names of arguments change conversions", `check(m.add(True, 2), m.add(a=True, b=2)); check(str(raises(TypeError, m.add, 1.5, 2)), str(raises(TypeError, m.add, a=1.5, b=2)))`},
	{"nanobind#1402", "diagnostics that do not say what is wrong", `check(str(raises(TypeError, m.plan, {"a": [m.Part(), {"size": "x"}]})), "plan['a'][1].size: expected int, got str")`},
	{"PyO3#2783", "panics bypass except Exception", `
import go
try: m.panic()
except Exception as e: assert isinstance(e, go.PanicError) and "goroutine" in e.go_stack
else: assert False`},
	{"PyO3#2097", "no generics", `p = m.Pair[str](a="x"); p.swap(); check(p.b, "x"); check(m.Pair[int](a=1).a, 1)`},
	{"PyO3#1632", "no awaitable calls, and no word about it", `assert "asyncio" in str(raises(NotImplementedError, m.add.aio, 1, 2))`},
	{"PyO3#4602", "a method that calls back cannot use its own object", `
w = m.Whole(note="a")
def f(x):
    assert x is w
    x.note = "b"; x.part.size = 7; x.call(lambda y: y.keep(1))
w.call(f); check((w.note, w.part.size, w.kept()), ("b", 7, 1))`},
	{"PyO3#FAQ-getters", "getters copy nested values, so that writes are lost", `w = m.Whole(); w.part.size = 3; check(w.part.size, 3); w.items = [{"size": 1}]; w.items[0].size = 5; check(w.items[0].size, 5); w.items.append(m.Part(size=6)); check(len(w.items), 2); w.table["a"] = 1; check(w.table, {"a": 1}); assert w.part is w.part`},
	{"PyO3#trait-bounds", "an interface is implemented by writing every method twice", `
class S:
    def less(self, i, j): return i > j
    def __len__(self): return 2
    def swap(self, i, j): pass
s = S(); check(len(m.sorter(s)), 2)`},
	{"gopher-luar#36", "a field of the wrong type is a panic of the host", `check(str(raises(TypeError, m.parts, [{"size": "x"}])), "parts() argument 1[0].size: expected int, got str"); w = m.Whole(); check(str(raises(TypeError, setattr, w, "note", 3)), "note: expected str, got int")`},
	{"gopher-lua#152", "large integers become floats", `n = 1718000000123456789; check(m.nano(n), n); check(m.nano(-2**63), -2**63); raises(OverflowError, m.nano, 2**63)`},
	{"sarif#4", "nil pointers panic in glue code", `assert m.nothing() is None; raises(AttributeError, lambda: m.nothing().note); raises(TypeError, m.Whole.inner, None)`},
	{"gopher-luar#errors", "errors come back as values that every script has to look at", `raises(m.GoneError, m.fail, "gone"); assert m.fail("") is None; check(m.three(), (1, "a"))`},
	{"goja#644", "missing arguments are zero values", `check(str(raises(TypeError, m.add, 1)), "add() missing 1 required positional argument: 'b'"); check(str(raises(TypeError, m.add, 1, 2, 3)), "add() takes 2 positional arguments but 3 were given"); raises(TypeError, m.add, 1, None)`},
	{"goja#152", "names are not those of the language", `assert m.read_file("x") == "x" and not hasattr(m, "ReadFile"); check(str(raises(AttributeError, lambda: m.ReadFile)), "module 'm' has no attribute 'ReadFile'. Did you mean: 'read_file'?")`},
	{"goja#TagFieldNameMapper", "a tag hides all fields without one", `w = m.Whole(tagged="t", note="n"); check((w.tagged, w.note), ("t", "n"))`},
	{"goja#359", "no context reaches the host", `
import go
with go.timeout(0.01): raises(TimeoutError, m.block)
check(m.block.__text_signature__, "()")`},
	{"goja#403", "nested values lose writes", `w = m.Whole(); p = w.part; p.size = 9; check(w.part.size, 9); w.part = m.Part(size=1); check(p.size, 1)`},
	{"goja#uint64", "unsigned numbers lose digits", `check(m.unsigned(2**64 - 1), 2**64 - 1); raises(OverflowError, m.unsigned, 2**64); raises(OverflowError, m.unsigned, -1)`},
	{"gopy#317", "more than one result besides the error", `check(m.two(False), (1, "a")); check(raises(m.GoneError, m.two, True).result, (1, "kept"))`},
	{"gopy#283", "a generic type breaks everything", `check(m.Pair[int](a=1, b=2).b, 2); check(m.add(1, 2), 3)`},
	{"gopy#67", "no channels", `check(list(m.numbers()), [1, 2])`},
	{"gopy#332", "one callback for each signature", `check(m.twice(lambda n: n, lambda n: n * 10), 21); check(m.twice(abs, int), 3)`},
	{"gopy#233", "no Go functions as values", `f = m.make(3); check(f(4), 12); check(m.twice(f, m.make(5)), 13)`},
	{"gopy#236", "no slices of errors", `e, none = m.errors(); assert isinstance(e, m.GoneError) and none is None`},
	{"gopy#107", "any is text", `check([m.stored(x) for x in (1, "a", 1.5, None, b"x", True, [1])], ["int", "string", "float64", "<nil>", "[]uint8", "bool", "[]interface {}"]); check([m.same(x) for x in (1, "a", None, [1, {"a": 2}])], [1, "a", None, [1, {"a": 2}]]); o = object(); assert m.same(o) is o`},
	{"gopy#344", "structs, maps and bytes reach a callback as numbers", `w = m.Whole(); w.hook = lambda x, b, t: f"{x is w} {b} {t}"; check(w.run(), "True b'ab' {'a': 1}")`},
	{"gopy#400", "complex numbers crash", `check(m.conj(1 + 2j), 1 - 2j); check(m.conj(3), 3)`},
	{"gopy#RuntimeError", "every error is a RuntimeError", `raises(m.GoneError, m.fail, "gone"); e = raises(m.QueryError, m.fail, "query"); check(e.query, "q"); assert not isinstance(e, RuntimeError)`},
	{"gopy#goRun", "functions without results grow a parameter", `assert m.void() is None; check(m.void.__text_signature__, "()"); raises(TypeError, m.void, goRun=True)`},
	{"starlight#15", "a bad argument panics the host", `raises(TypeError, m.add, [], {}); raises(TypeError, m.parts, 3); raises(TypeError, m.twice, 1, 2)`},
	{"starlight#12", "enumerations do not compare", `assert m.advance(m.Stage.ONE) == m.STAGE_TWO == 2 and m.Stage.ONE < m.Stage.TWO and {m.Stage.ONE: 1}[1] == 1`},
	{"starlight#17", "values of the interpreter are wrapped once more", `d = {"a": []}; o = object(); w = m.Whole(); w.keep(o); assert w.kept() is o; w.keep(w); assert w.kept() is w; f = lambda: 1; w.keep(f); assert w.kept() is f`},
	{"starlight#22", "errors get lost unless there is one other result", `raises(m.GoneError, m.two, True); raises(m.GoneError, m.fail, "gone")`},
	{"starlight#README-kwargs", "keyword arguments are ignored", `check(m.add(b=1, a=2), 3); check(str(raises(TypeError, m.add, 1, c=2)), "add() got an unexpected keyword argument 'c'")`},
	{"starlight#29", "no assignment to maps", `w = m.Whole(table={"a": 1}); w.table["b"] = 2; del w.table["a"]; check(w.table, {"b": 2}); check("b" in w.table, True)`},
	{"starlark-go#470", "host functions see no context", `import go
with go.timeout(0): raises(TimeoutError, m.block)`},
	{"starlet#150", "errors of conversions do not say where", `assert "plan['k'][0].size" in str(raises(TypeError, m.plan, {"k": [{"size": None}]}))`},
	{"micropython-go#uint64", "numbers above the largest int64 fail", `check(m.unsigned(2**63), 2**63)`},
	{"pythonnet#514", "magic: collections become lists, numbers truth", `raises(TypeError, m.flag, 0); raises(TypeError, m.flag, []); raises(TypeError, m.parts, "ab"); raises(TypeError, m.parts, {"size": 1})`},
	{"pythonnet#1568", "floats lose digits in silence", `raises(TypeError, m.nano, 1.5); raises(TypeError, m.add, 2.0, 1)`},
	{"pythonnet#1913", "enumerations and numbers do not mix", `assert m.advance(1) is m.Stage.TWO and m.add(m.Stage.ONE, 1) == 2`},
	{"pythonnet#narrowing", "an interface shows what the concrete type has", `r = m.reader(); assert not hasattr(r, "reader"); check(r.read(), b"abc")`},
	{"jpype#1016", "a callable fits several overloads, and one of them is taken", `assert "fit several" in str(raises(TypeError, m.both, lambda x: x))`},
	{"jpype#1283", "a Python object that comes back is a proxy without its methods", `
class S:
    def less(self, i, j): return i > j
    def __len__(self): return 2
    def swap(self, i, j): pass
    def more(self): return 1
s = S(); assert m.sorter(s) is s and m.sorter(s).more() == 1`},
	{"graalpy#keywords", "foreign callables take no keywords, and keywords as names need getattr", `check(m.add(a=1, b=2), 3); check(m.import_(), 1)`},
	{"yaegi#1425", "an adapter hides the optional interfaces", `
class R:
    def header(self): return {}
    def write(self, b): return len(b)
    def write_header(self, n): pass
class F(R):
    def flush(self): pass
assert not m.flushes(R()) and m.flushes(F())`},
	{"grumpy#error", "an error inside of a tuple", `raises(m.GoneError, m.two, True); check(m.bools(), (1, True))`},
	{"goccy#unpack", "a function unpacks its arguments by hand", `check(m.plan(plan={"a": [m.Part(size=1)]}), 1)`},
}

func TestComplaints_Issues_Good(t *testing.T) {
	d := grievances()
	if err := d.Err(); err != nil {
		t.Fatal(err)
	}
	for _, c := range complaints {
		t.Run(c.issue, func(t *testing.T) {
			defer func() {
				if t.Failed() {
					t.Log("the complaint: " + c.what)
				}
			}()
			runScript(t, "import m\n"+c.script+"\n", d)
		})
	}
}

// pybind11's FAQ: Ctrl-C does not reach the host.
func TestComplaints_Interrupt_Good(t *testing.T) {
	in, err := py.New(py.Modules(grievances()))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if err := in.Run(ctx, "import m\nm.block()\n"); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}

// nanobind's refleaks, gopy#210, gopy#291: what the two sides hold of one another is not collected.
func TestComplaints_Leaks_Good(t *testing.T) {
	runScript(t, `
import m
for i in range(200):
    w = m.Whole()
    w.hook = lambda x, b, t, w=w: ""
    w.keep(w)
    w.run()
del w
`, grievances())
	for range 50 {
		runtime.GC()
		if !typemap.CallbacksAlive() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Skip("other tests hold callables")
}

// gopher-luar's doc.go, gopy#370: one interpreter, on one goroutine.
func TestComplaints_Interpreters_Good(t *testing.T) {
	d := grievances()
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			var out bytes.Buffer
			in, err := py.New(py.Modules(d, reflectbind.Go()), py.Stdout(&out))
			if err == nil {
				err = in.Run(context.Background(), "import m\nfor i in range(50):\n    w = m.Whole(part=m.Part(size=i)); w.call(lambda x: x.keep(i)); assert w.kept() == i and m.advance(1) is m.Stage.TWO\nprint('done')\n")
			}
			if err != nil || out.String() != "done\n" {
				t.Error(err, out.String())
			}
		})
	}
	all.Wait()
}

// nanobind#420, PyO3#510, pybind11#1585: stubs are written by hand, or have types of the host in them.
func TestComplaints_Stubs_Good(t *testing.T) {
	text := grievances().Stub()
	for _, bad := range []string{"interface {", "[]Part", "reflectbind_test.", "func("} {
		if strings.Contains(text, bad) {
			t.Errorf("the stub has %q", bad)
		}
	}
	for _, want := range []string{"def add(a: int, b: int) -> int: ...", "class Stage(enum.IntEnum):", "def advance(arg1: int, /) -> Stage: ...", "class Twin(Left, Right):"} {
		if !strings.Contains(text, want) {
			t.Errorf("the stub lacks %q", want)
		}
	}
}
